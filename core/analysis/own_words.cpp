#include "core/analysis/own_words.h"

#include <algorithm>
#include <optional>

#include "core/analysis/segments/differences.h"
#include "core/analysis/segments/moves.h"
#include "core/analysis/surveys/score_sums.h"
#include "core/model/dataset_kind.h"
#include "core/model/filter.h"

namespace clientele {
namespace {

// The names of rfm_segments and filter.h once more, where translators find them.
[[maybe_unused]] constexpr Pattern own_names[] = {
    Pattern("Champions"), Pattern("Loyal"), Pattern("Potential loyalist"), Pattern("New customers"),
    Pattern("Promising"), Pattern("Need attention"), Pattern("About to sleep"), Pattern("At risk"),
    Pattern("Can't lose them"), Pattern("Hibernating"), Pattern("Lost"), Pattern("serious"), Pattern("look"),
    Pattern("The rest"), Pattern("(no value)"), Pattern("text"), Pattern("number"), Pattern("date"), Pattern("time"),
    Pattern("boolean"),
    // The dimensions and remedies of quality.rules.
    Pattern("completeness"), Pattern("validity"), Pattern("uniqueness"), Pattern("consistency"), Pattern("references"),
    Pattern("timeliness"), Pattern("plausibility"), Pattern("trim blanks"), Pattern("decide by hand"),
    Pattern("unify spellings"), Pattern("repair characters"), Pattern("set to missing"),
    Pattern("leave out repeated rows"), Pattern("review duplicates"), Pattern("swap the coordinates"),
    Pattern("compute the amount"), Pattern("leave out the rows"), Pattern("import customers"),
    Pattern("import products"), Pattern("import stores"), Pattern("import the missing days"),
    Pattern("write names in small letters"),
    // Words that names of clusters are made of (cluster_measures.cpp), and what is said of their stability.
    Pattern("average"), Pattern("recent"), Pattern("long gone"), Pattern("frequent"), Pattern("rare"),
    Pattern("high spend"), Pattern("low spend"), Pattern("large orders"), Pattern("small orders"),
    Pattern("many articles"), Pattern("few articles"), Pattern("bargains"), Pattern("full price"),
    Pattern("outside the stores"), Pattern("in the stores"), Pattern("many returns"), Pattern("few returns"),
    Pattern("older"), Pattern("younger"), Pattern("long with us"), Pattern("new"), Pattern("high"), Pattern("low"),
    Pattern("highly stable"), Pattern("stable"), Pattern("doubtful"), Pattern("do not trust"), Pattern("silhouette"),
    Pattern("gap")};

// Directions, models and measures of value.churn; its fields are named where they are made.
[[maybe_unused]] constexpr Pattern churn_names[] = {Pattern("more leave at high values"),
                                                    Pattern("more leave at low values"),
                                                    Pattern("no clear direction"),
                                                    Pattern("Pareto/NBD"),
                                                    Pattern("Gamma-Gamma"),
                                                    Pattern("differs by value"),
                                                    Pattern("Unresolved lately"),
                                                    Pattern("logistic"),
                                                    Pattern("boosted_trees"),
                                                    Pattern("auc"),
                                                    Pattern("average_precision"),
                                                    Pattern("brier"),
                                                    Pattern("log_loss"),
                                                    Pattern("top_decile_lift"),
                                                    Pattern("ece")};

// The groups and ways of segments.migration.
[[maybe_unused]] constexpr Pattern move_names[] = {
    Pattern("Not yet a customer"), Pattern("Gone"), Pattern("Best customers"), Pattern("Growing"), Pattern("Fading"),
    Pattern("Asleep"), Pattern("Stayed"), Pattern("Moved up"), Pattern("Moved down"), Pattern("New"),
    Pattern("Came back"),
    // The measures of segments.compare, and how strong a difference is.
    Pattern("Days since last purchase"), Pattern("Orders"), Pattern("Revenue"), Pattern("Revenue an order"),
    Pattern("Days between orders"), Pattern("Order lines an order"), Pattern("Share of lines given back"),
    Pattern("Days since first purchase"), Pattern("Age"), Pattern("Days since sign-up"), Pattern("Hedges' g"),
    Pattern("Cliff's delta"), Pattern("Cohen's h"), Pattern("large"), Pattern("medium"), Pattern("small"),
    Pattern("negligible"), Pattern("uncertain")};

// Terms, tests and totals of value.survival and value.cohorts.
[[maybe_unused]] constexpr Pattern survival_names[] = {Pattern("contact"),      Pattern("unresolved contact"),
                                                       Pattern("all together"), Pattern("all"),
                                                       Pattern("log-rank"),     Pattern("Peto")};

// The effects and drivers of trends.explain.
[[maybe_unused]] constexpr Pattern explain_names[] = {Pattern("Volume"),
                                                      Pattern("Prices"),
                                                      Pattern("Mix of articles"),
                                                      Pattern("New articles"),
                                                      Pattern("Articles no longer sold"),
                                                      Pattern("Returns"),
                                                      Pattern("Lines without article or quantity"),
                                                      Pattern("Customers"),
                                                      Pattern("Orders a customer"),
                                                      Pattern("Revenue an order")};

// Kinds and states of trends.alerts; what is watched stands in row_taking.cpp, what is known in calendar_days.cpp.
[[maybe_unused]] constexpr Pattern alert_names[] = {
    Pattern("level shift"),    Pattern("trend break"),     Pattern("single weeks"),
    Pattern("weeks in a row"), Pattern("single days"),     Pattern("seen"),
    Pattern("explained"),      Pattern("Page and device"), Pattern("Company and category")};

// What surveys.drivers says of a driver, what it knows beside the survey, and verdicts of surveys.reliability.
[[maybe_unused]] constexpr Pattern survey_names[] = {Pattern("more is better"),
                                                     Pattern("more is worse"),
                                                     Pattern("turns its sign"),
                                                     Pattern("Concentrate here"),
                                                     Pattern("Keep it up"),
                                                     Pattern("Low priority"),
                                                     Pattern("Possible overkill"),
                                                     Pattern("clear"),
                                                     Pattern("importance not clear"),
                                                     Pattern("performance not clear"),
                                                     Pattern("neither is clear"),
                                                     Pattern("Contacts (90 days)"),
                                                     Pattern("Unresolved contacts (90 days)"),
                                                     Pattern("Time waited on contacts (90 days)"),
                                                     Pattern("Days with a purchase (365 days)"),
                                                     Pattern("Revenue (365 days)"),
                                                     Pattern("Order lines given back (365 days)"),
                                                     Pattern("Days on the website (90 days)"),
                                                     Pattern("Mystery score of the store (quarter)"),
                                                     Pattern("Visitors who bought in the store (28 days)"),
                                                     Pattern("Days to deliver the last order"),
                                                     Pattern("Segment: Champions"),
                                                     Pattern("Segment: Loyal"),
                                                     Pattern("Segment: Potential loyalist"),
                                                     Pattern("Segment: New customers"),
                                                     Pattern("Segment: Promising"),
                                                     Pattern("Segment: Need attention"),
                                                     Pattern("Segment: About to sleep"),
                                                     Pattern("Segment: At risk"),
                                                     Pattern("Segment: Can't lose them"),
                                                     Pattern("Segment: Hibernating"),
                                                     Pattern("Segment: Lost"),
                                                     Pattern("not reliable"),
                                                     Pattern("questionable"),
                                                     Pattern("reliable"),
                                                     Pattern("reliable, repeats itself"),
                                                     Pattern("too few answers"),
                                                     Pattern("turned round"),
                                                     Pattern("same answer to all"),
                                                     Pattern("too fast"),
                                                     Pattern("mostly don't know"),
                                                     Pattern("the others"),
                                                     Pattern("higher"),
                                                     Pattern("lower"),
                                                     Pattern("no sure difference"),
                                                     Pattern("not ranked"),
                                                     Pattern("points"),
                                                     Pattern("places")};

// How a store stands to the next one, whether a difference is real, and what measures are in, in stores.scorecard.
[[maybe_unused]] constexpr Pattern store_words[] = {Pattern("tied"),
                                                    Pattern("ahead"),
                                                    Pattern("better for sure"),
                                                    Pattern("worse for sure"),
                                                    Pattern("could be chance"),
                                                    Pattern("not tested"),
                                                    Pattern("%, points"),
                                                    Pattern("money"),
                                                    Pattern("times"),
                                                    Pattern("points of the scale"),
                                                    Pattern("per 100 orders")};

// Rows of surveys.crosstab that are no answers.
constexpr std::string_view net_names[] = {
    "Promoters (9 and 10)", "Passives (7 and 8)", "Detractors (0 to 6)", "Top two", "Bottom two", "Mean", "Mean rank",
    "First three places",   "not ranked",         "Net promoter score"};

// What competitors.mystery says of ranks, criteria and tasks.
[[maybe_unused]] constexpr Pattern mystery_names[] = {Pattern("All sections"),
                                                      Pattern("tied"),
                                                      Pattern("sure"),
                                                      Pattern("goes with it"),
                                                      Pattern("goes against it"),
                                                      Pattern("predicts nothing"),
                                                      Pattern("cannot be told"),
                                                      Pattern("critical"),
                                                      Pattern("too few stores and rounds"),
                                                      Pattern("bring it back"),
                                                      Pattern("raise it"),
                                                      Pattern("We"),
                                                      Pattern("reviews"),
                                                      Pattern("rated offers")};

// Of trends.calendar; months, weekdays and holidays stand where they are made.
[[maybe_unused]] constexpr Pattern calendar_names[] = {Pattern("29 February")};

// Of competitors.prices: where our own price is from, and what is said of an elasticity.
[[maybe_unused]] constexpr Pattern price_names[] = {Pattern("price in the offers"), Pattern("what customers paid"),
                                                    Pattern("list price"),          Pattern("customers react strongly"),
                                                    Pattern("customers react"),     Pattern("not sure"),
                                                    Pattern("prices hardly move"),  Pattern("prices change too seldom"),
                                                    Pattern("too uncertain"),       Pattern("too few products")};

bool is_own(const TableColumn& column, std::string_view key) {
    if (key == rest_key || key == no_value_key) return true;
    const auto among = [&](const auto& names) { return std::ranges::find(names, key) != std::end(names); };
    if (column.id == "segment" || column.id == "from" || column.id == "to")
        return among(rfm_segments) || among(broad_groups) || key == not_yet_customer || key == gone_customer;
    if (column.id == "way") return among(way_names);
    if (column.id == "field" || column.id == "name") return among(compared_measures);
    if (column.id == "strength") return among(strength_names);
    if (column.id == "answer") return among(net_names);
    if (column.id == "column") return key == "All";
    if (column.id == "section") return key == "All sections";
    if (column.id == "company") return key == "We";
    if (column.id == "kind") return among(effect_names);
    static constexpr std::string_view of_own_words[] = {
        "problem",   "weight",   "type",        "part",         "level",
        "how_1",     "how_2",    "dimension",   "remedy",       "verdict",
        "direction", "model",    "measure",     "compared",     "effect",
        "driver",    "sort",     "state",       "what",         "sign",
        "quadrant",  "weekday",  "season_part", "holiday",      "calendar_country",
        "tied",      "critical", "rated",       "against_next", "measured_in"};
    return std::ranges::find(of_own_words, column.id) != std::end(of_own_words);
}

std::string translated(std::string_view words, const Format& format) {
    return format.translate ? format.translate(words) : std::string(words);
}

/// "frequent, high spend", "high Income" part by part: words of ours, and headers of columns as they are.
std::string shown_parts(std::string_view name, const Format& format) {
    std::string shown;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find(", ", begin), name.size());
        const std::string_view part = name.substr(begin, end - begin);
        const std::size_t blank = part.find(' ');
        const bool of_column = part.starts_with("high ") || part.starts_with("low ");
        if (!shown.empty()) shown += ", ";
        const std::string whole = translated(part, format);
        shown += of_column && whole == part
                     ? translated(part.substr(0, blank), format) + std::string(part.substr(blank))
                     : whole;
        begin = end + 2;
    }
    return shown;
}

