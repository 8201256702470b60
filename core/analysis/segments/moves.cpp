#include "core/analysis/segments/moves.h"

#include <algorithm>
#include <numeric>

#include "core/analysis/customer_sales.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr std::array<std::string_view, 5> score_names{"5", "4", "3", "2", "1"};

/// Champions and loyal; potential, new and promising; need attention to can't lose them; hibernating and lost.
constexpr std::array<std::uint8_t, rfm_segments.size()> broad_of{0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3};

std::vector<std::string_view> states_of(MoveGroups groups) {
    std::vector<std::string_view> states;
    if (groups == MoveGroups::names)
        states.assign(rfm_segments.begin(), rfm_segments.end());
    else if (groups == MoveGroups::broad)
        states.assign(broad_groups.begin(), broad_groups.end());
    else
        states.assign(score_names.begin(), score_names.end());
    states.push_back(not_yet_customer);
    states.push_back(gone_customer);
    return states;
}

std::uint8_t group_of(const RfmCustomers& customers, std::size_t i, MoveGroups groups) {
    const auto best_first = [](std::uint8_t score) { return static_cast<std::uint8_t>(5 - score); };
    switch (groups) {
        case MoveGroups::recency: return best_first(customers.r[i]);
        case MoveGroups::frequency: return best_first(customers.f[i]);
        case MoveGroups::monetary: return best_first(customers.m[i]);
        case MoveGroups::names:
        case MoveGroups::broad: break;
    }
    const std::size_t named = rfm_segment(customers.r[i], customers.f[i], customers.m[i]);
    return groups == MoveGroups::names ? static_cast<std::uint8_t>(named) : broad_of[named];
}

/// The purchases of a period; other datasets are left whole, for nothing here reads them.
Result<Selections> within(const Snapshot& snapshot, const Selections& rows, Period period, const Progress& progress) {
    const auto inside = select(snapshot, Filter{.period = period, .conditions = {}}, {}, progress);
    if (!inside) return inside;
    Selections cut = rows;
    const auto purchases = static_cast<std::size_t>(purchases_of(snapshot));
    cut.of[purchases] = cut.of[purchases] & inside->of[purchases];
    return cut;
}

/// Who had bought by the day: not_yet before, gone after.
std::vector<std::uint8_t> bought_by(const Snapshot& snapshot, const Selections& rows, Date day, const Moves& moves) {
    const CustomerSales sold = customer_sales(snapshot, rows, {.leave_out_timeless = true, .last_day = day});
    std::vector<std::uint8_t> states(sold.of.size());
    std::ranges::transform(sold.of, states.begin(), [&](const CustomerSales::Bought& bought) {
        return static_cast<std::uint8_t>(bought.purchases > 0 ? moves.gone() : moves.not_yet());
    });
    return states;
}

/// Adds the states of one day.
Result<void> add_day(const Snapshot& snapshot, const Selections& rows, Date day, const MoveOptions& options,
                     const Progress& progress, Moves& moves) {
    std::vector<std::uint8_t> states = bought_by(snapshot, rows, day, moves);
    const bool anybody = std::ranges::find(states, static_cast<std::uint8_t>(moves.gone())) != states.end();
    if (!anybody)
        return fail(ErrorCode::missing_data, text("Nobody had bought anything by {0}: choose a later day.", day));
    if (!progress(0.3)) return cancelled();
    Selections counted = rows;
    if (options.months > 0) {
        auto cut =
            within(snapshot, rows, {add_months(Date{day.days + 1}, -options.months), day}, progress.part(0.3, 0.4));
        if (!cut) return std::unexpected(cut.error());
        counted = std::move(*cut);
    }
    const auto customers = rfm_customers(snapshot, counted, day, {.scores = options.scores}, progress.part(0.4, 1));
    if (customers) {
        for (std::size_t i = 0; i < customers->size(); ++i)
            states[customers->customer[i]] = group_of(*customers, i, options.groups);
        moves.breaks.push_back(customers->breaks);
    } else if (customers.error().code != ErrorCode::missing_data) {
        return std::unexpected(customers.error());
    } else {
        moves.breaks.emplace_back();  // nobody bought in these months: all are gone
    }
    moves.of.push_back(std::move(states));
    return {};
}

}  // namespace

