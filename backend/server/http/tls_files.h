#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QSslConfiguration>

namespace soundings::server {

/// A certificate chain and its key in PEM files, which whoever renews certificates replaces while the server runs. Not
/// thread-safe; reading blocks on the disk.
class TlsFiles {
public:
    TlsFiles(QString certificate, QString key)
        : m_certificate(std::move(certificate))
        , m_key(std::move(key))
    {
    }

    /// An error names the file and what is wrong with it.
    Result<QSslConfiguration> load();
    /// Whether one of the files is another than it was at the last load.
    bool haveChanged() const { return stamp() != m_loaded; }

private:
    struct Stamp {
        QDateTime certificate, key;
        bool operator==(const Stamp &) const = default;
    };
    Stamp stamp() const;

    QString m_certificate, m_key;
    Stamp m_loaded;
};

} // namespace soundings::server
