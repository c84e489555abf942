#pragma once

#include "engine/live/live_session.h"
#include "server/live/session_json.h"

#include <QJsonValue>

#include <expected>
#include <variant>

namespace soundings::server {

// What a client of a live session may ask for.
struct AnalyzeAction {
    Ticker ticker;
    QString requestId;
};
struct CancelAction { };
struct GetPortfolioAction { };
struct SetHoldingsAction {
    engine::Holdings holdings;
    std::optional<std::int64_t> expectedVersion;
    QString requestId;
};
struct HistoryAction {
    Ticker ticker; ///< empty: all
    int limit = 50;
};
struct ResumeAction {
    std::int64_t lastSeq = 0;
};
struct PingAction { };
using LiveAction =
    std::variant<AnalyzeAction, CancelAction, GetPortfolioAction, SetHoldingsAction, HistoryAction, ResumeAction, PingAction>;

/// Reads a client's message; the error is what it is told.
std::expected<LiveAction, LiveError> readAction(const QByteArray &text);

/// Reads {"AAPL": 100}: at least one ticker and at most 200, shares above zero. The error is for people.
Result<engine::Holdings> readHoldings(const QJsonValue &value);

} // namespace soundings::server
