#include <fmt/format.h>

#include "core/base/new_file.h"
#include "core/sample/files/file_sink.h"

namespace clientele::sample {
namespace {

void append_file(std::string& out, const std::filesystem::path& folder, const SampleFile& file) {
    out += fmt::format("{}\n    kind: {}, rows: {}", file.path.lexically_relative(folder).generic_string(),
                       spec(file.kind).id, file.rows);
    if (file.rejected > 0) out += fmt::format(", and {} to be refused", file.rejected);
    out += fmt::format("\n    form: {}\n", file.form);
    if (!file.tricky.empty()) out += fmt::format("    look out: {}\n", file.tricky);
    if (file.again) out += "    the same rows stand in another file as well: import one of them\n";
}

/// Sounds and transcripts of calls are no tables.
bool can_be_imported(const SampleFile& file) { return file.delimited || file.kind != DatasetKind::recordings; }

}  // namespace

Result<void> write_readme(const std::filesystem::path& folder, const SampleOptions& options,
                          std::span<const SampleFile> files) {
    std::string out = fmt::format(
        "A retailer that does not exist: {} customers, three years from July 2023 to June 2026, seed {}.\n"
        "These are its files as its systems would hand them over. Names, addresses and all else are made up; every "
        "e-mail\n"
        "address ends in .example. The folder \"calls\" holds sounds like calls, not speech: a ring tone, then noise "
        "in turns\n"
        "as long as what the transcript says. There are no words to be heard in them.\n\n"
        "These import as they are: clientele import PROJECT KIND FILE... takes files of one kind, one or many.\n"
        "Of a workbook one sheet is imported at a time: --set table=NAME says which.\n\n",
        options.customers, options.seed);
    for (const SampleFile& file : files)
        if (can_be_imported(file)) append_file(out, folder, file);
    out += "\nThese are in forms that this version cannot read yet:\n\n";
    for (const SampleFile& file : files)
        if (!can_be_imported(file)) append_file(out, folder, file);
    auto readme = NewFile::create(folder / "README.txt");
    if (!readme) return std::unexpected(readme.error());
    if (auto written = readme->write(out); !written) return written;
    return readme->commit();
}

}  // namespace clientele::sample
