#pragma once

#include "client/api_client.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// What the command palette offers for a text: stocks from the engine; pages, commands and settings from the window.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client MEMBER m_client NOTIFY clientChanged)
    Q_PROPERTY(QVariantList commands READ commands WRITE setCommands NOTIFY commandsChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool searching READ searching NOTIFY countChanged)

public:
    enum Role { Group = Qt::UserRole, First, Id, Ticker, Title, Keys, Glyph, Score, Signal, Spoken };

    explicit PaletteModel(QObject *parent = nullptr);

    /// The window's own: {id, group, title, keys, glyph, words}.
    QVariantList commands() const { return m_commands; }
    void setCommands(const QVariantList &commands);
    QString text() const { return m_text; }
    void setText(const QString &text);
    int count() const { return int(m_entries.size()); }
    bool searching() const { return m_searching; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void clientChanged();
    void commandsChanged();
    void textChanged();
    void countChanged();

private:
    struct Entry {
        QString group, id, ticker, title, keys, glyph, signalName;
        std::optional<double> score;
    };

    static QString spoken(const Entry &entry);
    void search();
    void rebuild();

    QPointer<client::ApiClient> m_client;
    QVariantList m_commands;
    QString m_text;
    QTimer m_typing;
    QList<protocol::StockItemDto> m_stocks;
    QList<Entry> m_entries;
    int m_requestNumber = 0;
    bool m_searching = false;
};

} // namespace soundings::window
