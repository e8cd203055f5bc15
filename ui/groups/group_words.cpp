#include "ui/groups/group_words.h"

#include <QCoreApplication>

#include "ui/look/text.h"

namespace brook::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::Groups)
};

/// "/10.0.4.11" → "10.0.4.11": Kafka writes hosts as Java does.
QString bareHost(const std::string& host) {
    QString bare = QString::fromStdString(host);
    return bare.startsWith(QLatin1Char('/')) ? bare.mid(1) : bare;
}

}  // namespace

BadgeSpec stateBadge(const std::string& state) {
    if (state == "Stable") return {Words::tr("Stable"), QStringLiteral("ok"), BadgeTone::Ok};
    if (state == "Empty") return {Words::tr("Empty"), {}, BadgeTone::Outlined};
    if (state == "PreparingRebalance" || state == "CompletingRebalance")
        return {Words::tr("Rebalancing"), QStringLiteral("refresh"), BadgeTone::Warn};
    if (state == "Assigning") return {Words::tr("Assigning"), QStringLiteral("refresh"), BadgeTone::Warn};
    if (state == "Reconciling") return {Words::tr("Reconciling"), QStringLiteral("refresh"), BadgeTone::Warn};
    if (state == "Dead") return {Words::tr("Dead"), {}, BadgeTone::Neutral};
    return {QString::fromStdString(state), {}, BadgeTone::Neutral};
}

QString protocolWords(const admin::GroupRow& group) {
    if (group.type == admin::GroupProtocol::Consumer) return Words::tr("consumer protocol");
    if (group.protocolType.empty()) return Words::tr("commits only");
    if (group.protocolType != "consumer")
        return Words::tr("classic protocol of %1").arg(QString::fromStdString(group.protocolType));
    return Words::tr("classic protocol");
}

QString groupFacts(const admin::GroupRow& group) {
    QStringList facts;
    facts << (group.members.empty() ? Words::tr("no members")
                                    : Words::tr("%n member(s)", nullptr, static_cast<int>(group.members.size())));
    facts << protocolWords(group);
    if (!group.assignor.empty()) facts << Words::tr("%1 assignor").arg(QString::fromStdString(group.assignor));
    if (group.type == admin::GroupProtocol::Consumer)
        facts << (group.targetGeneration == group.generation
                      ? Words::tr("epoch %1").arg(group.generation)
                      : Words::tr("epoch %1, assigned up to %2").arg(group.generation).arg(group.targetGeneration));
    else if (!group.protocolType.empty())
        facts << Words::tr("generation %1").arg(group.generation);
    return facts.join(QStringLiteral(", "));
}

QString memberName(const admin::GroupMemberRow& member) {
    if (member.instanceId) return QString::fromStdString(*member.instanceId);
    return QString::fromStdString(member.clientId.empty() ? member.id : member.clientId);
}

QString memberSoftware(const admin::GroupMemberRow& member, const std::vector<admin::ConnectionRow>& connections) {
    const QString host = bareHost(member.host);
    for (const admin::ConnectionRow& connection : connections) {
        if (connection.clientId != member.clientId || connection.software.empty()) continue;
        const QString peer = QString::fromStdString(connection.peer);
        if (peer.left(peer.lastIndexOf(QLatin1Char(':'))).remove(QLatin1Char('[')).remove(QLatin1Char(']')) == host)
            return QString::fromStdString(connection.software).remove(QLatin1String("apache-kafka-"));
    }
    return {};
}

QString lagWords(std::optional<std::int64_t> milliseconds) {
    if (!milliseconds) return QStringLiteral("–");
    std::int64_t shown = *milliseconds;
    if (shown >= 1000) shown -= shown % 1000;
    return shown == 0 ? Words::tr("0 s") : text::duration(shown);
}

}  // namespace brook::ui
