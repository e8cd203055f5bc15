#include "ui/sql/sql_page.h"

#include <QComboBox>
#include <QDateTime>
#include <QInputDialog>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "engine/admin/record_scan.h"
#include "ui/look/text.h"
#include "ui/records/topic_readings.h"
#include "ui/sql/cell_dialog.h"
#include "ui/sql/result_export.h"
#include "ui/sql/result_model.h"
#include "ui/sql/result_view.h"
#include "ui/sql/sql_checker.h"
#include "ui/sql/sql_editor.h"
#include "ui/sql/sql_query.h"
#include "ui/widgets/pieces.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

using look::px;
using namespace std::chrono_literals;
using State = SqlQuery::State;

namespace {

constexpr auto typingPause = 200ms;
constexpr qsizetype longestInMenu = 80;

QString shortened(const QString& statement) {
    QString line = statement.simplified();
    if (line.size() > longestInMenu) line = line.left(longestInMenu) + QStringLiteral("…");
    return line.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

SqlPage::SqlPage(admin::Cluster& cluster, Workbench& workbench, TopicReadings& readings, QWidget* parent)
    : QWidget(parent), m_cluster(cluster), m_workbench(workbench), m_readings(readings), m_book(workbench),
      m_checker(new SqlChecker(this)), m_query(new SqlQuery(this)), m_model(new ResultModel(this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(hairline(this));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(buildEditor());
    split->addWidget(buildResult());
    split->setStretchFactor(1, 1);
    split->setSizes({px(220), px(500)});
    column->addWidget(split, 1);
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(typingPause);
    connect(&m_checkSoon, &QTimer::timeout, this, [this] {
        check();
        keepDraft();
    });
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] { m_checkSoon.start(); });
    connect(m_editor, &SqlEditor::runWanted, this, &SqlPage::run);
    connect(m_editor, &SqlEditor::cancelWanted, m_query, &SqlQuery::cancel);
    connect(m_checker, &SqlChecker::checked, this, &SqlPage::showProblem);
    connect(&m_readings, &TopicReadings::changed, this, &SqlPage::check);
    connectQuery();
    showState();
}

SqlPage::~SqlPage() { keepDraft(); }

void SqlPage::connectQuery() {
    connect(m_query, &SqlQuery::begun, this, [this](const QStringList& columns) {
        m_model->begin(columns);
        m_stack->setCurrentWidget(m_view);
    });
    connect(m_query, &SqlQuery::came, this, [this](const SqlRows& rows) {
        const bool isBeginning = m_model->rowCount() < ResultView::rowsMeasured;
        m_model->append(rows);
        if (isBeginning) m_view->fitColumns();
        showState();
    });
    connect(m_query, &SqlQuery::progressed, this, [this] {
        if (m_query->state() == State::Failed) {
            const SqlProblem& problem = m_query->problem();
            if (problem.count > 0) m_editor->setProblem(m_ranBegin + problem.from, problem.count);
        }
        showState();
    });
}

void SqlPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isRestored || !m_workbench.isOpen()) return;
    m_isRestored = true;
    const int limit = m_mostRows->findData(m_workbench.value(remembered::sqlRows).toULongLong());
    m_mostRows->setCurrentIndex(std::max(0, limit));
    if (m_editor->toPlainText().isEmpty()) m_editor->setPlainText(m_workbench.value(remembered::sqlDraft));
}

// Topics --------------------------------------------------------------------------------------------------------------

void SqlPage::refresh(std::shared_ptr<const admin::Snapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    std::vector<std::pair<std::string, std::size_t>> topics;
    for (const auto& [name, topic] : m_snapshot->topics) topics.emplace_back(name, topic.partitions.size());
    if (topics == m_topics) return;
    m_topics = std::move(topics);
    showTables();
}

