#include "ui/findings/inspector.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/findings/finding_card.h"
#include "ui/findings/mend_panel.h"
#include "ui/findings/option_editors.h"
#include "ui/findings/definitions_editor.h"
#include "ui/findings/provenance_text.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QLabel* reading_label(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    set_look(*label, "muted");
    return label;
}

QString paragraph(const QString& head, const QString& words) {
    if (words.isEmpty()) return {};
    return QStringLiteral("<p style=\"margin-top:0;margin-bottom:%1px;line-height:130%\"><b>%2</b> %3</p>")
        .arg(scaled(6))
        .arg(head, words.toHtmlEscaped());
}

}  // namespace

Inspector::Inspector(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      scroll_(new QScrollArea(this)),
      title_(new QLabel),
      mend_(new MendPanel(session)),
      editors_(new OptionEditors),
      definitions_(new DefinitionsEditor(session)),
      explanation_(reading_label(nullptr)),
      words_(reading_label(nullptr)),
      editors_soon_(new QTimer(this)) {
    setAttribute(Qt::WA_StyledBackground);
    set_look(*this, "inspector");
    setFixedWidth(scaled(250));
    setAccessibleName(tr("Inspector"));
    title_->setWordWrap(true);
    set_look(*title_, "strong");
    auto* contents = new QWidget;
    set_look(*contents, "panel");
    auto* column = new QVBoxLayout(contents);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    column->setSpacing(scaled(8));
    for (QWidget* part : {static_cast<QWidget*>(title_), static_cast<QWidget*>(mend_), static_cast<QWidget*>(editors_),
                          static_cast<QWidget*>(definitions_), static_cast<QWidget*>(explanation_),
                          static_cast<QWidget*>(words_)})
        column->addWidget(part);
    column->addStretch(1);
    scroll_->setWidget(contents);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0);
    whole->addWidget(scroll_);
    mend_->hide();
    definitions_->hide();
    explanation_->hide();
    editors_soon_->setSingleShot(true);
    connect(editors_soon_, &QTimer::timeout, this, &Inspector::show_options);
    connect(editors_, &OptionEditors::changed, this, &Inspector::set_option);
    connect(mend_, &MendPanel::closed, this, [this](bool had_focus) {
        if (had_focus && card_) card_->setFocus(Qt::OtherFocusReason);
    });
    connect(&session, &Session::changed, this, [this] { show_card(card_); });
}

void Inspector::show_card(FindingCard* card) {
    if (card_ != card) {
        explain({}, {});
        mend_->close_panel();
    }
    if (card_) card_->disconnect(this);
    card_ = card;
    if (!card) return;
    connect(card, &FindingCard::updated, this, &Inspector::show_finding);
    title_->setText(qtext(Text(card->analysis().title, {})));
    show_finding();
    // In a turn of its own: making the editors takes as long as making the card.
    editors_soon_->start(0);
}

void Inspector::show_options() {
    if (!card_) return;
    std::vector<OptionSpec> specs;
    if (session_.is_open() && card_->analysis().options) specs = card_->analysis().options(*session_.snapshot());
    editors_->set_options(specs, card_->options());
    definitions_->set_analysis(&card_->analysis());
}

void Inspector::show_finding() {
    if (!card_) return;
    const Analysis& analysis = card_->analysis();
    QString html = paragraph(tr("Method."), qtext(Text(analysis.help, {})));
    if (const auto& finding = card_->finding()) {
        QStringList notes;
        for (const Text& note : finding->notes) notes << qtext(note);
        html += paragraph(tr("Counted."), notes.join(QLatin1Char(' ')));
        html += paragraph(tr("Data."), provenance_words(finding->provenance, *session_.snapshot()));
    }
    words_->setText(html);
}

void Inspector::explain(const QString& title, const QString& html) {
    explanation_->setVisible(!title.isEmpty());
    if (title.isEmpty()) return;
    explanation_->setText(QStringLiteral("<p><b>%1</b></p>%2").arg(title.toHtmlEscaped(), html));
    scroll_->ensureWidgetVisible(explanation_);
}

void Inspector::offer_mend(const FindingTable& table, const std::string& name) {
    if (!card_) return;
    Request request;
    request.analysis = card_->analysis().id;
    request.options = card_->options();
    request.filter = session_.filter();
    mend_->show();
    mend_->offer(request, table, name);
    scroll_->verticalScrollBar()->setValue(0);
}

void Inspector::scroll_to_provenance() {
    scroll_->verticalScrollBar()->setValue(scroll_->verticalScrollBar()->maximum());
}

void Inspector::set_option(const QString& option, const QString& value) {
    if (!card_) return;
    std::map<std::string, std::string> options = card_->options();
    const std::string id = option.toStdString();
    options[id] = value.toStdString();
    for (const OptionSpec& known : card_->analysis().options(*session_.snapshot()))
        if (known.id == id && known.value == options[id]) options.erase(id);   // back to the default
    card_->set_options(options);
}

void Inspector::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) show_card(card_);
}

}  // namespace clientele
