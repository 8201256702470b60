#include <algorithm>
#include <array>
#include <optional>

#include "core/analysis/value/churn_cases.h"
#include "core/base/folded.h"
#include "core/base/format.h"

namespace clientele {
namespace {

constexpr std::size_t most_values = 5;

/// Beginnings of words in headers, folded, in English, German, French and Spanish.
constexpr std::array<std::u16string_view, 19> churn_words{
    u"churn",   u"attrition", u"attrited", u"cancel", u"exited",  u"left",    u"lapsed",    u"customer status", u"kundenstatus", u"kundig",
    u"kuendig", u"gekund",    u"gekuend",  u"abwander", u"abgewander", u"resili", u"desabon", u"baja",            u"abandono"};

/// Values that mean that the customer left, and that they stayed; folded.
constexpr std::array<std::u16string_view, 33> left_words{
    u"yes",      u"true",     u"1",        u"churned",    u"churn",        u"churner",    u"left",     u"exited",    u"cancelled",
    u"canceled", u"cancel",   u"lost",     u"gone",       u"inactive",     u"terminated", u"closed",   u"lapsed",    u"attrited customer",
    u"attrited", u"y",        u"t",        u"ja",         u"j",            u"wahr",       u"gekuendigt", u"gekundigt", u"abgewandert",
    u"oui",      u"o",        u"vrai",     u"si",         u"verdadero",    u"resilie"};
constexpr std::array<std::u16string_view, 22> stayed_words{
    u"no",     u"false", u"0",    u"stayed", u"stay",  u"retained", u"active", u"existing customer", u"existing", u"current", u"open",
    u"n",      u"f",     u"nein", u"falsch", u"aktiv", u"non",      u"faux",   u"actif",             u"falso",    u"activo",  u"joined"};

bool holds(auto& words, const std::u16string& word) { return std::ranges::find(words, std::u16string_view(word)) != words.end(); }

std::string cell_of(const Column& values, std::size_t row) {
    switch (values.type()) {
        case ColumnType::text:
            return std::string(values.text(row));
        case ColumnType::boolean:
            return values.booleans()[row] != 0 ? "yes" : "no";
        case ColumnType::number:
            return write_exact(values.numbers()[row]);
        default:
            return {};
    }
}

/// The different values, up to one more than may be; empty for dates.
std::vector<std::string> values_of(const Column& values) {
    std::vector<std::string> found;
    if (values.type() == ColumnType::date || values.type() == ColumnType::time) return found;
    const auto add = [&](std::size_t row) {
        std::string cell = cell_of(values, row);
        if (std::ranges::find(found, cell) == found.end()) found.push_back(std::move(cell));
    };
    // Most rows repeat a value that was just seen: only the bits are compared then.
    std::vector<Code> codes;
    std::vector<double> numbers;
    for (std::size_t row = 0; row < values.size() && found.size() <= most_values; ++row) {
        if (values.missing(row)) continue;
        if (values.type() == ColumnType::text) {
            if (std::ranges::find(codes, values.codes()[row]) != codes.end()) continue;
            codes.push_back(values.codes()[row]);
        } else if (values.type() == ColumnType::number) {
            if (std::ranges::find(numbers, values.numbers()[row]) != numbers.end()) continue;
            numbers.push_back(values.numbers()[row]);
        } else if (found.size() == 2) {
            break;
        }
        add(row);
    }
    std::ranges::sort(found);
    return found;
}

/// Which value means leaving: the one that says so, where no other does.
int left_value(const std::vector<std::string>& values) {
    int found = -1;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::u16string word = folded(values[i]);
        if (holds(left_words, word)) {
            if (found >= 0) return -1;
            found = static_cast<int>(i);
        }
    }
    return found;
}

/// Whether all values but that one say that the customer stayed.
bool others_stayed(const std::vector<std::string>& values, int left) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (static_cast<int>(i) != left && !holds(stayed_words, folded(values[i]))) return false;
    return true;
}

}  // namespace

bool speaks_of_leaving(std::string_view header) {
    // "hasChurned", "churn_flag", "Churn Label": a word begins with one of them.
    std::string parted;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool capital = header[i] >= 'A' && header[i] <= 'Z';
        if (i > 0 && capital && header[i - 1] >= 'a' && header[i - 1] <= 'z') parted += ' ';
        parted += header[i];
    }
    const std::u16string words = u" " + folded(parted);
    return std::ranges::any_of(churn_words, [&](std::u16string_view word) {
        return words.find(u" " + std::u16string(word)) != words.npos;
    });
}

