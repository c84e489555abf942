#pragma once

namespace soundings::charts {

class ChartExplorer;

/// Makes every ChartExplorer a chart with one virtual child a point for assistive technology. More than once does no harm.
void registerChartAccessibility();

/// Tells assistive technology that the current point has the focus; each point is an object of its own, since a changed name is
/// not read.
void tellPointFocus(ChartExplorer *explorer);

/// Drops the virtual children: their data are gone.
void forgetPoints(ChartExplorer *explorer);

} // namespace soundings::charts
