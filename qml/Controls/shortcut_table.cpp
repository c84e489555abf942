#include "shortcut_table.h"

#include "kept.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace soundings::window {
namespace {

struct Command {
    const char *id;
    const char *title;
    const char *keys; ///< several are apart by a blank
};

constexpr std::array kCommands{
    Command{"palette", QT_TRANSLATE_NOOP("ShortcutTable", "Find a stock, page or command"), "Ctrl+K"},
    Command{"keys", QT_TRANSLATE_NOOP("ShortcutTable", "Keys of this page"), "F1 ?"},
    Command{"own", QT_TRANSLATE_NOOP("ShortcutTable", "Add to the portfolio"), "Ctrl+B"},
    Command{"watch", QT_TRANSLATE_NOOP("ShortcutTable", "Watch the stock, or no longer"), "Ctrl+D"},
    Command{"filter", QT_TRANSLATE_NOOP("ShortcutTable", "Filter stocks"), "Ctrl+F"},
    Command{"reload", QT_TRANSLATE_NOOP("ShortcutTable", "Ask the engine again"), "F5"},
    Command{"nextRegion", QT_TRANSLATE_NOOP("ShortcutTable", "Next part of the window"), "F6"},
    Command{"previousRegion", QT_TRANSLATE_NOOP("ShortcutTable", "Previous part of the window"), "Shift+F6"},
    Command{"theme", QT_TRANSLATE_NOOP("ShortcutTable", "Next theme"), "F2"},
    Command{"larger", QT_TRANSLATE_NOOP("ShortcutTable", "Larger text"), "Ctrl++ Ctrl+="},
    Command{"smaller", QT_TRANSLATE_NOOP("ShortcutTable", "Smaller text"), "Ctrl+-"},
    Command{"normal", QT_TRANSLATE_NOOP("ShortcutTable", "Text size 100 %"), "Ctrl+0"},
    Command{"importFile", QT_TRANSLATE_NOOP("ShortcutTable", "Import a CSV file"), "Ctrl+O"},
    Command{"newWindow", QT_TRANSLATE_NOOP("ShortcutTable", "New window"), "Ctrl+N"},
    Command{"stockWindow", QT_TRANSLATE_NOOP("ShortcutTable", "Open the stock in a new window"), "Ctrl+Shift+N"},
    Command{"quit", QT_TRANSLATE_NOOP("ShortcutTable", "Quit"), "Ctrl+Q"},
};

/// What single pages and figures do with keys of their own, which nothing else can have there.
constexpr std::array kOfPages{
    Command{"", QT_TRANSLATE_NOOP("ShortcutTable", "Back from a stock"), "Alt+Left"},
    Command{"", QT_TRANSLATE_NOOP("ShortcutTable", "Run a task, among the jobs"), "Ctrl+R"},
    Command{"", QT_TRANSLATE_NOOP("ShortcutTable", "Explain a figure"), "Alt+I"},
};

struct KeyText {
    Q_DECLARE_TR_FUNCTIONS(ShortcutTable)
};

QString keptKey(const QString &id)
{
    return QStringLiteral("keys/") + id;
}

/// What somebody has chosen for it; "" for nothing.
QString ownKeys(const Command &command)
{
    return Kept::instance()->value(keptKey(QString::fromLatin1(command.id))).toString();
}

QStringList usualKeys(const Command &command)
{
    return QString::fromLatin1(command.keys).split(QLatin1Char(' '));
}

/// What every field of text and every control needs for itself.
bool belongsToFields(const QKeySequence &keys)
{
    for (const auto standard : {QKeySequence::Copy, QKeySequence::Paste, QKeySequence::Cut, QKeySequence::Undo,
             QKeySequence::Redo, QKeySequence::SelectAll, QKeySequence::Save}) {
        if (QKeySequence::keyBindings(standard).contains(keys))
            return true;
    }
    return false;
}

/// A letter alone would be typed into fields as well, and speech input would press it by chance (WCAG 2.1.4).
bool isSingleKey(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const bool modified = first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !modified && !(first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F24);
}

QString taken(const QKeySequence &keys, const QString &title)
{
    return KeyText::tr("%1 already does: %2. Choose other keys, or change those first.")
        .arg(keys.toString(QKeySequence::NativeText), title);
}

/// Why somebody else has the keys already; "" when nobody has.
QString conflict(const QKeySequence &keys, const QString &id, const QVariantMap &sequences, const QVariantList &others)
{
    for (const Command &command : kCommands) {
        const QString other = QString::fromLatin1(command.id);
        for (const QString &used : sequences.value(other).toStringList()) {
            if (other != id && QKeySequence(used) == keys)
                return taken(keys, KeyText::tr(command.title));
        }
    }
    for (const Command &command : kOfPages) {
        if (QKeySequence(QString::fromLatin1(command.keys)) == keys)
            return taken(keys, KeyText::tr(command.title));
    }
    for (const QVariant &entry : others) {
        const QVariantMap other = entry.toMap();
        if (QKeySequence(other.value(QStringLiteral("keys")).toString()) == keys)
            return taken(keys, other.value(QStringLiteral("title")).toString());
    }
    return {};
}

} // namespace

