#include "cell_picture.h"

#include "Theme/theme.h"
#include "format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings::window {

namespace {

bool isMissing(const QVariant &value)
{
    return !value.isValid() || value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
}

CellText words(const QString &text, const CellFont &font, const QColor &tone)
{
    return {text, &font, tone, std::ceil(font.metrics.horizontalAdvance(text))};
}

CellText atMost(CellText text, double room)
{
    text.width = std::clamp(room, 0.0, text.width);
    text.mayElide = true;
    return text;
}

CellText atLeast(CellText text, double width)
{
    text.width = std::max(text.width, std::round(width));
    return text;
}

/// What the kinds of cells are made of.
struct Cell {
    const Theme &theme = *Theme::instance();
    const Column &column;
    const RowRecord &record;
    const CellLook &look;
    double room;
    QVariant value = record.value(column.key);
    bool missing = isMissing(value);

    QVariant asked(const char *what) const { return column.extra.value(QLatin1String(what)); }

    CellPicture none() const { return {{words(Format::missing(), look.body(), theme.ink3())}}; }
    CellPicture text() const
    {
        const bool dark = asked("tone").toString() == QLatin1String("ink");
        return {{atMost(words(value.toString(), look.body(), dark ? theme.ink() : theme.ink2()), room)}};
    }
    CellPicture strong() const { return {{atMost(words(value.toString(), look.body(QFont::DemiBold), theme.ink()), room)}}; }
    CellPicture ticker() const
    {
        const CellText symbol = atLeast(words(value.toString(), look.body(QFont::DemiBold), theme.ink()), 50 * theme.text());
        const CellText name = words(record.text(QStringLiteral("name")), look.body(), theme.ink2());
        return {{symbol, atMost(name, room - symbol.width - kGap)}, kGap};
    }
    /// With the currency where the row has to say it: their list has several.
    QString withCurrency(const QString &figure) const
    {
        const QString currency = record.text(QStringLiteral("currency"));
        return currency.isEmpty() ? figure : QCoreApplication::translate("DataTable", "%1 %2").arg(figure, currency);
    }
    CellPicture number() const
    {
        const bool loss = asked("lossWhenNegative").toBool() && value.toDouble() < 0;
        const QVariant digits = asked("digits");
        const QString figure = loss ? QCoreApplication::translate("DataTable", "loss")
                                    : Format().fixed(value, digits.isValid() ? digits.toInt() : 1);
        const QString text = asked("money").toBool() ? withCurrency(figure) : figure;
        const CellFont &font = look.body(asked("bold").toBool() ? QFont::DemiBold : QFont::Normal);
        return {{words(text, font, loss ? theme.ink2() : theme.ink())}};
    }
    CellPicture price() const
    {
        const bool stale = record.is(QStringLiteral("stale"));
        CellPicture picture{{words(withCurrency(Format().price(value)), look.body(), stale ? theme.ink2() : theme.ink())}};
        picture.dashed = stale;
        return picture;
    }
    CellPicture change(const QString &unit, int digits) const
    {
        const QString text = Format().signedFixed(value, digits) + unit;
        const double shown = std::round(value.toDouble() * std::pow(10, digits));
        const QColor tone = shown > 0 ? theme.up() : shown < 0 ? theme.down() : theme.ink2();
        CellPicture picture{{}, kSmallGap};
        if (shown != 0) {
            const QString shape = shown > 0 ? QStringLiteral("rising") : QStringLiteral("falling");
            picture.parts.push_back(CellIcon{shape, std::round(theme.body() * 0.62), tone, 1, true});
        }
        picture.parts.push_back(words(text, look.body(), tone));
        return picture;
    }
    CellPicture spark() const
    {
        return {{CellSpark{std::min(72 * theme.text(), room), std::round(20 * theme.text()), value.value<QList<qreal>>()}}};
    }
    CellPicture score() const
    {
        const double figure = std::round(32 * theme.text());
        const double bar = std::min(52.0, room - figure - kGap);
        CellPicture picture{{}, kGap};
        if (bar > 20)
            picture.parts.push_back(CellBar{bar, value.toDouble() / 100});
        CellText text = atLeast(words(Format().fixed(value, 1), look.body(QFont::DemiBold), theme.ink()), figure);
        text.toEnd = true;
        picture.parts.push_back(text);
        return picture;
    }
    CellPicture signal() const
    {
        static const QHash<QString, int> levels{{QStringLiteral("STRONG_BUY"), 2}, {QStringLiteral("BUY"), 1},
            {QStringLiteral("HOLD"), 0}, {QStringLiteral("SELL"), -1}, {QStringLiteral("STRONG_SELL"), -2}};
        const QString code = missing ? QStringLiteral("NOT_RATED") : value.toString();
        const bool rated = levels.contains(code);
        const int level = levels.value(code);
        const bool strong = std::abs(level) == 2;
        const QColor family = !rated ? theme.ink3() : level > 0 ? theme.up() : level < 0 ? theme.down() : theme.ink2();
        const QColor tone = !strong ? family : level > 0 ? theme.inkOnUp() : theme.inkOnDown();
        CellFrame frame{std::round(theme.small() + 9), rated ? 7.0 : 0.0};
        frame.fill = strong ? family : level == 1 ? theme.upTint() : level == -1 ? theme.downTint() : QColor();
        if (rated && (level == 0 || theme.highContrast()))
            frame.border = level == 0 ? theme.control() : family;
        const QString shape = !rated ? QStringLiteral("circle")
            : level > 0              ? QStringLiteral("rising")
            : level < 0              ? QStringLiteral("falling")
                                     : QStringLiteral("level");
        const CellIcon icon{shape, std::round(theme.small() - 2), tone, 1.6, rated && level != 0, strong ? 2 : 1};
        const CellFont &font = look.small(rated ? QFont::DemiBold : QFont::Normal);
        return {{icon, words(Format::signalName(code), font, tone)}, 5, frame};
    }
    CellPicture source() const
    {
        if (missing)
            return {};
        const QString from = value.toString(), at = record.text(QStringLiteral("at"));
        const bool stale = record.is(QStringLiteral("stale"));
        const bool invented = from == QLatin1String("sample") || from == QLatin1String("simulated");
        const QString text = from + (at.isEmpty() ? QString() : u' ' + at)
            + (stale ? QCoreApplication::translate("DataTable", ", stale") : QString());
        CellPicture picture{{}, 5};
        if (stale)
            picture.parts.push_back(
                CellIcon{QStringLiteral("clock"), std::round(theme.small()), theme.inkOnCaution(), theme.iconStroke()});
        if (!stale && !invented) {
            picture.parts.push_back(words(text, look.small(), theme.ink3()));
            return picture;
        }
        picture.parts.push_back(words(text, look.small(QFont::Medium), theme.inkOnCaution()));
        picture.frame = CellFrame{std::round(theme.small() + 9), 7, theme.caution(), theme.cautionLine(), invented};
        return picture;
    }
    CellPicture jobState() const
    {
        static const QHash<QString, QString> shapes{{QStringLiteral("done"), QStringLiteral("check")},
            {QStringLiteral("failed"), QStringLiteral("fail")}, {QStringLiteral("retrying"), QStringLiteral("retry")},
            {QStringLiteral("running"), QStringLiteral("running")}, {QStringLiteral("cancelled"), QStringLiteral("cancelled")}};
        const QString code = value.toString();
        const bool failed = code == QLatin1String("failed"), running = code == QLatin1String("running");
        const QColor tone = failed          ? theme.danger()
            : code == QLatin1String("done") ? theme.ok()
            : running                       ? theme.ink()
                                            : theme.ink2();
        const CellIcon icon{shapes.value(code, QStringLiteral("queued")), theme.icon() - 2.0, tone, 1.7, running};
        const CellFont &font = look.body(failed || running ? QFont::Medium : QFont::Normal);
        return {{icon, words(record.text(QStringLiteral("stateText")), font, tone)}, 6};
    }
    CellPicture progress() const
    {
        const QVariant known = record.value(QStringLiteral("percent"));
        const int percent = known.isValid() ? known.toInt() : -1;
        if (percent >= 0) {
            const CellText text = words(QCoreApplication::translate("DataTable", "%1 %").arg(percent), look.body(), theme.ink());
            return {{CellBar{52, percent / 100.0}, atMost(text, room - 52 - kGap)}, kGap};
        }
        if (missing)
            return none();
        return {{atMost(words(value.toString(), look.body(), theme.ink2()), room)}};
    }
    // A figure beside others; the best has a check and a weight.
    CellPicture compared() const
    {
        const bool best = record.is(QStringLiteral("best_") + column.key);
        CellPicture picture{{}, kSmallGap};
        if (best)
            picture.parts.push_back(
                CellIcon{QStringLiteral("check"), std::round(theme.small()), theme.ink2(), theme.iconStroke()});
        const CellText text = words(value.toString(), look.body(best ? QFont::DemiBold : QFont::Normal), theme.ink());
        picture.parts.push_back(atMost(text, room - picture.width() - (best ? kSmallGap : 0)));
        return picture;
    }

