#pragma once

#include "Controls/record_model.h"
#include "client/api_client.h"
#include "protocol/dto/import_dto.h"

#include <QFile>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Takes CSV files over, one after the other: reads a file in slices, has the engine say what it would store, and has it stored.
class ImportViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client MEMBER m_client)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QString ticker READ ticker WRITE setTicker NOTIFY changed)
    Q_PROPERTY(bool needsTicker READ needsTicker NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool stopping READ stopping NOTIFY changed)
    Q_PROPERTY(bool kept READ kept NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(int rows READ rows NOTIFY changed)
    Q_PROPERTY(int filesLeft READ filesLeft NOTIFY changed)
    Q_PROPERTY(QString firstTicker READ firstTicker NOTIFY changed)
    Q_PROPERTY(soundings::window::RecordModel *notes READ notes CONSTANT)

public:
    enum State {
        NoFile,
        Reading, ///< the file, slice by slice
        Asking, ///< what is in it is not known, or `problem` says what is wrong
        Checking, ///< the engine says what it would store
        Checked,
        Storing,
        Stored,
    };
    Q_ENUM(State)

    explicit ImportViewModel(QObject *parent = nullptr);

    State state() const { return m_state; }
    QString fileName() const;
    QString kind() const { return m_kind; }
    void setKind(const QString &kind);
    QString ticker() const { return m_ticker; }
    void setTicker(const QString &ticker);
    bool needsTicker() const;
    double progress() const; ///< of the reading or the storing, 0 to 1
    bool stopping() const { return m_stopping; } ///< stop() was called, and the engine has not said what came of it
    bool kept() const { return m_kept; } ///< the rows are stored, and the engine computes what follows
    QString problem() const { return m_problem; } ///< what is wrong, and how to mend it
    QString sentence() const; ///< what would be stored, or was
    int rows() const { return m_report.stored + m_report.replaced; }
    int filesLeft() const { return int(m_waiting.size()); }
    QString firstTicker() const { return m_report.tickers.value(0); }
    RecordModel *notes() { return &m_notes; } ///< "line", "what", "reason" of rows that were left out or look odd

    /// Begins with these files; what was there before is forgotten, unless it is being stored: then they wait for its end.
    Q_INVOKABLE void take(const QList<QUrl> &files);
    Q_INVOKABLE void next(); ///< file
    Q_INVOKABLE void choose(); ///< asks the desktop for files
    Q_INVOKABLE void check();
    Q_INVOKABLE void store();
    /// Ends the storing: nothing of the file is kept then, unless all of it is already.
    Q_INVOKABLE void stop();
    /// Nothing more of this file: what is on its way to the engine is not heard of again, but what it stores stays.
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void checked(); ///< there is an answer to hear: `sentence`, or `problem`
    void stored(const QString &sentence, const QString &ticker); ///< even when nobody looks any more
    void notStored(const QString &sentence); ///< the same for storing that failed or was stopped

private:
    void readSlice();
    void readWhole();
    void send(bool dryRun);
    void watch();
    void sendStop();
    void endStoring();
    void takeBack();
    void accept(const protocol::ImportReportDto &report);
    void refuse(const QString &problem);
    void set(State state);

    QPointer<client::ApiClient> m_client;
    QList<QUrl> m_waiting;
    QFile m_file;
    QTimer m_slice;
    QTimer m_watch; ///< while rows are stored
    QString m_import; ///< name under which the engine stores them
    double m_share = 0; ///< of that which is done
    bool m_stopping = false;
    bool m_kept = false;
    QByteArray m_text;
    QString m_kind, m_ticker, m_problem;
    bool m_needsTicker = false;
    State m_state = NoFile;
    int m_number = 0; ///< of the request whose answer is awaited
    protocol::ImportReportDto m_report;
    RecordModel m_notes;
};

} // namespace soundings::window
