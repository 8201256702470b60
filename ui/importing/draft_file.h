#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "core/importing/dry_run.h"

namespace clientele {

/// A choice about a column that only a person can make.
struct ImportQuestion {
    std::size_t column = 0;  ///< index in SourceFacts::columns
    QString header;
    std::string setting;  ///< "dates:Ordered"
    QString example;      ///< a value that the readings take differently
    struct Answer {
        std::string value;  ///< "dmy"
        QString format;     ///< "dd/MM/yyyy"
        QString reads;      ///< an example of the column in this reading: "03/04/2011 = 3 April 2011"
    };
    std::vector<Answer> answers;
};

/// One file on its way into the project: what a person said about it, and what was found out.
struct DraftFile {
    enum class State { inspecting, failed, incomplete, checking, ready, imported };

    QString path;          ///< or a database's address, without a password
    std::string password;  ///< of a database: kept here alone

    // What a person said.
    SourceSettings settings;
    std::optional<DatasetKind> kind;             ///< nothing: the best guess
    std::map<std::string, std::string> mapping;  ///< see map_columns
    OnDuplicate on_duplicate = OnDuplicate::reject;
    bool again = false;  ///< import although these contents are in the project
    bool looked_at = false;  ///< a recipe was looked for: what it says stands in settings and mapping now

    // What was found out.
    State state = State::inspecting;
    std::optional<SourceFacts> facts;
    QString recipe;  ///< the file whose reading is repeated; "": none
    std::vector<KindGuess> guesses;
    std::optional<Mapping> mapped;
    std::optional<Error> error;
    DryRun counted;       ///< so far, or whole when `state` is ready
    double fraction = 0;  ///< of inspecting or checking
    std::optional<Batch> imported_before;
    std::optional<FileOutcome> outcome;  ///< after the import

    QString name() const;  ///< with the sheet, where that was said
    std::string sheet() const;
    /// What the rows are taken for: chosen, or the best guess.
    std::optional<DatasetKind> rows_are() const;
    /// Nothing keeps it from being imported.
    bool importable() const;
};

enum class ColumnUse { field, attribute, ignored };

/// How a column is named in the settings and the given mapping: its header, or its number where that says it clearly.
std::string column_name(const SourceFacts& facts, std::size_t column);

/// Says what becomes of a column. A field that another column filled moves to this one.
void use_column(DraftFile& file, std::size_t column, ColumnUse use, const std::string& field = {});

/// The choices that are open.
std::vector<ImportQuestion> open_questions(const DraftFile& file);

/// Same columns in the same order: what is said about one then holds for the other.
bool same_shape(const DraftFile& a, const DraftFile& b);

}  // namespace clientele
