#include "data_health_view_model.h"

#include "Accessibility/announcer.h"
#include "Client/engine_words.h"
#include "Client/panel_request.h"
#include "Controls/format.h"
#include "Lists/stock_records.h"
#include "client/cache_calls.h"

#include <QLocale>

#include <chrono>

namespace soundings::window {

namespace {

constexpr std::chrono::seconds kAskAgain{10};
constexpr int kPageSize = 100;

QString size(const std::optional<double> &bytes)
{
    return bytes ? QLocale().formattedDataSize(qint64(*bytes), 1, QLocale::DataSizeSIFormat) : Format::missing();
}

/// The state of a part or worker, as the cell "jobState" draws it.
QVariantMap withState(StockRecord &record, bool good, const QString &word)
{
    QVariantMap map = record.record();
    map.insert(QStringLiteral("state"), good ? QStringLiteral("done") : QStringLiteral("failed"));
    map.insert(QStringLiteral("stateText"), word);
    map.insert(QStringLiteral("spoken.state"), word);
    return map;
}

} // namespace

DataHealthViewModel::DataHealthViewModel(QObject *parent)
    : QObject(parent)
{
    m_parts.setKeys(QStringLiteral("part state stateText about").split(u' '));
    m_tiers.setKeys(QStringLiteral("tier state stateText hits entries size about").split(u' '));
    m_workers.setKeys(QStringLiteral("worker state stateText active concurrency").split(u' '));
    m_ages.setKeys(QStringLiteral("source at stale stocks oldest newest staleCount").split(u' '));
    connect(&m_partsStatus, &PanelStatus::changed, this, &DataHealthViewModel::answered);
    m_again.setInterval(kAskAgain);
    connect(&m_again, &QTimer::timeout, this, [this] {
        loadParts();
        loadCache();
        loadWorkers();
    });
}

void DataHealthViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    emit clientChanged();
    reload();
}

void DataHealthViewModel::setWatching(bool watching)
{
    if (watching == m_again.isActive())
        return;
    if (watching)
        m_again.start();
    else
        m_again.stop();
    emit watchingChanged();
}

void DataHealthViewModel::reload()
{
    loadParts();
    loadCache();
    loadWorkers();
    loadAges();
}

void DataHealthViewModel::loadParts()
{
    if (!m_client)
        return;
    askPanel<protocol::HealthDto>(
        m_partsStatus, QStringLiteral("parts"), OldContent::stays, tr("The state of the engine could not be loaded"),
        [this](auto reply) { m_client->health(this, std::move(reply)); },
        [this](const protocol::HealthDto &health) { showParts(health); });
}

void DataHealthViewModel::showParts(const protocol::HealthDto &health)
{
    QVariantList records;
    m_faults = 0;
    for (const protocol::ComponentHealthDto &part : health.components) {
        const bool good = part.status == QLatin1String("healthy");
        m_faults += good ? 0 : 1;
        QStringList about{EngineWords::said(part.description), EngineWords::said(part.detail)};
        about.removeAll(QString());
        records.append(withState(StockRecord()
                                     .text(QStringLiteral("part"), EngineWords::said(part.name))
                                     .text(QStringLiteral("about"), about.join(QStringLiteral(". "))),
            good, good ? tr("Works") : tr("Does not work")));
    }
    m_parts.setRecords(records);
    if (records.isEmpty())
        m_partsStatus.setEmpty(tr("The engine names no parts"), tr("It may be another version than this window."));
    else
        m_partsStatus.setReady();
}

void DataHealthViewModel::loadCache()
{
    ask(m_client.data(), client::cacheStatus(), this, m_cacheStatus, OldContent::stays, tr("The cache could not be asked"),
        [this](const protocol::CacheStatusDto &status) { showCache(status); });
}

void DataHealthViewModel::showCache(const protocol::CacheStatusDto &status)
{
    m_cache = status;
    QVariantList records;
    for (const protocol::CacheTierDto &tier : status.tiers) {
        const QString used = size(tier.bytes);
        records.append(
            withState(StockRecord()
                          .text(QStringLiteral("tier"), EngineWords::said(tier.name))
                          .figure(QStringLiteral("hits"), tier.hits, 0)
                          .figure(QStringLiteral("entries"), tier.entries, 0)
                          .text(QStringLiteral("size"), tier.capacity ? tr("%1 of %2").arg(used, size(tier.capacity)) : used)
                          .text(QStringLiteral("about"), EngineWords::said(tier.about)),
                tier.available, tier.available ? tr("Works") : tr("Away")));
    }
    m_tiers.setRecords(records);
    emit answered();
    if (status.enabled)
        m_cacheStatus.setReady();
    else
        m_cacheStatus.setEmpty(tr("The cache is switched off"),
            tr("Every reply is made anew. Set CACHE_MEMORY_BYTES above 0, or name a REDIS_URL, and start the engine again."));
}

