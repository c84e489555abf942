#include "changes_view_model.h"

#include "Client/engine_words.h"
#include "Client/panel_request.h"
#include "Controls/format.h"
#include "Lists/stock_records.h"
#include "client/list_calls.h"

namespace soundings::window {

namespace {

QVariantMap recordOf(const protocol::ScoreMoveDto &move, const QDate &today)
{
    return StockRecord()
        .company(move.ticker, move.name)
        .text(QStringLiteral("sector"), EngineWords::said(move.sector))
        .figure(QStringLiteral("before"), move.before, 1)
        .figure(QStringLiteral("now"), move.now, 1)
        .points(QStringLiteral("change"), move.change)
        .signal(QStringLiteral("signal_before"), move.signalBefore)
        .signal(QStringLiteral("signal"), move.signalNow)
        .text(QStringLiteral("date"), move.changedOn.isValid() ? Format::day(move.changedOn, today) : QString())
        .source(move.provenance)
        .record();
}

} // namespace

ChangesViewModel::ChangesViewModel(QObject *parent)
    : QObject(parent)
{
    const QStringList keys =
        QStringLiteral("ticker name sector before now change signal_before signal date source at stale").split(u' ');
    for (RecordModel *model : {&m_gained, &m_lost, &m_turned})
        model->setKeys(keys);
    for (PanelStatus *status : {&m_gainedStatus, &m_lostStatus, &m_turnedStatus})
        connect(status, &PanelStatus::changed, this, &ChangesViewModel::tellWhenComplete);
}

void ChangesViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    emit clientChanged();
    reload();
}

void ChangesViewModel::setDays(int days)
{
    if (days == m_days)
        return;
    m_days = days;
    reload();
}

void ChangesViewModel::setLimit(int limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    reload();
}

void ChangesViewModel::reload()
{
    emit asked();
    loadGained();
    loadLost();
    loadTurned();
}

void ChangesViewModel::loadGained()
{
    ask(m_client.data(), client::movers(client::Direction::up, m_days, m_limit), this, m_gainedStatus, OldContent::stays,
        tr("What gained could not be loaded"),
        [this](const Moves &moves) { show(moves, m_gained, m_gainedStatus, tr("No score has risen in this time")); });
}

void ChangesViewModel::loadLost()
{
    ask(m_client.data(), client::movers(client::Direction::down, m_days, m_limit), this, m_lostStatus, OldContent::stays,
        tr("What lost could not be loaded"),
        [this](const Moves &moves) { show(moves, m_lost, m_lostStatus, tr("No score has fallen in this time")); });
}

void ChangesViewModel::loadTurned()
{
    ask(m_client.data(), client::signalChanges(m_days), this, m_turnedStatus, OldContent::stays,
        tr("The changed signals could not be loaded"),
        [this](const Moves &moves) { show(moves, m_turned, m_turnedStatus, tr("No signal has changed in this time")); });
}

void ChangesViewModel::show(const Moves &moves, RecordModel &model, PanelStatus &status, const QString &nothing)
{
    QVariantList records;
    for (const protocol::ScoreMoveDto &move : moves)
        records.append(recordOf(move, QDate::currentDate()));
    model.setRecords(records);
    emit answered();
    if (records.isEmpty())
        status.setEmpty(nothing,
            tr("Scores are kept once a day, after the exchange has closed. Choose a longer time, or come back tomorrow."));
    else
        status.setReady();
}

void ChangesViewModel::tellWhenComplete()
{
    if (!m_gainedStatus.busy() && !m_lostStatus.busy() && !m_turnedStatus.busy())
        emit complete();
}

QString ChangesViewModel::summary() const
{
    const auto settled = [](const PanelStatus &status) {
        return status.state() == PageState::Ready || status.state() == PageState::Empty;
    };
    if (!settled(m_gainedStatus) || !settled(m_lostStatus) || !settled(m_turnedStatus))
        return {};
    return tr("%1 gained, %2 lost, %3 with another signal")
        .arg(
            Format::number(m_gained.rowCount(), 0), Format::number(m_lost.rowCount(), 0), Format::number(m_turned.rowCount(), 0));
}

bool ChangesViewModel::sampleData() const
{
    return doubtfulOf(m_gained.records() + m_lost.records() + m_turned.records()).invented > 0;
}

int ChangesViewModel::staleRows() const
{
    return doubtfulOf(m_gained.records() + m_lost.records() + m_turned.records()).stale;
}

} // namespace soundings::window
