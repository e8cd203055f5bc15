#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "engine/metadata/effective_config.h"
#include "tests/support/places.h"

using namespace brook;

namespace {

using Floors = std::set<std::string>;

const std::filesystem::path root(test::sourcePath());

std::string contentOf(const std::filesystem::path& path) {
    const std::ifstream stream(path);
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

std::vector<std::string> linesOf(const std::filesystem::path& path) {
    std::istringstream content(contentOf(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(content, line);) lines.push_back(line);
    return lines;
}

std::vector<std::filesystem::path> sourcesUnder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
        if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp") sources.push_back(entry.path());
    return sources;
}

/// What stands between `first` and the next `last`; empty when they are not there.
std::string between(std::string_view line, std::string_view first, std::string_view last) {
    const std::size_t from = line.find(first);
    if (from == std::string_view::npos) return {};
    const std::size_t to = line.find(last, from + first.size());
    return to == std::string_view::npos ? std::string()
                                        : std::string(line.substr(from + first.size(), to - from - first.size()));
}

/// What each floor may include, itself left out: the rows of the table in engine/ARCHITECTURE.md.
std::map<std::string, Floors> readTable() {
    std::map<std::string, Floors> table;
    for (const std::string& line : linesOf(root / "engine/ARCHITECTURE.md")) {
        if (!line.starts_with("| `")) continue;
        const std::string floor = between(line, "`", "`");
        const std::size_t last = line.rfind("| ", line.size() - 2);
        std::string named = line.substr(last + 2, line.size() - last - 4);
        const std::size_t below = named.find(" and below");
        for (const std::string& name : parseList(named.substr(0, below))) {
            if (name == "–") continue;
            table[floor].insert(name);
            if (below != std::string::npos) table[floor].insert(table[name].begin(), table[name].end());
        }
        table.try_emplace(floor);
    }
    return table;
}

/// What the build links a floor with: the rows of engine/CMakeLists.txt.
std::map<std::string, Floors> readBuild() {
    std::map<std::string, Floors> build;
    for (const std::string& line : linesOf(root / "engine/CMakeLists.txt")) {
        if (!line.starts_with("brook_floor(")) continue;
        std::istringstream words(between(line, "(", ")"));
        std::string floor, word;
        words >> floor;
        build.try_emplace(floor);
        for (bool above = false; words >> word;) {
            if (word == "ABOVE" || word == "LIBRARIES")
                above = word == "ABOVE";
            else if (above)
                build[floor].insert(word);
        }
    }
    return build;
}

/// Calls `see(file, included)` for every #include of a folder, with the name as it is written.
template <class See>
void forEachInclude(const std::filesystem::path& folder, See see) {
    for (const auto& source : sourcesUnder(folder))
        for (const std::string& line : linesOf(source)) {
            if (!line.starts_with("#include")) continue;
            const std::string quoted = between(line, "\"", "\"");
            see(source.lexically_relative(root).string(), quoted.empty() ? between(line, "<", ">") : quoted);
        }
}

std::string joined(const std::vector<std::string>& complaints) {
    std::string all;
    for (const std::string& complaint : complaints) all += "\n  " + complaint;
    return all;
}

#define NO_COMPLAINTS(list) QVERIFY2((list).empty(), joined(list).c_str())

}  // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT

private slots:
    void theTableNamesEveryFolderAndTheBuildLinksTheSame() {
        const auto table = readTable();
        QVERIFY(table.size() >= 12);
        QCOMPARE(readBuild(), table);
        for (const auto& entry : std::filesystem::directory_iterator(root / "engine"))
            if (entry.is_directory()) QVERIFY2(table.contains(entry.path().filename()), entry.path().c_str());
    }

    void theTableHasNoLoop() {
        auto table = readTable();
        while (!table.empty()) {
            const auto ground =
                std::find_if(table.begin(), table.end(), [](const auto& row) { return row.second.empty(); });
            QVERIFY2(ground != table.end(),
                     ("each of these stands on another: " + table.begin()->first + " …").c_str());
            const std::string name = ground->first;
            table.erase(ground);
            for (auto& [floor, below] : table) below.erase(name);
        }
    }

    void noFloorIncludesWhatItsRowDoesNotName() {
        const auto table = readTable();
        std::vector<std::string> complaints;
        for (const auto& [floor, below] : table) {
            if (!std::filesystem::exists(root / "engine" / floor)) continue;
            forEachInclude("engine/" + floor, [&, &floor = floor, &below = below](const std::string& file,
                                                                                  const std::string& included) {
                const std::string other = between(included, "engine/", "/");
                const bool ours = included.starts_with("engine/");
                if (ours && other != floor && !below.contains(other))
                    complaints.push_back(file + " includes " + included);
                if (included.starts_with("ui/") || included.starts_with("app/") || included.starts_with("tests/"))
                    complaints.push_back(file + " includes " + included);
            });
        }
        NO_COMPLAINTS(complaints);
    }

    void includesAreWrittenFromTheTopOfTheProject() {
        std::vector<std::string> complaints;
        for (const char* folder : {"engine", "ui", "app"})
            forEachInclude(folder, [&](const std::string& file, const std::string& included) {
                if (included.find("..") != std::string::npos || included.starts_with('/'))
                    complaints.push_back(file + " includes " + included);
            });
        NO_COMPLAINTS(complaints);
    }

    void noFileOfTheEngineIncludesItselfByAWayRound() {
        std::map<std::string, std::set<std::string>> includes;
        forEachInclude("engine", [&](const std::string& file, const std::string& included) {
            includes.try_emplace(file);
            if (included.starts_with("engine/")) includes[file].insert(included);
        });
        // Take away what includes nothing that is left; what remains includes itself.
        for (bool went = true; went;) {
            went = false;
            for (auto file = includes.begin(); file != includes.end();) {
                const bool free = std::none_of(file->second.begin(), file->second.end(),
                                               [&](const auto& other) { return includes.contains(other); });
                went |= free;
                file = free ? includes.erase(file) : std::next(file);
            }
        }
        QVERIFY2(includes.empty(), includes.empty() ? "" : includes.begin()->first.c_str());
    }

    void theEngineKnowsNoQtAndAsioStaysInNet() {
        std::vector<std::string> complaints;
        forEachInclude("engine", [&](const std::string& file, const std::string& included) {
            const bool qt = included.starts_with("Q") || included.starts_with("qt");
            const bool asio = included.starts_with("asio") && !file.starts_with("engine/net/");
            if (qt || asio) complaints.push_back(file + " includes " + included);
        });
        NO_COMPLAINTS(complaints);
    }

    void theWindowEntersTheEngineByItsOneDoor() {
        std::vector<std::string> complaints;
        forEachInclude("ui", [&](const std::string& file, const std::string& included) {
            const bool door = included.starts_with("engine/admin/") || included.starts_with("engine/formats/") ||
                              included.starts_with("engine/decode/") ||
                              included == "engine/base/strong.h" || included == "engine/search/time_literal.h";
            const bool inside = included.starts_with("engine/") && !door;
            if (inside || included.starts_with("app/")) complaints.push_back(file + " includes " + included);
        });
        NO_COMPLAINTS(complaints);
    }

    void theApplicationLoadsTheWindowAndNeverIncludesQt() {
        std::vector<std::string> complaints;
        forEachInclude("app", [&](const std::string& file, const std::string& included) {
            const bool window = included.starts_with("ui/") && included != "ui/window_module.h";
            if (window || included.starts_with("Q")) complaints.push_back(file + " includes " + included);
        });
        NO_COMPLAINTS(complaints);
    }
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
