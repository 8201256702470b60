#include <fmt/format.h>

#include "core/sample/files/text_table.h"
#include "core/sample/random.h"
#include "core/sample/truths.h"

namespace clientele::sample {
namespace {

constexpr std::int32_t first_logged = on(2026, 6, 1), last_logged = on(2026, 6, 30);
constexpr std::string_view site = "https://www.nordhaus.example";
constexpr std::uint64_t views_a_robot = 150;

std::uint64_t number_of(std::string_view text) {
    std::uint64_t number = 7;
    for (const char c : text) number = mix(number ^ static_cast<unsigned char>(c));
    return number;
}

/// An address of the range that providers share among their customers (RFC 6598): nobody's in particular.
std::string address_of(std::string_view visitor) {
    const std::uint64_t number = number_of(visitor);
    return fmt::format("100.{}.{}.{}", 64 + (number & 63), number >> 8 & 255, 1 + (number >> 16) % 254);
}

std::string_view browser_of(std::string_view device) {
    if (device == "mobile")
        return "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/136.0 Mobile "
               "Safari/537.36";
    if (device == "tablet")
        return "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
               "Mobile/15E148 Safari/604.1";
    return "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:139.0) Gecko/20100101 Firefox/139.0";
}

/// "Web search" as the address of a page.
std::string address_of_referrer(std::string_view referrer) {
    if (referrer.empty() || referrer == "Direct") return "-";
    std::string word;
    for (const char c : referrer) {
        if (c >= 'A' && c <= 'Z')
            word += static_cast<char>(c - 'A' + 'a');
        else if (c >= 'a' && c <= 'z')
            word += c;
    }
    return fmt::format("https://{}.example/", word);
}

std::string log_time(DateTime time) {
    static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const YearMonthDay day = civil(date_of(time));
    const std::int64_t second = time.seconds - start_of(date_of(time)).seconds;
    return fmt::format("{:02}/{}/{:04}:{:02}:{:02}:{:02} +0000", day.day,
                       months[static_cast<std::size_t>(day.month - 1)], day.year, second / 3600, second / 60 % 60,
                       second % 60);
}

/// All page views as the tag in the pages counted them, and those of one month as the server wrote them.
class WebLogSink : public FileSink {
 public:
    explicit WebLogSink(const SinkSetting& setting) : setting_(setting), clicks_(setting, "clicks.csv", {}) {}

    Result<void> take(const Chunk& rows) override {
        for (std::size_t row = 0; row < rows.rows; ++row)
            if (auto written = clicks_.row(rows, row); !written) return written;
        std::string out;
        for (std::size_t row = 0; row < rows.rows; ++row) add(rows, row, out);
        if (out.empty()) return {};
        if (!log_) {
            auto file = NewFile::create(setting_.folder / "access.log");
            if (!file) return std::unexpected(file.error());
            log_.emplace(std::move(*file));
        }
        return log_->write(out);
    }

    Result<std::vector<SampleFile>> finish() override {
        std::vector<SampleFile> files;
        if (!clicks_.empty()) {
            if (auto done = clicks_.commit(); !done) return std::unexpected(done.error());
            files.push_back({.path = clicks_.path(),
                             .kind = setting_.kind,
                             .rows = clicks_.rows(),
                             .form = describe(clicks_.form()),
                             .tricky = "a customer is known only where somebody was logged in"});
        }
        if (!log_) return files;
        if (auto done = log_->commit(); !done) return std::unexpected(done.error());
        files.push_back({.path = setting_.folder / "access.log",
                         .kind = setting_.kind,
                         .rows = views_,
                         .delimited = false,
                         .again = true,
                         .form = "log of a web server, combined format",
                         .tricky = "the page views of June 2026; robots among the visitors; nobody has a name"});
        return files;
    }

 private:
    std::string_view cell(const Chunk& rows, std::size_t row, std::string_view id) const {
        const std::size_t column = column_of(setting_.columns, id);
        return column == std::string::npos ? std::string_view() : rows.columns[column].text(row);
    }

    void add(const Chunk& rows, std::size_t row, std::string& out) {
        const DateTime time{rows.columns[column_of(setting_.columns, "time")].times[row]};
        const std::int32_t day = date_of(time).days;
        const std::string_view page = cell(rows, row, "page");
        if (day < first_logged || day > last_logged || !page.starts_with('/')) return;
        const std::string_view session = cell(rows, row, "session");
        const bool goes_on = session == session_;
        session_ = session;
        std::string path(page);
        const std::string_view campaign = cell(rows, row, "campaign");
        if (!goes_on && !campaign.empty()) path += fmt::format("?utm_campaign={:x}", number_of(campaign) & 0xFFFFFF);
        const std::string referrer =
            goes_on ? std::string(site) + last_page_ : address_of_referrer(cell(rows, row, "referrer"));
        last_page_ = page;
        fmt::format_to(std::back_inserter(out), "{} - - [{}] \"GET {} HTTP/1.1\" 200 {} \"{}\" \"{}\"\n",
                       address_of(cell(rows, row, "visitor")), log_time(time), path, 4000 + number_of(path) % 60'000,
                       referrer, browser_of(cell(rows, row, "device")));
        if (++views_ % views_a_robot == 0)
            fmt::format_to(std::back_inserter(out),
                           "192.0.2.{} - - [{}] \"GET /robots.txt HTTP/1.1\" {} 112 \"-\" \"Mozilla/5.0 (compatible; "
                           "ExampleBot/2.1; +https://bot.example/)\"\n",
                           1 + views_ / views_a_robot % 200, log_time(time), views_ % 900 == 0 ? 304 : 200);
    }

    SinkSetting setting_;
    TextTable clicks_;
    std::optional<NewFile> log_;
    std::string session_, last_page_;
    std::uint64_t views_ = 0;
};

}  // namespace

std::unique_ptr<FileSink> web_log_sink(const SinkSetting& setting) { return std::make_unique<WebLogSink>(setting); }

}  // namespace clientele::sample
