"""The museum's file → a configuration, and all that is wrong with it, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from game.kiosk import staff
from game.kiosk.configuration import Configuration, Volume
from game.kiosk.kinds import ConfigurationReader, is_unseen
from game.story.problems import Place, Problem, Unread, Written, nearest
from game.story.source import read_file

# The code is hung on behind a #, so there must be none yet.
_ADDRESS = re.compile(r"https?://[^\s#]{1,200}")
_CODE = re.compile(r"""^[ \t]*staff_code[ \t]*:[ \t]*["']?(scrypt-[0-9a-f-]+)""", re.MULTILINE)
_DATA = re.compile(r"^data[ ]*:[ ]+(.*)$", re.MULTILINE)
_PATH = re.compile(r"""(?:"([^"\\]+)"[ \t]*|'([^']+)'[ \t]*|([\w./~].*?))(?:(?<=[ \t])#.*)?""")
_NO_PATH = re.compile(r":(?:\s|$|//)|[\[\]{},]")  # in what stands without quotation marks
_LONGEST_PATH = 4096  # characters of its line; no system takes more
_MOST = 1_000_000  # bytes of the file that are looked through for them
_KEYS = re.compile(r"""["']?(?<![\w-])([\w-]+)["']?\s*:(?:\s|$)""")
_OUTER = re.compile(r"""["']?([\w-]+)["']?\s*:""")
_INNER = re.compile(r"[\s#\-\]}]|$")  # how a line begins that belongs to a key above it


def read_configuration(path: Path | None) -> tuple[Configuration | None, list[Problem]]:
    """The configuration, None where there is an error in it, and its problems; without a file, as it is by default."""
    configuration, problems = as_far_as_read(path)
    broken = any(problem.severity == "error" for problem in problems)
    return (None if broken else configuration), problems


def as_far_as_read(path: Path | None) -> tuple[Configuration, list[Problem]]:
    """What can be understood of the file, all else as it is by default, and the problems."""
    if path is None:
        return Configuration(), []
    folder, name = path.parent, path.name
    node, problems = read_file(folder, name)
    if node is None:
        missing = [Problem(problem.at, "E404", {"file": name}) for problem in problems if problem.code == "E001"]
        return Configuration(beside=folder), missing or problems
    reader = ConfigurationReader()
    try:
        read = reader.record(Configuration, node)
    except Unread:
        read = Configuration()
    configuration = replace(read, beside=folder)
    problems += reader.problems
    problems += _faults(configuration, Place(name, 1, 0))
    return configuration, sorted(problems, key=lambda problem: problem.at)


def _faults(configuration: Configuration, whole: Place) -> Iterator[Problem]:
    """What cannot be, though each key by itself can be read."""
    asked, shown = configuration.language, configuration.languages
    if asked and shown and asked not in shown:
        yield Problem(asked.at, "E406", {"language": asked, "known": ", ".join(shown)}, nearest(asked, shown))
    for opening in configuration.hours:
        if opening.opens >= opening.closes:
            yield Problem(opening.at, "E405")
    volume = configuration.volume
    if volume.start > volume.most:
        yield Problem(volume.at, "E407", {"start": volume.start, "most": volume.most})
    address = configuration.take_away_url
    if address and not _ADDRESS.fullmatch(address):
        yield Problem(address.at, "E409", {"address": address})
    code = configuration.staff_code
    if code is None:
        yield Problem(whole, "W401")
    elif not staff.HASH.fullmatch(code):
        yield Problem(code.at, "E408")


def as_far_as_right(path: Path | None) -> Configuration:
    """What is right in the file, and by default what is not; even where nothing else can be read, the staff's code, and
    the folder in which the last good configuration lies, the figures, and how often that code was tried."""
    read, _ = as_far_as_read(path)
    asked, address, code, data = read.language, read.take_away_url, read.staff_code, read.data
    if path is not None:
        code = code or _code_in(path)
        data = data or _data_in(path)
    return replace(
        read,
        data=data,
        language=asked if not read.languages or asked in read.languages else None,
        hours=tuple(opening for opening in read.hours if opening.opens < opening.closes),
        volume=read.volume if read.volume.start <= read.volume.most else Volume(),
        take_away_url=address if address and _ADDRESS.fullmatch(address) else None,
        staff_code=code if code and staff.HASH.fullmatch(code) else None,
    )


def is_unread(path: Path) -> bool:
    """Whether no key can be told from another, or there is no file."""
    return read_file(path.parent, path.name)[0] is None


def _code_in(path: Path) -> Written | None:
    """The code in a file that is no YAML as a whole; the staff need it to see what is wrong."""
    found = _CODE.search(_text(path))
    return Written(found[1], Place(path.name, 1, 1)) if found else None


def _data_in(path: Path) -> Written | None:
    """The data folder in such a file; a line that may mean anything else names none."""
    for line in _DATA.finditer(_text(path)):
        found = _PATH.fullmatch(line[1].strip()) if len(line[1]) <= _LONGEST_PATH else None
        if found is None or (found[3] and _NO_PATH.search(found[3])):
            continue
        data = found[1] or found[2] or found[3].rstrip()
        if not any(is_unseen(sign) for sign in data):
            return Written(data, Place(path.name, 1, 1))
    return None


def _text(path: Path) -> str:
    """The file's beginning, whatever state it is in; "" where there is no file."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return file.read(_MOST).decode("utf-8-sig", errors="replace")
    except OSError:
        return ""


def lines_of(path: Path) -> list[tuple[str, str]]:
    """For `key_at`: the file's lines, as its places count them, each with the key at the margin that it belongs to."""
    lines, outer = [], ""
    for line in _text(path).replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if found := _OUTER.match(line):
            outer = found[1]
        elif not _INNER.match(line):  # a key of a kind that nobody meant; what is above it is not at fault
            outer = ""
        lines.append((line, outer))
    return lines


def key_at(at: Place, lines: Sequence[tuple[str, str]]) -> str:
    """The key that stands there, or that what stands there belongs to, as “idle: countdown”; "" where there is none."""
    line, outer = lines[at.line - 1] if at.line <= len(lines) else ("", "")
    here = _KEYS.match(line, at.column - 1)
    inner = _KEYS.findall(line[: here.end() if here else at.column - 1])
    return ": ".join(dict.fromkeys(word for word in (outer, *inner[-1:]) if word))
