#include "server/routing/target.h"

#include <QStringDecoder>

namespace soundings::server {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

Result<QString> decoded(QByteArrayView text, bool plusIsBlank)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes.append(plusIsBlank && text[i] == '+' ? ' ' : text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return fail(ErrorCode::badRequest,
                QStringLiteral("A percent sign in the address is not followed by two hexadecimal digits."));
        bytes.append(char(high * 16 + low));
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString result = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorCode::badRequest, QStringLiteral("The address is not valid UTF-8."));
    if (result.contains(QChar(0)))
        return fail(ErrorCode::badRequest, QStringLiteral("The address holds a NUL character."));
    return result;
}

Result<void> readPath(QByteArrayView path, Target &target)
{
    while (!path.isEmpty()) {
        path = path.sliced(1); // the slash
        const qsizetype slash = path.indexOf('/');
        const QByteArrayView raw = slash < 0 ? path : path.first(slash);
        path = slash < 0 ? QByteArrayView() : path.sliced(slash);
        if (raw.isEmpty() && path.isEmpty())
            break; // the slash at the end
        SOUNDINGS_TRY(QString segment, decoded(raw, false));
        if (segment == u"." || segment == u".." || segment.contains(u'/') || segment.contains(u'\\'))
            return fail(
                ErrorCode::badRequest, QStringLiteral("The path must not hold dot segments, encoded slashes or backslashes."));
        target.segments.append(std::move(segment));
    }
    return {};
}

} // namespace

std::optional<QString> Target::queryValue(QLatin1String name) const
{
    std::optional<QString> value;
    for (const Item &item : query) {
        if (item.name == name)
            value = item.value;
    }
    return value;
}

Result<Target> parseTarget(const QByteArray &text)
{
    Target target;
    const qsizetype mark = text.indexOf('?');
    SOUNDINGS_CHECK(readPath(mark < 0 ? QByteArrayView(text) : QByteArrayView(text).first(mark), target));
    if (mark < 0)
        return target;
    for (const QByteArray &item : text.sliced(mark + 1).split('&')) {
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        SOUNDINGS_TRY(QString name, decoded(equals < 0 ? QByteArrayView(item) : QByteArrayView(item).first(equals), true));
        SOUNDINGS_TRY(QString value, decoded(equals < 0 ? QByteArrayView() : QByteArrayView(item).sliced(equals + 1), true));
        target.query.push_back({std::move(name), std::move(value)});
    }
    return target;
}

} // namespace soundings::server
