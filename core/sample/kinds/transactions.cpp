#include "core/sample/catalogue.h"
#include "core/sample/duplicates.h"
#include "core/sample/order_book.h"
#include "core/sample/streams.h"

namespace clientele::sample {
namespace {

constexpr std::size_t rows_a_block = 32'768;

class Transactions : public RowStream {
 public:
    explicit Transactions(const SampleOptions& options) : options_(options), book_(options) {}

    std::vector<StreamColumn> columns() const override {
        using enum ColumnType;
        return {{"order_id", text},   {"customer_id", text},  {"time", time},     {"product_id", text},
                {"quantity", number}, {"unit_price", number}, {"amount", number}, {"discount", number},
                {"store_id", text},   {"channel", text}};
    }

    Result<std::optional<RowBlock>> next() override {
        if (!more_) return std::nullopt;
        RowBlock block;
        block.rows = empty_chunk(columns());
        for (ChunkColumn& column : block.rows.columns) reserve(column);
        block.first_line = written_ + 1;
        while (block.rows.rows < rows_a_block && (more_ = book_.next_day()))
            for (const BookedOrder& order : book_.orders()) add(order, block.rows);
        written_ += block.rows.rows;
        block.rows_read = block.rows.rows;
        block.fraction = static_cast<double>(book_.day() - first_day + 1) / day_count;
        return block;
    }

 private:
    static void reserve(ChunkColumn& column) {
        constexpr std::size_t rows = rows_a_block + rows_a_block / 4;
        switch (column.type) {
            case ColumnType::number:
                column.numbers.reserve(rows);
                break;
            case ColumnType::time:
                column.times.reserve(rows);
                break;
            case ColumnType::text:
                column.bytes.reserve(rows * 8);
                column.ends.reserve(rows);
                break;
            default:
                break;
        }
    }

    void add(const BookedOrder& booked, Chunk& chunk) const {
        static constexpr std::array<std::string_view, 4> channels{"Store", "Web", "App", "Phone"};
        const Order& order = booked.order;
        const std::string id = order_id(booked);
        const std::int64_t day = start_of(Date{book_.day()}).seconds;
        auto& out = chunk.columns;
        for (const Line& line : book_.lines(booked)) {
            out[0].add_text(id);
            if (order.customer != nobody)
                append_customer_id(out[1].bytes, row_used(options_, order.customer, booked.number));
            out[1].ends.push_back(static_cast<std::uint32_t>(out[1].bytes.size()));
            out[2].times.push_back(day + order.second);
            out[3].add_text(articles()[line.article].id);
            out[4].numbers.push_back(line.quantity);
            out[5].numbers.push_back(line.unit_price / 100.0);
            out[6].numbers.push_back(static_cast<double>(line.amount()) / 100.0);
            out[7].numbers.push_back(line.discount / 100.0);
            out[8].add_text(order.store < 0 ? std::string_view() : stores()[static_cast<std::size_t>(order.store)].id);
            out[9].add_text(channels[static_cast<std::size_t>(order.channel)]);
            ++chunk.rows;
        }
    }

    SampleOptions options_;
    OrderBook book_;
    bool more_ = true;
    std::uint64_t written_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_transactions(const SampleOptions& options) {
    return std::make_unique<Transactions>(options);
}

}  // namespace clientele::sample
