#include "commands/progress_bar.h"

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace soundings::app {

namespace {

using namespace std::chrono_literals;

bool stderrIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr));
#else
    return isatty(STDERR_FILENO);
#endif
}

constexpr const char *kEraseLine = "\r\033[K";

} // namespace

ProgressBar::ProgressBar(QString label)
    : m_label(std::move(label))
    , m_isTerminal(stderrIsTerminal())
{
}

ProgressBar::~ProgressBar()
{
    if (m_isShown)
        std::fputs(kEraseLine, stderr);
}

void ProgressBar::show(qint64 done, qint64 total)
{
    const auto now = SteadyClock::now();
    if (!m_isTerminal || total <= 0 || now - m_start < 1s || now - m_lastDrawn < 100ms)
        return;
    constexpr int kWidth = 30;
    const double share = std::clamp(double(done) / double(total), 0.0, 1.0);
    const int filled = int(share * kWidth);
    const QString bar = QString(filled, u'#') + QString(kWidth - filled, u'.');
    std::fprintf(stderr, "%s%s [%s] %3d %%", kEraseLine, qUtf8Printable(m_label), qPrintable(bar), int(share * 100));
    std::fflush(stderr);
    m_isShown = true;
    m_lastDrawn = now;
}

} // namespace soundings::app
