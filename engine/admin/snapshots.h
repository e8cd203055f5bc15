#pragma once

#include "engine/admin/traffic_history.h"
#include "engine/admin/values.h"
#include "engine/broker/broker.h"

namespace brook::admin {

/// What a topic is now.
TopicRow topicRow(const Broker& broker, const TopicImage& image, const TrafficHistory& history);

/// Everything about a running broker but its connections and events, which others know.
Snapshot brokerSnapshot(Broker& broker, const TrafficHistory& history);

/// The settings of a topic, or of the broker when `topic` is empty.
Result<std::vector<SettingRow>> settingRows(const Broker& broker, const std::string& topic);

}  // namespace brook::admin
