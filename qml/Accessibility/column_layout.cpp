#include "column_layout.h"

#include <algorithm>
#include <numeric>

namespace soundings::window {

std::vector<Column> columnsFrom(const QVariantList &list)
{
    std::vector<Column> columns;
    columns.reserve(std::size_t(list.size()));
    for (const QVariant &entry : list) {
        const QVariantMap map = entry.toMap();
        Column column;
        column.key = map.value(QStringLiteral("key")).toString();
        column.title = map.value(QStringLiteral("title")).toString();
        column.unit = map.value(QStringLiteral("unit")).toString();
        column.kind = map.value(QStringLiteral("kind"), QStringLiteral("text")).toString();
        column.atRight = map.value(QStringLiteral("align")).toString() == QLatin1String("right");
        column.sortable = map.value(QStringLiteral("sortable"), true).toBool();
        column.width = map.value(QStringLiteral("w"), 80).toDouble();
        column.stretch = map.value(QStringLiteral("flex"), 0).toDouble();
        column.leaves = map.value(QStringLiteral("prio"), 0).toInt();
        column.extra = map;
        columns.push_back(std::move(column));
    }
    return columns;
}

namespace {
/// Below this share of its own width a column shows nothing of use any more.
constexpr double kSmallestShare = 0.4;
} // namespace

std::vector<PlacedColumn> placeColumns(std::vector<Column> columns, const ColumnRoom &room)
{
    // Digits and words grow with the text, the inner gaps of a cell do not: hence a little less than proportional.
    const double growth = 1 + (room.text - 1) * 0.92;
    const auto needed = [&](const Column &column) { return column.width * growth + 2 * room.padding; };
    const auto total = [&] {
        return std::accumulate(columns.begin(), columns.end(), 0.0, [&](double sum, const Column &c) { return sum + needed(c); });
    };
    while (total() > room.width) {
        const auto worst = std::max_element(
            columns.rbegin(), columns.rend(), [](const Column &a, const Column &b) { return a.leaves < b.leaves; });
        if (worst == columns.rend() || worst->leaves <= 0)
            break;
        columns.erase(std::next(worst).base());
    }
    // Columns that never leave may still not fit, as with 200 % text in the smallest window: then those that stretch also give.
    const double left = room.width - total();
    const double stretch =
        std::accumulate(columns.begin(), columns.end(), 0.0, [](double sum, const Column &c) { return sum + c.stretch; });
    std::vector<PlacedColumn> placed;
    placed.reserve(columns.size());
    double x = 0;
    for (const Column &column : columns) {
        const double share = stretch > 0 ? left * column.stretch / stretch : 0;
        const double width = std::max(needed(column) + share, needed(column) * kSmallestShare);
        placed.push_back({column, room.mirrored ? room.width - x - width : x, width});
        x += width;
    }
    return placed;
}

} // namespace soundings::window
