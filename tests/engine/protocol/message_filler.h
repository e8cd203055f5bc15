#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/error_code.h"
#include "engine/base/random.h"
#include "engine/base/strong.h"
#include "engine/base/uuid.h"
#include "engine/protocol/records.h"
#include "engine/protocol/version_range.h"

namespace brook::test {

/// The visitor that fills a message with random content that one version can carry; fields that the version lacks keep
/// their defaults, so that what is read back equals what was written.
class MessageFiller {
public:
    MessageFiller(Random& random, std::int16_t version, bool flexible)
        : m_random(random), m_version(version), m_flexible(flexible) {}

    template <class Message>
    static Message fill(Random& random, std::int16_t version) {
        Message message;
        MessageFiller filler(random, version, Message::flexible.contains(version));
        Message::visit(message, filler);
        return message;
    }

    template <class T>
    void field(const char*, T& value, protocol::VersionRange versions = protocol::always,
               protocol::VersionRange nullable = protocol::always) {
        if (!versions.contains(m_version)) return;
        fill(value);
        if constexpr (requires {
                          value.reset();
                          value.value();
                      }) {
            if (!value && !nullable.contains(m_version)) value.emplace(typename T::value_type{});
        }
    }
    template <class T, class Default = T>
    void tagged(std::uint32_t, const char*, T& value, protocol::VersionRange versions, const Default& = {}) {
        if (m_flexible && versions.contains(m_version)) fill(value);
    }

private:
    bool chance(unsigned in) { return m_random.below(in) == 0; }

    template <class T>
    void fill(std::optional<T>& value) {
        if (chance(4)) return value.reset();
        fill(value.emplace(T{}));
    }
    template <class T>
    void fill(std::vector<T>& values) {
        values.resize(m_random.below(4));
        for (T& value : values) fill(value);
    }
    template <class Tag, class Rep>
    void fill(Strong<Tag, Rep>& value) {
        Rep number{};
        fill(number);
        value = Strong<Tag, Rep>(number);
    }
    void fill(std::byte& value) { value = static_cast<std::byte>(m_random.next()); }
    void fill(ErrorCode& value) { value = static_cast<ErrorCode>(m_random.below(130)); }
    void fill(Uuid& value) {
        for (std::byte& byte : value.bytes) fill(byte);
    }
    void fill(std::string& value) {
        // Longer than 127 now and then: a compact length of two bytes.
        value.assign(chance(10) ? 100 + m_random.below(60) : m_random.below(12), 'a');
        for (char& letter : value) letter = static_cast<char>('a' + m_random.below(26));
    }
    void fill(protocol::Records& value) {
        if (chance(4)) return;
        Bytes bytes(m_random.below(300));
        for (std::byte& byte : bytes) fill(byte);
        // An empty rope is not null.
        value = protocol::Records(Rope(std::move(bytes)));
    }
    template <class T>
    void fill(T& value) {
        if constexpr (std::is_same_v<T, bool>) {
            value = chance(2);
        } else if constexpr (std::is_floating_point_v<T>) {
            value = static_cast<double>(m_random.below(1'000'000)) / 8;
        } else if constexpr (std::is_integral_v<T>) {
            value = static_cast<T>(m_random.next());
        } else {
            T::visit(value, *this);
        }
    }

    Random& m_random;
    std::int16_t m_version;
    bool m_flexible;
};

}  // namespace brook::test
