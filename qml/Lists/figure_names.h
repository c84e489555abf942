#pragma once

#include <QCoreApplication>

#include <span>

namespace soundings::window {

/// A figure of a stock by which one searches and compares.
struct FigureName {
    const char *key; ///< on the wire
    const char *label; ///< English, for FigureNames::label()
    bool percent;
};

/// What the figures of a stock are called, and how they are written.
class FigureNames {
    Q_DECLARE_TR_FUNCTIONS(FigureNames)

public:
    /// Those that a screener has bounds for, in the order of its form.
    static std::span<const FigureName> searchable();
    /// In the user's language; `fallback` for a figure that is not known here.
    static QString label(const QString &key, const QString &fallback);
    static QString pillar(const QString &key); ///< "Value" for "value", and so on
    static QString written(const QString &key, double value); ///< "14.6 %", "0.42", "loss", "310.0 bn"
};

} // namespace soundings::window
