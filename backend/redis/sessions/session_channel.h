#pragma once

#include <QByteArray>
#include <QString>

namespace soundings::redis {

/// Where it is published what happens in sessions: this and the id.
inline const QByteArray kSessionChannels = "soundings:live:events:";

inline QByteArray sessionChannel(const QString &sessionId)
{
    return kSessionChannels + sessionId.toUtf8();
}

} // namespace soundings::redis
