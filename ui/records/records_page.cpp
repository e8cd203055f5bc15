#include "ui/records/records_page.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/formats/utf8.h"
#include "ui/export/transfer_dialogs.h"
#include "ui/look/icons.h"
#include "ui/look/text.h"
#include "ui/records/record_copy.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/row_colours.h"
#include "ui/records/topic_readings.h"
#include "ui/records/view_line.h"
#include "ui/search/cell_filter.h"
#include "ui/search/filter_bar.h"
#include "ui/search/range_source.h"
#include "ui/search/record_search.h"
#include "ui/search/volume_chart.h"
#include "ui/widgets/hit_map.h"
#include "ui/widgets/pieces.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int guessedRows = 20;  // that are looked at for a guess

}  // namespace

RecordsPage::RecordsPage(admin::Cluster& cluster, QString topic, QWidget* parent)
    : QWidget(parent), m_cluster(cluster), m_topic(std::move(topic)),
      m_model(new RecordWindowModel(cluster, m_topic, this)), m_search(new RecordSearch(cluster, m_topic, this)),
      m_filterBar(new FilterBar(*m_search, m_topic, this)), m_counter(new VolumeCounter(cluster, m_topic, this)),
      m_colours(new RowColours(cluster, m_topic, this)) {
    m_model->setColours(*m_colours);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(12), 0, 0);
    column->setSpacing(px(8));
    column->addWidget(m_filterBar);
    buildToolbar(column);
    buildViewLine();
    column->addWidget(m_viewLine);
    column->addWidget(m_filterBar->stateRow());
    buildVolume(column);

    m_stack = new QStackedWidget(this);
    auto* list = new QWidget(m_stack);
    auto* row = new QHBoxLayout(list);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_table = new RecordTable(m_model, list);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_map = new HitMap(list);
    row->addWidget(m_table, 1);
    row->addWidget(m_map);
    m_empty = new EmptyState(QStringLiteral("topic"), {}, {}, m_stack);
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    m_pill = new Pill(m_table);
    m_table->viewport()->installEventFilter(this);
    connect(m_pill, &QPushButton::clicked, this, &RecordsPage::showNewest);
    connectTable();
    connectSearch();
}

RecordsPage::~RecordsPage() = default;

void RecordsPage::setWorkbench(Workbench& workbench) {
    m_workbench = &workbench;
    m_filterBar->setWorkbench(workbench);
    if (workbench.isOpen())
        recall();
    else
        connect(&workbench, &Workbench::opened, this, &RecordsPage::recall);
}

void RecordsPage::recall() {
    recallBookmarks();
    recallColours();
    recallColumns();
}

void RecordsPage::setReadings(TopicReadings& readings) {
    const auto apply = [this, &readings] {
        m_model->setReadings(readings.reading(m_topic, TopicReadings::Part::Key),
                             readings.reading(m_topic, TopicReadings::Part::Value));
    };
    connect(&readings, &TopicReadings::changed, this, [this, apply](const QString& topic) {
        if (topic == m_topic) apply();
    });
    connect(m_model, &RecordWindowModel::windowReplaced, &readings, [this, &readings] {
        std::vector<const admin::RecordRow*> rows;
        for (int i = 0; i < std::min(m_model->rowCount(), guessedRows); ++i) rows.push_back(&m_model->row(i));
        readings.observe(m_topic, rows);
    });
    apply();
}

void RecordsPage::inspect(int number) {
    m_inspected = m_model->row(number);
    emit recordSelected(m_topic, *m_inspected);
}

