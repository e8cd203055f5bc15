#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

#include "engine/decode/decoder.h"
#include "engine/decode/schema.h"
#include "ui/records/payload.h"

namespace brook::ui {

using decode::Decoder;

/// How the keys or the values of a topic are read, and what reading them may need beside their bytes.
struct Reading {
    Decoder decoder = Decoder::Guess;
    Decoder likely = Decoder::Guess;  ///< what several records of the topic look like together; only helps a guess
    std::shared_ptr<const decode::Schema> schema = {};
    QString schemaTrouble = {};  ///< why there is none
    std::string topic = {};
    bool isKey = false;
    friend bool operator==(const Reading&, const Reading&) = default;
};

/// A payload that was read with a decoder: everything of it, whatever its size. Immutable; made on any thread, shared
/// by the views that show it.
struct PayloadDocument {
    QByteArray bytes;  ///< whole, or its beginning when `wholeSize` is larger
    std::uint64_t wholeSize = 0;
    Decoder asked = Decoder::Guess;
    Decoder used = Decoder::Bytes;     ///< never Guess
    bool fits = true;                  ///< false: the bytes are not what was asked for, and are shown as bytes
    QString trouble;                   ///< why they are not
    QString note;                      ///< what else the decoder says: "schema id 7"
    std::optional<JsonIndex> json;     ///< of `jsonText`
    QByteArray decoded;                ///< JSON that was made of the bytes; empty when they are JSON themselves
    std::vector<decode::Span> spans;   ///< where its values stand in the bytes, if it is known
    QByteArray text;                   ///< what is shown where it is no JSON, as UTF-8 with its raw bytes
    std::vector<std::uint32_t> lines;  ///< where each line of `text` begins

    bool isCut() const { return wholeSize > static_cast<std::uint64_t>(bytes.size()); }
    ByteView view() const {
        return {reinterpret_cast<const std::byte*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
    }

    /// The text that `json` is about.
    ByteView jsonText() const {
        const QByteArray& of = decoded.isEmpty() ? bytes : decoded;
        return {reinterpret_cast<const std::byte*>(of.constData()), static_cast<std::size_t>(of.size())};
    }
    /// The bytes [first, second) that a value was read from; nothing when it is not known.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> bytesOf(std::uint32_t node) const;
    /// The innermost value that a byte belongs to; 0 when it is not known.
    std::uint32_t nodeAt(std::size_t byte) const;

    /// `key` is that of the record, when the bytes are its value.
    static std::shared_ptr<const PayloadDocument> read(QByteArray bytes, std::uint64_t wholeSize,
                                                       const Reading& reading, const std::optional<Bytes>& key = {});
    static std::shared_ptr<const PayloadDocument> read(QByteArray bytes, std::uint64_t wholeSize, Decoder decoder) {
        Reading reading;
        reading.decoder = decoder;
        return read(std::move(bytes), wholeSize, reading);
    }
};

QString decoderName(Decoder decoder);
/// As the workbench keeps it.
QString decoderKey(Decoder decoder);
Decoder decoderFromKey(const QString& key);
const std::vector<Decoder>& allDecoders();

}  // namespace brook::ui
