#include "core/analysis/competitors/mystery_visits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "core/base/word_parts.h"

namespace clientele {
namespace {

constexpr std::size_t rows_between_looks = 1 << 16;

constexpr std::array<std::u16string_view, 6> critical_words{u"critical", u"kritisch",  u"critique",
                                                            u"critico",  u"knock out", u"pflichtkriterium"};

/// A column of the data that marks criteria as critical, or nullptr.
const DatasetColumn* critical_column(const Dataset& dataset) {
    for (const DatasetColumn& column : dataset.columns)
        if (column.attribute && (has_part(column.id, critical_words) || folded(column.id) == u"ko")) return &column;
    return nullptr;
}

bool is_marked(const DatasetColumn& column, std::size_t row) {
    if (column.values.missing(row)) return false;
    switch (column.values.type()) {
        case ColumnType::boolean:
            return column.values.booleans()[row] == 1;
        case ColumnType::number:
            return column.values.numbers()[row] > 0;
        case ColumnType::text: {
            static constexpr std::array<std::u16string_view, 9> no{u"no", u"n",      u"nein", u"non",  u"false",
                                                                   u"0",  u"falsch", u"faux", u"falso"};
            return std::ranges::find(no, folded(column.values.text(row))) == no.end();
        }
        default:
            return false;
    }
}

/// The columns of the dataset that are read; absent ones are nullptr.
struct MysteryColumns {
    const DatasetColumn *visit, *company, *store, *time, *section, *criterion, *score, *most, *weight, *critical;

    static MysteryColumns of(const Dataset& dataset) {
        const auto number = [&](std::string_view id) {
            const DatasetColumn* column = dataset.find(id);
            return column && column->values.type() == ColumnType::number ? column : nullptr;
        };
        return {dataset.find("visit_id"), dataset.find("company"),   dataset.find("store_id"), dataset.find("time"),
                dataset.find("section"),  dataset.find("criterion"), number("score"),          number("max_score"),
                number("weight"),         critical_column(dataset)};
    }
    static Code code(const DatasetColumn* column, std::size_t row) {
        return column ? column->values.codes()[row] : missing_code;
    }
    static double value(const DatasetColumn* column, std::size_t row) {
        return column ? column->values.numbers()[row] : missing_number;
    }
};

/// Turns rows into visits and points.
class MysteryReader {
 public:
    MysteryReader(const Context& context, MysteryVisits& out)
        : context_(context),
          columns_(MysteryColumns::of(context.snapshot.dataset(DatasetKind::mystery_visits))),
          rows_(context.rows[DatasetKind::mystery_visits]),
          spellings_(company_spellings(context.snapshot)),
          out_(out) {}

    Result<void> read(const std::string& counting) {
        if (!columns_.criterion || !columns_.score || !columns_.time)
            return fail(ErrorCode::missing_data, text("Mystery visits need a time, criteria and scores."));
        find_maxima();
        out_.yes_or_no = are_yes_or_no();
        if (auto done = take_points(); !done) return done;
        if (out_.points.empty()) return nothing_counts();
        choose_counting(counting);
        order_companies();
        finish_criteria();
        order_points();
        return {};
    }
    const std::vector<std::uint32_t>& first_rows() const { return first_rows_; }

 private:
    std::unexpected<Error> nothing_counts() const {
        std::vector<Text> why;
        const auto add = [&](std::int64_t rows, Text reason) {
            if (rows > 0) why.push_back(std::move(reason));
        };
        add(out_.above_most,
            text("{0} {0|score is|scores are} above the maximum and left out.", count(out_.above_most)));
        add(out_.below_zero, text("{0} {0|score is|scores are} below zero and left out.", count(out_.below_zero)));
        add(out_.without_score, text("{0} {0|row|rows} without a score {0|is|are} left out, as not applicable.",
                                     count(out_.without_score)));
        add(out_.without_time, text("{0} {0|row|rows} without a time {0|is|are} left out.", count(out_.without_time)));
        if (why.empty())
            return fail(ErrorCode::missing_data,
                        text("No mystery visit within the filter has a score that counts: widen the filter."));
        Text reasons = std::move(why.front());
        for (std::size_t i = 1; i < why.size(); ++i) reasons = text("{0} {1}", reasons, why[i]);
        return fail(ErrorCode::missing_data, text("No mystery visit has a score that counts. {0}", reasons));
    }