void RecordsPage::connectTable() {
    connect(m_model, &RecordWindowModel::stateChanged, this, &RecordsPage::refreshState);
    connect(m_table, &RecordTable::scrolled, this, &RecordsPage::refreshHitMap);
    connect(m_table, &RecordTable::leftNewest, this, [this] { setTail(false); });
    connect(m_table, &RecordTable::recordChosen, this, &RecordsPage::inspect);
    connect(m_table, &RecordTable::homeWanted, this, [this] {
        if (m_model->order() == ReadingOrder::NewestFirst)
            showNewest();
        else
            moveTo(0);
    });
    connect(m_table, &RecordTable::endWanted, this, [this] { moveTo(m_model->total()); });
    connect(m_table, &RecordTable::readAgainWanted, this,
            [this] { m_model->jumpToRank(m_model->placeOf(m_table->firstVisible())); });
    connect(m_table, &RecordTable::inspectWanted, this, [this] {
        if (!m_table->currentIndex().isValid()) return;
        inspect(m_table->currentIndex().row());
        emit inspectWanted();
    });
    connect(m_table, &RecordTable::bookmarkWanted, this, &RecordsPage::toggleBookmark);
    connect(m_table, &RecordTable::copyWanted, this, [this] {
        if (m_table->selected().size() > 1)
            copySelected(Lines::Json);
        else if (m_table->currentIndex().isValid())
            copy(m_model->row(m_table->currentIndex().row()), Copied::Value);
    });
    connect(m_table, &RecordTable::selectedChanged, this, &RecordsPage::showCounts);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RecordsPage::contextMenu);
    connect(m_map, &HitMap::valueChanged, this, &RecordsPage::moveTo);
    QHeaderView* header = m_table->horizontalHeader();
    connect(header, &QHeaderView::sectionMoved, this, &RecordsPage::rememberColumns);
    connect(header, &QHeaderView::sectionResized, this, &RecordsPage::rememberColumns);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& at) {
        QMenu menu(this);
        fillColumnMenu(&menu);
        menu.exec(header->mapToGlobal(at));
    });
}

// Reading -------------------------------------------------------------------------------------------------------------

void RecordsPage::refresh(const admin::Snapshot& snapshot, const admin::TopicRow& topic) {
    if (!snapshot.addresses.empty()) m_address = QString::fromStdString(snapshot.addresses.front());
    if (static_cast<int>(topic.partitions.size()) != m_partitionMenu->actions().size())
        rebuildPartitions(topic.partitions.size());
    m_total = topic.records;
    for (const admin::PartitionRow& partition : topic.partitions) {
        m_starts.next[partition.index] = partition.start;
        m_ends.next[partition.index] = partition.highWatermark;
    }
    m_model->topicIs(topic.partitions);
    m_search->topicIs(topic.partitions);
    m_filterBar->setTotal(m_model->partitions().empty() ? topic.records : std::nullopt);
    if (!m_started) showNewest();
    refreshState();
    countVolume();
}

void RecordsPage::setTail(bool on) {
    m_tail->setChecked(on);
    m_tail->setText(on ? tr("Live tail") : tr("Tail paused"));
    m_tail->setIcon(look::icon(on ? QStringLiteral("tail") : QStringLiteral("pause")));
    m_model->setTail(on);
    refreshState();
}

void RecordsPage::showNewest() { readFrom(RecordStart()); }

/// The newest first, or forward from a place on: older above, newer below.
void RecordsPage::readFrom(const RecordStart& start) {
    m_started = true;
    m_start = start;
    m_from->setText(record_start::words(start));
    const bool isNewest = orderOf(start) == ReadingOrder::NewestFirst;
    if (!isNewest) setTail(false);
    m_model->setOrder(orderOf(start));
    if (m_search->state() == RecordSearch::State::Running) searchAgain();
    if (isNewest) setTail(true);
    if (start.kind == RecordStart::Kind::Offset)
        goTo(start.partition, start.offset);
    else
        m_model->jump(record_start::place(start, Timestamp(QDateTime::currentMSecsSinceEpoch())));
    refreshViewLine();
}

void RecordsPage::goTo(PartitionIndex partition, Offset offset) {
    m_started = true;
    setTail(false);
    if (m_range && !m_range->holds(partition, offset)) showAllTimes();
    if (m_search->filter() && m_model->source() && !m_search->hits().contains(partition, offset)) {
        m_filterBar->setShown(FilterBar::Shown::MarkedAmongAll);  // it is not among the matches
        showFound();
    }
    m_table->select(partition, offset);
    m_model->goTo(partition, offset);
}

void RecordsPage::moveTo(qint64 place) {
    setTail(false);
    const qint64 first = m_model->placeOf(0);
    const qint64 last = m_model->placeOf(m_model->rowCount());
    if (m_model->rowCount() == 0 || place < first || place > last) return m_model->jumpToRank(place);
    int low = 0;
    int high = m_model->rowCount() - 1;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (m_model->placeOf(middle) < place)
            low = middle + 1;
        else
            high = middle;
    }
    m_table->showRow(low, false);
}

