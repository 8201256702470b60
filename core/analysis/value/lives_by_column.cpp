#include <algorithm>
#include <array>
#include <optional>

#include "core/analysis/sales.h"
#include "core/analysis/value/customer_fields.h"
#include "core/analysis/value/customer_lives.h"

namespace clientele {
namespace {

// Parts of headers in English, German, French and Spanish.
constexpr std::string_view leaving_words[] = {"churn",      "cancel",       "attrit",     "exited",     "hasleft",
                                              "terminated", "unsubscribed", "abgewander", "gekuendigt", "gekündigt",
                                              "resili",     "résili",       "baja"};
constexpr std::string_view other_words[] = {"reason", "risk",   "score", "probab", "predict",
                                            "grund",  "raison", "motiv", "rate"};
constexpr std::string_view tenure_words[] = {"tenure",        "accountlength", "monthsonbook", "monthsascustomer",
                                             "monthsactive",  "lifetime",      "laufzeit",     "kundendauer",
                                             "vertragsdauer", "anciennet",     "antiguedad",   "antigüedad"};
constexpr std::string_view yes_words[] = {"yes",      "y",      "true",       "t",          "1",
                                          "left",     "gone",   "churn",      "churned",    "cancelled",
                                          "canceled", "closed", "terminated", "exited",     "inactive",
                                          "ja",       "j",      "gekündigt",  "gekuendigt", "abgewandert",
                                          "ehemalig", "oui",    "o",          "résilié",    "resilie",
                                          "sí",       "si",     "s",          "baja",       "attrited customer",
                                          "true."};
constexpr std::string_view no_words[] = {"no",     "n",      "false",   "f",        "0",
                                         "stayed", "active", "current", "retained", "nein",
                                         "aktiv",  "non",    "actif",   "activo",   "existing customer",
                                         "open",   "false."};

bool speaks_of(std::string_view header, std::span<const std::string_view> words) {
    const std::string plain = plain_header(header);
    return std::ranges::any_of(words, [&](std::string_view word) { return plain.find(word) != plain.npos; });
}

std::string small(std::string_view word) {
    std::string out(word);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    while (!out.empty() && out.back() == ' ') out.pop_back();
    out.erase(0, out.find_first_not_of(' '));
    return out;
}
bool among(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, small(word)) != words.end();
}

/// The different values of a column with few of them; nothing where it has more than three.
std::optional<std::vector<std::string>> few_values(const Column& column) {
    constexpr std::size_t most = 3;
    if (column.type() == ColumnType::boolean) return std::vector<std::string>{"no", "yes"};
    if (column.type() == ColumnType::text && column.dictionary().size() > 1000) return std::nullopt;
    std::vector<std::string> values;
    std::vector<bool> met(column.type() == ColumnType::text ? column.dictionary().size() : 0);
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.missing(row)) continue;
        if (!met.empty()) {
            if (met[column.codes()[row]]) continue;
            met[column.codes()[row]] = true;
        }
        std::string value = cell_words(column, row);
        if (std::ranges::find(values, value) != values.end()) continue;
        if (values.size() == most) return std::nullopt;
        values.push_back(std::move(value));
    }
    return values;
}

std::vector<std::string> parts_of(std::string_view list) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= list.size();) {
        const std::size_t to = std::min(list.find(',', from), list.size());
        if (std::string part = small(list.substr(from, to - from)); !part.empty()) parts.push_back(std::move(part));
        from = to + 1;
    }
    return parts;
}

/// Which values of the column mean that the customer has left.
Result<std::vector<std::string>> leaving_values(const DatasetColumn& event, const std::string& chosen) {
    const auto values = few_values(event.values);
    std::vector<std::string> mean;
    const std::vector<std::string> given = parts_of(chosen);
    for (const std::string& value : values.value_or(std::vector<std::string>{}))
        if (given.empty() ? among(value, yes_words) : std::ranges::find(given, small(value)) != given.end())
            mean.push_back(value);
    if (mean.empty() && given.empty() && values && values->size() == 2)  // the other of two where one means staying
        for (std::size_t i = 0; i < 2; ++i)
            if (among((*values)[i], no_words)) mean.push_back((*values)[1 - i]);
    const bool nobody = given.empty() && values && !values->empty() &&
                        std::ranges::all_of(*values, [](const std::string& value) { return among(value, no_words); });
    if (!mean.empty() || nobody) return mean;
    std::vector<Text> known;
    for (const std::string& value : values.value_or(std::vector<std::string>{})) known.push_back(verbatim(value));
    return fail(ErrorCode::bad_value,
                text("Which value of “{0}” means that a customer has left? Set option left to one of: {1}.",
                     name(event.id), known));
}

