#include "ui/pages/setting_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

#include "ui/pages/units.h"

namespace brook::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::SettingWords)
};

/// In the order in which they are read.
std::vector<std::pair<QString, QString>> titles() {
    return {
        {QStringLiteral("retention.ms"), Words::tr("Keep records for")},
        {QStringLiteral("retention.bytes"), Words::tr("Keep at most, per partition")},
        {QStringLiteral("cleanup.policy"), Words::tr("What happens to old records")},
        {QStringLiteral("file.delete.delay.ms"), Words::tr("Start deleting files after")},
        {QStringLiteral("delete.retention.ms"), Words::tr("Keep tombstones for")},
        {QStringLiteral("min.cleanable.dirty.ratio"), Words::tr("Compact when this much is new")},
        {QStringLiteral("min.compaction.lag.ms"), Words::tr("Leave records alone for")},
        {QStringLiteral("max.compaction.lag.ms"), Words::tr("Compact at the latest after")},
        {QStringLiteral("segment.bytes"), Words::tr("Segment size")},
        {QStringLiteral("segment.ms"), Words::tr("Start a new segment after")},
        {QStringLiteral("segment.jitter.ms"), Words::tr("Spread the start by up to")},
        {QStringLiteral("segment.index.bytes"), Words::tr("Largest index")},
        {QStringLiteral("index.interval.bytes"), Words::tr("Index entry every")},
        {QStringLiteral("preallocate"), Words::tr("Reserve files whole")},
        {QStringLiteral("flush.messages"), Words::tr("Sync after records")},
        {QStringLiteral("flush.ms"), Words::tr("Sync after")},
        {QStringLiteral("max.message.bytes"), Words::tr("Largest record batch")},
        {QStringLiteral("compression.type"), Words::tr("Compression")},
        {QStringLiteral("compression.gzip.level"), Words::tr("gzip level")},
        {QStringLiteral("compression.lz4.level"), Words::tr("lz4 level")},
        {QStringLiteral("compression.zstd.level"), Words::tr("zstd level")},
        {QStringLiteral("message.timestamp.type"), Words::tr("Whose clock")},
        {QStringLiteral("message.timestamp.before.max.ms"), Words::tr("Oldest time accepted")},
        {QStringLiteral("message.timestamp.after.max.ms"), Words::tr("Furthest future accepted")},
        {QStringLiteral("min.insync.replicas"), Words::tr("Replicas that must have it")},
        {QStringLiteral("unclean.leader.election.enable"), Words::tr("Let a replica behind lead")},
        {QStringLiteral("leader.replication.throttled.replicas"), Words::tr("Leaders slowed down")},
        {QStringLiteral("follower.replication.throttled.replicas"), Words::tr("Followers slowed down")},
        {QStringLiteral("remote.storage.enable"), Words::tr("Move old segments away")},
        {QStringLiteral("remote.log.copy.disable"), Words::tr("Stop copying away")},
        {QStringLiteral("remote.log.delete.on.disable"), Words::tr("Delete what is away")},
        {QStringLiteral("local.retention.ms"), Words::tr("Keep a local copy for")},
        {QStringLiteral("local.retention.bytes"), Words::tr("Keep at most a local copy of")},
    };
}

const QStringList& order() {
    static const QStringList keys{"retention",    "compaction", "segments", "messages", "timestamps",
                                  "replication",  "remote",     "network",  "security", "groups",
                                  "transactions", "quotas",     "other"};
    return keys;
}

