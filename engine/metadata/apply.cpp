#include "engine/metadata/apply.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace brook {

namespace {

std::vector<BrokerId> orEmpty(const std::optional<std::vector<BrokerId>>& ids) {
    return ids.value_or(std::vector<BrokerId>{});
}

// What carried records are about. The first word keeps the kinds apart.
template <class Record>
std::string accessKey(const Record& record) {
    return fmt::format("access {}", record.id);
}
std::string keyOf(const AccessControlEntryRecord& record) { return accessKey(record); }
std::string keyOf(const RemoveAccessControlEntryRecord& record) { return accessKey(record); }
std::string keyOf(const DelegationTokenRecord& record) { return "token " + record.tokenId; }
std::string keyOf(const RemoveDelegationTokenRecord& record) { return "token " + record.tokenId; }
std::string keyOf(const RegisterControllerRecord& record) { return fmt::format("controller {}", record.controllerId); }
std::string keyOf(const UnregisterControllerRecord& record) {
    return fmt::format("controller {}", record.controllerId);
}

template <class Record>
ScramAccount accountOf(const Record& record) {
    return {record.name, static_cast<ScramMechanism>(record.mechanism)};
}

/// Turns records into changes of one image that is being made.
class Applier {
public:
    explicit Applier(const ClusterImage& before) : m_image(std::make_shared<ClusterImage>(before)) {}

    std::shared_ptr<ClusterImage> finish() { return m_image; }

    void operator()(const TopicRecord& record) {
        auto topic = std::make_shared<TopicImage>();
        topic->name = record.name;
        topic->id = record.topicId;
        put(std::move(topic));
    }

    void operator()(const RemoveTopicRecord& record) {
        const auto found = m_image->topicsById.find(record.topicId);
        if (found == m_image->topicsById.end()) return;
        m_image->configs.erase({ResourceType::Topic, found->second->name});
        m_image->topics.erase(found->second->name);
        m_image->topicsById.erase(found);
        m_own.erase(record.topicId);
    }

    void operator()(const PartitionRecord& record) {
        TopicImage* topic = change(record.topicId);
        if (!topic || record.partitionId.value() < 0) return;
        const auto index = static_cast<std::size_t>(record.partitionId.value());
        if (index > topic->partitions.size()) return;  // partitions are recorded in order
        if (index == topic->partitions.size()) topic->partitions.emplace_back();
        PartitionImage& partition = topic->partitions[index];
        partition.index = record.partitionId;
        partition.replicas = record.replicas;
        partition.inSync = record.isr;
        partition.adding = record.addingReplicas;
        partition.removing = record.removingReplicas;
        partition.leader = record.leader;
        partition.leaderEpoch = record.leaderEpoch;
        partition.partitionEpoch = record.partitionEpoch;
        partition.directories = record.directories;
        partition.eligibleLeaders = orEmpty(record.eligibleLeaderReplicas);
        partition.lastKnownEligible = orEmpty(record.lastKnownElr);
    }

    void operator()(const PartitionChangeRecord& record) {
        TopicImage* topic = change(record.topicId);
        const auto index = static_cast<std::size_t>(record.partitionId.value());
        if (!topic || index >= topic->partitions.size()) return;
        PartitionImage& partition = topic->partitions[index];
        if (record.isr) partition.inSync = *record.isr;
        if (record.replicas) partition.replicas = *record.replicas;
        if (record.addingReplicas) partition.adding = *record.addingReplicas;
        if (record.removingReplicas) partition.removing = *record.removingReplicas;
        if (record.directories) partition.directories = *record.directories;
        if (record.eligibleLeaderReplicas) partition.eligibleLeaders = *record.eligibleLeaderReplicas;
        if (record.lastKnownElr) partition.lastKnownEligible = *record.lastKnownElr;
        constexpr BrokerId noChange(-2);
        if (record.leader != noChange) {
            partition.leader = record.leader;
            ++partition.leaderEpoch;
        }
        ++partition.partitionEpoch;
    }

    void operator()(const ConfigRecord& record) {
        const ConfigResource resource{static_cast<ResourceType>(record.resourceType), record.resourceName};
        ConfigValues& values = m_image->configs[resource];
        if (record.value) {
            values[record.name] = *record.value;
        } else {
            values.erase(record.name);
        }
        if (values.empty()) m_image->configs.erase(resource);
    }

    void operator()(const FeatureLevelRecord& record) {
        if (record.featureLevel == 0) {
            m_image->features.erase(record.name);
        } else {
            m_image->features[record.name] = record.featureLevel;
        }
    }

