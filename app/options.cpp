#include "app/options.h"

#include <CLI/CLI.hpp>

#include <cstdlib>

namespace brook {

namespace {

/// Parses each text with `parse`, into `into`; the first complaint ends it.
template <class T, class Parse>
std::optional<std::string> parseAll(const std::vector<std::string>& texts, Parse parse, std::vector<T>& into) {
    for (const std::string& text : texts) {
        auto parsed = parse(text);
        if (!parsed) return parsed.error().message;
        into.push_back(std::move(*parsed));
    }
    return std::nullopt;
}

constexpr const char* footer = R"(Examples:
  brook                                    the window, with a broker on 127.0.0.1:9092
  brook --headless --listen 127.0.0.1:0    a broker alone, on a free port that it prints
  brook brook://orders/0/42                that record, in the window that is open or in a new one
  brook --topic orders:6:retention.ms=-1   with a topic made at start if it is missing

Exit codes: 0 stopped cleanly, 1 failed, 2 wrong usage, 3 the data directory is in use,
            4 the port is in use, 5 the configuration is wrong)";

}  // namespace

std::filesystem::path defaultDataDirectory() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data) return std::filesystem::path(data) / "brook";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / ".local/share/brook";
    return "brook-data";
}

ParsedOptions parseOptions(int argc, char** argv) {
    ParsedOptions parsed;
    Options& options = parsed.options;
    std::string data = defaultDataDirectory().string();
    std::vector<std::string> listen;
    std::vector<std::string> topics;
    std::vector<std::string> settings;
    std::string config;
    std::string tour;

    CLI::App app("A Kafka-protocol broker that lives in a desktop window.", "brook");
    app.footer(footer);
    app.set_version_flag("--version", std::string("brook " BROOK_VERSION));
    app.add_flag("--headless", options.headless, "Run the broker alone, without a window")->envname("BROOK_HEADLESS");
    app.add_option("--data", data, "Data directory")->envname("BROOK_DATA")->capture_default_str()->type_name("DIR");
    app.add_option("--listen", listen,
                   "Address to listen on; port 0 picks a free one; may be repeated (default 127.0.0.1:9092)")
        ->envname("BROOK_LISTEN")
        ->allow_extra_args(false)
        ->delimiter(',')
        ->type_name("HOST:PORT");
    app.add_option("--topic", topics, "Make this topic at start if it is missing; may be repeated")
        ->envname("BROOK_TOPICS")
        ->allow_extra_args(false)
        ->type_name("NAME[:PARTITIONS[:config=value...]]")
        ->delimiter(';');
    app.add_option("--set", settings, "Set a broker configuration by Kafka's name; may be repeated")
        ->envname("BROOK_SET")
        ->allow_extra_args(false)
        ->type_name("key=value")
        ->delimiter(';');
    app.add_option("--config", config, "Read broker configuration from a server.properties file")
        ->envname("BROOK_CONFIG")
        ->type_name("FILE");
    app.add_flag("--quiet", options.quiet, "Print errors only")->envname("BROOK_QUIET");
    app.add_option("link", options.link, "Show a record in the window, in one that is open already if there is")
        ->type_name("brook://TOPIC[/PARTITION[/OFFSET]]")
        ->check([](const std::string& text) {
            return text.starts_with("brook://") ? std::string() : "a link begins with brook://, not " + text;
        });
    app.add_option("--tour", tour, "Write pictures of every page to a directory and stop")->type_name("DIR");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        parsed.exit = code == 0 ? 0 : static_cast<int>(ExitCode::Usage);
        return parsed;
    }

    options.dataDirectory = data;
    if (!config.empty()) options.configFile = config;
    if (!tour.empty()) options.tour = tour;
    auto complaint = parseAll(listen, ListenOption::parse, options.listen);
    if (!complaint) complaint = parseAll(topics, TopicOption::parse, options.topics);
    if (!complaint) complaint = parseAll(settings, parseSetting, options.set);
    if (complaint) {
        std::fprintf(stderr, "brook: %s\n", complaint->c_str());
        parsed.exit = static_cast<int>(ExitCode::Usage);
    }
    return parsed;
}

}  // namespace brook
