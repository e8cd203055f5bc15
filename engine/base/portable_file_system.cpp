#ifdef BROOK_PORTABLE

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <mutex>
#include <set>

#include "engine/base/dated_file.h"

namespace brook {

namespace {

using Path = std::filesystem::path;

tl::unexpected<Error> failedCall(std::string_view what, const Path& path, const std::error_code& error) {
    if (error == std::errc::no_space_on_device) return diskFull(what, path);
    return fail(ErrorCode::KafkaStorageError, "cannot {} {}: {}", what, path.string(), error.message());
}

std::error_code lastError() { return {errno != 0 ? errno : EIO, std::generic_category()}; }

/// A file through the standard library's stream. The stream has one position, so calls take turns. A sync hands
/// everything to the operating system; the standard library knows no call that waits for the medium.
class StreamFile final : public DatedFile {
public:
    StreamFile(Path path, std::fstream stream, bool writable)
        : m_path(std::move(path)), m_stream(std::move(stream)), m_writable(writable) {}

    const Path& path() const override { return m_path; }

    Result<std::uint64_t> size() const override {
        const std::lock_guard lock(m_mutex);
        return sizeNow();
    }

    Result<Timestamp> lastModified() const override {
        namespace time = std::chrono;
        std::error_code error;
        const auto modified = std::filesystem::last_write_time(m_path, error);
        if (error) return failedCall("look at", m_path, error);
        const auto age = time::duration_cast<time::milliseconds>(decltype(modified)::clock::now() - modified);
        const auto now = time::system_clock::now().time_since_epoch();
        return Timestamp(time::duration_cast<time::milliseconds>(now).count() - age.count());
    }

    Result<std::size_t> read(std::uint64_t position, MutableBytes into) const override {
        const std::lock_guard lock(m_mutex);
        m_stream.clear();
        m_stream.seekg(static_cast<std::streamoff>(position));
        m_stream.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size()));
        if (m_stream.bad()) return failedCall("read", m_path, lastError());
        return static_cast<std::size_t>(m_stream.gcount());
    }

    Result<void> write(std::uint64_t position, ByteView bytes) override {
        const std::lock_guard lock(m_mutex);
        if (!m_writable) return failedCall("write", m_path, std::make_error_code(std::errc::bad_file_descriptor));
        errno = 0;
        m_stream.clear();
        m_stream.seekp(static_cast<std::streamoff>(position));
        m_stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        m_stream.flush();
        if (!m_stream) return failedCall("write", m_path, lastError());
        return {};
    }

    Result<void> truncate(std::uint64_t size) override {
        const std::lock_guard lock(m_mutex);
        m_stream.clear();
        m_stream.flush();
        const auto before = sizeNow();
        if (!before) return failed(before);
        if (size > *before) return extend(size);
        std::error_code error;
        std::filesystem::resize_file(m_path, size, error);
        if (error) return failedCall("cut", m_path, error);
        return {};
    }

    Result<void> sync() override {
        const std::lock_guard lock(m_mutex);
        m_stream.clear();
        m_stream.flush();
        if (!m_stream) return failedCall("sync", m_path, lastError());
        return {};
    }

private:
    Result<std::uint64_t> sizeNow() const {
        m_stream.clear();
        m_stream.seekg(0, std::ios::end);
        const auto end = m_stream.tellg();
        if (end < 0) return failedCall("look at", m_path, lastError());
        return static_cast<std::uint64_t>(end);
    }

    Result<void> extend(std::uint64_t size) {
        m_stream.seekp(static_cast<std::streamoff>(size - 1));
        m_stream.put('\0');
        m_stream.flush();
        if (!m_stream) return failedCall("lengthen", m_path, lastError());
        return {};
    }

    const Path m_path;
    mutable std::mutex m_mutex;
    mutable std::fstream m_stream;
    const bool m_writable;
};

