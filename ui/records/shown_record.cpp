#include "ui/records/shown_record.h"

#include "ui/records/record_copy.h"

namespace brook::ui {

namespace {

/// What is neither JSON nor text by its looks, or is read as somebody chose.
bool isRead(const admin::RecordRow& row, const Reading& reading, bool isCut) {
    if (!row.value || row.value->empty()) return false;
    if (reading.decoder != Decoder::Guess) return reading.decoder != Decoder::Json && reading.decoder != Decoder::Text;
    return payload::guess(*row.value, isCut) == payload::Guess::Binary;
}

const PayloadDocument* documentOf(const ShownRecord& record, const Reading& reading) {
    if (!isRead(record.row, reading, record.isCut())) return nullptr;
    if (!record.document)
        record.document =
            PayloadDocument::read(record_copy::raw(record.row.value), record.row.valueSize, reading, record.row.key);
    return record.document.get();
}

std::vector<payload::Token> tokensOf(const PayloadDocument& document) {
    if (document.json) return payload::oneLine(document.jsonText(), false);
    if (document.used == Decoder::Bytes) return {{payload::TokenKind::Punctuation, payload::hex(document.view(), 64)}};
    return {{payload::TokenKind::Plain, payload::line(asBytes(document.text.toStdString()), 400)}};
}

}  // namespace

void ShownRecord::forget() const {
    value.reset();
    paths.clear();
    document.reset();
}

const std::vector<payload::Token>& ShownRecord::valueTokens(const Reading& reading) const {
    if (value) return *value;
    const PayloadDocument* read = documentOf(*this, reading);
    value = read ? tokensOf(*read) : row.value ? payload::oneLine(*row.value, isCut()) : std::vector<payload::Token>{};
    return *value;
}

const std::vector<payload::Token>& ShownRecord::pathTokens(const QString& path, const Reading& reading) const {
    const auto known = paths.find(path);
    if (known != paths.end()) return known->second;
    std::vector<payload::Token>& tokens = paths[path];
    const PayloadDocument* read = documentOf(*this, reading);
    const ByteView text = read ? read->jsonText() : row.value ? ByteView(*row.value) : ByteView();
    const auto index = !row.value ? std::nullopt
                       : read     ? read->json
                       : isCut()  ? JsonIndex::ofBeginning(text)
                                  : JsonIndex::of(text);
    const auto node = index ? payload::find(text, *index, path) : std::nullopt;
    if (node) tokens.push_back(payload::jsonToken(text, index->node(*node)));
    return tokens;
}

}  // namespace brook::ui
