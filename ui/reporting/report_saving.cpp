#include "ui/reporting/report_saving.h"

#include <QFileInfo>
#include <QTimer>

namespace clientele {

ReportSaving::ReportSaving(Session& session, std::shared_ptr<const MadeReport> made, const QString& path,
                           QObject* parent)
    : QObject(parent), session_(session), made_(std::move(made)), path_(path), words_(made_->report, made_->format) {}

ReportSaving::~ReportSaving() = default;

void ReportSaving::start() {
    const QString suffix = QFileInfo(path_).suffix().toLower();
    if (suffix == QStringLiteral("xlsx")) {
        write([made = made_, path = path_](const Progress& progress) -> Result<bool> {
            const ReportWords words(made->report, made->format);
            if (auto written = write_report_sheets(made->report, words, path, progress); !written) {
                return std::unexpected(written.error());
            }
            return true;
        });
        return;
    }
    if (suffix == QStringLiteral("pdf")) {
        pdf_ = std::make_unique<PdfPages>(made_->report, made_->pages);
    } else if (suffix == QStringLiteral("html") || suffix == QStringLiteral("htm")) {
        html_ = std::make_unique<HtmlCharts>(made_->report, words_);
    } else {
        end(std::unexpected(unsupported_report(path_)));
        return;
    }
    QTimer::singleShot(0, this, &ReportSaving::step);
}

void ReportSaving::step() {
    if (pdf_ && !pdf_->complete()) {
        pdf_->paint_next();
        Q_EMIT progressed(static_cast<double>(pdf_->painted()) / static_cast<double>(made_->pages.size()));
    } else if (html_ && !html_->complete()) {
        html_->draw_next();
        Q_EMIT progressed(static_cast<double>(html_->drawn()) / static_cast<double>(html_->count()));
    } else {
        auto pdf = std::shared_ptr<PdfPages>(std::move(pdf_));
        auto html = std::shared_ptr<HtmlCharts>(std::move(html_));
        // What the charts refer to lives as long as the job: `made` does, and `words` is made anew there.
        write([made = made_, path = path_, bytes = pdf ? pdf->finish() : QByteArray(),
               html](const Progress&) -> Result<bool> {
            const ReportWords words(made->report, made->format);
            auto written = write_report_bytes(html ? report_html(made->report, words, *html) : bytes, path);
            if (!written) return std::unexpected(written.error());
            return true;
        });
        return;
    }
    QTimer::singleShot(0, this, &ReportSaving::step);
}

void ReportSaving::write(std::function<Result<bool>(const Progress&)> work) {
    session_.jobs().run<bool>(Lane::analysis, tr("Saving the report"), std::move(work), this,
                              [this](Result<bool> done) {
                                  end(done ? Result<void>() : Result<void>(std::unexpected(std::move(done.error()))));
                              });
}

void ReportSaving::end(const Result<void>& written) {
    result_ = written;
    Q_EMIT finished();
    deleteLater();
}

}  // namespace clientele
