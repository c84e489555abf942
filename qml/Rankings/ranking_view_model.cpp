#include "ranking_view_model.h"

#include "Controls/format.h"
#include "Lists/stock_records.h"

namespace soundings::window {

RankingViewModel::RankingViewModel(const QStringList &moreKeys, QObject *parent)
    : QObject(parent)
{
    m_model.setKeys(rankedKeys() + moreKeys);
}

void RankingViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    emit clientChanged();
    reload();
}

void RankingViewModel::setLimit(int limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    reload();
}

void RankingViewModel::choose(QString &setting, const QString &value)
{
    if (value == setting)
        return;
    setting = value;
    reload();
}

void RankingViewModel::reload()
{
    emit asked();
    load();
}

void RankingViewModel::showRecords(const QVariantList &records, const Nothing &nothing)
{
    const Doubtful doubtful = doubtfulOf(records);
    m_sample = doubtful.invented > 0;
    m_stale = doubtful.stale;
    m_model.setRecords(records);
    emit answered();
    if (records.isEmpty())
        m_status.setEmpty(nothing.title, nothing.body);
    else
        m_status.setReady();
}

RankingViewModel::Nothing RankingViewModel::nothingRated()
{
    return {tr("No stock is rated yet"),
        tr("Scores come with prices and fundamentals: import some, or run the task that computes the scores on the page Jobs.")};
}

QString RankingViewModel::summary() const
{
    const int count = m_model.rowCount();
    return count == 1 ? tr("1 stock") : tr("%1 stocks").arg(Format::number(count, 0));
}

} // namespace soundings::window
