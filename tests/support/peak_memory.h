#pragma once

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>

namespace brook::test {

/// How much more memory this process held at its peak than when this object was made. Known on Linux only, and not
/// under a sanitizer, which keeps what was given back.
class PeakMemory {
public:
    PeakMemory() {
        std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins anew
        m_before = kibibytes();
    }
    std::optional<std::uint64_t> grownKiB() const {
        const auto now = kibibytes();
        if (!now || !m_before) return std::nullopt;
        return *now - std::min(*now, *m_before);
    }

private:
    static std::optional<std::uint64_t> kibibytes() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        return std::nullopt;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
        return std::nullopt;
#endif
#endif
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmHWM:")) return std::stoull(line.substr(6));
        return std::nullopt;
    }
    std::optional<std::uint64_t> m_before;
};

}  // namespace brook::test
