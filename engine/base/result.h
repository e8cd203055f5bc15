#pragma once

#include <fmt/format.h>
#include <tl/expected.hpp>

#include <string>
#include <utility>

#include "engine/base/error_code.h"

namespace brook {

/// Why something could not be done: Kafka's own code, and a sentence for a person. One vocabulary from the disk to the
/// wire, so that no floor translates the errors of another.
struct Error {
    ErrorCode code = ErrorCode::UnknownServerError;
    std::string message;

    friend bool operator==(const Error&, const Error&) = default;
};

/// A value or an Error. Expected failures come back this way; broken invariants are asserted instead.
template <class T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::CorruptMessage, "batch at {} has a bad CRC", offset);`
template <class... Args>
[[nodiscard]] tl::unexpected<Error> fail(ErrorCode code, fmt::format_string<Args...> text, Args&&... args) {
    return tl::unexpected<Error>(Error{code, fmt::format(text, std::forward<Args>(args)...)});
}

/// Hands an error on to the caller, whatever value type the caller's Result has.
template <class T>
[[nodiscard]] tl::unexpected<Error> failed(const tl::expected<T, Error>& result) {
    return tl::unexpected<Error>(result.error());
}

}  // namespace brook
