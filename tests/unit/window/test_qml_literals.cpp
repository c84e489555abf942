#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// Colours and sizes come from Theme: four themes and 200 % text depend on it.
class TestQmlLiterals : public QObject {
    Q_OBJECT

private slots:
    void noPageWritesAColourOrAFontSize()
    {
        const QRegularExpression forbidden(QStringLiteral(
            R"("#[0-9A-Fa-f]{3,8}"|Qt\.(rgba|hsla|darker|lighter)|font\.(pixelSize|pointSize):\s*\d|color:\s*"(?!transparent)[a-z]+"|layer\.effect|MultiEffect|DropShadow)"));
        QDirIterator files(
            QStringLiteral(SOUNDINGS_SOURCE_DIR "/qml"), {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories);
        int read = 0;
        QStringList found;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (forbidden.match(lines[i]).hasMatch())
                    found.append(QStringLiteral("%1:%2: %3").arg(file.fileName()).arg(i + 1).arg(lines[i].trimmed()));
            }
            ++read;
        }
        QVERIFY(read > 20);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestQmlLiterals)
#include "test_qml_literals.moc"
