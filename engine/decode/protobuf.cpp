#include <google/protobuf/compiler/importer.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/unknown_field_set.h>

#include "engine/base/byte_reader.h"
#include "engine/decode/schema.h"
#include "engine/decode/texts.h"
#include "engine/decode/value_writer.h"

namespace brook::decode {

namespace {

namespace pb = google::protobuf;

/// The first complaint of the importer, with its place.
class FirstComplaint final : public pb::compiler::MultiFileErrorCollector {
public:
    void AddError(const std::string& file, int line, int, const std::string& message) override {
        if (m_sentence.empty())
            m_sentence = line < 0 ? fmt::format("{}: {}", file, message)
                                  : fmt::format("{}, line {}: {}", file, line + 1, message);
    }
    const std::string& sentence() const { return m_sentence; }

private:
    std::string m_sentence;
};

/// Writes messages as JSON: fields that are there, in the order of the file.
class MessageWriter {
public:
    explicit MessageWriter(ValueWriter& out) : m_out(out) {}

    void message(const pb::Message& message) {
        m_out.json().beginObject();
        const pb::Reflection& reflection = *message.GetReflection();
        std::vector<const pb::FieldDescriptor*> fields;
        reflection.ListFields(message, &fields);
        for (const pb::FieldDescriptor* field : fields) {
            m_out.json().name(field->name());
            if (field->is_repeated())
                list(message, *field);
            else
                single(message, *field);
        }
        unknown(reflection.GetUnknownFields(message));
        m_out.json().endObject();
    }

private:
    void list(const pb::Message& message, const pb::FieldDescriptor& field) {
        const pb::Reflection& reflection = *message.GetReflection();
        m_out.json().beginArray();
        for (int i = 0; i < reflection.FieldSize(message, &field); ++i) repeated(message, field, i);
        m_out.json().endArray();
    }

    void single(const pb::Message& message, const pb::FieldDescriptor& field) {
        const pb::Reflection& from = *message.GetReflection();
        formats::JsonWriter& json = m_out.json();
        switch (field.cpp_type()) {
            case pb::FieldDescriptor::CPPTYPE_INT32: return json.number(std::int64_t{from.GetInt32(message, &field)});
            case pb::FieldDescriptor::CPPTYPE_INT64: return json.number(std::int64_t{from.GetInt64(message, &field)});
            case pb::FieldDescriptor::CPPTYPE_UINT32:
                return json.number(std::uint64_t{from.GetUInt32(message, &field)});
            case pb::FieldDescriptor::CPPTYPE_UINT64:
                return json.number(std::uint64_t{from.GetUInt64(message, &field)});
            case pb::FieldDescriptor::CPPTYPE_DOUBLE: return json.number(from.GetDouble(message, &field));
            case pb::FieldDescriptor::CPPTYPE_FLOAT: return json.number(from.GetFloat(message, &field));
            case pb::FieldDescriptor::CPPTYPE_BOOL: return json.boolean(from.GetBool(message, &field));
            case pb::FieldDescriptor::CPPTYPE_ENUM: return symbol(field, from.GetEnumValue(message, &field));
            case pb::FieldDescriptor::CPPTYPE_STRING: return string(field, from.GetString(message, &field));
            case pb::FieldDescriptor::CPPTYPE_MESSAGE: return this->message(from.GetMessage(message, &field));
        }
    }

    void repeated(const pb::Message& message, const pb::FieldDescriptor& field, int i) {
        const pb::Reflection& from = *message.GetReflection();
        formats::JsonWriter& json = m_out.json();
        switch (field.cpp_type()) {
            case pb::FieldDescriptor::CPPTYPE_INT32:
                return json.number(std::int64_t{from.GetRepeatedInt32(message, &field, i)});
            case pb::FieldDescriptor::CPPTYPE_INT64:
                return json.number(std::int64_t{from.GetRepeatedInt64(message, &field, i)});
            case pb::FieldDescriptor::CPPTYPE_UINT32:
                return json.number(std::uint64_t{from.GetRepeatedUInt32(message, &field, i)});
            case pb::FieldDescriptor::CPPTYPE_UINT64:
                return json.number(std::uint64_t{from.GetRepeatedUInt64(message, &field, i)});
            case pb::FieldDescriptor::CPPTYPE_DOUBLE: return json.number(from.GetRepeatedDouble(message, &field, i));
            case pb::FieldDescriptor::CPPTYPE_FLOAT: return json.number(from.GetRepeatedFloat(message, &field, i));
            case pb::FieldDescriptor::CPPTYPE_BOOL: return json.boolean(from.GetRepeatedBool(message, &field, i));
            case pb::FieldDescriptor::CPPTYPE_ENUM: return symbol(field, from.GetRepeatedEnumValue(message, &field, i));
            case pb::FieldDescriptor::CPPTYPE_STRING: return string(field, from.GetRepeatedString(message, &field, i));
            case pb::FieldDescriptor::CPPTYPE_MESSAGE:
                return this->message(from.GetRepeatedMessage(message, &field, i));
        }
    }

