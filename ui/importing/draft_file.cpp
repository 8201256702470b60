#include "ui/importing/draft_file.h"

#include <QFileInfo>
#include <algorithm>

#include "core/ingest/database.h"
#include "core/ingest/dates.h"
#include "ui/importing/cell_reading.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

/// "dmy" of "dd/MM/yyyy HH:mm".
std::string order_of(std::string_view pattern) {
    const auto format = ingest::format_of(pattern);
    return format ? std::string(ingest::id(format->order)) : std::string();
}

ImportQuestion date_question(const SourceFacts& facts, const ColumnFacts& column) {
    ImportQuestion question;
    question.column = column.index;
    question.header = QString::fromStdString(column.header);
    question.setting = "dates:" + column_name(facts, column.index);
    std::vector<std::string> examples = column.examples;
    for (const auto& row : facts.first_rows.rows) {
        if (column.index < row.size()) examples.push_back(row[column.index]);
    }
    const std::string example = telling_example(examples);
    question.example = QString::fromStdString(example);
    for (const std::string& candidate : column.date_candidates) {
        question.answers.push_back(
            {order_of(candidate), QString::fromStdString(candidate), read_date_example(example, candidate)});
    }
    return question;
}

ImportQuestion number_question(const SourceFacts& facts, const ColumnFacts& column) {
    ImportQuestion question;
    question.column = column.index;
    question.header = QString::fromStdString(column.header);
    question.setting = "decimal:" + column_name(facts, column.index);
    const std::string example = column.examples.empty() ? "1,234" : column.examples.front();
    question.example = QString::fromStdString(example);
    for (const char sign : {'.', ','}) {
        question.answers.push_back({std::string(1, sign),
                                    sign == '.' ? QStringLiteral("1,234.56") : QStringLiteral("1.234,56"),
                                    read_number_example(example, sign)});
    }
    return question;
}

}  // namespace

QString DraftFile::name() const {
    const QString file =
        is_database(path.toStdString()) ? qtext(place_name(path.toStdString())) : QFileInfo(path).fileName();
    return sheet().empty() ? file : file + QStringLiteral(" · ") + QString::fromStdString(sheet());
}

std::string DraftFile::sheet() const {
    const auto table = settings.find("table");
    return table == settings.end() ? std::string() : table->second;
}

std::optional<DatasetKind> DraftFile::rows_are() const {
    if (kind) return kind;
    return guesses.empty() ? std::nullopt : std::optional(guesses.front().kind);
}

bool DraftFile::importable() const {
    return state == State::ready && mapped && mapped->complete() && (!imported_before || again);
}

std::string column_name(const SourceFacts& facts, std::size_t column) {
    const std::string& header = facts.columns[column].header;
    const auto alike = std::ranges::count(facts.columns, header, &ColumnFacts::header);
    const bool clear = facts.dialect.header && !header.empty() && alike == 1;
    return clear ? header : std::to_string(column + 1);
}

void use_column(DraftFile& file, std::size_t column, ColumnUse use, const std::string& field) {
    if (!file.facts || !file.mapped || column >= file.mapped->columns.size()) return;
    const std::string name = column_name(*file.facts, column);
    std::erase_if(file.mapping, [&](const auto& entry) { return entry.second == name; });
    file.mapping.erase("ignore:" + name);
    const ColumnMapping& now = file.mapped->columns[column];
    // The field that it had would come back by itself unless it is said to stay empty.
    if (!now.attribute && !now.ignored && !now.target.empty() && now.target != field) file.mapping[now.target] = "";
    if (use == ColumnUse::field) file.mapping[field] = name;
    if (use == ColumnUse::ignored) file.mapping["ignore:" + name] = "yes";
}

std::vector<ImportQuestion> open_questions(const DraftFile& file) {
    std::vector<ImportQuestion> questions;
    if (!file.facts || !file.mapped) return questions;
    for (const Error& asked : file.mapped->questions) {
        const auto column = std::ranges::find(file.facts->columns, asked.where.column, &ColumnFacts::header);
        if (column == file.facts->columns.end()) continue;
        if (column->date_candidates.size() > 1) {
            questions.push_back(date_question(*file.facts, *column));
        } else if (column->number_ambiguous) {
            questions.push_back(number_question(*file.facts, *column));
        }
    }
    return questions;
}

bool same_shape(const DraftFile& a, const DraftFile& b) {
    if (!a.facts || !b.facts || a.facts->dialect.header != b.facts->dialect.header) return false;
    return std::ranges::equal(a.facts->columns, b.facts->columns, {}, &ColumnFacts::header, &ColumnFacts::header);
}

}  // namespace clientele
