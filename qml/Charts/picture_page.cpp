#include "picture_page.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QRegularExpression>

#include <ranges>

namespace soundings::charts {
namespace {

constexpr double kMargin = 40, kHead = 96, kFoot = 92;
constexpr double kDash = 36, kApart = 24;
constexpr int kSmall = 15, kTitle = 26;
constexpr int kLongestName = 120; ///< letters; every file system takes twice as many

struct PageText {
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

} // namespace

PicturePage::PicturePage(QPainter &painter, const PictureLook &look)
    : m_painter(painter)
    , m_look(look)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.fillRect(QRectF(QPointF(), kPictureSize), m_look.ground);
}

QRectF PicturePage::area() const
{
    return {kMargin, kHead, kPictureSize.width() - 2 * kMargin - kGutter, kPictureSize.height() - kHead - kFoot};
}

QFont PicturePage::font(int pixels, QFont::Weight weight) const
{
    QFont font(m_look.family);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void PicturePage::text(const QRectF &box, const QString &words, const QColor &colour, QFont::Weight weight, int flags)
{
    m_painter.setFont(font(kSmall, weight));
    m_painter.setPen(colour);
    m_painter.drawText(box, flags, words);
}

void PicturePage::head(const QString &title, const QString &description, std::span<const Line> lines)
{
    m_painter.setFont(font(kTitle, QFont::DemiBold));
    m_painter.setPen(m_look.ink);
    m_painter.drawText(QRectF(kMargin, 22, kPictureSize.width() - 2 * kMargin, 36), Qt::AlignLeft | Qt::AlignVCenter, title);

    const QFontMetricsF letters(font(kSmall, QFont::Normal));
    double right = area().right();
    for (const Line &line : lines | std::views::reverse) {
        const double left = right - letters.horizontalAdvance(line.name) - 2;
        text({left, 56, right - left, 26}, line.name, m_look.ink2);
        m_painter.setPen(QPen(line.colour, 2.2, line.style));
        m_painter.drawLine(QPointF(left - kDash - 8, 69), QPointF(left - 8, 69));
        right = left - kDash - 8 - kApart;
    }
    text({kMargin, 56, right - kMargin, 26}, letters.elidedText(description, Qt::ElideRight, right - kMargin), m_look.ink2);
}

void PicturePage::foot(const QString &sentence, bool sample)
{
    const double width = sample ? 1180 : kPictureSize.width() - 2 * kMargin;
    text({kMargin, kPictureSize.height() - 52, width, 44}, sentence, m_look.ink2, QFont::Normal,
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
    if (!sample)
        return;
    const QRectF tag(kPictureSize.width() - kMargin - 300, kPictureSize.height() - 54, 300, 32);
    m_painter.fillRect(tag, m_look.caution);
    text(tag, PageText::tr("Sample data, not real prices"), m_look.inkOnCaution, QFont::DemiBold, Qt::AlignCenter);
}

QString safeFileName(const QString &name)
{
    static const QRegularExpression kUnwanted(QStringLiteral(R"([\\/:*?"<>|\x00-\x1f])"));
    return QString(name).replace(kUnwanted, QStringLiteral("_")).left(kLongestName).trimmed();
}

} // namespace soundings::charts
