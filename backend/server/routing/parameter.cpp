#include "server/routing/parameter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace soundings::server {

namespace {

template<class... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};

using Kind = Parameter::Kind;

QString locationOf(const Parameter &parameter)
{
    static constexpr const char *places[] = {"path.", "query.", "body."};
    return QLatin1String(places[int(parameter.in)]) + QLatin1String(parameter.name);
}

QString plain(double value)
{
    return QString::number(value, 'g', 15);
}

/// "from 1 to 100", "at least 1"
QString rangeText(const Parameter &parameter)
{
    if (parameter.minimum && parameter.maximum)
        return QStringLiteral("from %1 to %2").arg(plain(*parameter.minimum), plain(*parameter.maximum));
    if (parameter.minimum)
        return QStringLiteral("at least %1").arg(plain(*parameter.minimum));
    return QStringLiteral("at most %1").arg(plain(parameter.maximum.value_or(0)));
}

bool isWithin(const Parameter &parameter, double value)
{
    return value >= parameter.minimum.value_or(value) && value <= parameter.maximum.value_or(value);
}

/// Collects what is wrong with one parameter.
class Checker {
public:
    Checker(const Parameter &parameter, QString input, std::vector<FieldError> &errors)
        : m_parameter(parameter)
        , m_input(std::move(input))
        , m_errors(errors)
    {
    }

    void complain(const QString &message) const { m_errors.push_back({locationOf(m_parameter), message, m_input.left(200)}); }

    bool accepts(double value, const QString &what) const
    {
        if (std::isfinite(value) && isWithin(m_parameter, value))
            return true;
        complain(QStringLiteral("must be %1 %2").arg(what, rangeText(m_parameter)));
        return false;
    }

    std::optional<QString> accepted(const QString &text) const
    {
        if (text.contains(QChar(0))) {
            complain(QStringLiteral("must not contain the character NUL"));
            return std::nullopt;
        }
        if (!isWithin(m_parameter, double(text.size()))) {
            complain(QStringLiteral("must be %1 characters long").arg(rangeText(m_parameter)));
            return std::nullopt;
        }
        if (m_parameter.allowed.isEmpty())
            return text;
        const auto sensitivity = m_parameter.ignoreCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
        for (const QString &allowed : m_parameter.allowed) {
            if (allowed.compare(text, sensitivity) == 0)
                return allowed;
        }
        complain(QStringLiteral("must be one of: %1").arg(m_parameter.allowed.join(QStringLiteral(", "))));
        return std::nullopt;
    }

    std::optional<QStringList> accepted(const QStringList &entries) const
    {
        if (!isWithin(m_parameter, double(entries.size()))) {
            complain(QStringLiteral("must have %1 entries").arg(rangeText(m_parameter)));
            return std::nullopt;
        }
        Parameter entry = m_parameter;
        entry.minimum = 1;
        entry.maximum = 100;
        const Checker checker(entry, m_input, m_errors);
        QStringList values;
        for (const QString &text : entries) {
            const auto value = checker.accepted(text);
            if (!value)
                return std::nullopt;
            values.append(*value);
        }
        return values;
    }

    std::optional<Ticker> acceptedTicker(const QString &text) const
    {
        auto ticker = Ticker::parse(text);
        if (ticker)
            return std::move(*ticker);
        complain(ticker.error().message);
        return std::nullopt;
    }

private:
    const Parameter &m_parameter;
    QString m_input;
    std::vector<FieldError> &m_errors;
};

