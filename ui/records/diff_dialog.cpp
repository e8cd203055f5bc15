#include "ui/records/diff_dialog.h"

#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/records/record_columns.h"
#include "ui/records/record_diff.h"
#include "ui/search/cell_filter.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

DiffDialog::DiffDialog(const QString& title, const QString& topic, admin::RecordRow row, Reading value, QWidget* parent)
    : QDialog(parent), m_topic(topic), m_row(std::move(row)), m_reading(std::move(value)) {
    setWindowTitle(tr("What changed"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(px(760), px(460));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    column->addWidget(new Text(title, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this));
    m_state = new Text({}, look::words(look::body), Text::Tone::Second, this);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    column->addWidget(m_state);
    m_list = new QTreeWidget(this);
    m_list->setHeaderLabels({tr("Where"), tr("Before"), tr("Now")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFont(look::data(look::small));
    m_list->setAccessibleName(tr("What changed"));
    m_list->header()->resizeSection(0, px(240));
    m_list->header()->resizeSection(1, px(220));
    column->addWidget(m_list, 1);
    auto* close = button(tr("Close"), {}, this);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

DiffDialog::DiffDialog(admin::Cluster& cluster, const QString& topic, admin::RecordRow row, Reading value,
                       QWidget* parent)
    : DiffDialog(tr("Offset %1 and the record before it with the same key").arg(row.offset.value()), topic, row,
                 std::move(value), parent) {
    say(tr("Looking for the record before it"));
    searchBefore(cluster);
}

DiffDialog::DiffDialog(const QString& place, const admin::RecordRow& kept, const QString& topic, admin::RecordRow row,
                       Reading value, QWidget* parent)
    : DiffDialog(tr("Offset %1 and the record that was kept").arg(row.offset.value()), topic, row, std::move(value),
                 parent) {
    m_list->headerItem()->setText(1, tr("Kept"));
    m_list->headerItem()->setText(2, tr("This one"));
    show(tr("Kept: %1.").arg(place), kept);
}

void DiffDialog::say(const QString& sentence) { m_state->setText(sentence); }

void DiffDialog::searchBefore(admin::Cluster& cluster) {
    RecordColumn key;
    key.field = RecordField::Key;
    const std::optional<QString> condition = m_row.key ? conditionOf(m_row, key) : std::nullopt;
    if (!condition) return say(tr("This record has no key, or one that cannot be searched for."));
    search::FilterText text;
    text.text = condition->toStdString();
    const auto filter = search::Filter::parse(text, {m_row.timestamp, search::Zone::Utc});
    if (!filter) return say(QString::fromStdString(filter.error().sentence));
    admin::SearchQuery query;
    query.topic = m_topic.toStdString();
    query.partitions = {m_row.partition};
    query.direction = admin::Direction::Older;
    query.filter = *filter;
    query.until.next[m_row.partition] = m_row.offset;
    query.mostHits = 1;
    m_search = cluster.search(std::move(query), [self = QPointer(this), &cluster](const admin::SearchChunk& chunk) {
        if (self) self->take(cluster, chunk);
    });
}

void DiffDialog::take(admin::Cluster& cluster, const admin::SearchChunk& chunk) {
    if (m_found) return;
    if (!chunk.hits.empty()) {
        m_found = chunk.hits.front().offset;
        return readBefore(cluster, *m_found);
    }
    if (chunk.state == admin::SearchState::Running) return;
    if (chunk.state == admin::SearchState::Failed) return say(QString::fromStdString(chunk.sentence));
    say(tr("No record before this one has its key."));
}

void DiffDialog::readBefore(admin::Cluster& cluster, Offset offset) {
    cluster.readRecord(m_topic.toStdString(), m_row.partition, offset,
                       [self = QPointer(this)](const Result<admin::RecordRow>& before) {
                           if (!self) return;
                           if (before)
                               self->showBefore(*before);
                           else
                               self->say(QString::fromStdString(before.error().message));
                       });
}

void DiffDialog::showBefore(const admin::RecordRow& before) {
    const QString time = text::duration(std::max<std::int64_t>(0, m_row.timestamp - before.timestamp));
    show(tr("Offset %1, %2 earlier.").arg(before.offset.value()).arg(time), before);
}

void DiffDialog::show(const QString& lead, const admin::RecordRow& before) {
    const auto all = record_diff::differences(before, m_row, m_reading);
    say(all.empty() ? tr("%1 Nothing differs.").arg(lead) : tr("%1 Differences: %2").arg(lead).arg(all.size()));
    for (const record_diff::Difference& each : all) {
        using Kind = record_diff::Difference::Kind;
        auto* item = new QTreeWidgetItem({each.where, each.kind == Kind::Added ? tr("not there") : each.before,
                                          each.kind == Kind::Removed ? tr("not there") : each.after});
        if (each.kind != Kind::Changed)
            item->setForeground(each.kind == Kind::Added ? 1 : 2, palette().placeholderText());
        m_list->addTopLevelItem(item);
    }
    if (!all.empty()) m_list->setCurrentItem(m_list->topLevelItem(0));
}

}  // namespace brook::ui
