#include "server/openapi/document.h"

#include "base/error.h"
#include "server/openapi/schemas.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace soundings::server {

namespace {

QJsonObject refTo(const char *schema)
{
    return {{QStringLiteral("$ref"), QString(QStringLiteral("#/components/schemas/") + QLatin1String(schema))}};
}

QJsonValue typedFallback(const Parameter &parameter)
{
    switch (parameter.kind) {
    case Parameter::Kind::integer:
        return parameter.fallback.toLongLong();
    case Parameter::Kind::number:
        return parameter.fallback.toDouble();
    case Parameter::Kind::flag:
        return parameter.fallback == u"true";
    default:
        return parameter.fallback;
    }
}

QJsonObject textSchema(const Parameter &parameter)
{
    QJsonObject schema{{QStringLiteral("type"), QStringLiteral("string")}};
    // Where any case will do, the names are told but not demanded of a client that checks before it asks.
    if (!parameter.allowed.isEmpty())
        schema[parameter.ignoreCase ? QStringLiteral("examples") : QStringLiteral("enum")] =
            QJsonArray::fromStringList(parameter.allowed);
    return schema;
}

QJsonObject schemaOf(const Parameter &parameter)
{
    QJsonObject schema;
    const auto limit = [&](const QString &low, const QString &high) {
        if (parameter.minimum)
            schema[low] = *parameter.minimum;
        if (parameter.maximum)
            schema[high] = *parameter.maximum;
    };
    switch (parameter.kind) {
    case Parameter::Kind::text:
        schema = textSchema(parameter);
        if (parameter.allowed.isEmpty())
            limit(QStringLiteral("minLength"), QStringLiteral("maxLength"));
        break;
    case Parameter::Kind::ticker:
        schema = {{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("minLength"), 1},
            {QStringLiteral("maxLength"), 20}, {QStringLiteral("examples"), QJsonArray{QStringLiteral("AAPL")}}};
        break;
    case Parameter::Kind::integer:
    case Parameter::Kind::number:
        schema[QStringLiteral("type")] =
            parameter.kind == Parameter::Kind::integer ? QStringLiteral("integer") : QStringLiteral("number");
        limit(QStringLiteral("minimum"), QStringLiteral("maximum"));
        break;
    case Parameter::Kind::flag:
        schema[QStringLiteral("type")] = QStringLiteral("boolean");
        break;
    case Parameter::Kind::textList:
        schema = {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), textSchema(parameter)}};
        limit(QStringLiteral("minItems"), QStringLiteral("maxItems"));
        break;
    case Parameter::Kind::jsonArray:
        schema[QStringLiteral("type")] = QStringLiteral("array");
        break;
    case Parameter::Kind::jsonObject:
        schema[QStringLiteral("type")] = QStringLiteral("object");
        break;
    }
    if (!parameter.fallback.isEmpty())
        schema[QStringLiteral("default")] = typedFallback(parameter);
    return schema;
}

QJsonObject parameterObject(const Parameter &parameter)
{
    const bool inPath = parameter.in == Parameter::In::path;
    QJsonObject object{{QStringLiteral("name"), QLatin1String(parameter.name)},
        {QStringLiteral("in"), inPath ? QStringLiteral("path") : QStringLiteral("query")},
        {QStringLiteral("description"), QLatin1String(parameter.description)},
        {QStringLiteral("required"), inPath || parameter.required}, {QStringLiteral("schema"), schemaOf(parameter)}};
    if (parameter.kind == Parameter::Kind::textList) {
        object[QStringLiteral("style")] = QStringLiteral("form");
        object[QStringLiteral("explode")] = false;
    }
    return object;
}

QJsonObject content(const char *type, const QJsonObject &schema)
{
    return {{QString::fromLatin1(type), QJsonObject{{QStringLiteral("schema"), schema}}}};
}

QJsonObject bodyObject(const Route &route)
{
    QJsonObject properties;
    QJsonArray required;
    for (const Parameter &parameter : route.parameters) {
        if (parameter.in != Parameter::In::body)
            continue;
        QJsonObject schema = schemaOf(parameter);
        schema[QStringLiteral("description")] = QLatin1String(parameter.description);
        properties[QLatin1String(parameter.name)] = schema;
        if (parameter.required)
            required.append(QLatin1String(parameter.name));
    }
    QJsonObject schema{{QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("properties"), properties},
        {QStringLiteral("additionalProperties"), false}};
    if (!required.isEmpty())
        schema[QStringLiteral("required")] = required;
    return {{QStringLiteral("required"), !required.isEmpty()}, {QStringLiteral("content"), content("application/json", schema)}};
}

QJsonObject errorResponse(const QString &description)
{
    return {
        {QStringLiteral("description"), description}, {QStringLiteral("content"), content("application/json", refTo("Error"))}};
}

