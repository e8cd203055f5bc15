#include "ui/records/inspector.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMetaMethod>
#include <QMimeData>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "engine/formats/utf8.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/records/diff_dialog.h"
#include "ui/records/payload.h"
#include "ui/records/payload_view.h"
#include "ui/records/place_dialogs.h"
#include "ui/records/record_copy.h"
#include "ui/widgets/hex_view.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

QTreeWidget* plainTree(const QStringList& titles, QWidget* parent) {
    auto* tree = new QTreeWidget(parent);
    tree->setColumnCount(static_cast<int>(titles.size()));
    tree->setHeaderLabels(titles);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setFont(look::data(look::small));
    tree->setUniformRowHeights(true);
    tree->setRootIsDecorated(false);
    tree->header()->setStretchLastSection(true);
    tree->header()->resizeSection(0, px(140));
    return tree;
}

QString offsetsText(const admin::RecordRow& row) {
    const auto number = [](Offset offset) {
        return text::count(static_cast<std::uint64_t>(std::max<std::int64_t>(0, offset.value())));
    };
    return row.batchBase == row.batchLast ? number(row.batchBase)
                                          : text::range(number(row.batchBase), number(row.batchLast));
}

bool showsAll(const admin::RecordRow& row) {
    const bool key = row.keySize == (row.key ? row.key->size() : 0);
    return key && row.valueSize == (row.value ? row.value->size() : 0);
}

}  // namespace

Inspector::Inspector(admin::Cluster& cluster, QWidget* parent) : QWidget(parent), m_cluster(cluster) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumWidth(px(320));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_whole = new QStackedWidget(this);
    whole->addWidget(m_whole);
    auto* record = new QWidget(m_whole);
    auto* column = new QVBoxLayout(record);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTitle());
    column->addWidget(buildFacts());
    m_tabs = pageTabBar(record);
    for (const QString& title : {tr("Value"), tr("Key"), tr("Headers"), tr("Batch")}) m_tabs->addTab(title);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(px(4), 0, px(4), 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    column->addLayout(tabRow);
    column->addWidget(hairline(record));
    m_pages = new QStackedWidget(record);
    m_value = buildPayload(tr("value"), QStringLiteral("value"));
    m_key = buildPayload(tr("key"), QStringLiteral("key"));
    m_pages->addWidget(m_value);
    m_pages->addWidget(m_key);
    m_pages->addWidget(buildHeaders());
    m_pages->addWidget(buildBatch());
    column->addWidget(m_pages, 1);
    m_whole->addWidget(
        new EmptyState(QStringLiteral("topic"), tr("No record selected"), tr("Select one in the list."), m_whole));
    m_whole->addWidget(record);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_value, &PayloadView::columnWanted, this,
            [this](const QString& path) { emit columnWanted(m_topic, path); });
    connect(m_value, &PayloadView::copyWanted, this, [this] { copyPayload(m_row.value); });
    connect(m_key, &PayloadView::copyWanted, this, [this] { copyPayload(m_row.key); });
}

QWidget* Inspector::buildTitle() {
    auto* title = new QWidget(this);
    auto* row = new QHBoxLayout(title);
    row->setContentsMargins(px(look::gutter), px(10), px(10), px(6));
    row->setSpacing(px(5));
    m_partition = new Text({}, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, title);
    m_offset = new Text({}, look::data(look::section), Text::Tone::Normal, title);
    m_offset->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_partition);
    row->addWidget(new Text(tr("offset"), look::words(look::body), Text::Tone::Second, title));
    row->addWidget(m_offset);
    row->addStretch();
    m_copy = iconButton(QStringLiteral("copy"), tr("Copy the record as JSON"), title);
    m_again = iconButton(QStringLiteral("replay"), tr("Produce again…"), title);
    m_why = iconButton(QStringLiteral("history"), tr("Why is it still here?"), title);
    m_diff = iconButton(QStringLiteral("diff"), tr("Compare with another record"), title);
    m_diff->setMenu(buildComparisons());
    m_diff->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton* each : {m_copy, m_diff, m_again, m_why}) row->addWidget(each);
    connect(m_copy, &QToolButton::clicked, this, &Inspector::copyAll);
    connect(m_again, &QToolButton::clicked, this, [this] { emit produceAgain(m_topic, m_row); });
    connect(m_why, &QToolButton::clicked, this, [this] { emit fateWanted(m_topic, m_row); });
    return title;
}

