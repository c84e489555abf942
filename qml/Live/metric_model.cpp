#include "metric_model.h"

#include "Client/engine_words.h"
#include "Controls/format.h"
#include "Glossary/glossary.h"
#include "metric_figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace soundings::window {

namespace {

enum class Unit { share, change, coefficient, strength };

struct Known {
    const char *wire;
    const char *term; ///< of the glossary
    const char *name;
    const char *meaning;
    Unit unit;
};

constexpr std::array<Known, MetricModel::kCount> kKnown = {{
    {"portfolio_risk", "risk_share", QT_TRANSLATE_NOOP("MetricModel", "Portfolio risk"),
        QT_TRANSLATE_NOOP("MetricModel", "How much of the portfolio's risk comes from this position."), Unit::share},
    {"concentration", "concentration", QT_TRANSLATE_NOOP("MetricModel", "Concentration"),
        QT_TRANSLATE_NOOP("MetricModel", "How much of the portfolio's value is in this position."), Unit::share},
    {"correlation", "correlation", QT_TRANSLATE_NOOP("MetricModel", "Correlation"),
        QT_TRANSLATE_NOOP("MetricModel", "How it moves with the rest: 1 is together, 0 is on its own, −1 is opposite."),
        Unit::coefficient},
    {"momentum", "return_simple", QT_TRANSLATE_NOOP("MetricModel", "Momentum"),
        QT_TRANSLATE_NOOP("MetricModel", "Its trend of the past year, counted by the size of the position."), Unit::strength},
    {"allocation_score", "allocation", QT_TRANSLATE_NOOP("MetricModel", "Allocation score"),
        QT_TRANSLATE_NOOP("MetricModel", "What is missing to an equal share of the risk; below zero is too much."), Unit::change},
}};

QString translated(const char *text)
{
    return QCoreApplication::translate("MetricModel", text);
}

int rowOf(const QString &wire)
{
    const auto found = std::ranges::find_if(kKnown, [&](const Known &known) { return wire == QLatin1String(known.wire); });
    return found == kKnown.end() ? -1 : int(found - kKnown.begin());
}

QString written(double value, Unit unit)
{
    switch (unit) {
    case Unit::share:
        return Format::percentage(value * 100, 1);
    case Unit::change:
        return Format::signedPercentage(value * 100, 1);
    case Unit::coefficient:
        return Format::signedNumber(value, 2);
    case Unit::strength:
        return Format::signedNumber(value, 3);
    }
    return {};
}

} // namespace

void MetricModel::set(int row, Metric metric)
{
    if (row < 0)
        return;
    m_metrics[std::size_t(row)] = std::move(metric);
    emit dataChanged(index(row), index(row));
}

void MetricModel::begin()
{
    m_metrics.fill({.state = Waiting});
    emit dataChanged(index(0), index(kCount - 1));
}

void MetricModel::setResult(const protocol::LiveResultDto &result)
{
    const MetricFigures figures(result);
    set(rowOf(result.metric),
        {Ready, result.value, result.elapsedMs, EngineWords::said(result.explain), figures.gauge(), figures.sentence(),
            figures.rows()});
}

void MetricModel::setFailed(const QString &metric, const QString &sentence)
{
    set(rowOf(metric), {.state = Failed, .reason = sentence});
}

void MetricModel::endWaiting(State state, const QString &sentence)
{
    for (int row = 0; row < kCount; ++row) {
        if (m_metrics[std::size_t(row)].state == Waiting)
            set(row, {.state = state, .reason = sentence});
    }
}

QString MetricModel::spoken(const QString &metric) const
{
    const int row = rowOf(metric);
    if (row < 0)
        return {};
    const Metric &shown = m_metrics[std::size_t(row)];
    const Known &known = kKnown[std::size_t(row)];
    return QStringLiteral("%1, %2. %3").arg(translated(known.name), written(shown.value, known.unit), shown.sentence).trimmed();
}

int MetricModel::count(State state) const
{
    return int(std::ranges::count(m_metrics, state, &Metric::state));
}

int MetricModel::done() const
{
    return count(Ready) + count(Failed);
}

int MetricModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kCount;
}

QVariantMap MetricModel::about(int row) const
{
    const Known &known = kKnown[std::size_t(row)];
    const Metric &metric = m_metrics[std::size_t(row)];
    const Term *term = Glossary::instance().find(QLatin1String(known.term));
    return {{QStringLiteral("title"), translated(known.name)},
        {QStringLiteral("value"), metric.state == Ready ? written(metric.value, known.unit) : QString()},
        {QStringLiteral("what"), term ? translated(known.meaning) + QLatin1Char(' ') + term->what : translated(known.meaning)},
        {QStringLiteral("how"), QString(metric.sentence + QLatin1Char(' ') + metric.reason).trimmed()},
        {QStringLiteral("usual"), term ? term->usual : QString()}};
}

QHash<int, QByteArray> MetricModel::roleNames() const
{
    return {{Name, "name"}, {Meaning, "meaning"}, {StateRole, "metricState"}, {StateText, "stateText"}, {Value, "figure"},
        {Seconds, "seconds"}, {Explain, "explain"}, {Gauge, "gauge"}, {Sentence, "sentence"}, {Figures, "figures"}};
}

QVariant MetricModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Metric &metric = m_metrics[std::size_t(index.row())];
    const Known &known = kKnown[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Name:
        return translated(known.name);
    case Meaning:
        return translated(known.meaning);
    case StateRole:
        return metric.state;
    case StateText:
        return metric.state == Idle   ? tr("not analysed yet")
            : metric.state == Waiting ? tr("waiting")
            : metric.state == Ready   ? tr("ready")
            : metric.state == Failed  ? tr("failed")
                                      : tr("cancelled");
    case Value:
        return metric.state == Ready ? written(metric.value, known.unit) : QString();
    case Seconds:
        return metric.state == Ready ? tr("%1 s").arg(Format::number(double(metric.elapsedMs) / 1000, 1)) : QString();
    case Explain:
        return metric.reason;
    case Gauge:
        return metric.gauge;
    case Sentence:
        return metric.sentence;
    case Figures:
        return metric.figures;
    default:
        return {};
    }
}

} // namespace soundings::window
