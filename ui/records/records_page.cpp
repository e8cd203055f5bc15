#include "ui/records/records_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/look/icons.h"
#include "ui/look/text.h"
#include "ui/records/payload.h"
#include "ui/records/record_delegate.h"
#include "ui/records/record_window_model.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_view.h"

namespace brook::ui {

namespace {

QString shownText(const std::optional<Bytes>& bytes) { return bytes ? payload::plain(*bytes) : QStringLiteral("null"); }

}  // namespace

RecordsPage::RecordsPage(admin::Cluster& cluster, QString topic, QWidget* parent)
    : QWidget(parent), m_cluster(cluster), m_topic(std::move(topic)), m_model(new RecordWindowModel(cluster, m_topic, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    buildToolbar(column);

    m_stack = new QStackedWidget(this);
    m_table = new TableView(m_stack, look::recordRow);
    m_table->setSortingEnabled(false);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setStretched(RecordWindowModel::Value);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAccessibleName(tr("Records"));
    const int widths[] = {40, 96, 150, 130, 300, 84};
    for (int i = 0; i < RecordWindowModel::ColumnCount; ++i) m_table->setColumnWidth(i, widths[i]);
    m_empty = new EmptyState(QStringLiteral("topic"), {}, {}, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);

    m_pill = primaryButton({}, QStringLiteral("up"), m_table);
    m_pill->hide();
    m_table->viewport()->installEventFilter(this);

    connect(m_pill, &QPushButton::clicked, this, [this] {
        m_table->scrollToTop();
        setTail(true);
    });
    connect(m_model, &RecordWindowModel::stateChanged, this, &RecordsPage::refreshState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) emit recordSelected(m_topic, m_model->row(current.row()));
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &RecordsPage::contextMenu);
    // Leaving the top by hand leaves the tail; nothing is taken away under the reader's eyes.
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        if (m_model->isTail() && m_table->verticalScrollBar()->sliderPosition() > 0) setTail(false);
    });
}

