#pragma once

#include <QFile>
#include <string>
#include <vector>

#include "snapshot_of.h"

/// A table with a column a question as rows of responses: "S" is the survey, respondents are numbered. Empty cells and
/// NA are no answers; cells hold no commas. Of these columns alone, where any are named.
inline std::string responses_of(const std::string& wide, const std::vector<std::string>& columns = {}) {
    namespace detail = snapshot_of_detail;
    const auto lines = detail::split(wide, '\n');
    const auto bare = [](std::string_view cell) {
        while (!cell.empty() && (cell.back() == '\r' || cell.back() == '"')) cell.remove_suffix(1);
        while (!cell.empty() && cell.front() == '"') cell.remove_prefix(1);
        return std::string(cell);
    };
    const auto header = detail::split(lines.front(), ',');
    std::string rows = "survey,respondent,question,answer\n";
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        const auto cells = detail::split(lines[i], ',');
        for (std::size_t c = 0; c < header.size(); ++c) {
            const std::string question = bare(header[c]), answer = bare(cells[c]);
            if (answer.empty() || answer == "NA") continue;
            if (!columns.empty() && std::ranges::find(columns, question) == columns.end()) continue;
            rows += "S,r" + std::to_string(i) + ',' + question + ',' + answer + '\n';
        }
    }
    return rows;
}

inline clientele::SnapshotPtr survey_of(const std::string& wide, const std::vector<std::string>& columns = {}) {
    return snapshot_of({{clientele::DatasetKind::responses, responses_of(wide, columns)}});
}

/// One of the real surveys; nothing where the file is absent.
inline clientele::SnapshotPtr real_survey(const char* path, const std::vector<std::string>& columns = {}) {
    QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/") + QLatin1String(path));
    if (!file.open(QIODevice::ReadOnly)) return nullptr;
    return survey_of(file.readAll().toStdString(), columns);
}

/// The same data, with what the analyst says of its surveys.
inline clientele::SnapshotPtr prepared_as(const clientele::Snapshot& plain, std::vector<clientele::OwnSurvey> said) {
    using namespace clientele;
    std::vector<Dataset> datasets;
    for (const DatasetSpec& kind : dataset_kinds()) datasets.push_back(plain.dataset(kind.kind));
    return std::make_shared<const Snapshot>(2, "test", "", std::move(datasets), SamePeople{}, std::vector<OwnRule>{},
                                            std::vector<ImportedRows>{}, std::vector<OwnSegment>{}, std::move(said));
}
