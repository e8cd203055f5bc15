#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"

/// What the bytes of a key or a value say, by decoders that somebody chose or that were guessed. Pure functions over
/// bytes that nobody vouches for: each gives everything they say, or a sentence why they are not of its kind.
namespace brook::decode {

/// Where a value of the text stands in the bytes it was read from.
struct Span {
    std::uint32_t textBegin = 0;
    std::uint32_t textEnd = 0;
    std::uint32_t byteBegin = 0;
    std::uint32_t byteEnd = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

struct Decoded {
    bool isJson = false;  ///< else plain text
    std::string text;     ///< UTF-8
    std::vector<Span> spans =
        {};                 ///< by rising textBegin, outer values before inner ones; empty when they are not known
    std::string note = {};  ///< what else is to be known: "schema id 7"
};

/// Whole bytes, or the beginning of a longer value of which as much is read as there is.
enum class Extent { Whole, Beginning };

template <class... Args>
[[nodiscard]] tl::unexpected<Error> notDecodable(fmt::format_string<Args...> text, Args&&... args) {
    return fail(ErrorCode::InvalidRequest, text, std::forward<Args>(args)...);
}

}  // namespace brook::decode
