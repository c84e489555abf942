#include "server/routes/service_routes.h"

#include "server/openapi/document.h"

#include <QFile>

#include <mutex>

namespace soundings::server {

namespace {

Result<Reply> embedded(const QString &name, const char *contentType)
{
    QFile file(QStringLiteral(":/soundings/pages/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::notFound, QStringLiteral("The file %1 was not built into this program.").arg(name));
    Reply reply;
    reply.contentType = contentType;
    reply.body = file.readAll();
    return reply;
}

/// Swagger UI where it was there to be built in, else a page that says so.
Result<Reply> docsPage(const Request &)
{
    const bool hasUi = QFile::exists(QStringLiteral(":/soundings/pages/swagger-ui/swagger-ui-bundle.js"));
    SOUNDINGS_TRY(Reply reply,
        embedded(hasUi ? QStringLiteral("docs.html") : QStringLiteral("docs-plain.html"), "text/html; charset=utf-8"));
    if (hasUi) // what Swagger UI styles from its scripts goes over the DOM's properties, which need no leave
        reply.headers.push_back({"Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"});
    return reply;
}

Result<Reply> docsFile(const Request &request)
{
    const QString name = request.arguments.text("file");
    if (name == u"init.js")
        return embedded(QStringLiteral("docs-init.js"), "text/javascript; charset=utf-8");
    if (name == u"style.css")
        return embedded(QStringLiteral("style.css"), "text/css; charset=utf-8");
    return embedded(QStringLiteral("swagger-ui/") + name,
        name.endsWith(u".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
}

} // namespace

RouteTable serviceRoutes(std::vector<MetricsText> metrics)
{
    Parameter file = queryText("file", "Name of a part of the documentation page")
                         .oneOf({QStringLiteral("init.js"), QStringLiteral("style.css"), QStringLiteral("swagger-ui-bundle.js"),
                             QStringLiteral("swagger-ui.css")})
                         .needed();
    file.in = Parameter::In::path;

    RouteTable table;
    table.push_back({"GET", "/docs", Work::instant, Scope::open, "Service", "This documentation, to read and to try", {}, "",
        docsPage, 200, "text/html"});
    table.push_back({"GET", "/docs/{file}", Work::io, Scope::open, "Service", "Parts of the documentation page",
        {std::move(file)}, "", docsFile, 200, "text/*"});
    table.push_back(
        {"GET", "/metrics", Work::io, Scope::read, "Service", "What the server counts, in Prometheus' text format", {}, "",
            [metrics = std::move(metrics)](const Request &) -> Result<Reply> {
                Reply reply;
                reply.contentType = "text/plain; version=0.0.4; charset=utf-8";
                for (const MetricsText &text : metrics)
                    reply.body += text();
                return reply;
            },
            200, "text/plain"});
    table.back().openToThisMachine = true; // a Prometheus beside it finds nothing but counts
    return table;
}

void addOpenApiRoute(RouteTable &table)
{
    /// Written when it is first asked for, because that takes longer than the rest of a start.
    struct Document {
        std::once_flag once;
        RouteTable routes;
        QByteArray text;
    };
    const auto document = std::make_shared<Document>();
    table.push_back({"GET", "/openapi.json", Work::io, Scope::open, "Service", "This description of the API, as OpenAPI 3.1", {},
        "OpenApi", [document](const Request &) -> Result<Reply> {
            std::call_once(document->once, [&] { document->text = openApiDocument(document->routes); });
            Reply reply;
            reply.body = document->text;
            return reply;
        }});
    document->routes = table;
    for (Route &route : document->routes)
        route.handler = nullptr; // one of them would keep the document alive for ever
}

} // namespace soundings::server
