#include <algorithm>
#include <functional>
#include <set>
#include <unordered_map>

#include "core/ingest/dates.h"
#include "core/ingest/delimiters.h"
#include "core/ingest/mapping.h"
#include "core/ingest/settings.h"
#include "core/ingest/shapes/all_shapes.h"
#include "core/ingest/shapes/source_rows.h"
#include "core/ingest/sniff.h"

namespace clientele::ingest {
namespace {

/// What the cells in one place of all lines have in common.
class LeadingCells {
 public:
    void add(std::string_view cell) {
        ++lines_;
        const bool digits =
            !cell.empty() && cell.size() <= 40 && cell.find_first_of("0123456789") != std::string_view::npos;
        if (!digits) return;
        dates_.add(cell);
        if (cell.find_first_not_of("0123456789") == std::string_view::npos) {
            ++numbers_;
            known_.push_back(std::hash<std::string_view>()(cell));
        }
    }
    /// Nearly all are dates, and not just numbers of eight digits.
    bool are_dates() const {
        const auto best = dates_.best();
        return !best.empty() && best.front().separator != '\0' && dates_.fitting(best.front()) * 20 >= lines_ * 19;
    }
    /// All are numbers, each but once: items come again.
    bool are_orders() {
        if (lines_ < 2 || numbers_ != lines_) return false;
        std::ranges::sort(known_);
        return std::ranges::adjacent_find(known_) == known_.end();
    }

 private:
    std::uint64_t lines_ = 0;
    std::uint64_t numbers_ = 0;
    std::vector<std::size_t> known_;  // hashes
    DateEvidence dates_;
};

/// The whole file: what was taken for a title or a header is a basket as well, unless a person said otherwise.
SourceFacts all_lines(const SourceFacts& facts) {
    SourceFacts all = facts;
    if (setting(facts.settings, "skip_lines").empty()) all.dialect.skip_lines = 0;
    return all;
}

class Unfolding {
 public:
    Unfolding(const SourceFacts& facts, RecordWriter& rows)
        : facts_(all_lines(facts)),
          rows_(rows),
          left_out_(facts.dialect.skip_lines > facts_.dialect.skip_lines),
          header_(yes_or_no(facts.settings, "header").value_or(false)) {}

    Result<Reading> run(const Progress& progress) {
        if (auto done = look(progress.part(0, 0.4)); !done) return std::unexpected(done.error());
        if (auto done = write_header(); !done) return std::unexpected(done.error());
        auto done = each([this](const SourceRow& row) { return write(row); }, progress.part(0.4, 1));
        if (!done) return std::unexpected(done.error());
        return report();
    }

 private:
    Result<void> each(const std::function<Result<void>(const SourceRow&)>& visit, const Progress& progress) {
        std::optional<Error> error;
        auto done = each_source_row(
            facts_,
            [&](const SourceRow& row) {
                if (header_ && row.number == 0) return true;
                auto visited = visit(row);
                if (!visited) error = visited.error();
                return visited.has_value();
            },
            progress);
        return error ? std::unexpected(*error) : done;
    }

    /// A date and an order number may stand before the items, in either order.
    Result<void> look(const Progress& progress) {
        std::array<LeadingCells, 2> leading;
        auto done = each(
            [&](const SourceRow& row) -> Result<void> {
                if (!row.whole) return {};
                for (std::size_t i = 0; i < leading.size(); ++i)
                    leading[i].add(i < row.cells.size() ? row.cells[i] : std::string_view());
                return {};
            },
            progress);
        if (!done) return done;
        for (std::size_t i = 0; i < leading.size() && first_item_ == i; ++i) {
            if (!date_ && leading[i].are_dates())
                date_ = i;
            else if (!order_ && leading[i].are_orders())
                order_ = i;
            else
                break;
            first_item_ = i + 1;
        }
        return {};
    }

