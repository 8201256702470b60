#include "ui/reporting/report_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/reporting/report_choice_model.h"
#include "ui/reporting/report_draft.h"
#include "ui/reporting/report_preview.h"
#include "ui/reporting/report_saving.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

struct ReportPage::State {
    State(Session& the_session, ReportPage& page) : session(the_session), draft(the_session), self(page) {}

    Session& session;
    ReportDraft draft;
    ReportPage& self;
    ReportChoiceModel* choices = nullptr;
    QListView* list = nullptr;
    QLineEdit* title = nullptr;
    ReportPreview* preview = nullptr;
    QLabel* message = nullptr;
    QProgressBar* bar = nullptr;
    std::vector<QPushButton*> buttons;

    QWidget* make_side();
    QWidget* make_pages();
    void connect_parts();
    void show_choice();
    void show_pages();
    void move(int by);
    void ask_where(const QString& suffix, const QString& name);
    void show_saved(const QString& path, const Result<void>& written);
};

QWidget* ReportPage::State::make_side() {
    auto* side = new QWidget(&self);
    side->setFixedWidth(scaled(290));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(scaled(16), scaled(14), scaled(8), scaled(14));
    auto* heading = new QLabel(tr("Report"), side);
    set_look(*heading, "title");
    layout->addWidget(heading);
    layout->addSpacing(scaled(6));
    auto* title_label = new QLabel(tr("&Title"), side);
    set_look(*title_label, "muted");
    title = new QLineEdit(side);
    title->setObjectName(QStringLiteral("title"));
    title->setAccessibleName(tr("Title of the report"));
    title->setPlaceholderText(tr("Customer report"));
    title_label->setBuddy(title);
    layout->addWidget(title_label);
    layout->addWidget(title);
    auto* list_label = new QLabel(tr("&Findings, in this order"), side);
    set_look(*list_label, "muted");
    layout->addWidget(list_label);
    choices = new ReportChoiceModel(side);
    list = new QListView(side);
    list->setObjectName(QStringLiteral("choices"));
    list->setAccessibleName(tr("Findings of the report"));
    list->setModel(choices);
    list->setWordWrap(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // what does not fit wraps, or ends in dots
    list_label->setBuddy(list);
    set_look(*list, "boxed");
    layout->addWidget(list, 1);
    auto* order = new QHBoxLayout;
    for (const int by : {-1, 1}) {
        auto* button = new QPushButton(by < 0 ? tr("▲ Earlier") : tr("▼ Later"), side);
        button->setObjectName(by < 0 ? QStringLiteral("earlier") : QStringLiteral("later"));
        QObject::connect(button, &QPushButton::clicked, &self, [this, by] { move(by); });
        order->addWidget(button);
    }
    order->addStretch();
    layout->addLayout(order);
    layout->addStretch(0);
    return side;
}

QWidget* ReportPage::State::make_pages() {
    auto* right = new QWidget(&self);
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(scaled(8), scaled(14), scaled(16), scaled(8));
    auto* top = new QHBoxLayout;
    message = new QLabel(right);
    message->setObjectName(QStringLiteral("message"));
    message->setTextFormat(Qt::PlainText);
    message->setWordWrap(true);
    set_look(*message, "muted");
    bar = new QProgressBar(right);
    bar->setRange(0, 1000);
    bar->setTextVisible(false);
    bar->setFixedWidth(scaled(100));
    bar->setAccessibleName(tr("Progress of saving"));
    bar->hide();
    top->addWidget(message, 1);
    top->addWidget(bar);
    const std::pair<QString, QString> forms[] = {{tr("Save PDF…"), QStringLiteral("pdf")},
                                                 {tr("Save HTML…"), QStringLiteral("html")},
                                                 {tr("Save spreadsheet…"), QStringLiteral("xlsx")}};
    for (const auto& [words, suffix] : forms) {
        auto* button = new QPushButton(words, right);
        button->setObjectName(QStringLiteral("save-") + suffix);
        QObject::connect(button, &QPushButton::clicked, &self,
                         [this, suffix = suffix] { ask_where(suffix, suffix.toUpper()); });
        top->addWidget(button);
        buttons.push_back(button);
    }
    set_look(*buttons.front(), "primary");
    layout->addLayout(top);
    preview = new ReportPreview(right);
    layout->addWidget(preview, 1);
    return right;
}

void ReportPage::State::connect_parts() {
    QObject::connect(choices, &ReportChoiceModel::chosen_changed, &self, [this] {
        draft.choose(choices->chosen());
        show_pages();
    });
    QObject::connect(title, &QLineEdit::editingFinished, &self, [this] { draft.set_title(title->text().trimmed()); });
    QObject::connect(&draft, &ReportDraft::choice_changed, &self, [this] { show_choice(); });
    QObject::connect(&draft, &ReportDraft::changed, &self, [this] { show_pages(); });
}

void ReportPage::State::show_choice() {
    choices->show(draft.chosen(), *session.snapshot());
    // As high as its entries, with the buttons right below.
    list->setMaximumHeight(std::max(1, choices->rowCount()) * std::max(scaled(24), list->sizeHintForRow(0)) +
                           scaled(16));
    if (!title->hasFocus()) title->setText(draft.title());
}

void ReportPage::State::show_pages() {
    const auto& made = draft.made();
    preview->show(made);
    const bool none = choices->chosen().empty();
    for (QPushButton* button : buttons) button->setEnabled(made && !draft.making() && !none);
    set_look(*message, draft.error() ? "bad" : "muted");
    if (!session.is_open())
        message->setText(tr("Open a project first."));
    else if (none)
        message->setText(tr("Tick a finding: a report has at least one."));
    else if (draft.making())
        message->setText(tr("Computing the findings…"));
    else if (draft.error())
        message->setText(qtext(draft.error()->message));
    else if (made)
        message->setText(qtext(text("{0} {0|page|pages}, {1} {1|finding|findings}", count(made->pages.size()),
                                    count(made->report.parts.size()))));
    else
        message->setText(tr("There is nothing to report yet: import data first."));
}

void ReportPage::State::move(int by) {
    const QModelIndex row = list->currentIndex();
    if (row.isValid() && choices->move(row.row(), by)) list->scrollTo(list->currentIndex());
}

void ReportPage::State::ask_where(const QString& suffix, const QString& name) {
    const QString title_words = draft.title().isEmpty() ? tr("Customer report") : draft.title();
    auto* dialog = new QFileDialog(&self, tr("Save the report"), title_words + QLatin1Char('.') + suffix,
                                   QStringLiteral("%1 (*.%2)").arg(name, suffix));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, &self, &ReportPage::save);
    dialog->open();
}

