#include "engine/importing/price_columns.h"

#include "engine/importing/header_names.h"

#include <algorithm>

namespace soundings::engine {

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// The column's place in the struct, or null for one that no row needs.
int *slotFor(PriceColumns &columns, PriceColumn column)
{
    switch (column) {
    case PriceColumn::date:
        return &columns.date;
    case PriceColumn::open:
        return &columns.open;
    case PriceColumn::high:
        return &columns.high;
    case PriceColumn::low:
        return &columns.low;
    case PriceColumn::close:
        return &columns.close;
    case PriceColumn::adjustedClose:
        return &columns.adjustedClose;
    case PriceColumn::volume:
        return &columns.volume;
    case PriceColumn::ticker:
        return &columns.ticker;
    case PriceColumn::dividend:
        return &columns.dividend;
    case PriceColumn::split:
        return &columns.split;
    case PriceColumn::name:
    case PriceColumn::other:
        return nullptr;
    }
    return nullptr;
}

Result<PriceColumns> matrixColumns(std::span<const std::string_view> header, int date, const std::optional<Ticker> &given)
{
    PriceColumns columns{.date = date, .count = header.size()};
    for (int at = 0; at < int(header.size()); ++at) {
        if (at == date)
            continue;
        const std::string_view heading = trimmed(header[std::size_t(at)]);
        if (heading.empty() && at == 0)
            continue; // the row numbers that pandas writes
        auto ticker = header.size() == 2 && given ? Result<Ticker>(*given) : Ticker::parse(toText(heading));
        if (!ticker) {
            return fail(ErrorCode::invalidArgument,
                QStringLiteral(
                    "This is neither a price file (no column Close) nor a matrix of closes: the heading “%1” is not a ticker.")
                    .arg(toText(heading)));
        }
        if (std::ranges::any_of(columns.matrix, [&](const auto &other) { return other.ticker == *ticker; }))
            return fail(ErrorCode::invalidArgument, QStringLiteral("The ticker %1 heads two columns.").arg(ticker->text()));
        columns.matrix.push_back({at, std::move(*ticker)});
    }
    if (columns.matrix.empty())
        return fail(ErrorCode::invalidArgument, QStringLiteral("There is a column of dates, but none of prices."));
    if (given && columns.matrix.size() > 1) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral(
                "A ticker was given, but the file is a matrix that names %1 tickers in its header. Leave the ticker out.")
                .arg(columns.matrix.size()));
    }
    return columns;
}

} // namespace

Result<PriceColumns> readPriceHeader(std::span<const std::string_view> header, const std::optional<Ticker> &given)
{
    PriceColumns columns{.count = header.size()};
    int name = PriceColumns::kNone;
    for (int at = 0; at < int(header.size()); ++at) {
        const PriceColumn column = priceColumnFrom(normalisedHeading(header[std::size_t(at)]));
        int *slot = column == PriceColumn::name ? &name : slotFor(columns, column);
        if (slot && *slot == PriceColumns::kNone)
            *slot = at;
    }
    // Some long files call the ticker Name; beside a ticker it is the company's name.
    if (columns.ticker == PriceColumns::kNone && !given)
        columns.ticker = name;
    // pandas writes an index of dates without a heading.
    if (columns.date == PriceColumns::kNone && !header.empty() && trimmed(header[0]).empty())
        columns.date = 0;
    if (columns.date == PriceColumns::kNone) {
        QStringList headings;
        for (const std::string_view heading : header.first(std::min<std::size_t>(header.size(), 10)))
            headings << toText(heading);
        return fail(ErrorCode::invalidArgument,
            QStringLiteral(
                "No column of dates was found in the first line. It should be called Date or Timestamp; the line has: %1.")
                .arg(headings.join(QStringLiteral(", ")).left(300)));
    }
    // Only Close tells a price file: LOW and OPEN are tickers too, and may head columns of a matrix.
    if (columns.close == PriceColumns::kNone && columns.adjustedClose == PriceColumns::kNone)
        return matrixColumns(header, columns.date, given);
    if (columns.close == PriceColumns::kNone)
        columns.close = columns.adjustedClose;
    if (columns.ticker == PriceColumns::kNone && !given) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral(
                "The file holds prices of one ticker and does not say of which. Name it, for example with --ticker AAPL."));
    }
    return columns;
}

namespace {

/// Counts which of two readings of the same dates falls on weekends, when nothing is traded.
class WeekendCount {
public:
    void add(std::string_view date)
    {
        const auto monthFirst = parseDay(date, DateOrder::monthFirst), dayFirst = parseDay(date, DateOrder::dayFirst);
        if (!dependsOnDateOrder(date) || !monthFirst || !dayFirst || monthFirst == dayFirst)
            return;
        m_matters = true;
        m_monthFirst += isWeekend(*monthFirst);
        m_dayFirst += isWeekend(*dayFirst);
    }
    bool matters() const { return m_matters; }
    /// nullopt: both do, or neither.
    std::optional<DateOrder> plausible() const
    {
        if ((m_monthFirst > 0) == (m_dayFirst > 0))
            return std::nullopt;
        return m_monthFirst > 0 ? DateOrder::dayFirst : DateOrder::monthFirst;
    }

private:
    static bool isWeekend(Day day)
    {
        const std::chrono::weekday weekday(day);
        return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    }

    bool m_matters = false;
    int m_monthFirst = 0, m_dayFirst = 0;
};

} // namespace

Dialect detectDialect(CsvReader reader, int dateColumn)
{
    // Numbers show themselves in a few rows; the order of day and month may take until the 13th of a month comes along.
    constexpr int kNumberRows = 200;
    Dialect dialect;
    bool orderKnown = false;
    WeekendCount weekends;
    bool decimalPoint = false;
    const bool commaPossible = reader.delimiter() != ',';
    for (int row = 0; reader.next(); ++row) {
        const auto fields = reader.fields();
        if (std::size_t(dateColumn) >= fields.size())
            continue;
        const std::string_view date = trimmed(fields[std::size_t(dateColumn)]);
        if (!orderKnown) {
            if (const auto dayFirst = saysDayFirst(date)) {
                dialect.dateOrder = *dayFirst ? DateOrder::dayFirst : DateOrder::monthFirst;
                orderKnown = true;
            } else if (!dependsOnDateOrder(date) && parseDay(date, DateOrder::monthFirst)) {
                orderKnown = true;
            } else {
                weekends.add(date);
            }
        }
        if (commaPossible && row < kNumberRows) {
            for (int at = 0; at < int(fields.size()); ++at) {
                if (at == dateColumn)
                    continue;
                dialect.decimalComma |= hasDecimalComma(fields[std::size_t(at)]);
                const std::size_t point = fields[std::size_t(at)].find('.');
                decimalPoint |= point != std::string_view::npos && fields[std::size_t(at)].size() - point != 4
                    && parseNumber(fields[std::size_t(at)], false).state == FieldState::value;
            }
        }
        if (orderKnown && (!commaPossible || row >= kNumberRows))
            break;
    }
    dialect.decimalComma &= !decimalPoint;
    if (!orderKnown && weekends.matters()) {
        dialect.dateOrder = weekends.plausible().value_or(DateOrder::monthFirst);
        dialect.orderIsGuessed = !weekends.plausible();
    }
    return dialect;
}

} // namespace soundings::engine
