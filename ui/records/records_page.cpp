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
#include "ui/records/place_dialogs.h"
#include "ui/records/record_copy.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/topic_readings.h"
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
const QString recordColumnsKey = QStringLiteral("recordColumns/");

QString allPartitions(qsizetype count) {
    return count == 1 ? RecordsPage::tr("1 partition") : RecordsPage::tr("All %1 partitions").arg(count);
}

}  // namespace

RecordsPage::RecordsPage(admin::Cluster& cluster, QString topic, QWidget* parent)
    : QWidget(parent), m_cluster(cluster), m_topic(std::move(topic)),
      m_model(new RecordWindowModel(cluster, m_topic, this)), m_search(new RecordSearch(cluster, m_topic, this)),
      m_filterBar(new FilterBar(*m_search, m_topic, this)), m_counter(new VolumeCounter(cluster, m_topic, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(12), 0, 0);
    column->setSpacing(px(8));
    column->addWidget(m_filterBar);
    buildToolbar(column);
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
        recallColumns();
    else
        connect(&workbench, &Workbench::opened, this, &RecordsPage::recallColumns);
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

void RecordsPage::recallColumns() {
    recallBookmarks();
    setColumns(record_columns::fromText(m_workbench->value(recordColumnsKey + m_topic)));
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

// The tool bar --------------------------------------------------------------------------------------------------------

void RecordsPage::buildToolbar(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    row->setSpacing(px(8));
    m_from = button(tr("Newest first"), QStringLiteral("clock"), this);
    auto* fromMenu = new QMenu(m_from);
    fillFromMenu(fromMenu);
    m_from->setMenu(fromMenu);
    m_partitions = button(tr("All partitions"), QStringLiteral("partition"), this);
    m_partitionMenu = new QMenu(m_partitions);
    m_partitions->setMenu(m_partitionMenu);
    m_view = button(tr("Read uncommitted"), QStringLiteral("transaction"), this);
    auto* viewMenu = new QMenu(m_view);
    const auto view = [this, viewMenu](const QString& title, admin::View wanted) {
        viewMenu->addAction(title, this, [this, title, wanted] {
            m_view->setText(title);
            m_model->setView(wanted);
            searchAgain();
        });
    };
    view(tr("Read uncommitted"), admin::View::ReadUncommitted);
    view(tr("Read committed"), admin::View::ReadCommitted);
    m_view->setMenu(viewMenu);
    QToolButton* columns = iconButton(QStringLiteral("columns"), tr("Columns"), this);
    auto* columnMenu = new QMenu(columns);
    connect(columnMenu, &QMenu::aboutToShow, this, [this, columnMenu] {
        columnMenu->clear();
        fillColumnMenu(columnMenu);
    });
    columns->setMenu(columnMenu);
    columns->setPopupMode(QToolButton::InstantPopup);
    QToolButton* transfer = iconButton(QStringLiteral("export"), tr("Export or import records"), this);
    auto* transferMenu = new QMenu(transfer);
    transferMenu->addAction(tr("Export…"), this, &RecordsPage::exportRecords);
    transferMenu->addAction(tr("Import…"), this, &RecordsPage::importRecords);
    transfer->setMenu(transferMenu);
    transfer->setPopupMode(QToolButton::InstantPopup);
    m_tail = toggleButton(tr("Live tail"), QStringLiteral("tail"), this);
    connect(m_tail, &QPushButton::clicked, this, [this](bool on) {
        if (on)
            showNewest();
        else
            setTail(false);
    });
    for (QWidget* part : {m_from, m_partitions, m_view}) row->addWidget(part);
    row->addStretch();
    QToolButton* bookmarks = iconButton(QStringLiteral("bookmark"), tr("Bookmarks"), this);
    auto* bookmarkMenu = new QMenu(bookmarks);
    connect(bookmarkMenu, &QMenu::aboutToShow, this, [this, bookmarkMenu] { fillBookmarkMenu(bookmarkMenu); });
    bookmarks->setMenu(bookmarkMenu);
    bookmarks->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(bookmarks);
    row->addWidget(transfer);
    row->addWidget(columns);
    row->addWidget(m_tail);
    column->addLayout(row);
    m_counts = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_counts->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    column->addWidget(m_counts);
}

void RecordsPage::fillFromMenu(QMenu* menu) {
    menu->addAction(tr("Newest first"), this, &RecordsPage::showNewest);
    menu->addAction(tr("From the beginning"), this, [this] {
        admin::Place place;
        place.kind = admin::Place::Kind::Start;
        readFrom(place, tr("From the beginning"));
    });
    menu->addAction(tr("From offset…"), this, &RecordsPage::askOffset);
    menu->addAction(tr("From time…"), this, &RecordsPage::askTime);
    menu->addSeparator();
    for (const int minutes : {15, 60, 24 * 60}) {
        const QString words = tr("Since %1 ago").arg(text::duration(std::int64_t{minutes} * 60'000));
        menu->addAction(words, this, [this, minutes, words] {
            admin::Place place;
            place.kind = admin::Place::Kind::Time;
            place.time = Timestamp(QDateTime::currentMSecsSinceEpoch() - std::int64_t{minutes} * 60'000);
            readFrom(place, words);
        });
    }
}

void RecordsPage::rebuildPartitions(std::size_t count) {
    m_partitionMenu->clear();
    for (std::size_t i = 0; i < count; ++i) {
        QAction* action = m_partitionMenu->addAction(tr("Partition %1").arg(i));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, &RecordsPage::choosePartitions);
    }
    m_partitions->setText(allPartitions(static_cast<qsizetype>(count)));
    m_partitions->setVisible(count > 1);
}

void RecordsPage::choosePartitions() {
    std::vector<PartitionIndex> chosen;
    const QList<QAction*> actions = m_partitionMenu->actions();
    for (int index = 0; index < actions.size(); ++index)
        if (actions[index]->isChecked()) chosen.push_back(PartitionIndex(index));
    if (chosen.empty()) {  // one has to be shown: the last one stays
        auto* last = qobject_cast<QAction*>(sender());
        const QSignalBlocker quiet(last);
        last->setChecked(true);
        return;
    }
    const bool all = static_cast<qsizetype>(chosen.size()) == actions.size();
    m_partitions->setText(all                  ? allPartitions(actions.size())
                          : chosen.size() == 1 ? tr("Partition %1").arg(chosen.front().value())
                                               : tr("%1 of %2 partitions").arg(chosen.size()).arg(actions.size()));
    m_model->setPartitions(all ? std::vector<PartitionIndex>{} : chosen);
    m_filterBar->setTotal(all ? m_total : std::nullopt);
    searchAgain();
    m_countedAt = 0;
    countVolume();
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

void RecordsPage::showNewest() {
    m_started = true;
    m_from->setText(tr("Newest first"));
    m_model->setOrder(ReadingOrder::NewestFirst);
    if (m_search->state() == RecordSearch::State::Running) searchAgain();
    setTail(true);
    m_model->jump({});
}

/// From a place on one reads forward: older above, newer below.
void RecordsPage::readFrom(const admin::Place& place, const QString& words) {
    m_started = true;
    setTail(false);
    m_from->setText(words);
    m_model->setOrder(ReadingOrder::OldestFirst);
    if (m_search->state() == RecordSearch::State::Running) searchAgain();
    m_model->jump(place);
}

void RecordsPage::goTo(PartitionIndex partition, Offset offset) {
    m_started = true;
    setTail(false);
    if (m_range && !m_range->holds(partition, offset)) {
        m_volume->setBrush(std::nullopt);
        brush();
    }
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

void RecordsPage::askOffset() {
    const auto place = place_dialogs::askOffset(this, static_cast<int>(m_partitionMenu->actions().size()));
    if (!place) return;
    m_from->setText(tr("From offset %1").arg(place->second.value()));
    m_model->setOrder(ReadingOrder::OldestFirst);
    goTo(place->first, place->second);
}

void RecordsPage::askTime() {
    const std::optional<QDateTime> time = place_dialogs::askTime(this);
    if (!time) return;
    admin::Place place;
    place.kind = admin::Place::Kind::Time;
    place.time = Timestamp(time->toMSecsSinceEpoch());
    readFrom(place, tr("From %1").arg(time->toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))));
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

// Columns -------------------------------------------------------------------------------------------------------------

void RecordsPage::fillColumnMenu(QMenu* menu) {
    const std::vector<RecordColumn> columns = m_model->columns();
    for (const RecordField field : record_columns::all()) {
        QAction* action = menu->addAction(record_columns::name(field));
        action->setCheckable(true);
        action->setChecked(m_model->columnOf(field) >= 0);
        action->setEnabled(field != RecordField::Value);  // what a record says is always there
        connect(action, &QAction::toggled, this, [this, field](bool on) {
            std::vector<RecordColumn> changed = m_model->columns();
            if (on)
                changed.push_back({field});
            else
                std::erase_if(changed, [field](const RecordColumn& column) { return column.field == field; });
            setColumns(std::move(changed));
        });
    }
    menu->addSeparator();
    for (const RecordColumn& column : columns)
        if (column.field == RecordField::Path)
            menu->addAction(tr("Remove %1").arg(record_columns::title(column)), this, [this, path = column.path] {
                std::vector<RecordColumn> changed = m_model->columns();
                std::erase_if(changed, [&path](const RecordColumn& each) {
                    return each.field == RecordField::Path && each.path == path;
                });
                setColumns(std::move(changed));
            });
    menu->addAction(tr("Field of the value…"), this, [this] {
        if (const auto path = place_dialogs::askPath(this)) addPathColumn(*path);
    });
    menu->addSeparator();
    menu->addAction(tr("Standard columns"), this, [this] { setColumns(record_columns::standard()); });
}

void RecordsPage::addPathColumn(const QString& path) {
    std::vector<RecordColumn> changed = m_model->columns();
    if (std::any_of(changed.begin(), changed.end(), [&path](const RecordColumn& column) {
            return column.field == RecordField::Path && column.path == path;
        }))
        return;
    // Beside the value, where it comes from.
    const auto value = std::find_if(changed.begin(), changed.end(),
                                    [](const RecordColumn& column) { return column.field == RecordField::Value; });
    changed.insert(value == changed.end() ? value : value + 1, {RecordField::Path, path});
    setColumns(std::move(changed));
}

void RecordsPage::setColumns(std::vector<RecordColumn> columns) {
    const int top = m_table->firstVisible();
    m_canTell = false;
    m_model->setColumns(std::move(columns));
    m_table->applyColumns();
    m_canTell = true;
    m_table->showRow(top, false);
    rememberColumns();
}

void RecordsPage::rememberColumns() {
    if (!m_canTell || !m_workbench) return;
    const QHeaderView* header = m_table->horizontalHeader();
    std::vector<RecordColumn> inOrder;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        RecordColumn column = m_model->columns()[static_cast<std::size_t>(logical)];
        if (column.field != RecordField::Value)
            column.width = static_cast<int>(header->sectionSize(logical) / look::scale());
        inOrder.push_back(std::move(column));
    }
    m_workbench->set(recordColumnsKey + m_topic, record_columns::toText(inOrder));
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
    if (const auto condition = conditionOf(row, m_model->columns()[static_cast<std::size_t>(index.column())]))
        fillFilterMenu(&menu, *condition);
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
