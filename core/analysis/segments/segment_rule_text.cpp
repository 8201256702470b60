#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/analysis/quality/rules/text_flags.h"
#include "core/analysis/segments/frozen_clusters.h"
#include "core/analysis/segments/segment_rule.h"
#include "core/model/filter_fields.h"

namespace clientele {
namespace {

constexpr int deepest = 50;

struct Token {
    enum class Kind { word, quoted, sign, open, close, comma, end };
    Kind kind = Kind::end;
    std::string text{};
    std::size_t begin = 0, end = 0;  ///< place in the rule
};

std::unexpected<Error> unreadable(std::string_view rule, std::string_view at) {
    return fail(ErrorCode::bad_value,
                text("The rule cannot be read from “{0}” on. Write conditions with and, or, not and brackets, such as "
                     "customers.country=France and (orders(in last 90 days)>=2 or not segment=Lost).",
                     name(at.empty() ? rule : at)));
}

/// A quoted text from the place of its first quote on; nothing where it is not closed.
std::optional<Token> quoted_at(std::string_view rule, std::size_t at) {
    Token token{.kind = Token::Kind::quoted, .begin = at};
    for (++at; at < rule.size(); ++at) {
        if (rule[at] == '"') {
            if (at + 1 >= rule.size() || rule[at + 1] != '"') {
                token.end = at + 1;
                return token;
            }
            ++at;
        }
        token.text += rule[at];
    }
    return std::nullopt;
}

Token sign_at(std::string_view rule, std::size_t at) {
    for (const std::string_view sign : {"!=", "<=", ">=", "=", "<", ">"})
        if (rule.substr(at).starts_with(sign))
            return {.kind = Token::Kind::sign, .text = std::string(sign), .begin = at, .end = at + sign.size()};
    return {.kind = Token::Kind::sign, .text = std::string(1, rule[at]), .begin = at, .end = at + 1};
}

Result<std::vector<Token>> tokens_of(std::string_view rule) {
    constexpr std::string_view blanks = " \t\r\n", special = "\"()=<>!, \t\r\n";
    std::vector<Token> tokens;
    for (std::size_t at = 0; (at = rule.find_first_not_of(blanks, at)) != rule.npos;) {
        const char sign = rule[at];
        if (sign == '"') {
            auto token = quoted_at(rule, at);
            if (!token) return unreadable(rule, rule.substr(at));
            tokens.push_back(std::move(*token));
        } else if (sign == '(' || sign == ')' || sign == ',') {
            const auto kind = sign == '(' ? Token::Kind::open : sign == ')' ? Token::Kind::close : Token::Kind::comma;
            tokens.push_back({.kind = kind, .text = std::string(1, sign), .begin = at, .end = at + 1});
        } else if (sign == '=' || sign == '<' || sign == '>' || sign == '!') {
            tokens.push_back(sign_at(rule, at));
        } else {
            const std::size_t end = std::min(rule.find_first_of(special, at), rule.size());
            tokens.push_back(
                {.kind = Token::Kind::word, .text = std::string(rule.substr(at, end - at)), .begin = at, .end = end});
        }
        at = tokens.back().end;
    }
    tokens.push_back({.begin = rule.size(), .end = rule.size()});
    return tokens;
}

std::optional<Operator> operator_of(std::string_view written) {
    for (const Operator op :
         {Operator::is, Operator::is_not, Operator::less, Operator::at_most, Operator::more, Operator::at_least})
        if (sign(op) == written) return op;
    return std::nullopt;
}

struct MeasureWord {
    std::string_view word;
    CustomerMeasure::Of of;
    bool of_field;
};
constexpr MeasureWord measure_words[] = {
    {"count", CustomerMeasure::Of::rows, false},      {"any", CustomerMeasure::Of::rows, false},
    {"days", CustomerMeasure::Of::days, false},       {"distinct", CustomerMeasure::Of::distinct, true},
    {"orders", CustomerMeasure::Of::distinct, false}, {"sum", CustomerMeasure::Of::sum, true},
    {"mean", CustomerMeasure::Of::mean, true},        {"least", CustomerMeasure::Of::least, true},
    {"most", CustomerMeasure::Of::most, true},        {"since_last", CustomerMeasure::Of::since_last, false},
    {"since_first", CustomerMeasure::Of::since_first, false},
};

/// Reads a rule from the left (recursive descent).
class RuleReader {
 public:
    RuleReader(std::string_view rule, std::vector<Token> tokens, const Snapshot& snapshot)
        : rule_(rule), tokens_(std::move(tokens)), snapshot_(snapshot) {}

