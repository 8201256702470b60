#include "core/base/hash.h"
#include "tables.h"
#include "targets.h"

namespace clientele::fuzz {
namespace {

/// Lines "#set name=value" at the start say how the rest is to be read; a name that is no setting's is left out.
HowToRead take_settings(std::string_view& bytes) {
    constexpr std::string_view mark = "#set ";
    HowToRead how;
    while (bytes.starts_with(mark)) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = bytes.substr(mark.size(), end - std::min(end, mark.size()));
        bytes.remove_prefix(std::min(bytes.size(), end + 1));
        const std::size_t sign = line.find('=');
        if (sign == line.npos) continue;
        const std::string name(line.substr(0, sign));
        const std::string value(line.substr(sign + 1));
        if (name == "kind") how.kind = find_dataset_kind(value);
        else if (check_settings({{name, value}})) how.settings[name] = value;
    }
    return how;
}

}  // namespace

void read_text(std::string_view bytes) {
    const HowToRead how = take_settings(bytes);
    const ScratchFolder folder;
    const auto table = read_table(folder.file("table.csv", bytes), how, hash_bytes(bytes));
    if (table) require_csv_round_trip(folder, *table);
}

}  // namespace clientele::fuzz
