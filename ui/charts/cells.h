#pragma once

#include <QString>

#include "ui/charts/chart_data.h"

namespace clientele {

/// A table's column as a chart reads it.
class Cells {
   public:
    /// A column that is not there is empty: everything in it is missing.
    Cells(const FindingTable& table, std::string_view id);

    explicit operator bool() const { return column_ != nullptr; }
    ColumnType type() const { return column_->values.type(); }
    bool is_text() const { return column_ && type() == ColumnType::text; }
    Measure measure() const { return column_ ? Measure{column_->unit, column_->decimals} : Measure{}; }
    QString title(const Format& format) const;
    /// Numbers; dates and times in seconds; booleans 0 and 1. NaN where missing, and for texts.
    double number(std::size_t row) const;
    /// As it is written; "" where missing.
    QString text(std::size_t row, const Format& format) const;
    /// As the specification names it: texts as they are in the table, whatever the reader's language.
    QString key(std::size_t row, const Format& format) const;
    /// The texts of a text column that rows have, as they are written, in the order of its dictionary.
    std::vector<QString> texts_in_order(const Format& format) const;
    /// Names, number, day (month where every day is a first), time.
    XScale scale() const;

   private:
    const TableColumn* column_ = nullptr;
};

/// Numbers texts in the order of their first appearance.
class NameIndex {
   public:
    int of(const QString& name);
    std::vector<QString> names;

   private:
    std::map<QString, int> known_;
};

/// Which x values the specification sets off.
Tone tone_of(const ChartSpec& spec, const QString& key);

}  // namespace clientele
