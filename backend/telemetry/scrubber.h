#pragma once

#include <QJsonValue>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace soundings::telemetry {

/// Takes out of texts what must not leave the machine: tokens, keys, passwords, cookies, secrets in queries, and the names of
/// home folders.
class Scrubber {
public:
    /// `secrets` are texts that are known to be such, wherever they stand.
    Scrubber(const QStringList &secrets, const QString &home);

    /// More of them, as they become known.
    void add(const QStringList &secrets);

    QString clean(const QString &text) const;
    /// The same with every text in it; a member whose name is that of a secret loses its value.
    QJsonValue clean(const QJsonValue &value) const;

private:
    struct Rule {
        QRegularExpression pattern;
        QString replacement;
    };
    QStringList m_secrets;
    QString m_home;
    std::vector<Rule> m_rules;
};

} // namespace soundings::telemetry
