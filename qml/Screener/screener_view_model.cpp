#include "screener_view_model.h"

#include "Accessibility/announcer.h"
#include "Client/engine_words.h"
#include "Client/panel_request.h"
#include "Controls/format.h"
#include "Lists/figure_names.h"
#include "Lists/stock_cells.h"
#include "Lists/stock_records.h"

#include <algorithm>
#include <utility>

namespace soundings::window {

namespace {

const QString kOwn = QStringLiteral("own");
constexpr int kMostHits = 200;

QString shown(const protocol::ConditionMatchDto &match)
{
    if (!match.value)
        return Format::missing();
    return match.unit == QLatin1String("percent") ? Format::number(*match.value, 1) : Format::ratio(*match.value);
}

} // namespace

ScreenerViewModel::ScreenerViewModel(QObject *parent)
    : QObject(parent)
{
    connect(&m_saved, &SavedScreens::changed, this, &ScreenerViewModel::followSaved);
    connect(this, &ScreenerViewModel::currentChanged, this, &ScreenerViewModel::nameChanged);
    connect(this, &ScreenerViewModel::screensChanged, this, &ScreenerViewModel::nameChanged);
}

void ScreenerViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    emit clientChanged();
    loadStrategies();
}

void ScreenerViewModel::loadStrategies()
{
    ask(m_client.data(), client::screenerStrategies(), this, m_status, OldContent::goes, tr("The screens could not be loaded"),
        [this](const QList<protocol::ScreenerStrategyDto> &strategies) {
            m_strategies = strategies;
            emit screensChanged();
            const QVariantList all = screens();
            const bool isThere = std::ranges::any_of(
                all, [this](const QVariant &each) { return each.toMap()[QStringLiteral("value")] == m_preferred; });
            if (m_current.isEmpty())
                choose(isThere ? m_preferred : all.front().toMap()[QStringLiteral("value")].toString());
            else
                run();
        });
}

QVariantList ScreenerViewModel::screens() const
{
    QVariantList screens;
    const auto add = [&](const QString &value, const QString &text, const QString &about, const QString &group) {
        screens.append(QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("text"), text},
            {QStringLiteral("about"), about}, {QStringLiteral("group"), group}});
    };
    for (const protocol::ScreenerStrategyDto &strategy : m_strategies)
        add(strategy.key, EngineWords::said(strategy.name), EngineWords::said(strategy.description), QString());
    for (const SavedScreen &screen : m_saved.screens()) {
        const int count = int(screen.bounds.bounds.size()) + (screen.bounds.sector.isEmpty() ? 0 : 1);
        add(screen.id, screen.name, count == 1 ? tr("1 condition") : tr("%1 conditions").arg(count), tr("Yours"));
    }
    add(kOwn, tr("Own conditions"), tr("Bounds of any figure"), tr("Yours"));
    return screens;
}

QString ScreenerViewModel::currentName() const
{
    for (const QVariant &screen : screens()) {
        if (const QVariantMap map = screen.toMap(); map[QStringLiteral("value")] == m_current)
            return map[QStringLiteral("text")].toString();
    }
    return {};
}

bool ScreenerViewModel::own() const
{
    return m_current == kOwn || saved();
}

void ScreenerViewModel::choose(const QString &screen)
{
    if (screen == m_current)
        return;
    m_current = screen;
    m_removed = false;
    if (const SavedScreen *chosen = m_saved.find(screen))
        m_form.fill(chosen->bounds);
    else if (screen == kOwn)
        m_form.clear();
    emit currentChanged();
    setEditing(screen == kOwn);
    if (!m_editing)
        run();
}

/// Another window may have changed or deleted the screen that is shown.
void ScreenerViewModel::followSaved()
{
    emit screensChanged();
    if (!SavedScreens::isSaved(m_current))
        return;
    const SavedScreen *shown = m_saved.find(m_current);
    if (!shown) {
        m_current = kOwn; // its conditions are still here
        emit currentChanged();
    } else if (!m_editing && !(shown->bounds == m_form.bounds())) {
        m_form.fill(shown->bounds);
        run();
    }
}

void ScreenerViewModel::edit()
{
    setEditing(true);
}

bool ScreenerViewModel::find()
{
    if (!m_form.check())
        return false;
    if (saved())
        m_saved.change(m_current, m_form.bounds());
    setEditing(false);
    run();
    return true;
}

void ScreenerViewModel::reload()
{
    if (m_strategies.isEmpty())
        loadStrategies();
    else if (!m_editing)
        run();
}

void ScreenerViewModel::run()
{
    // What another screen has found is not shown under the name of this one.
    ask(m_client.data(), own() ? client::runScreen(m_form.bounds(), kMostHits) : client::runStrategy(m_current, kMostHits), this,
        m_status, OldContent::goes, tr("“%1” could not be run").arg(currentName()),
        [this](const protocol::ScreenerResultDto &result) { accept(result); });
}

