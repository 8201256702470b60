#include "core/ingest/record_text.h"

#include <algorithm>

namespace clientele::ingest {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20;

void append_cell(std::string& out, std::string_view cell) {
    const bool outer_blank = !cell.empty() && (is_blank(cell.front()) || is_blank(cell.back()));
    if (!outer_blank && cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (std::size_t at = 0; at < cell.size();) {
        const std::size_t quote = std::min(cell.find('"', at), cell.size());
        out += cell.substr(at, quote - at);
        if (quote < cell.size()) out += "\"\"";
        at = quote + 1;
    }
    out += '"';
}

}  // namespace

void LineMap::add(std::uint64_t line) {
    const std::uint64_t record = records_++;
    if (!runs_.empty()) {
        Run& run = runs_.back();
        if (run.line_of(record) == line) return;
        if (run.per_line == 0 && line == run.first_line + 1) {
            run.per_line = record - run.first_record;
            return;
        }
    }
    runs_.push_back({.first_record = record, .first_line = line, .per_line = 0});
}

std::uint64_t LineMap::line_of(std::uint64_t record) const {
    const auto after = std::ranges::upper_bound(runs_, record, {}, &Run::first_record);
    return after == runs_.begin() ? record + 1 : std::prev(after)->line_of(record);
}

std::uint64_t LineMap::first_below(std::uint64_t line) const {
    std::uint64_t low = 0;
    std::uint64_t high = records_;
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (line_of(middle) > line)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

Result<RecordWriter> RecordWriter::create(const std::filesystem::path& source) {
    auto file = InputFile::unnamed(source);
    if (!file) return std::unexpected(file.error());
    return RecordWriter(source.string(), std::move(*file));
}

Result<void> RecordWriter::add(std::span<const std::string_view> cells, std::uint64_t line) {
    if (offsets_.size() < RecordText::most_skipped) offsets_.push_back(written_ + buffer_.size());
    lines_.add(line);
    widest_ = std::max(widest_, cells.size());
    const std::size_t width = padded_ ? widest_ : cells.size();
    for (std::size_t i = 0; i < width; ++i) {
        if (i > 0) buffer_ += ',';
        if (i < cells.size()) append_cell(buffer_, cells[i]);
    }
    // A line with nothing in it would be no record.
    if (width <= 1 && (cells.empty() || cells.front().empty())) buffer_ += "\"\"";
    buffer_ += '\n';
    return buffer_.size() < buffer_size ? Result<void>() : write_out();
}

Result<void> RecordWriter::write_out() {
    auto done = file_.append(buffer_);
    written_ += buffer_.size();
    buffer_.clear();
    return done;
}

Result<std::shared_ptr<const RecordText>> RecordWriter::finish() {
    if (auto done = write_out(); !done) return std::unexpected(done.error());
    return std::make_shared<const RecordText>(std::move(file_), std::move(lines_), std::move(offsets_));
}

}  // namespace clientele::ingest
