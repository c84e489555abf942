#include "server/routes/first_rows.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace soundings::server {

namespace {

constexpr QByteArrayView kBegin = "<!-- first -->";
constexpr QByteArrayView kEnd = "<!-- /first -->";
const QString kMissing = QStringLiteral("\u2013");

using Values = QHash<QByteArray, QByteArray>;

/// Of resources/web/first, translated in the build of the client. "" where it was not built in.
QByteArray part(const QString &language, const char *name)
{
    QFile file(QStringLiteral(":/soundings/client/first/%1/%2.html").arg(language, QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// In one pass, so that braces within a value stay what they are.
QByteArray filled(const QByteArray &text, const Values &values)
{
    QByteArray out;
    out.reserve(text.size() + 128);
    qsizetype from = 0;
    for (qsizetype open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
        const qsizetype close = text.indexOf('}', open);
        if (close < 0)
            break;
        const auto value = values.constFind(text.sliced(open + 1, close - open - 1));
        if (value == values.constEnd())
            continue;
        out += QByteArrayView(text).sliced(from, open - from);
        out += *value;
        from = close + 1;
    }
    return out + QByteArrayView(text).sliced(from);
}

/// As resources/web/src/i18n/format.ts writes it.
QString figure(const QLocale &locale, std::optional<double> value, int digits)
{
    if (!value || !std::isfinite(*value))
        return kMissing;
    QString text = locale.toString(std::abs(*value), 'f', digits);
    const bool isZero = std::ranges::none_of(text, [](QChar c) { return c >= u'1' && c <= u'9'; });
    return *value < 0 && !isZero ? QChar(0x2212) + text : text;
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

Values valuesOf(const engine::StockRecord &record, const QLocale &locale)
{
    const QString ticker = record.stock.ticker.text();
    const auto pe = record.fundamentals ? record.fundamentals->values[Metric::peRatio] : std::nullopt;
    const bool isRated = record.score && record.score->isRated();
    return {{"address", QUrl::toPercentEncoding(ticker)}, {"ticker", escaped(ticker)}, {"name", escaped(record.stock.name)},
        {"price", escaped(figure(locale, record.quote ? std::optional(record.quote->price) : std::nullopt, 2))},
        {"currency", record.quote ? escaped(record.stock.currency) : QByteArray()},
        // A loss has no price-earnings ratio; the client has the word for it.
        {"pe", pe && *pe < 0 ? QByteArray() : escaped(figure(locale, pe, 1))},
        {"score", escaped(figure(locale, isRated ? std::optional(record.score->total) : std::nullopt, 1))}};
}

} // namespace

QString clientLanguage(const HttpRequest &request)
{
    for (const QByteArray &wanted : request.header("Accept-Language").value_or(QByteArray()).split(',')) {
        const QByteArray code = wanted.trimmed().first(std::min<qsizetype>(2, wanted.trimmed().size())).toLower();
        if (code == "en" || code == "sv" || code == "de")
            return QString::fromLatin1(code);
    }
    return QStringLiteral("en");
}

QByteArray withFirstRows(const QByteArray &document, const std::vector<engine::StockRecord> &stocks, const QString &language)
{
    const qsizetype begin = document.indexOf(kBegin);
    const qsizetype end = document.indexOf(kEnd);
    const QByteArray page = part(language, "page");
    if (stocks.empty() || begin < 0 || end < begin || page.isEmpty())
        return document;
    const QLocale locale(language == u"sv" ? QStringLiteral("sv_SE")
            : language == u"de"            ? QStringLiteral("de_DE")
                                           : QStringLiteral("en_GB"));
    const QByteArray row = part(language, "row");
    QByteArray rows;
    for (std::size_t at = 0; at < stocks.size(); ++at) {
        Values values = valuesOf(stocks[at], locale);
        values.insert("row", QByteArray::number(qulonglong(at)));
        rows += filled(row, values);
    }
    const bool hasSample = std::ranges::any_of(
        stocks, [](const engine::StockRecord &record) { return record.quote && record.quote->provenance.isSample(); });
    const Values content{{"rows", rows}, {"banner", hasSample ? part(language, "banner") : QByteArray()}};
    QByteArray out = document.first(begin + kBegin.size()) + filled(page, content) + document.sliced(end);
    const QByteArray spoken = "<html lang=\"" + language.toLatin1() + '"';
    return out.replace("<html lang=\"en\"", spoken);
}

} // namespace soundings::server
