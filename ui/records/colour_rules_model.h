#pragma once

#include <QAbstractListModel>

#include <vector>

#include "ui/records/colour_rules.h"

namespace brook::ui {

/// The rules that are being edited, as a list: each can be on or off, and stands before or behind others.
class ColourRulesModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ColourRulesModel(std::vector<ColourRule> rules, QObject* parent);

    const std::vector<ColourRule>& rules() const { return m_rules; }
    const ColourRule& rule(int row) const { return m_rules[static_cast<std::size_t>(row)]; }
    /// Whether its condition can be understood; one that asks for nothing cannot.
    bool isUnderstood(int row) const { return m_understood[static_cast<std::size_t>(row)]; }
    /// Whether each rule that is on can be understood.
    bool areUnderstood() const;
    bool isFull() const { return m_rules.size() >= colour_rules::mostRules; }

    void setRule(int row, ColourRule rule);
    int add(ColourRule rule);  ///< at the end; returns its row
    void remove(int row);
    /// To before or behind its neighbour; returns where it is now.
    int move(int row, int by);

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// What the list says is another.
    void rulesChanged();

private:
    QString spoken(int row) const;

    std::vector<ColourRule> m_rules;
    std::vector<bool> m_understood;
};

}  // namespace brook::ui
