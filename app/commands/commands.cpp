#include "commands/commands.h"

#include "commands/command_line.h"

namespace soundings::app {

std::span<const Command> allCommands()
{
    static constexpr Command kCommands[] = {
        {"import", "store prices, stocks or fundamentals from CSV files", runImport},
        {"export", "print stocks, prices or scores as CSV or JSON", runExport},
        {"score", "compute all scores anew", runScore},
        {"doctor", "check the installation and say how to mend what is wrong", runDoctor},
    };
    return kCommands;
}

} // namespace soundings::app
