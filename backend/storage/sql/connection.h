#pragma once

#include "domain/price_series.h"
#include "storage/sql/failure.h"
#include "storage/sql/market_memo.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace soundings::storage::sql {

/// A parameter of a statement. NaN is bound as NULL: missing is never 0.
using Value = std::variant<std::monostate, std::int64_t, double, QByteArray>;

enum class Dialect { sqlite, postgres };
enum class Access { read, write };

/// Beyond so many prepared statements a connection forgets them all: filters and sorts make thousands of combinations.
inline constexpr std::size_t kMaxPreparedStatements = 200;

/// A prepared statement with parameters $1, $2, ... Columns are counted from 0. Failures are thrown as Failure.
class Statement {
public:
    virtual ~Statement() = default;
    /// The text that it was prepared from.
    virtual std::string_view source() const = 0;
    virtual void bind(std::span<const Value> values) = 0;
    /// Runs the statement or moves on to its next row; false when there is none.
    virtual bool step() = 0;
    /// Makes it ready to be bound and run again.
    virtual void reset() = 0;
    /// Rows that the last run changed.
    virtual int changes() const = 0;

    virtual bool isNull(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0; ///< NaN for NULL
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0; ///< UTF-8
};

/// One connection to one database. Used by one thread at a time; every call may block. Failures are thrown as Failure.
class Connection {
public:
    virtual ~Connection() = default;
    virtual Dialect dialect() const = 0;

    /// The statement stays valid until the end of the transaction, and as a rule prepared for the next one too.
    virtual Statement &prepared(std::string_view text) = 0;
    /// Runs statements without parameters and without rows.
    virtual void execute(const std::string &script) = 0;

    /// Access::read sees one state of the database until the end; Access::write may wait for another writer.
    virtual void begin(Access access) = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    /// Within a transaction: waits until no other connection is writing prices, and keeps others out until its end.
    virtual void lockPriceWriters() = 0;

    /// The state of the database's contents as this transaction sees it; nothing where it is not cheap to tell.
    virtual std::optional<ContentVersion> contentVersion() { return std::nullopt; }
    MarketMemo &marketMemo() { return m_marketMemo; }

    /// Inserts rows into `prices`, oldest first. `fresh`: the stock has none of these days yet; otherwise they are overwritten.
    virtual void insertBars(std::int64_t stock, std::int64_t batch, std::span<const PriceBar> bars, bool fresh) = 0;

private:
    MarketMemo m_marketMemo;
};

} // namespace soundings::storage::sql
