#include "support/json_schema.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace soundings::test {

namespace {

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    default:
        return QStringLiteral("object");
    }
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == u"integer")
        return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
    return typeOf(value) == type;
}

QStringList objectFaults(const QJsonObject &object, const QJsonObject &schema, const QJsonObject &components, const QString &path)
{
    QStringList faults;
    const QJsonObject properties = schema[QStringLiteral("properties")].toObject();
    for (const QJsonValue &name : schema[QStringLiteral("required")].toArray()) {
        if (!object.contains(name.toString()))
            faults.append(path + u'.' + name.toString() + QStringLiteral(" is missing"));
    }
    const QJsonValue others = schema[QStringLiteral("additionalProperties")];
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString inner = path + u'.' + member.key();
        if (properties.contains(member.key()))
            faults += schemaFaults(*member, properties[member.key()].toObject(), components, inner);
        else if (others.isObject())
            faults += schemaFaults(*member, others.toObject(), components, inner);
        else if (!properties.isEmpty())
            faults.append(inner + QStringLiteral(" is not documented"));
    }
    return faults;
}

} // namespace

QStringList schemaFaults(const QJsonValue &value, const QJsonObject &schema, const QJsonObject &components, const QString &path)
{
    if (schema.contains(QStringLiteral("$ref"))) {
        const QString name = schema[QStringLiteral("$ref")].toString().section(u'/', -1);
        if (!components.contains(name))
            return {path + QStringLiteral(": no schema ") + name};
        return schemaFaults(value, components[name].toObject(), components, path);
    }
    if (schema.contains(QStringLiteral("anyOf"))) {
        QStringList faults;
        for (const QJsonValue &choice : schema[QStringLiteral("anyOf")].toArray()) {
            const QStringList found = schemaFaults(value, choice.toObject(), components, path);
            if (found.isEmpty())
                return {};
            faults += found;
        }
        return faults;
    }
    if (schema.isEmpty())
        return {}; // anything
    const QJsonValue type = schema[QStringLiteral("type")];
    QStringList types;
    for (const QJsonValue &entry : type.isArray() ? type.toArray() : QJsonArray{type})
        types.append(entry.toString());
    if (std::ranges::none_of(types, [&](const QString &name) { return hasType(value, name); }))
        return {path + QStringLiteral(" is %1, not %2").arg(typeOf(value), types.join(QStringLiteral(" or ")))};
    QStringList faults;
    if (value.isArray()) {
        int index = 0;
        for (const QJsonValue &entry : value.toArray())
            faults += schemaFaults(
                entry, schema[QStringLiteral("items")].toObject(), components, path + QStringLiteral("[%1]").arg(index++));
    } else if (value.isObject()) {
        faults = objectFaults(value.toObject(), schema, components, path);
    }
    return faults;
}

} // namespace soundings::test
