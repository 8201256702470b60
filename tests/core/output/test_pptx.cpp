#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <fstream>

#include "archive_parts.h"
#include "core/output/output.h"
#include "sample_finding.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// The file that a relationship of a part points to.
QString target_of(const QString& part, const QString& target) {
    QStringList folders = part.split('/');
    folders.removeLast();
    for (const QString& step : target.split('/')) {
        if (step == "..")
            folders.removeLast();
        else
            folders << step;
    }
    return folders.join('/');
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

class TestPptx : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    const Finding finding_ = small_finding();

    PptxSlide table_slide() const {
        return {.title = to_string(finding_.headline),
                .subtitle = "Segments",
                .table = &finding_.tables.front(),
                .footer = slide_footer(finding_),
                .notes = slide_notes(finding_)};
    }
    std::map<QString, QString> written(const std::vector<PptxSlide>& slides) {
        const std::filesystem::path path = folder_.filePath("out.pptx").toStdString();
        const auto result = write_pptx(slides, path);
        if (!result) qWarning("%s", qPrintable(q(result.error())));
        auto parts = archive_parts(path);
        for (const auto& [name, xml] : parts) {
            if (name.endsWith(".png")) continue;
            QXmlStreamReader reader(xml);
            while (!reader.atEnd()) reader.readNext();
            if (reader.hasError()) qWarning("%s: %s", qPrintable(name), qPrintable(reader.errorString()));
        }
        return parts;
    }

 private slots:
    void every_relationship_leads_to_a_part_and_every_part_has_a_type() {
        PptxSlide picture = table_slide();
        picture.picture = PptxPicture{.png = "\x89PNG bytes", .width = 960, .height = 540, .description = "A chart"};
        const auto parts = written({table_slide(), picture});
        QCOMPARE(parts.begin()->first, "[Content_Types].xml");
        int followed = 0;
        static const QRegularExpression target("Target=\"([^\"]+)\"");
        for (const auto& [name, xml] : parts) {
            if (!name.endsWith(".rels")) continue;
            const QString owner = QString(name).remove("_rels/").chopped(5);
            if (!owner.isEmpty()) QVERIFY2(parts.contains(owner), qPrintable(owner));
            for (auto each = target.globalMatch(xml); each.hasNext(); ++followed) {
                const QString to = target_of(owner, each.next().captured(1));
                QVERIFY2(parts.contains(to), qPrintable(name + ": " + to));
            }
        }
        QVERIFY(followed >= 20);
        const QString& types = parts.at("[Content_Types].xml");
        for (const auto& [name, xml] : parts) {
            if (name.endsWith(".rels") || name.endsWith(".png") || name == "[Content_Types].xml") continue;
            QVERIFY2(types.contains("PartName=\"/" + name + "\""), qPrintable(name));
        }
        QVERIFY(types.contains("Extension=\"png\""));
    }
    void slides_are_16_by_9_in_their_order() {
        const auto parts = written({table_slide(), table_slide(), table_slide()});
        const QString& presentation = parts.at("ppt/presentation.xml");
        QVERIFY(presentation.contains("<p:sldSz cx=\"12192000\" cy=\"6858000\"/>"));
        QCOMPARE(presentation.count("<p:sldId "), 3);
        QVERIFY(presentation.indexOf("r:id=\"rId4\"") < presentation.indexOf("r:id=\"rId6\""));
        QVERIFY(parts.at("ppt/_rels/presentation.xml.rels")
                    .contains("Id=\"rId6\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                              "slide\" Target=\"slides/slide3.xml\""));
    }
    void the_title_is_the_headline_and_the_table_is_native() {
        const QString slide = written({table_slide()}).at("ppt/slides/slide1.xml");
        QVERIFY(slide.contains("<p:ph type=\"title\"/>"));
        QVERIFY2(slide.contains("<a:t>3 of 4 customers bought again</a:t>"), qPrintable(slide));
        QCOMPARE(slide.count("<a:tr "), 4);  // a head and three rows
        QCOMPARE(slide.count("<a:gridCol "), 6);
        QVERIFY(slide.contains("<a:t>12,345</a:t>"));
        QVERIFY(slide.contains("Lost, &quot;gone&quot;"));
        QVERIFY(slide.contains("<a:t>=1+1</a:t>"));
        QVERIFY(!slide.contains("<p:pic>"));
    }
    void notes_say_where_it_comes_from() {
        const QString notes = written({table_slide()}).at("ppt/notesSlides/notesSlide1.xml");
        for (const char* said : {"segment!=Lost", "As of 2011-12-10", "scoring=quantile", "Small sample.",
                                 "Counted on 2011-12-09.", "segments.rfm, data version 7, Clientele 0.1.0"})
            QVERIFY2(notes.contains(said), said);
    }
    void a_picture_keeps_its_proportions() {
        PptxSlide slide = table_slide();
        slide.table = nullptr;
        slide.picture = PptxPicture{.png = "\x89PNG", .width = 1000, .height = 250, .description = "A <chart> & more"};
        const auto parts = written({slide});
        QCOMPARE(parts.at("ppt/media/image1.png").size(), 4);
        static const QRegularExpression size("<p:pic>.*?<a:ext cx=\"(\\d+)\" cy=\"(\\d+)\"/>");
        const auto found = size.match(parts.at("ppt/slides/slide1.xml"));
        QVERIFY(found.hasMatch());
        const double ratio = found.captured(1).toDouble() / found.captured(2).toDouble();
        QVERIFY2(std::abs(ratio - 4) < 1e-4, qPrintable(QString::number(ratio)));
        QVERIFY(parts.at("ppt/slides/slide1.xml").contains("descr=\"A &lt;chart&gt; &amp; more\""));
    }
    void markup_and_control_characters_do_no_harm() {
        PptxSlide slide = table_slide();
        slide.title = "</a:t><script>\x01\x0B & \"=HYPERLINK(1)\" \xFF \xEF\xBF\xBE end";
        slide.notes =
            "a\x02"
            "b\n\ttab";
        const auto parts = written({slide});  // a warning where it is no XML
        QVERIFY(
            parts.at("ppt/slides/slide1.xml").contains("&lt;/a:t&gt;&lt;script&gt; &amp; &quot;=HYPERLINK(1)&quot;"));
        QVERIFY(parts.at("ppt/slides/slide1.xml").contains(QChar(0xFFFD)));
        QVERIFY(parts.at("ppt/notesSlides/notesSlide1.xml").contains("<a:t>ab</a:t>"));
    }
    void long_tables_say_how_much_more_there_is() {
        FindingTable table{"t", text("Long"), {}, "", ""};
        table.columns.push_back({"n", text("N"), Column::of_numbers(std::vector<double>(200, 1)), Unit::count});
        PptxSlide slide{.title = "x", .table = &table};
        const QString xml = written({slide}).at("ppt/slides/slide1.xml");
        const auto rows = xml.count("<a:tr ");
        QVERIFY(rows <= 16);
        QVERIFY2(xml.contains(QString("<a:t>%1 more rows</a:t>").arg(200 - (rows - 2))), qPrintable(xml.right(600)));
    }
    void signs_stand_behind_their_figures_in_their_colour() {
        FindingTable table{"t", text("Cross"), {}, "", ""};
        table.columns.push_back({.id = "a",
                                 .title = text("A"),
                                 .values = Column::of_numbers({0.25, 0.5}),
                                 .unit = Unit::percent,
                                 .marks = "m"});
        table.columns.push_back({.id = "m", .title = text("m"), .values = Column::of_texts({"▼", "▲"})});
        PptxSlide slide{.title = "x", .table = &table};
        const QString xml = written({slide}).at("ppt/slides/slide1.xml");
        QCOMPARE(xml.count("<a:gridCol "), 1);
        QVERIFY(xml.indexOf("B3403A") < xml.indexOf("▼") && xml.indexOf("2F6FD0") < xml.indexOf("▲"));
    }
    void the_same_slides_give_the_same_bytes() {
        const std::filesystem::path path = folder_.filePath("same.pptx").toStdString();
        QVERIFY(write_pptx({table_slide()}, path).has_value());
        const std::string first = bytes_of(path);
        QVERIFY(write_pptx({table_slide()}, path).has_value());
        QVERIFY(bytes_of(path) == first && first.size() > 4000);
    }
    void without_slides_nothing_is_written() {
        const std::filesystem::path path = folder_.filePath("none.pptx").toStdString();
        QVERIFY(!write_pptx({}, path).has_value());
        QVERIFY(!std::filesystem::exists(path));
        QVERIFY(!write_pptx({table_slide()}, folder_.filePath("no/such/x.pptx").toStdString()).has_value());
    }
};

QTEST_APPLESS_MAIN(TestPptx)
#include "test_pptx.moc"
