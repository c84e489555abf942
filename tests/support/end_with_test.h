#pragma once

#include <QProcess>

#include <csignal>

#include <sys/prctl.h>

namespace soundings::test {

/// What the process will start does not outlive a test that crashes or is killed. The thread that starts it must stay till then.
inline void endWithTest(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

} // namespace soundings::test
