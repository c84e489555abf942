#pragma once

#include "server/http/message.h"

namespace soundings::server {

/// What every reply gets before it leaves a worker thread: entity tag and 304 for GET, compression where the client takes it,
/// headers that keep browsers careful, no body for HEAD.
void finishReply(const HttpRequest &request, Reply &reply);

/// gzip as RFC 1952; empty when it fails.
QByteArray gzip(QByteArrayView data);

/// Whether an Accept-Encoding header takes gzip (a weight of 0 refuses it).
bool acceptsGzip(QByteArrayView acceptEncoding);

} // namespace soundings::server
