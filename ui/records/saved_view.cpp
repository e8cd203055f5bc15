#include "ui/records/saved_view.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "ui/look/text.h"
#include "ui/search/filter_input.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

const QString viewsKey = QStringLiteral("views/");

const QString nameKey = QStringLiteral("name");
const QString modeKey = QStringLiteral("mode");
const QString filterKey = QStringLiteral("filter");
const QString matchesKey = QStringLiteral("onlyMatches");
const QString startKey = QStringLiteral("start");
const QString partitionsKey = QStringLiteral("partitions");
const QString committedKey = QStringLiteral("committed");
const QString columnsKey = QStringLiteral("columns");
const QString colouredKey = QStringLiteral("coloured");

bool isThere(PartitionIndex partition, const TopicExtent& topic) {
    return static_cast<std::size_t>(partition.value()) < topic.partitions;
}

Offset at(const admin::Cursor& cursor, PartitionIndex partition) {
    const auto found = cursor.next.find(partition);
    return found == cursor.next.end() ? Offset(0) : found->second;
}

std::vector<RecordColumn> withoutWidths(std::vector<RecordColumn> columns) {
    for (RecordColumn& column : columns) column.width = 0;
    return columns;
}

/// Those too that only another version of Brook knows.
QString columnsText(const SavedView& view) {
    QJsonArray columns = QJsonDocument::fromJson(record_columns::toText(view.columns).toUtf8()).array();
    for (const QString& unknown : view.unknownColumns) columns.append(QJsonObject{{QStringLiteral("field"), unknown}});
    return QString::fromUtf8(QJsonDocument(columns).toJson(QJsonDocument::Compact));
}

QJsonObject toJson(const SavedView& view) {
    QJsonArray partitions;
    for (const PartitionIndex partition : view.partitions) partitions.append(partition.value());
    return {{nameKey, view.name},
            {modeKey, filter_input::modeKey(view.filter.mode)},
            {filterKey, QString::fromStdString(view.filter.text)},
            {matchesKey, view.onlyMatches},
            {startKey, record_start::toJson(view.start)},
            {partitionsKey, partitions},
            {committedKey, view.isolation == admin::View::ReadCommitted},
            {columnsKey, columnsText(view)},
            {colouredKey, view.isColoured}};
}

SavedView fromJson(const QJsonObject& kept) {
    SavedView view;
    view.name = kept.value(nameKey).toString();
    view.filter = {filter_input::modeOf(kept.value(modeKey).toString()), kept.value(filterKey).toString().toStdString(),
                   search::Letters::AsWritten};
    view.onlyMatches = kept.value(matchesKey).toBool(true);
    view.start = record_start::fromJson(kept.value(startKey).toObject());
    for (const QJsonValue& each : kept.value(partitionsKey).toArray())
        if (const int partition = each.toInt(-1); partition >= 0) view.partitions.push_back(PartitionIndex(partition));
    view.isolation = kept.value(committedKey).toBool() ? admin::View::ReadCommitted : admin::View::ReadUncommitted;
    const QString columns = kept.value(columnsKey).toString();
    view.columns = record_columns::fromText(columns);
    view.unknownColumns = record_columns::unknownIn(columns);
    view.isColoured = kept.value(colouredKey).toBool(true);
    return view;
}

}  // namespace

bool SavedView::showsSameAs(const SavedView& other) const {
    SavedView one = *this;
    SavedView another = other;
    for (SavedView* view : {&one, &another}) {
        view->name.clear();
        view->unknownColumns.clear();
        view->columns = withoutWidths(std::move(view->columns));
    }
    return one == another;
}

namespace saved_views {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("brook::ui::saved_views", source); }

