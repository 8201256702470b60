#pragma once

#include <QObject>
#include <memory>

#include "ui/reporting/report_draft.h"
#include "ui/reporting/report_writers.h"

namespace clientele {

/// Writes a report while the window goes on: charts are drawn one at a time between its events, everything else is a
/// job. Deletes itself after finished().
class ReportSaving : public QObject {
    Q_OBJECT
 public:
    ReportSaving(Session& session, std::shared_ptr<const MadeReport> made, const QString& path, QObject* parent);
    ~ReportSaving() override;
    void start();
    const Result<void>& result() const { return result_; }

 Q_SIGNALS:
    void progressed(double fraction);
    void finished();  ///< see result()

 private:
    void step();
    void write(std::function<Result<bool>(const Progress&)> work);
    void end(const Result<void>& written);

    Session& session_;
    std::shared_ptr<const MadeReport> made_;
    QString path_;
    Result<void> result_;
    ReportWords words_;
    std::unique_ptr<PdfPages> pdf_;
    std::unique_ptr<HtmlCharts> html_;
};

}  // namespace clientele
