#include "ui/sql/table_plan.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "ui/sql/keyed_records.h"
#include "ui/sql/table_columns.h"
#include "ui/sql/topic_table.h"

namespace brook::ui {

namespace {

constexpr int older = 1;
constexpr double fewest = 1000;  // records, where it is not known how many there are
constexpr double setUp = 200;    // a scan costs as much as reading so many records

char letterOf(int column) { return static_cast<char>('a' + column); }
TableColumn columnOf(char letter) { return static_cast<TableColumn>(letter - 'a'); }

/// '=', '<', '[' (at most), '>', ']' (at least); 0 for what does not narrow.
char comparisonOf(unsigned char op) {
    switch (op) {
        case SQLITE_INDEX_CONSTRAINT_EQ: return '=';
        case SQLITE_INDEX_CONSTRAINT_LT: return '<';
        case SQLITE_INDEX_CONSTRAINT_LE: return '[';
        case SQLITE_INDEX_CONSTRAINT_GT: return '>';
        case SQLITE_INDEX_CONSTRAINT_GE: return ']';
        default: return 0;
    }
}

bool narrows(TableColumn column, char comparison) {
    switch (column) {
        case TableColumn::Offset:
        case TableColumn::Timestamp: return comparison != 0;
        case TableColumn::Partition:
        case TableColumn::Key:
        case TableColumn::Isolation: return comparison == '=';
        default: return false;
    }
}

/// What part of the records is read, and what part of those is left.
struct Share {
    double read = 1;
    double left = 1;
};

/// What part of a topic's offsets a bound leaves, where it is a number that is known already.
double shareOfOffsets(char comparison, sqlite3_value* known, const TopicTable& table) {
    const auto all = static_cast<double>(table.end - table.start);
    if (comparison == '=') return 0.0001;
    if (!known || sqlite3_value_numeric_type(known) == SQLITE_TEXT || all < 1) return 0.3;
    const double below = std::clamp((sqlite3_value_double(known) - static_cast<double>(table.start)) / all, 0.0, 1.0);
    return comparison == '<' || comparison == '[' ? below : 1 - below;
}

/// Of all conditions but those on keys.
Share shareOf(TableColumn column, char comparison, sqlite3_value* known, const TopicTable& table) {
    const bool isEqual = comparison == '=';
    switch (column) {
        case TableColumn::Partition: return {1.0 / static_cast<double>(std::max<std::size_t>(1, table.partitions)), 1};
        case TableColumn::Offset: return {shareOfOffsets(comparison, known, table), 1};
        case TableColumn::Timestamp: return {isEqual ? 0.01 : 0.3, isEqual ? 0.1 : 1};
        default: return {};
    }
}

/// Records come partition by partition, and by offset in each, up or down.
bool isInOrder(const sqlite3_index_info& info, bool isOnePartition) {
    if (info.nOrderBy == 0 || info.nOrderBy > 2) return false;
    const auto& first = info.aOrderBy[0];
    const auto isColumn = [](const auto& term, TableColumn column) { return term.iColumn == static_cast<int>(column); };
    if (info.nOrderBy == 1)
        return isColumn(first, TableColumn::Partition) || (isOnePartition && isColumn(first, TableColumn::Offset));
    const auto& second = info.aOrderBy[1];
    return isColumn(first, TableColumn::Partition) && isColumn(second, TableColumn::Offset) &&
           first.desc == second.desc;
}

/// A number as a bound of whole numbers; nothing when it says nothing.
struct Bound {
    std::int64_t low = std::numeric_limits<std::int64_t>::min();
    std::int64_t high = std::numeric_limits<std::int64_t>::max();
    bool isEmpty = false;
};

constexpr double beyond = 9.2e18;

Bound realBound(double number, char comparison) {
    if (number > beyond) return {{}, {}, comparison == '=' || comparison == '>' || comparison == ']'};
    if (number < -beyond) return {{}, {}, comparison == '=' || comparison == '<' || comparison == '['};
    const auto down = static_cast<std::int64_t>(std::floor(number));
    const auto up = static_cast<std::int64_t>(std::ceil(number));
    Bound bound;
    switch (comparison) {
        case '<': bound.high = up - 1; break;
        case '[': bound.high = down; break;
        case '>': bound.low = down + 1; break;
        case ']': bound.low = up; break;
        default: bound.low = bound.high = down; bound.isEmpty = up != down;
    }
    return bound;
}

Bound integerBound(std::int64_t number, char comparison) {
    Bound bound;
    switch (comparison) {
        case '<':
            bound.isEmpty = number == bound.low;
            if (!bound.isEmpty) bound.high = number - 1;
            break;
        case '[': bound.high = number; break;
        case '>':
            bound.isEmpty = number == bound.high;
            if (!bound.isEmpty) bound.low = number + 1;
            break;
        case ']': bound.low = number; break;
        default: bound.low = bound.high = number;
    }
    return bound;
}

/// A text is left to SQLite: it may be turned into a number, or be larger than all.
Bound boundOf(sqlite3_value* value, char comparison) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER: return integerBound(sqlite3_value_int64(value), comparison);
        case SQLITE_FLOAT: return realBound(sqlite3_value_double(value), comparison);
        case SQLITE_NULL: return {{}, {}, true};
        default: return {};
    }
}

