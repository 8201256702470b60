#pragma once

#include <QWidget>
#include <vector>

#include "core/analysis/finding.h"

class QLabel;

namespace clientele {

/// The figures at the top of a card, side by side: value with interval above, label with change below.
class MetricsRow : public QWidget {
    Q_OBJECT
   public:
    explicit MetricsRow(QWidget* parent = nullptr);
    void set_metrics(const std::vector<Metric>& metrics);

   protected:
    void changeEvent(QEvent* event) override;

   private:
    void build();
    void write();   // the texts, in the colours of the theme

    std::vector<Metric> metrics_;
    std::vector<std::pair<QLabel*, QLabel*>> labels_;   // value and caption of each
};

}  // namespace clientele
