#include "providers/edgar/edgar_provider.h"

#include "providers/edgar/edgar_figures.h"
#include "providers/http/common_faults.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <future>
#include <memory>

namespace soundings::providers {

using namespace engine;

namespace {

const QString kName = QStringLiteral("edgar");
const QString kLabel = QStringLiteral("SEC EDGAR");
constexpr std::chrono::hours kNumbersLifetime{24};
constexpr qint64 kLongestFacts = 64'000'000; ///< bytes; large banks have twenty millions
/// A price that has moved by more changes the multiples, so that the facts are read again even if they are the same.
constexpr double kSamePrice = 0.02;

QString spelled(const Ticker &ticker)
{
    return QString(ticker.text()).replace(u'.', u'-');
}

/// What was seen: entity tag, time of change, and the price that multiples were made with.
struct Version {
    QByteArray etag, lastModified;
    std::optional<double> price;

    static Version fromText(const QString &text)
    {
        const QStringList parts = text.split(u'\n');
        bool ok = false;
        const double price = parts.value(2).toDouble(&ok);
        return {parts.value(0).toLatin1(), parts.value(1).toLatin1(), ok ? std::optional(price) : std::nullopt};
    }
    QString toText() const
    {
        return QStringList{
            QString::fromLatin1(etag), QString::fromLatin1(lastModified), price ? QString::number(*price, 'g', 12) : QString()}
            .join(u'\n');
    }
    bool hasPriceNear(std::optional<double> other) const
    {
        return price.has_value() == other.has_value() && (!price || std::abs(*price / *other - 1) < kSamePrice);
    }
};

std::optional<ProviderError> judge(const HttpAnswer &answer)
{
    if (auto common = commonFault(answer, kLabel))
        return common;
    const QString status = QStringLiteral("HTTP %1").arg(answer.status);
    switch (answer.status) {
    case 200:
    case 304:
        return std::nullopt;
    case 403:
        return ProviderError{ProviderFault::endpointRestricted,
            QStringLiteral(
                "The SEC refuses to answer. SEC_CONTACT must hold a name and an e-mail address that reach you; who asks "
                "too fast is blocked for ten minutes, too."),
            status};
    case 404:
        return ProviderError{
            ProviderFault::notFound, QStringLiteral("The SEC has no reports of this company in figures."), status};
    default:
        return ProviderError{
            ProviderFault::malformed, QStringLiteral("The SEC sent something else than data. What is stored stays."), status};
    }
}

} // namespace

EdgarProvider::EdgarProvider(HttpClient &client, const Clock &clock, EdgarOptions options)
    : m_client(client)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_fetch(client, m_options.limits)
{
}

ProviderInfo EdgarProvider::info() const
{
    const QByteArray identity = QCryptographicHash::hash(m_options.contact.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return {.name = kName,
        .label = kLabel,
        .kinds = MarketData::fundamentals,
        .callsPerMinute = m_options.limits.callsPerMinute,
        .identity = QString::fromLatin1(identity)};
}

std::optional<ProviderError> EdgarProvider::obstacle() const
{
    if (m_options.contact.contains(u'@'))
        return std::nullopt;
    return ProviderError{ProviderFault::authMissing,
        QStringLiteral("The SEC wants to know who asks: set SEC_CONTACT to your name and e-mail address, such as “Ada Lovelace "
                       "ada@example.org”. It is sent to the SEC only.")};
}

HttpRequest EdgarProvider::callTo(const QUrl &base, const QString &path) const
{
    QUrl url = base;
    url.setPath(url.path() + path);
    return {.url = url,
        .headers = {{"User-Agent", "Soundings/" SOUNDINGS_VERSION " (" + m_options.contact.simplified().toUtf8() + ')'},
            {"Accept", "application/json"}},
        .deadline = std::chrono::seconds(60),
        .maxBytes = kLongestFacts};
}

std::optional<ProviderError> EdgarProvider::learnNumbers(const std::stop_token &stop)
{
    const Timestamp now = m_clock.now();
    if (!m_numbers.isEmpty() && now - m_learnedAt < kNumbersLifetime)
        return std::nullopt;
    const auto answered = std::make_shared<std::promise<HttpAnswer>>();
    auto answer = answered->get_future();
    m_client.send(callTo(m_options.files, QStringLiteral("/company_tickers.json")),
        [answered](HttpAnswer given) { answered->set_value(std::move(given)); });
    while (answer.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready) {
        if (stop.stop_requested())
            return ProviderError{ProviderFault::network, QStringLiteral("The refresh was stopped.")};
    }
    const HttpAnswer given = answer.get();
    if (auto error = judge(given))
        return error;
    QHash<QString, int> numbers;
    const QJsonObject companies = QJsonDocument::fromJson(given.body).object();
    for (const QJsonValue company : companies) {
        const int number = company[QStringLiteral("cik_str")].toInt();
        if (number > 0)
            numbers.insert(company[QStringLiteral("ticker")].toString().toUpper(), number);
    }
    if (numbers.isEmpty()) {
        return ProviderError{ProviderFault::malformed,
            QStringLiteral("The SEC's list of companies is not what it should be. The next run tries again.")};
    }
    m_numbers = std::move(numbers);
    m_learnedAt = now;
    return std::nullopt;
}

std::vector<HttpRequest> EdgarProvider::callsFor(const MarketRequest &request) const
{
    const auto number = m_numbers.constFind(spelled(request.ticker));
    if (number == m_numbers.cend())
        return {};
    HttpRequest call = callTo(m_options.data, QStringLiteral("/companyfacts/CIK%1.json").arg(*number, 10, 10, QLatin1Char('0')));
    if (const Version known = Version::fromText(request.knownVersion); known.hasPriceNear(request.price)) {
        if (!known.etag.isEmpty())
            call.headers.append({"If-None-Match", known.etag});
        if (!known.lastModified.isEmpty())
            call.headers.append({"If-Modified-Since", known.lastModified});
    }
    return {call};
}

MarketOutcome EdgarProvider::resultOf(const MarketRequest &request, const std::vector<HttpAnswer> &answers) const
{
    const auto fault = [](ProviderFault what, const QString &message, const QString &detail = {}) {
        return std::unexpected(ProviderError{what, message, detail});
    };
    if (answers.empty()) {
        return fault(ProviderFault::notFound,
            QStringLiteral("%1 is not among the companies that report to the SEC.").arg(request.ticker.text()));
    }
    const HttpAnswer &given = answers.front();
    MarketAnswer answer{.origin = {.provider = kName, .endpoint = QStringLiteral("companyfacts"), .fetchedAt = m_clock.now()}};
    if (given.status == 304) {
        answer.origin.version = request.knownVersion;
        answer.data = Unchanged();
        return answer;
    }
    answer.origin.version = Version{given.etag, given.lastModified, request.price}.toText();
    const auto facts = CompanyFacts::parse(given.body, edgarTags());
    if (!facts)
        return fault(ProviderFault::malformed, QStringLiteral("The SEC sent something else than data. What is stored stays."),
            facts.error().message);
    const EdgarFigures figures = edgarFigures(*facts, request.price, request.currency.toStdString());
    answer.origin.currency = QString::fromStdString(figures.currency);
    answer.data = FetchedFundamentals{
        .values = figures.values, .asOf = figures.filed, .facts = {.ticker = request.ticker, .marketCap = figures.marketCap}};
    return answer;
}

void EdgarProvider::fetch(const NextRequest &next, const Answered &answered, std::stop_token stop)
{
    std::optional<MarketRequest> first = next();
    if (!first)
        return;
    if (const auto error = learnNumbers(stop)) {
        for (int calls = 1; first && !stop.stop_requested(); first = next(), calls = 0)
            answered(*first, std::unexpected(*error), calls);
        return;
    }
    const FetchRecipe recipe{.label = kLabel,
        .calls = [this](const MarketRequest &request) { return callsFor(request); },
        .judge = [](const HttpRequest &, const HttpAnswer &answer) { return judge(answer); },
        .result = [this](const MarketRequest &request,
                      const std::vector<HttpAnswer> &answers) { return resultOf(request, answers); }};
    const auto all = [&] { return first ? std::exchange(first, std::nullopt) : next(); };
    m_fetch.run(recipe, all, answered, stop);
}

} // namespace soundings::providers
