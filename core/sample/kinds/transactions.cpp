#include "core/sample/catalogue.h"
#include "core/sample/purchases.h"
#include "core/sample/streams.h"

namespace clientele::sample {
namespace {

constexpr std::size_t rows_a_block = 32'768;
constexpr std::uint64_t first_order_number = 4'000'001;

class Transactions : public RowStream {
 public:
    explicit Transactions(const SampleOptions& options) : purchases_(options) {}

    std::vector<StreamColumn> columns() const override {
        using enum ColumnType;
        return {{"order_id", text},   {"customer_id", text},  {"time", time},     {"product_id", text},
                {"quantity", number}, {"unit_price", number}, {"amount", number}, {"discount", number},
                {"store_id", text},   {"channel", text}};
    }

    Result<std::optional<RowBlock>> next() override {
        if (day_ > last_day) return std::nullopt;
        RowBlock block;
        block.rows = empty_chunk(columns());
        for (ChunkColumn& column : block.rows.columns) reserve(column);
        block.first_line = written_ + 1;
        for (; day_ <= last_day && block.rows.rows < rows_a_block; ++day_)
            for (const Order& order : purchases_.on_day(day_)) add(order, block.rows);
        written_ += block.rows.rows;
        block.rows_read = block.rows.rows;
        block.fraction = static_cast<double>(day_ - first_day) / day_count;
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

    void add(const Order& order, Chunk& chunk) {
        if (order.returned_order != 0) {
            write("R" + std::to_string(order.returned_order), order, order.returned, chunk);
            return;
        }
        purchases_.draw_lines(order, lines_);
        const std::uint64_t number = first_order_number + orders_++;
        const std::string id = std::to_string(number);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            write(id, order, lines_[i], chunk);
            purchases_.plan_return(order, number, i, lines_[i]);
        }
    }

    void write(const std::string& order_id, const Order& order, const Line& line, Chunk& chunk) const {
        static constexpr std::array<std::string_view, 4> channels{"Store", "Web", "App", "Phone"};
        auto& out = chunk.columns;
        out[0].add_text(order_id);
        if (order.customer != nobody) append_customer_id(out[1].bytes, order.customer);
        out[1].ends.push_back(static_cast<std::uint32_t>(out[1].bytes.size()));
        out[2].times.push_back(start_of(Date{day_}).seconds + order.second);
        out[3].add_text(articles()[line.article].id);
        out[4].numbers.push_back(line.quantity);
        out[5].numbers.push_back(line.unit_price / 100.0);
        out[6].numbers.push_back(static_cast<double>(line.amount()) / 100.0);
        out[7].numbers.push_back(line.discount / 100.0);
        out[8].add_text(order.store < 0 ? std::string_view() : stores()[static_cast<std::size_t>(order.store)].id);
        out[9].add_text(channels[static_cast<std::size_t>(order.channel)]);
        ++chunk.rows;
    }

    Purchases purchases_;
    std::vector<Line> lines_;
    std::int32_t day_ = first_day;
    std::uint64_t orders_ = 0;
    std::uint64_t written_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_transactions(const SampleOptions& options) {
    return std::make_unique<Transactions>(options);
}

}  // namespace clientele::sample