    Result<SegmentRule> read() {
        auto whole = alternatives(0);
        if (!whole) return whole;
        if (now().kind != Token::Kind::end) return bad();
        return whole;
    }

 private:
    struct Field {
        std::string dataset, field;
    };

    const Token& now() const { return tokens_[at_]; }
    const Token& next() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
    bool is(std::string_view word) const {
        return now().kind == Token::Kind::word && rules::in_small_letters(now().text) == word;
    }
    bool take(std::string_view word) {
        if (!is(word)) return false;
        ++at_;
        return true;
    }
    bool take(Token::Kind kind) {
        if (now().kind != kind) return false;
        ++at_;
        return true;
    }
    /// Words that end a value.
    bool at_keyword() const {
        return is("and") || is("or") || is("where") || is("within") ||
               (is("in") && next().kind == Token::Kind::word && rules::in_small_letters(next().text) == "last");
    }
    std::unexpected<Error> bad() const { return unreadable(rule_, rule_.substr(now().begin)); }
    std::string written_since(std::size_t first) const {
        return std::string(rule_.substr(tokens_[first].begin, tokens_[at_ - 1].end - tokens_[first].begin));
    }

    /// What `word` joins: `Kind::any` of alternatives, `Kind::all` of what must hold.
    template <class Part>
    Result<SegmentRule> joined(SegmentRule::Kind kind, std::string_view word, Part&& part) {
        auto first = part();
        if (!first || !is(word)) return first;
        SegmentRule rule{.kind = kind};
        rule.parts.push_back(std::move(*first));
        while (take(word)) {
            auto more = part();
            if (!more) return more;
            rule.parts.push_back(std::move(*more));
        }
        return rule;
    }
    Result<SegmentRule> alternatives(int depth) {
        if (depth > deepest) return bad();
        return joined(SegmentRule::Kind::any, "or", [&] {
            return joined(SegmentRule::Kind::all, "and", [&] { return negation(depth); });
        });
    }
    Result<SegmentRule> negation(int depth) {
        if (depth > deepest) return bad();
        if (take("not")) {
            auto part = negation(depth + 1);
            if (!part) return part;
            SegmentRule rule{.kind = SegmentRule::Kind::none};
            rule.parts.push_back(std::move(*part));
            return rule;
        }
        if (take(Token::Kind::open)) {
            auto inside = alternatives(depth + 1);
            if (inside && !take(Token::Kind::close)) return bad();
            return inside;
        }
        const std::size_t first = at_;
        const bool called = now().kind == Token::Kind::word && next().kind == Token::Kind::open;
        auto term = !called ? condition() : is("cluster") ? cluster() : measure();
        if (term) term->written = readable_rule(written_since(first));
        return term;
    }

    /// "transactions.amount", "customers."Total spend""; the dataset is "" where none is named.
    std::optional<Field> field() {
        if (now().kind == Token::Kind::quoted) {
            Field named{.dataset = {}, .field = now().text};
            ++at_;
            return named;
        }
        if (now().kind != Token::Kind::word) return std::nullopt;
        const std::string word = now().text;
        ++at_;
        const std::size_t dot = word.find('.');
        if (dot == word.npos) return Field{.dataset = {}, .field = word};
        Field named{.dataset = word.substr(0, dot), .field = word.substr(dot + 1)};
        if (named.field.empty()) {
            if (now().kind != Token::Kind::quoted) return std::nullopt;
            named.field = now().text;
            ++at_;
        }
        return named;
    }

    /// One value: in quotes, or words up to the next sign; nothing where there is none. `=` without a value means
    /// missing.
    std::optional<std::string> value() {
        if (now().kind == Token::Kind::quoted) {
            ++at_;
            return tokens_[at_ - 1].text;
        }
        std::string words;
        for (; now().kind == Token::Kind::word && !at_keyword(); ++at_)
            words += (words.empty() ? "" : " ") + now().text;
        return words;
    }

