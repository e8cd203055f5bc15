#include "ui/search/cell_filter.h"

#include <QRegularExpression>
#include <QSet>

#include "engine/admin/search_values.h"
#include "engine/formats/utf8.h"
#include "ui/look/zone.h"
#include "ui/records/payload.h"

namespace brook::ui {

namespace {

constexpr std::uint64_t longestLiteral = 4000;
constexpr qsizetype mostFields = 500;
constexpr std::size_t mostNodes = 200;  // of one value

QString quoted(const QString& text) {
    QString doubled = text;
    return QLatin1Char('\'') + doubled.replace(QLatin1Char('\''), QStringLiteral("''")) + QLatin1Char('\'');
}

std::optional<QString> bytesCondition(const QString& column, const std::optional<Bytes>& bytes, std::uint64_t size) {
    if (!bytes) return column + QStringLiteral(" IS NULL");
    if (size > bytes->size() || size > longestLiteral) return std::nullopt;  // only its beginning is known here
    return column + QStringLiteral(" = ") + literalText(*bytes);
}

std::optional<QString> pathCondition(const admin::RecordRow& row, const QString& path) {
    const QString field = QStringLiteral("value.") + fieldText(path);
    if (!row.value) return field + QStringLiteral(" IS NULL");
    const bool cut = row.valueSize > row.value->size();
    const auto index = cut ? JsonIndex::ofBeginning(*row.value) : JsonIndex::of(*row.value);
    const auto node = index ? payload::find(*row.value, *index, path) : std::nullopt;
    if (!node) return cut ? std::nullopt : std::optional(field + QStringLiteral(" IS NULL"));
    const JsonNode& found = index->node(*node);
    const ByteView written = ByteView(*row.value).subspan(found.begin, found.end - found.begin);
    switch (found.kind) {
        case JsonKind::Null: return field + QStringLiteral(" IS NULL");
        case JsonKind::Boolean:
        case JsonKind::Number:
            return field + QStringLiteral(" = ") +
                   QString::fromUtf8(asText(written).data(), static_cast<qsizetype>(written.size()));
        case JsonKind::String: {
            const std::string text = search::unescaped(asText(written.subspan(1, written.size() - 2)));
            return field + QStringLiteral(" = ") + literalText(asBytes(text));
        }
        case JsonKind::Object:
        case JsonKind::Array: return field + QStringLiteral(" = ") + literalText(written);
    }
    return std::nullopt;
}

}  // namespace

QString literalText(ByteView bytes) {
    if (formats::isUtf8(bytes))
        return quoted(QString::fromUtf8(asText(bytes).data(), static_cast<qsizetype>(bytes.size())));
    const QByteArray raw(asText(bytes).data(), static_cast<qsizetype>(bytes.size()));
    return QStringLiteral("x'%1'").arg(QString::fromLatin1(raw.toHex()));
}

QString fieldText(const QString& path) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_$][A-Za-z0-9_$]*$"));
    static const QRegularExpression step(QStringLiteral("([^.\\[\\]]+)|(\\[\\d+\\])"));
    QString text;
    for (auto steps = step.globalMatch(path); steps.hasNext();) {
        const QRegularExpressionMatch match = steps.next();
        QString name = match.captured(1);
        if (name.isEmpty()) {
            text += match.captured(2);
            continue;
        }
        if (!text.isEmpty()) text += QLatin1Char('.');
        const bool isPlain = plain.match(name).hasMatch();
        text += isPlain ? name
                        : QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    }
    return text;
}

QStringList fieldsOf(const std::vector<const admin::RecordRow*>& rows) {
    QStringList fields;
    QSet<QString> known;
    const auto add = [&](const QString& field) {
        if (fields.size() >= mostFields || known.contains(field)) return;
        known.insert(field);
        fields << field;
    };
    for (const admin::RecordRow* row : rows) {
        for (const admin::HeaderRow& header : row->headers)
            add(QStringLiteral("headers[%1]").arg(literalText(asBytes(header.key))));
        const auto index = row->value ? JsonIndex::ofBeginning(*row->value) : std::nullopt;
        const std::size_t nodes = index ? std::min(index->nodes().size(), mostNodes) : 0;
        for (std::uint32_t node = 1; node < nodes; ++node)
            add(QStringLiteral("value.") + fieldText(payload::jsonPath(*row->value, *index, node).mid(6)));
    }
    fields.sort();
    return fields;
}

std::optional<QString> conditionOf(const admin::RecordRow& row, const RecordColumn& column) {
    switch (column.field) {
        case RecordField::Partition: return QStringLiteral("partition = %1").arg(row.partition.value());
        case RecordField::Offset: return QStringLiteral("offset = %1").arg(row.offset.value());
        case RecordField::Time:
            if (row.timestamp.value() < 0) return QStringLiteral("timestamp IS NULL");
            return QStringLiteral("timestamp >= '%1'")
                .arg(zone::clock(row.timestamp).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")));
        case RecordField::Key: return bytesCondition(QStringLiteral("key"), row.key, row.keySize);
        case RecordField::Value: return bytesCondition(QStringLiteral("value"), row.value, row.valueSize);
        case RecordField::Size: return QStringLiteral("size = %1").arg(row.valueSize);
        case RecordField::Path: return pathCondition(row, column.path);
        case RecordField::Headers: {
            if (row.headers.empty()) return std::nullopt;
            const admin::HeaderRow& last = row.headers.back();
            return bytesCondition(QStringLiteral("headers[%1]").arg(literalText(asBytes(last.key))), last.value,
                                  last.value ? last.value->size() : 0);
        }
        default: return std::nullopt;
    }
}

}  // namespace brook::ui
