#include "core/analysis/quality/links.h"

#include "core/table/group_by.h"

namespace clientele {

std::vector<Link> links_of(const Snapshot& snapshot, DatasetKind dataset, const Selection& rows) {
    std::vector<Link> links;
    for (const DatasetKind target : {DatasetKind::customers, DatasetKind::products, DatasetKind::stores}) {
        const std::string_view domain = find_field(spec(target), spec(target).key)->domain;
        for (const DatasetColumn& column : snapshot.dataset(dataset).columns) {
            if (column.domain != domain || target == dataset) continue;
            Link link{.column = &column, .target = target};
            const auto counts = count_by(column.values.codes(), column.values.dictionary().size(), rows);
            const std::vector<std::uint32_t>& row_of = snapshot.row_of(target);
            std::int64_t named = 0;
            for (std::size_t code = 0; code < counts.size(); ++code) {
                named += counts[code];
                link.distinct += counts[code] > 0 ? 1 : 0;
                if (!row_of.empty() && row_of[code] == missing_code) link.unknown += counts[code];
            }
            link.to_nobody = static_cast<std::int64_t>(rows.count()) - named;
            links.push_back(link);
        }
    }
    return links;
}

}  // namespace clientele
