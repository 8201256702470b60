#include "ui/findings/option_editors.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/findings/option_boxes.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

bool is_yes(const QString& value) {
    return value == QStringLiteral("yes") || value == QStringLiteral("true") || value == QStringLiteral("1");
}

}  // namespace

OptionEditors::OptionEditors(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(scaled(4));
}

void OptionEditors::set_options(std::span<const OptionSpec> specs, const std::map<std::string, std::string>& values) {
    while (QLayoutItem* item = column_->takeAt(0)) {
        // Not at once: the change that leads here may come from one of them.
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (const OptionSpec& option : specs) {
        const auto set = values.find(option.id);
        const QString value = qtext(set == values.end() ? option.value : set->second);
        QWidget* editor = make_editor(option, value);
        editor->setObjectName(qtext(option.id));
        editor->setAccessibleName(qtext(option.label));
        editor->setToolTip(qtext(option.help));
        if (option.type != OptionType::boolean) {
            auto* label = new QLabel(qtext(option.label), this);
            set_look(*label, "muted");
            label->setBuddy(editor);
            label->setToolTip(qtext(option.help));
            column_->addWidget(label);
        }
        column_->addWidget(editor);
        column_->addSpacing(scaled(4));
    }
    setVisible(!specs.empty());
}

QWidget* OptionEditors::make_editor(const OptionSpec& option, const QString& value) {
    const QString id = qtext(option.id);
    switch (option.type) {
        case OptionType::choice:
        case OptionType::field: return make_choice(option, value);
        case OptionType::whole:
        case OptionType::number: return make_number(option, value);
        case OptionType::date: return make_date(option, value);
        case OptionType::boolean: {
            auto* box = new QCheckBox(qtext(option.label), this);
            box->setChecked(is_yes(value));
            connect(box, &QCheckBox::toggled, this, [this, id](bool on) {
                Q_EMIT changed(id, on ? QStringLiteral("yes") : QStringLiteral("no"));
            });
            return box;
        }
        case OptionType::text: break;
    }
    auto* line = new QLineEdit(value, this);
    connect(line, &QLineEdit::editingFinished, this, [this, id, line] {
        if (!line->isModified()) return;
        line->setModified(false);
        Q_EMIT changed(id, line->text());
    });
    return line;
}

QWidget* OptionEditors::make_choice(const OptionSpec& option, const QString& value) {
    auto* box = new ChoiceBox(this);  // a long field name must not widen the inspector
    for (const OptionChoice& choice : option.choices) box->addItem(qtext(choice.label), qtext(choice.id));
    box->setCurrentIndex(box->findData(value));
    connect(box, &QComboBox::activated, this, [this, id = qtext(option.id), box](int index) {
        Q_EMIT changed(id, box->itemData(index).toString());
    });
    return box;
}

QWidget* OptionEditors::make_number(const OptionSpec& option, const QString& value) {
    const bool limits = option.least != 0 || option.most != 0;
    const QString id = qtext(option.id);
    if (option.type == OptionType::whole) {
        auto* box = new QSpinBox(this);
        box->setRange(limits ? static_cast<int>(option.least) : -1'000'000'000,
                      limits ? static_cast<int>(option.most) : 1'000'000'000);
        box->setValue(value.toInt());
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, [this, id](int now) { Q_EMIT changed(id, QString::number(now)); });
        return box;
    }
    auto* box = new NumberBox(this);
    box->setDecimals(4);
    box->setRange(limits ? option.least : -1e12, limits ? option.most : 1e12);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setValue(value.toDouble());
    box->setKeyboardTracking(false);
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this, id](double now) { Q_EMIT changed(id, QString::number(now, 'g', 12)); });
    return box;
}

QWidget* OptionEditors::make_date(const OptionSpec& option, const QString& value) {
    auto* box = new QDateEdit(this);
    const QDate none(1900, 1, 1);   // the least date stands for "no date": the analysis takes the data's own
    box->setMinimumDate(none);
    box->setSpecialValueText(tr("As the data says"));
    box->setCalendarPopup(true);
    box->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    const QDate date = QDate::fromString(value, Qt::ISODate);
    box->setDate(date.isValid() ? date : none);
    box->setKeyboardTracking(false);
    connect(box, &QDateEdit::dateChanged, this, [this, id = qtext(option.id), none](QDate now) {
        Q_EMIT changed(id, now == none ? QString() : now.toString(Qt::ISODate));
    });
    return box;
}

}  // namespace clientele
