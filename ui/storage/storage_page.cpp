#include "ui/storage/storage_page.h"

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <array>

#include "ui/look/text.h"
#include "ui/storage/fate_card.h"
#include "ui/storage/segment_contents.h"
#include "ui/storage/segment_lanes.h"
#include "ui/storage/segment_summary.h"
#include "ui/storage/segments_model.h"
#include "ui/storage/storage_order_dialog.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;
using storage_words::SegmentState;

namespace {

constexpr std::int64_t betweenLooks = 2'000;

/// A little bar as the lanes paint it, and what it means.
class LegendEntry final : public QWidget {
public:
    LegendEntry(SegmentState state, QWidget* parent) : QWidget(parent), m_state(state) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(px(34), 0, 0, 0);
        row->addWidget(new Text(storage_words::legend(state), look::words(look::small), Text::Tone::Second, this));
    }
    SegmentState state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        SegmentLanes::paintBar(painter, QRectF(0, (height() - px(14)) / 2.0, px(26), px(14)), m_state);
    }

private:
    SegmentState m_state;
};

QString total(const admin::TopicStorage& storage) {
    std::optional<admin::HeldRecords> held = admin::HeldRecords{};
    std::uint64_t bytes = 0;
    int segments = 0;
    int producers = 0;
    int open = 0;
    for (const admin::PartitionStorage& partition : storage.partitions) {
        bytes += partition.bytes;
        segments += static_cast<int>(partition.segments.size());
        producers += static_cast<int>(partition.producers);
        open += static_cast<int>(partition.openTransactions);
        if (!partition.held) held.reset();
        if (!held) continue;
        held->records += partition.held->records;
        held->tombstones += partition.held->tombstones;
        held->control += partition.held->control;
    }
    QStringList parts{storage_words::held(held), text::bytes(bytes),
                      StoragePage::tr("%n segment(s)", nullptr, segments)};
    if (producers > 0) parts << StoragePage::tr("%n known producer(s)", nullptr, producers);
    if (open > 0) parts << StoragePage::tr("%n with an open transaction", nullptr, open);
    return parts.join(QStringLiteral("  ·  "));
}

}  // namespace

StoragePage::StoragePage(admin::Cluster& cluster, Workbench& workbench, QString topic, QWidget* parent)
    : QWidget(parent), m_storage(cluster.storage()), m_topic(std::move(topic)) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_states = new QStackedWidget(this);
    whole->addWidget(m_states);
    m_scroll = new QScrollArea(m_states);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(px(look::gutter), px(16), px(look::gutter), px(24));
    column->setSpacing(px(12));
    column->addWidget(buildHead());
    column->addWidget(buildLegend());
    column->addWidget(buildSegments(workbench));
    column->addSpacing(px(8));
    m_empty = new EmptyState(QStringLiteral("segment"), tr("Nothing is stored yet"),
                             tr("Each partition has one empty segment. It grows with the first record."), page);
    column->addWidget(m_empty);
    column->addWidget(buildDetail(workbench));
    column->addStretch();
    m_scroll->setWidget(page);
    m_error = new ErrorState(tr("The segments could not be read"), {}, m_states);
    m_states->addWidget(m_scroll);
    m_states->addWidget(m_error);
    connect(m_error->addButton(tr("Read again")), &QPushButton::clicked, this, &StoragePage::readAgain);
}

QWidget* StoragePage::buildHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    auto* words = new QVBoxLayout;
    words->setSpacing(px(2));
    m_rules = new Text({}, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, head);
    m_counts = new ElidedLabel({}, Qt::ElideRight, head);
    m_counts->setFont(look::words(look::small));
    words->addWidget(m_rules);
    words->addWidget(m_counts);
    row->addLayout(words, 1);
    const auto add = [&](admin::StorageOrder order, const char* icon, const QString& title) {
        QPushButton* push = button(title, QLatin1String(icon), head);
        push->setToolTip(storage_words::orderMeaning(order));
        connect(push, &QPushButton::clicked, this, [this, order] { give(order); });
        row->addWidget(push);
        return push;
    };
    add(admin::StorageOrder::Roll, "segment", tr("Roll now…"));
    m_clean = add(admin::StorageOrder::Clean, "clean", tr("Clean now…"));
    m_dangerous = {m_clean, add(admin::StorageOrder::Retain, "clock", tr("Retain now…"))};
    return head;
}