QMenu* Inspector::buildComparisons() {
    auto* menu = new QMenu(this);
    QAction* earlier =
        menu->addAction(tr("With the record before it of the same key"), this, &Inspector::compareWithEarlier);
    earlier->setObjectName(QStringLiteral("compareWithEarlier"));
    QAction* kept = menu->addAction({}, this, &Inspector::compareWithKept);
    kept->setObjectName(QStringLiteral("compareWithKept"));
    menu->addSeparator();
    QAction* keep = menu->addAction(tr("Keep this record for comparison"), this, [this] { m_kept = {place(), m_row}; });
    keep->setObjectName(QStringLiteral("keepForComparison"));
    connect(menu, &QMenu::aboutToShow, this, [this, earlier, kept] {
        earlier->setEnabled(m_row.key.has_value());
        kept->setEnabled(m_kept.has_value());
        kept->setText(m_kept ? tr("With the one kept: %1").arg(m_kept->place) : tr("With one that was kept"));
    });
    return menu;
}

/// As the locator takes it.
QString Inspector::place() const {
    return QStringLiteral("%1:%2@%3").arg(m_topic).arg(m_row.partition.value()).arg(m_row.offset.value());
}

QWidget* Inspector::buildFacts() {
    auto* facts = new QWidget(this);
    auto* grid = new QGridLayout(facts);
    grid->setContentsMargins(px(look::gutter), 0, px(look::gutter), px(6));
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(5));
    grid->setColumnStretch(1, 1);
    const QStringList names{tr("Timestamp"), tr("Key"), tr("Batch"), tr("Producer")};
    for (int line = 0; line < FactCount; ++line) {
        grid->addWidget(new Text(names[line], look::words(look::small), Text::Tone::Second, facts), line, 0);
        Fact& fact = m_facts[static_cast<std::size_t>(line)];
        fact.value = new ElidedLabel({}, Qt::ElideRight, facts);
        fact.value->setFont(look::data(look::small));
        fact.note = new Text({}, look::words(look::caption), Text::Tone::Third, facts);
        grid->addWidget(fact.value, line, 1);
        grid->addWidget(fact.note, line, 2, Qt::AlignRight);
    }
    return facts;
}

PayloadView* Inspector::buildPayload(const QString& name, const QString& what) {
    auto* view = new PayloadView(name, this);
    view->setObjectName(what);
    connect(view, &PayloadView::decoderChosen, this, [this, view](Decoder decoder) {
        if (!m_readings) return;
        m_readings->chooseDecoder(m_topic, partOf(view), decoder);
        if (decode::needsSchema(decoder) && m_readings->schemaFile(m_topic, partOf(view)).isEmpty()) askForSchema(view);
    });
    connect(view, &PayloadView::schemaWanted, this, [this, view] { askForSchema(view); });
    return view;
}

QWidget* Inspector::buildHeaders() {
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    m_headers = plainTree({tr("Name"), tr("Value"), tr("Size")}, split);
    m_headers->header()->setStretchLastSection(false);
    m_headers->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_headers->header()->resizeSection(2, px(70));
    m_headers->setAccessibleName(tr("Headers"));
    m_headerHex = new HexView(split);
    split->addWidget(m_headers);
    split->addWidget(m_headerHex);
    split->setSizes({px(300), px(200)});
    connect(m_headers, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { showHeader(m_headers->indexOfTopLevelItem(item)); });
    return split;
}

QWidget* Inspector::buildBatch() {
    m_batch = plainTree({tr("Fact"), tr("Value")}, this);
    m_batch->setHeaderHidden(true);
    m_batch->setAccessibleName(tr("Batch"));
    return m_batch;
}

void Inspector::setReadings(TopicReadings& readings) {
    m_readings = &readings;
    connect(m_readings, &TopicReadings::changed, this, [this](const QString& topic) {
        if (topic == m_topic) applyReadings();
    });
}

TopicReadings::Part Inspector::partOf(const PayloadView* view) const {
    return view == m_key ? TopicReadings::Part::Key : TopicReadings::Part::Value;
}

