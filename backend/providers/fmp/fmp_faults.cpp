#include "providers/fmp/fmp_faults.h"

#include "providers/http/common_faults.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace soundings::providers {

using engine::ProviderError;
using engine::ProviderFault;

namespace {

const QString kLabel = QStringLiteral("FMP");

QString withoutKey(QString text, const QString &key)
{
    return key.isEmpty() ? text : text.replace(key, QStringLiteral("***"), Qt::CaseInsensitive);
}

/// What the source says instead of data: the text of its JSON object, or the whole body. "": it gives data.
QString complaintOf(const HttpAnswer &answer, bool &isData)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &parsed);
    isData = parsed.error == QJsonParseError::NoError && document.isArray() && answer.status == 200;
    if (isData)
        return {};
    for (const char *name : {"Error Message", "error", "message"}) {
        const QString text = document.object()[QLatin1String(name)].toString();
        if (!text.isEmpty())
            return text;
    }
    return excerptOf(answer.body);
}

std::optional<ProviderFault> faultFromText(const QString &text)
{
    struct Row {
        const char *words;
        ProviderFault fault;
    };
    // The narrower ones first: what is said about a parameter goes on with "Special Endpoint". "Limit Reach" is the source's
    // spelling.
    static constexpr Row kRows[] = {
        {"Premium Query Parameter", ProviderFault::symbolRestricted},
        {"Legacy Endpoint", ProviderFault::legacyEndpoint},
        {"Exclusive Endpoint", ProviderFault::endpointRestricted},
        {"Restricted Endpoint", ProviderFault::endpointRestricted},
        {"Special Endpoint", ProviderFault::endpointRestricted},
        {"Limit Reach", ProviderFault::rateLimited},
        {"Invalid API KEY", ProviderFault::authInvalid},
    };
    for (const Row &row : kRows) {
        if (text.contains(QLatin1String(row.words), Qt::CaseInsensitive))
            return row.fault;
    }
    return std::nullopt;
}

ProviderFault faultFromStatus(int status)
{
    switch (status) {
    case 401:
        return ProviderFault::authInvalid;
    case 402:
        return ProviderFault::symbolRestricted; // the narrower of the two
    case 404:
        return ProviderFault::notFound;
    default:
        return ProviderFault::malformed;
    }
}

QString messageFor(ProviderFault fault)
{
    switch (fault) {
    case ProviderFault::authInvalid:
        return QStringLiteral(
            "FMP does not accept the key in FMP_API_KEY. Copy it anew from your account there, and start again.");
    case ProviderFault::legacyEndpoint:
        return QStringLiteral("FMP has retired what this version of Soundings asks for. Look for a newer version.");
    case ProviderFault::endpointRestricted:
        return QStringLiteral("Your FMP plan does not include this kind of data.");
    case ProviderFault::symbolRestricted:
        return QStringLiteral("Your FMP plan does not include this symbol.");
    case ProviderFault::notFound:
        return QStringLiteral("FMP does not know this symbol.");
    case ProviderFault::rateLimited:
        return QStringLiteral("FMP takes no more calls for now: the limit of your plan is reached. Lower FMP_CALLS_PER_MINUTE or "
                              "FMP_DAILY_BUDGET to what the plan allows.");
    default:
        return QStringLiteral("FMP sent something else than data. What is stored stays; the next run tries again.");
    }
}

} // namespace

std::optional<ProviderError> fmpFault(const HttpAnswer &answer, const QString &key)
{
    if (auto common = commonFault(answer, kLabel)) {
        if (common->fault == ProviderFault::rateLimited)
            common->message = messageFor(common->fault);
        common->detail = withoutKey(common->detail, key);
        return common;
    }
    bool isData = false;
    const QString complaint = complaintOf(answer, isData);
    if (isData)
        return std::nullopt;
    const ProviderFault fault = faultFromText(complaint).value_or(faultFromStatus(answer.status));
    return ProviderError{fault, messageFor(fault),
        withoutKey(QStringLiteral("HTTP %1: %2").arg(answer.status).arg(complaint.left(200)), key), retryAfterOf(answer)};
}

} // namespace soundings::providers
