#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>

#include "engine/search/expression.h"
#include "engine/search/time_literal.h"

namespace brook::search {

/// What is wrong with a condition: the bytes [from, from + count) of its text, and a sentence for the person who typed.
struct FilterError {
    std::size_t from = 0;
    std::size_t count = 0;
    std::string sentence;
    friend bool operator==(const FilterError&, const FilterError&) = default;
};

/// What times in a condition are relative to.
struct FilterMoment {
    Timestamp now;  ///< what `now()` and `ago('15m')` mean
    Zone zone = Zone::Utc;
};

template <class T>
using Parsed = tl::expected<T, FilterError>;

inline constexpr std::size_t longestCondition = 64 << 10;
inline constexpr int deepestCondition = 100;

/// Reads a WHERE condition:
///
///     condition  = part { OR part }          part = factor { AND factor }        factor = [ NOT ] predicate
///     predicate  = ( condition ) | operand compare operand | operand
///                | operand [ NOT ] ( IN ( operand, … ) | BETWEEN operand AND operand | REGEXP 'pattern'
///                                  | ( LIKE | ILIKE ) 'pattern' [ ESCAPE 'c' ] )     | operand IS [ NOT ] NULL
///     operand    = field | 'text' | x'0aff' | 42 | 1.50 | TRUE | FALSE | NULL | now() | ago('15m')
///     field      = partition | offset | timestamp | size | ( key | value | headers['name'] ) { step }
///     step       = .name | ."name" | [3] | ['name'] | ->> '$.a.b[0]' | -> '$.a.b[0]' | ->> 'name' | ->> 0
///
/// `value.a.b` and `value->>'$.a.b'` are what a JSON path leads to: text without its quotes, a number with all its
/// digits, true or false, NULL for null and for what is not there; `->` is its JSON text. Truth is SQL's: what is
/// compared with NULL is unknown. A number and a text that reads as one are compared as numbers; other values of
/// different kinds are not equal, and which is smaller is unknown. LIKE minds the case, ILIKE does not.
Parsed<Expression> parseCondition(std::string_view text, const FilterMoment& moment);

/// Compiles a regular expression of RE2's kind with bounded memory.
Parsed<std::shared_ptr<const RE2>> compilePattern(std::string_view pattern, std::size_t at);

}  // namespace brook::search
