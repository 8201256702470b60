#include "core/sample/duplicates.h"
#include "core/sample/posts.h"
#include "core/sample/streams.h"

namespace clientele::sample {
namespace {

constexpr std::size_t rows_a_block = 2048;

class SocialPosts : public RowStream {
 public:
    explicit SocialPosts(const SampleOptions& options) : options_(options) {}

    std::vector<StreamColumn> columns() const override {
        using enum ColumnType;
        return {{"time", time}, {"author", text},  {"customer_id", text}, {"network", text},
                {"text", text}, {"likes", number}, {"company", text}};
    }

    Result<std::optional<RowBlock>> next() override {
        if (day_ > last_day) return std::nullopt;
        RowBlock block;
        block.rows = empty_chunk(columns());
        block.first_line = written_ + 1;
        for (; day_ <= last_day && block.rows.rows < rows_a_block; ++day_)
            for (Post& post : posts_on(options_, day_)) add(post, block.rows);
        written_ += block.rows.rows;
        block.rows_read = block.rows.rows;
        block.fraction = static_cast<double>(day_ - first_day) / day_count;
        return block;
    }

 private:
    void add(Post& post, Chunk& chunk) const {
        auto& out = chunk.columns;
        out[0].times.push_back(start_of(Date{day_}).seconds + post.second);
        out[1].add_text(author_name(post.author, post.language));
        if (post.person != nobody)
            append_customer_id(out[2].bytes, row_used(options_, post.person, std::uint64_t{1} << 41));
        out[2].ends.push_back(static_cast<std::uint32_t>(out[2].bytes.size()));
        out[3].add_text(post.network);
        out[4].add_text(post_text(post));
        out[5].numbers.push_back(post.likes);
        out[6].add_text(post.company);
        ++chunk.rows;
    }

    SampleOptions options_;
    std::int32_t day_ = first_day;
    std::uint64_t written_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_social_posts(const SampleOptions& options) {
    return std::make_unique<SocialPosts>(options);
}

}  // namespace clientele::sample
