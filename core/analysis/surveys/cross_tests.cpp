#include "core/analysis/surveys/cross_tests.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

#include "core/analysis/surveys/cross_drawn.h"
#include "core/math/many_tests.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double least_expected = 5;
constexpr Eigen::Index most_cells_of_rao_scott = 150;

/// A sum of cases with a value: a column, or what is left of a banner beside it.
struct CrossBase {
    double weight = 0, square = 0, cases = 0;
    double effective() const { return square > 0 ? weight * weight / square : 0; }
};
CrossBase base_of(const CrossCounts& counts, Eigen::Index column) {
    return {counts.base[column], counts.base_squares[column], counts.base_cases[column]};
}
CrossBase beside(const CrossBase& all, const CrossBase& part) {
    return {all.weight - part.weight, all.square - part.square, all.cases - part.cases};
}

/// The weight of the lines that a row adds up, by column.
Eigen::RowVectorXd weight_of(const CrossCounts& counts, const std::vector<std::uint8_t>& in) {
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(counts.base.size());
    for (std::size_t i = 0; i < in.size(); ++i)
        if (in[i] != 0) sum += counts.weights.row(static_cast<Eigen::Index>(i));
    return sum;
}

/// Mean and variance of scores over lines with these weights.
MeanOf mean_over(const Eigen::VectorXd& weights, const std::vector<double>& scores, double effective) {
    MeanOf mean{.base = effective};
    const Eigen::Map<const Eigen::VectorXd> values(scores.data(), std::ssize(scores));
    const double all = weights.sum();
    if (!(all > 0)) return {.mean = missing_number, .variance = missing_number, .base = 0};
    mean.mean = weights.dot(values) / all;
    const double variance = weights.dot((values.array() - mean.mean).square().matrix()) / all;
    mean.variance = effective > 1 ? variance * effective / (effective - 1) : missing_number;
    return mean;
}

/// `unseen`: the share of the population that has not answered.
TestedDifference shares_tested(double share_a, double base_a, double share_b, double base_b, double unseen,
                               double common = 0) {
    const double pooled = (share_a * base_a + share_b * base_b) / (base_a + base_b);
    if (!(std::min(base_a, base_b) * std::min(pooled, 1 - pooled) >= least_expected))
        return {.difference = share_a - share_b, .score = missing_number, .p = missing_number};
    return shares_differ(share_a, base_a / unseen, share_b, base_b / unseen, common * unseen);
}

/// One question in all columns.
class CrossedQuestion {
 public:
    CrossedQuestion(const CrossColumns& columns, const CrossStub& stub, const CrossCounts& counts,
                    const CrossOptions& options, std::size_t at, const CrossDrawn* drawn, const CrossOverlaps& overlaps,
                    double unseen)
        : columns_(columns),
          stub_(stub),
          counts_(counts),
          options_(options),
          at_(at),
          drawn_(drawn),
          overlaps_(overlaps),
          unseen_(unseen) {}

    void add_lines(CrossTable& table) const {
        if (stub_.shows_lines)
            for (std::size_t i = 0; i < stub_.lines.size(); ++i) {
                std::vector<std::uint8_t> in(stub_.lines.size());
                in[i] = 1;
                add_share(table, CrossLineKind::answer, verbatim(stub_.lines[i]), in);
            }
        for (const CrossStub::Net& net : stub_.nets) add_share(table, CrossLineKind::net, net.label, net.in);
        if (stub_.scores.empty()) return;
        const bool ranks = stub_.question && stub_.question->kind == AskedKind::ranking;
        add_mean(table, CrossLineKind::mean, ranks ? text("Mean rank") : text("Mean"), stub_.scores);
        if (!stub_.question || stub_.question->kind != AskedKind::nps) return;
        std::vector<double> sides;
        for (const double score : stub_.scores) sides.push_back(score >= 9 ? 100 : score < 7 ? -100 : 0);
        add_mean(table, CrossLineKind::promoter_score, text("Net promoter score"), sides);
    }

