#include "core/analysis/own_words.h"

#include <algorithm>

#include "core/analysis/segments/rfm_scores.h"
#include "core/model/dataset_kind.h"
#include "core/model/filter.h"

namespace clientele {
namespace {

// The names of rfm_segments and filter.h once more, where translators find them.
[[maybe_unused]] constexpr Pattern own_names[] = {
    Pattern("Champions"),      Pattern("Loyal"),          Pattern("Potential loyalist"), Pattern("New customers"),
    Pattern("Promising"),      Pattern("Need attention"), Pattern("About to sleep"),     Pattern("At risk"),
    Pattern("Can't lose them"), Pattern("Hibernating"),   Pattern("Lost"),               Pattern("serious"),
    Pattern("look"),           Pattern("The rest"),       Pattern("(no value)")};

bool is_own(const TableColumn& column, std::string_view key) {
    if (key == rest_key || key == no_value_key) return true;
    if (column.id == "segment") return std::ranges::find(rfm_segments, key) != rfm_segments.end();
    return column.id == "problem" || column.id == "weight";
}

}  // namespace

std::string shown_key(const TableColumn& column, std::string_view key, const Format& format) {
    if (!format.translate) return std::string(key);
    if (is_own(column, key)) return format.translate(key);
    // "transactions.unit_price: negative prices": a place, and words of the list of problems.
    const std::size_t words = column.id == "name" ? key.find(": ") : key.npos;
    if (words != key.npos && find_dataset_kind(key.substr(0, key.find_first_of(".:"))))
        return std::string(key.substr(0, words + 2)) + format.translate(key.substr(words + 2));
    return std::string(key);
}

std::string shown_text(const TableColumn& column, std::size_t row, const Format& format) {
    return shown_key(column, column.values.text(row), format);
}

}  // namespace clientele