    static constexpr double kGap = 8, kSmallGap = 4;
};

} // namespace

double widthOf(const CellPart &part)
{
    if (const auto *icon = std::get_if<CellIcon>(&part))
        return icon->times * icon->size - (icon->times - 1);
    return std::visit(
        [](const auto &each) {
            if constexpr (requires { each.width; })
                return each.width;
            else
                return 0.0;
        },
        part);
}

double CellPicture::width() const
{
    const double gaps = parts.empty() ? 0 : spacing * double(parts.size() - 1);
    return std::accumulate(parts.begin(), parts.end(), gaps + (frame ? 2 * frame->padding : 0),
        [](double sum, const CellPart &part) { return sum + widthOf(part); });
}

CellPicture pictureOf(const Column &column, const RowRecord &record, const CellLook &look, double room)
{
    static const QString loaded = QStringLiteral("loaded");
    const QVariant isLoaded = record.value(loaded);
    if (isLoaded.isValid() && !isLoaded.toBool())
        return {{CellStrip{std::round(room * 0.7)}}};
    using Draw = CellPicture (Cell::*)() const;
    static const QHash<QString, Draw> evenWhenMissing{{QStringLiteral("progress"), &Cell::progress},
        {QStringLiteral("signal"), &Cell::signal}, {QStringLiteral("source"), &Cell::source}};
    static const QHash<QString, Draw> others{{QStringLiteral("ticker"), &Cell::ticker}, {QStringLiteral("strong"), &Cell::strong},
        {QStringLiteral("number"), &Cell::number}, {QStringLiteral("price"), &Cell::price},
        {QStringLiteral("spark"), &Cell::spark}, {QStringLiteral("score"), &Cell::score},
        {QStringLiteral("jobState"), &Cell::jobState}, {QStringLiteral("compared"), &Cell::compared}};
    const Cell cell{.column = column, .record = record, .look = look, .room = room};
    if (const Draw draw = evenWhenMissing.value(column.kind))
        return (cell.*draw)();
    if (cell.missing)
        return cell.none();
    if (column.kind == QLatin1String("change"))
        return cell.change(QStringLiteral(" %"), 2);
    if (column.kind == QLatin1String("points"))
        return cell.change({}, 1);
    const Draw draw = others.value(column.kind, &Cell::text);
    return (cell.*draw)();
}

CellPicture headOf(const Column &column, bool sorted, bool ascending, const CellLook &look)
{
    const Theme &theme = *Theme::instance();
    CellPicture picture{{}, 4};
    picture.parts.push_back(
        words(column.title, look.small(sorted ? QFont::DemiBold : QFont::Medium), sorted ? theme.ink() : theme.ink3()));
    if (!column.unit.isEmpty())
        picture.parts.push_back(words(column.unit, look.small(), theme.ink3()));
    if (sorted) {
        const CellIcon arrow{ascending ? QStringLiteral("ascending") : QStringLiteral("descending"),
            std::round(theme.small() - 1), theme.ink(), theme.iconStroke()};
        // Figures stand at their right edge, and so does their title.
        picture.parts.insert(column.atRight ? picture.parts.begin() : picture.parts.end(), arrow);
    }
    return picture;
}

} // namespace soundings::window
