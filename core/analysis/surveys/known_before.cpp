#include "core/analysis/surveys/known_before.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

#include "core/analysis/customer_sales.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr std::size_t most_days_of_segments = 24;
constexpr double enough_of_a_segment = 0.05;
constexpr std::int64_t day_in_seconds = 86'400, longest_ago = 365 * day_in_seconds;

/// The last day of the month, or quarter, before a time.
Date day_before(std::int64_t second, bool of_quarter) {
    Date first = first_of_month(date_of(DateTime{second}));
    while (of_quarter && civil(first).month % 3 != 1) first = first_of_month(Date{first.days - 1});
    return Date{first.days - 1};
}

/// Respondents that name a customer and have a time, by the day on which their segment is looked up.
std::map<Date, std::vector<std::size_t>> respondents_by_day(const SurveySample& sample, bool of_quarter) {
    std::map<Date, std::vector<std::size_t>> found;
    sample.respondents.for_each([&](std::size_t r) {
        if (sample.survey->customer[r] != missing_code && sample.survey->time[r] != DateTime::missing_seconds)
            found[day_before(sample.survey->time[r], of_quarter)].push_back(r);
    });
    return found;
}

/// Which columns of order lines tell of deliveries, by their headers' words.
enum class DeliveryColumn { none, day, days };
DeliveryColumn told_by(const DatasetColumn& column) {
    static constexpr std::array<std::u16string_view, 20> of_day{
        u"delivered",        u"delivery date", u"delivered at",     u"delivered on",      u"date delivered",
        u"date of delivery", u"received",      u"lieferdatum",      u"geliefert",         u"geliefert am",
        u"zugestellt",       u"zugestellt am", u"zustelldatum",     u"date de livraison", u"date livraison",
        u"livre le",         u"livre",         u"fecha de entrega", u"fecha entrega",     u"entregado"};
    static constexpr std::array<std::u16string_view, 14> of_days{
        u"delivery days",      u"days to deliver",    u"days to delivery", u"delivery time",   u"delivery time days",
        u"lead time",          u"lieferzeit",         u"liefertage",       u"lieferdauer",     u"lieferzeit tage",
        u"delai de livraison", u"jours de livraison", u"dias de entrega",  u"plazo de entrega"};
    if (!column.attribute) return DeliveryColumn::none;
    std::u16string words = folded(column.id);
    std::ranges::replace(words, u'_', u' ');
    std::erase_if(words, [](char16_t c) { return c == u'(' || c == u')'; });
    const ColumnType type = column.values.type();
    if ((type == ColumnType::date || type == ColumnType::time) && std::ranges::find(of_day, words) != of_day.end())
        return DeliveryColumn::day;
    if (type == ColumnType::number && std::ranges::find(of_days, words) != of_days.end()) return DeliveryColumn::days;
    return DeliveryColumn::none;
}

struct Delivered {
    Code customer = missing_code;
    std::int64_t second = 0;  // from which it is known
    double days = 0;
};

/// What an order line says; nothing where it does not, or came before it was ordered.
std::optional<Delivered> delivered(const DatasetColumn& column, std::int64_t ordered, std::size_t row) {
    Delivered found;
    if (column.values.type() == ColumnType::number) {
        found.days = column.values.numbers()[row];
        if (!(found.days >= 0)) return std::nullopt;
        found.second = ordered + static_cast<std::int64_t>(found.days * static_cast<double>(day_in_seconds));
        return found;
    }
    std::int32_t day = Date::missing_days;
    if (column.values.type() == ColumnType::date)
        day = column.values.dates()[row];
    else if (column.values.times()[row] != DateTime::missing_seconds)
        day = date_of(DateTime{column.values.times()[row]}).days;
    if (day == Date::missing_days) return std::nullopt;
    found.days = day - date_of(DateTime{ordered}).days;
    // Of a day it is not known when: it counts from the next on, for who answered the same day may not have had it.
    found.second = column.values.type() == ColumnType::date ? (std::int64_t{day} + 1) * day_in_seconds
                                                            : column.values.times()[row];
    return found.days < 0 ? std::nullopt : std::optional(found);
}

}  // namespace

