#include "ui/records/payload_view.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/records/json_tree.h"
#include "ui/records/payload.h"
#include "ui/records/text_view.h"
#include "ui/widgets/hex_view.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

constexpr qsizetype readAtOnce = 64 << 10;  // bytes; more goes to a worker

}  // namespace

PayloadView::PayloadView(const QString& name, QWidget* parent) : QWidget(parent), m_name(name) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = buildBar();
    column->addWidget(m_bar);
    m_note = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setContentsMargins(px(look::gutter), 0, px(look::gutter), px(6));
    m_note->hide();
    column->addWidget(m_note);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_stack = new QStackedWidget(m_split);
    m_tree = new JsonTree(m_stack);
    m_text = new TextView(m_stack);
    m_wholeHex = new HexView(m_stack);
    m_message = new QWidget(m_stack);
    auto* message = new QVBoxLayout(m_message);
    message->setContentsMargins(px(look::gutter), px(12), px(look::gutter), px(12));
    m_sentence = new Text({}, look::words(look::body, QFont::Medium), Text::Tone::Normal, m_message);
    m_why = new Text({}, look::words(look::small), Text::Tone::Second, m_message);
    for (QLabel* label : {m_sentence, m_why}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        message->addWidget(label);
    }
    message->addStretch();
    for (QWidget* page :
         {static_cast<QWidget*>(m_tree), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_wholeHex), m_message})
        m_stack->addWidget(page);
    m_bytesPane = buildBytes();
    m_split->addWidget(m_stack);
    m_split->addWidget(m_bytesPane);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({px(400), px(214)});
    column->addWidget(m_split, 1);
    connect(m_tree, &JsonTree::nodeSelected, this, &PayloadView::selectNode);
    connect(m_hex, &HexView::selectionChanged, this, &PayloadView::selectBytes);
    connect(m_text, &TextView::selectionChanged, this, [this](qsizetype first, qsizetype count) {
        if (m_document && m_document->used == Decoder::Text) selectBytes(first, count);
    });
}

QWidget* PayloadView::buildBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(px(look::gutter), px(10), px(look::gutter), px(6));
    row->setSpacing(px(8));
    m_decoderButton = button({}, {}, bar);
    auto* menu = new QMenu(m_decoderButton);
    fillDecoders(menu);
    m_decoderButton->setMenu(menu);
    m_schema = iconButton(QStringLiteral("schema"), tr("Choose the schema…"), bar);
    m_schema->hide();
    connect(m_schema, &QToolButton::clicked, this, [this] { emit schemaWanted(m_reading.decoder); });
    m_size = new Badge({}, bar);
    m_trouble = new Badge({}, bar);
    m_column = iconButton(QStringLiteral("columns"), tr("Show the selected field as a column of the list"), bar);
    m_copy = iconButton(QStringLiteral("copy"), tr("Copy all of it"), bar);
    connect(m_column, &QToolButton::clicked, this, [this] { emit columnWanted(selectedPath()); });
    connect(m_copy, &QToolButton::clicked, this, &PayloadView::copyWanted);
    row->addWidget(m_decoderButton);
    row->addWidget(m_schema);
    row->addWidget(m_size);
    row->addWidget(m_trouble);
    row->addStretch();
    row->addWidget(m_column);
    row->addWidget(m_copy);
    return bar;
}

/// Numbers are many: they have a menu of their own.
void PayloadView::fillDecoders(QMenu* menu) {
    QMenu* numbers = nullptr;
    for (std::size_t i = 0; i < decode::decoderCount; ++i) {
        const auto decoder = static_cast<Decoder>(i);
        const bool isNumber = decoder >= Decoder::Int8 && decoder < Decoder::Bytes;
        if (isNumber && !numbers) numbers = menu->addMenu(tr("Numbers"));
        (isNumber ? numbers : menu)->addAction(decoderName(decoder), this, [this, decoder] {
            setDecoder(decoder);
            emit decoderChosen(decoder);
        });
    }
}

