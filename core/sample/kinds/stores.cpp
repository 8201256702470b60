#include "core/sample/places.h"
#include "core/sample/streams.h"

namespace clientele::sample {
namespace {

class Stores : public RowStream {
 public:
    std::vector<StreamColumn> columns() const override {
        return {{"store_id", ColumnType::text},    {"name", ColumnType::text},    {"city", ColumnType::text},
                {"region", ColumnType::text},      {"country", ColumnType::text}, {"latitude", ColumnType::number},
                {"longitude", ColumnType::number}, {"opened", ColumnType::date},  {"format", ColumnType::text}};
    }

    Result<std::optional<RowBlock>> next() override {
        if (done_) return std::nullopt;
        done_ = true;
        RowBlock block;
        block.rows = empty_chunk(columns());
        auto& out = block.rows.columns;
        for (const Store& store : stores()) {
            const City& city = cities()[store.city];
            out[0].add_text(store.id);
            out[1].add_text(store.name);
            out[2].add_text(city.name);
            out[3].add_text(city.region);
            out[4].add_text(name(city.country));
            out[5].numbers.push_back(city.latitude);
            out[6].numbers.push_back(city.longitude);
            out[7].dates.push_back(parse_iso_date(store.opened)->days);
            out[8].add_text(store.format);
        }
        block.rows.rows = stores().size();
        block.rows_read = block.rows.rows;
        block.first_line = 1;
        block.fraction = 1;
        return block;
    }

 private:
    bool done_ = false;
};

}  // namespace

std::unique_ptr<RowStream> sample_stores(const SampleSource&) { return std::make_unique<Stores>(); }

}  // namespace clientele::sample