    /// What the most points of a criterion are where a row does not say it: of other rows, else the highest score.
    void find_maxima() {
        const std::size_t criteria = columns_.criterion->values.dictionary().size();
        said_.assign(criteria, 0);
        seen_.assign(criteria, 0);
        const std::size_t rows = columns_.criterion->values.size();
        for (std::size_t row = 0; row < rows; ++row) {
            const Code code = columns_.criterion->values.codes()[row];
            if (code == missing_code) continue;
            if (const double most = MysteryColumns::value(columns_.most, row); most > 0)
                said_[code] = std::max(said_[code], most);
            if (const double score = columns_.score->values.numbers()[row]; !std::isnan(score))
                seen_[code] = std::max(seen_[code], score);
        }
    }
    /// Scores without any maximum of which none is above 1 are yes or no.
    bool are_yes_or_no() const {
        const auto none_said = std::ranges::none_of(said_, [](double each) { return each > 0; });
        return none_said && !seen_.empty() && std::ranges::max(seen_) == 1;
    }
    double most_of(std::size_t row, Code criterion) {
        const double most = MysteryColumns::value(columns_.most, row);
        if (most > 0) return most;
        if (out_.yes_or_no) return 1;
        ++out_.most_guessed;
        return said_[criterion] > 0 ? said_[criterion] : seen_[criterion];
    }

    Result<void> take_points() {
        const std::size_t rows = rows_.rows();
        for (std::size_t first = 0; first < rows; first += rows_between_looks) {
            if (!context_.progress(0.3 * static_cast<double>(first) / static_cast<double>(rows))) return cancelled();
            rows_.for_each(first, std::min(rows, first + rows_between_looks), [&](std::size_t row) { take(row); });
        }
        return {};
    }
    void take(std::size_t row) {
        const Code criterion = columns_.criterion->values.codes()[row];
        const double score = columns_.score->values.numbers()[row];
        if (criterion == missing_code || std::isnan(score)) {
            ++out_.without_score;
            return;
        }
        const std::int64_t second = columns_.time->values.times()[row];
        if (second == DateTime::missing_seconds) {
            ++out_.without_time;
            return;
        }
        const Date day = date_of(DateTime{second});
        const double most = most_of(row, criterion);
        if (!(most > 0)) {
            ++out_.without_score;
            return;
        }
        if (score < 0 || score > most * (1 + 1e-9)) {
            ++(score < 0 ? out_.below_zero : out_.above_most);
            return;
        }
        const std::uint32_t at = criterion_of(row, criterion);
        MysteryCriterion& of = out_.criteria[at];
        const double share = std::min(1.0, score / most);
        if (score != 0 && share != 1) of.yes_or_no = false;
        if (columns_.critical && is_marked(*columns_.critical, row)) of.critical = true;
        const double weight = MysteryColumns::value(columns_.weight, row);
        weighted_ |= !std::isnan(weight);
        weights_.push_back(std::isnan(weight) ? 1 : std::max(0.0, weight));
        maxima_.push_back(most);
        out_.points.push_back({visit_of(row, day), at, share, 1});
    }