    /// "field op values" as a filter reads it.
    Result<Filter> comparison(std::string_view own_dataset) {
        auto named = field();
        const auto op = named && now().kind == Token::Kind::sign ? operator_of(now().text) : std::nullopt;
        if (!op) return bad();
        ++at_;
        std::vector<std::string> values;
        do values.push_back(*value());
        while (take(Token::Kind::comma));
        if (named->dataset.empty() && (named->field == "period" || named->field == "segment")) {
            std::string expression = named->field + std::string(sign(*op));
            for (std::size_t i = 0; i < values.size(); ++i)
                expression += (i == 0 ? "" : ",") + (named->field == "period" ? values[i] : in_quotes(values[i]));
            return parse_filter({expression}, snapshot_);
        }
        if (named->dataset.empty()) named->dataset = dataset_of(named->field, own_dataset);
        std::string expression =
            (named->dataset.empty() ? std::string() : named->dataset + ".") + in_quotes(named->field);
        expression += sign(*op);
        for (std::size_t i = 0; i < values.size(); ++i) expression += (i == 0 ? "" : ",") + in_quotes(values[i]);
        return parse_filter({expression}, snapshot_);
    }
    static std::string in_quotes(std::string_view text) {
        std::string out = "\"";
        for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
        return out + '"';
    }
    /// Where a field without its dataset is looked for first: there, then among the customers.
    std::string dataset_of(std::string_view field, std::string_view own_dataset) const {
        for (const std::string_view id : {own_dataset, std::string_view("customers")})
            if (const auto kind = find_dataset_kind(id); kind && snapshot_.dataset(*kind).find(field))
                return std::string(id);
        return {};
    }

    Result<SegmentRule> condition() {
        auto filter = comparison("customers");
        if (!filter) return std::unexpected(filter.error());
        if (filter->conditions.empty())
            return fail(ErrorCode::bad_value,
                        text("A period is of rows: write count(transactions where period=2011)>0, for example."));
        Condition& condition = filter->conditions.front();
        if (condition.segment || condition.dataset == DatasetKind::customers)
            return SegmentRule{.kind = SegmentRule::Kind::field, .condition = std::move(condition)};
        SegmentRule rule{.kind = SegmentRule::Kind::measure};
        rule.measure.dataset = condition.dataset;
        if (auto counted = check_counted(condition.dataset); !counted) return std::unexpected(counted.error());
        rule.measure.where = std::move(*filter);
        return rule;
    }

    /// cluster("…")=2
    Result<SegmentRule> cluster() {
        at_ += 2;
        SegmentRule rule{.kind = SegmentRule::Kind::cluster};
        if (now().kind != Token::Kind::quoted) return bad();
        rule.clusters = now().text;
        ++at_;
        if (!take(Token::Kind::close) || now().kind != Token::Kind::sign || now().text != "=") return bad();
        const auto clusters = read_frozen_clusters(rule.clusters);
        if (!clusters) return std::unexpected(clusters.error());
        auto whole = compared(std::move(rule));
        if (whole && (whole->value < 1 || whole->value > static_cast<double>(clusters->clusters()) ||
                      whole->value != std::floor(whole->value)))
            return fail(ErrorCode::bad_value, text("There are {0} clusters.", count(clusters->clusters())));
        return whole;
    }

    /// That rows of the dataset belong to customers.
    Result<void> check_counted(DatasetKind kind) const {
        if (kind == DatasetKind::products || kind == DatasetKind::stores)
            return fail(
                ErrorCode::bad_value,
                text("{0} are no customers: write any(transactions where {0}.…=…), for example.", name(spec(kind).id)));
        const Dataset& dataset = snapshot_.dataset(kind);
        if (dataset.rows > 0 && !dataset.find_domain("customer"))
            return fail(ErrorCode::missing_data, text("The rows of {0} name no customers.", name(spec(kind).id)));
        return {};
    }

    Result<SegmentRule> measure() {
        const auto* known = std::ranges::find(measure_words, rules::in_small_letters(now().text), &MeasureWord::word);
        if (known == std::end(measure_words)) {
            std::string words;
            for (const MeasureWord& each : measure_words) words += (words.empty() ? "" : ", ") + std::string(each.word);
            return fail(ErrorCode::not_found,
                        text("There is no measure “{0}”. Measures are: {1}.", name(now().text), name(words)));
        }
        at_ += 2;
        SegmentRule rule{.kind = SegmentRule::Kind::measure};
        CustomerMeasure& measure = rule.measure;
        measure.of = known->of;
        if (known->word == "orders") measure.field = "order_id";
        if (auto of = measured_rows(measure, *known); !of) return std::unexpected(of.error());
        while (!take(Token::Kind::close))
            if (auto limit = limited(measure); !limit) return std::unexpected(limit.error());
        if (now().kind != Token::Kind::sign) {
            if (known->word == "any") return rule;
            return fail(ErrorCode::bad_value,
                        text("{0}(…) is compared with a number: {0}(…)>=2, for example.", name(known->word)));
        }
        if (known->word == "any") return bad();
        return compared(std::move(rule));
    }

