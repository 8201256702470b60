#include "core/analysis/competitors/share_market.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/competitors/own_company.h"
#include "core/analysis/competitors/share_changes.h"
#include "core/analysis/period_words.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/analysis/table_building.h"
#include "core/analysis/trends/period_option.h"
#include "core/base/folded.h"
#include "core/math/market_share.h"

namespace clientele {
namespace {

constexpr double late_share = 0.01;  // what companies without a value had, from where on a period is not complete
constexpr double shares_within = 0.015;
constexpr std::size_t most_market_periods = 3000;

int rank_of(PeriodUnit unit) { return static_cast<int>(unit); }

/// A company's values by period, and of how many points each is.
struct CutSeries {
    std::vector<double> sum{}, points{};
};

class MarketCutter {
 public:
    MarketCutter(const Context& context, const MarketPanel& panel, const std::string& own, std::vector<Text>& told)
        : context_(context), panel_(panel), own_name_(own), told_(told) {}

    std::optional<MarketShares> cut() {
        for (const auto& company : panel_.companies) all_.push_back(company.sales.values);
        find_own();
        if (!enough()) return std::nullopt;
        find_periods();
        if (out_.periods.empty()) return std::nullopt;
        cut_series();
        leave_out_late();
        if (first_shown_ >= out_.periods.size()) {
            told_.push_back(text("No period of the market series lies whole within the filter: widen it."));
            return std::nullopt;
        }
        add_total();
        const bool sold = std::ranges::any_of(cut_, [](const CutSeries& each) {
            return std::ranges::any_of(each.sum, [](double value) { return value > 0; });
        });
        if (!(out_.market.back() > 0) || !sold) {
            told_.push_back(text("Market series know of {0}, and nothing is sold then: there are no shares.",
                                 period_words(out_.unit, out_.periods.back().first)));
            return std::nullopt;
        }
        put_in_order();
        add_shares();
        compare_shares(out_, context_.options.text("against") == "year");
        out_.hidden = first_shown_;
        return std::move(out_);
    }

 private:
    // ---- who we are

    void find_own() {
        const auto named = [&](std::string_view name) -> std::optional<std::size_t> {
            for (std::size_t i = 0; i < panel_.companies.size(); ++i)
                if (folded(panel_.companies[i].name) == folded(name)) return i;
            return std::nullopt;
        };
        if (!own_name_.empty()) {
            own_ = named(own_name_);
            if (own_)
                out_.notes.push_back(text("“{0}” is us: the option says so.", name(panel_.companies[*own_].name)));
        } else {
            own_ = named(context_.snapshot.name());
            if (own_)
                out_.notes.push_back(
                    text("“{0}” is us: the project is called so.", name(panel_.companies[*own_].name)));
        }
        std::string called = own_name_;
        if (!own_) {
            const auto known = own_company(context_.snapshot, "");
            if (own_name_.empty() && known && known->code != missing_code) {
                called = std::string(context_.snapshot.dictionary("company")->at(known->code));
                own_ = named(called);
                if (own_) out_.notes.push_back(known->reason);
            }
        }
        out_.money = money_of_unit();
        if (!own_ && out_.money > 0) add_own_sales(called.empty() ? std::string(unnamed_own_company) : called);
    }
    double money_of_unit() const {
        const std::string& said = context_.options.text("unit");
        if (said == "none") return missing_number;
        if (said == "1") return 1;
        if (said == "1000") return 1e3;
        if (said == "1000000") return 1e6;
        if (panel_.units.size() != 1 || panel_.some_without_unit) return missing_number;
        return money_in_words(panel_.units.front(), context_.snapshot.currency()).value_or(missing_number);
    }
    void add_own_sales(const std::string& called) {
        std::map<std::int32_t, double> sales = own_sales_by_piece(context_, panel_.grain, out_.money);
        std::erase_if(sales, [](const auto& each) { return !(each.second >= 0); });
        if (sales.empty()) return;
        own_ = all_.size();
        own_called_ = called;
        out_.own_from_sales = true;
        all_.push_back(std::move(sales));
        out_.notes.push_back(
            text("Our own sales are the revenue of the order lines, returns subtracted, in units of the series ({0} of "
                 "the project's currency each).",
                 number(out_.money, 0)));
        if (!own_name_.empty())
            out_.notes.push_back(text("No market series tells of “{0}”: our own sales stand for it.", name(own_name_)));
        if (!context_.filter.conditions.empty())
            out_.warnings.push_back(
                text("The filter has conditions: our own sales are those that they leave, and so is our share."));
    }
    bool enough() {
        const bool total = !panel_.total.values.empty();
        if (all_.size() >= 2 || (!all_.empty() && (total || !panel_.rest.values.empty()))) return true;
        if (all_.empty())
            told_.push_back(
                text("No market series tells of a company: import sales by company (series with a column “Company”, or "
                     "series that name them), or set the option Companies where each series is one."));
        else
            told_.push_back(
                text("Market series know the sales of one company alone: a share needs others, or the whole market."));
        return false;
    }

