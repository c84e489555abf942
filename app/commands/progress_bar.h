#pragma once

#include <QString>

#include <chrono>

namespace soundings::app {

/// A line on stderr that shows how far long work has come. Only on a terminal, and only once the work takes more than a second.
class ProgressBar {
public:
    explicit ProgressBar(QString label);
    ~ProgressBar();
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    void show(qint64 done, qint64 total);

private:
    using SteadyClock = std::chrono::steady_clock;

    QString m_label;
    bool m_isTerminal;
    bool m_isShown = false;
    SteadyClock::time_point m_start = SteadyClock::now();
    SteadyClock::time_point m_lastDrawn;
};

} // namespace soundings::app
