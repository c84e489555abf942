#include "chart_source.h"

#include <QClipboard>
#include <QGuiApplication>

namespace soundings::charts {

void ChartSource::copyCsv() const
{
    QGuiApplication::clipboard()->setText(csv());
}

} // namespace soundings::charts
