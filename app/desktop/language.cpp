#include "language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

namespace soundings::app {

void useLanguage(const QString &language)
{
    static QPointer<QTranslator> before;
    delete before; // which takes it out of the application
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    auto *translator = new QTranslator(qApp);
    before = translator;
    const auto load = [translator](const QLocale &wanted) {
        return translator->load(
            wanted, QStringLiteral("soundings"), QStringLiteral("_"), QStringLiteral(":/soundings/translations"));
    };
    if (load(locale) || load(QLocale(QLocale::English))) // which has its plural forms there
        QCoreApplication::installTranslator(translator);
}

} // namespace soundings::app
