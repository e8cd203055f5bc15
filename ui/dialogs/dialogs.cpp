#include "ui/dialogs/dialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/records/payload.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

Bytes bytesOf(const QString& text) { return toBytes(text.toStdString()); }

}  // namespace

CommandDialog::CommandDialog(const QString& title, const QString& verb, QWidget* parent) : QDialog(parent) {
    setWindowTitle(title);
    setMinimumWidth(440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new Text(title, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this));
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(10);
    column->addLayout(m_form);
    m_error = new Text({}, look::words(look::body), Text::Tone::Error, this);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    column->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_go = primaryButton(verb, {}, this);
    m_go->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_error->hide();
        m_go->setEnabled(false);
        carryOut();
    });
}

void CommandDialog::addNote(const QString& sentence, bool warning) {
    auto* note = new Text(sentence, look::words(look::small), warning ? Text::Tone::Warn : Text::Tone::Third, this);
    note->setWordWrap(true);
    m_form->addRow(note);
}

void CommandDialog::showError(const QString& message) {
    m_error->setText(message);
    m_error->show();
    m_go->setEnabled(true);
}

std::function<void(Result<void>)> CommandDialog::finished() {
    return [self = QPointer(this)](const Result<void>& result) {
        if (!self) return;
        if (result) self->accept();
        else self->showError(QString::fromStdString(result.error().message));
    };
}

CreateTopicDialog::CreateTopicDialog(admin::Cluster& cluster, QWidget* parent) : CommandDialog(tr("New topic"), tr("Create topic"), parent), m_cluster(cluster) {
    m_name = new QLineEdit(this);
    m_partitions = new QSpinBox(this);
    m_partitions->setRange(1, 10'000);
    m_keep = new QComboBox(this);
    m_keep->addItem(tr("7 days"), QStringLiteral("604800000"));
    m_keep->addItem(tr("1 hour"), QStringLiteral("3600000"));
    m_keep->addItem(tr("1 day"), QStringLiteral("86400000"));
    m_keep->addItem(tr("30 days"), QStringLiteral("2592000000"));
    m_keep->addItem(tr("For ever"), QStringLiteral("-1"));
    m_cleanup = new QComboBox(this);
    m_cleanup->addItem(tr("Let old records go"), QStringLiteral("delete"));
    m_cleanup->addItem(tr("Keep the newest record of each key"), QStringLiteral("compact"));
    m_cleanup->addItem(tr("Both"), QStringLiteral("compact,delete"));
    m_compression = new QComboBox(this);
    m_compression->addItem(tr("As the producer sends it"), QStringLiteral("producer"));
    for (const char* codec : {"zstd", "lz4", "snappy", "gzip"}) m_compression->addItem(QLatin1String(codec), QLatin1String(codec));
    form()->addRow(tr("Name"), m_name);
    form()->addRow(tr("Partitions"), m_partitions);
    form()->addRow(tr("Keep records for"), m_keep);
    form()->addRow(tr("When they are old"), m_cleanup);
    form()->addRow(tr("Compression"), m_compression);
    addNote(tr("Everything can be changed later, but the number of partitions can only grow."));
    accept_()->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) { accept_()->setEnabled(!name.isEmpty()); });
    m_name->setFocus();
}

void CreateTopicDialog::carryOut() {
    admin::NewTopic topic;
    topic.name = m_name->text().toStdString();
    topic.partitions = m_partitions->value();
    const auto setUnlessFirst = [&topic](const char* name, const QComboBox* choice) {
        if (choice->currentIndex() > 0) topic.settings.push_back({name, choice->currentData().toString().toStdString()});
    };
    setUnlessFirst("retention.ms", m_keep);
    setUnlessFirst("cleanup.policy", m_cleanup);
    setUnlessFirst("compression.type", m_compression);
    m_cluster.createTopic(std::move(topic), finished());
}

AddPartitionsDialog::AddPartitionsDialog(admin::Cluster& cluster, QString topic, int present, QWidget* parent)
    : CommandDialog(tr("Add partitions to %1").arg(topic), tr("Add partitions"), parent), m_cluster(cluster), m_topic(std::move(topic)) {
    m_total = new QSpinBox(this);
    m_total->setRange(present + 1, 10'000);
    form()->addRow(tr("Partitions now"), new Text(QString::number(present), look::data(), Text::Tone::Normal, this));
    form()->addRow(tr("Partitions afterwards"), m_total);
    addNote(tr("Records with a key may go to another partition than before: their order by key holds only from now on. Partitions cannot be taken away again."), true);
}

void AddPartitionsDialog::carryOut() { m_cluster.addPartitions(m_topic.toStdString(), m_total->value(), finished()); }

DeleteTopicDialog::DeleteTopicDialog(admin::Cluster& cluster, QString topic, std::optional<std::uint64_t> records, QWidget* parent)
    : CommandDialog(tr("Delete %1").arg(topic), tr("Delete topic"), parent), m_cluster(cluster), m_topic(std::move(topic)) {
    addNote(records ? tr("%1 records go with it. This cannot be undone.").arg(text::count(*records)) : tr("Its records go with it. This cannot be undone."), true);
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(m_topic);
    form()->addRow(tr("Type its name"), m_name);
    accept_()->setProperty("primary", false);
    accept_()->setProperty("danger", true);
    accept_()->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) { accept_()->setEnabled(name == m_topic); });
}

