#include "engine/storage/segment_swap.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "engine/storage/batch_cursor.h"
#include "engine/storage/segment.h"

namespace brook {

namespace {

using Path = std::filesystem::path;

constexpr std::string_view cleaned = ".cleaned";
constexpr std::string_view swap = ".swap";
constexpr std::string_view deleted = ".deleted";

/// A file of a segment: "00000000000000000042.log.swap" is base 42, ".log", ".swap".
struct SegmentFile {
    std::string name;
    Offset base;
    std::string ending;
    std::string suffix;
};

std::optional<SegmentFile> segmentFileNamed(const std::string& name) {
    std::int64_t base = 0;
    if (name.size() < 21 || name[20] != '.') return std::nullopt;
    const auto [end, error] = std::from_chars(name.data(), name.data() + 20, base);
    if (error != std::errc() || end != name.data() + 20) return std::nullopt;
    const std::size_t second = name.find('.', 21);
    if (second == std::string::npos) return SegmentFile{name, Offset(base), name.substr(20), ""};
    return SegmentFile{name, Offset(base), name.substr(20, second - 20), name.substr(second)};
}

Result<std::vector<SegmentFile>> segmentFiles(FileSystem& fs, const Path& directory) {
    const auto entries = fs.list(directory);
    if (!entries) return failed(entries);
    std::vector<SegmentFile> files;
    for (const DirectoryEntry& entry : *entries)
        if (auto file = segmentFileNamed(entry.name); file && !entry.isDirectory) files.push_back(std::move(*file));
    return files;
}

/// Removes the files that `goes` names and makes it last.
template <class Goes>
Result<void> removeFiles(FileSystem& fs, const Path& directory, const std::vector<SegmentFile>& files, Goes goes) {
    bool any = false;
    for (const SegmentFile& file : files) {
        if (!goes(file)) continue;
        any = true;
        if (auto removed = fs.remove(directory / file.name); !removed) return removed;
    }
    return any ? fs.syncDirectory(directory) : Result<void>{};
}

/// The offset behind the last batch of a segment that is not open.
Result<Offset> endOf(FileSystem& fs, const Path& path, Offset base) {
    const auto file = fs.open(path, OpenMode::Read);
    if (!file) return failed(file);
    const auto size = (*file)->size();
    if (!size) return failed(size);
    SegmentView segment;
    segment.facts.bytes = *size;
    segment.file = *file;
    BatchCursor batches(segment);
    Offset end = base;
    for (;;) {
        const auto batch = batches.next();
        if (!batch && batch.error().code != ErrorCode::CorruptMessage) return failed(batch);
        if (!batch || !*batch) return end;  // damage is found and named when the log is walked over
        end = (*batch)->header().nextOffset();
    }
}

Result<void> dropSuffix(FileSystem& fs, const Path& directory, const SegmentFile& file) {
    return fs.rename(directory / file.name, directory / file.name.substr(0, file.name.size() - file.suffix.size()));
}

}  // namespace

Result<void> SegmentSwap::renameIfThere(const Path& from, const Path& to) {
    if (!m_fs.exists(from)) return {};
    return m_fs.rename(from, to);
}

Result<void> SegmentSwap::advance() {
    Result<void> done;
    switch (m_next) {
        case Step::Announce: done = announce(); break;
        case Step::Retire: done = retire(); break;
        case Step::Install: done = install({".log"}); break;
        case Step::Indexes: done = install({".index", ".timeindex", ".txnindex"}); break;
        case Step::Done: return {};
    }
    if (done) m_next = static_cast<Step>(static_cast<int>(m_next) + 1);
    return done;
}

/// The log comes last: while it is not announced, nothing of its segment is.
Result<void> SegmentSwap::announce() {
    for (const Replacement& replacement : m_replacements)
        for (const std::string_view ending : {".index", ".timeindex", ".txnindex", ".log"}) {
            const Path path = m_directory / Segment::fileName(replacement.base, ending);
            if (auto renamed = renameIfThere(Path(path).concat(cleaned), Path(path).concat(swap)); !renamed)
                return renamed;
        }
    return {};
}

Result<void> SegmentSwap::retire() {
    for (const Replacement& replacement : m_replacements)
        for (const Offset base : replacement.replaced)
            for (const std::string_view ending : {".log", ".index", ".timeindex", ".txnindex", ".snapshot"}) {
                if (ending == ".snapshot" && base == replacement.base) continue;  // the new segment begins there too
                const Path path = m_directory / Segment::fileName(base, ending);
                if (!m_fs.exists(path)) continue;
                const Path gone = Path(path).concat(deleted);
                if (auto renamed = m_fs.rename(path, gone); !renamed) return renamed;
                m_retired.push_back(gone);
            }
    return {};
}

Result<void> SegmentSwap::install(std::initializer_list<std::string_view> endings) {
    for (const Replacement& replacement : m_replacements)
        for (const std::string_view ending : endings) {
            const Path path = m_directory / Segment::fileName(replacement.base, ending);
            if (auto renamed = renameIfThere(Path(path).concat(swap), path); !renamed) return renamed;
        }
    return {};
}

Result<void> SegmentSwap::discard() {
    const auto files = segmentFiles(m_fs, m_directory);
    if (!files) return failed(files);
    if (auto gone = removeFiles(m_fs, m_directory, *files, [](const SegmentFile& file) { return file.suffix == swap; });
        !gone)
        return gone;
    m_next = Step::Done;
    return removeFiles(m_fs, m_directory, *files, [](const SegmentFile& file) { return file.suffix == cleaned; });
}

Result<void> SegmentSwap::finishInterrupted(FileSystem& fs, const Path& directory) {
    auto files = segmentFiles(fs, directory);
    if (!files) return failed(files);
    const auto is = [](std::string_view suffix) {
        return [suffix](const SegmentFile& file) { return file.suffix == suffix; };
    };
    if (std::none_of(files->begin(), files->end(),
                     [&](const auto& file) { return is(cleaned)(file) || is(swap)(file); }))
        return {};

    // What was not announced to its end, and whatever was announced behind it, never happened.
    Offset unannounced(std::numeric_limits<std::int64_t>::max());
    for (const SegmentFile& file : *files)
        if (is(cleaned)(file)) unannounced = std::min(unannounced, file.base);
    const auto neverHappened = [&](const SegmentFile& file) { return is(swap)(file) && file.base >= unannounced; };
    if (auto gone = removeFiles(fs, directory, *files, neverHappened); !gone) return gone;
    if (auto gone = removeFiles(fs, directory, *files, is(cleaned)); !gone) return gone;
    std::erase_if(*files, [&](const SegmentFile& file) { return neverHappened(file) || is(cleaned)(file); });

    for (const SegmentFile& announced : *files) {
        if (!is(swap)(announced) || announced.ending != ".log") continue;
        const auto end = endOf(fs, directory / announced.name, announced.base);
        if (!end) return failed(end);
        const auto replaced = [&](const SegmentFile& file) {
            if (file.ending == ".snapshot" && file.base == announced.base) return false;
            return file.suffix.empty() && file.base >= announced.base && file.base < *end;
        };
        if (auto gone = removeFiles(fs, directory, *files, replaced); !gone) return gone;
        if (auto installed = dropSuffix(fs, directory, announced); !installed) return installed;
        if (auto synced = fs.syncDirectory(directory); !synced) return synced;
    }
    for (const SegmentFile& file : *files)
        if (is(swap)(file) && file.ending != ".log")
            if (auto installed = dropSuffix(fs, directory, file); !installed) return installed;
    return fs.syncDirectory(directory);
}

}  // namespace brook
