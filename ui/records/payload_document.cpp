#include "ui/records/payload_document.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>

#include "engine/decode/binary_values.h"

namespace brook::ui {

namespace {

struct Name {
    Decoder decoder;
    const char* name;
};

constexpr std::array names{
    Name{Decoder::Guess, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Guess")},
    Name{Decoder::Json, QT_TRANSLATE_NOOP("brook::ui::Decoder", "JSON")},
    Name{Decoder::Text, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Text")},
    Name{Decoder::Utf16Little, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Text, UTF-16 LE")},
    Name{Decoder::Utf16Big, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Text, UTF-16 BE")},
    Name{Decoder::Latin1, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Text, Latin-1")},
    Name{Decoder::Xml, QT_TRANSLATE_NOOP("brook::ui::Decoder", "XML")},
    Name{Decoder::MessagePack, QT_TRANSLATE_NOOP("brook::ui::Decoder", "MessagePack")},
    Name{Decoder::Cbor, QT_TRANSLATE_NOOP("brook::ui::Decoder", "CBOR")},
    Name{Decoder::Smile, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Smile")},
    Name{Decoder::Avro, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Avro")},
    Name{Decoder::Protobuf, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Protobuf")},
    Name{Decoder::ConfluentJson, QT_TRANSLATE_NOOP("brook::ui::Decoder", "JSON with a schema id")},
    Name{Decoder::ConfluentAvro, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Avro with a schema id")},
    Name{Decoder::ConfluentProtobuf, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Protobuf with a schema id")},
    Name{Decoder::KafkaRecord, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Kafka’s own record")},
    Name{Decoder::Base64, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Base64")},
    Name{Decoder::Hex, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Hexadecimal digits")},
    Name{Decoder::Uuid, QT_TRANSLATE_NOOP("brook::ui::Decoder", "UUID, 16 bytes")},
    Name{Decoder::Int8, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Int8")},
    Name{Decoder::Int16, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Int16, big endian")},
    Name{Decoder::Int32, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Int32, big endian")},
    Name{Decoder::Int64, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Int64, big endian")},
    Name{Decoder::Int16Little, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Int16, little endian")},
    Name{Decoder::Int32Little, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Int32, little endian")},
    Name{Decoder::Int64Little, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Int64, little endian")},
    Name{Decoder::Uint32, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Uint32, big endian")},
    Name{Decoder::Uint64, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Uint64, big endian")},
    Name{Decoder::Uint32Little, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Uint32, little endian")},
    Name{Decoder::Uint64Little, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Uint64, little endian")},
    Name{Decoder::Float32, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Float32, big endian")},
    Name{Decoder::Float64, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Float64, big endian")},
    Name{Decoder::Float32Little, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Float32, little endian")},
    Name{Decoder::Float64Little, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Float64, little endian")},
    Name{Decoder::Bytes, QT_TRANSLATE_NOOP("brook::ui::Decoder", "Bytes")},
};
static_assert(names.size() == decode::decoderCount);

Decoder guessed(const PayloadDocument& document, const Reading& reading, const std::optional<Bytes>& key) {
    const std::array<ByteView, 1> samples{document.view()};
    const std::array<std::optional<ByteView>, 1> keys{key ? std::optional<ByteView>(*key) : std::nullopt};
    const bool isBinary = reading.likely > Decoder::Text && reading.likely < Decoder::Bytes;
    decode::Source source{reading.topic, reading.isKey};
    source.key = keys[0];
    if (isBinary && !document.isCut() && decode::decodeWith(reading.likely, document.view(), source))
        return reading.likely;
    if (!document.isCut()) return decode::guessFor(samples, reading.topic, reading.isKey, keys);
    if (decode::hasSmileHeader(document.view())) return Decoder::Smile;
    switch (payload::guess(document.view(), document.isCut())) {
        case payload::Guess::Json: return Decoder::Json;
        case payload::Guess::Text:
        case payload::Guess::Empty: return Decoder::Text;
        case payload::Guess::Binary: break;
    }
    return Decoder::Bytes;
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

void decodeInto(PayloadDocument& document, const Reading& reading, const std::optional<Bytes>& key) {
    decode::Source source{reading.topic, reading.isKey};
    if (key) source.key = *key;
    source.schema = reading.schema.get();
    if (document.isCut()) source.extent = decode::Extent::Beginning;
    const Result<decode::Decoded> decoded = decode::decodeWith(document.used, document.view(), source);
    document.fits = decoded.has_value();
    if (!decoded) {
        const bool isForSchema = decode::needsSchema(document.used) && !reading.schema;
        document.trouble = isForSchema && !reading.schemaTrouble.isEmpty()
                               ? reading.schemaTrouble
                               : QString::fromStdString(decoded.error().message);
        return;
    }
    document.note = QString::fromStdString(decoded->note);
    const QByteArray text = QByteArray::fromStdString(decoded->text);
    if (decoded->isJson) document.json = JsonIndex::of(asBytes(decoded->text));
    // One value alone has nothing to unfold.
    const bool isTree = document.json && document.json->node(0).count > 0;
    if (!isTree) document.json.reset();
    (isTree ? document.decoded : document.text) = text;
    if (isTree) document.spans = decoded->spans;
}

}  // namespace

std::shared_ptr<const PayloadDocument> PayloadDocument::read(QByteArray bytes, std::uint64_t wholeSize,
                                                             const Reading& reading, const std::optional<Bytes>& key) {
    auto document = std::make_shared<PayloadDocument>();
    document->bytes = std::move(bytes);
    document->wholeSize = wholeSize;
    document->asked = reading.decoder;
    document->used = reading.decoder == Decoder::Guess ? guessed(*document, reading, key) : reading.decoder;
    switch (document->used) {
        case Decoder::Json:
            document->json =
                document->isCut() ? JsonIndex::ofBeginning(document->view()) : JsonIndex::of(document->view());
            document->fits = document->json && document->json->node(0).count > 0;
            break;
        case Decoder::Text: document->text = document->bytes; break;
        case Decoder::Guess:
        case Decoder::Bytes: break;
        default: decodeInto(*document, reading, key);
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

std::optional<std::pair<std::uint32_t, std::uint32_t>> PayloadDocument::bytesOf(std::uint32_t node) const {
    const JsonNode& at = json->node(node);
    if (decoded.isEmpty()) return std::pair(at.begin, at.end);
    const auto span = std::find_if(spans.begin(), spans.end(), [&at](const decode::Span& each) {
        return each.textBegin == at.begin && each.textEnd == at.end;
    });
    if (span == spans.end()) return std::nullopt;
    return std::pair(span->byteBegin, span->byteEnd);
}

std::uint32_t PayloadDocument::nodeAt(std::size_t byte) const {
    if (decoded.isEmpty()) return json->at(byte);
    const decode::Span* innermost = nullptr;
    for (const decode::Span& span : spans)
        if (byte >= span.byteBegin && byte < span.byteEnd) innermost = &span;
    return innermost ? json->at(innermost->textBegin) : 0;
}

QString decoderName(Decoder decoder) {
    return QCoreApplication::translate("brook::ui::Decoder", names[static_cast<std::size_t>(decoder)].name);
}

}  // namespace brook::ui
