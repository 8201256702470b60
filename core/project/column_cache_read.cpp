#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <oneapi/tbb/parallel_for.h>

#include <cstring>
#include <memory>
#include <span>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/project/column_cache.h"
#include "core/project/column_cache_layout.h"
#include "core/project/spill_file.h"

namespace clientele {
namespace {

using namespace column_cache;

/// A file in memory, as long as the object lives.
class Mapped {
   public:
    explicit Mapped(const std::filesystem::path& path) {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0) return;
        struct stat facts {};
        if (fstat(file, &facts) == 0 && facts.st_size >= static_cast<off_t>(sizeof(Prefix))) {
            size_ = static_cast<std::size_t>(facts.st_size);
            void* start = mmap(nullptr, size_, PROT_READ, MAP_SHARED, file, 0);
            if (start != MAP_FAILED) start_ = start;
        }
        close(file);
    }
    ~Mapped() {
        if (start_) munmap(start_, size_);
    }
    Mapped(const Mapped&) = delete;
    Mapped& operator=(const Mapped&) = delete;
    std::string_view bytes() const { return {static_cast<const char*>(start_), start_ ? size_ : 0}; }

   private:
    void* start_ = nullptr;
    std::size_t size_ = 0;
};

/// An open cache whose header is sound and of the wanted state.
class Cache {
   public:
    Cache(const std::filesystem::path& path, std::string_view stamp) : file_(std::make_shared<const Mapped>(path)) {
        const std::string_view bytes = file_->bytes();
        if (bytes.size() < sizeof prefix_) return;
        std::memcpy(&prefix_, bytes.data(), sizeof prefix_);
        if (std::string_view(prefix_.magic.data(), prefix_.magic.size()) != magic ||
            prefix_.file_size != bytes.size() || prefix_.header_size > bytes.size() - sizeof prefix_)
            return;
        const std::string_view header = bytes.substr(sizeof prefix_, prefix_.header_size);
        if (hash_bytes(header) != prefix_.header_hash) return;
        auto json = parse_json(header);
        if (!json || text(*json, "stamp") != stamp) return;
        header_ = std::move(*json);
        first_ = aligned(sizeof prefix_ + prefix_.header_size);
        valid_ = true;
    }
    bool valid() const { return valid_; }
    const Json& header() const { return header_; }
    std::uint64_t data_hash() const { return prefix_.data_hash; }

    static std::string text(const Json& object, std::string_view member) {
        const Json* found = object.find(member);
        return found && found->string() ? *found->string() : std::string();
    }
    /// A whole number; too large to be one where it is missing, so that what depends on it does not fit.
    static std::uint64_t whole(const Json& object, std::string_view member) {
        const Json* found = object.find(member);
        return found && found->number() && *found->number() >= 0 ? static_cast<std::uint64_t>(*found->number())
                                                                  : std::uint64_t{1} << 52;
    }

    /// Values at a place, or nothing where they would lie outside the file.
    template <class T>
    std::optional<Buffer<T>> values(std::uint64_t place, std::uint64_t size) const {
        const std::string_view bytes = file_->bytes();
        if (place % alignment != 0 || first_ > bytes.size() || place > bytes.size() - first_ ||
            size > (bytes.size() - first_ - place) / sizeof(T))
            return std::nullopt;
        const void* start = bytes.data() + first_ + place;
        return Buffer<T>(std::span(static_cast<const T*>(start), size), file_);
    }
    std::shared_ptr<const Mapped> file() const { return file_; }
    std::uint64_t first() const { return first_; }

