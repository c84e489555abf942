#!/usr/bin/python3
"""Audits every page and dialog of the window in a theme and a size of text, each in a window of its own.

Usage: audit_pages.py TOOLS PROGRAM THEME SIZE ALLOWED
"""
import os
import subprocess
import sys

from accessible_window import AccessibleWindow, NotThere, load_tool, press, type_text

STEPS = 150   # more than any page has stops

# Its name in the settings file, the title, and what is there when it is whole: roles and names.
PAGES = [
    ("browse", "Browse", [("table", r"Stocks, \d+ stocks")]),
    ("screener", "Screener", [("table", "stocks match")]),
    ("top-picks", "Top picks", [("table", r"Top picks, \d+ stocks")]),
    ("leaderboard", "Leaderboard", [("table", r"Leaderboard, \d+ stocks")]),
    ("changes", "What changed", [("table", "Gained"), ("table", "Signal changed")]),
    ("compare", "Compare", [("text", "Add a stock")]),
    ("watchlists", "Watchlists", [("push button", "New list")]),
    ("portfolio", "Portfolio", [("push button", "New portfolio")]),
    ("live", "Live analysis", [("table", "Holdings, 3 positions"), ("push button", "Portfolio risk")]),
    ("glossary", "Glossary", [("list", r"Terms, \d+")]),
    ("jobs", "Jobs", [("push button", "Pause Backup")]),
    ("data", "Cache and data health", [("table", "Workers")]),
    ("settings", "Settings", [("panel", "Theme")]),
]
BROWSE = PAGES[0][2]
STOCK = {"page": "browse", "ticker": "QCOM"}, "Qualcomm", [("table", "Factors of the score"), ("chart", "price chart")]
DIALOGS = ["ctrl+k", "ctrl+b", "ctrl+o", "F1"]


class FocusWait:
    """Stands in for the module `time` in the tool: what it waits for after a Tab is the focus, not a quarter of a second."""

    def __init__(self, window):
        self.window, self.at = window, window.focused()

    def sleep(self, _seconds):
        self.at = self.window.await_moved(self.at)


