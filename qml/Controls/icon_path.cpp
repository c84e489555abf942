#include "icon_path.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace soundings::window {

namespace {

// Our own icons: one 1.5 px stroke on a 16 px grid, round ends, no fills.
const QHash<QString, QString> &icons()
{
    static const QHash<QString, QString> paths{
        {QStringLiteral("lead"),
            QStringLiteral("M6 1.5V7.6M6 7.6L9 11.3A3.2 3.2 0 1 1 3 11.3ZM9.5 2.2H13M9.5 5H11.5M9.5 7.8H13")},
        {QStringLiteral("browse"), QStringLiteral("M2 3.5H14M2 8H14M2 12.5H14")},
        {QStringLiteral("screener"), QStringLiteral("M2 3H14L9.5 8.5V13L6.5 14V8.5Z")},
        {QStringLiteral("picks"),
            QStringLiteral("M8 1.8L9.9 5.9L14.3 6.4L11 9.4L11.9 13.8L8 11.6L4.1 13.8L5 9.4L1.7 6.4L6.1 5.9Z")},
        {QStringLiteral("leader"), QStringLiteral("M2.5 14V9M8 14V2.5M13.5 14V6")},
        {QStringLiteral("changed"), QStringLiteral("M2 6H12M9.5 3.5L12 6L9.5 8.5M14 11H4M6.5 8.5L4 11L6.5 13.5")},
        {QStringLiteral("compare"), QStringLiteral("M2 2.5H6.5V13.5H2ZM9.5 2.5H14V13.5H9.5Z")},
        {QStringLiteral("watch"), QStringLiteral("M4 2H12V14L8 10.8L4 14Z")},
        {QStringLiteral("portfolio"), QStringLiteral("M2 5.5H14V13H2ZM5.5 5.5V3H10.5V5.5M2 9H14")},
        {QStringLiteral("live"), QStringLiteral("M1.5 8.5H4.5L6.5 3L9.5 13L11.5 8.5H14.5")},
        {QStringLiteral("learn"),
            QStringLiteral("M8 3.8C6.5 2.6 4 2.4 1.8 3V12.6C4 12 6.5 12.2 8 13.4C9.5 12.2 12 12 14.2 12.6V3C12 2.4 9.5 2.6 8 "
                           "3.8ZM8 3.8V13.4")},
        {QStringLiteral("glossary"),
            QStringLiteral("M3 2H12.5V14H4.5A1.5 1.5 0 0 1 3 12.5ZM3 12.5A1.5 1.5 0 0 1 4.5 11H12.5M6 5H9.5")},
        {QStringLiteral("jobs"), QStringLiteral("M2 4L3.2 5.2L5.5 2.8M2 11L3.2 12.2L5.5 9.8M8 4H14M8 11H14")},
        {QStringLiteral("disk"),
            QStringLiteral(
                "M2.5 4A5.5 2 0 1 1 13.5 4A5.5 2 0 1 1 2.5 4M2.5 4V12A5.5 2 0 0 0 13.5 12V4M2.5 8A5.5 2 0 0 0 13.5 8")},
        {QStringLiteral("settings"),
            QStringLiteral("M2 4.5H8.5M12.5 4.5H14M2 11.5H3.5M7.5 11.5H14M10.5 2.5A2 2 0 1 1 10.5 6.5A2 2 0 1 1 10.5 2.5M5.5 "
                           "9.5A2 2 0 1 1 5.5 13.5A2 2 0 1 1 5.5 9.5")},
        {QStringLiteral("search"), QStringLiteral("M7 2A5 5 0 1 1 7 12A5 5 0 1 1 7 2M10.6 10.6L14 14")},
        {QStringLiteral("clock"), QStringLiteral("M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2M8 5V8L10.2 9.6")},
        {QStringLiteral("close"), QStringLiteral("M4 4L12 12M12 4L4 12")},
        {QStringLiteral("down"), QStringLiteral("M4 6L8 10L12 6")},
        {QStringLiteral("right"), QStringLiteral("M6 4L10 8L6 12")},
        {QStringLiteral("left"), QStringLiteral("M10 4L6 8L10 12")},
        {QStringLiteral("up"), QStringLiteral("M4 10L8 6L12 10")},
        {QStringLiteral("plus"), QStringLiteral("M8 3V13M3 8H13")},
        {QStringLiteral("check"), QStringLiteral("M3 8.5L6.5 12L13 4.5")},
        {QStringLiteral("warn"), QStringLiteral("M8 2.2L14.5 13.5H1.5ZM8 6.5V9.8M8 11.7V11.8")},
        {QStringLiteral("info"), QStringLiteral("M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2M8 7.4V11M8 5V5.1")},
        {QStringLiteral("fail"), QStringLiteral("M5.5 2H10.5L14 5.5V10.5L10.5 14H5.5L2 10.5V5.5ZM6 6L10 10M10 6L6 10")},
        {QStringLiteral("play"), QStringLiteral("M5 3L13 8L5 13Z")},
        {QStringLiteral("pause"), QStringLiteral("M5 3V13M11 3V13")},
        {QStringLiteral("stop"), QStringLiteral("M4 4H12V12H4Z")},
        {QStringLiteral("sound"), QStringLiteral("M2 6H4.5L8 3V13L4.5 10H2ZM10.5 6A3 3 0 0 1 10.5 10M12.5 4A6 6 0 0 1 12.5 12")},
        {QStringLiteral("table"), QStringLiteral("M2 3H14V13H2ZM2 6.5H14M2 9.8H14M6.5 3V13")},
        {QStringLiteral("retry"), QStringLiteral("M13.5 8A5.5 5.5 0 1 1 11.7 3.9M12 1.5V4.3H9.2")},
        {QStringLiteral("download"), QStringLiteral("M8 2V10M4.8 7L8 10.2L11.2 7M2.5 13.5H13.5")},
        {QStringLiteral("more"), QStringLiteral("M3 8H3.1M8 8H8.1M13 8H13.1")},
        {QStringLiteral("columns"), QStringLiteral("M2 3H14V13H2ZM6 3V13M10 3V13")},
        {QStringLiteral("plug"), QStringLiteral("M5.5 2V5M10.5 2V5M3.5 5H12.5V8A4.5 4.5 0 0 1 3.5 8ZM8 12.5V14.5")},
        {QStringLiteral("dash"), QStringLiteral("M3.5 8H12.5")},
        {QStringLiteral("text"), QStringLiteral("M2.5 4H13.5M2.5 8H13.5M2.5 12H9")},
        {QStringLiteral("enter"), QStringLiteral("M13 3V8.5H3.5M6.5 5.5L3.5 8.5L6.5 11.5")},
        {QStringLiteral("open"), QStringLiteral("M6.5 3H3V13H13V9.5M9 2.5H13.5V7M13.2 2.8L7.5 8.5")},
        {QStringLiteral("running"), QStringLiteral("M8 4A4 4 0 1 1 8 12A4 4 0 1 1 8 4")},
        {QStringLiteral("cancelled"), QStringLiteral("M8 2.5A5.5 5.5 0 1 1 8 13.5A5.5 5.5 0 1 1 8 2.5M4.2 11.8L11.8 4.2")},
        {QStringLiteral("queued"), QStringLiteral("M8 3.5A4.5 4.5 0 1 1 8 12.5A4.5 4.5 0 1 1 8 3.5")},
        {QStringLiteral("rising"), QStringLiteral("M8 3L14 13H2Z")},
        {QStringLiteral("falling"), QStringLiteral("M8 13L2 3H14Z")},
        {QStringLiteral("level"), QStringLiteral("M2.5 5.6H13.5M2.5 10.4H13.5")},
        {QStringLiteral("circle"), QStringLiteral("M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2")},
        {QStringLiteral("buy"), QStringLiteral("M8 2L15 14H1Z")},
        {QStringLiteral("sell"), QStringLiteral("M8 14L1 2H15Z")},
        {QStringLiteral("ascending"), QStringLiteral("M8 13.5V3M3.8 7L8 2.8L12.2 7")},
        {QStringLiteral("descending"), QStringLiteral("M8 2.5V13M3.8 9L8 13.2L12.2 9")},
    };
    return paths;
}

/// How many numbers a command takes; it may be followed by more of them, as if it stood there again.
std::size_t numbersOf(char16_t command)
{
    switch (command) {
    case u'H':
    case u'V':
        return 1;
    case u'M':
    case u'L':
        return 2;
    case u'C':
        return 6;
    case u'A':
        return 7;
    default:
        return 0;
    }
}

/// The arc from where the path stands, as in the SVG standard (B.2.4), for ellipses that are not turned.
void arcTo(QPainterPath &path, QSizeF radii, bool large, bool clockwise, QPointF end)
{
    const QPointF half = (path.currentPosition() - end) / 2;
    const double x = half.x() / radii.width(), y = half.y() / radii.height();
    const double apart = x * x + y * y; // in radii; above 1 the ellipse is too small to reach the end
    if (apart == 0)
        return;
    if (apart > 1)
        radii *= std::sqrt(apart);
    // How far the centre is from the middle of the chord, in half chords.
    const double aside = apart >= 1 ? 0 : (large == clockwise ? -1 : 1) * std::sqrt((1 - apart) / apart);
    const QPointF centre = (path.currentPosition() + end) / 2 + QPointF(aside * radii.width() * y, -aside * radii.height() * x);
    const auto angleOf = [&](QPointF point) {
        return std::atan2(-(point.y() - centre.y()) / radii.height(), (point.x() - centre.x()) / radii.width()) * 180
            / std::numbers::pi;
    };
    const double from = angleOf(path.currentPosition());
    double sweep = angleOf(end) - from;
    if (clockwise && sweep > 0)
        sweep -= 360;
    if (!clockwise && sweep < 0)
        sweep += 360;
    path.arcTo(QRectF(centre - QPointF(radii.width(), radii.height()), radii * 2), from, sweep);
}

void append(QPainterPath &path, char16_t command, const std::vector<double> &n)
{
    const QPointF at = path.currentPosition();
    switch (command) {
    case u'M':
        return path.moveTo(n[0], n[1]);
    case u'L':
        return path.lineTo(n[0], n[1]);
    case u'H':
        return path.lineTo(n[0], at.y());
    case u'V':
        return path.lineTo(at.x(), n[0]);
    case u'C':
        return path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5]);
    case u'A':
        return arcTo(path, {n[0], n[1]}, n[3] != 0, n[4] != 0, {n[5], n[6]});
    default:
        return;
    }
}

} // namespace

