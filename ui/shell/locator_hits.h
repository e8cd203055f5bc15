#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "engine/admin/values.h"

/// What a query in the locator can mean. Pure: from words and a snapshot to hits.
namespace brook::ui {

/// One thing to go to.
struct LocatorHit {
    enum class Section { Topics, Groups, Places, Views, Actions, Settings };
    enum class Kind { Topic, Group, Partition, Offset, Time, View, Action, TopicAction, GroupAction, Setting };

    Section section = Section::Topics;
    Kind kind = Kind::Topic;
    QString icon;
    QString title;
    QString detail;
    QString keys;  ///< the shortcut, if there is one
    QString topic;
    QString group;
    QString id;  ///< of an action, or the name of a setting or a view
    PartitionIndex partition{0};
    Offset offset;
    Timestamp time;
};

/// An action as the locator knows it.
struct LocatorAction {
    QString id;
    QString words;
    QString icon;
    QString keys;
};

/// A saved view of the records of a topic.
struct LocatorView {
    QString topic;
    QString name;
};

/// What is known beside the snapshot.
struct LocatorWorld {
    std::vector<LocatorAction> actions;
    std::vector<LocatorAction> topicActions;  ///< their words have %1 for the topic
    std::vector<LocatorAction> groupActions;  ///< their words have %1 for the group
    std::vector<LocatorView> views;
    QString topic;  ///< whose settings `settings` are
    std::vector<admin::SettingRow> settings;
    Timestamp now;
};

/// "orders.placed:3@812551" → topic, partition and offset; "orders.placed@13:12" → topic and time; "orders.placed" →
/// topic; "brook://orders.placed/3/812551", as a record's link is copied, like the first.
struct LocatorPlace {
    QString topic;
    std::optional<PartitionIndex> partition;
    std::optional<Offset> offset;
    std::optional<Timestamp> time;
};
std::optional<LocatorPlace> readPlace(const QString& query, Timestamp now);

/// What `query` can mean, by section, the nearest first. ">" before it means actions only; nothing means what one does
/// most.
std::vector<LocatorHit> locatorHits(const QString& query, const admin::Snapshot& snapshot, const LocatorWorld& world);

/// The topic that `query` means most likely; empty when it means none.
QString likelyTopic(const QString& query, const admin::Snapshot& snapshot);

}  // namespace brook::ui
