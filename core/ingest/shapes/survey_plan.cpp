#include "core/ingest/shapes/survey_plan.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/ingest/mapping.h"
#include "core/ingest/shapes/option_groups.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;
using Role = SurveyColumn::Role;

constexpr std::array kept_fields{"survey"sv, "customer_id"sv, "store_id"sv, "time"sv, "weight"sv};
constexpr std::array respondents{"respondentid"sv,     "respid"sv,       "responseid"sv,      "respondent"sv,
                                 "respondentnumber"sv, "respondentno"sv, "responsenumber"sv,  "idresponseid"sv,
                                 "participantid"sv,    "interviewid"sv,  "interviewnumber"sv, "submissionid"sv,
                                 "caseid"sv,           "teilnehmerid"sv, "idrepondant"sv,     "idencuestado"sv,
                                 "antwortid"sv,        "idreponse"sv,    "iddereponse"sv,     "idrespuesta"sv};
constexpr std::array perhaps_respondents{"id"sv, "uid"sv, "uuid"sv, "token"sv, "record"sv, "case"sv, "key"sv, "#"sv};
constexpr std::array start_times{"startdate"sv, "starttime"sv,    "started"sv,     "datestarted"sv,
                                 "startzeit"sv, "heurededebut"sv, "horadeinicio"sv};
constexpr std::array end_times{"enddate"sv,          "endtime"sv,           "datesubmitted"sv,       "submitdate"sv,
                               "completed"sv,        "completiontime"sv,    "fertigstellungszeit"sv, "heuredefin"sv,
                               "datumabgeschickt"sv, "horadefinalizacion"sv};
/// Which time of asking it was: analyses of surveys know the field by these names.
constexpr std::array waves{"wave"sv, "welle"sv, "vague"sv, "ola"sv, "surveywave"sv, "wavenumber"sv};
/// What survey tools note about the respondent and the interview beside the answers.
constexpr std::array notes{"enddate"sv,
                           "startdate"sv,
                           "recordeddate"sv,
                           "ipaddress"sv,
                           "status"sv,
                           "progress"sv,
                           "duration"sv,
                           "finished"sv,
                           "externalreference"sv,
                           "externaldatareference"sv,
                           "locationlatitude"sv,
                           "locationlongitude"sv,
                           "distributionchannel"sv,
                           "userlanguage"sv,
                           "collectorid"sv,
                           "emailaddress"sv,
                           "recipientemail"sv,
                           "recipientfirstname"sv,
                           "recipientlastname"sv,
                           "firstname"sv,
                           "lastname"sv,
                           "customdata1"sv,
                           "datesubmitted"sv,
                           "datestarted"sv,
                           "lastpage"sv,
                           "startlanguage"sv,
                           "dateofsubmission"sv,
                           "durationinseconds"sv,
                           "responseset"sv,
                           "customdata"sv,
                           "seed"sv,
                           "durationseconds"sv,
                           "interviewtime"sv,
                           "start"sv,
                           "end"sv,
                           "today"sv,
                           "deviceid"sv,
                           "submissiontime"sv,
                           "instanceid"sv,
                           "starttime"sv,
                           "completiontime"sv,
                           "endtime"sv,
                           "submitdate"sv,
                           "datestamp"sv,
                           "startzeit"sv,
                           "fertigstellungszeit"sv,
                           "datumabgeschickt"sv,
                           "datumgestartet"sv,
                           "datumletzteaktivitat"sv,
                           "letzteseite"sv,
                           "startsprache"sv,
                           "email"sv,
                           "emailadresse"sv,
                           "networkid"sv,
                           "ipadresse"sv};

}  // namespace

bool names_respondent(std::string_view header) { return is_one_of(respondents, header_key(header)); }

bool is_interview_time(std::string_view header) {
    const std::string key = header_key(header);
    return is_one_of(start_times, key) || is_one_of(end_times, key);
}

bool looks_like_question(std::string_view header) {
    if (header.contains('?')) return true;
    if (header.size() < 2 || (header[0] != 'Q' && header[0] != 'q') || header.size() > 20) return false;
    const std::size_t digits = std::min(header.find_first_not_of("0123456789", 1), header.size());
    if (digits == 1) return false;
    const std::string_view rest = header.substr(digits);
    return rest.find_first_not_of("0123456789_.abcdefABCDEFrR[]SQTEX") == std::string_view::npos;
}

NoAnswers::NoAnswers(std::string_view given)
    : words_(given.empty() ? "NA|#N/A|NULL|null|NaN|nan|\\N|#NULL!" : given), given_(!given.empty()) {}

std::vector<SurveyColumn> survey_roles(const SourceFacts& facts, const SurveyHeader& header) {
    std::vector<SurveyColumn> columns(facts.columns.size());
    bool has_respondent = false;
    if (const auto mapping = map_columns(facts, DatasetKind::responses, {})) {
        for (const ColumnMapping& mapped : mapping->columns) {
            if (mapped.attribute) continue;
            if (mapped.target == "respondent") columns[mapped.column].role = Role::respondent;
            if (is_one_of(kept_fields, mapped.target)) columns[mapped.column].role = Role::kept;
            has_respondent = has_respondent || mapped.target == "respondent";
        }
    }
    const auto claim = [&](const auto& known) {
        for (std::size_t i = 0; i < columns.size() && !has_respondent; ++i) {
            const std::string& called = header.columns[i].header;
            if (columns[i].role != Role::question || !is_one_of(known, called == "#" ? called : header_key(called)))
                continue;
            columns[i].role = Role::respondent;
            has_respondent = true;
        }
    };
    claim(respondents);
    claim(perhaps_respondents);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string key = header_key(header.columns[i].header);
        if (columns[i].role == Role::question &&
            (is_one_of(notes, key) || is_one_of(respondents, key) || is_one_of(waves, key)))
            columns[i].role = Role::kept;
        columns[i].header = facts.columns[i].header;
        columns[i].labels = facts.columns[i].value_labels;
    }
    return columns;
}

