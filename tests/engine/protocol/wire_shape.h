#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/error_code.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/records.h"
#include "engine/protocol/version_range.h"
#include "engine/protocol/written_always.h"

namespace brook::test {

/// What one line of a `visit` says, as a value that can be compared with a definition.
struct WireField {
    std::string name;
    std::string type;  // "int32", "[]string", "struct", "[]struct", …
    std::string normal;
    protocol::VersionRange versions = protocol::always;
    protocol::VersionRange nullable = protocol::never;
    int tag = -1;
    std::vector<WireField> fields;
};

/// The visitor that takes a description apart. Visits a message as it is when nobody has filled it, so that the
/// defaults are seen too.
class WireShape {
public:
    template <class Struct>
    static std::vector<WireField> of() {
        WireShape shape;
        const Struct empty;
        Struct::visit(empty, shape);
        return shape.m_fields;
    }

    template <class T>
    void field(const char* name, const T& value, protocol::VersionRange versions = protocol::always,
               protocol::VersionRange nullable = protocol::always) {
        add(name, value, versions, nullable, -1);
    }
    /// The default that the writer compares with has to be the one the struct begins with.
    template <class T, class Default = T>
    void tagged(int tag, const char* name, const T& value, protocol::VersionRange versions,
                const Default& normal = {}) {
        add(name, value, versions, protocol::always, tag);
        if constexpr (std::is_same_v<Default, protocol::WrittenAlways>) return;
        if (!(value == normal)) m_fields.back().normal = "two different defaults";
    }

private:
    template <class T>
    void add(const char* name, const T& value, protocol::VersionRange versions, protocol::VersionRange nullable,
             int tag) {
        WireField field{name, {}, {}, versions, protocol::never, tag, {}};
        describe(field, value, nullable);
        m_fields.push_back(std::move(field));
    }

    template <class T>
    void describe(WireField& field, const std::optional<T>& value, protocol::VersionRange nullable) {
        describe(field, value.value_or(T{}), nullable);
        field.nullable = nullable;
        if (!value) field.normal = "null";
    }
    template <class T>
    void describe(WireField& field, const std::vector<T>& value, protocol::VersionRange nullable) {
        describe(field, T{}, nullable);
        field.type = "[]" + field.type;
        field.normal = value.empty() ? "empty" : "not empty";
    }
    template <class Tag, class Rep>
    void describe(WireField& field, Strong<Tag, Rep> value, protocol::VersionRange nullable) {
        describe(field, value.value(), nullable);
    }
    void describe(WireField& field, ErrorCode value, protocol::VersionRange nullable) {
        describe(field, static_cast<std::int16_t>(value), nullable);
    }
    void describe(WireField& field, const Bytes& value, protocol::VersionRange) {
        field.type = "bytes";
        field.normal = value.empty() ? "" : "not empty";
    }
    void describe(WireField& field, const std::string& value, protocol::VersionRange) {
        field.type = "string";
        field.normal = value;
    }
    void describe(WireField& field, const Uuid& value, protocol::VersionRange) {
        field.type = "uuid";
        field.normal = value.isZero() ? "" : value.text();
    }
    void describe(WireField& field, const protocol::Records& value, protocol::VersionRange nullable) {
        field.type = "records";
        field.nullable = nullable;
        field.normal = value.isNull() ? "" : "not null";
    }
    template <class T>
    void describe(WireField& field, const T& value, protocol::VersionRange) {
        if constexpr (std::is_same_v<T, bool>) {
            field.type = "bool";
            field.normal = value ? "true" : "false";
        } else if constexpr (std::is_floating_point_v<T>) {
            field.type = "float64";
            field.normal = fmt::format("{}", value);
        } else if constexpr (std::is_integral_v<T>) {
            field.type = fmt::format("{}int{}", std::is_signed_v<T> ? "" : "u", 8 * sizeof(T));
            field.normal = fmt::format("{}", value);
        } else {
            field.type = "struct";
            field.fields = of<T>();
        }
    }

    std::vector<WireField> m_fields;
};

}  // namespace brook::test
