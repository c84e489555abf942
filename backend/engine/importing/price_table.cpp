#include "engine/importing/price_table.h"

#include "engine/importing/price_columns.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace soundings::engine {

namespace {

constexpr double kJump = 0.5; ///< a day's move beyond which a price is worth a second look

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(std::min<std::size_t>(text.size(), 60)));
}

QString toText(double number)
{
    return QString::number(number, 'g', 10);
}

/// Collects rows by ticker, and says what is wrong with those that are left out.
class PriceTableReader {
public:
    PriceTableReader(
        CsvReader reader, PriceColumns columns, Dialect dialect, Day today, const ImportOptions &options, ImportReport &report)
        : m_reader(std::move(reader))
        , m_columns(std::move(columns))
        , m_dialect(dialect)
        , m_today(today)
        , m_options(options)
        , m_report(report)
    {
        for (const auto &[at, ticker] : m_columns.matrix)
            m_table.tickers.push_back({ticker, {}, {}});
    }

    Result<PriceTable> read(std::size_t size);

private:
    void readRow(std::span<const std::string_view> fields);
    void readMatrixRow(std::span<const std::string_view> fields, Day day);
    void readPriceRow(std::span<const std::string_view> fields, Day day);
    std::optional<Day> readDay(std::string_view field);
    /// A figure above zero (or a volume, from zero on); false, with the row rejected, where there is something else.
    bool readFigure(std::span<const std::string_view> fields, int at, const char *name, bool required, double &figure);
    TickerPrices *tickerOf(std::span<const std::string_view> fields);
    void flagOddities(const PriceBar &bar);
    void finish(TickerPrices &prices);
    void reject(QString reason) { m_report.rejected.add(m_reader.line(), std::move(reason)); }

    CsvReader m_reader;
    PriceColumns m_columns;
    Dialect m_dialect;
    Day m_today;
    const ImportOptions &m_options;
    ImportReport &m_report;
    PriceTable m_table;
    std::unordered_map<std::string, std::size_t> m_indexes; ///< of m_table.tickers, by the text of the field
    std::string m_lastName;
    std::size_t m_lastIndex = 0;
};

Result<PriceTable> PriceTableReader::read(std::size_t size)
{
    constexpr qint64 kRowsBetweenLooks = 16'384;
    while (m_reader.next()) {
        ++m_report.read;
        readRow(m_reader.fields());
        if (m_report.read % kRowsBetweenLooks == 0) {
            if (m_options.stop.stop_requested())
                return fail(ErrorCode::cancelled, QStringLiteral("The import was cancelled; nothing of the file was stored."));
            if (m_options.progress)
                m_options.progress(qint64(m_reader.position()), qint64(size) * 2);
        }
    }
    if (const qint64 line = m_reader.unclosedQuoteLine()) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The file is broken: the quote on line %1 is never closed. Nothing of it was stored.").arg(line));
    }
    if (m_report.read == 0)
        return fail(ErrorCode::invalidArgument, QStringLiteral("The file has a header and no rows."));
    for (TickerPrices &prices : m_table.tickers) {
        finish(prices);
        m_table.barCount += qint64(prices.bars.size());
    }
    std::erase_if(m_table.tickers, [](const TickerPrices &prices) { return prices.bars.empty(); });
    std::ranges::sort(m_table.tickers, {}, &TickerPrices::ticker);
    return std::move(m_table);
}

void PriceTableReader::readRow(std::span<const std::string_view> fields)
{
    if (fields.size() != m_columns.count) {
        return reject(QStringLiteral("has %1 fields where the header has %2")
                .arg(qsizetype(fields.size()))
                .arg(qsizetype(m_columns.count)));
    }
    const auto day = readDay(fields[std::size_t(m_columns.date)]);
    if (!day)
        return;
    if (m_columns.matrix.empty())
        readPriceRow(fields, *day);
    else
        readMatrixRow(fields, *day);
}

