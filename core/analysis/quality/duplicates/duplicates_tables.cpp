#include "core/analysis/quality/duplicates/duplicates_tables.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/analysis/quality/duplicates/comparison.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr int bit_decimals = 1;

/// Customer ids of records.
class Ids {
 public:
    Ids(const Snapshot& snapshot, const PersonRecords& records)
        : column_(snapshot.dataset(DatasetKind::customers).find("customer_id")->values), records_(records) {}
    Code code(std::uint32_t record) const { return column_.codes()[records_.rows[record]]; }
    Column column(std::vector<Code> codes) const {
        return Column::of_codes(std::move(codes), column_.shared_dictionary());
    }

 private:
    const Column& column_;
    const PersonRecords& records_;
};

/// Columns of the records that come of the same column of the customers, in order.
std::vector<std::vector<std::size_t>> by_source(const PersonRecords& records) {
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t at = 0; at < records.columns.size(); ++at) {
        if (at > 0 && records.columns[at].id == records.columns[at - 1].id)
            groups.back().push_back(at);
        else
            groups.push_back({at});
    }
    return groups;
}

std::string_view column_key(const BlockingPass& pass, std::size_t at) {
    return at < pass.keys.size() ? std::string_view(pass.keys[at].column) : std::string_view();
}
std::string_view how_key(const BlockingPass& pass, std::size_t at) {
    return at < pass.keys.size() ? pass.keys[at].how.value() : std::string_view();
}

}  // namespace

FindingTable pairs_table(std::string id, Text title, const Snapshot& snapshot, const Matching& matching,
                         std::span<const ScoredPair> pairs) {
    const PersonRecords& records = matching.records;
    const Ids ids(snapshot, records);
    std::vector<Code> left, right;
    std::vector<double> weight, probability;
    for (const ScoredPair& pair : pairs) {
        left.push_back(ids.code(pair.a));
        right.push_back(ids.code(pair.b));
        weight.push_back(pair.weight);
        probability.push_back(pair.probability);
    }
    FindingTable table{.id = std::move(id), .title = std::move(title)};
    table.key_column = "left";
    table.key_dimension = "customers.customer_id";
    table.columns = {
        column_of("left", text("Customer"), ids.column(std::move(left))),
        column_of("right", text("The same as"), ids.column(std::move(right))),
        number_column("weight", text("Weight"), Unit::none, std::move(weight), bit_decimals),
        number_column("probability", text("Probability"), Unit::percent, std::move(probability)),
    };
    for (const auto& group : by_source(records)) {
        std::vector<double> bits;
        for (const ScoredPair& pair : pairs) {
            double sum = 0;
            for (const std::size_t at : group) sum += matching.matched.model.bits(records, pair.a, pair.pattern, at);
            bits.push_back(sum);
        }
        const PersonColumn& column = records.columns[group.front()];
        table.columns.push_back(number_column("weight_" + column.id, text("Weight of {0}", column.label), Unit::none,
                                              std::move(bits), bit_decimals));
    }
    std::vector<std::int8_t> later;
    for (const ScoredPair& pair : pairs) later.push_back(matching.records.later.contains({pair.a, pair.b}) ? 1 : 0);
    table.columns.push_back(column_of("later", text("Put off"), Column::of_booleans(std::move(later))));
    return table;
}

FindingTable clusters_table(const Snapshot& snapshot, const PersonRecords& records, const PersonClusters& clusters) {
    const Ids ids(snapshot, records);
    std::vector<double> number, size;
    std::vector<Code> customer;
    for (std::size_t cluster = 0; cluster < clusters.size(); ++cluster) {
        for (const std::uint32_t record : clusters[cluster]) {
            number.push_back(static_cast<double>(cluster + 1));
            customer.push_back(ids.code(record));
            size.push_back(static_cast<double>(clusters[cluster].size()));
        }
    }
    FindingTable table{.id = "clusters", .title = text("Customers who are there more than once")};
    table.key_column = "customer";
    table.key_dimension = "customers.customer_id";
    table.columns = {
        number_column("cluster", text("Person"), Unit::count, std::move(number)),
        column_of("customer", text("Customer"), ids.column(std::move(customer))),
        number_column("records", text("Records"), Unit::count, std::move(size)),
    };
    return table;
}

