#pragma once

#include <memory>
#include <span>

#include "core/model/row_stream.h"
#include "core/sample/sample_files.h"

namespace clientele::sample {

/// What a sink writes from.
struct SinkSetting {
    std::filesystem::path folder;
    DatasetKind kind{};
    std::vector<StreamColumn> columns;
};

/// Takes the rows of one kind and writes them as one or several files.
class FileSink {
 public:
    virtual ~FileSink() = default;
    virtual Result<void> take(const Chunk& rows) = 0;
    /// Completes the files. Without it none of them appears.
    virtual Result<std::vector<SampleFile>> finish() = 0;
};

/// The index of a column by its id; npos where there is none.
std::size_t column_of(const std::vector<StreamColumn>& columns, std::string_view id);

/// The forms in which a kind is written; every kind has at least one. See forms.cpp.
std::vector<std::unique_ptr<FileSink>> sinks_of(const SinkSetting& setting);

// One function a form.
std::unique_ptr<FileSink> transaction_sink(const SinkSetting&);  // transaction_files.cpp
std::unique_ptr<FileSink> basket_sink(const SinkSetting&);       // baskets.cpp
std::unique_ptr<FileSink> survey_sink(const SinkSetting&);       // wide_survey.cpp
std::unique_ptr<FileSink> web_log_sink(const SinkSetting&);      // web_log.cpp
std::unique_ptr<FileSink> call_sink(const SinkSetting&);         // calls.cpp
/// A workbook with a sheet for each value of a column; `titled`: its sheets begin with a title and an empty row.
std::unique_ptr<FileSink> workbook_sink(const SinkSetting&, std::string_view file, std::string_view sheet_by,
                                        bool titled);
/// JSON: one array of objects, or an object a line.
std::unique_ptr<FileSink> json_sink(const SinkSetting&, std::string_view file, bool lines);

/// README.txt: every file with kind, form and what is tricky in it.
Result<void> write_readme(const std::filesystem::path& folder, const SampleOptions& options,
                          std::span<const SampleFile> files);

}  // namespace clientele::sample
