#pragma once

#include "client/api_client.h"

#include <QPointer>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Finds stocks by symbol or name while somebody types.
class StockSearch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client MEMBER m_client NOTIFY clientChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QVariantList found READ found NOTIFY foundChanged)
    Q_PROPERTY(bool searching READ searching NOTIFY foundChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY foundChanged)

public:
    explicit StockSearch(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    QVariantList found() const { return m_found; } ///< {ticker, name}
    bool searching() const { return m_searching; }
    QString problem() const { return m_problem; } ///< why nothing could be found

signals:
    void clientChanged();
    void textChanged();
    void foundChanged();

private:
    void search();

    QPointer<client::ApiClient> m_client;
    QTimer m_typing;
    QString m_text, m_problem;
    QVariantList m_found;
    int m_number = 0; ///< the newest search wins
    bool m_searching = false;
};

} // namespace soundings::window
