#include "domain/stock.h"

#include <array>

namespace soundings {

namespace {

using enum InstrumentType;
constexpr std::array kTypes = {stock, fund, etf, certificate, bond, warrant, other};
constexpr std::array kNames = {"STOCK", "FUND", "ETF", "CERTIFICATE", "BOND", "WARRANT", "OTHER"};
static_assert(kTypes.size() == kNames.size());

} // namespace

QString toText(InstrumentType type)
{
    return QString::fromLatin1(kNames[std::size_t(type)]);
}

std::optional<InstrumentType> instrumentTypeFromText(QStringView text)
{
    for (const InstrumentType type : kTypes) {
        if (text.compare(QLatin1String(kNames[std::size_t(type)]), Qt::CaseInsensitive) == 0)
            return type;
    }
    return std::nullopt;
}

std::span<const InstrumentType> allInstrumentTypes()
{
    return kTypes;
}

} // namespace soundings
