#include <charconv>
#include <filesystem>

#include "app/picture_application.h"
#include "app/requests.h"
#include "core/analysis/chosen_findings.h"
#include "ui/charts/chart_view.h"
#include "ui/reporting/make_report.h"
#include "ui/reporting/slides.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

std::expected<std::string, Failure> out_file(const Arguments& arguments, const std::vector<std::string>& suffixes) {
    if (!arguments.has("out")) return wrong_usage(text("--out FILE is missing."));
    std::string file = arguments.value("out");
    const std::string suffix = std::filesystem::path(file).extension().string();
    if (std::ranges::find(suffixes, suffix) != suffixes.end()) return file;
    std::string list;
    for (const std::string& known : suffixes) list += (list.empty() ? "" : ", ") + known;
    return wrong_usage(text("“{0}” cannot be written: the name ends in one of {1}.", name(file), name(list)));
}

std::expected<QSize, Failure> size_of(const Arguments& arguments) {
    if (!arguments.has("size")) return ChartImage().size;
    const std::string written = arguments.value("size");
    int width = 0, height = 0;
    const char* const end = written.data() + written.size();
    const auto [middle, first_problem] = std::from_chars(written.data(), end, width);
    if (first_problem == std::errc() && middle != end && *middle == 'x') {
        const auto [stop, problem] = std::from_chars(middle + 1, end, height);
        if (problem == std::errc() && stop == end && width >= 50 && height >= 50 && width <= 10'000 && height <= 10'000)
            return QSize(width, height);
    }
    return wrong_usage(text("--size is written 960x540, each from 50 to 10000; “{0}” is not.", name(written)));
}

std::expected<const ChartSpec*, Failure> chart_named(const Finding& finding, const std::string& id) {
    if (const ChartSpec* chart = finding.chart(id)) return chart;
    std::vector<std::string> known;
    std::string list;
    for (const ChartSpec& each : finding.charts) {
        known.push_back(each.id);
        list += (list.empty() ? "" : ", ") + each.id;
    }
    return wrong_usage(text("There is no chart “{0}” in {1}. {2}Known: {3}.", name(id),
                            name(finding.provenance.analysis), name(did_you_mean(id, known)), name(list)));
}

}  // namespace

Outcome write_slides(const Finding& finding, const Snapshot& snapshot, const std::string& file, Console& console) {
    const PictureApplication application;
    const Format signs = result_format(snapshot);
    set_reader_format(signs);
    const auto written = write_pptx(slides_of(finding, charts_of(finding)), file, signs, console.progress());
    if (!written) return std::unexpected(written.error());
    return exit_done;
}

Outcome draw_chart(const Arguments& arguments, Console& console) {
    const auto file = out_file(arguments, {".png", ".svg", ".pdf", ".pptx"});
    if (!file) return std::unexpected(file.error());
    const auto size = size_of(arguments);
    if (!size) return std::unexpected(size.error());
    const auto scale = arguments.whole("scale", 2, 1, 8);
    if (!scale) return wrong_usage(scale.error());
    const auto asked = what_is_asked(arguments, console);
    if (!asked) return std::unexpected(asked.error());
    const auto finding = run(*asked->snapshot, asked->request, console.progress());
    if (!finding) return std::unexpected(finding.error());
    const auto chart = chart_named(*finding, arguments.place(2));
    if (!chart) return std::unexpected(chart.error());
    const FindingTable* table = finding->table((*chart)->table);
    if (!table) return std::unexpected(Error{ErrorCode::internal, text("The chart's table is missing.")});

    const PictureApplication application;
    const Format signs = result_format(*asked->snapshot);
    set_reader_format(signs);
    if (file->ends_with(".pptx")) {
        const auto slides = write_pptx(slides_of(*finding, {*chart}), *file, signs, console.progress());
        if (!slides) return std::unexpected(slides.error());
        return exit_done;
    }
    ChartImage image;
    image.size = *size;
    image.scale = static_cast<double>(*scale);
    image.theme = arguments.value("theme") == "dark" ? Theme::dark_theme() : Theme::light();
    image.title = qtext(finding->headline);
    image.subtitle = qtext((*chart)->title);
    const auto saved = save_chart(*table, **chart, image, QString::fromStdString(*file));
    if (!saved) return std::unexpected(saved.error());
    return exit_done;
}

Outcome write_report_file(const Arguments& arguments, Console& console) {
    const auto file = out_file(arguments, {".pdf", ".html", ".pptx", ".xlsx"});
    if (!file) return std::unexpected(file.error());
    const auto day = as_of_day(arguments);
    if (!day) return std::unexpected(day.error());
    auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    const auto snapshot = data_of(*project, console);
    if (!snapshot) return std::unexpected(snapshot.error());
    auto filter = parse_filter(arguments.values("filter"), **snapshot);
    if (!filter) return wrong_usage(filter.error());

    const PictureApplication application;
    set_reader_format(result_format(**snapshot));
    ReportRequest request;
    request.title = arguments.value("title", project->name());
    request.findings = parse_chosen_findings(project->setting(chosen_findings_setting));
    request.filter = std::move(*filter);
    request.store = arguments.value("store");
    request.as_of = *day;
    const auto report = make_report(**snapshot, request, console.progress().part(0, 0.7));
    if (!report) return std::unexpected(report.error());
    for (const Report::LeftOut& left : report->left_out)
        console.remark(text("Left out: {0}: {1}", name(left.analysis->id), left.reason));
    const auto written = write_report(*report, QString::fromStdString(*file), console.progress().part(0.7, 1));
    if (!written) return std::unexpected(written.error());
    return exit_done;
}

}  // namespace clientele
