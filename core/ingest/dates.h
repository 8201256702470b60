#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"

namespace clientele::ingest {

enum class DateOrder : std::uint8_t { ymd, dmy, mdy, ym };

/// How the dates of a column are written. A time of day may follow every one of them.
struct DateFormat {
    DateOrder order = DateOrder::ymd;
    char separator = '-';     ///< '\0': none, as in 20111209
    bool short_year = false;  ///< two digits: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068
    bool month_name = false;  ///< in English, German, French or Spanish, in full or short; any separators
    bool operator==(const DateFormat&) const = default;
};

/// "dd.MM.yyyy", "MM/dd/yy", "d MMM yyyy"; with_time adds " HH:mm:ss", half_day " hh:mm:ss a".
std::string pattern_of(const DateFormat& format, bool with_time = false, bool half_day = false);
/// Reads what pattern_of writes, and other patterns of d, M, y and one separator; the time part does not matter.
std::optional<DateFormat> format_of(std::string_view pattern);
/// "dmy", "mdy", "ymd", "ym".
std::string_view id(DateOrder order);
std::optional<DateOrder> order_of(std::string_view word);

/// A date as it was written.
struct WrittenDate {
    std::int64_t seconds = 0;  ///< in UTC where there was an offset, else on the wall's clock
    bool has_time = false;
    bool half_day = false;  ///< with am or pm
    bool had_offset = false;
    bool had_fraction = false;  ///< fractions of a second were cut off
};

enum class DateFit {
    good,
    no_such_date,  ///< written in this format, but on no calendar or clock
    bad
};

DateFit parse_date(std::string_view cell, const DateFormat& format, WrittenDate& date);

/// Which formats the dates of a column fit.
class DateEvidence {
 public:
    void add(std::string_view cell);

    /// The formats that fit most values; several where the values leave a choice that matters.
    std::vector<DateFormat> best() const;
    /// Some value fits some format.
    bool any() const {
        return std::ranges::any_of(candidates_, [](const Candidate& candidate) { return candidate.fits > 0; });
    }
    /// The formats of one order that fit any values, the best first.
    std::vector<DateFormat> of_order(DateOrder order) const;
    std::uint64_t fitting(const DateFormat& format) const;
    bool with_time() const { return with_time_; }
    bool half_day() const { return half_day_; }
    /// Some dates have an offset or fractions of a second, which a time in this program does not keep.
    bool loses() const { return loses_; }

 private:
    struct Candidate {
        DateFormat format;
        std::uint64_t fits = 0;
    };
    void propose(std::string_view cell);

    std::vector<Candidate> candidates_;
    std::uint64_t seen_ = 0;
    std::uint64_t proposals_ = 0;
    std::uint64_t order_matters_ = 0;  ///< values whose day and month differ
    bool with_time_ = false;
    bool half_day_ = false;
    bool loses_ = false;
};

/// A month's name at the start of `text`, in one of the four languages: 1 to 12 and its length; 0 where there is none.
std::size_t month_name(std::string_view text, std::int32_t& month);

}  // namespace clientele::ingest
