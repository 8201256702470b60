#pragma once

#include <expected>
#include <span>
#include <string_view>
#include <vector>

#include "app/arguments.h"
#include "app/console.h"

namespace clientele {

/// The exit codes of the program.
inline constexpr int exit_done = 0, exit_failed = 1, exit_usage = 2, exit_rejected = 3, exit_cancelled = 130;

/// An error with the exit code that it ends the program with.
struct Failure {
    Failure(Error reason)
        : error(std::move(reason)),
          exit(error.cancelled() ? exit_cancelled : exit_failed) {}  // NOLINT: errors shall convert
    Failure(Error reason, int code) : error(std::move(reason)), exit(code) {}
    Error error;
    int exit;
};
using Outcome = std::expected<int, Failure>;

/// What was typed cannot be meant: exit 2.
inline std::unexpected<Failure> wrong_usage(Text message) {
    return std::unexpected(Failure(Error{ErrorCode::bad_value, std::move(message)}, exit_usage));
}
inline std::unexpected<Failure> wrong_usage(Error error) {
    return std::unexpected(Failure(std::move(error), exit_usage));
}

/// A verb of the command line. A new one is a function and a line in verbs.cpp.
struct Verb {
    std::string_view name;
    std::string_view summary;  ///< one line
    std::vector<PlaceDefinition> places;
    std::vector<OptionDefinition> options;
    std::string_view help;  ///< further paragraphs of --help; lines of at most 100 signs
    Outcome (*run)(const Arguments&, Console&);
};

/// All verbs, in the order of --help.
std::span<const Verb> verbs();
const Verb* find_verb(std::string_view name);

// The verbs' functions, a file a group.
Outcome new_project(const Arguments&, Console&);  // verb_project.cpp
Outcome make_sample_project(const Arguments&, Console&);
Outcome check_project(const Arguments&, Console&);
Outcome describe_project(const Arguments&, Console&);     // verb_describe.cpp
Outcome list_tables(const Arguments&, Console&);          // verb_tables.cpp
Outcome preview_file(const Arguments&, Console&);         // verb_preview.cpp
Outcome import_into_project(const Arguments&, Console&);  // verb_import.cpp
Outcome show_log(const Arguments&, Console&);             // verb_history.cpp
Outcome show_rejects(const Arguments&, Console&);
Outcome merge_customers(const Arguments&, Console&);  // verb_people.cpp
Outcome split_customers(const Arguments&, Console&);
Outcome mend_rows(const Arguments&, Console&);  // verb_mend.cpp
Outcome keep_own_rules(const Arguments&, Console&);  // verb_define.cpp
Outcome keep_own_segments(const Arguments&, Console&);
Outcome prepare_surveys(const Arguments&, Console&);  // verb_survey.cpp
Outcome keep_alert_states(const Arguments&, Console&);  // verb_alerts.cpp
Outcome keep_calendar(const Arguments&, Console&);
Outcome undo_import(const Arguments&, Console&);
Outcome redo_import(const Arguments&, Console&);
Outcome show_recipes(const Arguments&, Console&);  // verb_recipes.cpp
Outcome refresh_files(const Arguments&, Console&);  // verb_refresh.cpp
Outcome list_analyses(const Arguments&, Console&);  // verb_analysis.cpp
Outcome run_analysis(const Arguments&, Console&);
Outcome draw_chart(const Arguments&, Console&);  // verb_picture.cpp
Outcome write_report_file(const Arguments&, Console&);
Outcome take_screenshots(const Arguments&, Console&);

}  // namespace clientele
