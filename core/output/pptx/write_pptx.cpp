#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "core/base/new_file.h"
#include "core/output/output.h"
#include "core/output/pptx/fixed_parts.h"
#include "core/output/pptx/slide_xml.h"

namespace clientele {
namespace {

constexpr SlideArea title_area{457'200, 274'638, 11'277'600, 838'200};
constexpr SlideArea subtitle_area{457'200, 1'132'000, 11'277'600, 280'000};
constexpr SlideArea whole_area{457'200, 1'480'000, 11'277'600, 4'780'000};
constexpr SlideArea left_area{457'200, 1'480'000, 6'900'000, 4'780'000};
constexpr SlideArea right_area{7'560'000, 1'480'000, 4'174'800, 4'780'000};
constexpr SlideArea footer_area{457'200, 6'420'000, 11'277'600, 250'000};

/// A table that stands whole beside the picture.
bool fits_beside(const FindingTable& table) {
    const ShownCells shown = shown_on_slide(table, right_area);
    return shown.rows == table.rows() && shown.columns == shown_on_slide(table, whole_area).columns;
}

std::string slide_part(const PptxSlide& slide, const Format& format) {
    std::string shapes = slide_text_box(2, "Title", "title", title_area, slide.title, {.size = 2200, .bold = true});
    if (!slide.subtitle.empty())
        shapes += slide_text_box(3, "Subtitle", "", subtitle_area, slide.subtitle, {.size = 1300, .colour = "5B6470"});
    const bool beside = slide.picture && slide.table && fits_beside(*slide.table);
    if (slide.picture)
        shapes += slide_picture(4, slide.picture->description, "rId3", beside ? left_area : whole_area,
                                slide.picture->width, slide.picture->height);
    if (slide.table && (beside || !slide.picture))
        shapes += slide_table(5, *slide.table, beside ? right_area : whole_area, format);
    if (!slide.footer.empty())
        shapes += slide_text_box(6, "Source", "", footer_area, slide.footer, {.size = 900, .colour = "5B6470"});
    return fmt::format(
        "{}<p:sld {}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
        "</p:nvGrpSpPr><p:grpSpPr/>{}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        xml_head, presentation_namespaces, shapes);
}

std::string notes_part(const std::string& notes) {
    return fmt::format(
        "{}<p:notes {}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
        "</p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide image\"/><p:cNvSpPr><a:spLocks "
        "noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr>"
        "</p:nvSpPr><p:spPr/></p:sp>{}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        xml_head, presentation_namespaces,
        slide_text_box(3, "Notes", "body", {685'800, 4'400'550, 5'486'400, 3'600'450}, notes, {.size = 1200}));
}

std::string presentation_part(std::size_t slides) {
    std::string list;
    for (std::size_t i = 0; i < slides; ++i) list += fmt::format("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 256 + i, 4 + i);
    return fmt::format(
        "{}<p:presentation {}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>"
        "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>{}</p:sldIdLst>"
        "<p:sldSz cx=\"{}\" cy=\"{}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>",
        xml_head, presentation_namespaces, list, slide_width, slide_height);
}

std::string content_types(std::size_t slides) {
    const auto part = [](const std::string& name, std::string_view type) {
        return fmt::format(
            "<Override PartName=\"/{}\" ContentType=\"application/vnd.openxmlformats-officedocument.{}+xml\"/>", name,
            type);
    };
    std::string out(xml_head);
    out +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Default Extension=\"png\" ContentType=\"image/png\"/>"
        "<Override PartName=\"/docProps/core.xml\" "
        "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
    out += part("docProps/app.xml", "extended-properties");
    out += part("ppt/presentation.xml", "presentationml.presentation.main");
    out += part("ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster");
    out += part("ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout");
    out += part("ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster");
    for (const char* theme : {"1", "2"}) out += part(fmt::format("ppt/theme/theme{}.xml", theme), "theme");
    for (std::size_t i = 1; i <= slides; ++i) {
        out += part(fmt::format("ppt/slides/slide{}.xml", i), "presentationml.slide");
        out += part(fmt::format("ppt/notesSlides/notesSlide{}.xml", i), "presentationml.notesSlide");
    }
    return out + "</Types>";
}

PackageParts document_parts(const std::vector<PptxSlide>& slides) {
    std::vector<std::pair<std::string, std::string>> targets{{"slideMaster", "slideMasters/slideMaster1.xml"},
                                                             {"notesMaster", "notesMasters/notesMaster1.xml"},
                                                             {"theme", "theme/theme1.xml"}};
    for (std::size_t i = 1; i <= slides.size(); ++i)
        targets.emplace_back("slide", fmt::format("slides/slide{}.xml", i));
    const std::string title = slides.empty() ? std::string() : xml_text(slides.front().title);
    return {{"[Content_Types].xml", content_types(slides.size())},
            {"_rels/.rels", relationships({{"officeDocument", "ppt/presentation.xml"},
                                           {"core-properties", "docProps/core.xml"},
                                           {"extended-properties", "docProps/app.xml"}})},
            {"docProps/core.xml",
             fmt::format("{}<cp:coreProperties "
                         "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>"
                         "<dc:creator>Clientele</dc:creator></cp:coreProperties>",
                         xml_head, title)},
            {"docProps/app.xml",
             fmt::format("{}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                         "extended-properties\"><Application>Clientele</Application><Slides>{}</Slides></Properties>",
                         xml_head, slides.size())},
            {"ppt/presentation.xml", presentation_part(slides.size())},
            {"ppt/_rels/presentation.xml.rels", relationships(targets)}};
}

void add_slide(PackageParts& parts, const PptxSlide& slide, std::size_t number, const Format& format) {
    const std::string name = std::to_string(number);
    std::vector<std::pair<std::string, std::string>> targets{
        {"slideLayout", "../slideLayouts/slideLayout1.xml"},
        {"notesSlide", "../notesSlides/notesSlide" + name + ".xml"}};
    if (slide.picture) {
        targets.emplace_back("image", "../media/image" + name + ".png");
        parts.emplace_back("ppt/media/image" + name + ".png", slide.picture->png);
    }
    parts.emplace_back("ppt/slides/slide" + name + ".xml", slide_part(slide, format));
    parts.emplace_back("ppt/slides/_rels/slide" + name + ".xml.rels", relationships(targets));
    parts.emplace_back("ppt/notesSlides/notesSlide" + name + ".xml", notes_part(slide.notes));
    parts.emplace_back("ppt/notesSlides/_rels/notesSlide" + name + ".xml.rels",
                       relationships({{"notesMaster", "../notesMasters/notesMaster1.xml"},
                                      {"slide", "../slides/slide" + name + ".xml"}}));
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

/// All parts as one archive; the same parts give the same bytes. 0, or the system's error that stopped it.
int write_archive(const PackageParts& parts, const std::filesystem::path& path) {
    errno = 0;
    int problem = 0;
    std::unique_ptr<zip_t, Discard> archive(zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &problem));
    if (!archive) return errno != 0 ? errno : EIO;
    const auto stopped_by = [&] {
        const int system_error = zip_error_code_system(zip_get_error(archive.get()));
        return system_error != 0 ? system_error : EIO;
    };
    for (const auto& [name, bytes] : parts) {
        zip_source_t* source = zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0);
        const zip_int64_t index = source ? zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(source);
            return stopped_by();
        }
        zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, 0x21, 0);  // 1980-01-01
    }
    if (zip_close(archive.get()) != 0) return stopped_by();
    (void)archive.release();  // closed and freed
    return 0;
}

}  // namespace

PptxSlide slide_of(const Finding& finding, const ChartSpec* chart, const FindingTable* table,
                   std::optional<PptxPicture> picture, const Format& format) {
    const Text shown = chart ? chart->title : table ? table->title : Text();
    return {.title = to_string(finding.headline, format),
            .subtitle = to_string(shown, format),
            .picture = std::move(picture),
            .table = table,
            .footer = slide_footer(finding, format),
            .notes = slide_notes(finding, format)};
}

std::string slide_notes(const Finding& finding, const Format& format) {
    const Provenance& from = finding.provenance;
    std::string out;
    const auto line = [&](const Text& text) { out += (out.empty() ? "" : "\n") + to_string(text, format); };
    line(finding.headline);
    std::string filter;
    for (const std::string& each : from.filter) filter += (filter.empty() ? "" : "; ") + each;
    line(filter.empty() ? text("Filter: none") : text("Filter: {0}", name(filter)));
    if (!from.as_of.empty()) line(text("As of {0}", name(from.as_of)));
    std::string options;
    for (const auto& [option, value] : from.options)
        if (!value.empty()) options += (options.empty() ? "" : ", ") + option + "=" + value;
    if (!options.empty()) line(text("Options: {0}", name(options)));
    for (const Text& each : finding.warnings) line(each);
    for (const Text& each : finding.notes) line(each);
    line(text("{0}, data version {1}, Clientele {2}", name(from.analysis),
              count(static_cast<std::int64_t>(from.data_version)), name(from.program_version)));
    return out;
}

std::string slide_footer(const Finding& finding, const Format& format) {
    const Provenance& from = finding.provenance;
    std::string filter;
    for (const std::string& each : from.filter) filter += (filter.empty() ? "" : "; ") + each;
    std::string out = to_string(filter.empty() ? text("Filter: none") : text("Filter: {0}", name(filter)), format);
    if (!from.as_of.empty()) out += "  ·  " + to_string(text("As of {0}", name(from.as_of)), format);
    return out + "  ·  Clientele";
}

Result<void> write_pptx(const std::vector<PptxSlide>& slides, const std::filesystem::path& path, const Format& format,
                        const Progress& progress) {
    if (slides.empty()) return fail(ErrorCode::missing_data, text("There is nothing to put on a slide."));
    auto file = NewFile::create(path);
    if (!file) return std::unexpected(std::move(file.error()));
    if (file->temporary().empty())
        return fail(ErrorCode::not_writable,
                    text("Slides cannot be written to “{0}”: name a file.", name(path.string())));
    PackageParts parts = document_parts(slides);
    std::ranges::move(fixed_presentation_parts(), std::back_inserter(parts));
    for (std::size_t i = 0; i < slides.size(); ++i) {
        if (!progress(static_cast<double>(i) / static_cast<double>(slides.size()), text("Writing the slides")))
            return cancelled();
        add_slide(parts, slides[i], i + 1, format);
    }
    if (const int stopped = write_archive(parts, file->temporary()); stopped != 0)
        return std::unexpected(write_error(path, stopped));
    return file->commit();
}

}  // namespace clientele