    void symbol(const pb::FieldDescriptor& field, int number) {
        const pb::EnumValueDescriptor* value = field.enum_type()->FindValueByNumber(number);
        if (value)
            m_out.json().string(value->name());
        else
            m_out.json().number(std::int64_t{number});
    }

    void string(const pb::FieldDescriptor& field, const std::string& value) {
        if (field.type() == pb::FieldDescriptor::TYPE_BYTES)
            m_out.bytes(asBytes(value));
        else
            m_out.text(asBytes(value));
    }

    void unknown(const pb::UnknownFieldSet& fields) {
        for (int i = 0; i < fields.field_count(); ++i) {
            const pb::UnknownField& field = fields.field(i);
            m_out.json().name(std::to_string(field.number()));
            switch (field.type()) {
                case pb::UnknownField::TYPE_VARINT: m_out.json().number(std::uint64_t{field.varint()}); break;
                case pb::UnknownField::TYPE_FIXED32: m_out.json().number(std::uint64_t{field.fixed32()}); break;
                case pb::UnknownField::TYPE_FIXED64: m_out.json().number(std::uint64_t{field.fixed64()}); break;
                case pb::UnknownField::TYPE_LENGTH_DELIMITED: m_out.bytes(asBytes(field.length_delimited())); break;
                case pb::UnknownField::TYPE_GROUP:
                    m_out.json().beginObject();
                    unknown(field.group());
                    m_out.json().endObject();
                    break;
            }
        }
    }

    ValueWriter& m_out;
};

class ProtobufSchema final : public Schema {
public:
    explicit ProtobufSchema(const std::filesystem::path& file) {
        m_places.MapPath("", file.parent_path().empty() ? "." : file.parent_path().string());
        m_places.MapPath("", "/usr/include");
        m_importer = std::make_unique<pb::compiler::Importer>(&m_places, &m_complaint);
        m_file = m_importer->Import(file.filename().string());
    }

    Result<void> choose(const std::string& message) {
        if (!m_file) return notDecodable("this is no schema of Protobuf: {}", m_complaint.sentence());
        m_message = message.empty() ? (m_file->message_type_count() > 0 ? m_file->message_type(0) : nullptr)
                                    : m_importer->pool()->FindMessageTypeByName(message);
        if (!m_message && message.empty()) return notDecodable("there is no message in this file");
        if (!m_message) return notDecodable("there is no message “{}” in this file", message);
        m_name = m_message->full_name();
        m_prototype = m_factory.GetPrototype(m_message);
        return {};
    }

    Result<Decoded> decode(ByteView bytes) const override { return decodeAs(*m_prototype, bytes, m_name); }

    Result<Decoded> decodeFramed(ByteView bytes) const override {
        const Result<Framed> framed = unframe(bytes);
        if (!framed) return failed(framed);
        ByteReader reader(framed->payload);
        const std::int32_t count = reader.varint();
        const pb::Descriptor* message =
            count == 0 && m_file->message_type_count() > 0 ? m_file->message_type(0) : nullptr;
        for (std::int32_t i = 0; i < count && reader.ok(); ++i) {
            const std::int32_t place = reader.varint();
            const int there = i == 0 ? m_file->message_type_count() : message->nested_type_count();
            if (place < 0 || place >= there) return notDecodable("the file has no message at place {}", place);
            message = i == 0 ? m_file->message_type(place) : message->nested_type(place);
        }
        if (!reader.ok() || !message) return notDecodable("the place of the message cannot be read");
        return decodeAs(*m_factory.GetPrototype(message), reader.rest(),
                        fmt::format("schema id {}, {}", framed->schema, message->full_name()));
    }

    const std::string& name() const override { return m_name; }

private:
    static Result<Decoded> decodeAs(const pb::Message& prototype, ByteView bytes, std::string note) {
        const std::unique_ptr<pb::Message> message(prototype.New());
        if (!message->ParsePartialFromArray(bytes.data(), static_cast<int>(bytes.size())))
            return notDecodable("these bytes are no message of Protobuf");
        ValueWriter out(bytes.size());
        MessageWriter(out).message(*message);
        return std::move(out).finish(std::move(note));
    }

    pb::compiler::DiskSourceTree m_places;
    FirstComplaint m_complaint;
    std::unique_ptr<pb::compiler::Importer> m_importer;
    const pb::FileDescriptor* m_file = nullptr;
    const pb::Descriptor* m_message = nullptr;
    mutable pb::DynamicMessageFactory m_factory;  // makes prototypes on demand, under a lock of its own
    const pb::Message* m_prototype = nullptr;
    std::string m_name;
};

}  // namespace

Result<std::shared_ptr<const Schema>> protobufSchema(const std::filesystem::path& file, const std::string& message) {
    auto schema = std::make_shared<ProtobufSchema>(file);
    if (const Result<void> chosen = schema->choose(message); !chosen) return failed(chosen);
    return schema;
}

}  // namespace brook::decode
