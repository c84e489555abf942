#include "server/json/write_prices.h"

#include "server/json/write_common.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

void writeSignal(JsonWriter &json, const analysis::TradeSignal &signal)
{
    json.beginObject();
    member(json, "date", signal.day);
    json.member("type", toText(signal.side));
    json.member("price", signal.price);
    json.member("indicator", toText(signal.indicator));
    json.member("strength", toText(signal.strength));
    json.member("reason", signal.reason);
    json.endObject();
}

void writeOutlook(JsonWriter &json, const analysis::TradeSignalReport &report)
{
    const analysis::Outlook &outlook = report.outlook;
    json.beginObject();
    json.member("stance", toText(outlook.stance));
    json.member("summary", outlook.summary);
    member(json, "as_of", outlook.asOf);
    json.key("indicators");
    json.beginObject();
    json.member("price", outlook.price);
    json.member("sma_50", outlook.sma50);
    json.member("sma_200", outlook.sma200);
    json.member("rsi", outlook.rsi);
    json.endObject();
    json.key("last_signal");
    if (report.events.empty())
        json.null();
    else
        writeSignal(json, report.events.back());
    json.endObject();
}

/// Percents, into the object that is open.
void writeCourse(JsonWriter &json, const analysis::PriceCourse &course)
{
    const auto percent = [](const std::optional<double> &fraction) {
        return fraction ? std::optional(*fraction * 100) : std::nullopt;
    };
    json.member("count", course.count);
    json.member("rose_percent", percent(course.rose));
    json.member("mean_return_percent", percent(course.meanReturn));
    json.member("median_return_percent", percent(course.medianReturn));
}

/// Every row of a table of metrics, into the object that is open.
template<class Fields, class Values> void writeFields(JsonWriter &json, const Fields &fields, const Values &values)
{
    for (const auto &field : fields) {
        json.key(field.key);
        const analysis::MetricFieldValue value = field.of(values);
        if (const auto *count = std::get_if<int>(&value))
            json.value(*count);
        else if (const auto *number = std::get_if<double>(&value))
            json.value(*number);
        else if (const auto *day = std::get_if<Day>(&value))
            json.value(DayText(*day).view());
        else
            json.null();
    }
}

} // namespace

