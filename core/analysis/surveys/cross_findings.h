#pragma once

#include <vector>

#include "core/analysis/finding.h"
#include "core/analysis/surveys/cross_tests.h"

namespace clientele {

enum class CrossShown { columns, rows, counts };

/// What the tables of a crosstab are made of.
struct CrossResult {
    CrossColumns columns{};
    std::vector<CrossStub> stubs{};
    CrossOptions options{};
    CrossShown shown = CrossShown::columns;
    bool largest_first = false;
    CrossTable table{};
};

/// How it was tested, in words: part of the titles.
Text testing_in_words(const CrossResult& result);

/// Shares (or counts): a row an answer, two columns a column of the crosstab, its value and how it differs.
FindingTable crosstab_table(const CrossResult& result);
/// Means and promoter scores likewise.
FindingTable cross_means_table(const CrossResult& result);
/// Respondents by question and column: not weighted, weighted, effective.
FindingTable cross_bases_table(const CrossResult& result);
/// Every test, the surest first.
FindingTable cross_tests_table(const CrossResult& result);
/// Every question by banner, the closest association first.
FindingTable cross_questions_table(const CrossResult& result);
/// The shares of one question by column, for a chart: a row an answer and column.
FindingTable cross_picture_table(const CrossResult& result, std::size_t stub);

}  // namespace clientele