    std::uint32_t criterion_of(std::size_t row, Code code) {
        const Code section = MysteryColumns::code(columns_.section, row);
        const auto [found, fresh] =
            criteria_.try_emplace({section, code}, static_cast<std::uint32_t>(out_.criteria.size()));
        if (fresh) {
            MysteryCriterion criterion{.section = section, .code = code};
            criterion.name = columns_.criterion->values.dictionary().at(code);
            if (section != missing_code) criterion.section_name = columns_.section->values.dictionary().at(section);
            criterion.critical = has_part(criterion.name, critical_words);
            out_.criteria.push_back(std::move(criterion));
        }
        return found->second;
    }
    /// Numbers of visits may be used again in another store, by another company or on another day.
    std::uint32_t visit_of(std::size_t row, Date day) {
        const Code visit = MysteryColumns::code(columns_.visit, row), store = MysteryColumns::code(columns_.store, row);
        const Code company = spellings_(MysteryColumns::code(columns_.company, row));
        const bool own = out_.own.is(company);
        const auto [found, fresh] = visits_.try_emplace({visit, own ? missing_code : company, store, day.days},
                                                        static_cast<std::uint32_t>(out_.visits.size()));
        if (fresh) {
            const Code key = own ? missing_code : company;
            const auto [at, fresh_company] =
                companies_.try_emplace(key, static_cast<std::uint32_t>(out_.companies.size()));
            if (fresh_company)
                out_.companies.push_back(
                    {company,
                     own && company == missing_code && out_.own.code == missing_code
                         ? std::string(unnamed_own_company)
                         : std::string(columns_.company->values.dictionary().at(own ? out_.own.code : company)),
                     own});
            out_.visits.push_back({at->second, store, day, 0, visit});
            first_rows_.push_back(static_cast<std::uint32_t>(row));
        }
        return found->second;
    }

    void choose_counting(const std::string& counting) {
        out_.by_weight = counting == "weights" || (counting == "auto" && weighted_);
        out_.by_points = counting == "points" || (counting == "auto" && !weighted_ && columns_.most);
        for (std::size_t i = 0; i < out_.points.size(); ++i)
            out_.points[i].counts = out_.by_weight ? weights_[i] : out_.by_points ? weights_[i] * maxima_[i] : 1;
    }

    /// Ours first, the others by name.
    void order_companies() {
        std::vector<std::uint32_t> order(out_.companies.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
            const MysteryCompany &x = out_.companies[a], &y = out_.companies[b];
            return std::tuple(!x.own, x.name) < std::tuple(!y.own, y.name);
        });
        std::vector<std::uint32_t> place(order.size());
        std::vector<MysteryCompany> ordered;
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            place[order[i]] = i;
            ordered.push_back(std::move(out_.companies[order[i]]));
        }
        out_.companies = std::move(ordered);
        out_.own_known = out_.companies.front().own;
        for (MysteryVisit& visit : out_.visits) visit.company = place[visit.company];
    }

    /// Criteria of one section stand together, in the order in which the sections came.
    void finish_criteria() {
        std::vector<double> rows(out_.criteria.size());
        for (const MysteryPoint& point : out_.points) {
            out_.criteria[point.criterion].weight += point.counts;
            rows[point.criterion] += 1;
        }
        std::map<Code, std::size_t> sections;
        for (std::size_t c = 0; c < rows.size(); ++c) {
            out_.criteria[c].weight /= std::max(1.0, rows[c]);
            sections.try_emplace(out_.criteria[c].section, sections.size());
        }
        std::vector<std::uint32_t> order(out_.criteria.size()), place(out_.criteria.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, {}, [&](std::uint32_t c) { return sections[out_.criteria[c].section]; });
        std::vector<MysteryCriterion> ordered;
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            place[order[i]] = i;
            ordered.push_back(std::move(out_.criteria[order[i]]));
        }
        out_.criteria = std::move(ordered);
        for (MysteryPoint& point : out_.points) point.criterion = place[point.criterion];
    }

    void order_points() {
        const auto companies = out_.companies.size();
        const auto cell = [&](const MysteryPoint& point) {
            return std::size_t{point.criterion} * companies + out_.visits[point.visit].company;
        };
        std::ranges::stable_sort(out_.points, [&](const MysteryPoint& a, const MysteryPoint& b) {
            return std::pair(cell(a), a.visit) < std::pair(cell(b), b.visit);
        });
        out_.from.assign(out_.criteria.size() * companies + 1, 0);
        for (const MysteryPoint& point : out_.points) ++out_.from[cell(point) + 1];
        for (std::size_t i = 1; i < out_.from.size(); ++i) out_.from[i] += out_.from[i - 1];
    }

    const Context& context_;
    MysteryColumns columns_;
    const Selection& rows_;
    const CompanySpellings& spellings_;
    MysteryVisits& out_;
    std::vector<double> said_{}, seen_{}, weights_{}, maxima_{};
    bool weighted_ = false;
    std::map<std::pair<Code, Code>, std::uint32_t> criteria_{};
    std::map<std::tuple<Code, Code, Code, std::int32_t>, std::uint32_t> visits_{};
    std::map<Code, std::uint32_t> companies_{};
    std::vector<std::uint32_t> first_rows_{};
};

