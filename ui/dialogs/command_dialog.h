#pragma once

#include <QDialog>

#include "engine/admin/cluster.h"

class QFormLayout;
class QPushButton;

namespace brook::ui {

class Text;

/// A dialog that gives one order to the cluster: it stays open until the order was carried out, and says in words when
/// it was not. Shown by `open`, so that nothing waits for it.
class CommandDialog : public QDialog {
    Q_OBJECT

public:
    CommandDialog(const QString& title, QPushButton* go, QWidget* parent);

signals:
    /// The order was carried out; a sentence that says so.
    void done(const QString& sentence);

protected:
    QFormLayout* form() { return m_form; }
    QPushButton* goButton() { return m_go; }
    void addNote(const QString& sentence);
    void addWarning(const QString& sentence);
    void showError(const QString& message);
    /// Gives the order; the reply is what `finished` returns.
    virtual void carryOut() = 0;
    std::function<void(Result<void>)> finished(const QString& sentence);

private:
    QFormLayout* m_form;
    Text* m_error;
    QPushButton* m_go;
};

}  // namespace brook::ui
