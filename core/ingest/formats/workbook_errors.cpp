#include "core/ingest/formats/workbook_errors.h"

#include "core/ingest/input_file.h"

namespace clientele::ingest {

std::unexpected<Error> damaged_workbook(const std::string& path, const Text& what) {
    return fail(ErrorCode::bad_format,
                text("{0} is a damaged workbook: {1}. Get it once more from where it came, or open it in a spreadsheet "
                     "program and save it anew.",
                     name(path), what),
                in_file(path));
}

std::unexpected<Error> protected_workbook(const std::string& path) {
    return fail(ErrorCode::bad_format,
                text("{0} is protected by a password. Save it without one in a spreadsheet program and import that.",
                     name(path)),
                in_file(path));
}

std::unexpected<Error> no_workbook(const std::string& path, const Text& what) {
    return fail(
        ErrorCode::bad_format,
        text("{0} is {1}, not a workbook. Copy its table into a spreadsheet program and save that.", name(path), what),
        in_file(path));
}

}  // namespace clientele::ingest
