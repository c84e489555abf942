#include "market_refresh.h"

#include "providers/csv/csv_folder.h"
#include "providers/edgar/edgar_provider.h"
#include "providers/fmp/fmp_provider.h"
#include "providers/sample/sample_provider.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace soundings::app {

namespace {

using engine::MarketData;
using engine::RefreshOutcome;

const QString kFolderPrefix = QStringLiteral("csv:");

providers::FmpOptions fmpOptions(const Settings &settings)
{
    providers::FmpOptions options{.key = settings.text(Setting::fmpApiKey),
        .callsPerDay = int(std::min<qint64>(settings.integer(Setting::fmpDailyBudget), std::numeric_limits<int>::max())),
        .limits = {.callsPerMinute = int(settings.integer(Setting::fmpCallsPerMinute))}};
    if (const QString &base = settings.text(Setting::fmpBaseUrl); !base.isEmpty())
        options.base = QUrl(base.endsWith(u'/') ? base.chopped(1) : base);
    return options;
}

} // namespace

struct MarketRefresh::Sources {
    providers::HttpClient client;
    std::unique_ptr<providers::FmpProvider> fmp;
    std::unique_ptr<providers::EdgarProvider> edgar;
    std::unique_ptr<providers::SampleProvider> sample;
    std::unique_ptr<providers::CsvFolder> folder;
};

MarketRefresh::MarketRefresh(Composition &composition, std::function<std::vector<Ticker>()> held)
    : m_composition(composition)
    , m_sources(std::make_unique<Sources>())
{
    const Settings &settings = composition.settings();
    const QString provider = settings.text(Setting::marketProvider);
    engine::RefreshSources sources{.held = std::move(held)};
    // Real figures beside simulated prices would give multiples that mean nothing.
    if (const QString &contact = settings.text(Setting::secContact); !contact.isEmpty() && provider != u"sample") {
        m_sources->edgar = std::make_unique<providers::EdgarProvider>(
            m_sources->client, composition.clock(), providers::EdgarOptions{.contact = contact});
    }
    providers::EdgarProvider *const edgar = m_sources->edgar.get();
    if (provider == u"fmp") {
        m_sources->fmp = std::make_unique<providers::FmpProvider>(m_sources->client, composition.clock(), fmpOptions(settings));
        // The SEC's figures are free: then the budget goes to prices, and what the SEC does not have comes after.
        if (edgar) {
            sources.providers = {{m_sources->fmp.get(), MarketData::quote | MarketData::bars}, {edgar, MarketData::fundamentals},
                {m_sources->fmp.get(), MarketData::fundamentals}};
        } else {
            sources.providers = {{m_sources->fmp.get(), MarketData::quote | MarketData::bars | MarketData::fundamentals}};
        }
    } else if (provider.startsWith(kFolderPrefix)) {
        m_sources->folder = std::make_unique<providers::CsvFolder>(QDir::cleanPath(provider.sliced(kFolderPrefix.size())),
            composition.imports(), composition.store().refreshes(), composition.clock());
        sources.delivery = m_sources->folder.get();
        if (edgar)
            sources.providers = {{edgar, MarketData::fundamentals}};
    } else {
        m_sources->sample = std::make_unique<providers::SampleProvider>(composition.clock(), composition.services().calendar);
        sources.providers.push_back({m_sources->sample.get(), MarketData::bars});
    }
    m_service = std::make_unique<engine::RefreshService>(composition.services(), std::move(sources));
}

MarketRefresh::~MarketRefresh() = default;

bool MarketRefresh::watchesFolder() const
{
    return m_sources->folder != nullptr;
}

Result<void> MarketRefresh::takeInFiles(std::stop_token stop) const
{
    if (!m_sources->folder)
        return {};
    SOUNDINGS_TRY(const engine::Delivered delivered, m_sources->folder->takeIn(stop));
    for (const engine::ImportReport &file : delivered.files) {
        if (file.failure)
            qWarning("%s: %s", qUtf8Printable(file.file), qUtf8Printable(file.failure->message));
        else
            qInfo("%s: %lld rows taken in from the folder", qUtf8Printable(file.file), file.stored + file.replaced);
    }
    if (std::ranges::any_of(delivered.files, &engine::ImportReport::storedSomething))
        SOUNDINGS_CHECK(m_composition.services().scores.calculate({}, stop));
    return {};
}

