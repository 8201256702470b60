#include "core/analysis/segments/customer_groups.h"

#include <algorithm>

#include "core/analysis/customer_sales.h"
#include "core/analysis/quality/rules/text_flags.h"
#include "core/analysis/segments/moves.h"
#include "core/analysis/segments/segments_on_day.h"

namespace clientele {
namespace {

/// "a=1; b=2" in its pieces; a semicolon in quotes parts nothing.
std::vector<std::string> pieces_of(std::string_view said) {
    std::vector<std::string> pieces(1);
    bool quoted = false;
    for (const char c : said) {
        if (c == '"') quoted = !quoted;
        if (c == ';' && !quoted) pieces.emplace_back();
        else pieces.back() += c;
    }
    for (std::string& piece : pieces) piece = std::string(without_blanks(piece));
    std::erase(pieces, std::string());
    return pieces;
}

Result<Filter> filter_said(const std::string& said, const Snapshot& snapshot) {
    std::vector<std::string_view> names(rfm_segments.begin(), rfm_segments.end());
    for (const OwnSegment& own : snapshot.own_segments()) names.push_back(own.name);
    const std::string wanted = rules::in_small_letters(without_blanks(said));
    for (const std::string_view segment : names)
        if (wanted == rules::in_small_letters(segment))
            return Filter{
                .period = {},
                .conditions = {{.segment = true, .dataset = DatasetKind::customers, .values = {std::string(segment)}}}};
    const std::vector<std::string> pieces = pieces_of(said);
    if (pieces.size() == 1 && pieces.front().find_first_of("=<>") == std::string::npos) {
        std::vector<Text> known;
        for (const std::string_view segment : names) known.push_back(verbatim(segment));
        return fail(ErrorCode::not_found,
                    text("There is no segment “{0}”. Segments are: {1}. Other groups are said as a filter, such as "
                         "customers.country=France.",
                         name(pieces.front()), known));
    }
    return parse_filter(pieces, snapshot);
}

/// Whose rows a condition takes: see CustomerGroup.
std::vector<DatasetKind> datasets_of(const Condition& condition, const Snapshot& snapshot) {
    const DatasetKind purchases = purchases_of(snapshot);
    if (condition.segment || condition.dataset == DatasetKind::customers) return {DatasetKind::customers, purchases};
    if (is_reference(condition.dataset)) return {purchases};
    return {condition.dataset};
}

/// Marks the customers of the selected rows.
void mark(const Dataset& dataset, const Selection& rows, std::vector<std::uint8_t>& in) {
    const DatasetColumn* customers = dataset.find_domain("customer");
    if (!customers || dataset.rows == 0) return;
    const std::span<const Code> codes = customers->values.codes();
    rows.for_each([&](std::size_t row) {
        if (codes[row] != missing_code) in[codes[row]] = 1;
    });
}

std::size_t customer_codes(const Snapshot& snapshot) {
    const auto ids = snapshot.dictionary("customer");
    return ids ? ids->size() : 0;
}

/// Keeps of the group who has a row that the filter selects in any of the datasets.
Result<void> narrow(const Context& context, const Filter& filter, const std::vector<DatasetKind>& datasets,
                    std::vector<std::uint8_t>& in, const Progress& progress) {
    const auto rows = select(context.snapshot, filter, in_segments_on(context.as_of), progress);
    if (!rows) return std::unexpected(rows.error());
    std::vector<std::uint8_t> found(in.size());
    for (const DatasetKind kind : datasets) {
        const Dataset& dataset = context.snapshot.dataset(kind);
        if (dataset.rows > 0 && !dataset.find_domain("customer") && datasets.size() == 1)
            return fail(ErrorCode::missing_data,
                        text("{0} name no customers, so no group of customers can be made of them.",
                             Text(spec(kind).label, {})));
        mark(dataset, (*rows)[kind] & context.rows[kind], found);
    }
    for (std::size_t c = 0; c < in.size(); ++c) in[c] = in[c] && found[c];
    return {};
}

}  // namespace

bool CustomerGroup::by_segment() const {
    return std::ranges::any_of(conditions, [](const Condition& condition) {
        return condition.segment && std::ranges::any_of(condition.values, [](const std::string& value) {
                   return std::ranges::find(rfm_segments, value) != rfm_segments.end();
               });
    });
}

std::string CustomerGroup::dimension() const {
    if (conditions.size() != 1 || conditions.front().op != Operator::is || conditions.front().values.size() != 1)
        return {};
    const Condition& only = conditions.front();
    return only.segment ? "segment" : std::string(spec(only.dataset).id) + "." + only.field;
}

std::string CustomerGroup::key() const {
    return dimension().empty() ? std::string() : conditions.front().values.front();
}

Result<CustomerGroup> customer_group(const Context& context, const std::string& said, const Progress& progress) {
    const auto filter = filter_said(said, context.snapshot);
    if (!filter) return std::unexpected(filter.error());
    CustomerGroup group{.in = std::vector<std::uint8_t>(customer_codes(context.snapshot), 1)};
    std::vector<Text> words;
    if (filter->period) {
        const auto done = narrow(context, Filter{.period = filter->period, .conditions = {}},
                                 {purchases_of(context.snapshot)}, group.in, progress);
        if (!done) return std::unexpected(done.error());
        words.push_back(describe(*filter->period));
    }
    for (const Condition& condition : filter->conditions) {
        const auto done = narrow(context, Filter{.period = {}, .conditions = {condition}},
                                 datasets_of(condition, context.snapshot), group.in, progress);
        if (!done) return std::unexpected(done.error());
        const bool plain = condition.segment && condition.op == Operator::is && condition.values.size() == 1;
        words.push_back(plain ? group_title(condition.values.front()) : describe(condition, context.snapshot));
    }
    group.conditions = filter->conditions;
    group.title = words.size() == 1 ? words.front() : Text("{0}", {Text::Argument(words)});
    return group;
}

std::vector<std::uint8_t> customers_left(const Context& context) {
    std::vector<std::uint8_t> in(customer_codes(context.snapshot));
    for (const DatasetKind kind : {DatasetKind::customers, purchases_of(context.snapshot)})
        mark(context.snapshot.dataset(kind), context.rows[kind], in);
    return in;
}

}  // namespace clientele
