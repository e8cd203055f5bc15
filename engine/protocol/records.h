#pragma once

#include <utility>
#include <variant>

#include "engine/base/rope.h"

namespace brook::protocol {

/// The records field of Produce, Fetch and their kin: null; bytes borrowed from a request's frame, where Produce stamps
/// them in place; or a rope on its way out, so that a Fetch answer's batches go from file to socket untouched.
class Records {
public:
    Records() = default;
    explicit Records(MutableBytes borrowed) : m_content(borrowed) {}
    explicit Records(Rope rope) : m_content(std::move(rope)) {}

    bool isNull() const { return std::holds_alternative<std::monostate>(m_content); }
    /// The borrowed bytes of a request; empty when null or a rope.
    MutableBytes borrowed() const {
        const auto* bytes = std::get_if<MutableBytes>(&m_content);
        return bytes ? *bytes : MutableBytes{};
    }
    const Rope* rope() const { return std::get_if<Rope>(&m_content); }
    std::uint64_t size() const { return rope() ? rope()->size() : borrowed().size(); }

private:
    std::variant<std::monostate, MutableBytes, Rope> m_content;
};

}  // namespace brook::protocol
