// What the page for SQL is made of.

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

#include "ui/look/text.h"
#include "ui/sql/result_view.h"
#include "ui/sql/sql_editor.h"
#include "ui/sql/sql_page.h"
#include "ui/sql/sql_query.h"
#include "ui/widgets/pieces.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

using look::px;

namespace {

constexpr std::array<std::uint64_t, 5> rowLimits{100, 1'000, 10'000, 100'000, 1'000'000};

}  // namespace

QWidget* SqlPage::buildHead() {
    auto* head = new QWidget(this);
    head->setFixedHeight(px(look::titleRow));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    row->setSpacing(px(8));
    row->addWidget(new Text(tr("SQL"), look::words(look::title, QFont::DemiBold), Text::Tone::Normal, head));
    m_facts = new Text({}, look::words(look::small), Text::Tone::Second, head);
    row->addWidget(m_facts, 1);
    const auto menuButton = [&](const QString& words, const QString& icon, auto fill) {
        QPushButton* opener = button(words, icon, head);
        auto* menu = new QMenu(opener);
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
            menu->clear();
            (this->*fill)(menu);
        });
        opener->setMenu(menu);
        row->addWidget(opener);
    };
    menuButton(tr("History"), QStringLiteral("history"), &SqlPage::fillHistory);
    menuButton(tr("Saved"), QStringLiteral("bookmark"), &SqlPage::fillSaved);
    m_save = button(tr("Save…"), {}, head);
    row->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &SqlPage::askName);
    return head;
}

QWidget* SqlPage::buildEditor() {
    auto* pane = new QWidget(this);
    pane->setMinimumHeight(px(132));
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_editor = new SqlEditor(pane);
    m_editor->setPlaceholderText(QStringLiteral("SELECT … FROM \"topic\" WHERE …"));
    column->addWidget(m_editor, 1);
    column->addWidget(buildBar());
    return pane;
}

QWidget* SqlPage::buildBar() {
    auto* bar = new QWidget(this);
    bar->setFixedHeight(px(look::titleRow));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    row->setSpacing(px(8));
    m_run = primaryButton(tr("Run"), QStringLiteral("play"), bar);
    m_run->setToolTip(tr("Run the statement, or the selected part of it (Ctrl+Return)"));
    m_cancel = button(tr("Cancel"), QStringLiteral("stop"), bar);
    m_cancel->setToolTip(tr("Stop reading (Esc); the rows that came stay"));
    auto* most = new Text(tr("Rows at most"), look::words(look::body), Text::Tone::Second, bar);
    m_mostRows = new QComboBox(bar);
    for (const std::uint64_t rows : rowLimits) m_mostRows->addItem(text::count(rows), QVariant::fromValue(rows));
    m_mostRows->setAccessibleName(most->text());
    most->setBuddy(m_mostRows);
    m_problemMark = new Mark(QStringLiteral("error"), 14, Text::Tone::Error, bar);
    m_problem = new Text({}, look::words(look::small), Text::Tone::Error, bar);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // long ones need no wider window
    m_problem->setAccessibleName(tr("What is wrong with the statement"));
    m_export = button(tr("Export…"), QStringLiteral("export"), bar);
    row->addWidget(m_run);
    row->addWidget(m_cancel);
    row->addSpacing(px(8));
    row->addWidget(most);
    row->addWidget(m_mostRows);
    row->addSpacing(px(8));
    row->addWidget(m_problemMark);
    row->addWidget(m_problem, 1);
    row->addWidget(m_export);
    m_problemMark->hide();
    connect(m_run, &QPushButton::clicked, this, &SqlPage::run);
    connect(m_cancel, &QPushButton::clicked, m_query, &SqlQuery::cancel);
    connect(m_export, &QPushButton::clicked, this, &SqlPage::exportRows);
    connect(m_mostRows, &QComboBox::activated, this,
            [this] { m_workbench.set(remembered::sqlRows, m_mostRows->currentData().toString()); });
    return bar;
}

QWidget* SqlPage::buildResult() {
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* stateRow = new QWidget(pane);
    stateRow->setFixedHeight(px(32));
    auto* row = new QHBoxLayout(stateRow);
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    row->setSpacing(px(8));
    m_mark = new Mark(QStringLiteral("sql"), 14, Text::Tone::Second, stateRow);
    m_state = new Text({}, look::words(look::small), Text::Tone::Second, stateRow);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setAccessibleName(tr("How far the statement is"));
    row->addWidget(m_mark);
    row->addWidget(m_state, 1);
    m_stack = new QStackedWidget(pane);
    auto* empty =
        new EmptyState(QStringLiteral("sql"), tr("Ask your topics in SQL"),
                       tr("Each topic is a table: partition, offset, timestamp, key, value, headers and size. JSON is "
                          "read with value ->> 'name'. Nothing can be written."),
                       m_stack);
    connect(empty->addButton(tr("Begin with an example")), &QPushButton::clicked, this, [this] { ask(likelyTopic()); });
    m_empty = empty;
    m_view = new ResultView(m_model, m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    column->addWidget(stateRow);
    column->addWidget(hairline(pane));
    column->addWidget(m_stack, 1);
    connect(m_view, &ResultView::openWanted, this, &SqlPage::openCell);
    return pane;
}

}  // namespace brook::ui