    void operator()(const RegisterBrokerRecord& record) {
        BrokerImage broker;
        broker.id = record.brokerId;
        broker.epoch = record.brokerEpoch;
        broker.incarnation = record.incarnationId;
        broker.fenced = record.fenced;
        broker.inControlledShutdown = record.inControlledShutdown;
        broker.rack = record.rack;
        broker.directories = record.logDirs;
        for (const auto& endpoint : record.endPoints)
            broker.endpoints.push_back({endpoint.name, endpoint.host, endpoint.port, endpoint.securityProtocol});
        m_image->brokers[broker.id] = std::move(broker);
    }
    void operator()(const UnregisterBrokerRecord& record) { m_image->brokers.erase(record.brokerId); }
    void operator()(const FenceBrokerRecord& record) { fence(BrokerId(record.id), true); }
    void operator()(const UnfenceBrokerRecord& record) { fence(BrokerId(record.id), false); }
    void operator()(const BrokerRegistrationChangeRecord& record) {
        if (record.fenced != 0) fence(record.brokerId, record.fenced > 0);
        const auto broker = m_image->brokers.find(record.brokerId);
        if (broker == m_image->brokers.end()) return;
        if (record.inControlledShutdown != 0) broker->second.inControlledShutdown = record.inControlledShutdown > 0;
        if (!record.logDirs.empty()) broker->second.directories = record.logDirs;
    }

    void operator()(const ProducerIdsRecord& record) { m_image->nextProducerId = record.nextProducerId; }

    void operator()(const AccessControlEntryRecord& record) { carry(keyOf(record), record); }
    void operator()(const RemoveAccessControlEntryRecord& record) { m_image->carried.erase(keyOf(record)); }
    void operator()(const UserScramCredentialRecord& record) {
        m_image->accounts[accountOf(record)] = {record.salt, record.storedKey, record.serverKey, record.iterations};
    }
    void operator()(const RemoveUserScramCredentialRecord& record) { m_image->accounts.erase(accountOf(record)); }
    void operator()(const DelegationTokenRecord& record) { carry(keyOf(record), record); }
    void operator()(const RemoveDelegationTokenRecord& record) { m_image->carried.erase(keyOf(record)); }
    void operator()(const RegisterControllerRecord& record) { carry(keyOf(record), record); }
    void operator()(const UnregisterControllerRecord& record) { m_image->carried.erase(keyOf(record)); }
    void operator()(const ClientQuotaRecord& record) {
        QuotaEntity entity;
        for (const auto& part : record.entity) entity[part.entityType] = part.entityName;
        QuotaValues& values = m_image->quotas[entity];
        if (record.remove) {
            values.erase(record.key);
        } else {
            values[record.key] = record.value;
        }
        if (values.empty()) m_image->quotas.erase(entity);
    }

    void operator()(const ClearElrRecord& record) {
        for (const auto& [name, topic] : std::map(m_image->topics)) {
            if (!record.topicName.empty() && record.topicName != name) continue;
            for (PartitionImage& partition : change(topic->id)->partitions) {
                partition.eligibleLeaders.clear();
                partition.lastKnownEligible.clear();
            }
        }
    }

    // Transactions are decided before; the rest says nothing about the cluster.
    void operator()(const NoOpRecord&) {}
    void operator()(const ZkMigrationRecord&) {}
    void operator()(const BeginTransactionRecord&) {}
    void operator()(const EndTransactionRecord&) {}
    void operator()(const AbortTransactionRecord&) {}

private:
    void carry(std::string key, MetadataRecord record) {
        m_image->carried[std::move(key)] = printMetadataRecord(record);
    }

    void put(std::shared_ptr<TopicImage> topic) {
        m_own[topic->id] = topic;
        m_image->topics[topic->name] = topic;
        m_image->topicsById[topic->id] = topic;
    }

    /// The topic, ours to change: copied from the image before at the first change.
    TopicImage* change(const Uuid& id) {
        if (const auto own = m_own.find(id); own != m_own.end()) return own->second.get();
        const auto shared = m_image->topicsById.find(id);
        if (shared == m_image->topicsById.end()) return nullptr;
        auto copy = std::make_shared<TopicImage>(*shared->second);
        TopicImage* topic = copy.get();
        put(std::move(copy));
        return topic;
    }

    void fence(BrokerId id, bool fenced) {
        const auto broker = m_image->brokers.find(id);
        if (broker != m_image->brokers.end()) broker->second.fenced = fenced;
    }

