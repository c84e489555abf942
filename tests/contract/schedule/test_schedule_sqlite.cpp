#include "contract/schedule/sql_subject.h"

#include <QCoreApplication>
#include <QTemporaryDir>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    int number = 0;
    return soundings::test::runScheduleSuite(
        [&] { return QStringLiteral("sqlite:///%1/test%2.db").arg(folder.path()).arg(++number); }, argc, argv);
}
