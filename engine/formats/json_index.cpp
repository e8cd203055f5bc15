#include "engine/formats/json_index.h"

#include <string_view>

#include "engine/formats/utf8.h"

namespace brook::formats {

/// Walks a text once, keeping the containers that are still open.
class JsonWalk {
public:
    JsonWalk(ByteView bytes, bool isBeginning) : m_text(asText(bytes)), m_isBeginning(isBeginning) {}

    std::optional<JsonIndex> walk() {
        if (m_text.size() >= UINT32_MAX) return std::nullopt;
        m_index.m_nodes.reserve(m_text.size() / 16 + 1);
        skipBlanks();
        if (m_at >= m_text.size() || !value()) return std::nullopt;
        while (!m_open.empty())
            if (!inContainer()) {
                if (!m_isBeginning || m_at < m_text.size()) return std::nullopt;
                closeAll();
            }
        skipBlanks();
        return m_at == m_text.size() ? std::optional(std::move(m_index)) : std::nullopt;
    }

private:
    struct Open {
        std::uint32_t node;
        std::uint32_t last = 0;  // child
    };

    bool inContainer() {
        Open& open = m_open.back();
        const bool isObject = m_index.m_nodes[open.node].kind == JsonKind::Object;
        skipBlanks();
        if (take(isObject ? '}' : ']')) {
            close();
            return true;
        }
        if (open.last != 0 && !take(',')) return false;
        skipBlanks();
        std::uint32_t nameBegin = 0;
        std::uint32_t nameEnd = 0;
        if (isObject) {
            nameBegin = static_cast<std::uint32_t>(m_at + 1);
            if (m_at >= m_text.size() || m_text[m_at] != '"' || !string()) return false;
            nameEnd = static_cast<std::uint32_t>(m_at - 1);
            skipBlanks();
            if (!take(':')) return false;
            skipBlanks();
        }
        const std::uint32_t child = size();
        if (!value(nameBegin, nameEnd)) return false;
        Open& parent = isOpen(child) ? m_open[m_open.size() - 2] : m_open.back();
        if (parent.last != 0) m_index.m_nodes[parent.last].next = child;
        parent.last = child;
        ++m_index.m_nodes[parent.node].count;
        return true;
    }

    bool value(std::uint32_t nameBegin = 0, std::uint32_t nameEnd = 0) {
        if (m_at >= m_text.size()) return false;
        const std::size_t begin = m_at;
        const std::uint32_t parent = m_open.empty() ? 0 : m_open.back().node;
        JsonNode node{static_cast<std::uint32_t>(begin), 0, nameBegin, nameEnd, parent, 0, 0, JsonKind::Null};
        const char first = m_text[m_at];
        if (first == '{' || first == '[') {
            if (m_open.size() >= JsonIndex::deepest) return false;
            node.kind = first == '{' ? JsonKind::Object : JsonKind::Array;
            ++m_at;
            m_open.push_back({size()});
            m_index.m_nodes.push_back(node);
            return true;
        }
        const bool fine = first == '"' ? string() : scalar();
        if (!fine && !(m_isBeginning && m_at >= m_text.size())) return false;
        node.kind = first == '"'                   ? JsonKind::String
                    : first == 'n'                 ? JsonKind::Null
                    : first == 't' || first == 'f' ? JsonKind::Boolean
                                                   : JsonKind::Number;
        node.end = static_cast<std::uint32_t>(m_at);
        m_index.m_nodes.push_back(node);
        return true;
    }

    bool isOpen(std::uint32_t node) const { return m_open.back().node == node; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_index.m_nodes.size()); }
    void close() {
        m_index.m_nodes[m_open.back().node].end = static_cast<std::uint32_t>(m_at);
        m_open.pop_back();
    }
    void closeAll() {
        while (!m_open.empty()) close();
    }

    bool string() {
        ++m_at;
        while (m_at < m_text.size()) {
            const auto c = static_cast<unsigned char>(m_text[m_at++]);
            if (c == '"') return true;
            if (c < 0x20) return false;
            if (c == '\\' && !escape()) return false;
        }
        return false;
    }

    bool escape() {
        if (m_at >= m_text.size()) return false;
        const char c = m_text[m_at++];
        if (c != 'u') return std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos;
        for (int i = 0; i < 4; ++i, ++m_at)
            if (m_at >= m_text.size() || !std::isxdigit(static_cast<unsigned char>(m_text[m_at]))) return false;
        return true;
    }

    bool scalar() {
        for (const std::string_view word :
             {std::string_view("true"), std::string_view("false"), std::string_view("null")}) {
            if (m_text[m_at] != word[0]) continue;
            const std::size_t left = std::min(word.size(), m_text.size() - m_at);
            const bool same = m_text.substr(m_at, left) == word.substr(0, left);
            if (same) m_at += left;
            return same && left == word.size();
        }
        return number();
    }

    bool digits() {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9') ++m_at;
        return m_at > begin;
    }

    bool number() {
        take('-');
        if (take('0')) {
            if (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9') return false;
        } else if (!digits()) {
            return false;
        }
        if (take('.') && !digits()) return false;
        if (!take('e') && !take('E')) return true;
        if (!take('+')) take('-');
        return digits();
    }

    bool take(char c) {
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        if (there) ++m_at;
        return there;
    }

    void skipBlanks() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
            ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isBeginning;
    std::vector<Open> m_open;
    JsonIndex m_index;
};

std::optional<JsonIndex> JsonIndex::of(ByteView bytes) {
    if (!isUtf8(bytes)) return std::nullopt;
    return JsonWalk(bytes, false).walk();
}

std::optional<JsonIndex> JsonIndex::ofBeginning(ByteView bytes) { return JsonWalk(bytes, true).walk(); }

std::uint32_t JsonIndex::at(std::size_t byte) const {
    std::uint32_t found = 0;
    std::uint32_t child = firstChild(0);
    while (child != 0) {
        const JsonNode& node = m_nodes[child];
        const std::size_t from = node.nameEnd > node.nameBegin ? node.nameBegin - 1 : node.begin;
        if (byte < from) break;
        if (byte < node.end) {
            found = child;
            child = firstChild(child);
        } else {
            child = node.next;
        }
    }
    return found;
}

}  // namespace brook::formats
