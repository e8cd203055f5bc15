#include "ui/groups/reset_offsets_dialog.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QRadioButton>
#include <QVBoxLayout>

#include <chrono>
#include <set>

#include "ui/groups/group_lag.h"
#include "ui/groups/reset_table.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;
using namespace std::chrono_literals;

namespace {

/// The side of the choices: quiet, with a hairline, the chosen one on a soft field.
class ChoicePanel final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), look::colors().window);
        painter.fillRect(QRect(width() - 1, 0, 1, height()), look::colors().line);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look::colors().accentSoft);
        for (const auto* choice : findChildren<QRadioButton*>())
            if (choice->isChecked())
                painter.drawRoundedRect(QRectF(px(8), choice->y(), width() - px(16), choice->height()), px(6), px(6));
    }
};

/// What would be skipped, on the soft colour of warnings.
class Notice final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look::colors().warnSoft);
        painter.drawRoundedRect(rect(), px(6), px(6));
    }
};

}  // namespace

ResetOffsetsDialog::ResetOffsetsDialog(admin::Cluster& cluster, QString group,
                                       std::shared_ptr<const admin::Snapshot> snapshot, QWidget* parent)
    : QDialog(parent), m_cluster(cluster), m_group(std::move(group)), m_snapshot(std::move(snapshot)) {
    setWindowTitle(tr("Reset offsets of %1").arg(m_group));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(px(840), px(560));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(buildChoices());
    middle->addWidget(buildPreview(), 1);
    column->addLayout(middle, 1);
    column->addWidget(hairline(this));
    column->addWidget(buildFooter());
    m_still.setSingleShot(true);
    m_still.setInterval(250ms);
    connect(&m_still, &QTimer::timeout, this, &ResetOffsetsDialog::findTimes);
    choose(ResetChoice::Earliest);
    m_choices->checkedButton()->setFocus();
}

QWidget* ResetOffsetsDialog::buildChoices() {
    auto* panel = new ChoicePanel(this);
    panel->setFixedWidth(px(188));
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(px(16), px(12), px(8), px(12));
    column->setSpacing(px(4));
    m_choices = new QButtonGroup(this);
    const QStringList names{tr("&Earliest"),          tr("&Latest"),     tr("&Time"),
                            tr("&Duration ago"),      tr("&Offset"),     tr("&Shift by"),
                            tr("&Copy from a group"), tr("&From a list")};
    for (int i = 0; i < names.size(); ++i) {
        auto* choice = new QRadioButton(names[i], panel);
        choice->setMinimumHeight(px(28));
        m_choices->addButton(choice, i);
        column->addWidget(choice);
    }
    column->addStretch();
    connect(m_choices, &QButtonGroup::idToggled, this, [this, panel](int id, bool on) {
        if (!on) return;
        m_questions->setChoice(static_cast<ResetChoice>(id));
        panel->update();
        wishChanged();
    });
    return panel;
}

