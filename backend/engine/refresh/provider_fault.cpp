#include "engine/ports/market_provider.h"

#include <algorithm>
#include <array>

namespace soundings::engine {

namespace {

using namespace std::chrono_literals;

constexpr std::array kFaults = {
    ProviderFaultInfo{ProviderFault::authMissing, "auth_missing", 0, 0s, true},
    // Until there is another key, which makes everything be forgotten.
    ProviderFaultInfo{ProviderFault::authInvalid, "auth_invalid", 0, 365 * 24h, true},
    ProviderFaultInfo{ProviderFault::endpointRestricted, "plan_restricted_endpoint", 0, 24h, false},
    ProviderFaultInfo{ProviderFault::symbolRestricted, "plan_restricted_symbol", 0, 24h, false},
    ProviderFaultInfo{ProviderFault::legacyEndpoint, "legacy_endpoint", 0, 24h, false},
    ProviderFaultInfo{ProviderFault::rateLimited, "rate_limited", 2, 0s, false},
    ProviderFaultInfo{ProviderFault::notFound, "not_found", 0, 12h, false},
    ProviderFaultInfo{ProviderFault::malformed, "malformed", 1, 0s, false},
    ProviderFaultInfo{ProviderFault::network, "network", 2, 0s, false},
    ProviderFaultInfo{ProviderFault::implausible, "implausible", 0, 1h, false}, // the source may mend it
};

} // namespace

const ProviderFaultInfo &infoOf(ProviderFault fault)
{
    return *std::ranges::find(kFaults, fault, &ProviderFaultInfo::fault);
}

std::span<const ProviderFaultInfo> allProviderFaults()
{
    return kFaults;
}

} // namespace soundings::engine
