#pragma once

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>

namespace brook::test {

/// How much more memory this process held at its peak than when this object was made. Known on Linux only.
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
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmHWM:")) return std::stoull(line.substr(6));
        return std::nullopt;
    }
    std::optional<std::uint64_t> m_before;
};

}  // namespace brook::test
