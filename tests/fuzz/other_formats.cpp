#include "core/base/hash.h"
#include "core/base/json.h"
#include "packing.h"
#include "tables.h"
#include "targets.h"

namespace clientele::fuzz {
namespace {

void read_as_it_is(std::string_view bytes, std::string_view file_name, const SourceSettings& settings = {}) {
    const ScratchFolder folder;
    const HowToRead how{settings, {}};
    const auto table = read_table(folder.file(file_name, bytes), how, hash_bytes(bytes));
    if (table) require_csv_round_trip(folder, *table);
}

/// The rows as JSON lines, every cell a text.
std::string json_lines(const Table& table) {
    std::string out;
    for (const auto& row : table.rows) {
        JsonWriter json;
        json.begin_object();
        for (std::size_t i = 0; i < row.size(); ++i) json.member(table.header[i], std::string_view(row[i]));
        json.end_object();
        out += json.take() + "\n";
    }
    return out;
}

}  // namespace

void read_json(std::string_view bytes) {
    const ScratchFolder folder;
    const auto table = read_table(folder.file("table.json", bytes), {}, hash_bytes(bytes));
    if (!table) return;
    require_csv_round_trip(folder, *table);
    if (!table->even) return;
    const auto again = read_table(folder.file("again.json", json_lines(*table)), {}, hash_bytes(bytes));
    require(again.has_value(), "rows that were written as JSON are JSON");
    require_same(shown(*again), shown(*table), "a table written as JSON is the same table");
}

void read_web_log(std::string_view bytes) { read_as_it_is(bytes, "access.log"); }

void read_transcript(std::string_view bytes) { read_as_it_is(bytes, "call.vtt"); }

void read_workbook(std::string_view bytes) { read_as_it_is(bytes, "book.xlsx"); }

void read_workbook_parts(std::string_view bytes) { read_as_it_is(packed(bytes), "book.xlsx"); }

void read_statistics(std::string_view bytes) {
    const bool labels = bytes.empty() || bytes.back() % 2 == 0;
    read_as_it_is(bytes, "table.sav", {{"labels", labels ? "yes" : "no"}});
}

}  // namespace clientele::fuzz
