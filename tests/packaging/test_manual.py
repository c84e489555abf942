"""Do the manual and the completions of a program have every command and option that its --help names?

  test_manual.py PROGRAM FOLDER     FOLDER is what packaging/manual/make has written

The shells themselves are asked for completions. A shell that is not installed is named and left out; bash is always there.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = pathlib.Path(sys.argv[2])
NAME = os.path.basename(PROGRAM)
SETTINGS = pathlib.Path(__file__).resolve().parents[2] / "docs/SETTINGS.md"


def output(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **options).stdout


def help_of(*words):
    return output(PROGRAM, *words, "--help")


def options_in(text):
    return sorted(set(re.findall(r"^  (?:-\w, )?(--[a-z][a-z-]*)", text, re.MULTILINE)))


def commands():
    return re.findall(r"^  ([a-z][a-z-]*) ", help_of().partition("Commands:\n")[2], re.MULTILINE)


def places():
    """Every way to begin a command line: [], ["import"], ["import", "prices"]."""
    found = [[]]
    for command in commands():
        found.append([command])
        usage = help_of(command).splitlines()[0]
        for kind in re.findall(r"(?:\] |\|\s*)([a-z]+)(?=[\s|]|$)", usage):
            found.append([command, kind])
    return found


def bash(words):
    script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _%s; printf "%%s\\n" "${COMPREPLY[@]}"' % NAME.replace("-", "_")
    return output("bash", "-c", script, "bash", str(FOLDER / "completions" / NAME), NAME, *words).split()


def zsh(words):
    """The functions of zsh's completion that ours calls, as ones that print what they are offered."""
    script = ('_describe() { while [[ $1 == -* ]]; do shift; [[ $1 == option ]] && break; done; print -l -- ${(P)@[-1]%%:*} }\n'
              '_files() { print -l -- *(N) }\n_message() { }\nfile=$1; shift; words=("$@"); CURRENT=$#\n'
              'complete() { source $file }; complete')
    return output("zsh", "-f", "-c", script, "zsh", str(FOLDER / "completions" / ("_" + NAME)), NAME, *words).split()


def fish(words):
    script = "source $argv[1]; complete -C (string join ' ' -- $argv[2..-1])"
    told = output("fish", "--no-config", "-c", script, str(FOLDER / "completions" / (NAME + ".fish")), NAME, *words)
    return [line.partition("\t")[0] for line in told.splitlines()]


SHELLS = {name: ask for name, ask in (("bash", bash), ("zsh", zsh), ("fish", fish)) if shutil.which(name)}


class TheManual(unittest.TestCase):
    page = (FOLDER / "man1" / (NAME + ".1")).read_text(encoding="utf-8").replace("\\-", "-")

    def test_has_every_option_in_the_section_of_its_command(self):
        missing = []
        for place in places():
            begin = ".SS %s\n" % " ".join(place)
            if place and begin not in self.page:
                continue # a kind without help of its own; its command's section has it
            text = self.page.partition(begin)[2].partition("\n.S")[0] if place else self.page
            missing += ["%s %s" % (" ".join(place), option) for option in options_in(help_of(*place))
                        if "\\fB%s\\fP" % option not in text]
        self.assertEqual(missing, [])

    def test_has_every_command_and_a_page_that_leads_to_it(self):
        for command in commands():
            self.assertIn(".SS %s\n" % command, self.page)
            self.assertTrue((FOLDER / "man1" / ("%s-%s.1" % (NAME, command))).exists(), command)

    def test_has_the_forms_of_a_command_as_one_line_and_what_its_action_may_be(self):
        for command in commands():
            usage = help_of(command).splitlines()[0].removeprefix("Usage: ")
            if " | " in usage:
                page = self.page.replace("\\&", "")
                self.assertIn(".B %s\n.PP\n" % usage, page)
                self.assertIn("\n.B ACTION\n", page.partition(usage)[2].partition("\n.SS ")[0], command)

    @unittest.skipUnless(NAME == "soundings-server", "the window has no list of settings")
    def test_has_every_setting(self):
        keys = re.findall(r'"key": "(\w+)"', output(PROGRAM, "doctor", "--json", "--data-dir", str(FOLDER / "data")))
        self.assertGreater(len(keys), 10)
        self.assertEqual([key for key in keys if ".B %s\n" % key not in self.page], [])

    @unittest.skipUnless(NAME == "soundings-server", "the window has no list of settings")
    def test_explains_every_setting_with_its_default(self):
        of_the_machine = ("DATABASE_URL", "CELERY_NODE_NAME")
        plain = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ} | {"HOME": str(FOLDER)}
        told = json.loads(output(PROGRAM, "doctor", "--json", "--data-dir", str(FOLDER / "data"), env=plain))["settings"]
        rows = re.findall(r"^\| `(\w+)` \| (?:`(.*?)`)? ?\| (.+) \|$", SETTINGS.read_text(encoding="utf-8"), re.MULTILINE)
        self.assertEqual([(row[0], row[1]) for row in rows],
                         [(one["key"], "" if one["key"] in of_the_machine else one["value"]) for one in told])

    @unittest.skipUnless(shutil.which("mandoc"), "mandoc is not installed")
    def test_is_well_formed(self):
        told = output("mandoc", "-T", "lint", "-W", "warning", str(FOLDER / "man1" / (NAME + ".1")))
        # No date, so that the same sources make the same page.
        self.assertEqual([line for line in told.splitlines() if "missing date" not in line], [])


class TheCompletions(unittest.TestCase):
    def test_offer_every_command(self):
        for shell, ask in SHELLS.items():
            with self.subTest(shell=shell):
                self.assertEqual([command for command in commands() if command not in ask([""])], [])

    def test_offer_every_option_where_it_is_understood(self):
        for shell, ask in SHELLS.items():
            for place in places():
                with self.subTest(shell=shell, place=place):
                    self.assertEqual([option for option in options_in(help_of(*place)) if option not in ask([*place, "--"])], [])

    @unittest.skipUnless(NAME == "soundings-server", "the window takes no words")
    def test_offer_the_words_after_a_command_but_not_its_options_elsewhere(self):
        for shell, ask in SHELLS.items():
            with self.subTest(shell=shell):
                self.assertLessEqual({"prices", "stocks", "fundamentals"}, set(ask(["import", ""])))
                self.assertIn("cache", ask(["--data-dir", "import", "ca"])) # a folder's name is no command
                self.assertNotIn("--strict", ask(["score", "--"]))
                self.assertIn("classic", ask(["score", "--profile", ""]))

    @unittest.skipUnless(NAME == "soundings-server", "the window takes no files but one")
    def test_offer_files_where_files_are_taken(self):
        for shell, ask in SHELLS.items():
            with self.subTest(shell=shell):
                os.chdir(FOLDER)
                self.assertIn("man1", "".join(ask(["import", "prices", ""])))


if __name__ == "__main__":
    print("shells: %s" % ", ".join(SHELLS))
    unittest.main(argv=sys.argv[:1])
