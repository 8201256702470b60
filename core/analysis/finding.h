#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/model/filter.h"
#include "core/table/column.h"

namespace clientele {

/// How a number of a metric or table column is to be read and written.
enum class Unit { none, count, amount, percent, days, seconds, score, ratio };
std::string_view id(Unit unit);

enum class Good { neither, higher, lower };

/// A figure at the top of a card. NaN in `value` means that it could not be computed, and `label` says of what.
struct Metric {
    std::string id{};                 ///< stable
    Text label{};
    double value = missing_number;
    Unit unit = Unit::none;
    std::optional<double> low{}, high{};   ///< 95 % interval unless a note says otherwise
    std::optional<double> change{};      ///< relative change (0.041 = +4.1 %) against what `change_of` names
    Text change_of{};
    Good good = Good::neither;
};

/// A column of a finding's table.
struct TableColumn {
    std::string id{};       ///< stable
    Text title{};
    Column values{};
    Unit unit = Unit::none;   ///< of numbers
    int decimals = -1;        ///< of numbers without a unit; -1 three significant digits
    Good good = Good::neither;  ///< colours changes
    /// What stands above the title, from the outermost: neighbours of the same heads share one cell ("Country",
    /// "Germany").
    std::vector<Text> heads{};
    /// The text column of the same table that says how the figure differs: "▲", "▼", letters of lower columns, or "".
    /// Both are shown as one where there is room.
    std::string marks{};
    /// By row how many the figure is a share or mean of; empty where that is not told.
    std::vector<double> bases{};
};

/// A table of a finding; charts are views of it. Every column has the same length.
struct FindingTable {
    std::string id{};
    Text title{};
    std::vector<TableColumn> columns{};
    /// What a row stands for, where it stands for something: the column that holds the key and the dimension it is a
    /// value of
    /// ("segment", "transactions.Country", "period", "customers.customer_id"; see with_key). Empty otherwise.
    std::string key_column{};
    std::string key_dimension{};
    /// By row the name under which the analysis can mend what the row tells; "" where it cannot. Empty: nowhere.
    std::vector<std::string> mends{};
    /// Rows of the same value in this column, one below the other, belong together: the answers to a question.
    std::string group_column{};