QString iconPath(const QString &name)
{
    return icons().value(name);
}

QStringList iconNames()
{
    return icons().keys();
}

QPainterPath shapeOf(const QString &svgPath)
{
    QPainterPath path;
    char16_t command = 0;
    std::vector<double> numbers;
    const auto isNumber = [](QChar c) { return c.isDigit() || c == u'.' || c == u'-'; };
    for (qsizetype i = 0; i < svgPath.size();) {
        const QChar c = svgPath[i];
        if (c == u'Z') {
            path.closeSubpath();
            ++i;
        } else if (c.isLetter()) {
            command = c.unicode();
            ++i;
        } else if (isNumber(c)) {
            const qsizetype begin = i++;
            while (i < svgPath.size() && isNumber(svgPath[i]) && svgPath[i] != u'-')
                ++i;
            numbers.push_back(svgPath.mid(begin, i - begin).toDouble());
            if (numbers.size() == numbersOf(command)) {
                append(path, command, numbers);
                numbers.clear();
            }
        } else {
            ++i;
        }
    }
    return path;
}

void paintIcon(QPainter &painter, const QString &svgPath, const QRectF &box, const IconLook &look)
{
    static thread_local QHash<QString, QPainterPath> shapes;
    if (svgPath.isEmpty() || box.isEmpty())
        return;
    auto shape = shapes.constFind(svgPath);
    if (shape == shapes.constEnd())
        shape = shapes.insert(svgPath, shapeOf(svgPath));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 16, box.height() / 16);
    painter.setPen(QPen(look.colour, look.stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(look.solid ? QBrush(look.colour) : QBrush(Qt::NoBrush));
    painter.drawPath(*shape);
    painter.restore();
}

} // namespace soundings::window
