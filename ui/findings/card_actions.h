#pragma once

#include <QString>
#include <functional>
#include <map>
#include <string>

#include "ui/charts/chart_view.h"

class QMenu;

namespace clientele {

class CardBody;
class Session;

/// What the menu of a card does. `say` shows a line on the card: that it is done, or why not.
struct CardActions {
    Session& session;
    std::string_view analysis;
    CardBody& body;
    std::function<std::map<std::string, std::string>()> options;
    std::function<void(const QString& words, bool problem)> say;
    std::function<void()> explain;
    std::function<void()> how_computed;

    /// The chart with the headline above and its provenance below, in the window's theme.
    ChartImage image() const;
    void copy_picture() const;
    void copy_whole_table() const;
    void save_chart_as() const;
    void save_table_as() const;
    /// Writes the present table to a file of that name, in the background.
    void save_table_to(const QString& path) const;
    /// One slide: the chart with its table, or the table that is shown; its file's name is asked for.
    void save_slide_as() const;
    void save_slide_to(const QString& path) const;
    /// Adds the analysis with its options to the project's report; once only.
    void add_to_report() const;

    /// Asks under which names what the finding offers shall be kept as segments.
    void keep_segments() const;

    void fill(QMenu& menu) const;
};

}  // namespace clientele
