#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <span>
#include <string_view>

#include "core/base/text.h"

namespace clientele {

class Session;

/// One page of the window, as the registry in pages.cpp lists it. Pages that only show the cards of their analyses need
/// nothing but the line: make_findings_page does the rest.
struct PageSpec {
    std::string_view id;  ///< "segments": also Analysis::page
    Pattern title;        ///< "Segments"
    Pattern group;        ///< "", "Understand", "Act"
    std::function<QWidget*(Session& session, QWidget* parent)> make;
    bool cards_only = false;  ///< shows the cards of its analyses: listed once there is one
};

/// The pages that there are, in the order of the navigation.
std::span<const PageSpec> pages();

}  // namespace clientele
