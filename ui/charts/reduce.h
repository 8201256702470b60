#pragma once

#include <span>
#include <vector>

#include "ui/charts/chart_data.h"

namespace clientele {

/// The indices of the marks that a line of `columns` pixels needs: first, last, lowest and highest of each pixel
/// column, so that the drawn line is the same as with all of them (Jugel et al. 2014, "M4"). Marks lie in order of x;
/// those without a value are left out. In order, without repeats.
std::vector<int> reduce_line(std::span<const Mark> marks, std::span<const int> among, double x_first, double x_last,
                             int columns);

}  // namespace clientele
