#include <algorithm>
#include <optional>

#include "core/analysis/sales.h"
#include "core/analysis/value/buying_days.h"
#include "core/analysis/value/customer_lives.h"

namespace clientele {
namespace {

constexpr double usual_share = 0.95;
constexpr std::int32_t shortest_gap = 7;
constexpr std::size_t most_strangers =
    5;  // one buyer in so many without a reference row: the list of customers is not whole

/// What one customer's purchases say.
struct Lived {
    Code customer;
    std::int32_t first;  ///< day of the first purchase in view
    std::int32_t last;   ///< of the last before a gap that is too long, or missing_days where there was no such gap
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
    std::int32_t days = 0;
    Text note;
};

/// A gap that nobody chose is the usual one; where the data cannot show who waits longer, nothing can be told.
Result<Gap> gap_of(const Context& context, const Period& view) {
    const std::int64_t chosen = context.options.whole("gap");
    const std::int32_t covered = view.last.days - view.first.days + 1;
    if (chosen > 0) {
        if (chosen >= covered)
            return fail(
                ErrorCode::bad_value,
                text("Nobody can have bought nothing for {0} days: the data cover {1}. Choose a shorter option gap.",
                     count(chosen), count(covered)));
        return Gap{
            static_cast<std::int32_t>(chosen),
            text("Who buys nothing for {0} days counts as gone, from the last purchase before on. Only the first time "
                 "counts: some come back later.",
                 count(chosen))};
    }
    const auto all = observed_days(context.snapshot, {}, context.as_of);
    const auto usual = usual_gap(context.snapshot, all.value_or(view), usual_share, context.progress.part(0, 0.3));
    if (!usual) return std::unexpected(usual.error());
    if (usual->gaps == 0)
        return fail(
            ErrorCode::missing_data,
            text("No customer has bought on two days, so that nothing tells who is gone and who only waits: how long "
                 "customers stay is not known. Option gap can say after how many days somebody is gone."));
    if (2 * usual->days > covered)
        return fail(
            ErrorCode::missing_data,
            text("{0} of customers buy again within {1} days, and the data cover {2}: too few to tell who is gone and "
                 "who only waits. Import more orders, or say in option gap after how many days somebody is gone.",
                 percent(usual_share), count(usual->days), count(covered)));
    const std::int32_t days = std::max(shortest_gap, usual->days);
    return Gap{
        days,
        text("Who buys nothing for {0} days counts as gone, from the last purchase before on. {1} of {2} gaps between "
             "purchases are not longer, every customer counting the same. Only the first time counts: some come back "
             "later.",
             count(days), percent(usual_share), count(static_cast<std::int64_t>(usual->gaps)))};
}

Result<std::vector<Lived>> lived(const Context& context, const Period& view, std::int32_t gap,
                                 const std::vector<std::uint8_t>& chosen) {
    auto parts =
        for_each_buyer<Found>(context.snapshot, view, context.progress.part(0.3, 0.5),
                              [&](Code customer, std::span<const std::int32_t> days, Found& part) {
                                  if (chosen[customer] == 0) return;
                                  Lived life{customer, days.front(), Date::missing_days, false};
                                  for (std::size_t i = 0; i < days.size() && life.last == Date::missing_days; ++i) {
                                      const std::int32_t next = i + 1 < days.size() ? days[i + 1] : view.last.days + 1;
                                      if (next - days[i] <= gap) continue;
                                      life.last = days[i];
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
    const auto known =
        std::ranges::count_if(all, [&](const Lived& each) { return signup_of(each.customer) != Date::missing_days; });
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

void say_starts(CustomerLives& out, const Starts& starts, const Period& view, Date followed_to,
                std::int64_t came_back) {
    const auto note = [&](Text words) { out.notes.push_back(std::move(words)); };
    out.time_title = starts.signup ? text("Days since sign-up") : text("Days since the first order");
    if (starts.signup) {
        note(text(
            "Time counts from sign-up, but a customer comes into view only with the first order from {0} on: who left "
            "before that is not known, and nobody else counts for the days before it either (left truncation).",
            view.first));
    } else {
        note(
            text("Time counts from the first order in the data, which begin on {0}: who had bought before then is "
                 "taken for a "
                 "new customer.",
                 view.first));
    }
    note(
        text("Whether who still bought after {0} has left is not known yet: they are counted as far as that day "
             "(censoring).",
             followed_to));
    if (starts.without_signup > 0)
        note(text("{0} {0|customer|customers} without a sign-up date {0|counts|count} from the first order.",
                  count(starts.without_signup)));
    if (starts.bought_before > 0)
        note(text("{0} {0|customer|customers} bought before the sign-up date: the first order counts.",
                  count(starts.bought_before)));
    if (came_back > 0)
        note(text("{0} of those who counted as gone {0|has|have} bought again since.", count(came_back)));
}

/// Without who first bought so late that a gap cannot be over, and, where nearly all buyers are in the list of
/// customers, without those who are not: mistyped numbers and guests, who stand in one order each.
std::vector<Lived> known_long_enough(const std::vector<Lived>& all, const std::vector<std::uint32_t>& row_of,
                                     Date followed_to, CustomerLives& out) {
    const auto unknown = [&](const Lived& life) {
        return life.customer >= row_of.size() || row_of[life.customer] == missing_code;
    };
    const auto strangers = static_cast<std::size_t>(std::ranges::count_if(all, unknown));
    const bool leave_out = strangers > 0 && most_strangers * strangers <= all.size();
    std::vector<Lived> judged;
    std::int64_t late = 0;
    for (const Lived& life : all) {
        if (leave_out && unknown(life)) continue;
        if (life.first > followed_to.days)
            ++late;
        else
            judged.push_back(life);
    }
    if (leave_out)
        out.notes.push_back(text("{0} {0|buyer|buyers} who {0|is|are} not among the customers {0|is|are} left out.",
                                 count(static_cast<std::int64_t>(strangers))));
    if (late > 0)
        out.notes.push_back(
            text("{0} {0|customer|customers} who first bought after {1} {0|is|are} left out: too new to tell whether "
                 "they stay.",
                 count(late), followed_to));
    return judged;
}

}  // namespace

Result<CustomerLives> lives_by_purchases(const Context& context) {
    const Snapshot& snapshot = context.snapshot;
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    if (lines.rows == 0 || !lines.find("customer_id") || !lines.find("time"))
        return fail(
            ErrorCode::missing_data,
            text("Needs to know who has left: order lines with customers and times, or a column of customers that says "
                 "it (option event)."));
    const auto view = observed_days(snapshot, context.filter, context.as_of);
    if (!view)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    const auto gap = gap_of(context, *view);
    if (!gap) return std::unexpected(gap.error());
    const auto all = lived(context, *view, gap->days, chosen_customers(context));
    if (!all) return std::unexpected(all.error());
    const auto first = first_purchase_days(snapshot, context.progress);
    if (!first) return std::unexpected(first.error());

    CustomerLives out;
    out.gap = gap->days;
    out.notes.push_back(gap->note);
    const bool with_rows = snapshot.dataset(DatasetKind::customers).rows > 0;
    const std::vector<std::uint32_t> none;
    const std::vector<std::uint32_t>& row_of = with_rows ? snapshot.row_of(DatasetKind::customers) : none;
    const Date followed_to{view->last.days - gap->days};
    const std::vector<Lived> judged = known_long_enough(*all, row_of, followed_to, out);
    const Starts starts = starts_of(context, judged, row_of, **first);
    std::int64_t came_back = 0;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const Lived& life = judged[i];
        const bool left = life.last != Date::missing_days;
        const std::int32_t to = left ? life.last : followed_to.days;
        out.customer.push_back(life.customer);
        out.row.push_back(life.customer < row_of.size() ? row_of[life.customer] : missing_code);
        out.start.push_back(starts.day[i]);
        out.lives.time.push_back(to - starts.day[i]);
        out.lives.left.push_back(left ? 1 : 0);
        // The day of the first purchase counts: many never come back after it.
        out.lives.entry.push_back(life.first - starts.day[i] - 1);
        came_back += life.came_back ? 1 : 0;
    }
    if (out.customer.empty())
        return fail(ErrorCode::missing_data,
                    text("No customer has bought anything in what the filter leaves: widen the filter."));
    say_starts(out, starts, *view, followed_to, came_back);
    if (const auto late = late_lines_warning(snapshot)) out.warnings.push_back(*late);
    return out;
}

}  // namespace clientele
