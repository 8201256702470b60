#pragma once

namespace clientele {

/// The ends of an interval.
struct Interval {
    double low = 0, high = 1;
};

/// 95 % interval of a share that was seen as `hits` of `all`, by Wilson (1927, JASA 22, p. 209-212): inverts the score
/// test, stays within 0 and 1 and holds for few cases and extreme shares. From 0 to 1 where there are none.
Interval share_interval(double hits, double all);

}  // namespace clientele
