#pragma once

#include "protocol/dto/holdings_dto.h"

#include <QCoreApplication>
#include <QVariantList>

namespace soundings::window {

/// What the scores say of a portfolio, as rows of a RecordModel. Descriptions of figures, not advice.
class PositionReview {
    Q_DECLARE_TR_FUNCTIONS(PositionReview)

public:
    /// Those that are held and have a signal to sell or a score under 40, the lowest score first.
    static QVariantList positions(const protocol::PortfolioDto &portfolio);
    /// How much of the value is in which signal, by currency, from Strong buy to Not rated.
    static QVariantList signalMix(const protocol::PortfolioDto &portfolio);
};

} // namespace soundings::window
