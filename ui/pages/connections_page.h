#pragma once

#include <QWidget>

#include "engine/admin/values.h"

class QStackedWidget;

namespace brook::ui {

class SortedRows;
class Text;
class Workbench;

/// Who is connected: software and version, address, requests, and what they send and receive a second. Rates are taken
/// from one snapshot to the next.
class ConnectionsPage final : public QWidget {
    Q_OBJECT

public:
    ConnectionsPage(Workbench& workbench, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);

private:
    struct Model;
    Model* m_model;
    SortedRows* m_rows;
    QStackedWidget* m_stack;
    Text* m_facts;
    Timestamp m_before;
};

}  // namespace brook::ui
