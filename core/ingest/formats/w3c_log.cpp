#include <algorithm>
#include <unordered_map>

#include "core/ingest/formats/log_lines.h"
#include "core/ingest/formats/readers.h"

namespace clientele::ingest {
namespace {

constexpr std::string_view fields_mark = "#Fields:";
constexpr std::string_view date_mark = "#Date:";
constexpr std::size_t heading_lines_looked_at = 20;

/// The directives come first; "#Fields:" is the one that every such log has.
bool is_w3c_log(const FileStart& start) {
    std::string_view rest = start.text;
    for (std::size_t line = 0; line < heading_lines_looked_at && rest.starts_with('#'); ++line) {
        if (rest.starts_with(fields_mark)) return true;
        rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    }
    return false;
}

/// Cells between blanks or tabs; one in quotes may hold blanks.
void split_words(std::string_view line, std::vector<std::string_view>& words) {
    words.clear();
    const char between = line.contains('\t') ? '\t' : ' ';
    while (!line.empty()) {
        std::size_t end = line.starts_with('"') ? std::min(line.find('"', 1), line.size()) + 1 : line.size();
        const bool quoted =
            line.starts_with('"') && (end == line.size() || (end < line.size() && line[end] == between));
        if (!quoted) end = std::min(line.find(between), line.size());
        words.push_back(quoted ? line.substr(1, end - 2) : line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
        while (between == ' ' && line.starts_with(' ')) line.remove_prefix(1);
    }
}

/// The column that a field goes to: the fields of web events, where it is one of them.
std::string_view column_of(std::string_view field) {
    static const std::unordered_map<std::string_view, std::string_view> known{
        {"c-ip", "visitor"},         {"cs-username", "customer_id"}, {"date", "time"},
        {"cs-method", "method"},     {"cs-uri-stem", "page"},        {"cs-uri-query", "page"},
        {"cs-version", "protocol"},  {"sc-status", "status"},        {"sc-bytes", "bytes"},
        {"cs(Referer)", "referrer"}, {"cs(Referrer)", "referrer"},   {"cs(User-Agent)", "device"}};
    const auto found = known.find(field);
    return found == known.end() ? field : found->second;
}

/// Logs as IIS and others write them: "#Fields:" names the cells of the lines below, anew wherever the server was set
/// up otherwise. Times are in UTC. Date and time become one cell, the query goes behind its page, and all else stays as
/// it is (with + for blanks in user agents).
class W3cReader {
 public:
    W3cReader(const FormatInput& input, RecordWriter& rows) : input_(input), rows_(rows) {}

    Result<Reading> run(const Progress& progress) {
        auto looked = each_log_line(input_, progress.part(0, 0.2),
                                    [this](const std::string& line, std::uint64_t) -> Result<void> {
                                        if (line.starts_with(fields_mark)) take_fields(line);
                                        return {};
                                    });
        if (!looked) return std::unexpected(looked.error());
        const std::vector<std::string_view> header(columns_.begin(), columns_.end());
        if (auto done = rows_.add(header, 1); !done) return std::unexpected(done.error());
        fields_.clear();
        auto written =
            each_log_line(input_, progress.part(0.2, 1),
                          [this](const std::string& line, std::uint64_t number) { return take(line, number); });
        if (!written) return std::unexpected(written.error());
        Reading reading;
        reading.header_known = true;
        reading.reasons.push_back(
            text("Each line is a request in a web server’s log; its fields are named in the log itself."));
        reading.reasons.push_back(text("The times of such logs are in UTC."));
        return reading;
    }

 private:
    struct Field {
        std::string name;
        std::size_t column = 0;
    };

    void take_fields(std::string_view line) {
        split_words(trimmed(line.substr(fields_mark.size())), words_);
        fields_.clear();
        date_in_lines_ = std::ranges::find(words_, "date") != words_.end();
        const bool with_stem = std::ranges::find(words_, "cs-uri-stem") != words_.end();
        for (const std::string_view word : words_) {
            const std::string_view column = word == "cs-uri" && !with_stem ? "page" : column_of(word);
            const auto found = std::ranges::find(columns_, column);
            fields_.push_back({std::string(word), static_cast<std::size_t>(found - columns_.begin())});
            if (found == columns_.end()) columns_.emplace_back(column);
        }
    }

    Result<void> take(const std::string& line, std::uint64_t number) {
        if (line.starts_with(fields_mark)) take_fields(line);
        if (line.starts_with(date_mark)) date_ = trimmed(std::string_view(line).substr(date_mark.size())).substr(0, 10);
        if (line.starts_with('#')) return {};
        split_words(trimmed(line), words_);
        if (words_.size() != fields_.size()) return add_unread(rows_, line, number);
        cells_.assign(columns_.size(), {});
        parts_ = {.date = date_in_lines_ ? std::string_view() : std::string_view(date_)};
        for (std::size_t i = 0; i < fields_.size(); ++i) put(fields_[i], log_value(words_[i]));
        join_parts();
        views_.assign(cells_.begin(), cells_.end());
        return rows_.add(views_, number);
    }

    void put(const Field& field, std::string_view value) {
        if (field.name == "date")
            parts_.date = value;
        else if (field.name == "time")
            parts_.time = value;
        else if (field.name == "cs-uri-query")
            parts_.query = value;
        else
            cells_[field.column] = value;
    }

    void join_parts() {
        for (const Field& field : fields_) {
            std::string& cell = cells_[field.column];
            if (field.name == "time" && !parts_.time.empty()) {
                cell = parts_.date;
                cell += cell.empty() ? "" : "T";
                cell += parts_.time;
                cell += "+00:00";
            } else if (field.name == "date" && parts_.time.empty()) {
                cell = parts_.date;
            } else if (field.name == "cs-uri-query" && !parts_.query.empty()) {
                cell += "?";
                cell += parts_.query;
            }
        }
    }

    /// What cells are put together from.
    struct Parts {
        std::string_view date{};
        std::string_view time{};
        std::string_view query{};
    };

    const FormatInput& input_;
    RecordWriter& rows_;
    std::vector<std::string> columns_;
    std::vector<Field> fields_;  // of the lines that follow
    bool date_in_lines_ = false;
    std::string date_;  // of the directive, for lines with a time alone
    std::vector<std::string_view> words_;
    std::vector<std::string> cells_;
    std::vector<std::string_view> views_;
    Parts parts_;
};

Result<Reading> read_w3c_log(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    return W3cReader(input, rows).run(progress);
}

}  // namespace

FileFormat w3c_log_format() {
    return {.id = "w3c_log",
            .label = Pattern("a web server’s log (W3C extended)"), .extensions = {"log"},
            .is_text = true,
            .recognises = is_w3c_log,
            .read = read_w3c_log,
            .unread = Pattern("The line is cut off, or not written as the other lines of this log.")};
}

}  // namespace clientele::ingest
