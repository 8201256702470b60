#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>
#include <span>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/project/column_cache.h"
#include "core/project/column_cache_layout.h"

namespace clientele {
namespace {

using namespace column_cache;

/// The arrays in the order of the file; places count from the first array.
class Arrays {
   public:
    template <class T>
    std::uint64_t add(std::span<const T> values) {
        const std::uint64_t place = size_;
        const auto bytes = std::as_bytes(values);
        arrays_.push_back(bytes);
        size_ = aligned(size_ + bytes.size());
        return place;
    }
    const std::vector<std::span<const std::byte>>& all() const { return arrays_; }
    std::uint64_t size() const { return size_; }

   private:
    std::vector<std::span<const std::byte>> arrays_;
    std::uint64_t size_ = 0;
};

std::uint64_t add_values(Arrays& arrays, const Column& column) {
    switch (column.type()) {
        case ColumnType::number: return arrays.add(column.numbers());
        case ColumnType::text: return arrays.add(column.codes());
        case ColumnType::date: return arrays.add(column.dates());
        case ColumnType::time: return arrays.add(column.times());
        case ColumnType::boolean: return arrays.add(column.booleans());
    }
    return 0;
}

void write_dictionary(JsonWriter& json, Arrays& arrays, const Dictionary& dictionary) {
    json.begin_object();
    json.member("texts", static_cast<std::uint64_t>(dictionary.size()));
    json.member("size", static_cast<std::uint64_t>(dictionary.bytes().size()));
    json.member("bytes", arrays.add(dictionary.bytes().span()));
    json.member("offsets", arrays.add(dictionary.offsets().span()));
    json.end_object();
}

std::string header_of(const Snapshot& snapshot, std::string_view stamp, Arrays& arrays) {
    std::map<const Dictionary*, std::uint64_t> numbers;
    std::vector<const Dictionary*> dictionaries;
    JsonWriter json;
    json.begin_object().member("stamp", stamp).key("datasets").begin_array();
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Dataset& dataset = snapshot.dataset(kind.kind);
        json.begin_object().member("kind", kind.id).member("rows", static_cast<std::uint64_t>(dataset.rows));
        json.key("columns").begin_array();
        for (const DatasetColumn& column : dataset.columns) {
            json.begin_object().member("id", column.id).member("label", column.label).member("domain", column.domain);
            json.member("attribute", column.attribute).member("field_type", static_cast<int>(column.type));
            json.member("type", static_cast<int>(column.values.type())).member("values", add_values(arrays, column.values));
            if (column.values.type() == ColumnType::text) {
                const auto [known, added] = numbers.try_emplace(&column.values.dictionary(), dictionaries.size());
                if (added) dictionaries.push_back(&column.values.dictionary());
                json.member("dictionary", known->second);
            }
            json.end_object();
        }
        json.end_array().end_object();
    }
    json.end_array().key("dictionaries").begin_array();
    for (const Dictionary* dictionary : dictionaries) write_dictionary(json, arrays, *dictionary);
    return json.end_array().end_object().take();
}

/// A file that is written and then takes its name, or disappears.
class NewFile {
   public:
    explicit NewFile(std::filesystem::path path) : path_(std::move(path)), part_(path_) {
        part_ += ".part";
        file_ = open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    }
    ~NewFile() {
        if (file_ >= 0) close(file_);
        if (!done_) unlink(part_.c_str());
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    bool write_at(std::uint64_t place, std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            const ssize_t size = pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(place));
            if (size <= 0) return false;
            place += static_cast<std::uint64_t>(size);
            bytes = bytes.subspan(static_cast<std::size_t>(size));
        }
        return true;
    }
    bool finish(std::uint64_t size) {
        // Its header says what the arrays must be, so they have to be on the disk before the name is.
        done_ = ftruncate(file_, static_cast<off_t>(size)) == 0 && fdatasync(file_) == 0 &&
                rename(part_.c_str(), path_.c_str()) == 0;
        return done_;
    }
    bool opened() const { return file_ >= 0; }

   private:
    std::filesystem::path path_;
    std::filesystem::path part_;
    int file_ = -1;
    bool done_ = false;
};

std::unexpected<Error> not_written(const std::filesystem::path& file) {
    return fail(ErrorCode::not_writable, text("{0} could not be written: {1}. The project works without it, but opens slower.",
                                              name(file.string()), name(std::strerror(errno))));
}

}  // namespace

std::filesystem::path column_cache_file(const std::filesystem::path& path) {
    std::filesystem::path folder = path;
    folder += "-cache";
    return folder / "columns";
}

Result<void> write_column_cache(const std::filesystem::path& project, std::string_view stamp, const Snapshot& snapshot,
                                const Progress& progress) {
    const std::filesystem::path path = column_cache_file(project);
    std::error_code ignored;
    std::filesystem::create_directory(path.parent_path(), ignored);
    NewFile file(path);
    if (!file.opened()) return not_written(path);
    Arrays arrays;
    const std::string header = header_of(snapshot, stamp, arrays);
    const std::uint64_t first = aligned(sizeof(Prefix) + header.size());
    Prefix prefix{.magic = {}, .header_size = header.size(), .header_hash = hash_bytes(header),
                  .file_size = first + arrays.size(), .data_hash = 0};
    std::memcpy(prefix.magic.data(), magic.data(), magic.size());
    std::uint64_t place = first;
    constexpr std::size_t piece = std::size_t{8} << 20;
    for (std::span<const std::byte> bytes : arrays.all()) {
        const std::uint64_t end = aligned(place + bytes.size());
        for (; !bytes.empty(); bytes = bytes.subspan(std::min(piece, bytes.size()))) {
            const auto part = bytes.first(std::min(piece, bytes.size()));
            const std::string_view chars(static_cast<const char*>(static_cast<const void*>(part.data())), part.size());
            prefix.data_hash = hash_bytes(chars, prefix.data_hash);
            if (!file.write_at(place, part)) return not_written(path);
            place += part.size();
            if (!progress(static_cast<double>(place) / static_cast<double>(prefix.file_size), text("Preparing the next opening")))
                return cancelled();
        }
        place = end;
    }
    if (!file.write_at(sizeof prefix, std::as_bytes(std::span(header))) ||
        !file.write_at(0, std::as_bytes(std::span(&prefix, 1))) || !file.finish(prefix.file_size))
        return not_written(path);
    return {};
}

}  // namespace clientele
