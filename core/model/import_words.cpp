#include "core/model/import_words.h"

#include <algorithm>
#include <span>

namespace clientele {
namespace {

struct Words {
    std::string_view id;
    Pattern words;
};

constexpr Words remarks[] = {
    {"numbers_rounded",
     Pattern("{0} {0|number has|numbers have} more digits than can be kept and {0|was|were} rounded.")},
    {"missing_words", Pattern("{0} {0|cell|cells} with a word for missing, such as NA, {0|was|were} read as missing.")},
    {"times_from_offset", Pattern("{0} {0|time|times} with an offset {0|was|were} turned into UTC.")},
    {"fractions_cut", Pattern("{0} {0|time lost its|times lost their} fractions of a second.")},
    {"blank_lines", Pattern("{0} blank {0|line|lines} {0|was|were} passed over.")},
    {"short_years", Pattern("{0} {0|date has a year|dates have years} of two digits; {0|it was|they were} completed.")},
};

constexpr Words reasons[] = {
    {"missing_required", Pattern("{0} {0|row|rows} without a value that every row needs")},
    {"bad_number", Pattern("{0} {0|row|rows} with a number that cannot be read")},
    {"bad_date", Pattern("{0} {0|row|rows} with a date that cannot be")},
    {"bad_boolean", Pattern("{0} {0|row|rows} with something other than yes or no")},
    {"bad_encoding", Pattern("{0} {0|row|rows} with bytes that are no text in the file's encoding")},
    {"nul_byte", Pattern("{0} {0|row|rows} with a NUL byte")},
    {"unread", Pattern("{0} {0|record|records} that cannot be read")},
    {"ragged_row", Pattern("{0} {0|row|rows} with more or fewer cells than the table has columns")},
    {"unclosed_quote", Pattern("{0} {0|row|rows} with a quote that is not closed")},
    {"row_too_long", Pattern("{0} {0|row|rows} too long to be right")},
    {"duplicate_key", Pattern("{0} {0|row|rows} whose key is known already")},
    {"not_data", Pattern("{0} {0|line that holds|lines that hold} no row, such as titles and totals")},
    {"imported_before", Pattern("{0} {0|row|rows} of a file that was imported before")},
};

Text in_words(std::span<const Words> known, std::string_view id, std::uint64_t number) {
    const auto found = std::ranges::find(known, id, &Words::id);
    const Count many = count(static_cast<std::int64_t>(number));
    return found == known.end() ? text("{0}: {1}", many, name(id)) : Text(found->words, {many});
}

}  // namespace

Text remark_in_words(std::string_view id, std::uint64_t cells) { return in_words(remarks, id, cells); }

Text reason_in_words(std::string_view id, std::uint64_t rows) { return in_words(reasons, id, rows); }

}  // namespace clientele