Text group_title(std::string_view state) {
    static constexpr Pattern words[] = {
        Pattern("Champions"),       Pattern("Loyal"),       Pattern("Potential loyalist"), Pattern("New customers"),
        Pattern("Promising"),       Pattern("Need attention"), Pattern("About to sleep"),  Pattern("At risk"),
        Pattern("Can't lose them"), Pattern("Hibernating"), Pattern("Lost"),               Pattern("Best customers"),
        Pattern("Growing"),         Pattern("Fading"),      Pattern("Asleep"),             Pattern("Gone")};
    const auto found = std::ranges::find(words, state, &Pattern::value);
    return found == std::end(words) ? verbatim(state) : Text(*found, {});
}

Way Moves::way(std::size_t from, std::size_t to) const {
    if (from == to) return Way::stayed;
    if (from == not_yet()) return Way::fresh;
    if (to >= not_yet()) return Way::gone;
    if (from == gone()) return Way::back;
    return to < from ? Way::up : Way::down;
}

Result<Moves> follow_customers(const Snapshot& snapshot, const Selections& rows, const MoveOptions& options,
                               const Progress& progress) {
    Moves moves{.days = options.days, .states = states_of(options.groups)};
    const auto all = static_cast<double>(moves.days.size());
    for (std::size_t i = 0; i < moves.days.size(); ++i) {
        const Progress part = progress.part(static_cast<double>(i) / all, static_cast<double>(i + 1) / all);
        if (!part(0, text("Measuring customers"))) return cancelled();
        if (const auto added = add_day(snapshot, rows, moves.days[i], options, part.part(0, 0.8), moves); !added)
            return std::unexpected(added.error());
        if (i == 0) continue;
        const auto between =
            within(snapshot, rows, {Date{moves.days[i - 1].days + 1}, moves.days[i]}, part.part(0.8, 0.9));
        if (!between) return std::unexpected(between.error());
        const CustomerSales sold =
            customer_sales(snapshot, *between, {.leave_out_timeless = true, .last_day = moves.days[i]});
        moves.revenue.emplace_back(sold.of.size());
        std::ranges::transform(sold.of, moves.revenue.back().begin(), &CustomerSales::Bought::revenue);
    }
    return moves;
}

double MoveCounts::left_from(std::size_t from) const {
    const auto first = customers.begin() + static_cast<std::ptrdiff_t>(from * states);
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(states), 0.0);
}

double MoveCounts::arrived_in(std::size_t to) const {
    double sum = 0;
    for (std::size_t from = 0; from < states; ++from) sum += of(from, to);
    return sum;
}

MoveCounts count_moves(const Moves& moves, std::size_t first, std::size_t last) {
    const std::size_t states = moves.states.size();
    const auto empty = [&] {
        return MoveCounts{.states = states,
                          .customers = std::vector<double>(states * states),
                          .revenue = std::vector<double>(states * states)};
    };
    MoveCounts counts = reduce_blocks<MoveCounts>(
        moves.customers(), std::size_t{1} << 16,
        [&](std::size_t begin, std::size_t end, MoveCounts& part) {
            part = empty();
            for (std::size_t c = begin; c < end; ++c) {
                const std::size_t from = moves.of[first][c], to = moves.of[last][c];
                if (from == moves.not_yet() && to == moves.not_yet()) continue;
                const std::size_t cell = from * states + to;
                part.customers[cell] += 1;
                for (std::size_t step = first; step < last; ++step) part.revenue[cell] += moves.revenue[step][c];
            }
        },
        [&](MoveCounts& all, const MoveCounts& part) {
            if (all.states == 0) all = empty();
            for (std::size_t i = 0; i < states * states; ++i) {
                all.customers[i] += part.customers[i];
                all.revenue[i] += part.revenue[i];
            }
        });
    return counts.states == 0 ? empty() : counts;
}

}  // namespace clientele
