"""Is what a server tells Prometheus well formed and true, and do the dashboard and the alerts ask for what there is?

  test_monitoring.py SERVER     for example build/dev/bin/soundings-server

Starts the server on a free loopback port and ends it by its process. promtool (Debian's package prometheus) is asked where it is
installed, or named in SOUNDINGS_PROMTOOL.
"""
import http.client
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(sys.argv[1])
PROMTOOL = os.environ.get("SOUNDINGS_PROMTOOL") or shutil.which("promtool")
SAMPLE = re.compile(r'^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$')
LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')


class Monitoring(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        environment = dict(os.environ, SAMPLE_MARKET="false", SOUNDINGS_DEMO_TASKS="1", SLOW_REQUEST_MS="1", SLOW_QUERY_MS="1", LOG_FORMAT="json")
        cls.log = open(pathlib.Path(cls.folder.name) / "log", "w+", encoding="utf-8")
        cls.server = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--data-dir", cls.folder.name], env=environment,
                                      stdout=subprocess.PIPE, stderr=cls.log, text=True)
        cls.port = int(cls.server.stdout.readline().rsplit(":", 1)[1])
        job = json.loads(cls.ask("POST", "/api/jobs/run/proto.add", '{"args": [2, 3]}')[1])["id"]
        for _ in range(100):
            if json.loads(cls.ask("GET", "/api/jobs/" + job)[1])["state"] == "SUCCESS":
                break
            time.sleep(0.1)
        cls.ask("GET", "/api/stocks/?page_size=nonsense")
        cls.ask("GET", "/nowhere")
        cls.ask("GET", "/api/stocks/")
        time.sleep(1) # the queue is asked twice a second
        cls.text = cls.ask("GET", "/metrics")[1]

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.wait(20)
        cls.server.stdout.close()
        cls.log.close()
        cls.folder.cleanup()

    @classmethod
    def ask(cls, method, target, body=None, connection=None):
        own = connection or http.client.HTTPConnection("127.0.0.1", cls.port, timeout=30)
        own.request(method, target, body, {"Content-Type": "application/json"} if body else {})
        reply = own.getresponse()
        text = reply.read().decode()
        if not connection:
            own.close()
        return reply.status, text

    @staticmethod
    def samples(text):
        found = []
        for line in text.splitlines():
            if not line.startswith("#"):
                match = SAMPLE.match(line)
                assert match, line
                found.append((match[1], dict(LABEL.findall(match[2] or "")), float(match[3])))
        return found

    def value(self, name, text=None, **labels):
        found = [value for sample, having, value in self.samples(text or self.text) if sample == name and labels.items() <= having.items()]
        self.assertEqual(len(found), 1, (name, labels, found))
        return found[0]

    def test_has_a_help_and_a_type_before_each_metric_once(self):
        for kind in ("HELP", "TYPE"):
            names = re.findall(r"^# %s (\S+)" % kind, self.text, re.MULTILINE)
            self.assertEqual(len(names), len(set(names)))
            for name, _, _ in self.samples(self.text):
                self.assertIn(re.sub("_(bucket|sum|count)$", "", name) if name not in names else name, names)

    def test_has_histograms_that_add_up(self):
        last = {}
        for name, labels, value in self.samples(self.text):
            if name.endswith("_bucket"):
                key = (name, tuple(sorted(item for item in labels.items() if item[0] != "le")))
                self.assertGreaterEqual(value, last.get(key, 0))
                last[key] = value
            elif name.endswith("_count"):
                key = (name[:-6] + "_bucket", tuple(sorted(labels.items())))
                self.assertEqual(value, last[key], name)

    def test_counts_a_refused_argument_for_its_route(self):
        self.assertEqual(self.value("soundings_http_requests_total", route="/api/stocks/", status="422", method="GET"), 1)
        self.assertEqual(self.value("soundings_http_requests_total", route="none", status="404", method="GET"), 1)

    def test_tells_of_the_process_what_the_system_does(self):
        # The connection that asked is gone when we look, and one to the database may have come meanwhile.
        self.assertAlmostEqual(self.value("process_open_fds", self.ask("GET", "/metrics")[1]),
                               len(os.listdir("/proc/%d/fd" % self.server.pid)), delta=3)
        self.assertGreater(self.value("process_cpu_seconds_total"), 0)
        self.assertGreater(self.value("process_resident_memory_bytes"), 1e6)
        self.assertAlmostEqual(self.value("process_start_time_seconds"), time.time(), delta=300)
        self.assertGreaterEqual(self.value("process_threads"), 3)

    def test_knows_the_connections_as_they_are(self):
        connections = [http.client.HTTPConnection("127.0.0.1", self.port, timeout=30) for _ in range(5)]
        for connection in connections:
            connection.connect()
        here = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

        def becomes(expected):
            for _ in range(100):
                seen = self.value("soundings_http_connections", self.ask("GET", "/metrics", connection=here)[1])
                if seen == expected:
                    return True
                time.sleep(0.1)
            return False

        self.assertTrue(becomes(6))
        for connection in connections:
            connection.close()
        self.assertTrue(becomes(1))
        here.close()

    def test_counts_jobs_statements_and_sessions(self):
        self.assertEqual(self.value("soundings_job_runs_total", task="proto.add", state="SUCCESS"), 1)
        self.assertGreater(self.value("soundings_store_query_duration_seconds_count"), 5)
        self.assertEqual(self.value("soundings_live_sessions"), 0)

    def test_asks_in_dashboard_and_alerts_for_what_there_is(self):
        there = {name for name, _, _ in self.samples(self.text)}
        labels = {label for _, having, _ in self.samples(self.text) for label in having} | {"instance"}
        dashboard = json.loads((ROOT / "packaging/grafana/soundings.json").read_text(encoding="utf-8"))
        asked = [target["expr"] for panel in dashboard["panels"] for target in panel.get("targets", [])]
        self.assertGreater(len(asked), 15)
        asked += (ROOT / "packaging/grafana/alerts.yml").read_text(encoding="utf-8").split("- alert: ")[1:]
        asked.append(dashboard["templating"]["list"][1]["query"])
        for expression in asked:
            names = re.findall(r"\b(?:soundings|process)_\w+", expression)
            self.assertTrue(names, expression)
            self.assertEqual([name for name in names if name not in there], [], expression)
            for by in re.findall(r"by \(([^)]*)\)", expression):
                self.assertEqual([label for label in by.split(", ") if label not in labels], [], expression)

    def test_shows_every_panel_beside_the_others(self):
        dashboard = json.loads((ROOT / "packaging/grafana/soundings.json").read_text(encoding="utf-8"))
        self.assertEqual(len({panel["id"] for panel in dashboard["panels"]}), len(dashboard["panels"]))
        taken = set()
        for panel in dashboard["panels"]:
            place = panel["gridPos"]
            cells = {(x, y) for x in range(place["x"], place["x"] + place["w"]) for y in range(place["y"], place["y"] + place["h"])}
            self.assertFalse(cells & taken, panel["title"])
            self.assertLessEqual(place["x"] + place["w"], 24)
            taken |= cells

    @unittest.skipUnless(PROMTOOL, "promtool is not installed (Debian's package prometheus)")
    def test_pleases_promtool(self):
        told = subprocess.run([PROMTOOL, "check", "metrics"], input=self.text, capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual((told.returncode, told.stdout + told.stderr), (0, ""))
        rules = subprocess.run([PROMTOOL, "check", "rules", str(ROOT / "packaging/grafana/alerts.yml")], capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(rules.returncode, 0, rules.stdout + rules.stderr)

    def test_logs_what_takes_long_with_the_id_of_its_request(self):
        # A job is stored, which takes longer than a millisecond only now and then; so ask until one does.
        for _ in range(200):
            self.ask("POST", "/api/jobs/run/proto.add", '{"args": [2, 3]}')
            self.log.flush()
            lines = [json.loads(line) for line in pathlib.Path(self.log.name).read_text(encoding="utf-8").splitlines() if line.startswith("{")]
            slow = [line for line in lines if line["logger"] == "soundings.slow" and "POST /api/jobs/run/{task} took" in line["message"]]
            if slow:
                break
        self.assertTrue(slow)
        self.assertTrue(slow[0]["request_id"])
        self.assertEqual(slow[0]["level"], "warning")

    def test_is_ready_with_each_part(self):
        status, text = self.ask("GET", "/ready")
        told = json.loads(text)
        self.assertEqual((status, told["ready"]), (200, True))
        self.assertEqual(told["components"]["store"]["status"], "healthy")
        self.assertEqual(told["components"]["jobs"]["status"], "healthy")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
