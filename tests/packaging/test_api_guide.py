"""Do the examples of docs/API_GUIDE.md work as they stand?

  test_api_guide.py SERVER     for example build/dev/bin/soundings-server

Runs each against a server on a free loopback port, whose address takes the place of the guide's; what the guide shows as an answer
must have the members that the real one has. Needs curl and jq, as the guide does.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

GUIDE = pathlib.Path(__file__).resolve().parents[2] / "docs/API_GUIDE.md"
PROGRAM = os.path.abspath(sys.argv[1])
SKIPPED = 77
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def unlike(shown, real, path="answer"):
    """Sentences about members that are shown and not there, or of another kind."""
    if isinstance(shown, dict):
        if not isinstance(real, dict):
            return ["%s is no object" % path]
        return [fault for key, value in shown.items()
                for fault in (unlike(value, real[key], path + "." + key) if key in real else ["%s.%s is not there" % (path, key)])]
    if isinstance(shown, list):
        if not isinstance(real, list) or not real:
            return ["%s is no list with something in it" % path]
        return unlike(shown[0], real[0], path + "[0]")
    kinds = (int, float) if isinstance(shown, (int, float)) and not isinstance(shown, bool) else type(shown)
    return [] if isinstance(real, kinds) else ["%s is %r" % (path, real)]


class TheGuide(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.server = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--data-dir", cls.folder.name], stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL, text=True)
        cls.address = cls.server.stdout.readline().split()[-1]

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.wait(20)
        cls.server.stdout.close()
        cls.folder.cleanup()

    def run_block(self, kind, text):
        command = ["bash", "-euo", "pipefail", "-c"] if kind == "sh" else [sys.executable, "-c"]
        done = subprocess.run(command + [text.replace("http://127.0.0.1:8000", self.address)], capture_output=True, text=True,
                              check=False, timeout=60)
        self.assertEqual(done.returncode, 0, text + done.stdout + done.stderr)
        self.assertTrue(done.stdout.strip(), text)
        return done.stdout

    def test_has_examples_that_work_and_answers_that_are_given(self):
        answer, ran, compared = "", 0, 0
        for kind, text in BLOCK.findall(GUIDE.read_text(encoding="utf-8")):
            with self.subTest(example=text.strip()[:60]):
                if kind == "json":
                    self.assertEqual(unlike(json.loads(text), json.loads(answer)), [])
                    compared += 1
                else:
                    answer = self.run_block(kind, text)
                    ran += 1
        self.assertGreaterEqual(ran, 10)
        self.assertGreaterEqual(compared, 2)


if __name__ == "__main__":
    missing = [tool for tool in ("curl", "jq") if not shutil.which(tool)]
    if missing:
        print("skipped: %s not installed" % " and ".join(missing))
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
