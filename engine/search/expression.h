#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "engine/search/json_lookup.h"

namespace brook::search {

enum class Column : std::uint8_t { Partition, Offset, Timestamp, Key, Value, Size, Header };

/// Something read from a record: a column, a header by its name, or what a JSON path leads to in one of them.
struct Field {
    Column column = Column::Value;
    std::string header;      ///< for Header
    JsonPath path;           ///< empty: the whole
    bool asWritten = false;  ///< `->`: the JSON text; otherwise what it says

    bool isNumber() const { return column != Column::Key && column != Column::Value && column != Column::Header; }
};

struct Null {};
/// A number as it was written, so that nothing is rounded.
struct Number {
    std::string written;
};
using Operand = std::variant<Field, Null, bool, Number, std::string>;

enum class Comparator : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

enum class Letters : std::uint8_t { AsWritten, AnyCase };  ///< of ASCII

/// A LIKE pattern taken apart at its `%`.
struct LikePattern {
    struct Part {
        std::string bytes;
        std::vector<bool> any;  ///< `_`: any one character stands there; empty when none does
    };
    std::vector<Part> parts;  ///< what has to follow one another
    bool anyBefore = false;   ///< began with %
    bool anyBehind = false;
    Letters letters = Letters::AsWritten;
};

struct Expression;

struct Comparison {
    Comparator comparator = Comparator::Equal;
    Operand left;
    Operand right;
};
struct Between {
    Operand subject;
    Operand low;
    Operand high;
};
struct In {
    Operand subject;
    std::vector<Operand> list;
};
struct Like {
    Operand subject;
    LikePattern pattern;
};
struct Matches {
    Operand subject;
    std::shared_ptr<const RE2> pattern;
};
struct IsNull {
    Operand subject;
};
/// A value that stands alone: true when it is `true` or a number that is not zero.
struct Holds {
    Operand subject;
};
/// In the key, the value or a header's name or value.
struct Anywhere {
    std::variant<std::string, std::shared_ptr<const RE2>> what;
};
struct Not {
    std::unique_ptr<Expression> of;
};
struct All {
    std::vector<Expression> of;
};
struct Any {
    std::vector<Expression> of;
};

/// What is asked of a record, as a tree. Made by the parser, which bounds its depth and size; immutable from then on.
struct Expression {
    std::variant<Comparison, Between, In, Like, Matches, IsNull, Holds, Anywhere, Not, All, Any> node;
};

}  // namespace brook::search
