#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <unordered_map>

#include "core/ingest/constants.h"
#include "core/ingest/dates.h"
#include "core/ingest/mapping.h"
#include "core/ingest/unfit_header.h"
#include "core/ingest/words.h"

namespace clientele {
namespace {

using namespace ingest;

constexpr std::size_t no_column = static_cast<std::size_t>(-1);
constexpr std::string_view leave_out = "ignore:";

/// A header's key and what it may stand for: without a currency at its end, with ae, oe, ue for ä, ö, ü.
std::vector<std::string> keys_of(std::string_view header) {
    std::vector<std::string> keys{header_key(header)};
    for (const std::string_view currency :
         {"ineuro", "ineur", "inusd", "ingbp", "inchf", "euro", "eur", "usd", "gbp", "chf"})
        if (keys[0].size() > currency.size() + 2 && keys[0].ends_with(currency)) {
            keys.push_back(keys[0].substr(0, keys[0].size() - currency.size()));
            break;
        }
    std::string folded;
    for (std::size_t i = 0; i < keys[0].size(); ++i) {
        folded.push_back(keys[0][i]);
        const bool umlaut = keys[0][i] == 'a' || keys[0][i] == 'o' || keys[0][i] == 'u';
        if (umlaut && i + 1 < keys[0].size() && keys[0][i + 1] == 'e') ++i;
    }
    if (folded != keys[0]) keys.push_back(folded);
    return keys;
}

/// By field: the position of each of its known names, the first where a name is there twice.
using KnownNames = std::map<const Field*, std::unordered_map<std::string, int>>;

KnownNames collect_known_names() {
    KnownNames names;
    for (const DatasetSpec& kind : dataset_kinds())
        for (const Field& field : kind.fields) {
            auto& known = names[&field];
            int position = 0;
            for (std::string_view rest = field.synonyms; !rest.empty(); ++position) {
                const std::size_t end = std::min(rest.find('|'), rest.size());
                known.try_emplace(header_key(rest.substr(0, end)), position);
                rest.remove_prefix(std::min(rest.size(), end + 1));
            }
        }
    return names;
}

/// Position of the header among a field's known names; -1 where it is none of them.
int rank(const Field& field, const std::vector<std::string>& keys) {
    static const KnownNames names = collect_known_names();  // a wide file asks for them a million times
    const auto& known = names.at(&field);
    int best = -1;
    for (const std::string& key : keys)
        if (const auto found = known.find(key); found != known.end() && (best < 0 || found->second < best))
            best = found->second;
    return best;
}

/// Whether the values can be what the field holds; half of them is enough, the others are rejected with a reason.
bool holds(const ColumnFacts& column, const Field& field) {
    if (column.filled == 0) return true;
    switch (column_type(field.type)) {
        case ColumnType::number:
            return column.numbers * 2 >= column.filled || field.type == FieldType::duration ||
                   (takes_yes_or_no(field) && column.type == ColumnType::boolean);
        case ColumnType::date:
        case ColumnType::time:
            return column.dates * 2 >= column.filled;
        case ColumnType::boolean:
            return column.type == ColumnType::boolean || column.type == ColumnType::number;
        case ColumnType::text:
            return true;
    }
    return true;
}

/// Which field each column is, while it is being found out.
class Assignment {
 public:
    Assignment(const SourceFacts& facts, const DatasetSpec& kind)
        : facts_(facts), kind_(kind), fields_(facts.columns.size()), reasons_(facts.columns.size()) {}

    Result<void> take_given(const std::map<std::string, std::string>& given) {
        for (const auto& [field_id, column_name] : given) {
            if (field_id.starts_with(leave_out)) {
                const std::size_t column = find_column(std::string_view(field_id).substr(leave_out.size()));
                if (column == no_column) return unknown_column(field_id.substr(leave_out.size()));
                if (!column_name.empty() && column_name != "no") left_out_.insert(column);
                continue;
            }
            const Field* field = find_field(kind_, field_id);
            if (field == nullptr) return unknown_field(field_id);
            decided_.insert(field->id);
            if (column_name.empty()) continue;
            const std::size_t column = find_column(column_name);
            if (column == no_column) return unknown_column(column_name);
            if (fields_[column] != nullptr)
                return fail(ErrorCode::bad_value,
                            text("Column {0} is given for both {1} and {2}. Give it for one of them.",
                                 name(column_name), name(fields_[column]->id), name(field_id)));
            assign(column, *field, text("You said so."));
        }
        return {};
    }

