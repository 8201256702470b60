#pragma once

#include <zip.h>

#include <QString>
#include <filesystem>
#include <map>

/// The parts of a file of Office Open XML by name; of pictures the bytes as Latin-1.
inline std::map<QString, QString> archive_parts(const std::filesystem::path& path) {
    std::map<QString, QString> parts;
    zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive) return parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t facts{};
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &facts);
        QByteArray bytes(static_cast<qsizetype>(facts.size), '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, bytes.data(), facts.size);
        zip_fclose(file);
        const QString part = QString::fromUtf8(facts.name);
        parts[part] = part.endsWith(QLatin1String(".png")) ? QString::fromLatin1(bytes) : QString::fromUtf8(bytes);
    }
    zip_discard(archive);
    return parts;
}
