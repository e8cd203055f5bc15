#pragma once

#include <QDialog>
#include <QStringList>

#include <functional>

#include "ui/records/colour_rules.h"

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace brook::ui {

class ColourRulesModel;
class FilterLine;
class Text;

/// What the dialog looks at while somebody edits: records of the page it belongs to.
struct ColourSample {
    std::function<QStringList()> fields;  ///< that conditions can ask for
    /// For how many of how many records a condition holds.
    std::function<std::pair<int, int>(const search::Filter&)> count;
};

/// The colour rules of a topic, to be changed, put in order, and switched on and off. Whether a condition can be
/// understood is told while it is typed. Nothing counts before it is accepted; `rules` is what was edited then.
class ColourRulesDialog final : public QDialog {
    Q_OBJECT

public:
    ColourRulesDialog(const QString& topic, const ColourRules& rules, ColourSample sample, QWidget* parent);
    ColourRules rules() const;
    /// Begins a rule with this condition, in a colour that no other has yet.
    void addRule(const search::FilterText& condition);

private:
    void buildList(QVBoxLayout* column);
    void buildEditor(QVBoxLayout* column);
    void buildButtons(QVBoxLayout* column);
    QToolButton* listButton(const QString& iconName, const QString& words, std::function<void()> act);
    int current() const;
    void select(int row);
    void showCurrent();
    void takeEdited();
    void refresh();
    void refreshVerdict();
    RowColour unusedColour() const;

    ColourSample m_sample;
    ColourRulesModel* m_model;
    QListView* m_list;
    QPushButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
    QWidget* m_editor;
    QLineEdit* m_name;
    QComboBox* m_colour;
    FilterLine* m_line;
    Text* m_verdict;
    QPushButton* m_use;
    bool m_showing = false;  // fields are being filled by the dialog, not by the user
};

}  // namespace brook::ui
