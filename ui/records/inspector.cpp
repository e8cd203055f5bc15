#include "ui/records/inspector.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTabBar>
#include <QTabWidget>
#include <QThreadPool>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/records/payload.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

constexpr std::size_t largestTree = 4 << 20;  // of value bytes; a larger one is shown as text

QPlainTextEdit* viewer(QWidget* parent) {
    auto* edit = new QPlainTextEdit(parent);
    edit->setReadOnly(true);
    edit->setFont(look::data(look::small));
    edit->setFrameShape(QFrame::NoFrame);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    return edit;
}

QTreeWidget* twoColumns(const QString& first, const QString& second, QWidget* parent) {
    auto* tree = new QTreeWidget(parent);
    tree->setColumnCount(2);
    tree->setHeaderLabels({first, second});
    tree->setFrameShape(QFrame::NoFrame);
    tree->setFont(look::data(look::small));
    tree->setUniformRowHeights(true);
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(true);
    return tree;
}

QColor colorOf(payload::TokenKind kind) {
    const look::Colors& c = look::colors();
    switch (kind) {
        case payload::TokenKind::String: return c.string;
        case payload::TokenKind::Number: return c.number;
        case payload::TokenKind::Literal: return c.literal;
        default: return c.text2;
    }
}

QTreeWidgetItem* itemOf(const payload::Node& node) {
    const bool group = node.type == QLatin1String("object") || node.type == QLatin1String("array");
    const QString brackets = node.type == QLatin1String("object") ? QStringLiteral("{ %1 }") : QStringLiteral("[ %1 ]");
    const QString value = group ? brackets.arg(node.children.size()) : payload::plain(asBytes(node.value.toStdString()), 2000);
    auto* item = new QTreeWidgetItem({node.name, node.kind == payload::TokenKind::String ? QStringLiteral("\"%1\"").arg(value) : value});
    item->setForeground(0, look::colors().text2);
    item->setForeground(1, colorOf(node.kind));
    item->setToolTip(1, node.type);
    for (const payload::Node& child : node.children) item->addChild(itemOf(child));
    return item;
}

QString kindText(payload::Guess guess) {
    switch (guess) {
        case payload::Guess::Empty: return Inspector::tr("empty");
        case payload::Guess::Json: return Inspector::tr("JSON (guessed)");
        case payload::Guess::Text: return Inspector::tr("Text (guessed)");
        case payload::Guess::Binary: return Inspector::tr("Bytes (guessed)");
    }
    return {};
}

}  // namespace

Inspector::Inspector(admin::Cluster& cluster, QWidget* parent) : QWidget(parent), m_cluster(cluster) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::gutter, 12, look::gutter, 12);
    column->setSpacing(8);
    m_title = new Text(tr("No record selected"), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this);
    m_facts = new Text(tr("Select a record to see all of it here."), look::data(look::small), Text::Tone::Second, this);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setWordWrap(true);
    m_kind = new Text({}, look::words(look::small), Text::Tone::Third, this);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_kind);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tree = twoColumns(tr("Name"), tr("Value"), this);
    m_text = viewer(this);
    m_hex = viewer(this);
    m_key = viewer(this);
    m_headers = twoColumns(tr("Header"), tr("Value"), this);
    m_batch = twoColumns(tr("Fact"), tr("Value"), this);
    m_tabs->addTab(m_tree, tr("Value"));
    m_tabs->addTab(m_text, tr("Text"));
    m_tabs->addTab(m_hex, tr("Hex"));
    m_tabs->addTab(m_key, tr("Key"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_batch, tr("Batch"));
    m_tabs->tabBar()->setUsesScrollButtons(true);
    column->addWidget(m_tabs, 1);
    setMinimumWidth(320);
}

void Inspector::clear() {
    ++m_generation;
    m_title->setText(tr("No record selected"));
    m_facts->setText(tr("Select a record to see all of it here."));
    m_kind->clear();
    for (QTreeWidget* tree : {m_tree, m_headers, m_batch}) tree->clear();
    for (QPlainTextEdit* edit : {m_text, m_hex, m_key}) edit->clear();
}

