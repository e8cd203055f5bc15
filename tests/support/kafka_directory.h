#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/file_system.h"

namespace brook::test {

/// A file of the data directories that Apache Kafka wrote (tests/data/NAME-4.3.1.tar.zst), by its path inside.
struct ArchivedFile {
    std::string path;
    Bytes content;         ///< what is in the file; zeroes at its end that were never written are left out
    std::size_t size = 0;  ///< with those zeroes: indexes are preallocated while their segment is active
};

/// Every file of `archive`, a .tar.zst.
std::vector<ArchivedFile> unpackArchive(const std::string& archive);

/// Writes every file of `archive` below `directory`, as sparse as it was.
Result<void> unpackArchiveTo(FileSystem& fs, const std::filesystem::path& directory, const std::string& archive);

}  // namespace brook::test