class Audit:
    def __init__(self, tools, program, look, allowed):
        self.tool = load_tool(os.path.join(tools, "audit"))
        self.dump = self.tool.load_dump_tree()
        self.program, self.look, self.allowed = program, look, allowed
        self.faults = 0

    def report(self, title, faults, order=()):
        texts = ["[%s] %s: %s" % (fault["rule"], fault["where"], fault["why"]) for fault in faults]
        kept = [text for text in texts if text not in self.allowed]
        self.faults += len(kept)
        print("-- %s: %d faults, %d allowed" % (title, len(kept), len(texts) - len(kept)))
        for text in kept:
            print(text)
        if kept:
            for number, where in enumerate(order, 1):
                print("  %3d  %s" % (number, where))
        sys.stdout.flush()

    def tree_faults(self):
        return self.tool.check_tree(self.dump.tree(self.dump.find_application("soundings", 0), limit=0))

    def is_choice_of(self, fault, order):
        """Only the chosen part of a choice is a tab stop; the arrows go to the others."""
        choice, part, _ = fault["where"].rpartition(' > radio button "')
        return fault["rule"] == "focus-missed" and part and any(stop.startswith(choice + part) for stop in order)

    def walk(self, window):
        # A round before the one that is read leaves the page scrolled as the end of a round does.
        window.go_to_rail()
        window.step("shift+Tab")
        window.step("Tab")
        self.tool.time = FocusWait(window)
        return self.tool.focus_walk(self.dump, "soundings", STEPS)

    def audit_page(self, window, title):
        window.await_rest()
        faults = self.tree_faults()
        walked, order = self.walk(window)
        if any(fault["rule"] == "focus-lost" for fault in walked):
            # A tree that changes while it is read may hide what has the focus; a focus that is lost is lost again.
            walked, order = self.walk(window)
        if len(order) == STEPS:
            walked.append({"rule": "focus-round", "where": title, "why": "Tab did not come round in %d steps" % STEPS})
        self.report(title, faults + [fault for fault in walked if not self.is_choice_of(fault, order)], order)

    def audit_comparison(self, window):
        for ticker in ("AAPL", "MSFT"):
            type_text(ticker.lower())
            window.await_one("notification", ticker)
            press("Return")
            window.await_one("push button", ticker)
        window.await_one("chart", "Prices of AAPL, MSFT")
        self.audit_page(window, "Compare")

    def audit_welcome(self, window):
        press("ctrl+k")
        window.await_one("text", "Command or stock")
        type_text("welcome")
        window.await_one("list item", "Welcome")
        window.await_rest()
        press("Return")
        window.await_one("frame", "^Welcome")
        window.await_one("push button", "Look at the list of stocks")
        self.audit_page(window, "Welcome")

    def audit_dialog(self, window, key, where="the page"):
        press(key)
        window.await_one("dialog", r"\w")
        window.await_rest()
        # Without the walk: what is behind a dialog is rightly not reached.
        self.report("dialog at %s on %s" % (key, where), self.tree_faults())
        press("Escape")
        window.wait(lambda: not window.has("dialog", ""), "page without its dialog")

    def audit_dialogs(self, window):
        for key in DIALOGS:
            self.audit_dialog(window, key)
        window.go_to("table cell", "")
        self.audit_dialog(window, "F1", "a cell")

    def audit_export(self, window):
        window.go_to("chart", "price chart")
        self.audit_dialog(window, "ctrl+s", "a chart")

    def audit_clearing(self, window):
        window.go_to("push button", "Clear the cache")
        self.audit_dialog(window, "Return", "the button that clears")

    def audit_token(self, window):
        window.go_to("push button", "Make a token")
        self.audit_dialog(window, "Return", "the button that makes a token")

    def audit_what_is_owned(self, window):
        """A list and a portfolio with something in them, as they are after their first day."""
        window.go_to("table cell", "")
        press("ctrl+d")
        window.await_one("notification", "is on the list")
        press("ctrl+b")
        window.await_one("dialog", r"\w")
        window.await_rest()
        type_text("10")
        press("Return")
        window.await_one("notification", "Entered")
        for key, title, table in [("alt+7", "Watchlists", "Stocks of My watchlist"), ("alt+8", "Portfolio", "Positions of My portfolio")]:
            press(key)
            window.await_one("frame", "^%s – Soundings$" % title)
            window.await_one("table", table)
            # What the toast offers stands beside the page, not in its order.
            window.wait(lambda: not window.has("push button", "Dismiss"), "page without its toast")
            self.audit_page(window, title + ", filled")

    def open(self, settings):
        folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "soundings")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "window.ini"), "w", encoding="utf-8") as file:
            file.write("[window]\n" + "".join("%s=%s\n" % setting for setting in {**self.look, **settings}.items()))
        return subprocess.Popen([self.program, "--data-dir", os.path.join(os.environ["A11Y_TMP"], "data")])

    def run(self, settings, title, marks, then):
        process = self.open(settings)
        try:
            window = AccessibleWindow(self.dump, process)
            window.activate()
            window.await_one("frame", "^%s – Soundings$" % title)
            for role, name in marks:
                window.await_one(role, name)
            then(window)
        except NotThere as fault:
            print("-- %s: %s" % (title, fault))
            self.faults += 1
        finally:
            process.terminate()
            process.wait()


def main():
    tools, program, theme, size, allowed_file = sys.argv[1:]
    with open(allowed_file, encoding="utf-8") as file:
        allowed = {line.strip() for line in file if line.strip() and not line.startswith("#")}
    audit = Audit(tools, program, {"theme": theme, "textSize": size}, allowed)
    for page, title, marks in PAGES:
        then = audit.audit_comparison if page == "compare" else lambda window, title=title: audit.audit_page(window, title)
        audit.run({"page": page}, title, marks, then)
    audit.run(*STOCK, lambda window: audit.audit_page(window, "Qualcomm"))
    audit.run({"page": "browse"}, "Browse", BROWSE, audit.audit_welcome)
    audit.run({"page": "browse"}, "Browse", BROWSE, audit.audit_dialogs)
    audit.run(*STOCK, audit.audit_export)
    audit.run({"page": "data"}, "Cache and data health", [("table", "Workers")], audit.audit_clearing)
    audit.run({"page": "settings"}, "Settings", [("panel", "Theme")], audit.audit_token)
    audit.run({"page": "browse"}, "Browse", BROWSE, audit.audit_what_is_owned)
    print("%d faults" % audit.faults)
    return 1 if audit.faults else 0


if __name__ == "__main__":
    sys.exit(main())
