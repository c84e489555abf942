#include "cell_explanation.h"

#include "Accessibility/spoken_cells.h"
#include "glossary.h"

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
    /// Whose figures they are: a stock, or a day of one.
    QString subject() const
    {
        for (const char *key : {"name", "ticker", "figure"}) {
            if (const QString text = value(QString::fromLatin1(key)).toString(); !text.isEmpty())
                return text;
        }
        return has(QStringLiteral("day")) ? said("day") : QString();
    }
};

/// Of keys that are no terms themselves.
QString termOf(const QString &key)
{
    static const QHash<QString, QString> terms = {{QStringLiteral("price"), QStringLiteral("close")},
        {QStringLiteral("change_percent"), QStringLiteral("return_simple")}, {QStringLiteral("spark"), QStringLiteral("close")},
        {QStringLiteral("total_score"), QStringLiteral("score")}, {QStringLiteral("score_change"), QStringLiteral("score")},
        {QStringLiteral("value_score"), QStringLiteral("value")}, {QStringLiteral("quality_score"), QStringLiteral("quality")},
        {QStringLiteral("momentum_score"), QStringLiteral("momentum")},
        {QStringLiteral("health_score"), QStringLiteral("health")}, {QStringLiteral("source"), QStringLiteral("provenance")}};
    return terms.value(key, key);
}

QString howOf(const Row &row, const QString &key, const QString &value)
{
    const QString subject = row.subject();
    if (key == QLatin1String("change_percent"))
        return CellExplanation::tr("%1 against the close of the day before: %2.").arg(subject, value);
    if (key == QLatin1String("score_change"))
        return CellExplanation::tr("%1 against its score seven days ago: %2.").arg(subject, value);
    if (key == QLatin1String("spark"))
        return CellExplanation::tr("The closes of a year of %1: %2.").arg(subject, value);
    if (key == QLatin1String("total_score") && row.has(QStringLiteral("value_score")))
        return CellExplanation::tr("%1: value %2, quality %3, momentum %4 and health %5 together are %6.")
            .arg(subject, row.said("value_score"), row.said("quality_score"), row.said("momentum_score"),
                row.said("health_score"), value);
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
        {QStringLiteral("how"), howOf(of, key, value)}, {QStringLiteral("usual"), term->usual},
        {QStringLiteral("source"), of.has(QStringLiteral("source")) ? of.said("source") : QString()}};
}

} // namespace soundings::window
