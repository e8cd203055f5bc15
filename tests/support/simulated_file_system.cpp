#include "tests/support/simulated_file_system.h"

#include <fmt/format.h>

#include <algorithm>

namespace brook::test {

namespace {

constexpr std::uint64_t neverFull = std::uint64_t{1} << 40;  // as it is until someone limits it

std::string keyOf(const std::filesystem::path& path) {
    std::string key = ("/" / path).lexically_normal().string();
    while (key.size() > 1 && key.back() == '/') key.pop_back();
    return key;
}

std::string parentOf(const std::string& key) { return std::filesystem::path(key).parent_path().string(); }

bool isBelow(const std::string& key, const std::string& directory) {
    return key.size() > directory.size() && key.starts_with(directory) &&
           (directory == "/" || key[directory.size()] == '/');
}

tl::unexpected<Error> failure(Fault fault, std::string_view what, const std::filesystem::path& path) {
    if (fault == Fault::DiskFull) return diskFull(what, path);
    if (fault == Fault::TooManyOpen)
        return brook::fail(ErrorCode::KafkaStorageError, "cannot {} {}: too many open files", what, path.string());
    return brook::fail(ErrorCode::KafkaStorageError, "cannot {} {}: the simulated medium failed", what, path.string());
}

tl::unexpected<Error> missing(const std::filesystem::path& path) {
    return brook::fail(ErrorCode::KafkaStorageError, "cannot open {}: no such file or directory", path.string());
}

template <class Names>
void moveTree(Names& names, const std::string& from, const std::string& to) {
    Names moved;
    for (auto at = names.begin(); at != names.end();) {
        const bool inside = at->first == from || isBelow(at->first, from);
        if (inside) moved.emplace(to + at->first.substr(from.size()), at->second);
        at = inside ? names.erase(at) : std::next(at);
    }
    for (auto& [name, inode] : moved) names[name] = inode;
}

}  // namespace

class SimulatedFileSystem::OpenFile final : public DatedFile {
public:
    OpenFile(SimulatedFileSystem& disk, Path path, std::shared_ptr<Inode> inode, bool writable)
        : m_disk(disk), m_path(std::move(path)), m_inode(std::move(inode)), m_writable(writable),
          m_generation(disk.m_generation) {}

    const Path& path() const override { return m_path; }

    Result<std::uint64_t> size() const override {
        const std::lock_guard lock(m_disk.m_mutex);
        if (auto alive = check(); !alive) return failed(alive);
        return m_inode->now.size();
    }

    Result<Timestamp> lastModified() const override {
        const std::lock_guard lock(m_disk.m_mutex);
        return m_inode->modified;
    }

    Result<std::size_t> read(std::uint64_t position, MutableBytes into) const override {
        const auto fault = m_disk.begin(Operation::Read, m_path);
        if (fault) return failure(*fault, "read", m_path);
        const std::lock_guard lock(m_disk.m_mutex);
        if (auto alive = check(); !alive) return failed(alive);
        const std::uint64_t size = m_inode->now.size();
        const std::size_t count =
            position >= size ? 0 : static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), size - position));
        if (count > 0) std::copy_n(m_inode->now.begin() + static_cast<std::ptrdiff_t>(position), count, into.begin());
        return count;
    }

    Result<void> write(std::uint64_t position, ByteView bytes) override {
        const auto fault = m_disk.begin(Operation::Write, m_path);
        if (fault && *fault != Fault::ShortWrite) return failure(*fault, "write", m_path);
        const std::lock_guard lock(m_disk.m_mutex);
        if (auto alive = check(); !alive) return alive;
        if (!m_writable) return failure(Fault::Error, "write", m_path);
        if (fault) {
            make({position, Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2))});
            return failure(*fault, "write", m_path);
        }
        const std::uint64_t room = m_inode->now.size() + m_disk.room();
        const bool fits = position + bytes.size() <= std::max<std::uint64_t>(room, m_inode->now.size());
        if (!fits) bytes = bytes.first(room > position ? static_cast<std::size_t>(room - position) : 0);
        make({position, Bytes(bytes.begin(), bytes.end())});
        if (!fits) return diskFull("write", m_path);
        return {};
    }

    Result<void> truncate(std::uint64_t size) override {
        const auto fault = m_disk.begin(Operation::Truncate, m_path);
        if (fault) return failure(*fault, "cut", m_path);
        const std::lock_guard lock(m_disk.m_mutex);
        if (auto alive = check(); !alive) return alive;
        if (!m_writable) return failure(Fault::Error, "cut", m_path);
        make({size, std::nullopt});
        return {};
    }

    Result<void> sync() override {
        const auto fault = m_disk.begin(Operation::Sync, m_path);
        const std::lock_guard lock(m_disk.m_mutex);
        if (auto alive = check(); !alive) return alive;
        m_inode->kept.reset();
        if (fault) {
            for (Change& change : m_inode->unsafe) change.lost = true;
            return failure(*fault, "sync", m_path);
        }
        std::vector<Change> kept;
        for (Change& change : m_inode->unsafe) {
            const bool isGone = change.lost && change.bytes;  // a file has one size: every good sync saves it
            if (isGone) {
                kept.push_back(std::move(change));
            } else {
                supersede(kept, change);
                applyTo(m_inode->safe, change);
            }
        }
        m_inode->unsafe = std::move(kept);
        return {};
    }

