#include "ui/search/filter_bar.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/search/filter_completion.h"
#include "ui/search/filter_input.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/pieces.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int mostRemembered = 30;

QStringList listFrom(const QString& json) {
    QStringList list;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) list << value.toString();
    return list;
}

QString listTo(const QStringList& list) {
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

}  // namespace

FilterBar::FilterBar(const RecordSearch& search, const QString& topic, QWidget* parent)
    : QWidget(parent), m_search(search), m_topic(topic), m_line(new FilterLine(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    column->setSpacing(px(8));
    auto* first = new QHBoxLayout;
    first->setSpacing(px(8));
    m_save = button(tr("Save"), {}, this);
    first->addWidget(m_line, 1);
    first->addWidget(m_save);
    column->addLayout(first);
    m_stateRow = new QWidget(this);
    auto* second = new QHBoxLayout(m_stateRow);
    second->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    second->setSpacing(px(8));
    m_mark = new Mark(QStringLiteral("search"), 14, Text::Tone::Second, m_stateRow);
    m_state = new Text({}, look::words(look::small), Text::Tone::Second, m_stateRow);
    m_error = new Text({}, look::words(look::small), Text::Tone::Error, m_stateRow);
    m_act = linkButton({}, m_stateRow);
    m_shown = new Segmented({tr("Only matches"), tr("Mark matches")}, m_stateRow);
    second->addWidget(m_mark);
    second->addWidget(m_state);
    second->addWidget(m_error);
    second->addWidget(m_act);
    second->addStretch();
    second->addWidget(m_shown);

    buildLine();
    connect(m_save, &QPushButton::clicked, this, &FilterBar::toggleSaved);
    connect(m_shown, &Segmented::currentChanged, this, &FilterBar::shownChanged);
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (m_search.state() == RecordSearch::State::Running)
            emit stopWanted();
        else
            emit goOnWanted();
    });
    connect(&m_search, &RecordSearch::progressed, this, &FilterBar::refreshState);
    check();
    refreshState();
}

void FilterBar::buildLine() {
    filter_input::offerModes(*m_line);
    m_completion = new FilterCompletion(*m_line);
    m_line->edit()->installEventFilter(this);
    connect(m_line, &FilterLine::textChanged, this, &FilterBar::check);
    connect(m_line, &FilterLine::modeChanged, this, [this] {
        recall();
        check();
    });
    connect(m_line, &FilterLine::accepted, this, &FilterBar::accept);
    connect(m_line, &FilterLine::errorChanged, this, [this](const QString& sentence) {
        m_error->setText(sentence);
        refreshState();
    });
}

// Understanding -------------------------------------------------------------------------------------------------------

QString FilterBar::text() const { return m_line->text(); }

void FilterBar::check() {
    m_filter = filter_input::read(*m_line);
    if (m_line->text().trimmed().isEmpty() && m_search.state() != RecordSearch::State::None) emit wanted(nullptr);
    m_save->setEnabled(m_filter != nullptr);
    m_save->setText(m_saved.contains(m_line->text()) ? tr("Saved") : tr("Save"));
    m_save->setToolTip(m_saved.contains(m_line->text()) ? tr("Forget this filter")
                                                        : tr("Keep this filter for the topic"));
}

void FilterBar::accept() {
    m_completion->close();
    check();  // what "now" means is now
    if (!m_filter) return;
    remember(keyOf("filterHistory"), m_history, m_line->text());
    emit wanted(m_filter);
}

void FilterBar::setFields(std::function<QStringList()> fields) { m_completion->setFields(std::move(fields)); }

void FilterBar::apply(const QString& condition) { ask({search::FilterMode::Where, condition.toStdString(), {}}); }

void FilterBar::ask(const search::FilterText& filter) {
    filter_input::put(*m_line, filter);
    accept();
}

search::FilterText FilterBar::asked() const { return filter_input::asked(*m_line); }

bool FilterBar::canAdd() const { return m_line->mode() == 0 && m_filter; }

void FilterBar::applyToo(const QString& condition) {
    const QString present = m_line->text();
    const bool hasOr =
        present.contains(QRegularExpression(QStringLiteral("\\bOR\\b"), QRegularExpression::CaseInsensitiveOption));
    apply((hasOr ? QStringLiteral("(%1)").arg(present) : present) + QStringLiteral(" AND ") + condition);
}

FilterBar::Shown FilterBar::shown() const {
    return m_shown->current() == 0 ? Shown::OnlyMatches : Shown::MarkedAmongAll;
}

void FilterBar::setShown(Shown shown) { m_shown->setCurrent(shown == Shown::OnlyMatches ? 0 : 1); }

// How far it is -------------------------------------------------------------------------------------------------------

void FilterBar::setTotal(std::optional<std::uint64_t> records) {
    m_total = records;
    refreshState();
}

