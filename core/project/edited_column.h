#pragma once

#include <variant>
#include <vector>

#include "core/table/column.h"

namespace clientele {

/// A column whose cells are changed: copied at the first change.
class EditedColumn {
 public:
    explicit EditedColumn(const Column& column) : column_(&column) {}

    void clear(std::size_t row);
    /// Gives every row the code that stands for its own; missing codes stay. Only of texts.
    void recode(const std::vector<Code>& becomes);
    bool edited() const { return edited_; }
    /// The column as it is now.
    Column finish();

 private:
    void edit();

    const Column* column_;
    std::variant<std::vector<double>, std::vector<Code>, std::vector<std::int32_t>, std::vector<std::int64_t>,
                 std::vector<std::int8_t>>
        values_;
    bool edited_ = false;
};

/// Whether any cell has a value.
bool any_value(const Column& column);

}  // namespace clientele