    /// Fields that are the same in every row. They are looked for in no other column than one that is known by its
    /// header: a person must say which of the two is meant.
    Result<void> take_constants(const std::vector<ConstantMapping>& constants) {
        for (const ConstantMapping& constant : constants) {
            if (constant.attribute) continue;
            const Field* field = find_field(kind_, constant.target);
            const auto filled = std::ranges::find(fields_, field);
            if (filled != fields_.end()) {
                const std::string& header = facts_.columns[static_cast<std::size_t>(filled - fields_.begin())].header;
                return fail(
                    ErrorCode::bad_value,
                    text("Every row is to have “{0}” as {1}, but the column {2} holds it too. Leave one of them out: "
                         "the value, or the column by --map {1}=",
                         name(constant.value), name(constant.target), name(header)));
            }
            decided_.insert(field->id);
        }
        return {};
    }

    void take_known_headers() {
        if (!facts_.dialect.header) return;
        std::vector<std::vector<std::string>> keys;
        for (const ColumnFacts& column : facts_.columns) keys.push_back(keys_of(column.header));
        for (const Field& field : kind_.fields) {
            if (decided_.contains(field.id)) continue;
            std::size_t best = no_column;
            int best_rank = -1;
            for (std::size_t i = 0; i < keys.size(); ++i) {
                const int found = fields_[i] == nullptr && !left_out_.contains(i) ? rank(field, keys[i]) : -1;
                if (found < 0) continue;
                if (!holds(facts_.columns[i], field)) {
                    reasons_[i] = ingest::unfit_header_reason(facts_.columns[i].header, Text(field.label, {}));
                    continue;
                }
                const bool better = best == no_column || found < best_rank;
                const std::size_t other = better ? best : i;
                if (other != no_column)
                    reasons_[other] = text("The header {0} is a known name of {1}, which another column fills.",
                                           name(facts_.columns[other].header), Text(field.label, {}));
                if (!better) continue;
                best = i;
                best_rank = found;
            }
            if (best == no_column) continue;
            assign(best, field,
                   text("The header {0} is a known name of {1}.", name(facts_.columns[best].header),
                        Text(field.label, {})));
        }
    }

    /// The only column of dates is the time that rows of this kind have.
    void take_only_dates() {
        const Field* field = find_field(kind_, kind_.time_field);
        if (field == nullptr || decided_.contains(field->id) || std::ranges::find(fields_, field) != fields_.end())
            return;
        std::size_t found = no_column;
        for (std::size_t i = 0; i < facts_.columns.size(); ++i) {
            const ColumnType type = facts_.columns[i].type;
            if (fields_[i] != nullptr || left_out_.contains(i) ||
                (type != ColumnType::date && type != ColumnType::time))
                continue;
            if (found != no_column) return;
            found = i;
        }
        if (found != no_column && (!facts_.dialect.header || field->required))
            assign(found, *field, text("It is the only column of dates."));
    }

    const Field* field(std::size_t column) const { return fields_[column]; }
    bool left_out(std::size_t column) const { return left_out_.contains(column); }
    const Text& reason(std::size_t column) const { return reasons_[column]; }
    bool fills(const Field& field) const { return std::ranges::find(fields_, &field) != fields_.end(); }

 private:
    void assign(std::size_t column, const Field& field, Text reason) {
        fields_[column] = &field;
        reasons_[column] = std::move(reason);
    }

