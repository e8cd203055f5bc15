#include "ui/storage/segment_contents.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/storage/anatomy_models.h"
#include "ui/widgets/hex_view.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;

namespace {

constexpr std::uint32_t mostBytesShown = 1 << 20;

}  // namespace

SegmentContents::SegmentContents(admin::Storage& storage, Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_storage(storage) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    m_tabs = pageTabBar(this);
    m_tabs->setAccessibleName(tr("What is in the segment"));
    head->addWidget(m_tabs);
    head->addStretch();
    m_note = new Text({}, look::words(look::small), Text::Tone::Third, this);
    head->addWidget(m_note);
    column->addLayout(head);
    column->addWidget(hairline(this));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    m_pages = new QStackedWidget(split);
    auto* bytes = new QWidget(split);
    auto* bytesColumn = new QVBoxLayout(bytes);
    bytesColumn->setContentsMargins(px(12), px(4), 0, 0);
    m_hexTitle = new Text(tr("Select a batch to see its bytes."), look::words(look::small), Text::Tone::Third, bytes);
    m_hex = new HexView(bytes);
    m_hex->setAccessibleName(tr("Bytes of the batch"));
    bytesColumn->addWidget(m_hexTitle);
    bytesColumn->addWidget(m_hex, 1);
    split->addWidget(m_pages);
    split->addWidget(bytes);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setFixedHeight(px(300));
    column->addWidget(split);

    m_batches = new BatchesModel(this);
    TableView* batches = addTable(tr("Batches"), m_batches);
    batches->setColumnWidth(5, px(192));
    rememberColumns(batches, workbench, QStringLiteral("batches"));
    const std::array<QString, 3> titles{tr("Offset index"), tr("Time index"), tr("Aborted transactions")};
    for (const auto kind : {admin::IndexKind::Offsets, admin::IndexKind::Times, admin::IndexKind::Aborted}) {
        m_indexes.push_back(new IndexModel(kind, this));
        addTable(titles[m_indexes.size() - 1], m_indexes.back());
        m_indexes.back()->onChange([this] { refreshNote(); });
    }
    m_batches->onChange([this] { refreshNote(); });
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &SegmentContents::refreshNote);
    connect(batches->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { readBytes(current.isValid() ? current.row() : -1); });
    connect(batches, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        emit recordWanted(m_segment.partition, m_batches->row(index.row()).first);
    });
}

TableView* SegmentContents::addTable(const QString& title, QAbstractItemModel* model) {
    auto* table = new TableView(m_pages, look::recordRow);
    table->setModel(model);
    table->setSortingEnabled(false);
    table->setAccessibleName(title);
    for (int i = 0; i < model->columnCount(); ++i)
        table->setColumnWidth(i, std::max(px(92), table->horizontalHeader()->sectionSizeHint(i) + px(12)));
    m_tabs->addTab(title);
    m_pages->addWidget(table);
    if (table->model()->columnCount() == 2)  // times are long
        for (int i = 0; i < 2; ++i) table->setColumnWidth(i, px(192));
    return table;
}

void SegmentContents::show(const admin::SegmentPlace& segment, std::uint64_t bytes) {
    if (m_shown && segment == m_segment && bytes == m_bytes) return;
    const bool grown = m_shown && segment == m_segment && bytes > m_bytes;
    m_shown = true;
    m_segment = segment;
    m_bytes = bytes;
    if (grown) {  // what was added is read as one scrolls; what is looked at stays where it is
        m_batches->goOn();
        for (IndexModel* index : m_indexes) index->goOn();
        return;
    }
    m_batches->show(m_storage, segment);
    for (IndexModel* index : m_indexes) index->show(m_storage, segment);
    readBytes(-1);
    refreshNote();
}

void SegmentContents::refreshNote() {
    const auto say = [this](auto* model) {
        if (!model->error().isEmpty()) return m_note->setText(model->error());
        if (model->isReading()) return m_note->setText(tr("Reading"));
        const int rows = model->rowCount();
        if (rows == 0) return m_note->setText(tr("There are none."));
        m_note->setText(model->isComplete() ? tr("%n in all", nullptr, rows)
                                            : tr("The first %n; scroll down for more", nullptr, rows));
    };
    if (m_tabs->currentIndex() <= 0) return say(m_batches);
    say(m_indexes[static_cast<std::size_t>(m_tabs->currentIndex() - 1)]);
}

void SegmentContents::readBytes(int row) {
    const std::uint64_t generation = ++m_generation;
    if (row < 0) {
        m_hexTitle->setText(tr("Select a batch to see its bytes."));
        return m_hex->setBytes({});
    }
    const admin::BatchRow batch = m_batches->row(row);
    const std::uint32_t wanted = std::min(batch.bytes, mostBytesShown);
    m_storage.bytes(
        m_segment, batch.position, wanted,
        [self = QPointer(this), generation, batch, wanted](const Result<Bytes>& bytes) {
            if (!self || self->m_generation != generation) return;
            if (!bytes) return self->m_hexTitle->setText(QString::fromStdString(bytes.error().message));
            self->m_hexTitle->setText(
                wanted < batch.bytes
                    ? tr("The first %1 of the %2 of the batch at offset %3")
                          .arg(text::bytes(wanted), text::bytes(batch.bytes))
                          .arg(batch.first.value())
                    : tr("%1 of the batch at offset %2").arg(text::bytes(batch.bytes)).arg(batch.first.value()));
            self->m_hex->setBytes(
                QByteArray(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size())));
        });
}

}  // namespace brook::ui
