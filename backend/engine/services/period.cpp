#include "engine/services/period.h"

namespace soundings::engine {

namespace {

struct Span {
    const char *text;
    int months; ///< 0: since the start of the year, -1: everything
};

constexpr Span kSpans[] = {
    {"1mo", 1}, {"3mo", 3}, {"6mo", 6}, {"ytd", 0}, {"1y", 12}, {"2y", 24}, {"5y", 60}, {"10y", 120}, {"max", -1}};

const Span *find(const QString &text)
{
    const auto found = std::ranges::find_if(kSpans, [&](const Span &span) { return text == QLatin1String(span.text); });
    return found != std::ranges::end(kSpans) ? found : nullptr;
}

} // namespace

QStringList Period::allowed()
{
    QStringList names;
    for (const Span &span : kSpans)
        names << QString::fromLatin1(span.text);
    return names;
}

Result<Period> Period::parse(const QString &text)
{
    if (!find(text)) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("“%1” is not a period. Allowed are %2.").arg(text.left(40), allowed().join(QStringLiteral(", "))));
    }
    return Period(text);
}

Day Period::firstDay(Day last) const
{
    using namespace std::chrono;
    const int count = find(m_text)->months;
    if (count < 0)
        return Day::min();
    const year_month_day end(last);
    if (count == 0)
        return Day(end.year() / January / 1);
    const year_month_day start = end - months(count);
    return start.ok() ? Day(start) : Day(start.year() / start.month() / std::chrono::last);
}

} // namespace soundings::engine
