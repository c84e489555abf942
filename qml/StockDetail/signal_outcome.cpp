#include "signal_outcome.h"

#include "Controls/format.h"

#include <QCoreApplication>
#include <QVariantList>

namespace soundings::window {
namespace {

struct OutcomeText {
    Q_DECLARE_TR_FUNCTIONS(SignalOutcome)
};

QString outcomeOf(const protocol::SignalCourseDto &signal)
{
    const protocol::PriceCourseDto &course = signal.course;
    if (course.count == 0 || !course.rosePercent || !course.medianReturnPercent)
        return OutcomeText::tr("not once");
    const int rose = qRound(*course.rosePercent * course.count / 100);
    const QString outcome = OutcomeText::tr("higher after %1 of %2, median %3")
                                .arg(rose)
                                .arg(course.count)
                                .arg(Format::signedPercentage(*course.medianReturnPercent, 1));
    return signal.enough ? outcome : OutcomeText::tr("%1: too few to say").arg(outcome);
}

} // namespace

QString signalName(const QString &indicator)
{
    if (indicator == QLatin1String("GOLDEN_CROSS"))
        return OutcomeText::tr("Golden cross");
    if (indicator == QLatin1String("DEATH_CROSS"))
        return OutcomeText::tr("Death cross");
    if (indicator == QLatin1String("RSI_RECOVERY"))
        return OutcomeText::tr("RSI back above 30");
    if (indicator == QLatin1String("RSI_REVERSAL"))
        return OutcomeText::tr("RSI back below 70");
    return indicator;
}

QVariantMap outcomesOf(const protocol::SignalRecordDto &record)
{
    QVariantList rows;
    for (const protocol::SignalCourseDto &signal : record.courses) {
        const QString name = signalName(signal.indicator), outcome = outcomeOf(signal);
        rows.append(QVariantMap{{QStringLiteral("name"), name}, {QStringLiteral("buy"), signal.type == QLatin1String("BUY")},
            {QStringLiteral("outcome"), outcome}, {QStringLiteral("spoken"), OutcomeText::tr("%1: %2").arg(name, outcome)}});
    }
    const protocol::PriceCourseDto &any = record.anyDay;
    return {{QStringLiteral("span"),
                OutcomeText::tr("%1 sessions later, since %2").arg(record.sessions).arg(Format::day(record.first, record.last))},
        {QStringLiteral("rows"), rows},
        {QStringLiteral("anyDay"),
            any.rosePercent && any.medianReturnPercent
                ? OutcomeText::tr("Any day: higher after %1, median %2")
                      .arg(Format::percentage(*any.rosePercent, 0), Format::signedPercentage(*any.medianReturnPercent, 1))
                : QString()}};
}

} // namespace soundings::window
