#include "server/routes/client_routes.h"

#include "server/http/reply_finish.h"
#include "server/routes/api_routes.h"
#include "server/routes/first_rows.h"
#include "server/routes/styled_document.h"

#include <QFile>
#include <QFileInfo>

namespace soundings::server {

namespace {

/// `style`: what else may style a page besides files of ours.
QByteArray policy(const QByteArray &style = {})
{
    return "default-src 'none'; script-src 'self'; style-src 'self' " + style
        + "; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
          "form-action 'none'; frame-ancestors 'none'";
}

/// Every page of the client, as src/app/pages.ts has them.
constexpr const char *kPages[] = {"/top-picks", "/screener", "/screener/{strategy}", "/leaderboard", "/changes", "/compare",
    "/watchlists", "/portfolio", "/glossary", "/live", "/jobs", "/data", "/settings", "/sign-in", "/stocks/{ticker}"};

/// Files beside the document that have a name of their own.
constexpr const char *kFiles[] = {"/manifest.webmanifest", "/service-worker.js", "/icon.svg", "/icon-192.png", "/icon-512.png"};

QString pathOf(const QString &name)
{
    return QStringLiteral(":/soundings/client/") + name;
}

QByteArray typeOf(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix();
    if (suffix == u"html")
        return "text/html; charset=utf-8";
    if (suffix == u"js")
        return "text/javascript; charset=utf-8";
    if (suffix == u"css")
        return "text/css; charset=utf-8";
    if (suffix == u"webmanifest")
        return "application/manifest+json";
    if (suffix == u"svg")
        return "image/svg+xml";
    return suffix == u"png" ? "image/png" : "font/woff2";
}

/// The smallest form that the client reads and the build has made.
Result<Reply> fileReply(const HttpRequest &request, const QString &name)
{
    Reply reply;
    reply.contentType = typeOf(name);
    const QByteArray accepted = request.header("Accept-Encoding").value_or(QByteArray());
    QFile file;
    for (const auto &[coding, suffix] : {std::pair("br", ".br"), std::pair("gzip", ".gz")}) {
        file.setFileName(pathOf(name) + QLatin1String(suffix));
        if (!file.exists())
            continue;
        if (reply.headers.empty())
            reply.headers.push_back({"Vary", "Accept-Encoding"});
        if (acceptsCoding(accepted, coding) && file.open(QIODevice::ReadOnly)) {
            reply.headers.push_back({"Content-Encoding", coding});
            reply.body = file.readAll();
            return reply;
        }
    }
    file.setFileName(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::notFound, QStringLiteral("There is no such file in the browser client. Reload the page."));
    reply.body = file.readAll();
    return reply;
}

/// The document and what it names: asked for again each time, and not sent again while it is the same.
Result<Reply> document(const HttpRequest &request, const QString &name)
{
    SOUNDINGS_TRY(Reply reply, fileReply(request, name));
    if (reply.contentType.startsWith("text/html"))
        reply.headers.push_back({"Content-Security-Policy", policy()});
    return reply;
}

/// A file whose name holds a hash of what is in it: kept for ever.
Result<Reply> asset(const Request &request)
{
    const QString name = request.arguments.text("file");
    SOUNDINGS_TRY(Reply reply, fileReply(request.http, QStringLiteral("assets/") + name));
    const QByteArray tag = entityTagOf(name.toUtf8());
    reply.headers.push_back({"ETag", tag});
    reply.headers.push_back({"Cache-Control", "public, max-age=31536000, immutable"});
    if (clientHas(request.http, tag)) {
        reply.status = 304;
        reply.body.clear();
    }
    return reply;
}

/// How many rows the document brings along: as many as a window shows. Each more makes the first paint later.
constexpr int kFirstRows = 24;

/// Made once: neither the document nor its style sheet changes.
const StyledDocument &styledDocument()
{
    const auto read = [](const QString &name) {
        QFile file(pathOf(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    static const StyledDocument document = withStyleSheet(read(QStringLiteral("index.html")),
        [&read](const QByteArray &address) { return read(QString::fromUtf8(address.sliced(1))); });
    return document;
}

/// The document with the first stocks, for whom may read them without a token; for anybody else, and without stocks, as it is.
Result<Reply> firstPage(const engine::StockService &stocks, const Request &request)
{
    const StyledDocument &document = styledDocument();
    if (request.granted == Scope::open || document.html.isEmpty())
        return startPage(request);
    const auto found = stocks.page({.sort = engine::StockSort::totalScore, .descending = true, .limit = kFirstRows});
    if (!found)
        return startPage(request);
    Reply reply;
    reply.contentType = "text/html; charset=utf-8";
    reply.body = withFirstRows(document.html, found->records, clientLanguage(request.http));
    reply.headers = {{"Content-Security-Policy", policy(document.styleSource)}, {"Vary", "Accept-Language"}};
    return reply;
}

} // namespace

Result<Reply> startPage(const Request &request)
{
    if (QFile::exists(pathOf(QStringLiteral("index.html"))))
        return document(request.http, QStringLiteral("index.html"));
    QFile file(QStringLiteral(":/soundings/pages/start.html"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::notFound, QStringLiteral("The start page was not built into this program."));
    Reply reply;
    reply.contentType = "text/html; charset=utf-8";
    reply.body = file.readAll().replace("@VERSION@", SOUNDINGS_VERSION);
    return reply;
}

RouteTable startRoutes(engine::Services &services)
{
    RouteTable table;
    table.push_back({"GET", "/", Work::io, Scope::open, "Service",
        "The browser client with the first stocks, or a page that says what this is and leads on", {}, "",
        [&stocks = services.stocks](const Request &request) { return firstPage(stocks, request); }, 200, "text/html"});
    return table;
}

RouteTable clientRoutes()
{
    if (!QFile::exists(pathOf(QStringLiteral("index.html"))))
        return {};
    const auto pathText = [](const char *name, const char *description) {
        Parameter parameter = queryText(name, description).needed();
        parameter.in = Parameter::In::path;
        return parameter;
    };
    RouteTable table;
    for (const char *page : kPages) {
        std::vector<Parameter> parameters;
        if (const QByteArray pattern(page); pattern.contains("{ticker}"))
            parameters.push_back(pathText("ticker", "Ticker of the stock"));
        else if (pattern.contains("{strategy}"))
            parameters.push_back(pathText("strategy", "Key of the strategy"));
        table.push_back({"GET", page, Work::instant, Scope::open, "Client", "A page of the browser client", std::move(parameters),
            "", startPage, 200, "text/html"});
    }
    for (const char *name : kFiles)
        table.push_back({"GET", name, Work::instant, Scope::open, "Client", "A file of the browser client", {}, "",
            [name = QString::fromLatin1(name + 1)](const Request &request) { return document(request.http, name); }, 200, "*/*"});
    table.push_back({"GET", "/assets/{file}", Work::instant, Scope::open, "Client", "A file of the browser client",
        {pathText("file", "Name with its hash")}, "", asset, 200, "*/*"});
    return table;
}

} // namespace soundings::server
