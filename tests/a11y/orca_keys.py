#!/usr/bin/python3
"""The tool orca-listen with patience: what a script expects is waited for, however slow the machine is.

Usage: orca_keys.py TOOLS [options of orca-listen] -- PROGRAM [ARG...]

Two things are other than in the tool. A step is not over before everything that is expected of it has been said, or a minute has
gone; and "within" counts in times that a quiet machine would take. A script has one word more:
    until ROLE: REGEX      waits until the window has something of this role whose name matches
"""
import os
import re
import sys
import time

from accessible_window import AccessibleWindow, NotThere, load_tool

LONGEST = 60.0          # seconds for what is expected
QUIET_LOOP = 0.05       # seconds that a quiet machine needs for the loop below

tools = sys.argv.pop(1)
listen = load_tool(os.path.join(tools, "orca-listen"))
window = AccessibleWindow(load_tool(os.path.join(tools, "dump-tree")))


def slowness():
    """How many times slower than a quiet one this machine is now."""
    begun = time.monotonic()
    for _ in range(1_000_000):
        pass
    return max(1.0, (time.monotonic() - begun) / QUIET_LOOP)


def actions(text):
    """A script in pieces: what is done, and what is expected of it. Blank lines before keep the numbers of the lines."""
    piece, begins = [], 0
    for number, line in enumerate(text.splitlines()):
        word = line.split(" ", 1)[0]
        if piece and word not in ("expect", "reject", "within", "silent"):
            yield begins, piece
            piece = []
        if not piece:
            begins = number
        if line.strip() and not line.startswith("#"):
            piece.append(line)
    if piece:
        yield begins, piece


class PatientListener(listen.Listener):
    awaited = ()

    def heard_all(self, said):
        return all(any(re.search(pattern, text, re.I) for _, text in said) for pattern in self.awaited)

    def gather(self, start, quiet=None, limit=None):
        said = super().gather(start, quiet, limit)
        end = time.monotonic() + LONGEST
        while not self.heard_all(said) and time.monotonic() < end:
            said += super().gather(start, self.quiet, self.quiet)
        return said

    def play(self, text):
        for begins, piece in actions(text):
            word, _, rest = piece[0].partition(" ")
            if word == "until":
                self.look_for(begins + 1, *rest.split(": ", 1))
                continue
            self.awaited = [line.split(" ", 1)[1].strip() for line in piece if line.startswith("expect ")]
            factor = slowness() if any(line.startswith("within ") for line in piece) else 1.0
            piece = ["within %d" % (float(line.split()[1]) * factor) if line.startswith("within ") else line for line in piece]
            super().play("\n" * begins + "\n".join(piece))
            self.awaited = ()

    def look_for(self, line, role, name):
        print("until %s: %s" % (role, name))
        try:
            window.await_one(role, name)
        except NotThere as fault:
            self.fail(line, str(fault))


listen.Listener = PatientListener
sys.exit(listen.main())