std::vector<MarketRefresh::SourceState> MarketRefresh::states() const
{
    std::vector<SourceState> states;
    engine::RefreshStore &notes = m_composition.store().refreshes();
    const Timestamp now = m_composition.clock().now();
    if (m_sources->sample) {
        states.push_back({QStringLiteral("provider"), false,
            QStringLiteral("sample: prices are simulated. For real ones set MARKET_PROVIDER to fmp or csv:DIR."), {}});
    }
    if (m_sources->folder) {
        const auto taken = notes.marks(QStringLiteral("csv"));
        const auto failed = taken ? std::ranges::count_if(*taken, [](const auto &mark) { return !mark.outcome.isEmpty(); }) : 0;
        states.push_back({QStringLiteral("provider"), false,
            QStringLiteral("csv: %1; %2 files taken in, %3 of them in vain")
                .arg(m_sources->folder->description())
                .arg(taken ? taken->size() : 0)
                .arg(failed),
            {}});
    }
    if (m_sources->fmp && !m_sources->fmp->obstacle()) {
        const engine::ProviderInfo info = m_sources->fmp->info();
        const int spent = notes.callsSpent(info.name, std::chrono::floor<std::chrono::days>(now)).value_or(0);
        QString message = QStringLiteral("fmp: %1 of %2 calls used today (UTC), %3 a minute at most")
                              .arg(spent)
                              .arg(info.callsPerDay.value_or(0))
                              .arg(info.callsPerMinute);
        const auto marks = notes.marks(info.name);
        SourceState state{QStringLiteral("provider"), false, message, {}};
        int refused = 0;
        for (const engine::ProviderMark &mark : marks ? *marks : std::vector<engine::ProviderMark>()) {
            if (mark.notBefore <= now)
                continue;
            ++refused;
            if (mark.outcome == u"auth_invalid") {
                state.isFault = true;
                state.remedy = mark.message;
            }
        }
        if (refused > 0)
            state.message += QStringLiteral("; %1 things it does not give, which are not asked for now").arg(refused);
        states.push_back(state);
    }
    if (m_sources->edgar) {
        states.push_back({QStringLiteral("fundamentals"), false,
            QStringLiteral("SEC EDGAR, as %1").arg(m_composition.settings().text(Setting::secContact)), {}});
    } else if (!m_sources->sample) {
        states.push_back({QStringLiteral("fundamentals"), false,
            QStringLiteral(
                "not from SEC EDGAR. For free official figures set SEC_CONTACT to your name and e-mail address, which the "
                "SEC asks for."),
            {}});
    }
    return states;
}

std::vector<MarketRefresh::SourceState> MarketRefresh::configurationFaults(const Settings &settings)
{
    std::vector<SourceState> faults;
    const QString &provider = settings.text(Setting::marketProvider);
    const QString name = QStringLiteral("provider");
    if (provider == u"fmp" && settings.text(Setting::fmpApiKey).isEmpty()) {
        faults.push_back({name, true, QStringLiteral("fmp: FMP_API_KEY is empty"),
            QStringLiteral(
                "Get a key at financialmodelingprep.com (a free one does), and set FMP_API_KEY in the environment or in "
                "soundings.ini.")});
    }
    if (const QString &contact = settings.text(Setting::secContact); !contact.isEmpty() && !contact.contains(u'@')) {
        faults.push_back({QStringLiteral("fundamentals"), true, QStringLiteral("SEC_CONTACT is “%1”").arg(contact),
            QStringLiteral("Name an e-mail address in it, such as “Ada Lovelace ada@example.org”: the SEC refuses others.")});
    }
    const QString folder = provider.startsWith(kFolderPrefix) ? provider.sliced(kFolderPrefix.size()) : QString();
    if (!folder.isEmpty() && !QFileInfo(folder).isReadable()) {
        faults.push_back({name, true, QStringLiteral("the folder %1 cannot be read").arg(folder),
            QStringLiteral("Make it, give this user the right to read it, or name another one in MARKET_PROVIDER.")});
    }
    return faults;
}

QJsonObject toJson(const engine::RefreshReport &report, int symbols)
{
    QJsonArray named;
    for (const auto &[name, symbol] : report.symbols) {
        const bool isPlain = symbol.outcome == RefreshOutcome::refreshed && symbol.reasons.isEmpty();
        if (symbols >= 0 && (isPlain || named.size() >= symbols))
            continue;
        named.append(QJsonObject{{QStringLiteral("symbol"), name}, {QStringLiteral("status"), toText(symbol.outcome)},
            {QStringLiteral("refreshed"), QJsonArray::fromStringList(symbol.refreshed)},
            {QStringLiteral("fault"), symbol.fault.isEmpty() ? QJsonValue() : symbol.fault},
            {QStringLiteral("reason"), symbol.reasons.isEmpty() ? QJsonValue() : symbol.reasons.join(u' ')}});
    }
    return {{QStringLiteral("status"), report.ran ? QStringLiteral("completed") : QStringLiteral("skipped")},
        {QStringLiteral("refreshed"), report.count(RefreshOutcome::refreshed)},
        {QStringLiteral("skipped"), report.count(RefreshOutcome::skipped)},
        {QStringLiteral("failed"), report.count(RefreshOutcome::failed)}, {QStringLiteral("total"), int(report.symbols.size())},
        {QStringLiteral("time"), toIso8601(report.finishedAt)},
        {QStringLiteral("reason"), report.reason.isEmpty() ? QJsonValue() : report.reason},
        {QStringLiteral("plan"), QJsonArray::fromStringList(report.plan)}, {QStringLiteral("calls"), report.calls},
        {QStringLiteral("scored"), report.scored}, {QStringLiteral("resumed"), report.resumed},
        {QStringLiteral("symbols"), named}};
}

} // namespace soundings::app
