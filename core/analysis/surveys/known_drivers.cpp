#include "core/analysis/surveys/known_drivers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "core/analysis/sales.h"
#include "core/analysis/surveys/known_before.h"

namespace clientele {
namespace {

constexpr std::int64_t a_day = 86'400;

/// Something that happened to a customer or in a store.
struct Happened {
    Code who = missing_code;
    std::int64_t second = 0;
    double value = 1;
};

/// What happened to some, in the order of who and when.
class Happenings {
 public:
    explicit Happenings(std::vector<Happened> all) : all_(std::move(all)) {
        std::ranges::stable_sort(all_, [](const Happened& a, const Happened& b) {
            return a.who != b.who ? a.who < b.who : a.second < b.second;
        });
    }
    /// Of one from a second on up to, but not including, another.
    std::span<const Happened> between(Code who, std::int64_t from, std::int64_t to) const {
        const auto before = [who](std::int64_t second) {
            return
                [who, second](const Happened& each) { return each.who != who ? each.who < who : each.second < second; };
        };
        const auto first = std::ranges::partition_point(all_, before(from));
        const auto last = std::partition_point(first, all_.end(), before(to));
        return {first, last};
    }
    bool empty() const { return all_.empty(); }

 private:
    std::vector<Happened> all_;
};

double sum_of(std::span<const Happened> happened) {
    double sum = 0;
    for (const Happened& each : happened) sum += each.value;
    return sum;
}

/// One figure a respondent who names a customer or store and has a time.
class KnownOf {
 public:
    KnownOf(const SurveySample& sample, const std::vector<Code>& who) : sample_(sample), who_(who) {}

    std::vector<double> values(const std::function<double(Code, std::int64_t)>& figure) const {
        std::vector<double> values(sample_.survey->respondents, missing_number);
        sample_.respondents.for_each([&](std::size_t respondent) {
            const std::int64_t second = sample_.survey->time[respondent];
            if (who_[respondent] != missing_code && second != DateTime::missing_seconds)
                values[respondent] = figure(who_[respondent], second);
        });
        return values;
    }
    /// Who of them is asked about at all, by code.
    std::vector<std::uint8_t> asked() const {
        std::vector<std::uint8_t> asked;
        sample_.respondents.for_each([&](std::size_t respondent) {
            const Code code = who_[respondent];
            if (code == missing_code) return;
            if (code >= asked.size()) asked.resize(code + 1);
            asked[code] = 1;
        });
        return asked;
    }

