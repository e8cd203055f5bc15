#pragma once

#include <QDialog>

#include <vector>

namespace brook::ui {

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
};

}  // namespace brook::ui
