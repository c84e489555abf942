#pragma once

#include "analysis/scoring/score_row.h"
#include "domain/score.h"

#include <QString>
#include <QStringList>

namespace soundings::analysis {

/// A figure as people read it: percent with one decimal, ratios with two below 1 and one above, a true minus sign.
QString figureText(Figure figure, double value);
QString ratioText(double value);
QString percentText(double value);

/// "P/E", "FCF yield", "Price against its 200-day average".
QString labelOf(Figure figure);

/// Plain words for a signal within a sentence: "Strong buy".
QString wordsFor(Signal signal);

/// "value", "quality and health", "value, quality and health".
QString joined(const QStringList &words);

} // namespace soundings::analysis