QWidget* ResetOffsetsDialog::buildPreview() {
    auto* page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(px(20), px(12), px(20), px(12));
    column->setSpacing(px(12));
    auto* line = new QHBoxLayout;
    line->setSpacing(px(16));
    m_questions = new ResetQuestions(*m_snapshot, m_group, page);
    line->addWidget(m_questions, 1, Qt::AlignTop);
    m_scope = new QComboBox(page);
    m_scope->setAccessibleName(tr("Topics"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(18);
    fillScope();
    line->addWidget(m_scope, 0, Qt::AlignTop);
    column->addLayout(line);
    column->addWidget(buildNotice());
    m_table = new ResetTable(page);
    column->addWidget(m_table, 1);
    m_summary = new Text({}, look::words(look::small), Text::Tone::Second, page);
    column->addWidget(m_summary);
    connect(m_questions, &ResetQuestions::changed, this, &ResetOffsetsDialog::wishChanged);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ResetOffsetsDialog::wishChanged);
    connect(m_table, &ResetTable::toggled, this,
            [this](const QString& place) { leaveOut(place, !m_leftOut.contains(place)); });
    return page;
}

void ResetOffsetsDialog::fillScope() {
    std::set<std::string> read;
    if (const auto group = m_snapshot->groups.find(m_group.toStdString()); group != m_snapshot->groups.end())
        for (const admin::GroupOffsetRow& row : group->second.offsets) read.insert(row.topic);
    m_scope->addItem(tr("All its topics"), QString());
    for (const std::string& topic : read)
        m_scope->addItem(QString::fromStdString(topic), QString::fromStdString(topic));
    m_scope->insertSeparator(m_scope->count());
    for (const auto& [name, topic] : m_snapshot->topics) {
        if (topic.internal || read.contains(name)) continue;
        const QString words = QString::fromStdString(name);
        m_scope->addItem(tr("%1, not read so far").arg(words), words);
    }
}

QWidget* ResetOffsetsDialog::buildNotice() {
    m_notice = new Notice(this);
    auto* row = new QHBoxLayout(m_notice);
    row->setContentsMargins(px(12), px(6), px(12), px(6));
    row->setSpacing(px(8));
    row->addWidget(new Mark(QStringLiteral("warning"), 16, Text::Tone::Warn, m_notice));
    m_noticeWords = new Text({}, look::words(look::small), Text::Tone::Normal, m_notice);
    row->addWidget(m_noticeWords, 1);
    auto* out = linkButton(tr("Leave it out"), m_notice);
    row->addWidget(out);
    connect(out, &QPushButton::clicked, this, [this] {
        const std::vector<ResetRow> skipped = skipping(m_rows);
        if (!skipped.empty()) leaveOut(placeKey(skipped.front().topic, skipped.front().partition), true);
    });
    return m_notice;
}

QWidget* ResetOffsetsDialog::buildFooter() {
    auto* footer = new QWidget(this);
    footer->setBackgroundRole(QPalette::Base);
    footer->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(px(20), px(12), px(16), px(12));
    row->setSpacing(px(8));
    m_footerMark = new Mark(QStringLiteral("info"), 16, Text::Tone::Second, footer);
    row->addWidget(m_footerMark);
    m_footer = new Text({}, look::words(look::small), Text::Tone::Second, footer);
    m_footer->setWordWrap(true);
    row->addWidget(m_footer, 1);
    QPushButton* cancel = button(tr("Cancel"), {}, footer);
    m_write = primaryButton({}, {}, footer);
    m_write->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_write);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &ResetOffsetsDialog::write);
    return footer;
}

void ResetOffsetsDialog::choose(ResetChoice choice) { m_choices->button(static_cast<int>(choice))->setChecked(true); }

void ResetOffsetsDialog::wishChanged() {
    m_trouble.clear();
    if (m_questions->time(m_snapshot->takenAt)) {
        m_atTime.clear();
        m_still.start();
    }
    recompute();
}

void ResetOffsetsDialog::findTimes() {
    const std::optional<Timestamp> time = m_questions->time(m_snapshot->takenAt);
    if (!time) return;
    m_atTime.clear();
    ++m_round;
    std::set<std::string> topics;
    for (const ResetRow& row : m_rows) topics.insert(row.topic);
    for (const std::string& topic : topics) {
        admin::Place place;
        place.kind = admin::Place::Kind::Time;
        place.time = *time;
        m_cluster.locate(topic, place,
                         [self = QPointer(this), round = m_round, topic](const Result<admin::Cursor>& cursor) {
                             if (self) self->tookTime(round, topic, cursor);
                         });
    }
}

void ResetOffsetsDialog::tookTime(int round, const std::string& topic, const Result<admin::Cursor>& cursor) {
    if (round != m_round) return;  // the wish has changed since
    if (cursor)
        for (const auto& [partition, offset] : cursor->next) m_atTime[{topic, partition}] = offset;
    else
        m_trouble = QString::fromStdString(cursor.error().message);
    recompute();
}

void ResetOffsetsDialog::refresh(std::shared_ptr<const admin::Snapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    recompute();
}

void ResetOffsetsDialog::leaveOut(const QString& place, bool isOut) {
    if (isOut)
        m_leftOut.insert(place);
    else
        m_leftOut.remove(place);
    recompute();
}