    /// The dataset, or its field, at the begin of a measure's brackets.
    Result<void> measured_rows(CustomerMeasure& measure, const MeasureWord& known) {
        const bool unnamed = at_keyword() || now().kind == Token::Kind::close;
        if (unnamed && known.word == "orders") return {};
        const auto named = unnamed ? std::nullopt : field();
        if (!named)
            return fail(ErrorCode::bad_value,
                        known.of_field
                            ? text("{0}(…) is of a field: {0}(transactions.amount), for example.", name(known.word))
                            : text("{0}(…) is of rows: {0}(transactions), for example.", name(known.word)));
        const std::string& dataset = known.of_field ? named->dataset : named->field;
        const auto kind = find_dataset_kind(dataset);
        if (!kind || (!known.of_field && !named->dataset.empty())) {
            if (known.of_field && dataset.empty())
                return fail(ErrorCode::bad_value,
                            text("{0}(…) is of a field: {0}(transactions.amount), for example.", name(known.word)));
            return unknown_dataset(snapshot_, dataset.empty() ? named->dataset : dataset);
        }
        measure.dataset = *kind;
        if (auto counted = check_counted(*kind); !counted) return counted;
        if (known.word == "orders" && *kind != DatasetKind::transactions) return bad();
        if (!known.of_field) return {};
        const DatasetColumn* column = snapshot_.dataset(*kind).find(named->field);
        if (!column) return missing_field(snapshot_, {.dataset = *kind, .field = named->field});
        if (measure.of != CustomerMeasure::Of::distinct && column->values.type() != ColumnType::number)
            return fail(ErrorCode::bad_value, text("{0} holds no numbers: count the values with distinct({0}).",
                                                   name(dataset + "." + column->id)));
        measure.field = column->id;
        return {};
    }

    /// "where …", "within 90 days", "in last 365 days".
    Result<void> limited(CustomerMeasure& measure) {
        if (take("where")) {
            do {
                auto filter = comparison(spec(measure.dataset).id);
                if (!filter) return std::unexpected(filter.error());
                if (filter->period && measure.where.period) return bad();
                if (filter->period) measure.where.period = filter->period;
                if (!filter->conditions.empty() && filter->conditions.front().segment)
                    return fail(ErrorCode::bad_value,
                                text("A segment is of customers, not of rows: put it outside of the brackets."));
                std::ranges::move(filter->conditions, std::back_inserter(measure.where.conditions));
            } while (take("and"));
            return {};
        }
        const bool within = is("within");
        if (within)
            ++at_;
        else if (is("in") && at_keyword())
            at_ += 2;
        else
            return bad();
        std::int32_t days = 0;
        const std::string& number = now().text;
        const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), days);
        if (error != std::errc{} || stop != number.data() + number.size() || days < 1 || days > 36'525) return bad();
        ++at_;
        if (!take("days") && !take("day")) return bad();
        const bool dated = !spec(measure.dataset).time_field.empty();
        if (!dated)
            return fail(ErrorCode::bad_value, text("The rows of {0} have no day.", name(spec(measure.dataset).id)));
        const bool windows = measure.of == CustomerMeasure::Of::rows || measure.of == CustomerMeasure::Of::days ||
                             measure.of == CustomerMeasure::Of::distinct || measure.of == CustomerMeasure::Of::sum;
        if (within && !windows)
            return fail(ErrorCode::bad_value, text("“within” goes with count, days, distinct, orders, sum and any."));
        (within ? measure.within : measure.last) = days;
        return {};
    }

    Result<SegmentRule> compared(SegmentRule rule) {
        const auto op = operator_of(now().text);
        if (!op) return bad();
        ++at_;
        const std::string number = value().value_or("");
        const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), rule.value);
        if (number.empty() || error != std::errc{} || stop != number.data() + number.size() ||
            !std::isfinite(rule.value))
            return fail(ErrorCode::bad_value,
                        text("“{0}” is no number. Write it with a point, such as 12.5.", name(number)));
        rule.op = *op;
        return rule;
    }

    std::string_view rule_;
    std::vector<Token> tokens_;
    const Snapshot& snapshot_;
    std::size_t at_ = 0;
};

}  // namespace

Result<SegmentRule> parse_segment_rule(std::string_view text, const Snapshot& snapshot) {
    auto tokens = tokens_of(text);
    if (!tokens) return std::unexpected(tokens.error());
    if (tokens->size() == 1)
        return fail(ErrorCode::bad_value,
                    clientele::text("The rule is empty. Write who belongs to the segment, such as "
                                    "customers.country=France and orders(in last 90 days)>=2."));
    return RuleReader(text, std::move(*tokens), snapshot).read();
}

}  // namespace clientele