QString topicGroup(const std::string& name) {
    const auto any = [&](std::initializer_list<const char*> names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (any({"retention.ms", "retention.bytes", "cleanup.policy", "file.delete.delay.ms"}))
        return QStringLiteral("retention");
    if (any({"delete.retention.ms", "min.cleanable.dirty.ratio", "min.compaction.lag.ms", "max.compaction.lag.ms"}))
        return QStringLiteral("compaction");
    if (name.starts_with("segment.") || any({"index.interval.bytes", "preallocate", "flush.messages", "flush.ms"}))
        return QStringLiteral("segments");
    if (name.starts_with("compression.") || name == "max.message.bytes") return QStringLiteral("messages");
    if (name.starts_with("message.timestamp.")) return QStringLiteral("timestamps");
    if (name.starts_with("remote.") || name.starts_with("local.")) return QStringLiteral("remote");
    return QStringLiteral("replication");
}

QString brokerGroup(const std::string& name) {
    const auto begins = [&](std::initializer_list<const char*> starts) {
        return std::any_of(starts.begin(), starts.end(), [&](const char* start) { return name.starts_with(start); });
    };
    const auto holds = [&](const char* part) { return name.find(part) != std::string::npos; };
    if (begins({"ssl.", "sasl.", "authorizer", "super.users", "security.", "password.", "delegation.", "principal."}))
        return QStringLiteral("security");
    if (begins({"log.retention", "log.cleanup", "log.segment.delete"})) return QStringLiteral("retention");
    if (begins({"log.cleaner"})) return QStringLiteral("compaction");
    if (begins({"remote.", "log.local", "rsm.", "rlmm."})) return QStringLiteral("remote");
    if (begins({"log.message.timestamp"})) return QStringLiteral("timestamps");
    if (begins({"message.", "compression."})) return QStringLiteral("messages");
    if (begins({"transaction", "producer.id"})) return QStringLiteral("transactions");
    if (begins({"group.", "offsets."})) return QStringLiteral("groups");
    if (holds("quota") || holds("throttle")) return QStringLiteral("quotas");
    if (begins({"replica.", "controller.", "leader.", "unclean.", "min.insync", "num.replica", "default.replication",
                "quorum.", "broker.session", "broker.heartbeat"}) ||
        holds("replica"))
        return QStringLiteral("replication");
    if (begins({"log."})) return QStringLiteral("segments");
    if (begins({"socket.", "listener", "advertised", "connections", "max.connection", "num.network", "num.io",
                "queued.", "request.", "early.start"}) ||
        holds("listener"))
        return QStringLiteral("network");
    return QStringLiteral("other");
}

SettingGroup groupOf(const QString& key) {
    if (key == QLatin1String("retention")) return {key, Words::tr("Retention"), Words::tr("when records may go")};
    if (key == QLatin1String("compaction"))
        return {key, Words::tr("Compaction"), Words::tr("the newest record of each key")};
    if (key == QLatin1String("segments")) return {key, Words::tr("Segments"), Words::tr("files of the log")};
    if (key == QLatin1String("messages")) return {key, Words::tr("Batches"), Words::tr("what producers may send")};
    if (key == QLatin1String("timestamps"))
        return {key, Words::tr("Timestamps"), Words::tr("what a record's time may be")};
    if (key == QLatin1String("replication"))
        return {key, Words::tr("Replication"), Words::tr("copies on other brokers")};
    if (key == QLatin1String("remote"))
        return {key, Words::tr("Remote storage"), Words::tr("accepted, without effect here")};
    if (key == QLatin1String("network"))
        return {key, Words::tr("Network"), Words::tr("listeners, connections, requests")};
    if (key == QLatin1String("security")) return {key, Words::tr("Security"), Words::tr("who may do what")};
    if (key == QLatin1String("groups")) return {key, Words::tr("Groups"), Words::tr("consumers and their offsets")};
    if (key == QLatin1String("transactions"))
        return {key, Words::tr("Transactions"), Words::tr("producers that write all or nothing")};
    if (key == QLatin1String("quotas")) return {key, Words::tr("Quotas"), Words::tr("how fast one may be")};
    return {QStringLiteral("other"), Words::tr("Other"), {}};
}

}  // namespace

QString settingTitle(const std::string& name) {
    const QString key = QString::fromStdString(name);
    for (const auto& [known, title] : titles())
        if (known == key) return title;
    return key;
}

int settingOrder(const std::string& name) {
    const auto known = titles();
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.first.toStdString() == name; });
    return static_cast<int>(found - known.begin());
}

SettingGroup settingGroup(const std::string& name, bool ofTopic) {
    return groupOf(ofTopic ? topicGroup(name) : brokerGroup(name));
}

int settingGroupOrder(const QString& key) { return static_cast<int>(order().indexOf(key)); }

QString sourceWords(admin::SettingSource source) {
    switch (source) {
        case admin::SettingSource::Topic: return Words::tr("set at this topic");
        case admin::SettingSource::DynamicBroker: return Words::tr("set at this broker");
        case admin::SettingSource::DynamicDefault: return Words::tr("set for all brokers");
        case admin::SettingSource::Static: return Words::tr("from the start options");
        case admin::SettingSource::Default: return Words::tr("Kafka's default");
    }
    return {};
}

QStringList allowedChoices(const admin::SettingRow& row) {
    const QString valid = QString::fromStdString(row.valid);
    if (!valid.startsWith(QLatin1Char('[')) || !valid.endsWith(QLatin1Char(']')) ||
        valid.contains(QLatin1String("...")))
        return {};
    QStringList choices = valid.mid(1, valid.size() - 2).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString& choice : choices) choice = choice.trimmed();
    return choices;
}

QString allowedWords(const admin::SettingRow& row) {
    static const QRegularExpression range(QStringLiteral("^\\[(-?[\\d.]+),\\.\\.\\.(?:,(-?[\\d.]+))?\\]$"));
    const QRegularExpressionMatch match = range.match(QString::fromStdString(row.valid));
    if (!match.hasMatch())
        return allowedChoices(row).isEmpty() ? QString::fromStdString(row.valid)
                                             : allowedChoices(row).join(QStringLiteral(", "));
    const auto bound = [&](int which) { return units::shown(match.captured(which).toStdString(), row.unit); };
    const bool openEnded = match.captured(2).isEmpty();
    if (!openEnded) return Words::tr("%1 to %2").arg(bound(1), bound(2));
    const auto limitless = units::unlimited(row);
    if (limitless == "-1" && match.captured(1) == QLatin1String("-1"))
        return Words::tr("0 and more, or %1").arg(units::shown("-1", row.unit));
    return Words::tr("%1 and more").arg(bound(1));
}

QString valueWords(const std::optional<std::string>& value, admin::SettingUnit unit) {
    if (!value) return Words::tr("not set");
    return value->empty() ? Words::tr("empty") : units::shown(*value, unit);
}

}  // namespace brook::ui
