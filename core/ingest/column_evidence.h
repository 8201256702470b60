#pragma once

#include <string>
#include <vector>

#include "core/ingest/dates.h"
#include "core/ingest/numbers.h"
#include "core/ingest/source.h"
#include "core/ingest/words.h"

namespace clientele::ingest {

/// Gathers what the values of one column have in common.
class ColumnEvidence {
 public:
    explicit ColumnEvidence(const MissingWords& missing) : missing_(&missing) {}

    void add(std::string_view cell);

    /// Whether more values could change how numbers or dates of this column are read.
    bool in_doubt(bool decimal_known_elsewhere) const;
    const NumberEvidence& numbers() const { return numbers_; }
    /// Holds numbers, dates or yes and no, so far.
    bool is_typed() const { return mostly_numbers() || mostly_dates() || (filled_ > 0 && booleans_ == filled_); }
    bool mostly_numbers() const { return filled_ > 0 && numbers_.numbers() * 10 >= filled_ * 9; }

    /// Type, formats and reasons. `other_decimal`: the decimal sign that other columns of the file prove, '\0' none.
    void describe(ColumnFacts& facts, const SourceSettings& settings, char other_decimal) const;

 private:
    bool mostly_dates() const;
    void describe_numbers(ColumnFacts& facts, std::string_view given, char other_decimal) const;
    void describe_dates(ColumnFacts& facts, std::string_view given) const;
    void choose_type(ColumnFacts& facts, std::string_view given) const;

    const MissingWords* missing_;
    NumberEvidence numbers_;
    DateEvidence dates_;
    std::uint64_t filled_ = 0;
    std::uint64_t looked_at_ = 0;
    std::uint64_t missing_words_ = 0;
    std::uint64_t booleans_ = 0;
    std::uint64_t bare_booleans_ = 0;  ///< 1 and 0, which are numbers as well
    std::vector<std::string> examples_;
};

}  // namespace clientele::ingest
