#include "chart_source.h"

#include <QClipboard>
#include <QGuiApplication>

namespace soundings::charts {

QString ChartSource::noEvent(bool later) const
{
    return later ? tr("No later signal.") : tr("No earlier signal.");
}

void ChartSource::copyCsv() const
{
    QGuiApplication::clipboard()->setText(csv());
}

} // namespace soundings::charts
