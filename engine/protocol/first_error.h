#pragma once

#include <optional>
#include <vector>

#include "engine/base/error_code.h"
#include "engine/protocol/version_range.h"

namespace brook::protocol {

/// The visitor that looks for an error in an answer; see firstError.
class ErrorFinder {
public:
    template <class T>
    void field(const char*, const T& value, VersionRange = always, VersionRange = always) {
        look(value);
    }
    template <class T, class Default = T>
    void tagged(std::uint32_t, const char*, const T& value, VersionRange, const Default& = {}) {
        look(value);
    }
    template <class T>
    void look(const T& value) {
        if constexpr (requires { T::visit(value, *this); }) T::visit(value, *this);
    }
    void look(ErrorCode code) {
        if (m_found == ErrorCode::None) m_found = code;
    }
    ErrorCode found() const { return m_found; }

private:
    template <class T>
    void look(const std::vector<T>& values) {
        for (const T& value : values) look(value);
    }
    template <class T>
    void look(const std::optional<T>& value) {
        if (value) look(*value);
    }

    ErrorCode m_found = ErrorCode::None;
};

/// The first error that an answer tells, of the whole or of a part of it; None when all went well.
template <class Response>
ErrorCode firstError(const Response& response) {
    ErrorFinder finder;
    finder.look(response);
    return finder.found();
}

}  // namespace brook::protocol