 private:
    const SurveySample& sample_;
    const std::vector<Code>& who_;
};

bool is_asked(const std::vector<std::uint8_t>& asked, Code code) { return code < asked.size() && asked[code] != 0; }

/// Rows of a dataset that name one of those asked and a time; `value` NaN leaves a row out.
Happenings happenings(const Dataset& dataset, std::string_view who, const std::vector<std::uint8_t>& asked,
                      const std::function<double(std::size_t)>& value) {
    const DatasetColumn* ids = dataset.find(who);
    const DatasetColumn* times = dataset.find("time");
    std::vector<Happened> all;
    if (ids && times && times->values.type() == ColumnType::time)
        for (std::size_t row = 0; row < dataset.rows; ++row) {
            const Code code = ids->values.codes()[row];
            const std::int64_t second = times->values.times()[row];
            if (!is_asked(asked, code) || second == DateTime::missing_seconds) continue;
            if (const double each = value(row); !std::isnan(each)) all.push_back({code, second, each});
        }
    return Happenings(std::move(all));
}

const std::function<double(std::size_t)> each_counts = [](std::size_t) { return 1.0; };

/// Sum over the days before the answer.
std::vector<double> within_days(const KnownOf& of, const Happenings& happened, std::int64_t days) {
    return of.values(
        [&](Code who, std::int64_t second) { return sum_of(happened.between(who, second - days * a_day, second)); });
}

void add_contacts(std::vector<KnownDriver>& drivers, const Snapshot& snapshot, const KnownOf& of) {
    const Dataset& contacts = snapshot.dataset(DatasetKind::contacts);
    const std::vector<std::uint8_t> asked = of.asked();
    constexpr std::int64_t days = 90;
    const Happenings all = happenings(contacts, "customer_id", asked, each_counts);
    if (all.empty()) return;
    drivers.push_back({"Contacts (90 days)", Unit::count, within_days(of, all, days)});
    if (const DatasetColumn* resolved = contacts.find("resolved");
        resolved && resolved->values.type() == ColumnType::boolean) {
        const Happenings open = happenings(contacts, "customer_id", asked, [&](std::size_t row) {
            return resolved->values.booleans()[row] == 0 ? 1.0 : missing_number;
        });
        drivers.push_back({"Unresolved contacts (90 days)", Unit::count, within_days(of, open, days)});
    }
    if (const DatasetColumn* waited = contacts.find("waited"); waited && waited->values.type() == ColumnType::number) {
        const Happenings waits =
            happenings(contacts, "customer_id", asked, [&](std::size_t row) { return waited->values.numbers()[row]; });
        drivers.push_back({"Time waited on contacts (90 days)", Unit::seconds, within_days(of, waits, days)});
    }
}

void add_purchases(std::vector<KnownDriver>& drivers, const Snapshot& snapshot, const KnownOf& of) {
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    if (!lines.find("customer_id") || !lines.find("time")) return;
    const Sales sales = Sales::of(snapshot);
    const std::vector<std::uint8_t> asked = of.asked();
    const auto lines_where = [&](bool returned) {
        return happenings(lines, "customer_id", asked, [&sales, returned](std::size_t row) {
            if (sales.is_return(row) != returned) return missing_number;
            const double amount = sales.amount(row);
            return returned ? 1.0 : std::isnan(amount) ? 0.0 : amount;
        });
    };
    const Happenings bought = lines_where(false), given_back = lines_where(true);
    if (bought.empty()) return;
    constexpr std::int64_t days = 365;
    drivers.push_back({"Days with a purchase (365 days)", Unit::count, of.values([&](Code who, std::int64_t second) {
                           double found = 0;
                           std::int64_t last = std::numeric_limits<std::int64_t>::min();
                           for (const Happened& each : bought.between(who, second - days * a_day, second)) {
                               const std::int64_t day = date_of(DateTime{each.second}).days;
                               found += day != last ? 1 : 0;
                               last = day;
                           }
                           return found;
                       })});
    drivers.push_back({"Revenue (365 days)", Unit::amount, within_days(of, bought, days)});
    drivers.push_back({"Order lines given back (365 days)", Unit::count, within_days(of, given_back, days)});
}

void add_website(std::vector<KnownDriver>& drivers, const Snapshot& snapshot, const KnownOf& of) {
    const Happenings visits =
        happenings(snapshot.dataset(DatasetKind::web_events), "customer_id", of.asked(), each_counts);
    if (visits.empty()) return;
    drivers.push_back({"Days on the website (90 days)", Unit::count, of.values([&](Code who, std::int64_t second) {
                           double found = 0;
                           std::int32_t last = Date::missing_days;
                           for (const Happened& each : visits.between(who, second - 90 * a_day, second)) {
                               const std::int32_t day = date_of(DateTime{each.second}).days;
                               found += day != last ? 1 : 0;
                               last = day;
                           }
                           return found;
                       })});
}

std::int32_t quarter_of(std::int64_t second) {
    const YearMonthDay day = civil(date_of(DateTime{second}));
    return day.year * 4 + (day.month - 1) / 3;
}

/// Points over the highest possible, of all criteria of the visits in the store and quarter.
void add_mystery_scores(std::vector<KnownDriver>& drivers, const Snapshot& snapshot, const KnownOf& of) {
    const Dataset& visits = snapshot.dataset(DatasetKind::mystery_visits);
    const DatasetColumn *stores = visits.find("store_id"), *times = visits.find("time"), *scores = visits.find("score");
    const DatasetColumn* most = visits.find("max_score");
    if (!stores || !times || !scores || times->values.type() != ColumnType::time) return;
    const std::vector<std::uint8_t> asked = of.asked();
    struct Points {
        double score = 0, most = 0;
    };
    std::map<std::pair<Code, std::int32_t>, Points> points;
    for (std::size_t row = 0; row < visits.rows; ++row) {
        const Code store = stores->values.codes()[row];
        const std::int64_t second = times->values.times()[row];
        const double score = scores->values.numbers()[row];
        if (!is_asked(asked, store) || second == DateTime::missing_seconds || std::isnan(score)) continue;
        const double highest = most && !std::isnan(most->values.numbers()[row]) ? most->values.numbers()[row] : 1;
        Points& sum = points[{store, quarter_of(second)}];
        sum.score += score;
        sum.most += highest;
    }
    if (points.empty()) return;
    drivers.push_back({"Mystery score of the store (quarter)", most ? Unit::percent : Unit::none,
                       of.values([&](Code store, std::int64_t second) {
                           const auto found = points.find({store, quarter_of(second)});
                           return found == points.end() || !(found->second.most > 0)
                                      ? missing_number
                                      : found->second.score / found->second.most;
                       })});
}

/// Visitors who bought, where visits were asked one by one.
void add_conversion(std::vector<KnownDriver>& drivers, const Snapshot& snapshot, const KnownOf& of) {
    const Dataset& visits = snapshot.dataset(DatasetKind::visits);
    const DatasetColumn* purchased = visits.find("purchased");
    if (!purchased || purchased->values.type() != ColumnType::boolean) return;
    const Happenings seen = happenings(visits, "store_id", of.asked(), [&](std::size_t row) {
        const std::int8_t bought = purchased->values.booleans()[row];
        return bought == missing_boolean ? missing_number : static_cast<double>(bought);
    });
    if (seen.empty()) return;
    drivers.push_back(
        {"Visitors who bought in the store (28 days)", Unit::percent, of.values([&](Code store, std::int64_t second) {
             const auto before = seen.between(store, second - 28 * a_day, second);
             return before.empty() ? missing_number : sum_of(before) / static_cast<double>(before.size());
         })});
}

bool varies(const KnownDriver& driver) {
    double first = missing_number;
    for (const double each : driver.values) {
        if (std::isnan(each)) continue;
        if (std::isnan(first)) first = each;
        if (each != first) return true;
    }
    return false;
}

}  // namespace

Result<std::vector<KnownDriver>> known_drivers(const Snapshot& snapshot, const SurveySample& sample,
                                               const Progress& progress) {
    std::vector<KnownDriver> drivers;
    const KnownOf customers(sample, sample.survey->customer), stores(sample, sample.survey->store);
    using Add = void (*)(std::vector<KnownDriver>&, const Snapshot&, const KnownOf&);
    const std::pair<Add, const KnownOf*> steps[] = {{add_contacts, &customers},
                                                    {add_purchases, &customers},
                                                    {add_website, &customers},
                                                    {add_mystery_scores, &stores},
                                                    {add_conversion, &stores}};
    double done = 0;
    for (const auto& [add, of] : steps) {
        if (!progress(done++ / 10)) return cancelled();
        add(drivers, snapshot, *of);
    }
    std::ranges::move(delivery_before(snapshot, sample), std::back_inserter(drivers));
    auto segments = segments_before(snapshot, sample, progress.part(0.5, 1));
    if (!segments) return std::unexpected(segments.error());
    std::ranges::move(*segments, std::back_inserter(drivers));
    std::erase_if(drivers, [](const KnownDriver& each) { return !varies(each); });
    return drivers;
}

}  // namespace clientele
