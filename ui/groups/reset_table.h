#pragma once

#include <QWidget>

#include "ui/groups/offset_reset.h"

namespace brook::ui {

class TableView;

/// The preview of a reset: each partition now and then. Space or a click on its box leaves a partition out.
class ResetTable final : public QWidget {
    Q_OBJECT

public:
    explicit ResetTable(QWidget* parent);
    void setRows(std::vector<ResetRow> rows);

signals:
    void toggled(const QString& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Model;
    Model* m_model;
    TableView* m_table;
};

}  // namespace brook::ui
