#include "Theme/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace soundings;

namespace {

/// Relative luminance of sRGB, WCAG 2.2.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

/// Every foreground has its contrast on every background it may stand on, in all four themes.
class TestPalette : public QObject {
    Q_OBJECT

private slots:
    void computesContrastAsWcagDoes()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(QStringLiteral("#777777")), Qt::white) - 4.48) < 0.01);
    }

    void everyThemeHasEveryRole()
    {
        QCOMPARE(window::themeColours().size(), window::themeNames().size());
        const auto roles = window::themeColours().value(QStringLiteral("light"));
        QVERIFY(roles.size() > 40);
        for (const QString &name : window::themeNames()) {
            const auto theme = window::themeColours().value(name);
            QCOMPARE(QSet<QString>(theme.keyBegin(), theme.keyEnd()), QSet<QString>(roles.keyBegin(), roles.keyEnd()));
            for (const QColor &colour : theme)
                QVERIFY(colour.isValid());
        }
    }

    void everyPairHasItsContrast()
    {
        QFile file(QStringLiteral(SOUNDINGS_SOURCE_DIR "/resources/theme/tokens.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray pairs = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("pairs")).toArray();
        int checked = 0;
        for (const QString &name : window::themeNames()) {
            const auto theme = window::themeColours().value(name);
            for (const QJsonValue entry : pairs) {
                const QString foreground = entry[QLatin1String("fg")].toString();
                const double needed = entry[QLatin1String("min")].toDouble();
                for (const QJsonValue ground : entry[QLatin1String("bg")].toArray()) {
                    const double found = contrast(theme.value(foreground), theme.value(ground.toString()));
                    QVERIFY2(found >= needed,
                        qPrintable(QStringLiteral("%1: %2 on %3 has %4, needs %5")
                                .arg(name, foreground, ground.toString())
                                .arg(found)
                                .arg(needed)));
                    ++checked;
                }
            }
        }
        qInfo("%d pairs checked", checked);
        QVERIFY(checked > 300);
    }
};

QTEST_GUILESS_MAIN(TestPalette)
#include "test_palette.moc"
