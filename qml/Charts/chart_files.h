#pragma once

#include "base/result.h"
#include "chart_picture.h"

#include <QByteArray>

namespace soundings::charts {

enum class ChartFile { png, svg, csv };

/// What a file of a chart holds. PNG: kPictureSize times two. SVG: vectors, with title and description for screen readers.
QByteArray chartFile(ChartFile kind, const ChartPicture &picture);

/// Writes a file whole or not at all; a file that is there is only replaced when `replace` says so (else ErrorCode::conflict).
Result<void> saveChartFile(const QString &path, const QByteArray &content, bool replace);

QString chartFileSuffix(ChartFile kind); ///< "png"

} // namespace soundings::charts
