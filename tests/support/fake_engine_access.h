#pragma once

#include "Client/engine_access.h"

namespace soundings::test {

/// A server that takes one code, and at once.
class FakeEngineAccess : public window::EngineAccess {
    Q_OBJECT

public:
    using EngineAccess::EngineAccess;

    QString server() const override { return QStringLiteral("server.example:8000"); }
    QString keptIn() const override { return m_hasToken ? QStringLiteral("The token is kept.") : QString(); }
    QString problem() const override { return m_problem; }
    bool busy() const override { return false; }
    bool hasToken() const override { return m_hasToken; }
    void pair(const QString &code) override
    {
        m_hasToken = code.toUpper() == QLatin1String("ABCDE-FGHJK");
        m_problem = m_hasToken ? QString() : QStringLiteral("This code is wrong.");
        emit changed();
        if (m_hasToken)
            emit paired();
    }
    void forget() override
    {
        m_hasToken = false;
        emit changed();
        emit forgotten();
    }

private:
    QString m_problem;
    bool m_hasToken = false;
};

} // namespace soundings::test
