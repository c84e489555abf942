#include "client/market_calls.h"

#include "protocol/dto/decode.h"

namespace soundings::client {

Call<QList<QDate>> marketClosures(int year)
{
    return {{Request::Method::get, QStringLiteral("/api/market/calendar"), {{QStringLiteral("year"), QString::number(year)}}},
        protocol::decodeClosures};
}

} // namespace soundings::client
