#pragma once

#include "ui/dialogs/command_dialog.h"

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace brook::ui {

class Layouts;
struct Arrangement;

/// Asks for the name under which the panels are remembered as they stand.
class SaveLayoutDialog final : public CommandDialog {
    Q_OBJECT

public:
    SaveLayoutDialog(Layouts& layouts, const QString& usual, QWidget* parent);

protected:
    void carryOut() override;

private:
    void check();

    Layouts& m_layouts;
    QLineEdit* m_name;
};

/// The layouts that were saved, each to be renamed or deleted; what was deleted last can be put back.
class LayoutsDialog final : public QDialog {
    Q_OBJECT

public:
    LayoutsDialog(Layouts& layouts, QWidget* parent);

private:
    void fill();
    void addRow(const QString& name);
    void remove(const QString& name);
    /// A sentence below the rows, with an undo where there is something to be undone.
    void say(const QString& sentence, std::function<void()> undo = nullptr);

    Layouts& m_layouts;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_column;
    Text* m_sentence;
    QPushButton* m_undoButton;
    std::function<void()> m_undo;
};

}  // namespace brook::ui
