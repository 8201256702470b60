#include "core/base/new_file.h"
#include "core/sample/catalogue.h"
#include "core/sample/files/file_sink.h"
#include "core/sample/truths.h"

namespace clientele::sample {
namespace {

constexpr std::int32_t first_listed = on(2026, 4, 1), last_listed = on(2026, 4, 30);

/// The orders of April 2026 with a line a basket: date, then the names of the articles.
class BasketSink : public FileSink {
 public:
    explicit BasketSink(const SinkSetting& setting)
        : setting_(setting),
          order_(column_of(setting.columns, "order_id")),
          time_(column_of(setting.columns, "time")),
          product_(column_of(setting.columns, "product_id")) {}

    Result<void> take(const Chunk& rows) override {
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const Date day = date_of(DateTime{rows.columns[time_].times[row]});
            const std::string_view order = rows.columns[order_].text(row);
            if (day.days < first_listed || day.days > last_listed || order.starts_with('R')) continue;
            if (order != last_) text_ += (text_.empty() ? "" : "\n") + iso_text(day);
            last_ = order;
            text_ += ';';
            text_ += name_of(rows.columns[product_].text(row));
            ++lines_;
        }
        return {};
    }

    Result<std::vector<SampleFile>> finish() override {
        if (text_.empty()) return std::vector<SampleFile>();
        auto file = NewFile::create(setting_.folder / "baskets-2026-04.txt");
        if (!file) return std::unexpected(file.error());
        if (auto written = file->write(text_ + "\n"); !written) return std::unexpected(written.error());
        if (auto done = file->commit(); !done) return std::unexpected(done.error());
        return std::vector{
            SampleFile{.path = setting_.folder / "baskets-2026-04.txt",
                       .kind = setting_.kind,
                       .rows = lines_,
                       .delimited = false,
                       .again = true,
                       .form = "UTF-8, a line a basket: the date, then the articles between semicolons",
                       .tricky = "no header, lines of different length; the same orders as in orders-2026.csv"}};
    }

 private:
    static std::string_view name_of(std::string_view id) {
        const auto found = std::ranges::find(articles(), id, &Article::id);
        return found == articles().end() ? id : std::string_view(found->name);
    }

    SinkSetting setting_;
    std::size_t order_, time_, product_;
    std::string last_, text_;
    std::uint64_t lines_ = 0;
};

}  // namespace

std::unique_ptr<FileSink> basket_sink(const SinkSetting& setting) { return std::make_unique<BasketSink>(setting); }

}  // namespace clientele::sample
