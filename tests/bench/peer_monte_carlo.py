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

ROUNDS = 3


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
    buffer = np.empty((setup["paths"], len(mean)))
    for _ in range(ROUNDS):
        start = time.thread_time()
        random.standard_normal(out=buffer)
        normals.append((time.thread_time() - start) * 1000)
        start = time.thread_time()
        paths = random.multivariate_normal(mean, covariance, size=setup["paths"], method="cholesky")
        drawing.append((time.thread_time() - start) * 1000)
        found = losses(paths @ first) + losses(paths @ second)
        whole.append((time.thread_time() - start) * 1000)
    print(json.dumps({"normals": statistics.median(normals), "drawing": statistics.median(drawing), "whole": statistics.median(whole), "losses": found,
                      "version": f"numpy {np.__version__}"}))


if __name__ == "__main__":
    main()