    std::size_t find_column(std::string_view wanted) const {
        const auto& columns = facts_.columns;
        const auto position = [&](auto found) { return static_cast<std::size_t>(found - columns.begin()); };
        if (const auto found = std::ranges::find(columns, wanted, &ColumnFacts::header); found != columns.end())
            return position(found);
        const std::string key = header_key(wanted);
        const auto alike = [&](const ColumnFacts& column) { return !key.empty() && header_key(column.header) == key; };
        std::size_t number = 0;
        const auto [stop, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
        const bool is_number = error == std::errc{} && stop == wanted.data() + wanted.size();
        if (!is_number && std::ranges::count_if(columns, alike) == 1)
            return position(std::ranges::find_if(columns, alike));
        return is_number && number >= 1 && number <= columns.size() ? number - 1 : no_column;
    }

    std::unexpected<Error> unknown_field(std::string_view id) const {
        std::vector<Text> known;
        for (const Field& field : kind_.fields) known.push_back(verbatim(field.id));
        return fail(ErrorCode::bad_value,
                    text("{0} has no field {1}. Its fields are: {2}.", name(kind_.id), name(id), known));
    }
    std::unexpected<Error> unknown_column(std::string_view wanted) const {
        std::vector<Text> known;
        for (const ColumnFacts& column : facts_.columns) known.push_back(verbatim(column.header));
        return fail(ErrorCode::bad_value,
                    text("The file has no column {0}. Its columns are: {1}.", name(wanted), known));
    }

    const SourceFacts& facts_;
    const DatasetSpec& kind_;
    std::vector<const Field*> fields_;
    std::vector<Text> reasons_;
    std::set<std::string_view> decided_;
    std::set<std::size_t> left_out_;
};

Error question(const SourceFacts& facts, const ColumnFacts& column, Text message) {
    Error asked{ErrorCode::ambiguous, std::move(message)};
    asked.where.file = facts.path.string();
    asked.where.column = column.header;
    return asked;
}

std::string example_of(const ColumnFacts& column) {
    return column.examples.empty() ? std::string() : column.examples.front();
}

/// An example that is another day in another of the orders in question: 08/01/2024 rather than 01/01/2024.
std::string date_in_doubt(const ColumnFacts& column) {
    for (const std::string& example : column.examples) {
        std::set<std::int64_t> readings;
        for (const std::string& candidate : column.date_candidates) {
            WrittenDate date;
            if (const auto format = format_of(candidate); format && parse_date(example, *format, date) == DateFit::good)
                readings.insert(date.seconds);
        }
        if (readings.size() > 1) return example;
    }
    return example_of(column);
}

void ask_about_dates(const SourceFacts& facts, const ColumnFacts& column, std::vector<Error>& questions) {
    if (column.date_candidates.size() > 1) {
        std::vector<Text> ways;
        std::set<std::string_view> orders;
        for (const std::string& candidate : column.date_candidates)
            if (const auto format = format_of(candidate)) orders.insert(id(format->order));
        for (const std::string_view order : orders) ways.push_back(text("--set dates={0}", name(order)));
        questions.push_back(
            question(facts, column,
                     text("Column {0}: {1} can be read in more than one order, and the other values do not tell "
                          "which is right. Say it (d is day, m is month, y is year): {2}.",
                          name(column.header), name(date_in_doubt(column)), ways)));
    } else if (column.date_format.empty() && column.filled > 0) {
        questions.push_back(
            question(facts, column,
                     text("Column {0} holds no dates that are known here, such as {1}. Say how they are "
                          "written, as in --set dates=dd.MM.yyyy, or choose another column.",
                          name(column.header), name(example_of(column)))));
    }
}

void ask_about_numbers(const SourceFacts& facts, const ColumnFacts& column, std::vector<Error>& questions) {
    if (!column.number_ambiguous) return;
    questions.push_back(
        question(facts, column,
                 text("Column {0}: its values, such as {1}, do not tell whether the point or the comma starts the "
                      "decimals. Say it: --set decimal=. or --set decimal=,",
                      name(column.header), name(example_of(column)))));
}

/// A file without headers says little about itself: what was recognised, and what to say.
Error ask_about_columns(const SourceFacts& facts, const Assignment& assignment) {
    std::vector<Text> columns;
    for (const ColumnFacts& column : facts.columns) {
        const Field* field = assignment.field(column.index);
        columns.push_back(
            field == nullptr
                ? text("{0} (such as {1})", count(column.index + 1), name(example_of(column)))
                : text("{0} = {1} (such as {2})", count(column.index + 1), name(field->id), name(example_of(column))));
    }
    Error asked{
        ErrorCode::ambiguous,
        text("The file has no header, so its columns have no names: {0}. Say what they are by their numbers, as in "
             "--map customer_id=1; the others are kept as attributes.",
             columns)};
    asked.where.file = facts.path.string();
    return asked;
}

std::string attribute_name(const std::string& header, const DatasetSpec& kind, std::set<std::string>& used) {
    std::string target = header;
    for (int same = 2; find_field(kind, target) != nullptr || used.contains(target); ++same)
        target = header + " (" + std::to_string(same) + ")";
    used.insert(target);
    return target;
}

ColumnMapping mapping_of(const ColumnFacts& column, const Field* field, const DatasetSpec& kind,
                         std::set<std::string>& used) {
    ColumnMapping mapping;
    mapping.column = column.index;
    mapping.number = column.number;
    mapping.date_format = column.date_format.empty() ? "yyyy-MM-dd" : column.date_format;
    mapping.missing_words = column.missing_words > 0;
    mapping.attribute = field == nullptr;
    if (field != nullptr) {
        mapping.target = field->id;
        mapping.type = column_type(field->type);
        if (mapping.type != ColumnType::text) mapping.missing_words = true;
    } else {
        mapping.target = attribute_name(column.header, kind, used);
        // Yes and no in their many words stay as they are written.
        const bool typed = column.sure && column.filled > 0 && column.type != ColumnType::boolean;
        mapping.type = typed ? column.type : ColumnType::text;
        if (mapping.type == ColumnType::text) mapping.missing_words = false;
    }
    return mapping;
}

}  // namespace

Result<Mapping> map_columns(const SourceFacts& facts, DatasetKind kind,
                            const std::map<std::string, std::string>& given) {
    const DatasetSpec& known = spec(kind);
    Assignment assignment(facts, known);
    if (auto taken = assignment.take_given(given); !taken) return std::unexpected(taken.error());
    assignment.take_known_headers();
    auto constants = map_constants(facts, known);
    if (!constants) return std::unexpected(constants.error());
    if (auto taken = assignment.take_constants(*constants); !taken) return std::unexpected(taken.error());
    assignment.take_only_dates();

    Mapping mapping;
    mapping.constants = std::move(*constants);
    mapping.kind = kind;
    std::set<std::string> used;
    for (const ColumnFacts& column : facts.columns) {
        const Field* field = assignment.field(column.index);
        ColumnMapping& mapped = mapping.columns.emplace_back(mapping_of(column, field, known, used));
        mapped.ignored = field == nullptr && assignment.left_out(column.index);
        mapped.reason = mapped.ignored ? text("You said to leave it out.") : assignment.reason(column.index);
        if (mapped.reason.empty())
            mapped.reason = text("No field is known by this header; the column is kept as it is.");
        if (field == nullptr) continue;
        if (mapped.type == ColumnType::date || mapped.type == ColumnType::time)
            ask_about_dates(facts, column, mapping.questions);
        if (mapped.type == ColumnType::number) ask_about_numbers(facts, column, mapping.questions);
    }
    for (const ConstantMapping& constant : mapping.constants)
        if (constant.attribute && used.contains(constant.target))
            return fail(ErrorCode::bad_value,
                        text("The file has a column “{0}” already. Give another name to the one for “{1}”.",
                             name(constant.target), name(constant.value)));
    for (const Field& field : known.fields)
        if (field.required && !assignment.fills(field) &&
            std::ranges::find(mapping.constants, field.id, &ConstantMapping::target) == mapping.constants.end())
            mapping.missing_required.emplace_back(field.id);
    if (!facts.dialect.header && given.empty())
        mapping.questions.insert(mapping.questions.begin(), ask_about_columns(facts, assignment));
    return mapping;
}

namespace {

/// Whether the columns of a file without a header hold what order lines have: a date, an amount with decimals, an id.
bool looks_like_order_lines(const SourceFacts& facts) {
    bool date = false;
    bool amount = false;
    bool identifier = false;
    for (const ColumnFacts& column : facts.columns) {
        const bool decimals = std::ranges::any_of(
            column.examples, [&](const std::string& example) { return example.contains(column.number.decimal); });
        const bool words =
            std::ranges::any_of(column.examples, [](const std::string& example) { return example.contains(' '); });
        date |= column.type == ColumnType::date || column.type == ColumnType::time;
        amount |= column.type == ColumnType::number && decimals;
        identifier |= column.leading_zeros || (column.type == ColumnType::number && !decimals) ||
                      (column.type == ColumnType::text && column.filled > 0 && !words);
    }
    return date && amount && identifier;
}

/// Nothing names the columns: what they hold says little, and less than a header would.
void judge_by_content(const SourceFacts& facts, std::vector<KindGuess>& guesses) {
    constexpr double unsure = 0.3;
    const bool order_lines = looks_like_order_lines(facts);
    for (KindGuess& guess : guesses) {
        guess.score *= unsure;
        guess.reason = text("The file has no header, so this is a guess: say what it is.");
        if (!order_lines || guess.kind != DatasetKind::transactions) continue;
        guess.score = std::max(guess.score, unsure);
        guess.reason = text(
            "The file has no header. It holds dates, ids and numbers that may be amounts, as {0} do; this is a guess: "
            "say what it is.",
            Text(spec(guess.kind).label, {}));
    }
}

}  // namespace

std::vector<Text> lacking_fields(const Mapping& mapping) {
    std::vector<Text> lacking;
    if (mapping.kind != DatasetKind::transactions || !mapping.complete()) return lacking;
    const auto has = [&](std::string_view field) {
        return std::ranges::any_of(mapping.columns,
                                   [&](const ColumnMapping& column) {
                                       return !column.attribute && !column.ignored && column.target == field;
                                   }) ||
               std::ranges::find(mapping.constants, field, &ConstantMapping::target) != mapping.constants.end();
    };
    if (!has("amount") && !(has("quantity") && has("unit_price")))
        lacking.push_back(
            text("No column is an amount, nor quantity and price of a unit: revenue will not be known. If one is, say "
                 "which."));
    if (!has("customer_id"))
        lacking.push_back(
            text("No column names the customer: nothing will be known of customers. If one does, say which."));
    return lacking;
}

std::vector<KindGuess> guess_kinds(const SourceFacts& facts) {
    std::vector<KindGuess> guesses;
    for (const DatasetSpec& kind : dataset_kinds()) {
        const auto mapping = map_columns(facts, kind.kind, {});
        if (!mapping) continue;
        const auto mapped = static_cast<double>(std::ranges::count(mapping->columns, false, &ColumnMapping::attribute));
        if (mapped == 0) continue;
        const auto columns = static_cast<double>(facts.columns.size());
        const double of_fields = std::min(1.0, mapped / std::min(8.0, static_cast<double>(kind.fields.size())));
        double score = 0.6 * mapped / columns + 0.4 * of_fields;
        if (!mapping->missing_required.empty()) score *= 0.3;
        guesses.push_back({kind.kind, score,
                           text("{0} of {1} columns are known fields of {2}.", count(static_cast<int>(mapped)),
                                count(facts.columns.size()), Text(kind.label, {}))});
    }
    if (!facts.dialect.header) judge_by_content(facts, guesses);
    std::ranges::stable_sort(guesses, std::ranges::greater{}, &KindGuess::score);
    return guesses;
}

}  // namespace clientele
