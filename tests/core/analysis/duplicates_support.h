#pragma once

#include <QtGlobal>
#include <map>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/quality/duplicates/person_records.h"
#include "snapshot_of.h"
#include "text_of.h"

/// Customers as they are compared, by all that identifies them or by the fields that are named.
struct ComparedCustomers {
    explicit ComparedCustomers(const std::string& table, const std::string& fields = {})
        : snapshot(snapshot_of({{clientele::DatasetKind::customers, table}})) {
        const clientele::Dataset& customers = snapshot->dataset(clientele::DatasetKind::customers);
        const auto rows = clientele::Selection::all(customers.rows);
        const auto columns = clientele::compared_columns(customers, rows, fields);
        if (!columns) qFatal("%s", qPrintable(q(columns.error())));
        records = *clientele::person_records(customers, rows, *columns);
    }

    clientele::SnapshotPtr snapshot;
    clientele::PersonRecords records{};
};

/// Customers of whom is known who is who.
struct KnownPeople {
    std::string table{};                          ///< for snapshot_of
    std::map<std::string, std::string> person{};  ///< by customer id
};

inline clientele::Finding duplicates(const clientele::Snapshot& snapshot,
                                     const std::map<std::string, std::string>& options = {}) {
    const auto finding = clientele::run(snapshot, {.analysis = "quality.duplicates", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

/// How well the pairs of a finding are those of the same people.
struct PairFigures {
    double precision = 1, recall = 1;
    double f1() const { return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall); }
};

inline PairFigures pair_figures(const clientele::Finding& finding, const KnownPeople& known) {
    std::map<std::string, double> sizes;
    for (const auto& [id, person] : known.person) ++sizes[person];
    double true_pairs = 0, right = 0;
    for (const auto& [person, size] : sizes) true_pairs += size * (size - 1) / 2;
    const clientele::FindingTable& pairs = *finding.table("pairs");
    for (std::size_t row = 0; row < pairs.rows(); ++row)
        right += known.person.at(std::string(pairs.find("left")->values.text(row))) ==
                         known.person.at(std::string(pairs.find("right")->values.text(row)))
                     ? 1
                     : 0;
    return {pairs.rows() == 0 ? 1 : right / static_cast<double>(pairs.rows()),
            true_pairs == 0 ? 1 : right / true_pairs};
}
