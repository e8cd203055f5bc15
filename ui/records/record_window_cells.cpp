#include <QLocale>

#include <algorithm>

#include "ui/look/text.h"
#include "ui/look/zone.h"
#include "ui/records/record_copy.h"
#include "ui/records/record_window_model.h"
#include "ui/records/row_colours.h"

// What the rows of the window show: the cells, their colours and marks, and the words for what is no value.

namespace brook::ui {

namespace {

QString dateOf(Timestamp timestamp) {
    const QDate date = zone::clock(timestamp).date();
    return QLocale().toString(date,
                              date.year() == zone::clock(Timestamp(QDateTime::currentMSecsSinceEpoch())).date().year()
                                  ? QStringLiteral("d MMM")
                                  : QStringLiteral("d MMM yyyy"));
}

/// Payloads stand in tooltips as they are, never as markup.
QString tooltip(const QString& text) {
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

QString joinedText(const std::vector<payload::Token>& tokens) {
    QString text;
    for (const payload::Token& token : tokens) text += token.text;
    return text.trimmed();
}

}  // namespace

void RecordWindowModel::setReadings(const Reading& key, const Reading& value) {
    if (m_keyReading == key && m_valueReading == value) return;
    m_keyReading = key;
    m_valueReading = value;
    for (const ShownRecord& record : m_rows) record.forget();
    allChanged();
}

void RecordWindowModel::allChanged() {
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordWindowModel::setColours(RowColours& colours) {
    m_colours = &colours;
    connect(&colours, &RowColours::changed, this, &RecordWindowModel::allChanged);
    connect(&colours, &RowColours::told, this, [this](PartitionIndex partition, brook::Offset offset) {
        if (const auto told = find(partition, offset))
            emit dataChanged(index(*told, 0), index(*told, columnCount() - 1));
    });
    connect(this, &QAbstractItemModel::modelAboutToBeReset, &colours, &RowColours::forget);
}

const ColourRule* RecordWindowModel::colourRule(int number) const {
    return m_colours ? m_colours->of(row(number)) : nullptr;
}

void RecordWindowModel::setBookmarks(const Bookmarks& bookmarks) {
    m_bookmarks = bookmarks;
    allChanged();
}

std::optional<QString> RecordWindowModel::bookmark(int number) const {
    const admin::RecordRow& marked = row(number);
    return marked.kind == admin::RowKind::Gap ? std::nullopt : m_bookmarks.note({marked.partition, marked.offset});
}

/// A key as it is read; text stays as it is written.
QString RecordWindowModel::keyText(const admin::RecordRow& row, qsizetype most) const {
    const bool isChosen = m_keyReading.decoder != Decoder::Guess;
    if (row.key->empty() || (!isChosen && payload::guess(*row.key) != payload::Guess::Binary))
        return payload::line(*row.key, most);
    if (m_keyReading.decoder == Decoder::Text || m_keyReading.decoder == Decoder::Json)
        return payload::line(*row.key, most);
    const auto document = PayloadDocument::read(record_copy::raw(row.key), row.keySize, m_keyReading);
    return document->json                     ? payload::line(document->jsonText(), most)
           : document->used == Decoder::Bytes ? payload::hex(*row.key, 64)
                                              : payload::line(asBytes(document->text.toStdString()), most);
}

void RecordWindowModel::setFilter(std::shared_ptr<const search::Filter> filter, const HitList& hits) {
    if (m_filter == filter) return;
    m_filter = std::move(filter);
    m_hits = &hits;
    allChanged();
}

bool RecordWindowModel::isHit(int number) const {
    const ShownRecord& record = shown(number);
    if (!m_filter || record.row.kind != admin::RowKind::Record) return false;
    if (m_source) return true;  // only what was found is there
    return record.isCut() ? m_hits->contains(record.row.partition, record.row.offset)
                          : admin::isFound(*m_filter, record.row);
}

void RecordWindowModel::setColumns(std::vector<RecordColumn> columns) {
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

int RecordWindowModel::columnOf(RecordField field) const {
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [field](const RecordColumn& column) { return column.field == field; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void RecordWindowModel::dateHeader() {
    QString date;
    for (int i = std::max(0, m_firstVisible); i <= m_lastVisible && i < rowCount(); ++i) {
        if (row(i).kind == admin::RowKind::Gap || row(i).timestamp.value() < 0) continue;
        const QString own = dateOf(row(i).timestamp);
        if (!date.isEmpty() && own != date) {
            date.clear();
            break;
        }
        date = own;
    }
    const int column = columnOf(RecordField::Time);
    if (date == m_date || column < 0) return;
    const bool cellsChange = date.isEmpty() != m_date.isEmpty();
    m_date = date;
    emit headerDataChanged(Qt::Horizontal, column, column);
    if (cellsChange && !m_rows.empty()) emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

QString RecordWindowModel::timeText(const admin::RecordRow& row) const {
    if (row.timestamp.value() < 0) return tr("no time");
    const QString time = text::time(row.timestamp);
    return m_date.isEmpty() ? dateOf(row.timestamp) + QLatin1Char(' ') + time : time;
}

QString RecordWindowModel::sentence(const admin::RecordRow& row) const {
    if (row.kind == admin::RowKind::Gap) {
        const auto offsets = static_cast<std::uint64_t>(row.gapEnd - row.offset);
        const QString count = offsets == 1 ? tr("1 offset") : tr("%1 offsets").arg(text::count(offsets));
        return tr("%1 without a record: removed by compaction, or never written").arg(count);
    }
    if (row.producerId == noProducerId) return tr("Control record: %1").arg(QString::fromStdString(row.note));
    if (row.transaction == admin::TransactionState::Committed)
        return tr("Control record: transaction of producer %1 committed").arg(row.producerId.value());
    if (row.transaction == admin::TransactionState::Aborted)
        return tr("Control record: transaction of producer %1 aborted").arg(row.producerId.value());
    return tr("Control record of producer %1: %2").arg(row.producerId.value()).arg(QString::fromStdString(row.note));
}

QString RecordWindowModel::cellText(const ShownRecord& record, const RecordColumn& column) const {
    switch (column.field) {
        case RecordField::Time: return timeText(record.row);
        case RecordField::Key:
            return !record.row.key ? tr("no key") : record.row.key->empty() ? tr("empty") : keyText(record.row, 200);
        case RecordField::Value:
            return !record.row.value           ? tr("tombstone")
                   : record.row.valueSize == 0 ? tr("empty")
                                               : joinedText(record.valueTokens(m_valueReading));
        case RecordField::Path: {
            const auto& tokens = record.pathTokens(column.path, m_valueReading);
            return tokens.empty() ? QStringLiteral("–") : tokens.front().text;
        }
        default: return record_columns::text(record.row, column.field);
    }
}

QString RecordWindowModel::lineOf(const admin::RecordRow& record, const std::vector<int>& columns) const {
    ShownRecord shown{record, {}, {}, {}};
    const std::size_t most = admin::RecordQuery().previewBytes;  // what a row of the list holds of a value
    if (shown.row.value && shown.row.value->size() > most) shown.row.value->resize(most);
    QStringList cells;
    for (const int column : columns) cells << cellText(shown, m_columns[static_cast<std::size_t>(column)]);
    return cells.join(QLatin1Char('\t'));
}

QString RecordWindowModel::titleLine(const std::vector<int>& columns) const {
    QStringList titles;
    for (const int column : columns) titles << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return titles.join(QLatin1Char('\t'));
}

/// What a cell says when the pointer rests on it.
QString RecordWindowModel::hint(int number, const RecordColumn& column) const {
    const ShownRecord& record = shown(number);
    if (record.row.kind != admin::RowKind::Record) return sentence(record.row);
    QStringList lines;
    switch (column.field) {
        case RecordField::Time:
            lines << (record.row.timestamp.value() < 0 ? tr("no time") : text::dateTime(record.row.timestamp));
            break;
        case RecordField::Key:
            if (record.row.key) lines << keyText(record.row, 1000);
            break;
        case RecordField::Value:
            if (record.row.value) lines << joinedText(record.valueTokens(m_valueReading));
            break;
        case RecordField::Headers: lines << record_columns::text(record.row, column.field); break;
        default: break;
    }
    if (const ColourRule* rule = colourRule(number)) lines << tr("Coloured by the rule “%1”").arg(rule->label());
    return lines.join(QLatin1Char('\n'));
}

/// The place of a record with all that its row shows by a sign.
QString RecordWindowModel::spokenOffset(int number) const {
    QString words = QString::number(row(number).offset.value());
    if (const auto note = bookmark(number)) words = tr("%1, bookmarked %2").arg(words, *note);
    if (!m_source && isHit(number)) words = tr("%1, a match").arg(words);
    if (const ColourRule* rule = colourRule(number)) words = tr("%1, coloured as %2").arg(words, rule->label());
    return words;
}

QVariant RecordWindowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const ShownRecord& record = shown(index.row());
    const RecordColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    const bool isRecord = record.row.kind == admin::RowKind::Record;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter |
                                (record_columns::isNumber(column.field) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole) {
        const QString text = hint(index.row(), column);
        return text.isEmpty() ? QVariant() : tooltip(text);
    }
    if (role == Qt::AccessibleTextRole && column.field == RecordField::Offset && isRecord)
        return spokenOffset(index.row());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (!isRecord && column.field != RecordField::Partition)
        return column.field == RecordField::Value    ? sentence(record.row)
               : column.field == RecordField::Offset ? QString::number(record.row.offset.value())
                                                     : QString();
    return cellText(record, column);
}

QVariant RecordWindowModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const RecordColumn& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter |
                                (record_columns::isNumber(column.field) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole) return record_columns::name(column.field);
    if (role != Qt::DisplayRole) return {};
    if (column.field == RecordField::Time && !m_date.isEmpty()) return tr("Time, %1").arg(m_date);
    return record_columns::title(column);
}

}  // namespace brook::ui
