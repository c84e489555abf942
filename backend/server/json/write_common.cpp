#include "server/json/write_common.h"

namespace soundings::server {

using protocol::JsonWriter;

DayText::DayText(Day day)
{
    const std::chrono::year_month_day date(day);
    const auto put = [this](std::size_t from, std::size_t digits, unsigned value) {
        for (std::size_t i = digits; i-- > 0; value /= 10)
            m_text[from + i] = char('0' + value % 10);
    };
    put(0, 4, unsigned(int(date.year())));
    put(5, 2, unsigned(date.month()));
    put(8, 2, unsigned(date.day()));
    m_text[4] = m_text[7] = '-';
}

void member(JsonWriter &json, std::string_view name, Day day)
{
    json.member(name, DayText(day).view());
}

void member(JsonWriter &json, std::string_view name, const std::optional<Day> &day)
{
    json.key(name);
    if (day)
        json.value(DayText(*day).view());
    else
        json.null();
}

void member(JsonWriter &json, std::string_view name, Timestamp time)
{
    json.member(name, toIso8601(time));
}

void knownText(JsonWriter &json, std::string_view name, const QString &text)
{
    json.key(name);
    if (text.isEmpty())
        json.null();
    else
        json.value(text);
}

void write(JsonWriter &json, const Provenance &provenance)
{
    json.beginObject();
    json.member("source", provenance.source);
    member(json, "as_of", provenance.asOf);
    member(json, "fetched_at", provenance.fetchedAt);
    json.member("stale", provenance.stale);
    json.endObject();
}

void write(JsonWriter &json, const std::optional<Provenance> &provenance)
{
    if (provenance)
        write(json, *provenance);
    else
        json.null();
}

void writeMetrics(JsonWriter &json, const MetricValues &values)
{
    for (const MetricInfo &metric : allMetrics())
        json.member(metric.name, values.raw(metric.metric));
}

Reply jsonReply(JsonWriter &json)
{
    Reply reply;
    reply.body = json.take();
    return reply;
}

} // namespace soundings::server
