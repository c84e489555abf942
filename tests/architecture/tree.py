"""The files of the project, without what a build or an editor leaves between them."""
import functools
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOT_OURS = {"build", "node_modules", "__pycache__", ".git", ".cache"}


@functools.cache
def _all_files():
    found, waiting = [], [ROOT]
    while waiting:
        for entry in sorted(waiting.pop().iterdir()):
            if entry.is_symlink() or entry.name in NOT_OURS:
                continue
            if entry.is_dir():
                waiting.append(entry)
            else:
                found.append(entry.relative_to(ROOT).as_posix())
    return sorted(found)


def files(folder, *suffixes):
    """Paths relative to the root, of every file below `folder` ("" is the root) with one of the suffixes, or all."""
    prefix = folder + "/" if folder else ""
    return [path for path in _all_files() if path.startswith(prefix) and (not suffixes or path.endswith(suffixes))]


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def exists(path):
    return (ROOT / path).exists()
