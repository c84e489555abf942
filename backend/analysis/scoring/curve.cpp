#include "analysis/scoring/curve.h"

#include <utility>

// Twice as many figures an instruction where the processor has AVX2. The sanitizers start later than the choice is made.
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#if defined(__has_feature)
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)
#define SOUNDINGS_FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#endif
#else
#define SOUNDINGS_FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#endif
#endif
#ifndef SOUNDINGS_FOR_EACH_PROCESSOR
#define SOUNDINGS_FOR_EACH_PROCESSOR
#endif

namespace soundings::analysis {

namespace {

struct Segments {
    const double *left, *width, *slope;
};

/// With the number of segments known, a share stays in a register through all of them.
template<std::size_t Count>
[[gnu::always_inline]] inline void addUp(double first, Segments segments, const double *xs, double *shares, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i) {
        double share = first;
        for (std::size_t segment = 0; segment < Count; ++segment)
            share += segments.slope[segment] * std::min(std::max(xs[i] - segments.left[segment], 0.0), segments.width[segment]);
        shares[i] = share;
    }
}

SOUNDINGS_FOR_EACH_PROCESSOR
void addUp(
    std::size_t count, double first, Segments segments, const double *__restrict xs, double *__restrict shares, std::size_t size)
{
    static_assert(kKnotsMax == 7);
    switch (count) {
    case 1:
        return addUp<1>(first, segments, xs, shares, size);
    case 2:
        return addUp<2>(first, segments, xs, shares, size);
    case 3:
        return addUp<3>(first, segments, xs, shares, size);
    case 4:
        return addUp<4>(first, segments, xs, shares, size);
    case 5:
        return addUp<5>(first, segments, xs, shares, size);
    case 6:
        return addUp<6>(first, segments, xs, shares, size);
    default:
        return addUp<0>(first, segments, xs, shares, size);
    }
}

} // namespace

void Curve::evaluate(std::span<const double> xs, double *shares) const
{
    addUp(m_segments, m_first, {m_left.data(), m_width.data(), m_slope.data()}, xs.data(), shares, xs.size());
}

} // namespace soundings::analysis
