#include "shell_view_model.h"

#include <QGuiApplication>

#include <chrono>

namespace soundings::window {

namespace {

constexpr std::chrono::minutes kAskAgain{1};
/// A refresh changes many prices one after the other. Not begun anew with each: that could go on for minutes.
constexpr std::chrono::seconds kSettle{1};

QString inWords(const protocol::MarketStatusDto &market)
{
    const auto when = [](const QDateTime &time) {
        const QDateTime local = time.toLocalTime();
        const bool today = local.date() == QDate::currentDate();
        return QLocale().toString(local, today ? QStringLiteral("HH:mm") : QStringLiteral("ddd HH:mm"));
    };
    if (market.open)
        return market.nextClose.isValid() ? ShellViewModel::tr("Exchange open, closes %1").arg(when(market.nextClose))
                                          : ShellViewModel::tr("Exchange open");
    return market.nextOpen.isValid() ? ShellViewModel::tr("Exchange closed, opens %1").arg(when(market.nextOpen))
                                     : ShellViewModel::tr("Exchange closed");
}

} // namespace

ShellViewModel::ShellViewModel(QObject *parent)
    : QObject(parent)
{
    m_again.setInterval(kAskAgain);
    connect(&m_again, &QTimer::timeout, this, &ShellViewModel::refresh);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettle);
    connect(&m_soon, &QTimer::timeout, this, &ShellViewModel::tell);
}

void ShellViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    m_events.reset();
    if (client) {
        connect(client, &client::ApiClient::engineNameChanged, this, &ShellViewModel::changed);
        listen();
    }
    emit clientChanged();
    refresh();
    m_again.start();
}

void ShellViewModel::listen()
{
    m_events = m_client->events({QStringLiteral("prices"), QStringLiteral("scores")});
    connect(m_events.get(), &client::EventStream::dataChanged, this,
        [this](const protocol::DataEventDto &change) { note(change.all ? QStringList() : change.tickers); });
    // Asked, not concluded: somebody in between may let requests through, but no events.
    connect(m_events.get(), &client::EventStream::lost, this, [this] {
        m_wasLost = true;
        refresh();
    });
    connect(m_events.get(), &client::EventStream::listening, this, [this] {
        ++m_timesHeard;
        // An engine that comes up after the window was never lost; that nothing was answered before tells the same.
        if (!std::exchange(m_wasLost, false) && (m_connected || !m_answered))
            return;
        refresh();
        note({});
    });
    m_events->open();
}

void ShellViewModel::note(const QStringList &tickers)
{
    m_anyChanged = m_anyChanged || tickers.isEmpty();
    m_changed += tickers;
    if (!m_soon.isActive())
        m_soon.start();
}

void ShellViewModel::tell()
{
    m_changed.removeDuplicates();
    const QStringList changed = std::exchange(m_changed, {});
    emit dataChanged(std::exchange(m_anyChanged, false) ? QStringList() : changed);
}

bool ShellViewModel::rightToLeft() const
{
    return QGuiApplication::isRightToLeft();
}

QString ShellViewModel::engineText() const
{
    const QString name = m_client ? m_client->engineName() : QString();
    if (!m_answered)
        return tr("Starting the engine");
    if (m_refused)
        return tr("%1 wants a token").arg(name);
    return m_connected ? name : tr("%1 does not answer").arg(name.isEmpty() ? tr("The engine") : name);
}

void ShellViewModel::refresh()
{
    if (!m_client)
        return;
    m_client->marketStatus(this, [this, heardBefore = m_timesHeard](Result<protocol::MarketStatusDto> market) {
        m_answered = true;
        // An engine that answers with an error is still there; only the network tells that it is not.
        const bool wasRefused = std::exchange(m_refused, !market && market.error().code == ErrorCode::unauthorized);
        m_connected = market || (market.error().code != ErrorCode::unavailable && market.error().code != ErrorCode::timeout);
        m_marketText = market ? inWords(*market) : QString();
        emit changed();
        if (m_refused != wasRefused)
            emit refusedChanged();
        // It came up while this was on its way to nobody, and so may other requests have been.
        if (!m_connected && m_timesHeard != heardBefore) {
            refresh();
            note({});
        }
    });
}

} // namespace soundings::window
