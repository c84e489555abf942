#pragma once

#include <QByteArray>
#include <QList>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

class QNetworkAccessManager;
class QNetworkReply;

namespace soundings::providers {

/// A GET and its limits.
struct HttpRequest {
    QUrl url; ///< without secrets: it may be logged
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    std::chrono::milliseconds deadline{20'000}; ///< for the whole answer, so that a slow drip ends too
    qint64 maxBytes = 16'000'000; ///< of the body, unpacked
};

struct HttpAnswer {
    int status = 0; ///< 0: there was none
    QByteArray body;
    QByteArray contentType, etag, lastModified, retryAfter;
    QString failure; ///< why the answer is not whole; "": it is
    bool isLate = false; ///< that is because its time was over
};

/// HTTP on a thread of its own. Thread-safe. Redirects are not followed: they could carry a key to another host.
class HttpClient {
public:
    HttpClient();
    /// What is under way is dropped without an answer.
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// `done` is called once, on the thread of this client, and must not block.
    using Done = std::function<void(HttpAnswer answer)>;
    void send(HttpRequest request, Done done);

private:
    void start(const HttpRequest &request, Done done);

    QThread m_thread;
    QObject *m_gate = nullptr; ///< lives in that thread, to call things there
    QNetworkAccessManager *m_network = nullptr; ///< touched in that thread only
};

} // namespace soundings::providers
