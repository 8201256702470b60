#include "core/sample/sample.h"

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/project/import_series.h"
#include "core/sample/streams.h"

namespace clientele {
namespace {

ImportPlan plan_of(DatasetKind kind, const RowStream& rows, const SampleOptions& options) {
    ImportPlan plan;
    plan.kind = kind;
    plan.source_name = fmt::format("generated {}", spec(kind).id);
    const std::string made_from = fmt::format("sample {} {} {} {} {}", spec(kind).id, options.customers, options.seed,
                                              options.lines, sample::truths_json(options.truths));
    ContentHash hash;
    hash.add(made_from);
    plan.source_hash = hash.hex();
    for (const StreamColumn& column : rows.columns()) plan.mapping[column.id] = column.id;
    plan.settings = {{"customers", std::to_string(options.customers)},
                     {"seed", std::to_string(options.seed)},
                     {"lines", std::to_string(options.lines)}};
    return plan;
}

}  // namespace

Result<void> make_sample(Project& project, const SampleOptions& options, const Progress& progress) {
    if (options.customers < 500 || options.customers > 500'000)
        return fail(ErrorCode::bad_value, text("The sample has 500 to 500,000 customers; {0} is not possible.",
                                               count(static_cast<std::int64_t>(options.customers))));
    if (auto set = project.set_setting("currency", "€"); !set) return set;
    if (auto set = project.set_setting("sample.truths", sample::truths_json(options.truths)); !set) return set;
    const ImportSeries series(project);
    const sample::SampleSource source(options);
    double all = 0, done = 0;
    for (const sample::SampleDataset& dataset : sample::sample_datasets()) all += dataset.effort;
    for (const sample::SampleDataset& dataset : sample::sample_datasets()) {
        const auto rows = dataset.rows(source);
        const Progress part = progress.part(done / all, (done + dataset.effort) / all);
        auto batch = project.import(plan_of(dataset.kind, *rows, options), *rows, part);
        if (!batch) return std::unexpected(batch.error());
        done += dataset.effort;
    }
    return {};
}

Result<Project> create_sample_project(const std::filesystem::path& path, std::string_view name,
                                      const SampleOptions& options, const Progress& progress) {
    auto project = Project::create(path, name);
    if (!project) return project;
    if (auto made = make_sample(*project, options, progress); !made) {
        project = std::unexpected(made.error());  // closes the file, which is ours alone so far
        for (const char* ending : {"", "-wal", "-shm"}) {
            std::error_code ignored;
            std::filesystem::remove(path.string() + ending, ignored);
        }
    }
    return project;
}

}  // namespace clientele
