#include "ui/dialogs/produce_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/widgets/pieces.h"
#include "ui/widgets/time_edit.h"

namespace brook::ui {

using look::px;

namespace {

Bytes bytesOf(const QString& text) { return toBytes(text.toStdString()); }

/// Hex digits, with whatever white space between them; nothing when it is something else.
std::optional<Bytes> fromHex(QString text) {
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    static const QRegularExpression form(QStringLiteral("^([0-9a-fA-F]{2})*$"));
    if (!form.match(text).hasMatch()) return std::nullopt;
    return toBytes(QByteArray::fromHex(text.toLatin1()).toStdString());
}

QString toHex(const Bytes& bytes) { return QString::fromLatin1(QByteArray::fromStdString(toText(bytes)).toHex(' ')); }

bool isText(const Bytes& bytes) { return toBytes(QString::fromStdString(toText(bytes)).toStdString()) == bytes; }

Text* label(const QString& words, QWidget* buddy, QWidget* parent) {
    auto* made = new Text(words, look::words(look::small, QFont::Medium), Text::Tone::Second, parent);
    made->setBuddy(buddy);
    return made;
}

}  // namespace

ProducePanel::ProducePanel(admin::Cluster& cluster, QWidget* parent) : QWidget(parent), m_cluster(cluster) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumWidth(px(320));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(look::gutter), px(12), px(look::gutter), px(12));
    column->setSpacing(px(8));
    m_topic = new QComboBox(this);
    m_topic->setAccessibleName(tr("Topic"));
    m_partition = new QComboBox(this);
    m_partition->setAccessibleName(tr("Partition"));
    auto* where = new QFormLayout;
    where->setHorizontalSpacing(px(12));
    where->setVerticalSpacing(px(8));
    where->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    where->addRow(label(tr("Topic"), m_topic, this), m_topic);
    where->addRow(label(tr("Partition"), m_partition, this), m_partition);
    column->addLayout(where);
    buildKey(column);
    buildValue(column);
    buildHeaders(column);
    m_ownTime = new QCheckBox(tr("At another time than now"), this);
    m_time = new TimeEdit(Timestamp(QDateTime::currentMSecsSinceEpoch()), this);
    m_time->setAccessibleName(tr("Timestamp"));
    m_time->setEnabled(false);
    column->addWidget(m_ownTime);
    column->addWidget(m_time);
    m_result = new Text({}, look::words(look::small), Text::Tone::Second, this);
    m_result->setWordWrap(true);
    m_result->setMinimumHeight(px(34));  // its place is kept, so that the button stays under the pointer
    m_go = primaryButton(tr("Produce record"), QStringLiteral("produce"), this);
    m_go->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_go->setToolTip(tr("Produce record (%1)").arg(m_go->shortcut().toString(QKeySequence::NativeText)));
    column->addWidget(m_result);
    column->addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, &ProducePanel::produce);
    connect(m_ownTime, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_topic, &QComboBox::currentIndexChanged, this, &ProducePanel::refreshPartitions);
}

void ProducePanel::buildKey(QVBoxLayout* column) {
    m_key = new QLineEdit(this);
    m_key->setFont(look::data(look::small));
    m_key->setAccessibleName(tr("Key"));
    m_keyIs = new Segmented({tr("Text"), tr("Hex"), tr("Empty"), tr("No key")}, this);
    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("Key"), m_key, this));
    head->addStretch();
    head->addWidget(m_keyIs);
    column->addLayout(head);
    column->addWidget(m_key);
    connect(m_keyIs, &Segmented::currentChanged, m_key, [this](int kind) { m_key->setEnabled(kind < Empty); });
}

void ProducePanel::buildValue(QVBoxLayout* column) {
    m_value = new QPlainTextEdit(this);
    m_value->setFont(look::data(look::small));
    m_value->setTabChangesFocus(true);
    m_value->setAccessibleName(tr("Value"));
    m_value->setFrameShape(QFrame::StyledPanel);
    m_valueIs = new Segmented({tr("Text"), tr("Hex"), tr("Empty"), tr("Tombstone")}, this);
    m_valueIs->setToolTip(tr("A tombstone is a null value: it deletes its key. It is not the same as an empty value."));
    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("Value"), m_value, this));
    head->addStretch();
    head->addWidget(m_valueIs);
    column->addLayout(head);
    column->addWidget(m_value, 1);
    connect(m_valueIs, &Segmented::currentChanged, m_value, [this](int kind) { m_value->setEnabled(kind < Empty); });
}

void ProducePanel::buildHeaders(QVBoxLayout* column) {
    m_headers = new QTableWidget(0, 3, this);
    m_headers->setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("Null")});
    m_headers->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_headers->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_headers->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_headers->verticalHeader()->hide();
    m_headers->setShowGrid(false);
    m_headers->setFrameShape(QFrame::NoFrame);
    m_headers->setAccessibleName(tr("Headers"));
    m_headers->setMaximumHeight(px(120));
    m_headers->setTabKeyNavigation(false);
    m_headers->hide();
    QPushButton* add = plainButton(tr("Add a header"), QStringLiteral("plus"), this);
    QPushButton* remove = plainButton(tr("Remove"), QStringLiteral("trash"), this);
    remove->setEnabled(false);
    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("Headers"), m_headers, this));
    head->addStretch();
    head->addWidget(remove);
    head->addWidget(add);
    column->addLayout(head);
    column->addWidget(m_headers);
    connect(add, &QPushButton::clicked, this, [this] {
        addHeader({}, Bytes{});
        m_headers->editItem(m_headers->item(m_headers->rowCount() - 1, 0));
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_headers->removeRow(m_headers->currentRow());
        m_headers->setVisible(m_headers->rowCount() > 0);
    });
    connect(m_headers, &QTableWidget::itemSelectionChanged, remove,
            [this, remove] { remove->setEnabled(m_headers->currentRow() >= 0); });
}

