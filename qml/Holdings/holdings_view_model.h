#pragma once

#include "Client/engine_words.h"
#include "Client/page_state.h"
#include "client/api_client.h"
#include "client/holdings_calls.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace soundings::window {

/// What the pages of watchlists and of portfolios have in common: read all, follow the prices, change one thing, say what was
/// done, and take it back.
class HoldingsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The pages have one of their own kind.")
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(soundings::window::PageState::State state READ state NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString problemAt READ problemAt NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(int undoDepth READ undoDepth NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString current READ current WRITE choose NOTIFY changed)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(bool invented READ invented NOTIFY changed)
    Q_PROPERTY(int staleRows READ staleRows NOTIFY changed)

public:
    explicit HoldingsViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);

    PageState::State state() const { return m_state; } ///< Empty: there is no list at all
    QString failure() const { return m_failure; } ///< why nothing could be read
    QString problem() const { return m_problem; } ///< why something was not changed, and how to mend it
    QString problemAt() const { return m_problemAt; } ///< the field that it is about, or ""
    QString done() const { return m_done; } ///< what was changed last
    bool canUndo() const { return m_isUndoable; } ///< and that can be taken back
    int undoDepth() const { return int(m_steps.size()); } ///< how many changes can be, one after the other
    bool busy() const { return m_changing > 0; } ///< a change is on its way
    QString current() const { return m_current; } ///< id of the list that is shown
    void choose(const QString &id);

    virtual QVariantList choices() const = 0; ///< {"value": id, "text": name and size}
    virtual QString name() const = 0; ///< of the list that is shown
    virtual bool invented() const = 0; ///< some figures of it are
    virtual int staleRows() const = 0;

    /// False: it was refused here, and `problem` says why.
    Q_INVOKABLE virtual bool saveList(const QString &typedName, bool isNew) = 0;
    Q_INVOKABLE virtual void remove() = 0; ///< the list that is shown
    Q_INVOKABLE void reload();
    Q_INVOKABLE void undo(); ///< the newest change that can be; while one is on its way, after that
    Q_INVOKABLE void clearProblem();

signals:
    void clientChanged();
    void changed();
    void saved(); ///< a change was confirmed: a form may close
    void undoable(); ///< and can be taken back
    void said(const QString &sentence); ///< for a screen reader: the answer to what the user just did
    /// Something happened by itself, such as a target that was reached.
    void happened(const QString &sentence);

protected:
    using Step = std::function<void()>;

    virtual void load() = 0;

    /// Sends a change. Once it is confirmed `accept` takes the answer, and `done` is said. Of an undo in several steps `rest`
    /// does what is left from here on, when the engine cannot be reached: the next undo begins with it.
    template<class T>
    void change(const client::Call<T> &call, const QString &done, std::type_identity_t<std::function<void(const T &)>> accept,
        Step undo = {}, Step rest = {})
    {
        if (!m_client)
            return;
        begin();
        m_client->send(call, this, [this, done, accept, undo, rest](Result<T> reply) {
            if (!reply)
                return fail(reply.error(), rest);
            accept(*reply);
            finish(done, undo);
        });
    }
    /// Takes what was read, or tells why it was not. What was asked for before a change may be without it, and is asked for
    /// again.
    template<class T>
    void read(const client::Call<QList<T>> &call, std::type_identity_t<std::function<void(const QList<T> &)>> accept)
    {
        if (!m_client)
            return;
        m_client->send(call, this, [this, accept, number = ++m_reads, changes = m_changes](Result<QList<T>> reply) {
            if (!isNews(number, changes))
                return;
            if (!reply)
                return failReading(reply.error());
            accept(*reply);
            finishReading();
        });
    }
    void refuse(const QString &at, const QString &sentence);
    QString undone() const { return tr("Undone: “%1”").arg(m_undoing); } ///< said once what is being taken back is
    void setCurrent(const QString &id) { m_current = id; }
    /// What was deleted is stored anew, under another id: steps that are older find it all the same.
    void storedAnew(const QString &before, const QString &id);
    QString idNow(QString id) const;

private:
    /// What was done, as it was said, and what takes it back.
    struct Change {
        QString sentence;
        Step undo;
    };

    void begin();
    void finish(const QString &done, Step undo);
    void fail(const Error &error, const Step &rest);
    void end();
    void undoNext();
    bool isNews(int read, int changes);
    void finishReading();
    void failReading(const Error &error);

    QPointer<client::ApiClient> m_client;
    std::unique_ptr<client::EventStream> m_events;
    QTimer m_soon; ///< until what has changed is read
    PageState::State m_state = PageState::Loading;
    QString m_failure, m_problem, m_problemAt, m_done, m_current;
    std::vector<Change> m_steps; ///< that can be taken back, newest last
    QString m_undoing; ///< the sentence of the one that is, or was last
    int m_undosWaiting = 0; ///< asked for while something was on its way
    QHash<QString, QString> m_newIds; ///< of what was stored anew, by the one before
    bool m_isUndoable = false; ///< what was done last
    bool m_isUndoing = false; ///< the newest step is on its way
    int m_changing = 0; ///< changes that are on their way
    int m_changes = 0; ///< rises when one begins and when it ends
    int m_reads = 0, m_taken = 0; ///< sent, and answered last
    bool m_readAgain = false; ///< once nothing changes
};

} // namespace soundings::window
