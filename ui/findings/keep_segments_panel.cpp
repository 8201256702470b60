#include "ui/findings/keep_segments_panel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "core/model/several_definitions.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QLabel* reading_words(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

KeepSegmentsPanel::KeepSegmentsPanel(Session& session, std::vector<OwnSegment> segments, QWidget* parent)
    : QDialog(parent), session_(session), segments_(std::move(segments)), problem_(reading_words({}, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("keep_segments"));
    setWindowTitle(tr("Keep as segments"));
    setMinimumWidth(scaled(440));
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(reading_words(
        tr("Each becomes a segment that every filter knows. Customers who come later fall to the one that fits "
           "them best as it is described now: a name goes on meaning the same."),
        this));
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        auto* line = new QLineEdit(qtext(segments_[i].name), this);
        line->setAccessibleName(tr("Name of segment %1").arg(i + 1));
        line->setCursorPosition(0);
        names_.push_back(line);
        form->addRow(tr("Segment %1").arg(i + 1), line);
        connect(line, &QLineEdit::textChanged, this, &KeepSegmentsPanel::show_keepable);
    }
    const std::optional<Period>& period = session.filter().period;
    if (period && !period->last.missing())
        form->addRow(reading_words(
            qtext(text("What happens after {0} does not count for these segments, for the filter ends there.",
                       period->last)),
            this));
    form->addRow(problem_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    keep_ = buttons->addButton(tr("Keep the segments"), QDialogButtonBox::AcceptRole);
    keep_->setObjectName(QStringLiteral("keep"));
    set_look(*keep_, "primary");
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeepSegmentsPanel::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show_keepable();
}

/// What is in the way of keeping them, or what would be replaced, is said while the names are written.
void KeepSegmentsPanel::show_keepable() {
    std::vector<std::string> names;
    std::vector<Text> replaced;
    bool empty = false, twice = false;
    for (const QLineEdit* line : names_) {
        const std::string name = line->text().trimmed().toStdString();
        empty = empty || name.empty();
        twice = twice || std::ranges::find(names, name) != names.end();
        if (std::ranges::find(session_.snapshot()->own_segments(), name, &OwnSegment::name) !=
            session_.snapshot()->own_segments().end())
            replaced.push_back(verbatim(name));
        names.push_back(name);
    }
    keep_->setEnabled(!empty && !twice && !session_.read_only());
    set_look(*problem_, empty || twice ? "warning" : "muted");
    say(empty              ? tr("Each segment needs a name.")
        : twice            ? tr("Two segments have the same name.")
        : replaced.empty() ? QString()
                           : qtext(text("Takes the place of what is kept as {0}.", replaced)));
}

void KeepSegmentsPanel::say(const QString& words) {
    problem_->setText(words);
    problem_->setVisible(!words.isEmpty());
}

void KeepSegmentsPanel::keep() {
    for (std::size_t i = 0; i < names_.size(); ++i) segments_[i].name = names_[i]->text().trimmed().toStdString();
    keep_->setEnabled(false);
    session_.change_project(
        tr("Keeping segments"),
        [segments = segments_](Project& project, const Progress&) {
            return project.set_own_segment(together(segments));
        },
        this,
        [this](const Result<Batch>& batch) {
            if (!batch) {
                show_keepable();
                set_look(*problem_, "warning");
                return say(qtext(batch.error().message));
            }
            Q_EMIT done_keeping(qtext(text("{0} {0|segment|segments} kept.", count(segments_.size()))), false);
            accept();
        });
}

}  // namespace clientele
