#include "core/project/merged_rows.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <numeric>

#include "core/table/picked_rows.h"

namespace clientele {
namespace {

/// Codes of a person's ids, the one that stands for all first.
using PersonCodes = std::vector<Code>;

Column renamed(const Column& column, const std::vector<Code>& stands_for) {
    const auto from = column.codes();
    std::vector<Code> codes(from.size());
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, codes.size(), 65'536), [&](const auto& range) {
        for (std::size_t row = range.begin(); row < range.end(); ++row)
            codes[row] = from[row] < stands_for.size() ? stands_for[from[row]] : from[row];
    });
    return Column::of_codes(std::move(codes), column.shared_dictionary());
}

/// The reference rows of a person: of the one that stands for all first.
std::vector<std::uint32_t> reference_rows(const PersonCodes& person, const std::vector<std::uint32_t>& row_of) {
    std::vector<std::uint32_t> rows;
    for (const Code code : person)
        if (code < row_of.size() && row_of[code] != missing_code) rows.push_back(row_of[code]);
    return rows;
}

/// Leaves one reference row a person; notes in `merged` what it took from the others. Gives the rows that are left.
std::vector<std::uint32_t> merge_reference_rows(Dataset& customers, const std::vector<PersonCodes>& people,
                                                const std::vector<std::uint32_t>& row_of,
                                                std::vector<MergedCustomer>& merged) {
    std::vector<std::uint32_t> place(customers.rows);
    std::vector<bool> gone(customers.rows);
    std::vector<std::vector<std::uint32_t>> rows_of_people;
    for (const PersonCodes& person : people) {
        rows_of_people.push_back(reference_rows(person, row_of));
        for (std::size_t i = 1; i < rows_of_people.back().size(); ++i) gone[rows_of_people.back()[i]] = true;
    }
    std::vector<std::uint32_t> left;
    for (std::uint32_t row = 0; row < customers.rows; ++row) {
        if (gone[row]) continue;
        place[row] = static_cast<std::uint32_t>(left.size());
        left.push_back(row);
    }
    for (DatasetColumn& column : customers.columns) {
        std::vector<std::uint32_t> from = left;
        for (std::size_t person = 0; person < people.size(); ++person) {
            const std::vector<std::uint32_t>& rows = rows_of_people[person];
            if (rows.size() < 2 || !column.values.missing(rows.front())) continue;
            const auto filled =
                std::ranges::find_if(rows, [&](std::uint32_t row) { return !column.values.missing(row); });
            if (filled == rows.end()) continue;
            from[place[rows.front()]] = *filled;
            merged[person].filled.push_back(column.id);
        }
        column.values = picked_rows(column.values, std::span<const std::uint32_t>(from));
    }
    customers.rows = left.size();
    return left;
}

/// Those of the people of whom two ids or more occur.
std::vector<PersonCodes> people_in_data(const std::vector<PersonIds>& people, const Dictionary& dictionary) {
    std::vector<PersonCodes> present;
    for (const PersonIds& ids : people) {
        PersonCodes codes;
        for (const std::string& id : ids)
            if (const auto code = dictionary.find(id)) codes.push_back(*code);
        if (codes.size() >= 2) present.push_back(std::move(codes));
    }
    return present;
}

}  // namespace

MergedRows merged_rows(const Snapshot& rows, std::span<const Decision> decisions) {
    MergedRows merged;
    for (const DatasetSpec& kind : dataset_kinds()) merged.datasets.push_back(rows.dataset(kind.kind));
    const auto dictionary = rows.dictionary("customer");
    if (decisions.empty() || !dictionary) return merged;
    DecidedPeople decided = decided_people(decisions);
    SamePeople& same = merged.same_people;
    same.different = std::move(decided.different);
    same.later = std::move(decided.later);
    const std::vector<PersonCodes> people = people_in_data(decided.people, *dictionary);
    if (people.empty()) return merged;
    same.stands_for.resize(dictionary->size());
    std::iota(same.stands_for.begin(), same.stands_for.end(), Code{0});
    for (const PersonCodes& person : people) {
        MergedCustomer& customer = same.merged.emplace_back();
        customer.customer_id = dictionary->at(person.front());
        for (std::size_t i = 1; i < person.size(); ++i) {
            customer.others.emplace_back(dictionary->at(person[i]));
            same.stands_for[person[i]] = person.front();
        }
        for (const Code code : person) same.person_of.emplace(dictionary->at(code), same.merged.size() - 1);
    }
    merged.customers = merge_reference_rows(merged.datasets[static_cast<std::size_t>(DatasetKind::customers)], people,
                         rows.row_of(DatasetKind::customers), same.merged);
    for (Dataset& dataset : merged.datasets)
        for (DatasetColumn& column : dataset.columns)
            if (column.domain == "customer" && column.values.type() == ColumnType::text)
                column.values = renamed(column.values, same.stands_for);
    return merged;
}

}  // namespace clientele
