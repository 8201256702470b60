#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/ingest/encoding.h"
#include "core/ingest/input_file.h"
#include "core/ingest/record_text.h"
#include "core/ingest/source.h"

namespace clientele::ingest {

/// What a file's format is told from.
struct FileStart {
    const InputFile& file;
    std::string_view bytes;  ///< the first 64 KiB
    std::string_view text;   ///< the same in UTF-8 without a byte order mark; "" where they are no text
    std::string extension;   ///< small letters, without the point
};

/// What a reader is given.
struct FormatInput {
    const std::filesystem::path& path;  ///< for messages, and for libraries that open files by themselves
    const InputFile& file;
    const SourceSettings& settings;
    const EncodingChoice& encoding;  ///< of formats that are text
};

/// What a file says about one of its columns beyond the header.
struct ColumnNotes {
    std::string label;   ///< the text of a question, say
    ValueLabels values;  ///< what codes stand for, by the cell's text
    bool exact = false;  ///< no word in it stands for a missing value, not even NA among numbers
};

/// What a reader found out besides the rows.
struct Reading {
    std::vector<std::string> tables;  ///< those that can be chosen by the setting "table"; empty where there is but one
    std::string table;                 ///< the one that was read
    bool header_known = false;         ///< the first record names the columns; else that is found out
    std::vector<ColumnNotes> columns;  ///< beside the columns, or empty
    std::vector<Text> reasons;         ///< how it was read
    std::vector<Text> warnings;        ///< unusual things that lose nothing
};

/// A way to keep a table in a file that is no delimited text. Its rows are written to a RecordText once, with every
/// cell's text exact: numbers with all their digits and a point, dates as yyyy-MM-dd, times as yyyy-MM-dd HH:mm:ss.
/// From there on they go the way of all rows.
struct FileFormat {
    std::string_view id;
    Pattern label;                             ///< "an Excel workbook"
    std::vector<std::string_view> extensions;  ///< "xlsx"; for dialogs that choose files, never to tell the format
    bool is_text;   ///< FileStart::text and FormatInput::encoding are what it goes by
    bool (*recognises)(const FileStart& start);
    /// The header, where the format has one, as the first record in line 1. Errors: bad_format for damaged, encrypted
    /// and empty files, bad_value for a table that there is not (the message lists them), cancelled.
    Result<Reading> (*read)(const FormatInput& input, RecordWriter& rows, const Progress& progress);
    /// Why a record is rejected that was written as one cell, the source's own text, because it is no row of the table.
    Pattern unread = Pattern("The record cannot be read.");
};

/// All of them, those that are surer first.
std::span<const FileFormat> file_formats();

/// nullptr where the file is of none of them.
const FileFormat* find_format(const FileStart& start, bool is_text);

/// Of that id; nullptr for delimited text.
const FileFormat* format_with(std::string_view id);

}  // namespace clientele::ingest
