#pragma once

#include <QByteArray>
#include <QList>
#include <utility>
#include <vector>

/// A workbook as one XML file: sheets by name, rows of cells with commas between.
inline QByteArray workbook(const std::vector<std::pair<QByteArray, QList<QByteArray>>>& sheets) {
    QByteArray xml =
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>";
    for (const auto& [name, rows] : sheets) {
        xml += "<table:table table:name=\"" + name + "\">";
        for (const QByteArray& row : rows) {
            xml += "<table:table-row>";
            for (const QByteArray& cell : row.split(','))
                xml +=
                    "<table:table-cell office:value-type=\"string\"><text:p>" + cell + "</text:p></table:table-cell>";
            xml += "</table:table-row>";
        }
        xml += "</table:table>";
    }
    return xml + "</office:spreadsheet></office:body></office:document>";
}
