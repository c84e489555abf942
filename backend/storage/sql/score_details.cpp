#include "storage/sql/score_details.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace soundings::storage::sql {

namespace {

constexpr std::array kPillars = {Pillar::value, Pillar::quality, Pillar::momentum, Pillar::health};

QJsonValue optionalNumber(std::optional<double> number)
{
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
}

std::optional<double> toOptional(const QJsonValue &number)
{
    return number.isDouble() ? std::optional(number.toDouble()) : std::nullopt;
}

QJsonObject factorToJson(const ScoreFactor &factor)
{
    return {{QStringLiteral("pillar"), toText(factor.pillar)}, {QStringLiteral("name"), factor.name},
        {QStringLiteral("label"), factor.label}, {QStringLiteral("points"), factor.points},
        {QStringLiteral("maximum"), factor.maximum}, {QStringLiteral("value"), optionalNumber(factor.value)},
        {QStringLiteral("reference"), optionalNumber(factor.reference)}, {QStringLiteral("note"), factor.note}};
}

ScoreFactor factorFromJson(const QJsonObject &json)
{
    ScoreFactor factor;
    const QString pillar = json[QLatin1String("pillar")].toString();
    for (const Pillar candidate : kPillars) {
        if (toText(candidate) == pillar)
            factor.pillar = candidate;
    }
    factor.name = json[QLatin1String("name")].toString();
    factor.label = json[QLatin1String("label")].toString();
    factor.points = json[QLatin1String("points")].toDouble();
    factor.maximum = json[QLatin1String("maximum")].toDouble();
    factor.value = toOptional(json[QLatin1String("value")]);
    factor.reference = toOptional(json[QLatin1String("reference")]);
    factor.note = json[QLatin1String("note")].toString();
    return factor;
}

QStringList toTexts(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue text : array.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

QByteArray scoreDetailsToJson(const Score &score)
{
    QJsonArray factors;
    for (const ScoreFactor &factor : score.factors)
        factors.append(factorToJson(factor));
    const QJsonObject details{{QStringLiteral("factors"), factors},
        {QStringLiteral("strengths"), QJsonArray::fromStringList(score.strengths)},
        {QStringLiteral("weaknesses"), QJsonArray::fromStringList(score.weaknesses)},
        {QStringLiteral("missing"), QJsonArray::fromStringList(score.missing)}, {QStringLiteral("reasoning"), score.reasoning}};
    return QJsonDocument(details).toJson(QJsonDocument::Compact);
}

void scoreDetailsFromJson(const QByteArray &json, Score &score)
{
    const QJsonObject details = QJsonDocument::fromJson(json).object();
    for (const QJsonValue factor : details[QLatin1String("factors")].toArray())
        score.factors.push_back(factorFromJson(factor.toObject()));
    score.strengths = toTexts(details[QLatin1String("strengths")]);
    score.weaknesses = toTexts(details[QLatin1String("weaknesses")]);
    score.missing = toTexts(details[QLatin1String("missing")]);
    score.reasoning = details[QLatin1String("reasoning")].toString();
}

} // namespace soundings::storage::sql
