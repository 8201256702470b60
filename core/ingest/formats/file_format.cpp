#include "core/ingest/formats/file_format.h"

#include <algorithm>

#include "core/ingest/database.h"
#include "core/ingest/formats/readers.h"

namespace clientele {
namespace ingest {

std::span<const FileFormat> file_formats() {
    static const std::vector<FileFormat> formats{
        spss_format(),
        stata_format(),
        sas_format(),
        sqlite_format(),
        subtitles_format(),
        speech_json_format(),
        json_format(),
        xlsx_format(),
        xls_format(),
        ods_format(),
        fods_format(),
        w3c_log_format(),
        web_log_format(),
    };
    return formats;
}

const FileFormat* find_format(const FileStart& start, bool is_text) {
    const auto found = std::ranges::find_if(file_formats(), [&](const FileFormat& format) {
        return format.is_text == is_text && format.recognises(start);
    });
    return found == file_formats().end() ? nullptr : &*found;
}

const FileFormat* format_with(std::string_view id) {
    const auto found = std::ranges::find(file_formats(), id, &FileFormat::id);
    return found == file_formats().end() ? nullptr : &*found;
}

}  // namespace ingest

Text format_in_words(const SourceFacts& facts) {
    if (is_database(facts.path.string())) return text("a database");
    const auto formats = ingest::file_formats();
    const auto found = std::ranges::find(formats, facts.format, &ingest::FileFormat::id);
    return found == formats.end() ? text("delimited text") : Text(found->label, {});
}

std::vector<std::string_view> readable_extensions() {
    std::vector<std::string_view> all{"csv", "tsv", "tab", "txt", "dat"};
    for (const ingest::FileFormat& format : ingest::file_formats())
        for (const std::string_view extension : format.extensions)
            if (std::ranges::find(all, extension) == all.end()) all.push_back(extension);
    return all;
}

}  // namespace clientele
