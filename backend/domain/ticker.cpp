#include "domain/ticker.h"

namespace soundings {

namespace {

constexpr int kMaxLength = 20;

bool isTickerCharacter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || QStringView(u".-^=_").contains(c);
}

} // namespace

Result<Ticker> Ticker::parse(QStringView text)
{
    const QString canonical = text.trimmed().toString().toUpper();
    if (canonical.isEmpty() || canonical.size() > kMaxLength || !std::ranges::all_of(canonical, isTickerCharacter)) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("“%1” is not a ticker. A ticker has 1 to %2 of the characters A-Z, 0-9, dot, hyphen, ^, = and _.")
                .arg(text.left(40).toString())
                .arg(kMaxLength));
    }
    return Ticker(canonical);
}

} // namespace soundings
