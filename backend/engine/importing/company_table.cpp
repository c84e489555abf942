#include "engine/importing/company_table.h"

#include "engine/importing/csv_reader.h"
#include "engine/importing/field_parsing.h"
#include "engine/importing/header_names.h"

#include <QHash>

#include <algorithm>

namespace soundings::engine {

namespace {

constexpr std::string_view kGicsSectors[] = {"Communication Services", "Consumer Discretionary", "Consumer Staples", "Energy",
    "Financials", "Health Care", "Industrials", "Information Technology", "Materials", "Real Estate", "Utilities"};

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).trimmed();
}

/// What is in the columns of a file of companies.
struct CompanyColumns {
    struct Figure {
        std::size_t at;
        Metric metric;
    };
    struct Fact {
        std::size_t at;
        CompanyColumn column;
    };
    std::vector<Figure> figures;
    std::vector<Fact> facts;
    bool decimalComma = false;
    /// The list "S&P 500 companies with financial information": its yields are fractions (0.0175 = 1.75 %), and its column Sector
    /// holds the sub-industry. Known by its heading Price/Earnings.
    bool spFinancials = false;
};

Result<CompanyColumns> readHeader(ImportKind kind, std::span<const std::string_view> header)
{
    CompanyColumns columns;
    for (std::size_t at = 0; at < header.size(); ++at) {
        const std::string heading = normalisedHeading(header[at]);
        columns.spFinancials |= trimmed(header[at]) == "Price/Earnings";
        if (const auto column = companyColumnFrom(heading)) {
            if (std::ranges::find(columns.facts, *column, &CompanyColumns::Fact::column) == columns.facts.end())
                columns.facts.push_back({at, *column});
        } else if (const auto metric = metricFromHeading(heading)) {
            if (std::ranges::find(columns.figures, *metric, &CompanyColumns::Figure::metric) == columns.figures.end())
                columns.figures.push_back({at, *metric});
        }
    }
    if (std::ranges::find(columns.facts, CompanyColumn::ticker, &CompanyColumns::Fact::column) == columns.facts.end())
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("No column of tickers was found in the first line. It should be called ticker or Symbol."));
    if (kind == ImportKind::fundamentals && columns.figures.empty()) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral(
                "No column of figures was found in the first line. The names are pe_ratio, roe, dividend_yield and so on, or "
                "Price/Earnings, Price/Book, Price/Sales and Dividend Yield."));
    }
    return columns;
}

/// A number that may end in T, B, M or K: "3.4T".
NumberField parseAmount(std::string_view text, bool decimalComma)
{
    text = trimmed(text);
    double factor = 1;
    if (!text.empty()) {
        switch (text.back()) {
        case 'T':
            factor = 1e12;
            break;
        case 'B':
            factor = 1e9;
            break;
        case 'M':
            factor = 1e6;
            break;
        case 'K':
        case 'k':
            factor = 1e3;
            break;
        default:
            break;
        }
        if (factor != 1)
            text.remove_suffix(1);
    }
    NumberField number = parseNumber(text, decimalComma);
    number.value *= factor;
    return number;
}

class CompanyRowReader {
public:
    CompanyRowReader(const CompanyColumns &columns, std::span<const std::string_view> fields)
        : m_columns(columns)
        , m_fields(fields)
    {
    }

    /// Says in `reason` why a row is no good.
    bool read(StockUpdate &stock, MetricValues &values, QString &reason) const;

private:
    bool readFact(CompanyColumn column, const QString &text, StockUpdate &stock, QString &reason) const;
    bool readMarketCap(std::string_view field, StockUpdate &stock, QString &reason) const;

    const CompanyColumns &m_columns;
    std::span<const std::string_view> m_fields;
};

bool CompanyRowReader::read(StockUpdate &stock, MetricValues &values, QString &reason) const
{
    for (const auto &[at, column] : m_columns.facts) {
        const bool good = column == CompanyColumn::marketCap ? readMarketCap(m_fields[at], stock, reason)
                                                             : readFact(column, toText(m_fields[at]), stock, reason);
        if (!good)
            return false;
    }
    for (const auto &[at, metric] : m_columns.figures) {
        std::string_view field = trimmed(m_fields[at]);
        const MetricInfo &info = infoOf(metric);
        const bool percentSign = info.unit == MetricUnit::percent && field.ends_with('%');
        if (percentSign)
            field.remove_suffix(1);
        const NumberField number = parseNumber(field, m_columns.decimalComma);
        if (number.state == FieldState::bad) {
            reason = QStringLiteral("%1 “%2” is not a number").arg(QString::fromLatin1(info.name), toText(field));
            return false;
        }
        const bool fraction = m_columns.spFinancials && metric == Metric::dividendYield && !percentSign;
        if (number.state == FieldState::value)
            values.set(metric, fraction ? number.value * 100 : number.value);
    }
    return true;
}

