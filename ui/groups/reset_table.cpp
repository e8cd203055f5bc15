#include "ui/groups/reset_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/groups/group_lag.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int boxColumn = 0;
const int warn = static_cast<int>(Text::Tone::Warn);
const int quiet = static_cast<int>(Text::Tone::Third);
const int normal = static_cast<int>(Text::Tone::Normal);

/// A check box in the first column; the model's text there is for those who hear the table.
class BoxDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        QStyleOptionViewItem empty = given;
        CellDelegate::paint(painter, empty, index);
        QStyleOptionViewItem box = given;
        const int side = px(16);
        box.rect = QRect(given.rect.center().x() - side / 2, given.rect.center().y() - side / 2, side, side);
        box.state = QStyle::State_Enabled |
                    (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        const QWidget* view = given.widget;
        view->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, view);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        CellDelegate::initStyleOption(option, index);
        option->text.clear();
    }
};

QString plain(std::optional<Offset> offset) {
    return offset ? text::signedCount(offset->value()) : QStringLiteral("–");
}

QString changeWords(const ResetRow& row) {
    if (!row.after) return QStringLiteral("…");
    if (!row.before) return ResetTable::tr("new");
    const std::int64_t difference = row.difference();
    return difference > 0 ? QLatin1Char('+') + text::signedCount(difference) : text::signedCount(difference);
}

}  // namespace

struct ResetTable::Model final : TableModel<ResetRow> {
    explicit Model(QObject* parent)
        : TableModel([](const ResetRow& row) { return placeKey(row.topic, row.partition); }, parent) {
        using Row = const ResetRow&;
        addColumn(QString(),
                  [](Row row) { return row.isWanted ? ResetTable::tr("written") : ResetTable::tr("left out"); });
        addRole(boxColumn, Qt::CheckStateRole,
                [](Row row) { return static_cast<int>(row.isWanted ? Qt::Checked : Qt::Unchecked); });
        addColumn(ResetTable::tr("Topic"), [](Row row) { return QString::fromStdString(row.topic); });
        addColumn(
            ResetTable::tr("P"), [](Row row) { return QString::number(row.partition.value()); },
            [](Row row) { return row.partition.value(); });
        addColumn(
            ResetTable::tr("Committed now"), [](Row row) { return plain(row.before); },
            [](Row row) { return row.before.value_or(brook::Offset(-1)).value(); });
        addColumn(
            ResetTable::tr("New"), [](Row row) { return row.after ? plain(row.after) : QStringLiteral("…"); },
            [](Row row) { return row.after.value_or(brook::Offset(-1)).value(); });
        addRole(4, Qt::ToolTipRole, [](Row row) {
            return row.isHeld ? ResetTable::tr("Held at the end of what the partition holds: %1 to %2")
                                    .arg(plain(row.start), plain(row.end))
                              : plain(row.after);
        });
        addColumn(ResetTable::tr("Change"), changeWords, [](Row row) { return row.difference(); });
        addRole(5, ToneRole, [](Row row) {
            if (!row.isWanted || row.difference() == 0) return QVariant(quiet);
            return row.difference() > 0 ? QVariant(warn) : QVariant();
        });
        addColumn(
            ResetTable::tr("Lag after"), [](Row row) { return text::signedCount(row.lagAfter()); },
            [](Row row) { return row.lagAfter(); });
        for (const int column : {1, 3, 6})
            addRole(column, ToneRole, [](Row row) { return row.isWanted ? QVariant() : QVariant(quiet); });
        addRole(4, ToneRole, [](Row row) { return QVariant(row.isChange() ? normal : quiet); });
    }
};

ResetTable::ResetTable(QWidget* parent) : QWidget(parent), m_model(new Model(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_table = new TableView(this, look::recordRow);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setStretched(1);
    m_table->setItemDelegateForColumn(boxColumn, new BoxDelegate(m_table));
    m_table->setColumnWidth(boxColumn, px(36));
    m_table->setColumnWidth(2, px(44));
    for (const int number : {3, 4, 5, 6}) m_table->setColumnWidth(number, px(104));
    m_table->setAccessibleName(tr("What the reset does to each partition"));
    m_table->installEventFilter(this);
    column->addWidget(m_table);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == boxColumn) emit toggled(index.data(KeyRole).toString());
    });
}

void ResetTable::setRows(std::vector<ResetRow> rows) { m_model->setRows(std::move(rows)); }

bool ResetTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space && m_table->currentIndex().isValid()) {
        emit toggled(m_table->currentIndex().data(KeyRole).toString());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace brook::ui
