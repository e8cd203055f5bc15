#pragma once

#include <bit>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/byte_writer.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/records.h"
#include "engine/protocol/wire.h"

namespace brook::protocol {

/// The visitor that writes. Part of a message's .cpp only, through define_message.h.
class WireWriter {
public:
    WireWriter(std::int16_t version, bool flexible) : m_version(version), m_flexible(flexible) {}

    template <class T>
    void field(const char*, const T& value, VersionRange versions = always) {
        if (versions.contains(m_version)) write(value);
    }
    /// Where a version knows no null, an empty value stands for it.
    template <class T>
    void field(const char*, const std::optional<T>& value, VersionRange versions, VersionRange nullable) {
        if (!versions.contains(m_version)) return;
        value || nullable.contains(m_version) ? write(value) : write(T{});
    }
    template <class T, class Default = T>
    void tagged(std::uint32_t, const char*, const T&, VersionRange, const Default& = {}) {}

    template <class Struct>
    void structure(const Struct& value) {
        Struct::visit(value, *this);
        if (m_flexible) tags(value);
    }

    Rope release() {
        flush();
        return std::move(m_rope);
    }

private:
    /// Counts, then writes, the tagged fields that differ from their defaults.
    struct TagCounter {
        std::int16_t version;
        std::uint32_t count = 0;

        template <class T>
        void field(const char*, const T&, VersionRange = always, VersionRange = always) {}
        template <class T, class Default = T>
        void tagged(std::uint32_t, const char*, const T& value, VersionRange versions, const Default& normal = {}) {
            if (versions.contains(version) && !(value == normal)) ++count;
        }
    };
    struct TagWriter {
        WireWriter& writer;

        template <class T>
        void field(const char*, const T&, VersionRange = always, VersionRange = always) {}
        template <class T, class Default = T>
        void tagged(std::uint32_t tag, const char*, const T& value, VersionRange versions, const Default& normal = {}) {
            if (!versions.contains(writer.m_version) || value == normal) return;
            WireWriter inside(writer.m_version, writer.m_flexible);
            inside.writeTagged(value);
            writer.m_buffer.unsignedVarint(tag);
            writer.m_buffer.unsignedVarint(inside.m_buffer.size());
            writer.m_buffer.raw(inside.m_buffer.view());
        }
    };

    template <class Struct>
    void tags(const Struct& value) {
        TagCounter counter{m_version};
        Struct::visit(value, counter);
        m_buffer.unsignedVarint(counter.count);
        TagWriter writer{*this};
        if (counter.count > 0) Struct::visit(value, writer);
    }

    void flush() { m_rope.append(m_buffer.release()); }

    void write(bool value) { m_buffer.int8(value ? 1 : 0); }
    void write(std::int8_t value) { m_buffer.int8(value); }
    void write(std::int16_t value) { m_buffer.int16(value); }
    void write(std::uint16_t value) { m_buffer.uint16(value); }
    void write(std::int32_t value) { m_buffer.int32(value); }
    void write(std::uint32_t value) { m_buffer.uint32(value); }
    void write(std::int64_t value) { m_buffer.int64(value); }
    void write(double value) { m_buffer.int64(std::bit_cast<std::int64_t>(value)); }
    void write(ErrorCode value) { m_buffer.int16(static_cast<std::int16_t>(value)); }
    void write(const Uuid& value) { m_buffer.raw(value.bytes); }
    template <class Tag, class Rep>
    void write(Strong<Tag, Rep> value) {
        write(value.value());
    }

    void stringLength(std::int64_t count) {
        m_flexible ? m_buffer.unsignedVarint(static_cast<std::uint64_t>(count + 1))
                   : m_buffer.int16(static_cast<std::int16_t>(count));
    }
    void length(std::int64_t count) {
        m_flexible ? m_buffer.unsignedVarint(static_cast<std::uint64_t>(count + 1))
                   : m_buffer.int32(static_cast<std::int32_t>(count));
    }
    void write(const std::string& value) {
        // Before compact strings a length has two bytes; a longer text (a message, a value) loses its end and not the
        // frame.
        constexpr std::size_t longest = 32767;
        const std::string_view text = m_flexible ? std::string_view(value) : std::string_view(value).substr(0, longest);
        stringLength(static_cast<std::int64_t>(text.size()));
        m_buffer.raw(asBytes(text));
    }
    void write(const Bytes& value) {
        length(static_cast<std::int64_t>(value.size()));
        m_buffer.raw(value);
    }
    template <class T>
    void write(const std::vector<T>& values) {
        length(static_cast<std::int64_t>(values.size()));
        for (const T& value : values) write(value);
    }
    void write(const std::optional<std::string>& value) { value ? write(*value) : stringLength(-1); }
    void write(const std::optional<Bytes>& value) { value ? write(*value) : length(-1); }
    template <class T>
    void write(const std::optional<std::vector<T>>& value) {
        value ? write(*value) : length(-1);
    }

    void write(const Records& value) {
        if (value.isNull()) return length(-1);
        length(static_cast<std::int64_t>(value.size()));
        const Rope* rope = value.rope();
        if (!rope) return m_buffer.raw(value.borrowed());
        flush();
        for (const Rope::Piece& piece : rope->pieces())
            std::visit([this](const auto& part) { m_rope.append(part); }, piece);
    }
    template <class Struct>
    void write(const std::optional<Struct>& value) {
        m_buffer.int8(value ? 1 : -1);
        if (value) structure(*value);
    }
    template <class Struct>
    void write(const Struct& value) {
        structure(value);
    }

    /// Inside a tag null has another mark: see WireReader::readTagged.
    template <class Struct>
    void writeTagged(const std::optional<Struct>& value) {
        m_buffer.unsignedVarint(value ? 1 : 0);
        if (value) structure(*value);
    }
    template <class T>
    void writeTagged(const std::optional<std::vector<T>>& value) {
        write(value);
    }
    void writeTagged(const std::optional<std::string>& value) { write(value); }
    template <class T>
    void writeTagged(const T& value) {
        write(value);
    }

    Rope m_rope;
    ByteWriter m_buffer;
    std::int16_t m_version;
    bool m_flexible;
};

}  // namespace brook::protocol
