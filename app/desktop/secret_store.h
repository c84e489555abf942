#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>

namespace soundings::app {

/// Keeps secrets in the keychain of the desktop, or, where there is none that answers, each in a file that only its owner may
/// read.
class SecretStore : public QObject {
    Q_OBJECT

public:
    enum class Place { nowhere, keychain, file };
    enum class Keychain { use, avoid };
    struct Secret {
        QString text;
        Place place = Place::nowhere;
    };

    explicit SecretStore(QString folder, Keychain keychain = Keychain::use, QObject *parent = nullptr);

    /// The answer comes later, on this thread; "" where nothing is kept.
    void read(const QString &name, std::function<void(Secret)> then);
    /// Replaces what was kept; "" forgets it. An error says how to mend it.
    void write(const QString &name, const QString &text, std::function<void(Result<Place>)> then);

    QString fileOf(const QString &name) const;

private:
    QString readFile(const QString &name) const;
    Result<Place> writeFile(const QString &name, const QString &text) const;

    QString m_folder;
    Keychain m_keychain;
};

} // namespace soundings::app
