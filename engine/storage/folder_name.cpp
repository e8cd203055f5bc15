#include "engine/storage/folder_name.h"

#include <algorithm>
#include <charconv>

namespace brook {

namespace {

constexpr std::size_t longestName = 255;

std::optional<TopicPartition> partitionNamed(std::string_view name) {
    const std::size_t dash = name.rfind('-');
    if (dash == std::string_view::npos || dash == 0) return std::nullopt;
    std::int32_t index = 0;
    const char* end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + dash + 1, end, index);
    if (error != std::errc() || stop != end || index < 0) return std::nullopt;
    TopicPartition partition{std::string(name.substr(0, dash)), PartitionIndex(index)};
    return partition.text() == name ? std::optional(std::move(partition)) : std::nullopt;  // “a-00” is not of a-0
}

}  // namespace

FolderName FolderName::parse(std::string_view name) {
    if (auto partition = partitionNamed(name)) return {Kind::Partition, std::move(*partition)};
    for (const auto& [ending, kind] : {std::pair{deletedEnding, Kind::Deleted},
                                       {std::string_view("-future"), Kind::Future},
                                       {strayEnding, Kind::Stray}}) {
        const std::size_t dot = name.rfind('.');
        if (!name.ends_with(ending) || dot == std::string_view::npos) continue;
        if (auto partition = partitionNamed(name.substr(0, dot))) return {kind, std::move(*partition)};
    }
    return {};
}

std::string asideName(const TopicPartition& partition, const Uuid& unique, std::string_view ending) {
    const std::string rest = fmt::format("-{}.{}{}", partition.partition, unique.text(), ending);
    return partition.topic.substr(0, std::min(partition.topic.size(), longestName - rest.size())) + rest;
}

}  // namespace brook
