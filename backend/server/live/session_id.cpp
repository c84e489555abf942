#include "server/live/session_hub.h"

#include <QRandomGenerator>
#include <QRegularExpression>

namespace soundings::server {

QString newSessionId()
{
    std::array<quint32, 4> bits;
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return QStringLiteral("s-")
        + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex());
}

bool isSessionId(const QString &id)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z0-9._-]{1,100}\\z"));
    return allowed.match(id).hasMatch();
}

} // namespace soundings::server
