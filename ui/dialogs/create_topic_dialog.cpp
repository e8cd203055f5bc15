#include "ui/dialogs/create_topic_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QRegularExpressionValidator>
#include <QSpinBox>

#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

constexpr int longestName = 249;
constexpr int mostPartitions = 10'000;

}  // namespace

CreateTopicDialog::CreateTopicDialog(admin::Cluster& cluster, QWidget* parent)
    : CommandDialog(tr("New topic"), primaryButton(tr("Create topic"), QStringLiteral("plus")), parent),
      m_cluster(cluster) {
    addName({}, 1);
    addChoices();
    addNote(tr("Everything can be changed later, but the number of partitions can only grow."));
    m_taken.emplace();
    check();
}

CreateTopicDialog::CreateTopicDialog(admin::Cluster& cluster, const admin::TopicRow& like, QWidget* parent)
    : CommandDialog(tr("A topic like %1").arg(QString::fromStdString(like.name)),
                    primaryButton(tr("Create topic"), QStringLiteral("plus")), parent),
      m_cluster(cluster) {
    addName(QString::fromStdString(like.name) + QStringLiteral(".copy"), static_cast<int>(like.partitions.size()));
    addNote(
        tr("It gets every setting that is set at %1. Records are not copied.").arg(QString::fromStdString(like.name)));
    m_cluster.settings(like.name, [self = QPointer(this)](Result<std::vector<admin::SettingRow>> rows) {
        if (!self) return;
        if (!rows) return self->showError(QString::fromStdString(rows.error().message));
        self->m_taken.emplace();
        for (const admin::SettingRow& row : *rows)
            if (row.source == admin::SettingSource::Topic && row.value) self->m_taken->push_back({row.name, row.value});
        self->check();
    });
    check();
}

void CreateTopicDialog::addName(const QString& proposed, int partitions) {
    m_name = new QLineEdit(proposed, this);
    m_name->setMaxLength(longestName);
    m_name->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z0-9._-]+")), m_name));
    m_name->setPlaceholderText(tr("letters, digits, dot, underscore, hyphen"));
    m_partitions = new QSpinBox(this);
    m_partitions->setRange(1, mostPartitions);
    m_partitions->setValue(partitions);
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Partitions"), m_partitions);
    connect(m_name, &QLineEdit::textChanged, this, &CreateTopicDialog::check);
    m_name->setFocus();
    m_name->selectAll();
}

void CreateTopicDialog::addChoices() {
    m_keep = new QComboBox(this);
    m_keep->addItem(tr("7 days, as usual"));
    m_keep->addItem(tr("1 hour"), QStringLiteral("3600000"));
    m_keep->addItem(tr("1 day"), QStringLiteral("86400000"));
    m_keep->addItem(tr("30 days"), QStringLiteral("2592000000"));
    m_keep->addItem(tr("For ever"), QStringLiteral("-1"));
    m_limit = new QComboBox(this);
    m_limit->addItem(tr("No limit, as usual"));
    m_limit->addItem(tr("100 MiB"), QStringLiteral("104857600"));
    m_limit->addItem(tr("1 GiB"), QStringLiteral("1073741824"));
    m_limit->addItem(tr("10 GiB"), QStringLiteral("10737418240"));
    m_cleanup = new QComboBox(this);
    m_cleanup->addItem(tr("Let old records go"));
    m_cleanup->addItem(tr("Keep the newest record of each key"), QStringLiteral("compact"));
    m_cleanup->addItem(tr("Both"), QStringLiteral("compact,delete"));
    m_compression = new QComboBox(this);
    m_compression->addItem(tr("As the producer sends it"));
    for (const char* codec : {"zstd", "lz4", "snappy", "gzip"})
        m_compression->addItem(QLatin1String(codec), QLatin1String(codec));
    form()->addRow(tr("&Keep records for"), m_keep);
    form()->addRow(tr("Keep at &most, per partition"), m_limit);
    form()->addRow(tr("&When they are old"), m_cleanup);
    form()->addRow(tr("&Compression"), m_compression);
}

void CreateTopicDialog::check() { goButton()->setEnabled(m_taken.has_value() && m_name->hasAcceptableInput()); }

void CreateTopicDialog::carryOut() {
    admin::NewTopic topic;
    topic.name = m_name->text().toStdString();
    topic.partitions = m_partitions->value();
    topic.settings = *m_taken;
    const auto take = [&topic](const char* name, const QComboBox* choice) {
        if (choice && choice->currentData().isValid())
            topic.settings.push_back({name, choice->currentData().toString().toStdString()});
    };
    take("retention.ms", m_keep);
    take("retention.bytes", m_limit);
    take("cleanup.policy", m_cleanup);
    take("compression.type", m_compression);
    m_cluster.createTopic(std::move(topic), finished(tr("%1 is there").arg(m_name->text())));
}

}  // namespace brook::ui
