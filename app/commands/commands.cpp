#include "commands/commands.h"

#include "commands/command_line.h"

namespace soundings::app {

std::span<const Command> allCommands()
{
    static constexpr Command kCommands[] = {
        {"serve", "serve the HTTP API; what happens when no command is named", runServe},
        {"worker", "only run jobs, which it takes from a Redis in Celery's protocol", runWorker},
        {"import", "store prices, stocks or fundamentals from CSV files", runImport},
        {"export", "print stocks, prices, scores or portfolios as CSV or JSON", runExport},
        {"analyze", "five metrics of a ticker within a portfolio", runAnalyze},
        {"jobs", "show, order, retry and cancel jobs", runJobs},
        {"cache", "show or clear the cache of the running server", runCache},
        {"refresh", "fetch market data that are due", runRefresh},
        {"score", "compute all scores anew", runScore},
        {"backup", "write all data into one file, while a server runs or not", runBackup},
        {"restore", "replace all data by those of a backup", runRestore},
        {"token", "make, list and revoke tokens for the API", runToken},
        {"pair", "show a code that another machine exchanges for a token", runPair},
        {"audit", "show who changed what", runAudit},
        {"doctor", "check the installation and say how to mend what is wrong", runDoctor},
    };
    return kCommands;
}

} // namespace soundings::app
