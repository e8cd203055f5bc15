#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

#include "ui/records/payload.h"

namespace brook::ui {

/// How the bytes of a key, a value or a header are read.
enum class Decoder { Guess, Json, Text, Bytes, Int32, Int64, Float32, Float64, Uuid };

/// A payload that was read with a decoder: everything of it, whatever its size. Immutable; made on any thread, shared
/// by the views that show it.
struct PayloadDocument {
    QByteArray bytes;  ///< whole, or its beginning when `wholeSize` is larger
    std::uint64_t wholeSize = 0;
    Decoder asked = Decoder::Guess;
    Decoder used = Decoder::Bytes;  ///< never Guess
    bool fits = true;               ///< false: the bytes are not what was asked for, and are shown as bytes
    std::optional<JsonIndex> json;
    QByteArray text;                   ///< for Text and for numbers: what is shown, as UTF-8 with its raw bytes
    std::vector<std::uint32_t> lines;  ///< where each line of `text` begins

    bool isCut() const { return wholeSize > static_cast<std::uint64_t>(bytes.size()); }
    ByteView view() const {
        return {reinterpret_cast<const std::byte*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
    }

    static std::shared_ptr<const PayloadDocument> read(QByteArray bytes, std::uint64_t wholeSize, Decoder decoder);
};

QString decoderName(Decoder decoder);
/// As the workbench keeps it.
QString decoderKey(Decoder decoder);
Decoder decoderFromKey(const QString& key);
const std::vector<Decoder>& allDecoders();

}  // namespace brook::ui