    void add_associations(CrossTable& table) const {
        const bool several = stub_.question ? stub_.question->kind == AskedKind::multiple : stub_.groups.overlap();
        if (!stub_.shows_lines || several) return;
        for (std::size_t b = 0; b < columns_.banners.size(); ++b) {
            const Banner& banner = columns_.banners[b];
            if (banner.overlaps()) continue;
            const auto from = static_cast<Eigen::Index>(banner.first);
            const auto width = static_cast<Eigen::Index>(banner.last - banner.first);
            const Eigen::MatrixXd weights = counts_.weights.middleCols(from, width);
            const CrossBase base = base_of(counts_, static_cast<Eigen::Index>(columns_.columns.size() + b));
            CrossAssociation each{.stub = at_, .banner = b, .base = base.cases};
            const CrossedTest plain = crossed_test(weights);
            each.cramer_v = plain.cramer_v;
            const bool weighted = std::abs(base.effective() - base.cases) > 1e-9 * base.cases;
            if (drawn_) {
                put(each, drawn_->association(b, weights, base.cases));
            } else if (!weighted || weights.size() > most_cells_of_rao_scott) {
                // Too many cells for their covariances: by the effective number of respondents.
                const CrossedTest scaled =
                    crossed_test(weights * (base.effective() / unseen_ / std::max(base.weight, 1e-300)));
                each.statistic = scaled.statistic;
                each.freedom = scaled.freedom;
                each.p = scaled.p;
            } else {
                const Eigen::MatrixXd squares = counts_.squares.middleCols(from, width);
                put(each, rao_scott_test(weights, unseen_ * covariances_of_cells(weights, squares, base.cases),
                                         base.cases, base.cases - 1));
            }
            table.associations.push_back(each);
        }
    }

 private:
    Eigen::Index banner_total(std::size_t column) const {
        return static_cast<Eigen::Index>(columns_.columns.size() + columns_.columns[column].banner);
    }
    Eigen::Index total() const { return static_cast<Eigen::Index>(columns_.columns.size() + columns_.banners.size()); }

    CrossLine empty_line(CrossLineKind kind, Text label) const {
        CrossLine line{.stub = at_, .kind = kind, .label = std::move(label)};
        line.cells.resize(columns_.columns.size() + 1);
        for (std::size_t c = 0; c < line.cells.size(); ++c) {
            const CrossBase base =
                base_of(counts_, c < columns_.columns.size() ? static_cast<Eigen::Index>(c) : total());
            CrossCell& cell = line.cells[c];
            cell.base = base.cases;
            cell.weighted = base.weight;
            cell.effective = base.effective();
            cell.hidden = base.cases < options_.least_base;
        }
        return line;
    }