std::vector<TopicTable> SqlPage::tables() const {
    std::vector<std::string> topics;
    for (const auto& [name, partitions] : m_topics) topics.push_back(name);
    const std::vector<std::string> names = tableNames(topics);
    std::vector<TopicTable> tables;
    for (std::size_t i = 0; i < topics.size(); ++i) {
        const auto row = m_snapshot->topics.find(topics[i]);
        if (row == m_snapshot->topics.end()) continue;
        const QString topic = QString::fromStdString(topics[i]);
        tables.push_back(tableOf(row->second, names[i], m_readings.reading(topic, TopicReadings::Part::Key),
                                 m_readings.reading(topic, TopicReadings::Part::Value)));
    }
    return tables;
}

void SqlPage::showTables() {
    std::vector<TopicTable> all = tables();
    QStringList names;
    for (const TopicTable& table : all) names << quotedName(QString::fromStdString(table.name));
    m_editor->setTables(names);
    m_facts->setText(tr("%Ln topic(s) as tables", nullptr, static_cast<int>(all.size())));
    m_checker->setTables(std::move(all));
    check();
}

QString SqlPage::likelyTopic() const {
    if (!m_snapshot) return {};
    const admin::TopicRow* largest = nullptr;
    for (const auto& [name, topic] : m_snapshot->topics)
        if (!topic.internal && (!largest || topic.bytes > largest->bytes)) largest = &topic;
    return largest ? QString::fromStdString(largest->name) : QString();
}

QString SqlPage::exampleFor(const QString& topic) const {
    std::vector<std::string> topics;
    for (const auto& [name, partitions] : m_topics) topics.push_back(name);
    const auto at = std::find(topics.begin(), topics.end(), topic.toStdString());
    const QString name =
        at == topics.end() ? topic
                           : QString::fromStdString(tableNames(topics)[static_cast<std::size_t>(at - topics.begin())]);
    return QStringLiteral("SELECT time, partition, offset, key, value\nFROM %1\nORDER BY timestamp DESC\nLIMIT 100")
        .arg(quotedName(name));
}

// The statement -------------------------------------------------------------------------------------------------------

void SqlPage::setStatement(const QString& statement) {
    m_book.remember(m_editor->toPlainText());
    m_editor->replace(statement);
    m_editor->setFocus();
}

void SqlPage::ask(const QString& topic) {
    if (!topic.isEmpty()) setStatement(exampleFor(topic));
}

void SqlPage::check() {
    m_save->setEnabled(!m_editor->toPlainText().trimmed().isEmpty());
    m_checkedBegin = 0;
    m_checker->check(m_editor->toPlainText());
}

void SqlPage::showProblem(const std::optional<SqlProblem>& problem) {
    const bool isShown = problem && !problem->isUnfinished;
    m_problemMark->setVisible(isShown);
    m_problem->setText(isShown ? problem->sentence : QString());
    m_problem->setToolTip(m_problem->text().toHtmlEscaped());
    if (isShown)
        m_editor->setProblem(m_checkedBegin + problem->from, problem->count);
    else
        m_editor->setNoProblem();
}

void SqlPage::run() {
    const QString statement = m_editor->statement();
    if (statement.trimmed().isEmpty() || !m_snapshot) return;
    m_book.remember(m_editor->toPlainText());
    m_ranBegin = m_editor->statementBegin();
    m_ran = requestFor(statement);
    m_model->begin({});
    m_query->start(m_ran);
}

SqlRequest SqlPage::requestFor(const QString& statement) const {
    SqlRequest request;
    request.statement = statement;
    request.tables = tables();
    request.scans = m_cluster.scans();
    request.mostRows = m_mostRows->currentData().toULongLong();
    request.now = QDateTime::currentMSecsSinceEpoch();
    return request;
}

void SqlPage::keepDraft() {
    if (m_isRestored) m_workbench.set(remembered::sqlDraft, m_editor->toPlainText());
}

// How far it is -------------------------------------------------------------------------------------------------------

