#pragma once

#include <QStringList>

/// One function a subcommand; each has a file of its name.
namespace soundings::app {

int runAnalyze(const QStringList &arguments);
int runAudit(const QStringList &arguments);
int runBackup(const QStringList &arguments);
int runCache(const QStringList &arguments);
int runDoctor(const QStringList &arguments);
int runExport(const QStringList &arguments);
int runImport(const QStringList &arguments);
int runJobs(const QStringList &arguments);
int runPair(const QStringList &arguments);
int runRefresh(const QStringList &arguments);
int runRestore(const QStringList &arguments);
int runScore(const QStringList &arguments);
int runServe(const QStringList &arguments);
int runToken(const QStringList &arguments);
int runWorker(const QStringList &arguments);

} // namespace soundings::app
