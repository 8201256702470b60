#include "ui/importing/changed_files_line.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "core/importing/refresh.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr std::size_t most_named = 4;

/// "sales.csv, stores.csv, 3 more"
std::vector<Text> names_of(const std::vector<WatchedFile>& files) {
    std::vector<Text> names;
    const std::size_t named = files.size() <= most_named ? files.size() : most_named - 1;
    for (std::size_t i = 0; i < named; ++i) names.push_back(verbatim(files[i].path.filename().string()));
    if (named < files.size()) names.push_back(text("{0} more", count(files.size() - named)));
    return names;
}

Text in_words(const std::vector<WatchedFile>& files) {
    const auto added = static_cast<std::size_t>(std::ranges::count(files, FileState::added, &WatchedFile::state));
    const std::size_t changed = files.size() - added;
    const std::vector<Text> names = names_of(files);
    if (added == 0)
        return text("{0} {0|file|files} changed since {0|its|their} last import: {1}.", count(changed), names);
    if (changed == 0)
        return text("{0} {0|file is|files are} new in folders that were imported: {1}.", count(added), names);
    return text("{0} {0|file|files} changed since {0|its|their} last import, {1} {1|is|are} new in folders that were "
                "imported: {2}.",
                count(changed), count(added), names);
}

}  // namespace

ChangedFilesLine::ChangedFilesLine(Session& session, QWidget* parent)
    : QFrame(parent), session_(session), words_(new QLabel(this)), refresh_(new QPushButton(tr("Refresh"), this)) {
    set_look(*this, "notice");
    words_->setObjectName(QStringLiteral("changed_files"));
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    refresh_->setObjectName(QStringLiteral("refresh_files"));
    refresh_->setToolTip(
        tr("Imports them again the way they were imported before, in the place of their earlier rows"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->addWidget(words_, 1);
    row->addWidget(refresh_, 0, Qt::AlignTop);
    hide();
    connect(refresh_, &QPushButton::clicked, this, &ChangedFilesLine::refresh_due);
    connect(&session_, &Session::changed, this, &ChangedFilesLine::look);
    connect(&session_, &Session::closed, this, &ChangedFilesLine::look);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) look();
    });
    look();
}

void ChangedFilesLine::look() {
    if (job_) {
        once_more_ = true;
        return;
    }
    std::vector<Batch> ledger = session_.ledger();
    for (Batch& batch : ledger)
        if (const auto known = written_.find(batch.id); known != written_.end())
            batch.plan.source.modified = known->second;
    job_ = session_.jobs().run<std::vector<WatchedFile>>(
        Lane::analysis, {},
        [ledger = std::move(ledger)](const Progress& progress) { return watch_list(ledger, progress); }, this,
        [this](Result<std::vector<WatchedFile>> list) { take(std::move(list)); }, true);
}

void ChangedFilesLine::take(Result<std::vector<WatchedFile>> list) {
    job_ = nullptr;
    if (std::exchange(once_more_, false)) return look();  // what was found out is of before
    list_ = list ? std::move(*list) : std::vector<WatchedFile>();
    for (const WatchedFile& file : list_)
        for (const Batch& batch : file.batches)
            if (file.written) written_[batch.id] = file.modified;
    show_due();
    Q_EMIT looked();
}

void ChangedFilesLine::show_due() {
    const std::vector<WatchedFile> due = to_refresh(list_);
    setVisible(!due.empty() && session_.is_open());
    refresh_->setEnabled(!refreshing_ && !session_.read_only());
    if (due.empty()) return;
    words_->setText(qtext(in_words(due)));
    setAccessibleName(words_->text());
    QStringList paths;
    for (const WatchedFile& file : due) paths << qtext(file.path.string());
    words_->setToolTip(paths.join(QLatin1Char('\n')));
}

void ChangedFilesLine::refresh_due() {
    if (refreshing_) return;
    refreshing_ = true;
    refresh_->setEnabled(false);
    session_.refresh(list_, this, [this] {
        refreshing_ = false;
        look();
    });
}

}  // namespace clientele
