#include "providers/fmp/fmp_parser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace soundings::providers {

std::optional<double> FmpRecord::number(const char *name) const
{
    const QString key = QString::fromLatin1(name);
    if (const auto found = numbers.constFind(key); found != numbers.cend())
        return *found;
    // Some figures come as texts.
    bool ok = false;
    const double value = texts.value(key).toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString FmpRecord::text(const char *name) const
{
    return texts.value(QString::fromLatin1(name));
}

std::optional<bool> FmpRecord::flag(const char *name) const
{
    const auto found = flags.constFind(QString::fromLatin1(name));
    return found == flags.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Day> FmpRecord::day(const char *name) const
{
    return dayFromIso(QStringView(text(name)).left(10)); // some dates carry a time
}

std::vector<FmpRecord> readFmpRecords(const QByteArray &body)
{
    std::vector<FmpRecord> records;
    for (const QJsonValue item : QJsonDocument::fromJson(body).array()) {
        const QJsonObject object = item.toObject();
        if (object.isEmpty())
            continue;
        FmpRecord record;
        for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
            if (field->isDouble())
                record.numbers.insert(field.key(), field->toDouble());
            else if (field->isString())
                record.texts.insert(field.key(), field->toString().trimmed());
            else if (field->isBool())
                record.flags.insert(field.key(), field->toBool());
        }
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace soundings::providers
