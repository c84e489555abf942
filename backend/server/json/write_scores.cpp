#include "server/json/write_scores.h"

#include "engine/services/score_provenance.h"
#include "server/json/decimals.h"
#include "server/json/write_common.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

constexpr std::array<const char *, kPillarCount> kPillarNames = {"value", "quality", "momentum", "health"};
constexpr std::array<const char *, kPillarCount> kPillarScores = {
    "value_score", "quality_score", "momentum_score", "health_score"};

/// NaN, a pillar that is left out, becomes null.
template<class Values> void writePillars(JsonWriter &json, const Values &values)
{
    for (std::size_t i = 0; i < kPillarCount; ++i)
        json.member(kPillarNames[i], double(values[i]));
}

template<class AnyScore> void writeTotals(JsonWriter &json, const AnyScore &score)
{
    json.key("scores");
    json.beginObject();
    json.member("total", score.total);
    writePillars(json, score.pillars);
    json.endObject();
    json.member("signal", toText(score.signal));
}

void writeFactor(JsonWriter &json, const ScoreFactor &factor)
{
    json.beginObject();
    json.member("pillar", toText(factor.pillar));
    json.member("name", factor.name);
    json.member("label", factor.label);
    json.member("points", factor.points);
    json.member("maximum", factor.maximum);
    json.member("value", factor.value);
    json.member("reference", factor.reference);
    json.member("note", factor.note);
    json.endObject();
}

void writeProvenance(JsonWriter &json, const engine::ScoreChange &change)
{
    json.key("provenance");
    write(json, engine::scoreProvenance(change.fundamentals, change.prices));
}

} // namespace

void write(JsonWriter &json, const engine::ScoreBreakdown &breakdown)
{
    const Score &score = breakdown.score;
    json.beginObject();
    json.member("ticker", breakdown.stock.ticker.text());
    json.member("name", breakdown.stock.name);
    knownText(json, "sector", breakdown.stock.sector);
    json.member("total_score", score.isRated() ? std::optional(score.total) : std::nullopt);
    json.member("signal", toText(score.signal));
    json.key("component_scores");
    json.beginObject();
    for (std::size_t i = 0; i < kPillarCount; ++i)
        json.member(kPillarNames[i], score.isRated() ? score.knownPillar(Pillar(i)) : std::nullopt);
    json.endObject();
    json.member("strengths", score.strengths);
    json.member("weaknesses", score.weaknesses);
    json.member("reasoning", score.reasoning);
    json.member("has_momentum_data", score.hasMomentum);
    json.member("profile", toText(score.profile));
    json.member("coverage", score.coverage);
    knownText(json, "peer_group", score.peerGroup);
    json.member("missing", score.missing);
    member(json, "calculated_at", score.calculatedAt);
    json.key("factors");
    json.beginArray();
    for (const ScoreFactor &factor : score.factors)
        writeFactor(json, factor);
    json.endArray();
    json.key("provenance");
    write(json, breakdown.provenance);
    json.endObject();
}

void write(JsonWriter &json, const ScoreSnapshot &snapshot)
{
    const bool rated = snapshot.signal != Signal::notRated;
    json.beginObject();
    member(json, "date", snapshot.day);
    json.member("total_score", rated ? std::optional(snapshot.total) : std::nullopt);
    for (std::size_t i = 0; i < kPillarCount; ++i)
        json.member(kPillarScores[i], rated ? std::optional(snapshot.pillars[i]) : std::nullopt);
    json.member("signal", toText(snapshot.signal));
    json.endObject();
}

void write(JsonWriter &json, const engine::ScoreDelta &delta)
{
    const engine::ScoreChange &change = delta.change;
    json.beginObject();
    json.member("ticker", change.ticker.text());
    json.member("period_days", delta.periodDays);
    json.key("current");
    json.beginObject();
    writeTotals(json, change.current);
    json.endObject();
    json.key("historical");
    json.beginObject();
    member(json, "date", change.baseline.day);
    writeTotals(json, change.baseline);
    json.endObject();
    json.key("changes");
    json.beginObject();
    json.member("total", points(delta.total()));
    for (std::size_t i = 0; i < kPillarCount; ++i)
        json.member(kPillarNames[i], points(change.current.pillars[i] - change.baseline.pillars[i]));
    json.member("signal_changed", delta.signalChanged());
    json.endObject();
    json.member("percent_change", delta.percent());
    writeProvenance(json, change);
    json.endObject();
}

void writeMover(JsonWriter &json, const engine::ScoreDelta &delta)
{
    const engine::ScoreChange &change = delta.change;
    json.beginObject();
    json.member("ticker", change.ticker.text());
    json.member("name", change.name);
    knownText(json, "sector", change.sector);
    json.member("current_score", change.current.total);
    json.member("historical_score", change.baseline.total);
    json.member("score_change", points(delta.total()));
    json.member("percent_change", delta.percent());
    json.member("current_signal", toText(change.current.signal));
    json.member("historical_signal", toText(change.baseline.signal));
    json.member("signal_changed", delta.signalChanged());
    writeProvenance(json, change);
    json.endObject();
}

void writeSignalChange(JsonWriter &json, const engine::ScoreDelta &delta)
{
    const engine::ScoreChange &change = delta.change;
    json.beginObject();
    json.member("ticker", change.ticker.text());
    json.member("name", change.name);
    knownText(json, "sector", change.sector);
    json.member("previous_signal", toText(change.baseline.signal));
    json.member("current_signal", toText(change.current.signal));
    json.member("score_change", points(delta.total()));
    json.member("current_score", change.current.total);
    json.member("historical_score", change.baseline.total);
    member(json, "change_date", change.baseline.day);
    writeProvenance(json, change);
    json.endObject();
}

void writeHorizon(JsonWriter &json, std::string_view keyName, const analysis::HorizonInfo &horizon)
{
    json.member(keyName, horizon.key);
    json.member("label", horizon.label);
    json.member("period", horizon.period);
    json.member("description", horizon.description);
    json.key("weights");
    json.beginObject();
    writePillars(json, horizon.weights);
    json.endObject();
}

} // namespace soundings::server
