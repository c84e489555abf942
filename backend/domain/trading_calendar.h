#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/day.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace soundings {

/// A weekday on which the exchange stays closed.
struct MarketClosure {
    Day day;
    QString name;
};

/// A session that ends before 16:00.
struct EarlyClose {
    Day day;
    QString name;
    std::chrono::minutes close; ///< after midnight in New York
};

struct MarketStatus {
    bool open = false;
    QString reason; ///< one sentence for people
    Timestamp nextOpen; ///< the next opening bell, never the one of a session that runs
    Timestamp nextClose; ///< of the session that runs, else of the next one
};

/// The sessions of the New York Stock Exchange from 1990 to 2035: holidays by rule, one-off closures, early closes. Immutable
/// and thread-safe. Days outside those years are an invalidArgument error; every "time" is New York's.
class TradingCalendar {
public:
    static constexpr int kFirstYear = 1990;
    static constexpr int kLastYear = 2035;

    static const TradingCalendar &nyse();

    Result<bool> isTradingDay(Day day) const;
    /// Why the exchange is closed on a weekday; nothing on a trading day, a Saturday or a Sunday.
    Result<std::optional<QString>> holidayName(Day day) const;
    /// Minutes after midnight; an error when there is no session on that day.
    Result<std::chrono::minutes> closeTime(Day day) const;
    static constexpr std::chrono::minutes kOpenTime{9 * 60 + 30};

    /// The first session after that day, the last one before it.
    Result<Day> nextTradingDay(Day day) const;
    Result<Day> previousTradingDay(Day day) const;
    /// Every session of the range, oldest first, both ends included.
    Result<std::vector<Day>> sessionsBetween(Day first, Day last) const;

    Result<std::vector<MarketClosure>> closures(int year) const;
    Result<std::vector<EarlyClose>> earlyCloses(int year) const;

    Result<MarketStatus> status(Timestamp now) const;
    /// The newest session whose closing bell has rung.
    Result<Day> lastFinishedSession(Timestamp now) const;
    Result<Timestamp> openingBell(Day session) const;
    Result<Timestamp> closingBell(Day session) const;

private:
    TradingCalendar();
    Result<std::size_t> indexOf(Day day) const;

    struct Entry {
        bool session = false;
        short closeMinutes = 0;
        short name = -1; ///< index into m_names: why it is closed, or ends early
    };
    std::vector<Entry> m_entries; ///< one a day, from 1 January of kFirstYear
    std::vector<QString> m_names;
};

/// The calendar day in New York at that moment. An error only where the system has no time zone data.
Result<Day> dayInNewYork(Timestamp time);

/// The moment at which clocks in New York show `time` after midnight on that day. A time that they show twice, in autumn, means
/// the first; one that they leave out, in spring, means the moment at which they jump.
Result<Timestamp> momentInNewYork(Day day, std::chrono::minutes time);

} // namespace soundings
