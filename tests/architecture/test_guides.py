"""Do the guides say what the program says: its messages, its keys, its pages?"""
import re
import sys
import unittest

from tree import exists, files, read

# Two literals beside each other are one text, on one line or on two.
SEAM = re.compile(r'"\s*\n?\s*(?:QStringLiteral\()?"')
# Headings that describe what is seen, where no message says it.
DESCRIBED = {"The compiler is killed", 'A check is "Skipped" in the test summary', "A row is flagged, not rejected", 'A stock is "not rated"',
             'Numbers carry `"source": "sample"`', 'REDIS_URL is "rediss://..."'}


def corpus():
    paths = [path for folder in ("app", "backend", "qml", "packaging", "tests", "resources/server-pages", "resources/web")
             for path in files(folder, ".cpp", ".h", ".qml", ".cmake", ".sh", ".py", ".html", ".ts", ".tsx", ".yml")]
    paths += ["packaging/start", "packaging/test"]
    return {path: SEAM.sub("", read(path)).replace("\\n", " ") for path in paths if "test_guides" not in path}


def pieces(message):
    """What of a message is always the same: "... is damaged" -> ["is damaged"]."""
    message = message.removeprefix("soundings: ") # before every line of the two commands
    return [piece.strip(" .:,") for piece in re.split(r"\.\.\.|%\d|“[^”]*”|\d+(?:\.\d+)+|\d{2,}", message) if len(piece.strip(" .:,")) > 3]


class Troubleshooting(unittest.TestCase):
    def test_has_messages_that_the_program_has(self):
        texts = corpus()
        found = [message for paragraph in re.findall(r"^(\*\*.*?\*\*)(?= - )", read("docs/TROUBLESHOOTING.md"), re.MULTILINE | re.DOTALL)
                 for message in re.findall(r"\*\*(.*?)\*\*", paragraph.replace("\n", " "))]
        self.assertGreater(len(found), 30)
        unknown = [message for message in found if message not in DESCRIBED
                   and not any(all(piece in text for piece in pieces(message)) for text in texts.values())]
        self.assertEqual(unknown, [], "docs/TROUBLESHOOTING.md has messages that nothing says:\n" + "\n".join(unknown))


class UserGuide(unittest.TestCase):
    guide = read("docs/USER_GUIDE.md")

    def test_has_every_page_with_its_keys(self):
        pages = re.findall(r'^\s*\{ id: "[\w-]+", group: \w+, title: qsTr\("([^"]+)"\)(.*)\}', read("qml/Shell/PageList.qml"), re.MULTILINE)
        self.assertGreater(len(pages), 10)
        for at, (title, rest) in enumerate(pages):
            own = re.search(r'keys: "([^"]+)"', rest)
            keys = own[1] if own else "Alt+%d" % (at + 1) if at < 9 else "Ctrl+K"
            self.assertRegex(self.guide, r"(?m)^\| %s \| %s \|" % (re.escape(title), re.escape(keys)))

    def test_has_the_keys_that_work_everywhere(self):
        commands = re.findall(r'Command\{"\w+", QT_TRANSLATE_NOOP\("ShortcutTable", "([^"]+)"\), "([^"]+)"\}', read("qml/Controls/shortcut_table.cpp"))
        self.assertGreater(len(commands), 8)
        for title, keys in commands:
            self.assertRegex(self.guide, r"(?m)^\| %s \| %s \|" % (re.escape(keys.split()[0]), re.escape(title)))


class Tour(unittest.TestCase):
    def test_names_files_that_are_there(self):
        named = re.findall(r"`((?:app|backend|qml|tests|packaging|resources|docs)/[\w/.-]+)`", read("docs/TOUR.md"))
        self.assertGreater(len(named), 15)
        for path in named:
            with self.subTest(path=path):
                self.assertTrue(exists(path))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
