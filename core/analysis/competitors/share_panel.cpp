#include <algorithm>
#include <cmath>
#include <set>

#include "core/analysis/competitors/share_market.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr std::size_t points_between_looks = 1 << 16;

/// What a series is about.
enum class SlotKind { company, total, rest };

/// Rows of one series and company.
struct PanelSlot {
    SlotKind kind = SlotKind::company;
    std::string name{}, key{};
    std::u16string measure{};
    std::map<std::int32_t, double> days{};
    std::set<std::pair<std::int32_t, Code>> seen{};  ///< day and region
    double rows = 0;
    Code unit = missing_code;
};

const DatasetColumn* unit_column(const Dataset& data) {
    static constexpr std::u16string_view headers[] = {u"unit",  u"units",  u"currency", u"einheit", u"waehrung",
                                                      u"unite", u"devise", u"unidad",   u"moneda",  u"measure unit"};
    for (const DatasetColumn& column : data.columns)
        if (column.attribute && column.values.type() == ColumnType::text &&
            std::ranges::find(headers, folded(column.label)) != std::end(headers))
            return &column;
    return nullptr;
}

class PanelReader {
 public:
    PanelReader(const Context& context, const Selection& rows, const std::string& own)
        : context_(context), rows_(rows), data_(context.snapshot.dataset(DatasetKind::market_series)) {
        names_ = companies_known(context.snapshot);
        names_.add(context.snapshot.name());
        names_.add(own);
        own_ = own;
        const auto of_type = [&](std::string_view id, ColumnType type) {
            const DatasetColumn* column = data_.find(id);
            return column && column->values.type() == type ? column : nullptr;
        };
        series_ = of_type("series", ColumnType::text);
        time_ = of_type("time", ColumnType::time);
        value_ = of_type("value", ColumnType::number);
        region_ = of_type("region", ColumnType::text);
        unit_ = unit_column(data_);
    }

    Result<MarketPanel> read() {
        MarketPanel panel;
        if (!series_ || !time_ || !value_) return panel;
        panel.by = how(panel);
        if (panel.by == CompaniesBy::nothing) return panel;
        if (auto done = take_rows(panel); !done) return std::unexpected(done.error());
        assemble(panel);
        return panel;
    }

 private:
    CompaniesBy how(MarketPanel& panel) {
        const std::string& said = context_.options.text("companies");
        if (said == "series") {
            panel.dimension = "market_series.series";
            return CompaniesBy::series;
        }
        company_ = said == "auto" ? company_column(data_) : data_.find(said);
        if (company_ && company_->values.type() == ColumnType::text) {
            panel.dimension = "market_series." + company_->id;
            panel.column = company_->label;
            return CompaniesBy::column;
        }
        panel.dimension = "market_series.series";
        std::size_t named = 0;
        bool total = context_.options.text("market") != "auto" && context_.options.text("market") != "sum",
             ours = false;
        for (const std::string_view series : present()) {
            named += names_.in(series) ? 1 : 0;
            total = total || is_whole_market(folded(series));
            ours = ours || (!own_.empty() && folded(series) == folded(own_));
        }
        if (named > 1 || (named == 1 && total)) return CompaniesBy::names;
        return ours ? CompaniesBy::series : CompaniesBy::nothing;
    }
    /// The different series of the selected rows.
    std::vector<std::string_view> present() const {
        std::vector<bool> used(series_->values.dictionary().size());
        rows_.for_each([&](std::size_t row) {
            if (const Code code = series_->values.codes()[row]; code != missing_code) used[code] = true;
        });
        std::vector<std::string_view> found;
        for (Code code = 0; code < used.size(); ++code)
            if (used[code]) found.push_back(series_->values.dictionary().at(code));
        return found;
    }

    /// Which slot the rows of a series and company go to; nothing for rows that are about no company.
    std::optional<PanelSlot> slot_of(CompaniesBy by, std::string_view series, std::string_view company) const {
        const std::string& market = context_.options.text("market");
        PanelSlot slot;
        if (market != "auto" && market != "sum" && folded(series) == folded(market)) {
            slot.kind = SlotKind::total;
            return slot;
        }
        if (by == CompaniesBy::column) {
            if (company.empty()) return std::nullopt;
            CompanyNames only;
            only.add(company);
            const auto in = only.in(series);
            slot.name = slot.key = company;
            slot.measure = in ? in->rest : folded(series);
        } else if (by == CompaniesBy::names) {
            const auto in = names_.in(series);
            slot.key = series;
            slot.name = in ? names_.at(in->company) : std::string(series);
            if (in) slot.measure = in->rest;
            if (!in && !is_whole_market(folded(series)) && !is_the_rest(folded(series))) return std::nullopt;
        } else {
            slot.name = slot.key = series;
        }
        const std::u16string plain = folded(slot.name);
        if (is_whole_market(plain)) slot.kind = SlotKind::total;
        if (is_the_rest(plain)) slot.kind = SlotKind::rest;
        return slot;
    }

    Result<void> take_rows(MarketPanel& panel) {
        std::map<std::pair<Code, Code>, std::size_t> places;
        bool stopped = false;
        std::size_t taken = 0;
        rows_.for_each([&](std::size_t row) {
            if (stopped || (++taken % points_between_looks == 0 && context_.progress.cancelled())) {
                stopped = true;
                return;
            }
            const Code series = series_->values.codes()[row];
            if (series == missing_code) return;
            const Code company = company_ ? company_->values.codes()[row] : missing_code;
            auto place = places.find({series, company});
            if (place == places.end()) {
                auto slot =
                    slot_of(panel.by, series_->values.dictionary().at(series),
                            company == missing_code ? std::string_view() : company_->values.dictionary().at(company));
                place = places.emplace(std::pair(series, company), slot ? slots_.size() : SIZE_MAX).first;
                if (slot) slots_.push_back(std::move(*slot));
            }
            if (place->second != SIZE_MAX) take(slots_[place->second], row, panel);
        });
        if (stopped) return cancelled();
        return {};
    }

