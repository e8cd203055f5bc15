#pragma once

#include <algorithm>
#include <bit>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/byte_reader.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/records.h"
#include "engine/protocol/wire.h"

namespace brook::protocol {

/// The visitor that reads. Part of a message's .cpp only, through define_message.h.
class WireReader {
public:
    WireReader(MutableBytes bytes, std::int16_t version, bool flexible)
        : m_bytes(bytes), m_reader(bytes), m_version(version), m_flexible(flexible) {}

    template <class T>
    void field(const char* name, T& value, VersionRange versions = always) {
        if (!m_reader.ok() || !versions.contains(m_version)) return;
        read(value);
        if (!m_reader.ok() && !m_failedField) m_failedField = name;
    }
    /// A field that may be null in some versions only.
    template <class T>
    void field(const char* name, std::optional<T>& value, VersionRange versions, VersionRange nullable) {
        field(name, value, versions);
        if (!m_reader.ok() || value || !versions.contains(m_version) || nullable.contains(m_version)) return;
        m_failedField = name;
        m_reader.fail();
    }
    template <class T, class Default = T>
    void tagged(std::uint32_t, const char*, T&, VersionRange, const Default& = {}) {}

    /// A structure and, in flexible versions, the tag section behind it.
    template <class Struct>
    void structure(Struct& value) {
        Struct::visit(value, *this);
        if (m_flexible) tags(value);
    }

    bool ok() const { return m_reader.ok(); }
    const char* failedField() const { return m_failedField ? m_failedField : "tags"; }

private:
    /// Reads the one tagged field whose tag was met.
    struct TagReader {
        WireReader& reader;
        std::uint32_t tag;

        template <class T>
        void field(const char*, T&, VersionRange = always, VersionRange = always) {}
        template <class T, class Default = T>
        void tagged(std::uint32_t number, const char* name, T& value, VersionRange versions, const Default& = {}) {
            if (number != tag || !versions.contains(reader.m_version)) return;
            reader.readTagged(value);
            if (!reader.ok() && !reader.m_failedField) reader.m_failedField = name;
        }
    };

    template <class Struct>
    void tags(Struct& value) {
        const std::uint32_t count = m_reader.unsignedVarint();
        for (std::uint32_t i = 0; i < count && m_reader.ok(); ++i) {
            const std::uint32_t tag = m_reader.unsignedVarint();
            const std::uint32_t size = m_reader.unsignedVarint();
            const std::size_t begin = m_reader.position();
            if (size > m_reader.remaining()) return m_reader.fail();
            WireReader inside(m_bytes.subspan(begin, size), m_version, m_flexible);
            TagReader one{inside, tag};
            Struct::visit(value, one);
            m_reader.skip(size);
            if (!inside.ok()) {
                m_failedField = inside.m_failedField;
                m_reader.fail();
            }
        }
    }

    void read(bool& value) { value = m_reader.int8() != 0; }
    void read(std::int8_t& value) { value = m_reader.int8(); }
    void read(std::int16_t& value) { value = m_reader.int16(); }
    void read(std::uint16_t& value) { value = m_reader.uint16(); }
    void read(std::int32_t& value) { value = m_reader.int32(); }
    void read(std::uint32_t& value) { value = m_reader.uint32(); }
    void read(std::int64_t& value) { value = m_reader.int64(); }
    void read(double& value) { value = std::bit_cast<double>(m_reader.int64()); }
    void read(ErrorCode& value) { value = static_cast<ErrorCode>(m_reader.int16()); }
    void read(Uuid& value) {
        const ByteView bytes = m_reader.take(value.bytes.size());
        if (m_reader.ok()) std::copy(bytes.begin(), bytes.end(), value.bytes.begin());
    }
    template <class Tag, class Rep>
    void read(Strong<Tag, Rep>& value) {
        Rep number{};
        read(number);
        value = Strong<Tag, Rep>(number);
    }

    std::int64_t stringLength() { return m_flexible ? std::int64_t{m_reader.unsignedVarint()} - 1 : m_reader.int16(); }
    std::int64_t length() { return m_flexible ? std::int64_t{m_reader.unsignedVarint()} - 1 : m_reader.int32(); }

    void take(std::string& value, std::int64_t count) {
        value = std::string(asText(m_reader.take(static_cast<std::size_t>(count))));
    }
    void take(Bytes& value, std::int64_t count) {
        const ByteView bytes = m_reader.take(static_cast<std::size_t>(count));
        value.assign(bytes.begin(), bytes.end());
    }
    template <class T>
    void take(std::vector<T>& values, std::int64_t count) {
        // Each element takes at least one byte, so a count beyond what is left is a lie; memory follows the elements
        // that are really read.
        if (static_cast<std::size_t>(count) > m_reader.remaining()) return m_reader.fail();
        values.clear();
        for (std::int64_t i = 0; i < count && m_reader.ok(); ++i) read(values.emplace_back());
    }
    template <class T>
    void readLong(T& value, std::int64_t count) {
        count < 0 ? m_reader.fail() : take(value, count);
    }
    template <class T>
    void readLong(std::optional<T>& value, std::int64_t count) {
        if (count < 0) {
            value.reset();
        } else {
            take(value.emplace(), count);
        }
    }
    void read(std::string& value) { readLong(value, stringLength()); }
    void read(std::optional<std::string>& value) { readLong(value, stringLength()); }
    void read(Bytes& value) { readLong(value, length()); }
    void read(std::optional<Bytes>& value) { readLong(value, length()); }
    template <class T>
    void read(std::vector<T>& value) {
        readLong(value, length());
    }
    template <class T>
    void read(std::optional<std::vector<T>>& value) {
        readLong(value, length());
    }

    void read(Records& value) {
        const std::int64_t count = length();
        const std::size_t begin = m_reader.position();
        if (count < 0) return;
        m_reader.skip(static_cast<std::size_t>(count));
        if (m_reader.ok()) value = Records(m_bytes.subspan(begin, static_cast<std::size_t>(count)));
    }
    template <class Struct>
    void read(std::optional<Struct>& value) {
        if (m_reader.int8() < 0) {
            value.reset();
        } else {
            structure(value.emplace(Struct{}));  // Clang: a nested Struct counts as default-constructible too late
        }
    }
    template <class Struct>
    void read(Struct& value) {
        structure(value);
    }

    /// A structure that may be null has a varint before it inside a tag, 0 for null, and a byte elsewhere, -1 for null
    /// (KIP-893).
    template <class Struct>
    void readTagged(std::optional<Struct>& value) {
        if (static_cast<std::int32_t>(m_reader.unsignedVarint()) <= 0) return value.reset();
        structure(value.emplace(Struct{}));
    }
    template <class T>
    void readTagged(std::optional<std::vector<T>>& value) {
        read(value);
    }
    void readTagged(std::optional<std::string>& value) { read(value); }
    template <class T>
    void readTagged(T& value) {
        read(value);
    }

    MutableBytes m_bytes;
    ByteReader m_reader;
    std::int16_t m_version;
    bool m_flexible;
    const char* m_failedField = nullptr;
};

}  // namespace brook::protocol
