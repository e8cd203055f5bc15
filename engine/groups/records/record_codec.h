#pragma once

#include "engine/base/byte_reader.h"
#include "engine/base/byte_writer.h"
#include "engine/broker/coordinator_log.h"
#include "engine/groups/records/keys.h"
#include "engine/protocol/wire.h"

namespace brook {

/// Keys and values of coordinator records: a number of two bytes (a key's type, a value's version), then the fields.
template <class Message>
Bytes printNumbered(std::int16_t number, const Message& message, std::int16_t version) {
    ByteWriter writer;
    writer.int16(number);
    const Rope body = protocol::encode(message, version);
    for (const Rope::Piece& piece : body.pieces()) writer.raw(std::get<Bytes>(piece));
    return writer.release();
}

template <class Key>
Bytes printKey(GroupRecordType type, const Key& key) {
    return printNumbered(static_cast<std::int16_t>(type), key, 0);
}

template <class Value>
Bytes printValue(const Value& value, std::int16_t version = 0) {
    return printNumbered(version, value, version);
}

/// A record that says `value` of `key`.
template <class Key, class Value>
CoordinatorRecord recordOf(GroupRecordType type, const Key& key, const Value& value, std::int16_t version = 0) {
    return {printKey(type, key), printValue(value, version)};
}
/// A record that takes back what was said of `key`.
template <class Key>
CoordinatorRecord tombstoneOf(GroupRecordType type, const Key& key) {
    return {printKey(type, key), std::nullopt};
}

/// The type of a key; nothing when it is too short to have one.
inline std::optional<GroupRecordType> recordTypeOf(ByteView key) {
    ByteReader reader(key);
    const std::int16_t type = reader.int16();
    return reader.ok() ? std::optional(static_cast<GroupRecordType>(type)) : std::nullopt;
}

template <class Key>
Result<Key> parseKey(ByteView key) {
    Bytes body(key.begin() + 2, key.end());
    return protocol::decode<Key>(body, 0);
}

/// Fails with UnsupportedVersion for a version that is not known here, with InvalidRequest for fields that cannot be
/// read.
template <class Value>
Result<Value> parseValue(ByteView value) {
    ByteReader reader(value);
    const std::int16_t version = reader.int16();
    if (!reader.ok() || !Value::versions.contains(version))
        return fail(ErrorCode::UnsupportedVersion, "version {} of a value is not known", version);
    const ByteView rest = reader.rest();
    Bytes body(rest.begin(), rest.end());
    return protocol::decode<Value>(body, version);
}

}  // namespace brook
