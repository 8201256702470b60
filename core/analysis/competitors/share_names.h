#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/snapshot.h"

namespace clientele {

/// A company that words speak of, and what else they say: "Outlets of Rival" is Rival and "outlets of".
struct CompanyInWords {
    std::size_t company = 0;  ///< index in the names that are known
    std::u16string rest{};    ///< folded, without the name
};

/// Companies by name, whatever the writing (see folded). Longer names go before names that they hold.
class CompanyNames {
 public:
    /// Adds a name, unless it is there already or empty.
    void add(std::string_view name);
    std::size_t size() const { return names_.size(); }
    const std::string& at(std::size_t company) const { return names_[company]; }
    /// The company of exactly that name.
    std::optional<std::size_t> find(std::string_view name) const;
    /// The company that the words name among others, as whole words; of several the longest name.
    std::optional<CompanyInWords> in(std::string_view words) const;

 private:
    std::vector<std::string> names_{};
    std::vector<std::u16string> folded_{};
};

/// All companies that mystery visits, reviews, posts and offers name. O(rows).
CompanyNames companies_known(const Snapshot& snapshot);

/// Whether a header says that its column holds companies: "Company", "Marke", "Enseigne"…
bool names_companies(std::string_view header);
/// The first text column of the dataset, field or further column, of such a header; nullptr where it has none.
const DatasetColumn* company_column(const Dataset& dataset);

/// Whether the words speak of outlets ("Number of stores"), of the whole market ("Market total"), of the rest
/// ("Others") in the four languages. Folded.
bool speaks_of_outlets(std::u16string_view words);
bool is_whole_market(std::u16string_view words);
bool is_the_rest(std::u16string_view words);

/// How much money of the project one unit of a series is ("million EUR": 1e6), where the words name its currency.
std::optional<double> money_in_words(std::string_view words, std::string_view currency);

}  // namespace clientele