    void add_share(CrossTable& table, CrossLineKind kind, Text label, const std::vector<std::uint8_t>& in) const {
        CrossLine line = empty_line(kind, std::move(label));
        const Eigen::RowVectorXd sum = weight_of(counts_, in);
        const CrossDrawn::Sums sums = drawn_ ? drawn_->in_lines(in) : CrossDrawn::Sums();
        const auto share = [&](Eigen::Index column) {
            return counts_.base[column] > 0 ? sum[column] / counts_.base[column] : missing_number;
        };
        for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
            const auto column = static_cast<Eigen::Index>(c), all = banner_total(c);
            line.cells[c].value = share(column);
            if (line.cells[c].hidden || options_.testing != CrossTesting::others) continue;
            const CrossBase rest = beside(base_of(counts_, all), base_of(counts_, column));
            if (!(rest.cases >= options_.least_base)) continue;
            const TestedDifference plain =
                shares_tested(share(column), line.cells[c].effective, (sum[all] - sum[column]) / rest.weight,
                              rest.effective(), unseen_);
            put(line.cells[c], drawn_ && !std::isnan(plain.p) ? drawn_->against_others(sums, c) : plain);
        }
        line.cells.back().value = share(total());
        for (std::size_t b = 0; b < columns_.banners.size(); ++b)
            line.in_banner.push_back(sum[static_cast<Eigen::Index>(columns_.columns.size() + b)]);
        add_pairs(table, line, [&](std::size_t a, std::size_t b) {
            const TestedDifference plain =
                shares_tested(line.cells[a].value, line.cells[a].effective, line.cells[b].value,
                              line.cells[b].effective, unseen_, common_of(a, b));
            return drawn_ && !std::isnan(plain.p) ? drawn_->of_pair(sums, a, b) : plain;
        });
        table.lines.push_back(std::move(line));
    }

    void add_mean(CrossTable& table, CrossLineKind kind, Text label, const std::vector<double>& scores) const {
        CrossLine line = empty_line(kind, std::move(label));
        const CrossDrawn::Sums sums = drawn_ ? drawn_->of_scores(scores) : CrossDrawn::Sums();
        const auto mean = [&](Eigen::Index column) {
            MeanOf of = mean_over(counts_.weights.col(column), scores, base_of(counts_, column).effective());
            of.variance *= unseen_;
            return of;
        };
        for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
            const auto column = static_cast<Eigen::Index>(c), all = banner_total(c);
            const MeanOf own = mean(column);
            line.cells[c].value = own.mean;
            if (line.cells[c].hidden || options_.testing != CrossTesting::others) continue;
            const CrossBase rest = beside(base_of(counts_, all), base_of(counts_, column));
            if (!(rest.cases >= options_.least_base)) continue;
            MeanOf others = mean_over(counts_.weights.col(all) - counts_.weights.col(column), scores, rest.effective());
            others.variance *= unseen_;
            put(line.cells[c], drawn_ ? drawn_->against_others(sums, c) : means_differ(own, others));
        }
        line.cells.back().value = mean(total()).mean;
        add_pairs(table, line, [&](std::size_t a, std::size_t b) {
            return drawn_ ? drawn_->of_pair(sums, a, b)
                          : means_differ(mean(static_cast<Eigen::Index>(a)), mean(static_cast<Eigen::Index>(b)),
                                         covariance_of(a, line.cells[a].value, b, line.cells[b].value, scores));
        });
        table.lines.push_back(std::move(line));
    }

    /// Of two columns Σw² of who stands in both, over the product of their weights; 0 where nobody does.
    double common_of(std::size_t a, std::size_t b) const {
        const auto both = overlaps_.squares.find({a, b});
        return both == overlaps_.squares.end() ? 0 : both->second[both->second.size() - 1] / weights_of(a, b);
    }
    /// Of their means: Σw² (y − mean of the one) (y − mean of the other), likewise.
    double covariance_of(std::size_t a, double mean_a, std::size_t b, double mean_b,
                         const std::vector<double>& scores) const {
        const auto both = overlaps_.squares.find({a, b});
        if (both == overlaps_.squares.end()) return 0;
        double sum = 0;
        for (std::size_t i = 0; i < scores.size(); ++i)
            sum += both->second[static_cast<Eigen::Index>(i)] * (scores[i] - mean_a) * (scores[i] - mean_b);
        return unseen_ * sum / weights_of(a, b);
    }
    double weights_of(std::size_t a, std::size_t b) const {
        return counts_.base[static_cast<Eigen::Index>(a)] * counts_.base[static_cast<Eigen::Index>(b)];
    }

    static void put(CrossCell& cell, const TestedDifference& tested) {
        cell.difference = tested.difference;
        cell.score = tested.score;
        cell.p = tested.p;
    }

    static void put(CrossAssociation& association, const RaoScottTest& tested) {
        association.statistic = tested.f * tested.freedom;
        association.freedom = tested.freedom;
        association.p = tested.p;
    }

    void add_pairs(CrossTable& table, const CrossLine& line, auto&& tested) const {
        if (options_.testing != CrossTesting::columns) return;
        for (const Banner& banner : columns_.banners)
            for (std::size_t a = banner.first; a < banner.last; ++a)
                for (std::size_t b = a + 1; b < banner.last; ++b)
                    if (!line.cells[a].hidden && !line.cells[b].hidden)
                        table.pairs.push_back(
                            {.line = table.lines.size(), .first = a, .second = b, .tested = tested(a, b)});
    }

    const CrossColumns& columns_;
    const CrossStub& stub_;
    const CrossCounts& counts_;
    const CrossOptions& options_;
    std::size_t at_;
    const CrossDrawn* drawn_;  // where strata or clusters are known
    const CrossOverlaps& overlaps_;
    double unseen_;  // share of the population that has not answered
};