void RecordsPage::buildToolbar(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(look::gutter, 0, look::gutter, 0);
    row->setSpacing(8);
    m_from = button(tr("Newest first"), QStringLiteral("clock"), this);
    auto* fromMenu = new QMenu(m_from);
    fromMenu->addAction(tr("Newest first"), this, &RecordsPage::showNewest);
    fromMenu->addAction(tr("From the beginning"), this, [this] {
        setTail(false);
        m_from->setText(tr("From the beginning"));
        // Older rows lie below: standing a page behind the start shows the first records at once.
        admin::Place place;
        place.kind = admin::Place::Kind::Start;
        m_model->showFrom(place);
    });
    fromMenu->addAction(tr("From offset…"), this, &RecordsPage::askOffset);
    fromMenu->addAction(tr("From time…"), this, &RecordsPage::askTime);
    for (const int minutes : {15, 60, 24 * 60})
        fromMenu->addAction(tr("Since %1 ago").arg(text::duration(std::int64_t{minutes} * 60'000)), this, [this, minutes] {
            setTail(false);
            admin::Place place;
            place.kind = admin::Place::Kind::Time;
            place.time = Timestamp(QDateTime::currentMSecsSinceEpoch() - std::int64_t{minutes} * 60'000);
            m_from->setText(tr("Since %1 ago").arg(text::duration(std::int64_t{minutes} * 60'000)));
            m_model->showFrom(place);
        });
    m_from->setMenu(fromMenu);
    m_partitions = button(tr("All partitions"), QStringLiteral("partition"), this);
    m_partitionMenu = new QMenu(m_partitions);
    m_partitions->setMenu(m_partitionMenu);
    m_view = button(tr("Read uncommitted"), {}, this);
    auto* viewMenu = new QMenu(m_view);
    viewMenu->addAction(tr("Read uncommitted"), this, [this] { m_view->setText(tr("Read uncommitted")); m_model->setView(admin::View::ReadUncommitted); });
    viewMenu->addAction(tr("Read committed"), this, [this] { m_view->setText(tr("Read committed")); m_model->setView(admin::View::ReadCommitted); });
    m_view->setMenu(viewMenu);
    m_tail = button(tr("Live tail"), QStringLiteral("tail"), this);
    m_tail->setCheckable(true);
    connect(m_tail, &QPushButton::clicked, this, &RecordsPage::setTail);
    row->addWidget(m_from);
    row->addWidget(m_partitions);
    row->addWidget(m_view);
    row->addStretch();
    row->addWidget(m_tail);
    column->addLayout(row);
    m_counts = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_counts->setContentsMargins(look::gutter, 0, look::gutter, 0);
    column->addWidget(m_counts);
}

void RecordsPage::refresh(const admin::Snapshot& snapshot, const admin::TopicRow& topic) {
    if (!snapshot.addresses.empty()) m_address = QString::fromStdString(snapshot.addresses.front());
    if (static_cast<int>(topic.partitions.size()) != m_partitionMenu->actions().size()) rebuildPartitions(topic.partitions.size());
    std::map<PartitionIndex, Offset> ends;
    for (const admin::PartitionRow& partition : topic.partitions) ends[partition.index] = partition.highWatermark;
    m_total = topic.records;
    if (!m_started) {
        m_started = true;
        m_model->showNewest();
        setTail(true);
    }
    m_model->topicEnds(ends);
    refreshState();
}

void RecordsPage::rebuildPartitions(std::size_t count) {
    m_partitionMenu->clear();
    for (std::size_t i = 0; i < count; ++i) {
        QAction* action = m_partitionMenu->addAction(tr("Partition %1").arg(i));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this] {
            std::vector<PartitionIndex> chosen;
            const auto actions = m_partitionMenu->actions();
            for (int index = 0; index < actions.size(); ++index)
                if (actions[index]->isChecked()) chosen.push_back(PartitionIndex(index));
            if (chosen.empty()) {  // one has to be shown
                QSignalBlocker quiet(actions.front());
                actions.front()->setChecked(true);
                chosen.push_back(PartitionIndex(0));
            }
            const bool all = static_cast<int>(chosen.size()) == actions.size();
            m_partitions->setText(all ? tr("All partitions") : tr("%1 of %2 partitions").arg(chosen.size()).arg(actions.size()));
            m_model->setPartitions(all ? std::vector<PartitionIndex>{} : chosen);
        });
    }
}

void RecordsPage::setTail(bool on) {
    m_tail->setChecked(on);
    m_tail->setText(on ? tr("Live tail") : tr("Tail paused"));
    m_tail->setIcon(look::icon(on ? QStringLiteral("tail") : QStringLiteral("pause")));
    m_model->setTail(on);
    refreshState();
}

void RecordsPage::showNewest() {
    m_from->setText(tr("Newest first"));
    m_model->showNewest();
    setTail(true);
}

void RecordsPage::goTo(PartitionIndex partition, Offset offset) {
    setTail(false);
    m_from->setText(tr("From offset %1").arg(offset.value()));
    admin::Place place;
    place.kind = admin::Place::Kind::Offset;
    place.partition = partition;
    place.offset = offset + 1;  // rows run downwards: the record itself is the first one below
    m_model->showFrom(place);
}

void RecordsPage::askOffset() {
    QDialog dialog(this);
    dialog.setWindowTitle(tr("From offset"));
    auto* form = new QFormLayout(&dialog);
    auto* partition = new QSpinBox(&dialog);
    partition->setRange(0, std::max(0, static_cast<int>(m_partitionMenu->actions().size()) - 1));
    auto* offset = new QLineEdit(QStringLiteral("0"), &dialog);
    form->addRow(tr("Partition"), partition);
    form->addRow(tr("Offset"), offset);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Go to offset"));
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    form->addRow(buttons);
    connect(offset, &QLineEdit::textChanged, &dialog, [buttons](const QString& entered) {
        bool isNumber = false;
        entered.trimmed().toLongLong(&isNumber);
        buttons->button(QDialogButtonBox::Ok)->setEnabled(isNumber);
    });
    if (dialog.exec() == QDialog::Accepted) goTo(PartitionIndex(partition->value()), Offset(offset->text().trimmed().toLongLong()));
}

void RecordsPage::askTime() {
    QDialog dialog(this);
    dialog.setWindowTitle(tr("From time"));
    auto* form = new QFormLayout(&dialog);
    auto* time = new QDateTimeEdit(QDateTime::currentDateTime().addSecs(-3600), &dialog);
    time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    time->setCalendarPopup(true);
    form->addRow(tr("Time"), time);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Go to time"));
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    form->addRow(buttons);
    if (dialog.exec() != QDialog::Accepted) return;
    setTail(false);
    m_from->setText(tr("From %1").arg(time->text()));
    admin::Place place;
    place.kind = admin::Place::Kind::Time;
    place.time = Timestamp(time->dateTime().toMSecsSinceEpoch());
    m_model->showFrom(place);
}

void RecordsPage::refreshState() {
    const bool nothing = m_model->rowCount() == 0 && !m_model->isLoading();
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_table);
    if (!m_model->complaint().isEmpty()) m_empty->setSentence(tr("The records cannot be read."), m_model->complaint());
    else if (m_total && *m_total > 0) m_empty->setSentence(tr("No record in these partitions or before this place."), tr("Choose another place or other partitions."));
    else m_empty->setSentence(tr("No records yet."), tr("Waiting for the first one on %1.").arg(m_address));
    const QString total = m_total ? tr("%1 records").arg(text::count(*m_total)) : tr("Still counting records");
    const QString shown = m_model->reachedOldest() ? tr("all older ones are loaded") : tr("older ones load as you scroll");
    const QString damage = m_model->damage().empty() ? QString() : QStringLiteral("   ") + QString::fromStdString(m_model->damage().front());
    m_counts->setText(nothing ? total : tr("%1, %2.%3").arg(total, shown, damage));
    m_pill->setVisible(!m_model->isTail() && m_model->waiting() > 0 && !nothing);
    m_pill->setText(tr("%1 new").arg(text::count(m_model->waiting())));
    placePill();
}

void RecordsPage::placePill() {
    m_pill->adjustSize();
    m_pill->move((m_table->width() - m_pill->width()) / 2, 36);
    m_pill->raise();
}

bool RecordsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) placePill();
    if (event->type() == QEvent::Wheel && m_model->isTail()) setTail(false);
    return QWidget::eventFilter(watched, event);
}

void RecordsPage::contextMenu(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid()) return;
    const admin::RecordRow row = m_model->row(index.row());
    if (row.kind != admin::RowKind::Record) return;
    QMenu menu(this);
    const auto copy = [&menu](const QString& title, const QString& content) {
        menu.addAction(title, [content] { QApplication::clipboard()->setText(content); });
    };
    copy(row.value && row.valueSize > row.value->size() ? tr("Copy the first 4 KiB of the value") : tr("Copy value"), shownText(row.value));
    copy(tr("Copy key"), shownText(row.key));
    copy(tr("Copy as kcat line"), shownText(row.key) + QLatin1Char('\t') + shownText(row.value));
    copy(tr("Copy place"), QStringLiteral("%1:%2@%3").arg(m_topic).arg(row.partition.value()).arg(row.offset.value()));
    menu.addSeparator();
    menu.addAction(tr("Produce again…"), [this, row] { emit produceAgain(row); });
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

}  // namespace brook::ui
