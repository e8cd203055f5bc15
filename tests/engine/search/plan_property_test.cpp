#include <QTest>

#include "engine/base/random.h"
#include "tests/engine/search/search_fixture.h"

using namespace brook;
using namespace brook::search;
using brook::test::filterOf;
using brook::test::OwnedRecord;

namespace {

/// Makes conditions and batches whose parts meet often: few words, few numbers, and each written in several ways.
class Maker {
public:
    explicit Maker(std::uint64_t seed) : m_random(seed) {}

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_random.next() % limit); }

    std::string word() {
        static const std::array words{"paid",      "open", "PAID",         "a/b",  "q\"t", "line\nend",
                                      "é",         "42",   "4.2e1",        "true", "null", "",
                                      "paid late", "\\u",  "\xef\xbf\xbd", "x_y%z"};
        return words[below(words.size())];
    }

    std::string quoted(const std::string& text) {
        std::string quoted = "'";
        for (const char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
        return quoted + "'";
    }

    std::string column() {
        static const std::array columns{"key",           "value",        "headers['h']", "value.a",
                                        "value->>'$.a'", "value->'$.a'", "value.b[0]",   "value->>'$.o.a'",
                                        "partition",     "offset",       "timestamp",    "size"};
        return columns[below(columns.size())];
    }

    std::string number() { return std::to_string(below(60)); }

    std::string predicate() {
        const std::string subject = column();
        const bool isNumber =
            subject == "partition" || subject == "offset" || subject == "timestamp" || subject == "size";
        const auto literal = [&] { return isNumber || below(4) == 0 ? number() : quoted(word()); };
        static const std::array comparators{"=", "=", "=", "<>", "<", "<=", ">", ">="};
        switch (below(isNumber ? 4 : 7)) {
            case 0: return subject + " IN (" + literal() + ", " + literal() + ")";
            case 1: return subject + " BETWEEN " + literal() + " AND " + literal();
            case 2: return subject + " IS NULL";
            case 3: return subject + " " + comparators[below(comparators.size())] + " " + literal();
            case 4: return subject + (below(2) ? " LIKE " : " ILIKE ") + quoted("%" + word() + (below(2) ? "%" : ""));
            case 5: return literal() + " = " + subject;
            default: return subject + " = " + literal();
        }
    }

    std::string condition(int depth) {
        switch (depth > 0 ? below(6) : 5) {
            case 0: return "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
            case 1: return "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
            case 2: return "NOT " + condition(depth - 1);
            default: return predicate();
        }
    }

    /// A JSON string for a text, with some of its characters escaped.
    std::string json(const std::string& text) {
        std::string written = "\"";
        for (const char c : text) {
            if (below(12) == 0 && static_cast<unsigned char>(c) < 0x80)
                written += fmt::format("\\u{:04x}", static_cast<int>(c));
            else if (c == '"' || c == '\\' || (c == '/' && below(2)))
                written += std::string("\\") + c;
            else if (c == '\n')
                written += "\\n";
            else
                written += c;
        }
        return written + (below(30) == 0 ? "\\q\"" : "\"");
    }

    std::string scalar() {
        switch (below(6)) {
            case 0: return "42";
            case 1: return "42.0";
            case 2: return "4.2e1";
            case 3: return below(2) ? "true" : "null";
            default: return json(word());
        }
    }

    std::optional<std::string> payload() {
        switch (below(6)) {
            case 0: return std::nullopt;
            case 1: return word();
            case 2: return number();
            default: return "{\"a\":" + scalar() + ",\"b\":[" + scalar() + "],\"o\":{\"a\":" + scalar() + "}}";
        }
    }

    OwnedRecord record() {
        OwnedRecord record;
        record.timestamp = below(20) == 0 ? -1 : static_cast<std::int64_t>(below(60));
        record.key = below(2) ? payload() : std::optional(word());
        record.value = payload();
        if (below(3) == 0) record.headers.emplace_back("h", payload());
        return record;
    }

    Bytes batch(std::int64_t base) {
        BatchBuilder::Options options;
        static const std::array codecs{Codec::None, Codec::None, Codec::Zstd, Codec::Lz4, Codec::Gzip, Codec::Snappy};
        options.codec = codecs[below(codecs.size())];
        BatchBuilder builder(options);
        std::int32_t delta = 0;
        for (std::size_t count = 1 + below(4); count > 0; --count, delta += 1 + static_cast<std::int32_t>(below(3))) {
            const OwnedRecord made = record();
            const RecordView view = made.view();
            builder.addAt(delta, {view.timestamp, view.key, view.value, view.headers});
        }
        Bytes batch = *builder.build();
        stampBatch(batch, Offset(base), LeaderEpoch(0));
        if (below(5) == 0) stampLogAppendTime(batch, Timestamp(static_cast<std::int64_t>(below(60))));
        return batch;
    }

private:
    SeededRandom m_random;
};

}  // namespace

class PlanPropertyTest : public QObject {
    Q_OBJECT

private slots:
    /// What a plan passes over holds nothing that is asked for: the same records as by reading all of them.
    void aPlannedSearchFindsWhatReadingEverythingFinds() {
        std::size_t found = 0;
        std::size_t passed = 0;
        for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
            Maker maker(seed);
            const std::string condition = maker.condition(3);
            const auto filter = filterOf(condition);
            const PartitionIndex partition(static_cast<std::int32_t>(maker.below(60)));
            BatchSearch search(*filter, partition);
            std::int64_t base = 0;
            for (int i = 0; i < 12; ++i, base += 15) {
                const Bytes bytes = maker.batch(base);
                const auto batch = BatchView::parse(bytes);
                std::vector<Offset> expected;
                Bytes scratch;
                const auto records = batch->records(scratch);
                for (const RecordView& record : *records) {
                    if (!filter->matches(partition, record)) continue;
                    expected.push_back(record.offset);
                    const Bounds& bounds = filter->bounds();
                    QVERIFY2(
                        record.offset.value() >= bounds.firstOffset && record.offset.value() <= bounds.lastOffset &&
                            record.timestamp.value() >= bounds.earliest && record.timestamp.value() <= bounds.latest,
                        condition.c_str());
                }
                std::vector<Offset> planned;
                const auto done =
                    search.search(*batch, [&](const RecordView& record) { planned.push_back(record.offset); });
                QVERIFY(done);
                QVERIFY2(planned == expected, fmt::format("seed {}: {}", seed, condition).c_str());
                found += expected.size();
                passed += filter->mayMatch(factsOf(partition, batch->header())) ? 0 : 1;
            }
        }
        QVERIFY(found > 1000);
        QVERIFY(passed > 1000);
    }
};

QTEST_APPLESS_MAIN(PlanPropertyTest)
#include "plan_property_test.moc"
