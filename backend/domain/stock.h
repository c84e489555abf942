#pragma once

#include "base/clock.h"
#include "domain/provenance.h"
#include "domain/ticker.h"

#include <QString>

#include <optional>
#include <span>

namespace soundings {

enum class InstrumentType { stock, fund, etf, certificate, bond, warrant, other };

/// "STOCK", "FUND", ...: the names on the wire and in the store.
QString toText(InstrumentType type);
std::optional<InstrumentType> instrumentTypeFromText(QStringView text);
std::span<const InstrumentType> allInstrumentTypes();

/// A listed instrument. Empty texts are "not known".
struct Stock {
    QString id; ///< UUID, given by the store
    Ticker ticker;
    QString name;
    QString isin;
    InstrumentType type = InstrumentType::stock;
    QString sector;
    QString industry;
    std::optional<double> marketCap; ///< whole currency units
    QString currency = QStringLiteral("USD"); ///< ISO 4217
    QString exchange;
    QString source; ///< who said so: "sample", "csv", ...
    Timestamp createdAt = {};
    Timestamp lastUpdated = {};
};

/// The newest price of a stock and how it moved.
struct Quote {
    double price = 0;
    std::optional<double> previousClose;
    std::optional<double> volume;
    Provenance provenance;

    std::optional<double> change() const { return previousClose ? std::optional(price - *previousClose) : std::nullopt; }
    /// 1.5 means 1.5 %.
    std::optional<double> changePercent() const
    {
        return previousClose && *previousClose > 0 ? std::optional((price / *previousClose - 1) * 100) : std::nullopt;
    }
};

} // namespace soundings
