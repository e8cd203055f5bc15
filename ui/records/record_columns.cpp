#include "ui/records/record_columns.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

#include "ui/look/text.h"
#include "ui/records/payload.h"

namespace brook::ui::record_columns {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("brook::ui::record_columns", source); }

struct Fact {
    RecordField field;
    const char* key;  // in the workbench; never changed
    const char* name;
    bool isNumber;
    int width;
};

constexpr std::array facts{
    Fact{RecordField::Partition, "partition", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Partition"), true, 56},
    Fact{RecordField::Offset, "offset", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Offset"), true, 92},
    Fact{RecordField::Time, "time", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Time"), false, 128},
    Fact{RecordField::Key, "key", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Key"), false, 120},
    Fact{RecordField::Value, "value", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Value"), false, 320},
    Fact{RecordField::Size, "size", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Size"), true, 84},
    Fact{RecordField::KeySize, "keySize", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Key size"), true, 84},
    Fact{RecordField::RecordSize, "recordSize", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Record size"), true,
         96},
    Fact{RecordField::Headers, "headers", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Headers"), false, 160},
    Fact{RecordField::Batch, "batch", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Batch"), false, 150},
    Fact{RecordField::Compression, "compression", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Compression"), false,
         96},
    Fact{RecordField::Transaction, "transaction", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Transaction"), false,
         96},
    Fact{RecordField::ProducerId, "producerId", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Producer id"), true,
         96},
    Fact{RecordField::ProducerEpoch, "producerEpoch", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Producer epoch"),
         true, 110},
    Fact{RecordField::Sequence, "sequence", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Sequence"), true, 88},
    Fact{RecordField::LeaderEpoch, "leaderEpoch", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Leader epoch"), true,
         96},
    Fact{RecordField::Path, "path", QT_TRANSLATE_NOOP("brook::ui::record_columns", "Field of the value"), false, 110},
};

const Fact& factOf(RecordField field) {
    return *std::find_if(facts.begin(), facts.end(), [field](const Fact& fact) { return fact.field == field; });
}

QString headersText(const admin::RecordRow& row) {
    QStringList parts;
    for (const admin::HeaderRow& header : row.headers)
        parts << payload::line(asBytes(header.key), 60) + QStringLiteral(": ") +
                     (header.value ? payload::line(*header.value, 60) : tr("null"));
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

QString transactionText(admin::TransactionState state) {
    switch (state) {
        case admin::TransactionState::None: return QStringLiteral("–");
        case admin::TransactionState::Open: return tr("open");
        case admin::TransactionState::Committed: return tr("committed");
        case admin::TransactionState::Aborted: return tr("aborted");
    }
    return {};
}

template <class Number>
QString numberOrDash(Number number, Number none) {
    return number == none ? QStringLiteral("–") : QString::number(number.value());
}

}  // namespace

std::vector<RecordColumn> standard() {
    return {{RecordField::Partition}, {RecordField::Offset}, {RecordField::Time},
            {RecordField::Key},       {RecordField::Value},  {RecordField::Size}};
}

std::vector<RecordField> all() {
    std::vector<RecordField> fields;
    for (const Fact& fact : facts)
        if (fact.field != RecordField::Path) fields.push_back(fact.field);
    return fields;
}

QString name(RecordField field) { return tr(factOf(field).name); }

QString title(const RecordColumn& column) {
    //: Partition, as short as can be
    if (column.field == RecordField::Partition) return tr("P");
    return column.field == RecordField::Path ? QStringLiteral("value.") + column.path : name(column.field);
}

bool isNumber(RecordField field) { return factOf(field).isNumber; }

int width(const RecordColumn& column) { return column.width > 0 ? column.width : factOf(column.field).width; }

QString text(const admin::RecordRow& row, RecordField field) {
    switch (field) {
        case RecordField::Partition: return QString::number(row.partition.value());
        case RecordField::Offset: return QString::number(row.offset.value());
        case RecordField::Size: return text::bytes(row.valueSize);
        case RecordField::KeySize: return text::bytes(row.keySize);
        case RecordField::RecordSize: return text::bytes(row.sizeInBytes);
        case RecordField::Headers: return headersText(row);
        case RecordField::Batch:
            return text::range(QString::number(row.batchBase.value()), QString::number(row.batchLast.value()));
        case RecordField::Compression: return QString::fromStdString(row.codec);
        case RecordField::Transaction: return transactionText(row.transaction);
        case RecordField::ProducerId: return numberOrDash(row.producerId, noProducerId);
        case RecordField::ProducerEpoch: return numberOrDash(row.producerEpoch, noProducerEpoch);
        case RecordField::Sequence: return numberOrDash(row.sequence, noSequence);
        case RecordField::LeaderEpoch: return numberOrDash(row.leaderEpoch, noLeaderEpoch);
        case RecordField::Time:
        case RecordField::Key:
        case RecordField::Value:
        case RecordField::Path: break;
    }
    return {};
}

QString toText(const std::vector<RecordColumn>& columns) {
    QJsonArray list;
    for (const RecordColumn& column : columns) {
        QJsonObject entry{{QStringLiteral("field"), QLatin1String(factOf(column.field).key)}};
        if (!column.path.isEmpty()) entry.insert(QStringLiteral("path"), column.path);
        if (column.width > 0) entry.insert(QStringLiteral("width"), column.width);
        list.append(entry);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QStringList unknownIn(const QString& text) {
    QStringList unknown;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QString key = value.toObject().value(QStringLiteral("field")).toString();
        if (!key.isEmpty() && std::none_of(facts.begin(), facts.end(),
                                           [&key](const Fact& each) { return key == QLatin1String(each.key); }))
            unknown << key;
    }
    return unknown;
}

std::vector<RecordColumn> fromText(const QString& text) {
    std::vector<RecordColumn> columns;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonObject entry = value.toObject();
        const QString key = entry.value(QStringLiteral("field")).toString();
        const auto fact = std::find_if(facts.begin(), facts.end(),
                                       [&key](const Fact& each) { return key == QLatin1String(each.key); });
        if (fact == facts.end()) continue;
        RecordColumn column{fact->field, entry.value(QStringLiteral("path")).toString(),
                            std::clamp(entry.value(QStringLiteral("width")).toInt(), 0, 4000)};
        if ((column.field == RecordField::Path) != column.path.isEmpty()) columns.push_back(std::move(column));
    }
    return columns.empty() ? standard() : columns;
}

}  // namespace brook::ui::record_columns
