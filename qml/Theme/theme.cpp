#include "theme.h"

#include "fonts.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>
#include <QSettings>

#include <utility>

namespace soundings::window {

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    connect(&m_desktop, &DesktopAppearance::changed, this, [this] {
        save(QStringLiteral("desktop/dark"), m_desktop.prefersDark());
        applyColours();
        emit sizesChanged();
        emit motionChanged();
    });
    applyColours();
}

Theme::~Theme() = default;

Theme *Theme::instance()
{
    static QPointer<Theme> theme;
    if (!theme)
        theme = new Theme(QCoreApplication::instance());
    return theme;
}

Theme *Theme::create(QQmlEngine *, QJSEngine *)
{
    Theme *theme = instance();
    QJSEngine::setObjectOwnership(theme, QJSEngine::CppOwnership);
    theme->readFonts();
    return theme;
}

void Theme::keepIn(const QString &settingsFile)
{
    auto settings = std::make_unique<QSettings>(settingsFile, QSettings::IniFormat);
    setTextSize(settings->value(QStringLiteral("window/textSize"), 1.0).toDouble());
    setReducedMotionSetting(settings->value(QStringLiteral("window/reducedMotion"), false).toBool());
    setCompact(settings->value(QStringLiteral("window/compact"), false).toBool());
    setLanguage(settings->value(QStringLiteral("window/language")).toString());
    setPreference(settings->value(QStringLiteral("window/theme"), QStringLiteral("system")).toString());
    // What the desktop wanted the last time: so that a dark desktop does not get a white window until it has answered.
    if (m_preference == QLatin1String("system") && settings->value(QStringLiteral("desktop/dark"), false).toBool())
        applyNamed(QStringLiteral("dark"));
    m_settings = std::move(settings);
}

void Theme::save(const QString &key, const QVariant &value)
{
    if (m_settings)
        m_settings->setValue(key, value);
}

void Theme::setPreference(const QString &preference)
{
    const bool known = preference == QLatin1String("system") || themeNames().contains(preference);
    const QString wanted = known ? preference : QStringLiteral("system");
    if (wanted == m_preference)
        return;
    m_preference = wanted;
    save(QStringLiteral("window/theme"), wanted);
    emit preferenceChanged();
    applyColours();
}

void Theme::setTextSize(qreal factor)
{
    const qreal bounded = qBound(1.0, factor, 2.0);
    if (qFuzzyCompare(bounded, m_textSize))
        return;
    m_textSize = bounded;
    save(QStringLiteral("window/textSize"), bounded);
    emit sizesChanged();
}

void Theme::setReducedMotionSetting(bool on)
{
    if (on == m_reducedMotion)
        return;
    m_reducedMotion = on;
    save(QStringLiteral("window/reducedMotion"), on);
    emit motionChanged();
}

void Theme::setCompact(bool on)
{
    if (on == m_compact)
        return;
    m_compact = on;
    save(QStringLiteral("window/compact"), on);
    emit sizesChanged();
}

void Theme::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    save(QStringLiteral("window/language"), language);
    emit languageChanged();
}

void Theme::setFamily(const QString &family)
{
    if (family == m_family)
        return;
    m_family = family;
    emit familyChanged();
}

QString Theme::fixedFamily() const
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

void Theme::beginFonts()
{
    if (std::exchange(m_fontsBegun, true))
        return;
    // All of QFontDatabase may be called from any thread.
    m_fontReader.start("fonts", [this](const std::stop_token &) { m_foundFamily = loadFonts(); });
}

void Theme::readFonts()
{
    if (!m_family.isEmpty())
        return;
    m_fontsBegun = true;
    m_fontReader.join();
    const QString family = m_foundFamily ? *m_foundFamily : loadFonts();
    setFamily(family.isEmpty() ? QGuiApplication::font().family() : family);
    // Qt, fontconfig and HarfBuzz read what they need at the first use.
    QFontMetrics(QFont(m_family)).horizontalAdvance(QStringLiteral("Soundings"));
}

void Theme::stepTextSize(int steps)
{
    setTextSize(m_textSize + 0.25 * steps);
}

void Theme::nextTheme()
{
    setPreference(themeNames()[(themeNames().indexOf(m_name) + 1) % themeNames().size()]);
}

