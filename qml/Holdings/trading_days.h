#pragma once

#include "client/api_client.h"

#include <QDate>
#include <QHash>
#include <QPointer>
#include <QSet>

namespace soundings::window {

/// On which days New York trades. Weekends are known; holidays are those of the years that the engine was asked for.
class TradingDays : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setClient(client::ApiClient *client);
    /// Asks for a year, once.
    void ask(int year);
    int years() const { return int(m_holidays.size()); } ///< that are known
    bool isClosed(const QDate &day) const;
    QDate latest(QDate day) const; ///< `day`, or the last one before it on which there is a session
    static QDate today(); ///< in New York

signals:
    void changed();

private:
    QPointer<client::ApiClient> m_client;
    QSet<int> m_asked;
    QHash<int, QList<QDate>> m_holidays;
};

} // namespace soundings::window
