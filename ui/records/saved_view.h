#pragma once

#include <QStringList>

#include <optional>
#include <vector>

#include "engine/admin/search_values.h"
#include "ui/records/record_columns.h"
#include "ui/records/record_start.h"

namespace brook::ui {

class Workbench;

/// What the Records page shows of a topic, under a name.
struct SavedView {
    QString name;
    search::FilterText filter;  ///< without text: no filter
    bool onlyMatches = true;
    RecordStart start;
    std::vector<PartitionIndex> partitions;  ///< in order; empty: all
    admin::View isolation = admin::View::ReadUncommitted;
    std::vector<RecordColumn> columns = record_columns::standard();
    QStringList unknownColumns;  ///< that another version of Brook kept
    bool isColoured = true;

    /// Whether both show the same, whatever they are called and however wide their columns are.
    bool showsSameAs(const SavedView& other) const;
    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// What a topic holds now, of that which a view may ask for.
struct TopicExtent {
    std::size_t partitions = 0;
    admin::Cursor starts;
    admin::Cursor ends;
};

/// Pure functions over values.
namespace saved_views {

/// What a view no longer finds, a sentence each. Fields of values are not looked for.
QStringList missingIn(const SavedView& view, const TopicExtent& topic);
/// The view as it can be shown: partitions and offsets that are there.
SavedView possible(SavedView view, const TopicExtent& topic);

QString toText(const std::vector<SavedView>& views);
std::vector<SavedView> fromText(const QString& text);

}  // namespace saved_views

/// The views of a topic that have names, kept in the workbench. GUI thread.
class ViewBook {
public:
    ViewBook(Workbench& workbench, const QString& topic) : m_workbench(workbench), m_topic(topic) {}

    /// By name.
    std::vector<SavedView> all() const;
    std::optional<SavedView> find(const QString& name) const;
    QStringList names() const;
    /// Replaces one of the same name.
    void save(const SavedView& view);
    /// Replaces one that has the new name already.
    void rename(const QString& name, const QString& newName);
    void forget(const QString& name);

private:
    void write(const std::vector<SavedView>& views);

    Workbench& m_workbench;
    QString m_topic;
};

}  // namespace brook::ui
