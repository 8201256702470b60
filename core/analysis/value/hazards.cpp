#include "core/analysis/value/hazards.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"
#include "core/analysis/value/customer_fields.h"
#include "core/analysis/value/hazard_fields.h"
#include "core/math/log_rank.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr std::size_t most_modelled = 50'000;
constexpr std::size_t most_kept_levels = 7;
constexpr double least_share = 0.005;  // of the customers, for a level of its own
constexpr std::string_view contact_term = "contact", unresolved_term = "unresolved contact";

/// First days of a service contact, and of one that stayed unresolved, by code of the customer.
struct FirstContacts {
    std::vector<std::int32_t> any, unresolved;
};

FirstContacts first_contacts(const Context& context, Date last) {
    FirstContacts first;
    const Dataset& contacts = context.snapshot.dataset(DatasetKind::contacts);
    const DatasetColumn* customer = contacts.find("customer_id");
    const DatasetColumn* time = contacts.find("time");
    const DatasetColumn* resolved = contacts.find("resolved");
    if (!customer || !time || !resolved) return first;
    first.any.assign(customer->values.dictionary().size(), INT32_MAX);
    first.unresolved = first.any;
    for (std::size_t row = 0; row < contacts.rows; ++row) {
        const Code code = customer->values.codes()[row];
        if (code == missing_code || time->values.missing(row)) continue;
        const std::int32_t day = date_of(DateTime{time->values.times()[row]}).days;
        if (day > last.days) continue;
        first.any[code] = std::min(first.any[code], day);
        if (resolved->values.booleans()[row] == 0) first.unresolved[code] = std::min(first.unresolved[code], day);
    }
    return first;
}

/// Where there are more than can be modelled in a moment: every one whose number, well mixed, is small enough.
std::vector<std::uint32_t> modelled(const CustomerLives& lives, std::uint64_t seed) {
    std::vector<std::uint32_t> all;
    const double share =
        static_cast<double>(most_modelled) / static_cast<double>(std::max<std::size_t>(1, lives.lives.size()));
    for (std::size_t i = 0; i < lives.lives.size(); ++i) {
        std::uint64_t mixed = (lives.customer[i] + 1) * 0x9E3779B97F4A7C15ULL ^ seed * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBULL;
        mixed ^= mixed >> 31;
        if (share >= 1 || static_cast<double>(mixed >> 11) * 0x1p-53 < share)
            all.push_back(static_cast<std::uint32_t>(i));
    }
    return all;
}

/// The model as it is built up: a column after another, over the subjects.
struct Design {
    std::vector<std::uint32_t> subject;  ///< index into the lives
    std::vector<std::uint32_t> row;
    std::vector<std::vector<double>> columns;
    std::vector<bool> whole;  ///< by subject: every value is known
};

void add_number(Hazards& model, Design& design, const DatasetColumn& column, int term) {
    std::vector<double> values(design.row.size(), missing_number);
    double n = 0, sum = 0, squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (design.row[i] != missing_code) values[i] = column.values.numbers()[design.row[i]];
        if (!std::isfinite(values[i])) {
            design.whole[i] = false;
            continue;
        }
        n += 1, sum += values[i], squares += values[i] * values[i];
    }
    const double spread = n > 1 ? std::sqrt(std::max(0.0, (squares - sum * sum / n) / (n - 1))) : 0;
    model.terms.push_back(
        {.field = column.id, .level = {}, .step = spread > 0 ? spread : 1, .customers = n, .term = term});
    design.columns.push_back(std::move(values));
    model.reference.emplace_back();
}

void add_levels(Hazards& model, Design& design, const DatasetColumn& column, int term) {
    const CustomerGroups groups =
        customer_groups(column, design.row, most_kept_levels, least_share * static_cast<double>(design.row.size()));
    model.reference.push_back(groups.names.empty() ? std::string() : groups.names.front());
    for (std::uint32_t level = 1; level < groups.names.size(); ++level) {
        std::vector<double> values(design.row.size());
        double n = 0;
        for (std::size_t i = 0; i < values.size(); ++i) n += values[i] = groups.of[i] == level ? 1 : 0;
        model.terms.push_back({.field = column.id, .level = groups.names[level], .customers = n, .term = term});
        design.columns.push_back(std::move(values));
    }
}

bool by_levels(const DatasetColumn& column, const std::string& group) {
    return column.values.type() != ColumnType::number || column.id == group;
}

