#include "domain/trading_calendar.h"

#include "domain/nyse_rules.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace soundings {

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr minutes kRegularClose{16 * 60};

bool isWeekend(Day day)
{
    const std::chrono::weekday of(day);
    return of == std::chrono::Saturday || of == std::chrono::Sunday;
}

std::unexpected<Error> outside(const QString &what)
{
    return fail(ErrorCode::invalidArgument,
        QStringLiteral("%1 is outside the trading calendar, which covers the years %2 to %3.")
            .arg(what)
            .arg(TradingCalendar::kFirstYear)
            .arg(TradingCalendar::kLastYear));
}

Result<QTimeZone> newYork()
{
    static const QTimeZone zone("America/New_York");
    if (!zone.isValid())
        return fail(ErrorCode::unavailable,
            QStringLiteral(
                "This system does not know the time zone America/New_York. Install its time zone data (package tzdata)."));
    return zone;
}

QString clockText(minutes afterMidnight)
{
    return QTime(0, 0).addSecs(int(std::chrono::seconds(afterMidnight).count())).toString(QStringLiteral("HH:mm"));
}

std::chrono::seconds offsetOf(const QTimeZone &zone, Timestamp time)
{
    return std::chrono::seconds(
        zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc())));
}

struct LocalTime {
    Day day;
    minutes afterMidnight;
};

/// Whole minutes are enough: every bell rings on one.
Result<LocalTime> localTime(Timestamp time)
{
    SOUNDINGS_TRY(const QTimeZone zone, newYork());
    const Timestamp local = time + offsetOf(zone, time);
    const Day day = std::chrono::floor<days>(local);
    return LocalTime{day, std::chrono::floor<minutes>(local - day)};
}

} // namespace

const TradingCalendar &TradingCalendar::nyse()
{
    static const TradingCalendar calendar;
    return calendar;
}

TradingCalendar::TradingCalendar()
{
    const Day first = makeDay(kFirstYear, 1, 1);
    m_entries.resize(std::size_t((makeDay(kLastYear, 12, 31) - first).count() + 1));
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        const bool session = !isWeekend(first + days(index));
        m_entries[index] = {session, short(session ? kRegularClose.count() : 0), -1};
    }
    const auto entry = [&](Day day) -> Entry & { return m_entries[std::size_t((day - first).count())]; };
    const auto close = [&](const MarketClosure &closure) {
        m_names.push_back(closure.name);
        entry(closure.day) = {false, 0, short(m_names.size() - 1)};
    };
    const auto shorten = [&](const EarlyClose &early) {
        m_names.push_back(early.name);
        entry(early.day) = {true, short(early.close.count()), short(m_names.size() - 1)};
    };
    for (int year = kFirstYear; year <= kLastYear; ++year) {
        std::ranges::for_each(nyse::holidays(year), close);
        std::ranges::for_each(nyse::regularEarlyCloses(year), shorten);
    }
    std::ranges::for_each(nyse::oneOffClosures(), close);
    std::ranges::for_each(nyse::oneOffEarlyCloses(), shorten);
}

Result<std::size_t> TradingCalendar::indexOf(Day day) const
{
    const auto index = (day - makeDay(kFirstYear, 1, 1)).count();
    if (index < 0 || std::size_t(index) >= m_entries.size())
        return outside(toIso(day));
    return std::size_t(index);
}

Result<bool> TradingCalendar::isTradingDay(Day day) const
{
    SOUNDINGS_TRY(const std::size_t index, indexOf(day));
    return m_entries[index].session;
}

Result<std::optional<QString>> TradingCalendar::holidayName(Day day) const
{
    SOUNDINGS_TRY(const std::size_t index, indexOf(day));
    const Entry &entry = m_entries[index];
    if (entry.session || entry.name < 0)
        return std::nullopt;
    return m_names[std::size_t(entry.name)];
}

Result<minutes> TradingCalendar::closeTime(Day day) const
{
    SOUNDINGS_TRY(const std::size_t index, indexOf(day));
    if (!m_entries[index].session)
        return fail(ErrorCode::invalidArgument, QStringLiteral("The exchange is closed on %1.").arg(toIso(day)));
    return minutes(m_entries[index].closeMinutes);
}

Result<Day> TradingCalendar::nextTradingDay(Day day) const
{
    SOUNDINGS_TRY(const std::size_t index, indexOf(day));
    for (std::size_t next = index + 1; next < m_entries.size(); ++next) {
        if (m_entries[next].session)
            return day + days(next - index);
    }
    return outside(QStringLiteral("The session after %1").arg(toIso(day)));
}

Result<Day> TradingCalendar::previousTradingDay(Day day) const
{
    SOUNDINGS_TRY(const std::size_t index, indexOf(day));
    for (std::size_t previous = index; previous-- > 0;) {
        if (m_entries[previous].session)
            return day - days(index - previous);
    }
    return outside(QStringLiteral("The session before %1").arg(toIso(day)));
}