QWidget* PayloadView::buildBytes() {
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(px(look::gutter), px(8), px(look::gutter), px(6));
    head->setSpacing(px(6));
    m_range = new Text({}, look::words(look::small, QFont::Medium), Text::Tone::Second, pane);
    m_rangeOf = new Text({}, look::words(look::small), Text::Tone::Third, pane);
    m_rangeOf->setTextFormat(Qt::PlainText);
    head->addWidget(m_range);
    head->addWidget(m_rangeOf, 1);
    column->addWidget(hairline(pane));
    column->addLayout(head);
    m_hex = new HexView(pane);
    column->addWidget(m_hex, 1);
    pane->setMinimumHeight(px(96));
    return pane;
}

void PayloadView::setPayload(const std::optional<Bytes>& bytes, std::uint64_t wholeSize,
                             const std::optional<Bytes>& key) {
    m_key = key;
    if (!bytes) return setSentence(tr("Null"), {});
    m_bytes = QByteArray(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size()));
    m_wholeSize = wholeSize;
    if (wholeSize == 0) {
        setSentence(tr("Empty"), tr("0 bytes. This is not the same as null."));
        return;
    }
    read();
}

void PayloadView::setSentence(const QString& sentence, const QString& why) {
    ++m_generation;
    m_isReading = false;
    m_document.reset();
    m_bytes.clear();
    m_sentence->setText(sentence);
    m_why->setText(why);
    m_stack->setCurrentWidget(m_message);
    m_bar->hide();
    m_note->hide();
    m_bytesPane->hide();
    emit documentShown();
}

void PayloadView::setDecoder(Decoder decoder) {
    Reading reading = m_reading;
    reading.decoder = decoder;
    setReading(reading);
}

void PayloadView::setReading(const Reading& reading) {
    if (m_reading == reading) return;
    m_reading = reading;
    m_schema->setVisible(decode::needsSchema(reading.decoder));
    if (!m_bytes.isEmpty()) read();
}

void PayloadView::read() {
    const std::uint64_t generation = ++m_generation;
    m_isReading = true;
    m_bar->show();
    showSizes();
    if (m_bytes.size() <= readAtOnce) return show(PayloadDocument::read(m_bytes, m_wholeSize, m_reading, m_key));
    QThreadPool::globalInstance()->start([self = QPointer(this), generation, bytes = m_bytes, wholeSize = m_wholeSize,
                                          reading = m_reading, key = m_key] {
        auto document = PayloadDocument::read(bytes, wholeSize, reading, key);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, generation, document = std::move(document)] {
                if (self && self->m_generation == generation) self->show(document);
            },
            Qt::QueuedConnection);
    });
}

void PayloadView::show(std::shared_ptr<const PayloadDocument> document) {
    m_isReading = false;
    const bool isOther = !m_document || m_document->used != document->used || m_document->bytes != document->bytes ||
                         m_document->decoded != document->decoded || m_document->text != document->text;
    m_document = std::move(document);
    showSizes();
    if (!isOther) return emit documentShown();
    const QScopedValueRollback linking(m_linking, true);
    const bool isTree = m_document->json.has_value();
    const bool isBytes = m_document->used == Decoder::Bytes;
    m_tree->setDocument(isTree ? m_document : nullptr);
    m_text->setDocument(!isTree && !isBytes ? m_document : nullptr);
    m_wholeHex->setBytes(isBytes ? m_document->bytes : QByteArray());
    m_hex->setBytes(isBytes ? QByteArray() : m_document->bytes);
    m_stack->setCurrentWidget(isTree    ? static_cast<QWidget*>(m_tree)
                              : isBytes ? static_cast<QWidget*>(m_wholeHex)
                                        : m_text);
    m_bytesPane->setVisible(!isBytes);
    m_column->setVisible(isTree && m_offersColumns);
    m_column->setEnabled(false);
    m_range->setText(tr("Bytes"));
    m_rangeOf->setText(tr("all %1").arg(text::count(static_cast<std::uint64_t>(m_document->bytes.size()))));
    emit documentShown();
}

