"""The window as assistive technology sees it: its tree is asked until it says what is awaited, so that nothing here depends on how
fast the machine is."""
import importlib.machinery
import importlib.util
import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 120.0   # seconds for what a quiet machine does in one
UNMOVED = 10.0     # seconds after which a key has not moved the focus
AGAIN = 0.05       # seconds between two questions

# A call that is answered late is not an answer that is missing.
Atspi.set_timeout(30000, 60000)


def load_tool(path):
    """A program without an ending in its name, as a module."""
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader(os.path.basename(path).replace("-", "_"), path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


def press(*keys):
    for key in keys:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "60", text], check=True)


class NotThere(Exception):
    """What was awaited did not come."""


class AccessibleWindow:
    def __init__(self, dump, process=None):
        self.dump, self.process = dump, process

    def frame(self):
        application = self.dump.find_application("soundings", 0)
        return application and self.dump.call(application.get_child_at_index, 0)

    def wait(self, test, awaited, seconds=PATIENCE):
        """What `test` gives once that is true."""
        end = time.monotonic() + seconds
        while True:
            found = test()
            if found:
                return found
            if self.process and self.process.poll() is not None:
                raise NotThere("the window ended with status %s" % self.process.returncode)
            if time.monotonic() > end:
                raise NotThere("after %d seconds there is still no %s" % (seconds, awaited))
            time.sleep(AGAIN)

    def activate(self):
        """Waits until the window has the keyboard; a window manager that was late is asked again."""
        asked = time.monotonic()

        def active():
            nonlocal asked
            frame = self.frame()
            if frame and self.dump.call(frame.get_state_set).contains(Atspi.StateType.ACTIVE):
                return True
            if time.monotonic() > asked + 5:
                asked = time.monotonic()
                subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "windowactivate"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            return False

        self.wait(active, "active window")

    def visible(self, node=None, path=()):
        """Every node that is not hidden, with those above it. Far faster than the whole tree: hidden pages are left out."""
        node = node or self.frame()
        states = node and self.dump.call(node.get_state_set)
        if not states or not states.contains(Atspi.StateType.VISIBLE):
            return
        path = path + (node,)
        yield path, states
        for at in range(self.dump.call(node.get_child_count, default=0)):
            child = self.dump.call(node.get_child_at_index, at)
            if child:
                yield from self.visible(child, path)

    def has(self, role, name):
        """Whether there is something of this role whose name matches, in sight or scrolled away."""
        return any(self.dump.call(path[-1].get_role_name) == role and re.search(name, self.dump.call(path[-1].get_name, default=""))
                   for path, _ in self.visible())

    def await_one(self, role, name):
        self.wait(lambda: self.has(role, name), '%s whose name matches "%s"' % (role, name))

    def focused(self):
        """What has the focus, with what it is in; empty for nothing."""
        deepest = ()
        for path, states in self.visible():
            if states.contains(Atspi.StateType.FOCUSED) and len(path) > 1 and len(path) >= len(deepest):
                deepest = path
        return deepest

    def await_moved(self, before):
        """Waits until the focus is elsewhere than `before` and has come to rest there."""
        seen = None
        end = time.monotonic() + UNMOVED
        while time.monotonic() < end:
            path = self.focused()
            where = path and (path, self.place(path[-1]))
            if where and path != before and where == seen:
                return path
            seen = where
            time.sleep(AGAIN)
        return self.focused()

    def place(self, node):
        extents = self.dump.call(Atspi.Component.get_extents, node, Atspi.CoordType.SCREEN)
        return extents and (extents.x, extents.y, extents.width, extents.height)

    def step(self, key):
        before = self.focused()
        press(key)
        return self.await_moved(before)

    def is_in_rail(self, path):
        return any(self.dump.call(node.get_role_name) == "page tab list" for node in path)

    def go_to_rail(self):
        """To the page that is open, in the list of pages: the same place whatever had the focus."""
        for _ in range(12):
            if self.is_in_rail(self.focused()):
                return
            self.step("F6")
        raise NotThere("F6 does not lead to the list of pages")

    def go_to(self, role, name, most=60):
        """By Tab, to what has this role and a name that matches, or is in it."""
        for _ in range(most):
            for node in self.focused():
                if self.dump.call(node.get_role_name) == role and re.search(name, self.dump.call(node.get_name, default="")):
                    return
            self.step("Tab")
        raise NotThere('Tab does not lead to a %s whose name matches "%s"' % (role, name))

    def await_rest(self):
        """Waits until the tree stays the same for a while."""
        seen, since = None, time.monotonic()

        def at_rest():
            nonlocal seen, since
            now = [(self.dump.call(path[-1].get_role_name), self.dump.call(path[-1].get_name)) for path, _ in self.visible()]
            if now != seen:
                seen, since = now, time.monotonic()
            return time.monotonic() > since + 0.7

        self.wait(at_rest, "page at rest")
