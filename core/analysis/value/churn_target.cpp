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
    u"churn",           u"attrition",    u"attrited", u"cancel",  u"exited",  u"left",    u"lapsed",
    u"customer status", u"kundenstatus", u"kundig",   u"kuendig", u"gekund",  u"gekuend", u"abwander",
    u"abgewander",      u"resili",       u"desabon",  u"baja",    u"abandono"};

/// Words before them that deny them.
constexpr std::array<std::u16string_view, 16> denials{u"not",    u"non",  u"no",    u"never",  u"without", u"nicht",
                                                      u"nie",    u"kein", u"keine", u"keiner", u"ohne",    u"pas",
                                                      u"jamais", u"sans", u"sin",   u"nunca"};

/// Values that mean that the customer left, and that they stayed; folded.
constexpr std::array<std::u16string_view, 20> left_words{
    u"churned",   u"churn",      u"churner",   u"left",        u"exited",
    u"cancelled", u"canceled",   u"cancel",    u"lost",        u"gone",
    u"inactive",  u"terminated", u"closed",    u"lapsed",      u"attrited customer",
    u"attrited",  u"gekuendigt", u"gekundigt", u"abgewandert", u"resilie"};
constexpr std::array<std::u16string_view, 13> stayed_words{
    u"stayed",   u"stay",    u"retained", u"active", u"aktiv", u"actif", u"activo", u"existing customer",
    u"existing", u"current", u"open",     u"joined", u"loyal"};
/// Values that mean what the header says, and its opposite.
constexpr std::array<std::u16string_view, 13> churn_yes_words{u"yes",  u"true", u"1", u"y",    u"t",  u"ja",       u"j",
                                                              u"wahr", u"oui",  u"o", u"vrai", u"si", u"verdadero"};
constexpr std::array<std::u16string_view, 9> churn_no_words{u"no",   u"false",  u"0",   u"n",   u"f",
                                                            u"nein", u"falsch", u"non", u"faux"};

bool holds(auto& words, const std::u16string& word) {
    return std::ranges::find(words, std::u16string_view(word)) != words.end();
}

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

/// What a header says of a customer who has a mere yes.
enum class Header { nothing, left, stayed };

/// The words of a header, parted by blanks: "hasChurned", "churn_flag" and "Churn Label" have two each.
std::u16string header_words(std::string_view header) {
    std::string parted;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool capital = header[i] >= 'A' && header[i] <= 'Z';
        if (i > 0 && capital && header[i - 1] >= 'a' && header[i - 1] <= 'z') parted += ' ';
        parted += header[i];
    }
    return u" " + folded(parted) + u" ";
}

Header header_says(std::string_view header) {
    const std::u16string words = header_words(header);
    std::size_t place = words.npos;
    for (const std::u16string_view word : churn_words) place = std::min(place, words.find(u" " + std::u16string(word)));
    if (place == words.npos) return Header::nothing;
    const std::u16string before = words.substr(0, place + 1);
    const bool denied = std::ranges::any_of(denials, [&](std::u16string_view word) {
        return before.find(u" " + std::u16string(word) + u" ") != before.npos;
    });
    return denied ? Header::stayed : Header::left;
}

enum class Meaning { unknown, left, stayed };
Meaning churn_meaning(const std::string& value, Header header) {
    const std::u16string word = folded(value);
    if (holds(left_words, word)) return Meaning::left;
    if (holds(stayed_words, word)) return Meaning::stayed;
    const bool yes = holds(churn_yes_words, word), no = holds(churn_no_words, word);
    if (header == Header::nothing || (!yes && !no)) return Meaning::unknown;
    return yes == (header == Header::left) ? Meaning::left : Meaning::stayed;
}

/// Whether all values but the one that means leaving say that the customer stayed.
bool other_values_stayed(const ChurnColumn& column, Header header) {
    for (std::size_t i = 0; i < column.values.size(); ++i)
        if (static_cast<int>(i) != column.left && churn_meaning(column.values[i], header) != Meaning::stayed)
            return false;
    return true;
}

