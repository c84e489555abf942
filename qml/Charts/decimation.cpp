#include "decimation.h"

#include <algorithm>
#include <cmath>

namespace soundings::charts {
namespace {

QList<QPointF> knownPoints(std::span<const double> values)
{
    QList<QPointF> points;
    points.reserve(qsizetype(values.size()));
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (!std::isnan(values[row]))
            points.append({double(row), values[row]});
    }
    return points;
}

void appendOnce(QList<QPointF> &points, QPointF point)
{
    if (points.isEmpty() || points.constLast().x() < point.x())
        points.append(point);
}

} // namespace

QList<QPointF> keepExtremes(std::span<const double> values, std::size_t maxPoints)
{
    QList<QPointF> known = knownPoints(values);
    const auto count = std::size_t(known.size());
    if (count <= maxPoints || maxPoints < 4)
        return known;
    // Two points a bucket; the first and the last point of all are added to what the buckets give.
    const std::size_t buckets = (maxPoints - 2) / 2;
    QList<QPointF> kept;
    kept.reserve(qsizetype(maxPoints));
    kept.append(known.constFirst());
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        const auto begin = known.cbegin() + qsizetype(bucket * count / buckets);
        const auto end = known.cbegin() + qsizetype((bucket + 1) * count / buckets);
        const auto [low, high] = std::minmax_element(begin, end, [](QPointF a, QPointF b) { return a.y() < b.y(); });
        appendOnce(kept, low < high ? *low : *high);
        appendOnce(kept, low < high ? *high : *low);
    }
    appendOnce(kept, known.constLast());
    return kept;
}

QList<QPointF> keepShape(std::span<const double> values, std::size_t maxPoints)
{
    QList<QPointF> known = knownPoints(values);
    const auto count = std::size_t(known.size());
    if (count <= maxPoints || maxPoints < 3)
        return known;
    const std::size_t buckets = maxPoints - 2;
    const auto edge = [&](std::size_t bucket) { return qsizetype(1 + bucket * (count - 2) / buckets); };
    QList<QPointF> kept;
    kept.reserve(qsizetype(maxPoints));
    kept.append(known.constFirst());
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        const qsizetype nextBegin = edge(bucket + 1);
        const qsizetype nextEnd = bucket + 1 < buckets ? edge(bucket + 2) : qsizetype(count);
        QPointF mean;
        for (qsizetype i = nextBegin; i < nextEnd; ++i)
            mean += known[i];
        mean /= double(nextEnd - nextBegin);
        const QPointF left = kept.constLast();
        double largest = -1;
        QPointF best;
        for (qsizetype i = edge(bucket); i < nextBegin; ++i) {
            const double area =
                std::abs((left.x() - mean.x()) * (known[i].y() - left.y()) - (left.x() - known[i].x()) * (mean.y() - left.y()));
            if (area > largest) {
                largest = area;
                best = known[i];
            }
        }
        kept.append(best);
    }
    kept.append(known.constLast());
    return kept;
}

} // namespace soundings::charts
