#pragma once

#include <QDialog>

#include "ui/sql/sql_result.h"

namespace brook::ui {

/// One value of a result in full: as a tree where it is JSON, as text, or as bytes. Shown by `open`.
class CellDialog final : public QDialog {
    Q_OBJECT

public:
    CellDialog(const QString& column, const SqlCell& cell, QWidget* parent);
};

}  // namespace brook::ui
