#pragma once

#include <string_view>

namespace brook::search {

/// Where `what` stands in `text` for the first time; npos when it does not. As fast as the machine reads: it looks for
/// the rarest byte of `what`.
std::size_t findBytes(std::string_view text, std::string_view what);

inline bool holdsBytes(std::string_view text, std::string_view what) {
    return findBytes(text, what) != std::string_view::npos;
}

}  // namespace brook::search
