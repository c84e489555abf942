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
    if (locale.language() == QLocale::English)
        return;
    auto *translator = new QTranslator(qApp);
    before = translator;
    if (translator->load(locale, QStringLiteral("soundings"), QStringLiteral("_"), QStringLiteral(":/soundings/translations")))
        QCoreApplication::installTranslator(translator);
}

} // namespace soundings::app
