"""VaR and CVaR of two portfolios from one million normal paths in numpy; peer of bench_monte_carlo.

Reads one JSON object: mean, covariance, first and second weights, paths. Prints one. Exit 77: numpy is missing.
"""
import json
import os
import statistics
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"
try:
    import numpy as np
except ImportError:
    sys.exit(77)

ROUNDS = 5
CHUNK = 20_000  # paths drawn at once: few enough to stay in the cache, which is twice as fast as all at once


def losses(returns):
    result = []
    for quantile in np.quantile(returns, [0.05, 0.01]):
        result += [-quantile, -returns[returns <= quantile].mean()]
    return result


def main():
    setup = json.load(sys.stdin)
    mean, covariance = np.array(setup["mean"]), np.array(setup["covariance"])
    first, second = np.array(setup["first"]), np.array(setup["second"])
    random = np.random.default_rng(42)
    normals, drawing, whole = [], [], []
    buffer = np.empty((CHUNK, len(mean)))
    chunks = range(setup["paths"] // CHUNK)
    for _ in range(ROUNDS):
        start = time.thread_time()
        for _ in chunks:
            random.standard_normal(out=buffer)
        normals.append((time.thread_time() - start) * 1000)
        start = time.thread_time()
        for _ in chunks:
            random.multivariate_normal(mean, covariance, size=CHUNK, method="cholesky")
        drawing.append((time.thread_time() - start) * 1000)
        start = time.thread_time()
        returns = ([], [])
        for _ in chunks:
            paths = random.multivariate_normal(mean, covariance, size=CHUNK, method="cholesky")
            returns[0].append(paths @ first)
            returns[1].append(paths @ second)
        found = losses(np.concatenate(returns[0])) + losses(np.concatenate(returns[1]))
        whole.append((time.thread_time() - start) * 1000)
    print(json.dumps({"normals": statistics.median(normals), "drawing": statistics.median(drawing), "whole": statistics.median(whole), "losses": found,
                      "version": f"numpy {np.__version__}"}))


if __name__ == "__main__":
    main()
