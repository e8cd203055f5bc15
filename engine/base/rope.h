#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/file_system.h"

namespace brook {

/// A range of a file that stays readable for as long as the slice lives, even if the file is unlinked meanwhile.
struct FileSlice {
    std::shared_ptr<const File> file;
    std::uint64_t position = 0;
    std::uint64_t length = 0;
};

/// Bytes on their way to a socket: pieces of memory and pieces of files in order, so that a fetch answer leaves by
/// `sendfile` without passing through the process.
class Rope {
public:
    using Piece = std::variant<Bytes, FileSlice>;

    Rope() = default;
    explicit Rope(Bytes bytes) { append(std::move(bytes)); }

    void append(Bytes bytes) {
        if (!bytes.empty()) m_pieces.emplace_back(std::move(bytes));
    }
    void append(FileSlice slice) {
        if (slice.length > 0) m_pieces.emplace_back(std::move(slice));
    }
    const std::vector<Piece>& pieces() const { return m_pieces; }
    std::vector<Piece>& pieces() { return m_pieces; }
    std::uint64_t size() const {
        std::uint64_t total = 0;
        for (const Piece& piece : m_pieces) {
            const auto* bytes = std::get_if<Bytes>(&piece);
            total += bytes ? bytes->size() : std::get<FileSlice>(piece).length;
        }
        return total;
    }
    /// Everything in one buffer; reads the files. For tests, TLS and small answers.
    Result<Bytes> flatten() const;

private:
    std::vector<Piece> m_pieces;
};

}  // namespace brook
