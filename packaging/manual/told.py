"""What a program tells about itself with --help, as values: its commands, their options and arguments."""
import dataclasses
import os
import re
import subprocess
import tempfile


@dataclasses.dataclass
class Option:
    """`value` is what it takes, such as FILE, or ""."""
    names: list
    value: str
    text: str


@dataclasses.dataclass
class Command:
    """`words` is how it is called after the program's name: [], ["score"], ["import", "prices"]."""
    words: list
    summary: str
    usage: str
    about: str
    options: list
    arguments: list
    kinds: list  # words that may follow, such as status and clear after "cache"


def run(program, *arguments):
    """Standard output; the program sees no configuration but its own defaults."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": home, "TZ": "UTC",
                       "LD_LIBRARY_PATH": os.environ.get("LD_LIBRARY_PATH", "")}
        done = subprocess.run([program, *arguments], capture_output=True, text=True, env=environment, timeout=60, check=False)
    return done.returncode, done.stdout


def helped(program, *arguments):
    status, text = run(program, *arguments, "--help")
    if status != 0 or "Usage:" not in text:
        raise SystemExit("%s --help failed with status %d" % (" ".join([program, *arguments]), status))
    return text


def rows(block, column):
    """(name, text) of each row of a two-column list whose texts begin at `column`; both columns may go on below."""
    found, full = [], False
    for line in block:
        name, text = line[2:column - 1], line[column:].strip()
        # A name goes on below when it has filled its column, perhaps with a space at its end; a row of its own has a text.
        if name.strip() and text and not full:
            found.append([name, text])
        else:
            found[-1][0] += name
            found[-1][1] += " " + text
        full = len(name.rstrip()) == column - 3
    return [(name.strip(), text.strip()) for name, text in found]


def section(lines, heading):
    if heading not in lines:
        return []
    block = []
    for line in lines[lines.index(heading) + 1:]:
        if not line.startswith(" "):
            break
        block.append(line)
    return block


def option(name, text):
    names = re.findall(r"--?[A-Za-z][\w-]*", name)
    value = re.search(r"<(.+?)>", name)
    return Option(names, value.group(1) if value else "", text)


def command(program, words, summary=""):
    text = helped(program, *words)
    lines = text.splitlines()
    usage = re.sub(r"^Usage: \S*", os.path.basename(program), lines[0]).strip()
    about = []
    for line in lines[1:]:
        if line.strip() in ("Options:", "Commands:", "Arguments:"):
            break
        about.append(line.strip())
    form = usage.partition("[options]")[2]
    kinds = [match.group(1) for part in form.split("|") if (match := re.match(r"\s*([a-z][a-z-]*)\b", part))] if "|" in form else []
    options = section(lines, "Options:")
    # Every list of options begins with this row, so it tells where the texts of all lists stand.
    column = options[0].index("Show") if options else 0
    return Command(list(words), summary, usage, " ".join(about).strip(), [option(*row) for row in rows(options, column)],
                   rows(section(lines, "Arguments:"), column), kinds)


def commands_of(program):
    """The program itself first; then its commands, each followed by those kinds that have help of their own."""
    top = command(program, [])
    if not any("--version" in option.names for option in top.options):
        top.options.append(Option(["--version"], "", "Prints the version.")) # the list of commands has no room for it
    found = [top]
    for line in section(helped(program).splitlines(), "Commands:"):
        name, _, summary = line.strip().partition(" ")
        one = command(program, [name], summary.strip())
        found.append(one)
        for kind in one.kinds:
            status, text = run(program, name, kind, "--help")
            if status == 0 and re.match(r"Usage: \S+ %s %s " % (name, kind), text):
                found.append(command(program, [name, kind]))
    return found
