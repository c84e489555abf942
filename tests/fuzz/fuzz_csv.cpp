// CSV files of prices, stocks and fundamentals. The first byte says which.
#include "engine/importing/company_table.h"
#include "engine/importing/price_table.h"
#include "fuzz.h"

#include <cmath>

using namespace soundings;

namespace {

void readPrices(std::string_view text)
{
    constexpr Day kToday = makeDay(2026, 11, 21);
    engine::ImportReport report;
    engine::ImportOptions options;
    if (text.size() % 2 == 0)
        options.ticker = Ticker::fromCanonical(QStringLiteral("ABC"));
    const auto table = engine::readPriceTable(text, kToday, options, report);
    if (!table) {
        FUZZ_CHECK(!table.error().message.isEmpty());
        return;
    }
    qint64 bars = 0;
    for (const engine::TickerPrices &prices : table->tickers) {
        FUZZ_CHECK(prices.bars.size() == prices.lines.size());
        bars += qint64(prices.bars.size());
        for (std::size_t i = 0; i < prices.bars.size(); ++i) {
            FUZZ_CHECK(std::isfinite(prices.bars[i].close) && prices.bars[i].close > 0);
            FUZZ_CHECK(prices.bars[i].day <= kToday);
            FUZZ_CHECK(i == 0 || prices.bars[i - 1].day < prices.bars[i].day);
        }
    }
    FUZZ_CHECK(bars == table->barCount);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data + 1), size - 1);
    const int kind = data[0] % 3;
    if (kind == 0) {
        readPrices(text);
        return 0;
    }
    engine::ImportReport report;
    const auto table =
        engine::readCompanyTable(kind == 1 ? engine::ImportKind::stocks : engine::ImportKind::fundamentals, text, {}, report);
    if (table) {
        for (const engine::FundamentalsUpdate &update : table->fundamentals) {
            for (const MetricInfo &metric : allMetrics()) {
                if (const auto value = update.values[metric.metric])
                    FUZZ_CHECK(std::isfinite(*value));
            }
        }
    }
    return 0;
}
