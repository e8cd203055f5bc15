#pragma once

#include <string>
#include <vector>

#include "engine/base/bytes.h"

namespace brook::test {

/// A file of the data directories that Apache Kafka wrote (tests/data/NAME-4.3.1.tar.zst), by its path inside.
struct ArchivedFile {
    std::string path;
    Bytes content;
};

/// Every file of `archive`, a .tar.zst. Sparse files (preallocated indexes) come with their holes filled by zeros.
std::vector<ArchivedFile> unpackArchive(const std::string& archive);

}  // namespace brook::test
