#include "core/ingest/column_evidence.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/ingest/settings.h"

namespace clientele::ingest {
namespace {

/// A text column shows itself after so many values; its other values need no search for numbers and dates.
constexpr std::uint64_t enough = 2000;
constexpr std::size_t most_examples = 5;
constexpr std::size_t longest_example = 200;

}  // namespace

void ColumnEvidence::add(std::string_view cell) {
    ++looked_at_;
    if (cell.empty()) return;
    if (missing_->contains(cell)) {
        ++missing_words_;
        return;
    }
    ++filled_;
    if (examples_.size() < most_examples && std::ranges::find(examples_, cell) == examples_.end())
        examples_.emplace_back(utf8_prefix(cell, longest_example));
    const bool digits = cell.find_first_of("0123456789") != std::string_view::npos;
    if (digits && cell.size() <= 60) {
        if (filled_ < enough || numbers_.numbers() > 0) numbers_.add(cell);
        if (filled_ < enough || dates_.any()) dates_.add(cell);
    }
    if ((filled_ < enough || booleans_ > 0) && parse_boolean(cell) >= 0) {
        ++booleans_;
        if (digits) ++bare_booleans_;
    }
}

bool ColumnEvidence::mostly_dates() const {
    const auto best = dates_.best();
    return !best.empty() && filled_ > 0 && dates_.fitting(best.front()) * 10 >= filled_ * 9;
}

bool ColumnEvidence::in_doubt(bool decimal_known_elsewhere) const {
    if (mostly_dates() && !mostly_numbers()) {
        const auto best = dates_.best();
        return best.size() > 1 || best.front() != DateFormat{};
    }
    if (!mostly_numbers()) return filled_ == 0 || numbers_.numbers() > 0 || !dates_.best().empty();
    if (numbers_.decimal_known()) return false;
    return numbers_.unclear() || !decimal_known_elsewhere;
}

void ColumnEvidence::describe_numbers(ColumnFacts& facts, std::string_view given, char other_decimal) const {
    const char guess = other_decimal == '\0' ? '.' : other_decimal;
    const char decimal = given.empty() ? numbers_.decimal(guess) : given.front();
    facts.number = numbers_.format(decimal);
    facts.number_ambiguous = given.empty() && numbers_.unclear() && (other_decimal == '\0' || !numbers_.unclear_only());
    facts.leading_zeros = numbers_.leading_zeros() > 0;
}

void ColumnEvidence::describe_dates(ColumnFacts& facts, std::string_view given) const {
    std::vector<DateFormat> best = dates_.best();
    if (const auto order = order_of(given)) {
        std::erase_if(best, [&](const DateFormat& format) { return format.order != *order; });
        if (best.empty()) best = dates_.of_order(*order);
    } else if (const auto format = format_of(given)) {
        best = {*format};
    }
    if (!given.empty() && best.size() > 1) best.resize(1);
    if (best.empty()) return;
    facts.date_format = pattern_of(best.front(), dates_.with_time(), dates_.half_day());
    if (best.size() > 1)
        for (const DateFormat& format : best)
            facts.date_candidates.push_back(pattern_of(format, dates_.with_time(), dates_.half_day()));
}

void ColumnEvidence::choose_type(ColumnFacts& facts, std::string_view given) const {
    const auto dates = dates_.best();
    const std::uint64_t date_fits = dates.empty() ? 0 : dates_.fitting(dates.front());
    if (!given.empty()) {
        for (const ColumnType type :
             {ColumnType::text, ColumnType::number, ColumnType::date, ColumnType::time, ColumnType::boolean})
            if (id(type) == given) facts.type = type;
        facts.reason = text("You said so.");
    } else if (filled_ == 0) {
        facts.type = ColumnType::text;
        facts.reason = text("There are no values.");
    } else if (mostly_dates() &&
               (!mostly_numbers() || dates.front().separator == '\0' || dates.front().separator == '.')) {
        facts.type = dates_.with_time() ? ColumnType::time : ColumnType::date;
        facts.reason = text("{0} of {1} values are dates written {2}.", count(static_cast<std::int64_t>(date_fits)),
                            count(static_cast<std::int64_t>(filled_)), name(facts.date_format));
    } else if (mostly_numbers()) {
        facts.type = facts.leading_zeros || numbers_.long_integers() > 0 ? ColumnType::text : ColumnType::number;
        if (facts.leading_zeros)
            facts.reason = text("Numbers with leading zeros are kept as text.");
        else if (numbers_.long_integers() > 0)
            facts.reason = text("Numbers of more than 15 digits are kept as text, so that no digit is lost.");
        else
            facts.reason = text("{0} of {1} values are numbers.", count(static_cast<std::int64_t>(numbers_.numbers())),
                                count(static_cast<std::int64_t>(filled_)));
    } else if (booleans_ == filled_) {
        facts.type = ColumnType::boolean;
        facts.reason = text("All values are yes or no.");
    } else {
        facts.type = ColumnType::text;
        facts.reason = text("The values are neither all numbers nor all dates.");
    }
    facts.numbers = numbers_.fitting(facts.number.decimal);
    if (const auto format = format_of(facts.date_format)) facts.dates = dates_.fitting(*format);
    switch (facts.type) {
        case ColumnType::number:
            facts.unfit = filled_ - facts.numbers;
            break;
        case ColumnType::date:
        case ColumnType::time:
            facts.unfit = filled_ - facts.dates;
            break;
        case ColumnType::boolean:
            facts.unfit = filled_ - booleans_;
            break;
        case ColumnType::text:
            break;
    }
}

void ColumnEvidence::describe(ColumnFacts& facts, const SourceSettings& settings, char other_decimal) const {
    facts.looked_at = looked_at_;
    facts.examples = examples_;
    facts.filled = filled_;
    describe_numbers(facts, setting_for(settings, "decimal", facts), other_decimal);
    describe_dates(facts, setting_for(settings, "dates", facts));
    choose_type(facts, setting_for(settings, "type", facts));
    const bool lossless = facts.type == ColumnType::number
                              ? !facts.number_ambiguous && numbers_.consistent(facts.number.decimal)
                          : facts.type == ColumnType::text || facts.type == ColumnType::boolean
                              ? true
                              : facts.date_candidates.size() < 2 && !dates_.loses();
    facts.sure = facts.sure && facts.unfit == 0 && lossless;
    // NA is Namibia's code among words, and a gap among numbers.
    const bool stand_for_missing = missing_->given() || facts.type != ColumnType::text || facts.leading_zeros ||
                                   numbers_.long_integers() > 0 || filled_ == 0;
    (stand_for_missing ? facts.missing_words : facts.filled) += missing_words_;
    if (facts.type != ColumnType::number && !facts.leading_zeros)
        facts.number_ambiguous = facts.number_ambiguous && mostly_numbers();
}

}  // namespace clientele::ingest
