#include "ui/records/payload_document.h"

#include <QCoreApplication>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

#include "ui/records/payload.h"

namespace brook::ui {

namespace {

struct Name {
    Decoder decoder;
    const char* key;
    const char* name;
};

constexpr std::array names{
    Name{Decoder::Guess, "guess", QT_TRANSLATE_NOOP("brook::ui::Decoder", "Guess")},
    Name{Decoder::Json, "json", QT_TRANSLATE_NOOP("brook::ui::Decoder", "JSON")},
    Name{Decoder::Text, "text", QT_TRANSLATE_NOOP("brook::ui::Decoder", "Text")},
    Name{Decoder::Bytes, "bytes", QT_TRANSLATE_NOOP("brook::ui::Decoder", "Bytes")},
    Name{Decoder::Int32, "int32", QT_TRANSLATE_NOOP("brook::ui::Decoder", "Int32, big endian")},
    Name{Decoder::Int64, "int64", QT_TRANSLATE_NOOP("brook::ui::Decoder", "Int64, big endian")},
    Name{Decoder::Float32, "float32", QT_TRANSLATE_NOOP("brook::ui::Decoder", "Float32, big endian")},
    Name{Decoder::Float64, "float64", QT_TRANSLATE_NOOP("brook::ui::Decoder", "Float64, big endian")},
    Name{Decoder::Uuid, "uuid", QT_TRANSLATE_NOOP("brook::ui::Decoder", "UUID, 16 bytes")},
};

Decoder guessed(const PayloadDocument& document) {
    switch (payload::guess(document.view(), document.isCut())) {
        case payload::Guess::Json: return Decoder::Json;
        case payload::Guess::Text:
        case payload::Guess::Empty: return Decoder::Text;
        case payload::Guess::Binary: break;
    }
    return Decoder::Bytes;
}

template <class Integer, class Shown>
std::optional<QByteArray> number(const QByteArray& bytes) {
    if (bytes.size() != static_cast<qsizetype>(sizeof(Integer))) return std::nullopt;
    const auto raw = qFromBigEndian<Integer>(bytes.constData());
    Shown value;
    std::memcpy(&value, &raw, sizeof value);
    if constexpr (std::is_integral_v<Shown>)
        return QByteArray::number(static_cast<qlonglong>(value));
    else
        return QByteArray::number(static_cast<double>(value), 'g', std::numeric_limits<Shown>::max_digits10);
}

/// What a decoder of fixed width shows; nothing when the bytes are not of its width.
std::optional<QByteArray> fixedText(Decoder decoder, const QByteArray& bytes) {
    switch (decoder) {
        case Decoder::Int32: return number<std::uint32_t, std::int32_t>(bytes);
        case Decoder::Int64: return number<std::uint64_t, std::int64_t>(bytes);
        case Decoder::Float32: return number<std::uint32_t, float>(bytes);
        case Decoder::Float64: return number<std::uint64_t, double>(bytes);
        case Decoder::Uuid:
            return bytes.size() == 16 ? std::optional(QUuid::fromRfc4122(bytes).toByteArray(QUuid::WithoutBraces))
                                      : std::nullopt;
        default: return std::nullopt;
    }
}

std::vector<std::uint32_t> linesOf(const QByteArray& text) {
    std::vector<std::uint32_t> lines{0};
    const char* const begin = text.constData();
    const char* const end = begin + text.size();
    for (const char* at = begin; at < end;) {
        const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        if (!found) break;
        at = static_cast<const char*>(found) + 1;
        if (at < end) lines.push_back(static_cast<std::uint32_t>(at - begin));
    }
    return lines;
}

}  // namespace

std::shared_ptr<const PayloadDocument> PayloadDocument::read(QByteArray bytes, std::uint64_t wholeSize,
                                                             Decoder decoder) {
    auto document = std::make_shared<PayloadDocument>();
    document->bytes = std::move(bytes);
    document->wholeSize = wholeSize;
    document->asked = decoder;
    document->used = decoder == Decoder::Guess ? guessed(*document) : decoder;
    switch (document->used) {
        case Decoder::Json:
            document->json =
                document->isCut() ? JsonIndex::ofBeginning(document->view()) : JsonIndex::of(document->view());
            document->fits = document->json && document->json->node(0).count > 0;
            break;
        case Decoder::Text: document->text = document->bytes; break;
        case Decoder::Guess:
        case Decoder::Bytes: break;
        default: {
            const std::optional<QByteArray> shown = fixedText(document->used, document->bytes);
            document->fits = shown.has_value();
            document->text = shown.value_or(QByteArray());
        }
    }
    // An empty object or array has nothing to unfold: it is shown as the text it is.
    if (!document->fits && document->json && document->used == Decoder::Json) {
        document->used = Decoder::Text;
        document->text = document->bytes;
        document->fits = true;
    }
    if (!document->fits) document->used = Decoder::Bytes;
    document->lines = linesOf(document->text);
    return document;
}

QString decoderName(Decoder decoder) {
    const auto found =
        std::find_if(names.begin(), names.end(), [decoder](const Name& each) { return each.decoder == decoder; });
    return QCoreApplication::translate("brook::ui::Decoder", found->name);
}

QString decoderKey(Decoder decoder) {
    return QLatin1String(
        std::find_if(names.begin(), names.end(), [decoder](const Name& each) { return each.decoder == decoder; })->key);
}

Decoder decoderFromKey(const QString& key) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&key](const Name& each) { return key == QLatin1String(each.key); });
    return found == names.end() ? Decoder::Guess : found->decoder;
}

const std::vector<Decoder>& allDecoders() {
    static const std::vector<Decoder> all{Decoder::Guess,   Decoder::Json,    Decoder::Text,
                                          Decoder::Bytes,   Decoder::Int32,   Decoder::Int64,
                                          Decoder::Float32, Decoder::Float64, Decoder::Uuid};
    return all;
}

}  // namespace brook::ui
