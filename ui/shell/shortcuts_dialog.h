#pragma once

#include <QDialog>

class QFormLayout;

namespace brook::ui {

class Actions;
class Text;

/// All shortcuts, to read and to change.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(Actions& actions, QWidget* parent);

private:
    void addRow(QFormLayout* form, Actions& actions, const QString& id);
    Text* m_problem;
};

}  // namespace brook::ui
