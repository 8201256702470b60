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
            json.member("type", static_cast<int>(column.values.type()))
                .member("values", add_values(arrays, column.values));
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

std::unexpected<Error> not_written(const std::filesystem::path& file) {
    return fail(ErrorCode::not_writable,
                text("{0} could not be written: {1}. The project works without it, but opens slower.",
                     name(file.string()), name(std::strerror(errno))));
}

}  // namespace

std::uint64_t rows_of(std::span<const Dataset> datasets) {
    std::uint64_t rows = 0;
    for (const Dataset& dataset : datasets) rows += dataset.rows;
    return rows;
}

std::filesystem::path column_cache_file(const std::filesystem::path& path) {
    std::filesystem::path folder = path;
    folder += "-cache";
    return folder / "columns";
}

Result<CacheFile> prepare_column_cache(const std::filesystem::path& project, std::string_view stamp,
                                       const Snapshot& snapshot, const Progress& progress,
                                       const PieceWritten& written) {
    const std::filesystem::path path = column_cache_file(project);
    std::error_code ignored;
    std::filesystem::create_directory(path.parent_path(), ignored);
    CacheFile file(path);
    if (!file.opened()) return not_written(path);
    Arrays arrays;
    const std::string header = header_of(snapshot, stamp, arrays);
    const std::uint64_t first = aligned(sizeof(Prefix) + header.size());
    Prefix prefix{.magic = {}, .header_size = header.size(), .header_hash = hash_bytes(header),
                  .file_size = first + arrays.size(), .data_hash = 0};
    std::memcpy(prefix.magic.data(), magic.data(), magic.size());
    std::uint64_t place = first;
    for (std::span<const std::byte> bytes : arrays.all()) {
        const std::uint64_t end = aligned(place + bytes.size());
        for (; !bytes.empty(); bytes = bytes.subspan(std::min(hashed_piece, bytes.size()))) {
            const auto part = bytes.first(std::min(hashed_piece, bytes.size()));
            const std::string_view chars(static_cast<const char*>(static_cast<const void*>(part.data())), part.size());
            prefix.data_hash = with_piece(prefix.data_hash, hash_bytes(chars));
            if (!file.write_at(place, part)) return not_written(path);
            if (written) written(part);
            place += part.size();
            if (!progress(static_cast<double>(place) / static_cast<double>(prefix.file_size),
                          text("Preparing the next opening")))
                return cancelled();
        }
        place = end;
    }
    if (!file.write_at(sizeof prefix, std::as_bytes(std::span(header))) ||
        !file.write_at(0, std::as_bytes(std::span(&prefix, 1))) || !file.complete(prefix.file_size))
        return not_written(path);
    return file;
}

Result<void> write_column_cache(const std::filesystem::path& project, std::string_view stamp, const Snapshot& snapshot,
                                const Progress& progress) {
    auto file = prepare_column_cache(project, stamp, snapshot, progress);
    if (!file) return std::unexpected(file.error());
    if (!file->take_name()) return not_written(column_cache_file(project));
    return {};
}

}  // namespace clientele