ShortcutTable::ShortcutTable(QObject *parent)
    : QObject(parent)
{
    connect(Kept::instance(), &Kept::changed, this, [this](const QString &key) {
        if (key.startsWith(keptKey({})))
            emit changed();
    });
}

QVariantMap ShortcutTable::sequences() const
{
    QVariantMap all;
    for (const Command &command : kCommands) {
        const QString own = ownKeys(command);
        all.insert(QString::fromLatin1(command.id), own.isEmpty() ? usualKeys(command) : QStringList{own});
    }
    return all;
}

QVariantMap ShortcutTable::shown() const
{
    QVariantMap all;
    const QVariantMap used = sequences();
    for (auto keys = used.cbegin(); keys != used.cend(); ++keys)
        all.insert(keys.key(), QKeySequence(keys->toStringList().constFirst()).toString(QKeySequence::NativeText));
    return all;
}

QVariantList ShortcutTable::rows() const
{
    QVariantList rows;
    const QVariantMap keys = shown();
    for (const Command &command : kCommands) {
        const QString id = QString::fromLatin1(command.id);
        rows.append(QVariantMap{{QStringLiteral("id"), id}, {QStringLiteral("title"), KeyText::tr(command.title)},
            {QStringLiteral("keys"), keys.value(id)}, {QStringLiteral("own"), !ownKeys(command).isEmpty()}});
    }
    return rows;
}

QString ShortcutTable::assign(const QString &id, const QString &typed, const QVariantList &others)
{
    QKeySequence keys(typed.trimmed(), QKeySequence::NativeText);
    if (keys.count() != 1 || keys[0].key() == Qt::Key_unknown)
        keys = QKeySequence(typed.trimmed(), QKeySequence::PortableText);
    if (keys.count() != 1 || keys[0].key() == Qt::Key_unknown)
        return KeyText::tr("“%1” is no key combination. Type one such as Ctrl+Shift+K or F8.").arg(typed.trimmed());
    if (isSingleKey(keys))
        return KeyText::tr("%1 alone would also be typed into fields. Add Ctrl or Alt, or take a function key.")
            .arg(keys.toString(QKeySequence::NativeText));
    if (belongsToFields(keys))
        return KeyText::tr("%1 belongs to fields and tables, to copy, paste or save. Choose other keys.")
            .arg(keys.toString(QKeySequence::NativeText));
    if (const QString problem = conflict(keys, id, sequences(), others); !problem.isEmpty())
        return problem;
    Kept::instance()->keep(keptKey(id), keys.toString(QKeySequence::PortableText));
    return {};
}

QString ShortcutTable::reset(const QString &id, const QVariantList &others)
{
    const auto *const command =
        std::ranges::find_if(kCommands, [&](const Command &each) { return id == QLatin1String(each.id); });
    for (const QString &usual : usualKeys(*command)) {
        if (const QString problem = conflict(QKeySequence(usual), id, sequences(), others); !problem.isEmpty())
            return problem;
    }
    Kept::instance()->keep(keptKey(id), QString());
    return {};
}

} // namespace soundings::window
