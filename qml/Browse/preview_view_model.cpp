#include "preview_view_model.h"

#include "Client/engine_words.h"
#include "Client/panel_request.h"
#include "Controls/format.h"
#include "Lists/figure_explanation.h"
#include "Lists/figure_names.h"
#include "Lists/session_day.h"

namespace soundings::window {

namespace {
// Long enough that walking down the table does not ask for every row, short enough to feel at once.
constexpr int kPauseMs = 120;

QVariant orNothing(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}
} // namespace

PreviewViewModel::PreviewViewModel(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PreviewViewModel::reload);
    m_status.setEmpty({}, {});
    for (PanelStatus *status : {&m_status, &m_reasoningStatus})
        connect(status, &PanelStatus::changed, this, &PreviewViewModel::changed);
}

void PreviewViewModel::setTicker(const QString &ticker)
{
    if (ticker == m_ticker)
        return;
    m_ticker = ticker;
    m_breakdown = {};
    emit tickerChanged();
    // What was asked of another stock is not taken any more, nor is that stock shown under this one's name.
    m_reasoningStatus.begin();
    m_status.begin();
    if (ticker.isEmpty()) {
        m_pause.stop();
        m_status.setEmpty({}, {});
    } else {
        m_pause.start();
    }
}

void PreviewViewModel::reload()
{
    if (!m_client || m_ticker.isEmpty())
        return;
    m_pause.stop();
    askPanel<protocol::StockDetailDto>(
        m_status, m_ticker, OldContent::goes, {}, [this](auto reply) { m_client->stockDetail(m_ticker, this, std::move(reply)); },
        [this](const protocol::StockDetailDto &detail) {
            m_detail = detail;
            m_status.setReady();
        });
    askPanel<protocol::ScoreBreakdownDto>(
        m_reasoningStatus, m_ticker, OldContent::goes, {},
        [this](auto reply) { m_client->scoreBreakdown(m_ticker, this, std::move(reply)); },
        [this](const protocol::ScoreBreakdownDto &breakdown) {
            m_breakdown = EngineWords::said(breakdown);
            m_reasoningStatus.setReady();
        });
}

QString PreviewViewModel::subtitle() const
{
    const auto &stock = m_detail.stock;
    return stock.sector.isEmpty() ? stock.ticker : stock.ticker + QStringLiteral(", ") + EngineWords::said(stock.sector);
}

QVariant PreviewViewModel::price() const
{
    return m_detail.stock.quote ? QVariant(m_detail.stock.quote->price) : QVariant();
}

QString PreviewViewModel::currency() const
{
    return m_detail.stock.quote ? m_detail.stock.quote->currency : QString();
}

QVariant PreviewViewModel::changePercent() const
{
    return m_detail.stock.quote ? orNothing(m_detail.stock.quote->changePercent) : QVariant();
}

QString PreviewViewModel::changeDay() const
{
    const auto &quote = m_detail.stock.quote;
    return quote && quote->changePercent ? SessionDay::words({quote->provenance.asOf}, SessionDay::today()) : QString();
}

QString PreviewViewModel::source() const
{
    return m_detail.stock.quote ? m_detail.stock.quote->provenance.source : QString();
}

QString PreviewViewModel::at() const
{
    if (!m_detail.stock.quote || m_detail.stock.quote->provenance.isInvented())
        return {};
    const auto &provenance = m_detail.stock.quote->provenance;
    return Format::age(provenance.asOf, provenance.fetchedAt, QDateTime::currentDateTime());
}

bool PreviewViewModel::stale() const
{
    return m_detail.stock.quote && m_detail.stock.quote->provenance.stale;
}

QVariant PreviewViewModel::score() const
{
    return m_detail.stock.score ? orNothing(m_detail.stock.score->total) : QVariant();
}

QString PreviewViewModel::signalName() const
{
    return m_detail.stock.score ? m_detail.stock.score->signal : QStringLiteral("NOT_RATED");
}

QVariantList PreviewViewModel::pillars() const
{
    if (!m_detail.stock.score || !m_detail.stock.score->total)
        return {};
    const auto &score = *m_detail.stock.score;
    const auto &medians = m_detail.sectorMedians;
    const auto row = [&](const char *pillar, const std::optional<double> &value, const std::optional<double> &median) {
        const QString key = QLatin1String(pillar), label = FigureNames::pillar(key);
        const QString shown = value ? Format::number(*value, 1) : Format::missing();
        return QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("value"), value.value_or(0)},
            {QStringLiteral("median"), median.value_or(-1)},
            {QStringLiteral("about"),
                m_breakdown.ticker.isEmpty() ? QVariantMap()
                                             : explainPillar(key, label, shown, m_breakdown, QDateTime::currentDateTimeUtc())}};
    };
    const auto median = [&](std::optional<double> protocol::SectorMediansDto::*which) {
        return medians ? (*medians).*which : std::optional<double>();
    };
    return {row("value", score.value, median(&protocol::SectorMediansDto::value)),
        row("quality", score.quality, median(&protocol::SectorMediansDto::quality)),
        row("momentum", score.momentum, median(&protocol::SectorMediansDto::momentum)),
        row("health", score.health, median(&protocol::SectorMediansDto::health))};
}

QVariantList PreviewViewModel::figures() const
{
    if (!m_detail.fundamentals)
        return {};
    struct Figure {
        QString metric;
        QString label;
        bool percent;
    };
    const QList<Figure> wanted = {{QStringLiteral("pe_ratio"), tr("P/E"), false}, {QStringLiteral("roic"), tr("ROIC"), true},
        {QStringLiteral("net_margin"), tr("Net margin"), true}, {QStringLiteral("debt_equity"), tr("Debt/equity"), false},
        {QStringLiteral("dividend_yield"), tr("Dividend yield"), true}};
    const Format format;
    const auto write = [&](const protocol::MetricMap &values, const Figure &figure) {
        const QVariant value = values.contains(figure.metric) ? QVariant(values.value(figure.metric)) : QVariant();
        return figure.metric == QLatin1String("pe_ratio") ? format.peRatio(value)
            : figure.percent                              ? format.percent(value)
                                                          : format.multiple(value);
    };
    QVariantList rows;
    for (const Figure &figure : wanted) {
        const auto &medians = m_detail.sectorMedians;
        const StatedFigure stated{.term = figure.metric,
            .label = figure.label,
            .value = write(m_detail.fundamentals->values, figure),
            .median = medians ? write(medians->metrics, figure) : Format::missing(),
            .known = m_detail.fundamentals->values.contains(figure.metric),
            .compared = medians && medians->metrics.contains(figure.metric)};
        rows.append(QVariantMap{{QStringLiteral("label"), stated.label}, {QStringLiteral("value"), stated.value},
            {QStringLiteral("median"), stated.median},
            {QStringLiteral("about"), explainFundamental(stated, m_detail, QDateTime::currentDateTimeUtc())}});
    }
    return rows;
}

QVariantMap PreviewViewModel::about() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVariantMap about;
    if (m_detail.stock.quote) {
        about.insert(QStringLiteral("price"), explainPrice(*m_detail.stock.quote, now));
        about.insert(QStringLiteral("change"), explainChange(*m_detail.stock.quote, now));
    }
    if (!m_breakdown.ticker.isEmpty())
        about.insert(QStringLiteral("score"), explainScore(m_breakdown, now));
    return about;
}

} // namespace soundings::window