void narrowPartition(NarrowedScan& scan, sqlite3_value* value) {
    const Bound bound = boundOf(value, '=');
    if (bound.isEmpty || bound.low != bound.high) {
        scan.isEmpty |= bound.isEmpty;
        return;
    }
    const PartitionIndex wanted(
        static_cast<std::int32_t>(std::clamp<std::int64_t>(bound.low, -1, std::numeric_limits<std::int32_t>::max())));
    const auto& given = scan.query.partitions;
    scan.isEmpty |= wanted.value() < 0 || (!given.empty() && given.front() != wanted);
    scan.query.partitions = {wanted};
}

void narrowRange(NarrowedScan& scan, std::int64_t& low, std::int64_t& high, sqlite3_value* value, char comparison) {
    const Bound bound = boundOf(value, comparison);
    scan.isEmpty |= bound.isEmpty;
    low = std::max(low, bound.low);
    high = std::min(high, bound.high);
}

std::string textOf(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string();
}

void readIsolation(NarrowedScan& scan, sqlite3_value* value) {
    const std::string wanted = textOf(value);
    if (wanted == "read_uncommitted")
        scan.query.view = admin::View::ReadUncommitted;
    else if (wanted != "read_committed")
        scan.trouble = "isolation is 'read_committed' or 'read_uncommitted'";
}

/// A key is narrowed by its bytes, which another collation may take for the same as others.
bool isExact(sqlite3_index_info& info, int constraint, TableColumn column) {
    return column != TableColumn::Key || sqlite3_stricmp(sqlite3_vtab_collation(&info, constraint), "BINARY") == 0;
}

/// OfEachRow: a join asks for the key of each row of another table.
enum class KeyKind { None, One, OfEachRow };

/// For a join a topic is read once, if it can be kept.
double costOf(double records, double bytes, KeyKind key) {
    const double kept = bytes + records * static_cast<double>(KeyedRecords::perRecord);
    if (key == KeyKind::OfEachRow && kept < static_cast<double>(KeyedRecords::mostBytes)) return 1 + records / 10'000;
    return setUp + (key == KeyKind::None ? records : records / 2);
}

}  // namespace

bool planTable(sqlite3_index_info& info, const TopicTable& table) {
    Share share;
    KeyKind key = KeyKind::None;
    std::string letters;
    bool isOnePartition = table.partitions == 1;
    for (int i = 0; i < info.nConstraint; ++i) {
        const auto& constraint = info.aConstraint[i];
        if (constraint.iColumn < 0) continue;
        const auto column = static_cast<TableColumn>(constraint.iColumn);
        const char comparison = comparisonOf(constraint.op);
        if (!narrows(column, comparison) || !isExact(info, i, column)) continue;
        if (!constraint.usable) {
            if (column == TableColumn::Isolation) return false;  // it has to be known before
            continue;
        }
        letters += {letterOf(constraint.iColumn), comparison};
        info.aConstraintUsage[i].argvIndex = static_cast<int>(letters.size() / 2);
        info.aConstraintUsage[i].omit = column == TableColumn::Isolation;
        isOnePartition |= column == TableColumn::Partition;
        sqlite3_value* known = nullptr;
        const bool isKnown = sqlite3_vtab_rhs_value(&info, i, &known) == SQLITE_OK;
        const Share part = shareOf(column, comparison, isKnown ? known : nullptr, table);
        share.read *= part.read;
        share.left *= part.left;
        if (column == TableColumn::Key) key = isKnown ? KeyKind::One : KeyKind::OfEachRow;
    }
    const double records = std::max(fewest, static_cast<double>(table.records)) * share.read;
    const double left = records * share.left * (key == KeyKind::None ? 1 : 0.01);
    info.estimatedCost = costOf(records, static_cast<double>(table.bytes) * share.read, key);
    info.estimatedRows = std::max<sqlite3_int64>(1, static_cast<sqlite3_int64>(left));
    info.orderByConsumed = isInOrder(info, isOnePartition);
    info.idxNum = info.orderByConsumed && info.aOrderBy[0].desc ? older : 0;
    info.idxStr = sqlite3_mprintf("%s", letters.c_str());
    info.needToFreeIdxStr = 1;
    return true;
}

NarrowedScan narrowedScan(int planNumber, std::string_view letters, int count, sqlite3_value** values) {
    NarrowedScan scan;
    admin::ScanQuery& query = scan.query;
    query.direction = planNumber == older ? admin::Direction::Older : admin::Direction::Newer;
    for (int i = 0; i < count; ++i) {
        const TableColumn column = columnOf(letters[static_cast<std::size_t>(i) * 2]);
        const char comparison = letters[static_cast<std::size_t>(i) * 2 + 1];
        switch (column) {
            case TableColumn::Partition: narrowPartition(scan, values[i]); break;
            case TableColumn::Offset:
                narrowRange(scan, query.firstOffset, query.lastOffset, values[i], comparison);
                break;
            case TableColumn::Timestamp: narrowRange(scan, query.earliest, query.latest, values[i], comparison); break;
            case TableColumn::Key:
                scan.hasKey = true;
                scan.keyMark = keyMark(values[i]);
                if (sqlite3_value_type(values[i]) == SQLITE_TEXT) scan.keyText = textOf(values[i]);
                scan.isEmpty |= !scan.keyMark;
                break;
            default: readIsolation(scan, values[i]);
        }
    }
    scan.isEmpty |= query.firstOffset > query.lastOffset || query.earliest > query.latest;
    return scan;
}

}  // namespace brook::ui
