#include "protocol/dto/decode_cache.h"

#include "protocol/dto/read_json.h"

#include <QJsonArray>

namespace soundings::protocol {

Result<CacheStatusDto> decodeCacheStatus(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("enabled")).isBool())
        return notAsExpected(QStringLiteral("no word whether there is a cache"));
    CacheStatusDto status{object.value(QLatin1String("enabled")).toBool(), text(object, QLatin1String("message")),
        object.value(QLatin1String("hit_rate")).toDouble(), {}};
    for (const QJsonValue entry : object.value(QLatin1String("tiers")).toArray()) {
        const QJsonObject tier = entry.toObject();
        const QString message = text(tier, QLatin1String("message"));
        status.tiers.append({text(tier, QLatin1String("name")), tier.value(QLatin1String("available")).toBool(),
            message.isEmpty() ? text(tier, QLatin1String("description")) : message, number(tier, QLatin1String("hits")),
            number(tier, QLatin1String("entries")), number(tier, QLatin1String("bytes")),
            number(tier, QLatin1String("capacity_bytes"))});
    }
    return status;
}

Result<CacheClearedDto> decodeCacheCleared(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("success")).isBool())
        return notAsExpected(QStringLiteral("no word whether it was cleared"));
    return CacheClearedDto{object.value(QLatin1String("success")).toBool(), object.value(QLatin1String("keys_deleted")).toInt(),
        text(object, QLatin1String("message"))};
}

} // namespace soundings::protocol
