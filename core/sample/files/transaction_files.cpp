#include <fmt/format.h>

#include <map>

#include "core/sample/files/text_table.h"
#include "core/sample/truths.h"

namespace clientele::sample {
namespace {

constexpr std::string_view handmade_store = "S06";
constexpr std::int32_t daily_from = on(2026, 6, 1), daily_to = on(2026, 6, 30);

constexpr TextForm old_till = [] {
    TextForm form = german_form;
    form.delimiter = '|';
    form.yes = "J";
    form.no = "N";
    return form;
}();
constexpr TextForm handmade = [] {
    TextForm form = german_form;
    form.days_only = true;
    return form;
}();

/// The order lines of three years from the systems that the company had: each line in one of the files.
class TransactionSink : public FileSink {
 public:
    explicit TransactionSink(const SinkSetting& setting)
        : setting_(setting),
          time_(column_of(setting.columns, "time")),
          store_(column_of(setting.columns, "store_id")),
          amount_(column_of(setting.columns, "amount")),
          quantity_(column_of(setting.columns, "quantity")),
          first_(setting, "sales-2023.txt", old_till),
          second_(setting, "orders-2024.csv", usual_form),
          third_(setting, "umsaetze-2025.csv", german_form),
          fourth_(setting, "orders-2026.csv", usual_form),
          handmade_(setting, "kassenbuch-dresden-2026-06.csv", handmade) {}

    Result<void> take(const Chunk& rows) override {
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const std::int32_t day = date_of(DateTime{rows.columns[time_].times[row]}).days;
            const bool daily = day >= daily_from && day <= daily_to;
            const bool by_hand = daily && rows.columns[store_].text(row) == handmade_store;
            auto written =
                by_hand ? write_by_hand(rows, row) : (daily ? table_of_day(day) : table_of(day)).row(rows, row);
            if (!written) return written;
        }
        return {};
    }

    Result<std::vector<SampleFile>> finish() override {
        if (!handmade_.empty())
            if (auto ended = end_by_hand(); !ended) return std::unexpected(ended.error());
        std::vector<SampleFile> files;
        std::vector<std::pair<TextTable*, std::string>> tables{
            {&first_, "export of the old till: cells between pipes, German headers"},
            {&second_, ""},
            {&third_, "amounts above a thousand with dots"},
            {&fourth_, "among its dirty rows a few with a year that is mistyped"}};
        for (auto& [day, table] : daily_)
            tables.emplace_back(&table, day == daily_.begin()->first ? "one file a day; store S06 is not in them" : "");
        tables.emplace_back(
            &handmade_,
            "made by hand: dates of two kinds, words in number cells, a line of totals at the end; these rows "
            "are to be refused with reasons");
        for (auto& [table, tricky] : tables) {
            if (table->empty()) continue;
            if (auto done = table->commit(); !done) return std::unexpected(done.error());
            const std::uint64_t rejected = table == &handmade_ ? spoilt_ + 1 : 0;
            files.push_back({.path = table->path(),
                             .kind = setting_.kind,
                             .rows = table->rows() - (table == &handmade_ ? spoilt_ : 0),
                             .rejected = rejected,
                             .form = describe(table->form()),
                             .tricky = tricky});
        }
        return files;
    }

 private:
    TextTable& table_of(std::int32_t day) {
        if (day < on(2024, 1, 1)) return first_;
        if (day < on(2025, 1, 1)) return second_;
        return day < on(2026, 1, 1) ? third_ : fourth_;
    }
    TextTable& table_of_day(std::int32_t day) {
        return daily_.try_emplace(day, setting_, fmt::format("daily/sales-{}.csv", iso_text(Date{day})), usual_form)
            .first->second;
    }

    /// Of every eleven dates one is written in another way, of every thirteen quantities one as a word.
    Result<void> write_by_hand(const Chunk& rows, std::size_t row) {
        std::vector<std::string> cells = handmade_.cells(rows, row);
        const std::uint64_t at = handmade_.rows();
        sum_ += rows.columns[amount_].numbers[row];
        if (at % 11 == 4) {
            cells[time_] = fmt::format("{}. Juni", civil(date_of(DateTime{rows.columns[time_].times[row]})).day);
        } else if (at % 13 == 7) {
            static constexpr std::array<std::string_view, 5> words{"eins", "zwei", "drei", "vier", "viele"};
            const double quantity = rows.columns[quantity_].numbers[row];
            cells[quantity_] = words[quantity >= 1 && quantity <= 4 ? static_cast<std::size_t>(quantity) - 1 : 4];
        }
        spoilt_ += at % 11 == 4 || at % 13 == 7;
        return handmade_.row(cells);
    }

    Result<void> end_by_hand() {
        std::vector<std::string> cells(setting_.columns.size());
        cells[time_] = "Summe Juni";
        std::string sum = fmt::format("{:.2f}", sum_);
        std::ranges::replace(sum, '.', ',');
        cells[amount_] = sum;
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i) text += (i > 0 ? ";" : "") + cells[i];
        return handmade_.line(text);
    }

    SinkSetting setting_;
    std::size_t time_, store_, amount_, quantity_;
    TextTable first_, second_, third_, fourth_, handmade_;
    std::map<std::int32_t, TextTable> daily_;
    std::uint64_t spoilt_ = 0;
    double sum_ = 0;
};

}  // namespace

std::unique_ptr<FileSink> transaction_sink(const SinkSetting& setting) {
    return std::make_unique<TransactionSink>(setting);
}

}  // namespace clientele::sample
