#include "engine/live/live_session.h"

#include <algorithm>
#include <array>

namespace soundings::engine {

namespace {

/// In the order of the enumerations.
constexpr std::array kSources = {"stored", "live", "simulated", "sample"};
constexpr std::array kKinds = {"started", "result", "failed", "complete", "cancelled", "event"};

template<class Enum, class Names> Enum valueOf(const Names &names, const QString &name, Enum otherwise)
{
    const auto found = std::ranges::find_if(names, [&](const char *known) { return name == QLatin1String(known); });
    return found != names.end() ? Enum(found - names.begin()) : otherwise;
}

} // namespace

double LiveSession::totalValue() const
{
    double total = 0;
    for (const auto &[ticker, shares] : holdings) {
        if (const auto price = market.prices.find(ticker); price != market.prices.end())
            total += shares * price->second;
    }
    return total;
}

QString nameOf(MarketSource source)
{
    return QString::fromLatin1(kSources.at(std::size_t(source)));
}

MarketSource marketSourceFrom(const QString &name)
{
    return valueOf(kSources, name, MarketSource::stored);
}

QString nameOf(MessageKind kind)
{
    return QString::fromLatin1(kKinds.at(std::size_t(kind)));
}

MessageKind messageKindFrom(const QString &name)
{
    return valueOf(kKinds, name, MessageKind::event);
}

} // namespace soundings::engine
