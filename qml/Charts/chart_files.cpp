#include "chart_files.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace soundings::charts {
namespace {

constexpr int kPixelRatio = 2; ///< sharp on paper and on dense screens

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(ChartFiles)
};

QByteArray png(const ChartPicture &picture)
{
    QImage image(kPictureSize.toSize() * kPixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPixelRatio);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    image.setText(QStringLiteral("Title"), picture.title());
    image.setText(QStringLiteral("Description"), picture.description());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(const ChartPicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(kPictureSize.toSize());
    generator.setViewBox(QRectF(QPointF(), kPictureSize));
    // Written below: whether Qt escapes them depends on its version.
    generator.setTitle({});
    generator.setDescription({});
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    // So that a screen reader takes the picture as one, with its title and description, and not as loose texts.
    bytes.replace("<svg ", "<svg role=\"img\" aria-labelledby=\"chart-title chart-description\" ");
    const QString title = picture.title().toHtmlEscaped();
    const QString description = QString(picture.description() + QStringLiteral(". ") + picture.sentence()).toHtmlEscaped();
    bytes.insert(bytes.indexOf('>', bytes.indexOf("<svg ")) + 1,
        QStringLiteral("\n<title id=\"chart-title\">%1</title>\n<desc id=\"chart-description\">%2</desc>")
            .arg(title, description)
            .toUtf8());
    return bytes;
}

} // namespace

QByteArray chartFile(ChartFile kind, const ChartPicture &picture)
{
    if (kind == ChartFile::csv)
        return picture.csv().toUtf8();
    return kind == ChartFile::png ? png(picture) : svg(picture);
}

Result<void> saveChartFile(const QString &path, const QByteArray &content, bool replace)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (path.trimmed().isEmpty() || QFileInfo(path).isDir())
        return fail(ErrorCode::invalidArgument, FileText::tr("Type the name of a file."));
    const QDir folder = QFileInfo(path).dir();
    if (!folder.exists())
        return fail(ErrorCode::notFound,
            FileText::tr("There is no folder %1. Choose one that is there, or make it first.")
                .arg(QDir::toNativeSeparators(folder.path())));
    if (!replace && QFileInfo::exists(path))
        return fail(
            ErrorCode::conflict, FileText::tr("%1 is already there. Save again to replace it, or change the name.").arg(shown));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(ErrorCode::io,
            FileText::tr("%1 could not be written: %2. Choose another folder.").arg(shown, file.errorString()),
            file.errorString());
    return {};
}

QString chartFileSuffix(ChartFile kind)
{
    switch (kind) {
    case ChartFile::png:
        return QStringLiteral("png");
    case ChartFile::svg:
        return QStringLiteral("svg");
    case ChartFile::csv:
        break;
    }
    return QStringLiteral("csv");
}

} // namespace soundings::charts
