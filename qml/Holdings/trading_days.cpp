#include "trading_days.h"

#include "Lists/session_day.h"

#include "client/market_calls.h"

#include <QTimeZone>

namespace soundings::window {

void TradingDays::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    m_asked.clear();
    m_holidays.clear();
}

void TradingDays::ask(int year)
{
    if (!m_client || m_asked.contains(year))
        return;
    m_asked.insert(year);
    m_client->send(client::marketClosures(year), this, [this, year](const Result<QList<QDate>> &closures) {
        if (!closures) {
            m_asked.remove(year); // another time; the engine checks nothing of this
            return;
        }
        m_holidays.insert(year, *closures);
        emit changed();
    });
}

bool TradingDays::isClosed(const QDate &day) const
{
    return day.dayOfWeek() >= Qt::Saturday || m_holidays.value(day.year()).contains(day);
}

QDate TradingDays::latest(QDate day) const
{
    while (isClosed(day))
        day = day.addDays(-1);
    return day;
}

QDate TradingDays::today()
{
    return SessionDay::today();
}

} // namespace soundings::window
