#pragma once

#include <array>
#include <functional>
#include <map>
#include <mutex>
#include <set>

#include "engine/base/dated_file.h"
#include "engine/base/random.h"

namespace brook::test {

/// What a test can count, fail and watch.
enum class Operation { Any, Open, Read, Write, Truncate, Sync, Rename, Remove, SyncDirectory, List, MakeDirectory };

enum class Fault {
    Error,        ///< the medium fails; nothing was done
    DiskFull,     ///< no space; nothing was done
    ShortWrite,   ///< half of a write was done, then the medium failed
    TooManyOpen,  ///< no descriptor is left for one more open file
};

/// A disk in memory that fails when told and forgets what a power cut would forget. Content is safe after `sync` of its
/// file, a name after `syncDirectory` of its parent; everything else survives `crash` only by the luck of its seed:
/// whole, torn at sectors of 512 bytes, out of order, or not at all. A failed sync is final: what it should have saved
/// is not saved by a later one, unless it was written again; it can no longer reach what was written there since.
/// Thread-safe.
class SimulatedFileSystem final : public FileSystem {
    class OpenFile;
    class HeldLock;

    /// A write, or a change of the size when `bytes` is nothing.
    struct Change {
        std::uint64_t position = 0;
        std::optional<Bytes> bytes;
        bool lost = false;  // a sync of it has failed
    };
    struct Content {
        Bytes now;
        Bytes safe;
        std::vector<Change> unsafe;  // in the order they were made
        Timestamp modified = noTimestamp;
    };
    struct Inode : Content {
        std::shared_ptr<const Content> kept;  // as it is, for moments; nothing once it has changed
    };
    /// Files and, as nothing, directories, by their whole path.
    using Names = std::map<std::string, std::shared_ptr<Inode>>;
    struct NameChange {
        std::set<std::string> directories;  // a sync of any of them makes it safe
        std::function<void(Names&)> apply;
        std::shared_ptr<Inode> made;  // by this change, if it made a file
    };
    using Contents = std::map<const Inode*, std::shared_ptr<const Content>>;

public:
    static constexpr std::size_t sector = 512;

    Result<std::shared_ptr<File>> open(const Path& path, OpenMode mode) override;
    bool exists(const Path& path) override;
    Result<std::vector<DirectoryEntry>> list(const Path& directory) override;
    Result<void> createDirectories(const Path& directory) override;
    Result<void> rename(const Path& from, const Path& to) override;
    Result<void> remove(const Path& path) override;
    Result<void> removeAll(const Path& directory) override;
    Result<void> syncDirectory(const Path& directory) override;
    Result<std::unique_ptr<FileLock>> lock(const Path& path, std::string_view holder) override;
    Result<Space> space(const Path& path) override;

    /// Fails the `nth` operation of this kind from now (1 is the next one); `failFrom` fails every one after it too.
    void fail(Operation operation, std::uint64_t nth, Fault fault = Fault::Error);
    void failFrom(Operation operation, std::uint64_t nth, Fault fault = Fault::Error);
    /// From the `nth` operation on there is room for nothing more: no file grows, none is made, until `heal`.
    void fillFrom(std::uint64_t nth);
    void heal();
    /// Operations of this kind so far, failed ones included.
    std::uint64_t count(Operation operation) const;
    /// Called before each operation, outside any lock: a place to wait, to look or to crash.
    void watch(std::function<void(Operation, const Path&)> watcher) { m_watcher = std::move(watcher); }
    /// Bytes that all files together may have.
    void limitCapacity(std::uint64_t bytes) { m_capacity = bytes; }

    /// The power goes: open files and locks are gone, the disk holds what was safe and, by the seed, some of the rest.
    void crash(std::uint64_t seed);
    /// What is on a disk at one moment, safe and not. Cheap: files that did not change are shared by many moments.
    class Moment {
        friend SimulatedFileSystem;
        Names safeNames;
        std::vector<NameChange> unsafeNames;
        Contents contents;
    };
    Moment moment() const;
    /// The power went at that moment, of this disk or another.
    void crashAt(const Moment& moment, std::uint64_t seed);
    /// Two disks that hold the same have the same.
    std::uint64_t fingerprint() const;
    /// Flips one bit of a file, on the medium too.
    void flipBit(const Path& path, std::uint64_t bit);
    /// Says when a file was last written to; of no other it is known.
    void date(const Path& path, Timestamp modified);
    /// Everything in a file as it is now.
    Bytes content(const Path& path) const;

private:
    struct PlannedFault {
        Operation operation;
        std::uint64_t first;
        std::uint64_t last;
        Fault fault;
    };

    std::optional<Fault> begin(Operation operation, const Path& path);
    void change(std::set<std::string> directories, std::function<void(Names&)> apply,
                std::shared_ptr<Inode> made = nullptr);
    std::uint64_t used() const;
    std::uint64_t room() const;
    static void supersede(std::vector<Change>& lost, const Change& change);
    static void applyTo(Bytes& content, const Change& change);
    static Bytes survivor(const Content& inode, Random& random);

    mutable std::mutex m_mutex;  // guards all below but the watcher
    Names m_names{{"/", nullptr}};
    Names m_safeNames{{"/", nullptr}};
    std::vector<NameChange> m_unsafeNames;
    std::map<std::string, std::string> m_locks;  // path to holder
    std::vector<PlannedFault> m_faults;
    std::array<std::uint64_t, 11> m_counts{};
    std::optional<std::uint64_t> m_fullFrom;  // the number of an operation
    std::uint64_t m_generation = 0;           // files opened before the last crash are dead
    std::uint64_t m_capacity = std::uint64_t{1} << 40;
    std::function<void(Operation, const Path&)> m_watcher;
};

}  // namespace brook::test
