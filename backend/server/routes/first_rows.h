#pragma once

#include "engine/ports/stock_store.h"
#include "server/http/message.h"

namespace soundings::server {

/// The language of the client that a browser would choose for itself: "en", "sv" or "de".
QString clientLanguage(const HttpRequest &request);

/// The client's document with the first stocks in it, so that they are read and followed before a script has run. The client
/// takes their place. Unchanged where there are none.
QByteArray withFirstRows(const QByteArray &document, const std::vector<engine::StockRecord> &stocks, const QString &language);

} // namespace soundings::server