/// The pieces of the modelled lives between the days on which a contact changes what is known, and their columns.
struct Pieces {
    Lifetimes lives;
    Eigen::MatrixXd x;
    double customers = 0, events = 0;
};

Pieces pieces_of(const CustomerLives& lives, const Design& design, const FirstContacts& contacts) {
    Pieces out;
    const bool stated = !contacts.any.empty();
    std::vector<std::uint32_t> of;  // place in the design, by piece
    std::vector<std::array<double, 2>> states;
    for (std::size_t i = 0; i < design.subject.size(); ++i) {
        if (!design.whole[i]) continue;
        const std::uint32_t s = design.subject[i];
        const double end = lives.lives.time[s];
        const bool left = lives.lives.left[s] != 0;
        double from = lives.lives.entry.empty() ? -1 : lives.lives.entry[s];
        out.customers += 1;
        out.events += left ? 1 : 0;
        const auto add = [&](double to, bool leaves, std::array<double, 2> state) {
            if (!(to > from)) return;
            out.lives.entry.push_back(from);
            out.lives.time.push_back(to);
            out.lives.left.push_back(leaves ? 1 : 0);
            of.push_back(static_cast<std::uint32_t>(i));
            states.push_back(state);
            from = to;
        };
        if (stated) {
            const Code customer = lives.customer[s];
            const auto since = [&](const std::vector<std::int32_t>& first) {
                return customer >= first.size() || first[customer] == INT32_MAX
                           ? 1e9
                           : double(first[customer] - lives.start[s] - lives.gap);
            };
            const double any = since(contacts.any), unresolved = since(contacts.unresolved);
            add(std::min(any, end), left && any >= end, {0, 0});
            add(std::min(unresolved, end), left && unresolved >= end, {1, 0});
            add(end, left, {1, 1});
        } else {
            add(end, left, {0, 0});
        }
    }
    const std::size_t fixed = design.columns.size();
    out.x.resize(static_cast<Eigen::Index>(of.size()), static_cast<Eigen::Index>(fixed + (stated ? 2 : 0)));
    for (std::size_t p = 0; p < of.size(); ++p) {
        const auto row = static_cast<Eigen::Index>(p);
        for (std::size_t j = 0; j < fixed; ++j) out.x(row, static_cast<Eigen::Index>(j)) = design.columns[j][of[p]];
        for (std::size_t j = 0; stated && j < 2; ++j) out.x(row, static_cast<Eigen::Index>(fixed + j)) = states[p][j];
    }
    if (lives.lives.entry.empty() && !stated) out.lives.entry.clear();
    return out;
}

void say(Hazards& model, const CustomerLives& lives, const HazardFields& fields, std::size_t asked,
         std::size_t chosen) {
    const auto note = [&](Text words) { model.notes.push_back(std::move(words)); };
    const auto list = [](const std::vector<std::string>& ids) {
        std::vector<Text> words;
        for (const std::string& id : ids) words.push_back(verbatim(id));
        return words;
    };
    note(text(
        "A hazard ratio says how many times as fast customers leave, all else in the table being equal: 2 is twice as "
        "fast. Levels are compared with the most frequent one. Cox (1972), ties by {0}.",
        model.fit.ties == Ties::efron ? name("Efron") : name("Breslow")));
    if (model.contacts)
        note(
            text("A service contact counts for purchases of the {0} days before it and for all later ones: whether one "
                 "of them "
                 "was the last is decided in that time. Who is in contact is still active, so that the ratio of a "
                 "contact says "
                 "little by itself; that of an unresolved contact is against contacts that were resolved.",
                 count(lives.gap)));
    if (!fields.too_close.empty())
        note(text("Left out because it grows with the time itself: {0}.", list(fields.too_close)));
    if (!fields.of_leavers.empty())
        note(text("Left out because it is filled only for who has left: {0}.", list(fields.of_leavers)));
    if (!fields.told_by_others.empty())
        note(text("Left out because another field says nearly the same: {0}.", list(fields.told_by_others)));
    if (chosen < lives.lives.size())
        note(text("Hazards are those of {0} customers, chosen evenly of {1}.", count(chosen),
                  count(lives.lives.size())));
    if (asked > static_cast<std::size_t>(model.customers))
        note(text("{0} {0|customer|customers} without one of the numbers {0|is|are} left out of the hazards.",
                  count(asked - static_cast<std::size_t>(model.customers))));
    std::vector<std::string> nothing_new, away;
    for (std::size_t j = 0; j < model.terms.size(); ++j) {
        const std::string words =
            model.terms[j].level.empty() ? model.terms[j].field : model.terms[j].field + ": " + model.terms[j].level;
        if (model.fit.left_out[j]) nothing_new.push_back(words);
        if (model.fit.unbounded[j]) away.push_back(words);
    }
    if (!nothing_new.empty()) note(text("Says nothing that the others do not say: {0}.", list(nothing_new)));
    if (!away.empty())
        model.warnings.push_back(
            text("Too few of these leave, or stay, for a hazard ratio: {0}. The figure has no upper or no lower end.",
                 list(away)));
    if (!model.fit.settled)
        model.warnings.push_back(text("The model of hazards has not settled after {0} steps: do not use its figures.",
                                      count(model.fit.steps)));
    if (model.events < 10.0 * model.fit.freedom())
        model.warnings.push_back(
            text("Only {0} {0|customer has|customers have} left for {1} terms of the model of hazards: ten for "
                 "each are needed.",
                 count(static_cast<std::int64_t>(model.events)), count(model.fit.freedom())));
}

}  // namespace

