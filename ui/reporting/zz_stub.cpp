#include <QFile>
#include <QPainter>

#include "core/output/output.h"
#include "ui/charts/chart_view.h"
namespace clientele {
void paint_chart(QPainter& p, const QRectF& a, const FindingTable& t, const ChartSpec&, const ChartImage& image) {
    p.setPen(image.theme.accent);
    p.drawRect(a);
    QFont f;
    f.setPixelSize(11);
    p.setFont(f);
    p.drawText(a.topLeft() + QPointF(20, 20), QString::number(t.rows()));
}
Result<void> write_file(const std::filesystem::path& path, std::string_view b) {
    QFile f(QString::fromStdString(path.string()));
    if (!f.open(QIODevice::WriteOnly)) return fail(ErrorCode::not_writable, text("x"));
    f.write(b.data(), b.size());
    return {};
}
Result<void> write_xlsx(const std::vector<XlsxPart>&, const std::filesystem::path& p, const Format&, const Progress&) {
    return write_file(p, "PK");
}
}  // namespace clientele
namespace clientele {
const FindingTable* Finding::table(std::string_view id) const {
    for (auto& t : tables)
        if (t.id == id) return &t;
    return nullptr;
}
}  // namespace clientele
