#include "core/ingest/formats/statistics.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <new>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/base/utf8.h"
#include "core/ingest/formats/exact_text.h"
#include "core/ingest/settings.h"
#include "core/ingest/sniff.h"

namespace clientele::ingest {
namespace {

/// A variable with more different values has no labels for all of them.
constexpr std::size_t most_codes = 20'000;
constexpr std::size_t most_unknown_named = 5;

struct Label {
    std::string code;
    std::string words;
};

struct Variable {
    std::string name;
    std::string label;
    std::string label_set;
    Moment moment;
    std::uint64_t declared_missing = 0;
    std::unordered_set<std::string> codes;  ///< that it takes
    bool too_many_codes = false;
    const std::unordered_map<std::string, std::string>* words = nullptr;  ///< its cells are written as these
};

/// What stands before the first zero, or fills the room where a damaged file has none.
std::string_view text_in(const char* start, std::size_t room) {
    if (room == std::string::npos) return start;
    return {start, ::strnlen(start, room)};
}

template <std::size_t room>
std::string_view text_in(const char (&field)[room]) {
    return text_in(field, room);
}

/// Up to five names and how many more there are.
std::vector<Text> some_of(const std::vector<std::string>& names) {
    std::vector<Text> some;
    for (const std::string& each : names) {
        if (some.size() == most_unknown_named) {
            some.push_back(text("{0} more", count(names.size() - most_unknown_named)));
            break;
        }
        some.push_back(text("“{0}”", name(repaired_utf8(each))));
    }
    return some;
}

class StatisticsReader {
 public:
    StatisticsReader(const FormatInput& input, const StatisticsPackage& package, RecordWriter& rows)
        : input_(input), package_(package), rows_(rows) {}

    Result<Reading> run(const Progress& progress) {
        const bool wants_labels = yes_or_no(input_.settings, "labels").value_or(true);
        const bool two_passes = package_.has_labels && wants_labels;
        if (two_passes) {
            looking_ = true;
            if (auto done = pass(progress.part(0, 0.4)); !done) return std::unexpected(done.error());
            looking_ = false;
            choose_labels();
        }
        if (auto done = pass(progress.part(two_passes ? 0.4 : 0, 1)); !done) return std::unexpected(done.error());
        if (rows_.records() == 0)
            if (auto done = write_header(); !done) return std::unexpected(done.error());
        describe();
        return std::move(reading_);
    }

 private:
    /// What ReadStat calls must not throw through it.
    template <auto handle, class... Arguments>
    static int guarded(Arguments... arguments, void* self) {
        auto& reader = *static_cast<StatisticsReader*>(self);
        try {
            return (reader.*handle)(arguments...);
        } catch (const std::bad_alloc&) {
            reader.error_ =
                Error{ErrorCode::too_large,
                      text("There is not enough memory to read this file. Close other programs and try again.")};
            return READSTAT_HANDLER_ABORT;
        }
    }

    Result<void> pass(const Progress& progress) {
        const std::unique_ptr<readstat_parser_t, void (*)(readstat_parser_t*)> parser(readstat_parser_init(),
                                                                                      readstat_parser_free);
        StatisticsInput file(input_.file, package_.parts, progress);
        file.serve(*parser);
        file_ = &file;
        using Self = StatisticsReader;
        readstat_set_metadata_handler(parser.get(), guarded<&Self::take_version, readstat_metadata_t*>);
        readstat_set_variable_handler(parser.get(),
                                      guarded<&Self::take_variable, int, readstat_variable_t*, const char*>);
        readstat_set_fweight_handler(parser.get(), guarded<&Self::take_weight, readstat_variable_t*>);
        readstat_set_value_handler(parser.get(),
                                   guarded<&Self::take_value, int, readstat_variable_t*, readstat_value_t>);
        readstat_set_value_label_handler(parser.get(),
                                         guarded<&Self::take_label, const char*, readstat_value_t, const char*>);
        // ReadStat asks the file's update handler only where there is someone to tell.
        readstat_set_progress_handler(parser.get(), [](double, void*) -> int { return READSTAT_HANDLER_OK; });
        const std::string encoding(setting(input_.settings, "encoding"));
        if (!encoding.empty()) readstat_set_file_character_encoding(parser.get(), encoding.c_str());
        const readstat_error_t outcome = package_.parse(parser.get(), input_.path.c_str(), this);
        known_ = true;
        if (file.was_stopped()) return cancelled();
        if (error_) return std::unexpected(*error_);
        if (file.error()) return std::unexpected(*file.error());
        return outcome == READSTAT_OK ? Result<void>() : std::unexpected(explain(outcome));
    }

