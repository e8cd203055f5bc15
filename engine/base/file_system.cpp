#include "engine/base/file_system.h"

namespace brook {

namespace {
constexpr std::string_view noSpace = "the disk is full";
}

tl::unexpected<Error> diskFull(std::string_view what, const std::filesystem::path& path) {
    return fail(ErrorCode::KafkaStorageError, "cannot {} {}: {}", what, path.string(), noSpace);
}

bool isDiskFull(const Error& error) {
    return error.code == ErrorCode::KafkaStorageError && std::string_view(error.message).ends_with(noSpace);
}

Result<Bytes> readFile(FileSystem& fs, const std::filesystem::path& path) {
    const auto file = fs.open(path, OpenMode::Read);
    if (!file) return failed(file);
    const auto size = (*file)->size();
    if (!size) return failed(size);
    Bytes content(*size);
    const auto count = (*file)->read(0, content);
    if (!count) return failed(count);
    content.resize(*count);
    return content;
}

Result<void> replaceFile(FileSystem& fs, const std::filesystem::path& path, ByteView content) {
    const std::filesystem::path temporary = path.string() + ".tmp";
    const auto file = fs.open(temporary, OpenMode::Truncate);
    if (!file) return failed(file);
    if (auto written = (*file)->write(0, content); !written) return written;
    if (auto synced = (*file)->sync(); !synced) return synced;
    if (auto renamed = fs.rename(temporary, path); !renamed) return renamed;
    return fs.syncDirectory(path.parent_path());
}

}  // namespace brook