std::optional<Day> PriceTableReader::readDay(std::string_view field)
{
    const auto day = parseDay(field, m_dialect.dateOrder);
    if (!day) {
        reject(
            trimmed(field).empty() ? QStringLiteral("date is missing") : QStringLiteral("“%1” is not a date").arg(toText(field)));
    } else if (*day > m_today) {
        reject(QStringLiteral("%1 is in the future").arg(toIso(*day)));
        return std::nullopt;
    } else if (m_dialect.orderIsGuessed && parseDay(field, DateOrder::dayFirst) != day) {
        m_dialect.orderIsGuessed = false; // once is enough
        m_report.flagged.add(m_reader.line(),
            QStringLiteral(
                "“%1” was read as %2: no row tells whether the day or the month comes first. Write dates as %2 if that is "
                "wrong")
                .arg(toText(trimmed(field)), toIso(*day)));
    }
    return day;
}

bool PriceTableReader::readFigure(
    std::span<const std::string_view> fields, int at, const char *name, bool required, double &figure)
{
    if (at == PriceColumns::kNone)
        return true;
    const std::string_view field = fields[std::size_t(at)];
    const NumberField number = parseNumber(field, m_dialect.decimalComma);
    const bool isVolume = at == m_columns.volume;
    if (number.state == FieldState::value && (number.value > 0 || (isVolume && number.value == 0))) [[likely]] {
        figure = number.value;
        return true;
    }
    const QString label = QString::fromLatin1(name);
    if (number.state == FieldState::missing) {
        if (!required)
            return true;
        reject(QStringLiteral("%1 is missing").arg(label));
    } else if (number.state == FieldState::bad) {
        reject(QStringLiteral("%1 “%2” is not a number").arg(label, toText(field)));
    } else {
        reject(isVolume ? QStringLiteral("volume %1 is below zero").arg(toText(number.value))
                        : QStringLiteral("%1 %2 is not above zero").arg(label, toText(number.value)));
    }
    return false;
}

void PriceTableReader::readMatrixRow(std::span<const std::string_view> fields, Day day)
{
    for (std::size_t i = 0; i < m_columns.matrix.size(); ++i) {
        const auto &[at, ticker] = m_columns.matrix[i];
        PriceBar bar{.day = day};
        // A ticker that was not listed yet has no price that day; nothing is wrong with that.
        const bool good = readFigure(fields, at, qPrintable(ticker.text()), false, bar.close);
        if (!good || std::isnan(bar.close))
            continue;
        m_table.tickers[i].bars.push_back(bar);
        m_table.tickers[i].lines.push_back(std::uint32_t(m_reader.line()));
    }
}

void PriceTableReader::readPriceRow(std::span<const std::string_view> fields, Day day)
{
    PriceBar bar{.day = day};
    const bool good = readFigure(fields, m_columns.open, "open", true, bar.open)
        && readFigure(fields, m_columns.high, "high", true, bar.high) && readFigure(fields, m_columns.low, "low", true, bar.low)
        && readFigure(fields, m_columns.close, "close", true, bar.close)
        && readFigure(fields, m_columns.adjustedClose, "adjusted close", false, bar.adjustedClose)
        && readFigure(fields, m_columns.volume, "volume", false, bar.volume);
    TickerPrices *prices = good ? tickerOf(fields) : nullptr;
    if (!prices)
        return;
    flagOddities(bar);
    if (m_columns.dividend != PriceColumns::kNone)
        m_report.dividends += parseNumber(fields[std::size_t(m_columns.dividend)], m_dialect.decimalComma).value > 0;
    if (m_columns.split != PriceColumns::kNone) {
        // No split is written as 1 by some sources, as 0 by others.
        const double ratio = parseNumber(fields[std::size_t(m_columns.split)], m_dialect.decimalComma).value;
        m_report.splits += ratio > 0 && ratio != 1;
    }
    prices->bars.push_back(bar);
    prices->lines.push_back(std::uint32_t(m_reader.line()));
}

