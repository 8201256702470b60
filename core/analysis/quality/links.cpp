#include "core/analysis/quality/links.h"

namespace clientele {

std::vector<Link> links_of(const Snapshot& snapshot, DatasetKind dataset, const std::vector<ColumnProfile>& columns) {
    std::vector<Link> links;
    for (const DatasetKind target : {DatasetKind::customers, DatasetKind::products, DatasetKind::stores}) {
        const std::string_view domain = find_field(spec(target), spec(target).key)->domain;
        for (const ColumnProfile& profile : columns) {
            if (profile.column->domain != domain || target == dataset) continue;
            Link link{.column = profile.column,
                      .target = target,
                      .to_nobody = profile.rows - profile.filled,
                      .distinct = profile.distinct};
            const std::vector<std::uint32_t>& row_of = snapshot.row_of(target);
            for (std::size_t code = 0; code < row_of.size() && code < profile.rows_of_code.size(); ++code)
                if (row_of[code] == missing_code) link.unknown += profile.rows_of_code[code];
            links.push_back(link);
        }
    }
    return links;
}

}  // namespace clientele