QString SqlPage::stateText() const {
    const QString rows = tr("%Ln row(s)", nullptr, static_cast<int>(m_query->rows()));
    const QString read = text::count(m_query->records());
    const QString time = text::seconds(m_query->seconds());
    switch (m_query->state()) {
        case State::None: return tr("Ctrl+Return runs the statement.");
        case State::Running: {
            const double seconds = m_query->seconds();
            const QString rate =
                seconds > 0.3 ? QStringLiteral("  ·  ") + text::rate(static_cast<double>(m_query->records()) / seconds)
                              : QString();
            return tr("%1 so far. Looked at %2 of %3 offsets, %4 records read")
                       .arg(rows, text::count(m_query->offsets()), text::count(m_query->totalOffsets()), read) +
                   rate;
        }
        case State::Complete: return tr("%1. Complete in %2, %3 records read").arg(rows, time, read);
        case State::AtLimit:
            return tr("Stopped at the limit of %1, after %2 and %3 records. There are more rows.")
                .arg(rows, time, read);
        case State::Full: return tr("Stopped at %1: they take 256 MiB. There are more rows.").arg(rows);
        case State::Cancelled: return tr("Cancelled after %1 and %2 records. %3 had come.").arg(time, read, rows);
        case State::Failed: return m_query->problem().sentence;
    }
    return {};
}

void SqlPage::showState() {
    const State state = m_query->state();
    const bool isRunning = state == State::Running;
    QString words = stateText();
    const auto add = [&words](const QString& more) { words += QStringLiteral("  ·  ") + more; };
    for (const std::string& topic : m_query->misfits())
        add(tr("not all of %1 is what its decoder expects: the rest stays bytes").arg(QString::fromStdString(topic)));
    if (!m_query->damage().empty()) add(QString::fromStdString(m_query->damage().front()));
    m_state->setText(words);
    m_state->setToolTip(words.toHtmlEscaped());
    m_cancel->setEnabled(isRunning);
    m_export->setEnabled(!isRunning && m_model->rowCount() > 0);
    switch (state) {
        case State::Complete: return m_mark->set(QStringLiteral("ok"), Text::Tone::Ok);
        case State::AtLimit:
        case State::Full:
        case State::Cancelled: return m_mark->set(QStringLiteral("stop"), Text::Tone::Warn);
        case State::Failed: return m_mark->set(QStringLiteral("error"), Text::Tone::Error);
        case State::None:
        case State::Running: return m_mark->set(QStringLiteral("sql"), Text::Tone::Second);
    }
}

// What is remembered, and what can be done with rows ------------------------------------------------------------------

void SqlPage::fillHistory(QMenu* menu) {
    for (const QString& statement : m_book.history()) {
        QAction* action = menu->addAction(shortened(statement), this, [this, statement] { setStatement(statement); });
        action->setToolTip(statement.toHtmlEscaped());
    }
    if (menu->isEmpty()) menu->addAction(tr("Nothing was run yet"))->setEnabled(false);
}

void SqlPage::fillSaved(QMenu* menu) {
    const std::vector<QueryBook::Saved> saved = m_book.saved();
    for (const QueryBook::Saved& each : saved) {
        QAction* action = menu->addAction(shortened(each.name), this,
                                          [this, statement = each.statement] { setStatement(statement); });
        action->setToolTip(each.statement.toHtmlEscaped());
    }
    if (saved.empty()) {
        menu->addAction(tr("No query has a name yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    QMenu* forget = menu->addMenu(tr("Forget"));
    for (const QueryBook::Saved& each : saved)
        forget->addAction(shortened(each.name), this, [this, name = each.name] { m_book.forget(name); });
}

void SqlPage::askName() {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the query"));
    dialog->setLabelText(tr("Name of the query; one that has it already is replaced"));
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, &SqlPage::save);
    dialog->open();
}

void SqlPage::save(const QString& name) {
    if (name.trimmed().isEmpty()) return;
    m_book.save(name.trimmed(), m_editor->toPlainText());
    emit done(tr("Saved as %1").arg(name.trimmed()));
}

void SqlPage::exportRows() {
    const bool isAll = m_query->state() == State::Complete;
    auto* dialog =
        new ResultExportDialog(m_model->columns(), m_model->rows(), isAll ? std::nullopt : std::optional(m_ran), this);
    connect(dialog, &TransferDialog::done, this, &SqlPage::done);
    dialog->open();
}

void SqlPage::openCell(const QModelIndex& index) {
    (new CellDialog(m_model->columns()[index.column()], m_model->cell(index), this))->open();
}

}  // namespace brook::ui