    // ---- periods

    const std::string& name_of(std::size_t company) const {
        return company < panel_.companies.size() ? panel_.companies[company].name : own_called_;
    }
    /// Pieces of the calendar that any company has a value of, and that are over.
    std::vector<std::int32_t> known_pieces() {
        std::map<std::int32_t, bool> known;
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (!(out_.own_from_sales && i == *own_))
                for (const auto& [piece, value] : all_[i]) known[piece] = true;
        for (const auto& [piece, value] : panel_.total.values) known[piece] = true;
        std::vector<std::int32_t> pieces;
        std::optional<Date> end = context_.as_of;
        if (context_.filter.period && !context_.filter.period->last.missing())
            end = end ? std::min(*end, context_.filter.period->last) : context_.filter.period->last;
        bool cut = false;
        for (const auto& [piece, yes] : known) {
            const bool over = !end || period_step(panel_.grain, Date{piece}).days - 1 <= end->days;
            if (over)
                pieces.push_back(piece);
            else
                cut = true;
        }
        if (cut && end) out_.notes.push_back(text("Points that stand for time after {0} are left out.", *end));
        return pieces;
    }
    PeriodUnit unit_of(const std::vector<std::int32_t>& pieces) {
        const auto said = period_unit_named(context_.options.text("period"));
        if (said && rank_of(*said) >= rank_of(panel_.grain)) return *said;
        if (said)
            out_.notes.push_back(
                text("The market series have no values by so short periods as the option says: theirs are shown."));
        constexpr std::int32_t short_span = 120;
        const bool brief = pieces.back() - pieces.front() < short_span;
        if (rank_of(panel_.grain) >= rank_of(PeriodUnit::month)) return panel_.grain;
        return brief ? PeriodUnit::week : PeriodUnit::month;
    }
    void find_periods() {
        const std::vector<std::int32_t> pieces = known_pieces();
        if (pieces.empty()) {
            told_.push_back(text("No period of the market series lies whole within the filter: widen it."));
            return;
        }
        out_.unit = unit_of(pieces);
        const Date last = period_start(out_.unit, Date{pieces.back()});
        std::size_t left_out = 0;
        for (Date at = period_start(out_.unit, Date{pieces.front()}); at <= last; at = period_step(out_.unit, at)) {
            if (out_.periods.size() >= most_market_periods) out_.periods.erase(out_.periods.begin());
            const Period period{at, Date{period_step(out_.unit, at).days - 1}};
            if (whole(period, pieces)) {
                out_.periods.push_back(period);
            } else {
                ++left_out;
                if (at == last) say_left_out(period);
            }
        }
        if (left_out > 0)
            out_.notes.push_back(
                text("{0} {0|period is|periods are} left out: market series do not cover "
                     "{0|it|them} whole.",
                     count(left_out)));
        if (out_.own_from_sales) keep_covered();
        if (out_.periods.empty() && told_.empty())
            told_.push_back(text("No period is covered whole by the market series: choose shorter periods."));
        if (context_.filter.period && !context_.filter.period->first.missing())
            while (first_shown_ < out_.periods.size() &&
                   out_.periods[first_shown_].first < context_.filter.period->first)
                ++first_shown_;
    }
    /// Days and weeks may miss a few at the ends, such as holidays; longer pieces must all be there.
    bool whole(const Period& period, const std::vector<std::int32_t>& pieces) const {
        const auto first = std::ranges::lower_bound(pieces, period_start(panel_.grain, period.first).days);
        const auto end = std::ranges::upper_bound(pieces, period.last.days);
        if (first >= end) return false;
        if (rank_of(panel_.grain) >= rank_of(PeriodUnit::month)) {
            std::ptrdiff_t wanted = 0;
            for (Date at = period_start(panel_.grain, period.first); at <= period.last;
                 at = period_step(panel_.grain, at))
                ++wanted;
            return end - first == wanted;
        }
        const std::int32_t slack =
            panel_.grain == PeriodUnit::week ? 7 : std::min(4, period.last.days - period.first.days);
        return *first <= period.first.days + slack && *std::prev(end) >= period.last.days - slack;
    }
    void say_left_out(const Period& period) {
        out_.warnings.push_back(
            text("{0} is not complete yet and is left out.", period_words(out_.unit, period.first)));
    }
    /// Of periods those that our order lines cover whole.
    void keep_covered() {
        const auto& ours = all_[*own_];
        const std::size_t before = out_.periods.size();
        const auto covered = [&](const Period& period) {
            for (Date at = period_start(panel_.grain, period.first); at <= period.last;
                 at = period_step(panel_.grain, at))
                if (!ours.contains(at.days)) return false;
            return true;
        };
        std::vector<Period> kept;
        for (const Period& period : out_.periods)
            if (covered(period)) kept.push_back(period);
        if (kept.empty()) {
            out_.warnings.push_back(
                text("Our order lines cover no period of the market series whole: our share is not known."));
            all_.pop_back();
            own_.reset();
            out_.own_from_sales = false;
            return;
        }
        if (kept.size() < before)
            out_.notes.push_back(
                text("{0} {0|period|periods} of the market that our order lines do not cover whole "
                     "{0|is|are} left out.",
                     count(before - kept.size())));
        out_.periods = std::move(kept);
    }