void Inspector::applyReadings() {
    if (!m_readings) return;
    for (PayloadView* view : {m_value, m_key}) view->setReading(m_readings->reading(m_topic, partOf(view)));
}

void Inspector::askForSchema(PayloadView* view) {
    if (!m_readings) return;
    const bool isAvro = view->decoder() == Decoder::Avro || view->decoder() == Decoder::ConfluentAvro;
    const QString topic = m_topic;
    const TopicReadings::Part part = partOf(view);
    const auto chosen = place_dialogs::askSchema(this, isAvro, m_readings->schemaFile(topic, part),
                                                 m_readings->schemaMessage(topic, part));
    if (chosen) m_readings->chooseSchema(topic, part, chosen->first, chosen->second);
}

bool Inspector::event(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange)
        for (Fact& fact : m_facts) fact.value->setFont(look::data(look::small));
    return QWidget::event(event);
}

void Inspector::clear() {
    ++m_generation;
    m_topic.clear();
    m_whole->setCurrentIndex(0);
}

void Inspector::show(const QString& topic, const admin::RecordRow& row) {
    if (row.kind == admin::RowKind::Gap) return clear();
    const std::uint64_t generation = ++m_generation;
    m_topic = topic;
    m_row = row;
    applyReadings();
    // Headers do not say whether they were cut: a record that has some is read again.
    const bool whole = showsAll(row) && row.headers.empty();
    fill(whole);
    m_whole->setCurrentIndex(1);
    if (whole) return;
    m_cluster.readRecord(topic.toStdString(), row.partition, row.offset,
                         [self = QPointer(this), generation](Result<admin::RecordRow> read) {
                             if (!self || self->m_generation != generation) return;
                             if (!read)
                                 return self->m_value->setSentence(tr("This record could not be read again"),
                                                                   QString::fromStdString(read.error().message));
                             self->m_row = std::move(*read);
                             self->fill(true);
                         });
}

void Inspector::fill(bool whole) {
    m_isWhole = whole;
    m_copy->setEnabled(whole);
    m_diff->setEnabled(whole);
    m_diff->setVisible(m_row.kind == admin::RowKind::Record);
    m_again->setVisible(m_row.kind == admin::RowKind::Record &&
                        isSignalConnected(QMetaMethod::fromSignal(&Inspector::produceAgain)));
    m_why->setVisible(m_row.kind != admin::RowKind::Gap &&
                      isSignalConnected(QMetaMethod::fromSignal(&Inspector::fateWanted)));
    m_value->offerColumns(isSignalConnected(QMetaMethod::fromSignal(&Inspector::columnWanted)));
    m_partition->setText(tr("Partition %1").arg(m_row.partition.value()));
    m_offset->setText(QString::number(m_row.offset.value()));
    fillFacts();
    fillValue();
    if (m_row.key)
        m_key->setPayload(m_row.key, m_row.keySize);
    else
        m_key->setSentence(tr("No key"), tr("The key of this record is null. Its partition was chosen without it."));
    fillHeaders();
    fillBatch();
}

void Inspector::fillFacts() {
    const auto set = [this](FactLine line, const QString& value, const QString& note) {
        m_facts[line].value->setText(value);
        m_facts[line].note->setText(note);
    };
    set(Time, m_row.timestamp.value() < 0 ? tr("no time") : text::dateTime(m_row.timestamp),
        m_row.logAppendTime ? QStringLiteral("LogAppendTime") : QStringLiteral("CreateTime"));
    const QString keyKind = !m_row.key ? QString()
                            : payload::guess(*m_row.key, m_row.keySize > m_row.key->size()) == payload::Guess::Binary
                                ? tr("bytes")
                                : tr("text");
    set(Key, m_row.key ? payload::line(*m_row.key, 300) : tr("no key"),
        m_row.key ? QStringLiteral("%1, %2").arg(keyKind, text::bytes(m_row.keySize)) : QString());
    const QString records = m_row.batchCount == 1 ? tr("1 record") : tr("%1 records").arg(m_row.batchCount);
    set(Batch, offsetsText(m_row),
        m_row.codec == "none" ? records : QStringLiteral("%1, %2").arg(records, QString::fromStdString(m_row.codec)));
    if (m_row.producerId == noProducerId)
        set(Producer, tr("not idempotent"), {});
    else
        set(Producer, tr("id %1").arg(m_row.producerId.value()),
            tr("epoch %1, seq %2").arg(m_row.producerEpoch.value()).arg(m_row.sequence.value()));
}