private:
    Result<void> check() const {
        if (m_generation != m_disk.m_generation) return failure(Fault::Error, "use", m_path);
        return {};
    }
    void make(Change change) {
        m_inode->kept.reset();
        applyTo(m_inode->now, change);
        m_inode->unsafe.push_back(std::move(change));
    }

    SimulatedFileSystem& m_disk;
    const Path m_path;
    const std::shared_ptr<Inode> m_inode;
    const bool m_writable;
    const std::uint64_t m_generation;
};

class SimulatedFileSystem::HeldLock final : public FileLock {
public:
    HeldLock(SimulatedFileSystem& disk, std::string key)
        : m_disk(disk), m_key(std::move(key)), m_generation(disk.m_generation) {}
    ~HeldLock() override {
        const std::lock_guard lock(m_disk.m_mutex);
        if (m_generation == m_disk.m_generation) m_disk.m_locks.erase(m_key);
    }

private:
    SimulatedFileSystem& m_disk;
    const std::string m_key;
    const std::uint64_t m_generation;
};

Result<std::shared_ptr<File>> SimulatedFileSystem::open(const Path& path, OpenMode mode) {
    if (const auto fault = begin(Operation::Open, path)) return failure(*fault, "open", path);
    const std::lock_guard lock(m_mutex);
    const std::string key = keyOf(path);
    const auto found = m_names.find(key);
    if (found != m_names.end() && !found->second) return failure(Fault::Error, "open", path);  // a directory
    std::shared_ptr<Inode> inode;
    if (found != m_names.end()) {
        inode = found->second;
    } else {
        const bool makes = mode == OpenMode::Create || mode == OpenMode::Truncate;
        const auto parent = m_names.find(parentOf(key));
        if (!makes || parent == m_names.end() || parent->second) return missing(path);
        if (room() == 0) return failure(Fault::DiskFull, "make", path);
        inode = std::make_shared<Inode>();
        change(
            {parentOf(key)}, [key, inode](Names& names) { names[key] = inode; }, inode);
    }
    if (mode == OpenMode::Truncate && !inode->now.empty()) {
        inode->kept.reset();
        inode->now.clear();
        inode->unsafe.push_back({0, std::nullopt});
    }
    return std::make_shared<OpenFile>(*this, path, std::move(inode), mode != OpenMode::Read);
}

bool SimulatedFileSystem::exists(const Path& path) {
    const std::lock_guard lock(m_mutex);
    return m_names.contains(keyOf(path));
}

Result<std::vector<DirectoryEntry>> SimulatedFileSystem::list(const Path& directory) {
    if (const auto fault = begin(Operation::List, directory)) return failure(*fault, "list", directory);
    const std::lock_guard lock(m_mutex);
    const std::string key = keyOf(directory);
    const auto found = m_names.find(key);
    if (found == m_names.end() || found->second) return missing(directory);
    std::vector<DirectoryEntry> entries;
    const std::string prefix = key == "/" ? key : key + '/';
    for (auto next = m_names.lower_bound(prefix); next != m_names.end() && next->first.starts_with(prefix); ++next) {
        const std::string name = next->first.substr(prefix.size());
        if (!name.empty() && name.find('/') == std::string::npos) entries.push_back({name, next->second == nullptr});
    }
    return entries;
}