QString missingStart(const RecordStart& start, const TopicExtent& topic) {
    if (start.kind != RecordStart::Kind::Offset) return {};
    if (!isThere(start.partition, topic))
        return tr("It begins in partition %1, which is not there any more: the newest are shown.")
            .arg(start.partition.value());
    const Offset first = at(topic.starts, start.partition);
    const Offset end = at(topic.ends, start.partition);
    if (start.offset < first)
        return tr("Offset %1 is gone: partition %2 begins with %3.")
            .arg(start.offset.value())
            .arg(start.partition.value())
            .arg(first.value());
    if (start.offset > end)
        return tr("Offset %1 is not there: partition %2 ends before %3.")
            .arg(start.offset.value())
            .arg(start.partition.value())
            .arg(end.value());
    return {};
}

}  // namespace

QStringList missingIn(const SavedView& view, const TopicExtent& topic) {
    QStringList missing;
    QStringList gone;
    for (const PartitionIndex partition : view.partitions)
        if (!isThere(partition, topic)) gone << QString::number(partition.value());
    if (!gone.isEmpty() && gone.size() == static_cast<qsizetype>(view.partitions.size()))
        missing << tr("None of its partitions is there any more: all are shown.");
    else if (!gone.isEmpty())
        missing << tr("Not there any more: partition %1.").arg(gone.join(QStringLiteral(", ")));
    if (const QString start = missingStart(view.start, topic); !start.isEmpty()) missing << start;
    if (!view.unknownColumns.isEmpty())
        missing << tr("This version has no column of the name %1.").arg(view.unknownColumns.join(QStringLiteral(", ")));
    if (!view.filter.text.empty() && !filter_input::understood(view.filter))
        missing << tr("Its filter cannot be understood: all records are shown.");
    return missing;
}

SavedView possible(SavedView view, const TopicExtent& topic) {
    std::erase_if(view.partitions, [&topic](PartitionIndex partition) { return !isThere(partition, topic); });
    if (view.start.kind != RecordStart::Kind::Offset) return view;
    if (isThere(view.start.partition, topic))
        view.start.offset =
            std::clamp(view.start.offset, at(topic.starts, view.start.partition),
                       std::max(at(topic.starts, view.start.partition), at(topic.ends, view.start.partition)));
    else
        view.start = {};
    return view;
}

QString toText(const std::vector<SavedView>& views) {
    QJsonArray list;
    for (const SavedView& view : views) list.append(toJson(view));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<SavedView> fromText(const QString& text) {
    std::vector<SavedView> views;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        SavedView view = fromJson(value.toObject());
        if (!view.name.trimmed().isEmpty()) views.push_back(std::move(view));
    }
    return views;
}

}  // namespace saved_views

// The book ------------------------------------------------------------------------------------------------------------

std::vector<SavedView> ViewBook::all() const { return saved_views::fromText(m_workbench.value(viewsKey + m_topic)); }

std::optional<SavedView> ViewBook::find(const QString& name) const {
    for (SavedView& view : all())
        if (view.name == name) return std::move(view);
    return std::nullopt;
}

QStringList ViewBook::names() const {
    QStringList names;
    for (const SavedView& view : all()) names << view.name;
    return names;
}

void ViewBook::save(const SavedView& view) {
    std::vector<SavedView> views = all();
    std::erase_if(views, [&view](const SavedView& each) { return each.name == view.name; });
    views.push_back(view);
    write(views);
}

void ViewBook::rename(const QString& name, const QString& newName) {
    std::optional<SavedView> view = find(name);
    if (!view || name == newName) return;
    forget(name);
    view->name = newName;
    save(*view);
}

void ViewBook::forget(const QString& name) {
    std::vector<SavedView> views = all();
    std::erase_if(views, [&name](const SavedView& each) { return each.name == name; });
    write(views);
}

void ViewBook::write(const std::vector<SavedView>& views) {
    std::vector<SavedView> sorted = views;
    std::sort(sorted.begin(), sorted.end(),
              [](const SavedView& a, const SavedView& b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    m_workbench.set(viewsKey + m_topic, saved_views::toText(sorted));
}

}  // namespace brook::ui
