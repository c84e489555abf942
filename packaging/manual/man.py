"""Writes manual pages in the man(7) language."""
import json
import pathlib
import re

import told

# What no --help tells. Paths are those of Linux; `doctor` prints the ones in use.
SECTIONS = {
    "soundings-server": [
        ("EXIT STATUS", [("0", "Success."), ("1", "Failure; the reason is on standard error."), ("2", "Wrong usage.")]),
        ("FILES", [("~/.config/soundings/soundings.ini", "The configuration, unless --config names another file."),
                   ("~/.local/share/soundings", "The data, unless --data-dir names another folder."),
                   ("/etc/soundings/soundings.ini, /var/lib/soundings", "The same two for the service of Debian's package.")]),
    ],
    "soundings": [
        ("ENVIRONMENT", [("SOUNDINGS_TOKEN", "The API token for --connect, where --token-file is not given.")]),
        ("FILES", [("~/.config/soundings/soundings.ini", "The configuration of the engine."),
                   ("~/.config/soundings/window.ini", "What was chosen in the window: theme, language, text size."),
                   ("~/.local/share/soundings", "The data, unless --data-dir names another folder.")]),
    ],
}
SUMMARY = {"soundings": "stock analysis you can see, hear, script and trust",
           "soundings-server": "stock analysis without a window: HTTP server and command line"}
SEE_ALSO = {"soundings": "soundings-server", "soundings-server": "soundings"}


def escaped(text):
    """Text that troff prints as it is: no hyphen becomes a dash, no line becomes a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    for sign, request in (("“", "\\(lq"), ("”", "\\(rq"), ("’", "\\(cq"), ("–", "\\(en"), ("…", "...")):
        text = text.replace(sign, request)
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)


def definition(term, text):
    return [".TP", ".B " + escaped(term), escaped(text)]


def option_row(option):
    names = ", ".join("\\fB%s\\fP" % escaped(name) for name in option.names)
    value = " \\fI%s\\fP" % escaped(option.value) if option.value else ""
    return [".TP", names + value, escaped(option.text)]


def meanings():
    """What each key of the configuration is for, from docs/SETTINGS.md."""
    text = (pathlib.Path(__file__).resolve().parents[2] / "docs/SETTINGS.md").read_text(encoding="utf-8")
    return {key: meaning.replace("`", "") for key, meaning in re.findall(r"^\| `(\w+)` \|[^|]*\| (.+) \|$", text, re.MULTILINE)}


def settings_rows(program):
    """The keys of the configuration with their defaults, from `doctor --json`; whether all is well does not matter here."""
    meaning = meanings()
    told_json = json.loads(told.run(program, "doctor", "--json")[1])
    lines = [".SH ENVIRONMENT", escaped("Each key may stand in the environment or, as KEY=value, in the configuration file. The command "
                                        "line comes before the environment, and that before the file.")]
    for key in told_json["settings"]:
        # What follows from the machine it was made on does not belong on a page for all.
        default = key["value"] if key["key"] not in ("DATABASE_URL", "CELERY_NODE_NAME") else ""
        text = "%s Allowed: %s." % (meaning[key["key"]], key["allowed"])
        lines += definition(key["key"], text + (" Default: %s." % default if default else ""))
    return lines


def page(program, name, commands):
    version = told.run(program, "--version")[1].split()[-1]
    top, rest = commands[0], commands[1:]
    lines = [".\\\" Made by packaging/manual/make from what the program says with --help.",
             '.TH %s 1 "" "Soundings %s" "User Commands"' % (escaped(name.upper()), version),
             ".SH NAME", "%s \\- %s" % (escaped(name), escaped(SUMMARY[name])),
             ".SH SYNOPSIS", ".B " + escaped(top.usage), ".SH DESCRIPTION", escaped(top.about)]
    if top.options:
        lines.append(".SH OPTIONS")
        for option in top.options:
            lines += option_row(option)
    if rest:
        lines.append(".SH COMMANDS")
    for command in rest:
        lines += [".SS " + escaped(" ".join(command.words)), ".B " + escaped(command.usage), ".PP", escaped(command.about)]
        for argument, text in command.arguments:
            lines += definition(argument, text)
        for option in command.options:
            lines += option_row(option)
    for heading, entries in SECTIONS[name]:
        lines.append(".SH " + heading)
        for term, text in entries:
            lines += definition(term, text)
    if any(command.words == ["doctor"] for command in rest):
        lines += settings_rows(program)
    lines += [".SH SEE ALSO", ".BR %s (1)" % escaped(SEE_ALSO[name])]
    return "\n".join(lines) + "\n"
