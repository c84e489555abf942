#pragma once

#include <QObject>

class QQuickWindow;

namespace soundings::app {

/// What `--timings` prints, for bench_first_frame: a line on stdout when the first frame is shown and one when the list can be
/// read; then it quits the program.
class StartTimes : public QObject {
    Q_OBJECT

public:
    explicit StartTimes(QQuickWindow *window, QObject *parent = nullptr);

    void firstFrame(); ///< it has been shown

private slots:
    void stocksCame();

private:
    QQuickWindow *m_window;
};

} // namespace soundings::app
