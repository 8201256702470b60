#pragma once

namespace clientele {

/// Makes every ChartView known to screen readers as a chart whose name is its title and whose value is what the
/// selected mark says. Doing it again does nothing.
void install_chart_accessibility();

}  // namespace clientele
