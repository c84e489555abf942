#include "browse_view_model.h"

#include "Accessibility/announcer.h"
#include "Client/engine_words.h"
#include "Controls/format.h"

#include <algorithm>

namespace soundings::window {

namespace {
constexpr int kTypingPauseMs = 250;
constexpr int kPageSize = 100;

QVariant choice(const QString &value, const QString &text)
{
    return QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("text"), text}};
}
} // namespace

BrowseViewModel::BrowseViewModel(QObject *parent)
    : QObject(parent)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &BrowseViewModel::reload);
    connect(&m_model, &StockTableModel::loaded, this, [this] {
        if (!filtered())
            m_all = m_model.total();
        setState(m_model.total() == 0 ? PageState::Empty : PageState::Ready);
        emit answered();
        sayResult();
        if (std::exchange(m_refreshing, false)) {
            const QString sentence = tr("The engine was asked again: %1.").arg(summary());
            emit refreshed(sentence, false);
            Announcer::instance()->say(sentence);
        }
    });
    connect(&m_model, &StockTableModel::refreshed, this, [this] {
        if (!filtered())
            m_all = m_model.total();
        setState(m_model.total() == 0 ? PageState::Empty : PageState::Ready);
        emit followed();
    });
    connect(&m_model, &StockTableModel::headsChanged, this, &BrowseViewModel::headsChanged);
    connect(&m_model, &StockTableModel::grown, this, [this] {
        if (!m_problem.isEmpty())
            m_model.refresh(); // the engine answers again
        emit stateChanged(); // the new rows may be marked
    });
    connect(&m_model, &StockTableModel::failed, this, [this](const Error &error) {
        // Old figures are better than none.
        if (m_state == PageState::Ready && m_model.showsWhatIsAsked()) {
            m_problem = EngineWords::said(error.message);
            emit stateChanged();
            return tellFailure(m_problem);
        }
        m_error = error;
        m_error.message = EngineWords::said(error.message);
        setState(PageState::Failed);
        tellFailure(m_error.message);
    });
    connect(&m_model, &StockTableModel::refreshFailed, this, [this](const Error &error) {
        m_problem = EngineWords::said(error.message);
        emit stateChanged();
    });
}

void BrowseViewModel::tellFailure(const QString &sentence)
{
    Announcer::instance()->say(sentence);
    if (std::exchange(m_refreshing, false))
        emit refreshed(sentence, true);
}

void BrowseViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    m_model.setClient(client);
    emit clientChanged();
    loadSectors();
    reload();
}

void BrowseViewModel::setFilter(const QString &filter)
{
    const QString wanted = filter.trimmed();
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    m_announceNext = true;
    emit filterChanged();
    m_typing.start();
}

void BrowseViewModel::setSector(const QString &sector)
{
    if (sector == m_sector)
        return;
    m_sector = sector;
    m_announceNext = true;
    emit filterChanged();
    reload();
}

void BrowseViewModel::setSignalFilter(const QString &signal)
{
    if (signal == m_signal)
        return;
    m_signal = signal;
    m_announceNext = true;
    emit filterChanged();
    reload();
}

void BrowseViewModel::sortBy(const QString &key)
{
    // What people look for first: the best score, the largest price; but names from A.
    static const QStringList words = {
        QStringLiteral("ticker"), QStringLiteral("sector"), QStringLiteral("signal"), QStringLiteral("pe_ratio")};
    m_ascending = key == m_sortKey ? !m_ascending : words.contains(key);
    m_sortKey = key;
    emit sortChanged();
    reload();
}

void BrowseViewModel::clearFilters()
{
    m_filter.clear();
    m_sector.clear();
    m_signal.clear();
    m_announceNext = true;
    emit filterChanged();
    reload();
}

QVariantMap BrowseViewModel::search() const
{
    return {{QStringLiteral("filter"), m_filter}, {QStringLiteral("sector"), m_sector}, {QStringLiteral("signal"), m_signal},
        {QStringLiteral("sort"), m_sortKey}, {QStringLiteral("ascending"), m_ascending}};
}

