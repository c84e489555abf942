#pragma once

#include <QJsonObject>
#include <QStringList>

namespace soundings::test {

/// What in `value` does not fit the schema, one sentence each; the part of JSON Schema that our OpenAPI document uses. A member of an
/// object that the schema does not name is a fault too, so that no reply says more than the documentation.
QStringList schemaFaults(const QJsonValue &value, const QJsonObject &schema, const QJsonObject &components, const QString &path = {});

} // namespace soundings::test
