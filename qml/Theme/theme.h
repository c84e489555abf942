#pragma once

#include "desktop_appearance.h"
#include "tokens.h"

#include "base/thread_group.h"

#include <QColor>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

class QJSEngine;
class QQmlEngine;
class QSettings;

namespace soundings::window {

/// Every colour, size and time of the window, and the settings they follow from. Pages write no literal of these.
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

    // What the user chose. "system" follows the desktop.
    Q_PROPERTY(QString preference READ preference WRITE setPreference NOTIFY preferenceChanged)
    Q_PROPERTY(qreal textSize READ textSize WRITE setTextSize NOTIFY sizesChanged)
    Q_PROPERTY(bool reducedMotionSetting READ reducedMotionSetting WRITE setReducedMotionSetting NOTIFY motionChanged)
    Q_PROPERTY(bool compact READ compact WRITE setCompact NOTIFY sizesChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged) // "sv"; "" is the desktop's
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY familyChanged)
    Q_PROPERTY(QString fixedFamily READ fixedFamily CONSTANT) // for codes and traces: the system's

    // What follows from it.
    Q_PROPERTY(QString name READ name NOTIFY coloursChanged)
    Q_PROPERTY(bool dark READ dark NOTIFY coloursChanged)
    Q_PROPERTY(bool highContrast READ highContrast NOTIFY coloursChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY motionChanged)
    Q_PROPERTY(qreal text READ text NOTIFY sizesChanged)
    Q_PROPERTY(QColor canvas READ canvas NOTIFY coloursChanged)
    Q_PROPERTY(QColor surface READ surface NOTIFY coloursChanged)
    Q_PROPERTY(QColor sunken READ sunken NOTIFY coloursChanged)
    Q_PROPERTY(QColor raised READ raised NOTIFY coloursChanged)
    Q_PROPERTY(QColor hover READ hover NOTIFY coloursChanged)
    Q_PROPERTY(QColor pressed READ pressed NOTIFY coloursChanged)
    Q_PROPERTY(QColor selected READ selected NOTIFY coloursChanged)
    Q_PROPERTY(QColor line READ line NOTIFY coloursChanged)
    Q_PROPERTY(QColor lineStrong READ lineStrong NOTIFY coloursChanged)
    Q_PROPERTY(QColor control READ control NOTIFY coloursChanged)
    Q_PROPERTY(QColor ink READ ink NOTIFY coloursChanged)
    Q_PROPERTY(QColor ink2 READ ink2 NOTIFY coloursChanged)
    Q_PROPERTY(QColor ink3 READ ink3 NOTIFY coloursChanged)
    Q_PROPERTY(QColor disabled READ disabled NOTIFY coloursChanged)
    Q_PROPERTY(QColor accent READ accent NOTIFY coloursChanged)
    Q_PROPERTY(QColor accentHover READ accentHover NOTIFY coloursChanged)
    Q_PROPERTY(QColor accentPressed READ accentPressed NOTIFY coloursChanged)
    Q_PROPERTY(QColor inkOnAccent READ inkOnAccent NOTIFY coloursChanged)
    Q_PROPERTY(QColor accentTint READ accentTint NOTIFY coloursChanged)
    Q_PROPERTY(QColor focus READ focus NOTIFY coloursChanged)
    Q_PROPERTY(QColor up READ up NOTIFY coloursChanged)
    Q_PROPERTY(QColor upTint READ upTint NOTIFY coloursChanged)
    Q_PROPERTY(QColor inkOnUp READ inkOnUp NOTIFY coloursChanged)
    Q_PROPERTY(QColor down READ down NOTIFY coloursChanged)
    Q_PROPERTY(QColor downTint READ downTint NOTIFY coloursChanged)
    Q_PROPERTY(QColor inkOnDown READ inkOnDown NOTIFY coloursChanged)
    Q_PROPERTY(QColor caution READ caution NOTIFY coloursChanged)
    Q_PROPERTY(QColor cautionLine READ cautionLine NOTIFY coloursChanged)
    Q_PROPERTY(QColor inkOnCaution READ inkOnCaution NOTIFY coloursChanged)
    Q_PROPERTY(QColor hatch READ hatch NOTIFY coloursChanged)
    Q_PROPERTY(QColor danger READ danger NOTIFY coloursChanged)
    Q_PROPERTY(QColor dangerTint READ dangerTint NOTIFY coloursChanged)
    Q_PROPERTY(QColor ok READ ok NOTIFY coloursChanged)
    Q_PROPERTY(QColor fill1 READ fill1 NOTIFY coloursChanged)
    Q_PROPERTY(QColor track READ track NOTIFY coloursChanged)
    Q_PROPERTY(QColor mark READ mark NOTIFY coloursChanged)
    Q_PROPERTY(QColor scrim READ scrim NOTIFY coloursChanged)
    Q_PROPERTY(QVariantList series READ series NOTIFY coloursChanged)
    Q_PROPERTY(QVariantList dashes READ dashes CONSTANT)

    // Type: pixels, already multiplied by the text size.
    Q_PROPERTY(qreal small READ small NOTIFY sizesChanged)
    Q_PROPERTY(qreal body READ body NOTIFY sizesChanged)
    Q_PROPERTY(qreal lead READ lead NOTIFY sizesChanged)
    Q_PROPERTY(qreal title READ title NOTIFY sizesChanged)
    Q_PROPERTY(qreal hero READ hero NOTIFY sizesChanged)

    // Space and shape: gaps do not grow with the text, targets do.
    Q_PROPERTY(int s1 MEMBER kS1 CONSTANT)
    Q_PROPERTY(int s2 MEMBER kS2 CONSTANT)
    Q_PROPERTY(int s3 MEMBER kS3 CONSTANT)
    Q_PROPERTY(int s4 MEMBER kS4 CONSTANT)
    Q_PROPERTY(int s5 MEMBER kS5 CONSTANT)
    Q_PROPERTY(int s6 MEMBER kS6 CONSTANT)
    Q_PROPERTY(int margin MEMBER kMargin CONSTANT)
    Q_PROPERTY(int rSmall MEMBER kRadiusSmall CONSTANT)
    Q_PROPERTY(int rControl MEMBER kRadiusControl CONSTANT)
    Q_PROPERTY(int rPanel MEMBER kRadiusPanel CONSTANT)
    Q_PROPERTY(int hairline MEMBER kHairline CONSTANT)
    Q_PROPERTY(int controlHeight READ controlHeight NOTIFY sizesChanged)
    Q_PROPERTY(int row READ row NOTIFY sizesChanged)
    Q_PROPERTY(int icon READ icon NOTIFY sizesChanged)
    Q_PROPERTY(int border READ border NOTIFY coloursChanged)
    Q_PROPERTY(int focusWidth READ focusWidth NOTIFY coloursChanged)
    Q_PROPERTY(qreal iconStroke READ iconStroke NOTIFY coloursChanged)
    Q_PROPERTY(QColor veil READ veil NOTIFY coloursChanged)

    // Motion, ms.
    Q_PROPERTY(int fast READ fast NOTIFY motionChanged)
    Q_PROPERTY(int medium READ medium NOTIFY motionChanged)

