#include "core/model/filter_area.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace clientele {
namespace {

struct Side {
    std::string_view field;
    Operator op;
    double Area::*value;
};
constexpr std::array<Side, 4> sides{{{"latitude", Operator::at_least, &Area::south},
                                     {"latitude", Operator::at_most, &Area::north},
                                     {"longitude", Operator::at_least, &Area::west},
                                     {"longitude", Operator::at_most, &Area::east}}};

std::string digits_of(double value) {
    std::array<char, 32> room{};
    return {room.data(), std::to_chars(room.data(), room.data() + room.size(), value).ptr};
}

std::optional<double> value_of(const Condition& condition) {
    if (condition.values.size() != 1) return std::nullopt;
    const std::string& written = condition.values.front();
    double value = 0;
    const auto [stop, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc{} || stop != written.data() + written.size()) return std::nullopt;
    return value;
}

bool is_side(const Condition& condition, const Side& side) {
    return !condition.segment && has_places(condition.dataset) && condition.field == side.field &&
           condition.op == side.op;
}

/// The area that begins with the condition at `first`: the next of each other side; nothing where one is not there.
std::optional<std::pair<Area, std::vector<std::size_t>>> area_from(const Filter& filter, std::size_t first,
                                                                   const std::vector<bool>& used) {
    Area area;
    std::vector<std::size_t> found;
    for (const Side& side : sides) {
        std::size_t at = first;
        const DatasetKind dataset = filter.conditions[first].dataset;
        const auto fits = [&](std::size_t i) {
            return !used[i] && filter.conditions[i].dataset == dataset && is_side(filter.conditions[i], side);
        };
        while (at < filter.conditions.size() && !fits(at)) ++at;
        if (at == filter.conditions.size()) return std::nullopt;
        const auto value = value_of(filter.conditions[at]);
        if (!value) return std::nullopt;
        area.*side.value = *value;
        found.push_back(at);
    }
    if (area.south > area.north) return std::nullopt;
    return std::pair(area, std::move(found));
}

int decimals_of(double low, double high) {
    const auto digits = [](double value) {
        const std::string written = digits_of(value);
        const std::size_t point = written.find('.');
        return point == written.npos ? 0 : static_cast<int>(written.size() - point - 1);
    };
    return std::clamp(std::max(digits(low), digits(high)), 0, 5);
}

}  // namespace

bool has_places(DatasetKind dataset) { return dataset == DatasetKind::customers || dataset == DatasetKind::stores; }

std::vector<Condition> area_conditions(DatasetKind dataset, const Area& area) {
    std::vector<Condition> all;
    for (const Side& side : sides) {
        Condition condition;
        condition.dataset = dataset;
        condition.field = side.field;
        condition.op = side.op;
        condition.values = {digits_of(area.*side.value)};
        all.push_back(std::move(condition));
    }
    return all;
}

Filter with_area(Filter filter, DatasetKind dataset, const Area& area) {
    std::vector<bool> gone(filter.conditions.size(), false);
    for (std::size_t i = 0; i < filter.conditions.size(); ++i) {
        if (gone[i] || filter.conditions[i].dataset != dataset || !is_side(filter.conditions[i], sides.front()))
            continue;
        if (const auto known = area_from(filter, i, gone))
            for (const std::size_t at : known->second) gone[at] = true;
    }
    std::vector<Condition> kept;
    for (std::size_t i = 0; i < filter.conditions.size(); ++i)
        if (!gone[i]) kept.push_back(std::move(filter.conditions[i]));
    for (Condition& condition : area_conditions(dataset, area)) kept.push_back(std::move(condition));
    filter.conditions = std::move(kept);
    return filter;
}

Text describe(const Area& area) {
    const int across = decimals_of(area.south, area.north), along = decimals_of(area.west, area.east);
    const auto latitude = [&] {
        if (area.south >= 0) return text("{0}–{1} N", number(area.south, across), number(area.north, across));
        if (area.north <= 0) return text("{0}–{1} S", number(-area.north, across), number(-area.south, across));
        return text("{0} S–{1} N", number(-area.south, across), number(area.north, across));
    };
    const auto longitude = [&] {
        if (area.wraps() && area.west >= 0 && area.east <= 0)
            return text("{0} E–{1} W", number(area.west, along), number(-area.east, along));
        if (area.west >= 0) return text("{0}–{1} E", number(area.west, along), number(area.east, along));
        if (area.east <= 0) return text("{0}–{1} W", number(-area.east, along), number(-area.west, along));
        return text("{0} W–{1} E", number(-area.west, along), number(area.east, along));
    };
    return text("{0}, {1}", latitude(), longitude());
}

std::vector<std::pair<std::size_t, std::size_t>> across_the_meridian(const Filter& filter) {
    std::vector<std::pair<std::size_t, std::size_t>> all;
    std::vector<bool> used(filter.conditions.size(), false);
    for (std::size_t i = 0; i < filter.conditions.size(); ++i) {
        if (used[i] || !is_side(filter.conditions[i], sides.front())) continue;
        const auto found = area_from(filter, i, used);
        if (!found) continue;
        for (const std::size_t at : found->second) used[at] = true;
        if (found->first.wraps()) all.emplace_back(found->second[2], found->second[3]);
    }
    return all;
}

std::vector<FilterPart> parts_of(const Filter& filter, const Snapshot& snapshot) {
    std::vector<FilterPart> parts;
    std::vector<bool> used(filter.conditions.size(), false);
    for (std::size_t i = 0; i < filter.conditions.size(); ++i) {
        if (used[i]) continue;
        const Condition& condition = filter.conditions[i];
        const bool begins = is_side(condition, sides.front());
        if (const auto found = begins ? area_from(filter, i, used) : std::nullopt) {
            for (const std::size_t at : found->second) used[at] = true;
            parts.push_back({text("Area: {0}", describe(found->first)), condition.unit(), found->second, true});
            continue;
        }
        used[i] = true;
        parts.push_back({describe(condition, snapshot), condition.unit(), {i}, false});
    }
    return parts;
}

Filter without(Filter filter, const FilterPart& part) {
    std::vector<Condition> kept;
    for (std::size_t i = 0; i < filter.conditions.size(); ++i)
        if (std::ranges::find(part.conditions, i) == part.conditions.end())
            kept.push_back(std::move(filter.conditions[i]));
    filter.conditions = std::move(kept);
    return filter;
}

}  // namespace clientele