    Result<void> write_header() {
        std::vector<std::string_view> header{"order_id"};
        if (date_) header.emplace_back("time");
        header.emplace_back("product_name");
        return rows_.add(header, 1);
    }

    Result<void> write(const SourceRow& row) {
        // A line that cannot be split is rejected where the rows are checked, with its text.
        if (!row.whole) return rows_.add(std::span(&row.raw, 1), row.line);
        ++lines_;
        const std::string line = std::to_string(row.line);
        const std::uint64_t before = items_;
        for (std::size_t i = first_item_; i < row.cells.size(); ++i) {
            if (row.cells[i].empty()) continue;
            cells_.assign(1, order_ ? row.cells[*order_] : std::string_view(line));
            if (date_) cells_.push_back(row.cells[*date_]);
            cells_.push_back(row.cells[i]);
            if (auto done = rows_.add(cells_, row.line); !done) return done;
            ++items_;
        }
        if (items_ == before) ++empty_;
        return {};
    }

    Reading report() {
        Reading reading;
        reading.header_known = true;
        reading.columns.resize(date_ ? 3 : 2);
        reading.columns.front().exact = reading.columns.back().exact = true;
        reading.reasons.push_back(
            text("A line holds a basket: {0} {0|basket|baskets}, {1} {1|item|items}. Each item is a row now.",
                 count(lines_ - empty_), count(items_)));
        if (facts_.dialect.header && !header_) reading.reasons.push_back(text("The first row is a basket as well."));
        if (left_out_) reading.reasons.push_back(text("So are the lines before it."));
        reading.reasons.push_back(order_ ? text("Column {0} names the order.", count(*order_ + 1))
                                         : text("The number of its line names each order."));
        if (date_) reading.reasons.push_back(text("Column {0} holds the date.", count(*date_ + 1)));
        if (empty_ > 0)
            reading.warnings.push_back(
                text("{0} {0|line holds|lines hold} no item and {0|has|have} no row.", count(empty_)));
        return reading;
    }

    SourceFacts facts_;
    RecordWriter& rows_;
    bool left_out_;  // lines that were taken for titles are baskets
    bool header_;
    std::optional<std::size_t> date_;
    std::optional<std::size_t> order_;
    std::size_t first_item_ = 0;
    std::vector<std::string_view> cells_;
    std::uint64_t lines_ = 0;
    std::uint64_t items_ = 0;
    std::uint64_t empty_ = 0;
};

/// No column is known, lines differ in length, and the same words stand in several columns.
bool is_meant(const SourceFacts& facts) {
    if (std::ranges::any_of(facts.columns, [](const ColumnFacts& column) { return is_known_header(column.header); }))
        return false;
    std::set<std::size_t> widths;
    std::unordered_map<std::string, std::set<std::size_t>> places;
    std::size_t cells = 0;
    std::size_t typed = 0;
    for (const auto& row : facts.first_rows.rows) {
        widths.insert(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell(trimmed(row[i]));
            if (cell.empty()) continue;
            ++cells;
            if (is_typed(cell)) ++typed;
            places[cell].insert(i);
        }
    }
    const auto wander = static_cast<std::size_t>(
        std::ranges::count_if(places, [](const auto& each) { return each.second.size() > 1; }));
    return widths.size() > 2 && typed * 2 < cells && wander >= 3 && wander * 10 >= places.size();
}

bool is_evident(const SourceFacts&) { return false; }  // a damaged table could look like baskets

Result<Reading> unfold(const SourceFacts& facts, RecordWriter& rows, const Progress& progress) {
    return Unfolding(facts, rows).run(progress);
}

}  // namespace

Shape baskets_shape() {
    return {.id = "baskets",
            .label = Pattern("a line a basket"),
            .kind = DatasetKind::transactions,
            .is_evident = is_evident,
            .is_meant = is_meant,
            .unfold = unfold,
            .unread = Pattern("A quote opens in this line and is not closed, or the line is too long to be a basket.")};
}

}  // namespace clientele::ingest
