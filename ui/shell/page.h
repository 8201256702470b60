#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <span>
#include <string_view>

#include "core/base/text.h"

namespace clientele {

class Session;

/// What on a page wants to be looked at, for the navigation.
struct PageState {
    int count = 0;      ///< in its badge; 0: none
    bool bad = false;   ///< rather than a warning
    QString words;      ///< what is counted, or what the page lacks
    bool lacking = false;   ///< the data answers none of its questions: its name is muted
};

/// One page of the window, as the registry in pages.cpp lists it. Pages that only show the cards of their analyses need
/// nothing but the line: make_findings_page does the rest.
struct PageSpec {
    std::string_view id;  ///< "segments": also Analysis::page
    Pattern title;        ///< "Segments"
    Pattern group;        ///< "", "Understand", "Act"
    std::function<QWidget*(Session& session, QWidget* parent)> make;
    bool cards_only = false;  ///< shows the cards of its analyses: listed once there is one
    /// Asked when data, filter or findings have changed; none: nothing ever needs a look.
    std::function<PageState(const Session& session)> state = {};
    /// Told while the page is in front of the reader: what was new on it is not new any more.
    std::function<void(Session& session)> seen = {};
};

/// The pages that there are, in the order of the navigation.
std::span<const PageSpec> pages();

}  // namespace clientele
