#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/math/kmeans.h"
#include "core/math/point_blocks.h"

namespace clientele {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::size_t lanes = 4;  // centres whose distances are computed together

/// The centres column by column, filled up with ones that are infinitely far.
struct Lanes {
    std::size_t groups, columns;
    std::vector<double> values;  // group, column, centre of the group

    explicit Lanes(const Points& centres)
        : groups((centres.rows + lanes - 1) / lanes),
          columns(centres.columns),
          values(groups * columns * lanes, infinite) {
        for (std::size_t c = 0; c < centres.rows; ++c)
            for (std::size_t j = 0; j < columns; ++j)
                values[(c / lanes * columns + j) * lanes + c % lanes] = centres[c][j];
    }
};

#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
// Without fused multiplication: the numbers are the same on every machine.
#define CLIENTELE_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define CLIENTELE_WIDE
#endif
using Wide = double __attribute__((vector_size(lanes * sizeof(double))));

/// For each of the rows its nearest centre and the squared distances to that and to the next one.
CLIENTELE_WIDE void find_nearest(const double* points, const std::uint32_t* rows, std::size_t count,
                                 const double* values, std::size_t groups, std::size_t columns, std::uint32_t* centre,
                                 double* squared, double* second) {
    for (std::size_t i = 0; i < count; ++i) {
        const double* point = points + rows[i] * columns;
        const double* at = values;
        double least = infinite, next = infinite;
        std::uint32_t best = 0;
        for (std::size_t group = 0; group < groups; ++group) {
            Wide sum{};
            for (std::size_t j = 0; j < columns; ++j, at += lanes) {
                Wide here;
                __builtin_memcpy(&here, at, sizeof here);
                const Wide off = point[j] - here;
                sum += off * off;
            }
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const double value = sum[lane];
                const bool nearer = value < least;
                const double larger = nearer ? least : value;
                next = larger < next ? larger : next;
                least = nearer ? value : least;
                best = nearer ? static_cast<std::uint32_t>(group * lanes + lane) : best;
            }
        }
        centre[i] = best;
        squared[i] = least;
        second[i] = next;
    }
}

/// What the moves of one block of points change.
struct Moves {
    std::vector<double> sums;           // by cluster and column
    std::vector<std::int64_t> entered;  // by cluster
    std::size_t count = 0;

    void fold(const Moves& more) {
        count += more.count;
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += more.sums[i];
        for (std::size_t i = 0; i < entered.size(); ++i) entered[i] += more.entered[i];
    }
};

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

/// Lloyd's iterations: each gives every point to its nearest centre and moves the centres to the means. Hamerly's
/// bounds tell for most points without a distance that they stay: `upper_` is no less than the distance to the own
/// centre, `lower_` no more than that to any other.
class Lloyd {
 public:
    Lloyd(const Points& points, const Points& centres, bool bounds)
        : points_(points), bounds_(bounds), upper_(points.rows, infinite), lower_(points.rows, 0.0) {
        found_.clusters = centres.rows;
        found_.centres = centres;
        found_.of.assign(points.rows, nowhere);
        found_.sizes.assign(centres.rows, 0);
        sums_.assign(centres.values.size(), 0.0);
        drift_.assign(centres.rows, 0.0);
    }

    Result<KMeans> run(int most_iterations, const Progress& progress) {
        for (; found_.iterations < most_iterations && !found_.converged; ++found_.iterations) {
            if (progress.cancelled()) return cancelled();
            const Moves moves = assign();
            found_.converged = moves.count == 0;
            take(moves);
            if (fill_empty()) found_.converged = false;
            if (!found_.converged) move_centres();
        }
        finish();
        return std::move(found_);
    }

 private:
    std::size_t columns() const { return points_.columns; }

