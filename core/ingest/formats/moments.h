#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::ingest {

/// What the numbers of a variable in a statistics file stand for, told from the variable's format.
struct Moment {
    enum class Meaning : std::uint8_t {
        number,   ///< nothing but numbers
        date,     ///< a day; with its time of day where the number has one
        time,     ///< a day with its time of day
        clock,    ///< a time of day or a duration: HH:mm:ss, hours go on beyond 24
        half,     ///< halves of a year from 1960 on
        quarter,  ///< quarters
        month,    ///< months
        week      ///< Stata's weeks: 52 a year, the first one starts on 1 January and the last one is longer
    };
    Meaning meaning = Meaning::number;
    double unit = 1;                 ///< in seconds, of dates, times and clocks
    std::int32_t epoch = 0;          ///< the day of number 0, from 1970-01-01, of dates and times
    bool with_leap_seconds = false;  ///< they are counted, as in Stata's %tC
};

/// From the names of the formats as the packages write them: "ADATE10", "%tdDD/NN/CCYY", "YYMMDD10.". A format that
/// shows less of a day (its month, its week) does not change the day that the number stands for, which is written
/// whole.
Moment spss_moment(std::string_view format);
Moment stata_moment(std::string_view format);
Moment sas_moment(std::string_view format);

/// Halves, quarters, months and weeks that a Stata variable counts.
bool counts_periods(const Moment& moment);

/// The number as ISO text: dates as yyyy-MM-dd, times as yyyy-MM-dd HH:mm:ss with milliseconds where there are any,
/// periods as their first day. What is on no calendar (years 1 to 9999) stays the number.
void append_moment(double value, const Moment& moment, std::string& out);

}  // namespace clientele::ingest