void readText(const Parameter &parameter, const QString &text, const Checker &checker, Arguments &arguments)
{
    bool readable = false;
    switch (parameter.kind) {
    case Kind::text:
        if (auto value = checker.accepted(text))
            arguments.set(parameter.name, std::move(*value));
        break;
    case Kind::integer: {
        const qint64 value = text.toLongLong(&readable);
        if (!readable)
            checker.complain(QStringLiteral("must be a whole number %1").arg(rangeText(parameter)));
        else if (checker.accepts(double(value), QStringLiteral("a whole number")))
            arguments.set(parameter.name, value);
        break;
    }
    case Kind::number: {
        const double value = text.toDouble(&readable);
        if (!readable)
            checker.complain(QStringLiteral("must be a number"));
        else if (checker.accepts(value, QStringLiteral("a number")))
            arguments.set(parameter.name, value);
        break;
    }
    case Kind::flag: {
        const QString word = text.toLower();
        if (word == u"true" || word == u"1")
            arguments.set(parameter.name, true);
        else if (word == u"false" || word == u"0")
            arguments.set(parameter.name, false);
        else
            checker.complain(QStringLiteral("must be true or false"));
        break;
    }
    case Kind::ticker:
        if (auto value = checker.acceptedTicker(text))
            arguments.set(parameter.name, std::move(*value));
        break;
    case Kind::textList: {
        QStringList entries;
        for (const QString &entry : text.split(u','))
            entries.append(entry.trimmed());
        if (auto value = checker.accepted(entries))
            arguments.set(parameter.name, std::move(*value));
        break;
    }
    case Kind::jsonArray:
    case Kind::jsonObject:
        checker.complain(QStringLiteral("must be JSON in the body of the request"));
        break;
    }
}

QString asInput(const QJsonValue &json)
{
    if (json.isString())
        return json.toString();
    const QByteArray text = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.sliced(1, text.size() - 2));
}

} // namespace

Parameter &&Parameter::range(double low, double high) &&
{
    minimum = low;
    maximum = high;
    return std::move(*this);
}

Parameter &&Parameter::atLeast(double low) &&
{
    minimum = low;
    return std::move(*this);
}

Parameter &&Parameter::oneOf(QStringList values) &&
{
    allowed = std::move(values);
    return std::move(*this);
}

Parameter &&Parameter::anyCase() &&
{
    ignoreCase = true;
    return std::move(*this);
}

Parameter &&Parameter::otherwise(const QString &value) &&
{
    fallback = value;
    return std::move(*this);
}

Parameter &&Parameter::needed() &&
{
    required = true;
    return std::move(*this);
}

namespace {

Parameter make(const char *name, Parameter::In in, Kind kind, const char *description)
{
    Parameter parameter;
    parameter.name = name;
    parameter.in = in;
    parameter.kind = kind;
    parameter.description = description;
    if (kind == Kind::text)
        parameter.maximum = 200;
    return parameter;
}

} // namespace

Parameter pathTicker()
{
    return make("ticker", Parameter::In::path, Kind::ticker, "Exchange symbol, in any case").needed();
}

Parameter queryText(const char *name, const char *description)
{
    return make(name, Parameter::In::query, Kind::text, description);
}

Parameter queryInteger(const char *name, const char *description)
{
    return make(name, Parameter::In::query, Kind::integer, description);
}

Parameter queryFlag(const char *name, const char *description, bool fallback)
{
    return make(name, Parameter::In::query, Kind::flag, description)
        .otherwise(fallback ? QStringLiteral("true") : QStringLiteral("false"));
}

Parameter queryList(const char *name, const char *description)
{
    return make(name, Parameter::In::query, Kind::textList, description);
}

Parameter bodyText(const char *name, const char *description)
{
    return make(name, Parameter::In::body, Kind::text, description);
}

Parameter bodyInteger(const char *name, const char *description)
{
    return make(name, Parameter::In::body, Kind::integer, description);
}

Parameter bodyNumber(const char *name, const char *description)
{
    return make(name, Parameter::In::body, Kind::number, description);
}

Parameter bodyList(const char *name, const char *description)
{
    return make(name, Parameter::In::body, Kind::textList, description);
}

Parameter bodyJsonArray(const char *name, const char *description)
{
    return make(name, Parameter::In::body, Kind::jsonArray, description);
}

Parameter bodyJsonObject(const char *name, const char *description)
{
    return make(name, Parameter::In::body, Kind::jsonObject, description);
}

