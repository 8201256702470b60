#include "core/ingest/column_parsers.h"

#include <cstring>

#include "core/ingest/numbers.h"

namespace clientele::ingest {
namespace {

struct Work {
    const Cells& cells;
    const std::vector<std::uint32_t>& first_cells;
    const ColumnPlan& plan;
    std::uint32_t plan_index;
    std::vector<BadCell>& bad;
    CellRemarks& remarks;

    [[gnu::always_inline]] std::string_view cell(std::size_t row) const {
        const std::string_view found = cells.at(first_cells[row] + plan.column);
        if (found.empty() || (!is_blank(found.front()) && !is_blank(found.back()))) return found;
        // Where `trim` is not set, the blanks that are left stood in quotes: a text means them.
        return !cells.trim && plan.type == ColumnType::text ? found : trimmed(found);
    }
    bool stands_for_missing(std::string_view found) const {
        if (plan.missing == nullptr || !plan.missing->contains(found)) return false;
        ++remarks.missing_words;
        return true;
    }
    /// Words that a person gave count before anything else: 999 or 1900-01-01 may be such a word.
    bool is_given_word(std::string_view found) const {
        return plan.missing != nullptr && plan.missing->given() && stands_for_missing(found);
    }
    void refuse(std::size_t row, CellFault fault) const {
        bad.push_back({static_cast<std::uint32_t>(row), plan_index, fault});
    }
};

/// 1:30:00 or 4:05 as seconds.
bool parse_duration(std::string_view cell, double& seconds) {
    double total = 0;
    int parts = 0;
    while (true) {
        const std::size_t end = std::min(cell.find(':'), cell.size());
        double part = 0;
        if (end == 0 || !parse_plain_number(cell.substr(0, end), '.', part) || part < 0 || ++parts > 3) return false;
        if (parts > 1 && part >= 60) return false;
        total = total * 60 + part;
        if (end == cell.size()) break;
        cell.remove_prefix(end + 1);
    }
    seconds = total;
    return parts > 1;
}

void parse_numbers(const Work& work, std::vector<double>& out) {
    out.resize(work.first_cells.size());
    for (std::size_t row = 0; row < out.size(); ++row) {
        const std::string_view cell = work.cell(row);
        double& value = out[row];
        if (work.is_given_word(cell)) {
            value = missing_number;
            continue;
        }
        if (parse_plain_number(cell, work.plan.number.decimal, value)) continue;
        value = missing_number;
        if (cell.empty() || work.stands_for_missing(cell)) continue;
        if (work.plan.duration && parse_duration(cell, value)) continue;
        if (work.plan.yes_or_no && is_yes_or_no(cell)) {
            value = parse_boolean(cell);
            continue;
        }
        switch (parse_number(cell, work.plan.number, value)) {
            case NumberFit::good:
                break;
            case NumberFit::rounded:
                ++work.remarks.numbers_rounded;
                break;
            case NumberFit::bad:
                value = missing_number;
                work.refuse(row, CellFault::bad_number);
        }
    }
}

/// Two digits at a place, or a value over 99 where there are none.
unsigned two_digits(const char* at) {
    const auto tens = static_cast<unsigned>(static_cast<unsigned char>(at[0]) - '0');
    const auto ones = static_cast<unsigned>(static_cast<unsigned char>(at[1]) - '0');
    return tens > 9 || ones > 9 ? 1000 : tens * 10 + ones;
}

/// Reads 2011-12-09 and 2011-12-09 08:26:00 fast; rows stand in order of time more often than not.
class IsoReader {
 public:
    bool read(std::string_view cell, std::int64_t& seconds) {
        if (cell.size() != 10 && cell.size() != 19) return false;
        if (std::memcmp(cell.data(), day_text_, sizeof day_text_) != 0) {
            const auto date = parse_iso_date(cell.substr(0, 10));
            if (!date) return false;
            std::memcpy(day_text_, cell.data(), sizeof day_text_);
            day_seconds_ = start_of(*date).seconds;
        }
        seconds = day_seconds_;
        if (cell.size() == 10) return true;
        const char* const at = cell.data() + 10;
        const unsigned hour = two_digits(at + 1);
        const unsigned minute = two_digits(at + 4);
        const unsigned second = two_digits(at + 7);
        if ((at[0] != ' ' && at[0] != 'T') || at[3] != ':' || at[6] != ':' || hour > 23 || minute > 59 || second > 59)
            return false;
        seconds += hour * 3600 + minute * 60 + second;
        return true;
    }

