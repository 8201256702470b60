#pragma once

#include "checking.h"
#include "core/ingest/source.h"

namespace clientele::fuzz {

/// How a file is to be read, beside what is found out.
struct HowToRead {
    SourceSettings settings;
    std::optional<DatasetKind> kind;
};

/// Whether every input is read in every way. The fuzzers try some of them, chosen by the input's contents: more inputs
/// find more.
extern bool in_every_way;

/// Header and rows of a table, as texts.
struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    bool even = true;  ///< every row has as many cells as the header
};

/// Reads a file in all ways in which the program does: twice, stopped on the way, as raw rows and as typed ones, and as
/// a dry run. What must hold for every file is checked. Gives the raw rows; nothing where the file was refused.
std::optional<Table> read_table(const std::filesystem::path& file, const HowToRead& how, std::uint64_t choice);

/// The rows of a file that was written from a table, for comparison with it.
std::string shown(const Table& table);

/// The table written as RFC 4180 says is the same table again.
void require_csv_round_trip(const ScratchFolder& folder, const Table& table);

}  // namespace clientele::fuzz