    Moves assign() {
        half_to_next();
        const Lanes centres(found_.centres);
        return over_blocks<Moves>(points_.rows, [&](std::size_t first, std::size_t last, Moves& moves) {
            moves.sums.assign(sums_.size(), 0.0);
            moves.entered.assign(found_.clusters, 0);
            constexpr std::size_t part = 512;
            for (std::size_t i = first; i < last; i += part) assign_part(i, std::min(last, i + part), centres, moves);
        }, [](Moves& all, const Moves& part) { all.fold(part); });
    }
    /// Points whose own centre may not be the nearest any more.
    std::size_t in_doubt(std::size_t first, std::size_t last, std::uint32_t* rows) {
        // A little more than rounding can make of the bounds.
        constexpr double slack = 1 - 1e-12;
        std::size_t count = 0;
        for (std::size_t i = first; i < last; ++i) {
            const std::uint32_t own = found_.of[i];
            rows[count] = static_cast<std::uint32_t>(i);
            if (!bounds_ || own == nowhere) {
                ++count;
                continue;
            }
            upper_[i] += drift_[own];
            lower_[i] -= own == fastest_ ? second_drift_ : drift_[fastest_];
            count += upper_[i] > std::max(half_next_[own], lower_[i]) * slack ? 1 : 0;
        }
        return count;
    }
    void assign_part(std::size_t first, std::size_t last, const Lanes& centres, Moves& moves) {
        constexpr std::size_t part = 512;
        std::array<std::uint32_t, part> rows{}, nearest;
        std::array<double, part> squared, second;
        const std::size_t count = in_doubt(first, last, rows.data());
        find_nearest(points_.values.data(), rows.data(), count, centres.values.data(), centres.groups, columns(),
                     nearest.data(), squared.data(), second.data());
        for (std::size_t at = 0; at < count; ++at) {
            const std::size_t i = rows[at];
            const std::uint32_t own = found_.of[i];
            upper_[i] = std::sqrt(squared[at]);
            lower_[i] = std::sqrt(second[at]);
            if (nearest[at] == own) continue;
            moves.count += 1;
            add_point(moves, i, nearest[at], 1);
            if (own != nowhere) add_point(moves, i, own, -1);
            found_.of[i] = nearest[at];
        }
    }
    void add_point(Moves& moves, std::size_t i, std::uint32_t cluster, int sign) const {
        moves.entered[cluster] += sign;
        double* sum = moves.sums.data() + cluster * columns();
        for (std::size_t j = 0; j < columns(); ++j) sum[j] += sign * points_[i][j];
    }
    void take(const Moves& moves) {
        for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += moves.sums[i];
        for (std::size_t c = 0; c < found_.clusters; ++c)
            found_.sizes[c] = static_cast<std::size_t>(static_cast<std::int64_t>(found_.sizes[c]) + moves.entered[c]);
    }
    /// Half the distance from each centre to the next one: no point nearer than that belongs to another.
    void half_to_next() {
        half_next_.assign(found_.clusters, infinite);
        for (std::size_t a = 0; a < found_.clusters; ++a)
            for (std::size_t b = 0; b < found_.clusters; ++b)
                if (a != b)
                    half_next_[a] =
                        std::min(half_next_[a],
                                 std::sqrt(squared_distance(found_.centres[a], found_.centres[b], columns())) / 2);
    }
    void move_centres() {
        for (std::size_t c = 0; c < found_.clusters; ++c) {
            if (found_.sizes[c] == 0) continue;
            std::vector<double> before(found_.centres[c], found_.centres[c] + columns());
            for (std::size_t j = 0; j < columns(); ++j)
                found_.centres[c][j] = sums_[c * columns() + j] / static_cast<double>(found_.sizes[c]);
            drift_[c] = std::sqrt(squared_distance(before.data(), found_.centres[c], columns()));
        }
        fastest_ = static_cast<std::uint32_t>(std::ranges::max_element(drift_) - drift_.begin());
        second_drift_ = 0;
        for (std::size_t c = 0; c < found_.clusters; ++c)
            if (c != fastest_) second_drift_ = std::max(second_drift_, drift_[c]);
    }
    bool fill_empty() {
        bool any = false;
        for (std::uint32_t c = 0; c < found_.clusters; ++c) {
            if (found_.sizes[c] > 0) continue;
            std::size_t farthest = points_.rows;
            double most = 0;
            for (std::size_t i = 0; i < points_.rows; ++i) {
                if (found_.sizes[found_.of[i]] < 2) continue;
                const double squared = squared_distance(points_[i], found_.centres[found_.of[i]], columns());
                if (squared > most) most = squared, farthest = i;
            }
            if (farthest == points_.rows) continue;
            Moves moves{std::vector<double>(sums_.size(), 0.0), std::vector<std::int64_t>(found_.clusters, 0)};
            add_point(moves, farthest, c, 1);
            add_point(moves, farthest, found_.of[farthest], -1);
            take(moves);
            found_.of[farthest] = c;
            for (std::size_t j = 0; j < columns(); ++j) found_.centres[c][j] = points_[farthest][j];
            any = true;
        }
        if (any) {
            std::ranges::fill(upper_, infinite);
            std::ranges::fill(lower_, 0.0);
        }
        return any;
    }
    /// Means and sum of squares anew from the points: sums that went along have small errors.
    void finish() {
        Moves all = over_blocks<Moves>(points_.rows, [&](std::size_t first, std::size_t last, Moves& part) {
            part.sums.assign(sums_.size(), 0.0);
            part.entered.assign(found_.clusters, 0);
            for (std::size_t i = first; i < last; ++i) add_point(part, i, found_.of[i], 1);
        }, [](Moves& total, const Moves& part) { total.fold(part); });
        for (std::size_t c = 0; c < found_.clusters; ++c) {
            found_.sizes[c] = static_cast<std::size_t>(all.entered[c]);
            if (found_.sizes[c] == 0) continue;
            for (std::size_t j = 0; j < columns(); ++j)
                found_.centres[c][j] = all.sums[c * columns() + j] / static_cast<double>(found_.sizes[c]);
        }
        found_.within = over_blocks<double>(points_.rows, [&](std::size_t first, std::size_t last, double& part) {
            for (std::size_t i = first; i < last; ++i)
                part += squared_distance(points_[i], found_.centres[found_.of[i]], columns());
        }, [](double& total, double part) { total += part; });
    }

    const Points& points_;
    bool bounds_;
    KMeans found_;
    std::vector<double> upper_, lower_;      // by point
    std::vector<double> sums_;               // by cluster and column
    std::vector<double> half_next_, drift_;  // by cluster
    std::uint32_t fastest_ = 0;
    double second_drift_ = 0;
};

}  // namespace

Result<KMeans> kmeans_from(const Points& points, const Points& centres, const KMeansOptions& options,
                           const Progress& progress) {
    auto found = Lloyd(points, centres, options.bounds).run(options.most_iterations, progress);
    if (!found || !options.transfers) return found;
    // Each pass is as much work as an iteration without bounds, on one thread.
    constexpr std::size_t most_work = 200'000'000;
    const std::size_t a_pass = points.rows * points.columns * centres.rows;
    const int passes = static_cast<int>(std::clamp<std::size_t>(most_work / std::max<std::size_t>(a_pass, 1), 1, 50));
    if (progress.cancelled()) return cancelled();
    transfer_points(points, *found, passes);
    return found;
}

}  // namespace clientele
