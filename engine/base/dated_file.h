#pragma once

#include "engine/base/file_system.h"
#include "engine/base/strong.h"

namespace brook {

/// A file whose medium knows when it was last written to.
class DatedFile : public File {
public:
    virtual Result<Timestamp> lastModified() const = 0;
};

/// When `file` was last written to; nothing where nobody knows.
inline std::optional<Timestamp> lastModified(const File& file) {
    const auto* dated = dynamic_cast<const DatedFile*>(&file);
    const auto modified = dated ? dated->lastModified() : Result<Timestamp>(noTimestamp);
    return modified && *modified != noTimestamp ? std::optional(*modified) : std::nullopt;
}

}  // namespace brook
