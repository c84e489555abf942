#pragma once

#include "base/result.h"
#include "domain/day.h"

#include <QStringList>

namespace soundings::engine {

/// The span of a chart, counted back from the last day that there is.
class Period {
public:
    /// 1mo, 3mo, 6mo, ytd, 1y, 2y, 5y, 10y, max; anything else is an error that names these.
    static Result<Period> parse(const QString &text);
    static QStringList allowed();

    const QString &text() const { return m_text; }
    /// First day of the period that ends with `last`.
    Day firstDay(Day last) const;

private:
    explicit Period(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace soundings::engine
