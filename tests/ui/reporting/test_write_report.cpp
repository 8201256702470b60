#include <QRegularExpression>
#include <QtTest>

#include "report_sample.h"
#include "text_of.h"
#include "ui/reporting/report_layout.h"
#include "ui/reporting/report_writers.h"
#include "ui/shell/reader_format.h"

using namespace clientele;

namespace {

QByteArray bytes_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype pages_of(const QByteArray& pdf) {
    static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b"));
    qsizetype pages = 0;
    for (auto hit = page.globalMatch(QString::fromLatin1(pdf)); hit.hasNext(); hit.next()) ++pages;
    return pages;
}

std::vector<ReportPageLayout> pages_of(const Report& report) {
    return lay_report(report, ReportWords(report, current_format()));
}

QStringList texts_on(const ReportPageLayout& page) {
    QStringList texts;
    for (const PageItem& item : page.items) {
        if (const auto* line = std::get_if<TextItem>(&item)) texts << line->text;
    }
    return texts;
}

}  // namespace

class TestWriteReport : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

 private Q_SLOTS:
    void a_pdf_has_a_cover_contents_and_a_page_a_finding() {
        const QString path = folder_.filePath(QStringLiteral("report.pdf"));
        QVERIFY(write_report(sample_report(3, 6), path));
        const QByteArray pdf = bytes_of(path);
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(pages_of(pdf), 5);
    }

    void the_cover_says_what_was_counted() {
        const QStringList cover = texts_on(pages_of(sample_report(1, 6)).front());
        QVERIFY2(cover.contains(QStringLiteral("Filter: Country: France (customers)")), qPrintable(cover.join(u'\n')));
        QVERIFY2(cover.filter(QStringLiteral("9 Dec 2011, version 41")).size() == 1, qPrintable(cover.join(u'\n')));
        QVERIFY(cover.filter(QStringLiteral("Written on")).isEmpty());
    }

    void contents_name_the_page_of_each_finding() {
        const auto pages = pages_of(sample_report(2, 200));
        const QStringList contents = texts_on(pages[1]);
        for (std::size_t page = 2; page < pages.size(); ++page) {
            const bool starts = texts_on(pages[page]).contains(QStringLiteral("Which customers matter most?"));
            QCOMPARE(starts, contents.contains(QString::number(page + 1)));
        }
    }

    void a_long_table_repeats_its_header_and_says_how_many_rows_are_left() {
        const auto pages = pages_of(sample_report(1, 400));
        QVERIFY(pages.size() > 3);
        qsizetype headers = 0;
        QStringList all;
        for (std::size_t page = 2; page < pages.size(); ++page) {
            headers += texts_on(pages[page]).count(QStringLiteral("Customers")) > 0;
            all << texts_on(pages[page]);
        }
        QVERIFY(headers >= 2);
        QVERIFY2(!all.filter(QStringLiteral("and 375 more rows")).isEmpty(), qPrintable(all.join(u'\n')));
    }

    void nothing_stands_outside_the_page() {
        Report report = sample_report(1, 400);
        std::string headline;
        for (int i = 0; i < 60; ++i) headline += "a long headline ";
        report.parts.push_back({&sample_analysis, sample_finding(3, verbatim(headline + std::string(300, 'x')))});
        report.parts.push_back({&sample_analysis, {}});
        for (int i = 0; i < 14; ++i) {
            report.parts.back().finding.headline = text("A wide table.");
            if (report.parts.back().finding.tables.empty()) report.parts.back().finding.tables.emplace_back();
            report.parts.back().finding.tables.front().columns.push_back(
                texts("c" + std::to_string(i), text("Column with a title"), {std::string(80, 'w'), "short"}));
        }
        for (const ReportPageLayout& page : pages_of(report)) {
            for (const PageItem& item : page.items) {
                const auto* line = std::get_if<TextItem>(&item);
                if (!line) continue;
                const double width = text_width(line->text, line->font);
                const double left = line->right ? line->base.x() - width : line->base.x();
                QVERIFY2(left >= PageFlow::left - 1, qPrintable(line->text));
                QVERIFY2(left + width <= PageFlow::right + 3, qPrintable(line->text));
                QVERIFY(line->base.y() > 0 && line->base.y() < PageFlow::page_height);
            }
        }
    }

    void html_holds_headlines_vector_charts_and_no_raw_markup() {
        const QString path = folder_.filePath(QStringLiteral("report.html"));
        QVERIFY(write_report(sample_report(2, 6), path));
        const QString html = QString::fromUtf8(bytes_of(path));
        QVERIFY(html.contains(QStringLiteral("bring 46% of &lt;revenue&gt;.")));
        QVERIFY(html.contains(QStringLiteral("<title>Spring &lt;review&gt; &amp; outlook</title>")));
        QCOMPARE(html.count(QStringLiteral("<svg ")), 4);  // light and dark of each
        QVERIFY(html.contains(QStringLiteral("prefers-color-scheme:dark")));
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(!html.contains(QStringLiteral("src=\"http")));
        static const QRegularExpression ids(QStringLiteral("id=\"([^\"]+)\""));
        QStringList seen;
        for (auto hit = ids.globalMatch(html); hit.hasNext();) {
            const QString id = hit.next().captured(1);
            QVERIFY2(!seen.contains(id), qPrintable(id));
            seen << id;
        }
    }

    void the_same_report_is_the_same_page() {
        const Report report = sample_report(2, 6);
        const QString one = folder_.filePath(QStringLiteral("one.html")),
                      two = folder_.filePath(QStringLiteral("two.html"));
        QVERIFY(write_report(report, one));
        QVERIFY(write_report(report, two));
        QCOMPARE(bytes_of(one), bytes_of(two));
    }

    void xlsx_is_a_zip_archive() {
        const QString path = folder_.filePath(QStringLiteral("report.xlsx"));
        const auto written = write_report(sample_report(2, 40), path);
        QVERIFY2(written, qPrintable(written ? QString() : q(written.error())));
        QVERIFY(bytes_of(path).startsWith("PK"));
    }

    void slides_are_an_archive_with_a_slide_a_finding() {
        const QString path = folder_.filePath(QStringLiteral("report.pptx"));
        const auto written = write_report(sample_report(2, 6), path);
        QVERIFY2(written, qPrintable(written ? QString() : q(written.error())));
        const QByteArray bytes = bytes_of(path);
        QVERIFY(bytes.startsWith("PK"));
        QVERIFY(bytes.contains("ppt/slides/slide2.xml") && bytes.contains("ppt/media/image1.png"));
    }

    void other_suffixes_name_the_ones_that_work() {
        const auto written = write_report(sample_report(1, 6), folder_.filePath(QStringLiteral("report.docx")));
        QVERIFY(!written);
        QVERIFY(q(written.error()).contains(QStringLiteral(".pdf, .html, .pptx or .xlsx")));
    }

    void a_stopped_report_leaves_no_file() {
        const QString path = folder_.filePath(QStringLiteral("stopped.pdf"));
        const auto written =
            write_report(sample_report(2, 6), path, Progress([](double, const Text&) { return false; }));
        QVERIFY(!written);
        QVERIFY(written.error().cancelled());
        QVERIFY(!QFile::exists(path));
    }

    void a_folder_that_is_not_there_is_an_error() {
        const auto written = write_report(sample_report(1, 6), folder_.filePath(QStringLiteral("nowhere/report.pdf")));
        QVERIFY(!written);
        QVERIFY(written.error().code != ErrorCode::internal);
    }

    void a_report_of_nothing_but_left_out_findings_is_a_cover() {
        Report report = sample_report(0, 0);
        report.left_out.push_back({&sample_analysis, text("It needs survey responses: import some.")});
        QVERIFY(!texts_on(pages_of(report).front()).filter(QStringLiteral("survey responses")).isEmpty());
    }
};

QTEST_MAIN(TestWriteReport)
#include "test_write_report.moc"
