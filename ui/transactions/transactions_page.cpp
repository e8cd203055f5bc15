#include "ui/transactions/transactions_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/transactions/producers_table.h"
#include "ui/transactions/transaction_dialogs.h"
#include "ui/transactions/transaction_words.h"
#include "ui/transactions/transactions_table.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

constexpr std::int64_t betweenQuestionsMs = 2000;

}  // namespace

TransactionsPage::TransactionsPage(admin::Cluster& cluster, Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_cluster(cluster) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(8), 0, 0);
    column->setSpacing(px(8));
    column->addWidget(buildHead());
    m_hanging = new Banner(BannerTone::Error, {}, {}, tr("Show"), this);
    m_hanging->hide();
    column->addWidget(m_hanging);
    m_pages = new QStackedWidget(this);
    m_transactions = new TransactionsTable(workbench, m_pages);
    m_producers = new ProducersTable(workbench, m_pages);
    m_pages->addWidget(m_transactions);
    m_pages->addWidget(m_producers);
    column->addWidget(m_pages, 1);
    connect(m_view, &Segmented::currentChanged, this, [this](int view) {
        m_pages->setCurrentIndex(view);
        showAbort();
    });
    connect(m_hanging, &Banner::triggered, this, [this] { show(Producers); });
    connect(m_transactions, &TransactionsTable::selectionChanged, this, &TransactionsPage::showAbort);
    connect(m_transactions, &TransactionsTable::abortWanted, this, &TransactionsPage::abortSelected);
    connect(m_producers, &ProducersTable::selectionChanged, this, &TransactionsPage::showAbort);
    connect(m_producers, &ProducersTable::abortWanted, this, &TransactionsPage::abortSelected);
    connect(m_producers, &ProducersTable::recordWanted, this, &TransactionsPage::recordWanted);
}

QWidget* TransactionsPage::buildHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    row->setSpacing(px(12));
    row->addWidget(new Text(tr("Transactions and producers"), look::words(look::title, QFont::DemiBold),
                            Text::Tone::Normal, head));
    m_facts = new Text({}, look::words(look::small), Text::Tone::Second, head);
    row->addWidget(m_facts, 1);
    m_view = new Segmented({tr("Transactions"), tr("Producers")}, head);
    m_view->setAccessibleName(tr("What is shown"));
    QLineEdit* filter = searchField(tr("Filter"), head);
    filter->setFixedWidth(px(200));
    m_abort = dangerButton(tr("Abort…"), QStringLiteral("stop"), head);
    m_abort->setEnabled(false);
    row->addWidget(m_view);
    row->addWidget(filter);
    row->addWidget(m_abort);
    connect(filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_transactions->setFilter(words);
        m_producers->setFilter(words);
    });
    connect(m_abort, &QPushButton::clicked, this, &TransactionsPage::abortSelected);
    return head;
}

void TransactionsPage::show(View view) { m_view->setCurrent(view); }

void TransactionsPage::showAbort() {
    const bool isOpen = m_view->current() == Transactions ? m_transactions->selectedOpen().has_value()
                                                          : m_producers->selectedOpen().has_value();
    m_abort->setEnabled(isOpen && !look::appearance().presenter);
}

void TransactionsPage::abortSelected() {
    if (look::appearance().presenter) return;
    if (m_view->current() == Transactions) {
        if (const auto open = m_transactions->selectedOpen())
            this->open(new AbortTransactionDialog(m_cluster, *open, this));
    } else if (const auto open = m_producers->selectedOpen()) {
        this->open(new AbortHangingDialog(m_cluster, *open, this));
    }
}

void TransactionsPage::open(CommandDialog* dialog) {
    connect(dialog, &CommandDialog::done, this, [this](const QString& sentence) {
        askForProducers();
        emit done(sentence);
    });
    dialog->open();
}

void TransactionsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_snapshot) askForProducers();
}

void TransactionsPage::askForProducers() {
    m_askedAt = m_snapshot->takenAt;
    m_cluster.producers({}, [self = QPointer(this)](Result<std::vector<admin::ProducerRow>> producers) {
        if (self && producers) self->tookProducers(std::move(*producers));  // else what was there stays
    });
}

void TransactionsPage::tookProducers(std::vector<admin::ProducerRow> producers) {
    std::vector<PartitionProducer> rows = joined(std::move(producers), m_snapshot->transactions, m_snapshot->takenAt);
    const auto hanging = static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const PartitionProducer& row) { return row.isHanging; }));
    m_hanging->setVisible(hanging > 0);
    m_hanging->set(tr("%n transaction(s) hang.", nullptr, hanging),
                   tr("Nobody ends them; consumers that read committed records wait before them."));
    m_producers->setRows(std::move(rows));
    showAbort();
}

void TransactionsPage::refresh(std::shared_ptr<const admin::Snapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    const auto& all = m_snapshot->transactions;
    const auto open = static_cast<int>(std::count_if(all.begin(), all.end(), [](const auto& row) { return row.open; }));
    m_facts->setText(tr("%n open", nullptr, open));
    m_transactions->refresh(*m_snapshot);
    showAbort();
    const bool due = m_askedAt == noTimestamp || m_snapshot->takenAt - m_askedAt >= betweenQuestionsMs;
    if (isVisible() && due && m_snapshot->state == admin::BrokerState::Running) askForProducers();
}

}  // namespace brook::ui
