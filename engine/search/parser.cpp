#include "engine/search/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/search/decimal.h"
#include "engine/search/lexer.h"

namespace brook::search {

namespace {

constexpr std::size_t mostNodes = 2000;
constexpr std::int64_t patternMemory = 8 << 20;

struct NamedColumn {
    std::string_view name;
    Column column;
};
constexpr std::array columns{NamedColumn{"PARTITION", Column::Partition}, NamedColumn{"OFFSET", Column::Offset},
                             NamedColumn{"TIMESTAMP", Column::Timestamp}, NamedColumn{"KEY", Column::Key},
                             NamedColumn{"VALUE", Column::Value},         NamedColumn{"SIZE", Column::Size},
                             NamedColumn{"HEADERS", Column::Header}};

struct Symbol {
    std::string_view written;
    Comparator comparator;
};
constexpr std::array comparators{Symbol{"=", Comparator::Equal},     Symbol{"==", Comparator::Equal},
                                 Symbol{"<>", Comparator::NotEqual}, Symbol{"!=", Comparator::NotEqual},
                                 Symbol{"<", Comparator::Less},      Symbol{"<=", Comparator::LessOrEqual},
                                 Symbol{">", Comparator::Greater},   Symbol{">=", Comparator::GreaterOrEqual}};

struct Mistaken {
    std::string_view written;
    std::string_view meant;
};
constexpr std::array mistakes{Mistaken{">>", ">"},   Mistaken{"<<", "<"},  Mistaken{"=>", ">="}, Mistaken{"<=>", "="},
                              Mistaken{"&&", "AND"}, Mistaken{"||", "OR"}, Mistaken{"!", "NOT"}};

const Field* fieldOf(const Operand& operand) { return std::get_if<Field>(&operand); }

bool isColumn(const Operand& operand, Column column) {
    const Field* field = fieldOf(operand);
    return field && field->column == column;
}

/// How much it costs to look: what stands in a batch's header first, what has to be searched in a value last.
int costOf(const Operand& operand) {
    const Field* field = fieldOf(operand);
    if (!field) return 0;
    if (field->isNumber()) return 1;
    return field->path.empty() ? 2 : 4;
}

struct Cost {
    int operator()(const Comparison& node) const { return std::max(costOf(node.left), costOf(node.right)); }
    int operator()(const Like& node) const { return costOf(node.subject) + 1; }
    int operator()(const Matches& node) const { return costOf(node.subject) + 4; }
    int operator()(const Anywhere&) const { return 6; }
    int operator()(const Not& node) const { return std::visit(*this, node.of->node); }
    int operator()(const All& node) const { return largest(node.of); }
    int operator()(const Any& node) const { return largest(node.of); }
    template <class Other>
    int operator()(const Other& node) const {
        return costOf(node.subject);
    }
    int largest(const std::vector<Expression>& parts) const {
        int cost = 0;
        for (const Expression& part : parts) cost = std::max(cost, std::visit(*this, part.node));
        return cost;
    }
};

LikePattern likePattern(std::string_view written, char escape, Letters letters) {
    LikePattern pattern;
    pattern.letters = letters;
    LikePattern::Part part;
    const auto finish = [&] {
        if (!part.bytes.empty()) pattern.parts.push_back(std::move(part));
        part = {};
    };
    for (std::size_t at = 0; at < written.size(); ++at) {
        char c = written[at];
        const bool escaped = escape != '\0' && c == escape && at + 1 < written.size();
        if (escaped) c = written[++at];
        if (c == '%' && !escaped) {
            pattern.anyBefore |= pattern.parts.empty() && part.bytes.empty();
            finish();
        }
        pattern.anyBehind = c == '%' && !escaped;
        if (pattern.anyBehind) continue;
        const bool any = c == '_' && !escaped;
        if (any && part.any.empty()) part.any.resize(part.bytes.size());
        part.bytes.push_back(c);
        if (!part.any.empty() || any) part.any.push_back(any);
    }
    finish();
    return pattern;
}

class Parser {
public:
    Parser(std::string_view text, const FilterMoment& moment) : m_tokens(tokensOf(text)), m_moment(moment) {}

