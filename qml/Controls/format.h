#pragma once

#include <QDate>
#include <QDateTime>
#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace soundings::window {

/// How numbers, days and signals are written and said, the same everywhere. A missing figure is an en dash and "no value".
class Format : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    static QString missing(); ///< "–"
    static QString missingSpoken(); ///< "no value"

    // In the default locale; a value that is not finite is missing.
    static QString number(double value, int digits); ///< "41,472.94", true minus
    static QString signedNumber(double value, int digits); ///< "+1.29", "−0.50", "0.00"
    static QString percentage(double value, int digits); ///< "14.6 %"
    static QString signedPercentage(double value, int digits);
    static QString ratio(double value); ///< 2 decimals below 1, 1 above
    static QString changeSpoken(double percent, int digits = 2); ///< "up 1.29 percent", "unchanged"
    static QString day(const QDate &day, const QDate &today); ///< "20 Nov", or with the year where it is another one
    static QString moment(const QDateTime &time, const QDateTime &now); ///< "13:31" today, else the day
    /// When a figure is from: the time it was fetched where that is today, else its day.
    static QString age(const QDate &asOf, const QDateTime &fetchedAt, const QDateTime &now);
    static QString signalName(const QString &wire); ///< "STRONG_BUY" -> "Strong buy"

    // The same for QML, where a missing figure is null or undefined.
    Q_INVOKABLE QString price(const QVariant &value) const;
    Q_INVOKABLE QString fixed(const QVariant &value, int digits) const;
    Q_INVOKABLE QString signedFixed(const QVariant &value, int digits) const;
    Q_INVOKABLE QString percent(const QVariant &value) const; ///< "21.4 %"
    Q_INVOKABLE QString signedPercent(const QVariant &value) const;
    Q_INVOKABLE QString multiple(const QVariant &value) const;
    Q_INVOKABLE QString peRatio(const QVariant &value) const; ///< negative: "loss"
    Q_INVOKABLE QString signalText(const QString &wire) const { return signalName(wire); }
    Q_INVOKABLE QString spokenChange(const QVariant &percent) const;
    Q_INVOKABLE bool isMissing(const QVariant &value) const;
};

} // namespace soundings::window