void DataHealthViewModel::loadWorkers()
{
    if (!m_client)
        return;
    askPanel<QList<protocol::WorkerDto>>(
        m_workersStatus, QStringLiteral("workers"), OldContent::stays, tr("The workers could not be loaded"),
        [this](auto reply) { m_client->workers(this, std::move(reply)); },
        [this](const QList<protocol::WorkerDto> &workers) { showWorkers(workers); });
}

void DataHealthViewModel::showWorkers(const QList<protocol::WorkerDto> &workers)
{
    QVariantList records;
    for (const protocol::WorkerDto &worker : workers)
        records.append(withState(StockRecord()
                                     .text(QStringLiteral("worker"), worker.name)
                                     .figure(QStringLiteral("active"), worker.active, 0)
                                     .figure(QStringLiteral("concurrency"), worker.concurrency, 0),
            worker.alive, worker.alive ? tr("Alive") : tr("Gone")));
    m_workers.setRecords(records);
    if (records.isEmpty())
        m_workersStatus.setEmpty(tr("Nobody runs jobs"), tr("Start “soundings-server worker”, or serve without --no-worker."));
    else
        m_workersStatus.setReady();
}

void DataHealthViewModel::loadAges()
{
    if (!m_client)
        return;
    const QString subject = QStringLiteral("ages");
    if (m_agesStatus.awaits(subject))
        return m_agesStatus.askAgain([this] { loadAges(); });
    loadAgesFrom(1, m_agesStatus.begin(subject), {});
}

void DataHealthViewModel::loadAgesFrom(int page, int number, const DataAges &before)
{
    client::StockQuery query;
    query.page = page;
    query.pageSize = kPageSize;
    m_client->listStocks(query, this, [this, page, number, ages = before](Result<protocol::StockPageDto> stocks) mutable {
        if (!m_agesStatus.isNewest(number))
            return;
        if (!stocks)
            return m_agesStatus.setFailed(tr("The age of the prices could not be loaded"), stocks.error());
        ages.add(stocks->items);
        if (m_client && page * kPageSize < stocks->total && !stocks->items.isEmpty())
            return loadAgesFrom(page + 1, number, ages);
        m_byAge = std::move(ages);
        showAges();
    });
}

void DataHealthViewModel::showAges()
{
    const QDate today = QDate::currentDate();
    QVariantList records;
    for (auto entry = m_byAge.sources().begin(); entry != m_byAge.sources().end(); ++entry) {
        const DataAges::Source &source = entry.value();
        const auto day = [&](const QDate &date) { return date.isValid() ? Format::day(date, today) : QString(); };
        StockRecord record;
        record.source({entry.key(), {}, {}, false})
            .figure(QStringLiteral("stocks"), source.stocks, 0)
            .text(QStringLiteral("oldest"), day(source.oldest))
            .text(QStringLiteral("newest"), day(source.newest))
            .figure(QStringLiteral("staleCount"), source.stale, 0);
        if (entry.key().isEmpty())
            record.text(QStringLiteral("source"), tr("no price")).said(QStringLiteral("source"), tr("no price"));
        records.append(record.record());
    }
    m_ages.setRecords(records);
    emit answered();
    if (records.isEmpty())
        m_agesStatus.setEmpty(
            tr("There are no prices yet"), tr("Import some with “soundings-server import prices”, then ask again."));
    else
        m_agesStatus.setReady();
}

void DataHealthViewModel::clearCache()
{
    if (!m_client)
        return;
    m_client->send(client::clearCache(), this, [this](Result<protocol::CacheClearedDto> cleared) {
        QString sentence;
        if (!cleared)
            sentence = EngineWords::said(cleared.error().message);
        else if (!cleared->success)
            sentence = cleared->message;
        else
            sentence = cleared->removed == 1 ? tr("1 entry was removed from the cache.")
                                             : tr("%1 entries were removed from the cache.").arg(cleared->removed);
        Announcer::instance()->say(sentence);
        emit said(sentence, !cleared || !cleared->success);
        loadCache();
    });
}

QString DataHealthViewModel::summary() const
{
    if (m_partsStatus.state() != PageState::Ready || !m_partsStatus.problem().isEmpty())
        return {};
    return m_faults == 0 ? tr("All parts work")
        : m_faults == 1  ? tr("1 part does not work")
                         : tr("%1 parts do not work").arg(m_faults);
}

QString DataHealthViewModel::cacheText() const
{
    if (!m_cache.enabled)
        return {};
    return tr("%1 Answered from the cache: %2.")
        .arg(EngineWords::said(m_cache.message), Format::percentage(m_cache.hitRate * 100, 1));
}

bool DataHealthViewModel::sampleData() const
{
    return doubtfulOf(m_ages.records()).invented > 0;
}

int DataHealthViewModel::staleRows() const
{
    int stale = 0;
    for (const DataAges::Source &source : m_byAge.sources())
        stale += source.stale;
    return stale;
}

} // namespace soundings::window
