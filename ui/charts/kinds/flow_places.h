#pragma once

#include "ui/charts/placing.h"

namespace clientele {

/// Where the names and streams of a flow go: a column of names for each day, streams between neighbouring columns.
class FlowPlaces {
   public:
    /// Notes are put at once, for they take room. There is something to show.
    FlowPlaces(const ChartData& data, Placing& place);

    /// Bars with what they stand for. Names without room become one, "Others".
    void put_nodes();
    /// Streams and their marks: the small ones first, for they lie on top.
    void put_streams();

   private:
    /// A name of a column; the last may stand for several.
    struct Node {
        double value = 0;       ///< what goes through
        int names = 1;          ///< how many it stands for
        QString text = {};
        double top = 0, height = 0;
        double left_from = 0, arrived = 0;   ///< how much of it streams have taken, in pixels
    };
    struct Column {
        std::vector<int> node_of;   ///< by name; -1 where nothing goes through
        std::vector<Node> nodes;
        double x = 0;
    };

    Column collected(int column) const;
    void fold(Column& column, std::size_t most);
    void widths();
    void heights();
    void label(const Column& column, bool first, bool last);

    const ChartData& data_;
    Placing& place_;
    std::vector<Column> columns_;
    double scale_ = 0;                      // pixels a unit
    double left_room_ = 0, right_room_ = 0;  // for names beside the outer columns
};

}  // namespace clientele