    void take(PanelSlot& slot, std::size_t row, MarketPanel& panel) {
        const std::int64_t at = time_->values.times()[row];
        const double value = value_->values.numbers()[row];
        if (at == DateTime::missing_seconds || !(value >= 0)) {
            ++panel.unreadable;
            return;
        }
        const std::int32_t day = date_of(DateTime{at}).days;
        const Code region = region_ ? region_->values.codes()[row] : missing_code;
        if (!slot.seen.emplace(day, region).second)
            ++panel.repeated;
        else if (slot.days.contains(day))
            panel.by_region = true;
        slot.days[day] += value;
        slot.rows += 1;
        if (unit_ && unit_->values.codes()[row] != missing_code) slot.unit = unit_->values.codes()[row];
    }

    /// Of several things that are counted of companies the one that the option names, else that of most companies.
    void choose_measure(MarketPanel& panel) const {
        struct Counted {
            double companies = 0, rows = 0;
        };
        std::map<std::u16string, Counted> counted;
        for (const PanelSlot& slot : slots_)
            if (slot.kind == SlotKind::company && !speaks_of_outlets(slot.measure)) {
                counted[slot.measure].companies += 1;
                counted[slot.measure].rows += slot.rows;
            }
        panel.measures = counted.size();
        const std::u16string wanted = folded(context_.options.text("measure"));
        const Counted* best = nullptr;
        for (const auto& [measure, each] : counted) {
            const bool asked = !wanted.empty() && (measure == wanted || measure.find(wanted) != measure.npos);
            const bool more = !best || each.companies > best->companies ||
                              (each.companies == best->companies && each.rows > best->rows);
            if (!asked && (!more || (!wanted.empty() && best))) continue;
            best = &each;
            panel.measure = measure;
            panel.unknown_measure = !wanted.empty() && !asked;
            if (asked) break;
        }
    }

    void assemble(MarketPanel& panel) {
        choose_measure(panel);
        std::set<std::int32_t> days;
        CompanyNames found;
        const auto company_of = [&](const PanelSlot& slot) -> MarketPanel::Company& {
            const auto known = found.find(slot.name);
            if (known) return panel.companies[*known];
            found.add(slot.name);
            panel.companies.push_back({.name = slot.name, .key = slot.key});
            return panel.companies.back();
        };
        for (const PanelSlot& slot : slots_) {
            const bool counts = slot.kind != SlotKind::company || slot.measure == panel.measure;
            if (!counts || slot.days.empty()) continue;
            if (slot.kind == SlotKind::company && folded(slot.name).empty()) continue;
            for (const auto& [day, value] : slot.days) days.insert(day);
        }
        panel.grain = grain_of(days);
        for (const PanelSlot& slot : slots_) {
            if (slot.days.empty() || (slot.kind == SlotKind::company && folded(slot.name).empty())) continue;
            if (slot.kind == SlotKind::company && slot.measure != panel.measure) {
                if (speaks_of_outlets(slot.measure)) company_of(slot).outlets = slot.days.rbegin()->second;
                continue;
            }
            PanelSeries& into = slot.kind == SlotKind::total  ? panel.total
                                : slot.kind == SlotKind::rest ? panel.rest
                                                              : company_of(slot).sales;
            if (slot.kind == SlotKind::company) company_of(slot).key = slot.key;
            for (const auto& [day, value] : slot.days) into.values[period_start(panel.grain, Date{day}).days] += value;
            into.rows += slot.rows;
            panel.points += static_cast<std::int64_t>(slot.rows);
            if (slot.unit == missing_code) {
                panel.some_without_unit = true;
            } else if (std::string unit(unit_->values.dictionary().at(slot.unit));
                       std::ranges::find(panel.units, unit) == panel.units.end()) {
                panel.units.push_back(std::move(unit));
            }
        }
        std::erase_if(panel.companies, [](const auto& each) { return each.sales.values.empty(); });
    }

    /// The longest piece of the calendar of which no two points are in one.
    static PeriodUnit grain_of(const std::set<std::int32_t>& days) {
        if (days.size() < 2) return PeriodUnit::month;
        for (const PeriodUnit unit : {PeriodUnit::year, PeriodUnit::quarter, PeriodUnit::month, PeriodUnit::week}) {
            std::set<std::int32_t> starts;
            for (const std::int32_t day : days) starts.insert(period_start(unit, Date{day}).days);
            if (starts.size() == days.size()) return unit;
        }
        return PeriodUnit::day;
    }

    const Context& context_;
    const Selection& rows_;
    const Dataset& data_;
    CompanyNames names_{};
    std::string own_{};
    const DatasetColumn *series_ = nullptr, *time_ = nullptr, *value_ = nullptr, *region_ = nullptr, *unit_ = nullptr,
                        *company_ = nullptr;
    std::vector<PanelSlot> slots_{};
};

}  // namespace

Result<MarketPanel> market_panel(const Context& context, const Selection& rows, const std::string& own) {
    return PanelReader(context, rows, own).read();
}

}  // namespace clientele
