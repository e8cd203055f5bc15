#include "ui/records/colour_rules_model.h"

#include <algorithm>

#include "ui/search/filter_input.h"

namespace brook::ui {

namespace {

bool isUnderstandable(const ColourRule& rule) { return filter_input::understood(rule.condition) != nullptr; }

}  // namespace

ColourRulesModel::ColourRulesModel(std::vector<ColourRule> rules, QObject* parent)
    : QAbstractListModel(parent), m_rules(std::move(rules)) {
    for (const ColourRule& rule : m_rules) m_understood.push_back(isUnderstandable(rule));
}

bool ColourRulesModel::areUnderstood() const {
    for (std::size_t i = 0; i < m_rules.size(); ++i)
        if (m_rules[i].isOn && !m_understood[i]) return false;
    return true;
}

void ColourRulesModel::setRule(int row, ColourRule rule) {
    const auto at = static_cast<std::size_t>(row);
    if (m_rules[at] == rule) return;
    m_understood[at] = isUnderstandable(rule);
    m_rules[at] = std::move(rule);
    emit dataChanged(index(row), index(row));
    emit rulesChanged();
}

int ColourRulesModel::add(ColourRule rule) {
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_understood.push_back(isUnderstandable(rule));
    m_rules.push_back(std::move(rule));
    endInsertRows();
    emit rulesChanged();
    return row;
}

void ColourRulesModel::remove(int row) {
    beginRemoveRows({}, row, row);
    m_rules.erase(m_rules.begin() + row);
    m_understood.erase(m_understood.begin() + row);
    endRemoveRows();
    emit rulesChanged();
}

int ColourRulesModel::move(int row, int by) {
    const int to = row + by;
    if (to < 0 || to >= rowCount()) return row;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    std::swap(m_rules[static_cast<std::size_t>(row)], m_rules[static_cast<std::size_t>(to)]);
    std::vector<bool>::swap(m_understood[static_cast<std::size_t>(row)], m_understood[static_cast<std::size_t>(to)]);
    endMoveRows();
    emit rulesChanged();
    return to;
}

/// A rule in words, for those who do not see its colour.
QString ColourRulesModel::spoken(int row) const {
    const ColourRule& shown = rule(row);
    const QString condition =
        filter_input::modeWord(shown.condition.mode) + QLatin1Char(' ') + QString::fromStdString(shown.condition.text);
    const QString words = tr("%1, %2: %3").arg(shown.label(), colour_rules::name(shown.colour), condition);
    return isUnderstood(row) ? words : tr("%1. It cannot be understood.").arg(words);
}

QVariant ColourRulesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
        case Qt::DisplayRole: return rule(index.row()).label();
        case Qt::ToolTipRole: return spoken(index.row()).toHtmlEscaped();
        case Qt::AccessibleTextRole: return spoken(index.row());
        case Qt::CheckStateRole: return rule(index.row()).isOn ? Qt::Checked : Qt::Unchecked;
        default: return {};
    }
}

bool ColourRulesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole) return false;
    ColourRule changed = rule(index.row());
    changed.isOn = value.toInt() == Qt::Checked;
    setRule(index.row(), std::move(changed));
    return true;
}

Qt::ItemFlags ColourRulesModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

}  // namespace brook::ui
