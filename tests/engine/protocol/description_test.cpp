#include <QTest>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/groups/records/classic_records.h"
#include "engine/groups/records/consumer_records.h"
#include "tests/engine/protocol/every_message.h"
#include "tests/engine/protocol/wire_shape.h"
#include "tests/support/kafka_directory.h"
#include "tests/support/places.h"

using namespace brook;
using namespace brook::protocol;
using nlohmann::json;

namespace {

/// Apache Kafka's own definitions by their path, "wire/FetchRequest.json".
const std::map<std::string, std::string>& definitions() {
    static const std::map<std::string, std::string> all = [] {
        std::map<std::string, std::string> texts;
        for (const test::ArchivedFile& file : test::unpackArchive(test::dataPath("kafka_messages.tar.zst")))
            texts.emplace(file.path, asText(file.content));
        return texts;
    }();
    return all;
}

VersionRange parseRange(const std::string& text) {
    if (text == "none") return never;
    if (text.back() == '+') return since(static_cast<std::int16_t>(std::stoi(text)));
    const auto dash = text.find('-');
    const auto first = static_cast<std::int16_t>(std::stoi(text));
    return between(first,
                   dash == std::string::npos ? first : static_cast<std::int16_t>(std::stoi(text.substr(dash + 1))));
}

VersionRange rangeOf(const json& object, const char* key) {
    return object.contains(key) ? parseRange(object[key].get<std::string>()) : never;
}

/// One message as one release defines it.
class Definition {
public:
    static std::optional<Definition> load(const std::string& folder, const std::string& name) {
        const auto found = definitions().find(folder + "/" + name + ".json");
        if (found == definitions().end()) return std::nullopt;
        return Definition(json::parse(found->second, nullptr, true, true));
    }

    VersionRange versions() const { return rangeOf(m_json, "validVersions"); }
    VersionRange flexible() const { return rangeOf(m_json, "flexibleVersions"); }
    int apiKey() const { return m_json.value("apiKey", -1); }
    const json& fields() const { return m_json["fields"]; }
    const json& fieldsOf(const json& field) const {
        if (field.contains("fields")) return field["fields"];
        std::string type = field["type"];
        if (type.starts_with("[]")) type.erase(0, 2);
        for (const json& common : m_json["commonStructs"])
            if (common["name"] == type) return common["fields"];
        throw std::runtime_error("no structure " + type);
    }

private:
    explicit Definition(json parsed) : m_json(std::move(parsed)) {}
    json m_json;
};

bool isStruct(const std::string& type) {
    return std::isupper(static_cast<unsigned char>(type[type.starts_with("[]") ? 2 : 0])) != 0;
}

std::string lower(std::string text) {
    for (char& letter : text) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return text;
}

/// The default in the words of WireField::normal.
std::string defaultOf(const json& field, const std::string& type) {
    std::string text;
    if (field.contains("default"))
        text = field["default"].is_string() ? field["default"].get<std::string>() : field["default"].dump();
    if (text == "null") return "null";
    if (type.starts_with("[]")) return "empty";
    if (type == "bool") return lower(text) == "true" ? "true" : "false";
    if (type == "float64") return fmt::format("{}", text.empty() ? 0.0 : std::stod(text));
    if (type.find("int") == std::string::npos) return text;
    return std::to_string(text.empty() ? 0 : std::stoll(text, nullptr, 0));
}

/// Compares a description with a definition as one version sees both; complaints are sentences.
class Comparison {
public:
    Comparison(const Definition& definition, std::int16_t version) : m_definition(definition), m_version(version) {}

    void compare(const std::string& path, const std::vector<test::WireField>& ours, const json& theirs);
    const std::vector<std::string>& complaints() const { return m_complaints; }

private:
    void compareField(const std::string& path, const test::WireField& mine, const json& kafkas);
    template <class... Args>
    void complain(const std::string& path, fmt::format_string<Args...> text, Args&&... args) {
        m_complaints.push_back(
            fmt::format("{} v{}: {}", path, m_version, fmt::format(text, std::forward<Args>(args)...)));
    }

