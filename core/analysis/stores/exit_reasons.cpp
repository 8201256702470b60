#include "core/analysis/stores/exit_reasons.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "core/analysis/surveys/answer_words.h"
#include "core/base/word_parts.h"
#include "core/math/normal.h"
#include "core/math/raking.h"
#include "core/math/share_interval.h"
#include "core/math/survey_design.h"

namespace clientele {
namespace {

constexpr std::size_t bands = 4, kinds_of_day = 2;
constexpr std::size_t fewest_in_cell = 5;

std::size_t band_of(std::int8_t hour) { return hour < 11 ? 0 : hour < 14 ? 1 : hour < 17 ? 2 : 3; }
std::size_t kind_of_day(std::int32_t day) { return iso_weekday(Date{day}) >= 6 ? 1 : 0; }
std::size_t cell_at(Code store, std::size_t kind, std::size_t band) {
    return (store * kinds_of_day + kind) * bands + band;
}

/// Lost visits by store, kind of day and band, over the days of the interviews.
std::vector<double> lost_by_cell(const DoorCounts& doors, const Period& asked, std::size_t stores) {
    std::vector<double> by_hour(stores * kinds_of_day * bands), of_days(stores * kinds_of_day);
    std::array<std::array<double, bands>, kinds_of_day> everywhere{};
    const auto within_days = [&](const DoorCell& cell) {
        return cell.known() && cell.day >= asked.first.days && cell.day <= asked.last.days;
    };
    for (const DoorCell& cell : doors.cells) {
        if (!within_days(cell)) continue;
        const std::size_t kind = kind_of_day(cell.day);
        if (cell.hour == DoorCell::whole_day) {
            of_days[cell.store * kinds_of_day + kind] += cell.lost();
        } else {
            by_hour[cell_at(cell.store, kind, band_of(cell.hour))] += cell.lost();
            everywhere[kind][band_of(cell.hour)] += cell.lost();
        }
    }
    std::vector<double> all = by_hour;
    for (Code store = 0; store < stores; ++store)
        for (std::size_t kind = 0; kind < kinds_of_day; ++kind) {
            double known = 0, elsewhere = 0;
            for (std::size_t band = 0; band < bands; ++band) {
                known += by_hour[cell_at(store, kind, band)];
                elsewhere += everywhere[kind][band];
            }
            for (std::size_t band = 0; band < bands; ++band) {
                const double share = known > 0       ? by_hour[cell_at(store, kind, band)] / known
                                     : elsewhere > 0 ? everywhere[kind][band] / elsewhere
                                                     : (band == 0 ? 1.0 : 0.0);
                all[cell_at(store, kind, band)] += of_days[store * kinds_of_day + kind] * share;
            }
        }
    return all;
}

/// Which cells are worked on as one: an index for each, the smallest of those that are joined.
std::vector<std::size_t> joined_cells(const std::vector<double>& interviews, std::size_t stores) {
    std::vector<std::size_t> into(interviews.size());
    for (std::size_t cell = 0; cell < into.size(); ++cell) into[cell] = cell;
    for (Code store = 0; store < stores; ++store) {
        bool few = false;
        for (std::size_t kind = 0; kind < kinds_of_day; ++kind) {
            double here = 0;
            bool join = false;
            for (std::size_t band = 0; band < bands; ++band) {
                const double n = interviews[cell_at(store, kind, band)];
                join |= n < fewest_in_cell;
                here += n;
            }
            if (join)
                for (std::size_t band = 0; band < bands; ++band)
                    into[cell_at(store, kind, band)] = cell_at(store, kind, 0);
            few |= here < fewest_in_cell;
        }
        if (few)
            for (std::size_t kind = 0; kind < kinds_of_day; ++kind)
                for (std::size_t band = 0; band < bands; ++band)
                    into[cell_at(store, kind, band)] = cell_at(store, 0, 0);
    }
    return into;
}

void weigh(ExitInterviews& interviews, const DoorCounts& doors, std::size_t stores, double cap) {
    const std::vector<double> lost = lost_by_cell(doors, interviews.asked, stores);
    for (const double each : lost) interviews.lost += each;
    const auto place = [&](const ExitInterview& each) {
        const std::size_t band = interviews.by_hour && each.hour >= 0 ? band_of(each.hour) : 0;
        return cell_at(each.store, kind_of_day(each.day), band);
    };
    std::vector<double> named(lost.size());
    for (const ExitInterview& each : interviews.all) ++named[place(each)];
    const std::vector<std::size_t> into = joined_cells(named, stores);
    std::map<std::size_t, std::uint32_t> numbers;
    RakingMargin margin;
    for (const ExitInterview& each : interviews.all) {
        const std::size_t cell = into[place(each)];
        margin.of.push_back(numbers.try_emplace(cell, static_cast<std::uint32_t>(numbers.size())).first->second);
    }
    margin.target.assign(numbers.size(), 0);
    double covered = 0;
    for (std::size_t cell = 0; cell < lost.size(); ++cell)
        if (const auto found = numbers.find(into[cell]); found != numbers.end()) {
            margin.target[found->second] += lost[cell];
            covered += lost[cell];
        }
    if (!(covered > 0)) return;
    const Raked raked = rake({&margin, 1}, {}, {.cap = cap});
    for (std::size_t i = 0; i < interviews.all.size(); ++i) interviews.all[i].weight = raked.weights[i];
    interviews.weighted = true;
    interviews.uncovered = interviews.lost > 0 ? 1 - covered / interviews.lost : 0;
    interviews.capped = static_cast<double>(raked.capped);
    interviews.strata = numbers.size();
}

/// What the reasons of a column are taken for, by code: the spelling that the data has most, missing_code of what says
/// that there is none.
struct ReasonWords {
    std::vector<Code> meant{};
    std::size_t respelled = 0;

