#pragma once

#include "server/http/message.h"

namespace soundings::server {

/// What every reply gets before it leaves a worker thread: entity tag and 304 for GET, compression where the client takes it,
/// headers that keep browsers careful, no body for HEAD.
void finishReply(const HttpRequest &request, Reply &reply);

/// The parts of it, for replies that were made before.
QByteArray entityTagOf(const QByteArray &body);
/// Whether If-None-Match names the tag, so that 304 is the answer.
bool clientHas(const HttpRequest &request, const QByteArray &entityTag);
bool isWorthCompressing(const Reply &reply);
void addSecurityHeaders(Reply &reply);

/// gzip as RFC 1952; empty when it fails.
QByteArray gzip(QByteArrayView data);

/// Whether an Accept-Encoding header takes "gzip", "br" ... (a weight of 0 refuses it).
bool acceptsCoding(QByteArrayView acceptEncoding, QByteArrayView wanted);

} // namespace soundings::server
