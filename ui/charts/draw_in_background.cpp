#include "ui/charts/draw_in_background.h"

#include "ui/charts/chart_font.h"
#include "ui/jobs/free_in_background.h"

namespace clientele {

void draw_in_background(Jobs& jobs, const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                        const QString& path, QObject* receiver, std::function<void(Result<DrawnChart>)> drawn) {
    using Placed = std::shared_ptr<PlacedChart>;
    jobs.run<Placed>(
        Lane::analysis, {},
        [table, spec, image, path, format = chart_format()](const Progress&) -> Result<Placed> {
            return std::make_shared<PlacedChart>(place_chart(collect(table, spec, format), image, path, format));
        },
        receiver,
        [drawn = std::move(drawn)](Result<Placed> placed) {
            if (!placed) return drawn(std::unexpected(std::move(placed.error())));
            const auto data = freed_in_background((*placed)->data);
            drawn(draw_chart(std::move(**placed)));
        },
        true);
}

}  // namespace clientele
