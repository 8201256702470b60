#include <QClipboard>
#include <QGuiApplication>
#include <QImageReader>
#include <QMimeData>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

#include "tables.h"
#include "text_of.h"
#include "ui/charts/chart_clipboard.h"
#include "ui/charts/chart_view.h"

using namespace clientele;
using namespace tables;

namespace {

ChartImage image_of(double scale) {
    return {.size = {500, 300},
            .scale = scale,
            .theme = Theme::light(),
            .title = QStringLiteral("Champions bring 46% of revenue"),
            .subtitle = {},
            .footnote = QStringLiteral("Northwind, version 41")};
}

QByteArray bytes_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestChartExport : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    QString path(const char* name) const { return dir_.filePath(QString::fromLatin1(name)); }
    Result<void> save(const char* name, double scale = 2) const {
        return save_chart(segments(), chart(ChartKind::bars, "segment", {"share"}), image_of(scale), path(name));
    }

 private Q_SLOTS:
    void pngs_have_the_size_times_the_scale() {
        QVERIFY(save("a.png", 2));
        QCOMPARE(QImageReader(path("a.png")).size(), QSize(1000, 600));
        QVERIFY(save("b.PNG", 1));
        QCOMPARE(QImageReader(path("b.PNG")).size(), QSize(500, 300));
    }
    void svgs_keep_their_texts() {
        QVERIFY(save("a.svg"));
        const QByteArray svg = bytes_of(path("a.svg"));
        for (const char* part :
             {"<svg", "Champions", "At risk", ">46%", "Northwind, version 41", "viewBox=\"0 0 500 300\""})
            QVERIFY2(svg.contains(part), part);
        QVERIFY(!svg.contains("<image"));
    }
    void pdfs_are_pdfs_of_the_charts_size() {
        QVERIFY(save("a.pdf"));
        const QByteArray pdf = bytes_of(path("a.pdf"));
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY2(pdf.contains("/MediaBox [0 0 375"), pdf.mid(pdf.indexOf("/MediaBox"), 60).constData());
    }
    void jagged_areas_are_filled_without_seams_data() {
        QTest::addColumn<int>("points");
        QTest::newRow("one in a pixel") << 700;
        QTest::newRow("many in a pixel") << 20'000;
    }
    void jagged_areas_are_filled_without_seams() {
        QFETCH(int, points);
        std::vector<double> x(static_cast<std::size_t>(points)), y(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = static_cast<double>(i);
            y[i] = i % 2 == 0 ? 60 : 100;
        }
        ChartImage image = image_of(1.5);
        image.title = image.footnote = QString();
        const QImage picture =
            chart_picture(table({numbers("x", x), numbers("y", y)}), chart(ChartKind::area, "x", {"y"}), image);
        // A row of pixels near the foot of the plot: below every value, and between two lines of the grid.
        const int row = picture.height() * 3 / 4;
        std::set<QRgb> colours;
        for (int at = picture.width() / 4; at < picture.width() * 3 / 4; ++at) colours.insert(picture.pixel(at, row));
        QCOMPARE(colours.size(), std::size_t{1});
        QVERIFY(*colours.begin() != Theme::light().panel.rgb());
    }
    void endings_that_are_no_picture_are_errors() {
        const auto result = save("a.docx");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::bad_value);
        QVERIFY(!QFileInfo::exists(path("a.docx")));
    }
    void places_that_cannot_be_written_are_errors() {
        const auto result = save("no/such/folder/a.png");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::not_found);
        QVERIFY(q(result.error()).contains(QStringLiteral("a.png")));
    }
    void the_title_of_the_chart_stands_below_the_headline() {
        ChartImage image = image_of(1);
        image.subtitle = QStringLiteral("Share of revenue by segment");
        QVERIFY(save_chart(segments(), chart(ChartKind::bars, "segment", {"share"}), image, path("below.svg")));
        const QByteArray svg = bytes_of(path("below.svg"));
        const auto headline = svg.indexOf("Champions bring"), below = svg.indexOf("Share of revenue by segment");
        QVERIFY(headline > 0 && below > headline);
        QVERIFY(chart_picture(segments(), chart(ChartKind::bars, "segment", {"share"}), image) !=
                chart_picture(segments(), chart(ChartKind::bars, "segment", {"share"}), image_of(1)));
    }
    void sizes_that_cannot_be_drawn_are_errors() {
        ChartImage image = image_of(1);
        image.size = {0, 300};
        const auto result = save_chart(segments(), chart(ChartKind::bars, "segment", {"share"}), image, path("z.png"));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::bad_value);
    }
    void tables_go_to_the_clipboard_as_lines_and_html() {
        const FindingTable t =
            table({texts("name", {"a\tb", "<c>"}), numbers("v", {0.125, missing_number}, Unit::percent),
                   days("d", {"2024-03-01", "2024-03-02"})});
        const auto mime = table_mime(t, {});
        QCOMPARE(mime->text(), QStringLiteral("name\tv\td\na b\t0.125\t2024-03-01\n<c>\t\t2024-03-02\n"));
        QVERIFY(mime->html().contains(QStringLiteral("<td>&lt;c&gt;</td>")));
        copy_table(t);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
    }
    void charts_go_to_the_clipboard_as_pictures() {
        copy_chart(segments(), chart(ChartKind::pie, "segment", {"share"}), image_of(2));
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1000, 600));
    }
};

QTEST_MAIN(TestChartExport)
#include "test_chart_export.moc"