void addErrors(const Route &route, QJsonObject &responses)
{
    const auto add = [&](ErrorCode code, const char *description) {
        responses[QString::number(infoOf(code).httpStatus)] = errorResponse(QLatin1String(description));
    };
    const bool named = std::ranges::any_of(route.parameters, [](const Parameter &p) { return p.in == Parameter::In::path; });
    const bool hasBody = std::ranges::any_of(route.parameters, [](const Parameter &p) { return p.in == Parameter::In::body; });
    if (hasBody)
        add(ErrorCode::badRequest, "The body is not JSON");
    if (route.scope != Scope::open)
        add(ErrorCode::unauthorized, "A token is needed, or the one that was sent is not valid");
    add(ErrorCode::forbiddenHost,
        route.scope == Scope::open ? "Host or Origin is not allowed"
                                   : "The token may do too little, or Host or Origin is not allowed");
    add(ErrorCode::rateLimited, "Too much was asked; Retry-After tells when to go on");
    if (named)
        add(ErrorCode::notFound, "Not known");
    if (!route.parameters.empty())
        add(ErrorCode::invalidArgument, "A value is not allowed; `errors` names it and what is");
    if (route.work != Work::instant)
        add(ErrorCode::unavailable, "The store does not answer, or too much is waiting");
}

QString operationId(const Route &route)
{
    QString id = QString::fromLatin1(route.method).toLower();
    for (const QString &part : QString::fromLatin1(route.pattern).split(u'/', Qt::SkipEmptyParts)) {
        QString word = part;
        word.remove(u'{').remove(u'}').replace(u'-', u'_').replace(u'.', u'_');
        id += u'_' + word;
    }
    return id;
}

QJsonObject operationOf(const Route &route)
{
    QJsonArray parameters;
    bool hasBody = false;
    for (const Parameter &parameter : route.parameters) {
        if (parameter.in == Parameter::In::body)
            hasBody = true;
        else
            parameters.append(parameterObject(parameter));
    }
    QJsonObject success{{QStringLiteral("description"), QStringLiteral("Done")}};
    if (*route.response)
        success[QStringLiteral("content")] = content(route.contentType, refTo(route.response));
    else if (route.status != 204)
        success[QStringLiteral("content")] = content(route.contentType, {{QStringLiteral("type"), QStringLiteral("string")}});
    QJsonObject responses{{QString::number(route.status), success}};
    addErrors(route, responses);

    QJsonObject operation{{QStringLiteral("operationId"), operationId(route)},
        {QStringLiteral("tags"), QJsonArray{QLatin1String(route.tag)}}, {QStringLiteral("summary"), QLatin1String(route.summary)},
        {QStringLiteral("responses"), responses}};
    if (!parameters.isEmpty())
        operation[QStringLiteral("parameters")] = parameters;
    if (hasBody)
        operation[QStringLiteral("requestBody")] = bodyObject(route);
    else if (QByteArrayView(route.bodyType) != "application/json")
        operation[QStringLiteral("requestBody")] = QJsonObject{{QStringLiteral("required"), true},
            {QStringLiteral("content"), content(route.bodyType, {{QStringLiteral("type"), QStringLiteral("string")}})}};
    if (route.scope != Scope::open)
        operation[QStringLiteral("security")] =
            QJsonArray{QJsonObject{}, QJsonObject{{QStringLiteral("bearer"), QJsonArray{toText(route.scope)}}},
                QJsonObject{{QStringLiteral("adminToken"), QJsonArray{toText(route.scope)}}}};
    return operation;
}

} // namespace

QByteArray openApiDocument(const RouteTable &table)
{
    QJsonObject paths;
    for (const Route &route : table) {
        QJsonObject path = paths[QLatin1String(route.pattern)].toObject();
        path[QString::fromLatin1(route.method).toLower()] = operationOf(route);
        paths[QLatin1String(route.pattern)] = path;
    }
    const QJsonObject security{
        {QStringLiteral("bearer"),
            QJsonObject{{QStringLiteral("type"), QStringLiteral("http")}, {QStringLiteral("scheme"), QStringLiteral("bearer")},
                {QStringLiteral("description"),
                    QStringLiteral(
                        "A token of `soundings-server token create`. Its scope is read, write or admin, each of which "
                        "includes those before it; an operation names the one that it needs. A server of one's own, on "
                        "loopback and without any token, asks for none.")}}},
        {QStringLiteral("adminToken"),
            QJsonObject{{QStringLiteral("type"), QStringLiteral("apiKey")}, {QStringLiteral("in"), QStringLiteral("header")},
                {QStringLiteral("name"), QStringLiteral("X-Admin-Token")}}},
    };
    const QJsonObject document{
        {QStringLiteral("openapi"), QStringLiteral("3.1.0")},
        {QStringLiteral("info"),
            QJsonObject{{QStringLiteral("title"), QStringLiteral("Soundings")},
                {QStringLiteral("version"), QStringLiteral(SOUNDINGS_VERSION)},
                {QStringLiteral("summary"), QStringLiteral("Stock analysis you can see, hear, script and trust")},
                {QStringLiteral("description"),
                    QStringLiteral("JSON in UTF-8; timestamps are ISO 8601 in UTC, percents say 15 for 15 %, a value that is not "
                                   "known is null. "
                                   "Figures from a market carry `provenance`: where they are from, of which day, and whether "
                                   "they are stale. "
                                   "GET replies carry an ETag and honour If-None-Match; HEAD and OPTIONS work everywhere.")},
                {QStringLiteral("license"),
                    QJsonObject{{QStringLiteral("name"), QStringLiteral("GPL-3.0-or-later")},
                        {QStringLiteral("identifier"), QStringLiteral("GPL-3.0-or-later")}}}}},
        {QStringLiteral("paths"), paths},
        {QStringLiteral("components"),
            QJsonObject{{QStringLiteral("schemas"), componentSchemas()}, {QStringLiteral("securitySchemes"), security}}},
    };
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace soundings::server