public:
    ~Theme() override;

    /// The one theme of the program; QML gets the same.
    static Theme *instance();
    static Theme *create(QQmlEngine *, QJSEngine *);

    /// Reads the settings file and writes later changes to it. Without this call nothing is read or kept.
    void keepIn(const QString &settingsFile);
    /// Starts to follow the desktop's colour scheme, contrast, motion and text size.
    void followDesktop() { m_desktop.follow(); }

    /// Begins to read the fonts on a thread of its own, unless they are read; readFonts() waits for it.
    void beginFonts();
    /// Reads the fonts, unless that is done. QML does it when it first looks at the theme; a program that does it before there is
    /// a window spares that a second layout of all its text.
    void readFonts();

    QString preference() const { return m_preference; }
    void setPreference(const QString &preference);
    qreal textSize() const { return m_textSize; }
    void setTextSize(qreal factor); ///< 1 to 2
    bool reducedMotionSetting() const { return m_reducedMotion; }
    void setReducedMotionSetting(bool on);
    bool compact() const { return m_compact; }
    void setCompact(bool on);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    QString family() const { return m_family; }
    void setFamily(const QString &family);
    QString fixedFamily() const;

    Q_INVOKABLE void stepTextSize(int steps); ///< by 25 % each
    Q_INVOKABLE void nextTheme();
    Q_INVOKABLE QStringList names() const { return themeNames(); }
    /// Pixels of a role by its name: "small", "body", "lead", "title", "hero".
    Q_INVOKABLE int pixels(const QString &role) const;

    QString name() const { return m_name; }
    bool dark() const { return m_name == QLatin1String("dark") || m_name == QLatin1String("contrast"); }
    bool highContrast() const { return m_name.startsWith(QLatin1String("contrast")); }
    bool reducedMotion() const { return m_reducedMotion || m_desktop.prefersReducedMotion(); }
    qreal text() const { return qBound(1.0, m_textSize * m_desktop.textScale(), 2.0); }
    qreal small() const { return 12 * text(); }
    qreal body() const { return 13 * text(); }
    qreal lead() const { return 15 * text(); }
    qreal title() const { return 20 * text(); }
    qreal hero() const { return 30 * text(); }
    int controlHeight() const { return qRound(qMax(28.0, 14 * text() + 18)); }
    int row() const { return qRound((m_compact ? 11 : 15) + 19 * text()); }
    int icon() const { return qRound(16 * qMin(text(), 1.75)); }
    int border() const { return highContrast() ? 2 : 1; }
    int focusWidth() const { return highContrast() ? 3 : 2; }
    qreal iconStroke() const { return highContrast() ? 1.8 : 1.4; }
    QColor veil() const; ///< the scrim, translucent: over what is behind a dialog
    int fast() const { return reducedMotion() ? 0 : 90; }
    int medium() const { return reducedMotion() ? 0 : 160; }
    QVariantList series() const { return m_series; }
    QVariantList dashes() const;
    QColor canvas() const { return m_canvas; }
    QColor surface() const { return m_surface; }
    QColor sunken() const { return m_sunken; }
    QColor raised() const { return m_raised; }
    QColor hover() const { return m_hover; }
    QColor pressed() const { return m_pressed; }
    QColor selected() const { return m_selected; }
    QColor line() const { return m_line; }
    QColor lineStrong() const { return m_lineStrong; }
    QColor control() const { return m_control; }
    QColor ink() const { return m_ink; }
    QColor ink2() const { return m_ink2; }
    QColor ink3() const { return m_ink3; }
    QColor disabled() const { return m_disabled; }
    QColor accent() const { return m_accent; }
    QColor accentHover() const { return m_accentHover; }
    QColor accentPressed() const { return m_accentPressed; }
    QColor inkOnAccent() const { return m_inkOnAccent; }
    QColor accentTint() const { return m_accentTint; }
    QColor focus() const { return m_focus; }
    QColor up() const { return m_up; }
    QColor upTint() const { return m_upTint; }
    QColor inkOnUp() const { return m_inkOnUp; }
    QColor down() const { return m_down; }
    QColor downTint() const { return m_downTint; }
    QColor inkOnDown() const { return m_inkOnDown; }
    QColor caution() const { return m_caution; }
    QColor cautionLine() const { return m_cautionLine; }
    QColor inkOnCaution() const { return m_inkOnCaution; }
    QColor hatch() const { return m_hatch; }
    QColor danger() const { return m_danger; }
    QColor dangerTint() const { return m_dangerTint; }
    QColor ok() const { return m_ok; }
    QColor fill1() const { return m_fill1; }
    QColor track() const { return m_track; }
    QColor mark() const { return m_mark; }
    QColor scrim() const { return m_scrim; }

