#include "ui/shell/locator_hits.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

#include "ui/groups/group_lag.h"
#include "ui/groups/group_words.h"
#include "ui/look/text.h"
#include "ui/look/zone.h"
#include "ui/pages/setting_words.h"

namespace brook::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::Locator)
};

constexpr std::size_t mostOfASection = 6;

/// Whether every word is somewhere in `text`; the better, the earlier. Nothing when one is missing.
std::optional<int> rankOf(const QString& text, const QStringList& words) {
    int rank = 0;
    for (const QString& word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0) return std::nullopt;
        rank += static_cast<int>(std::min<qsizetype>(at, 1000));
    }
    return rank * 1000 + static_cast<int>(std::min<qsizetype>(text.size(), 999));
}

std::optional<Timestamp> readTime(const QString& text, Timestamp now) {
    for (const char* format : {"yyyy-MM-dd HH:mm:ss.zzz", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"})
        if (const QDateTime time =
                QDateTime::fromString(QString(text).replace(QLatin1Char('T'), QLatin1Char(' ')), QLatin1String(format));
            time.isValid())
            return zone::moment(time.date(), time.time());
    for (const char* format : {"HH:mm:ss.zzz", "HH:mm:ss", "HH:mm"})
        if (const QTime time = QTime::fromString(text, QLatin1String(format)); time.isValid())
            return zone::moment(zone::clock(now).date(), time);
    return std::nullopt;
}

/// The topics that hold all words, the nearest first.
std::vector<const admin::TopicRow*> topicsOf(const QStringList& words, const admin::Snapshot& snapshot) {
    std::vector<std::pair<int, const admin::TopicRow*>> ranked;
    for (const auto& [name, topic] : snapshot.topics)
        if (const auto rank = rankOf(QString::fromStdString(name), words))
            ranked.emplace_back(*rank + (topic.internal ? 1'000'000 : 0), &topic);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const admin::TopicRow*> topics;
    for (const auto& [rank, topic] : ranked) topics.push_back(topic);
    return topics;
}

void addTopics(const QStringList& words, const admin::Snapshot& snapshot, std::vector<LocatorHit>& hits) {
    std::size_t taken = 0;
    for (const admin::TopicRow* topic : topicsOf(words, snapshot)) {
        if (taken++ == mostOfASection) break;
        LocatorHit hit;
        hit.icon = QStringLiteral("topic");
        hit.title = hit.topic = QString::fromStdString(topic->name);
        hit.detail = Words::tr("%n partition(s)", nullptr, static_cast<int>(topic->partitions.size()));
        if (topic->rates.recordsIn > 0)
            hit.detail += QStringLiteral(", ") + text::rate(topic->rates.recordsIn);
        else if (topic->records)
            hit.detail += QStringLiteral(", ") + Words::tr("%1 records").arg(text::count(*topic->records));
        hits.push_back(hit);
    }
}

/// The groups that hold all words, the nearest first.
std::vector<const admin::GroupRow*> groupsOf(const QStringList& words, const admin::Snapshot& snapshot) {
    std::vector<std::pair<int, const admin::GroupRow*>> ranked;
    for (const auto& [id, group] : snapshot.groups)
        if (const auto rank = rankOf(QString::fromStdString(id), words)) ranked.emplace_back(*rank, &group);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const admin::GroupRow*> groups;
    for (const auto& [rank, group] : ranked) groups.push_back(group);
    return groups;
}

void addGroups(const std::vector<const admin::GroupRow*>& groups, const admin::Snapshot& snapshot,
               std::vector<LocatorHit>& hits) {
    for (std::size_t i = 0; i < std::min(groups.size(), mostOfASection); ++i) {
        LocatorHit hit;
        hit.section = LocatorHit::Section::Groups;
        hit.kind = LocatorHit::Kind::Group;
        hit.icon = QStringLiteral("group");
        hit.title = hit.group = QString::fromStdString(groups[i]->id);
        hit.detail =
            Words::tr("%1, behind %2").arg(stateBadge(groups[i]->state).text, lagWords(lagOf(*groups[i], snapshot).ms));
        hits.push_back(hit);
    }
}

void addPlaces(const LocatorPlace& place, const admin::Snapshot& snapshot, std::vector<LocatorHit>& hits) {
    const auto found = snapshot.topics.find(place.topic.toStdString());
    if (found == snapshot.topics.end()) return;
    LocatorHit hit;
    hit.section = LocatorHit::Section::Places;
    hit.topic = place.topic;
    if (place.time) {
        hit.kind = LocatorHit::Kind::Time;
        hit.icon = QStringLiteral("clock");
        hit.time = *place.time;
        hit.title = Words::tr("%1 at %2").arg(place.topic, text::dateTime(*place.time));
        hit.detail = Words::tr("first record at or after");
        return hits.push_back(hit);
    }
    if (!place.partition) return;
    const auto& partitions = found->second.partitions;
    const auto partition = std::find_if(partitions.begin(), partitions.end(),
                                        [&](const auto& row) { return row.index == *place.partition; });
    if (partition == partitions.end()) return;
    hit.kind = place.offset ? LocatorHit::Kind::Offset : LocatorHit::Kind::Partition;
    hit.icon = place.offset ? QStringLiteral("down") : QStringLiteral("partition");
    hit.partition = *place.partition;
    hit.offset = place.offset.value_or(partition->end);
    hit.title =
        place.offset
            ? QStringLiteral("%1:%2@%3").arg(place.topic).arg(place.partition->value()).arg(place.offset->value())
            : Words::tr("%1, partition %2").arg(place.topic).arg(place.partition->value());
    hit.detail = Words::tr("holds %1 to %2").arg(partition->start.value()).arg(partition->end.value() - 1);
    hits.push_back(hit);
}

void addViews(const QStringList& words, const LocatorWorld& world, std::vector<LocatorHit>& hits) {
    std::size_t taken = 0;
    for (const LocatorView& view : world.views) {
        if (taken == mostOfASection || !rankOf(view.name + QLatin1Char(' ') + view.topic, words)) continue;
        LocatorHit hit;
        hit.section = LocatorHit::Section::Views;
        hit.kind = LocatorHit::Kind::View;
        hit.icon = QStringLiteral("pin");
        hit.title = hit.id = view.name;
        hit.topic = view.topic;
        hit.detail = Words::tr("view of %1").arg(view.topic);
        hits.push_back(hit);
        ++taken;
    }
}

/// What an action is about, when it is not about everything.
struct Likely {
    QString topic;
    QString group;
};

void addActions(const QStringList& words, const LocatorWorld& world, const Likely& likely,
                std::vector<LocatorHit>& hits) {
    const QString& topic = likely.topic;
    std::size_t taken = 0;
    const auto add = [&](const LocatorAction& action, const QString& title, LocatorHit::Kind kind) {
        LocatorHit hit;
        hit.section = LocatorHit::Section::Actions;
        hit.kind = kind;
        hit.icon = action.icon;
        hit.title = title;
        hit.keys = action.keys;
        hit.id = action.id;
        hit.topic = kind == LocatorHit::Kind::TopicAction ? topic : QString();
        hit.group = kind == LocatorHit::Kind::GroupAction ? likely.group : QString();
        hits.push_back(hit);
        ++taken;
    };
    for (const LocatorAction& action : world.topicActions)
        if (!topic.isEmpty() && taken < mostOfASection && rankOf(action.words.arg(topic), words))
            add(action, action.words.arg(topic), LocatorHit::Kind::TopicAction);
    for (const LocatorAction& action : world.groupActions)
        if (!likely.group.isEmpty() && taken < mostOfASection && rankOf(action.words.arg(likely.group), words))
            add(action, action.words.arg(likely.group), LocatorHit::Kind::GroupAction);
    for (const LocatorAction& action : world.actions)
        if (taken < 2 * mostOfASection && rankOf(action.words, words))
            add(action, action.words, LocatorHit::Kind::Action);
}

void addSettings(const QStringList& words, const LocatorWorld& world, std::vector<LocatorHit>& hits) {
    std::size_t taken = 0;
    for (const admin::SettingRow& row : world.settings) {
        const QString name = QString::fromStdString(row.name);
        const QString whole = QStringList{name, settingTitle(row.name), world.topic}.join(QLatin1Char(' '));
        if (taken == mostOfASection || !rankOf(whole, words)) continue;
        LocatorHit hit;
        hit.section = LocatorHit::Section::Settings;
        hit.kind = LocatorHit::Kind::Setting;
        hit.icon = QStringLiteral("settings");
        hit.title = world.topic.isEmpty() ? Words::tr("%1 of the broker").arg(name)
                                          : Words::tr("%1 of %2").arg(name, world.topic);
        hit.detail = QStringLiteral("%1, %2").arg(valueWords(row.value, row.unit), sourceWords(row.source));
        hit.topic = world.topic;
        hit.id = name;
        hits.push_back(hit);
        ++taken;
    }
}

/// "reset billing" means a group too, although none has all the words.
QString likelyGroup(const QStringList& words, const admin::Snapshot& snapshot) {
    if (const auto all = groupsOf(words, snapshot); !all.empty()) return QString::fromStdString(all.front()->id);
    for (const QString& word : words)
        if (const auto some = groupsOf({word}, snapshot); word.size() > 2 && !some.empty())
            return QString::fromStdString(some.front()->id);
    return {};
}

QStringList wordsOf(const QString& query) { return query.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

}  // namespace

std::optional<LocatorPlace> readPlace(const QString& query, Timestamp now) {
    static const QRegularExpression link(
        QStringLiteral("^brook://([A-Za-z0-9._-]+)(?:/(\\d{1,9})(?:/(\\d{1,18}))?)?/?$"));
    if (const QRegularExpressionMatch match = link.match(query.trimmed()); match.hasMatch()) {
        LocatorPlace place{match.captured(1), {}, {}, {}};
        if (match.hasCaptured(2)) place.partition = PartitionIndex(match.captured(2).toInt());
        if (match.hasCaptured(3)) place.offset = Offset(match.captured(3).toLongLong());
        return place;
    }
    static const QRegularExpression form(QStringLiteral("^([A-Za-z0-9._-]+)(?::(\\d{1,9}))?(?:@(.+))?$"));
    const QRegularExpressionMatch match = form.match(query.trimmed());
    if (!match.hasMatch()) return std::nullopt;
    LocatorPlace place;
    place.topic = match.captured(1);
    if (!match.captured(2).isEmpty()) place.partition = PartitionIndex(match.captured(2).toInt());
    if (match.captured(3).isEmpty()) return place;
    bool isOffset = false;
    const qint64 offset = match.captured(3).toLongLong(&isOffset);
    if (isOffset && offset >= 0)
        place.offset = Offset(offset);
    else if (const auto time = readTime(match.captured(3).trimmed(), now))
        place.time = time;
    else
        return std::nullopt;
    if (place.offset && !place.partition) place.partition = PartitionIndex(0);
    return place;
}

QString likelyTopic(const QString& query, const admin::Snapshot& snapshot) {
    if (query.trimmed().isEmpty()) return {};
    if (const auto place = readPlace(query, Timestamp(0));
        place && snapshot.topics.contains(place->topic.toStdString()))
        return place->topic;
    // "retention orders" means a topic too, although no topic has all the words: the last one that names some.
    const std::vector<const admin::TopicRow*> all = topicsOf(wordsOf(query), snapshot);
    if (!all.empty()) return QString::fromStdString(all.front()->name);
    for (const QString& word : wordsOf(query)) {
        if (const std::vector<const admin::TopicRow*> some = topicsOf({word}, snapshot);
            word.size() > 2 && !some.empty())
            return QString::fromStdString(some.front()->name);
    }
    return {};
}

std::vector<LocatorHit> locatorHits(const QString& query, const admin::Snapshot& snapshot, const LocatorWorld& world) {
    std::vector<LocatorHit> hits;
    if (query.startsWith(QLatin1Char('>'))) {
        addActions(wordsOf(query.mid(1)), world, {world.topic, {}}, hits);
        return hits;
    }
    const QStringList words = wordsOf(query);
    addTopics(words, snapshot, hits);
    const std::vector<const admin::GroupRow*> groups = groupsOf(words, snapshot);
    addGroups(groups, snapshot, hits);
    if (const auto place = readPlace(query, world.now)) addPlaces(*place, snapshot, hits);
    if (!words.isEmpty()) addViews(words, world, hits);
    const QString group = words.isEmpty() ? QString() : likelyGroup(words, snapshot);
    addActions(words, world, {likelyTopic(query, snapshot), group}, hits);
    if (!words.isEmpty()) addSettings(words, world, hits);
    return hits;
}

}  // namespace brook::ui
