#include "ui/findings/event_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include "core/analysis/trends/watch/alert_names.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QDate date_in_qt(Date day) { return QDate(1970, 1, 1).addDays(day.days); }
Date date_of_qt(const QDate& day) { return Date{static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(day))}; }

QDateEdit* day_editor(const QString& called, QWidget* parent) {
    auto* editor = new QDateEdit(QDate::currentDate(), parent);
    editor->setCalendarPopup(true);
    editor->setAccessibleName(called);
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy"))) format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    editor->setDisplayFormat(format);
    return editor;
}

}  // namespace

EventFields::EventFields(QWidget* parent)
    : QWidget(parent),
      first_(day_editor(tr("From"), this)),
      last_(day_editor(tr("Until"), this)),
      yearly_(new QCheckBox(tr("Every year"), this)),
      field_(new QComboBox(this)),
      value_(new QLineEdit(this)) {
    const std::pair<QString, std::string_view> fields[] = {
        {tr("Everywhere"), ""},       {tr("Store"), "store"},
        {tr("Channel"), "channel"},   {tr("Category"), "category"},
        {tr("Article"), "product"},   {tr("Company"), "company"},
        {tr("Device"), "device"},     {tr("Page"), "page"},
        {tr("Reason"), "reason"},     {tr("Section of mystery visits"), "section"},
        {tr("Question"), "question"}, {tr("Agent"), "agent"}};
    for (const auto& [words, field] : fields) field_->addItem(words, qtext(field));
    field_->setAccessibleName(tr("Where it counts"));
    field_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    value_->setPlaceholderText(tr("as it stands in the data"));
    value_->setAccessibleName(tr("Where it counts: which one"));
    first_->setObjectName(QStringLiteral("event_first"));
    last_->setObjectName(QStringLiteral("event_last"));
    yearly_->setObjectName(QStringLiteral("event_yearly"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("From"), first_);
    form->addRow(tr("Until"), last_);
    form->addRow(QString(), yearly_);
    auto* where = new QHBoxLayout;
    where->addWidget(field_, 1);
    where->addWidget(value_, 1);
    form->addRow(tr("Where"), where);
    connect(first_, &QDateEdit::dateChanged, last_, [this](const QDate& day) {
        if (last_->date() < day) last_->setDate(day);
        last_->setMinimumDate(day);
    });
    connect(field_, &QComboBox::currentIndexChanged, this, &EventFields::show_value);
    show_value();
}

void EventFields::show_value() { value_->setVisible(field_->currentIndex() > 0); }

KnownEvent EventFields::event() const {
    KnownEvent event;
    event.days = {date_of_qt(first_->date()), date_of_qt(std::max(first_->date(), last_->date()))};
    event.yearly = yearly_->isChecked();
    event.field = field_->currentData().toString().toStdString();
    if (!event.field.empty()) event.value = value_->text().trimmed().toStdString();
    return event;
}

void EventFields::set_event(const KnownEvent& event) {
    last_->clearMinimumDate();
    if (!event.days.first.missing()) first_->setDate(date_in_qt(event.days.first));
    if (!event.days.last.missing()) last_->setDate(date_in_qt(event.days.last));
    yearly_->setChecked(event.yearly);
    field_->setCurrentIndex(std::max(0, field_->findData(qtext(event.field))));
    value_->setText(qtext(event.value));
}

}  // namespace clientele
