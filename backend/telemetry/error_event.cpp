#include "telemetry/error_event.h"

#include <QJsonArray>
#include <QSysInfo>
#include <QUuid>

#include <ranges>

namespace soundings::telemetry {

namespace {

QString hexadecimal(std::uintptr_t address)
{
    return QStringLiteral("0x") + QString::number(qulonglong(address), 16);
}

/// Sentry wants the outermost first.
QJsonArray framesJson(const std::vector<StackFrame> &frames)
{
    QJsonArray list;
    for (const StackFrame &frame : frames | std::views::reverse) {
        QJsonObject json{{QStringLiteral("instruction_addr"), hexadecimal(frame.address)},
            {QStringLiteral("in_app"), frame.function.contains(u"soundings")}};
        if (!frame.package.isEmpty())
            json.insert(QStringLiteral("package"), frame.package);
        if (!frame.function.isEmpty())
            json.insert(QStringLiteral("function"), frame.function);
        if (!frame.rawFunction.isEmpty() && frame.rawFunction != frame.function)
            json.insert(QStringLiteral("raw_function"), frame.rawFunction);
        list.append(json);
    }
    return list;
}

QJsonObject exceptionJson(const ErrorEvent &event)
{
    QJsonObject mechanism{
        {QStringLiteral("type"), QString::fromLatin1(event.mechanism)}, {QStringLiteral("handled"), event.handled}};
    if (event.signal != 0) {
        // Crashes by one signal are all called the same, so that Sentry is to group them by where they were.
        mechanism.insert(QStringLiteral("synthetic"), true);
        mechanism.insert(QStringLiteral("meta"),
            QJsonObject{{QStringLiteral("signal"),
                QJsonObject{{QStringLiteral("number"), event.signal}, {QStringLiteral("name"), event.type}}}});
    }
    QJsonObject exception{
        {QStringLiteral("type"), event.type}, {QStringLiteral("value"), event.value}, {QStringLiteral("mechanism"), mechanism}};
    const QJsonArray frames = framesJson(event.frames.empty() ? resolveStack(event.addresses) : event.frames);
    if (!frames.isEmpty())
        exception.insert(QStringLiteral("stacktrace"), QJsonObject{{QStringLiteral("frames"), frames}});
    return exception;
}

QJsonObject breadcrumbsJson(const std::vector<Breadcrumb> &crumbs)
{
    QJsonArray values;
    for (const Breadcrumb &crumb : crumbs) {
        values.append(QJsonObject{{QStringLiteral("timestamp"), toIso8601(crumb.time)},
            {QStringLiteral("category"), QString::fromUtf8(crumb.category)},
            {QStringLiteral("level"), QString::fromUtf8(crumb.level)},
            {QStringLiteral("message"), QString::fromUtf8(crumb.message)}});
    }
    return {{QStringLiteral("values"), values}};
}

QJsonObject contextsJson()
{
    return {{QStringLiteral("os"),
                QJsonObject{{QStringLiteral("name"), QSysInfo::productType()},
                    {QStringLiteral("version"), QSysInfo::productVersion()},
                    {QStringLiteral("kernel_version"), QSysInfo::kernelVersion()}}},
        {QStringLiteral("runtime"),
            QJsonObject{
                {QStringLiteral("name"), QStringLiteral("Qt")}, {QStringLiteral("version"), QString::fromLatin1(qVersion())}}},
        {QStringLiteral("device"), QJsonObject{{QStringLiteral("arch"), QSysInfo::currentCpuArchitecture()}}}};
}

} // namespace

QByteArray ErrorEvent::newId()
{
    return QUuid::createUuid().toByteArray(QUuid::Id128);
}

QJsonObject toJson(const ErrorEvent &event, const QString &environment)
{
    QJsonObject tags;
    for (const auto &[name, value] : event.tags.asKeyValueRange())
        tags.insert(name, value.left(199)); // Sentry takes tags of less than 200 characters
    if (!event.program.isEmpty())
        tags.insert(QStringLiteral("program"), event.program);
    QJsonObject json{{QStringLiteral("event_id"), QString::fromLatin1(event.id)},
        {QStringLiteral("timestamp"), toIso8601(event.time)}, {QStringLiteral("platform"), QStringLiteral("native")},
        {QStringLiteral("level"), QString::fromLatin1(event.level)},
        {QStringLiteral("release"), event.release.isEmpty() ? QStringLiteral("soundings@" SOUNDINGS_VERSION) : event.release},
        {QStringLiteral("environment"), environment},
        {QStringLiteral("exception"), QJsonObject{{QStringLiteral("values"), QJsonArray{exceptionJson(event)}}}},
        {QStringLiteral("contexts"), contextsJson()}, {QStringLiteral("tags"), tags}};
    if (!event.transaction.isEmpty())
        json.insert(QStringLiteral("transaction"), event.transaction);
    if (!event.breadcrumbs.empty())
        json.insert(QStringLiteral("breadcrumbs"), breadcrumbsJson(event.breadcrumbs));
    if (!event.extra.isEmpty())
        json.insert(QStringLiteral("extra"), event.extra);
    return json;
}

} // namespace soundings::telemetry
