#include "base/clock.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace soundings {

QString toIso8601(Timestamp time)
{
    // By hand, because a reply has many of these and QDateTime reads its format anew each time.
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char16_t, 24> text;
    std::size_t length = 0;
    const auto put = [&](int value, std::size_t digits, char16_t after) {
        for (std::size_t i = digits; i-- > 0; value /= 10)
            text[length + i] = char16_t(u'0' + value % 10);
        length += digits;
        text[length++] = after;
    };
    put(std::clamp(int(date.year()), 0, 9999), 4, u'-');
    put(int(unsigned(date.month())), 2, u'-');
    put(int(unsigned(date.day())), 2, u'T');
    put(int(clock.hours().count()), 2, u':');
    put(int(clock.minutes().count()), 2, u':');
    const int milliseconds = int(clock.subseconds().count());
    put(int(clock.seconds().count()), 2, milliseconds == 0 ? u'Z' : u'.');
    if (milliseconds != 0)
        put(milliseconds, 3, u'Z');
    return QString::fromUtf16(text.data(), qsizetype(length));
}

std::optional<Timestamp> timestampFromIso8601(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // no offset in the text: everything of ours is UTC
        time = QDateTime(time.date(), time.time(), QTimeZone::utc());
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

Timestamp SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace soundings