std::vector<ChurnColumn> churn_columns(const Snapshot& snapshot) {
    const Dataset& customers = snapshot.dataset(DatasetKind::customers);
    std::vector<ChurnColumn> speaking, others;
    for (const DatasetColumn& column : customers.columns) {
        if (!column.attribute || column.type == FieldType::text) continue;
        const bool speaks = speaks_of_leaving(column.id);
        ChurnColumn found{.column = &column, .values = values_of(column.values)};
        if (found.values.size() < 2 || found.values.size() > most_values) continue;
        found.left = left_value(found.values);
        const bool clear = found.left >= 0 && (found.values.size() == 2 || speaks);
        if (speaks && clear && others_stayed(found.values, found.left))
            speaking.insert(std::ranges::find_if(speaking, [](const ChurnColumn& each) { return each.values.size() > 2; }), found);
        else if (found.values.size() == 2 || (speaks && clear))
            (speaks ? speaking : others).push_back(found);
    }
    speaking.insert(speaking.end(), others.begin(), others.end());
    return speaking;
}

FieldChoice FieldChoice::of(const std::string& option) {
    FieldChoice choice;
    std::size_t first = 0;
    while (first <= option.size()) {
        const std::size_t end = std::min(option.find(',', first), option.size());
        std::string_view name = std::string_view(option).substr(first, end - first);
        first = end + 1;
        while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
        while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
        if (name.starts_with('-'))
            choice.without.emplace_back(name.substr(1));
        else if (!name.empty())
            choice.only.emplace_back(name);
    }
    return choice;
}

namespace {
bool any_is(const std::vector<std::string>& asked, const std::string& id, const std::string& name) {
    return std::ranges::any_of(asked, [&](const std::string& each) {
        return folded(each) == folded(id) || folded(each) == folded(name);
    });
}
}  // namespace

bool FieldChoice::takes(const std::string& id, const std::string& name) const {
    return !any_is(without, id, name) && (only.empty() || any_is(only, id, name));
}
bool FieldChoice::names(const std::string& id, const std::string& name) const { return any_is(only, id, name); }
std::vector<std::string> FieldChoice::all() const {
    std::vector<std::string> names = only;
    names.insert(names.end(), without.begin(), without.end());
    return names;
}

Result<ChurnCases> cases_by_column(const Context& context, const ChurnColumn& target, const std::string& positive,
                                   const FieldChoice& choice) {
    ChurnCases cases;
    const Dataset& customers = context.snapshot.dataset(DatasetKind::customers);
    const DatasetColumn* key = customers.find(spec(DatasetKind::customers).key);
    cases.column = target.column->attribute ? target.column->id : target.column->label;
    int left = target.left;
    if (!positive.empty()) {
        left = -1;
        for (std::size_t i = 0; i < target.values.size(); ++i)
            if (folded(target.values[i]) == folded(positive)) left = static_cast<int>(i);
    }
    if (left < 0) {
        std::vector<Text> values;
        for (const std::string& each : target.values) values.push_back(verbatim(each));
        return fail(ErrorCode::bad_value,
                    text("Which value of “{0}” means that the customer left? Set the option positive to one of: {1}.",
                         name(cases.column), values));
    }
    for (std::size_t i = 0; i < target.values.size(); ++i)
        (static_cast<int>(i) == left ? cases.stands_for_left : cases.stands_for_stayed).push_back(target.values[i]);
    const std::string& left_word = target.values[static_cast<std::size_t>(left)];
    std::optional<Code> left_code;
    const Column& values = target.column->values;
    if (values.type() == ColumnType::text) left_code = values.dictionary().find(left_word);
    const Selection& chosen = context.rows[DatasetKind::customers];
    for (std::size_t row = 0; row < customers.rows; ++row) {
        const Code customer = key->values.codes()[row];
        if (customer == missing_code) continue;
        cases.customer.push_back(customer);
        if (!chosen.is_all()) cases.chosen.push_back(chosen.contains(row) ? 1 : 0);
        const bool known = !values.missing(row);
        cases.role.push_back(known ? CaseRole::judged : CaseRole::asked);
        const bool gone = known && (left_code ? values.codes()[row] == *left_code : cell_of(values, row) == left_word);
        cases.left.push_back(gone ? 1 : 0);
    }
    add_customer_fields(cases, context.snapshot, choice, target.column, false);
    return cases;
}

}  // namespace clientele
