"""Does the nginx configuration that we offer let in who has the password, keep out who has not, and pass WebSockets on?

  test_nginx.py SERVER     for example build/dev/bin/soundings-server

Starts the server and nginx on free loopback ports, with a certificate of its own, and ends both by their processes.
"""
import base64
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATH = os.environ["PATH"] + ":/usr/sbin"
NGINX = shutil.which("nginx", path=PATH)
SKIPPED = 77
NAME = "stocks.example.org"
PASSWORD = "Basic " + base64.b64encode(b"ada:a password").decode()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def stop(process):
    process.terminate()
    process.communicate(timeout=20)


class BehindNginx(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        environment = dict(os.environ, XDG_CONFIG_HOME=str(cls.folder), SAMPLE_MARKET="false", ALLOWED_HOSTS=NAME,
                           CORS_ORIGINS="https://" + NAME)
        cls.server = subprocess.Popen([sys.argv[1], "serve", "--port", "0", "--data-dir", str(cls.folder / "data")],
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
        cls.addClassCleanup(stop, cls.server)
        server_port = re.search(r":(\d+)$", cls.server.stdout.readline().strip()).group(1)

        cls.port, plain = free_port(), free_port()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + NAME,
                        "-addext", "subjectAltName=DNS:" + NAME, "-keyout", cls.folder / "privkey.pem",
                        "-out", cls.folder / "fullchain.pem"], check=True, capture_output=True)
        (cls.folder / "users").write_text("ada:{PLAIN}a password\n", encoding="utf-8")
        offered = (ROOT / "packaging/nginx/soundings.conf").read_text(encoding="utf-8")
        changed = (offered.replace("listen [::]:80;", "").replace("listen [::]:443 ssl;", "")
                   .replace("listen 80;", "listen 127.0.0.1:%d;" % plain).replace("listen 443 ssl;", "listen 127.0.0.1:%d ssl;" % cls.port)
                   .replace("/etc/ssl/soundings/", str(cls.folder) + "/").replace("/etc/nginx/soundings.users", str(cls.folder / "users"))
                   .replace("127.0.0.1:8000", "127.0.0.1:" + server_port))
        cls.temporary = "".join("%s_temp_path %s/%s;" % (kind, cls.folder, kind)
                            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        cls.configuration = cls.write("nginx.conf", changed)
        cls.nginx = subprocess.Popen([NGINX, "-c", cls.configuration], stderr=subprocess.DEVNULL)
        cls.addClassCleanup(stop, cls.nginx)
        deadline = time.monotonic() + 20
        while not answers(cls.port) and time.monotonic() < deadline:
            time.sleep(0.05)

    @classmethod
    def write(cls, name, servers):
        """A whole configuration of nginx around the part that we offer."""
        user = "user root;\n" if os.geteuid() == 0 else ""
        path = cls.folder / name
        path.write_text("%spid %s/%s.pid;\nerror_log %s/error.log;\ndaemon off;\nevents {}\nhttp {\naccess_log off;\n%s\n%s}\n"
                        % (user, cls.folder, name, cls.folder, cls.temporary, servers), encoding="utf-8")
        return path

    def assert_accepted(self, configuration):
        verdict = subprocess.run([NGINX, "-t", "-c", configuration], capture_output=True, text=True, check=False)
        self.assertEqual(verdict.returncode, 0, verdict.stderr)
        self.assertNotIn("[warn]", verdict.stderr)

    def ask(self, path, **headers):
        context = ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))
        raw = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        connection = http.client.HTTPSConnection(NAME, timeout=20)
        connection.sock = context.wrap_socket(raw, server_hostname=NAME)
        self.addCleanup(connection.sock.close)
        connection.request("GET", path, headers={"Host": NAME, **{name.replace("_", "-"): value for name, value in headers.items()}})
        reply = connection.getresponse()
        self.addCleanup(reply.close)
        return reply

    def test_is_accepted_by_nginx_without_a_warning(self):
        self.assert_accepted(self.configuration)

    def test_of_the_container_is_accepted_too(self):
        offered = (ROOT / "packaging/container/gateway.conf").read_text(encoding="utf-8")
        self.assert_accepted(self.write("gateway.conf", offered.replace("listen 8080;", "listen 127.0.0.1:%d;" % free_port())))

    def test_keeps_out_who_has_no_password(self):
        for path in ("/", "/api/stocks/", "/health", "/ws/events"):
            self.assertEqual(self.ask(path).status, 401, path)

    def test_lets_in_who_has_the_password(self):
        reply = self.ask("/health", Authorization=PASSWORD)
        self.assertEqual(reply.status, 200)
        self.assertEqual(json.load(reply)["status"], "healthy")
        self.assertIn("max-age", reply.headers["Strict-Transport-Security"])

    def test_passes_on_the_origin_for_the_server_to_judge(self):
        self.assertEqual(self.ask("/api/stocks/", Authorization=PASSWORD, Origin="https://" + NAME).status, 200)
        self.assertEqual(self.ask("/api/stocks/", Authorization=PASSWORD, Origin="https://evil.example").status, 403)

    def test_passes_web_sockets_on(self):
        reply = self.ask("/ws/through-nginx", Authorization=PASSWORD, Connection="Upgrade", Upgrade="websocket", Sec_WebSocket_Version="13",
                         Sec_WebSocket_Key=base64.b64encode(os.urandom(16)).decode(), Origin="https://" + NAME)
        self.assertEqual(reply.status, 101, reply.status)


if __name__ == "__main__":
    if not NGINX or not shutil.which("openssl"):
        print("skipped: nginx or openssl is not installed (Debian: nginx-light, openssl)")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
