#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QQuickWindow;

namespace soundings::app {

/// What `--self-test` does with the window: waits for the stocks, opens the first, waits for all panels of its page, and quits
/// the program; with 0, or with 1 and the reason on stderr.
class SelfTest : public QObject {
    Q_OBJECT

public:
    explicit SelfTest(QQuickWindow *window, QObject *parent = nullptr);

    void start();

private:
    void look();
    void finish(int code, const QString &sentence);

    QQuickWindow *m_window;
    QTimer m_again;
    QElapsedTimer m_since;
    QString m_ticker; ///< the stock that was opened
};

} // namespace soundings::app
