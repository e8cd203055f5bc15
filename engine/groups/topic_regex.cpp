#include "engine/groups/topic_regex.h"

#include <re2/re2.h>

namespace brook {

namespace {

RE2::Options quiet() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

}  // namespace

Result<void> checkTopicRegex(const std::string& regex) {
    const RE2 compiled(regex, quiet());
    if (compiled.ok()) return {};
    return fail(ErrorCode::InvalidRegularExpression, "SubscribedTopicRegex `{}` is not a valid regular expression: {}.",
                regex, compiled.error());
}

std::set<std::string> topicsMatching(const std::string& regex, const ClusterImage& image) {
    std::set<std::string> topics;
    const RE2 compiled(regex, quiet());
    if (!compiled.ok()) return topics;
    for (const auto& [name, topic] : image.topics)
        if (RE2::FullMatch(name, compiled)) topics.insert(name);
    return topics;
}

}  // namespace brook
