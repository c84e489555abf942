#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace soundings::window {

// What somebody typed, as people write it where they live or as programs do; nothing when it cannot be that.
std::optional<double> typedNumber(const QString &text);
std::optional<QDate> typedDay(const QString &text);
/// Whether there is such a stock only the engine knows.
std::optional<QString> typedTicker(const QString &text);

/// A number as it is typed, so that it can be changed.
QString asTyped(double number);

} // namespace soundings::window