 private:
    char day_text_[10] = {};
    std::int64_t day_seconds_ = 0;
};

template <class Store>
void parse_dates(const Work& work, Store&& store, std::int64_t missing) {
    IsoReader iso;
    const bool is_iso = work.plan.date == DateFormat{};
    std::string_view before;
    std::int64_t before_seconds = 0;
    for (std::size_t row = 0; row < work.first_cells.size(); ++row) {
        const std::string_view cell = work.cell(row);
        std::int64_t seconds = 0;
        if (work.is_given_word(cell)) {
            store(row, missing);
            continue;
        }
        if (is_iso && iso.read(cell, seconds)) {
            store(row, seconds);
            continue;
        }
        if (cell.empty() || work.stands_for_missing(cell)) {
            store(row, missing);
            continue;
        }
        if (cell == before) {
            store(row, before_seconds);
            continue;
        }
        WrittenDate date;
        const DateFit fit = parse_date(cell, work.plan.date, date);
        if (fit != DateFit::good) {
            store(row, missing);
            work.refuse(row, fit == DateFit::bad ? CellFault::bad_date : CellFault::no_such_date);
            continue;
        }
        store(row, date.seconds);
        if (date.had_offset) ++work.remarks.times_from_offset;
        if (date.had_fraction) ++work.remarks.fractions_cut;
        if (work.plan.date.short_year) ++work.remarks.short_years;
        if (date.had_offset || date.had_fraction || work.plan.date.short_year) continue;
        before = cell;
        before_seconds = date.seconds;
    }
}

void parse_booleans(const Work& work, std::vector<std::int8_t>& out) {
    out.resize(work.first_cells.size());
    for (std::size_t row = 0; row < out.size(); ++row) {
        const std::string_view cell = work.cell(row);
        out[row] = work.is_given_word(cell) ? missing_boolean : parse_boolean(cell);
        static_assert(missing_boolean == -1);
        if (out[row] < 0 && !cell.empty() && (work.plan.missing == nullptr || !work.stands_for_missing(cell)))
            work.refuse(row, CellFault::bad_boolean);
    }
}

void parse_texts(const Work& work, ChunkColumn& out) {
    const std::size_t rows = work.first_cells.size();
    std::size_t total = 0;
    for (std::size_t row = 0; row < rows; ++row)
        total += work.cells.at(work.first_cells[row] + work.plan.column).size();
    out.ends.resize(rows);
    // Short texts are copied sixteen bytes at a time: cells have readable bytes behind them, `bytes` gets room for it.
    out.bytes.resize_and_overwrite(total + padding, [&](char* bytes, std::size_t) {
        char* to = bytes;
        for (std::size_t row = 0; row < rows; ++row) {
            std::string_view cell = work.cell(row);
            if (work.plan.missing != nullptr && work.stands_for_missing(cell)) cell = {};
            if (cell.size() > 16)
                std::memcpy(to, cell.data(), cell.size());
            else if (!cell.empty())
                std::memcpy(to, cell.data(), 16);
            to += cell.size();
            out.ends[row] = static_cast<std::uint32_t>(to - bytes);
        }
        return static_cast<std::size_t>(to - bytes);
    });
}

}  // namespace

void parse_column(const Cells& cells, const std::vector<std::uint32_t>& first_cells, const ColumnPlan& plan,
                  std::uint32_t plan_index, ChunkColumn& out, std::vector<BadCell>& bad, CellRemarks& remarks) {
    const Work work{cells, first_cells, plan, plan_index, bad, remarks};
    out.type = plan.type;
    switch (plan.type) {
        case ColumnType::number:
            parse_numbers(work, out.numbers);
            break;
        case ColumnType::text:
            parse_texts(work, out);
            break;
        case ColumnType::boolean:
            parse_booleans(work, out.booleans);
            break;
        case ColumnType::time:
            out.times.resize(first_cells.size());
            parse_dates(
                work, [&](std::size_t row, std::int64_t seconds) { out.times[row] = seconds; },
                DateTime::missing_seconds);
            break;
        case ColumnType::date:
            out.dates.resize(first_cells.size());
            parse_dates(
                work, [&](std::size_t row, std::int64_t seconds) { out.dates[row] = date_of({seconds}).days; },
                DateTime::missing_seconds);
            break;
    }
    if (!plan.required) return;
    for (std::size_t row = 0; row < first_cells.size(); ++row)
        if (out.missing(row) && (bad.empty() || work.cell(row).empty() ||
                                 (plan.missing != nullptr && plan.missing->contains(work.cell(row)))))
            work.refuse(row, CellFault::missing_required);
}

}  // namespace clientele::ingest