    std::size_t rows() const { return columns.empty() ? 0 : columns.front().values.size(); }
    const TableColumn* find(std::string_view id) const;
};

enum class ChartKind {
    bars,
    columns,
    line,
    area,
    scatter,
    histogram,
    heat_map,
    box,
    pie,
    flow,
    waterfall,
    fan,
    map,
    dots,
    diverging,
    importance,
    bullet,
    radar
};
/// "bars" (horizontal), "columns" (vertical), "line"...: stable ids.
std::string_view id(ChartKind kind);

struct ReferenceLine {
    double value = 0;
    bool vertical = false;
    Text label{};
};
struct Annotation {
    std::string x{};     ///< the x value (category, ISO date or number as text) it points at
    Text label{};
};

/// A chart is a view of a table: it names columns of it and holds no data of its own.
/// bars/columns: x names, y one or more series, or one y with `series` a text column (long form), `stacked`.
/// line/area: x a date, time, number or ordered text; y, or y with `series`; low/high a band around the first y.
/// scatter: x, y numbers, size and colour optional. histogram: x lower edges, x_end upper edges, y counts.
/// heat_map: x and series texts, y the colour; `muted` x values and series are totals, written without a colour.
/// box: x names, columns low, q1, median, q3, high in `y` in this order.
/// pie: x names, y shares.
/// flow: x texts whence, series texts whither, y how much; a row a stream. Names stand from top to bottom in the order
/// of the columns' dictionaries. low and high, where given, say what each column of names is (the day before, the day
/// after): rows of another low are another step. colour, where given, a text column by which streams are coloured (else
/// by x), and whose values muted, warned and bad name. waterfall: x names, y how much more or less each brings, in
/// order; a bar begins where the one before ended. x values that `muted` names are levels, from zero: the first and the
/// last. low/high bounds of what a bar brings. fan: a line of what was (the first y) that goes on with what is expected
/// (the last y), in a band from low to high and a narrower one from inner_low to inner_high.
/// map: x longitudes, y latitudes, in degrees; size (by area), colour and series (kinds of points) optional. x_end,
/// where given, the level of the grid of which a row is a cell; missing for points. Cells are put together for the
/// scale that is shown: their colours are added where `stacked`, otherwise averaged with size as weight.
/// dots: x names, a row each from top to bottom, y one or more series (or one y with `series`): a dot at each value,
/// not from zero. low/high an interval of the first y (with `series`, of all), inner_low/inner_high a narrower one,
/// drawn thicker. Series without intervals are joined within a row, as before and after are. `ranks`: values are ranks,
/// in whole steps from 1, the best. For scores, effects, ratios, ranks: whatever need not begin at zero.
/// diverging: x names, y shares of the places of a scale from the worst to the best (or one y with `series`, in the
/// order of its first appearance), stacked about the middle of what is neutral. Series that `muted` names (ids of y, or
/// values of `series`) are neutral, and those that `bad` names are negative; where neither is given, the middle of an
/// odd number is neutral and what comes before it negative. Shares need not add up to 1.
/// importance: x performance, y importance, numbers; a point each, named by `label` (else by the key), in four fields
/// named by `quadrants`. The cross is where `lines` has a vertical and a level line, else at both means. low/high are
/// of y, x_low/x_high of x: crosses of thin lines, or with `ellipses` the ellipse of 95 % confidence, leaning as
/// `correlation` says (of the errors of both; none is 0). colour, a text column, and muted, warned, bad by label.
/// bullet: x names, y what is measured (low/high its interval), `target` a mark across the bar, `ranges` the upper ends
/// of the bands behind it, from the worst to the best. Each row is drawn on one axis, from zero.
/// radar: x the axes (three at least; with fewer it is drawn as dots), y one or more series, or y with `series`. Only
/// where it is asked for: areas mislead, and dots are read more surely.
struct ChartSpec {
    std::string id{};
    ChartKind kind = ChartKind::bars;
    Text title{};
    std::string table{};               ///< id of the table
    std::string x{};
    std::vector<std::string> y{};
    std::string series{};
    std::string x_end{}, low{}, high{}, size{}, colour{};
    std::string inner_low{}, inner_high{};
    std::string label{}, x_low{}, x_high{}, correlation{};   ///< importance
    std::string target{};                                    ///< bullet
    std::vector<std::string> ranges{};
    /// dots, diverging, bullet: how many the row is of, written at the right.
    std::string base{};
    /// heat_map, dots: a text column ("▲", "▼", letters) written beside the value, coloured as well.
    std::string mark{};
    Text x_title{}, y_title{};
    bool stacked = false;
    /// line: a value holds until the next x, as shares that are still here do; low/high are a band around every series.
    bool steps = false;
    /// bars: a point at the value instead of a bar from zero, for ratios and differences with low/high.
    bool points = false;
    bool ranks = false;      ///< dots
    bool ellipses = false;   ///< importance
    /// importance: what the fields are called: top left, top right, bottom left, bottom right.
    std::vector<Text> quadrants{};
    /// The rows come in the order in which they matter: bars without room are the last, not the smallest.
    bool ranked = false;
    /// Drawn grey ("the rest"), in the warning colour, and in that of what is bad: x values; of lines and areas whole
    /// series, by the id of their column or, with `series`, by the value there. Names of bad bars carry a sign as well.
    std::vector<std::string> muted{}, warned{}, bad{};
    std::vector<ReferenceLine> lines{};
    std::vector<Annotation> annotations{};
};

enum class Tidings { neither, good, bad };
/// "neither", "good", "bad".
std::string_view id(Tidings tidings);

/// What a finding has to say unasked: a statement that may stand among the few that matter most of the whole project
/// (overview.findings). An analysis gives those that hold, at most a handful, and none where nothing is notable.
struct Highlight {
    std::string id{};   ///< stable within its analysis: "fall"
    Text sentence{};    ///< one that a manager can repeat, with its figure
    Text why{};         ///< why it matters
    Text action{};      ///< what follows from it; empty where nothing does
    Tidings tidings = Tidings::neither;
    /// Money a year that is won, lost or at stake, never negative; NaN where no amount can be said.
    double worth = missing_number;
    std::optional<double> worth_low{}, worth_high{};   ///< 95 %
    /// The share of revenue, or of customers, that it is about; NaN where that is not known.
    double revenue_share = missing_number, customer_share = missing_number;
    /// The chance of seeing the like where there is nothing, after correction for how much was looked at; NaN of what
    /// is counted and not estimated.
    double p_value = missing_number;
    std::optional<Date> since{};   ///< when it began; nothing for what has no beginning
    /// What it is about, so that two analyses that tell of one thing are heard once: "sales", "sales of
    /// transactions.store_id: 12", "leaving". Highlights that share one, and their tidings, are one story.
    std::vector<std::string> stories{};
    /// Other figures cannot be trusted while this stands: it comes before them all.
    bool casts_doubt = false;
    std::string chart{}, table{}, key{};   ///< where the finding shows it; key: of a row of the table
    /// A picture of its own, where no chart of the finding shows just this.
    std::optional<FindingTable> drawn_from{};
    std::optional<ChartSpec> drawn{};
    std::string analysis{};                         ///< of which analysis, where it is not the finding's own
    std::map<std::string, std::string> options{};   ///< with which that analysis shows it
};

/// Where a finding came from: enough to compute it again and get the same bytes.
struct Provenance {
    std::string analysis{};
    std::uint64_t data_version = 0;
    std::vector<std::string> filter{};             ///< expressions
    std::map<std::string, std::string> options{};  ///< every option with the value used
    std::string as_of{};                           ///< ISO date or ""
    std::uint64_t seed = 1;
    std::string program_version{};
};

/// The answer of an analysis. The same snapshot, filter, options and seed give the same Finding, to the last bit.
struct Finding {
    Text headline{};   ///< one sentence that a manager can repeat
    std::vector<Metric> metrics{};
    std::vector<FindingTable> tables{};
    std::vector<ChartSpec> charts{};   ///< the first is the card's
    std::vector<Text> notes{};         ///< method, assumptions, source, what was counted and left out
    std::vector<Text> warnings{};      ///< small samples, suspicious data
    std::vector<Highlight> highlights{};   ///< what it says unasked; those of others in the order of their rank
    Provenance provenance{};

    const FindingTable* table(std::string_view id) const;
    const ChartSpec* chart(std::string_view id) const;
};

}  // namespace clientele
