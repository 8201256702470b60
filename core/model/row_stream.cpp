#include "core/model/row_stream.h"

#include "core/base/utf8.h"

namespace clientele {

Reject duplicate_key(const DatasetSpec& kind, std::string column, std::string_view key, std::uint64_t line) {
    const std::string_view shown = utf8_prefix(key, most_value_bytes);
    return {
        .line = line,
        .column = std::move(column),
        .value = std::string(shown),
        .reason = "duplicate_key",
        .message = text("There is a {0} “{1}” already. Choose to skip or to replace what is known, or correct the key.",
                        Text(kind.row_one, {}), name(shown)),
        .raw = {}};
}

}  // namespace clientele