void ProducePanel::addHeader(const QString& name, const std::optional<Bytes>& value) {
    const int row = m_headers->rowCount();
    m_headers->insertRow(row);
    m_headers->setItem(row, 0, new QTableWidgetItem(name));
    m_headers->setItem(row, 1, new QTableWidgetItem(value ? QString::fromStdString(toText(*value)) : QString()));
    auto* isNull = new QTableWidgetItem;
    isNull->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    isNull->setCheckState(value ? Qt::Unchecked : Qt::Checked);
    m_headers->setItem(row, 2, isNull);
    m_headers->setRowHeight(row, px(look::recordRow));
    m_headers->show();
}

void ProducePanel::refresh(const admin::Snapshot& snapshot) {
    std::map<QString, int> topics;
    for (const auto& [name, topic] : snapshot.topics)
        if (!topic.internal) topics.emplace(QString::fromStdString(name), static_cast<int>(topic.partitions.size()));
    m_go->setEnabled(!topics.empty());
    if (topics == m_topics) return;
    m_topics = std::move(topics);
    const QString kept = m_topic->currentText();
    const QSignalBlocker quiet(m_topic);
    m_topic->clear();
    for (const auto& [name, partitions] : m_topics) m_topic->addItem(name);
    if (m_topics.contains(kept)) m_topic->setCurrentText(kept);
    refreshPartitions();
}

void ProducePanel::setTopic(const QString& topic) {
    if (m_topics.contains(topic)) m_topic->setCurrentText(topic);
}

void ProducePanel::refreshPartitions() {
    const QVariant kept = m_partition->currentData();
    m_partition->clear();
    m_partition->addItem(tr("By key, as Kafka's clients do; in turn without one"), ByKey);
    m_partition->addItem(tr("Each in turn"), InTurn);
    const auto topic = m_topics.find(m_topic->currentText());
    for (int i = 0; topic != m_topics.end() && i < topic->second; ++i)
        m_partition->addItem(tr("Partition %1").arg(i), i);
    m_partition->setCurrentIndex(std::max(0, m_partition->findData(kept)));
}

void ProducePanel::fillFrom(const admin::RecordRow& row) {
    const auto kind = [](const std::optional<Bytes>& bytes) {
        return !bytes ? Null : bytes->empty() ? Empty : isText(*bytes) ? AsText : AsHex;
    };
    const auto shown = [&](const std::optional<Bytes>& bytes) {
        return !bytes ? QString() : kind(bytes) == AsHex ? toHex(*bytes) : QString::fromStdString(toText(*bytes));
    };
    m_keyIs->setCurrent(kind(row.key));
    m_key->setText(shown(row.key));
    m_valueIs->setCurrent(kind(row.value));
    m_value->setPlainText(shown(row.value));
    m_headers->setRowCount(0);
    m_headers->setVisible(!row.headers.empty());
    for (const admin::HeaderRow& header : row.headers) addHeader(QString::fromStdString(header.key), header.value);
    say(tr("Filled from partition %1, offset %2.").arg(row.partition.value()).arg(row.offset.value()), false);
}

void ProducePanel::say(const QString& sentence, bool wrong) {
    m_result->setTone(wrong ? Text::Tone::Error : Text::Tone::Second);
    m_result->setText(sentence);
}

std::vector<admin::HeaderRow> ProducePanel::headers() const {
    std::vector<admin::HeaderRow> headers;
    for (int row = 0; row < m_headers->rowCount(); ++row) {
        const QString name = m_headers->item(row, 0)->text();
        const QString value = m_headers->item(row, 1)->text();
        const bool isNull = m_headers->item(row, 2)->checkState() == Qt::Checked;
        headers.push_back({name.toStdString(), isNull ? std::nullopt : std::optional(bytesOf(value))});
    }
    return headers;
}

std::optional<admin::ProduceRecord> ProducePanel::record() {
    const auto content = [this](int kind, const QString& text, const QString& what, std::optional<Bytes>& into) {
        if (kind == Null) return true;
        into = kind == Empty ? Bytes{} : kind == AsText ? std::optional(bytesOf(text)) : fromHex(text);
        if (!into) say(tr("%1 is not hex: two digits for each byte.").arg(what), true);
        return into.has_value();
    };
    admin::ProduceRecord record;
    record.topic = m_topic->currentText().toStdString();
    if (!content(m_keyIs->current(), m_key->text(), tr("The key"), record.key)) return std::nullopt;
    if (!content(m_valueIs->current(), m_value->toPlainText(), tr("The value"), record.value)) return std::nullopt;
    record.headers = headers();
    const int placement = m_partition->currentData().toInt();
    const auto topic = m_topics.find(m_topic->currentText());
    if (placement == InTurn && topic != m_topics.end())
        record.partition = PartitionIndex(m_turn++ % topic->second);
    else if (placement >= 0)
        record.partition = PartitionIndex(placement);
    if (m_ownTime->isChecked()) record.timestamp = m_time->moment();
    return record;
}

void ProducePanel::produce() {
    auto wanted = record();
    if (!wanted) return;
    const QString topic = m_topic->currentText();
    m_cluster.produce(std::move(*wanted), [self = QPointer(this), topic](const Result<admin::Produced>& produced) {
        if (!self) return;
        if (!produced) return self->say(QString::fromStdString(produced.error().message), true);
        self->say(tr("Written to %1, partition %2, offset %3.")
                      .arg(topic)
                      .arg(produced->partition.value())
                      .arg(produced->offset.value()),
                  false);
        emit self->produced(topic, produced->partition, produced->offset);
    });
}

}  // namespace brook::ui
