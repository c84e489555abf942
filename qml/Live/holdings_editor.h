#pragma once

#include "client/live_session.h"

#include <QtQml/qqmlregistration.h>

#include <optional>

namespace soundings::window {

/// Changes what a live portfolio holds, one holding at a time. What others change meanwhile is never overwritten: the engine
/// refuses, and the next try starts from what is there now.
class HoldingsEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A view model owns it.")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool saving READ saving NOTIFY changed)
    Q_PROPERTY(QString ticker READ ticker NOTIFY changed)
    Q_PROPERTY(QString shares READ shares NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString problemAt READ problemAt NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(int undoDepth READ undoDepth NOTIFY changed)
    Q_PROPERTY(QString elsewhere READ elsewhere NOTIFY changed)

public:
    using Shares = QMap<QString, double>;

    using QObject::QObject;

    void setSession(client::LiveSession *session);
    void takePortfolio(const protocol::LivePortfolioDto &portfolio);
    /// True: the refusal was of a change made here.
    bool takeRefusal(const protocol::LiveErrorDto &error);

    bool isOpen() const { return m_isOpen; } ///< the form is shown
    bool saving() const { return m_sent.has_value(); }
    QString ticker() const { return m_ticker; } ///< whose shares are changed; "" when one is added
    QString shares() const; ///< of that ticker, as they are written
    QString problem() const { return m_problem; } ///< why something was not changed, and how to mend it
    QString problemAt() const { return m_problemAt; } ///< "ticker", "shares", or "" for neither
    QString done() const { return m_done; } ///< what was changed last
    bool canUndo() const { return m_isDoneUndoable; } ///< and that can be taken back
    int undoDepth() const { return int(m_before.size()); } ///< how many changes can be, one after the other
    QString elsewhere() const { return m_elsewhere; } ///< what somebody else changed since

    Q_INVOKABLE void add();
    Q_INVOKABLE void change(const QString &ticker);
    /// False: it was refused here, and `problem` says why.
    Q_INVOKABLE bool save(const QString &typedTicker, const QString &typedShares);
    Q_INVOKABLE void remove(const QString &ticker);
    /// Takes over what the portfolio of this name holds.
    void replaceAll(const Shares &holdings, const QString &portfolio);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void close();

signals:
    void changed();
    void undoable(); ///< a change was confirmed that can be taken back
    /// The answer to what the user did, for a screen reader.
    void said(const QString &sentence);
    void heard(const QString &sentence); ///< what somebody else did

private:
    void open(const QString &ticker);
    bool refuse(const QString &at, const QString &sentence);
    bool isConnected() const;
    QString conflict() const;
    bool send(const Shares &holdings, const QString &sentence, bool canBeUndone = true);
    QString difference(const Shares &before, const Shares &after) const;

    client::LiveSession *m_session = nullptr;
    Shares m_holdings; ///< as the engine told last
    std::optional<Shares> m_sent; ///< asked for and not told yet
    QList<Shares> m_before; ///< what undoing brings back, newest last
    qint64 m_version = 0; ///< of m_holdings
    double m_seen = 0; ///< shares of m_ticker when the form was opened
    int m_requests = 0;
    bool m_hasHoldings = false;
    bool m_isOpen = false;
    bool m_isUndoable = false; ///< what is being sent
    bool m_isDoneUndoable = false; ///< what was done last
    QString m_ticker, m_problem, m_problemAt, m_done, m_doing, m_elsewhere;
};

} // namespace soundings::window
