#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/finding.h"
#include "core/base/format.h"

namespace clientele {

/// A text as XML holds it: signs of markup as entities, control characters left out, what is not UTF-8 as U+FFFD.
std::string xml_text(std::string_view text);

/// Where something lies on a slide, in EMU (914,400 an inch).
struct SlideArea {
    std::int64_t left = 0, top = 0, width = 0, height = 0;
};

/// How a text on a slide looks; size in hundredths of a point, colour as RRGGBB.
struct SlideType {
    int size = 1200;
    std::string_view colour = "1D2733";
    bool bold = false;
    bool right = false;
};

/// A box of texts, a paragraph a line. `placeholder` is the type of the layout's placeholder ("title") or "".
std::string slide_text_box(int id, std::string_view name, std::string_view placeholder, const SlideArea& area,
                           std::string_view text, const SlideType& type);
/// A picture of the slide's relationship `relation`, as large as it fits, in the middle of the area.
std::string slide_picture(int id, std::string_view description, std::string_view relation, SlideArea area, int width,
                          int height);
/// A native table: its first rows and columns, with a row that says how many more there are. Columns of signs stand
/// behind their figures, coloured as well.
std::string slide_table(int id, const FindingTable& table, const SlideArea& area, const Format& format);
/// How many rows and columns of a table a slide_table of that area shows.
struct ShownCells {
    std::size_t rows = 0, columns = 0;
};
ShownCells shown_on_slide(const FindingTable& table, const SlideArea& area);

}  // namespace clientele