    Parsed<Expression> condition() {
        auto expression = any();
        if (!expression) return expression;
        if (peek().kind != TokenKind::End) return unexpected("AND or OR");
        return expression;
    }

private:
    const Token& peek() const { return m_tokens[m_at]; }
    const Token& before() const { return m_tokens[m_at == 0 ? 0 : m_at - 1]; }
    Token take() {
        const Token& token = m_tokens[m_at];
        if (m_at + 1 < m_tokens.size()) ++m_at;
        return token;
    }
    bool takeWord(std::string_view word) { return peek().isWord(word) && (take(), true); }
    bool takeSymbol(std::string_view symbol) { return peek().isSymbol(symbol) && (take(), true); }

    static tl::unexpected<FilterError> wrong(const Token& token, std::string sentence) {
        return tl::unexpected(FilterError{token.from, token.count, std::move(sentence)});
    }

    tl::unexpected<FilterError> unexpected(std::string_view wanted) const {
        const Token& token = peek();
        if (token.kind == TokenKind::Wrong) return wrong(token, token.text);
        if (token.kind == TokenKind::End) return wrong(token, fmt::format("Something is missing here: {}", wanted));
        for (const Mistaken& mistake : mistakes)
            if (token.isSymbol(mistake.written))
                return wrong(token, fmt::format("“{}” is not an operator here. Did you mean {} ?", mistake.written,
                                                mistake.meant));
        if (token.kind == TokenKind::QuotedName)
            return wrong(token, fmt::format("Text stands in single quotes: '{}'", token.text));
        return wrong(token, fmt::format("“{}” is not expected here, but {}", wordOf(token), wanted));
    }

    static std::string wordOf(const Token& token) {
        return token.kind == TokenKind::Text ? "'" + token.text + "'" : token.text;
    }

    // Conditions ------------------------------------------------------------------------------------------------------

    Parsed<Expression> any() {
        return joined<Any>("OR", [this] { return all(); });
    }
    Parsed<Expression> all() {
        return joined<All>("AND", [this] { return factor(); });
    }

    template <class Node, class Part>
    Parsed<Expression> joined(std::string_view word, Part part) {
        auto first = part();
        if (!first || !peek().isWord(word)) return first;
        Node node;
        node.of.push_back(std::move(*first));
        while (takeWord(word)) {
            auto next = part();
            if (!next) return next;
            node.of.push_back(std::move(*next));
        }
        std::stable_sort(node.of.begin(), node.of.end(), [](const Expression& a, const Expression& b) {
            return std::visit(Cost{}, a.node) < std::visit(Cost{}, b.node);
        });
        return Expression{std::move(node)};
    }

    Parsed<Expression> factor() {
        if (++m_nodes > mostNodes) return wrong(peek(), "This condition has too many parts");
        if (++m_depth > deepestCondition) return wrong(peek(), "This condition is nested too deeply");
        auto result = takeWord("NOT") ? negated(factor()) : predicate();
        --m_depth;
        return result;
    }

    static Parsed<Expression> negated(Parsed<Expression> of) {
        if (!of) return of;
        return Expression{Not{std::make_unique<Expression>(std::move(*of))}};
    }

    Parsed<Expression> predicate() {
        if (takeSymbol("(")) {
            auto inner = any();
            if (!inner) return inner;
            if (!takeSymbol(")")) return unexpected("a closing parenthesis");
            return inner;
        }
        const Token first = peek();
        auto subject = operand();
        if (!subject) return tl::unexpected(subject.error());
        if (takeWord("IS")) {
            const bool negate = takeWord("NOT");
            if (!takeWord("NULL")) return unexpected("NULL");
            return negate ? negated(Expression{IsNull{std::move(*subject)}}) : Expression{IsNull{std::move(*subject)}};
        }
        if (takeWord("NOT")) return negated(wordPredicate(std::move(*subject)));
        if (const auto comparator = takeComparator()) return comparison(first, std::move(*subject), *comparator);
        if (isPredicateWord(peek())) return wordPredicate(std::move(*subject));
        if (std::holds_alternative<std::string>(*subject)) return unexpected("a comparison such as = or LIKE");
        const Field* field = fieldOf(*subject);
        if (field && field->path.empty()) return unexpected("a comparison such as = or LIKE");
        return Expression{Holds{std::move(*subject)}};
    }