std::vector<OptionSpec> hazard_options() {
    return {
        {.id = "covariates",
         .label = text("What may make them leave"),
         .type = OptionType::text,
         .value = "auto",
         .help = text("Fields of customers for the model of hazards, parted by commas; auto: all that suit and service "
                      "contacts; none: none.")},
        {.id = "ties",
         .label = text("Equal times"),
         .value = "efron",
         .choices = {{"efron", text("As Efron")}, {"breslow", text("As Breslow")}},
         .help = text("How the model of hazards takes customers who leave at the same time.")},
    };
}

Result<Hazards> customer_hazards(const Context& context, const CustomerLives& lives, const std::string& group,
                                 const Progress& progress) {
    Hazards model;
    const std::string& chosen = context.options.text("covariates");
    const auto fields = hazard_fields(context.snapshot, lives, chosen, group);
    if (!fields) return std::unexpected(fields.error());
    Design design;
    design.subject = modelled(lives, context.seed);
    for (const std::uint32_t s : design.subject) design.row.push_back(lives.row[s]);
    design.whole.assign(design.subject.size(), true);
    int term = 0;
    for (const DatasetColumn* column : fields->columns) {
        if (progress.cancelled()) return cancelled();
        by_levels(*column, group) ? add_levels(model, design, *column, term) : add_number(model, design, *column, term);
        ++term;
    }
    FirstContacts contacts;
    const auto days = observed_days(context.snapshot, context.filter, context.as_of);
    if (chosen == "auto" && lives.gap > 0 && days) contacts = first_contacts(context, days->last);
    if (!contacts.any.empty()) {
        model.contacts = true;
        model.terms.push_back({.field = std::string(contact_term), .level = {}, .term = term++});
        model.terms.push_back({.field = std::string(unresolved_term), .level = {}, .term = term++});
        model.reference.resize(model.reference.size() + 2);
        for (const std::uint32_t s : design.subject) {
            const Code customer = lives.customer[s];
            const std::size_t last = model.terms.size() - 1;
            model.terms[last - 1].customers +=
                customer < contacts.any.size() && contacts.any[customer] != INT32_MAX ? 1 : 0;
            model.terms[last].customers +=
                customer < contacts.unresolved.size() && contacts.unresolved[customer] != INT32_MAX ? 1 : 0;
        }
    }
    if (model.terms.empty()) return model;
    const Pieces pieces = pieces_of(lives, design, contacts);
    model.customers = pieces.customers;
    model.events = pieces.events;
    const Ties ties = context.options.text("ties") == "breslow" ? Ties::breslow : Ties::efron;
    auto fit = fit_cox(pieces.lives, pieces.x, {.ties = ties}, progress.part(0, 0.8));
    if (!fit) return std::unexpected(fit.error());
    model.fit = std::move(*fit);
    std::vector<int> of;
    for (const HazardTerm& each : model.terms) of.push_back(each.term);
    model.proportionality = test_proportionality(pieces.lives, pieces.x, model.fit, of);
    if (!progress(0.9)) return cancelled();
    model.concordance = concordance(pieces.lives, pieces.x * model.fit.coefficient);
    say(model, lives, *fields, design.subject.size(), design.subject.size());
    return model;
}