    // ---- values

    void cut_series() {
        const auto cut = [&](const std::map<std::int32_t, double>& values) {
            CutSeries series{std::vector<double>(out_.periods.size(), missing_number),
                             std::vector<double>(out_.periods.size())};
            std::size_t at = 0;
            for (const auto& [piece, value] : values) {
                while (at < out_.periods.size() && out_.periods[at].last.days < piece) ++at;
                if (at == out_.periods.size()) break;
                if (piece < period_start(panel_.grain, out_.periods[at].first).days) continue;
                series.sum[at] = (std::isnan(series.sum[at]) ? 0 : series.sum[at]) + value;
                series.points[at] += 1;
            }
            return series;
        };
        for (const auto& values : all_) cut_.push_back(cut(values));
        total_ = cut(panel_.total.values);
        rest_ = cut(panel_.rest.values);
    }
    /// The last period is not complete while companies of weight have not reported it; twice at most, as who is gone
    /// for good does not come back.
    void leave_out_late() {
        for (int times = 0; times < 2 && out_.periods.size() > 1; ++times) {
            const std::size_t last = out_.periods.size() - 1;
            double before = 0, late = 0;
            std::size_t number = 0;
            std::vector<Text> who;
            const bool long_pieces = rank_of(panel_.grain) >= rank_of(PeriodUnit::month);
            for (std::size_t i = 0; i < cut_.size(); ++i) {
                const double was = cut_[i].sum[last - 1];
                if (std::isnan(was)) continue;
                before += was;
                const bool less =
                    long_pieces ? cut_[i].points[last] < cut_[i].points[last - 1] : cut_[i].points[last] == 0;
                if (!less) continue;
                late += was;
                ++number;
                if (was > 0 && who.size() < 5) who.push_back(verbatim(name_of(i)));
            }
            if (!(late > late_share * before)) return;
            out_.warnings.push_back(
                text("{0} is left out: {1} {1|company|companies} that had {2} of the market have no "
                     "value there yet ({3}).",
                     period_words(out_.unit, out_.periods[last].first), count(number), percent(late / before), who));
            out_.periods.pop_back();
            for (CutSeries& each : cut_) each.sum.pop_back(), each.points.pop_back();
            total_.sum.pop_back();
            rest_.sum.pop_back();
        }
    }
    /// The market by period: what is given as such, where it is not less than the companies together.
    void add_total() {
        const std::size_t n = out_.periods.size();
        named_.assign(n, 0);
        for (const CutSeries& each : cut_)
            for (std::size_t p = 0; p < n; ++p) named_[p] += std::isnan(each.sum[p]) ? 0 : each.sum[p];
        const bool wanted = context_.options.text("market") != "sum" && !panel_.total.values.empty();
        std::size_t missing = 0, below = 0;
        for (std::size_t p = 0; p < n && wanted; ++p) {
            if (std::isnan(total_.sum[p]))
                ++missing;
            else if (total_.sum[p] < named_[p] * (1 - 1e-6))
                ++below;
        }
        out_.has_total = wanted && missing == 0 && below == 0;
        if (below > 0)
            out_.warnings.push_back(
                text("The whole market that the data gives is smaller than its companies together in {0} "
                     "{0|period|periods}: their units differ, or a company is counted twice. The companies together "
                     "are taken for the market.",
                     count(below)));
        else if (missing > 0)
            out_.warnings.push_back(
                text("The whole market is not given for {0} {0|period|periods}: the companies "
                     "together are taken for the market.",
                     count(missing)));
        for (std::size_t p = 0; p < n; ++p) {
            const double rest = std::isnan(rest_.sum[p]) ? 0 : rest_.sum[p];
            out_.market.push_back(out_.has_total ? std::max(total_.sum[p], named_[p]) : named_[p] + rest);
        }
        out_.are_shares = all_near(100) || all_near(1);
        if (out_.are_shares)
            out_.notes.push_back(
                text("The values come to {0} in every period: they are shares already, so that how the market grew is "
                     "not known.",
                     number(out_.market.front(), 0)));
    }
    bool all_near(double whole) const {
        return out_.market.size() > 1 && std::ranges::all_of(out_.market, [&](double each) {
                   return std::abs(each - whole) <= shares_within * whole;
               });
    }
    double value_or_none(std::size_t company, std::size_t period) const {
        const double value = cut_[company].sum[period];
        return std::isnan(value) ? 0 : value;
    }

