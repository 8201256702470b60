#pragma once

#include <string>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/quality/column_profile.h"
#include "core/analysis/table_building.h"

namespace clientele {

/// Which dataset to look at: "all" or one that has rows. For analyses of quality.
OptionSpec dataset_option(const Snapshot& snapshot);

/// "Transactions", "Transactions · Unit price"; the column's header where it is no field.
Text place_in_words(DatasetKind dataset, std::string_view column);
/// "transactions", "transactions.unit_price": the same in every language.
std::string place_id(DatasetKind dataset, std::string_view column);

/// What tables of problems have in common, row by row.
class ProblemColumns {
 public:
    void add(DatasetKind dataset, std::string_view column, std::string_view words, Problem::Weight weight, double rows,
             double share);

    TableColumn name() const { return text_column("name", text("What and where"), names_); }
    TableColumn weight() const { return text_column("weight", text("Weight"), weights_); }
    TableColumn dataset() const { return text_column("dataset", text("Dataset"), datasets_); }
    TableColumn column() const { return text_column("column", text("Column"), columns_); }
    TableColumn words() const { return text_column("problem", text("What"), words_); }
    TableColumn rows(Text title) const { return number_column("rows", std::move(title), Unit::count, rows_); }
    TableColumn share(Text title) const { return number_column("share", std::move(title), Unit::percent, shares_); }

 private:
    std::vector<std::string> names_, weights_, datasets_, columns_, words_;
    std::vector<double> rows_, shares_;
};

/// How many problems there are, and how many of them are serious.
std::vector<Metric> problem_counts(double serious, double problems);

}  // namespace clientele
