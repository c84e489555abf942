#include "contract/store/store_suite.h"
#include "support/postgres_suite.h"

#include <QTest>

using namespace soundings::test;

int main(int argc, char **argv)
{
    return runOnPostgres(argc, argv, [&](const std::function<QString()> &newUrl) {
        StoreSuite suite(newUrl);
        return QTest::qExec(&suite, argc, argv);
    });
}