const Arguments::Value *Arguments::find(std::string_view name) const
{
    for (const Entry &entry : m_values) {
        if (entry.name == name)
            return &entry.value;
    }
    return nullptr;
}

QByteArray Arguments::canonical() const
{
    QByteArray text;
    for (const Entry &entry : m_values) {
        text.append(entry.name.data(), qsizetype(entry.name.size())).append('=');
        text += std::visit(Overloaded{
                               [](const QString &value) { return value.toUtf8().toPercentEncoding(); },
                               [](const Ticker &value) { return value.text().toLatin1(); },
                               [](const QStringList &value) { return value.join(u'\n').toUtf8().toPercentEncoding(); },
                               [](double value) { return QByteArray::number(value, 'g', 17); },
                               [](bool value) { return QByteArray(value ? "1" : "0"); },
                               [](qint64 value) { return QByteArray::number(value); },
                               [](const QJsonArray &value) { return QJsonDocument(value).toJson().toPercentEncoding(); },
                               [](const QJsonObject &value) { return QJsonDocument(value).toJson().toPercentEncoding(); },
                           },
            entry.value);
        text += '&';
    }
    return text;
}

std::optional<double> Arguments::number(std::string_view name) const
{
    const Value *value = find(name);
    return value ? std::optional(std::get<double>(*value)) : std::nullopt;
}

void readArgument(
    const Parameter &parameter, const std::optional<QString> &text, Arguments &arguments, std::vector<FieldError> &errors)
{
    const Checker checker(parameter, text.value_or(QString()), errors);
    if (text)
        readText(parameter, *text, checker, arguments);
    else if (parameter.required)
        checker.complain(QStringLiteral("is required"));
    else if (!parameter.fallback.isEmpty())
        readText(parameter, parameter.fallback, checker, arguments);
}

void readArgument(const Parameter &parameter, const QJsonValue &json, Arguments &arguments, std::vector<FieldError> &errors)
{
    if (json.isUndefined() || json.isNull()) {
        readArgument(parameter, std::optional<QString>(), arguments, errors);
        return;
    }
    const Checker checker(parameter, asInput(json), errors);
    switch (parameter.kind) {
    case Kind::integer:
        if (!json.isDouble() || json.toDouble() != std::floor(json.toDouble()) || std::abs(json.toDouble()) > 1e15)
            checker.complain(QStringLiteral("must be a whole number %1").arg(rangeText(parameter)));
        else if (checker.accepts(json.toDouble(), QStringLiteral("a whole number")))
            arguments.set(parameter.name, qint64(json.toDouble()));
        break;
    case Kind::number:
        if (!json.isDouble())
            checker.complain(QStringLiteral("must be a number"));
        else if (checker.accepts(json.toDouble(), QStringLiteral("a number")))
            arguments.set(parameter.name, json.toDouble());
        break;
    case Kind::flag:
        if (json.isBool())
            arguments.set(parameter.name, json.toBool());
        else
            checker.complain(QStringLiteral("must be true or false"));
        break;
    case Kind::textList: {
        QStringList entries;
        bool texts = json.isArray();
        for (const QJsonValue entry : json.toArray()) {
            texts &= entry.isString();
            entries.append(entry.toString());
        }
        if (!texts)
            checker.complain(QStringLiteral("must be a list of texts"));
        else if (auto value = checker.accepted(entries))
            arguments.set(parameter.name, std::move(*value));
        break;
    }
    case Kind::jsonArray:
        if (json.isArray())
            arguments.set(parameter.name, json.toArray());
        else
            checker.complain(QStringLiteral("must be a JSON array"));
        break;
    case Kind::jsonObject:
        if (json.isObject())
            arguments.set(parameter.name, json.toObject());
        else
            checker.complain(QStringLiteral("must be a JSON object"));
        break;
    case Kind::text:
    case Kind::ticker:
        if (json.isString())
            readText(parameter, json.toString(), checker, arguments);
        else
            checker.complain(QStringLiteral("must be a text"));
        break;
    }
}

} // namespace soundings::server