void Inspector::fillValue() {
    if (m_row.kind == admin::RowKind::Control)
        return m_value->setSentence(tr("Control record: %1").arg(QString::fromStdString(m_row.note)),
                                    tr("Written by the broker when a transaction ends. Consumers never see it."));
    if (m_row.value) return m_value->setPayload(m_row.value, m_row.valueSize, m_row.key);
    m_value->setSentence(tr("Tombstone"), tr("The value is null. On a compacted topic this deletes the key."));
}

void Inspector::fillHeaders() {
    m_headers->clear();
    for (const admin::HeaderRow& header : m_row.headers) {
        const QString value = !header.value           ? tr("null")
                              : header.value->empty() ? tr("empty")
                              : payload::guess(*header.value) == payload::Guess::Binary
                                  ? payload::hex(*header.value, 64)
                                  : payload::line(*header.value);
        auto* item = new QTreeWidgetItem({payload::line(asBytes(header.key), 400), value,
                                          header.value ? text::bytes(header.value->size()) : QStringLiteral("–")});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (!header.value || header.value->empty()) item->setForeground(1, palette().placeholderText());
        m_headers->addTopLevelItem(item);
    }
    m_headerHex->setBytes({});
    m_tabs->setTabText(HeadersPage,
                       m_row.headers.empty() ? tr("Headers") : tr("Headers  %1").arg(m_row.headers.size()));
    if (!m_row.headers.empty()) m_headers->setCurrentItem(m_headers->topLevelItem(0));
}

void Inspector::showHeader(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= m_row.headers.size()) return;
    m_headerHex->setBytes(record_copy::raw(m_row.headers[static_cast<std::size_t>(index)].value));
}

void Inspector::fillBatch() {
    m_batch->clear();
    const auto fact = [this](const QString& name, const QString& value) {
        m_batch->addTopLevelItem(new QTreeWidgetItem({name, value}));
    };
    fact(tr("Offsets"), offsetsText(m_row));
    fact(tr("Records"), text::count(static_cast<std::uint64_t>(std::max(0, m_row.batchCount))));
    fact(tr("Size"), text::bytes(m_row.batchBytes));
    fact(tr("Compression"), QString::fromStdString(m_row.codec));
    fact(tr("Leader epoch"), QString::number(m_row.leaderEpoch.value()));
    if (m_row.producerId != noProducerId) {
        fact(tr("Producer id"), QString::number(m_row.producerId.value()));
        fact(tr("Producer epoch"), QString::number(m_row.producerEpoch.value()));
        fact(tr("Sequence"), QString::number(m_row.sequence.value()));
    }
    const QString states[] = {tr("none"), tr("open"), tr("committed"), tr("aborted")};
    fact(tr("Transaction"), states[static_cast<int>(m_row.transaction)]);
    fact(tr("This record"), text::bytes(m_row.sizeInBytes));
}

/// Only reached with the whole record: the button is off before.
void Inspector::copyAll() {
    if (m_isWhole) QGuiApplication::clipboard()->setText(QString::fromUtf8(record_copy::json(m_topic, m_row)));
}

void Inspector::compareWithEarlier() {
    const Reading reading = m_readings ? m_readings->reading(m_topic, TopicReadings::Part::Value) : Reading();
    (new DiffDialog(m_cluster, m_topic, m_row, reading, this))->open();
}

void Inspector::compareWithKept() {
    if (!m_kept) return;
    const Reading reading = m_readings ? m_readings->reading(m_topic, TopicReadings::Part::Value) : Reading();
    (new DiffDialog(m_kept->place, m_kept->row, m_topic, m_row, reading, this))->open();
}

void Inspector::copyPayload(const std::optional<Bytes>& bytes) {
    if (!m_isWhole) return;
    auto* data = new QMimeData;
    data->setData(QStringLiteral("application/octet-stream"), record_copy::raw(bytes));
    if (bytes && formats::isUtf8(*bytes)) data->setText(QString::fromUtf8(record_copy::raw(bytes)));
    QGuiApplication::clipboard()->setMimeData(data);
}

}  // namespace brook::ui
