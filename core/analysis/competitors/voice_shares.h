#pragma once

#include <vector>

#include "core/analysis/competitors/public_voice.h"

namespace clientele {

/// A share of posts with its interval.
struct VoiceShare {
    double value = missing_number, low = missing_number, high = missing_number;
};

/// What the intervals of shares take as that which varies.
enum class VoiceUnit { weeks, days, posts };

struct VoiceShares {
    VoiceUnit unit = VoiceUnit::posts;
    bool people = false;                ///< somebody wrote more than once
    std::vector<VoiceShare> of{};       ///< by company
    std::vector<VoiceShare> changes{};  ///< of the latest days against before, by company
    std::vector<double> change_p{};     ///< by company; NaN where there is nothing before, or no post about it
};

/// Shares of posts with a time. Weeks vary where there are eight, days where there are three, and authors always do:
/// the variance is that of the ratio over clusters, both ways (Cameron, Gelbach and Miller 2011, J. Bus. Econ. Stat.
/// 29, eq. 2.11). Over that of as many independent posts it is the design effect, at least 1, which for companies of
/// few posts is drawn to that of all: weeks without a post prove nothing. The interval is Wilson's of the effective
/// posts (Korn and Graubard 1998, Surv. Methodol. 24). A change is tested as posts that fall into the latest days by
/// their share of all posts (exact binomial of the effective posts, twice the smaller tail), the interval is that of
/// Newcombe (1998, method 10) from both. Errors: cancelled. O(posts · log).
Result<VoiceShares> voice_shares(const PublicVoice& voice, const Progress& progress);

}  // namespace clientele
