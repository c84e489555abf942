#include "rebased_chart.h"

#include "Charts/decimation.h"
#include "Controls/format.h"

#include <QXYSeries>

#include <algorithm>

namespace soundings::window {

RebasedChart::RebasedChart(QObject *parent)
    : QObject(parent)
{
    m_table.setKeys(QStringLiteral("day t0 t1 t2 t3").split(u' '));
}

void RebasedChart::show(const QStringList &tickers, const RebasedPrices &prices)
{
    m_tickers = tickers;
    m_prices = prices;
    QVariantList records;
    for (std::size_t row = m_prices.days.size(); row-- > 0;) {
        QVariantMap record{{QStringLiteral("day"), QLocale().toString(m_prices.days[row], QLocale::ShortFormat)},
            {QStringLiteral("spoken.day"), QLocale().toString(m_prices.days[row], QLocale::LongFormat)}};
        for (std::size_t line = 0; line < m_prices.lines.size(); ++line) {
            const QString key = QStringLiteral("t%1").arg(line);
            record.insert(key, m_prices.lines[line][row]);
            record.insert(QStringLiteral("spoken.") + key, Format::number(m_prices.lines[line][row], 1));
        }
        records.append(record);
    }
    m_table.setRecords(records);
    scale();
}

void RebasedChart::setMaxPriceTicks(int count)
{
    if (count == m_maxTicks)
        return;
    m_maxTicks = count;
    scale();
}

void RebasedChart::setMaxTimeMarks(int count)
{
    if (count == m_maxMarks)
        return;
    m_maxMarks = count;
    emit changed();
}

void RebasedChart::scale()
{
    double low = 100, high = 100;
    for (const auto &line : m_prices.lines) {
        const auto [least, most] = std::ranges::minmax(line);
        low = std::min(low, least);
        high = std::max(high, most);
    }
    m_scale = charts::scaleFor(low, high, m_maxTicks);
    emit changed();
}

QVariantList RebasedChart::priceTicks() const
{
    QVariantList ticks;
    for (const double tick : m_scale.ticks)
        ticks.append(QVariantMap{{QStringLiteral("value"), tick}, {QStringLiteral("text"), Format::number(tick, 0)}});
    return ticks;
}

QVariantList RebasedChart::timeMarks() const
{
    QVariantList marks;
    for (const charts::TimeMark &mark : charts::timeMarks(m_prices.days, m_maxMarks))
        marks.append(QVariantMap{{QStringLiteral("index"), int(mark.index)}, {QStringLiteral("text"), mark.label}});
    return marks;
}

QVariantList RebasedChart::ends() const
{
    QVariantList ends;
    for (qsizetype line = 0; line < qsizetype(m_prices.lines.size()); ++line)
        ends.append(QVariantMap{{QStringLiteral("ticker"), m_tickers[line]},
            {QStringLiteral("percent"), m_prices.lines[std::size_t(line)].back() - 100}});
    return ends;
}

QString RebasedChart::summary() const
{
    if (m_prices.lines.empty())
        return {};
    QStringList parts;
    for (const QVariant &end : ends())
        parts.append(tr("%1 %2").arg(end.toMap()[QStringLiteral("ticker")].toString(),
            Format::changeSpoken(end.toMap()[QStringLiteral("percent")].toDouble(), 1)));
    return tr("Since %1, each from 100: %2.")
        .arg(QLocale().toString(m_prices.days.front(), QLocale::LongFormat), parts.join(QStringLiteral(", ")));
}

void RebasedChart::fill(int line, QObject *series, int pixels) const
{
    auto *drawn = qobject_cast<QXYSeries *>(series);
    if (!drawn)
        return;
    const bool there = line >= 0 && line < int(m_prices.lines.size());
    drawn->replace(
        there ? charts::keepExtremes(m_prices.lines[std::size_t(line)], std::size_t(std::max(2, 2 * pixels))) : QList<QPointF>());
}

} // namespace soundings::window
