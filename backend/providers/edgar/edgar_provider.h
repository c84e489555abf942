#pragma once

#include "base/clock.h"
#include "engine/ports/market_provider.h"
#include "providers/http/paced_fetch.h"

#include <QHash>

namespace soundings::providers {

struct EdgarOptions {
    QString contact; ///< who asks, with an e-mail address: the SEC wants to know, and refuses others
    QUrl files = QUrl(QStringLiteral("https://www.sec.gov/files"));
    QUrl data = QUrl(QStringLiteral("https://data.sec.gov/api/xbrl"));
    /// The SEC allows ten calls a second, and blocks who makes more.
    FetchLimits limits = {.callsPerMinute = 540, .burst = 1};
};

/// Fundamentals from what companies report to the SEC. Official and free; only companies that are listed in the United States.
class EdgarProvider final : public engine::MarketProvider {
public:
    EdgarProvider(HttpClient &client, const Clock &clock, EdgarOptions options);

    engine::ProviderInfo info() const override;
    std::optional<engine::ProviderError> obstacle() const override;
    int cost(const engine::MarketRequest &) const override { return 1; }
    void fetch(const NextRequest &next, const Answered &answered, std::stop_token stop) override;

private:
    HttpRequest callTo(const QUrl &base, const QString &path) const;
    /// Learns the companies' numbers by ticker, once a day.
    std::optional<engine::ProviderError> learnNumbers(const std::stop_token &stop);
    std::vector<HttpRequest> callsFor(const engine::MarketRequest &request) const;
    engine::MarketOutcome resultOf(const engine::MarketRequest &request, const std::vector<HttpAnswer> &answers) const;

    HttpClient &m_client;
    const Clock &m_clock;
    EdgarOptions m_options;
    PacedFetch m_fetch;
    QHash<QString, int> m_numbers; ///< by ticker with dashes, as the SEC spells classes of shares
    Timestamp m_learnedAt = {};
};

} // namespace soundings::providers
