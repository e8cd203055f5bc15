#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace brook::ui {

class Text;

/// Asks for the name of a view. A name that another view has already is told; what it means is said by the button.
class ViewNameDialog final : public QDialog {
    Q_OBJECT

public:
    enum class For { Saving, Renaming };

    /// `name` is offered first; `taken` are the names of the topic's views.
    ViewNameDialog(For what, const QString& name, QStringList taken, QWidget* parent);

signals:
    void named(const QString& name);

private:
    void check();
    QString name() const;

    For m_for;
    QString m_former;
    QStringList m_taken;
    QLineEdit* m_line;
    Text* m_hint;
    QPushButton* m_go;
};

}  // namespace brook::ui
