#include "support/reference_data.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace soundings::test {

QString realDataFile(const QString &relativePath)
{
    const QString fallback = QStringLiteral(SOUNDINGS_SOURCE_DIR "/../shared/data");
    const QString path = qEnvironmentVariable("SOUNDINGS_TEST_DATA", fallback) + u'/' + relativePath;
    return QFileInfo::exists(path) ? path : QString();
}

QString testDataFile(const QString &relativePath)
{
    return QStringLiteral(SOUNDINGS_SOURCE_DIR "/tests/data/") + relativePath;
}

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::map<QString, PriceSeries> readMatrix(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const QStringList tickers = QString::fromUtf8(file.readLine()).trimmed().split(u',').sliced(1);
    std::map<QString, PriceSeries> result;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        const Day day = dayFromIso(QStringView(QString::fromLatin1(cells[0]))).value();
        for (qsizetype column = 0; column < tickers.size(); ++column) {
            PriceBar bar{day};
            bar.close = cells[column + 1].toDouble();
            result[tickers[column]].append(bar);
        }
    }
    return result;
}

PriceSeries readPlainOhlcv(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList header = lines.front().trimmed().split(u',');
    const auto column = [&](const QString &name) { return header.indexOf(name); };
    PriceSeries series;
    std::vector<PriceBar> bars;
    for (const QString &line : lines.sliced(1)) {
        const QStringList cells = line.trimmed().split(u',');
        const auto number = [&](const QString &name) {
            const qsizetype at = column(name);
            return at < 0 ? kMissing : cells[at].toDouble();
        };
        const QString date = cells[column(QStringLiteral("Date"))];
        const QStringList parts = date.split(u'/');
        const auto day = parts.size() == 3 ? makeDay(parts[2].toInt(), parts[0].toUInt(), parts[1].toUInt())
                                           : dayFromIso(QStringView(date)).value();
        const bool split = column(QStringLiteral("AdjClose")) >= 0;
        bars.push_back({day, number(QStringLiteral("Open")), number(QStringLiteral("High")), number(QStringLiteral("Low")),
            number(QStringLiteral("Close")), number(split ? QStringLiteral("AdjClose") : QStringLiteral("Adj Close")),
            number(QStringLiteral("Volume"))});
    }
    std::ranges::sort(bars, {}, &PriceBar::day);
    for (const PriceBar &bar : bars)
        series.append(bar);
    return series;
}

} // namespace soundings::test
