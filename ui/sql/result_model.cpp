#include "ui/sql/result_model.h"

#include <algorithm>

#include "ui/look/text.h"
#include "ui/records/payload.h"

namespace brook::ui {

namespace {

constexpr qsizetype mostShown = 400;  // bytes of a value
constexpr qsizetype mostInTip = 2000;

ByteView viewOf(const QByteArray& bytes) {
    return {reinterpret_cast<const std::byte*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

}  // namespace

QString shownText(const SqlCell& cell) {
    switch (cell.kind) {
        case SqlCell::Kind::Null: return {};
        case SqlCell::Kind::Text: return payload::line(viewOf(cell.bytes), mostShown);
        case SqlCell::Kind::Blob: return payload::hex(viewOf(cell.bytes), 64);
        default: return numberText(cell);
    }
}

void ResultModel::begin(const QStringList& columns) {
    beginResetModel();
    m_columns = columns;
    m_chunks.clear();
    m_count = 0;
    endResetModel();
}

void ResultModel::append(const SqlRows& rows) {
    if (rows->empty()) return;
    const auto more = static_cast<int>(rows->size());
    beginInsertRows({}, m_count, m_count + more - 1);
    m_chunks.push_back({m_count, rows});
    m_count += more;
    endInsertRows();
    if (m_chunks.size() == 1) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const SqlCell& ResultModel::cell(int row, int column) const {
    const auto behind = std::upper_bound(m_chunks.begin(), m_chunks.end(), row,
                                         [](int number, const Chunk& chunk) { return number < chunk.first; });
    const Chunk& chunk = *std::prev(behind);
    return (*chunk.rows)[static_cast<std::size_t>(row - chunk.first)][static_cast<std::size_t>(column)];
}

std::vector<SqlRows> ResultModel::rows() const {
    std::vector<SqlRows> rows;
    for (const Chunk& chunk : m_chunks) rows.push_back(chunk.rows);
    return rows;
}

bool ResultModel::isOfNumbers(int column) const {
    for (int row = 0; row < std::min(m_count, 100); ++row)
        if (const SqlCell& each = cell(row, column); each.kind != SqlCell::Kind::Null) return each.isNumber();
    return false;
}

QString ResultModel::tip(const QModelIndex& index) const {
    const SqlCell& at = cell(index);
    const bool isTime = at.kind == SqlCell::Kind::Integer && m_columns[index.column()] == QLatin1String("timestamp");
    if (isTime) return text::dateTime(Timestamp(at.integer));
    if (at.kind == SqlCell::Kind::Text) return payload::line(viewOf(at.bytes), mostInTip);
    return at.kind == SqlCell::Kind::Blob ? text::bytes(static_cast<std::uint64_t>(at.bytes.size())) : shownText(at);
}

QVariant ResultModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const SqlCell& at = cell(index);
    switch (role) {
        case Qt::DisplayRole: return at.kind == SqlCell::Kind::Null ? QStringLiteral("NULL") : shownText(at);
        case Qt::ToolTipRole: return tip(index).toHtmlEscaped();
        case Qt::TextAlignmentRole:
            return static_cast<int>((at.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default: return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return m_columns.value(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isOfNumbers(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

}  // namespace brook::ui
