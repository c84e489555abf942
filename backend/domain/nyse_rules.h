#pragma once

#include "domain/trading_calendar.h"

// When the New York Stock Exchange is closed or closes early, from 1990 on. Late openings are left out: they change no date.

namespace soundings::nyse {

/// The holidays of a year on the weekday they are kept.
std::vector<MarketClosure> holidays(int year);

/// The short sessions that come back with the holidays.
std::vector<EarlyClose> regularEarlyCloses(int year);

/// Closures outside the rules, from the exchange's list of special closings and its later notices.
std::vector<MarketClosure> oneOffClosures();

/// Short sessions outside the rules, from the same list. It does not have 31 December 1999, which some calendars give.
std::vector<EarlyClose> oneOffEarlyCloses();

} // namespace soundings::nyse