Result<std::vector<KnownDriver>> segments_before(const Snapshot& snapshot, const SurveySample& sample,
                                                 const Progress& progress) {
    std::vector<KnownDriver> drivers;
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    if (purchases_of(snapshot) != DatasetKind::transactions || !lines.find("customer_id") || !lines.find("time"))
        return drivers;
    auto by_day = respondents_by_day(sample, false);
    if (by_day.size() > most_days_of_segments) by_day = respondents_by_day(sample, true);
    std::map<std::string, std::vector<std::size_t>> members;
    std::vector<std::size_t> known;
    double done = 0;
    for (const auto& [day, respondents] : by_day) {
        const Progress part =
            progress.part(done / static_cast<double>(by_day.size()), (done + 1) / static_cast<double>(by_day.size()));
        ++done;
        const auto segments = customer_segments_on(snapshot, day, part);
        if (!segments && segments.error().cancelled()) return std::unexpected(segments.error());
        if (!segments) return drivers;  // no amounts: there are no segments
        for (const std::size_t r : respondents) {
            known.push_back(r);
            const Code customer = sample.survey->customer[r];
            if (customer < segments->size() && !segments->missing(customer))
                members[std::string(segments->text(customer))].push_back(r);
        }
    }
    std::string largest;
    for (const auto& [segment, of] : members)
        if (largest.empty() || of.size() > members[largest].size()) largest = segment;
    for (const auto& [segment, of] : members) {
        if (segment == largest ||
            static_cast<double>(of.size()) < enough_of_a_segment * static_cast<double>(known.size()))
            continue;
        KnownDriver driver{.name = "Segment: " + segment,
                           .values = std::vector<double>(sample.survey->respondents, missing_number)};
        for (const std::size_t r : known) driver.values[r] = 0;
        for (const std::size_t r : of) driver.values[r] = 1;
        drivers.push_back(std::move(driver));
    }
    return drivers;
}

std::vector<KnownDriver> delivery_before(const Snapshot& snapshot, const SurveySample& sample) {
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    const DatasetColumn *ids = lines.find("customer_id"), *times = lines.find("time");
    const auto told = std::ranges::find_if(
        lines.columns, [](const DatasetColumn& column) { return told_by(column) != DeliveryColumn::none; });
    if (!ids || !times || times->values.type() != ColumnType::time || told == lines.columns.end()) return {};
    std::vector<std::uint8_t> asked(ids->values.dictionary().size());
    sample.respondents.for_each([&](std::size_t r) {
        if (const Code customer = sample.survey->customer[r]; customer < asked.size()) asked[customer] = 1;
    });
    std::vector<Delivered> all;
    for (std::size_t row = 0; row < lines.rows; ++row) {
        const Code customer = ids->values.codes()[row];
        const std::int64_t ordered = times->values.times()[row];
        if (ordered == DateTime::missing_seconds || customer >= asked.size() || asked[customer] == 0) continue;
        if (auto each = delivered(*told, ordered, row)) {
            each->customer = customer;
            all.push_back(*each);
        }
    }
    if (all.empty()) return {};
    std::ranges::stable_sort(all, {}, [](const Delivered& each) { return std::pair(each.customer, each.second); });
    KnownDriver driver{.name = "Days to deliver the last order",
                       .unit = Unit::days,
                       .values = std::vector<double>(sample.survey->respondents, missing_number)};
    sample.respondents.for_each([&](std::size_t r) {
        const std::int64_t second = sample.survey->time[r];
        if (sample.survey->customer[r] == missing_code || second == DateTime::missing_seconds) return;
        const auto after =
            std::ranges::upper_bound(all, std::pair(sample.survey->customer[r], second), {},
                                     [](const Delivered& each) { return std::pair(each.customer, each.second); });
        if (after == all.begin()) return;
        const Delivered& last = *std::prev(after);
        if (last.customer == sample.survey->customer[r] && last.second >= second - longest_ago)
            driver.values[r] = last.days;
    });
    return {std::move(driver)};
}

}  // namespace clientele
