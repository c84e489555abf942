#pragma once

#include "Client/page_state.h"
#include "client/api_client.h"
#include "day_line.h"
#include "job_model.h"

#include <QPointer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace soundings::window {

/// What runs, ran, failed and will run next, as it happens, and what may be done about it.
class JobsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(soundings::window::PageState::State state READ state NOTIFY changed)
    Q_PROPERTY(soundings::window::JobModel *model READ model CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString workers READ workers NOTIFY changed)
    Q_PROPERTY(QString dayTitle READ dayTitle NOTIFY changed)
    Q_PROPERTY(QString day READ day NOTIFY changed)
    Q_PROPERTY(QVariantList runs READ runs NOTIFY changed)
    Q_PROPERTY(QVariantList entries READ entries NOTIFY changed)
    Q_PROPERTY(QString scheduleProblem READ scheduleProblem NOTIFY changed)
    Q_PROPERTY(QVariantList tasks READ tasks NOTIFY changed)
    Q_PROPERTY(QVariantMap current READ current NOTIFY currentChanged)
    /// What counts as now; the clock where it is not set.
    Q_PROPERTY(QDateTime now READ now WRITE setNow NOTIFY changed)

public:
    using QObject::QObject;

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    PageState::State state() const { return m_state; }
    JobModel *model() { return &m_model; }
    QString summary() const; ///< "1 running, 1 failed, next at 15:30"
    QString errorText() const { return m_error.message; } ///< why there is nothing to show
    QString errorDetail() const { return m_error.detail; }
    QString problem() const { return m_problem; } ///< why what is shown may be old
    QString workers() const; ///< "2 workers, 1 busy"
    QString dayTitle() const { return m_day.title; }
    QString day() const { return m_day.day; }
    QVariantList runs() const { return m_day.runs; }
    QVariantList entries() const; ///< { name, title, rule, next, paused }
    QString scheduleProblem() const { return m_scheduleProblem; }
    QVariantList tasks() const; ///< { name, title } of those that can be run
    QVariantMap current() const; ///< of the chosen job; empty: none is
    QDateTime now() const { return m_now.isValid() ? m_now : QDateTime::currentDateTime(); }
    void setNow(const QDateTime &now);

    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE int chosenRow() const { return m_model.rowOf(m_chosen); }
    Q_INVOKABLE int newestFailure() const; ///< its row; -1: none has failed
    Q_INVOKABLE void reload();
    Q_INVOKABLE void run(const QString &task);
    Q_INVOKABLE void retry(); ///< the chosen job
    Q_INVOKABLE void cancel(); ///< the chosen job
    Q_INVOKABLE void pause(const QString &entry, bool paused);

signals:
    void clientChanged();
    void changed();
    void currentChanged();
    void rowsReplaced(); ///< another list than before
    void rowAdded(const QString &id); ///< at the top
    /// The answer to what the user just did.
    void said(const QString &sentence, bool failed);
    /// What happened by itself.
    void mentioned(const QString &sentence);

private:
    void listen();
    void loadSchedule();
    void loadWorkers();
    void loadLog();
    void take(const protocol::JobDto &job);
    void tellEnd(const protocol::JobDto &job);
    void takeSchedule(Result<protocol::ScheduleDto> schedule);
    client::Reply<protocol::JobDto> answer(const QString &done);
    void refreshDay();
    QString detailsOf(const protocol::JobDto &job) const;

    QPointer<client::ApiClient> m_client;
    std::unique_ptr<client::EventStream> m_events;
    JobModel m_model;
    PageState::State m_state = PageState::Loading;
    Error m_error;
    QString m_problem, m_scheduleProblem;
    protocol::ScheduleDto m_schedule;
    DayLine m_day;
    QList<protocol::WorkerDto> m_workers;
    QStringList m_tasks;
    std::optional<QList<protocol::JobDto>> m_meanwhile; ///< told of while the list is read, which may be without them
    int m_reads = 0; ///< of the list
    int m_scheduleTurn = 0; ///< rises when the schedule is asked for, when it is to be changed, and when that is answered
    QString m_chosen; ///< id
    QStringList m_log; ///< of the chosen job
    QDateTime m_now;
};

} // namespace soundings::window
