#include "core/sample/catalogue.h"
#include "core/sample/streams.h"

namespace clientele::sample {
namespace {

class Products : public RowStream {
 public:
    std::vector<StreamColumn> columns() const override {
        return {{"product_id", ColumnType::text}, {"name", ColumnType::text},    {"category", ColumnType::text},
                {"brand", ColumnType::text},      {"price", ColumnType::number}, {"cost", ColumnType::number}};
    }

    Result<std::optional<RowBlock>> next() override {
        if (done_) return std::nullopt;
        done_ = true;
        RowBlock block;
        block.rows = empty_chunk(columns());
        auto& out = block.rows.columns;
        for (const Article& article : articles()) {
            out[0].add_text(article.id);
            out[1].add_text(article.name);
            out[2].add_text(categories()[article.category].name);
            out[3].add_text(article.brand);
            out[4].numbers.push_back(article.price / 100.0);
            out[5].numbers.push_back(article.cost / 100.0);
        }
        block.rows.rows = articles().size();
        block.rows_read = block.rows.rows;
        block.first_line = 1;
        block.fraction = 1;
        return block;
    }

 private:
    bool done_ = false;
};

}  // namespace

std::unique_ptr<RowStream> sample_products(const SampleSource&) { return std::make_unique<Products>(); }

}  // namespace clientele::sample
