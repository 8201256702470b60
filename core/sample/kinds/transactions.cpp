#include "core/sample/catalogue.h"
#include "core/sample/dirt_lines.h"
#include "core/sample/duplicates.h"
#include "core/sample/order_book.h"
#include "core/sample/streams.h"

namespace clientele::sample {
namespace {

constexpr std::size_t rows_a_block = 32'768;

class Transactions : public RowStream {
 public:
    /// `log`: where the dirty rows are noted, where that is wanted.
    explicit Transactions(const SampleOptions& options, std::vector<DirtyRow>* log = nullptr)
        : options_(options), book_(options), dirty_(options, book_), log_(log) {}

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

    void add(const BookedOrder& booked, Chunk& chunk) {
        static constexpr std::array<std::string_view, 4> channels{"Store", "Web", "App", "Phone"};
        if (dirty_.left_out(booked)) return;
        const Order& order = booked.order;
        FileLine line;
        line.order_id = order_id(booked);
        const std::uint64_t customer =
            order.customer == nobody ? nobody : row_used(options_, order.customer, booked.number);
        if (customer != nobody) append_customer_id(line.customer_id, customer);
        line.time = start_of(Date{book_.day()}).seconds + order.second;
        line.store_id = order.store < 0 ? std::string_view() : stores()[static_cast<std::size_t>(order.store)].id;
        line.channel = channels[static_cast<std::size_t>(order.channel)];
        const bool early = log_ && customer != nobody && book_.day() < dirty_.late_signup(customer);
        const std::span<const Line> lines = book_.lines(booked);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const Line& each = lines[i];
            line.product_id = articles()[each.article].id;
            line.quantity = each.quantity;
            line.unit_price = each.unit_price;
            line.amount = each.amount();
            line.discount = each.discount;
            const Dirt dirt = dirty_.next(booked, i);
            if (dirt != Dirt::none)
                add_dirty(line, dirt, booked, chunk);
            else
                write(line, chunk, early ? Dirt::before_signup : Dirt::none);
        }
    }

    void add_dirty(const FileLine& line, Dirt dirt, const BookedOrder& booked, Chunk& chunk) {
        FileLine soiled = line;
        dirty_.soil(soiled, dirt, booked);
        if (dirt == Dirt::repeated_line || dirt == Dirt::return_without_purchase) write(line, chunk, Dirt::none);
        write(soiled, chunk, dirt);
    }

    void write(const FileLine& line, Chunk& chunk, Dirt dirt) {
        if (log_ && dirt != Dirt::none) log_->push_back({written_ + chunk.rows, dirt, dirty_field(dirt)});
        auto& out = chunk.columns;
        out[0].add_text(line.order_id);
        out[1].add_text(line.customer_id);
        out[2].times.push_back(line.time);
        out[3].add_text(line.product_id);
        out[4].numbers.push_back(static_cast<double>(line.quantity));
        out[5].numbers.push_back(static_cast<double>(line.unit_price) / 100.0);
        out[6].numbers.push_back(static_cast<double>(line.amount) / 100.0);
        out[7].numbers.push_back(static_cast<double>(line.discount) / 100.0);
        out[8].add_text(line.store_id);
        out[9].add_text(line.channel);
        ++chunk.rows;
    }

    SampleOptions options_;
    OrderBook book_;
    DirtyLines dirty_;
    std::vector<DirtyRow>* log_;
    bool more_ = true;
    std::uint64_t written_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_transactions(const SampleOptions& options) {
    return std::make_unique<Transactions>(options);
}

std::vector<DirtyRow> dirty_transactions(const SampleOptions& options) {
    std::vector<DirtyRow> dirty;
    Transactions rows(options, &dirty);
    for (auto block = rows.next(); block && *block; block = rows.next()) continue;
    return dirty;
}

}  // namespace clientele::sample
