#include "ui/shell/screenshots.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QTimer>

#include "core/output/output.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr QSize picture_size(1440, 900);
constexpr int look_every = 40;  // milliseconds between looks at whether anything is under way
constexpr int quiet_looks = 4;  // so many in a row without work: the page is complete

bool busy(Jobs& jobs) {
    return jobs.busy(Lane::project) || jobs.busy(Lane::analysis) || jobs.busy(Lane::checking) ||
           jobs.busy(Lane::background);
}

}  // namespace

Screenshots::Screenshots(MainWindow& window, const QString& project, const QString& directory, QObject* parent)
    : QObject(parent), window_(window), project_(project), directory_(directory), settle_(new QTimer(this)) {
    settle_->setInterval(look_every);
    connect(settle_, &QTimer::timeout, this, &Screenshots::settle);
    for (const bool dark : {false, true}) steps_.push_back({dark, {}});
    for (const bool dark : {false, true})
        for (const PageSpec& page : pages()) steps_.push_back({dark, qtext(page.id)});
}

void Screenshots::start() {
    if (!QDir().mkpath(directory_))
        return end(fail(ErrorCode::not_writable,
                        text("The folder {0} cannot be made. Choose another.", name(directory_.toStdString()))));
    connect(&window_.session(), &Session::failed, this, [this](const Error& error) { end(std::unexpected(error)); });
    connect(&window_.session(), &Session::opened, this, &Screenshots::next);
    window_.resize(picture_size);
    window_.show();
    next();
}

void Screenshots::next() {
    if (ended_) return;
    if (at_ == steps_.size()) return end({});
    const Step& step = steps_[at_];
    if (!step.page.isEmpty() && !window_.session().is_open()) {
        window_.session().open(project_);  // opened() goes on, failed() ends
        return;
    }
    // Styling every widget anew takes a while; the steps are in the order of the themes.
    if (step.dark != current_theme().dark) apply_theme(step.dark ? Theme::dark_theme() : Theme::light());
    if (!step.page.isEmpty()) window_.show_page(step.page);
    quiet_ = 0;
    settle_->start();
}

void Screenshots::settle() {
    quiet_ = busy(window_.session().jobs()) ? 0 : quiet_ + 1;
    if (quiet_ < quiet_looks) return;
    settle_->stop();
    take();
}

void Screenshots::take() {
    const Step& step = steps_[at_++];
    const QString file = QDir(directory_)
                             .filePath(QStringLiteral("%1-%2.png")
                                           .arg(step.page.isEmpty() ? QStringLiteral("start") : step.page,
                                                step.dark ? QStringLiteral("dark") : QStringLiteral("light")));
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    window_.grab().save(&png, "PNG");
    const QByteArray& bytes = png.data();
    // Whole or not at all, also on a full disk.
    const auto written =
        write_file(QFileInfo(file).filesystemFilePath(), {bytes.data(), static_cast<std::size_t>(bytes.size())});
    if (!written) return end(written);
    written_ << file;
    next();
}

void Screenshots::end(Result<void> result) {
    if (ended_) return;
    ended_ = true;
    settle_->stop();
    Q_EMIT finished(result ? QString() : qtext(result.error().message));
}

}  // namespace clientele