    static bool isPredicateWord(const Token& token) {
        return token.isWord("IN") || token.isWord("BETWEEN") || token.isWord("LIKE") || token.isWord("ILIKE") ||
               token.isWord("REGEXP");
    }

    std::optional<Comparator> takeComparator() {
        for (const Symbol& symbol : comparators)
            if (takeSymbol(symbol.written)) return symbol.comparator;
        return std::nullopt;
    }

    Parsed<Expression> comparison(const Token& first, Operand left, Comparator comparator) {
        const Token second = peek();
        auto right = operand();
        if (!right) return tl::unexpected(right.error());
        if (std::holds_alternative<Null>(*right) || std::holds_alternative<Null>(left))
            return wrong(std::holds_alternative<Null>(left) ? first : second,
                         "Nothing is equal to NULL, not even NULL. Write IS NULL or IS NOT NULL");
        if (auto fits = fit(left, *right, second); !fits) return tl::unexpected(fits.error());
        if (auto fits = fit(*right, left, first); !fits) return tl::unexpected(fits.error());
        return Expression{Comparison{comparator, std::move(left), std::move(*right)}};
    }

    Parsed<Expression> wordPredicate(Operand subject) {
        if (takeWord("IN")) return in(std::move(subject));
        if (takeWord("BETWEEN")) return between(std::move(subject));
        if (takeWord("LIKE")) return like(std::move(subject), Letters::AsWritten);
        if (takeWord("ILIKE")) return like(std::move(subject), Letters::AnyCase);
        if (takeWord("REGEXP")) return regexp(std::move(subject));
        return unexpected("IN, BETWEEN, LIKE, ILIKE or REGEXP");
    }

    Parsed<Expression> in(Operand subject) {
        if (!takeSymbol("(")) return unexpected("a list in parentheses");
        In node{std::move(subject), {}};
        do {
            if (++m_nodes > mostNodes) return wrong(peek(), "This list is too long");
            const Token at = peek();
            auto each = operand();
            if (!each) return tl::unexpected(each.error());
            if (auto fits = fit(node.subject, *each, at); !fits) return tl::unexpected(fits.error());
            node.list.push_back(std::move(*each));
        } while (takeSymbol(","));
        if (!takeSymbol(")")) return unexpected("a comma or a closing parenthesis");
        return Expression{std::move(node)};
    }

    Parsed<Expression> between(Operand subject) {
        const Token atLow = peek();
        auto low = operand();
        if (!low) return tl::unexpected(low.error());
        if (!takeWord("AND")) return unexpected("AND and the upper bound");
        const Token atHigh = peek();
        auto high = operand();
        if (!high) return tl::unexpected(high.error());
        if (auto fits = fit(subject, *low, atLow); !fits) return tl::unexpected(fits.error());
        if (auto fits = fit(subject, *high, atHigh); !fits) return tl::unexpected(fits.error());
        return Expression{Between{std::move(subject), std::move(*low), std::move(*high)}};
    }

    Parsed<Expression> like(Operand subject, Letters letters) {
        if (isColumn(subject, Column::Timestamp))
            return wrong(before(), "A timestamp is compared with a time: timestamp >= '2025-11-23 14:00'");
        if (peek().kind != TokenKind::Text) return unexpected("a pattern in single quotes, such as 'LH%'");
        const std::string written = take().text;
        char escape = '\0';
        if (takeWord("ESCAPE")) {
            if (peek().kind != TokenKind::Text || peek().text.size() != 1)
                return unexpected("one character in single quotes");
            escape = take().text.front();
        }
        return Expression{Like{std::move(subject), likePattern(written, escape, letters)}};
    }

