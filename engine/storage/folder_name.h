#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/uuid.h"
#include "engine/storage/log_directory.h"

namespace brook {

/// What a folder of the data directory is, by its name alone, as Apache Kafka names them.
struct FolderName {
    enum class Kind {
        Partition,  ///< orders-3
        Deleted,    ///< orders-3.UNIQUE-delete: to be removed
        Future,     ///< orders-3.UNIQUE-future: a copy on its way to another disk
        Stray,      ///< orders-3.UNIQUE-stray: put aside, because its topic is not in the cluster
        Other
    };
    Kind kind = Kind::Other;
    TopicPartition partition;  ///< unless it is another kind; Kafka cuts the topic where the name would be too long

    static FolderName parse(std::string_view name);
};

inline constexpr std::string_view deletedEnding = "-delete";
inline constexpr std::string_view strayEnding = "-stray";

/// The name that a partition's folder gets when it is put aside: at most 255 bytes, for which the topic is cut.
std::string asideName(const TopicPartition& partition, const Uuid& unique, std::string_view ending);

}  // namespace brook
