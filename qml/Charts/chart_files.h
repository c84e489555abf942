#pragma once

#include "base/result.h"
#include "chart_picture.h"

#include <QByteArray>

namespace soundings::charts {

enum class ChartFile { png, svg, csv };

/// What a file of a chart holds. PNG: kPictureSize times two. SVG: vectors, with title and description for screen readers.
QByteArray chartFile(ChartFile kind, const PriceColumns &columns, bool candles, const PictureLook &look);

/// Writes a file whole or not at all; a file that is there is only replaced when `replace` says so (else ErrorCode::conflict).
Result<void> saveChartFile(const QString &path, const QByteArray &content, bool replace);

/// "NRTH 2025-11-20 to 2026-11-20.png", without what no file system wants.
QString chartFileName(ChartFile kind, const PriceColumns &columns);
QString chartFileSuffix(ChartFile kind); ///< "png"

} // namespace soundings::charts
