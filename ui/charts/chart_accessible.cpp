#include "ui/charts/chart_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/charts/chart_view.h"

namespace clientele {
namespace {

class AccessibleChart : public QAccessibleWidget {
   public:
    explicit AccessibleChart(ChartView* view) : QAccessibleWidget(view, QAccessible::Chart) {}

    QString text(QAccessible::Text which) const override {
        if (which == QAccessible::Value) return static_cast<const ChartView*>(widget())->selected_text();
        return QAccessibleWidget::text(which);
    }
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* view = qobject_cast<ChartView*>(object);
    return view ? new AccessibleChart(view) : nullptr;
}

}  // namespace

void install_chart_accessibility() { QAccessible::installFactory(make); }

}  // namespace clientele
