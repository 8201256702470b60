#pragma once

#include <QtGlobal>

#include "core/project/project.h"
#include "given_rows.h"
#include "text_of.h"

// What the tests of the project file share.

namespace clientele {

inline Project made(const std::filesystem::path& path) {
    auto project = Project::create(path);
    if (!project) qFatal("%s", to_string(project.error().message).c_str());
    return std::move(*project);
}

inline Project opened(const std::filesystem::path& path) {
    auto project = Project::open(path);
    if (!project) qFatal("%s", to_string(project.error().message).c_str());
    return std::move(*project);
}

inline Batch take(Project& project, const ImportPlan& plan, RowStream&& rows) {
    auto batch = project.import(plan, rows);
    if (!batch) qFatal("%s", to_string(batch.error().message).c_str());
    return *batch;
}

inline QString table(Project& project, DatasetKind kind) {
    const auto snapshot = project.snapshot();
    if (!snapshot) qFatal("%s", to_string(snapshot.error().message).c_str());
    return q(table_text((*snapshot)->dataset(kind)));
}

inline ImportPlan plan_of(DatasetKind kind, std::string_view file, std::uint64_t bytes = 99) {
    return {.kind = kind, .source_name = std::string(file), .source_hash = "hash of " + std::string(file),
            .source_bytes = bytes, .mapping = {}, .settings = {}};
}

/// The same columns with the same cells.
inline bool same_values(const Dataset& a, const Dataset& b) {
    if (a.rows != b.rows || a.columns.size() != b.columns.size()) return false;
    for (std::size_t i = 0; i < a.columns.size(); ++i) {
        const Column& one = a.columns[i].values;
        const Column& other = b.columns[i].values;
        if (a.columns[i].id != b.columns[i].id || one.type() != other.type()) return false;
        for (std::size_t row = 0; row < a.rows; ++row)
            if (one.type() == ColumnType::text ? one.text(row) != other.text(row) : one.at(row) != other.at(row))
                return false;
    }
    return true;
}

/// Order lines that follow from their number; blocks of a thousand.
class ManyLines : public RowStream {
   public:
    explicit ManyLines(std::uint64_t rows, std::uint64_t first = 0) : at_(first), end_(first + rows), rows_(rows) {}

    std::vector<StreamColumn> columns() const override {
        return {{"order_id"}, {"customer_id"}, {"time", ColumnType::time}, {"quantity", ColumnType::number},
                {"unit_price", ColumnType::number}, {"Note", ColumnType::text, true}};
    }
    Result<std::optional<RowBlock>> next() override {
        if (at_ == end_) return std::nullopt;
        RowBlock block;
        for (const StreamColumn& column : columns()) block.rows.columns.emplace_back().type = column.type;
        block.first_line = at_ + 2;
        for (; at_ < end_ && block.rows.rows < 1000; ++at_, ++block.rows.rows) {
            auto& cells = block.rows.columns;
            cells[0].add_text("o" + std::to_string(at_ / 3));
            cells[1].add_text(at_ % 7 == 0 ? "" : "c" + std::to_string(at_ * 7919 % 1000));
            cells[2].times.push_back(1'300'000'000 + static_cast<std::int64_t>(at_) * 60);
            cells[3].numbers.push_back(static_cast<double>(at_ % 10) + 1);
            cells[4].numbers.push_back(static_cast<double>(at_ % 997) / 100);
            cells[5].add_text("note number " + std::to_string(at_ * 31 % 100'003));
        }
        block.rows_read = block.rows.rows;
        block.fraction = 1 - static_cast<double>(end_ - at_) / static_cast<double>(rows_);
        return block;
    }

   private:
    std::uint64_t at_;
    std::uint64_t end_;
    std::uint64_t rows_;
};

}  // namespace clientele
