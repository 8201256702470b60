#include <Eigen/SVD>
#include <cmath>

#include "core/math/gaussian_mixture.h"
#include "core/math/symmetric_eigen.h"

namespace clientele {
namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;
using Matrices = std::vector<MatrixXd>;

/// Everything is kept above this part of the whole scatter, so that nothing divides by 0; see MixtureOptions.
constexpr double tiny = 1e-12;

double root_of_determinant(const VectorXd& diagonal) {
    return std::exp(diagonal.array().log().sum() / static_cast<double>(diagonal.size()));
}
VectorXd kept(const VectorXd& diagonal, double least) { return diagonal.cwiseMax(least); }

/// The scatter of the components, and what all models ask of it.
struct Scatter {
    const Matrices& of;
    const std::vector<double>& weights;
    MatrixXd whole;
    double points = 0;
    double least = 0;
    Eigen::Index columns;
    std::size_t components;

    Scatter(const Matrices& scatter, const std::vector<double>& w)
        : of(scatter), weights(w), columns(scatter.front().rows()), components(scatter.size()) {
        whole = MatrixXd::Zero(columns, columns);
        for (std::size_t k = 0; k < components; ++k) {
            whole += of[k];
            points += weights[k];
        }
        least = tiny * (whole.trace() / static_cast<double>(columns)) + 1e-300;
    }
    double dimensions() const { return static_cast<double>(columns); }
    double weight(std::size_t k) const { return std::max(weights[k], 1e-10); }
};

/// Eigenvectors by ascending eigenvalue.
struct Axes {
    MatrixXd directions;
    VectorXd lengths;
    Axes(const MatrixXd& matrix, double least) {
        const SymmetricEigen solved = symmetric_eigen(matrix);
        directions = solved.vectors;
        lengths = kept(solved.values, least);
    }
};

MatrixXd along(const MatrixXd& directions, const VectorXd& lengths) {
    return directions * lengths.asDiagonal() * directions.transpose();
}

/// Diagonal matrices of equal shape and varying volume, by turns (VEI); `diagonal(k)` gives the scatter along the axes,
/// so that VEV is the same after a rotation.
template <class Diagonal>
std::pair<VectorXd, std::vector<double>> shape_and_volumes(const Scatter& scatter, Diagonal&& diagonal,
                                                           std::vector<double> volumes) {
    VectorXd shape;
    for (int step = 0; step < 200; ++step) {
        shape = VectorXd::Zero(scatter.columns);
        for (std::size_t k = 0; k < scatter.components; ++k) shape += diagonal(k) / volumes[k];
        shape = kept(shape, 1e-300);
        shape /= root_of_determinant(shape);
        double change = 0;
        for (std::size_t k = 0; k < scatter.components; ++k) {
            const double volume =
                std::max(diagonal(k).cwiseQuotient(shape).sum() / (scatter.dimensions() * scatter.weight(k)),
                         scatter.least / scatter.points);
            change = std::max(change, std::abs(volume - volumes[k]) / volume);
            volumes[k] = volume;
        }
        if (change < 1e-9) break;
    }
    return {shape, volumes};
}

std::vector<double> own_volumes(const Scatter& scatter) {
    std::vector<double> volumes;
    for (std::size_t k = 0; k < scatter.components; ++k)
        volumes.push_back(std::max(scatter.of[k].trace() / (scatter.dimensions() * scatter.weight(k)),
                                   scatter.least / scatter.points));
    return volumes;
}

Matrices equal_shape_along_axes(const Scatter& scatter) {
    const auto [shape, volumes] = shape_and_volumes(
        scatter, [&](std::size_t k) { return kept(scatter.of[k].diagonal(), scatter.least); }, own_volumes(scatter));
    Matrices all;
    for (const double volume : volumes) all.push_back((volume * shape).asDiagonal());
    return all;
}

Matrices equal_shape(const Scatter& scatter) {  // VEV
    std::vector<Axes> axes;
    for (const MatrixXd& each : scatter.of) axes.emplace_back(each, scatter.least);
    const auto [shape, volumes] = shape_and_volumes(
        scatter, [&](std::size_t k) { return axes[k].lengths; }, own_volumes(scatter));
    Matrices all;
    for (std::size_t k = 0; k < scatter.components; ++k) all.push_back(along(axes[k].directions, volumes[k] * shape));
    return all;
}

Matrices equal_form(const Scatter& scatter) {  // VEE
    std::vector<double> volumes = own_volumes(scatter);
    MatrixXd form;
    for (int step = 0; step < 200; ++step) {
        form = MatrixXd::Zero(scatter.columns, scatter.columns);
        for (std::size_t k = 0; k < scatter.components; ++k) form += scatter.of[k] / volumes[k];
        const Axes axes(form, tiny * form.trace());
        form = along(axes.directions, axes.lengths) / root_of_determinant(axes.lengths);
        const MatrixXd inverse =
            along(axes.directions, axes.lengths.cwiseInverse()) * root_of_determinant(axes.lengths);
        double change = 0;
        for (std::size_t k = 0; k < scatter.components; ++k) {
            const double volume =
                std::max(inverse.cwiseProduct(scatter.of[k]).sum() / (scatter.dimensions() * scatter.weight(k)),
                         scatter.least / scatter.points);
            change = std::max(change, std::abs(volume - volumes[k]) / volume);
            volumes[k] = volume;
        }
        if (change < 1e-9) break;
    }
    Matrices all;
    for (const double volume : volumes) all.push_back(volume * form);
    return all;
}

/// Lengths along common directions: of equal volume (EVE) or each their own (VVE).
std::vector<VectorXd> lengths_along(const Scatter& scatter, const MatrixXd& directions, bool equal_volume) {
    std::vector<VectorXd> lengths;
    double volume = 0;
    for (std::size_t k = 0; k < scatter.components; ++k) {
        lengths.push_back(kept((directions.transpose() * scatter.of[k] * directions).diagonal(), scatter.least));
        volume += root_of_determinant(lengths[k]);
    }
    for (std::size_t k = 0; k < scatter.components; ++k)
        lengths[k] *= equal_volume ? volume / scatter.points / root_of_determinant(lengths[k]) : 1 / scatter.weight(k);
    return lengths;
}

MatrixXd rotation_of(const MatrixXd& slope) {
    const Eigen::JacobiSVD<MatrixXd> svd(slope, Eigen::ComputeFullU | Eigen::ComputeFullV);
    return -svd.matrixV() * svd.matrixU().transpose();
}

/// Lowers the sum over k of tr(D A⁻¹ D' W) over rotations D by the two majorizers of Browne and McNicholas (2014,
/// Estimating common principal components in high dimensions).
MatrixXd turned(const Scatter& scatter, MatrixXd directions, const std::vector<VectorXd>& lengths) {
    std::vector<double> largest;
    for (const MatrixXd& each : scatter.of) largest.push_back(symmetric_eigen(each).values.maxCoeff());
    const auto cost = [&] {
        double sum = 0;
        for (std::size_t k = 0; k < scatter.components; ++k)
            sum += (directions.transpose() * scatter.of[k] * directions).diagonal().cwiseQuotient(lengths[k]).sum();
        return sum;
    };
    double before = cost();
    for (int step = 0; step < 100; ++step) {
        MatrixXd slope = MatrixXd::Zero(scatter.columns, scatter.columns);
        for (std::size_t k = 0; k < scatter.components; ++k)
            slope += lengths[k].cwiseInverse().asDiagonal() *
                     (directions.transpose() * scatter.of[k] - largest[k] * directions.transpose());
        directions = rotation_of(slope);
        slope.setZero();
        for (std::size_t k = 0; k < scatter.components; ++k) {
            const VectorXd inverse = lengths[k].cwiseInverse();
            const VectorXd excess = inverse.array() - inverse.maxCoeff();
            slope += scatter.of[k] * directions * excess.asDiagonal();
        }
        directions = rotation_of(slope.transpose());
        const double after = cost();
        if (before - after <= 1e-10 * std::abs(before)) break;
        before = after;
    }
    return directions;
}

Matrices equal_directions(const Scatter& scatter, bool equal_volume, const Matrices& before) {
    MatrixXd directions = Axes(before.empty() || before.size() < 2 ? scatter.whole : before.front(), 0).directions;
    std::vector<VectorXd> lengths = lengths_along(scatter, directions, equal_volume);
    for (int step = 0; step < 20; ++step) {
        const MatrixXd last = directions;
        directions = turned(scatter, directions, lengths);
        lengths = lengths_along(scatter, directions, equal_volume);
        if ((directions.cwiseAbs() - last.cwiseAbs()).cwiseAbs().maxCoeff() < 1e-8) break;
    }
    Matrices all;
    for (const VectorXd& each : lengths) all.push_back(along(directions, each));
    return all;
}

Matrices equal_volume(const Scatter& scatter, bool along_axes) {  // EVI, EVV
    Matrices all;
    double volume = 0;
    for (const MatrixXd& each : scatter.of) {
        const MatrixXd form = along_axes ? MatrixXd(kept(each.diagonal(), scatter.least).asDiagonal()) : each;
        const double root = root_of_determinant(Axes(form, scatter.least).lengths);
        volume += root;
        all.push_back(form / root);
    }
    for (MatrixXd& each : all) each *= volume / scatter.points;
    return all;
}

Matrices equal_shape_and_volume(const Scatter& scatter) {  // EEV
    std::vector<Axes> axes;
    VectorXd lengths = VectorXd::Zero(scatter.columns);
    for (const MatrixXd& each : scatter.of) lengths += axes.emplace_back(each, scatter.least).lengths;
    Matrices all;
    for (const Axes& each : axes) all.push_back(along(each.directions, lengths / scatter.points));
    return all;
}

}  // namespace

