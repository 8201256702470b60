#include <oneapi/tbb/parallel_for.h>

#include "core/sample/customer_record.h"
#include "core/sample/dirt.h"
#include "core/sample/streams.h"

namespace clientele::sample {
namespace {

constexpr std::uint64_t rows_a_block = 16'384;

class Customers : public RowStream {
 public:
    explicit Customers(const SampleOptions& options) : options_(options), dirty_(dirty_customers(options)) {}

    std::vector<StreamColumn> columns() const override {
        using enum ColumnType;
        return {{"customer_id", text}, {"name", text},          {"email", text},       {"phone", text},
                {"birth_date", date},  {"gender", text},        {"address", text},     {"city", text},
                {"region", text},      {"postcode", text},      {"country", text},     {"latitude", number},
                {"longitude", number}, {"signup_date", date},   {"acquisition", text}, {"home_store", text},
                {"consent", boolean},  {"Language", text, true}};
    }

    Result<std::optional<RowBlock>> next() override {
        if (next_ == options_.customers) return std::nullopt;
        RowBlock block;
        block.rows = empty_chunk(columns());
        block.first_line = next_ + 1;
        const std::uint64_t last = std::min(options_.customers, next_ + rows_a_block);
        block.rows.rows = last - next_;
        block.rows_read = block.rows.rows;
        std::vector<CustomerRecord> records(block.rows.rows);
        tbb::parallel_for(tbb::blocked_range(next_, last, 512), [&](const tbb::blocked_range<std::uint64_t>& rows) {
            for (std::uint64_t row = rows.begin(); row < rows.end(); ++row)
                records[row - next_] = customer_record(options_, row);
        });
        for (; dirty_at_ < dirty_.size() && dirty_[dirty_at_].row < last; ++dirty_at_)
            soil(records[dirty_[dirty_at_].row - next_], dirty_[dirty_at_], options_);
        for (const CustomerRecord& record : records) add(block.rows, record);
        next_ = last;
        block.fraction = static_cast<double>(next_) / static_cast<double>(options_.customers);
        return block;
    }

 private:
    static void add(Chunk& chunk, const CustomerRecord& record) {
        auto out = chunk.columns.begin();
        const auto put = [&](std::string_view value) { (out++)->add_text(value); };
        put(record.id);
        put(record.name);
        put(record.email);
        put(record.phone);
        (out++)->dates.push_back(record.born);
        put(record.gender);
        put(record.address);
        put(record.city);
        put(record.region);
        put(record.postcode);
        put(record.country);
        (out++)->numbers.push_back(record.latitude);
        (out++)->numbers.push_back(record.longitude);
        (out++)->dates.push_back(record.signup);
        put(record.acquisition);
        put(record.home_store);
        (out++)->booleans.push_back(record.consent ? 1 : 0);
        put(record.language);
    }

    SampleOptions options_;
    std::vector<DirtyRow> dirty_;
    std::size_t dirty_at_ = 0;
    std::uint64_t next_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_customers(const SampleSource& source) {
    return std::make_unique<Customers>(source.options());
}

}  // namespace clientele::sample