TickerPrices *PriceTableReader::tickerOf(std::span<const std::string_view> fields)
{
    if (m_columns.ticker == PriceColumns::kNone) {
        if (m_table.tickers.empty())
            m_table.tickers.push_back({*m_options.ticker, {}, {}});
        return &m_table.tickers.front();
    }
    const std::string_view name = fields[std::size_t(m_columns.ticker)];
    if (!m_lastName.empty() && name == m_lastName) [[likely]]
        return &m_table.tickers[m_lastIndex];

    const auto known = m_indexes.find(std::string(name));
    if (known != m_indexes.end()) {
        m_lastIndex = known->second;
    } else {
        auto ticker = Ticker::parse(toText(name));
        if (!ticker) {
            reject(name.empty() ? QStringLiteral("ticker is missing") : QStringLiteral("“%1” is not a ticker").arg(toText(name)));
            return nullptr;
        }
        if (m_options.ticker && *ticker != *m_options.ticker) {
            reject(QStringLiteral("belongs to %1, not to %2").arg(ticker->text(), m_options.ticker->text()));
            return nullptr;
        }
        // "aapl" and "AAPL" are the same.
        const auto same = std::ranges::find(m_table.tickers, *ticker, &TickerPrices::ticker);
        m_lastIndex = std::size_t(same - m_table.tickers.begin());
        if (same == m_table.tickers.end())
            m_table.tickers.push_back({std::move(*ticker), {}, {}});
        m_indexes.emplace(name, m_lastIndex);
    }
    m_lastName = name;
    return &m_table.tickers[m_lastIndex];
}

void PriceTableReader::flagOddities(const PriceBar &bar)
{
    // fmin and fmax pass over what is missing.
    const double top = std::fmax(std::fmax(bar.open, bar.close), bar.low);
    const double bottom = std::fmin(std::fmin(bar.open, bar.close), bar.high);
    const auto flag = [&](QString reason) { m_report.flagged.add(m_reader.line(), std::move(reason)); };
    if (bar.high < top)
        flag(QStringLiteral("high %1 is below another price of the day (%2)").arg(toText(bar.high), toText(top)));
    if (bar.low > bottom)
        flag(QStringLiteral("low %1 is above another price of the day (%2)").arg(toText(bar.low), toText(bottom)));
    if (bar.volume == 0)
        flag(QStringLiteral("volume is zero"));
}

void PriceTableReader::finish(TickerPrices &prices)
{
    auto &[ticker, bars, lines] = prices;
    if (std::ranges::adjacent_find(bars, std::ranges::greater_equal(), &PriceBar::day) != bars.end()) {
        std::vector<std::size_t> order(bars.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::ranges::stable_sort(order, {}, [&](std::size_t row) { return bars[row].day; });
        std::vector<PriceBar> sortedBars;
        std::vector<std::uint32_t> sortedLines;
        sortedBars.reserve(order.size());
        sortedLines.reserve(order.size());
        for (const std::size_t row : order) {
            if (!sortedBars.empty() && sortedBars.back().day == bars[row].day) {
                m_report.rejected.add(lines[row],
                    QStringLiteral("%1 has a second row for %2; the one on line %3 is kept")
                        .arg(ticker.text(), toIso(bars[row].day))
                        .arg(sortedLines.back()));
                continue;
            }
            sortedBars.push_back(bars[row]);
            sortedLines.push_back(lines[row]);
        }
        bars = std::move(sortedBars);
        lines = std::move(sortedLines);
    }
    for (std::size_t row = 1; row < bars.size(); ++row) {
        const double move = bars[row].close / bars[row - 1].close - 1;
        if (std::abs(move) > kJump) {
            m_report.flagged.add(
                lines[row], QStringLiteral("%1 moved by %2 % in a day").arg(ticker.text(), QString::number(move * 100, 'f', 1)));
        }
    }
}

} // namespace

Result<PriceTable> readPriceTable(std::string_view text, Day today, const ImportOptions &options, ImportReport &report)
{
    SOUNDINGS_TRY(CsvReader reader, CsvReader::open(text));
    if (!reader.next()) {
        return fail(ErrorCode::invalidArgument,
            reader.unclosedQuoteLine() ? QStringLiteral("The file is broken: a quote of its first line is never closed.")
                                       : QStringLiteral("The file is empty."));
    }
    SOUNDINGS_TRY(PriceColumns columns, readPriceHeader(reader.fields(), options.ticker));
    const Dialect dialect = detectDialect(reader, columns.date);
    return PriceTableReader(std::move(reader), std::move(columns), dialect, today, options, report).read(text.size());
}

} // namespace soundings::engine
