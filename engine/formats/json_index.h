#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/bytes.h"

namespace brook::formats {

enum class JsonKind : std::uint8_t { Object, Array, String, Number, Boolean, Null };

/// One value of a JSON text, as places in its bytes: nothing is copied, so numbers keep every digit.
struct JsonNode {
    std::uint32_t begin = 0;  ///< of the value, quotes and brackets included
    std::uint32_t end = 0;
    std::uint32_t nameBegin = 0;  ///< of a member's name, without its quotes
    std::uint32_t nameEnd = 0;
    std::uint32_t parent = 0;
    std::uint32_t next = 0;   ///< sibling; 0 when it is the last
    std::uint32_t count = 0;  ///< of children; the first one stands right behind its parent
    JsonKind kind = JsonKind::Null;
};

/// The values of a JSON text (RFC 8259) in the order they are written; the first one is the root. Built by one walk
/// without recursion, so it may be called on a worker for any text.
class JsonIndex {
public:
    static constexpr int deepest = 500;

    /// Nothing when the bytes are not JSON, are no UTF-8 or are nested deeper than `deepest`.
    static std::optional<JsonIndex> of(ByteView bytes);
    /// Of the beginning of a text that was cut: what is there of it, as far as it is JSON.
    static std::optional<JsonIndex> ofBeginning(ByteView bytes);

    const std::vector<JsonNode>& nodes() const { return m_nodes; }
    const JsonNode& node(std::uint32_t index) const { return m_nodes[index]; }
    std::uint32_t firstChild(std::uint32_t index) const { return m_nodes[index].count > 0 ? index + 1 : 0; }
    /// The innermost value that covers a byte.
    std::uint32_t at(std::size_t byte) const;

private:
    friend class JsonWalk;
    std::vector<JsonNode> m_nodes;
};

}  // namespace brook::formats
