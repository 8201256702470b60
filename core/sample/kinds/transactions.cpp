#include "core/sample/catalogue.h"
#include "core/sample/dirt_lines.h"
#include "core/sample/duplicates.h"
#include "core/sample/order_book.h"
#include "core/sample/stepped_rows.h"

namespace clientele::sample {
namespace {

class Transactions : public SteppedRows {
 public:
    /// `log`: where the dirty rows are noted, where that is wanted.
    explicit Transactions(const SampleSource& source, std::vector<DirtyRow>* log = nullptr)
        : SteppedRows({{"order_id"},
                       {"customer_id"},
                       {"time", ColumnType::time},
                       {"product_id"},
                       {"quantity", ColumnType::number},
                       {"unit_price", ColumnType::number},
                       {"amount", ColumnType::number},
                       {"discount", ColumnType::number},
                       {"store_id"},
                       {"channel"}}),
          options_(source.options()),
          book_(source),
          dirty_(options_, book_),
          log_(log) {}

 private:
    bool step(Chunk& rows) override {
        if (!book_.next_day()) return false;
        for (const BookedOrder& order : book_.orders()) add(order, rows);
        return true;
    }
    double fraction() const override { return passed(book_.day()); }

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
        if (log_ && dirt != Dirt::none) log_->push_back({written() + chunk.rows, dirt, dirty_field(dirt)});
        RowWriter out(chunk);
        out.text(line.order_id).text(line.customer_id).time(line.time).text(line.product_id);
        out.number(static_cast<double>(line.quantity)).number(static_cast<double>(line.unit_price) / 100.0);
        out.number(static_cast<double>(line.amount) / 100.0).number(static_cast<double>(line.discount) / 100.0);
        out.text(line.store_id).text(line.channel).end_row();
    }

    SampleOptions options_;
    OrderBook book_;
    DirtyLines dirty_;
    std::vector<DirtyRow>* log_;
};

}  // namespace

std::unique_ptr<RowStream> sample_transactions(const SampleSource& source) {
    return std::make_unique<Transactions>(source);
}

std::vector<DirtyRow> dirty_transactions(const SampleOptions& options) {
    std::vector<DirtyRow> dirty;
    Transactions rows(options, &dirty);
    for (auto block = rows.next(); block && *block; block = rows.next()) continue;
    return dirty;
}

}  // namespace clientele::sample