// What it says --------------------------------------------------------------------------------------------------------

QString RecordsPage::countsText() const {
    QString text = m_total ? tr("%1 records").arg(text::count(*m_total)) : tr("Still counting records");
    if (!m_model->partitions().empty()) text += tr(" in all partitions");
    const auto add = [&text](const QString& words) { text += QStringLiteral("  ·  ") + words; };
    if (m_model->isTail()) add(tr("following the newest"));
    if (const std::size_t selected = m_table->selectedCount(); selected > 1)
        add(tr("%1 records selected").arg(text::count(selected)));
    if (!m_model->complaint().isEmpty()) add(m_model->complaint());
    if (!m_model->damage().empty()) add(QString::fromStdString(m_model->damage().front()));
    return text;
}

void RecordsPage::refreshState() {
    const bool nothing = m_model->rowCount() == 0 && m_model->hasRead() && !m_model->isLoading();
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_table->parentWidget());
    if (!m_model->complaint().isEmpty())
        m_empty->setSentence(tr("The records cannot be read."), m_model->complaint());
    else if (m_range && !m_search->filter())
        m_empty->setSentence(tr("No record in the time chosen."), tr("Choose another time."));
    else if (m_model->source())
        m_empty->setSentence(tr("No record matches."),
                             tr("Looked at %1 of %2 offsets.")
                                 .arg(text::count(m_search->scannedOffsets()), text::count(m_search->totalOffsets())));
    else if (m_total && *m_total > 0)
        m_empty->setSentence(tr("No record in the partitions chosen."),
                             tr("Choose other partitions, or another place."));
    else
        m_empty->setSentence(tr("No records yet."), tr("Waiting for the first one on %1.").arg(m_address));
    showCounts();
    m_pill->setCount(m_model->isTail() || nothing ? 0 : m_model->waiting());
    placePill();
    refreshHitMap();
    refreshViewLine();
}

void RecordsPage::showCounts() {
    const bool isWell = m_model->complaint().isEmpty() && m_model->damage().empty();
    static_cast<Text*>(m_counts)->setTone(isWell ? Text::Tone::Second : Text::Tone::Error);
    m_counts->setText(countsText());
    m_counts->setVisible(!m_filterBar->stateRow()->isVisibleTo(this) || !isWell || m_table->selectedCount() > 1);
    m_counts->setToolTip(m_model->damage().size() > 1 ? tr("%1 places cannot be read.").arg(m_model->damage().size())
                                                      : QString());
}

void RecordsPage::refreshHitMap() {
    const QSignalBlocker quiet(m_map);
    m_map->setRange(m_model->total(), m_table->rowsInView());
    m_map->setValue(m_model->placeOf(m_table->firstVisible()));
}

void RecordsPage::placePill() {
    const int header = m_table->horizontalHeader()->height();
    m_pill->move((m_table->width() - m_pill->width()) / 2, header + px(4));
    m_pill->raise();
}

bool RecordsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) placePill();
    return QWidget::eventFilter(watched, event);
}

// Taking records along ------------------------------------------------------------------------------------------------

void RecordsPage::contextMenu(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid()) return;
    const admin::RecordRow row = m_model->row(index.row());
    if (row.kind == admin::RowKind::Gap) return;
    QMenu menu(this);
    if (m_table->selectedCount() > 1) {
        fillSelectionMenu(&menu);
        menu.exec(m_table->viewport()->mapToGlobal(at));
        return;
    }
    menu.addAction(tr("Copy value"), QKeySequence::Copy, this, [this, row] { copy(row, Copied::Value); })
        ->setEnabled(row.value.has_value());
    menu.addAction(tr("Copy key"), this, [this, row] { copy(row, Copied::Key); })->setEnabled(row.key.has_value());
    menu.addAction(tr("Copy as JSON"), this, [this, row] { copy(row, Copied::Json); });
    menu.addAction(tr("Copy as kcat line"), this, [this, row] { copy(row, Copied::KcatLine); })
        ->setEnabled(row.kind == admin::RowKind::Record);
    menu.addAction(tr("Copy place"), this, [this, row] { putOnClipboard(row, Copied::Place); });
    menu.addAction(tr("Copy link"), this, [this, row] { putOnClipboard(row, Copied::Link); });
    menu.addSeparator();
    if (const auto condition = conditionOf(row, m_model->columns()[static_cast<std::size_t>(index.column())])) {
        fillFilterMenu(&menu, *condition);
        menu.addAction(tr("Colour rows like this…"), this, [this, condition] { colourLike(*condition); });
    }
    if (row.kind == admin::RowKind::Record)
        menu.addAction(tr("Produce again…"), this, [this, row] { emit produceAgain(row); });
    addBookmarkActions(&menu, row);
    menu.addAction(tr("Why is it still here?"), this, [this, row] { emit fateWanted(row); });
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

