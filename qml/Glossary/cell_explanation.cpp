#include "cell_explanation.h"

#include "Accessibility/spoken_cells.h"
#include "glossary.h"

#include <QSet>

namespace soundings::window {

namespace {

/// A row of a table as its columns name it.
struct Row {
    const QAbstractItemModel &model;
    const SpokenCells &cells;
    int number;

    bool has(const QString &key) const { return model.roleNames().key(key.toUtf8(), -1) >= 0; }
    QVariant value(const QString &key) const { return model.index(number, 0).data(model.roleNames().key(key.toUtf8(), -1)); }
    QString said(const char *key) const { return cells.spokenCell(number, QString::fromLatin1(key)); }
    /// Whose figures they are: a stock, a day of one, or a part of the engine.
    QString subject() const
    {
        for (const char *key : {"name", "ticker", "figure"}) {
            if (const QString text = value(QString::fromLatin1(key)).toString(); !text.isEmpty())
                return text;
        }
        for (const char *key : {"day", "tier", "worker", "source"}) {
            if (has(QLatin1String(key)))
                return said(key);
        }
        return {};
    }
};

/// Of keys that are no terms themselves.
QString termOf(const QString &key)
{
    static const QHash<QString, QString> terms = {{QStringLiteral("price"), QStringLiteral("close")},
        {QStringLiteral("change_percent"), QStringLiteral("return_simple")},
        {QStringLiteral("change"), QStringLiteral("return_simple")}, {QStringLiteral("spark"), QStringLiteral("close")},
        {QStringLiteral("open"), QStringLiteral("open_price")}, {QStringLiteral("high"), QStringLiteral("high_low")},
        {QStringLiteral("low"), QStringLiteral("high_low")}, {QStringLiteral("sma50"), QStringLiteral("sma")},
        {QStringLiteral("sma200"), QStringLiteral("sma")}, {QStringLiteral("event"), QStringLiteral("crossing")},
        {QStringLiteral("total_score"), QStringLiteral("score")}, {QStringLiteral("score_change"), QStringLiteral("score")},
        {QStringLiteral("value_score"), QStringLiteral("value")}, {QStringLiteral("quality_score"), QStringLiteral("quality")},
        {QStringLiteral("momentum_score"), QStringLiteral("momentum")},
        {QStringLiteral("health_score"), QStringLiteral("health")}, {QStringLiteral("source"), QStringLiteral("provenance")}};
    return terms.value(key, key);
}

/// Of a figure of one day of a chart.
QString howOfDay(const Row &row, const QString &key, const QString &term, const QString &value)
{
    static const QSet<QString> scores{QStringLiteral("score"), QStringLiteral("value"), QStringLiteral("quality"),
        QStringLiteral("momentum"), QStringLiteral("health"), QStringLiteral("signal")};
    const QString day = row.subject();
    if (scores.contains(term))
        return CellExplanation::tr("Computed from the figures of that time, and kept on %1: %2.").arg(day, value);
    if (term == QLatin1String("rebased"))
        return CellExplanation::tr("The close of %1 against that of the first day, times 100: %2.").arg(day, value);
    if (key == QLatin1String("sma50") || key == QLatin1String("sma200"))
        return CellExplanation::tr("The mean of the closes of the %1 trading days up to %2: %3.").arg(key.mid(3), day, value);
    if (key == QLatin1String("rsi"))
        return CellExplanation::tr(
            "From the ups and downs of the closes, as Wilder averages them over 14 trading days, up to %1: %2.")
            .arg(day, value);
    if (key == QLatin1String("drawdown"))
        return CellExplanation::tr("The close of %1, %2, against the highest one until then: %3 %.")
            .arg(day, row.said("close"), value);
    if (key == QLatin1String("event"))
        return CellExplanation::tr("From the daily closes up to %1: %2.").arg(day, value);
    return CellExplanation::tr("As its source states it for %1: %2.").arg(day, value);
}

QString howOfScore(const Row &row, const QString &value)
{
    const QString subject = row.subject();
    if (row.value(QStringLiteral("signal")).toString() == QLatin1String("NOT_RATED"))
        return CellExplanation::tr("%1: too few of its figures are known for a score.").arg(subject);
    if (!row.has(QStringLiteral("value_score")))
        return CellExplanation::tr("%1: its points for value, quality, momentum and health, up to 25 each, together are %2.")
            .arg(subject, value);
    return CellExplanation::tr("%1: value %2, quality %3, momentum %4 and health %5 together are %6.")
        .arg(subject, row.said("value_score"), row.said("quality_score"), row.said("momentum_score"), row.said("health_score"),
            value);
}

QString howOfSignal(const Row &row, const QString &value)
{
    for (const char *score : {"total_score", "score", "now"}) {
        if (!row.has(QLatin1String(score)) || row.value(QStringLiteral("signal")).toString() == QLatin1String("NOT_RATED"))
            continue;
        return CellExplanation::tr("%1: its score, %2, lies in the range that is called %3.")
            .arg(row.subject(), row.said(score), value);
    }
    return CellExplanation::tr("%1: too few of its figures are known for a score.").arg(row.subject());
}

/// Of what the engine tells of itself; "" for another figure.
QString howOfEngine(const Row &row, const QString &key, const QString &value)
{
    const QString subject = row.subject();
    if (key == QLatin1String("stocks"))
        return CellExplanation::tr("Stocks whose newest price is from %1, counted over the whole list: %2.").arg(subject, value);
    if (key == QLatin1String("oldest") || key == QLatin1String("newest"))
        return (key == QLatin1String("oldest") ? CellExplanation::tr("Of the newest prices from %1 the oldest is of %2.")
                                               : CellExplanation::tr("Of the newest prices from %1 the latest is of %2."))
            .arg(subject, value);
    if (key == QLatin1String("staleCount"))
        return CellExplanation::tr("Stocks with a price from %1 that is marked as stale: %2.").arg(subject, value);
    if (key == QLatin1String("hits"))
        return CellExplanation::tr("%1: questions that it has answered, as the engine counts them: %2.").arg(subject, value);
    if (key == QLatin1String("entries"))
        return CellExplanation::tr("%1: answers that it holds now, as the engine counts them: %2.").arg(subject, value);
    if (key == QLatin1String("size"))
        return CellExplanation::tr("%1: memory that its answers take, and the most that they may, as the engine counts it: %2.")
            .arg(subject, value);
    if (key == QLatin1String("active"))
        return CellExplanation::tr("%1: jobs that it runs now, as it last told the engine: %2.").arg(subject, value);
    if (key == QLatin1String("concurrency"))
        return CellExplanation::tr("%1: the most jobs that it runs at a time: %2.").arg(subject, value);
    return {};
}

QString howOf(const Row &row, const QString &key, const QString &term, const QString &value)
{
    const QString subject = row.subject();
    if (term == QLatin1String("return_simple"))
        return CellExplanation::tr("%1 against the close of the day before: %2.").arg(subject, value);
    if (row.has(QStringLiteral("day")))
        return howOfDay(row, key, term, value);
    if (const QString how = howOfEngine(row, key, value); !how.isEmpty())
        return how;
    if (key == QLatin1String("price"))
        return CellExplanation::tr("%1: the last price that its source has stated is %2.").arg(subject, value);
    if (key == QLatin1String("pe_ratio"))
        return CellExplanation::tr(
            "%1: the price divided by the earnings per share of twelve months, as its source has them: %2.")
            .arg(subject, value);
    if (key == QLatin1String("signal"))
        return howOfSignal(row, value);
    if (key == QLatin1String("source"))
        return CellExplanation::tr("The price of %1 is from here: %2.").arg(subject, value);
    if (key == QLatin1String("score_change"))
        return CellExplanation::tr("%1 against its score seven days ago: %2.").arg(subject, value);
    if (key == QLatin1String("spark"))
        return CellExplanation::tr("The closes of a year of %1: %2.").arg(subject, value);
    if (key == QLatin1String("total_score") || key == QLatin1String("score"))
        return howOfScore(row, value);
    if (key == QLatin1String("value") && row.has(QStringLiteral("shares")))
        return CellExplanation::tr("%1: %2 at %3 are %4.").arg(subject, row.said("shares"), row.said("price"), value);
    if (key == QLatin1String("gain") || key == QLatin1String("gainPercent"))
        return CellExplanation::tr("%1: the value, %2, against what %3 cost at %4 a share: %5.")
            .arg(subject, row.said("value"), row.said("shares"), row.said("average"), value);
    if (key == QLatin1String("weight"))
        return CellExplanation::tr("%1: its value, %2, as a share of all positions in its currency: %3.")
            .arg(subject, row.said("value"), value);
    return QStringLiteral("%1: %2.").arg(subject, value);
}

} // namespace

QVariantMap CellExplanation::of(QAbstractItemModel *model, int row, const QVariantMap &column)
{
    const auto *const cells = qobject_cast<SpokenCells *>(model);
    if (!cells || row < 0 || row >= model->rowCount())
        return {};
    const Row of{*model, *cells, row};
    const QString key = column.value(QStringLiteral("key")).toString();
    const QString named = column.value(QStringLiteral("term")).toString();
    const Term *const term = Glossary::instance().find(termOf(named.isEmpty() ? key
            : named == QLatin1String("row")                                   ? of.value(QStringLiteral("term")).toString()
                                                                              : named));
    if (!term)
        return {};
    const QString value = cells->spokenCell(row, key);
    return {{QStringLiteral("title"), term->name}, {QStringLiteral("value"), value}, {QStringLiteral("what"), term->what},
        {QStringLiteral("how"), howOf(of, key, term->id, value)}, {QStringLiteral("usual"), term->usual},
        {QStringLiteral("source"), of.has(QStringLiteral("source")) ? of.said("source") : QString()}};
}

} // namespace soundings::window