Result<void> SimulatedFileSystem::createDirectories(const Path& directory) {
    if (const auto fault = begin(Operation::MakeDirectory, directory)) return failure(*fault, "make", directory);
    const std::lock_guard lock(m_mutex);
    std::string key = "/";
    for (const Path& part : Path(keyOf(directory)).relative_path()) {
        const std::string parent = key;
        key = keyOf(Path(key) / part);
        const auto found = m_names.find(key);
        if (found != m_names.end() && found->second) return failure(Fault::Error, "make", directory);
        if (found != m_names.end()) continue;
        if (room() == 0) return failure(Fault::DiskFull, "make", directory);
        change({parent}, [key](Names& names) { names[key] = nullptr; });
    }
    return {};
}

Result<void> SimulatedFileSystem::rename(const Path& from, const Path& to) {
    if (const auto fault = begin(Operation::Rename, from)) return failure(*fault, "rename", from);
    const std::lock_guard lock(m_mutex);
    const std::string source = keyOf(from);
    const std::string target = keyOf(to);
    if (!m_names.contains(source) || !m_names.contains(parentOf(target))) return missing(from);
    if (source == target) return {};
    change({parentOf(source), parentOf(target)}, [source, target](Names& names) { moveTree(names, source, target); });
    return {};
}

Result<void> SimulatedFileSystem::remove(const Path& path) {
    if (const auto fault = begin(Operation::Remove, path)) return failure(*fault, "remove", path);
    const std::lock_guard lock(m_mutex);
    const std::string key = keyOf(path);
    if (!m_names.contains(key)) return {};
    for (const auto& [name, inode] : m_names)
        if (isBelow(name, key)) return failure(Fault::Error, "remove", path);
    change({parentOf(key)}, [key](Names& names) { names.erase(key); });
    return {};
}

Result<void> SimulatedFileSystem::removeAll(const Path& directory) {
    if (const auto fault = begin(Operation::Remove, directory)) return failure(*fault, "remove", directory);
    const std::lock_guard lock(m_mutex);
    const std::string key = keyOf(directory);
    if (!m_names.contains(key)) return {};
    change({parentOf(key)}, [key](Names& names) {
        std::erase_if(names, [&](const auto& entry) { return entry.first == key || isBelow(entry.first, key); });
    });
    return {};
}

Result<void> SimulatedFileSystem::syncDirectory(const Path& directory) {
    if (const auto fault = begin(Operation::SyncDirectory, directory)) return failure(*fault, "sync", directory);
    const std::lock_guard lock(m_mutex);
    const std::string key = keyOf(directory);
    if (!m_names.contains(key)) return missing(directory);
    std::erase_if(m_unsafeNames, [&](const NameChange& change) {
        if (!change.directories.contains(key)) return false;
        change.apply(m_safeNames);
        return true;
    });
    return {};
}

Result<std::unique_ptr<FileLock>> SimulatedFileSystem::lock(const Path& path, std::string_view holder) {
    const auto file = open(path, OpenMode::Create);
    if (!file) return failed(file);
    {
        const std::lock_guard lock(m_mutex);
        const auto [held, taken] = m_locks.emplace(keyOf(path), holder);
        if (!taken)
            return brook::fail(ErrorCode::InvalidRequest, "{} is in use by {}", path.parent_path().string(),
                               held->second);
    }
    auto owner = std::make_unique<HeldLock>(*this, keyOf(path));
    if (auto cut = (*file)->truncate(0); !cut) return failed(cut);
    if (auto written = (*file)->write(0, asBytes(holder)); !written) return failed(written);
    return owner;
}

Result<FileSystem::Space> SimulatedFileSystem::space(const Path&) {
    const std::lock_guard lock(m_mutex);
    return Space{room(), m_capacity};
}

