#pragma once

#include <filesystem>

#include "engine/admin/storage_values.h"
#include "engine/storage/log_view.h"

namespace brook::admin {

/// What is in the files of one segment, read by a worker while the log goes on: the bytes of the view stay what they
/// are, and names are looked up again each time, for compaction and retention change them.
class SegmentReader {
public:
    SegmentReader(FileSystem& fs, std::filesystem::path directory, SegmentView segment)
        : m_fs(fs), m_directory(std::move(directory)), m_segment(std::move(segment)) {}

    Result<SegmentAnatomy> anatomy() const;
    Result<BatchPage> batches(std::uint64_t position, std::uint32_t limit) const;
    /// A file that is missing has no entries.
    Result<IndexPage> index(IndexKind kind, std::uint64_t first, std::uint32_t limit) const;
    Result<Bytes> bytes(std::uint64_t position, std::uint32_t limit) const;

private:
    Result<std::vector<SegmentFile>> files() const;
    std::filesystem::path pathOf(IndexKind kind) const;

    FileSystem& m_fs;
    std::filesystem::path m_directory;
    SegmentView m_segment;
};

}  // namespace brook::admin
