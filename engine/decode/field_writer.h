#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <vector>

#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/decode/value_writer.h"
#include "engine/protocol/version_range.h"

namespace brook::decode {

/// The visitor that writes what a message describes of itself as JSON: the same description that reads it from the
/// wire.
class FieldWriter {
public:
    FieldWriter(ValueWriter& out, std::int16_t version) : m_out(out), m_version(version) {}

    template <class Struct>
    void structure(const Struct& value) {
        m_out.json().beginObject();
        Struct::visit(value, *this);
        m_out.json().endObject();
    }

    template <class T>
    void field(const char* name, const T& value, protocol::VersionRange versions = protocol::always,
               protocol::VersionRange = protocol::always) {
        if (!versions.contains(m_version)) return;
        m_out.json().name(name);
        write(value);
    }
    template <class T, class Default = T>
    void tagged(std::uint32_t, const char* name, const T& value, protocol::VersionRange versions, const Default& = {}) {
        field(name, value, versions);
    }

private:
    void write(bool value) { m_out.json().boolean(value); }
    void write(double value) { m_out.json().number(value); }
    void write(const std::string& value) { m_out.text(asBytes(value)); }
    void write(const Bytes& value) { m_out.bytes(value); }
    void write(const Uuid& value) { m_out.json().string(value.text()); }
    template <std::integral Integer>
    void write(Integer value) {
        m_out.json().number(static_cast<std::int64_t>(value));
    }
    template <class Tag, class Rep>
    void write(Strong<Tag, Rep> value) {
        write(value.value());
    }
    template <class T>
    void write(const std::optional<T>& value) {
        if (value)
            write(*value);
        else
            m_out.json().null();
    }
    template <class T>
    void write(const std::vector<T>& values) {
        m_out.json().beginArray();
        for (const T& value : values) write(value);
        m_out.json().endArray();
    }
    template <class Struct>
    requires requires(const Struct& value, FieldWriter& writer) { Struct::visit(value, writer); }
    void write(const Struct& value) { structure(value); }

    ValueWriter& m_out;
    std::int16_t m_version;
};

}  // namespace brook::decode
