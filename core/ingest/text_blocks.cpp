#include "core/ingest/text_blocks.h"

#include "core/base/utf8.h"
#include "core/ingest/quotes.h"

namespace clientele::ingest {

TextBlocks::TextBlocks(InputFile file, const std::string& encoding, std::uint64_t mark, const RecordRules& rules,
                       std::uint64_t skip_lines, std::size_t block_size)
    : file_(std::move(file)),
      decoder_(make_decoder(encoding)),
      rules_(rules),
      skip_lines_(skip_lines),
      block_size_(block_size),
      offset_(mark) {}

Result<void> TextBlocks::read_more() {
    const std::size_t before = carry_.size();
    std::string raw;
    std::string& to = decoder_ ? raw : carry_;
    const std::size_t from = decoder_ ? 0 : before;
    Result<std::size_t> got = 0;
    to.resize_and_overwrite(from + block_size_, [&](char* bytes, std::size_t) {
        got = file_.read(offset_, {bytes + from, block_size_});
        return from + got.value_or(0);
    });
    if (!got) return std::unexpected(got.error());
    offset_ = *got == 0 ? file_.size() : offset_ + *got;  // a file that became shorter meanwhile ends here
    if (decoder_) decoder_->decode(raw, at_end(), carry_);
    return {};
}

void TextBlocks::drop_skipped_lines() {
    std::size_t at = 0;
    for (; skip_lines_ > 0 && at < carry_.size(); ++at)
        if (carry_[at] == '\n' || (rules_.lone_returns && carry_[at] == '\r' && carry_.substr(at + 1, 1) != "\n"))
            --skip_lines_;
    carry_.erase(0, at);
}

Result<void> TextBlocks::drop_rest_of_line() {
    while (true) {
        std::size_t at = 0;
        while (at < carry_.size() && !ends_line(carry_, at, rules_)) ++at;
        if (at < carry_.size()) {
            carry_.erase(0, at + 1);
            return {};
        }
        // Whether a return at the end of the piece ends the line, the next piece tells.
        carry_.erase(0, !at_end() && carry_.ends_with('\r') ? carry_.size() - 1 : carry_.size());
        if (at_end()) return {};
        if (auto read = read_more(); !read) return read;
    }
}

TextBlock TextBlocks::block_of(std::string text) {
    TextBlock block;
    block.buffer = std::move(text);
    block.buffer.append(padding, '\0');
    block.sequence = sequence_++;
    block.fraction = file_.size() == 0 ? 1 : static_cast<double>(offset_) / static_cast<double>(file_.size());
    block.decoded = decoder_ != nullptr;
    return block;
}

Result<std::optional<TextBlock>> TextBlocks::next() {
    while (true) {
        if (!at_end() && carry_.size() < block_size_)
            if (auto read = read_more(); !read) return std::unexpected(read.error());
        if (skip_lines_ > 0) drop_skipped_lines();
        if (carry_.empty() && at_end()) return std::nullopt;
        const std::size_t whole = whole_records(carry_, rules_, at_end(), block_size_);
        if (whole > 0 && carry_.size() > 2 * whole) {  // a copy, so that a small block does not hold much memory
            TextBlock block = block_of(carry_.substr(0, whole));
            carry_.erase(0, whole);
            return block;
        }
        if (whole > 0) {
            std::string rest = carry_.substr(whole);
            carry_.resize(whole);
            TextBlock block = block_of(std::move(carry_));
            carry_ = std::move(rest);
            return block;
        }
        if (carry_.size() > longest_record + block_size_) {
            TextBlock block = block_of(std::string(utf8_prefix(carry_, std::size_t{64} << 10)));
            block.too_long = true;
            if (auto dropped = drop_rest_of_line(); !dropped) return std::unexpected(dropped.error());
            return block;
        }
        if (auto read = read_more(); !read) return std::unexpected(read.error());
    }
}

RecordRules rules_of(const SourceFacts& facts) {
    if (facts.records) return RecordText::rules();
    RecordRules rules;
    rules.spaces = facts.dialect.delimiter == "spaces";
    rules.delimiter = rules.spaces ? ' ' : facts.dialect.delimiter.front();
    rules.quote = facts.dialect.quote;
    rules.lone_returns = facts.lone_returns;
    return rules;
}

Result<TextBlocks> open_blocks(const SourceFacts& facts, std::size_t block_size) {
    if (facts.records) {
        auto text = facts.records->open();
        if (!text) return std::unexpected(text.error());
        const std::uint64_t first = facts.records->lines().first_below(facts.dialect.skip_lines);
        return TextBlocks(std::move(*text), facts.dialect.encoding, facts.records->offset_of(first),
                          RecordText::rules(), 0, block_size);
    }
    auto file = InputFile::open(facts.path);
    if (!file) return std::unexpected(file.error());
    if (file->size() != facts.bytes)
        return fail(ErrorCode::bad_format,
                    text("{0} was changed since it was looked at. Look at it again, then import it.",
                         name(facts.path.string())),
                    in_file(facts.path.string()));
    return TextBlocks(std::move(*file), facts.dialect.encoding, facts.mark_bytes, rules_of(facts),
                      facts.dialect.skip_lines, block_size);
}

Result<void> each_block(
    const SourceFacts& facts, CellTrim trimming,
    const std::function<bool(const TextBlock& block, const Cells& cells, std::uint64_t first_line)>& visit,
    const Progress& progress) {
    auto blocks = open_blocks(facts);
    if (!blocks) return std::unexpected(blocks.error());
    const RecordRules rules = rules_of(facts);
    std::uint64_t line = 0;
    while (true) {
        auto block = blocks->next();
        if (!block) return std::unexpected(block.error());
        if (!*block) return {};
        if (!progress((*block)->fraction, text("Reading rows"))) return cancelled();
        Cells cells;
        split((*block)->text(), rules, trimming, cells);
        if (!visit(**block, cells, line)) return {};
        line += cells.lines;
    }
}

LineNumbers::LineNumbers(const SourceFacts& facts)
    : records_(facts.records), first_(facts.dialect.skip_lines + 1) {
    if (records_) first_ = records_->lines().first_below(facts.dialect.skip_lines);
}

}  // namespace clientele::ingest