    explicit ReasonWords(const Column& reasons) {
        const std::size_t words = reasons.dictionary().size();
        std::vector<std::size_t> uses(words);
        for (const Code code : reasons.codes())
            if (code != missing_code) ++uses[code];
        std::map<std::u16string, Code> most;
        std::vector<std::u16string> plain;
        for (Code code = 0; code < words; ++code) {
            plain.push_back(folded(reasons.dictionary().at(code)));
            const auto [found, first] = most.try_emplace(plain.back(), code);
            if (!first && uses[code] > uses[found->second]) found->second = code;
        }
        for (Code code = 0; code < words; ++code) {
            const std::string_view written = reasons.dictionary().at(code);
            const bool given = state_of_words(written) == AnswerState::given;
            meant.push_back(!given ? missing_code : plain[code].empty() ? code : most[plain[code]]);
            respelled += given && uses[code] > 0 && meant.back() != code;
        }
    }
};

/// The sum of the squared weights, those of a person as one.
double squares_by_person(const std::vector<ExitInterview>& interviews) {
    std::map<Code, double> of_persons;
    double squares = 0;
    for (const ExitInterview& each : interviews)
        if (each.person == missing_code)
            squares += each.weight * each.weight;
        else
            of_persons[each.person] += each.weight;
    for (const auto& [person, weight] : of_persons) squares += weight * weight;
    return squares;
}

/// A cluster by interview, from 0: the person, where known.
std::vector<std::uint32_t> persons_of(const std::vector<ExitInterview>& interviews) {
    std::map<Code, std::uint32_t> numbers;
    std::vector<std::uint32_t> clusters;
    std::uint32_t next = 0;
    for (const ExitInterview& each : interviews) {
        if (each.person == missing_code) {
            clusters.push_back(next++);
            continue;
        }
        const auto [found, first] = numbers.try_emplace(each.person, next);
        next += first;
        clusters.push_back(found->second);
    }
    return clusters;
}

std::size_t most_of_one_person(const std::vector<ExitInterview>& interviews) {
    std::map<Code, std::size_t> of_persons;
    std::size_t most = 0;
    for (const ExitInterview& each : interviews)
        if (each.person != missing_code) most = std::max(most, ++of_persons[each.person]);
    return most;
}

}  // namespace

const DatasetColumn* purpose_column(const Snapshot& snapshot) {
    static constexpr std::u16string_view words[] = {
        u"came for",  u"purpose",  u"looking for", u"intent", u"wanted",    u"department",
        u"category",  u"anliegen", u"gesucht",     u"wollte", u"abteilung", u"warengruppe",
        u"kategorie", u"cherch",   u"rayon",       u"buscab", u"seccion"};
    for (const DatasetColumn& column : snapshot.dataset(DatasetKind::visits).columns) {
        if (!column.attribute || column.values.type() != ColumnType::text) continue;
        if (has_part(column.id, words)) return &column;
    }
    return nullptr;
}

ExitInterviews exit_interviews(const Context& context, const DoorCounts& doors, const ExitOptions& options) {
    ExitInterviews interviews;
    const Dataset& visits = context.snapshot.dataset(DatasetKind::visits);
    const auto text_of = [&](std::string_view id) -> const DatasetColumn* {
        const DatasetColumn* column = visits.find(id);
        return column && column->values.type() == ColumnType::text ? column : nullptr;
    };
    interviews.reasons = text_of("reason");
    const DatasetColumn* persons = visits.find("customer_id");
    interviews.sources = text_of("asked_by");
    interviews.purposes = options.purpose.empty() ? purpose_column(context.snapshot) : text_of(options.purpose);
    const DatasetColumn *stores = visits.find("store_id"), *times = visits.find("time");
    const DatasetColumn *purchased = visits.find("purchased"), *visitors = visits.find("visitors");
    if (!interviews.reasons) return interviews;
    const std::set<Code> unlisted = unlisted_stores(context.snapshot);
    const ReasonWords words(interviews.reasons->values);
    interviews.respelled = words.respelled;
    const auto code = [](const DatasetColumn* column, std::size_t row) {
        return column ? column->values.codes()[row] : missing_code;
    };
    context.rows[DatasetKind::visits].for_each([&](std::size_t row) {
        if (visitors && !std::isnan(visitors->values.numbers()[row])) return;
        const std::int8_t bought = purchased ? purchased->values.booleans()[row] : missing_boolean;
        ExitInterview one{.row = static_cast<std::uint32_t>(row),
                          .store = stores->values.codes()[row],
                          .reason = code(interviews.reasons, row),
                          .source = code(interviews.sources, row),
                          .purpose = code(interviews.purposes, row),
                          .person = code(persons, row)};
        const std::int64_t time = times->values.times()[row];
        if (bought == 1 || one.store == missing_code || time == DateTime::missing_seconds) return;
        if (unlisted.contains(one.store)) return;
        if (bought != 0 && one.reason == missing_code) return;
        if (!options.source.empty() && (!interviews.sources || interviews.sources->values.text(row) != options.source))
            return;
        if (one.reason == missing_code) {
            ++interviews.without_reason;
            return;
        }
        one.reason = words.meant[one.reason];
        if (one.reason == missing_code) {
            ++interviews.unsure;
            return;
        }
        one.day = date_of(DateTime{time}).days;
        one.hour = static_cast<std::int8_t>((time - std::int64_t{one.day} * 86'400) / 3600);
        interviews.all.push_back(one);
    });
    if (interviews.all.empty()) return interviews;
    const auto [first, last] = std::ranges::minmax_element(interviews.all, {}, &ExitInterview::day);
    interviews.asked = {Date{first->day}, Date{last->day}};
    const std::size_t all_stores = stores->values.dictionary().size();
    std::vector<bool> seen(all_stores);
    for (const ExitInterview& each : interviews.all) {
        interviews.stores += !seen[each.store];
        seen[each.store] = true;
    }
    interviews.by_hour = doors.hourly;
    if (options.weigh && !doors.cells.empty()) weigh(interviews, doors, all_stores, options.cap);
    double weights = 0;
    for (const ExitInterview& each : interviews.all) weights += each.weight;
    interviews.effective = weights * weights / squares_by_person(interviews.all);
    interviews.most_of_one = most_of_one_person(interviews.all);
    return interviews;
}

std::vector<ExitReason> exit_reasons(const ExitInterviews& interviews, const std::vector<double>& worth,
                                     double worth_error) {
    std::map<Code, ExitReason> found;
    double weights = 0;
    for (const ExitInterview& each : interviews.all) {
        ExitReason& reason = found[each.reason];
        reason.code = each.reason;
        ++reason.named;
        reason.share += each.weight;
        weights += each.weight;
    }
    std::vector<ExitReason> reasons;
    std::vector<double> of_each, worths;
    const std::vector<std::uint32_t> persons = persons_of(interviews.all);
    for (const ExitInterview& each : interviews.all) {
        of_each.push_back(each.weight);
        const double brings = worth.empty() ? missing_number : worth[each.store];
        worths.push_back(std::isnan(brings) ? 0 : brings);
    }
    for (auto& [code, reason] : found) {
        reason.name = interviews.reasons->values.dictionary().at(code);
        reason.share /= weights;
        const Interval interval = share_interval(reason.share * interviews.effective, interviews.effective);
        reason.low = interval.low;
        reason.high = interval.high;
        reason.plain = reason.named / static_cast<double>(interviews.all.size());
        if (interviews.weighted) reason.lost = reason.share * interviews.lost;
        if (interviews.weighted && !worth.empty()) {
            std::vector<double> brought(worths);
            for (std::size_t i = 0; i < brought.size(); ++i)
                if (interviews.all[i].reason != code) brought[i] = 0;
            const DesignEstimate mean = design_mean(brought, of_each, {.cluster = persons});
            reason.value = mean.value * interviews.lost;
            const double error = std::hypot(mean.error * interviews.lost, reason.value * worth_error);
            if (!std::isnan(error)) {
                reason.value_low = std::max(0.0, reason.value - normal_z95 * error);
                reason.value_high = reason.value + normal_z95 * error;
            }
        }
        reasons.push_back(reason);
    }
    std::ranges::stable_sort(reasons, std::ranges::greater{}, &ExitReason::share);
    return reasons;
}

std::vector<ReasonShares> reason_shares_by(const ExitInterviews& interviews, const std::vector<ExitReason>& reasons,
                                           const std::vector<Code>& group_of, std::size_t groups) {
    std::map<Code, std::size_t> place;
    for (std::size_t r = 0; r < reasons.size(); ++r) place[reasons[r].code] = r;
    std::map<std::pair<Code, Code>, double> of_persons;  // by group
    std::vector<ReasonShares> all(groups, ReasonShares{.weights = std::vector<double>(reasons.size())});
    for (std::size_t i = 0; i < interviews.all.size(); ++i) {
        const Code group = group_of[i];
        if (group == missing_code) continue;
        const ExitInterview& each = interviews.all[i];
        ReasonShares& shares = all[group];
        ++shares.named;
        shares.all += each.weight;
        if (each.person == missing_code)
            shares.squares += each.weight * each.weight;
        else
            of_persons[{group, each.person}] += each.weight;
        shares.weights[place.at(each.reason)] += each.weight;
    }
    for (const auto& [of, weight] : of_persons) all[of.first].squares += weight * weight;
    return all;
}

}  // namespace clientele