signals:
    void preferenceChanged();
    void coloursChanged();
    void sizesChanged();
    void motionChanged();
    void familyChanged();
    void languageChanged();

private:
    // Private: QML would make one of its own if it could, and not ask create().
    explicit Theme(QObject *parent);
    void applyColours();
    void applyNamed(const QString &name);
    void save(const QString &key, const QVariant &value);

    static constexpr int kS1 = 4, kS2 = 8, kS3 = 12, kS4 = 16, kS5 = 24, kS6 = 32, kMargin = 20, kHairline = 1;
    static constexpr int kRadiusSmall = 4, kRadiusControl = 6, kRadiusPanel = 10;

    DesktopAppearance m_desktop;
    std::unique_ptr<QSettings> m_settings;
    QString m_preference = QStringLiteral("system");
    QString m_name;
    QString m_family;
    bool m_fontsBegun = false;
    std::optional<QString> m_foundFamily; ///< of the thread below, until it is joined
    ThreadGroup m_fontReader; ///< the last: what it writes lives longer
    QString m_language;
    qreal m_textSize = 1;
    bool m_reducedMotion = false;
    bool m_compact = false;
    QVariantList m_series;
    QColor m_canvas, m_surface, m_sunken, m_raised, m_hover, m_pressed, m_selected, m_line, m_lineStrong, m_control, m_ink,
        m_ink2, m_ink3, m_disabled, m_accent, m_accentHover, m_accentPressed, m_inkOnAccent, m_accentTint, m_focus, m_up,
        m_upTint, m_inkOnUp, m_down, m_downTint, m_inkOnDown, m_caution, m_cautionLine, m_inkOnCaution, m_hatch, m_danger,
        m_dangerTint, m_ok, m_fill1, m_track, m_mark, m_scrim;
};

} // namespace soundings::window
