#include "stored_market_source.h"

#include "Controls/kept.h"

#include <QRegularExpression>

namespace soundings::app {

namespace {
const QString kProviderKey = QStringLiteral("market/provider");
const QString kSecret = QStringLiteral("fmp-api-key");
const QString kFmp = QStringLiteral("fmp");
} // namespace

StoredMarketSource::StoredMarketSource(SecretStore &secrets, Start start, QObject *parent)
    : MarketSource(parent)
    , m_secrets(secrets)
    , m_start(std::move(start))
{
}

QString StoredMarketSource::keptIn() const
{
    switch (m_place) {
    case SecretStore::Place::keychain:
        return tr("The key is in the keychain of this desktop.");
    case SecretStore::Place::file:
        return tr("No keychain answers, so the key is in the file %1, which only you may read.").arg(m_secrets.fileOf(kSecret));
    case SecretStore::Place::nowhere:
        break;
    }
    return {};
}

void StoredMarketSource::begin()
{
    if (window::Kept::instance()->value(kProviderKey).toString() != kFmp)
        return m_start({}); // the keychain is not asked for nothing
    m_secrets.read(kSecret, [this](const SecretStore::Secret &secret) {
        if (secret.text.isEmpty())
            refuse(tr("The key of FMP is not kept any more. Type it again."));
        take(secret.text.isEmpty() ? QString() : kFmp, secret.text, secret.place);
    });
}

void StoredMarketSource::use(const QString &provider, const QString &typed)
{
    const QString key = typed.trimmed();
    if (m_busy)
        return;
    if (provider == kFmp && key.isEmpty())
        return refuse(tr("Type the key that FMP gave you. It is on your page there, under API keys."));
    if (key.contains(QRegularExpression(QStringLiteral("\\s"))))
        return refuse(tr("A key has no blanks. Copy it again, without what stands around it."));
    m_busy = true;
    m_asked = true;
    m_problem.clear();
    emit changed();
    m_secrets.write(kSecret, provider == kFmp ? key : QString(), [this, provider, key](const Result<SecretStore::Place> &place) {
        if (!place)
            return refuse(place.error().message);
        window::Kept::instance()->keep(kProviderKey, provider);
        take(provider, key, *place);
    });
}

void StoredMarketSource::take(const QString &provider, const QString &key, SecretStore::Place place)
{
    m_provider = provider;
    m_place = place;
    emit changed();
    m_start(provider == kFmp
            ? QHash<QString, QString>{{QStringLiteral("MARKET_PROVIDER"), kFmp}, {QStringLiteral("FMP_API_KEY"), key}}
            : QHash<QString, QString>());
}

void StoredMarketSource::started()
{
    m_busy = false;
    emit changed();
    if (std::exchange(m_asked, false))
        emit used();
}

void StoredMarketSource::failed(const QString &reason)
{
    m_asked = false;
    refuse(reason);
}

void StoredMarketSource::refuse(const QString &problem)
{
    m_busy = false;
    m_problem = problem;
    emit changed();
}

} // namespace soundings::app
