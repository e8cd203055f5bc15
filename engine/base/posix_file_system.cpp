#ifndef BROOK_PORTABLE

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "engine/base/dated_file.h"

namespace brook {

namespace {

using Path = std::filesystem::path;

tl::unexpected<Error> failedCall(std::string_view what, const Path& path, int error) {
    if (error == ENOSPC || error == EDQUOT) return diskFull(what, path);
    return fail(ErrorCode::KafkaStorageError, "cannot {} {}: {}", what, path.string(), std::strerror(error));
}

/// Repeats a call that a signal interrupted.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

class PosixFile final : public DatedFile {
public:
    PosixFile(Path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    ~PosixFile() override { ::close(m_descriptor); }
    PosixFile(const PosixFile&) = delete;
    PosixFile& operator=(const PosixFile&) = delete;

    const Path& path() const override { return m_path; }
    std::optional<int> descriptor() const override { return m_descriptor; }

    Result<std::uint64_t> size() const override {
        struct stat facts {};
        if (::fstat(m_descriptor, &facts) < 0) return failedCall("look at", m_path, errno);
        return static_cast<std::uint64_t>(facts.st_size);
    }

    Result<Timestamp> lastModified() const override {
        struct stat facts {};
        if (::fstat(m_descriptor, &facts) < 0) return failedCall("look at", m_path, errno);
#ifdef __APPLE__
        const timespec& modified = facts.st_mtimespec;
#else
        const timespec& modified = facts.st_mtim;
#endif
        return Timestamp(std::int64_t{modified.tv_sec} * 1000 + modified.tv_nsec / 1'000'000);
    }

    Result<std::size_t> read(std::uint64_t position, MutableBytes into) const override {
        std::size_t done = 0;
        while (done < into.size()) {
            const ssize_t count = uninterrupted([&] {
                return ::pread(m_descriptor, into.data() + done, into.size() - done,
                               static_cast<off_t>(position + done));
            });
            if (count < 0) return failedCall("read", m_path, errno);
            if (count == 0) break;
            done += static_cast<std::size_t>(count);
        }
        return done;
    }

    Result<void> write(std::uint64_t position, ByteView bytes) override {
        while (!bytes.empty()) {
            const ssize_t count = uninterrupted(
                [&] { return ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(position)); });
            if (count < 0) return failedCall("write", m_path, errno);
            position += static_cast<std::uint64_t>(count);
            bytes = bytes.subspan(static_cast<std::size_t>(count));
        }
        return {};
    }

    Result<void> truncate(std::uint64_t size) override {
        if (uninterrupted([&] { return ::ftruncate(m_descriptor, static_cast<off_t>(size)); }) < 0)
            return failedCall("cut", m_path, errno);
        return {};
    }

    Result<void> sync() override {
#ifdef __linux__
        if (::fdatasync(m_descriptor) < 0) return failedCall("sync", m_path, errno);
#else
        if (::fsync(m_descriptor) < 0) return failedCall("sync", m_path, errno);
#endif
        return {};
    }

private:
    Path m_path;
    int m_descriptor;
};

class PosixLock final : public FileLock {
public:
    explicit PosixLock(int descriptor) : m_descriptor(descriptor) {}
    ~PosixLock() override { ::close(m_descriptor); }
    PosixLock(const PosixLock&) = delete;
    PosixLock& operator=(const PosixLock&) = delete;

private:
    int m_descriptor;
};

int flagsOf(OpenMode mode) {
    switch (mode) {
        case OpenMode::Read: return O_RDONLY;
        case OpenMode::ReadWrite: return O_RDWR;
        case OpenMode::Create: return O_RDWR | O_CREAT;
        case OpenMode::Truncate: return O_RDWR | O_CREAT | O_TRUNC;
    }
    return O_RDONLY;
}

class PosixFileSystem final : public FileSystem {
public:
    Result<std::shared_ptr<File>> open(const Path& path, OpenMode mode) override {
        const int descriptor = uninterrupted([&] { return ::open(path.c_str(), flagsOf(mode) | O_CLOEXEC, 0644); });
        if (descriptor < 0) return failedCall("open", path, errno);
        return std::make_shared<PosixFile>(path, descriptor);
    }

    bool exists(const Path& path) override {
        std::error_code ignored;  // a path that cannot be looked at counts as missing; opening it says why
        return std::filesystem::exists(path, ignored);
    }

    Result<std::vector<DirectoryEntry>> list(const Path& directory) override {
        std::error_code error;
        std::vector<DirectoryEntry> entries;
        for (std::filesystem::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
            std::error_code gone;
            entries.push_back({at->path().filename().string(), at->is_directory(gone)});
        }
        if (error) return failedCall("list", directory, error.value());
        return entries;
    }

    Result<void> createDirectories(const Path& directory) override {
        std::error_code error;
        std::filesystem::create_directories(directory, error);
        if (error) return failedCall("make", directory, error.value());
        return {};
    }

    Result<void> rename(const Path& from, const Path& to) override {
        if (::rename(from.c_str(), to.c_str()) < 0) return failedCall("rename", from, errno);
        return {};
    }

    Result<void> remove(const Path& path) override {
        if (::remove(path.c_str()) < 0 && errno != ENOENT) return failedCall("remove", path, errno);
        return {};
    }

    Result<void> removeAll(const Path& directory) override {
        std::error_code error;
        std::filesystem::remove_all(directory, error);
        if (error) return failedCall("remove", directory, error.value());
        return {};
    }

    Result<void> syncDirectory(const Path& directory) override {
        const int descriptor = ::open(directory.empty() ? "." : directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor < 0) return failedCall("open", directory, errno);
        const int result = ::fsync(descriptor);
        const int error = errno;
        ::close(descriptor);
        if (result < 0) return failedCall("sync", directory, error);
        return {};
    }

    Result<std::unique_ptr<FileLock>> lock(const Path& path, std::string_view holder) override {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0) return failedCall("open", path, errno);
        auto owner = std::make_unique<PosixLock>(descriptor);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) < 0) {
            char text[256] = {};
            const ssize_t count = ::pread(descriptor, text, sizeof text - 1, 0);
            return fail(ErrorCode::InvalidRequest, "{} is in use by {}", path.parent_path().string(),
                        count > 0 ? text : "another process");
        }
        if (::ftruncate(descriptor, 0) < 0 || ::pwrite(descriptor, holder.data(), holder.size(), 0) < 0)
            return failedCall("write", path, errno);
        return owner;
    }

    Result<Space> space(const Path& path) override {
        struct statvfs facts {};
        if (::statvfs(path.c_str(), &facts) < 0) return failedCall("look at", path, errno);
        return Space{facts.f_bavail * facts.f_frsize, facts.f_blocks * facts.f_frsize};
    }
};

}  // namespace

std::unique_ptr<FileSystem> realFileSystem() { return std::make_unique<PosixFileSystem>(); }

}  // namespace brook

#endif
