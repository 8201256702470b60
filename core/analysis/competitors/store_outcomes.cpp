#include "core/analysis/competitors/store_outcomes.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/analysis/sales.h"
#include "core/analysis/surveys/asked_satisfaction.h"

namespace clientele {
namespace {

constexpr double least_days = 14;
constexpr std::size_t lines_between_looks = 1 << 18;

/// The round that stands for a day, or the number of rounds.
class RoundOfDay {
 public:
    explicit RoundOfDay(const std::vector<MysteryRound>& rounds) : rounds_(rounds) {}
    std::size_t operator()(Date day) const {
        for (std::size_t r = rounds_.size(); r-- > 0;)
            if (rounds_[r].covers_from <= day) return day <= rounds_[r].covers_to ? r : rounds_.size();
        return rounds_.size();
    }

 private:
    const std::vector<MysteryRound>& rounds_;
};

/// Means by cell from their sums, and weights that know how far cells differ in truth.
void put_means_of(const std::vector<ScoreSums>& sums, StoreOutcome& out) {
    VarianceWithin within;
    double cells = 0, mean = 0, chance = 0, spread = 0;
    out.value.assign(sums.size(), missing_number);
    out.weight.assign(sums.size(), 0);
    for (std::size_t c = 0; c < sums.size(); ++c) {
        if (!(sums[c].w > 0)) continue;
        out.value[c] = sums[c].wy / sums[c].w;
        within.add(sums[c]);
        ++cells;
        mean += out.value[c];
    }
    if (cells < 2) return;
    mean /= cells;
    const double variance = std::isnan(within.variance()) ? 0 : within.variance();
    const auto error = [&](const ScoreSums& cell) { return variance / cell.effective(ScoreMeasure::mean); };
    for (std::size_t c = 0; c < sums.size(); ++c) {
        if (!(sums[c].w > 0)) continue;
        chance += error(sums[c]) / cells;
        spread += (out.value[c] - mean) * (out.value[c] - mean) / (cells - 1);
    }
    const double between = std::max(spread - chance, 0.05 * spread);
    for (std::size_t c = 0; c < sums.size(); ++c)
        if (sums[c].w > 0 && between + error(sums[c]) > 0) out.weight[c] = between / (between + error(sums[c]));
}

Result<void> add_satisfaction(StoreOutcomes& out, const Context& context, const MysteryVisits& visits,
                              const std::string& named) {
    const auto visited = [&](const SurveyTable& survey, std::size_t respondent) {
        const Code store = survey.store.empty() ? missing_code : survey.store[respondent];
        return store < out.place.size() && out.place[store] != UINT32_MAX;
    };
    const auto asked = asked_satisfaction(context, {.named = named, .any_scale = true, .counts = visited});
    if (!asked && (!named.empty() || asked.error().code != ErrorCode::missing_data))
        return std::unexpected(asked.error());
    if (!asked || !*asked) return {};
    const SurveyTable& survey = *(*asked)->sample.survey;
    const RoundOfDay round_of(visits.rounds);
    std::vector<ScoreSums> cells(out.stores.size() * visits.rounds.size(), (*asked)->sums());
    (*asked)->sample.respondents.for_each([&](std::size_t r) {
        if (!visited(survey, r) || survey.time[r] == DateTime::missing_seconds) return;
        const std::size_t round = round_of(date_of(DateTime{survey.time[r]}));
        if (round != visits.rounds.size())
            (*asked)->add(cells[out.place[survey.store[r]] * visits.rounds.size() + round], r);
    });
    double answers = 0;
    for (const ScoreSums& cell : cells) answers += cell.n;
    const AskedQuestion& question = *(*asked)->question;
    StoreOutcome outcome{.id = "satisfaction", .label = verbatim(question.text), .question = question.text};
    put_means_of(cells, outcome);
    const Count given = count(static_cast<std::int64_t>(answers));
    out.notes.push_back((*asked)->sample.weights.weighted
                            ? text("Satisfaction is the mean of “{0}” ({1} {1|answer|answers}) by store and round; "
                                   "answers count by the weights of the survey, as in its scores.",
                                   verbatim(question.text), given)
                            : text("Satisfaction is the mean of “{0}” ({1} {1|answer|answers}) by store and round; "
                                   "answers count alike.",
                                   verbatim(question.text), given));
    out.outcomes.push_back(std::move(outcome));
    return {};
}

Result<void> add_sales(StoreOutcomes& out, const Context& context, const MysteryVisits& visits) {
    const Dataset& lines = context.snapshot.dataset(DatasetKind::transactions);
    const DatasetColumn* stores = lines.find("store_id");
    if (lines.rows == 0 || !stores || sales_lacking(context.snapshot)) return {};
    const auto observed = observed_days(context.snapshot, context.filter, context.as_of);
    const Sales sales = Sales::of(context.snapshot);
    if (!observed || sales.seconds.empty()) return {};
    const std::size_t rounds = visits.rounds.size();
    const std::int32_t first = observed->first.days;
    std::vector<std::uint32_t> round_of(static_cast<std::size_t>(observed->last.days - first + 1));
    const RoundOfDay find(visits.rounds);
    for (std::size_t day = 0; day < round_of.size(); ++day)
        round_of[day] = static_cast<std::uint32_t>(find(Date{first + static_cast<std::int32_t>(day)}));
    std::vector<double> revenue(out.stores.size() * rounds);
    std::vector<std::int32_t> opened(out.stores.size(), observed->last.days + 1);
    const std::span<const Code> codes = stores->values.codes();
    const Selection& rows = context.rows[DatasetKind::transactions];
    for (std::size_t from = 0; from < rows.rows(); from += lines_between_looks) {
        if (context.progress.cancelled()) return cancelled();
        rows.for_each(from, std::min(rows.rows(), from + lines_between_looks), [&](std::size_t row) {
            if (codes[row] >= out.place.size() || out.place[codes[row]] == UINT32_MAX || !sales.has_time(row)) return;
            const std::int32_t day = sales.day(row);
            const double amount = sales.amount(row);
            if (day < first || day > observed->last.days || std::isnan(amount)) return;
            const std::size_t store = out.place[codes[row]];
            opened[store] = std::min(opened[store], day);
            const std::uint32_t round = round_of[static_cast<std::size_t>(day - first)];
            if (round < rounds) revenue[store * rounds + round] += amount;
        });
    }
    StoreOutcome outcome{.id = "sales", .label = text("Revenue a day"), .logarithm = true};
    outcome.value.assign(revenue.size(), missing_number);
    outcome.weight.assign(revenue.size(), 0);
    for (std::size_t store = 0; store < out.stores.size(); ++store)
        for (std::size_t r = 0; r < rounds; ++r) {
            const std::int32_t from = std::max({visits.rounds[r].covers_from.days, opened[store], first});
            const double days = std::min(visits.rounds[r].covers_to.days, observed->last.days) - from + 1;
            const double sum = revenue[store * rounds + r];
            if (days < least_days || !(sum > 0)) continue;
            outcome.value[store * rounds + r] = std::log(sum / days);
            outcome.weight[store * rounds + r] = 1;
        }
    if (std::ranges::any_of(outcome.weight, [](double each) { return each > 0; })) {
        out.outcomes.push_back(std::move(outcome));
        out.notes.push_back(
            text("Sales are revenue a day of order lines that name the store, as a logarithm, so that "
                 "large and small stores count alike."));
    }
    return {};
}

}  // namespace

Result<StoreOutcomes> store_outcomes(const Context& context, const MysteryVisits& visits, const std::string& question) {
    StoreOutcomes out;
    std::set<Code> stores;
    for (const MysteryVisit& visit : visits.visits)
        if (visits.companies[visit.company].own && visit.store != missing_code) stores.insert(visit.store);
    if (stores.empty()) return out;
    const auto names = context.snapshot.dictionary("store");
    out.stores.assign(stores.begin(), stores.end());
    std::ranges::sort(out.stores, {}, [&](Code code) { return names->at(code); });
    out.place.assign(names->size(), UINT32_MAX);
    for (std::uint32_t i = 0; i < out.stores.size(); ++i) out.place[out.stores[i]] = i;
    if (auto added = add_satisfaction(out, context, visits, question); !added) return std::unexpected(added.error());
    if (auto added = add_sales(out, context, visits); !added) return std::unexpected(added.error());
    return out;
}

}  // namespace clientele
