#pragma once

#include <optional>

namespace brook::protocol {

/// The default of a tagged field that has none: it is written whatever it holds, also null. Kafka does so where a
/// definition says null outside of quotation marks, which its generator takes for no default at all.
struct WrittenAlways {
    template <class T>
    friend constexpr bool operator==(const std::optional<T>&, WrittenAlways) {
        return false;
    }
};

}  // namespace brook::protocol