void ResetOffsetsDialog::recompute() {
    ResetWish wish = m_questions->wish(*m_snapshot);
    wish.atTime = m_atTime;
    m_rows = resetRows(*m_snapshot, m_group.toStdString(), m_scope->currentData().toString().toStdString());
    for (ResetRow& row : m_rows) {
        row.isWanted = !m_leftOut.contains(placeKey(row.topic, row.partition));
        row = placed(std::move(row), wish);
    }
    m_table->setRows(m_rows);
    showNotice();
    showSummary();
    showFooter();
}

void ResetOffsetsDialog::showNotice() {
    const std::vector<ResetRow> skipped = skipping(m_rows);
    m_notice->setVisible(!skipped.empty());
    if (skipped.empty()) return;
    const ResetRow& worst = skipped.front();
    m_noticeWords->setText(tr("Partition %1 of %2 goes forward: %3 records would be skipped.")
                               .arg(worst.partition.value())
                               .arg(QString::fromStdString(worst.topic), text::signedCount(worst.difference())));
}

void ResetOffsetsDialog::showSummary() {
    int forward = 0;
    int back = 0;
    int held = 0;
    int fresh = 0;
    for (const ResetRow& row : m_rows) {
        if (!row.isChange()) continue;
        forward += row.before && row.difference() > 0 ? 1 : 0;
        back += row.before && row.difference() < 0 ? 1 : 0;
        fresh += row.before ? 0 : 1;
        held += row.isHeld ? 1 : 0;
    }
    QStringList parts;
    if (back > 0) parts << tr("%n partition(s) go back", nullptr, back);
    if (forward > 0) parts << tr("%n partition(s) go forward", nullptr, forward);
    if (fresh > 0) parts << tr("%n partition(s) get their first offset", nullptr, fresh);
    if (held > 0) parts << tr("%n are held at what the partition holds", nullptr, held);
    if (!m_leftOut.isEmpty()) parts << tr("%n left out", nullptr, static_cast<int>(m_leftOut.size()));
    m_summary->setText(parts.isEmpty() ? tr("Nothing changes.") : parts.join(QStringLiteral(", ")));
}

void ResetOffsetsDialog::showFooter() {
    const auto group = m_snapshot->groups.find(m_group.toStdString());
    const int members = group == m_snapshot->groups.end() ? 0 : static_cast<int>(group->second.members.size());
    const int line = m_questions->lineOfTrouble();
    const auto changes = static_cast<int>(changesOf(m_rows).size());
    QString words = tr("The offsets before can be restored until somebody else commits.");
    if (members > 0)
        words = tr("%n member(s) are active. While they are, only they may commit: stop them, then write.", nullptr,
                   members);
    if (line > 0) words = tr("Line %1 is not “topic,partition,offset”.").arg(line);
    if (!m_trouble.isEmpty()) words = m_trouble;
    const bool isTrouble = !m_trouble.isEmpty() || line > 0;
    m_footer->setText(words);
    m_footer->setTone(isTrouble ? Text::Tone::Error : members > 0 ? Text::Tone::Warn : Text::Tone::Second);
    m_footerMark->set(isTrouble     ? QStringLiteral("error")
                      : members > 0 ? QStringLiteral("warning")
                                    : QStringLiteral("info"),
                      isTrouble     ? Text::Tone::Error
                      : members > 0 ? Text::Tone::Warn
                                    : Text::Tone::Second);
    m_write->setText(tr("Write %n offset(s)", nullptr, changes));
    m_write->setEnabled(changes > 0 && members == 0 && line == 0 && !m_writing);
}

void ResetOffsetsDialog::write() {
    OffsetUndo undo;
    for (const ResetRow& row : m_rows)
        if (row.isChange()) undo.rows.push_back({row.topic, row.partition, row.before, *row.after});
    m_writing = true;
    m_trouble.clear();
    showFooter();
    m_cluster.setOffsets(m_group.toStdString(), changesOf(m_rows),
                         [self = QPointer(this), undo](const Result<void>& result) {
                             if (!self) return;
                             self->m_writing = false;
                             if (result) {
                                 emit self->written(undo);
                                 return self->accept();
                             }
                             self->m_trouble = QString::fromStdString(result.error().message);
                             self->showFooter();
                         });
}

}  // namespace brook::ui
