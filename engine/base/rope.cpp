#include "engine/base/rope.h"

namespace brook {

Result<Bytes> Rope::flatten() const {
    Bytes all;
    all.reserve(size());
    for (const Piece& piece : m_pieces) {
        if (const auto* bytes = std::get_if<Bytes>(&piece)) {
            all.insert(all.end(), bytes->begin(), bytes->end());
            continue;
        }
        const auto& slice = std::get<FileSlice>(piece);
        const std::size_t at = all.size();
        all.resize(at + slice.length);
        const auto count = slice.file->read(slice.position, MutableBytes(all).subspan(at));
        if (!count) return failed(count);
        if (*count < slice.length)
            return fail(ErrorCode::KafkaStorageError, "{} ends before {}", slice.file->path().string(),
                        slice.position + slice.length);
    }
    return all;
}

}  // namespace brook
