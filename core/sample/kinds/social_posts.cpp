#include "core/sample/duplicates.h"
#include "core/sample/posts.h"
#include "core/sample/stepped_rows.h"

namespace clientele::sample {
namespace {

class SocialPosts : public SteppedRows {
 public:
    explicit SocialPosts(const SampleOptions& options)
        : SteppedRows({{"time", ColumnType::time},
                       {"author"},
                       {"customer_id"},
                       {"network"},
                       {"text"},
                       {"likes", ColumnType::number},
                       {"company"}}),
          options_(options) {}

 private:
    bool step(Chunk& rows) override {
        if (day_ > last_day) return false;
        RowWriter out(rows);
        for (Post& post : posts_on(options_, day_)) add(post, out);
        ++day_;
        return true;
    }
    double fraction() const override { return passed(day_ - 1); }

    void add(Post& post, RowWriter& out) const {
        const std::uint64_t row =
            post.person == nobody ? nobody : row_used(options_, post.person, std::uint64_t{1} << 41);
        out.time(start_of(Date{day_}).seconds + post.second).text(author_name(post.author, post.language));
        out.customer(row).text(post.network).text(post_text(post)).number(post.likes).text(post.company).end_row();
    }

    SampleOptions options_;
    std::int32_t day_ = first_day;
};

}  // namespace

std::unique_ptr<RowStream> sample_social_posts(const SampleSource& source) {
    return std::make_unique<SocialPosts>(source.options());
}

}  // namespace clientele::sample
