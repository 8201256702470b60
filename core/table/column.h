#pragma once

#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>

#include "core/base/date.h"
#include "core/table/dictionary.h"

namespace clientele {

enum class ColumnType { number, text, date, time, boolean };

/// "number", "text", "date", "time", "boolean".
std::string_view id(ColumnType type);

/// How "missing" is stored: NaN, missing_code, Date::missing_days, DateTime::missing_seconds, missing_boolean.
inline constexpr std::int8_t missing_boolean = -1;
inline constexpr double missing_number = std::numeric_limits<double>::quiet_NaN();

/// One cell, for places that handle few of them. std::monostate is missing.
using Cell = std::variant<std::monostate, double, std::string, Date, DateTime, bool>;

/// An immutable typed column. Cheap to copy.
class Column {
   public:
    Column() = default;
    static Column of_numbers(std::vector<double> values);
    static Column of_dates(std::vector<std::int32_t> days);
    static Column of_times(std::vector<std::int64_t> seconds);
    static Column of_booleans(std::vector<std::int8_t> values);  ///< 0, 1 or missing_boolean
    static Column of_codes(std::vector<Code> codes, std::shared_ptr<const Dictionary> dictionary);
    static Column of_texts(const std::vector<std::string>& texts);  ///< "" is missing
    explicit Column(Buffer<double> values) : values_(std::move(values)) {}
    explicit Column(Buffer<std::int32_t> days) : values_(std::move(days)) {}
    explicit Column(Buffer<std::int64_t> seconds) : values_(std::move(seconds)) {}
    explicit Column(Buffer<std::int8_t> booleans) : values_(std::move(booleans)) {}
    Column(Buffer<Code> codes, std::shared_ptr<const Dictionary> dictionary)
        : values_(std::move(codes)), dictionary_(std::move(dictionary)) {}

    /// The same codes with a dictionary that begins with the texts of this one; only for text columns.
    Column with_dictionary(std::shared_ptr<const Dictionary> dictionary) const {
        return Column(std::get<Buffer<Code>>(values_), std::move(dictionary));
    }

    ColumnType type() const;
    std::size_t size() const;
    bool missing(std::size_t row) const;
    Cell at(std::size_t row) const;

    // Each only for a column of that type.
    std::span<const double> numbers() const { return std::get<Buffer<double>>(values_).span(); }
    std::span<const Code> codes() const { return std::get<Buffer<Code>>(values_).span(); }
    std::span<const std::int32_t> dates() const { return std::get<Buffer<std::int32_t>>(values_).span(); }
    std::span<const std::int64_t> times() const { return std::get<Buffer<std::int64_t>>(values_).span(); }
    std::span<const std::int8_t> booleans() const { return std::get<Buffer<std::int8_t>>(values_).span(); }
    const Dictionary& dictionary() const { return *dictionary_; }
    const std::shared_ptr<const Dictionary>& shared_dictionary() const { return dictionary_; }
    /// The text of a row, "" where missing; only for text columns.
    std::string_view text(std::size_t row) const {
        const Code code = codes()[row];
        return code == missing_code ? std::string_view() : dictionary_->at(code);
    }

   private:
    std::variant<Buffer<double>, Buffer<Code>, Buffer<std::int32_t>, Buffer<std::int64_t>, Buffer<std::int8_t>> values_;
    std::shared_ptr<const Dictionary> dictionary_;
};

}  // namespace clientele