    Error explain(readstat_error_t outcome) const {
        const Name file = name(input_.path.string());
        const Location where = in_file(input_.path.string(), rows_.records());
        switch (outcome) {
            case READSTAT_ERROR_READ:
            case READSTAT_ERROR_SEEK:
            case READSTAT_ERROR_ROW_COUNT_MISMATCH:
                return {ErrorCode::bad_format,
                        text("{0} is damaged: it ends before its last case. Copy it anew.", file), where};
            case READSTAT_ERROR_CONVERT:
            case READSTAT_ERROR_CONVERT_BAD_STRING:
            case READSTAT_ERROR_CONVERT_SHORT_STRING:
            case READSTAT_ERROR_CONVERT_LONG_STRING:
            case READSTAT_ERROR_UNSUPPORTED_CHARSET:
                return {ErrorCode::bad_format,
                        text("{0} holds texts that are not in the encoding that it names. Say the right one with the "
                             "setting “encoding”, or save the file anew in Unicode.",
                             file),
                        where};
            case READSTAT_ERROR_MALLOC:
                return {ErrorCode::bad_format,
                        text("{0} is damaged, or needs more memory than there is. Copy it anew.", file), where};
            case READSTAT_ERROR_UNSUPPORTED_COMPRESSION:
            case READSTAT_ERROR_UNSUPPORTED_FILE_FORMAT_VERSION:
                return {
                    ErrorCode::bad_format,
                    text(
                        "{0} is written in a version of its format that cannot be read. Save it in another version, or "
                        "as CSV.",
                        file),
                    where};
            default:
                return {ErrorCode::bad_format,
                        text("{0} is damaged and cannot be read ({1}). Copy it anew, or save it anew in the program "
                             "that made "
                             "it.",
                             file, name(readstat_error_message(outcome))),
                        where};
        }
    }

    /// Comes before everything else.
    int take_version(readstat_metadata_t* metadata) {
        name_room_ = package_.name_room(readstat_get_file_format_version(metadata));
        return READSTAT_HANDLER_OK;
    }

    int take_variable(int index, readstat_variable_t* variable, const char* label_set) {
        if (known_) return READSTAT_HANDLER_OK;
        if (variables_.size() == most_columns) {
            error_ =
                Error{ErrorCode::too_large,
                      text("{0} has more than {1} columns, which is the most that can be imported. Leave columns out.",
                           name(input_.path.string()), count(most_columns))};
            return READSTAT_HANDLER_ABORT;
        }
        if (index < 0 || static_cast<std::size_t>(index) != variables_.size()) return READSTAT_HANDLER_ABORT;
        Variable& made = variables_.emplace_back();
        made.name = text_in(variable->name);
        made.label = text_in(variable->label);
        if (label_set != nullptr) made.label_set = text_in(label_set, name_room_.at_variables);
        if (readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_NUMERIC)
            made.moment = package_.moment_of(text_in(variable->format));
        const bool codes = !made.label_set.empty() && made.moment.meaning == Moment::Meaning::number;
        return looking_ && !codes ? READSTAT_HANDLER_SKIP_VARIABLE : READSTAT_HANDLER_OK;
    }

    int take_weight(readstat_variable_t* variable) {
        if (!known_ && variable != nullptr) weight_ = text_in(variable->name);
        return READSTAT_HANDLER_OK;
    }

    int take_label(const char* label_set, readstat_value_t value, const char* words) {
        if (known_ || label_set == nullptr || words == nullptr || readstat_value_is_tagged_missing(value))
            return READSTAT_HANDLER_OK;
        std::string code;
        append_code(value, code);
        sets_[std::string(text_in(label_set, name_room_.at_labels))].insert_or_assign(std::move(code), words);
        return READSTAT_HANDLER_OK;
    }

    int take_value(int, readstat_variable_t* variable, readstat_value_t value) {
        const auto index = static_cast<std::size_t>(readstat_variable_get_index(variable));
        if (index >= variables_.size() || !file_->go_on()) return READSTAT_HANDLER_ABORT;
        Variable& column = variables_[index];
        code_.clear();
        const bool declared =
            readstat_value_is_tagged_missing(value) != 0 || readstat_value_is_defined_missing(value, variable) != 0;
        if (!declared && !readstat_value_is_system_missing(value)) append_value(value, column.moment, code_);
        if (looking_) {
            if (code_.empty() || column.too_many_codes) return READSTAT_HANDLER_OK;
            column.codes.insert(code_);
            column.too_many_codes = column.codes.size() > most_codes;
            return READSTAT_HANDLER_OK;
        }
        if (declared) ++column.declared_missing;
        return put(index, column) ? READSTAT_HANDLER_OK : READSTAT_HANDLER_ABORT;
    }

