#include <algorithm>
#include <optional>

#include "core/analysis/sales.h"
#include "core/analysis/value/customer_lives.h"
#include "core/analysis/value/buying_days.h"

namespace clientele {
namespace {

constexpr double usual_share = 0.95;
constexpr std::int32_t default_gap = 180;

/// What one customer's purchases say.
struct Lived {
    Code customer;
    std::int32_t first, lapse;  ///< first purchase in view, and of all; day of lapsing, or missing_days
    bool came_back;
};
struct Found {
    std::vector<Lived> all;
};

/// Who has a line that the filter leaves.
std::vector<std::uint8_t> chosen_customers(const Context& context) {
    const OrderRuns& runs = order_runs(context.snapshot);
    std::vector<std::uint8_t> chosen(runs.customer_count());
    runs.for_each_bits(context.rows[DatasetKind::transactions], 0, runs.blocks().size(),
                       [&](const OrderRun& run, std::uint64_t) {
                           if (run.customer != missing_code) chosen[run.customer] = 1;
                       });
    return chosen;
}

struct Gap {
    std::int32_t days = default_gap;
    std::vector<Text> notes, warnings;
};

Result<Gap> gap_of(const Context& context, const Period& view) {
    Gap gap;
    const std::int64_t chosen = context.options.whole("gap");
    if (chosen > 0) {
        gap.days = static_cast<std::int32_t>(chosen);
        gap.notes.push_back(text("Who buys nothing for {0} days counts as gone, from the day on which they are over. Only the "
                                 "first time counts: some come back later.",
                                 count(gap.days)));
    } else {
        const auto all = observed_days(context.snapshot, {}, context.as_of);
        const auto usual = usual_gap(context.snapshot, all.value_or(view), usual_share, context.progress.part(0, 0.3));
        if (!usual) return std::unexpected(usual.error());
        if (usual->days > 0) gap.days = usual->days;
        const std::int32_t most = std::max(1, (view.last.days - view.first.days + 1) / 3);
        const bool cut = gap.days > most;
        gap.days = std::max(7, std::min(gap.days, most));
        gap.notes.push_back(
            usual->days == 0
                ? text("No customer has bought on two days, so that nothing tells how long a gap may be: who buys nothing for "
                       "{0} days counts as gone.",
                       count(gap.days))
                : text("Who buys nothing for {0} days counts as gone, from the day on which they are over. {1} of {2} gaps "
                       "between purchases are not longer, every customer counting the same. Only the first time counts: some "
                       "come back later.",
                       count(gap.days), percent(usual_share), count(static_cast<std::int64_t>(usual->gaps))));
        if (cut)
            gap.warnings.push_back(
                text("Gaps between purchases are long for the days that the data cover: {0} days are taken, a third of them, "
                     "where {1} would be usual.",
                     count(gap.days), count(usual->days)));
    }
    if (2 * gap.days > view.last.days - view.first.days + 1)
        gap.warnings.push_back(text("The data cover {0} days, hardly more than the {1} without a purchase that make somebody "
                                    "gone: most could not leave in that time.",
                                    count(view.last.days - view.first.days + 1), count(gap.days)));
    return gap;
}

Result<std::vector<Lived>> lived(const Context& context, const Period& view, std::int32_t gap,
                                 const std::vector<std::uint8_t>& chosen) {
    auto parts = for_each_buyer<Found>(
        context.snapshot, view, context.progress.part(0.3, 0.5),
        [&](Code customer, std::span<const std::int32_t> days, Found& part) {
            if (chosen[customer] == 0) return;
            Lived life{customer, days.front(), Date::missing_days, false};
            for (std::size_t i = 0; i < days.size() && life.lapse == Date::missing_days; ++i) {
                const std::int32_t next = i + 1 < days.size() ? days[i + 1] : view.last.days + 1;
                if (next - days[i] <= gap) continue;
                life.lapse = days[i] + gap;
                life.came_back = i + 1 < days.size();
            }
            part.all.push_back(life);
        });
    if (!parts) return std::unexpected(parts.error());
    std::vector<Lived> all;
    for (const Found& part : *parts) all.insert(all.end(), part.all.begin(), part.all.end());
    std::ranges::sort(all, {}, &Lived::customer);
    return all;
}

std::span<const std::int32_t> signups(const Snapshot& snapshot) {
    const DatasetColumn* column = snapshot.dataset(DatasetKind::customers).find("signup_date");
    return column ? column->values.dates() : std::span<const std::int32_t>();
}

/// From when each customer's time counts.
struct Starts {
    bool signup = false;
    std::vector<std::int32_t> day;
    std::int64_t without_signup = 0, bought_before = 0;
};

Starts starts_of(const Context& context, const std::vector<Lived>& all, const std::vector<std::uint32_t>& row_of,
                 const std::vector<std::int32_t>& first) {
    Starts starts;
    const std::span<const std::int32_t> signup = signups(context.snapshot);
    const auto signup_of = [&](Code customer) {
        const std::uint32_t row = customer < row_of.size() ? row_of[customer] : missing_code;
        return row == missing_code || signup.empty() ? Date::missing_days : signup[row];
    };
    const auto known = std::ranges::count_if(all, [&](const Lived& each) { return signup_of(each.customer) != Date::missing_days; });
    const std::string& chosen = context.options.text("start");
    starts.signup = chosen == "signup" || (chosen == "auto" && 2 * known > std::ssize(all));
    for (const Lived& each : all) {
        const std::int32_t bought = first[each.customer];
        const std::int32_t signed_up = starts.signup ? signup_of(each.customer) : Date::missing_days;
        if (starts.signup && signed_up == Date::missing_days) ++starts.without_signup;
        if (signed_up != Date::missing_days && signed_up > bought) ++starts.bought_before;
        starts.day.push_back(signed_up == Date::missing_days ? bought : std::min(bought, signed_up));
    }
    return starts;
}

void say_starts(CustomerLives& out, const Starts& starts, const Period& view, std::int64_t came_back) {
    const auto note = [&](Text words) { out.notes.push_back(std::move(words)); };
    out.time_title = starts.signup ? text("Days since sign-up") : text("Days since the first order");
    if (starts.signup) {
        note(text("Time counts from sign-up, but a customer comes into view only with the first order from {0} on: who left "
                  "before that is not known, and nobody else counts for the days before it either (left truncation).",
                  view.first));
    } else {
        note(text("Time counts from the first order in the data, which begin on {0}: who had bought before then is taken for a "
                  "new customer.",
                  view.first));
    }
    note(text("Who still bought up to {0} is counted as far as that day (censoring).", view.last));
    if (starts.without_signup > 0)
        note(text("{0} {0|customer|customers} without a sign-up date {0|counts|count} from the first order.",
                  count(starts.without_signup)));
    if (starts.bought_before > 0)
        note(text("{0} {0|customer|customers} bought before the sign-up date: the first order counts.",
                  count(starts.bought_before)));
    if (came_back > 0)
        note(text("{0} of those who counted as gone {0|has|have} bought again since.", count(came_back)));
}

}  // namespace

Result<CustomerLives> lives_by_purchases(const Context& context) {
    const Snapshot& snapshot = context.snapshot;
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    if (lines.rows == 0 || !lines.find("customer_id") || !lines.find("time"))
        return fail(ErrorCode::missing_data,
                    text("Needs to know who has left: order lines with customers and times, or a column of customers that says "
                         "it (option event)."));
    const auto view = observed_days(snapshot, context.filter, context.as_of);
    if (!view)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    auto gap = gap_of(context, *view);
    if (!gap) return std::unexpected(gap.error());
    const auto all = lived(context, *view, gap->days, chosen_customers(context));
    if (!all) return std::unexpected(all.error());
    const auto first = first_purchase_days(snapshot, context.progress);
    if (!first) return std::unexpected(first.error());

    CustomerLives out;
    out.gap = gap->days;
    out.notes = std::move(gap->notes);
    out.warnings = std::move(gap->warnings);
    const bool with_rows = snapshot.dataset(DatasetKind::customers).rows > 0;
    const std::vector<std::uint32_t> none;
    const std::vector<std::uint32_t>& row_of = with_rows ? snapshot.row_of(DatasetKind::customers) : none;
    const Starts starts = starts_of(context, *all, row_of, **first);
    std::int64_t came_back = 0;
    for (std::size_t i = 0; i < all->size(); ++i) {
        const Lived& life = (*all)[i];
        const bool left = life.lapse != Date::missing_days && life.lapse <= view->last.days;
        const std::int32_t to = left ? life.lapse : view->last.days;
        out.customer.push_back(life.customer);
        out.row.push_back(life.customer < row_of.size() ? row_of[life.customer] : missing_code);
        out.start.push_back(starts.day[i]);
        out.lives.time.push_back(to - starts.day[i]);
        out.lives.left.push_back(left ? 1 : 0);
        // On the last day somebody who first bought then is in view, though nothing can come of it.
        out.lives.entry.push_back(std::min(life.first, to - 1) - starts.day[i]);
        came_back += left && life.came_back ? 1 : 0;
    }
    if (out.customer.empty())
        return fail(ErrorCode::missing_data, text("No customer has bought anything in what the filter leaves: widen the filter."));
    say_starts(out, starts, *view, came_back);
    if (const auto late = late_lines_warning(snapshot)) out.warnings.push_back(*late);
    return out;
}

}  // namespace clientele