    const Definition& m_definition;
    std::int16_t m_version;
    std::vector<std::string> m_complaints;
};

bool visible(const test::WireField& field, std::int16_t version) { return field.versions.contains(version); }
bool isTagged(const json& field, std::int16_t version) { return rangeOf(field, "taggedVersions").contains(version); }
bool visible(const json& field, std::int16_t version) {
    return rangeOf(field, "versions").contains(version) || isTagged(field, version);
}

/// The fields of one version in the order of the wire: plain ones as described, then the tags in rising order.
template <class Fields, class Tag>
auto inWireOrder(const Fields& fields, std::int16_t version, Tag tagOf) {
    std::vector<const typename Fields::value_type*> order;
    for (const auto& field : fields)
        if (visible(field, version)) order.push_back(&field);
    std::stable_sort(order.begin(), order.end(), [&](auto* a, auto* b) { return tagOf(*a) < tagOf(*b); });
    return order;
}

void Comparison::compare(const std::string& path, const std::vector<test::WireField>& ours, const json& theirs) {
    const auto mine = inWireOrder(ours, m_version, [](const test::WireField& field) { return field.tag; });
    const auto kafkas = inWireOrder(theirs, m_version, [this](const json& field) {
        return isTagged(field, m_version) ? field["tag"].get<int>() : -1;
    });
    if (mine.size() != kafkas.size()) complain(path, "{} fields, the definition has {}", mine.size(), kafkas.size());
    for (std::size_t i = 0; i < std::min(mine.size(), kafkas.size()); ++i) compareField(path, *mine[i], *kafkas[i]);
}

void Comparison::compareField(const std::string& path, const test::WireField& mine, const json& kafkas) {
    const std::string at = path + "." + mine.name;
    const std::string name = kafkas["name"];
    if (lower(name) != lower(mine.name)) return complain(at, "the definition has {} here", name);
    std::string type = kafkas["type"];
    const bool nested = isStruct(type);
    if (nested) type = type.starts_with("[]") ? "[]struct" : "struct";
    if (type != mine.type) return complain(at, "is {}, not {}", type, mine.type);
    const int tag = isTagged(kafkas, m_version) ? kafkas["tag"].get<int>() : -1;
    if (tag != mine.tag) complain(at, "has tag {}, not {}", tag, mine.tag);
    // Records know by themselves whether they are null.
    const bool nullable = rangeOf(kafkas, "nullableVersions").contains(m_version);
    if (type != "records" && nullable != mine.nullable.contains(m_version))
        complain(at, "null is {}allowed", nullable ? "" : "not ");
    if (const std::string normal = defaultOf(kafkas, type); !nested && normal != mine.normal)
        complain(at, "begins as '{}', not '{}'", normal, mine.normal);
    if (nested) compare(at, mine.fields, m_definition.fieldsOf(kafkas));
}

/// Every version of a message against the release that defines it: the newest one that still knows the version.
class Check {
public:
    template <class Message>
    void operator()(const char* name) {
        const auto shape = test::WireShape::of<Message>();
        ++m_described;
        checkTagOrder(name, shape);
        auto current = Definition::load("wire", name);
        if (!current) current = Definition::load("metadata_records", name);
        if (!current) current = Definition::load("group_records", name);
        if (!current) return complain("{}: Kafka has no such message", name);
        const auto older = Definition::load("wire_3.9_minimums", name);
        const VersionRange newest = current->versions();
        const std::int16_t first = older ? std::min(older->versions().first, newest.first) : newest.first;
        const VersionRange known = Message::versions;
        if (known.first != first || known.last != newest.last)
            complain("{}: describes versions {} to {}, the definitions {} to {}", name, known.first, known.last, first,
                     newest.last);
        if constexpr (requires { Message::apiKey; }) checkKey<Message>(name, *current);
        for (std::int16_t version = known.first; version <= known.last; ++version) {
            const Definition& definition = older && !newest.contains(version) ? *older : *current;
            if (definition.flexible().contains(version) != Message::flexible.contains(version))
                complain("{} v{}: flexible or not differs", name, version);
            Comparison comparison(definition, version);
            comparison.compare(name, shape, definition.fields());
            m_complaints.insert(m_complaints.end(), comparison.complaints().begin(), comparison.complaints().end());
            ++m_versions;
        }
    }

