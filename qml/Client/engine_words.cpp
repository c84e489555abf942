#include "engine_words.h"

#include "engine_phrases.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace soundings::window {

namespace {

/// A sentence with places, and what finds it.
struct Pattern {
    const char *sentence;
    QString longest; ///< of its pieces between the places: most texts are turned away without the expression
    QRegularExpression expression;
};

const std::vector<Pattern> &patterns()
{
    static const std::vector<Pattern> compiled = [] {
        const QRegularExpression place(QStringLiteral("%\\d"));
        std::vector<Pattern> all;
        for (const auto &sentences : {engineSentences(), engineMessages()}) {
            for (const char *sentence : sentences) {
                QStringList pieces = QString::fromUtf8(sentence).split(place);
                const QString longest = *std::ranges::max_element(pieces, {}, &QString::size);
                for (QString &piece : pieces)
                    piece = QRegularExpression::escape(piece);
                all.push_back({sentence, longest, QRegularExpression(u'^' + pieces.join(QStringLiteral("(.+?)")) + u'$')});
            }
        }
        return all;
    }();
    return compiled;
}

QString translated(const char *english)
{
    return QCoreApplication::translate("EngineWords", english);
}

/// Exactly one of the words that are known; empty for another.
QString word(const QString &english)
{
    static const QHash<QString, const char *> known = [] {
        QHash<QString, const char *> words;
        for (const auto &all : {engineWords(), engineIndustries(), engineMessageWords()}) {
            for (const char *each : all)
                words.insert(QString::fromUtf8(each), each);
        }
        return words;
    }();
    const char *found = known.value(english);
    return found ? translated(found) : QString();
}

/// "13.4", "−2.0 %", "1.5 bn" as the language writes them; empty for anything else.
QString number(const QString &english)
{
    static const QRegularExpression pattern(QStringLiteral("^([\\x{2212}-]?\\d+)(?:\\.(\\d+))?([ \\x{202F}]?%)?( tn| bn| m)?$"));
    const auto match = pattern.match(english);
    if (!match.hasMatch())
        return {};
    QString written = match.captured(1);
    if (match.hasCaptured(2) && !match.captured(2).isEmpty())
        written += QLocale().decimalPoint() + match.captured(2);
    const QString unit = match.captured(4).trimmed();
    return written + match.captured(3) + (unit.isEmpty() ? QString() : u' ' + word(unit));
}

QString sentence(const QString &english);

/// A name and its figure: "P/E 13.4".
QString figure(const QString &english)
{
    static const QRegularExpression pattern(QStringLiteral("^(.+?) ([\\x{2212}-]?\\d.*)$"));
    const auto match = pattern.match(english);
    const QString name = word(match.captured(1));
    const QString value = number(match.captured(2));
    return name.isEmpty() || value.isEmpty() ? QString() : name + u' ' + value;
}

/// A name and how many there are: "Technology (64)".
QString group(const QString &english)
{
    static const QRegularExpression pattern(QStringLiteral("^(.+) \\((\\d+)\\)$"));
    const auto match = pattern.match(english);
    const QString name = word(match.captured(1));
    return name.isEmpty() ? QString() : QStringLiteral("%1 (%2)").arg(name, match.captured(2));
}

/// "value 22.7, quality 21.5 and health 17.3", as the language joins them; empty where one of them is not known.
QString list(const QString &english)
{
    static const QRegularExpression joints(QStringLiteral(", | and "));
    QStringList parts = english.split(joints);
    if (parts.size() < 2)
        return {};
    for (QString &part : parts) {
        const QString said = sentence(part);
        if (said.isEmpty())
            return {};
        part = said;
    }
    return english.contains(QLatin1String(" and ")) ? QLocale().createSeparatedList(parts) : parts.join(QStringLiteral(", "));
}

/// One sentence or a part of one; empty for what is not known.
QString sentence(const QString &english)
{
    for (const auto &kind : {word, number, figure, group}) {
        if (const QString said = kind(english); !said.isEmpty())
            return said;
    }
    for (const Pattern &pattern : patterns()) {
        const auto match = english.contains(pattern.longest) ? pattern.expression.match(english) : QRegularExpressionMatch();
        if (!match.hasMatch())
            continue;
        QString said = translated(pattern.sentence);
        for (int place = 1; place <= match.lastCapturedIndex(); ++place) {
            const qsizetype begin = match.capturedStart(place);
            const bool isQuoted = begin > 0 && english[begin - 1] == u'“'; // a name or a word that somebody typed
            const QString filled = match.captured(place);
            said.replace(u'%' + QString::number(place), isQuoted ? filled : EngineWords::said(filled));
        }
        return said;
    }
    if (const QString said = list(english); !said.isEmpty())
        return said;
    // A figure and what it means: "Net margin 18.8 %: much of each sale is left as profit".
    const qsizetype colon = english.indexOf(QLatin1String(": "));
    if (colon > 0) {
        const QString before = sentence(english.first(colon)), after = sentence(english.sliced(colon + 2));
        if (!before.isEmpty() && !after.isEmpty())
            return before + QStringLiteral(": ") + after;
    }
    return {};
}

} // namespace

QString EngineWords::said(const QString &english)
{
    if (QLocale().language() == QLocale::English)
        return english;
    static const QRegularExpression ends(QStringLiteral("(?<=\\.) (?=[A-Z“])"));
    QStringList all = english.split(ends);
    for (QString &each : all) {
        QString said = sentence(each);
        if (said.isEmpty() && each.endsWith(u'.')) {
            said = sentence(each.chopped(1));
            if (!said.isEmpty())
                said += u'.';
        }
        if (!said.isEmpty())
            each = said;
    }
    return all.join(u' ');
}

QStringList EngineWords::said(const QStringList &english)
{
    QStringList all;
    for (const QString &each : english)
        all.append(said(each));
    return all;
}

protocol::ScoreBreakdownDto EngineWords::said(protocol::ScoreBreakdownDto breakdown)
{
    breakdown.reasoning = said(breakdown.reasoning);
    breakdown.strengths = said(breakdown.strengths);
    breakdown.weaknesses = said(breakdown.weaknesses);
    breakdown.missing = said(breakdown.missing);
    breakdown.peerGroup = said(breakdown.peerGroup);
    for (protocol::ScoreFactorDto &factor : breakdown.factors) {
        factor.label = said(factor.label);
        factor.note = said(factor.note);
    }
    return breakdown;
}

protocol::TradeSignalsDto EngineWords::said(protocol::TradeSignalsDto signalsReply)
{
    signalsReply.summary = said(signalsReply.summary);
    for (protocol::TradeSignalDto &each : signalsReply.signalEvents)
        each.reason = said(each.reason);
    return signalsReply;
}

} // namespace soundings::window
