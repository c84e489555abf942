#pragma once

#include <QString>
#include <QTemporaryDir>

namespace soundings::test {

/// A disk of its own, of a few megabytes, that a test can fill and make read-only. Wants the right to mount: root's.
class SmallDisk {
public:
    ~SmallDisk();

    /// The text says why there is none; "" is success.
    QString make(int megabytes);
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Takes all that is free but so many bytes.
    void fill(qint64 leave = 0);
    void empty(); ///< gives that back
    QString makeReadOnly(bool readOnly);

private:
    QString ballast() const { return m_folder.filePath(QStringLiteral("ballast")); }

    QTemporaryDir m_folder;
    bool m_isMounted = false;
};

} // namespace soundings::test