std::vector<MatrixXd> most_likely_covariances(Covariance model, const Matrices& of, const std::vector<double>& weights,
                                              const Matrices& before) {
    const Scatter scatter(of, weights);
    const auto same = [&](const MatrixXd& each) { return Matrices(scatter.components, each); };
    const auto own = [&](auto&& from) {
        Matrices all;
        for (std::size_t k = 0; k < scatter.components; ++k) all.push_back(from(of[k]) / scatter.weight(k));
        return all;
    };
    const MatrixXd one = MatrixXd::Identity(scatter.columns, scatter.columns);
    const auto round = [&](const MatrixXd& each) -> MatrixXd { return each.trace() / scatter.dimensions() * one; };
    const auto diagonal = [](const MatrixXd& each) -> MatrixXd { return each.diagonal().asDiagonal(); };
    switch (model) {
        case Covariance::EII:
            return same(round(scatter.whole) / scatter.points);
        case Covariance::VII:
            return own(round);
        case Covariance::EEI:
            return same(diagonal(scatter.whole) / scatter.points);
        case Covariance::VEI:
            return equal_shape_along_axes(scatter);
        case Covariance::EVI:
            return equal_volume(scatter, true);
        case Covariance::VVI:
            return own(diagonal);
        case Covariance::EEE:
            return same(scatter.whole / scatter.points);
        case Covariance::VEE:
            return equal_form(scatter);
        case Covariance::EVE:
            return equal_directions(scatter, true, before);
        case Covariance::VVE:
            return equal_directions(scatter, false, before);
        case Covariance::EEV:
            return equal_shape_and_volume(scatter);
        case Covariance::VEV:
            return equal_shape(scatter);
        case Covariance::EVV:
            return equal_volume(scatter, false);
        case Covariance::VVV:
            return own([](const MatrixXd& each) { return each; });
    }
    return {};
}

std::size_t mixture_parameters(Covariance model, std::size_t components, std::size_t columns) {
    const std::size_t k = components, d = columns, turns = d * (d - 1) / 2;
    const auto covariances = [&]() -> std::size_t {
        switch (model) {
            case Covariance::EII:
                return 1;
            case Covariance::VII:
                return k;
            case Covariance::EEI:
                return d;
            case Covariance::VEI:
                return k + d - 1;
            case Covariance::EVI:
                return 1 + k * (d - 1);
            case Covariance::VVI:
                return k * d;
            case Covariance::EEE:
                return d + turns;
            case Covariance::VEE:
                return k + d - 1 + turns;
            case Covariance::EVE:
                return 1 + k * (d - 1) + turns;
            case Covariance::VVE:
                return k * d + turns;
            case Covariance::EEV:
                return d + k * turns;
            case Covariance::VEV:
                return k + d - 1 + k * turns;
            case Covariance::EVV:
                return 1 + k * (d - 1) + k * turns;
            case Covariance::VVV:
                return k * (d + turns);
        }
        return 0;
    };
    return k - 1 + k * d + covariances();
}

}  // namespace clientele