    /// The largest of the last period, ours always; the others as the rest.
    void put_in_order() {
        const std::size_t n = out_.periods.size();
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < cut_.size(); ++i)
            if (std::ranges::any_of(cut_[i].sum, [](double value) { return value > 0; })) order.push_back(i);
        std::ranges::stable_sort(
            order, [&](std::size_t a, std::size_t b) { return value_or_none(a, n - 1) > value_or_none(b, n - 1); });
        out_.named = order.size();
        auto most = static_cast<std::size_t>(context_.options.whole("most"));
        if (own_ && std::ranges::find(order, *own_) - order.begin() >= static_cast<std::ptrdiff_t>(most)) --most;
        std::vector<double> shown(n);
        std::size_t gaps = 0;
        for (std::size_t k = 0; k < order.size(); ++k) {
            const std::size_t i = order[k];
            const bool ours = own_ && *own_ == i;
            if (k >= most && !ours) {
                ++out_.put_together;
                continue;
            }
            MarketCompany company{.name = name_of(i), .own = ours};
            if (i < panel_.companies.size()) {
                company.key = panel_.companies[i].key;
                company.outlets = panel_.companies[i].outlets;
            } else {
                company.key = company.name;
            }
            if (ours) out_.own = out_.companies.size();
            company.values = with_gaps(cut_[i].sum, gaps);
            for (std::size_t p = 0; p < n; ++p) shown[p] += value_or_none(i, p);
            out_.companies.push_back(std::move(company));
        }
        say_gone(order);
        if (gaps > 0)
            out_.warnings.push_back(text(
                "{0} {0|value is|values are} missing between known ones of a company: the shares of the others are "
                "too high there.",
                count(gaps)));
        MarketCompany rest{.name = std::string(rest_key), .key = std::string(rest_key), .rest = true};
        bool any = false;
        for (std::size_t p = 0; p < n; ++p) {
            const double left = out_.market[p] - shown[p];
            rest.values.push_back(left > 1e-9 * out_.market[p] ? left : 0);
            any = any || rest.values.back() > 0;
        }
        if (any) out_.companies.push_back(std::move(rest));
        add_concentration(order);
    }
    /// Companies of weight whose values end earlier: gone, or no longer reported.
    void say_gone(const std::vector<std::size_t>& order) {
        std::vector<Text> gone;
        for (const std::size_t i : order) {
            std::size_t last = out_.periods.size();
            while (last > 0 && std::isnan(cut_[i].sum[last - 1])) --last;
            if (last == 0 || last == out_.periods.size() || gone.size() == 5) continue;
            if (cut_[i].sum[last - 1] > late_share * out_.market[last - 1])
                gone.push_back(text("{0} (after {1})", verbatim(name_of(i)),
                                    period_words(out_.unit, out_.periods[last - 1].first)));
        }
        if (!gone.empty())
            out_.warnings.push_back(
                text("No values any more: {0}. They count as having sold nothing since; where they only stopped "
                     "reporting, the shares of the others are too high.",
                     gone));
    }
    /// 0 before a company's first value and after its last; between them what is not known.
    static std::vector<double> with_gaps(std::vector<double> values, std::size_t& gaps) {
        const auto known = [](double value) { return !std::isnan(value); };
        const auto first = std::ranges::find_if(values, known);
        const auto last = std::ranges::find_if(values.rbegin(), values.rend(), known).base();
        for (auto each = values.begin(); each != values.end(); ++each) {
            if (known(*each)) continue;
            if (each < first || each >= last)
                *each = 0;
            else
                ++gaps;
        }
        return values;
    }
    void add_concentration(const std::vector<std::size_t>& order) {
        for (std::size_t p = 0; p < out_.periods.size(); ++p) {
            std::vector<double> shares;
            double known = 0;
            for (const std::size_t i : order) {
                shares.push_back(quotient(value_or_none(i, p), out_.market[p]));
                known += value_or_none(i, p);
            }
            const double least = herfindahl(shares), rest = std::max(0.0, 1 - quotient(known, out_.market[p]));
            out_.concentration.push_back(out_.market[p] > 0 ? least : missing_number);
            out_.concentration_most.push_back(out_.market[p] > 0 ? least + 1e4 * rest * rest : missing_number);
        }
    }
    void add_shares() {
        for (const MarketCompany& company : out_.companies) {
            std::vector<double> share;
            for (std::size_t p = 0; p < out_.periods.size(); ++p)
                share.push_back(quotient(company.values[p], out_.market[p]));
            out_.share.push_back(std::move(share));
        }
    }

    const Context& context_;
    const MarketPanel& panel_;
    const std::string& own_name_;
    std::vector<Text>& told_;
    MarketShares out_{};
    std::vector<std::map<std::int32_t, double>> all_{};  ///< companies of the panel, then our order lines
    std::vector<CutSeries> cut_{};
    CutSeries total_{}, rest_{};
    std::vector<double> named_{};
    std::optional<std::size_t> own_{};
    std::string own_called_{};
    std::size_t first_shown_ = 0;
};

}  // namespace

Result<std::optional<MarketShares>> market_shares(const Context& context, const MarketPanel& panel,
                                                  const std::string& own, std::vector<Text>& told) {
    if (context.progress.cancelled()) return cancelled();
    std::optional<MarketShares> shares = MarketCutter(context, panel, own, told).cut();
    if (context.progress.cancelled()) return cancelled();
    return shares;
}

}  // namespace clientele
