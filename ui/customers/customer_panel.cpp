#include "ui/customers/customer_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/analysis/customers/customer_record.h"
#include "ui/findings/metric_text.h"
#include "ui/findings/wrap_layout.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"

namespace clientele {
namespace {

QString cell_words(const Cell& cell, Unit unit) {
    const Format& format = current_format();
    if (const auto* number = std::get_if<double>(&cell)) return metric_value(*number, unit, format);
    if (const auto* words = std::get_if<std::string>(&cell)) return qtext(*words);
    if (const auto* date = std::get_if<Date>(&cell)) return qtext(write_date(*date, format));
    if (const auto* time = std::get_if<DateTime>(&cell)) return qtext(write_time(*time, format));
    if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? CustomerPanel::tr("yes") : CustomerPanel::tr("no");
    return qtext(format.missing);
}

/// `labels`: the width of the first column, "" for that of its words.
QString lines_html(const std::vector<CustomerRecord::Line>& lines, const QString& labels = {}) {
    QString html;
    for (const CustomerRecord::Line& line : lines)
        html += QStringLiteral("<tr><td width=\"%1\" style=\"color:%2\">%3&nbsp;&nbsp;</td><td>%4</td></tr>")
                    .arg(labels, current_theme().muted.name(), qtext(line.label).toHtmlEscaped(),
                         cell_words(line.value, line.unit).toHtmlEscaped());
    return QStringLiteral("<table cellspacing=\"3\" width=\"%1\">%2</table>")
        .arg(labels.isEmpty() ? QString() : QStringLiteral("100%"), html);
}

QLabel* label(const char* look, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    set_look(*made, look);
    return made;
}

/// The value of a reference field, "" where there is none.
QString field(const CustomerRecord& profile, const char* name) {
    const Text title(find_field(spec(DatasetKind::customers), name)->label, {});
    for (const CustomerRecord::Line& line : profile.fields)
        if (line.label == title) return cell_words(line.value, line.unit);
    return {};
}

}  // namespace

CustomerPanel::CustomerPanel(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setAttribute(Qt::WA_StyledBackground);
    set_look(*this, "inspector");
    setFixedWidth(scaled(400));
    setAccessibleName(tr("Customer"));
    auto* contents = new QWidget;
    set_look(*contents, "panel");
    title_ = label("headline", contents);
    subtitle_ = label("muted", contents);
    totals_ = label("", contents);
    profile_ = label("", contents);
    profile_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // a long address must not push the rest out
    merged_ = new QWidget(contents);
    new WrapLayout(merged_, scaled(6), scaled(6));
    recent_title_ = label("strong", contents);
    recent_ = new TableView(contents);
    auto* column = new QVBoxLayout(contents);
    column->setContentsMargins(scaled(16), scaled(16), scaled(12), scaled(16));
    column->setSpacing(scaled(10));
    for (QWidget* part :
         {static_cast<QWidget*>(title_), static_cast<QWidget*>(subtitle_), static_cast<QWidget*>(totals_),
          static_cast<QWidget*>(profile_), merged_, static_cast<QWidget*>(recent_title_)})
        column->addWidget(part);
    column->addWidget(recent_);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(contents);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0);
    whole->addWidget(scroll);
    connect(&session, &Session::changed, this, [this] {
        if (isVisible() && session_.is_open()) show_customer(id_);
    });
}

CustomerPanel::~CustomerPanel() {
    if (job_) job_->stop();
}

/// The first few: of a person with a hundred ids the page Duplicates is the place to look.
void CustomerPanel::show_merged() {
    constexpr std::size_t most_buttons = 8;
    qDeleteAll(merged_->findChildren<QPushButton*>(Qt::FindDirectChildrenOnly));
    const MergedCustomer* person = session_.snapshot()->same_people().find(id_.toStdString());
    merged_->setVisible(person != nullptr);
    if (!person) return;
    for (std::size_t i = 0; i < std::min(person->others.size(), most_buttons); ++i) {
        const std::string& other = person->others[i];
        auto* out = new QPushButton(tr("Take %1 out").arg(qtext(other)), merged_);
        set_look(*out, "small");
        out->setToolTip(tr("Says that %1 is another person: its rows count apart again").arg(qtext(other)));
        out->setEnabled(!session_.read_only());
        merged_->layout()->addWidget(out);
        out->show();
        connect(out, &QPushButton::clicked, this, [this, other] { take_out(other); });
    }
}

void CustomerPanel::take_out(const std::string& customer) {
    const MergedCustomer* person = session_.snapshot()->same_people().find(customer);
    if (!person) return;
    Decision apart{.verdict = Decision::Verdict::different, .customers = {customer, person->customer_id}};
    for (const std::string& other : person->others)
        if (other != customer) apart.customers.push_back(other);
    merged_->setEnabled(false);
    session_.decide({apart}, {}, {}, this, [this](const Result<Batch>& batch) {
        merged_->setEnabled(true);
        if (!batch && !batch.error().cancelled()) Q_EMIT session_.failed(batch.error());
    });
}

void CustomerPanel::show_customer(const QString& id) {
    id_ = id;
    show_merged();
    if (job_) job_->stop();
    job_ = session_.jobs().run<CustomerRecord>(
        Lane::analysis, tr("Reading customer %1").arg(id),
        [snapshot = session_.snapshot(), customer = id.toStdString()](const Progress&) {
            return customer_record(*snapshot, customer);
        },
        this,
        [this, id](Result<CustomerRecord> profile) {
            if (id != id_) return;
            if (!profile) {
                title_->setText(id);
                subtitle_->setText(qtext(profile.error().message));
                return;
            }
            const QString name = field(*profile, "name");
            const QString number = tr("Customer %1").arg(id);
            title_->setText((name.isEmpty() ? number : name).toHtmlEscaped());
            subtitle_->setText(number);
            subtitle_->setVisible(!name.isEmpty());
            totals_->setText(lines_html(profile->totals));
            totals_->setVisible(!profile->totals.empty());
            profile_->setText(profile->fields.empty()
                                  ? tr("No customer record: this is what the order lines tell.").toHtmlEscaped()
                                  : lines_html(profile->fields, QStringLiteral("29%")));
            const bool lines = profile->recent.rows() > 0;
            recent_title_->setText(qtext(profile->recent.title));
            recent_title_->setVisible(lines);
            recent_->setVisible(lines);
            if (lines) {
                recent_->set_table(profile->recent);
                recent_->setFixedHeight(recent_->height_for(12));
            }
            Q_EMIT shown();
        },
        true);
}

}  // namespace clientele