/// Finds which value means leaving: the one that says so, where no other does; and which say anything.
void find_meanings(ChurnColumn& column, Header header) {
    std::vector<Meaning> meanings;
    for (const std::string& each : column.values) meanings.push_back(churn_meaning(each, header));
    if (std::ranges::count(meanings, Meaning::left) == 1)
        column.left = static_cast<int>(std::ranges::find(meanings, Meaning::left) - meanings.begin());
    // Where no other value says anything all of them are taken for the opposite.
    const bool others_say = std::ranges::find(meanings, Meaning::stayed) != meanings.end();
    for (const Meaning each : meanings) column.tells.push_back(each != Meaning::unknown || !others_say);
}

}  // namespace

std::optional<Text> why_no_churn_column(const Snapshot& snapshot) {
    for (const DatasetColumn& column : snapshot.dataset(DatasetKind::customers).columns) {
        if (!column.attribute || !speaks_of_leaving(column.id)) continue;
        if (column.values.type() == ColumnType::date || column.values.type() == ColumnType::time)
            return text(
                "“{0}” speaks of leaving, but holds dates: how long customers stay can be told from them, not who "
                "leaves.",
                name(column.id));
        const std::vector<std::string> values = values_of(column.values);
        if (values.size() == 1)
            return text("“{0}” speaks of leaving, but says {1} of all customers: nobody can be told apart by it.",
                        name(column.id), verbatim(values.front()));
    }
    return std::nullopt;
}

bool speaks_of_leaving(std::string_view header) { return header_says(header) != Header::nothing; }

std::vector<ChurnColumn> churn_columns(const Snapshot& snapshot) {
    const Dataset& customers = snapshot.dataset(DatasetKind::customers);
    std::vector<ChurnColumn> speaking, others;
    for (const DatasetColumn& column : customers.columns) {
        if (!column.attribute || column.type == FieldType::text) continue;
        const Header header = header_says(column.id);
        const bool speaks = header != Header::nothing;
        ChurnColumn found{.column = &column, .values = values_of(column.values), .left = -1, .tells = {}};
        if (found.values.size() < 2 || found.values.size() > most_values) continue;
        find_meanings(found, header);
        const bool clear = found.left >= 0 && (found.values.size() == 2 || speaks);
        const bool all_tell = clear && other_values_stayed(found, header);
        if (speaks && all_tell)
            speaking.insert(
                std::ranges::find_if(speaking, [](const ChurnColumn& each) { return each.values.size() > 2; }), found);
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
    return std::ranges::any_of(
        asked, [&](const std::string& each) { return folded(each) == folded(id) || folded(each) == folded(name); });
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
    for (std::size_t i = 0; i < target.values.size(); ++i) {
        const bool means_left = static_cast<int>(i) == left;
        auto& list = means_left        ? cases.stands_for_left
                     : target.tells[i] ? cases.stands_for_stayed
                                       : cases.stands_for_neither;
        list.push_back(target.values[i]);
    }
    const std::string& left_word = target.values[static_cast<std::size_t>(left)];
    std::optional<Code> left_code;
    const Column& values = target.column->values;
    if (values.type() == ColumnType::text) left_code = values.dictionary().find(left_word);
    const auto says_neither = [&](std::size_t row) {
        return !cases.stands_for_neither.empty() &&
               std::ranges::find(cases.stands_for_neither, cell_of(values, row)) != cases.stands_for_neither.end();
    };
    const Selection& chosen = context.rows[DatasetKind::customers];
    for (std::size_t row = 0; row < customers.rows; ++row) {
        const Code customer = key->values.codes()[row];
        if (customer == missing_code) continue;
        cases.customer.push_back(customer);
        if (!chosen.is_all()) cases.chosen.push_back(chosen.contains(row) ? 1 : 0);
        const bool neither = !values.missing(row) && says_neither(row);
        cases.neither += neither ? 1 : 0;
        const bool known = !values.missing(row) && !neither;
        cases.role.push_back(known ? CaseRole::judged : CaseRole::asked);
        const bool gone = known && (left_code ? values.codes()[row] == *left_code : cell_of(values, row) == left_word);
        cases.left.push_back(gone ? 1 : 0);
    }
    if (cases.neither > 0) {
        std::vector<Text> words;
        for (const std::string& each : cases.stands_for_neither) words.push_back(verbatim(each));
        cases.warnings.push_back(
            text("{0} {0|customer has|customers have} a value of “{1}” that says neither that they left nor "
                 "that they stayed ({2}): nothing is learnt from them, their risk is foretold.",
                 count(cases.neither), name(cases.column), words));
    }
    add_customer_fields(cases, context.snapshot, choice, target.column, false);
    return cases;
}

}  // namespace clientele