QVariantMap ScreenerViewModel::recordOf(const protocol::ScreenerHitDto &hit) const
{
    StockRecord record;
    record.company(hit.stock.ticker, hit.stock.name)
        .text(QStringLiteral("sector"), EngineWords::said(hit.stock.sector))
        .figure(QStringLiteral("total_score"), hit.stock.score ? hit.stock.score->total : std::nullopt, 1)
        .signal(QStringLiteral("signal"), hit.stock.score ? hit.stock.score->signal : QString())
        .source(StockCells::provenanceOf(hit.stock));
    QStringList met;
    for (const protocol::ConditionMatchDto &match : hit.conditions) {
        record.written(match.metric, shown(match), match.value, EngineWords::said(match.text));
        met.append(match.text);
    }
    QVariantMap map = record.record();
    map.insert(QStringLiteral("met"), met);
    map.insert(QStringLiteral("strengths"), hit.strengths);
    map.insert(QStringLiteral("weaknesses"), hit.weaknesses);
    return map;
}

void ScreenerViewModel::accept(const protocol::ScreenerResultDto &result)
{
    m_metrics.clear();
    QStringList keys = QStringLiteral("ticker name sector total_score signal source at stale").split(u' ');
    for (const protocol::ConditionMatchDto &match :
        result.hits.isEmpty() ? QList<protocol::ConditionMatchDto>() : result.hits[0].conditions) {
        if (keys.contains(match.metric))
            continue; // bounded from both sides, or a column already
        keys.append(match.metric);
        m_metrics.append(QVariantMap{{QStringLiteral("key"), match.metric},
            {QStringLiteral("label"), FigureNames::label(match.metric, match.label)},
            {QStringLiteral("unit"), match.unit == QLatin1String("percent") ? QStringLiteral("%") : QString()}});
    }
    QVariantList records;
    for (const protocol::ScreenerHitDto &hit : result.hits)
        records.append(recordOf(hit));
    const Doubtful doubtful = doubtfulOf(records);
    m_sample = doubtful.invented > 0;
    m_stale = doubtful.stale;
    m_funnel = result.funnel;
    m_total = result.total;
    m_leftOut = result.leftOut;
    m_model.replace(keys, records);
    emit answered();
    if (!records.isEmpty())
        return m_status.setReady();
    const auto tightest = std::ranges::max_element(m_funnel, {}, &protocol::FunnelStepDto::withoutIt);
    const bool helps = tightest != m_funnel.end() && tightest->withoutIt > 0;
    m_status.setEmpty(tr("No stock matches"),
        helps ? tr("The tightest condition is %1: without it, %2 match.")
                    .arg(EngineWords::said(tightest->condition))
                    .arg(tightest->withoutIt)
              : tr("Several conditions keep every stock out. Loosen more than one."));
}

QStringList ScreenerViewModel::reasons(int row, const QString &key) const
{
    return EngineWords::said(m_model.value(row, key).toStringList());
}

QString ScreenerViewModel::summary() const
{
    return m_total == 1 ? tr("1 stock matches") : tr("%1 stocks match").arg(Format::number(m_total, 0));
}

QString ScreenerViewModel::funnel() const
{
    QStringList steps;
    for (const protocol::FunnelStepDto &step : m_funnel)
        steps.append(tr("%1 left by %2").arg(Format::number(step.remaining, 0), EngineWords::said(step.condition)));
    return steps.isEmpty() ? QString() : tr("Sieved: %1.").arg(steps.join(QStringLiteral(", ")));
}

QString ScreenerViewModel::note() const
{
    QStringList notes;
    if (m_total > m_model.rowCount())
        notes.append(tr("The first %1 are shown.").arg(m_model.rowCount()));
    if (m_leftOut > 0)
        notes.append(m_leftOut == 1 ? tr("1 stock was left out because one of the figures is missing.")
                                    : tr("%1 stocks were left out because one of the figures is missing.").arg(m_leftOut));
    return notes.join(u' ');
}

QString ScreenerViewModel::faultOfName(const QString &name, bool isNew) const
{
    return m_saved.faultOf(name, isNew ? QString() : m_current);
}

void ScreenerViewModel::saveAs(const QString &name)
{
    m_current = m_saved.add(name, m_form.bounds());
    m_removed = false;
    emit currentChanged();
    Announcer::instance()->say(tr("Saved as “%1”.").arg(currentName()));
}

void ScreenerViewModel::rename(const QString &name)
{
    m_saved.rename(m_current, name);
    Announcer::instance()->say(tr("Renamed to “%1”.").arg(currentName()));
}

void ScreenerViewModel::remove()
{
    const QString name = currentName();
    m_saved.remove(std::exchange(m_current, {}));
    choose(m_strategies.isEmpty() ? kOwn : m_strategies.front().key);
    m_removed = true;
    emit nameChanged();
    Announcer::instance()->say(tr("“%1” is deleted. Control Z brings it back.").arg(name));
}

QString ScreenerViewModel::undoRemove()
{
    const QString id = m_saved.undoRemove();
    if (id.isEmpty())
        return {};
    m_removed = false;
    if (!m_editing)
        choose(id);
    emit nameChanged();
    const QString sentence = tr("“%1” is back.").arg(m_saved.find(id)->name);
    Announcer::instance()->say(sentence);
    return sentence;
}

void ScreenerViewModel::setEditing(bool editing)
{
    if (editing == m_editing)
        return;
    m_editing = editing;
    emit editingChanged();
}

} // namespace soundings::window