    std::shared_ptr<ClusterImage> m_image;
    std::unordered_map<Uuid, std::shared_ptr<TopicImage>> m_own;
};

PartitionRecord recordOf(const TopicImage& topic, const PartitionImage& partition) {
    PartitionRecord record;
    record.partitionId = partition.index;
    record.topicId = topic.id;
    record.replicas = partition.replicas;
    record.isr = partition.inSync;
    record.addingReplicas = partition.adding;
    record.removingReplicas = partition.removing;
    record.leader = partition.leader;
    record.leaderEpoch = partition.leaderEpoch;
    record.partitionEpoch = partition.partitionEpoch;
    record.directories = partition.directories;
    if (!partition.eligibleLeaders.empty()) record.eligibleLeaderReplicas = partition.eligibleLeaders;
    if (!partition.lastKnownEligible.empty()) record.lastKnownElr = partition.lastKnownEligible;
    return record;
}

RegisterBrokerRecord recordOf(const BrokerImage& broker) {
    RegisterBrokerRecord record;
    record.brokerId = broker.id;
    record.incarnationId = broker.incarnation;
    record.brokerEpoch = broker.epoch;
    record.rack = broker.rack;
    record.fenced = broker.fenced;
    record.inControlledShutdown = broker.inControlledShutdown;
    record.logDirs = broker.directories;
    for (const EndpointImage& endpoint : broker.endpoints)
        record.endPoints.push_back({endpoint.listener, endpoint.host, endpoint.port, endpoint.securityProtocol});
    record.features.push_back({"metadata.version", 7, metadataVersion});
    return record;
}

ClientQuotaRecord recordOf(const QuotaEntity& entity, const std::string& key, double value) {
    ClientQuotaRecord record;
    for (const auto& [type, name] : entity) record.entity.push_back({type, name});
    record.key = key;
    record.value = value;
    return record;
}

}  // namespace

const ConfigValues& ClusterImage::configOf(const ConfigResource& resource) const {
    static const ConfigValues none;
    const auto found = configs.find(resource);
    return found == configs.end() ? none : found->second;
}

std::shared_ptr<ClusterImage> applyRecords(const ClusterImage& before, std::span<const MetadataRecord> records) {
    Applier applier(before);
    for (const MetadataRecord& record : records) std::visit(applier, record);
    return applier.finish();
}

Result<void> checkFollows(const ClusterImage& image, std::span<const MetadataRecord> records) {
    std::set<Uuid> made;
    std::set<std::string> named;
    std::set<Uuid> removed;
    const auto present = [&](const Uuid& id) {
        return !removed.contains(id) && (made.contains(id) || image.topic(id));
    };
    for (const MetadataRecord& record : records) {
        if (const auto* topic = std::get_if<TopicRecord>(&record)) {
            const TopicImage* other = image.topic(topic->name);
            if ((other && !removed.contains(other->id)) || !named.insert(topic->name).second)
                return fail(ErrorCode::TopicAlreadyExists, "topic “{}” already exists", topic->name);
            made.insert(topic->topicId);
        } else if (const auto* partition = std::get_if<PartitionRecord>(&record)) {
            if (!present(partition->topicId))
                return fail(ErrorCode::UnknownTopicId, "there is no topic with the id {}", partition->topicId);
        } else if (const auto* gone = std::get_if<RemoveTopicRecord>(&record)) {
            if (!present(gone->topicId))
                return fail(ErrorCode::UnknownTopicId, "there is no topic with the id {}", gone->topicId);
            removed.insert(gone->topicId);
        }
    }
    return {};
}

std::vector<MetadataRecord> recordsOf(const ClusterImage& image) {
    std::vector<MetadataRecord> records;
    for (const auto& [name, level] : image.features) records.push_back(FeatureLevelRecord{name, level});
    for (const auto& [id, broker] : image.brokers) records.push_back(recordOf(broker));
    for (const auto& [name, topic] : image.topics) {
        records.push_back(TopicRecord{name, topic->id});
        for (const PartitionImage& partition : topic->partitions) records.push_back(recordOf(*topic, partition));
    }
    for (const auto& [resource, values] : image.configs)
        for (const auto& [name, value] : values)
            records.push_back(ConfigRecord{static_cast<std::int8_t>(resource.type), resource.name, name, value});
    if (image.nextProducerId > 0) {
        ProducerIdsRecord ids;
        if (!image.brokers.empty()) ids.brokerId = image.brokers.begin()->first;
        ids.nextProducerId = image.nextProducerId;
        records.push_back(ids);
    }
    for (const auto& [entity, values] : image.quotas)
        for (const auto& [key, value] : values) records.push_back(recordOf(entity, key, value));
    for (const auto& [account, credential] : image.accounts)
        records.push_back(UserScramCredentialRecord{account.user, static_cast<std::int8_t>(account.mechanism),
                                                    credential.salt, credential.storedKey, credential.serverKey,
                                                    credential.iterations});
    for (const auto& [key, value] : image.carried)
        if (auto record = parseMetadataRecord(value)) records.push_back(std::move(*record));
    return records;
}

std::vector<MetadataRecord> MetadataTransactions::decide(std::vector<MetadataRecord> next) {
    std::vector<MetadataRecord> decided;
    for (MetadataRecord& record : next) {
        if (std::holds_alternative<BeginTransactionRecord>(record)) {
            m_open = true;
        } else if (std::holds_alternative<AbortTransactionRecord>(record)) {
            m_open = false;
            m_undecided.clear();
        } else if (std::holds_alternative<EndTransactionRecord>(record)) {
            m_open = false;
            std::move(m_undecided.begin(), m_undecided.end(), std::back_inserter(decided));
            m_undecided.clear();
        } else {
            (m_open ? m_undecided : decided).push_back(std::move(record));
        }
    }
    return decided;
}

}  // namespace brook
