#include "domain/api_token.h"

#include <algorithm>

namespace soundings {

QString toText(TokenScope scope)
{
    switch (scope) {
    case TokenScope::read:
        return QStringLiteral("read");
    case TokenScope::write:
        return QStringLiteral("write");
    case TokenScope::admin:
        return QStringLiteral("admin");
    }
    return {};
}

std::optional<TokenScope> tokenScopeFromText(const QString &text)
{
    const auto found = std::ranges::find_if(kTokenScopes, [&](TokenScope scope) { return toText(scope) == text; });
    return found == kTokenScopes.end() ? std::nullopt : std::optional(*found);
}

} // namespace soundings