int Theme::pixels(const QString &role) const
{
    const qreal size = role == QLatin1String("small") ? small()
        : role == QLatin1String("lead")               ? lead()
        : role == QLatin1String("title")              ? title()
        : role == QLatin1String("hero")               ? hero()
                                                      : body();
    return qRound(size);
}

QVariantList Theme::dashes() const
{
    // Beyond the colour, the dash tells chart lines apart: solid, dashed, dotted, dash-dot, short and long dash.
    const auto pattern = [](std::initializer_list<double> lengths) {
        QVariantList list;
        for (const double length : lengths)
            list.append(length);
        return QVariant(list);
    };
    return {pattern({}), pattern({6, 3}), pattern({1.5, 2.5}), pattern({8, 3, 1.5, 3}), pattern({3, 3}), pattern({12, 4})};
}

QColor Theme::veil() const
{
    QColor veil = m_scrim;
    veil.setAlphaF(dark() ? 0.6F : 0.32F);
    return veil;
}

void Theme::applyColours()
{
    QString wanted = m_preference;
    if (wanted == QLatin1String("system")) {
        const bool dark = m_desktop.prefersDark();
        wanted = m_desktop.prefersContrast() ? (dark ? QStringLiteral("contrast") : QStringLiteral("contrast-light"))
                                             : (dark ? QStringLiteral("dark") : QStringLiteral("light"));
    }
    applyNamed(wanted);
}

void Theme::applyNamed(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    const ColourRoles colours = themeColours().value(name);
    m_canvas = colours.value(QStringLiteral("canvas"));
    m_surface = colours.value(QStringLiteral("surface"));
    m_sunken = colours.value(QStringLiteral("sunken"));
    m_raised = colours.value(QStringLiteral("raised"));
    m_hover = colours.value(QStringLiteral("hover"));
    m_pressed = colours.value(QStringLiteral("pressed"));
    m_selected = colours.value(QStringLiteral("selected"));
    m_line = colours.value(QStringLiteral("line"));
    m_lineStrong = colours.value(QStringLiteral("lineStrong"));
    m_control = colours.value(QStringLiteral("control"));
    m_ink = colours.value(QStringLiteral("ink"));
    m_ink2 = colours.value(QStringLiteral("ink2"));
    m_ink3 = colours.value(QStringLiteral("ink3"));
    m_disabled = colours.value(QStringLiteral("disabled"));
    m_accent = colours.value(QStringLiteral("accent"));
    m_accentHover = colours.value(QStringLiteral("accentHover"));
    m_accentPressed = colours.value(QStringLiteral("accentPressed"));
    m_inkOnAccent = colours.value(QStringLiteral("inkOnAccent"));
    m_accentTint = colours.value(QStringLiteral("accentTint"));
    m_focus = colours.value(QStringLiteral("focus"));
    m_up = colours.value(QStringLiteral("up"));
    m_upTint = colours.value(QStringLiteral("upTint"));
    m_inkOnUp = colours.value(QStringLiteral("inkOnUp"));
    m_down = colours.value(QStringLiteral("down"));
    m_downTint = colours.value(QStringLiteral("downTint"));
    m_inkOnDown = colours.value(QStringLiteral("inkOnDown"));
    m_caution = colours.value(QStringLiteral("caution"));
    m_cautionLine = colours.value(QStringLiteral("cautionLine"));
    m_inkOnCaution = colours.value(QStringLiteral("inkOnCaution"));
    m_hatch = colours.value(QStringLiteral("hatch"));
    m_danger = colours.value(QStringLiteral("danger"));
    m_dangerTint = colours.value(QStringLiteral("dangerTint"));
    m_ok = colours.value(QStringLiteral("ok"));
    m_fill1 = colours.value(QStringLiteral("fill1"));
    m_track = colours.value(QStringLiteral("track"));
    m_mark = colours.value(QStringLiteral("mark"));
    m_scrim = colours.value(QStringLiteral("scrim"));
    m_series.clear();
    for (int line = 1; line <= 6; ++line)
        m_series.append(colours.value(QStringLiteral("series%1").arg(line)));
    emit coloursChanged();
}

} // namespace soundings::window