/// Locks that this process holds. Other processes are told apart by the holder's text only: the standard library has no
/// lock between processes, so a lock file that was left behind does not keep anybody out.
class HeldLocks {
public:
    bool take(const Path& path) {
        const std::lock_guard lock(m_mutex);
        return m_held.insert(path).second;
    }
    void release(const Path& path) {
        const std::lock_guard lock(m_mutex);
        m_held.erase(path);
    }

private:
    std::mutex m_mutex;
    std::set<Path> m_held;
};

class StreamLock final : public FileLock {
public:
    StreamLock(std::shared_ptr<HeldLocks> held, Path path) : m_held(std::move(held)), m_path(std::move(path)) {}
    ~StreamLock() override { m_held->release(m_path); }

private:
    std::shared_ptr<HeldLocks> m_held;
    Path m_path;
};

class PortableFileSystem final : public FileSystem {
public:
    Result<std::shared_ptr<File>> open(const Path& path, OpenMode mode) override {
        std::error_code error;
        const bool missing = !std::filesystem::exists(path, error);
        const bool makes = mode == OpenMode::Create || mode == OpenMode::Truncate;
        if (missing && !makes)
            return failedCall("open", path, std::make_error_code(std::errc::no_such_file_or_directory));
        errno = 0;
        if (missing || mode == OpenMode::Truncate) {
            const std::ofstream made(path, std::ios::binary | std::ios::trunc);
            if (!made) return failedCall("open", path, lastError());
        }
        const bool writable = mode != OpenMode::Read;
        std::fstream stream(path, std::ios::binary | std::ios::in | (writable ? std::ios::out : std::ios::openmode{}));
        if (!stream) return failedCall("open", path, lastError());
        return std::make_shared<StreamFile>(path, std::move(stream), writable);
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
        if (error) return failedCall("list", directory, error);
        return entries;
    }

    Result<void> createDirectories(const Path& directory) override {
        std::error_code error;
        std::filesystem::create_directories(directory, error);
        return outcome("make", directory, error);
    }

    Result<void> rename(const Path& from, const Path& to) override {
        std::error_code error;
        std::filesystem::rename(from, to, error);
        return outcome("rename", from, error);
    }

    Result<void> remove(const Path& path) override {
        std::error_code error;
        std::filesystem::remove(path, error);
        return outcome("remove", path, error);
    }

    Result<void> removeAll(const Path& directory) override {
        std::error_code error;
        std::filesystem::remove_all(directory, error);
        return outcome("remove", directory, error);
    }

    Result<void> syncDirectory(const Path& directory) override {
        if (!exists(directory.empty() ? "." : directory))
            return failedCall("sync", directory, std::make_error_code(std::errc::no_such_file_or_directory));
        return {};
    }

    Result<std::unique_ptr<FileLock>> lock(const Path& path, std::string_view holder) override {
        std::error_code error;
        const Path name = std::filesystem::weakly_canonical(path, error);
        if (!m_held->take(name)) {
            std::ifstream file(path, std::ios::binary);
            std::string text;
            std::getline(file, text, '\0');
            return fail(ErrorCode::InvalidRequest, "{} is in use by {}", path.parent_path().string(),
                        text.empty() ? "another process" : text);
        }
        auto owner = std::make_unique<StreamLock>(m_held, name);
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        file << holder << std::flush;
        if (!file) return failedCall("write", path, lastError());
        return owner;
    }

    Result<Space> space(const Path& path) override {
        std::error_code error;
        const auto facts = std::filesystem::space(path, error);
        if (error) return failedCall("look at", path, error);
        return Space{facts.available, facts.capacity};
    }

private:
    static Result<void> outcome(std::string_view what, const Path& path, const std::error_code& error) {
        if (error) return failedCall(what, path, error);
        return {};
    }

    std::shared_ptr<HeldLocks> m_held = std::make_shared<HeldLocks>();
};

}  // namespace

std::unique_ptr<FileSystem> realFileSystem() { return std::make_unique<PortableFileSystem>(); }

}  // namespace brook

#endif
