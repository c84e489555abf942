#include "domain/portfolio.h"

#include <array>

namespace soundings {

namespace {

constexpr std::array kNames = {QLatin1String("split"), QLatin1String("buy"), QLatin1String("sell"), QLatin1String("dividend")};

} // namespace

QString toText(TransactionKind kind)
{
    return kNames[std::size_t(kind)];
}

std::optional<TransactionKind> transactionKindFromText(QStringView text)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (text == kNames[i])
            return TransactionKind(i);
    }
    return std::nullopt;
}

QStringList transactionKindNames()
{
    return {kNames.begin(), kNames.end()};
}

} // namespace soundings