namespace {

class Planner {
 public:
    Planner(const SourceFacts& facts, const SurveyHeader& header, std::vector<SurveyColumn> roles,
            const std::vector<AnswerEvidence>& answers)
        : facts_(facts), header_(header), answers_(answers) {
        plan_.columns = std::move(roles);
    }

    SurveyPlan run() {
        name_rows();
        for (std::size_t i = 0; i < plan_.columns.size();) {
            if (plan_.columns[i].role != Role::question) {
                ++i;
                continue;
            }
            const std::size_t end = end_of_group(i);
            if (end - i < 2 || !take_options(i, end))
                for (std::size_t column = i; column < end; ++column) take_question(column);
            i = end;
        }
        if (const auto mapping = map_columns(facts_, DatasetKind::responses, {}))
            plan_.names_survey = std::ranges::any_of(mapping->columns, [](const ColumnMapping& mapped) {
                return !mapped.attribute && mapped.target == "survey";
            });
        return std::move(plan_);
    }

 private:
    /// A first column without a header that counts the rows names the respondents.
    void name_rows() {
        const bool named = std::ranges::any_of(
            plan_.columns, [](const SurveyColumn& column) { return column.role == Role::respondent; });
        if (!named && !header_.columns.empty() && header_.columns[0].header.empty() && answers_[0].counts_rows())
            plan_.columns[0].role = Role::respondent;
    }

    std::size_t end_of_group(std::size_t first) const {
        const auto is_question = [&](std::size_t i) {
            return i < plan_.columns.size() && plan_.columns[i].role == Role::question;
        };
        std::size_t end = first + 1;
        while (is_question(end) && header_.columns[end].continued) ++end;
        if (end > first + 1) return end;
        const std::string_view stem = option_stem(header_.columns[first].header);
        if (stem.empty()) return end;
        while (is_question(end) && option_stem(header_.columns[end].header) == stem) ++end;
        return end;
    }

    /// The columns of a group where each holds one option of a question. False where they are questions of their own.
    bool take_options(std::size_t first, std::size_t end) {
        const std::vector<OptionColumn> options = find_options(std::span(header_.columns).subspan(first, end - first),
                                                               std::span(answers_).subspan(first, end - first),
                                                               std::span(plan_.columns).subspan(first, end - first));
        if (options.empty()) return false;
        const GroupText group = group_text(std::span(header_.columns).subspan(first, end - first));
        const bool by_header = header_.columns[first + 1].continued;
        const std::string name =
            by_header ? header_.columns[first].header : std::string(option_stem(header_.columns[first].header));
        const std::size_t question = add_question(name, group.text.empty() ? name : group.text, QuestionType::multiple);
        for (std::size_t i = first; i < end; ++i) {
            const OptionColumn& option = options[i - first];
            if (!option.is_option) {
                take_question(i);
                continue;
            }
            SurveyColumn& column = plan_.columns[i];
            column.question = question;
            column.is_option = true;
            column.option = option.names_itself                  ? std::string()
                            : !option.label.empty()              ? option.label
                            : !header_.columns[i].option.empty() ? header_.columns[i].option
                            : !group.options[i - first].empty()  ? group.options[i - first]
                                                                 : std::string(option_item(column.header));
            column.not_chosen = option.not_chosen;
        }
        return true;
    }

    void take_question(std::size_t i) {
        const SurveyHeader::Column& named = header_.columns[i];
        std::size_t base = i;
        while (header_.columns[base].continued && base > 0) --base;
        std::string name =
            header_.columns[base].header.empty() ? facts_.columns[i].header : header_.columns[base].header;
        if (!named.option.empty()) name += " - " + named.option;
        const std::string asked = named.text.empty() ? name : named.text;
        const std::string words = asked == name ? name : name + " " + asked;
        SurveyColumn& column = plan_.columns[i];
        const QuestionType type = question_type(answers_[i], words, column.labels.get());
        column.question = add_question(name, asked, type);
        column.all_numbers = answers_[i].all_numbers();
        if (type == QuestionType::multiple) column.separator = answers_[i].separator();
    }

    std::size_t add_question(const std::string& name, const std::string& asked, QuestionType type) {
        std::string id = name;
        for (int same = 2; !used_.insert(id).second; ++same) id = name + " (" + std::to_string(same) + ")";
        plan_.questions.push_back({.id = id, .text = asked, .type = type});
        return plan_.questions.size() - 1;
    }

    const SourceFacts& facts_;
    const SurveyHeader& header_;
    const std::vector<AnswerEvidence>& answers_;
    SurveyPlan plan_;
    std::set<std::string> used_;
};

}  // namespace

SurveyPlan plan_survey(const SourceFacts& facts, const SurveyHeader& header, std::vector<SurveyColumn> roles,
                       const std::vector<AnswerEvidence>& answers) {
    return Planner(facts, header, std::move(roles), answers).run();
}

}  // namespace clientele::ingest
