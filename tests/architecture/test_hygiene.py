"""Small promises about the tree as a whole that nobody would keep by hand for long."""
import re
import sys
import unittest

from tree import exists, files, read

SOURCES = (".h", ".cpp", ".qml", ".py", ".sh", ".cmake", ".ts", ".js")
LONGEST = 500  # lines; a file beyond it does more than one thing

# A file that is longer for a reason, with the length it had then: it may shrink, not grow.
LONG_FOR_A_REASON = {}

DOCUMENTS = ["README.md", "CHANGELOG.md"]
# Folders whose names in a document are meant as paths from the root.
TOP_FOLDERS = "app|backend|qml|resources|tests|packaging|docs|translations"


def own_sources():
    return [path for path in files("", *SOURCES) if not path.startswith(("tests/data/", "translations/"))]


class TheTree(unittest.TestCase):
    def assert_none(self, faults, sentence):
        self.assertEqual(faults, [], "%s:\n%s" % (sentence, "\n".join(faults)))

    def test_has_no_file_that_does_too_much(self):
        lengths = {path: read(path).count("\n") for path in own_sources()}
        self.assert_none(["%s: %d lines" % (path, length) for path, length in lengths.items()
                          if length > LONG_FOR_A_REASON.get(path, LONGEST)], "longer than %d lines" % LONGEST)

    def test_leaves_nothing_for_later(self):
        later = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
        self.assert_none(["%s:%d: %s" % (path, number, line.strip())
                          for path in own_sources() + files("", "CMakeLists.txt", ".md")
                          for number, line in enumerate(read(path).splitlines(), 1) if later.search(line)],
                         "finish it or leave it out")

    def test_has_documents_whose_paths_exist(self):
        path = re.compile(r"`((?:%s)/[\w./+-]*)`" % TOP_FOLDERS)
        link = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
        faults = []
        for document in [d for d in DOCUMENTS if exists(d)] + files("docs", ".md"):
            text, folder = read(document), document.rpartition("/")[0]
            faults += ["%s names %s" % (document, name) for name in path.findall(text) if not exists(name)]
            faults += ["%s links to %s" % (document, name) for name in link.findall(text)
                       if not exists(folder + "/" + name if folder else name)]
        self.assert_none(faults, "documents name paths that are not there")

    def test_has_one_version(self):
        version = re.search(r"project\(Soundings VERSION ([\d.]+)", read("CMakeLists.txt")).group(1)
        named = re.search(r"^## \[(\d+\.\d+\.\d+)\]", read("CHANGELOG.md"), re.MULTILINE)
        self.assertIsNotNone(named, "CHANGELOG.md has no heading such as ## [1.2.3]")
        self.assertEqual(named.group(1), version, "CHANGELOG.md and CMakeLists.txt")
        for metainfo in files("packaging", ".metainfo.xml"):
            newest = re.search(r'<release version="([\d.]+)"', read(metainfo))
            self.assertEqual(newest and newest.group(1), version, metainfo)

        self.assertIn('"version-string": "%s"' % version, read("vcpkg.json"))

    def test_has_headers_that_are_included_once(self):
        self.assert_none([path for path in files("", ".h") if "#pragma once" not in read(path)], "no #pragma once")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
