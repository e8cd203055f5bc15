#pragma once

#include <set>
#include <string>

#include "engine/base/result.h"
#include "engine/metadata/cluster_image.h"

namespace brook {

/// InvalidRegularExpression, with RE2's reason, unless RE2 understands `regex`.
Result<void> checkTopicRegex(const std::string& regex);

/// The topics whose whole name matches; none when the expression is wrong.
std::set<std::string> topicsMatching(const std::string& regex, const ClusterImage& image);

}  // namespace brook