bool CompanyRowReader::readMarketCap(std::string_view field, StockUpdate &stock, QString &reason) const
{
    const NumberField number = parseAmount(field, m_columns.decimalComma);
    if (number.state == FieldState::bad || (number.state == FieldState::value && number.value < 0)) {
        reason = QStringLiteral("market_cap “%1” is not an amount of money").arg(toText(field));
        return false;
    }
    if (number.state == FieldState::value)
        stock.marketCap = number.value;
    return true;
}

bool CompanyRowReader::readFact(CompanyColumn column, const QString &text, StockUpdate &stock, QString &reason) const
{
    switch (column) {
    case CompanyColumn::ticker: {
        const auto ticker = Ticker::parse(text);
        if (!ticker) {
            reason =
                text.isEmpty() ? QStringLiteral("ticker is missing") : QStringLiteral("“%1” is not a ticker").arg(text.left(60));
            return false;
        }
        stock.ticker = *ticker;
        return true;
    }
    case CompanyColumn::name:
        stock.name = text;
        return true;
    case CompanyColumn::isin:
        stock.isin = text.toUpper();
        if (!text.isEmpty() && text.size() != 12) {
            reason = QStringLiteral("isin “%1” does not have 12 characters").arg(text.left(60));
            return false;
        }
        return true;
    case CompanyColumn::sector:
        // A sub-industry in the place of a sector must not take the place of a sector that is known.
        if (m_columns.spFinancials && std::ranges::find(kGicsSectors, text.toStdString()) == std::end(kGicsSectors))
            stock.industry = text;
        else
            stock.sector = text;
        return true;
    case CompanyColumn::industry:
        stock.industry = text;
        return true;
    case CompanyColumn::type:
        stock.type = text.isEmpty() ? std::nullopt : instrumentTypeFromText(text);
        if (!text.isEmpty() && !stock.type) {
            QStringList allowed;
            for (const InstrumentType type : allInstrumentTypes())
                allowed << soundings::toText(type);
            reason = QStringLiteral("type “%1” is not one of %2").arg(text.left(60), allowed.join(QStringLiteral(", ")));
            return false;
        }
        return true;
    case CompanyColumn::currency:
        stock.currency = text.toUpper();
        if (!text.isEmpty() && text.size() != 3) {
            reason = QStringLiteral("currency “%1” is not a code of three letters such as USD").arg(text.left(60));
            return false;
        }
        return true;
    case CompanyColumn::exchange:
        stock.exchange = text;
        return true;
    case CompanyColumn::marketCap:
        break;
    }
    return true;
}

bool detectDecimalComma(CsvReader reader)
{
    if (reader.delimiter() == ',')
        return false;
    bool found = false;
    for (int row = 0; row < 200 && reader.next(); ++row)
        found |= std::ranges::any_of(reader.fields(), hasDecimalComma);
    return found;
}

} // namespace

Result<CompanyTable> readCompanyTable(ImportKind kind, std::string_view text, const ImportOptions &options, ImportReport &report)
{
    SOUNDINGS_TRY(CsvReader reader, CsvReader::open(text));
    if (!reader.next()) {
        return fail(ErrorCode::invalidArgument,
            reader.unclosedQuoteLine() ? QStringLiteral("The file is broken: a quote of its first line is never closed.")
                                       : QStringLiteral("The file is empty."));
    }
    const std::size_t width = reader.fields().size();
    SOUNDINGS_TRY(CompanyColumns columns, readHeader(kind, reader.fields()));
    columns.decimalComma = detectDecimalComma(reader);

    CompanyTable table;
    for (const auto &figure : columns.figures)
        table.metrics.set(std::size_t(figure.metric));
    QHash<QString, qint64> lines;
    while (reader.next()) {
        if (options.stop.stop_requested())
            return fail(ErrorCode::cancelled, QStringLiteral("The import was cancelled; nothing of the file was stored."));
        ++report.read;
        StockUpdate stock;
        MetricValues values;
        QString reason;
        if (reader.fields().size() != width) {
            reason = QStringLiteral("has %1 fields where the header has %2")
                         .arg(qsizetype(reader.fields().size()))
                         .arg(qsizetype(width));
        } else if (CompanyRowReader(columns, reader.fields()).read(stock, values, reason)) {
            if (const qint64 first = lines.value(stock.ticker.text()))
                reason = QStringLiteral("%1 has a second row; the one on line %2 is kept").arg(stock.ticker.text()).arg(first);
        }
        if (!reason.isEmpty()) {
            report.rejected.add(reader.line(), reason);
            continue;
        }
        lines.insert(stock.ticker.text(), reader.line());
        table.fundamentals.push_back({stock.ticker, values});
        table.stocks.push_back(std::move(stock));
    }
    if (const qint64 line = reader.unclosedQuoteLine()) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The file is broken: the quote on line %1 is never closed. Nothing of it was stored.").arg(line));
    }
    if (report.read == 0)
        return fail(ErrorCode::invalidArgument, QStringLiteral("The file has a header and no rows."));
    return table;
}

} // namespace soundings::engine
