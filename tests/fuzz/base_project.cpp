#include "base_project.h"

#include <fstream>
#include <iterator>

#include "checking.h"
#include "core/importing/recipe.h"
#include "core/project/project.h"
#include "given_rows.h"

namespace clientele::fuzz {
namespace {

using namespace std::string_literals;

void take(Project& project, DatasetKind kind, const std::string& file, RowStream&& rows) {
    const ImportPlan plan{.kind = kind,
                          .source_name = file,
                          .source_hash = "hash of " + file,
                          .source_bytes = 99,
                          .mapping = {{"customer_id", "Id"}},
                          .settings = {{"delimiter", ","}, {"columns", "Id|Name"}},
                          .on_duplicate = OnDuplicate::replace};
    require(project.import(plan, rows).has_value(), "rows can be imported");
}

std::vector<StreamColumn> customer_columns() {
    return {{"customer_id"}, {"name"}, {"birth_date", ColumnType::date}, {"Score", ColumnType::number, true}};
}

std::vector<StreamColumn> line_columns() {
    return {{"order_id"}, {"customer_id"}, {"time", ColumnType::time}, {"quantity", ColumnType::number},
            {"Gift", ColumnType::boolean, true}};
}

void fill(Project& project) {
    const Date day{12'000};
    GivenRows customers(customer_columns(),
                        {{"a"s, "Ann"s, day, 1.5}, {"b"s, "Bo"s, Cell{}, Cell{}}, {"c"s, "Cy"s, day, -2.0}});
    customers.reject(1, {3, "birth_date", "x", "bad_date", text("{0} is no date.", verbatim("x")), "d,Dan,x,1"});
    take(project, DatasetKind::customers, "customers.csv", std::move(customers));
    take(project, DatasetKind::customers, "more.csv", GivenRows(customer_columns(), {{"b"s, "Bob"s, day, 7.0}}));
    take(project, DatasetKind::transactions, "lines.csv",
         GivenRows(line_columns(), {{"1"s, "a"s, DateTime{1'300'000'000}, 2.0, true},
                                    {"1"s, "b"s, DateTime{1'300'000'000}, 1.0, false},
                                    {"2"s, "z"s, DateTime{1'400'000'000}, -1.0, Cell{}}}));
    take(project, DatasetKind::transactions, "twice.csv",
         GivenRows(line_columns(), {{"3"s, "a"s, DateTime{1'500'000'000}, 4.0, true}}));
    require(project.undo().has_value(), "an import can be undone");
    const Recipe recipe{.name = "customers.csv",
                        .kind = DatasetKind::customers,
                        .columns = {"Id", "Name"},
                        .settings = {},
                        .formats = {{"dates:Born", "dd.MM.yyyy"}},
                        .mapping = {}};
    require(keep_recipes(project, {recipe}).has_value(), "a recipe can be kept");
    require(project.set_setting("currency", "€").has_value(), "a setting can be kept");
}

std::string made() {
    const ScratchFolder folder;
    const std::filesystem::path path = folder.path() / "base.clientele";
    {
        auto project = Project::create(path);
        require(project.has_value(), "a project can be made");
        fill(*project);
    }
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

const std::string& base_project() {
    static const std::string bytes = made();
    return bytes;
}

}  // namespace clientele::fuzz
