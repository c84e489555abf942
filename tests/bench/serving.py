"""What the benches of the server share: the FastAPI peer with the same figures, ports, load by wrk, and the processor time that it costs."""
import csv
import os
import pathlib
import re
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request

PYTHON = "/usr/bin/python3"  # the distribution's, which has the peer's packages
HERE = pathlib.Path(__file__).resolve().parent
PEER = next((found for folder in HERE.parents if (found := folder / "shared" / "bench" / "peer_api.py").exists()), None)
METRICS = ("pe_ratio ev_ebitda peg_ratio pb_ratio ps_ratio roic roe gross_margin operating_margin net_margin debt_equity current_ratio "
           "interest_coverage fcf_yield revenue_growth earnings_growth dividend_yield payout_ratio").split()


def cores():
    """One for the server, one for the load; the same where there is only one."""
    known = sorted(os.sched_getaffinity(0))
    return str(known[0]), str(known[-1])


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        name = next((line.split(":")[1].strip() for line in info if line.startswith("model name")), os.uname().machine)
    return f"machine: {name}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(port, path, method="GET"):
    return urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method), timeout=5).read()


def wait_for(port, path):
    for _ in range(300):
        try:
            return fetch(port, path)
        except OSError:
            time.sleep(0.1)
    sys.exit(f"the server on port {port} does not answer {path}")


def wait_until_open(port):
    """For a server that has no page to ask for."""
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit(f"nobody listens on port {port}")


def export(database, folder):
    """The peer's figures as the CSV files that our import reads."""
    with sqlite3.connect(database) as source:
        columns = ["ticker", "name", "sector", "market_cap", "currency"]
        with open(folder / "stocks.csv", "w", newline="") as out:
            csv.writer(out).writerows([columns, *source.execute(f"select {','.join(columns)} from stocks")])
        with open(folder / "fundamentals.csv", "w", newline="") as out:
            names = ["ticker", *METRICS]
            csv.writer(out).writerows([names, *source.execute(f"select {','.join(names)} from stocks")])
        with open(folder / "prices.csv", "w", newline="") as out:
            rows = source.execute("select ticker, day, open, high, low, close, volume from prices join stocks on stocks.id = stock_id")
            csv.writer(out).writerows([["ticker", "date", "open", "high", "low", "close", "volume"], *rows])


def seed(server, folder, stocks, bars):
    """The same figures for both sides: folder/peer.db and folder/data."""
    subprocess.run([PYTHON, PEER, "seed", folder / "peer.db", str(stocks), str(bars)], check=True)
    export(folder / "peer.db", folder)
    for kind in ("stocks", "fundamentals", "prices"):
        subprocess.run([server, "import", kind, folder / f"{kind}.csv", "--data-dir", folder / "data"], check=True,
                       env={**os.environ, "SAMPLE_MARKET": "false"}, stdout=subprocess.DEVNULL)


def start_ours(server, folder, core, **settings):
    port = free_port()
    process = subprocess.Popen(["taskset", "-c", core, server, "serve", "--port", str(port), "--data-dir", folder / "data"],
                               env={**os.environ, "SAMPLE_MARKET": "false", **settings}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return process, port


def start_peer(folder, core, **settings):
    port = free_port()
    process = subprocess.Popen(["taskset", "-c", core, PYTHON, PEER, "serve", str(port)],
                               env={**os.environ, "PEER_DB": str(folder / "peer.db"), **settings})
    return process, port


def stop(processes):
    for process in processes:
        process.terminate()
    for process in processes:
        process.wait()


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def microseconds(text):
    known = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text)
    if not known:
        sys.exit(f"wrk tells a latency of {text!r}")
    value, unit = known.groups()
    return float(value) * {"us": 1, "ms": 1e3, "s": 1e6, "m": 60e6}[unit]


class Load:
    """What wrk saw: requests a second, p50 and p99 in microseconds, failures; and the server's processor time for each request."""

    def __init__(self, pid, port, path, core, connections=1, seconds=2, script=None):
        before = processor_seconds(pid)
        command = ["taskset", "-c", core, "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
        if script:
            command += ["-s", script]
        report = subprocess.run([*command, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
        if "Latency Distribution" not in report:
            sys.exit(f"wrk has no answer from {path}:\n{report}")
        self.requests = int(re.search(r"(\d+) requests in", report).group(1))
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", report).group(1))
        self.p50 = microseconds(re.search(r"^ +50% +(\S+)", report, re.MULTILINE).group(1))
        self.p99 = microseconds(re.search(r"^ +99% +(\S+)", report, re.MULTILINE).group(1))
        refused = re.search(r"Non-2xx or 3xx responses: (\d+)", report)
        broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", report)
        self.failures = (int(refused.group(1)) if refused else 0) + (sum(map(int, broken.groups())) if broken else 0)
        self.cpu = (processor_seconds(pid) - before) / max(1, self.requests) * 1e6
