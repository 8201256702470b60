#pragma once

#include <zip.h>

#include "table_file.h"

/// Parts of an archive by name.
using ArchiveParts = std::map<std::string, std::string>;

/// The bytes of a ZIP archive.
inline std::string archive_of(const ArchiveParts& parts) {
    const QTemporaryDir folder;
    const std::string path = folder.filePath(u"archive"_qs).toStdString();
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
    for (const auto& [name, bytes] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    if (zip_close(archive) != 0) qFatal("no archive could be written");
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// All rows of a file as they are written, the header among them: "line|cell|cell".
inline QStringList raw_rows(const std::filesystem::path& path, clientele::SourceSettings settings = {}) {
    settings.try_emplace("header", "no");
    settings.try_emplace("skip_lines", "0");
    const auto facts = clientele::inspect(path, settings, {});
    if (!facts) return {u"error: "_qs + q(facts.error()).remove(q(path.string()))};
    QStringList rows;
    const auto read = clientele::read_raw(
        *facts,
        [&](const std::vector<std::string>& cells, std::uint64_t line) {
            std::string row = std::to_string(line);
            for (const std::string& cell : cells) row += "|" + cell;
            rows.push_back(q(row));
            return true;
        },
        {});
    if (!read) rows.push_back(u"error: "_qs + q(read.error()));
    return rows;
}

inline QString raw_text(const std::string& bytes, const clientele::SourceSettings& settings = {}) {
    const TableFile file(bytes, "table.bin");
    return raw_rows(file.path(), settings).join(u'\n');
}