FindingTable model_table(const Matching& matching) {
    std::vector<std::string> columns, parts, levels, where;
    std::vector<double> m, u, weight;
    const LinkageModel& linkage = matching.matched.model.linkage;
    for (std::size_t at = 0; at < linkage.m.size(); ++at) {
        const PersonColumn& column = matching.records.columns[at];
        const std::vector<Pattern> names = level_names(column.what);
        for (std::size_t outcome = 1; outcome <= column.agreement.outcomes(); ++outcome) {
            columns.push_back(column.id);
            parts.emplace_back(column.part.value());
            levels.emplace_back(names[(outcome - 1) % names.size()].value());
            where.push_back(outcome > names.size() ? column.condition_id : std::string());
            m.push_back(linkage.m[at][outcome]);
            u.push_back(linkage.u[at][outcome]);
            weight.push_back(std::log2(m.back() / u.back()));
        }
    }
    FindingTable table{.id = "model", .title = text("What agreement says")};
    table.columns = {
        text_column("column", text("Field"), columns),
        text_column("part", text("Part"), parts),
        text_column("level", text("Agreement"), levels),
        text_column("where_same", text("Where this is the same"), where),
        number_column("m", text("Share of the same person's pairs"), Unit::percent, std::move(m)),
        number_column("u", text("Share of other pairs"), Unit::none, std::move(u)),
        number_column("weight", text("Weight"), Unit::none, std::move(weight), bit_decimals),
    };
    return table;
}

FindingTable blocks_table(const Blocking& blocking) {
    std::array<std::vector<std::string>, 2> keys, how;
    std::vector<double> number, blocks, largest, pairs, fresh, skipped, skipped_pairs;
    for (const BlockingPass& pass : blocking.passes) {
        number.push_back(static_cast<double>(number.size() + 1));
        for (std::size_t at = 0; at < keys.size(); ++at) {
            keys[at].emplace_back(column_key(pass, at));
            how[at].emplace_back(how_key(pass, at));
        }
        blocks.push_back(pass.blocks);
        largest.push_back(pass.largest);
        pairs.push_back(pass.pairs);
        fresh.push_back(pass.fresh);
        skipped.push_back(pass.skipped_blocks);
        skipped_pairs.push_back(pass.skipped_pairs);
    }
    FindingTable table{.id = "blocks", .title = text("What is compared")};
    table.columns = {
        number_column("pass", text("Pass"), Unit::count, std::move(number)),
        text_column("key_1", text("Same in"), keys[0]),
        text_column("how_1", text("What of it"), how[0]),
        text_column("key_2", text("And in"), keys[1]),
        text_column("how_2", text("What of that"), how[1]),
        number_column("blocks", text("Blocks"), Unit::count, std::move(blocks)),
        number_column("largest", text("Largest block"), Unit::count, std::move(largest)),
        number_column("pairs", text("Pairs"), Unit::count, std::move(pairs)),
        number_column("fresh", text("New pairs"), Unit::count, std::move(fresh)),
        number_column("skipped_blocks", text("Blocks too large"), Unit::count, std::move(skipped)),
        number_column("skipped_pairs", text("Pairs in them"), Unit::count, std::move(skipped_pairs)),
    };
    return table;
}

FindingTable thresholds_table(std::span<const FoundAt> found) {
    std::vector<double> thresholds, pairs, people, too_many;
    for (const FoundAt& each : found) {
        thresholds.push_back(each.threshold);
        pairs.push_back(each.pairs);
        people.push_back(each.people);
        too_many.push_back(each.too_many);
    }
    FindingTable table{.id = "thresholds", .title = text("What other thresholds find")};
    table.columns = {
        number_column("threshold", text("Threshold"), Unit::none, std::move(thresholds)),
        number_column("pairs", text("Pairs"), Unit::count, std::move(pairs)),
        number_column("people", text("People who are there more than once"), Unit::count, std::move(people)),
        number_column("too_many", text("Records too many"), Unit::count, std::move(too_many)),
    };
    return table;
}

FindingTable probabilities_table(std::span<const ScoredPair> pairs) {
    constexpr std::size_t bins = 20;
    std::vector<double> from(bins), to(bins), count(bins);
    for (std::size_t bin = 0; bin < bins; ++bin) {
        from[bin] = static_cast<double>(bin) / bins;
        to[bin] = static_cast<double>(bin + 1) / bins;
    }
    for (const ScoredPair& pair : pairs)
        ++count[std::min(static_cast<std::size_t>(static_cast<double>(pair.probability) * bins), bins - 1)];
    FindingTable table{.id = "probabilities", .title = text("Pairs by probability")};
    table.columns = {
        number_column("from", text("From"), Unit::percent, std::move(from)),
        number_column("to", text("To"), Unit::percent, std::move(to)),
        number_column("pairs", text("Pairs"), Unit::count, std::move(count)),
    };
    return table;
}

}  // namespace clientele
