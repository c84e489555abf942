#include "contract/jobs/job_suite.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    int number = 0;
    soundings::test::JobSuite suite([&] { return QStringLiteral("sqlite:///%1/test%2.db").arg(folder.path()).arg(++number); });
    return QTest::qExec(&suite, argc, argv);
}
