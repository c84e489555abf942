#include "server/http/request_id.h"

#include <QRandomGenerator>

#include <algorithm>

namespace soundings::server {

QByteArray newRequestId()
{
    QByteArray id(16, Qt::Uninitialized);
    quint64 bits = QRandomGenerator::global()->generate64();
    for (char &digit : id) {
        digit = "0123456789abcdef"[bits & 0xf];
        bits >>= 4;
    }
    return id;
}

QByteArray requestIdFor(const HttpRequest &request)
{
    const auto given = request.header("X-Request-Id");
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    if (given && !given->isEmpty() && given->size() <= 64 && std::ranges::all_of(*given, plain))
        return *given;
    return newRequestId();
}

} // namespace soundings::server
