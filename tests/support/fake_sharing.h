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
        return m_wanted && m_problem.isEmpty() ? QStringLiteral("https://desk.example:8000") : QString();
    }
    QString problem() const override { return m_problem; }
    bool busy() const override { return false; }
    void want(bool wanted) override
    {
        m_wanted = wanted;
        m_problem = wanted ? m_missing : QString();
        emit changed();
        emit settled();
    }
    /// From the next try on; "" is nothing.
    Q_INVOKABLE void lack(const QString &what) { m_missing = what; }

private:
    bool m_wanted = false;
    QString m_missing, m_problem;
};

} // namespace soundings::test