void BrowseViewModel::bringBack(const QVariantMap &search)
{
    m_filter = search.value(QStringLiteral("filter")).toString();
    m_sector = search.value(QStringLiteral("sector")).toString();
    const QString signal = search.value(QStringLiteral("signal")).toString();
    const bool known = std::ranges::any_of(
        signalChoices(), [&](const QVariant &choice) { return choice.toMap()[QStringLiteral("value")] == signal; });
    if (known)
        m_signal = signal;
    const QString sort = search.value(QStringLiteral("sort")).toString();
    if (m_model.roleNames().values().contains(sort.toLatin1()) && sort != QLatin1String("spark")) {
        m_sortKey = sort;
        m_ascending = search.value(QStringLiteral("ascending")).toBool();
    }
    emit filterChanged();
    emit sortChanged();
    reload();
}

void BrowseViewModel::reload()
{
    m_typing.stop();
    if (!m_client)
        return;
    // Old rows stay in sight until the answer is there; only a failure is replaced at once.
    if (m_state == PageState::Failed)
        setState(PageState::Loading);
    client::StockQuery query;
    query.filter = m_filter;
    query.sector = m_sector;
    query.signal = m_signal;
    query.sortBy = m_sortKey;
    query.ascending = m_ascending;
    query.pageSize = kPageSize;
    query.withSpark = true;
    m_model.load(query);
    if (m_sectors.isEmpty())
        loadSectors();
}

void BrowseViewModel::refresh()
{
    m_refreshing = true;
    loadSectors();
    reload();
}

void BrowseViewModel::follow()
{
    loadSectors();
    // What was typed is about to be asked for.
    if (m_typing.isActive())
        return;
    if (m_state == PageState::Failed)
        reload();
    else
        m_model.refresh();
}

void BrowseViewModel::loadSectors()
{
    if (!m_client || std::exchange(m_sectorsAwaited, true))
        return;
    m_client->sectors(this, [this](Result<QStringList> sectors) {
        m_sectorsAwaited = false;
        // Without the list the filter offers "All" only; the page itself says what is wrong.
        if (sectors && *sectors != m_sectors) {
            m_sectors = *sectors;
            emit sectorsChanged();
        }
    });
}

QVariantList BrowseViewModel::sectorChoices() const
{
    QVariantList choices{choice({}, tr("All"))};
    for (const QString &sector : m_sectors)
        choices.append(choice(sector, EngineWords::said(sector)));
    return choices;
}

QVariantList BrowseViewModel::signalChoices() const
{
    QVariantList choices{choice({}, tr("All"))};
    for (const auto &signal : {QStringLiteral("STRONG_BUY"), QStringLiteral("BUY"), QStringLiteral("HOLD"),
             QStringLiteral("SELL"), QStringLiteral("STRONG_SELL"), QStringLiteral("NOT_RATED")})
        choices.append(choice(signal, Format::signalName(signal)));
    return choices;
}

void BrowseViewModel::setState(PageState::State state)
{
    m_state = state;
    m_problem.clear();
    emit stateChanged();
}

QString BrowseViewModel::summary() const
{
    if (m_state == PageState::Loading)
        return tr("Loading stocks");
    if (m_state == PageState::Failed)
        return tr("Not available");
    const QString total = Format::number(m_model.total(), 0);
    if (filtered())
        return m_all >= 0 ? tr("%1 of %2 match").arg(total, Format::number(m_all, 0)) : tr("%1 match").arg(total);
    return m_model.total() == 1 ? tr("1 stock") : tr("%1 stocks").arg(total);
}

QString BrowseViewModel::emptyText() const
{
    if (!filtered())
        return tr("There are no stocks yet. Import prices with “soundings-server import prices”, then load again.");
    QStringList conditions;
    if (!m_filter.isEmpty())
        conditions.append(tr("the text “%1”").arg(m_filter));
    if (!m_sector.isEmpty())
        conditions.append(tr("sector %1").arg(EngineWords::said(m_sector)));
    if (!m_signal.isEmpty())
        conditions.append(tr("signal %1").arg(Format::signalName(m_signal)));
    return tr("Nothing has %1.").arg(conditions.join(tr(" and ")));
}

void BrowseViewModel::sayResult()
{
    if (std::exchange(m_announceNext, false))
        Announcer::instance()->say(m_model.total() == 0 ? tr("No stock matches") : summary());
}

} // namespace soundings::window
