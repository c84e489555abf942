#include "contract/schedule/sql_subject.h"
#include "support/postgres_suite.h"

using namespace soundings::test;

int main(int argc, char **argv)
{
    return runOnPostgres(
        argc, argv, [&](const std::function<QString()> &newUrl) { return runScheduleSuite(newUrl, argc, argv); });
}