void SimulatedFileSystem::fail(Operation operation, std::uint64_t nth, Fault fault) {
    const std::lock_guard lock(m_mutex);
    const std::uint64_t at = m_counts[static_cast<std::size_t>(operation)] + nth;
    m_faults.push_back({operation, at, at, fault});
}

void SimulatedFileSystem::failFrom(Operation operation, std::uint64_t nth, Fault fault) {
    const std::lock_guard lock(m_mutex);
    m_faults.push_back({operation, m_counts[static_cast<std::size_t>(operation)] + nth, ~std::uint64_t{0}, fault});
}

void SimulatedFileSystem::heal() {
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
    m_fullFrom.reset();
}

void SimulatedFileSystem::fillFrom(std::uint64_t nth) {
    const std::lock_guard lock(m_mutex);
    m_fullFrom = m_counts[static_cast<std::size_t>(Operation::Any)] + nth;
}

std::uint64_t SimulatedFileSystem::count(Operation operation) const {
    const std::lock_guard lock(m_mutex);
    return m_counts[static_cast<std::size_t>(operation)];
}

std::optional<Fault> SimulatedFileSystem::begin(Operation operation, const Path& path) {
    if (m_watcher) m_watcher(operation, path);
    const std::lock_guard lock(m_mutex);
    ++m_counts[static_cast<std::size_t>(Operation::Any)];
    ++m_counts[static_cast<std::size_t>(operation)];
    for (const PlannedFault& fault : m_faults) {
        if (fault.operation != Operation::Any && fault.operation != operation) continue;
        const std::uint64_t number = m_counts[static_cast<std::size_t>(fault.operation)];
        if (number >= fault.first && number <= fault.last) return fault.fault;
    }
    return std::nullopt;
}

void SimulatedFileSystem::change(std::set<std::string> directories, std::function<void(Names&)> apply,
                                 std::shared_ptr<Inode> made) {
    apply(m_names);
    m_unsafeNames.push_back({std::move(directories), std::move(apply), std::move(made)});
}

std::uint64_t SimulatedFileSystem::used() const {
    std::uint64_t total = 0;
    for (const auto& [name, inode] : m_names)
        if (inode) total += inode->now.size();
    return total;
}

std::uint64_t SimulatedFileSystem::room() const {
    if (m_fullFrom && m_counts[static_cast<std::size_t>(Operation::Any)] >= *m_fullFrom) return 0;
    if (m_capacity >= neverFull) return m_capacity;  // summing up all files is most of what a story would do
    return m_capacity - std::min(used(), m_capacity);
}

/// What was lost cannot come back where `change` has taken its place on the medium.
void SimulatedFileSystem::supersede(std::vector<Change>& lost, const Change& change) {
    const std::uint64_t begin = change.position;
    const std::uint64_t end = change.bytes ? begin + change.bytes->size() : ~std::uint64_t{0};
    std::vector<Change> left;
    const auto keep = [&left](const Change& whole, std::uint64_t from, std::uint64_t to) {
        if (from >= to) return;
        const auto first = whole.bytes->begin() - static_cast<std::ptrdiff_t>(whole.position);
        left.push_back(
            {from, Bytes(first + static_cast<std::ptrdiff_t>(from), first + static_cast<std::ptrdiff_t>(to)), true});
    };
    for (const Change& each : lost) {
        const std::uint64_t eachEnd = each.position + each.bytes->size();
        keep(each, each.position, std::min(eachEnd, begin));
        keep(each, std::max(each.position, end), eachEnd);
    }
    lost = std::move(left);
}

void SimulatedFileSystem::applyTo(Bytes& content, const Change& change) {
    if (!change.bytes) return content.resize(change.position);
    if (change.bytes->empty()) return;
    if (content.size() < change.position + change.bytes->size()) content.resize(change.position + change.bytes->size());
    std::copy(change.bytes->begin(), change.bytes->end(),
              content.begin() + static_cast<std::ptrdiff_t>(change.position));
}

