#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/competitors/share_names.h"
#include "core/analysis/surveys/survey_sample.h"
#include "core/math/wallet_allocation.h"

namespace clientele {

/// Where the brands that respondents use get what share of their wallets.
struct WalletPart {
    struct Brand {
        std::string name{}, question{};  ///< question: its id, the key of rows
        BrandWallet wallet{};
    };
    std::vector<Brand> brands{};  ///< by their share, the largest first
    std::optional<std::size_t> own{};
    SurveySample sample{};
    bool ranks = false;  ///< 1 is the best; else ratings, the highest is the best
    std::size_t respondents = 0, single = 0, resamples = 0;
};

/// Questions in which respondents rate or rank brands: those that the option "question" names; else, of the survey that
/// is asked for or any, those on one scale that name most of the known companies. Nothing where there are none; the
/// reason is then among `told`. Errors: `not_found` for a question that is not there; cancelled.
Result<std::optional<WalletPart>> wallet_part(const Context& context, const CompanyNames& companies,
                                              const std::string& own, std::vector<Text>& told);

}  // namespace clientele
