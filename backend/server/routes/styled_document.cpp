#include "server/routes/styled_document.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace soundings::server {

StyledDocument withStyleSheet(const QByteArray &document, const std::function<QByteArray(const QByteArray &address)> &read)
{
    static const QRegularExpression link(QStringLiteral("<link rel=\"stylesheet\"[^>]*href=\"([^\"]+)\"[^>]*>"));
    const QString text = QString::fromUtf8(document);
    const QRegularExpressionMatch found = link.match(text);
    const QByteArray style = found.hasMatch() ? read(found.captured(1).toUtf8()) : QByteArray();
    if (style.isEmpty() || style.contains("</"))
        return {document, {}};
    const QByteArray before = QStringView(text).first(found.capturedStart()).toUtf8();
    const QByteArray after = QStringView(text).sliced(found.capturedEnd()).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    return {before + "<style>" + style + "</style>" + after, "'sha256-" + hash + '\''};
}

} // namespace soundings::server
