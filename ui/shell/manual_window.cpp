#include "ui/shell/manual_window.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/theme.h"

namespace clientele {
namespace {

const QString folder = QStringLiteral(":/manual/");

QString title_of(const QString& text, const QString& file) {
    const QString first = text.section(QLatin1Char('\n'), 0, 0);
    return first.startsWith(QLatin1String("# ")) ? first.mid(2).trimmed() : file;
}

/// Single thin lines and air, instead of the double lines of old web pages.
void style_tables(QTextDocument& document) {
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table) continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(QColor(128, 128, 128, 90));
        format.setCellSpacing(0);
        format.setCellPadding(scaled(5));
        table->setFormat(format);
    }
}

}  // namespace

ManualWindow::ManualWindow(QWidget* parent)
    : QWidget(parent, Qt::Window),
      search_(new QLineEdit(this)),
      contents_(new QListWidget(this)),
      text_(new QTextBrowser(this)) {
    set_look(*this, "page");
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Clientele: manual"));
    resize(scaled(980), scaled(720));
    QStringList files = QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    if (files.removeAll(QStringLiteral("index.md")) > 0) files.prepend(QStringLiteral("index.md"));
    //: The folder with the chapters of the manual in this language: its code. English chapters take the place of
    //: missing ones.
    const QString translated = folder + tr("en") + QLatin1Char('/');
    for (const QString& name : files) {
        const QString path = QFile::exists(translated + name) ? translated + name : folder + name;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString text = QString::fromUtf8(file.readAll());
        chapters_.push_back({name, title_of(text, name), text, path});
    }
    search_->setPlaceholderText(tr("Search the manual"));
    search_->setAccessibleName(tr("Search the manual"));
    contents_->setAccessibleName(tr("Contents"));
    contents_->setFixedWidth(scaled(240));
    text_->setAccessibleName(tr("Chapter"));
    text_->setOpenExternalLinks(false);
    text_->setSearchPaths({folder});
    text_->document()->setDocumentMargin(scaled(20));
    set_look(*text_, "manual");

    auto* left = new QVBoxLayout;
    left->addWidget(search_);
    left->addWidget(contents_, 1);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    all->setSpacing(scaled(14));
    all->addLayout(left);
    all->addWidget(text_, 1);
    connect(search_, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(contents_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) show_chapter(item->data(Qt::UserRole).toString());
    });
    auto* leave = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(leave, &QShortcut::activated, this, &QWidget::close);
    search();
    search_->setFocus();
}

void ManualWindow::search() {
    const QString wanted = search_->text().trimmed();
    contents_->clear();
    for (const Chapter& chapter : chapters_) {
        if (!wanted.isEmpty() && !chapter.text.contains(wanted, Qt::CaseInsensitive)) continue;
        auto* item = new QListWidgetItem(chapter.title, contents_);
        item->setData(Qt::UserRole, chapter.file);
    }
    if (contents_->count() > 0) contents_->setCurrentRow(0);
    if (!wanted.isEmpty()) text_->find(wanted);
}

void ManualWindow::show_chapter(const QString& file) {
    const auto chapter = std::ranges::find(chapters_, file, &Chapter::file);
    if (chapter == chapters_.end()) return;
    text_->setSource(QUrl(QStringLiteral("qrc") + chapter->path), QTextDocument::MarkdownResource);
    style_tables(*text_->document());
    const QString wanted = search_->text().trimmed();
    if (!wanted.isEmpty()) text_->find(wanted);
}

QString ManualWindow::title() const {
    for (const Chapter& chapter : chapters_)
        if (chapter.path.endsWith(text_->source().path())) return chapter.title;
    return {};
}

}  // namespace clientele
