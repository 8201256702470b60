#include "core/ingest/formats/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <cctype>

#include "core/ingest/formats/workbook_errors.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

/// Tables of one value throughout shrink to a hundredth; what shrinks to less was made to fill the disk.
constexpr std::uint64_t widest_ratio = 400;
constexpr std::uint64_t always_fine = std::uint64_t{64} << 20;
constexpr std::uint64_t largest_entry = std::uint64_t{64} << 30;

/// libzip's way to read from what is no file by name.
struct Position {
    const InputFile* file;
    std::uint64_t offset = 0;
    zip_error_t error{};
};

zip_int64_t seek(Position& at, void* data, zip_uint64_t length) {
    const zip_int64_t to = zip_source_seek_compute_offset(at.offset, at.file->size(), data, length, &at.error);
    if (to < 0) return -1;
    at.offset = static_cast<std::uint64_t>(to);
    return 0;
}

zip_int64_t serve(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    Position& at = *static_cast<Position*>(state);
    switch (command) {
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                                  -1);
        case ZIP_SOURCE_OPEN:
            at.offset = 0;
            return 0;
        case ZIP_SOURCE_READ: {
            const auto got = at.file->read(at.offset, {static_cast<char*>(data), length});
            if (!got) {
                zip_error_set(&at.error, ZIP_ER_READ, 0);
                return -1;
            }
            at.offset += *got;
            return static_cast<zip_int64_t>(*got);
        }
        case ZIP_SOURCE_STAT: {
            auto* facts = static_cast<zip_stat_t*>(data);
            zip_stat_init(facts);
            facts->size = at.file->size();
            facts->valid = ZIP_STAT_SIZE;
            return sizeof(zip_stat_t);
        }
        case ZIP_SOURCE_SEEK: return seek(at, data, length);
        case ZIP_SOURCE_TELL: return static_cast<zip_int64_t>(at.offset);
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&at.error, data, length);
        case ZIP_SOURCE_FREE: delete &at; return 0;
        case ZIP_SOURCE_CLOSE: return 0;
        default: zip_error_set(&at.error, ZIP_ER_OPNOTSUPP, 0); return -1;
    }
}

std::string compared(std::string_view name) {
    std::string key(name);
    for (char& sign : key)
        sign = sign == '\\' ? '/' : static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
    if (key.starts_with('/')) key.erase(0, 1);
    return key;
}

}  // namespace

void ZipEntry::Close::operator()(zip_file* file) const { zip_fclose(file); }
void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<std::size_t> ZipEntry::read(std::span<char> to) {
    const zip_int64_t got = zip_fread(file_.get(), to.data(), to.size());
    if (got < 0) return damaged_workbook(path_, text("its part {0} cannot be unpacked", clientele::name(name_)));
    done_ += static_cast<std::uint64_t>(got);
    if (done_ > always_fine && (done_ / widest_ratio > packed_ || done_ > largest_entry))
        return damaged_workbook(path_,
                                text("its part {0} unpacks to far more than a table would", clientele::name(name_)));
    return static_cast<std::size_t>(got);
}

double ZipEntry::fraction() const {
    return size_ == 0 ? 1 : std::min(1.0, static_cast<double>(done_) / static_cast<double>(size_));
}

bool ZipArchive::starts_like_one(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

Result<ZipArchive> ZipArchive::open(const InputFile& file, const std::string& path) {
    ZipArchive archive;
    archive.path_ = path;
    auto position = std::make_unique<Position>();
    position->file = &file;
    zip_source_t* source = zip_source_function_create(serve, position.get(), nullptr);
    if (source == nullptr) return damaged_workbook(path, text("it cannot be unpacked"));
    position.release();  // the source's own from here on
    archive.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!archive.archive_) {
        zip_source_free(source);
        return damaged_workbook(path, text("its list of contents is missing or wrong; it may have been cut off"));
    }
    const zip_int64_t entries = zip_get_num_entries(archive.archive_.get(), 0);
    for (zip_int64_t i = 0; i < entries; ++i)
        if (const char* entry = zip_get_name(archive.archive_.get(), static_cast<zip_uint64_t>(i), 0))
            archive.entries_.try_emplace(compared(entry), static_cast<std::uint64_t>(i));
    return archive;
}

bool ZipArchive::has(std::string_view name) const { return entries_.contains(compared(name)); }

bool ZipArchive::has_folder(std::string_view folder) const {
    return std::ranges::any_of(entries_, [&](const auto& entry) { return entry.first.starts_with(folder); });
}

Result<ZipEntry> ZipArchive::entry(std::string_view name) const {
    const auto found = entries_.find(compared(name));
    if (found == entries_.end()) return damaged_workbook(path_, text("its part {0} is missing", clientele::name(name)));
    zip_stat_t facts;
    ZipEntry entry;
    if (zip_stat_index(archive_.get(), found->second, 0, &facts) == 0) {
        entry.packed_ = (facts.valid & ZIP_STAT_COMP_SIZE) != 0 ? facts.comp_size : 0;
        entry.size_ = (facts.valid & ZIP_STAT_SIZE) != 0 ? facts.size : 0;
    }
    entry.path_ = path_;
    entry.name_ = name;
    entry.file_.reset(zip_fopen_index(archive_.get(), found->second, 0));
    if (entry.file_) return entry;
    const int code = zip_error_code_zip(zip_get_error(archive_.get()));
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP)
        return protected_workbook(path_);
    return damaged_workbook(path_, text("its part {0} cannot be unpacked", clientele::name(name)));
}

std::string ZipArchive::start_of(std::string_view name, std::size_t most) const {
    if (!has(name)) return {};
    auto opened = entry(name);
    if (!opened) return {};
    std::string start(most, '\0');
    std::size_t size = 0;
    while (size < most) {
        const auto got = opened->read(std::span(start).subspan(size));
        if (!got || *got == 0) break;
        size += *got;
    }
    start.resize(size);
    return start;
}

}  // namespace clientele::ingest
