#pragma once

#include <filesystem>

#include "engine/base/file_system.h"

namespace brook {

/// The names in a directory as something that is synced like a file, so that whoever syncs what a log wrote syncs what
/// it renamed with it. It holds no bytes: every call but `sync` fails.
class DirectoryNames final : public File {
public:
    DirectoryNames(FileSystem& fs, std::filesystem::path directory) : m_fs(fs), m_directory(std::move(directory)) {}

    const std::filesystem::path& path() const override { return m_directory; }
    Result<void> sync() override { return m_fs.syncDirectory(m_directory); }

    Result<std::uint64_t> size() const override { return failed(isDirectory()); }
    Result<std::size_t> read(std::uint64_t, MutableBytes) const override { return failed(isDirectory()); }
    Result<void> write(std::uint64_t, ByteView) override { return isDirectory(); }
    Result<void> truncate(std::uint64_t) override { return isDirectory(); }

private:
    Result<void> isDirectory() const {
        return fail(ErrorCode::KafkaStorageError, "{} is a directory", m_directory.string());
    }

    FileSystem& m_fs;
    std::filesystem::path m_directory;
};

}  // namespace brook
