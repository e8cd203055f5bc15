#include "ui/workbench/column_memory.h"

#include <QHeaderView>
#include <QTableView>
#include <QTimer>

#include <chrono>

#include "ui/workbench/workbench.h"

namespace brook::ui {

using namespace std::chrono_literals;

void rememberColumns(QTableView* table, Workbench& workbench, const QString& name) {
    QHeaderView* header = table->horizontalHeader();
    for (int i = 0; i < header->count(); ++i)  // no title is cut, in any language, until somebody chooses so
        if (header->sectionSize(i) < header->sectionSizeHint(i)) header->resizeSection(i, header->sectionSizeHint(i));
    const QString key = QStringLiteral("%1.%2").arg(name).arg(header->count());
    header->restoreState(QByteArray::fromBase64(workbench.value(remembered::columns, key).toLatin1()));
    auto* later = new QTimer(table);  // a drag moves a section many times and is remembered once
    later->setSingleShot(true);
    later->setInterval(300ms);
    QObject::connect(later, &QTimer::timeout, table, [header, key, &workbench] {
        workbench.set(remembered::columns, key, QString::fromLatin1(header->saveState().toBase64()));
    });
    const auto changed = [later] { later->start(); };
    QObject::connect(header, &QHeaderView::sectionResized, later, changed);
    QObject::connect(header, &QHeaderView::sectionMoved, later, changed);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, later, changed);
}

}  // namespace brook::ui
