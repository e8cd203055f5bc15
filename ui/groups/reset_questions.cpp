#include "ui/groups/reset_questions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>

#include "ui/look/zone.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/time_edit.h"

namespace brook::ui {

using look::px;

namespace {

QLineEdit* numberField(const QString& pattern, const QString& name, const QString& first, QWidget* parent) {
    auto* field = new QLineEdit(first, parent);
    field->setValidator(new QRegularExpressionValidator(QRegularExpression(pattern), field));
    field->setFont(look::data());
    field->setFixedWidth(px(160));
    field->setAccessibleName(name);
    return field;
}

std::int64_t numberIn(const QLineEdit& field) {
    return field.text().replace(QChar(0x2212), QLatin1Char('-')).toLongLong();
}

}  // namespace

ResetQuestions::ResetQuestions(const admin::Snapshot& snapshot, const QString& group, QWidget* parent)
    : QStackedWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    ask(tr("The first record of each partition"), {});
    ask(tr("Behind the last record: only what comes from now on"), {});
    buildTime(snapshot);
    buildAgo();
    buildNumbers();
    buildGroups(snapshot, group);
    buildList();
}

void ResetQuestions::setChoice(ResetChoice choice) {
    setCurrentIndex(static_cast<int>(choice));
    updateGeometry();
}

void ResetQuestions::ask(const QString& words, std::initializer_list<QWidget*> answers) {
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    auto* label = new Text(words, look::words(look::body), Text::Tone::Second, page);
    row->addWidget(label);
    for (QWidget* answer : answers) row->addWidget(answer);
    if (answers.size() > 0) label->setBuddy(*answers.begin());
    row->addStretch();
    page->setMinimumHeight(px(look::controlHeight));
    addWidget(page);
}

void ResetQuestions::buildTime(const admin::Snapshot& snapshot) {
    m_time = new TimeEdit(snapshot.takenAt, this);
    const QString offset = zone::offsetName(zone::chosen(), snapshot.takenAt);
    ask(tr("First record at or after"), {m_time, new Text(offset, look::words(look::small), Text::Tone::Third, this)});
    connect(m_time, &TimeEdit::dateTimeChanged, this, &ResetQuestions::changed);
}

void ResetQuestions::buildAgo() {
    m_ago = new QSpinBox(this);
    m_ago->setRange(1, 100'000);
    m_ago->setAccessibleName(tr("How long ago"));
    m_unit = new QComboBox(this);
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->addItem(tr("minutes"), 60'000);
    m_unit->addItem(tr("hours"), 3'600'000);
    m_unit->addItem(tr("days"), 86'400'000);
    m_unit->setCurrentIndex(1);
    ask(tr("What was written in the last"), {m_ago, m_unit});
    connect(m_ago, &QSpinBox::valueChanged, this, &ResetQuestions::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ResetQuestions::changed);
}

void ResetQuestions::buildNumbers() {
    m_offset = numberField(QStringLiteral("\\d{1,18}"), tr("Offset"), QStringLiteral("0"), this);
    ask(tr("Offset"), {m_offset});
    m_shift = numberField(QStringLiteral("[-+\u2212]?\\d{1,18}"), tr("Records"), QStringLiteral("-100"), this);
    ask(tr("Records, back with a minus"), {m_shift});
    connect(m_offset, &QLineEdit::textChanged, this, &ResetQuestions::changed);
    connect(m_shift, &QLineEdit::textChanged, this, &ResetQuestions::changed);
}

void ResetQuestions::buildGroups(const admin::Snapshot& snapshot, const QString& group) {
    m_other = new QComboBox(this);
    m_other->setAccessibleName(tr("Group"));
    m_other->setMinimumContentsLength(18);
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto& [id, row] : snapshot.groups)
        if (id != group.toStdString() && !row.offsets.empty()) m_other->addItem(QString::fromStdString(id));
    ask(tr("Where it stands:"), {m_other});
    connect(m_other, &QComboBox::currentIndexChanged, this, &ResetQuestions::changed);
}

void ResetQuestions::buildList() {
    m_list = new QPlainTextEdit(this);
    m_list->setFont(look::data());
    m_list->setPlaceholderText(tr("topic,partition,offset"));
    m_list->setAccessibleName(tr("Offsets, one a line"));
    m_list->setTabChangesFocus(true);
    m_list->setFixedHeight(px(76));
    ask(tr("One a line"), {m_list});
    connect(m_list, &QPlainTextEdit::textChanged, this, &ResetQuestions::changed);
}

std::optional<Timestamp> ResetQuestions::time(Timestamp now) const {
    if (choice() == ResetChoice::Time) return m_time->moment();
    if (choice() == ResetChoice::Ago) return now - std::int64_t{m_ago->value()} * m_unit->currentData().toLongLong();
    return std::nullopt;
}

ResetWish ResetQuestions::wish(const admin::Snapshot& snapshot) const {
    using To = ResetWish::To;
    switch (choice()) {
        case ResetChoice::Earliest: return {To::Earliest, 0, {}, {}};
        case ResetChoice::Latest: return {To::Latest, 0, {}, {}};
        case ResetChoice::Time:
        case ResetChoice::Ago: return {To::Time, 0, {}, {}};
        case ResetChoice::Offset: return {To::Offset, numberIn(*m_offset), {}, {}};
        case ResetChoice::Shift: return {To::Shift, numberIn(*m_shift), {}, {}};
        case ResetChoice::List: return {To::Group, 0, {}, readOffsets(m_list->toPlainText()).offsets};
        case ResetChoice::Group: break;
    }
    const auto other = snapshot.groups.find(m_other->currentText().toStdString());
    if (other == snapshot.groups.end()) return {To::Group, 0, {}, {}};
    return {To::Group, 0, {}, committedOf(other->second)};
}

int ResetQuestions::lineOfTrouble() const {
    return choice() == ResetChoice::List ? readOffsets(m_list->toPlainText()).lineOfTrouble : 0;
}

}  // namespace brook::ui
