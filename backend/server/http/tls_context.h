#pragma once

#include <QSslConfiguration>

#include <mutex>

namespace soundings::server {

/// The certificate that new connections are encrypted with; it may be replaced while a server uses it. Thread-safe.
class TlsContext {
public:
    explicit TlsContext(const QSslConfiguration &configuration)
        : m_configuration(configuration)
    {
    }

    void set(const QSslConfiguration &configuration)
    {
        const std::scoped_lock lock(m_mutex);
        m_configuration = configuration;
    }
    QSslConfiguration get() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_configuration;
    }

private:
    mutable std::mutex m_mutex;
    QSslConfiguration m_configuration;
};

} // namespace soundings::server