QWidget* StoragePage::buildLegend() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(20));
    m_legend = new QWidget(bar);
    auto* entries = new QHBoxLayout(m_legend);
    entries->setContentsMargins(0, 0, 0, 0);
    entries->setSpacing(px(20));
    for (const SegmentState state :
         {SegmentState::Leaving, SegmentState::Clean, SegmentState::Closed, SegmentState::Dirty, SegmentState::Active})
        entries->addWidget(new LegendEntry(state, m_legend));
    row->addWidget(m_legend);
    row->addStretch();
    auto* view = new Segmented({tr("Bars"), tr("Table")}, bar);
    view->setAccessibleName(tr("Show the segments as"));
    row->addWidget(view);
    connect(view, &Segmented::currentChanged, this, [this](int index) { m_segments->setCurrentIndex(index); });
    return bar;
}

QWidget* StoragePage::buildSegments(Workbench& workbench) {
    m_segments = new QStackedWidget(this);
    auto* lanes = new QWidget(m_segments);
    auto* column = new QVBoxLayout(lanes);
    column->setContentsMargins(0, 0, 0, 0);
    m_lanes = new SegmentLanes(lanes);
    column->addWidget(m_lanes);
    column->addStretch();
    m_model = new SegmentsModel(this);
    auto* table = new TableView(m_segments);
    table->setModel(new SortedRows(m_model, this));
    table->setAccessibleName(tr("Segments"));
    table->setMinimumHeight(px(260));
    const std::array widths{84, 104, 128, 88, 88, 100, 124, 192, 192, 112};
    for (int i = 0; i < static_cast<int>(widths.size()); ++i)
        table->setColumnWidth(i, px(widths[static_cast<std::size_t>(i)]));
    table->sortByColumn(0, Qt::AscendingOrder);
    rememberColumns(table, workbench, QStringLiteral("segments"));
    m_segments->addWidget(lanes);
    m_segments->addWidget(table);
    connect(m_lanes, &SegmentLanes::segmentSelected, this, &StoragePage::fillDetail);
    connect(m_lanes, &SegmentLanes::rowWanted, this, [this](const QRect& row) {
        const QPoint at = m_lanes->mapTo(m_scroll->widget(), row.center());
        m_scroll->ensureVisible(at.x(), at.y(), 0, row.height());
    });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        const QString key = current.data(KeyRole).toString();
        for (const SegmentLine& line : m_model->rows())
            if (QStringLiteral("%1@%2").arg(line.place.partition.value()).arg(line.place.base.value()) == key)
                select(line.place);
    });
    return m_segments;
}

QWidget* StoragePage::buildDetail(Workbench& workbench) {
    m_detail = new QWidget(this);
    auto* column = new QVBoxLayout(m_detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(16));
    m_beside = new QBoxLayout(QBoxLayout::LeftToRight);
    m_beside->setSpacing(px(32));
    m_summary = new SegmentSummary(m_storage, m_detail);
    m_fate = new FateCard(m_storage, m_topic, m_detail);
    m_beside->addWidget(m_summary, 7);
    m_beside->addWidget(m_fate, 6, Qt::AlignTop);
    column->addLayout(m_beside);
    m_contents = new SegmentContents(m_storage, workbench, m_detail);
    column->addWidget(m_contents);
    connect(m_contents, &SegmentContents::recordWanted, this, &StoragePage::recordWanted);
    return m_detail;
}

void StoragePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    readAgain();
}

void StoragePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