void Inspector::show(const QString& topic, const admin::RecordRow& row) {
    if (row.kind == admin::RowKind::Gap) return clear();
    const std::uint64_t generation = ++m_generation;
    const bool whole = row.valueSize == (row.value ? row.value->size() : 0) && row.keySize == (row.key ? row.key->size() : 0);
    fill(row, whole);
    if (whole) return;
    m_cluster.readRecord(topic.toStdString(), row.partition, row.offset, [self = QPointer(this), generation](Result<admin::RecordRow> read) {
        if (!self || self->m_generation != generation) return;
        if (read) self->fill(*read, true);
        else self->m_kind->setText(QString::fromStdString(read.error().message));
    });
}

void Inspector::fill(const admin::RecordRow& row, bool whole) {
    m_title->setText(tr("Partition %1, offset %2").arg(row.partition.value()).arg(row.offset.value()));
    const QString type = row.logAppendTime ? tr("LogAppendTime") : tr("CreateTime");
    const QString key = row.key ? payload::plain(*row.key, 120) : tr("no key");
    m_facts->setText(tr("%1  %2\nKey  %3").arg(text::dateTime(row.timestamp), type, key));
    m_key->setPlainText(row.key ? payload::plain(*row.key) : tr("This record has no key."));
    m_headers->clear();
    for (const admin::HeaderRow& header : row.headers)
        m_headers->addTopLevelItem(new QTreeWidgetItem({payload::plain(asBytes(header.key), 200), header.value ? payload::plain(*header.value, 2000) : tr("null")}));
    m_tabs->setTabText(4, row.headers.empty() ? tr("Headers") : tr("Headers %1").arg(row.headers.size()));
    m_batch->clear();
    const auto fact = [this](const QString& name, const QString& value) { m_batch->addTopLevelItem(new QTreeWidgetItem({name, value})); };
    fact(tr("Offsets"), QStringLiteral("%1 – %2").arg(row.batchBase.value()).arg(row.batchLast.value()));
    fact(tr("Records"), text::count(static_cast<std::uint64_t>(row.batchCount)));
    fact(tr("Size"), text::bytes(row.batchBytes));
    fact(tr("Compression"), QString::fromStdString(row.codec));
    fact(tr("Leader epoch"), QString::number(row.leaderEpoch.value()));
    if (row.producerId != noProducerId) {
        fact(tr("Producer id"), QString::number(row.producerId.value()));
        fact(tr("Producer epoch"), QString::number(row.producerEpoch.value()));
        fact(tr("Sequence"), QString::number(row.sequence.value()));
    }
    fact(tr("Record size"), text::bytes(row.sizeInBytes));
    fillValue(row, whole);
}

void Inspector::fillValue(const admin::RecordRow& row, bool whole) {
    m_tree->clear();
    if (!row.value) {
        m_kind->setText(row.kind == admin::RowKind::Control ? QString::fromStdString(row.note) : tr("Tombstone: the value is null, which deletes the key on a compacted topic."));
        m_text->clear();
        m_hex->clear();
        return;
    }
    const QString size = text::bytes(row.valueSize);
    m_kind->setText(whole ? size : tr("%1, the first 4 KiB are shown while the rest loads").arg(size));
    // Guessing and parsing may take long for a large value: that happens elsewhere, and only its result comes here.
    const auto bytes = std::make_shared<const Bytes>(*row.value);
    QThreadPool::globalInstance()->start([self = QPointer(this), generation = m_generation, bytes, size, whole] {
        const payload::Guess guess = payload::guess(*bytes);
        std::shared_ptr<const payload::Node> root;
        if (guess == payload::Guess::Json && bytes->size() <= largestTree) root = std::make_shared<const payload::Node>(*payload::parseJson(*bytes));
        const QString text = guess == payload::Guess::Binary ? QString() : payload::plain(*bytes, 8 << 20);
        const QString hex = payload::hexLines(*bytes);
        QMetaObject::invokeMethod(qApp, [self, generation, guess, root, text, hex, size, whole] {
            if (!self || self->m_generation != generation) return;
            if (whole) self->m_kind->setText(QStringLiteral("%1, %2").arg(kindText(guess), size));
            self->m_text->setPlainText(text);
            self->m_hex->setPlainText(hex);
            self->m_tree->clear();
            if (root)
                for (const payload::Node& child : root->children) self->m_tree->addTopLevelItem(itemOf(child));
            const int current = self->m_tabs->currentIndex();
            if (current <= 2) self->m_tabs->setCurrentIndex(root ? 0 : text.isEmpty() ? 2 : 1);
        }, Qt::QueuedConnection);
    });
}

}  // namespace brook::ui
