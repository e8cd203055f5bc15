#include "tests/support/kafka_directory.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "engine/records/compression.h"

namespace brook::test {

namespace {

constexpr std::size_t block = 512;

std::string textAt(ByteView bytes, std::size_t at, std::size_t length) {
    const std::string text = toText(bytes.subspan(at, length));
    return text.substr(0, text.find('\0'));
}

std::size_t octalAt(ByteView bytes, std::size_t at, std::size_t length) {
    return std::strtoull(textAt(bytes, at, length).c_str(), nullptr, 8);
}

struct Extent {
    std::size_t offset;
    std::size_t length;
};

void addExtents(std::vector<Extent>& extents, ByteView header, std::size_t at, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (textAt(header, at + 24 * i, 12) != "")
            extents.push_back({octalAt(header, at + 24 * i, 12), octalAt(header, at + 24 * i + 12, 12)});
}

}  // namespace

std::vector<ArchivedFile> unpackArchive(const std::string& archive) {
    std::ifstream stream(archive, std::ios::binary);
    const std::string packed{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const Result<Bytes> unpacked = decompress(Codec::Zstd, asBytes(packed), std::size_t{64} << 20);
    if (!unpacked) throw std::runtime_error(archive + ": " + unpacked.error().message);

    std::vector<ArchivedFile> files;
    const ByteView tar = *unpacked;
    for (std::size_t at = 0; at + block <= tar.size() && tar[at] != std::byte{0};) {
        const ByteView header = tar.subspan(at, block);
        const std::size_t stored = octalAt(header, 124, 12);
        const char type = static_cast<char>(header[156]);
        at += block;
        std::vector<Extent> extents{{0, stored}};
        std::size_t size = stored;
        if (type == 'S') {  // GNU sparse: the extents are in the header and in blocks behind it
            extents.clear();
            addExtents(extents, header, 386, 4);
            size = octalAt(header, 483, 12);
            for (bool more = header[482] != std::byte{0}; more; at += block) {
                addExtents(extents, tar.subspan(at, block), 0, 21);
                more = tar[at + 504] != std::byte{0};
            }
        }
        if (type == '0' || type == 'S') {
            ArchivedFile file{textAt(header, 0, 100), {}, size};
            std::size_t from = at;
            for (const Extent& extent : extents) {
                file.content.resize(std::max(file.content.size(), extent.offset + extent.length));
                std::copy_n(tar.begin() + static_cast<std::ptrdiff_t>(from), extent.length,
                            file.content.begin() + static_cast<std::ptrdiff_t>(extent.offset));
                from += extent.length;
            }
            files.push_back(std::move(file));
        }
        at += (stored + block - 1) / block * block;
    }
    return files;
}

Result<void> unpackArchiveTo(FileSystem& fs, const std::filesystem::path& directory, const std::string& archive) {
    for (const ArchivedFile& file : unpackArchive(archive)) {
        const std::filesystem::path path = directory / file.path;
        if (auto made = fs.createDirectories(path.parent_path()); !made) return made;
        const auto opened = fs.open(path, OpenMode::Truncate);
        if (!opened) return failed(opened);
        if (auto written = (*opened)->write(0, file.content); !written) return written;
        if (auto sized = (*opened)->truncate(file.size); !sized) return sized;
    }
    return {};
}

}  // namespace brook::test
