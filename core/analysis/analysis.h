#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/finding.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/filter.h"
#include "core/model/snapshot.h"

namespace clientele {

class FindingStore;   // core/analysis/finding_store.h

enum class OptionType { choice, whole, number, date, boolean, field, text };

struct OptionChoice {
    std::string id{};
    Text label{};
};

/// One option of an analysis: it makes a control in the inspector and a --set option=value on the command line.
struct OptionSpec {
    std::string id{};
    Text label{};
    OptionType type = OptionType::choice;
    std::string value{};                   ///< the default, as text
    std::vector<OptionChoice> choices{};   ///< of a choice or field
    double least = 0, most = 0;          ///< of numbers; no limits where both are 0
    Text help{};
};

/// Checked values of an analysis' options: every option of the specs has one.
class Options {
   public:
    /// Unknown names and values that the option cannot take are errors that name what is known.
    static Result<Options> from(std::span<const OptionSpec> specs, const std::map<std::string, std::string>& values);

    const std::string& text(std::string_view id) const;
    double number(std::string_view id) const;
    std::int64_t whole(std::string_view id) const;
    bool yes(std::string_view id) const;
    std::optional<Date> date(std::string_view id) const;  ///< nothing where empty
    const std::map<std::string, std::string>& all() const { return values_; }

   private:
    std::map<std::string, std::string> values_;
};

/// What an analysis needs before it can run: a dataset with rows, and fields of it that have values.
struct Need {
    DatasetKind dataset;
    std::vector<std::string_view> fields;
    std::vector<Need> instead{};  ///< any of these does as well, where the project has no rows of the dataset
};
/// The need itself, or what the project has in its stead.
const Need& met_by(const Need& need, const Snapshot& snapshot);

/// What one run gets.
struct Context {
    const Snapshot& snapshot;
    const Selections& rows;
    const Filter& filter;
    const Options& options;
    std::optional<Date> as_of;   ///< "today" for the analysis; nothing: the data's last day
    std::uint64_t seed = 1;
    const Progress& progress;
    FindingStore* store = nullptr;   ///< for an analysis that asks others; see run()
};

struct MendOffer;  // core/analysis/mending.h

/// An analysis, as the registry lists it. A new one is a source, a test and a line in registry.cpp: it then has a card
/// on its page, an options panel, a command-line verb, a place in reports and spreadsheets, and a cancel button.
struct Analysis {
    std::string_view id;         ///< "segments.rfm"; the part before the point is its subject
    Pattern title;               ///< "RFM segments"
    Pattern question;            ///< "Which customers matter most, by recency, frequency and spend?"
    std::string_view page;       ///< id of the page it is on: "segments"
    std::vector<Need> needs;
    std::vector<OptionSpec> (*options)(const Snapshot&);
    Result<Finding> (*run)(const Context&);   ///< fills everything but provenance
    /// The only datasets that it reads, for those that say so: parts of a filter that leave these whole are not named
    /// in the provenance. Empty: any.
    std::vector<DatasetKind> reads{};
    Pattern help = "";           ///< what it does, in a paragraph, for the manual
    /// The page where a person works on what it found, where there is one besides the page of its card, and what to do
    /// there: "Look at the pairs".
    std::string_view workplace = {};
    Pattern work = "";
    /// What can be mended of what its findings tell: that of a name (see FindingTable::mends), or all for "". See
    /// mend_offers.
    Result<std::vector<MendOffer>> (*mends)(const Context&, std::string_view name) = nullptr;
    /// How many rows break a rule of the analyst's own, for an analysis that holds the data to those that the project
    /// keeps; the error says what of the rule cannot be meant, or that it was stopped.
    Result<std::int64_t> (*own_rule)(const Snapshot&, const OwnRule&, const Progress&) = nullptr;
    /// The same of a segment of the analyst's own: how many customers it selects.
    Result<std::int64_t> (*own_segment)(const Snapshot&, const OwnSegment&, const Progress&) = nullptr;
};

/// All analyses, in the order of their pages.
std::span<const Analysis> analyses();
const Analysis* find_analysis(std::string_view id);

/// What is missing for the analysis to run on this snapshot, as a sentence; nothing when it can run.
std::optional<Text> missing(const Analysis& analysis, const Snapshot& snapshot);

/// One request for a finding: a value that can be compared, kept and repeated.
struct Request {
    std::string analysis{};
    std::map<std::string, std::string> options{};
    Filter filter{};
    std::optional<Date> as_of{};
    std::uint64_t seed = 1;
    bool operator==(const Request&) const = default;
};

/// Checks the request, applies its filter, runs the analysis and fills in the provenance. The one way to a finding, for
/// the window, the report and the command line. Pass `selections` where the filter has been applied already, and a
/// `store` of this snapshot where findings are asked for again: what it has is not computed twice.
Result<Finding> run(const Snapshot& snapshot, const Request& request, const Progress& progress = {},
                    const Selections* selections = nullptr, FindingStore* store = nullptr);

/// What the finding's reader has to know of the data that it used: see quality_warnings, which this asks for the
/// request.
Result<std::vector<Text>> warnings_for(const Snapshot& snapshot, const Request& request, const Progress& progress = {},
                                       const Selections* selections = nullptr);

/// run() with warnings_for() after the finding's own warnings. What is written down and handed on is made so; the
/// window shows the finding first.
Result<Finding> run_with_quality(const Snapshot& snapshot, const Request& request, const Progress& progress = {},
                                 const Selections* selections = nullptr);

/// Which RFM segment each customer is in: a text column over the codes of the customer domain's dictionary.
Result<Column> customer_segments(const Snapshot& snapshot, const Progress& progress);

/// Who satisfies a condition on segments, of RFM or of the analyst's own (see SegmentSource); of one name the analyst's
/// own is meant. "" names customers without an RFM segment. Errors: `not_found` names the segments that there are.
Result<Selection> in_segments(const Snapshot& snapshot, const Condition& condition, const Progress& progress);

}  // namespace clientele