void ReportPage::State::show_saved(const QString& path, const Result<void>& written) {
    bar->hide();
    show_pages();
    set_look(*message, written ? "muted" : "bad");
    message->setText(written ? tr("Saved to %1").arg(QFileInfo(path).fileName()) : qtext(written.error().message));
}

ReportPage::ReportPage(Session& session, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>(session, *this)) {
    set_look(*this, "page");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(state_->make_side());
    layout->addWidget(state_->make_pages(), 1);
    state_->connect_parts();
    state_->show_choice();
    state_->show_pages();
}

ReportPage::~ReportPage() {
    hide();  // an editor that loses the focus reports its text: while there is still somebody to take it
}

void ReportPage::save(const QString& path) {
    if (!state_->draft.made()) return;
    for (QPushButton* button : state_->buttons) button->setEnabled(false);
    state_->bar->setValue(0);
    state_->bar->show();
    auto* saving = new ReportSaving(state_->session, state_->draft.made(), path, this);
    connect(saving, &ReportSaving::progressed, state_->bar,
            [bar = state_->bar](double fraction) { bar->setValue(static_cast<int>(fraction * 1000)); });
    connect(saving, &ReportSaving::finished, this, [this, path, saving] {
        const Result<void> written = saving->result();
        state_->show_saved(path, written);
        if (written)
            Q_EMIT saved(path);
        else
            Q_EMIT save_failed();
    });
    saving->start();
}

void ReportPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    state_->show_choice();
    state_->draft.set_watched(true);
}

void ReportPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    state_->draft.set_watched(false);
}

QWidget* make_report_page(Session& session, QWidget* parent) { return new ReportPage(session, parent); }

}  // namespace clientele
