#include "server/live/live_actions.h"

#include "server/json/read_json.h"

#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace soundings::server {

namespace {

constexpr int kMostHoldings = 200;
constexpr double kMostShares = 1e12;
constexpr int kMostHistory = 500;
constexpr double kLargestWhole = 9007199254740991.0; // what a JSON number holds exactly

std::unexpected<LiveError> refuse(const char *code, const QString &detail, const QString &requestId = {})
{
    return std::unexpected(LiveError{code, detail, requestId});
}

std::unexpected<LiveError> invalid(const QString &detail, const QString &requestId)
{
    return refuse("invalid_message", QStringLiteral("Invalid message: ") + detail, requestId);
}

std::optional<std::int64_t> wholeNumber(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > kLargestWhole || number != std::floor(number))
        return std::nullopt;
    return std::int64_t(number);
}

std::expected<LiveAction, LiveError> readAnalyze(const QJsonObject &message, const QString &requestId)
{
    const QJsonValue given = message[QStringLiteral("ticker")];
    if (!given.isString())
        return invalid(QStringLiteral("analyze needs \"ticker\", a text such as \"AAPL\"."), requestId);
    auto ticker = Ticker::parse(given.toString());
    if (!ticker)
        return refuse("invalid_ticker", ticker.error().message, requestId);
    return AnalyzeAction{std::move(*ticker), requestId};
}

std::expected<LiveAction, LiveError> readSetHoldings(const QJsonObject &message, const QString &requestId)
{
    auto holdings = readHoldings(message[QStringLiteral("holdings")]);
    if (!holdings)
        return invalid(holdings.error().message, requestId);
    SetHoldingsAction action{std::move(*holdings), {}, requestId};
    if (const QJsonValue expected = message[QStringLiteral("expected_version")]; !expected.isUndefined() && !expected.isNull()) {
        action.expectedVersion = wholeNumber(expected);
        if (!action.expectedVersion)
            return invalid(QStringLiteral("\"expected_version\" is a whole number."), requestId);
    }
    return action;
}

std::expected<LiveAction, LiveError> readHistory(const QJsonObject &message, const QString &requestId)
{
    HistoryAction action;
    if (const QJsonValue given = message[QStringLiteral("ticker")]; !given.isUndefined() && !given.isNull()) {
        auto ticker = Ticker::parse(given.toString());
        if (!ticker)
            return refuse("invalid_ticker", ticker.error().message, requestId);
        action.ticker = std::move(*ticker);
    }
    if (const QJsonValue given = message[QStringLiteral("limit")]; !given.isUndefined()) {
        const auto limit = wholeNumber(given);
        if (!limit || *limit < 1 || *limit > kMostHistory)
            return invalid(QStringLiteral("\"limit\" is a whole number from 1 to %1.").arg(kMostHistory), requestId);
        action.limit = int(*limit);
    }
    return action;
}

} // namespace

Result<engine::Holdings> readHoldings(const QJsonValue &value)
{
    const QJsonObject given = value.toObject();
    if (!value.isObject() || given.isEmpty() || given.size() > kMostHoldings)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("\"holdings\" is an object of 1 to %1 tickers and their shares, such as {\"AAPL\": 100}.")
                .arg(kMostHoldings));
    engine::Holdings holdings;
    for (auto entry = given.begin(); entry != given.end(); ++entry) {
        SOUNDINGS_TRY(const Ticker ticker, Ticker::parse(entry.key()));
        const double shares = entry.value().toDouble(0);
        if (!(shares > 0) || shares > kMostShares)
            return fail(ErrorCode::invalidArgument,
                QStringLiteral("The shares of %1 must be a number above zero, and at most %2.")
                    .arg(ticker.text(), QLocale::c().toString(kMostShares, 'f', 0)));
        if (!holdings.emplace(ticker, shares).second)
            return fail(ErrorCode::invalidArgument, QStringLiteral("%1 is there twice.").arg(ticker.text()));
    }
    return holdings;
}

std::expected<LiveAction, LiveError> readAction(const QByteArray &text)
{
    const auto document = readJson(text);
    if (!document)
        return refuse("invalid_json", QStringLiteral("Invalid message: it ") + document.error().message);
    const QJsonObject message = document->object();
    const QString requestId = message[QStringLiteral("request_id")].toString().left(100);
    const QJsonValue named = message[QStringLiteral("action")];
    if (!document->isObject() || !named.isString())
        return invalid(QStringLiteral("it needs \"action\", a text such as \"analyze\"."), requestId);
    const QString action = named.toString();
    if (action == u"analyze")
        return readAnalyze(message, requestId);
    if (action == u"cancel")
        return CancelAction();
    if (action == u"get_portfolio")
        return GetPortfolioAction();
    if (action == u"set_holdings")
        return readSetHoldings(message, requestId);
    if (action == u"history")
        return readHistory(message, requestId);
    if (action == u"ping")
        return PingAction();
    if (action == u"resume") {
        const auto last = wholeNumber(message[QStringLiteral("last_seq")]);
        if (!last)
            return invalid(QStringLiteral("resume needs \"last_seq\", a whole number."), requestId);
        return ResumeAction{*last};
    }
    return refuse("unknown_action",
        QStringLiteral(
            "Unknown action: \"%1\". There are analyze, cancel, get_portfolio, set_holdings, history, resume and ping.")
            .arg(action.left(50)),
        requestId);
}

} // namespace soundings::server