void write(JsonWriter &json, const engine::PriceTable &table, const QString &period)
{
    const PriceSeries &series = table.history.series;
    const analysis::PriceIndicators &indicators = table.indicators;
    const bool withIndicators = indicators.sma50.size() == series.size();
    json.beginObject();
    json.member("ticker", table.history.ticker.text());
    json.member("period", period);
    json.member("record_count", int(table.rows()));
    json.member("currency", table.history.currency);
    json.key("provenance");
    write(json, table.history.provenance);
    json.key("data");
    json.beginArray();
    for (std::size_t row = table.firstRow; row < series.size(); ++row) {
        json.beginObject();
        json.member("date", DayText(series.days[row]).view());
        json.member("open", series.open[row]);
        json.member("high", series.high[row]);
        json.member("low", series.low[row]);
        json.member("close", series.close[row]);
        json.member("adjusted_close", series.adjustedClose[row]);
        json.member("volume", series.volume[row]);
        if (withIndicators) {
            json.member("sma_50", indicators.sma50[row]);
            json.member("sma_200", indicators.sma200[row]);
            json.member("rsi", indicators.rsi[row]);
            json.member("volume_sma_20", indicators.volumeSma20[row]);
            json.member("price_vs_sma50", indicators.priceVsSma50[row]);
            json.member("price_vs_sma200", indicators.priceVsSma200[row]);
            json.member("volume_trend", indicators.volumeTrend[row]);
        }
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void write(JsonWriter &json, const analysis::LatestIndicators &indicators)
{
    json.beginObject();
    json.member("price", indicators.price);
    json.member("sma_50", indicators.sma50);
    json.member("sma_200", indicators.sma200);
    json.member("rsi", indicators.rsi);
    json.member("volume", indicators.volume);
    json.member("volume_sma_20", indicators.volumeSma20);
    json.member("price_vs_sma50", indicators.priceVsSma50);
    json.member("price_vs_sma200", indicators.priceVsSma200);
    json.member("volume_trend", indicators.volumeTrend);
    json.endObject();
}

void write(JsonWriter &json, const engine::IndicatorTable &table, const Ticker &ticker, const QString &period)
{
    json.beginObject();
    json.member("ticker", ticker.text());
    json.member("period", period);
    json.key("provenance");
    write(json, table.provenance);
    json.key("dates");
    json.beginArray();
    for (const Day day : table.days)
        json.value(DayText(day).view());
    json.endArray();
    json.key("series");
    json.beginObject();
    for (const auto &[name, values] : table.series) {
        json.key(name);
        json.beginArray();
        for (const double value : values)
            json.value(value);
        json.endArray();
    }
    json.endObject();
    json.endObject();
}

void write(JsonWriter &json, const engine::MomentumReport &report, const Ticker &ticker)
{
    json.beginObject();
    json.member("ticker", ticker.text());
    member(json, "as_of_date", report.indicators.asOf);
    json.member("momentum_score", report.score.total);
    json.member("signal", toText(report.score.label));
    json.member("explanation", report.score.explanation);
    json.key("components");
    json.beginArray();
    for (const analysis::MomentumComponent &component : report.score.components) {
        json.beginObject();
        json.member("name", component.name);
        json.member("score", component.points);
        json.member("max", component.maximum);
        json.member("value", component.value);
        json.endObject();
    }
    json.endArray();
    json.key("indicators");
    write(json, report.indicators);
    json.member("available", report.score.available);
    json.key("provenance");
    write(json, report.provenance);
    json.endObject();
}

void write(JsonWriter &json, const engine::TradeSignalsReport &report, const Ticker &ticker, const QString &period)
{
    json.beginObject();
    json.member("ticker", ticker.text());
    json.member("period", period);
    json.member("count", int(report.report.events.size()));
    json.key("signals");
    json.beginArray();
    for (const analysis::TradeSignal &signal : report.report.events)
        writeSignal(json, signal);
    json.endArray();
    json.key("outlook");
    writeOutlook(json, report.report);
    json.key("provenance");
    write(json, report.provenance);
    json.endObject();
}

void write(JsonWriter &json, const analysis::SignalRecord &record, const engine::PriceTable &table)
{
    const PriceSeries &series = table.history.series;
    json.beginObject();
    json.member("ticker", table.history.ticker.text());
    json.member("sessions", record.sessions);
    member(json, "first", series.days.front());
    member(json, "last", series.days.back());
    json.key("signals");
    json.beginArray();
    for (const auto &[indicator, side, course] : record.signalCourses) {
        json.beginObject();
        json.member("indicator", toText(indicator));
        json.member("type", toText(side));
        writeCourse(json, course);
        json.member("enough", course.count >= analysis::kSignalsThatSaySomething);
        json.endObject();
    }
    json.endArray();
    json.key("any_day");
    json.beginObject();
    writeCourse(json, record.anyDay);
    json.endObject();
    json.key("provenance");
    write(json, table.history.provenance);
    json.endObject();
}

void write(JsonWriter &json, const engine::MetricsReport &report, const Ticker &ticker)
{
    json.beginObject();
    json.member("ticker", ticker.text());
    json.member("window", report.window);
    member(json, "first", report.metrics.start);
    member(json, "last", report.metrics.end);
    json.key("provenance");
    write(json, report.provenance);
    writeFields(json, analysis::kPerformanceFields, report.metrics);
    if (report.benchmark) {
        json.key("vs_benchmark");
        json.beginObject();
        json.member("benchmark", report.benchmark->first.text());
        writeFields(json, analysis::kBenchmarkFields, report.benchmark->second);
        json.endObject();
    }
    json.key("liquidity");
    if (report.liquidity) {
        json.beginObject();
        writeFields(json, analysis::kLiquidityFields, *report.liquidity);
        json.endObject();
    } else {
        json.null();
    }
    json.endObject();
}

} // namespace soundings::server