namespace {

/// Columns of the model by how sure it is that they matter; those without a figure last.
std::vector<std::size_t> surest_first(const Hazards& hazards) {
    const auto sure = [&](std::size_t j) {
        const auto at = static_cast<Eigen::Index>(j);
        if (hazards.fit.left_out[j]) return -2.0;
        return hazards.fit.unbounded[j] ? -1.0 : std::abs(hazards.fit.coefficient(at) / hazards.fit.error(at));
    };
    std::vector<std::size_t> order(hazards.terms.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, sure);
    return order;
}

}  // namespace

FindingTable hazards_table(const Hazards& hazards) {
    std::vector<std::string> term, reference;
    std::vector<double> customers, coefficient, error, ratio, low, high, p, step, by_step, low_step, high_step;
    for (const std::size_t j : surest_first(hazards)) {
        const HazardTerm& each = hazards.terms[j];
        const auto at = static_cast<Eigen::Index>(j);
        const bool out = hazards.fit.left_out[j];
        const double b = out ? missing_number : hazards.fit.coefficient(at);
        const double se = out ? missing_number : hazards.fit.error(at);
        term.push_back(each.level.empty() ? each.field : each.field + ": " + each.level);
        reference.push_back(hazards.reference[static_cast<std::size_t>(each.term)]);
        customers.push_back(each.customers);
        coefficient.push_back(b);
        error.push_back(se);
        ratio.push_back(std::exp(b));
        low.push_back(std::exp(b - normal_z95 * se));
        high.push_back(std::exp(b + normal_z95 * se));
        p.push_back(out ? missing_number : normal_two_sided(b / se));
        step.push_back(each.step);
        // Who runs away has no place on a chart's axis.
        const bool drawn = !out && !hazards.fit.unbounded[j];
        by_step.push_back(drawn ? std::exp(b * each.step) : missing_number);
        low_step.push_back(drawn ? std::exp((b - normal_z95 * se) * each.step) : missing_number);
        high_step.push_back(drawn ? std::exp((b + normal_z95 * se) * each.step) : missing_number);
    }
    FindingTable table{.id = "cox", .title = text("What makes customers leave sooner")};
    table.columns.push_back(text_column("term", text("Property"), term));
    table.columns.push_back(text_column("reference", text("Compared with"), reference));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    table.columns.push_back(number_column("coefficient", text("Coefficient"), Unit::none, std::move(coefficient), 4));
    table.columns.push_back(number_column("error", text("Standard error"), Unit::none, std::move(error), 4));
    table.columns.push_back(number_column("hazard_ratio", text("Hazard ratio"), Unit::none, std::move(ratio), 3));
    table.columns.push_back(number_column("low", text("Low"), Unit::none, std::move(low), 3));
    table.columns.push_back(number_column("high", text("High"), Unit::none, std::move(high), 3));
    table.columns.push_back(number_column("p", text("p"), Unit::none, std::move(p), 4));
    table.columns.push_back(number_column("step", text("Step"), Unit::none, std::move(step)));
    table.columns.push_back(
        number_column("step_ratio", text("Hazard ratio a step"), Unit::none, std::move(by_step), 2));
    table.columns.push_back(number_column("step_low", text("Low a step"), Unit::none, std::move(low_step), 2));
    table.columns.push_back(number_column("step_high", text("High a step"), Unit::none, std::move(high_step), 2));
    return table;
}

FindingTable proportionality_table(const Hazards& hazards) {
    std::vector<std::string> term(hazards.proportionality.size());
    for (const HazardTerm& each : hazards.terms) term[static_cast<std::size_t>(each.term)] = each.field;
    term.back() = "all together";
    std::vector<double> chi, freedom, p;
    for (const ProportionalityTest& test : hazards.proportionality) {
        chi.push_back(test.chi_squared);
        freedom.push_back(test.freedom);
        p.push_back(test.p);
    }
    return table_of("proportional_hazards", text("Whether effects stay the same over time"),
                    {text_column("term", text("Property"), term),
                     number_column("chi_squared", text("Chi-squared"), Unit::none, std::move(chi), 3),
                     number_column("freedom", text("Degrees of freedom"), Unit::count, std::move(freedom)),
                     number_column("p", text("p"), Unit::none, std::move(p), 4)});
}

}  // namespace clientele
