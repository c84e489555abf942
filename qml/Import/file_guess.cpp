#include "file_guess.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace soundings::window {

namespace {

/// A heading without case, blanks and punctuation, as the engine reads it.
QString normalised(const QString &heading)
{
    QString bare;
    for (const QChar letter : heading) {
        if (letter.isLetterOrNumber())
            bare.append(letter.toLower());
    }
    return bare;
}

bool anyOf(const QStringList &headings, const QSet<QString> &words)
{
    return std::ranges::any_of(headings, [&](const QString &heading) { return words.contains(heading); });
}

const QSet<QString> kDays{QStringLiteral("date"), QStringLiteral("timestamp"), QStringLiteral("datetime"), QStringLiteral("time"),
    QStringLiteral("day"), QStringLiteral("tradedate"), QStringLiteral("tradingdate"), QStringLiteral("tradingday")};
const QSet<QString> kTickers{
    QStringLiteral("ticker"), QStringLiteral("symbol"), QStringLiteral("stock"), QStringLiteral("instrument")};
const QSet<QString> kCloses{QStringLiteral("close"), QStringLiteral("closelast"), QStringLiteral("closeprice"),
    QStringLiteral("closingprice"), QStringLiteral("adjclose"), QStringLiteral("adjustedclose"), QStringLiteral("open"),
    QStringLiteral("high"), QStringLiteral("low")};
const QSet<QString> kFigures{QStringLiteral("peratio"), QStringLiteral("priceearnings"), QStringLiteral("pbratio"),
    QStringLiteral("pricebook"), QStringLiteral("pricesales"), QStringLiteral("psratio"), QStringLiteral("dividendyield"),
    QStringLiteral("roe"), QStringLiteral("roic"), QStringLiteral("debtequity"), QStringLiteral("debttoequity"),
    QStringLiteral("eps")};

/// "AAPL_2004-2018.csv" and "aapl.csv" are of AAPL; "prices of my stocks.csv" is of nobody.
QString tickerFrom(const QString &fileName)
{
    static const QRegularExpression capitals(QStringLiteral("^([A-Z]{1,5}(?:[.-][A-Z])?)(?=[_ .-]|$)"));
    static const QRegularExpression alone(QStringLiteral("^([A-Za-z]{1,5})[.][^.]*$"));
    for (const QRegularExpression &form : {capitals, alone}) {
        if (const auto match = form.match(fileName); match.hasMatch())
            return match.captured(1).toUpper();
    }
    return {};
}

} // namespace

FileGuess guessFile(const QString &fileName, const QByteArray &firstLine)
{
    QString line = QString::fromUtf8(firstLine).trimmed();
    if (line.startsWith(QChar(0xfeff)))
        line.remove(0, 1);
    const QChar separator = line.count(u';') > line.count(u',') ? u';' : line.count(u'\t') > line.count(u',') ? u'\t' : u',';
    QStringList headings;
    for (const QString &heading : line.split(separator))
        headings.append(normalised(heading));

    FileGuess guess;
    if (anyOf(headings, kDays)) {
        guess.kind = QStringLiteral("prices");
        // Without a word for the close, several columns are a matrix: each is a ticker.
        guess.needsTicker = !anyOf(headings, kTickers) && anyOf(headings, kCloses);
        if (guess.needsTicker)
            guess.ticker = tickerFrom(fileName);
    } else if (anyOf(headings, kFigures)) {
        guess.kind = QStringLiteral("fundamentals");
    } else if (anyOf(headings, kTickers)) {
        guess.kind = QStringLiteral("stocks");
    }
    return guess;
}

} // namespace soundings::window
