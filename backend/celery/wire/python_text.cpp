#include "celery/wire/python_text.h"

#include <cmath>

namespace soundings::celery {

namespace {

constexpr double kExactIntegers = 9007199254740992.0; // 2^53

void append(QString &text, const QJsonValue &value, int limit);

void appendText(QString &text, const QString &value)
{
    const QChar quote = value.contains(u'\'') && !value.contains(u'"') ? u'"' : u'\'';
    text += quote;
    for (const QChar c : value) {
        if (c == u'\n')
            text += QStringLiteral("\\n");
        else if (c == u'\\' || c == quote)
            text += QStringLiteral("\\") + c;
        else
            text += c;
    }
    text += quote;
}

void appendNumber(QString &text, double value)
{
    if (value == std::floor(value) && std::abs(value) < kExactIntegers)
        text += QString::number(qint64(value));
    else
        text += QString::number(value, 'g', QLocale::FloatingPointShortest);
}

void appendList(QString &text, const QJsonArray &list, int limit)
{
    text += u'[';
    for (qsizetype at = 0; at < list.size() && text.size() <= limit; ++at) {
        if (at > 0)
            text += QStringLiteral(", ");
        append(text, list[at], limit);
    }
    text += u']';
}

void appendObject(QString &text, const QJsonObject &object, int limit)
{
    text += u'{';
    for (auto it = object.begin(); it != object.end() && text.size() <= limit; ++it) {
        if (it != object.begin())
            text += QStringLiteral(", ");
        appendText(text, it.key());
        text += QStringLiteral(": ");
        append(text, it.value(), limit);
    }
    text += u'}';
}

void append(QString &text, const QJsonValue &value, int limit)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        text += value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
        return;
    case QJsonValue::Double:
        return appendNumber(text, value.toDouble());
    case QJsonValue::String:
        return appendText(text, value.toString().left(limit));
    case QJsonValue::Array:
        return appendList(text, value.toArray(), limit);
    case QJsonValue::Object:
        return appendObject(text, value.toObject(), limit);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        text += QStringLiteral("None");
    }
}

} // namespace

QString pythonText(const QJsonValue &value, int limit)
{
    QString text;
    append(text, value, limit);
    return text.size() <= limit ? text : text.left(limit - 3) + QStringLiteral("...");
}

QString pythonTime(Timestamp time)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(time);
    const auto milliseconds = (time - second).count();
    QString text = toIso8601(second);
    text.chop(1);
    return text + QStringLiteral(".%1").arg(milliseconds, 3, 10, QChar(u'0')) + QStringLiteral("000+00:00");
}

double epochSeconds(Timestamp time)
{
    return double(time.time_since_epoch().count()) / 1000.0;
}

} // namespace soundings::celery
