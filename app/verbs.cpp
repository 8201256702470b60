#include <algorithm>
#include <iterator>
#include <vector>

#include "app/verb.h"

namespace clientele {
namespace {

const PlaceDefinition project{"PROJECT"};
const OptionDefinition text_or_json{"format", "text|json", "how the result is written", {"text", "json"}};
const OptionDefinition filter{"filter",
                              "EXPR",
                              "which rows take part: period=2011-01-01..2011-06-30, customers.country=France,Spain,\n"
                              "transactions.amount>=100, segment!=Lost; may be given several times",
                              {},
                              true};
const OptionDefinition as_of{"as-of", "DATE",
                             "“today” for the analysis, as 2011-12-10; otherwise the last day of the data"};
const OptionDefinition set_option{
    "set", "option=value", "an option of the analysis (see analyses --format json)", {}, true};

/// Making a project and taking files over into it.
std::vector<Verb> project_verbs() {
    return {
        Verb{"new",
             "make an empty project file",
             {project},
             {{"name", "NAME", "the project's name; otherwise the file's"}},
             "",
             new_project},
        Verb{"sample",
             "make a project with a generated retailer to try things out",
             {{"PROJECT", true}},
             {{"customers", "N", "how many customers, 500 to 500000; otherwise 20000"},
              {"seed", "S", "another number makes another company; otherwise 1"},
              {"lines", "N", "at least as many order lines (for benchmarks)"},
              {"files", "DIR",
               "write the data as files into the folder instead, as such a company would hand them over"}},
             "With --files PROJECT may be left out.",
             make_sample_project},
        Verb{"tables",
             "list the tables and views of a database",
             {{"DATABASE"}},
             {text_or_json},
             "A database is named postgresql://user@host:port/database, or odbc: and an ODBC connection\n"
             "string, as in\n"
             "odbc:DSN=shop. Its password is asked for at the terminal, or comes from CLIENTELE_PASSWORD (of\n"
             "PostgreSQL also from PGPASSWORD and ~/.pgpass). Import and preview take databases in place of\n"
             "files: --set table=public.orders, or --set query='SELECT …'. Databases are only read.",
             list_tables},
        Verb{"preview",
             "show how a file would be read, without importing it",
             {{"FILE"}},
             {{"rows", "N|all", "how many rows to show; otherwise 10"},
              {"format", "text|json|csv", "csv: all cells as they are, with the header", {"text", "json", "csv"}},
              {"kind", "KIND", "the kind of data to map the columns to; otherwise the likeliest"},
              {"set", "option=value", "a setting of the file, as in import", {}, true}},
             "",
             preview_file},
        Verb{"import",
             "take the rows of files over into a project",
             {project, {"KIND"}, {"FILE", false, true}},
             {{"map", "field=column", "which column fills a field: its header, or its number from 1", {}, true},
              {"set",
               "option=value",
               "encoding, delimiter, quote, header, skip_lines, decimal, dates, type, missing; for one column as\n"
               "in dates:Ordered=dmy; table: the sheet or table of the file, * for all sheets alike; query: of a\n"
               "database; summary=month adds up purchases there; source: the column that keeps the file’s name;\n"
               "value=FIELD=TEXT: what all rows have of a field, as in value=series=Toys;\n"
               "labels=no keeps codes; shape: rows, survey, baskets, months or series; again=yes imports a file that\n"
               "was imported before; recipe=no reads it without what was said of earlier files",
               {},
               true},
              {"on-duplicate",
               "reject|skip|replace",
               "what becomes of rows whose key is known",
               {"reject", "skip", "replace"}},
              {"recipe", "FILE", "read the files as a recipe says, see “clientele recipes”"},
              {"dry-run", {}, "say what would happen and write nothing"},
              {"strict", {}, "exit 3 when rows were rejected"},
              text_or_json},
             "A database may stand for a file, see “clientele tables”. A folder stands for the files in it.\n"
             "Every file is one batch, taken over whole or not at all. With --format json one file prints one\n"
             "object, several files an array of them.",
             import_into_project}};
}

/// What was imported, and taking it back.
std::vector<Verb> ledger_verbs() {
    return {
        Verb{"log", "list what was imported", {project}, {text_or_json}, "", show_log},
        Verb{"rejects",
             "list the rows that were not taken over, and why",
             {project},
             {{"batch", "N", "of one batch of the log; otherwise of all in force"},
              {"format", "text|json|csv", "how the result is written", {"text", "json", "csv"}}},
             "",
             show_rejects},
        Verb{"recipes",
             "list how files were read, for others with the same columns",
             {project},
             {{"name", "FILE", "print one of them, to be used with “import --recipe”"},
              {"out", "PATH", "write it into a file"},
              text_or_json},
             "Every import keeps one; later files with the same columns are read the same way.",
             show_recipes},
        Verb{"refresh",
             "import files again that changed since their last import",
             {project},
             {{"dry-run", {}, "only list the files and what became of them"},
              {"strict", {}, "exit 3 when rows were rejected"},
              text_or_json},
             "Each is imported the way it was before and takes the place of its rows: by their ids where they\n"
             "have them, all of them otherwise. “clientele undo” brings the earlier ones back. Files that came\n"
             "to a folder that was imported are imported as well. Exit 1 when one of them could not be.",
             refresh_files}};
}

/// Verbs that mend rows and customers.
std::vector<Verb> mending_verbs() {
    return {
        Verb{"merge",
             "say that customers are one person",
             {project, {"ID", true, true}},
             {{"keep", "ID", "the one that stands for all; otherwise the one with the most rows"},
              {"found", {}, "merge everybody whom quality.duplicates finds more than once"},
              {.name = "set",
               .value = "OPTION=VALUE",
               .help = "with --found: how, such as threshold=0.99",
               .repeated = true}},
             "All rows of the others count as that customer’s, now and after later imports. What its own row\n"
             "in customers lacks is taken from theirs. “clientele split” or “clientele undo” takes them apart\n"
             "again.",
             merge_customers},
        Verb{"split",
             "say that customers are different people",
             {project, {"ID", false, true}},
             {},
             "One ID: it is taken out of what it was merged with. Several: the first is another person than\n"
             "each of the others, and quality.duplicates no longer says that they are one.",
             split_customers},
        Verb{
            "mend",
            "mend what breaks rules of data quality",
            {project, {"RULE", true}},
            {{"dataset", "KIND", "only in this kind of data"},
             {"field", "F", "only in this field"},
             filter,
             as_of,
             {"dry-run", {}, "say what would change and change nothing"},
             {"show", "N", "list the rows that mend N of the log changed, as they were imported"},
             text_or_json},
            "Without RULE it lists what can be mended, and how. RULE is what quality.rules calls the problem,\n"
            "such as “dates before 1900” or “transactions.time: dates before 1900”. Rows are left out, fields\n"
            "made missing, or spellings replaced; the project keeps what was imported, and “clientele undo”\n"
            "brings it back.",
            mend_rows}};
}

/// Verbs that keep what an analyst knows: rules, segments, how surveys are read, what became of alerts.
std::vector<Verb> knowledge_verbs() {
    return {
        Verb{"rule",
             "rules of data quality of your own, kept in the project",
             {project, {"add|remove", true}, {"NAME", true}, {"EXPRESSION", true}},
             {text_or_json},
             "Without more it lists them. An expression names the kind of data and what must hold there, as in\n"
             "clientele rule shop.clientele add margin \"products: cost<=price\".\n"
             "quality.rules then tells what breaks it.",
             keep_own_rules},
        Verb{"segment",
             "segments of customers by rules of your own, kept in the project",
             {project, {"add|remove|save|why", true}, {"NAME|ANALYSIS", true}, {"EXPRESSION|CUSTOMER", true}},
             {text_or_json,
              set_option,
              filter,
              as_of,
              {"seed", "S", "for methods that draw at random; otherwise 1"},
              {"name", "NAME", "of a segment that is saved, as often as there are segments", {}, true}},
             "Without more it lists them. A rule is made of conditions with and, or, not and brackets, as in\n"
             "clientele segment shop.clientele add \"coffee lovers\" \\\n"
             "  \"orders(where products.category=Coffee within 90 days)>=2 and not customers.country=France\".\n"
             "A segment that is kept can be used in every filter (segment=coffee lovers). “why NAME CUSTOMER”\n"
             "says for every part of the rule whether it holds for the customer. “save segments.clusters”\n"
             "keeps all clusters as segments, by what describes them now: customers who come later fall to the\n"
             "one that fits. segments.own shows sizes, overlap and history.",
             keep_own_segments},
        Verb{"survey",
             "surveys, and how they and their questions are read",
             {project, {"set|clear|show", true}, {"SURVEY|SURVEY: QUESTION", true}, {"EXPRESSION", true}},
             {text_or_json},
             "Without more it lists the surveys; “show SURVEY” its questions, how each is answered, and why.\n"
             "“set” says it instead, and is kept in the project. Of a question:\n"
             "type=nps|csat|ces|scale|ranking|single|multiple|number|date|text, reversed, missing=99,98,\n"
             "order=Poor,Fair,Good, label=1:No,2:Yes, words=… Of a survey:\n"
             "waves=week|month|quarter|year|none|FIELD, weight=FIELD|none, trim=5, each=wave,\n"
             "target=FIELD: Germany=60,France=40 (as many as there are), as in\n"
             "clientele survey shop.clientele set \"Store satisfaction\" \\\n"
             "  \"target=responses.store_id: S01=60,S02=40\"",
             prepare_surveys},
        Verb{"alerts",
             "alerts of trends.alerts, and which of them are seen or explained",
             {project, {"list|seen|explained|new", true}, {"ALERT", true, true}},
             {{"because", "TEXT", "why an alert is explained"},
              {"state", "S", "list those of this state only", {"all", "new", "seen", "explained"}},
              set_option,
              filter,
              as_of,
              text_or_json},
             "Without more it lists them, new ones first. ALERT is a number of that list, or the name in its\n"
             "last column, as in\n"
             "clientele alerts shop.clientele explained 2 --because \"stock was sold off\".\n"
             "The project keeps what is said of an alert for as long as it is the same: the same series,\n"
             "beginning at about the same time. What is found within a filter is another series.",
             keep_alert_states},
        Verb{"events",
             "the calendar of known events, which explain alerts",
             {project, {"list|add|change|remove", true}, {"DAYS|NAME", true}, {"NAME|DAY", true}},
             {{"yearly", "yes|no", "whether it is on these days of every year", {"yes", "no"}},
              {"where", "FIELD=VALUE", "where it counts, as store=S03 or category=Coffee; otherwise everywhere"},
              {"days", "DAYS", "with change: its new days"},
              {"name", "NAME", "with change: its new name"},
              text_or_json},
             "Without more it lists them. clientele events shop.clientele add 2026-06-18..2026-06-20 \"Town\n"
             "fair\" --yearly yes adds one, change NAME and remove NAME are about the one of that name; of\n"
             "several the first day says which. Public holidays are known.",
             keep_calendar},
        Verb{"undo", "take the last import or other change back", {project}, {}, "", undo_import},
        Verb{"redo", "bring again what was taken back", {project}, {}, "", redo_import}};
}

/// What a project holds, and what can be asked of it.
std::vector<Verb> question_verbs() {
    return {
        Verb{"check",
             "verify a project file",
             {project},
             {text_or_json},
             "Exit 1 when something is wrong.",
             check_project},
        Verb{"describe", "what a project holds", {project}, {text_or_json}, "", describe_project},
        Verb{"analyses",
             "list the analyses and whether they can run",
             {{"PROJECT", true}},
             {text_or_json},
             "",
             list_analyses},
        Verb{"run",
             "compute an analysis",
             {project, {"ANALYSIS"}},
             {set_option,
              filter,
              as_of,
              {"format",
               "text|json|csv|xlsx|pptx",
               "how the result is written",
               {"text", "json", "csv", "xlsx", "pptx"}},
              {"table", "ID", "for csv: which table; otherwise the first"},
              {"seed", "S", "for methods that draw at random; otherwise 1"},
              {"out", "PATH", "write into a file, whose suffix names the format where none is given"}},
             "",
             run_analysis}};
}

/// Findings as pictures and documents.
std::vector<Verb> document_verbs() {
    return {
        Verb{"chart",
             "draw a chart of an analysis",
             {project, {"ANALYSIS"}, {"CHART"}},
             {{"out", "FILE", "a .png, .svg or .pdf, or a slide: .pptx", {}, false, true},
              {"size", "WxH", "in pixels; otherwise 960x540"},
              {"scale", "N", "makes a png N times as large in each direction; otherwise 2"},
              {"theme", "light|dark", "the colours", {"light", "dark"}},
              set_option,
              filter,
              as_of},
             "",
             draw_chart},
        Verb{"report",
             "write the chosen findings as one document",
             {project},
             {{"out", "FILE", "a .pdf, .html, .pptx or .xlsx", {}, false, true},
              {"store", "ID", "for one store only"},
              filter,
              {"title", "T", "on the cover; otherwise the project's name"},
              as_of},
             "",
             write_report_file},
        Verb{"screenshots",
             "a picture of every page of the window, for the manual",
             {project},
             {{"out", "DIR", "the folder", {}, false, true}},
             "",
             take_screenshots}};
}

}  // namespace

std::span<const Verb> verbs() {
    static const std::vector<Verb> all = [] {
        std::vector<Verb> together;
        for (auto* topic :
             {project_verbs, ledger_verbs, mending_verbs, knowledge_verbs, question_verbs, document_verbs})
            std::ranges::move(topic(), std::back_inserter(together));
        return together;
    }();
    return all;
}

const Verb* find_verb(std::string_view name) {
    const auto found = std::ranges::find(verbs(), name, &Verb::name);
    return found == verbs().end() ? nullptr : &*found;
}

}  // namespace clientele
