#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/result.h"

namespace brook {

/// A topic asked for on the command line: NAME[:PARTITIONS[:config=value…]].
struct TopicOption {
    std::string name;
    std::optional<std::int32_t> partitions;
    std::vector<std::pair<std::string, std::string>> settings;

    /// InvalidRequest with a sentence that quotes the part it could not read.
    static Result<TopicOption> parse(const std::string& text);
};

/// HOST:PORT; an IPv6 host stands in brackets.
struct ListenOption {
    std::string host;
    std::uint16_t port = 9092;

    static Result<ListenOption> parse(const std::string& text);
};

/// key=value, as --set takes it.
Result<std::pair<std::string, std::string>> parseSetting(const std::string& text);

/// What the command line and the environment ask for. Every option has a variable BROOK_…, so that a container needs no
/// arguments; an option given wins over its variable, and both win over --config FILE.
struct Options {
    bool headless = false;
    std::filesystem::path dataDirectory;
    std::vector<ListenOption> listen;
    std::vector<TopicOption> topics;
    std::vector<std::pair<std::string, std::string>> set;  ///< Kafka's broker configuration names
    std::optional<std::filesystem::path> configFile;
    std::optional<std::filesystem::path> tour;  ///< write pictures of every page here and stop
    bool quiet = false;                         ///< print errors only
    std::string link;                           ///< brook://…, for a window; one that is open already takes it
};

/// Exit codes, documented in the README.
enum class ExitCode { Ok = 0, Failed = 1, Usage = 2, DataDirectoryInUse = 3, PortInUse = 4, BadConfiguration = 5 };

/// What parsing led to: options to go on with, or an exit code after help, version or a complaint was printed.
struct ParsedOptions {
    Options options;
    std::optional<int> exit;
};
ParsedOptions parseOptions(int argc, char** argv);

/// The user's data directory by the XDG rules: $XDG_DATA_HOME/brook or ~/.local/share/brook.
std::filesystem::path defaultDataDirectory();

}  // namespace brook
