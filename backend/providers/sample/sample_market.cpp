#include "providers/sample/sample_market.h"

#include "engine/importing/company_table.h"
#include "engine/importing/csv_reader.h"
#include "engine/importing/field_parsing.h"
#include "providers/sample/noise.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace soundings::providers {

namespace {

using std::chrono::days;

constexpr Day kFirstDay = makeDay(2019, 1, 2);
constexpr days kServed{5 * 365 + 1};
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::uint64_t kMarketSeed = seedOf("market");
constexpr std::int64_t kMarketVolatility = 9'500; ///< a day, in millionths: 15 % a year
constexpr std::int64_t kSectorVolatility = 5'000;
constexpr std::int64_t kMinimumPrice = kMillion;

/// A figure of the built-in table in thousandths: "1.25" is 1250.
std::optional<std::int64_t> thousandths(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits(text.substr(0, point));
    std::string decimals(text.substr(std::min(point + 1, text.size())));
    decimals.resize(3, '0');
    digits += decimals;
    std::int64_t value = 0;
    const auto [stopped, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || stopped != digits.data() + digits.size())
        return std::nullopt;
    return negative ? -value : value;
}

double dollars(std::int64_t millionths)
{
    const std::int64_t cents = (millionths + 5'000) / 10'000;
    return double(cents) / 100;
}

std::int64_t moved(std::int64_t price, std::int64_t millionths)
{
    return price / kMillion * millionths + price % kMillion * millionths / kMillion + price;
}

} // namespace

Result<SampleMarket> SampleMarket::open(std::function<bool(Day)> isTradingDay)
{
    QFile file(QStringLiteral(":/soundings/sample/companies.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::internal, QStringLiteral("The table of sample companies is missing from the program."));
    const QByteArray content = file.readAll();
    const std::string_view text(content.constData(), std::size_t(content.size()));

    SampleMarket market;
    market.m_isTradingDay = std::move(isTradingDay);
    engine::ImportReport report;
    SOUNDINGS_TRY(auto table, engine::readCompanyTable(engine::ImportKind::fundamentals, text, {}, report));
    market.m_stocks = std::move(table.stocks);
    std::ranges::copy_if(table.fundamentals, std::back_inserter(market.m_fundamentals),
        [](const engine::FundamentalsUpdate &update) { return update.values.count() > 0; });
    SOUNDINGS_CHECK(market.readTapes(text));
    return market;
}

Result<void> SampleMarket::readTapes(std::string_view text)
{
    SOUNDINGS_TRY(engine::CsvReader reader, engine::CsvReader::open(text));
    reader.next();
    const std::vector<std::string_view> header(reader.fields().begin(), reader.fields().end());
    const auto column = [&](std::string_view name) { return std::size_t(std::ranges::find(header, name) - header.begin()); };
    const std::size_t price = column("base_price"), drift = column("drift_percent"),
                      volatility = column("own_volatility_percent"), beta = column("beta");
    for (const engine::StockUpdate &stock : m_stocks) {
        reader.next();
        const auto fields = reader.fields();
        std::array<std::int64_t, 4> figures = {};
        for (std::size_t i = 0; const std::size_t at : {price, drift, volatility, beta}) {
            const auto figure = at < fields.size() ? thousandths(fields[at]) : std::nullopt;
            if (!figure)
                return fail(ErrorCode::internal,
                    QStringLiteral("The table of sample companies is broken at %1.").arg(stock.ticker.text()));
            figures[i++] = *figure;
        }
        const std::string name = stock.ticker.text().toStdString();
        Tape tape{.ticker = stock.ticker, .seed = seedOf(name), .sectorSeed = seedOf(stock.sector.toStdString())};
        tape.basePrice = figures[0] * 1'000;
        tape.drift = figures[1] * 10 / 252; // thousandths of a percent are 10 millionths
        tape.ownVolatility = figures[2] * 100 / 159; // 15.9 = the square root of 252
        tape.sectorVolatility = stock.sector.isEmpty() ? 0 : kSectorVolatility;
        tape.beta = figures[3];
        const double marketValue = stock.marketCap.value_or(1e13);
        tape.usualVolume = std::int64_t(marketValue / 1e6) * 1'000 / (tape.basePrice / kMillion + 1) + 100'000;
        m_tapes.push_back(std::move(tape));
    }
    return {};
}

std::vector<PriceBar> SampleMarket::prices(const Ticker &ticker, Day lastSession) const
{
    std::vector<PriceBar> bars;
    const auto tape = std::ranges::find(m_tapes, ticker, &Tape::ticker);
    if (tape == m_tapes.end())
        return bars;
    const Day served = lastSession - kServed;
    std::int64_t price = tape->basePrice;
    std::int64_t trend = tape->basePrice;
    for (Day day = kFirstDay; day <= lastSession; day += days(1)) {
        if (!m_isTradingDay(day))
            continue;
        const std::int64_t number = day.time_since_epoch().count();
        const DayNoise market(kMarketSeed, number), sector(tape->sectorSeed, number), own(tape->seed, number);
        // About once a quarter there is news.
        const std::int64_t surprise = own.uniform(0) < 65'536 / 63 ? 3 : 1;
        const std::int64_t noise = own.normal(1, tape->ownVolatility) * surprise;
        // A weak pull back to the trend keeps prices plausible over many years: 0.2 % a day at twice the trend.
        const std::int64_t pull = (trend - price) / (trend / 2'000);
        const std::int64_t move = tape->drift + tape->beta * market.normal(0, kMarketVolatility) / 1'000
            + sector.normal(0, tape->sectorVolatility) + noise + pull;

        const std::int64_t open = moved(price, std::clamp<std::int64_t>(move, -300'000, 300'000) * 3 / 10 + own.normal(2, 2'000));
        price = std::max(moved(price, std::clamp<std::int64_t>(move, -300'000, 300'000)), kMinimumPrice);
        trend = moved(trend, tape->drift);
        if (day <= served)
            continue;
        const std::int64_t width = 1'000 + tape->ownVolatility / 3;
        const std::int64_t high = moved(std::max(open, price), std::abs(own.normal(3, width)));
        const std::int64_t low = moved(std::min(open, price), -std::abs(own.normal(4, width)));
        const std::int64_t activity = 50'000 + own.uniform(5) + std::abs(move) * 2;
        const std::int64_t volume = tape->usualVolume * activity / 100'000;
        const double close = dollars(price);
        bars.push_back({day, dollars(open), dollars(high), dollars(low), close, close, double(volume)});
    }
    return bars;
}

} // namespace soundings::providers
