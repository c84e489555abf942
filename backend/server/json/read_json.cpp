#include "server/json/read_json.h"

#include <QChar>

namespace soundings::server {

namespace {

/// The number of a "\uXXXX" that begins there; 0 where there is none.
char32_t escapedUnit(QByteArrayView text, qsizetype at)
{
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u')
        return 0;
    return text.sliced(at + 2, 4).toUInt(nullptr, 16);
}

/// Where half a surrogate pair is escaped without the other half; -1: nowhere. JSON allows it, but it is no character, and
/// would come back as a question mark.
qsizetype halfCharacter(QByteArrayView text)
{
    for (qsizetype at = text.indexOf('\\'); at >= 0 && at < text.size(); at = text.indexOf('\\', at)) {
        const char32_t unit = escapedUnit(text, at);
        if (QChar::isLowSurrogate(unit))
            return at;
        const bool isPair = QChar::isHighSurrogate(unit);
        if (isPair && !QChar::isLowSurrogate(escapedUnit(text, at + 6)))
            return at;
        at += isPair ? 12 : 2; // past what is escaped, which may be a backslash
    }
    return -1;
}

} // namespace

Result<QJsonDocument> readJson(const QByteArray &text)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::badRequest,
            QStringLiteral("is not valid JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset));
    if (const qsizetype half = halfCharacter(text); half >= 0)
        return fail(ErrorCode::badRequest,
            QStringLiteral("has half a character at byte %1, a surrogate without its pair. Write the character itself, in UTF-8.")
                .arg(half));
    return document;
}

} // namespace soundings::server
