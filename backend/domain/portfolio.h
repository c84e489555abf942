#pragma once

#include "base/clock.h"
#include "domain/day.h"
#include "domain/ticker.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace soundings {

enum class TransactionKind {
    split, ///< on a day with others it comes first
    buy,
    sell,
    dividend,
};

/// "buy", "sell", "dividend", "split".
QString toText(TransactionKind kind);
std::optional<TransactionKind> transactionKindFromText(QStringView text);
QStringList transactionKindNames();

/// Something that happened to a holding. Amounts are in the stock's currency.
struct Transaction {
    QString id; ///< UUID
    Ticker ticker;
    TransactionKind kind = TransactionKind::buy;
    Day day = {};
    double shares = 0; ///< bought, sold, or paid a dividend on; of a split: new shares for each old one
    double price = 0; ///< a share; of a dividend: paid on each share; of a split: 0
    double fees = 0;
    QString note;
    Timestamp createdAt = {};
};

/// What somebody owns, as the transactions that led there.
struct Portfolio {
    QString id; ///< UUID
    QString name;
    QString description;
    Timestamp createdAt = {}, updatedAt = {};
    std::vector<Transaction> transactions; ///< by day; those of one day in the order in which they take effect
};

} // namespace soundings
