#include "ui/storage/fate_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include "ui/storage/fate_words.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using fate_words::Line;
using look::px;

namespace {

/// One thing that holds the record or does not: a shape, a title, a sentence.
class LineRow final : public QWidget {
public:
    LineRow(const Line& line, QWidget* parent) : QWidget(parent) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(px(10));
        const bool open = line.shape == Line::Shape::Open;
        const bool waits = line.shape == Line::Shape::Waits;
        auto* mark = new Mark(open    ? QStringLiteral("ok")
                              : waits ? QStringLiteral("clock")
                                      : QStringLiteral("lock"),
                              16,
                              open    ? Text::Tone::Ok
                              : waits ? Text::Tone::Warn
                                      : Text::Tone::Third,
                              this);
        row->addWidget(mark, 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(px(2));
        auto* title = new Text(line.title, look::words(look::body, QFont::Medium), Text::Tone::Normal, this);
        auto* detail = new Text(line.detail, look::words(look::small), Text::Tone::Second, this);
        for (Text* text : {title, detail}) {
            text->setWordWrap(true);
            text->setTextFormat(Qt::PlainText);
            words->addWidget(text);
        }
        row->addLayout(words, 1);
        const QString state = open    ? FateCard::tr("does not hold it")
                              : waits ? FateCard::tr("holds it for now")
                                      : FateCard::tr("holds it");
        setAccessibleName(QStringLiteral("%1 (%2). %3").arg(line.title, state, line.detail));
    }
};

}  // namespace

FateCard::FateCard(admin::Storage& storage, QString topic, QWidget* parent)
    : QWidget(parent), m_storage(storage), m_topic(std::move(topic)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(18), px(14), px(18), px(16));
    column->setSpacing(px(12));
    auto* head = new QHBoxLayout;
    head->setSpacing(px(10));
    head->addWidget(new Mark(QStringLiteral("history"), 16, Text::Tone::Accent, this));
    head->addWidget(new Text(tr("Why is this record still here?"), look::words(look::section, QFont::DemiBold),
                             Text::Tone::Normal, this),
                    1);
    column->addLayout(head);
    auto* form = new QHBoxLayout;
    form->setSpacing(px(8));
    m_partition = new QLineEdit(QStringLiteral("0"), this);
    m_partition->setValidator(new QIntValidator(0, std::numeric_limits<int>::max(), this));
    m_partition->setFixedWidth(px(56));
    m_offset = new QLineEdit(this);
    m_offset->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,18}")), this));
    m_offset->setPlaceholderText(tr("Offset"));
    for (QLineEdit* field : {m_partition, m_offset}) field->setFont(look::data());
    m_partition->setAccessibleName(tr("Partition"));
    m_offset->setAccessibleName(tr("Offset"));
    QPushButton* ask = button(tr("Ask"), {}, this);
    form->addWidget(new Text(tr("Partition"), look::words(look::small), Text::Tone::Second, this));
    form->addWidget(m_partition);
    form->addWidget(new Text(tr("Offset"), look::words(look::small), Text::Tone::Second, this));
    form->addWidget(m_offset, 1);
    form->addWidget(ask);
    column->addLayout(form);
    m_place = new ElidedLabel({}, Qt::ElideMiddle, this);
    m_place->hide();
    column->addWidget(m_place);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(px(10));
    column->addLayout(m_lines);
    m_verdict = new Text(tr("Enter the offset of a record, or choose “Why is it still here?” where one is shown."),
                         look::words(look::small), Text::Tone::Third, this);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    column->addWidget(m_verdict);
    connect(ask, &QPushButton::clicked, this, &FateCard::askWhatIsTyped);
    connect(m_offset, &QLineEdit::returnPressed, this, &FateCard::askWhatIsTyped);
    connect(m_partition, &QLineEdit::returnPressed, this, &FateCard::askWhatIsTyped);
}

void FateCard::askWhatIsTyped() {
    if (m_offset->text().isEmpty()) return m_offset->setFocus();
    ask(PartitionIndex(m_partition->text().toInt()), Offset(m_offset->text().toLongLong()));
}

void FateCard::ask(PartitionIndex partition, Offset offset) {
    m_partition->setText(QString::number(partition.value()));
    m_offset->setText(QString::number(offset.value()));
    clear();
    m_place->setText(QStringLiteral("%1   %2 @ %3").arg(m_topic).arg(partition.value()).arg(offset.value()));
    m_place->show();
    say(tr("Reading the log from there on"));
    m_storage.fate(m_topic.toStdString(), partition, offset,
                   [self = QPointer(this), generation = ++m_generation](const Result<admin::RecordFate>& fate) {
                       if (!self || self->m_generation != generation) return;
                       if (fate) return self->show(*fate);
                       self->say(QString::fromStdString(fate.error().message));
                   });
}

void FateCard::clear() {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FateCard::say(const QString& sentence) {
    m_verdict->setFont(look::words(look::small));
    m_verdict->setTone(Text::Tone::Third);
    m_verdict->setText(sentence);
}

void FateCard::show(const admin::RecordFate& fate) {
    for (const Line& line : fate_words::lines(fate)) m_lines->addWidget(new LineRow(line, this));
    m_verdict->setFont(look::words(look::body, QFont::DemiBold));
    m_verdict->setTone(Text::Tone::Normal);
    m_verdict->setText(fate_words::verdict(fate));
    setAccessibleDescription(m_verdict->text());
}

void FateCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) update();
}

void FateCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look::colors().line);
    painter.setBrush(look::colors().alt);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8));
}

}  // namespace brook::ui
