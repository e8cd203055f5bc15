#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "engine/admin/values.h"
#include "ui/widgets/badge.h"

/// Groups in words.
namespace brook::ui {

/// Kafka's state as a badge: a word and a shape.
BadgeSpec stateBadge(const std::string& state);

/// "consumer protocol", "classic protocol", or what a group that only commits offsets is.
QString protocolWords(const admin::GroupRow& group);

/// "4 members, consumer protocol, uniform assignor, epoch 12".
QString groupFacts(const admin::GroupRow& group);

/// What a person calls a member: its group.instance.id, else its client id, else its member id.
QString memberName(const admin::GroupMemberRow& member);

/// Software and version of a member, as "java 4.0.0", from the connection that its client has; empty when
/// that has not said.
QString memberSoftware(const admin::GroupMemberRow& member, const std::vector<admin::ConnectionRow>& connections);

/// "3 h 46 min", "0 s", or a dash while it is not known. Rounded to what matters: nobody reads the seconds of hours.
QString lagWords(std::optional<std::int64_t> milliseconds);

}  // namespace brook::ui
