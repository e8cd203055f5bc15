#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"

namespace brook {

/// One open file, read and written by position. Reading is safe from any thread while the owner appends; writing,
/// truncating and syncing belong to the owner (syncing may be handed to the sync thread). Errors carry
/// ErrorCode::KafkaStorageError and a sentence with the path and the cause.
class File {
public:
    virtual ~File() = default;

    virtual const std::filesystem::path& path() const = 0;
    virtual Result<std::uint64_t> size() const = 0;

    /// Reads up to `into.size()` bytes at `position`; fewer only at the end of the file. Returns the count.
    virtual Result<std::size_t> read(std::uint64_t position, MutableBytes into) const = 0;

    /// Writes all of `bytes` at `position`, growing the file as needed. After an error any prefix may have been
    /// written.
    virtual Result<void> write(std::uint64_t position, ByteView bytes) = 0;

    virtual Result<void> truncate(std::uint64_t size) = 0;

    /// Returns when everything written before is on the medium. A failed sync is final: what was written since the
    /// last good one may be lost although later syncs succeed.
    virtual Result<void> sync() = 0;

    /// The operating system's handle where there is one, so that a socket can send from the file without copying.
    virtual std::optional<int> descriptor() const { return std::nullopt; }
};

enum class OpenMode {
    Read,       ///< must exist
    ReadWrite,  ///< must exist
    Create,     ///< read and write; made if missing, kept if present
    Truncate,   ///< read and write; made or emptied
};

struct DirectoryEntry {
    std::string name;
    bool isDirectory = false;
};

/// Holds an advisory lock on a file until destroyed.
class FileLock {
public:
    virtual ~FileLock() = default;
};

/// All disk access of the engine. `RealFileSystem` in the product; one that fails, tears and forgets in tests.
/// Thread-safe. Errors as with File; a missing path is told apart by `exists`.
class FileSystem {
public:
    using Path = std::filesystem::path;
    virtual ~FileSystem() = default;

    virtual Result<std::shared_ptr<File>> open(const Path& path, OpenMode mode) = 0;
    virtual bool exists(const Path& path) = 0;
    virtual Result<std::vector<DirectoryEntry>> list(const Path& directory) = 0;
    virtual Result<void> createDirectories(const Path& directory) = 0;
    /// Replaces `to` if it exists, atomically. The name is durable only after `syncDirectory` of the parent.
    virtual Result<void> rename(const Path& from, const Path& to) = 0;
    /// Removes a file or an empty directory; a missing one is no error.
    virtual Result<void> remove(const Path& path) = 0;
    /// Removes a directory with everything in it; a missing one is no error.
    virtual Result<void> removeAll(const Path& directory) = 0;
    /// Returns when the names in `directory` are on the medium.
    virtual Result<void> syncDirectory(const Path& directory) = 0;
    /// Takes an exclusive lock and writes `holder` (e.g. "pid 4711") into the file. Fails with a sentence that quotes
    /// the present holder.
    virtual Result<std::unique_ptr<FileLock>> lock(const Path& path, std::string_view holder) = 0;
    /// Bytes that this process may still write below `path`, and the size of the medium.
    struct Space {
        std::uint64_t available = 0;
        std::uint64_t total = 0;
    };
    virtual Result<Space> space(const Path& path) = 0;
};

/// The machine's own disk: POSIX calls, or the C++ standard library where BROOK_PORTABLE is set.
std::unique_ptr<FileSystem> realFileSystem();

/// The error of a call that found no space on the medium, and the question whether an error is one: space may come back
/// where damage does not.
tl::unexpected<Error> diskFull(std::string_view what, const std::filesystem::path& path);
bool isDiskFull(const Error& error);

/// Whole small files, as checkpoints are read and replaced.
Result<Bytes> readFile(FileSystem& fs, const std::filesystem::path& path);
/// Writes to `path` + ".tmp", syncs, renames over `path`, syncs the directory: after a crash the old or the new content
/// is there, never a mixture.
Result<void> replaceFile(FileSystem& fs, const std::filesystem::path& path, ByteView content);

}  // namespace brook
