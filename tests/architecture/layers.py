"""The layers of Soundings: which folder may include what. docs/ARCHITECTURE.md explains the table; this file enforces it.

CMake does not stop a wrong #include here: there is one include root, and /usr/include is always visible.
When the test fails, the include is wrong, not the test. A new folder of backend/ is a new line below and in the document.
"""
import re

# Folder of backend/ -> folders it may include besides its own. What those may include, it may as well.
LAYERS = {
    "base": [],
    "domain": ["base"],
    "analysis": ["domain"],
    "engine": ["analysis"],
    "jobs": ["engine"],
    "storage": ["engine"],
    "redis": ["engine"],
    "celery": ["jobs", "redis"],
    "providers": ["engine"],
    "telemetry": ["base"],
    "protocol": ["base"],
    "server": ["engine", "jobs", "protocol"],
    "client": ["protocol"],
}

# The window sees the engine through the API only. app/ composes everything and may include everything.
QML_MAY_INCLUDE = ["client", "protocol"]

# Library -> (how its headers are spelled, who may include them). Qt Core and the standard library are free for all.
LIBRARIES = {
    "Qt Sql": (r"QtSql/|QSql", ["storage"]),
    "SQLite": (r"sqlite3", ["storage"]),
    "libpqxx": (r"pqxx|libpq-fe", ["storage"]),
    "hiredis": (r"hiredis", ["redis"]),
    "Boost": (r"boost/", ["server"]),
    "Eigen": (r"Eigen/", ["analysis"]),
    "RapidJSON": (r"rapidjson/", ["protocol", "providers"]),
    "zlib": (r"zlib", ["server", "celery"]),
    "Qt DBus": (r"QtDBus/|QDBus", ["qml"]),
    "Qt Network": (r"QtNetwork/|Q(Network|Tcp|Udp|Ssl|Local(Server|Socket)|Host(Address|Info)|AbstractSocket|Http)",
                   ["server", "client", "providers", "redis", "telemetry", "app"]),
    "Qt WebSockets": (r"QtWebSockets/|QWebSocket", ["client", "app"]),
    "QtKeychain": (r"qt6keychain/", ["app"]),
    "Qt Multimedia": (r"QtMultimedia/|Q(Audio|Media)", ["qml"]),
    "Qt Gui, Widgets and Quick": (
        r"Qt(Gui|Widgets|Qml|Quick\w*|Charts)/|"
        r"Q(Gui|Color|Image|Pixmap|Painter|Font|Icon|Window|Accessible|Clipboard|Palette|Widget|Application$|Style|Quick|Qml|JSEngine"
        r"|JSValue|SG|Chart|\w*Series$)",
        ["qml", "app"]),
}

# Foundations of the window from the bottom up; each may import those before it, a feature all of them, and only the shell
# imports features.
QML_FOUNDATIONS = ["Client", "Theme", "Accessibility", "Controls", "Glossary", "Charts", "Lists"]
QML_SHELL = "Shell"

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
QML_IMPORT = re.compile(r"^\s*import\s+Soundings\.(\w+)", re.MULTILINE)


def reachable(layers):
    """The layers and everything that those may include in turn."""
    found, waiting = set(), list(layers)
    while waiting:
        layer = waiting.pop()
        if layer not in found:
            found.add(layer)
            waiting += LAYERS[layer]
    return found


def folder_of(path):
    """"backend/storage/sqlite/x.cpp" -> "storage"; files of qml/ and app/ -> "qml", "app"."""
    parts = path.split("/")
    return parts[1] if parts[0] == "backend" else parts[0]


def wrong_includes(path, text):
    """Sentences about every include of the file that the table forbids."""
    folder = folder_of(path)
    if folder not in LAYERS and folder not in ("qml", "app"):
        return ["%s: backend/%s is in no line of the table" % (path, folder)]
    if folder == "app":
        allowed = set(LAYERS)
    elif folder == "qml":
        allowed = reachable(QML_MAY_INCLUDE)
    else:
        allowed = reachable([folder])
    faults = []
    for quote, header in INCLUDE.findall(text):
        target = header.split("/")[0]
        if quote == '"' and "/" in header and target in LAYERS:
            if target not in allowed:
                faults.append("%s: %s may not include %s (%s)" % (path, folder, target, header))
            continue
        for name, (spelling, users) in LIBRARIES.items():
            if quote == "<" and re.match(spelling, header) and folder not in users:
                faults.append("%s: %s may not use %s (%s)" % (path, folder, name, header))
    return faults


def wrong_qml_imports(path, text):
    """Sentences about imports between QML modules that go sideways or up. `path` is below qml/."""
    module = path.split("/")[1]
    faults = []
    for imported in QML_IMPORT.findall(text):
        if module == QML_SHELL or imported == module:
            continue
        if module in QML_FOUNDATIONS:
            allowed = QML_FOUNDATIONS[: QML_FOUNDATIONS.index(module)]
        else:
            allowed = QML_FOUNDATIONS
        if imported not in allowed:
            faults.append("%s: %s may not import %s" % (path, module, imported))
    return faults
