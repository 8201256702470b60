#include "core/output/pptx/fixed_parts.h"

#include <fmt/format.h>

namespace clientele {
namespace {

constexpr const char* group_head =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
    "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm>"
    "</p:grpSpPr>";
constexpr const char* colour_map =
    "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" "
    "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" "
    "folHlink=\"folHlink\"/>";
constexpr const char* white = "<p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>";

/// The program's colours and a plain type.
std::string theme() {
    const auto colour = [](std::string_view id, std::string_view value) {
        return fmt::format("<a:{0}><a:srgbClr val=\"{1}\"/></a:{0}>", id, value);
    };
    const std::string colours = colour("dk1", "1D2733") + colour("lt1", "FFFFFF") + colour("dk2", "5B6470") +
                                colour("lt2", "ECEEF2") + colour("accent1", "2F6FD0") + colour("accent2", "E08A1E") +
                                colour("accent3", "2A9D8F") + colour("accent4", "8A5FBF") +
                                colour("accent5", "C2475B") + colour("accent6", "7A8794") + colour("hlink", "2F6FD0") +
                                colour("folHlink", "8A5FBF");
    const std::string font = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    const std::string fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    const std::string line = "<a:ln w=\"6350\">" + fill + "<a:prstDash val=\"solid\"/></a:ln>";
    const std::string effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    return fmt::format(
        "{0}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Clientele\">"
        "<a:themeElements><a:clrScheme name=\"Clientele\">{1}</a:clrScheme><a:fontScheme name=\"Clientele\">"
        "<a:majorFont>{2}</a:majorFont><a:minorFont>{2}</a:minorFont></a:fontScheme><a:fmtScheme name=\"Clientele\">"
        "<a:fillStyleLst>{3}{3}{3}</a:fillStyleLst><a:lnStyleLst>{4}{4}{4}</a:lnStyleLst>"
        "<a:effectStyleLst>{5}{5}{5}</a:effectStyleLst><a:bgFillStyleLst>{3}{3}{3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>",
        xml_head, colours, font, fill, line, effect);
}

std::string placeholder(int id, std::string_view name, std::string_view type, std::string_view geometry) {
    return fmt::format(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{}\" name=\"{}\"/><p:cNvSpPr/><p:nvPr><p:ph type=\"{}\"/></p:nvPr></p:nvSpPr>"
        "<p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>"
        "<a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>",
        id, name, type, geometry);
}

std::string title_place() {
    return placeholder(2, "Title", "title", "<a:off x=\"457200\" y=\"274638\"/><a:ext cx=\"11277600\" cy=\"838200\"/>");
}

std::string master() {
    return fmt::format(
        "{0}<p:sldMaster {1}><p:cSld>{2}<p:spTree>{3}{4}</p:spTree></p:cSld>{5}<p:sldLayoutIdLst>"
        "<p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr "
        "algn=\"l\"><a:defRPr sz=\"2400\" b=\"1\"/></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr "
        "sz=\"1400\"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz=\"1200\"/></a:lvl1pPr>"
        "</p:otherStyle></p:txStyles></p:sldMaster>",
        xml_head, presentation_namespaces, white, group_head, title_place(), colour_map);
}

std::string layout() {
    return fmt::format(
        "{0}<p:sldLayout {1} type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Title only\"><p:spTree>{2}{3}</p:spTree>"
        "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
        xml_head, presentation_namespaces, group_head, title_place());
}

std::string notes_master() {
    return fmt::format(
        "{0}<p:notesMaster {1}><p:cSld>{2}<p:spTree>{3}{4}{5}</p:spTree></p:cSld>{6}</p:notesMaster>", xml_head,
        presentation_namespaces, white, group_head,
        placeholder(2, "Slide image", "sldImg",
                    "<a:off x=\"685800\" y=\"1143000\"/><a:ext cx=\"5486400\" cy=\"3086100\"/>"),
        placeholder(3, "Notes", "body", "<a:off x=\"685800\" y=\"4400550\"/><a:ext cx=\"5486400\" cy=\"3600450\"/>"),
        colour_map);
}

}  // namespace

std::string relationships(const std::vector<std::pair<std::string, std::string>>& targets) {
    std::string out(xml_head);
    out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto& [type, target] = targets[i];
        const std::string_view family = type == "core-properties"
                                            ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                                            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        out += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}{}\" Target=\"{}\"/>", i + 1, family, type, target);
    }
    return out + "</Relationships>";
}

PackageParts fixed_presentation_parts() {
    return {{"ppt/theme/theme1.xml", theme()},
            {"ppt/theme/theme2.xml", theme()},
            {"ppt/slideMasters/slideMaster1.xml", master()},
            {"ppt/slideMasters/_rels/slideMaster1.xml.rels",
             relationships({{"slideLayout", "../slideLayouts/slideLayout1.xml"}, {"theme", "../theme/theme1.xml"}})},
            {"ppt/slideLayouts/slideLayout1.xml", layout()},
            {"ppt/slideLayouts/_rels/slideLayout1.xml.rels",
             relationships({{"slideMaster", "../slideMasters/slideMaster1.xml"}})},
            {"ppt/notesMasters/notesMaster1.xml", notes_master()},
            {"ppt/notesMasters/_rels/notesMaster1.xml.rels", relationships({{"theme", "../theme/theme2.xml"}})}};
}

}  // namespace clientele
