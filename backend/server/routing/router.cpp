#include "server/routing/router.h"

#include "server/json/read_json.h"

#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace soundings::server {

namespace {

bool isName(const QString &part)
{
    return part.startsWith(u'{');
}

std::optional<QStringList> valuesOf(const QStringList &pattern, const QStringList &segments)
{
    if (pattern.size() != segments.size())
        return std::nullopt;
    QStringList values;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isName(pattern[i])) {
            if (segments[i].isEmpty())
                return std::nullopt;
            values.append(segments[i]);
        } else if (pattern[i] != segments[i]) {
            return std::nullopt;
        }
    }
    return values;
}

Result<QJsonObject> readBody(const HttpRequest &request)
{
    if (request.body.trimmed().isEmpty())
        return QJsonObject();
    const QByteArray type = request.header("Content-Type").value_or("application/json").toLower();
    if (!type.startsWith("application/json"))
        return fail(
            ErrorCode::unsupportedMediaType, QStringLiteral("The body must be JSON: send Content-Type: application/json."));
    const auto document = readJson(request.body);
    if (!document)
        return fail(ErrorCode::badRequest, QStringLiteral("The body ") + document.error().message);
    if (!document->isObject())
        return fail(ErrorCode::badRequest, QStringLiteral("The body must be a JSON object."));
    return document->object();
}

void refuseUnknownFields(const Route &route, const QJsonObject &body, std::vector<FieldError> &errors)
{
    QStringList names;
    for (const Parameter &parameter : route.parameters) {
        if (parameter.in == Parameter::In::body)
            names.append(QLatin1String(parameter.name));
    }
    for (const QString &key : body.keys()) {
        if (!names.contains(key))
            errors.push_back({QStringLiteral("body.") + key,
                QStringLiteral("is not a field of this request; it has: %1").arg(names.join(QStringLiteral(", "))), key});
    }
}

/// A list may come in one item, "a,b", or in several: names=a&names=b. Of anything else the last item counts.
std::optional<QString> givenInQuery(const Parameter &parameter, const Target &target)
{
    const QLatin1String name(parameter.name);
    if (parameter.kind != Parameter::Kind::textList)
        return target.queryValue(name);
    std::optional<QString> joined;
    for (const Target::Item &item : target.query) {
        if (item.name == name)
            joined = joined ? *joined + u',' + item.value : item.value;
    }
    return joined;
}

} // namespace

QString toText(Scope scope)
{
    switch (scope) {
    case Scope::open:
        return QStringLiteral("open");
    case Scope::read:
        return QStringLiteral("read");
    case Scope::write:
        return QStringLiteral("write");
    case Scope::admin:
        return QStringLiteral("admin");
    }
    return {};
}

void appendRoutes(RouteTable &table, RouteTable &&more)
{
    std::ranges::move(more, std::back_inserter(table));
}

Router::Router(RouteTable table)
    : m_table(std::move(table))
{
    for (const Route &route : m_table) {
        Segments segments;
        segments.parts = QString::fromLatin1(route.pattern).split(u'/', Qt::SkipEmptyParts);
        segments.literals = int(std::ranges::count_if(segments.parts, [](const QString &part) { return !isName(part); }));
        m_segments.push_back(std::move(segments));
    }
}

Router::Match Router::match(const QByteArray &method, const Target &target) const
{
    const QByteArray wanted = method == "HEAD" ? QByteArrayLiteral("GET") : method;
    Match best;
    int bestLiterals = -1;
    QByteArrayList allow;
    int allowLiterals = -1;
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        const auto values = valuesOf(m_segments[i].parts, target.segments);
        if (!values)
            continue;
        const int literals = m_segments[i].literals; // a fixed word wins over a {name}
        if (literals > allowLiterals) {
            allow.clear();
            allowLiterals = literals;
            best = {};
            best.pattern = m_table[i].pattern;
            bestLiterals = -1;
        }
        if (literals == allowLiterals && !allow.contains(m_table[i].method)) {
            allow.append(m_table[i].method);
            if (allow.last() == "GET")
                allow.append("HEAD");
        }
        if (literals > bestLiterals && literals == allowLiterals && wanted == m_table[i].method) {
            best.route = &m_table[i];
            best.pathValues = *values;
            bestLiterals = literals;
        }
    }
    if (!allow.isEmpty())
        best.allow = allow.join(", ") + ", OPTIONS";
    return best;
}

Result<Arguments> readArguments(const Route &route, const Router::Match &match, const Target &target, const HttpRequest &request)
{
    // Unless it says so, a body is what it looks like. None of ours need be small.
    if (request.header("Content-Encoding").value_or("identity").toLower() != "identity")
        return fail(
            ErrorCode::unsupportedMediaType, QStringLiteral("The body must not be compressed: leave out Content-Encoding."));
    Arguments arguments;
    std::vector<FieldError> errors;
    const bool hasBodyFields =
        std::ranges::any_of(route.parameters, [](const Parameter &p) { return p.in == Parameter::In::body; });
    QJsonObject body;
    if (hasBodyFields) {
        SOUNDINGS_TRY(body, readBody(request));
        refuseUnknownFields(route, body, errors);
    }
    qsizetype pathIndex = 0;
    for (const Parameter &parameter : route.parameters) {
        const QLatin1String name(parameter.name);
        if (parameter.in == Parameter::In::path)
            readArgument(parameter, std::optional(match.pathValues[pathIndex++]), arguments, errors);
        else if (parameter.in == Parameter::In::query)
            readArgument(parameter, givenInQuery(parameter, target), arguments, errors);
        else
            readArgument(parameter, body.value(name), arguments, errors);
    }
    if (!errors.empty()) {
        const FieldError &first = errors.front();
        const auto *const end = first.message.endsWith(u'.') ? "" : ".";
        return std::unexpected(Error{ErrorCode::invalidArgument,
            QStringLiteral("%1 %2").arg(first.location, first.message) + QLatin1String(end), {}, std::move(errors)});
    }
    return arguments;
}

} // namespace soundings::server
