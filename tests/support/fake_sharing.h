#pragma once

#include "Client/sharing.h"

namespace soundings::test {

/// An engine that lets other machines in, or says what is missing.
class FakeSharing : public window::Sharing {
    Q_OBJECT

public:
    using Sharing::Sharing;

    bool wanted() const override { return m_wanted; }
    QString address() const override
    {
        return m_wanted && m_missing.isEmpty() ? QStringLiteral("https://desk.example:8000") : QString();
    }
    QString problem() const override { return m_wanted ? m_missing : QString(); }
    bool busy() const override { return false; }
    void want(bool wanted) override
    {
        m_wanted = wanted;
        emit changed();
        emit settled();
    }
    Q_INVOKABLE void lack(const QString &what) { m_missing = what; }

private:
    bool m_wanted = false;
    QString m_missing;
};

} // namespace soundings::test
