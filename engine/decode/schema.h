#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "engine/decode/decoded.h"

namespace brook::decode {

/// How values were written, from a file that somebody gave. Immutable; any thread.
class Schema {
public:
    virtual ~Schema() = default;
    /// The value that is all of `bytes`, as JSON.
    virtual Result<Decoded> decode(ByteView bytes) const = 0;
    /// The same behind Confluent's frame and, for Protobuf, the places of the message that stand there.
    virtual Result<Decoded> decodeFramed(ByteView bytes) const = 0;
    /// What a value of it is called: "com.acme.Order".
    virtual const std::string& name() const = 0;
};

/// An Avro schema (JSON). Values are read in its binary encoding: integers keep every digit, bytes and fixed are
/// `{"base64": …}`, a union is its value.
Result<std::shared_ptr<const Schema>> avroSchema(std::string_view json);

/// A message of a `.proto` file, whose imports are looked for beside it and where Protobuf's own lie; without a name,
/// the first one of the file. Fields are named as in the file; those it does not know stand under their number.
Result<std::shared_ptr<const Schema>> protobufSchema(const std::filesystem::path& file,
                                                     const std::string& message = {});

}  // namespace brook::decode