std::vector<double> corrected(const std::vector<double>& p, CrossCorrection correction) {
    switch (correction) {
        case CrossCorrection::bonferroni:
            return bonferroni_adjusted(p);
        case CrossCorrection::holm:
            return holm_adjusted(p);
        case CrossCorrection::false_discoveries:
            return adjusted_for_many(p);
        case CrossCorrection::none:
            break;
    }
    return p;
}

/// Corrects p-values family by family; `each(visit)` calls visit(family, p, place of the adjusted value).
template <class Each>
void correct(CrossCorrection correction, Each&& each) {
    struct Family {
        std::vector<double> p{};
        std::vector<double*> into{};
    };
    std::map<std::pair<std::size_t, std::size_t>, Family> families;
    each([&](std::pair<std::size_t, std::size_t> family, double p, double& into) {
        if (correction == CrossCorrection::false_discoveries) family = {};
        families[family].p.push_back(p);
        families[family].into.push_back(&into);
    });
    for (auto& [key, family] : families) {
        const std::vector<double> adjusted = corrected(family.p, correction);
        for (std::size_t i = 0; i < adjusted.size(); ++i) *family.into[i] = adjusted[i];
    }
}

/// The only other column of its banner with anybody in it; nullptr where there are more or none.
const CrossCell* other_column(const CrossLine& line, const CrossColumns& columns, std::size_t column) {
    const Banner& banner = columns.banners[columns.columns[column].banner];
    const CrossCell* other = nullptr;
    for (std::size_t c = banner.first; c < banner.last; ++c) {
        if (c == column || !(line.cells[c].base > 0)) continue;
        if (other) return nullptr;
        other = &line.cells[c];
    }
    return other;
}

/// By line, of questions whose respondents have gone one of two ways: of the second answer the place of the first,
/// whose differences are its own, turned round; else no_line.
constexpr std::size_t no_line = static_cast<std::size_t>(-1);
std::vector<std::size_t> lines_repeated(const std::vector<CrossLine>& lines, const std::vector<CrossStub>& stubs) {
    std::vector<std::size_t> repeats(lines.size(), no_line);
    for (std::size_t from = 0; from < lines.size();) {
        const std::size_t stub = lines[from].stub;
        std::vector<std::size_t> met;  // answers that anybody gave
        for (; from < lines.size() && lines[from].stub == stub; ++from)
            if (lines[from].kind == CrossLineKind::answer && lines[from].cells.back().value > 0) met.push_back(from);
        if (met.size() == 2 && !lines_overlap(stubs[stub])) repeats[met[1]] = met[0];
    }
    return repeats;
}

/// How many tests there are and how many find something; those of a difference that is told already are not counted.
/// Sets the letters of pairs.
void count_tests(CrossTable& table, const CrossColumns& columns, const CrossOptions& options,
                 const std::vector<std::size_t>& repeats) {
    for (const CrossPair& pair : table.pairs) {
        if (repeats[pair.line] != no_line)
            table.answers_counted_once += std::isnan(pair.tested.p) ? 0 : 1;
        else
            table.tests += std::isnan(pair.tested.p) ? 0 : 1;
        if (!(pair.adjusted < options.level)) continue;
        table.differing += repeats[pair.line] == no_line ? 1 : 0;
        const bool first_is_higher = pair.tested.difference > 0;
        CrossLine& line = table.lines[pair.line];
        line.cells[first_is_higher ? pair.first : pair.second].letters +=
            columns.columns[first_is_higher ? pair.second : pair.first].letter;
    }
    for (std::size_t i = 0; i < table.lines.size(); ++i)
        for (std::size_t c = 0; c < columns.columns.size(); ++c) {
            const CrossLine& line = table.lines[i];
            const CrossCell& cell = line.cells[c];
            table.hidden += cell.hidden ? 1 : 0;
            const std::size_t tested = std::isnan(cell.p) ? 0 : 1;
            if (repeats[i] != no_line) {
                table.answers_counted_once += tested;
            } else if (is_turned_round(line, columns, c)) {
                table.counted_once += tested;
            } else {
                table.tests += tested;
                table.differing += cell.differs(options.level) ? 1 : 0;
            }
        }
}