    int described() const { return m_described; }
    int versions() const { return m_versions; }
    const std::vector<std::string>& complaints() const { return m_complaints; }

private:
    template <class... Args>
    void complain(fmt::format_string<Args...> text, Args&&... args) {
        m_complaints.push_back(fmt::format(text, std::forward<Args>(args)...));
    }
    template <class Message>
    void checkKey(std::string_view name, const Definition& definition) {
        if (static_cast<int>(Message::apiKey) != definition.apiKey())
            complain("{}: the key is {}", name, definition.apiKey());
        if (!name.starts_with(apiName(Message::apiKey)))
            complain("{}: its API is called {}", name, apiName(Message::apiKey));
    }
    /// The writer emits tags in the order of the visit, and Kafka wants them to rise.
    void checkTagOrder(const std::string& path, const std::vector<test::WireField>& fields) {
        int last = -1;
        for (const test::WireField& field : fields) {
            checkTagOrder(path + "." + field.name, field.fields);
            if (field.tag < 0) continue;
            if (field.tag <= last) complain("{}.{}: tag {} after {}", path, field.name, field.tag, last);
            if (field.normal.starts_with("two ")) complain("{}.{}: {}", path, field.name, field.normal);
            last = field.tag;
        }
    }

    int m_described = 0;
    int m_versions = 0;
    std::vector<std::string> m_complaints;
};

struct Names {
    std::vector<std::string> all;
    template <class Message>
    void operator()(const char* name) {
        all.emplace_back(name);
    }
};

}  // namespace

/// The descriptions against Apache Kafka's definitions: names, order, types, versions, null, tags and defaults.
class DescriptionTest : public QObject {
    Q_OBJECT

private slots:
    void everyFieldOfEveryVersionIsWhatKafkaDefines() {
        Check check;
        test::forEachMessage(check);
        for (const std::string& complaint : check.complaints()) qWarning("%s", complaint.c_str());
        QVERIFY(check.complaints().empty());
        QVERIFY(check.described() > 200);
        QVERIFY(check.versions() > 500);
        qInfo("%d messages, %d versions compared", check.described(), check.versions());
    }

    void theRecordsOfGroupsAreWhatKafkaDefines() {
        Check check;
        check.operator()<OffsetCommitValue>("OffsetCommitValue");
        check.operator()<GroupMetadataValue>("GroupMetadataValue");
        check.operator()<ConsumerGroupMetadataValue>("ConsumerGroupMetadataValue");
        check.operator()<ConsumerGroupMemberMetadataValue>("ConsumerGroupMemberMetadataValue");
        check.operator()<TargetAssignmentMetadataValue>("ConsumerGroupTargetAssignmentMetadataValue");
        check.operator()<TargetAssignmentMemberValue>("ConsumerGroupTargetAssignmentMemberValue");
        check.operator()<CurrentMemberAssignmentValue>("ConsumerGroupCurrentMemberAssignmentValue");
        check.operator()<RegularExpressionValue>("ConsumerGroupRegularExpressionValue");
        auto complaints = check.complaints();
        // Here absent begins as null, in Kafka as empty; either is written in full.
        std::erase_if(complaints, [](const std::string& text) { return text.ends_with("begins as '', not 'null'"); });
        for (const std::string& complaint : complaints) qWarning("%s", complaint.c_str());
        QVERIFY(complaints.empty());
    }

    void everyRequestAndAnswerThatKafkaDefinesIsDescribed() {
        Names names;
        test::forEachMessage(names);
        std::vector<std::string> missing;
        for (const auto& [path, text] : definitions()) {
            if (!path.starts_with("wire/")) continue;
            const std::string name = std::filesystem::path(path).stem();
            const bool message = name.ends_with("Request") || name.ends_with("Response");
            if (!message || Definition::load("wire", name)->versions().isEmpty()) continue;
            if (std::find(names.all.begin(), names.all.end(), name) == names.all.end()) missing.push_back(name);
        }
        for (const std::string& name : missing) qWarning("%s is not described", name.c_str());
        QVERIFY(missing.empty());
        QVERIFY(std::find(names.all.begin(), names.all.end(), "FetchRequest") != names.all.end());
    }
};

QTEST_APPLESS_MAIN(DescriptionTest)
#include "description_test.moc"
