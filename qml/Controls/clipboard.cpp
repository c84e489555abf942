#include "clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace soundings::window {

void Clipboard::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

QString Clipboard::text()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace soundings::window