    Parsed<Expression> regexp(Operand subject) {
        if (isColumn(subject, Column::Timestamp))
            return wrong(before(), "A timestamp is compared with a time: timestamp >= '2025-11-23 14:00'");
        if (peek().kind != TokenKind::Text) return unexpected("a regular expression in single quotes");
        const Token written = take();
        auto pattern = compilePattern(written.text, written.from + 1);
        if (!pattern) return tl::unexpected(pattern.error());
        return Expression{Matches{std::move(subject), std::move(*pattern)}};
    }

    /// Makes a literal one that can be compared with a field: a time for a timestamp. An error where it cannot be.
    Parsed<void> fit(const Operand& subject, Operand& literal, const Token& at) const {
        const Field* field = fieldOf(subject);
        const auto* text = std::get_if<std::string>(&literal);
        if (!field || !field->isNumber() || !text) {
            if (field && field->column == Column::Timestamp && std::holds_alternative<bool>(literal))
                return wrong(at, "A timestamp is compared with a time such as '2025-11-23 14:00'");
            return {};
        }
        if (field->column == Column::Timestamp) {
            const auto time = timeOf(*text, m_moment.zone);
            if (!time)
                return wrong(at, fmt::format("'{}' is no time. Times are written '2025-11-23 14:00:00', with Z or "
                                             "+01:00 where a zone is meant",
                                             *text));
            literal = Number{std::to_string(time->value())};
        } else if (!search::isNumber(*text)) {
            return wrong(at, fmt::format("'{}' is compared with a number here", *text));
        } else {
            literal = Number{std::string(*text)};
        }
        return {};
    }

    // Operands --------------------------------------------------------------------------------------------------------

    Parsed<Operand> operand() {
        const Token token = peek();
        switch (token.kind) {
            case TokenKind::Text:
            case TokenKind::Hex: return Operand(take().text);
            case TokenKind::Number: return Operand(Number{take().text});
            case TokenKind::Word: return word();
            case TokenKind::Symbol:
                if (takeSymbol("-")) {
                    if (peek().kind != TokenKind::Number) return unexpected("a number");
                    return Operand(Number{"-" + take().text});
                }
                break;
            default: break;
        }
        return unexpected("a field such as key or value.status, or a value such as 'text' or 42");
    }

    Parsed<Operand> word() {
        if (takeWord("NULL")) return Operand(Null{});
        if (takeWord("TRUE")) return Operand(true);
        if (takeWord("FALSE")) return Operand(false);
        for (const NamedColumn& column : columns)
            if (takeWord(column.name)) return field(column.column);
        const Token token = peek();
        if (m_at + 1 < m_tokens.size() && m_tokens[m_at + 1].isSymbol("(")) return function();
        if (isPredicateWord(token) || token.isWord("AND") || token.isWord("OR") || token.isWord("IS"))
            return wrong(token, fmt::format("A field is missing before {}", token.text));
        return wrong(
            token,
            fmt::format("“{0}” is not a column. A field of the value is written value.{0}, a text '{0}'", token.text));
    }

    Parsed<Operand> function() {
        const Token name = take();
        take();  // the parenthesis
        std::int64_t ago = 0;
        if (name.isWord("AGO")) {
            const Token at = peek();
            const auto duration = at.kind == TokenKind::Text ? durationOf(take().text) : std::nullopt;
            if (!duration) return wrong(at, "A duration is written '15m', '2 hours' or '1 day'");
            ago = *duration;
        } else if (!name.isWord("NOW")) {
            return wrong(name, fmt::format("There is no function {}. There are now() and ago('15m')", name.text));
        }
        if (!takeSymbol(")")) return unexpected("a closing parenthesis");
        return Operand(Number{std::to_string(m_moment.now.value() - ago)});
    }

    Parsed<Operand> field(Column column) {
        Field field;
        field.column = column;
        if (column == Column::Header) {
            const Token at = before();
            auto step = takeStep();
            if (!step) return tl::unexpected(step.error());
            if (!*step || (*step)->front().index) return wrong(at, "A header is named: headers['trace-id']");
            field.header = (*step)->front().name;
        }
        while (true) {
            const Token at = peek();
            auto step = takeStep();
            if (!step) return tl::unexpected(step.error());
            if (!*step) break;
            if (field.isNumber()) return wrong(at, "Only key, value and headers have fields");
            field.path.insert(field.path.end(), (*step)->begin(), (*step)->end());
            field.asWritten = at.isSymbol("->");
        }
        return Operand(std::move(field));
    }