void correct_all(CrossTable& table, const CrossColumns& columns, const std::vector<CrossStub>& stubs,
                 const CrossOptions& options) {
    const std::vector<std::size_t> repeats = lines_repeated(table.lines, stubs);
    const auto repeated = [&](std::size_t line) { return repeats[line] != no_line; };
    const auto told_already = [&](std::size_t line, std::size_t column) {
        return repeated(line) || is_turned_round(table.lines[line], columns, column);
    };
    correct(options.correction, [&](auto&& visit) {
        for (std::size_t i = 0; i < table.lines.size(); ++i)
            for (std::size_t c = 0; c < columns.columns.size(); ++c)
                if (CrossLine& line = table.lines[i]; !told_already(i, c))
                    visit({line.stub, columns.columns[c].banner}, line.cells[c].p, line.cells[c].adjusted);
    });
    for (std::size_t i = 0; i < table.lines.size(); ++i)
        for (std::size_t c = 0; c < columns.columns.size(); ++c)
            if (CrossLine& line = table.lines[i]; repeated(i))
                line.cells[c].adjusted = table.lines[repeats[i]].cells[c].adjusted;
            else if (is_turned_round(line, columns, c))
                line.cells[c].adjusted = other_column(line, columns, c)->adjusted;
    correct(options.correction, [&](auto&& visit) {
        for (CrossPair& pair : table.pairs)
            if (!repeated(pair.line))
                visit({pair.line, columns.columns[pair.first].banner}, pair.tested.p, pair.adjusted);
    });
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, double> of_first;
    for (const CrossPair& pair : table.pairs) of_first[{pair.line, pair.first, pair.second}] = pair.adjusted;
    for (CrossPair& pair : table.pairs)
        if (repeated(pair.line)) pair.adjusted = of_first[{repeats[pair.line], pair.first, pair.second}];
    correct(options.correction, [&](auto&& visit) {
        for (CrossAssociation& each : table.associations) visit({0, 0}, each.p, each.adjusted);
    });
    count_tests(table, columns, options, repeats);
}

}  // namespace

bool is_turned_round(const CrossLine& line, const CrossColumns& columns, std::size_t column) {
    if (columns.banners[columns.columns[column].banner].overlaps()) return false;
    const CrossCell* other = other_column(line, columns, column);
    return other && line.cells[column].base > 0 && other < &line.cells[column];
}

Result<CrossTable> cross_table(const SurveySample& sample, const CrossColumns& columns,
                               const std::vector<CrossStub>& stubs, const CrossOptions& options,
                               const Progress& progress) {
    std::vector<CrossTable> parts(stubs.size());
    std::atomic<bool> stopped = false;
    std::atomic<std::size_t> done = 0;
    const bool tests = options.testing != CrossTesting::none;
    const std::vector<std::size_t> order =
        sample.designed() && tests ? respondents_by_unit(sample) : std::vector<std::size_t>();
    tbb::parallel_for(std::size_t{0}, stubs.size(), [&](std::size_t i) {
        if (stopped) return;
        const CrossCounts counts = cross_counts(sample, columns, stubs[i]);
        std::optional<CrossDrawn> drawn;
        const double unseen = unseen_shares(options.population, sample, stubs[i].question).back();
        if (sample.designed() && tests) drawn.emplace(sample, columns, stubs[i], order, unseen);
        const CrossOverlaps overlaps =
            options.testing == CrossTesting::columns ? cross_overlaps(sample, columns, stubs[i]) : CrossOverlaps();
        const CrossedQuestion question(columns, stubs[i], counts, options, i, drawn ? &*drawn : nullptr, overlaps,
                                       unseen);
        question.add_lines(parts[i]);
        if (tests) question.add_associations(parts[i]);
        if (!progress(static_cast<double>(++done) / static_cast<double>(stubs.size()))) stopped = true;
    });
    if (stopped) return cancelled();
    CrossTable table;
    for (CrossTable& part : parts) {
        for (CrossPair& pair : part.pairs) {
            pair.line += table.lines.size();
            table.pairs.push_back(pair);
        }
        std::ranges::move(part.lines, std::back_inserter(table.lines));
        std::ranges::move(part.associations, std::back_inserter(table.associations));
    }
    correct_all(table, columns, stubs, options);
    return table;
}

}  // namespace clientele
