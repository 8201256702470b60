#include <fmt/format.h>

#include <cstdlib>
#include <string>

#include "bench.h"

namespace clientele::bench {
namespace {

/// DuckDB through Node, where a person has installed it and says where: CLIENTELE_DUCKDB is the folder that holds
/// node_modules/@duckdb/node-api. Loads the CSV into a database file and closes it, as an import does.
Usage duckdb_load(const char* home, const std::filesystem::path& csv, const std::filesystem::path& database) {
    const std::string script = fmt::format(
        "import {{ DuckDBInstance }} from '{}/node_modules/@duckdb/node-api/lib/index.js';"
        "const instance = await DuckDBInstance.create('{}'); const c = await instance.connect();"
        "await c.run('set threads=2');"
        "await c.run(\"create table t as from read_csv('{}')\"); await c.run('checkpoint'); c.closeSync();",
        home, database.string(), csv.string());
    return run_program({"node", "--input-type=module", "-e", script});
}

/// The system's page cache holds the file for every competitor alike.
void warm(const std::filesystem::path& csv) { run_program({"cat", csv}); }

}  // namespace

void import_speed(const Setting& setting) {
    const auto csv = setting.folder / fmt::format("lines-{}.csv", setting.import_lines);
    make_lines_csv(csv, setting.import_lines);
    const auto ours = setting.folder / "import.clientele";
    const auto shell = setting.folder / "shell.sqlite";
    const auto duck = setting.folder / "duck.db";
    const double lines = static_cast<double>(setting.import_lines);
    fmt::print("{:.0f} lines, {:.0f} MB\n", lines, static_cast<double>(std::filesystem::file_size(csv)) / 1e6);

    const char* duckdb = std::getenv("CLIENTELE_DUCKDB");
    double best_ours = 1e9;
    double best_duck = 1e9;
    for (int round = 0; round < 3; ++round) {
        for (const auto& file : {ours, duck}) std::filesystem::remove(file);
        std::filesystem::remove_all(ours.string() + "-cache");
        warm(csv);
        run_program({CLIENTELE_PROGRAM, "new", ours});
        const Usage import = run_program({CLIENTELE_PROGRAM, "import", ours, "transactions", csv});
        if (import.exit_code != 0) {
            fmt::print("import failed\n");
            return;
        }
        best_ours = std::min(best_ours, import.seconds);
        fmt::print("  clientele import    {:6.2f} s  {:5.2f} M lines/s  cpu {:5.2f} s  peak {:4.0f} MiB\n",
                   import.seconds, lines / import.seconds / 1e6, import.cpu_seconds, import.peak_mib);
        if (!duckdb) continue;
        const Usage load = duckdb_load(duckdb, csv, duck);
        if (load.exit_code != 0) continue;
        best_duck = std::min(best_duck, load.seconds);
        fmt::print("  DuckDB into a file  {:6.2f} s  {:5.2f} M lines/s  cpu {:5.2f} s  peak {:4.0f} MiB\n",
                   load.seconds, lines / load.seconds / 1e6, load.cpu_seconds, load.peak_mib);
    }
    std::filesystem::remove(shell);
    warm(csv);
    const Usage import = run_program({"sqlite3", shell}, fmt::format(".mode csv\n.import {} t\n", csv.string()));
    fmt::print("  sqlite3 .import     {:6.2f} s\n", import.seconds);
    fmt::print("ratio to sqlite3 .import: {:.2f} (at most 0.3)\n", best_ours / import.seconds);
    if (best_duck < 1e9) fmt::print("ratio to DuckDB: {:.2f} (at most 0.6)\n", best_ours / best_duck);
    else fmt::print("DuckDB was not measured: set CLIENTELE_DUCKDB to a folder where @duckdb/node-api is installed\n");
}

}  // namespace clientele::bench