    using Steps = std::optional<JsonPath>;

    /// One step into a value, or, behind an arrow, a whole path; nothing where none begins.
    Parsed<Steps> takeStep() {
        if (takeSymbol(".")) {
            if (peek().kind != TokenKind::Word && peek().kind != TokenKind::QuotedName)
                return unexpected("the name of a field");
            return Steps(JsonPath{{std::nullopt, take().text}});
        }
        if (takeSymbol("[")) {
            const Token token = peek();
            auto step = nameOrPlace("the number of an element, or a name in single quotes");
            if (!step) return tl::unexpected(step.error());
            if (!takeSymbol("]")) return unexpected("a closing bracket");
            return Steps(JsonPath{std::move(*step)});
        }
        if (!peek().isSymbol("->") && !peek().isSymbol("->>")) return Steps();
        take();
        const Token token = peek();
        if (token.kind == TokenKind::Text && token.text.starts_with('$')) {
            take();
            return path(token);
        }
        auto step = nameOrPlace("a path such as '$.order.status'");
        if (!step) return tl::unexpected(step.error());
        return Steps(JsonPath{std::move(*step)});
    }

    Parsed<JsonStep> nameOrPlace(std::string_view wanted) {
        const Token token = peek();
        if (token.kind == TokenKind::Text) return JsonStep{std::nullopt, take().text};
        const auto place = token.kind == TokenKind::Number ? shortInteger(token.text) : std::nullopt;
        if (!place) return unexpected(wanted);
        take();
        return JsonStep{place, {}};
    }

    /// '$.a."b c"[0]'
    Parsed<Steps> path(const Token& token) const {
        const std::string_view text = token.text;
        JsonPath steps;
        std::size_t at = 1;
        const auto bad = [&] {
            return wrong(token, "A path is written '$.order.items[0]', names with other characters '$.\"a b\"'");
        };
        while (at < text.size()) {
            if (text[at] == '[') {
                const std::size_t end = text.find(']', at);
                const auto place =
                    end == std::string_view::npos ? std::nullopt : shortInteger(text.substr(at + 1, end - at - 1));
                if (!place || *place < 0) return bad();
                steps.push_back({place, {}});
                at = end + 1;
            } else if (text[at] == '.' && at + 1 < text.size() && text[at + 1] == '"') {
                const std::size_t end = text.find('"', at + 2);
                if (end == std::string_view::npos) return bad();
                steps.push_back({std::nullopt, std::string(text.substr(at + 2, end - at - 2))});
                at = end + 1;
            } else if (text[at] == '.') {
                const std::size_t end = std::min(text.find_first_of(".[", at + 1), text.size());
                if (end == at + 1) return bad();
                steps.push_back({std::nullopt, std::string(text.substr(at + 1, end - at - 1))});
                at = end;
            } else {
                return bad();
            }
        }
        if (steps.empty()) return bad();
        return Steps(std::move(steps));
    }

    std::vector<Token> m_tokens;
    const FilterMoment& m_moment;
    std::size_t m_at = 0;
    std::size_t m_nodes = 0;
    int m_depth = 0;
};

}  // namespace

Parsed<Expression> parseCondition(std::string_view text, const FilterMoment& moment) {
    if (text.size() > longestCondition)
        return tl::unexpected(
            FilterError{longestCondition, text.size() - longestCondition, "This condition is too long"});
    return Parser(text, moment).condition();
}

Parsed<std::shared_ptr<const RE2>> compilePattern(std::string_view pattern, std::size_t at) {
    RE2::Options options(RE2::Quiet);
    options.set_max_mem(patternMemory);
    auto compiled = std::make_shared<const RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
    if (!compiled->ok())
        return tl::unexpected(
            FilterError{at, pattern.size(), "This regular expression cannot be read: " + compiled->error()});
    return compiled;
}

}  // namespace brook::search
