#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace soundings::telemetry {

/// Envelopes on disk until Sentry has them: a folder with a bounded number of files, from which the oldest give way. Processes
/// that share a data folder share it; an event that two of them send has one id, and Sentry keeps it once.
class Spool {
public:
    explicit Spool(QString folder, int most = 50);

    /// False: the disk does not take it.
    bool add(const QByteArray &envelope, const QByteArray &id, Timestamp time);
    /// The name of the oldest; nullopt: there is none.
    std::optional<QString> oldest() const;
    QByteArray read(const QString &name) const;
    void remove(const QString &name);

private:
    QStringList names() const;
    QString pathOf(const QString &name) const { return m_folder + u'/' + name; }

    QString m_folder;
    int m_most;
    int m_added = 0;
};

} // namespace soundings::telemetry
