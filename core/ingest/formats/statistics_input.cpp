#include "core/ingest/formats/statistics_input.h"

#include <algorithm>
#include <cstring>

namespace clientele::ingest {
namespace {

constexpr std::size_t window_size = std::size_t{1} << 18;
constexpr std::uint64_t calls_between_reports = 256;

}  // namespace

StatisticsInput::StatisticsInput(const InputFile& file, std::vector<FilePart> parts, const Progress& progress)
    : file_(file), progress_(progress), parts_(std::move(parts)) {
    if (parts_.empty()) parts_.push_back({0, file.size()});
    for (const FilePart& part : parts_) size_ += part.size;
}

void StatisticsInput::serve(readstat_parser_t& parser) {
    readstat_set_io_ctx(&parser, this);
    readstat_set_open_handler(&parser, [](const char*, void*) { return 0; });
    readstat_set_close_handler(&parser, [](void*) { return 0; });
    readstat_set_seek_handler(&parser, [](readstat_off_t offset, readstat_io_flags_t whence, void* self) {
        return static_cast<StatisticsInput*>(self)->seek(offset, whence);
    });
    readstat_set_read_handler(&parser, [](void* to, std::size_t size, void* self) {
        return static_cast<StatisticsInput*>(self)->read({static_cast<char*>(to), size});
    });
    readstat_set_update_handler(&parser, [](long, readstat_progress_handler, void*, void* self) {
        return static_cast<StatisticsInput*>(self)->go_on() ? READSTAT_OK : READSTAT_ERROR_USER_ABORT;
    });
}

bool StatisticsInput::go_on() {
    if (!stopped_ && asked_++ % calls_between_reports == 0) {
        const double size = std::max(1.0, static_cast<double>(size_));
        stopped_ = !progress_(std::min(1.0, static_cast<double>(position_) / size), text("Reading the cases"));
    }
    return !stopped_;
}

readstat_off_t StatisticsInput::seek(readstat_off_t offset, readstat_io_flags_t whence) {
    const std::uint64_t base = whence == READSTAT_SEEK_SET ? 0 : whence == READSTAT_SEEK_CUR ? position_ : size_;
    const auto start = static_cast<readstat_off_t>(base);
    if (offset > 0 && start > std::numeric_limits<readstat_off_t>::max() - offset) return -1;
    if (start + offset < 0) return -1;
    position_ = static_cast<std::uint64_t>(start + offset);
    return start + offset;
}

bool StatisticsInput::fill() {
    std::uint64_t within = position_;
    auto part = parts_.begin();
    for (; part != parts_.end() && within >= part->size; ++part) within -= part->size;
    window_.clear();
    window_start_ = position_;
    if (part == parts_.end()) return true;
    window_.resize(std::min<std::uint64_t>(window_size, part->size - within));
    const auto got = file_.read(part->offset + within, window_);
    window_.resize(got ? *got : 0);
    if (!got) error_ = got.error();
    return got.has_value();
}

ssize_t StatisticsInput::read(std::span<char> to) {
    if (stopped_) return -1;
    std::size_t done = 0;
    while (done < to.size()) {
        if (position_ < window_start_ || position_ >= window_start_ + window_.size()) {
            if (position_ >= size_) break;
            if (!fill()) return -1;
            if (window_.empty()) break;
        }
        const std::size_t at = static_cast<std::size_t>(position_ - window_start_);
        const std::size_t part = std::min(to.size() - done, window_.size() - at);
        std::memcpy(to.data() + done, window_.data() + at, part);
        done += part;
        position_ += part;
    }
    return static_cast<ssize_t>(done);
}

}  // namespace clientele::ingest
