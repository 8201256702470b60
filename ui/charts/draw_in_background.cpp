#include "ui/charts/draw_in_background.h"

#include "ui/charts/chart_font.h"

namespace clientele {

void draw_in_background(Jobs& jobs, const FindingTable& table, const ChartSpec& spec, const ChartImage& image,
                        const QString& path, QObject* receiver, std::function<void(Result<DrawnChart>)> drawn) {
    using Read = std::shared_ptr<ChartData>;
    jobs.run<Read>(
        Lane::analysis, {},
        [table, spec, format = chart_format()](const Progress&) -> Result<Read> {
            return std::make_shared<ChartData>(collect(table, spec, format));
        },
        receiver,
        [image, path, drawn = std::move(drawn)](Result<Read> read) {
            if (!read) return drawn(std::unexpected(std::move(read.error())));
            drawn(draw_chart(std::move(**read), image, path));
        },
        true);
}

}  // namespace clientele
