"""The numeric rules of the balanced profile in vectorised numpy and pandas; peer of bench_scoring.

Usage: peer_scoring.py FOLDER, which bench_scoring fills. Prints one JSON object. Exit 77: numpy or pandas is missing.
"""
import json
import statistics
import sys
import time

try:
    import numpy as np
    import pandas as pd
except ImportError:
    sys.exit(77)

ROUNDS = 31
PE, EV, PB, ROE, ROIC, NET_MARGIN, DEBT = 0, 1, 3, 6, 5, 9, 10  # columns, in the order of the metrics
RATIO, ABOVE, RANK = 1, 2, 3  # bases; 0 is the figure itself
PEER_FIGURES = {PE: 0, EV: 1, PB: 2, ROE: 3}
FUNDAMENTAL_PILLARS = (0, 1, 3)


def leave_one_out_medians(values, usable, codes, groups):
    """Median of the other usable values of each row's group, and how many there are. Code 0 is no group."""
    usable = usable & (codes > 0)
    keys = codes[usable]
    order = np.lexsort((values[usable], keys))
    ordered = values[usable][order]
    counts = np.bincount(keys, minlength=groups)
    starts = np.concatenate(([0], np.cumsum(counts)[:-1]))
    size = counts[codes]
    first = starts[codes]
    padded = np.append(ordered, np.nan)

    def at(offset):
        return padded[np.clip(first + offset, 0, len(ordered))]

    half = size // 2
    low, middle, high = at(half - 1), at(half), at(half + 1)
    even = size % 2 == 0
    plain = np.where(even, (low + middle) / 2, middle)
    odd_out = (np.where(values <= middle, high, middle) + np.where(values >= middle, low, middle)) / 2
    without = np.where(even, np.where(values <= low, middle, low), odd_out)
    return np.where(usable, without, plain), size - usable


def score(figures, keys, rules, groups):
    industry, sector, kind = keys
    everyone = np.ones_like(industry)
    references = {}
    for column, index in PEER_FIGURES.items():
        values = figures[column]
        usable = ~np.isnan(values) if column == ROE else values > 0
        reference = np.full(len(values), rules["references"][index])
        for codes, count in ((everyone, 2), (sector, groups[1]), (industry, groups[0])):  # the narrowest wins
            medians, others = leave_one_out_medians(values, usable, codes, count)
            reference = np.where(others >= rules["min_peers"], medians, reference)
        references[column] = reference

    roic = figures[ROIC]
    positive = roic[roic > 0]
    quantiles = np.quantile(positive, [0.25, 0.5, 0.75, 0.9]) if len(positive) >= rules["min_peers"] else np.array(rules["roic_quantiles"])
    negative_equity = (figures[PB] < 0) | (figures[DEBT] < 0)
    unstated_loss = np.isnan(figures[PE]) & (figures[NET_MARGIN] < 0)

    earned = np.zeros((4, len(roic)))
    available = np.zeros((4, len(roic)))
    for name, factors in rules["kinds"].items():
        rows = np.flatnonzero(kind == int(name))
        for factor in factors:
            column = factor["figure"]
            value = figures[column][rows]
            x, knots = value, factor["x"]
            if factor["basis"] == RATIO:
                x = value / references[column][rows]
            elif factor["basis"] == ABOVE:
                x = value - references[column][rows]
            elif factor["basis"] == RANK:
                knots = np.concatenate(([0.0], quantiles))
            points = np.interp(x, knots, factor["share"]) * factor["maximum"]
            known = ~np.isnan(value)
            good = known & (value > factor["must_exceed"])
            if column == ROE:
                good &= ~negative_equity[rows]
            if column == PE:
                known |= unstated_loss[rows]
            earned[factor["pillar"], rows] += np.where(good, points, 0.0)
            available[factor["pillar"], rows] += np.where(known, factor["maximum"], 0.0)

    rated = available >= 25 * rules["pillar_share"] - 1e-9
    with np.errstate(invalid="ignore", divide="ignore"):
        pillars = np.where(rated, np.floor(25 * earned / available * 100 + 0.5) / 100, 0.0)
        total = np.floor(4 * pillars.sum(axis=0) / rated.sum(axis=0) * 100 + 0.5) / 100
    enough = (available.sum(axis=0) / 100 >= rules["coverage"] - 1e-9) & (rated[list(FUNDAMENTAL_PILLARS)].sum(axis=0) >= rules["pillars_needed"])
    return np.where(enough, total, -1.0)


def main():
    folder = sys.argv[1]
    with open(folder + "/rules.json", encoding="utf-8") as file:
        rules = json.load(file)
    table = np.fromfile(folder + "/figures.f64").reshape(rules["stocks"], rules["figures"])
    frame = pd.DataFrame(table.T.copy().T)
    figures = [frame[column].to_numpy() for column in frame]
    keys = [np.ascontiguousarray(key) for key in np.fromfile(folder + "/keys.i64", dtype=np.int64).reshape(-1, 3).T]
    groups = (int(keys[0].max()) + 1, int(keys[1].max()) + 1)
    expected = np.fromfile(folder + "/totals.f64")

    totals = score(figures, keys, rules, groups)
    difference = np.abs(totals - expected)
    # Half a cent of a point may round either way, since the two sum in another order; a pillar then moves the total by 0.01.
    if (difference > 0.02).any():
        worst = int(difference.argmax())
        sys.exit(f"stock {worst}: {totals[worst]} here, {expected[worst]} there; {int((difference > 0.02).sum())} differ")

    times = []
    for _ in range(ROUNDS):
        start = time.thread_time()
        score(figures, keys, rules, groups)
        times.append((time.thread_time() - start) * 1000)
    print(json.dumps({
        "milliseconds": statistics.median(times), "rounds": ROUNDS, "compared": len(totals),
        "largest_difference": round(float(difference.max()), 6), "versions": f"numpy {np.__version__}, pandas {pd.__version__}"}))


if __name__ == "__main__":
    main()
