#include "core/ingest/formats/workbook.h"

#include <algorithm>
#include <charconv>

#include "core/ingest/settings.h"
#include "core/ingest/sniff.h"

namespace clientele::ingest {
namespace {

/// Of larger sheets the columns in use are told from the rows up to here.
constexpr std::uint64_t cells_looked_at = 1'000'000;

class SheetWriter {
 public:
    SheetWriter(Workbook& workbook, const FormatInput& input, RecordWriter& rows, const Progress& progress)
        : workbook_(workbook), input_(input), rows_(rows), progress_(progress) {}

    Result<Reading> run() {
        if (auto done = list(progress_.part(0, 0.1)); !done) return std::unexpected(done.error());
        if (auto done = choose(); !done) return std::unexpected(done.error());
        if (auto done = look(progress_.part(0.1, 0.3)); !done) return std::unexpected(done.error());
        if (auto done = write(progress_.part(0.3, 1)); !done) return std::unexpected(done.error());
        return std::move(reading_);
    }

 private:
    Name file() const { return name(input_.path.string()); }
    Location where() const { return in_file(input_.path.string()); }
    const Sheet& sheet() const { return workbook_.sheets()[chosen_]; }

    Result<bool> has_rows(std::size_t sheet, const Progress& progress) {
        if (const auto known = workbook_.used(sheet)) return known->any();
        bool any = false;
        SheetNotes notes;
        const auto one = [&](const SheetRow&) {
            any = true;
            return false;
        };
        if (auto done = workbook_.rows(sheet, one, notes, progress); !done) return std::unexpected(done.error());
        return any;
    }

    /// Sheets with rows, those that a person sees first.
    Result<void> list(const Progress& progress) {
        const std::vector<Sheet>& sheets = workbook_.sheets();
        const double share = 1.0 / static_cast<double>(std::max<std::size_t>(sheets.size(), 1));
        for (const bool hidden : {false, true}) {
            for (std::size_t i = 0; i < sheets.size(); ++i) {
                if (sheets[i].hidden != hidden) continue;
                const double done = static_cast<double>(offered_.size()) * share;
                const auto any = has_rows(i, progress.part(done, std::min(1.0, done + share)));
                if (!any) return std::unexpected(any.error());
                if (*any) offered_.push_back(i);
            }
        }
        if (offered_.empty())
            return fail(ErrorCode::bad_format, text("{0} holds no rows. Choose a file with data in it.", file()),
                        where());
        return {};
    }

    Result<void> choose() {
        const std::vector<Sheet>& sheets = workbook_.sheets();
        chosen_ = offered_.front();
        const std::string_view given = setting(input_.settings, "table");
        if (!given.empty() && given != "*") {  // "*" is for who imports: every sheet in turn
            const auto asked = find(given);
            if (!asked) return no_such_sheet(given);
            chosen_ = *asked;
        }
        reading_.table = sheet().name;
        if (offered_.size() == 1) {
            if (sheet().hidden)
                reading_.reasons.push_back(
                    text("The sheet “{0}” was read. It is hidden, but no other has rows.", name(sheet().name)));
            return {};
        }
        std::vector<Text> others;
        for (const std::size_t i : offered_) {
            reading_.tables.push_back(sheets[i].name);
            if (i == chosen_) continue;
            others.push_back(sheets[i].hidden ? text("{0} (hidden)", name(sheets[i].name)) : verbatim(sheets[i].name));
        }
        if (sheet().hidden)
            reading_.reasons.push_back(
                text("The sheet “{0}” was read; it is hidden. The workbook also has: {1}. Choose "
                     "another with --set table=NAME.",
                     name(sheet().name), others));
        else
            reading_.reasons.push_back(text("The sheet “{0}” was read. The workbook also has: {1}. Choose another with "
                                            "--set table=NAME.",
                                            name(sheet().name), others));
        return {};
    }

