#pragma once

#include "archive_file.h"

/// The least that a workbook of one sheet consists of, to be changed part by part.
inline ArchiveParts xlsx_parts(const std::string& rows, const std::string& after_rows = {}) {
    const std::string main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    const std::string kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string relations =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    return {
        {"[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"},
        {"_rels/.rels", relations + "<Relationship Id='r1' Type='" + kinds +
                            "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
        {"xl/workbook.xml", "<workbook " + main + " xmlns:r='" + kinds +
                                "x'><workbookPr/><sheets><sheet name='First' sheetId='1' r:id='r1'/>"
                                "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relations + "<Relationship Id='r1' Type='" + kinds + "worksheet' Target='worksheets/sheet1.xml'/>" +
             "<Relationship Id='r2' Type='" + kinds + "styles' Target='styles.xml'/>" + "<Relationship Id='r3' Type='" +
             kinds + "sharedStrings' Target='sharedStrings.xml'/></Relationships>"},
        {"xl/styles.xml",
         "<styleSheet " + main +
             "><numFmts><numFmt numFmtId='164' formatCode='[$-407]dd\\.mm\\.yyyy;@'/><numFmt numFmtId='165' "
             "formatCode='yyyy-mm-dd hh:mm:ss'/><numFmt numFmtId='166' formatCode='[h]:mm'/><numFmt numFmtId='167' "
             "formatCode='h:mm AM/PM'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf "
             "numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='167'/>"
             "</cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml",
         "<sst " + main +
             "><si><t>plain</t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh sb='0' "
             "eb='1'><t>spoken</t>"
             "</rPh></si><si><t xml:space='preserve'> outer </t></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet " + main + "><sheetData>" + rows + "</sheetData>" + after_rows + "</worksheet>"},
    };
}