/// By row of customers: 1 left, 0 still here, 2 not known.
Result<std::vector<std::uint8_t>> events_of(const DatasetColumn& event, const std::string& chosen,
                                            std::optional<Date> as_of, CustomerLives& out) {
    const Column& values = event.values;
    std::vector<std::uint8_t> left(values.size(), 2);
    if (values.type() == ColumnType::date || values.type() == ColumnType::time) {
        for (std::size_t row = 0; row < left.size(); ++row) {
            const std::int32_t day = values.missing(row)                       ? Date::missing_days
                                     : values.type() == ColumnType::date ? values.dates()[row]
                                                                         : date_of(DateTime{values.times()[row]}).days;
            left[row] = day != Date::missing_days && (!as_of || day <= as_of->days) ? 1 : 0;
        }
        out.notes.push_back(text("Who has a day in “{0}” has left on it, the others are still here.", name(event.id)));
        return left;
    }
    const auto mean = leaving_values(event, chosen);
    if (!mean) return std::unexpected(mean.error());
    std::vector<Text> words;
    for (const std::string& each : *mean) words.push_back(verbatim(each));
    for (std::size_t row = 0; row < left.size(); ++row) {
        if (values.missing(row)) continue;
        left[row] = std::ranges::find(*mean, cell_words(values, row)) != mean->end() ? 1 : 0;
    }
    if (words.empty()) words.push_back(text("nobody"));
    out.notes.push_back(
        text("Who has left is what “{0}” says: {1}. Everybody else is still here: how long they will stay is "
             "known only so far.",
             name(event.id), words));
    return left;
}

struct UnitWords {
    std::string_view id;
    Pattern title;
    double year;
    Unit unit;
};
constexpr UnitWords units[] = {{"days", Pattern("Days as a customer"), 365, Unit::days},
                               {"weeks", Pattern("Weeks as a customer"), 52, Unit::none},
                               {"months", Pattern("Months as a customer"), 12, Unit::none},
                               {"years", Pattern("Years as a customer"), 1, Unit::none}};

const DatasetColumn* tenure_column(const Dataset& customers, const std::string& chosen) {
    if (chosen != "auto") return customers.find(chosen);
    for (const DatasetColumn& column : customers.columns)
        if (column.attribute && column.values.type() == ColumnType::number && speaks_of(column.id, tenure_words))
            return &column;
    return nullptr;
}

/// By row of customers, from sign-up to the day of leaving or to the last day; NaN where it is not known.
std::vector<double> days_since_signup(const Context& context, const DatasetColumn& event,
                                      const std::vector<std::uint8_t>& left, Date last) {
    const std::span<const std::int32_t> signup =
        context.snapshot.dataset(DatasetKind::customers).find("signup_date")->values.dates();
    std::vector<double> times(signup.size(), missing_number);
    for (std::size_t row = 0; row < signup.size(); ++row) {
        if (signup[row] == Date::missing_days) continue;
        std::int32_t to = last.days;
        if (left[row] == 1)
            to = event.values.type() == ColumnType::date ? event.values.dates()[row]
                                                         : date_of(DateTime{event.values.times()[row]}).days;
        times[row] = to - signup[row];
    }
    return times;
}