QString FilterBar::stateText() const {
    const admin::SearchChunk& progress = m_search.progress();
    const QString found = text::count(m_search.hits().size());
    const QString scanned = text::count(m_search.scannedOffsets());
    const QString total = text::count(m_search.totalOffsets());
    switch (m_search.state()) {
        case RecordSearch::State::None: return {};
        case RecordSearch::State::Running: {
            const QString rate = progress.seconds > 0.05
                                     ? text::byteRate(static_cast<double>(progress.scannedBytes) / progress.seconds)
                                     : QString();
            return tr("%1 match so far. Looked at %2 of %3 offsets").arg(found, scanned, total) +
                   (rate.isEmpty() ? QString() : QStringLiteral("  ·  ") + rate);
        }
        case RecordSearch::State::Complete: {
            const QString time = text::seconds(m_search.seconds());
            return m_total ? tr("%1 of %2 records match. Complete in %3").arg(found, text::count(*m_total), time)
                           : tr("%1 records match. Complete in %2").arg(found, time);
        }
        case RecordSearch::State::Stopped:
            return tr("Stopped at %1 of %2 offsets. %3 match so far.").arg(scanned, total, found);
        case RecordSearch::State::Full:
            return tr("Stopped after %1 matches, at %2 of %3 offsets.").arg(found, scanned, total);
        case RecordSearch::State::Failed:
            return tr("The search ended: %1").arg(QString::fromStdString(progress.sentence));
    }
    return {};
}

void FilterBar::refreshState() {
    const RecordSearch::State state = m_search.state();
    // What is wrong stands where it is said how far the search is: nothing below moves.
    const bool wrong = !m_error->text().isEmpty();
    m_stateRow->setVisible(state != RecordSearch::State::None || wrong);
    m_error->setVisible(wrong);
    m_state->setVisible(!wrong);
    m_shown->setVisible(state != RecordSearch::State::None);
    QString words = stateText();
    if (!m_search.damage().empty())
        words += QStringLiteral("  ·  ") + QString::fromStdString(m_search.damage().front());
    m_state->setText(words);
    const bool running = state == RecordSearch::State::Running;
    const bool stopped = state == RecordSearch::State::Stopped || state == RecordSearch::State::Full;
    m_act->setVisible(!wrong && (running || stopped));
    m_act->setText(running ? tr("Cancel") : tr("Go on"));
    m_act->setToolTip(running ? tr("Stop the search (Esc)") : tr("Search what was not looked at"));
    if (wrong) return m_mark->set(QStringLiteral("error"), Text::Tone::Error);
    switch (state) {
        case RecordSearch::State::Complete: return m_mark->set(QStringLiteral("ok"), Text::Tone::Ok);
        case RecordSearch::State::Stopped:
        case RecordSearch::State::Full: return m_mark->set(QStringLiteral("stop"), Text::Tone::Warn);
        case RecordSearch::State::Failed: return m_mark->set(QStringLiteral("error"), Text::Tone::Error);
        case RecordSearch::State::None:
        case RecordSearch::State::Running: return m_mark->set(QStringLiteral("search"), Text::Tone::Second);
    }
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        !m_completion->isOpen()) {
        if (m_search.state() == RecordSearch::State::Running)
            emit stopWanted();
        else
            emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

// Remembering ---------------------------------------------------------------------------------------------------------

QString FilterBar::keyOf(const char* what) const {
    return QStringLiteral("%1.%2/%3").arg(QLatin1String(what)).arg(m_line->mode()).arg(m_topic);
}

void FilterBar::setWorkbench(Workbench& workbench) {
    m_workbench = &workbench;
    if (workbench.isOpen())
        recall();
    else
        connect(&workbench, &Workbench::opened, this, &FilterBar::recall);
}

void FilterBar::recall() {
    if (!m_workbench) return;
    m_history = listFrom(m_workbench->value(keyOf("filterHistory")));
    m_saved = listFrom(m_workbench->value(keyOf("savedFilters")));
    m_line->setHistory(m_saved, m_history);
    check();
}

void FilterBar::remember(const QString& key, QStringList& list, const QString& text) {
    list.removeAll(text);
    list.prepend(text);
    while (list.size() > mostRemembered) list.removeLast();
    if (m_workbench) m_workbench->set(key, listTo(list));
    m_line->setHistory(m_saved, m_history);
}

void FilterBar::toggleSaved() {
    const QString filter = m_line->text();
    if (m_saved.contains(filter)) {
        m_saved.removeAll(filter);
        if (m_workbench) m_workbench->set(keyOf("savedFilters"), listTo(m_saved));
        m_line->setHistory(m_saved, m_history);
    } else {
        remember(keyOf("savedFilters"), m_saved, filter);
    }
    check();
}

}  // namespace brook::ui
