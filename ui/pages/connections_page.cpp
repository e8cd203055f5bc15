#include "ui/pages/connections_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

#include "ui/look/text.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;

namespace {

struct ClientRow {
    admin::ConnectionRow facts;
    double requests = 0;
    double bytesIn = 0;
    double bytesOut = 0;
    Timestamp now;
};

constexpr int lastError = 8;
const int quiet = static_cast<int>(Text::Tone::Third);

/// In whole seconds, of which one at least has begun.
QString since(Timestamp then, Timestamp now) {
    return text::duration(std::max<std::int64_t>(now - then, 1000) / 1000 * 1000);
}

QString orDash(const QString& text) { return text.isEmpty() ? QStringLiteral("–") : text; }

}  // namespace

struct ConnectionsPage::Model final : TableModel<ClientRow> {
    explicit Model(QObject* parent)
        : TableModel([](const ClientRow& row) { return QString::number(row.facts.id); }, parent) {
        using Row = const ClientRow&;
        addColumn(ConnectionsPage::tr("Client id"),
                  [](Row row) { return orDash(QString::fromStdString(row.facts.clientId)); });
        addColumn(ConnectionsPage::tr("Software"), [](Row row) {
            return row.facts.software.empty() ? ConnectionsPage::tr("has not said")
                                              : QString::fromStdString(row.facts.software);
        });
        addRole(1, ToneRole, [](Row row) { return row.facts.software.empty() ? QVariant(quiet) : QVariant(); });
        addColumn(ConnectionsPage::tr("Address"), [](Row row) { return QString::fromStdString(row.facts.peer); });
        addColumn(
            ConnectionsPage::tr("Connected for"), [](Row row) { return since(row.facts.openedAt, row.now); },
            [](Row row) { return row.now - row.facts.openedAt; });
        addColumn(
            ConnectionsPage::tr("Requests/s"), [](Row row) { return text::rate(row.requests); },
            [](Row row) { return row.requests; });
        addColumn(
            ConnectionsPage::tr("Receives"), [](Row row) { return text::byteRate(row.bytesOut); },
            [](Row row) { return row.bytesOut; });
        addColumn(
            ConnectionsPage::tr("Sends"), [](Row row) { return text::byteRate(row.bytesIn); },
            [](Row row) { return row.bytesIn; });
        addColumn(
            ConnectionsPage::tr("Unanswered"), [](Row row) { return text::count(row.facts.inFlight); },
            [](Row row) { return row.facts.inFlight; });
        addColumn(ConnectionsPage::tr("Last error"),
                  [](Row row) { return orDash(QString::fromStdString(row.facts.lastError)); });
        addRole(lastError, ToneRole,
                [](Row row) { return row.facts.lastError.empty() ? QVariant(quiet) : QVariant(); });
        addRole(lastError, Qt::ToolTipRole, [](Row row) {
            return row.facts.lastError.empty()
                       ? QVariant()
                       : ConnectionsPage::tr("%1, answered %2 ago")
                             .arg(QString::fromStdString(row.facts.lastError), since(row.facts.lastErrorAt, row.now));
        });
        for (const int column : {5, 6})
            addRole(column, Qt::ToolTipRole, [](Row row) {
                return ConnectionsPage::tr("%1 received and %2 sent in %3 requests since it came")
                    .arg(text::bytes(row.facts.bytesOut), text::bytes(row.facts.bytesIn),
                         text::count(row.facts.requests));
            });
    }
};

ConnectionsPage::ConnectionsPage(Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_model(new Model(this)), m_rows(new SortedRows(m_model, this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(8), 0, 0);
    column->setSpacing(px(8));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    head->setSpacing(px(12));
    head->addWidget(new Text(tr("Connections"), look::words(look::title, QFont::DemiBold), Text::Tone::Normal, this));
    m_facts = new Text({}, look::words(look::small), Text::Tone::Second, this);
    head->addWidget(m_facts, 1);
    QLineEdit* filter = searchField(tr("Filter connections"), this);
    filter->setFixedWidth(px(220));
    head->addWidget(filter);
    column->addLayout(head);
    m_stack = new QStackedWidget(this);
    m_stack->setContentsMargins(px(8), 0, 0, 0);
    auto* table = new TableView(m_stack);
    table->setModel(m_rows);
    table->setStretched(0);
    table->sortByColumn(0, Qt::AscendingOrder);
    table->setAccessibleName(tr("Connections"));
    constexpr std::array widths{0, 184, 132, 104, 88, 92, 92, 96, 180};  // the first takes the rest
    for (int i = 1; i < static_cast<int>(widths.size()); ++i)
        table->setColumnWidth(i, px(widths[static_cast<std::size_t>(i)]));
    rememberColumns(table, workbench, QStringLiteral("connections"));
    auto* empty =
        new EmptyState(QStringLiteral("connection"), tr("No client is connected"),
                       tr("Clients appear here when they connect; the address is in the line below."), m_stack);
    m_stack->addWidget(table);
    m_stack->addWidget(empty);
    column->addWidget(m_stack, 1);
    connect(filter, &QLineEdit::textChanged, m_rows, &SortedRows::setFilter);
}

void ConnectionsPage::refresh(const admin::Snapshot& snapshot) {
    const double seconds = static_cast<double>(snapshot.takenAt - m_before) / 1000;
    if (!m_model->rows().empty() && seconds < 0.9) return;  // once a second: rates of less say nothing
    m_before = snapshot.takenAt;
    QHash<std::uint64_t, const ClientRow*> before;
    for (const ClientRow& row : m_model->rows()) before.insert(row.facts.id, &row);
    std::vector<ClientRow> rows;
    for (const admin::ConnectionRow& facts : snapshot.connections) {
        ClientRow row{facts, 0, 0, 0, snapshot.takenAt};
        if (const ClientRow* former = before.value(facts.id); former && seconds > 0) {
            row.requests = static_cast<double>(facts.requests - former->facts.requests) / seconds;
            row.bytesIn = static_cast<double>(facts.bytesIn - former->facts.bytesIn) / seconds;
            row.bytesOut = static_cast<double>(facts.bytesOut - former->facts.bytesOut) / seconds;
        }
        rows.push_back(std::move(row));
    }
    m_facts->setText(tr("%n connected", nullptr, static_cast<int>(rows.size())));
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    m_model->setRows(std::move(rows));
}

}  // namespace brook::ui
