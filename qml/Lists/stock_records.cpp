#include "stock_records.h"

#include "Client/engine_words.h"
#include "Controls/format.h"
#include "stock_cells.h"

namespace soundings::window {

namespace {

QString spokenKey(const QString &key)
{
    return QStringLiteral("spoken.") + key;
}

} // namespace

StockRecord &StockRecord::company(const QString &ticker, const QString &name)
{
    m_record.insert(QStringLiteral("ticker"), ticker);
    m_record.insert(QStringLiteral("name"), name);
    return said(QStringLiteral("ticker"), StockCells::spokenCompany(ticker, name));
}

StockRecord &StockRecord::text(const QString &key, const QString &shown)
{
    m_record.insert(key, shown);
    return *this;
}

StockRecord &StockRecord::figure(const QString &key, const std::optional<double> &value, int digits)
{
    m_record.insert(key, value ? QVariant(*value) : QVariant());
    return said(key, StockCells::spokenFigure(value, digits));
}

StockRecord &StockRecord::written(
    const QString &key, const QString &shown, const std::optional<double> &value, const QString &sentence)
{
    m_record.insert(key, shown);
    m_record.insert(QStringLiteral("sort.") + key, value ? QVariant(*value) : QVariant());
    return said(key, sentence);
}

StockRecord &StockRecord::points(const QString &key, const std::optional<double> &value)
{
    m_record.insert(key, value ? QVariant(*value) : QVariant());
    return said(key, StockCells::spokenPoints(value));
}

StockRecord &StockRecord::signal(const QString &key, const QString &code)
{
    m_record.insert(key, code.isEmpty() ? QStringLiteral("NOT_RATED") : code);
    return said(key, Format::signalName(code));
}

StockRecord &StockRecord::source(const protocol::ProvenanceDto &from)
{
    m_record.insert(QStringLiteral("source"), from.source);
    m_record.insert(QStringLiteral("at"), StockCells::age(from));
    m_record.insert(QStringLiteral("stale"), from.stale);
    m_record.insert(QStringLiteral("invented"), from.isInvented());
    return said(QStringLiteral("source"), StockCells::spokenSource(from));
}

StockRecord &StockRecord::said(const QString &key, const QString &sentence)
{
    m_record.insert(spokenKey(key), sentence);
    return *this;
}

StockRecord &StockRecord::ranked(const protocol::RankedStockDto &stock)
{
    return company(stock.ticker, stock.name)
        .text(QStringLiteral("sector"), EngineWords::said(stock.sector))
        .figure(QStringLiteral("value_score"), stock.score.value, 1)
        .figure(QStringLiteral("quality_score"), stock.score.quality, 1)
        .figure(QStringLiteral("momentum_score"), stock.score.momentum, 1)
        .figure(QStringLiteral("health_score"), stock.score.health, 1)
        .figure(QStringLiteral("total_score"), stock.score.total, 1)
        .signal(QStringLiteral("signal"), stock.score.signal)
        .source(stock.provenance);
}

QStringList rankedKeys()
{
    return QStringLiteral(
        "ticker name sector value_score quality_score momentum_score health_score total_score signal source at stale")
        .split(u' ');
}

Doubtful doubtfulOf(const QVariantList &records)
{
    Doubtful doubtful;
    for (const QVariant &record : records) {
        const QVariantMap map = record.toMap();
        if (map.value(QStringLiteral("invented")).toBool())
            ++doubtful.invented;
        else if (map.value(QStringLiteral("stale")).toBool())
            ++doubtful.stale;
    }
    return doubtful;
}

} // namespace soundings::window