Result<std::vector<double>> times_of(const Context& context, const DatasetColumn& event,
                                     const std::vector<std::uint8_t>& left, CustomerLives& out) {
    const Dataset& customers = context.snapshot.dataset(DatasetKind::customers);
    const bool dated = event.values.type() == ColumnType::date || event.values.type() == ColumnType::time;
    const bool signup = customers.find("signup_date") != nullptr;
    if (const DatasetColumn* tenure = dated && signup && context.options.text("tenure") == "auto"
                                          ? nullptr
                                          : tenure_column(customers, context.options.text("tenure"))) {
        const UnitWords& unit = *std::ranges::find(units, context.options.text("unit"), &UnitWords::id);
        out.unit = unit.unit;
        out.year = unit.year;
        out.unit_id = unit.id;
        out.time_title = Text(unit.title, {});
        out.time_field = tenure->id;
        out.notes.push_back(text("How long somebody has been a customer is what “{0}” says.", name(tenure->id)));
        const std::span<const double> times = tenure->values.numbers();
        return std::vector<double>(times.begin(), times.end());
    }
    if (!dated || !signup)
        return fail(
            ErrorCode::missing_data,
            text(
                "Needs how long each customer has been here: a number such as the months of tenure (option tenure), or "
                "the days of sign-up and of leaving."));
    std::int32_t last = INT32_MIN;
    for (std::size_t row = 0; row < left.size(); ++row)
        if (left[row] == 1)
            last = std::max(last, event.values.type() == ColumnType::date
                                      ? event.values.dates()[row]
                                      : date_of(DateTime{event.values.times()[row]}).days);
    if (const auto days = observed_days(context.snapshot, {}, context.as_of)) last = std::max(last, days->last.days);
    if (context.as_of) last = context.as_of->days;
    out.time_title = text("Days since sign-up");
    out.notes.push_back(
        text("Time counts from sign-up to the day of leaving, or to {0} for who is still here.", Date{last}));
    return days_since_signup(context, event, left, Date{last});
}

}  // namespace

std::vector<const DatasetColumn*> event_columns(const Snapshot& snapshot) {
    std::vector<const DatasetColumn*> columns;
    for (const DatasetColumn& column : snapshot.dataset(DatasetKind::customers).columns) {
        if (!column.attribute) continue;
        const ColumnType type = column.values.type();
        if (type == ColumnType::date || type == ColumnType::time || few_values(column.values))
            columns.push_back(&column);
    }
    return columns;
}

const DatasetColumn* churn_column(const Snapshot& snapshot) {
    for (const DatasetColumn* column : event_columns(snapshot))
        if (speaks_of(column->id, leaving_words) && !speaks_of(column->id, other_words)) return column;
    return nullptr;
}

Result<CustomerLives> lives_by_column(const Context& context, const DatasetColumn& event) {
    CustomerLives out;
    out.event_field = event.id;
    const auto left = events_of(event, context.options.text("left"), context.as_of, out);
    if (!left) return std::unexpected(left.error());
    const auto times = times_of(context, event, *left, out);
    if (!times) return std::unexpected(times.error());
    const std::span<const Code> ids =
        context.snapshot.dataset(DatasetKind::customers).find("customer_id")->values.codes();
    std::int64_t without_event = 0, without_time = 0;
    context.rows[DatasetKind::customers].for_each([&](std::size_t row) {
        if ((*left)[row] == 2) {
            ++without_event;
        } else if (!((*times)[row] >= 0)) {
            ++without_time;
        } else {
            out.lives.time.push_back((*times)[row]);
            out.lives.left.push_back((*left)[row]);
            out.customer.push_back(ids[row]);
            out.row.push_back(static_cast<std::uint32_t>(row));
        }
    });
    if (without_event > 0)
        out.notes.push_back(
            text("{0} {0|customer|customers} of whom it is not known whether they have left {0|is|are} left out.",
                 count(without_event)));
    if (without_time > 0)
        out.notes.push_back(text("{0} {0|customer|customers} whose time is missing or negative {0|is|are} left out.",
                                 count(without_time)));
    out.notes.push_back(
        text("Customers who had left before the file begins are not in it. Where that is so, staying looks "
             "better than it is."));
    if (out.lives.size() == 0)
        return fail(
            ErrorCode::missing_data,
            text("Of no customer that the filter leaves is it known how long he has been here: widen the filter."));
    return out;
}

}  // namespace clientele
