#include "ui/storage/storage_order_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPointer>

#include "ui/storage/storage_words.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

QPushButton* buttonFor(admin::StorageOrder order) {
    const QString words = storage_words::orderButton(order);
    switch (order) {
        case admin::StorageOrder::Roll: return primaryButton(words, QStringLiteral("segment"));
        case admin::StorageOrder::Clean: return dangerButton(words, QStringLiteral("clean"));
        case admin::StorageOrder::Retain: break;
    }
    return dangerButton(words, QStringLiteral("clock"));
}

}  // namespace

StorageOrderDialog::StorageOrderDialog(admin::Storage& storage, admin::StorageOrder order, QString topic,
                                       const std::vector<PartitionIndex>& partitions, QWidget* parent)
    : CommandDialog(storage_words::orderTitle(order, topic), buttonFor(order), parent), m_storage(storage),
      m_order(order), m_topic(std::move(topic)) {
    addNote(storage_words::orderMeaning(order));
    if (partitions.size() > 1) addScope(partitions);
    m_preview = new Text({}, look::words(look::body), Text::Tone::Second, this);
    m_preview->setWordWrap(true);
    form()->addRow(m_preview);
    askForPreview();
}

void StorageOrderDialog::addScope(const std::vector<PartitionIndex>& partitions) {
    m_scope = new QComboBox(this);
    m_scope->addItem(tr("All partitions"));
    for (const PartitionIndex partition : partitions)
        m_scope->addItem(tr("Partition %1").arg(partition.value()), partition.value());
    form()->addRow(tr("Where"), m_scope);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &StorageOrderDialog::askForPreview);
}

std::vector<PartitionIndex> StorageOrderDialog::scope() const {
    if (!m_scope || m_scope->currentIndex() <= 0) return {};
    return {PartitionIndex(m_scope->currentData().toInt())};
}

void StorageOrderDialog::askForPreview() {
    m_preview->setText(tr("Counting what would happen"));
    m_preview->setTone(Text::Tone::Second);
    goButton()->setEnabled(false);
    m_storage.preview(m_order, m_topic.toStdString(), scope(),
                      [self = QPointer(this), generation = ++m_generation](const Result<admin::OrderReport>& report) {
                          if (self && self->m_generation == generation) self->showPreview(report);
                      });
}

void StorageOrderDialog::showPreview(const Result<admin::OrderReport>& report) {
    if (!report) {
        m_preview->setText(QString::fromStdString(report.error().message));
        return m_preview->setTone(Text::Tone::Error);
    }
    const QStringList problems = storage_words::problems(*report);
    m_preview->setTone(Text::Tone::Normal);
    m_preview->setText((QStringList{storage_words::preview(m_order, *report)} + problems).join(QLatin1Char('\n')));
    goButton()->setEnabled(storage_words::doesSomething(*report));
}

void StorageOrderDialog::carryOut() {
    m_storage.carryOut(m_order, m_topic.toStdString(), scope(),
                       [self = QPointer(this)](const Result<admin::OrderReport>& report) {
                           if (!self) return;
                           if (!report) return self->showError(QString::fromStdString(report.error().message));
                           const QStringList problems = storage_words::problems(*report);
                           if (!problems.isEmpty()) return self->showError(problems.join(QLatin1Char('\n')));
                           emit self->done(storage_words::result(self->m_order, self->m_topic, *report));
                           self->accept();
                       });
}

}  // namespace brook::ui