    /// The value that code_ holds goes into its cell, and a whole row out.
    bool put(std::size_t index, const Variable& column) {
        if (cells_.empty()) cells_.resize(variables_.size());
        cells_[index].swap(code_);
        if (column.words != nullptr)
            if (const auto found = column.words->find(cells_[index]); found != column.words->end())
                cells_[index] = found->second;
        if (index + 1 < variables_.size()) return true;
        if (rows_.records() == 0)
            if (auto done = write_header(); !done) return keep_error(done.error());
        views_.assign(cells_.begin(), cells_.end());
        auto done = rows_.add(views_, rows_.records() + 1);
        for (std::string& cell : cells_) cell.clear();
        return done || keep_error(done.error());
    }

    bool keep_error(const Error& error) {
        error_ = error;
        return false;
    }

    Result<void> write_header() {
        std::vector<std::string_view> header;
        for (const Variable& variable : variables_) header.push_back(variable.name);
        return rows_.add(header, 1);
    }

    static void append_code(const readstat_value_t& value, std::string& out) { append_value(value, {}, out); }

    static void append_value(const readstat_value_t& value, const Moment& moment, std::string& out) {
        const readstat_type_t type = readstat_value_type(value);
        if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
            const char* words = readstat_string_value(value);
            if (words != nullptr) out += words;
        } else if (moment.meaning != Moment::Meaning::number) {
            append_moment(readstat_double_value(value), moment, out);
        } else if (type == READSTAT_TYPE_FLOAT) {
            append_exact(readstat_float_value(value), out);
        } else if (type == READSTAT_TYPE_DOUBLE) {
            append_exact(readstat_double_value(value), out);
        } else {
            append_exact(static_cast<std::int64_t>(readstat_int32_value(value)), out);
        }
    }

    void choose_labels() {
        for (Variable& variable : variables_) {
            const auto set = sets_.find(variable.label_set);
            if (variable.codes.empty() || set == sets_.end()) continue;
            std::unordered_set<std::string_view> used;
            bool all = !variable.too_many_codes;
            bool any = false;
            for (const std::string& code : variable.codes) {
                const auto words = set->second.find(code);
                const bool has_words = words != set->second.end() && !words->second.empty();
                any = any || has_words;
                all = all && has_words && used.insert(words->second).second;
            }
            if (all) variable.words = &set->second;
            if (all) ++labelled_;
            if (any && !all) with_codes_.push_back(variable.name);
            variable.codes.clear();
        }
    }

    void describe() {
        reading_.header_known = true;
        std::vector<std::string> missing;
        std::vector<std::string> periods;
        std::uint64_t missing_values = 0;
        for (const Variable& variable : variables_) {
            ColumnNotes& notes = reading_.columns.emplace_back();
            notes.label = repaired_utf8(variable.label);
            if (const auto set = sets_.find(variable.label_set); set != sets_.end())
                for (const auto& [code, words] : set->second)
                    notes.values.insert_or_assign(repaired_utf8(code), repaired_utf8(words));
            if (counts_periods(variable.moment)) periods.push_back(variable.name);
            if (variable.declared_missing > 0) missing.push_back(variable.name);
            missing_values += variable.declared_missing;
        }
        if (labelled_ > 0)
            reading_.reasons.push_back(
                text("{0} {0|column is|columns are} written as labels, because all their values have "
                     "one. The setting “labels” gives the codes.",
                     count(labelled_)));
        if (!with_codes_.empty())
            reading_.reasons.push_back(text(
                "Columns keep their codes where not every value has a label of its own: {0}.", some_of(with_codes_)));
        if (!periods.empty())
            reading_.reasons.push_back(text(
                "Weeks, months, quarters and halves of years are written as their first day: {0}.", some_of(periods)));
        if (!weight_.empty())
            reading_.reasons.push_back(
                text("The file says that its cases are weighted by “{0}”.", name(repaired_utf8(weight_))));
        if (missing_values > 0)
            reading_.warnings.push_back(
                text("{0} {0|value that is|values that are} declared missing in the file {0|is|are} left "
                     "empty, in {1}.",
                     count(static_cast<std::int64_t>(missing_values)), some_of(missing)));
    }

    const FormatInput& input_;
    const StatisticsPackage& package_;
    RecordWriter& rows_;
    StatisticsInput* file_ = nullptr;  // of the pass
    StatisticsPackage::NameRoom name_room_;
    bool looking_ = false;             // which values variables with labels take; nothing is written yet
    bool known_ = false;               // the variables are, from the pass before
    std::vector<Variable> variables_;
    std::map<std::string, std::unordered_map<std::string, std::string>> sets_;
    std::string weight_;
    std::vector<std::string> with_codes_;
    std::size_t labelled_ = 0;
    std::string code_;
    std::vector<std::string> cells_;
    std::vector<std::string_view> views_;
    std::optional<Error> error_;
    Reading reading_;
};

}  // namespace

Result<Reading> read_statistics(const FormatInput& input, const StatisticsPackage& package, RecordWriter& rows,
                                const Progress& progress) {
    return StatisticsReader(input, package, rows).run(progress);
}

}  // namespace clientele::ingest
