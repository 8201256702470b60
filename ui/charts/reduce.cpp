#include "ui/charts/reduce.h"

#include <algorithm>
#include <cmath>

namespace clientele {

std::vector<int> reduce_line(std::span<const Mark> marks, std::span<const int> among, double x_first, double x_last,
                             int columns) {
    columns = std::max(1, columns);
    if (among.size() <= static_cast<std::size_t>(columns) * 2) return {among.begin(), among.end()};
    const double per_column = (x_last - x_first) / columns;
    std::vector<int> out;
    const auto mark = [&](int i) -> const Mark& { return marks[static_cast<std::size_t>(i)]; };
    const auto column = [&](int i) { return static_cast<int>(std::floor((mark(i).x - x_first) / per_column)); };
    for (std::size_t i = 0; i < among.size();) {
        const int here = column(among[i]);
        int keep[4] = {among[i], among[i], among[i], among[i]};  // first, lowest, highest, last
        for (; i < among.size() && column(among[i]) == here; ++i) {
            const int at = among[i];
            if (mark(at).y < mark(keep[1]).y) keep[1] = at;
            if (mark(at).y > mark(keep[2]).y) keep[2] = at;
            keep[3] = at;
        }
        std::ranges::sort(keep);
        for (const int at : keep) {
            if (out.empty() || out.back() != at) out.push_back(at);
        }
    }
    return out;
}

}  // namespace clientele