/// How many branches we have: those that the project knows, if any of the visited is among them.
double known_branches(const MysteryVisits& visits, const Snapshot& snapshot) {
    const Dataset& stores = snapshot.dataset(DatasetKind::stores);
    if (stores.rows == 0) return 0;
    const std::vector<std::uint32_t>& row_of = snapshot.row_of(DatasetKind::stores);
    std::set<Code> visited;
    for (const MysteryVisit& visit : visits.visits)
        if (visits.companies[visit.company].own && visit.store != missing_code) visited.insert(visit.store);
    if (visited.empty()) return 0;
    std::size_t unknown = 0;
    for (const Code store : visited) unknown += store >= row_of.size() || row_of[store] == missing_code;
    return static_cast<double>(stores.rows + unknown);
}

}  // namespace

Result<MysteryVisits> read_mystery_visits(const Context& context, const std::string& own, const std::string& counting,
                                          std::vector<std::uint32_t>* first_rows) {
    MysteryVisits visits;
    auto ours = own_company(context.snapshot, own);
    if (!ours) return std::unexpected(ours.error());
    visits.own = std::move(*ours);
    MysteryReader reader(context, visits);
    if (auto read = reader.read(counting); !read) return std::unexpected(read.error());
    if (first_rows) *first_rows = reader.first_rows();
    return visits;
}

Result<MysteryVisits> mystery_visits(const Context& context) {
    std::vector<std::uint32_t> first_rows;
    auto read = read_mystery_visits(context, context.options.text("own"), context.options.text("count"), &first_rows);
    if (!read) return std::unexpected(read.error());
    MysteryVisits& visits = *read;
    if (auto found = find_mystery_rounds(visits, first_rows, context); !found) return std::unexpected(found.error());
    if (const double said = context.options.number("branches"); said > 0)
        visits.branches = said;
    else if (context.options.yes("correction"))
        visits.branches = known_branches(visits, context.snapshot);
    return read;
}

std::vector<VisitSums> visit_sums(const MysteryVisits& visits, const std::vector<std::size_t>& criteria,
                                  const VisitScope& scope) {
    std::vector<VisitSums> by_visit(visits.visits.size());
    for (const std::size_t criterion : criteria)
        for (std::size_t i = visits.point_begin(criterion, scope.company);
             i < visits.point_end(criterion, scope.company); ++i) {
            const MysteryPoint& point = visits.points[i];
            const MysteryVisit& visit = visits.visits[point.visit];
            if (visit.round < scope.first_round || visit.round > scope.last_round) continue;
            if (scope.stores && (visit.store >= scope.stores->size() || (*scope.stores)[visit.store] == 0)) continue;
            VisitSums& sums = by_visit[point.visit];
            sums.above += point.counts * point.share;
            sums.below += point.counts;
            sums.visit = point.visit;
            sums.branch = visit.store;
        }
    std::erase_if(by_visit, [](const VisitSums& each) { return !(each.below > 0); });
    return by_visit;
}

VisitScore mystery_score(const MysteryVisits& visits, const std::vector<std::size_t>& criteria,
                         const VisitScope& scope) {
    const bool once = criteria.size() == 1 && visits.criteria[criteria.front()].yes_or_no;
    return visit_ratio(visit_sums(visits, criteria, scope), visits.companies[scope.company].own ? visits.branches : 0,
                       once);
}

}  // namespace clientele
