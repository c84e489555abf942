#pragma once

#include "protocol/dto/price_dto.h"
#include "protocol/dto/score_dto.h"

#include <QStringList>

namespace soundings::window {

/// What the engine says, which it does in English, in the language of the window: sectors and industries, reasons of scores,
/// conditions of screens, signals, what went wrong. Its sentences are few, with figures and names in them. What is sent to it
/// stays English.
class EngineWords {
public:
    /// A sentence, or several, or a part of one. What is not known here is left as it is.
    static QString said(const QString &english);
    static QStringList said(const QStringList &english);
    static protocol::ScoreBreakdownDto said(protocol::ScoreBreakdownDto breakdown);
    static protocol::TradeSignalsDto said(protocol::TradeSignalsDto signalsReply);
};

} // namespace soundings::window