/// What a file holds after the power went: all that was unsafe, none of it, the first part of it, or any of its
/// sectors.
Bytes SimulatedFileSystem::survivor(const Content& inode, Random& random) {
    Bytes content = inode.safe;
    const std::uint64_t luck = random.below(4);
    const std::uint64_t prefix = random.below(inode.unsafe.size() + 1);
    for (std::size_t i = 0; i < inode.unsafe.size(); ++i) {
        const Change& change = inode.unsafe[i];
        if (luck == 0 || (luck == 1 && i >= prefix)) continue;
        if (luck != 3 || !change.bytes) {
            if (luck != 3 || random.below(2) == 0) applyTo(content, change);
            continue;
        }
        for (std::size_t at = 0; at < change.bytes->size();) {
            const std::uint64_t position = change.position + at;
            const std::size_t length = std::min<std::size_t>(sector - position % sector, change.bytes->size() - at);
            const auto from = change.bytes->begin() + static_cast<std::ptrdiff_t>(at);
            if (random.below(2) == 0)
                applyTo(content, {position, Bytes(from, from + static_cast<std::ptrdiff_t>(length))});
            at += length;
        }
    }
    return content;
}

SimulatedFileSystem::Moment SimulatedFileSystem::moment() const {
    const std::lock_guard lock(m_mutex);
    Moment now;
    now.safeNames = m_safeNames;
    now.unsafeNames = m_unsafeNames;
    const auto keep = [&now](const std::shared_ptr<Inode>& inode) {
        if (!inode) return;
        if (!inode->kept) inode->kept = std::make_shared<const Content>(*inode);
        now.contents.emplace(inode.get(), inode->kept);
    };
    for (const auto& [name, inode] : m_safeNames) keep(inode);
    for (const NameChange& change : m_unsafeNames) keep(change.made);
    return now;
}

void SimulatedFileSystem::crash(std::uint64_t seed) { crashAt(moment(), seed); }

void SimulatedFileSystem::crashAt(const Moment& moment, std::uint64_t seed) {
    const std::lock_guard lock(m_mutex);
    SeededRandom random(seed);
    ++m_generation;
    m_locks.clear();
    m_safeNames = moment.safeNames;
    const std::uint64_t kept = random.below(moment.unsafeNames.size() + 1);
    for (std::size_t i = 0; i < kept; ++i) moment.unsafeNames[i].apply(m_safeNames);
    m_unsafeNames.clear();
    // Fresh inodes: a file opened before the crash must not write into the world after it.
    for (auto& [name, inode] : m_safeNames) {
        if (!inode) continue;
        const Content& before = *moment.contents.at(inode.get());
        const Bytes content = survivor(before, random);
        inode = std::make_shared<Inode>(Inode{{content, content, {}, before.modified}, nullptr});
    }
    // A name whose directory did not survive is out of reach.
    for (auto at = m_safeNames.begin(); at != m_safeNames.end();)
        at = at->first == "/" || m_safeNames.contains(parentOf(at->first)) ? std::next(at) : m_safeNames.erase(at);
    m_names = m_safeNames;
}

std::uint64_t SimulatedFileSystem::fingerprint() const {
    const std::lock_guard lock(m_mutex);
    std::string all;
    for (const auto& [name, inode] : m_names) {
        all += fmt::format("{}\0{}\0", name, inode ? std::to_string(inode->now.size()) : "directory");
        if (inode) all.append(reinterpret_cast<const char*>(inode->now.data()), inode->now.size());
    }
    return std::hash<std::string>{}(all);
}

void SimulatedFileSystem::flipBit(const Path& path, std::uint64_t bit) {
    const std::lock_guard lock(m_mutex);
    Inode& inode = *m_names.at(keyOf(path));
    inode.kept.reset();
    for (Bytes* content : {&inode.now, &inode.safe})
        if (bit / 8 < content->size()) (*content)[bit / 8] ^= std::byte{1} << (bit % 8);
}

void SimulatedFileSystem::date(const Path& path, Timestamp modified) {
    const std::lock_guard lock(m_mutex);
    Inode& inode = *m_names.at(keyOf(path));
    inode.kept.reset();
    inode.modified = modified;
}

Bytes SimulatedFileSystem::content(const Path& path) const {
    const std::lock_guard lock(m_mutex);
    return m_names.at(keyOf(path))->now;
}

}  // namespace brook::test
