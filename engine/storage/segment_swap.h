#pragma once

#include <filesystem>
#include <vector>

#include "engine/base/file_system.h"
#include "engine/base/strong.h"

namespace brook {

/// The renames by which cleaned segments take the place of those they were made of, as Apache Kafka does them:
///
///     announce   BASE.*.cleaned -> BASE.*.swap      from here on the new segments are the log
///     retire     old files      -> *.deleted
///     install    BASE.log.swap  -> BASE.log
///     indexes    BASE.*.swap    -> BASE.*
///
/// The directory has to be synced between two steps. A crash before the first sync leaves the old segments or the new
/// ones, a crash at any later point is completed by `finishInterrupted`. Part of a log, on its loop; a step that fails
/// may be tried again.
class SegmentSwap {
public:
    struct Replacement {
        Offset base;
        std::vector<Offset> replaced;  ///< bases, oldest first; `base` is among them
    };
    SegmentSwap(FileSystem& fs, std::filesystem::path directory, std::vector<Replacement> replacements)
        : m_fs(fs), m_directory(std::move(directory)), m_replacements(std::move(replacements)) {}

    enum class Step { Announce, Retire, Install, Indexes, Done };
    Step next() const { return m_next; }
    bool done() const { return m_next == Step::Done; }
    /// Does the renames of the next step.
    Result<void> advance();
    /// Takes the new files away again; only before `Retire`.
    Result<void> discard();

    const std::vector<Replacement>& replacements() const { return m_replacements; }
    /// Files that were retired and wait for file.delete.delay.ms.
    const std::vector<std::filesystem::path>& retired() const { return m_retired; }

    /// Completes or throws away what a crash interrupted in a log's directory; what it did is on the medium on return.
    static Result<void> finishInterrupted(FileSystem& fs, const std::filesystem::path& directory);

private:
    Result<void> announce();
    Result<void> retire();
    Result<void> install(std::initializer_list<std::string_view> endings);
    Result<void> renameIfThere(const std::filesystem::path& from, const std::filesystem::path& to);

    FileSystem& m_fs;
    std::filesystem::path m_directory;
    std::vector<Replacement> m_replacements;
    std::vector<std::filesystem::path> m_retired;
    Step m_next = Step::Announce;
};

}  // namespace brook
