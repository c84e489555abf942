#pragma once

#include "domain/day.h"
#include "domain/fundamentals.h"
#include "domain/provenance.h"
#include "domain/score.h"
#include "protocol/json_writer.h"
#include "server/http/message.h"

namespace soundings::server {

/// "2026-11-21" without going through a QString; years 0 to 9999.
class DayText
{
public:
    explicit DayText(Day day);
    std::string_view view() const { return {m_text.data(), m_text.size()}; }

private:
    std::array<char, 10> m_text;
};

void member(protocol::JsonWriter &json, std::string_view name, Day day);
void member(protocol::JsonWriter &json, std::string_view name, const std::optional<Day> &day);
void member(protocol::JsonWriter &json, std::string_view name, Timestamp time);
/// An empty text is not known: null.
void knownText(protocol::JsonWriter &json, std::string_view name, const QString &text);

void write(protocol::JsonWriter &json, const Provenance &provenance);
void write(protocol::JsonWriter &json, const std::optional<Provenance> &provenance);
/// The eighteen metrics as members of the object that is open.
void writeMetrics(protocol::JsonWriter &json, const MetricValues &values);

/// Ends the reply's text.
Reply jsonReply(protocol::JsonWriter &json);

} // namespace soundings::server
