#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>
#include <variant>

namespace soundings::protocol {

/// What is held, and its worth by one set of prices. Of a ticker without a price there is no value.
struct LivePortfolioDto {
    qint64 version = 0;
    std::optional<QMap<QString, double>> holdings; ///< shares; missing in an update: they are as before
    QMap<QString, double> prices, values;
    std::optional<double> total;
    QString currency;
    QDateTime asOf; ///< UTC
    QString source; ///< "live", "stored", "simulated", "sample"
};

/// The first message on every connection.
struct LiveReadyDto {
    QString sessionId;
    qint64 newestSeq = 0;
    LivePortfolioDto portfolio;
};

struct LiveStartedDto {
    QString analysisId, ticker;
};

struct LiveResultDto {
    QString analysisId, ticker, metric;
    double value = 0;
    QString explain; ///< one sentence: formula, window, inputs
    qint64 elapsedMs = 0;
    QJsonObject details = {}; ///< the figures behind it; docs/METRICS.md names them
};

struct LiveCompleteDto {
    QString analysisId, ticker;
    int completed = 0, failed = 0;
    bool stale = false; ///< the portfolio has changed meanwhile
};

struct LiveCancelledDto {
    QString analysisId, ticker;
    QString reason; ///< "switched", "client", "disconnect", "timeout"
    int delivered = 0;
};

/// All that was missed has been sent.
struct LiveResumedDto {
    qint64 newestSeq = 0;
    bool isComplete = true; ///< false: some of it was forgotten
};

/// An action that was refused, or, with a metric, a metric that failed.
struct LiveErrorDto {
    QString code, detail, analysisId, metric;
    QString requestId = {}; ///< of the action that was refused, where it had one
};

/// A message that this client has no use for: "history", "pong", or one of a newer server.
struct LiveOtherDto { };

/// What a live session tells. `seq` rises; 0: not part of the log.
struct LiveMessageDto {
    qint64 seq = 0;
    std::variant<LiveOtherDto, LiveReadyDto, LivePortfolioDto, LiveStartedDto, LiveResultDto, LiveCompleteDto, LiveCancelledDto,
        LiveResumedDto, LiveErrorDto>
        body;
};

} // namespace soundings::protocol