/// The card stands below the segment where there is no room beside it.
void StoragePage::arrange() {
    m_beside->setDirection(width() < px(900) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StoragePage::refresh(const admin::Snapshot& snapshot) {
    if (!isVisible() || snapshot.takenAt - m_lookedAt < betweenLooks) return;
    m_lookedAt = snapshot.takenAt;
    readAgain();
}

void StoragePage::readAgain() {
    if (m_looking) return;
    m_looking = true;
    m_storage.look(m_topic.toStdString(), [self = QPointer(this)](Result<admin::TopicStorage> storage) {
        if (!self) return;
        self->m_looking = false;
        self->m_states->setCurrentIndex(storage ? 0 : 1);
        if (storage) return self->fill(std::move(*storage));
        self->m_error->set(tr("The segments could not be read"), QString::fromStdString(storage.error().message));
    });
}

void StoragePage::fill(admin::TopicStorage storage) {
    m_shown = std::move(storage);
    fillHead();
    m_lanes->setStorage(m_shown);
    m_model->setStorage(m_shown);
    const auto chosen = m_lanes->selected();
    const bool there = chosen && std::any_of(m_model->rows().begin(), m_model->rows().end(),
                                             [&](const SegmentLine& line) { return line.place == *chosen; });
    const bool any = !m_model->rows().empty();
    const bool stored = std::any_of(m_shown.partitions.begin(), m_shown.partitions.end(),
                                    [](const admin::PartitionStorage& partition) { return partition.end > Offset(0); });
    m_empty->setVisible(!stored);
    m_detail->setVisible(any && stored);
    // Where the chosen one has gone, its neighbour is looked at next.
    if (!there && any) m_lanes->select(m_model->rows().front().place);
    fillDetail();
}

void StoragePage::fillHead() {
    m_rules->setText(storage_words::rules(m_shown.rules));
    m_counts->setText(total(m_shown));
    m_clean->setVisible(m_shown.rules.compacts);
    const bool locked = look::appearance().presenter;
    for (QWidget* order : m_dangerous) order->setEnabled(!locked);
    for (QObject* child : m_legend->children())
        if (auto* entry = dynamic_cast<LegendEntry*>(child)) {
            const bool ofCompaction = entry->state() == SegmentState::Clean || entry->state() == SegmentState::Dirty;
            const bool always = entry->state() == SegmentState::Active || entry->state() == SegmentState::Leaving;
            entry->setVisible(always || ofCompaction == m_shown.rules.compacts);
        }
}

void StoragePage::fillDetail() {
    const auto chosen = m_lanes->selected();
    if (!chosen) return;
    for (const admin::PartitionStorage& partition : m_shown.partitions)
        for (const admin::SegmentRow& segment : partition.segments) {
            if (partition.index != chosen->partition || segment.base != chosen->base) continue;
            m_summary->show(*chosen, segment, m_shown, segment.base == partition.segments.front().base);
            m_contents->show(*chosen, segment.bytes);
        }
}

void StoragePage::select(const admin::SegmentPlace& segment) {
    m_lanes->select(segment);
    fillDetail();
}

void StoragePage::ask(PartitionIndex partition, Offset offset) {
    for (const admin::PartitionStorage& each : m_shown.partitions)
        for (const admin::SegmentRow& segment : each.segments)
            if (each.index == partition && segment.base <= offset && offset < segment.next)
                select({m_shown.topic, partition, segment.base});
    m_fate->ask(partition, offset);
    m_scroll->ensureWidgetVisible(m_fate);
}

void StoragePage::give(admin::StorageOrder order) {
    if (order != admin::StorageOrder::Roll && look::appearance().presenter) return;
    std::vector<PartitionIndex> partitions;
    for (const admin::PartitionStorage& partition : m_shown.partitions) partitions.push_back(partition.index);
    auto* dialog = new StorageOrderDialog(m_storage, order, m_topic, partitions, this);
    connect(dialog, &CommandDialog::done, this, [this](const QString& sentence) {
        readAgain();
        Toast::show(this, sentence);
        emit done(sentence);
    });
    dialog->open();
}

}  // namespace brook::ui