void DeleteTopicDialog::carryOut() { m_cluster.deleteTopic(m_topic.toStdString(), finished()); }

ProduceDialog::ProduceDialog(admin::Cluster& cluster, const QStringList& topics, const QString& topic, QWidget* parent) : QDialog(parent), m_cluster(cluster) {
    setWindowTitle(tr("Produce a record"));
    resize(560, 520);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new Text(tr("Produce a record"), look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(10);
    m_topic = new QComboBox(this);
    m_topic->addItems(topics);
    m_topic->setCurrentText(topic);
    m_partition = new QLineEdit(this);
    m_partition->setPlaceholderText(tr("by key, or in turn without one"));
    m_key = new QLineEdit(this);
    m_key->setFont(look::data());
    m_noKey = new QCheckBox(tr("No key"), this);
    m_noKey->setChecked(true);
    m_key->setEnabled(false);
    m_value = new QPlainTextEdit(this);
    m_value->setFont(look::data());
    m_value->setTabChangesFocus(true);
    m_tombstone = new QCheckBox(tr("Tombstone: a null value, which is not the same as an empty one"), this);
    m_headers = new QPlainTextEdit(this);
    m_headers->setFont(look::data());
    m_headers->setTabChangesFocus(true);
    m_headers->setPlaceholderText(tr("name: value, one a line"));
    m_headers->setMaximumHeight(72);
    form->addRow(tr("Topic"), m_topic);
    form->addRow(tr("Partition"), m_partition);
    form->addRow(tr("Key"), m_key);
    form->addRow({}, m_noKey);
    form->addRow(tr("Value"), m_value);
    form->addRow({}, m_tombstone);
    form->addRow(tr("Headers"), m_headers);
    column->addLayout(form, 1);
    m_result = new Text({}, look::words(look::body), Text::Tone::Second, this);
    m_result->setWordWrap(true);
    column->addWidget(m_result);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton* close = button(tr("Close"), {}, this);
    QPushButton* go = primaryButton(tr("Produce record"), QStringLiteral("produce"), this);
    go->setDefault(true);
    go->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    buttons->addWidget(close);
    buttons->addWidget(go);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &ProduceDialog::produce);
    connect(m_noKey, &QCheckBox::toggled, m_key, &QWidget::setDisabled);
    connect(m_tombstone, &QCheckBox::toggled, m_value, &QWidget::setDisabled);
}

void ProduceDialog::fillFrom(const admin::RecordRow& row) {
    m_noKey->setChecked(!row.key);
    if (row.key) m_key->setText(QString::fromStdString(toText(*row.key)));
    m_tombstone->setChecked(!row.value);
    if (row.value) m_value->setPlainText(QString::fromStdString(toText(*row.value)));
    QStringList headers;
    for (const admin::HeaderRow& header : row.headers)
        headers << QString::fromStdString(header.key) + QStringLiteral(": ") + (header.value ? QString::fromStdString(toText(*header.value)) : QString());
    m_headers->setPlainText(headers.join(QLatin1Char('\n')));
}

void ProduceDialog::produce() {
    admin::ProduceRecord record;
    record.topic = m_topic->currentText().toStdString();
    bool isNumber = false;
    const int partition = m_partition->text().toInt(&isNumber);
    if (isNumber) record.partition = PartitionIndex(partition);
    if (!isNumber && !m_partition->text().trimmed().isEmpty()) {
        auto* line = static_cast<Text*>(m_result);
        line->setTone(Text::Tone::Error);
        line->setText(tr("“%1” is not a partition.").arg(m_partition->text()));
        return;
    }
    if (!m_noKey->isChecked()) record.key = bytesOf(m_key->text());
    if (!m_tombstone->isChecked()) record.value = bytesOf(m_value->toPlainText());
    for (const QString& line : m_headers->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        record.headers.push_back({line.left(colon < 0 ? line.size() : colon).trimmed().toStdString(),
                                  colon < 0 ? std::nullopt : std::optional(bytesOf(line.mid(colon + 1).trimmed()))});
    }
    m_cluster.produce(std::move(record), [self = QPointer(this)](const Result<admin::Produced>& produced) {
        if (!self) return;
        auto* line = static_cast<Text*>(self->m_result);
        line->setTone(produced ? Text::Tone::Ok : Text::Tone::Error);
        line->setText(produced ? tr("Written to partition %1 at offset %2.").arg(produced->partition.value()).arg(produced->offset.value())
                               : QString::fromStdString(produced.error().message));
    });
}

}  // namespace brook::ui