   private:
    std::shared_ptr<const Mapped> file_;
    Prefix prefix_;
    Json header_;
    std::uint64_t first_ = 0;
    bool valid_ = false;
};

std::shared_ptr<const Dictionary> dictionary_of(const Cache& cache, const Json& json) {
    const std::uint64_t texts = Cache::whole(json, "texts");
    const std::uint64_t size = Cache::whole(json, "size");
    auto bytes = cache.values<char>(Cache::whole(json, "bytes"), size);
    auto offsets = cache.values<std::uint64_t>(Cache::whole(json, "offsets"), texts + 1);
    if (!bytes || !offsets || (*offsets)[texts] != size) return nullptr;
    return std::make_shared<const Dictionary>(std::move(*bytes), std::move(*offsets));
}

template <class T>
bool take(const Cache& cache, std::uint64_t place, std::uint64_t rows, Column& column) {
    auto values = cache.values<T>(place, rows);
    if (values) column = Column(std::move(*values));
    return values.has_value();
}

bool column_of(const Cache& cache, const Json& json, std::uint64_t rows,
               const std::vector<std::shared_ptr<const Dictionary>>& dictionaries, DatasetColumn& column) {
    column.id = Cache::text(json, "id");
    column.label = Cache::text(json, "label");
    column.domain = Cache::text(json, "domain");
    const Json* attribute = json.find("attribute");
    column.attribute = attribute && attribute->boolean() && *attribute->boolean();
    column.type = static_cast<FieldType>(Cache::whole(json, "field_type"));
    const std::uint64_t place = Cache::whole(json, "values");
    switch (static_cast<ColumnType>(Cache::whole(json, "type"))) {
        case ColumnType::number: return take<double>(cache, place, rows, column.values);
        case ColumnType::date: return take<std::int32_t>(cache, place, rows, column.values);
        case ColumnType::time: return take<std::int64_t>(cache, place, rows, column.values);
        case ColumnType::boolean: return take<std::int8_t>(cache, place, rows, column.values);
        case ColumnType::text: {
            auto codes = cache.values<Code>(place, rows);
            const std::uint64_t number = Cache::whole(json, "dictionary");
            if (!codes || number >= dictionaries.size()) return false;
            column.values = Column(std::move(*codes), dictionaries[number]);
            return true;
        }
    }
    return false;
}

bool dataset_of(const Cache& cache, const Json& json,
                const std::vector<std::shared_ptr<const Dictionary>>& dictionaries, Dataset& dataset) {
    const auto kind = find_dataset_kind(Cache::text(json, "kind"));
    const Json* columns = json.find("columns");
    if (!kind || !columns || !columns->array()) return false;
    dataset.kind = *kind;
    dataset.rows = Cache::whole(json, "rows");
    for (const Json& column : *columns->array())
        if (!column_of(cache, column, dataset.rows, dictionaries, dataset.columns.emplace_back())) return false;
    return true;
}

/// The datasets as the header describes them.
std::optional<std::vector<Dataset>> datasets_of(const Cache& cache) {
    std::vector<std::shared_ptr<const Dictionary>> dictionaries;
    const Json* list = cache.header().find("dictionaries");
    if (!list || !list->array()) return std::nullopt;
    for (const Json& json : *list->array()) {
        dictionaries.push_back(dictionary_of(cache, json));
        if (!dictionaries.back()) return std::nullopt;
    }
    const Json* datasets = cache.header().find("datasets");
    if (!datasets || !datasets->array()) return std::nullopt;
    std::vector<Dataset> out;
    for (const Json& json : *datasets->array())
        if (!dataset_of(cache, json, dictionaries, out.emplace_back())) return std::nullopt;
    return out;
}

/// The pieces whose hashes were taken, in the order of the file. For a header that is known to describe the file.
std::vector<std::string_view> pieces_of(const Cache& cache) {
    std::vector<std::string_view> pieces;
    const auto add = [&](std::uint64_t place, std::uint64_t size) {
        for (; size != 0; place += std::min(hashed_piece, size), size -= std::min(hashed_piece, size))
            pieces.push_back(cache.file()->bytes().substr(cache.first() + place, std::min(hashed_piece, size)));
    };
    for (const Json& dataset : *cache.header().find("datasets")->array())
        for (const Json& column : *dataset.find("columns")->array()) {
            static constexpr std::uint64_t widths[] = {8, 4, 4, 8, 1};
            add(Cache::whole(column, "values"),
                Cache::whole(dataset, "rows") * widths[Cache::whole(column, "type") % 5]);
        }
    for (const Json& dictionary : *cache.header().find("dictionaries")->array()) {
        add(Cache::whole(dictionary, "bytes"), Cache::whole(dictionary, "size"));
        add(Cache::whole(dictionary, "offsets"), (Cache::whole(dictionary, "texts") + 1) * 8);
    }
    return pieces;
}

/// Reads every byte. What a disk has spoilt must never become a figure.
bool undamaged(const Cache& cache) {
    const std::vector<std::string_view> pieces = pieces_of(cache);
    std::vector<std::uint64_t> hashes(pieces.size());
    tbb::parallel_for(std::size_t{0}, pieces.size(), [&](std::size_t i) {
        hashes[i] = hash_bytes(pieces[i]);
        let_go_of_mapped(std::as_bytes(std::span(pieces[i])));  // a large file does not have to stay in memory for this
    });
    std::uint64_t all = 0;
    for (const std::uint64_t hash : hashes) all = with_piece(all, hash);
    return all == cache.data_hash();
}

}  // namespace

std::optional<std::vector<Dataset>> read_column_cache(const std::filesystem::path& project, std::string_view stamp) {
    const Cache cache(column_cache_file(project), stamp);
    if (!cache.valid()) return std::nullopt;
    auto datasets = datasets_of(cache);
    if (!datasets || !undamaged(cache)) return std::nullopt;
    return datasets;
}

bool column_cache_sound(const std::filesystem::path& project, std::string_view stamp) {
    const Cache cache(column_cache_file(project), stamp);
    return !cache.valid() || (datasets_of(cache) && undamaged(cache));
}

}  // namespace clientele
