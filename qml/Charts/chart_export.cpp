#include "chart_export.h"

#include "Controls/kept.h"
#include "Theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace soundings::charts {

using window::Kept;
using window::Theme;

namespace {

const QString kFolderKey = QStringLiteral("export/folder");

PictureLook lookOf(const Theme &theme)
{
    const QVariantList series = theme.series();
    return {.family = theme.family(),
        .ground = theme.surface(),
        .ink = theme.ink(),
        .ink2 = theme.ink2(),
        .ink3 = theme.ink3(),
        .line = theme.line(),
        .lineStrong = theme.lineStrong(),
        .control = theme.control(),
        .up = theme.up(),
        .down = theme.down(),
        .zone = theme.fill1(),
        .series = {series.value(0).value<QColor>(), series.value(1).value<QColor>(), series.value(2).value<QColor>(),
            series.value(3).value<QColor>()},
        .caution = theme.caution(),
        .inkOnCaution = theme.inkOnCaution(),
        .plain = theme.highContrast()};
}

/// "~" is the home folder to many; a name alone stands there too.
QString wholePath(const QString &typed)
{
    const QString path = QDir::fromNativeSeparators(typed.trimmed());
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        return QDir::homePath() + path.mid(1);
    return path.isEmpty() || QDir::isAbsolutePath(path) ? path : QDir::home().filePath(path);
}

} // namespace

ChartExport::ChartExport(QObject *parent)
    : QObject(parent)
{
}

ChartExport::~ChartExport() = default;

void ChartExport::setKind(const QString &kind)
{
    const QString before = this->kind();
    if (kind == before)
        return;
    m_kind = kind == QLatin1String("svg") ? ChartFile::svg : kind == QLatin1String("csv") ? ChartFile::csv : ChartFile::png;
    emit kindChanged();
    if (m_path.endsWith(QLatin1Char('.') + before, Qt::CaseInsensitive))
        setPath(m_path.chopped(before.size()) + this->kind());
}

void ChartExport::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_mayReplace = false;
    emit pathChanged();
    setProblem({});
}

std::shared_ptr<const ChartPicture> ChartExport::picture() const
{
    return m_source->picture(lookOf(*Theme::instance()), m_name);
}

void ChartExport::suggest()
{
    if (!m_source)
        return;
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString folder = Kept::instance()->value(kFolderKey, QFileInfo(usual).isDir() ? usual : QDir::homePath()).toString();
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    setPath(QDir::toNativeSeparators(QDir(folder).filePath(picture()->fileName() + QLatin1Char('.') + kind())));
    m_mayReplace = false;
    setProblem({});
}

void ChartExport::save()
{
    if (!m_source || m_busy)
        return;
    const QString path = wholePath(m_path);
    if (!m_executor)
        m_executor = std::make_unique<Executor>(Executor::Options{.ioThreads = 1, .cpuThreads = 1});
    const bool started = m_executor->run(
        Pool::io,
        [picture = picture(), kind = m_kind, path, replace = m_mayReplace](
            std::stop_token) { return saveChartFile(path, chartFile(kind, *picture), replace); },
        this, [this, path](const Result<void> &outcome) { finish(outcome, path); });
    m_busy = started;
    emit busyChanged();
}

void ChartExport::finish(const Result<void> &outcome, const QString &path)
{
    m_busy = false;
    emit busyChanged();
    m_mayReplace = !outcome && outcome.error().code == ErrorCode::conflict;
    if (!outcome) {
        setProblem(outcome.error().message);
        return;
    }
    setProblem({});
    Kept::instance()->keep(kFolderKey, QFileInfo(path).path());
    emit saved(tr("The chart was saved as %1.").arg(QDir::toNativeSeparators(path)));
}

void ChartExport::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    emit problemChanged();
}

} // namespace soundings::charts