Result<std::vector<Day>> TradingCalendar::sessionsBetween(Day first, Day last) const
{
    std::vector<Day> result;
    if (first > last)
        return result;
    SOUNDINGS_TRY(const std::size_t from, indexOf(first));
    SOUNDINGS_TRY(const std::size_t to, indexOf(last));
    for (std::size_t index = from; index <= to; ++index) {
        if (m_entries[index].session)
            result.push_back(first + days(index - from));
    }
    return result;
}

Result<std::vector<MarketClosure>> TradingCalendar::closures(int year) const
{
    if (year < kFirstYear || year > kLastYear)
        return outside(QStringLiteral("The year %1").arg(year));
    std::vector<MarketClosure> result;
    for (Day day = makeDay(year, 1, 1); day <= makeDay(year, 12, 31); day += days(1)) {
        SOUNDINGS_TRY(std::optional<QString> name, holidayName(day));
        if (name)
            result.push_back({day, std::move(*name)});
    }
    return result;
}

Result<std::vector<EarlyClose>> TradingCalendar::earlyCloses(int year) const
{
    if (year < kFirstYear || year > kLastYear)
        return outside(QStringLiteral("The year %1").arg(year));
    std::vector<EarlyClose> result;
    for (Day day = makeDay(year, 1, 1); day <= makeDay(year, 12, 31); day += days(1)) {
        SOUNDINGS_TRY(const std::size_t index, indexOf(day));
        const Entry &entry = m_entries[index];
        if (entry.session && entry.name >= 0)
            result.push_back({day, m_names[std::size_t(entry.name)], minutes(entry.closeMinutes)});
    }
    return result;
}

Result<Timestamp> TradingCalendar::openingBell(Day session) const
{
    SOUNDINGS_CHECK(closeTime(session));
    return momentInNewYork(session, kOpenTime);
}

Result<Timestamp> TradingCalendar::closingBell(Day session) const
{
    SOUNDINGS_TRY(const minutes close, closeTime(session));
    return momentInNewYork(session, close);
}

Result<MarketStatus> TradingCalendar::status(Timestamp now) const
{
    SOUNDINGS_TRY(const LocalTime local, localTime(now));
    SOUNDINGS_TRY(const std::size_t index, indexOf(local.day));
    const Entry &today = m_entries[index];
    const minutes close(today.closeMinutes);
    const bool beforeOpen = today.session && local.afterMidnight < kOpenTime;
    MarketStatus result;
    result.open = today.session && !beforeOpen && local.afterMidnight < close;

    const QString name = today.name >= 0 ? m_names[std::size_t(today.name)] : QString();
    const QString early = name.isEmpty() ? QString() : QStringLiteral(" (early close: %1)").arg(name);
    if (result.open)
        result.reason = QStringLiteral("Open until %1 New York time%2.").arg(clockText(close), early);
    else if (beforeOpen)
        result.reason = QStringLiteral("Opens today at %1 New York time%2.").arg(clockText(kOpenTime), early);
    else if (today.session)
        result.reason = QStringLiteral("Closed since %1 New York time%2.").arg(clockText(close), early);
    else
        result.reason = name.isEmpty() ? QStringLiteral("Closed for the weekend.") : QStringLiteral("Closed: %1.").arg(name);

    Day nextToOpen = local.day;
    if (!beforeOpen) {
        SOUNDINGS_TRY(nextToOpen, nextTradingDay(local.day));
    }
    SOUNDINGS_TRY(result.nextOpen, openingBell(nextToOpen));
    SOUNDINGS_TRY(result.nextClose, closingBell(result.open ? local.day : nextToOpen));
    return result;
}

Result<Day> TradingCalendar::lastFinishedSession(Timestamp now) const
{
    SOUNDINGS_TRY(const LocalTime local, localTime(now));
    SOUNDINGS_TRY(const std::size_t index, indexOf(local.day));
    const Entry &today = m_entries[index];
    if (today.session && local.afterMidnight >= minutes(today.closeMinutes))
        return local.day;
    return previousTradingDay(local.day);
}

Result<Day> dayInNewYork(Timestamp time)
{
    SOUNDINGS_TRY(const LocalTime local, localTime(time));
    return local.day;
}

Result<Timestamp> momentInNewYork(Day day, minutes time)
{
    SOUNDINGS_TRY(const QTimeZone zone, newYork());
    // By offsets and not by QDateTime, whose answer for a time that is left out or shown twice depends on the version of Qt.
    const auto offsetAt = [&](Timestamp moment) { return offsetOf(zone, moment); };
    const Timestamp asUtc = day + time;
    const std::chrono::seconds before = offsetAt(asUtc - days(1)), after = offsetAt(asUtc + days(1));
    Timestamp late = asUtc - before;
    if (offsetAt(late) == before)
        return late;
    Timestamp early = asUtc - after;
    if (offsetAt(early) == after)
        return early;
    while (late - early > std::chrono::milliseconds(1)) {
        const Timestamp middle = early + (late - early) / 2;
        (offsetAt(middle) == before ? early : late) = middle;
    }
    return late;
}

} // namespace soundings