void PayloadView::showSizes() {
    const bool isCut = m_wholeSize > static_cast<std::uint64_t>(m_bytes.size());
    m_decoderButton->setText(!m_document ? decoderName(m_reading.decoder)
                             : m_document->asked == Decoder::Guess
                                 ? tr("%1 (guessed)").arg(decoderName(m_document->used))
                                 : decoderName(m_document->asked));
    // The name is never cut: it says how the bytes were read.
    m_decoderButton->setMinimumWidth(m_decoderButton->fontMetrics().horizontalAdvance(m_decoderButton->text()) +
                                     px(40));
    m_size->set({text::bytes(m_wholeSize)});
    const bool doesNotFit = m_document && !m_document->fits;
    m_trouble->setVisible(isCut || m_isReading || doesNotFit);
    // The name, and why it does not fit, need the room first; how many bytes there are is said below as well.
    const int beside = px(2 * look::gutter + 2 * look::controlHeight + 4 * 8);
    m_size->setVisible(!doesNotFit && m_decoderButton->minimumWidth() + m_size->sizeHint().width() + beside <= width());
    if (isCut)
        m_trouble->set(
            {tr("first %1 while the rest is read").arg(text::bytes(static_cast<std::uint64_t>(m_bytes.size()))),
             {},
             BadgeTone::Warn});
    else if (m_isReading)
        m_trouble->set({tr("reading"), {}, BadgeTone::Neutral});
    else if (m_document && !m_document->fits)
        m_trouble->set({tr("does not fit"), QStringLiteral("warning"), BadgeTone::Warn});
    const bool hasTrouble = m_document && !m_document->trouble.isEmpty();
    m_note->setText(!m_document ? QString() : hasTrouble ? m_document->trouble : m_document->note);
    m_note->setTone(hasTrouble ? Text::Tone::Warn : Text::Tone::Second);
    m_note->setVisible(!m_note->text().isEmpty());
}

void PayloadView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showSizes();
}

void PayloadView::selectNode(std::uint32_t node) {
    if (!m_document || !m_document->json || m_linking) return;
    const QScopedValueRollback linking(m_linking, true);
    const auto selected = m_document->bytesOf(node);
    m_hex->select(selected ? selected->first : 0, selected ? selected->second - selected->first : 0);
    m_range->setText(!selected || selected->second <= selected->first
                         ? tr("Bytes")
                         : tr("Bytes %1").arg(QStringLiteral("%1–%2").arg(selected->first).arg(selected->second - 1)));
    m_rangeOf->setText(
        tr("of %1").arg(m_name + payload::jsonPath(m_document->jsonText(), *m_document->json, node).mid(5)));
    m_column->setEnabled(true);
}

void PayloadView::selectBytes(qsizetype first, qsizetype count) {
    if (!m_document || m_linking) return;
    const QScopedValueRollback linking(m_linking, true);
    m_range->setText(count == 0 ? tr("Byte %1").arg(first)
                                : tr("Bytes %1").arg(QStringLiteral("%1–%2").arg(first).arg(first + count - 1)));
    m_rangeOf->clear();
    if (m_document->json) {
        const std::uint32_t node = m_document->nodeAt(static_cast<std::size_t>(first));
        m_tree->selectNode(node);
        m_column->setEnabled(node != 0);
        m_rangeOf->setText(
            tr("in %1").arg(m_name + payload::jsonPath(m_document->jsonText(), *m_document->json, node).mid(5)));
    } else if (m_document->used == Decoder::Text) {
        m_text->select(first, count);
        m_hex->select(first, count);
    }
}

QString PayloadView::selectedPath() const {
    const std::uint32_t node = m_tree->tree()->nodeOf(m_tree->currentIndex());
    const QString path = payload::jsonPath(m_document->jsonText(), *m_document->json, node).mid(5);
    return path.startsWith(QLatin1Char('.')) ? path.mid(1) : path;
}

}  // namespace brook::ui
