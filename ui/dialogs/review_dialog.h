#pragma once

#include <QDialog>

#include <vector>

namespace brook::ui {

class Text;

/// One staged change in words.
struct ReviewRow {
    QString what;
    QString now;
    QString then;
};

/// All staged changes side by side, before they are written together. Accepted by "Write".
class ReviewDialog final : public QDialog {
    Q_OBJECT

public:
    ReviewDialog(const QString& title, std::vector<ReviewRow> rows, QWidget* parent);
    /// What the changes would do to what is stored, below them; hidden while there is nothing to say.
    void setConsequences(const QStringList& sentences);

private:
    Text* m_consequences;
};

}  // namespace brook::ui
