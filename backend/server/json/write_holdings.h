#pragma once

#include "engine/services/portfolio_service.h"
#include "engine/services/watchlist_service.h"
#include "protocol/json_writer.h"

namespace soundings::server {

void write(protocol::JsonWriter &json, const engine::WatchlistView &view);
void write(protocol::JsonWriter &json, const engine::PortfolioView &view);

} // namespace soundings::server
