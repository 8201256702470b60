#include "ui/duplicates/threshold_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/duplicates/pair_model.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

/// Close together where a little more makes a difference.
constexpr std::array stops{0.05, 0.1, 0.15, 0.2,  0.25, 0.3,  0.35, 0.4,  0.45,  0.5,  0.55,  0.6,   0.65,
                           0.7,  0.75, 0.8, 0.85, 0.9,  0.93, 0.95, 0.97, 0.98,  0.99, 0.995, 0.999, 0.9999};

QString counted(std::size_t number) { return qtext(write_count(static_cast<std::int64_t>(number), current_format())); }

}  // namespace

ThresholdLine::ThresholdLine(QWidget* parent)
    : QWidget(parent),
      slider_(new QSlider(Qt::Horizontal, this)),
      value_(new QLabel(this)),
      found_(new QLabel(this)),
      merge_(new QPushButton(this)) {
    auto* words = new QLabel(tr("One person from a probability of"), this);
    set_look(*words, "muted");
    words->setBuddy(slider_);
    slider_->setRange(0, static_cast<int>(stops.size()) - 1);
    slider_->setPageStep(3);
    slider_->setFixedSize(scaled(220), scaled(22));  // the handle stands out of its groove
    slider_->setAccessibleName(words->text());
    value_->setMinimumWidth(value_->fontMetrics().horizontalAdvance(QStringLiteral("99,99 %")));
    set_look(*value_, "strong");
    set_look(*found_, "muted");
    merge_->setToolTip(
        tr("Merges everybody who is found from this probability on, as one step that can be undone. Pairs "
           "that you answered otherwise stay apart."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    row->addWidget(words);
    row->addWidget(slider_);
    row->addWidget(value_);
    row->addWidget(found_, 1);
    row->addWidget(merge_);
    set_threshold(0.5);
    connect(slider_, &QSlider::valueChanged, this, [this] {
        show_threshold();
        Q_EMIT threshold_changed(threshold());
    });
    connect(merge_, &QPushButton::clicked, this, &ThresholdLine::merge_wanted);
}

double ThresholdLine::threshold() const { return stops[static_cast<std::size_t>(slider_->value())]; }

void ThresholdLine::set_threshold(double threshold) {
    const auto nearest = std::ranges::min_element(
        stops, [&](double a, double b) { return std::abs(a - threshold) < std::abs(b - threshold); });
    const QSignalBlocker quiet(slider_);
    slider_->setValue(static_cast<int>(nearest - stops.begin()));
    show_threshold();
}

void ThresholdLine::show_threshold() {
    value_->setText(probability_text(threshold()));
}

void ThresholdLine::set_found(std::size_t pairs, std::optional<FoundPeople> people) {
    if (people) people_ = *people;
    found_->setText(qtext(text("{0} {0|pair|pairs}, {1} {1|person|people}, {2} {2|record|records} too many",
                               count(pairs), count(people_.people), count(people_.too_many))));
    found_->setEnabled(people.has_value());
    merge_->setText(people_.people == 1 ? tr("Merge one person")
                                        : tr("Merge all %1 people").arg(counted(people_.people)));
    merge_->setEnabled(changeable_ && people && people_.people > 0);
}

void ThresholdLine::set_changeable(bool changeable) { changeable_ = changeable; }

}  // namespace clientele
