#include "core/project/import_series.h"

#include "core/project/column_cache.h"
#include "core/project/project_state.h"

namespace clientele {

ImportSeries::ImportSeries(Project& project) : project_(project) { project_.state_->series.emplace(); }

ImportSeries::~ImportSeries() {
    Project::State& state = *project_.state_;
    const SeriesColumns columns = std::exchange(state.series, std::nullopt).value();
    if (rows_of(columns.datasets) < least_rows_to_cache || columns.stamp != stamp_of_rows(state.version.stamp)) return;
    const Snapshot snapshot(0, {}, {}, columns.datasets);
    (void)write_column_cache(state.path, columns.stamp, snapshot, {});  // derived data: a failure loses nothing
}

}  // namespace clientele