/// "transactions.unit_price" as "Transactions · Unit price"; a further column keeps its header. Nothing where it is no
/// place in a dataset.
std::optional<std::string> shown_place(std::string_view place, const Format& format) {
    const std::size_t point = place.find('.');
    const auto kind = find_dataset_kind(place.substr(0, point));
    if (!kind) return std::nullopt;
    std::string shown = translated(spec(*kind).label.value(), format);
    if (point == place.npos) return shown;
    const std::string_view column = place.substr(point + 1);
    const Field* field = find_field(spec(*kind), column);
    return shown + " · " + (field ? translated(field->label.value(), format) : std::string(column));
}

/// The label of a field that every kind of data which has it calls so.
std::string shown_field(std::string_view id, const Format& format) {
    const Field* found = nullptr;
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Field* field = find_field(kind, id);
        if (field && found && field->label.value() != found->label.value()) return std::string(id);
        if (field) found = field;
    }
    return found ? translated(found->label.value(), format) : std::string(id);
}

}  // namespace

std::string shown_key(const TableColumn& column, std::string_view key, const Format& format) {
    if (column.id == "measure")  // of surveys.scores: "nps"
        if (const auto measure = score_measure(key)) return to_string(in_words(*measure), format);
    if (is_own(column, key)) return translated(key, format);
    if (column.id == "cluster" || column.id == "proposed") return shown_parts(key, format);
    static constexpr std::string_view of_fields[] = {"column", "where_same", "key_1", "key_2"};
    if (std::ranges::find(of_fields, column.id) != std::end(of_fields)) return shown_field(key, format);
    // "Contract: Two year": a field, and one of its values.
    if (column.id == "term") {
        const std::size_t colon = key.find(": ");
        if (colon == key.npos) {
            const std::string field = shown_field(key, format);
            return field == key ? translated(key, format) : field;
        }
        const std::string_view level = key.substr(colon + 2);
        const bool own = level == rest_key || level == no_value_key;
        return shown_field(key.substr(0, colon), format) + ": " +
               (own ? translated(level, format) : std::string(level));
    }
    if (column.id == "test" || ((column.id == "cohort" || column.id == "age") && key == "all"))
        return translated(key, format);
    if (column.id == "place" || column.id == "dataset") return shown_place(key, format).value_or(std::string(key));
    if (column.id == "field")  // of customers or purchases: "customers.country"
        if (const auto place = shown_place(key, format)) return *place;
    // "Days since last purchase", "Unresolved lately: Complaint", "Days since last purchase: 143": a field, and a value
    // of it.
    if (column.id == "field" && key.find(": ") == key.npos) return translated(key, format);
    if ((column.id.starts_with("reason_") || column.id == "field") && key.find(": ") != key.npos)
        return translated(key.substr(0, key.find(": ")), format) + std::string(key.substr(key.find(": ")));
    // "transactions.unit_price: negative prices": a place, and words of the list of problems.
    const std::size_t words = column.id == "name" ? key.find(": ") : key.npos;
    if (words == key.npos) return std::string(key);
    const auto place = shown_place(key.substr(0, words), format);
    return place ? *place + ": " + translated(key.substr(words + 2), format) : std::string(key);
}

std::string shown_text(const TableColumn& column, std::size_t row, const Format& format) {
    return shown_key(column, column.values.text(row), format);
}

}  // namespace clientele
