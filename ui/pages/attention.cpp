#include "ui/pages/attention.h"

#include <QCoreApplication>

#include <algorithm>

#include "ui/groups/group_lag.h"
#include "ui/groups/group_words.h"
#include "ui/look/text.h"

namespace brook::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::Attention)
};

constexpr quint64 littleDisk = quint64{2} << 30;
constexpr qint64 newsMs = 600'000;
constexpr int mostNews = 3;

void addOffline(const admin::Snapshot& snapshot, std::vector<Attention>& found) {
    for (const auto& [name, topic] : snapshot.topics)
        for (const admin::PartitionRow& partition : topic.partitions) {
            if (!partition.offline) continue;
            found.push_back(
                {Severity::Error,
                 Words::tr("Partition %1 of %2 cannot be written")
                     .arg(partition.index.value())
                     .arg(QString::fromStdString(name)),
                 Words::tr("%1. What is stored stays readable.").arg(QString::fromStdString(*partition.offline)),
                 QString::fromStdString(name)});
        }
}

void addGroups(const admin::Snapshot& snapshot, std::vector<Attention>& found) {
    for (const auto& [id, group] : snapshot.groups) {
        const GroupLag lag = lagOf(group, snapshot);
        if (!lag.nearTheEdge) continue;
        const PartitionLag& worst = lag.partitions.front();
        const QString topic = QString::fromStdString(worst.facts.topic);
        const QString place = Words::tr("%1, partition %2").arg(topic).arg(worst.facts.partition.value());
        found.push_back(
            {Severity::Warning,
             worst.overtaken ? Words::tr("%1 has lost records").arg(QString::fromStdString(id))
                             : Words::tr("%1 may lose records soon").arg(QString::fromStdString(id)),
             worst.overtaken
                 ? Words::tr("%1: what it would read next has been deleted.").arg(place)
                 : Words::tr("%1: behind %2, deleted in %3.").arg(place, lagWords(worst.ms), lagWords(worst.untilLost)),
             topic});
    }
}

void addDisk(const admin::Snapshot& snapshot, std::vector<Attention>& found) {
    if (snapshot.diskTotal == 0 || snapshot.diskAvailable >= littleDisk) return;
    found.push_back({Severity::Warning,
                     Words::tr("The disk is nearly full"),
                     Words::tr("%1 left. What is stored stays readable.").arg(text::bytes(snapshot.diskAvailable)),
                     {}});
}

void addNews(const admin::Snapshot& snapshot, std::vector<Attention>& found) {
    int taken = 0;
    for (auto event = snapshot.events.rbegin(); event != snapshot.events.rend() && taken < mostNews; ++event) {
        if (event->severity < Severity::Warning || snapshot.takenAt - event->time > newsMs) continue;
        found.push_back(
            {event->severity,
             QString::fromStdString(event->message),
             Words::tr("%1, at %2")
                 .arg(QString::fromStdString(std::string(nameOf(event->logger))), text::time(event->time).left(8)),
             {}});
        ++taken;
    }
}

}  // namespace

std::vector<Attention> attentions(const admin::Snapshot& snapshot) {
    std::vector<Attention> found;
    addOffline(snapshot, found);
    addGroups(snapshot, found);
    addDisk(snapshot, found);
    addNews(snapshot, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const Attention& a, const Attention& b) { return a.severity > b.severity; });
    return found;
}

}  // namespace brook::ui
