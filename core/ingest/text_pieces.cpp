#include "core/ingest/text_pieces.h"

#include <algorithm>

#include "core/ingest/records.h"

namespace clientele::ingest {

namespace {
constexpr std::size_t text_piece_size = std::size_t{1} << 20;
}

Result<bool> TextPieces::next(std::string& piece) {
    piece.clear();
    while (piece.empty() && offset_ < file_.size()) {
        std::string raw(std::min<std::uint64_t>(text_piece_size, file_.size() - offset_), '\0');
        const auto got = file_.read(offset_, raw);
        if (!got) return std::unexpected(got.error());
        raw.resize(*got);
        offset_ = *got == 0 ? file_.size() : offset_ + *got;
        if (decoder_)
            decoder_->decode(raw, offset_ >= file_.size(), piece);
        else
            piece = std::move(raw);
    }
    return !piece.empty();
}

Result<bool> TextLines::next(std::string& line) {
    line.clear();
    bool any = false;
    while (true) {
        if (at_ == piece_.size()) {
            if (ended_) return any;
            const auto more = pieces_.next(piece_);
            if (!more) return std::unexpected(more.error());
            at_ = 0;
            ended_ = !*more;
            if (ended_) {
                number_ += any ? 1 : 0;
                return any;
            }
        }
        any = true;
        const std::size_t end = std::min(piece_.find('\n', at_), piece_.size());
        const std::size_t room = longest_record - std::min(line.size(), longest_record);
        line.append(piece_, at_, std::min(end - at_, room));
        at_ = end;
        if (end == piece_.size()) continue;
        ++at_;
        ++number_;
        if (line.ends_with('\r')) line.pop_back();
        return true;
    }
}

}  // namespace clientele::ingest