    /// By name, or by number from 1 among those with rows.
    std::optional<std::size_t> find(std::string_view given) const {
        const std::vector<Sheet>& sheets = workbook_.sheets();
        for (const std::size_t i : offered_)
            if (sheets[i].name == given) return i;
        std::size_t number = 0;
        const auto [stop, error] = std::from_chars(given.data(), given.data() + given.size(), number);
        if (error != std::errc{} || stop != given.data() + given.size()) return std::nullopt;
        return number >= 1 && number <= offered_.size() ? std::optional(offered_[number - 1]) : std::nullopt;
    }

    std::unexpected<Error> no_such_sheet(std::string_view given) const {
        std::vector<Text> known;
        for (const std::size_t i : offered_) known.push_back(verbatim(workbook_.sheets()[i].name));
        return fail(ErrorCode::bad_value,
                    text("{0} has no sheet “{1}” with rows. Those with rows are: {2}.", file(), name(given), known),
                    where());
    }

    /// Finds the columns in use: exactly where the sheet begins, which is where most sheets are told by their first
    /// row.
    Result<void> look(const Progress& progress) {
        if (const auto known = workbook_.used(chosen_)) {
            used_ = *known;
        } else {
            std::uint64_t cells = 0;
            SheetNotes notes;
            const auto widen = [&](const SheetRow& row) {
                used_.add(row);
                cells += row.cells();
                return used_.first > 0 || cells < cells_looked_at;
            };
            if (auto done = workbook_.rows(chosen_, widen, notes, progress); !done) return done;
        }
        if (const std::size_t width = used_.end - used_.first; width > most_columns)
            return fail(
                ErrorCode::too_large,
                text("The sheet “{0}” of {1} has {2} columns; at most {3} can be imported. Delete those that are not "
                     "needed, also single cells far to the right.",
                     name(sheet().name), file(), count(width), count(most_columns)),
                where());
        return {};
    }

    Result<void> write(const Progress& progress) {
        std::vector<std::string_view> cells;
        SheetNotes notes;
        std::optional<Error> error;
        const auto add = [&](const SheetRow& row) {
            row.lay_out(used_.first, used_.end - used_.first, cells);
            auto done = rows_.add(cells, row.line());
            if (!done) error = done.error();
            return done.has_value();
        };
        auto done = workbook_.rows(chosen_, add, notes, progress);
        if (error) return std::unexpected(*error);
        if (!done) return done;
        if (notes.merged > 0)
            reading_.warnings.push_back(
                text("{0} {0|area|areas} of merged cells: the value stands in the first cell, the others are empty.",
                     count(static_cast<std::int64_t>(notes.merged))));
        if (notes.formulas_without_value > 0)
            reading_.warnings.push_back(
                text("{0} {0|formula has|formulas have} no stored result and came in empty. Open the workbook in a "
                     "spreadsheet program and save it to have them computed.",
                     count(static_cast<std::int64_t>(notes.formulas_without_value))));
        return {};
    }

    Workbook& workbook_;
    const FormatInput& input_;
    RecordWriter& rows_;
    const Progress& progress_;
    std::vector<std::size_t> offered_;
    std::size_t chosen_ = 0;
    UsedColumns used_;
    Reading reading_;
};

}  // namespace

void SheetRow::begin(std::uint64_t line) {
    cells_.clear();
    text_.clear();
    line_ = line;
    first_ = most_columns;
    width_ = 0;
}

void SheetRow::add(std::size_t column, std::string_view text) {
    if (text.empty() || text_.size() > longest_record) return;
    cells_.push_back({column, text_.size(), text.size()});
    text_ += text;
    first_ = std::min(first_, column);
    width_ = std::max(width_, column + 1);
}

void SheetRow::lay_out(std::size_t first, std::size_t width, std::vector<std::string_view>& to) const {
    to.assign(std::max(width, width_ - std::min(first, width_)), {});
    for (const Cell& cell : cells_)
        if (cell.column >= first) to[cell.column - first] = std::string_view(text_).substr(cell.begin, cell.size);
}

void UsedColumns::add(const SheetRow& row) {
    first = std::min(first, row.first());
    end = std::max(end, row.width());
}

Result<Reading> read_workbook(Workbook& workbook, const FormatInput& input, RecordWriter& rows,
                              const Progress& progress) {
    return SheetWriter(workbook, input, rows, progress).run();
}

}  // namespace clientele::ingest
