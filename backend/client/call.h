#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace soundings::client {

/// What is sent to an engine.
struct Request {
    enum class Method { get, post, put, remove };

    Method method = Method::get;
    QString path; ///< as it is read, not encoded
    QList<std::pair<QString, QString>> query; ///< where the value is "", the parameter is left out
    QByteArray body = "{}"; ///< of a post or a put
    QByteArray contentType = "application/json"; ///< of the body
    std::optional<std::chrono::milliseconds> patience = {}; ///< instead of the client's own, for what takes long
};

/// A call of the API: what to send, and how to read the answer. Each feature describes its own in a file of its own.
template<class T> struct Call {
    Request request;
    Result<T> (*decode)(const QByteArray &json);
};

/// Where the answer to a call goes: on the client's thread, which must be the context object's, and nowhere when that object is
/// gone.
template<class T> using Reply = std::function<void(Result<T>)>;

} // namespace soundings::client
