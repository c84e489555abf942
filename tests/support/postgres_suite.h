#pragma once

#include <QString>

#include <functional>

namespace soundings::test {

/// The main() of a suite that runs on databases of a real PostgreSQL, of which `newUrl` makes a new one. Where PostgreSQL is not
/// installed it skips and says so.
int runOnPostgres(int argc, char **argv, const std::function<int(const std::function<QString()> &newUrl)> &run);

} // namespace soundings::test
