#pragma once

#include "base/result.h"
#include "domain/ticker.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace soundings::server {

/// One parameter of a route: what is checked, what is documented, and what is taken when it is not given, in one place.
struct Parameter {
    enum class In { path, query, body };
    enum class Kind { text, integer, number, flag, ticker, textList, jsonArray, jsonObject };

    const char *name = "";
    In in = In::query;
    Kind kind = Kind::text;
    const char *description = "";
    bool required = false;
    std::optional<double> minimum = {}; ///< of a number; of a text or list: its shortest length
    std::optional<double> maximum = {};
    QStringList allowed = {}; ///< of a text or of a list's entries; empty: any
    bool ignoreCase = false; ///< `allowed` in any case; the handler sees the spelling of `allowed`
    QString fallback = {}; ///< as it would be written in the URL; "" = none

    Parameter &&range(double low, double high) &&;
    Parameter &&atLeast(double low) &&;
    Parameter &&oneOf(QStringList values) &&;
    Parameter &&anyCase() &&;
    Parameter &&otherwise(const QString &value) &&;
    Parameter &&needed() &&;
};

Parameter pathTicker();
Parameter queryText(const char *name, const char *description);
Parameter queryInteger(const char *name, const char *description);
Parameter queryFlag(const char *name, const char *description, bool fallback);
Parameter queryList(const char *name, const char *description);
Parameter bodyText(const char *name, const char *description);
Parameter bodyInteger(const char *name, const char *description);
Parameter bodyNumber(const char *name, const char *description);
Parameter bodyList(const char *name, const char *description);
/// Any JSON of that kind, which the handler makes sense of; empty when it is not given.
Parameter bodyJsonArray(const char *name, const char *description);
Parameter bodyJsonObject(const char *name, const char *description);

/// Checked values by name. Asking for a name that the route does not declare, or as another kind, is our mistake.
class Arguments {
public:
    using Value = std::variant<QString, qint64, double, bool, Ticker, QStringList, QJsonArray, QJsonObject>;

    void set(const char *name, Value value) { m_values.push_back({name, std::move(value)}); }
    bool has(std::string_view name) const { return find(name) != nullptr; }

    QString text(std::string_view name) const { return get<QString>(name); }
    int integer(std::string_view name) const { return int(get<qint64>(name)); }
    bool flag(std::string_view name) const { return get<bool>(name); }
    Ticker ticker(std::string_view name = "ticker") const { return get<Ticker>(name); }
    QStringList list(std::string_view name) const { return get<QStringList>(name); }
    QJsonArray jsonArray(std::string_view name) const { return get<QJsonArray>(name); }
    QJsonObject jsonObject(std::string_view name) const { return get<QJsonObject>(name); }
    std::optional<double> number(std::string_view name) const;

    /// All of them as text, the same for requests that mean the same.
    QByteArray canonical() const;

private:
    struct Entry {
        std::string_view name;
        Value value;
    };

    const Value *find(std::string_view name) const;
    template<class T> T get(std::string_view name) const
    {
        const Value *value = find(name);
        return value ? std::get<T>(*value) : T();
    }

    std::vector<Entry> m_values;
};

/// Checks a value of the URL, or of a JSON body; nullopt when it is not given. What is wrong is added to `errors`.
void readArgument(
    const Parameter &parameter, const std::optional<QString> &text, Arguments &arguments, std::vector<FieldError> &errors);
void readArgument(const Parameter &parameter, const QJsonValue &json, Arguments &arguments, std::vector<FieldError> &errors);

} // namespace soundings::server
