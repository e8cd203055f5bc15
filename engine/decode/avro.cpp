#include <avro.h>
#include <bit>

#include "engine/decode/binary_reader.h"
#include "engine/decode/schema.h"
#include "engine/decode/texts.h"

namespace brook::decode {

namespace {

constexpr std::int64_t mostItems = 1'000'000;  // of which each may take no byte at all

/// Reads a value as its schema says.
class AvroReader final : BinaryReader {
public:
    explicit AvroReader(ByteView bytes) : BinaryReader(bytes, Extent::Whole) {}

    Result<Decoded> read(avro_schema_t schema, std::string note) && {
        item(schema);
        return std::move(*this).finish(std::move(note));
    }

private:
    void item(avro_schema_t schema) {
        value([&] { typed(schema); }, 0);
    }

    std::int64_t number() {
        std::uint64_t raw = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            const std::uint8_t next = byte();
            if (!isFine()) return 0;
            if (shift == 63 && next > 1) break;
            raw |= std::uint64_t{next & 0x7fU} << shift;
            if ((next & 0x80) == 0) return static_cast<std::int64_t>(raw >> 1 ^ (0 - (raw & 1)));
        }
        complain("a number has more than 64 bits");
        return 0;
    }

    ByteView counted() {
        const std::int64_t size = number();
        if (size < 0) complain("a length is negative");
        return isFine() ? take(static_cast<std::uint64_t>(size)) : ByteView();
    }

    template <class Raw>
    Raw little() {
        const ByteView bytes = take(sizeof(Raw));
        Raw raw = 0;
        for (std::size_t i = bytes.size(); i > 0; --i)
            raw = static_cast<Raw>(raw << 8 | std::to_integer<Raw>(bytes[i - 1]));
        return raw;
    }

    void typed(avro_schema_t schema) {
        switch (avro_typeof(schema)) {
            case AVRO_NULL: return m_out.json().null();
            case AVRO_BOOLEAN: return boolean();
            case AVRO_INT32: return int32();
            case AVRO_INT64: return m_out.json().number(number());
            case AVRO_FLOAT: return m_out.json().number(std::bit_cast<float>(little<std::uint32_t>()));
            case AVRO_DOUBLE: return m_out.json().number(std::bit_cast<double>(little<std::uint64_t>()));
            case AVRO_STRING: return m_out.text(counted());
            case AVRO_BYTES: return m_out.bytes(counted());
            case AVRO_FIXED: return m_out.bytes(take(static_cast<std::uint64_t>(avro_schema_fixed_size(schema))));
            case AVRO_ENUM: return enumeration(schema);
            case AVRO_ARRAY: return array(avro_schema_array_items(schema));
            case AVRO_MAP: return map(avro_schema_map_values(schema));
            case AVRO_UNION: return oneOf(schema);
            case AVRO_RECORD: return record(schema);
            case AVRO_LINK: return typed(avro_schema_link_target(schema));
        }
        m_out.json().null();
        complain("a type that is not known here");
    }

    void boolean() {
        const std::uint8_t read = byte();
        if (read > 1) complain("a boolean is neither 0 nor 1");
        m_out.json().boolean(read == 1);
    }

    void int32() {
        const std::int64_t read = number();
        if (read < INT32_MIN || read > INT32_MAX) complain("an int has more than 32 bits");
        m_out.json().number(read);
    }

    void enumeration(avro_schema_t schema) {
        const std::int64_t place = number();
        const bool isKnown = place >= 0 && place < avro_schema_enum_number_of_symbols(schema);
        if (!isKnown) complain(fmt::format("an enum has no symbol {}", place));
        m_out.json().string(isKnown ? avro_schema_enum_get(schema, static_cast<int>(place)) : "");
    }

    void oneOf(avro_schema_t schema) {
        const std::int64_t place = number();
        const bool isKnown = place >= 0 && place < static_cast<std::int64_t>(avro_schema_union_size(schema));
        if (!isKnown) complain(fmt::format("a union has no branch {}", place));
        if (!isFine()) return m_out.json().null();
        typed(avro_schema_union_branch(schema, static_cast<int>(place)));
    }

    void record(avro_schema_t schema) {
        m_out.json().beginObject();
        const auto count = static_cast<int>(avro_schema_record_size(schema));
        for (int i = 0; i < count && isFine(); ++i) {
            m_out.json().name(avro_schema_record_field_name(schema, i));
            item(avro_schema_record_field_get_by_index(schema, i));
        }
        m_out.json().endObject();
    }

    /// Items come in blocks; a negative count is followed by the size of its block.
    template <class Read>
    void blocks(Read read) {
        for (std::int64_t left = number(); isFine() && left != 0; left = number()) {
            if (left < 0) {
                left = left == INT64_MIN ? INT64_MAX : -left;
                (void)number();
            }
            m_items += std::min(left, mostItems);
            if (m_items > mostItems) return complain(fmt::format("more than {} items", mostItems));
            for (; left > 0 && isFine(); --left) read();
        }
    }

    void array(avro_schema_t items) {
        m_out.json().beginArray();
        blocks([&] { item(items); });
        m_out.json().endArray();
    }

    void map(avro_schema_t values) {
        m_out.json().beginObject();
        blocks([&] {
            m_out.json().name(asText(counted()));
            item(values);
        });
        m_out.json().endObject();
    }

    std::int64_t m_items = 0;
};

class AvroSchema final : public Schema {
public:
    explicit AvroSchema(avro_schema_t schema) : m_schema(schema, avro_schema_decref) {
        const char* name = is_avro_named_type(schema) ? avro_schema_name(schema) : avro_schema_type_name(schema);
        const char* space = is_avro_record(schema) ? avro_schema_namespace(schema) : nullptr;
        m_name = space ? fmt::format("{}.{}", space, name) : std::string(name ? name : "");
    }

    Result<Decoded> decode(ByteView bytes) const override { return AvroReader(bytes).read(m_schema.get(), m_name); }
    Result<Decoded> decodeFramed(ByteView bytes) const override {
        const Result<Framed> framed = unframe(bytes);
        if (!framed) return failed(framed);
        Result<Decoded> decoded = decode(framed->payload);
        if (!decoded) return decoded;
        for (Span& span : decoded->spans) {
            span.byteBegin += 5;
            span.byteEnd += 5;
        }
        decoded->note = fmt::format("schema id {}, {}", framed->schema, m_name);
        return decoded;
    }
    const std::string& name() const override { return m_name; }

private:
    std::unique_ptr<struct avro_obj_t, int (*)(avro_schema_t)> m_schema;
    std::string m_name;
};

}  // namespace

Result<std::shared_ptr<const Schema>> avroSchema(std::string_view json) {
    avro_schema_t schema = nullptr;
    if (avro_schema_from_json_length(json.data(), json.size(), &schema) != 0)
        return notDecodable("this is no Avro schema: {}", avro_strerror());
    return std::make_shared<const AvroSchema>(schema);
}

}  // namespace brook::decode
