#pragma once

#include <QString>

class QTableView;

namespace brook::ui {

class Workbench;

/// Gives a table the columns, widths and order it had the last time, and remembers them from now on under `name`. The
/// table has its model already; its columns count into the name, so that a table with other columns begins afresh.
void rememberColumns(QTableView* table, Workbench& workbench, const QString& name);

}  // namespace brook::ui
