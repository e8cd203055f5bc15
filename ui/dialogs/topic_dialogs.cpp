#include "ui/dialogs/topic_dialogs.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include "ui/look/text.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

AddPartitionsDialog::AddPartitionsDialog(admin::Cluster& cluster, const admin::TopicRow& topic, QWidget* parent)
    : CommandDialog(tr("Add partitions to %1").arg(QString::fromStdString(topic.name)),
                    primaryButton(tr("Add partitions"), QStringLiteral("plus")), parent),
      m_cluster(cluster), m_topic(QString::fromStdString(topic.name)) {
    constexpr int most = 10'000;
    const int present = static_cast<int>(topic.partitions.size());
    m_total = new QSpinBox(this);
    m_total->setRange(present + 1, most);
    form()->addRow(tr("Partitions now"),
                   new Text(QString::number(present), look::data(look::body), Text::Tone::Normal, this));
    form()->addRow(tr("Partitions &afterwards"), m_total);
    addWarning(
        tr("Records with a key may go to another partition than before: their order by key holds only from now on. "
           "Partitions cannot be taken away again."));
    m_total->setFocus();
}

void AddPartitionsDialog::carryOut() {
    m_cluster.addPartitions(m_topic.toStdString(), m_total->value(),
                            finished(tr("%1 has %n partition(s) now", nullptr, m_total->value()).arg(m_topic)));
}

TypedNameDialog::TypedNameDialog(const QString& title, QPushButton* go, const admin::TopicRow& topic, QWidget* parent)
    : CommandDialog(title, go, parent), m_topic(topic) {}

QString TypedNameDialog::recordsInWords() const {
    if (!m_topic.records) return tr("Its records are still being counted.");
    // Plural forms know 32 bits; no language counts further than that.
    const int counted = static_cast<int>(std::min<std::uint64_t>(*m_topic.records, 1'000'000'000));
    return tr("%L1 record(s), %2.", nullptr, counted).arg(*m_topic.records).arg(text::bytes(m_topic.bytes));
}

void TypedNameDialog::askForTheName() {
    auto* typed = new QLineEdit(this);
    typed->setPlaceholderText(name());
    form()->addRow(tr("&Type its name"), typed);
    goButton()->setEnabled(false);
    connect(typed, &QLineEdit::textChanged, this,
            [this](const QString& text) { goButton()->setEnabled(text == name()); });
    typed->setFocus();
}

DeleteTopicDialog::DeleteTopicDialog(admin::Cluster& cluster, const admin::TopicRow& topic, QWidget* parent)
    : TypedNameDialog(tr("Delete %1?").arg(QString::fromStdString(topic.name)),
                      dangerButton(tr("Delete topic"), QStringLiteral("trash")), topic, parent),
      m_cluster(cluster) {
    addWarning(tr("%1 They go with the topic, and so do its settings. This cannot be undone.").arg(recordsInWords()));
    askForTheName();
}

void DeleteTopicDialog::carryOut() { m_cluster.deleteTopic(topic().name, finished(tr("%1 is deleted").arg(name()))); }

EmptyTopicDialog::EmptyTopicDialog(admin::Cluster& cluster, const admin::TopicRow& topic, QWidget* parent)
    : TypedNameDialog(tr("Empty %1?").arg(QString::fromStdString(topic.name)),
                      dangerButton(tr("Remove records"), QStringLiteral("clean")), topic, parent),
      m_cluster(cluster) {
    addWarning(
        tr("%1 They are removed; the topic and its settings stay. This cannot be undone.").arg(recordsInWords()));
    addNote(tr("Records that arrive from now on stay. Offsets go on counting."));
    askForTheName();
}

void EmptyTopicDialog::carryOut() {
    std::map<PartitionIndex, Offset> before;
    for (const admin::PartitionRow& partition : topic().partitions)
        before.emplace(partition.index, partition.highWatermark);
    m_cluster.deleteRecords(topic().name, std::move(before), finished(tr("%1 is empty").arg(name())));
}

}  // namespace brook::ui
