#include "stock_search.h"

#include "Client/engine_words.h"

#include <chrono>

namespace soundings::window {

namespace {
constexpr std::chrono::milliseconds kTypingPause{150};
constexpr int kAtMost = 8;
} // namespace

StockSearch::StockSearch(QObject *parent)
    : QObject(parent)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &StockSearch::search);
}

void StockSearch::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    emit textChanged();
    ++m_number;
    m_problem.clear();
    m_searching = !m_text.isEmpty() && m_client;
    if (m_searching) {
        m_typing.start();
    } else {
        m_typing.stop();
        m_found.clear();
    }
    emit foundChanged();
}

void StockSearch::search()
{
    if (!m_client)
        return;
    m_client->searchStocks(m_text, kAtMost, this, [this, number = m_number](Result<protocol::SearchResultDto> reply) {
        if (number != m_number)
            return;
        m_searching = false;
        m_found.clear();
        m_problem = reply ? QString() : EngineWords::said(reply.error().message);
        for (const protocol::StockItemDto &stock : reply ? reply->results : QList<protocol::StockItemDto>())
            m_found.append(QVariantMap{{QStringLiteral("ticker"), stock.ticker}, {QStringLiteral("name"), stock.name}});
        emit foundChanged();
    });
}

} // namespace soundings::window