ExportOffer RecordsPage::exportOffer() const {
    ExportOffer offer;
    offer.all.topic = m_topic;
    offer.all.partitions = m_model->partitions();
    offer.all.view = m_model->view();
    offer.all.from = m_starts;
    offer.all.until = m_ends;
    offer.shown = offer.all;
    if (m_range) {
        offer.shown.from = m_range->from();
        offer.shown.until = m_range->until();
    }
    offer.shown.filter = m_search->filter();
    offer.isNarrowed = m_range || offer.shown.filter;
    offer.shownWords = !m_range             ? tr("Records that match the filter")
                       : offer.shown.filter ? tr("Records of the time chosen that match the filter")
                                            : tr("Records of the time chosen");
    offerSelected(offer);
    return offer;
}

void RecordsPage::exportRecords() {
    auto* dialog = new ExportDialog(m_cluster, exportOffer(), this);
    connect(dialog, &ExportDialog::done, this, [this](const QString& sentence) { Toast::show(this, sentence); });
    dialog->open();
}

void RecordsPage::importRecords() {
    auto* dialog = new ImportDialog(m_cluster, m_topic, static_cast<int>(m_partitionMenu->actions().size()), this);
    connect(dialog, &ImportDialog::done, this, [this](const QString& sentence) { Toast::show(this, sentence); });
    dialog->open();
}

/// What a row shows may be the beginning of a value: the record is read again, so that every byte is copied.
void RecordsPage::copy(const admin::RecordRow& row, Copied what) {
    if (row.kind == admin::RowKind::Gap) return;
    m_cluster.readRecord(
        m_topic.toStdString(), row.partition, row.offset,
        [self = QPointer(this), what](const Result<admin::RecordRow>& whole) {
            if (!self) return;
            if (whole)
                self->putOnClipboard(*whole, what);
            else
                Toast::show(self, tr("Nothing was copied: %1").arg(QString::fromStdString(whole.error().message)));
        });
}

void RecordsPage::putOnClipboard(const admin::RecordRow& whole, Copied what) {
    const auto bytes = [](const std::optional<Bytes>& content) {
        auto* data = new QMimeData;
        const QByteArray raw = record_copy::raw(content);
        data->setData(QStringLiteral("application/octet-stream"), raw);
        if (!content || formats::isUtf8(*content)) data->setText(QString::fromUtf8(raw));
        QGuiApplication::clipboard()->setMimeData(data);
    };
    const auto text = [](const QString& content) { QGuiApplication::clipboard()->setText(content); };
    switch (what) {
        case Copied::Json: text(QString::fromUtf8(record_copy::json(m_topic, whole))); break;
        case Copied::Value: bytes(whole.value); break;
        case Copied::Key: bytes(whole.key); break;
        case Copied::Place:
            text(QStringLiteral("%1:%2@%3").arg(m_topic).arg(whole.partition.value()).arg(whole.offset.value()));
            break;
        case Copied::Link:
            text(
                QStringLiteral("brook://%1/%2/%3").arg(m_topic).arg(whole.partition.value()).arg(whole.offset.value()));
            break;
        case Copied::KcatLine: {
            const std::optional<QString> line = record_copy::kcatLine(m_address, m_topic, whole);
            if (!line) {
                Toast::show(this, tr("kcat cannot write this record exactly as it is. Copy it as JSON instead."));
                return;
            }
            text(*line);
        }
    }
    const std::uint64_t size = what == Copied::Key ? whole.keySize : whole.valueSize;
    Toast::show(this, what == Copied::Value || what == Copied::Key
                          ? tr("Copied %1").arg(text::bytes(size))
                          : tr("Copied %1 @ %2").arg(m_topic).arg(whole.offset.value()));
}

}  // namespace brook::ui
