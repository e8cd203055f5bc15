#pragma once

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/broker/partition.h"

namespace brook {

/// A topic alive on this broker.
struct Topic {
    std::string name;
    Uuid id;
    std::vector<std::shared_ptr<Partition>> partitions;  ///< by index

    std::shared_ptr<Partition> partition(PartitionIndex index) const {
        const auto at = static_cast<std::size_t>(index.value());
        return index.value() >= 0 && at < partitions.size() ? partitions[at] : nullptr;
    }
};

/// All topics alive on a broker, by name and by id. Owned by the broker, used on its loop.
class Topics {
public:
    const Topic* find(std::string_view name) const {
        const auto found = m_byName.find(name);
        return found == m_byName.end() ? nullptr : found->second.get();
    }
    const Topic* find(const Uuid& id) const {
        const auto found = m_byId.find(id);
        return found == m_byId.end() ? nullptr : found->second.get();
    }
    std::shared_ptr<Partition> partition(std::string_view topic, PartitionIndex index) const {
        const Topic* found = find(topic);
        return found ? found->partition(index) : nullptr;
    }

    Topic& add(std::string name, Uuid id) {
        auto topic = std::make_shared<Topic>(Topic{std::move(name), id, {}});
        m_byId[id] = topic;
        m_byName[topic->name] = topic;
        return *topic;
    }
    Topic* find(std::string_view name) {
        const auto found = m_byName.find(name);
        return found == m_byName.end() ? nullptr : found->second.get();
    }
    void remove(std::string_view name) {
        const auto found = m_byName.find(name);
        if (found == m_byName.end()) return;
        m_byId.erase(found->second->id);
        m_byName.erase(found);
    }

    const std::map<std::string, std::shared_ptr<Topic>, std::less<>>& all() const { return m_byName; }

    template <class Visit>
    void forEachPartition(Visit visit) const {
        for (const auto& [name, topic] : m_byName)
            for (const std::shared_ptr<Partition>& partition : topic->partitions) visit(partition);
    }

private:
    std::map<std::string, std::shared_ptr<Topic>, std::less<>> m_byName;
    std::unordered_map<Uuid, std::shared_ptr<Topic>> m_byId;
};

}  // namespace brook
