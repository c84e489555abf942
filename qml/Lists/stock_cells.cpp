#include "stock_cells.h"

#include "Controls/format.h"

#include <cmath>

namespace soundings::window {

QString StockCells::spokenCompany(const QString &ticker, const QString &name)
{
    return ticker + QStringLiteral(", ") + name;
}

QString StockCells::spokenText(const QString &text)
{
    return text.isEmpty() ? Format::missingSpoken() : text;
}

QString StockCells::spokenFigure(const std::optional<double> &value, int digits)
{
    return value ? Format::number(*value, digits) : Format::missingSpoken();
}

QString StockCells::spokenPrice(const std::optional<protocol::QuoteDto> &quote)
{
    if (!quote)
        return Format::missingSpoken();
    const QString price = Format::number(quote->price, 2) + u' ' + quote->currency;
    return quote->provenance.stale ? tr("%1, stale").arg(price) : price;
}

QString StockCells::spokenChange(const std::optional<double> &percent)
{
    return percent ? Format::changeSpoken(*percent) : Format::missingSpoken();
}

QString StockCells::spokenPoints(const std::optional<double> &points)
{
    if (!points)
        return Format::missingSpoken();
    const QString amount = Format::number(std::abs(*points), 1);
    return *points > 0 ? tr("up %1 points").arg(amount) : *points < 0 ? tr("down %1 points").arg(amount) : tr("unchanged");
}

QString StockCells::spokenYear(const QList<double> &closes)
{
    if (closes.size() < 2 || closes.front() <= 0)
        return Format::missingSpoken();
    return tr("%1 in a year").arg(Format::changeSpoken((closes.back() / closes.front() - 1) * 100, 1));
}

QString StockCells::spokenPeRatio(const std::optional<double> &ratio)
{
    return ratio && *ratio < 0 ? tr("loss") : spokenFigure(ratio, 1);
}

QString StockCells::spokenSource(const protocol::ProvenanceDto &from)
{
    if (from.isInvented())
        return tr("%1 data, invented").arg(from.source);
    const QString text = from.source + u' ' + age(from);
    return from.stale ? tr("%1, stale").arg(text) : text;
}

QString StockCells::age(const protocol::ProvenanceDto &from)
{
    return from.isInvented() ? QString() : Format::age(from.asOf, from.fetchedAt, QDateTime::currentDateTime());
}

protocol::ProvenanceDto StockCells::provenanceOf(const protocol::StockItemDto &stock)
{
    protocol::ProvenanceDto from = stock.quote ? stock.quote->provenance : protocol::ProvenanceDto{};
    if (from.source.isEmpty())
        from.source = stock.source;
    return from;
}

} // namespace soundings::window
