"""Finds in a print what the game would not draw, or would draw wrongly: `python -m tools.lint FILES`.

The game's reader (SDL_image's, after nanosvg) says nothing about what it does not know: it leaves it out. So each
element and attribute that is not one of ours is refused, with what to do instead. Only the standard library is needed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from xml.parsers import expat

from .plate import INKS, MOST_BYTES, MOST_MARKS, MOST_PATHS

WHEN = ("night", "lamp", "snow")
_KNOWN: Mapping[str, frozenset[str]] = {
    "svg": frozenset({"xmlns", "id", "viewBox", "data-focus"}),
    "title": frozenset(),
    "desc": frozenset(),
    "style": frozenset(),
    "rect": frozenset({"class", "width", "height"}),
    "g": frozenset({"id", "class", "transform"}),
    "path": frozenset({"id", "class", "d", "fill-rule"}),
}
_ALTERNATIVES: Mapping[str, str] = {
    "text": "no print has writing in it; cut the shapes as a path, or leave them out",
    "image": "nothing in a print is a photograph; cut it as paths",
    "use": "the reader draws nothing for it; write the marks out where they stand",
    "symbol": "the reader draws nothing for it; write the marks out where they stand",
    "clipPath": "the reader does not clip; end the cuts at the edge",
    "mask": "the reader does not mask; lay a later block over what is to be hidden",
    "filter": "the reader knows no filters; tone is the width of the cuts",
    "pattern": "the reader knows no patterns; cut the marks",
    "linearGradient": "there are no gradients in a print; tone is the width of the cuts",
    "radialGradient": "there are no gradients in a print; tone is the width of the cuts",
    "defs": "nothing in it is drawn; write the marks out where they stand",
    **dict.fromkeys(("circle", "ellipse", "polygon", "polyline", "line"), "write it as a path, in facets, as a knife leaves it"),
}
_UNASKED: Mapping[str, str] = {
    "opacity": "tone is the width of the cuts, never how far an ink is seen through",
    "style": "its colour comes from its class; take the attribute out",
    "fill": "its colour comes from its class; take the attribute out",
    "stroke": "a print has no outlines; cut the line as a shape",
    "display": "the game itself hides the groups of other hours; take the attribute out",
    "clip-path": "the reader does not clip; end the cuts at the edge",
    "mask": "the reader does not mask; lay a later block over what is to be hidden",
    "filter": "the reader knows no filters; tone is the width of the cuts",
    "transform": "only a group may be moved; write the path where it stands",
}
_RULE = re.compile(r"\.([\w-]+)\s*\{\s*fill:\s*(#[0-9a-fA-F]{6})\s*;?\s*\}")
_SLIP = re.compile(r"translate\(\s*-?[\d.]+[\s,]+-?[\d.]+\s*\)")
_STEP = re.compile(r"([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)|([\s,]+)|(.)")
_TAKES: Mapping[str, int] = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


@dataclass(frozen=True, slots=True)
class Fault:
    file: str
    line: int
    element: str
    says: str
    """What is wrong, and what to do."""

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}, {self.element}: {self.says}"


@dataclass(slots=True)
class _Reading:
    """One file while it is read."""

    file: str
    faults: list[Fault] = field(default_factory=list)
    line: int = 1
    element: str = "the file"
    within: list[str] = field(default_factory=list)
    """The elements that are open."""
    seen: dict[str, int] = field(default_factory=dict)
    """How many of each element there were."""
    ids: set[str] = field(default_factory=set)
    style: str = ""
    size: tuple[float, float] = (0, 0)
    marks: int = 0

    def wrong(self, says: str) -> None:
        self.faults.append(Fault(self.file, self.line, self.element, says))


def lint(file: str, text: str) -> list[Fault]:
    """What is wrong with a print, in the order of its lines; `file` is its name, as in "wire.svg"."""
    reading = _Reading(file)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        reading.wrong("it has a document type; delete the line “<!DOCTYPE …>”")
        return reading.faults
    if re.search(r"<[^>]*='", text):
        reading.wrong("an attribute stands between single quotes, which the game does not look for; use double ones")
    try:
        _read(reading, text)
    except expat.ExpatError as error:
        reading.line, reading.element = error.lineno, "the file"
        reading.wrong(f"it is not well-formed ({expat.ErrorString(error.code)}); save it anew from an editor")
        return reading.faults
    _whole(reading, text)
    return reading.faults


def _read(reading: _Reading, text: str) -> None:
    parser = expat.ParserCreate()

    def start(name: str, given: dict[str, str]) -> None:
        reading.line, reading.element = parser.CurrentLineNumber, _shown(name, given)
        _element(reading, name, given)
        reading.within.append(name)

    def end(_name: str) -> None:
        reading.within.pop()

    def words(data: str) -> None:
        if reading.within[-1] == "style":
            reading.style += data
        elif data.strip() and reading.within[-1] in ("svg", "g", "path", "rect"):
            reading.line = parser.CurrentLineNumber
            reading.wrong(f"“{data.strip()[:20]}” stands there loose; delete it")

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, words
    parser.Parse(text, True)


def _shown(name: str, given: Mapping[str, str]) -> str:
    return f"<{name} id={given['id']}>" if "id" in given else f"<{name}>"


def _element(reading: _Reading, name: str, given: Mapping[str, str]) -> None:
    reading.seen[name] = reading.seen.get(name, 0) + 1
    if name not in _KNOWN:
        reading.wrong(_ALTERNATIVES.get(name, "no print has such an element; take it out"))
        return
    for attribute in given:
        if attribute not in _KNOWN[name]:
            reading.wrong(f"it has “{attribute}”: {_about(attribute)}")
    if not reading.within and name != "svg":
        reading.wrong("a print begins with <svg>")
    if given.get("id", "") in reading.ids:
        reading.wrong("another element has the same id; give it its own")
    reading.ids |= {given["id"]} if "id" in given else set()
    if name in _CHECKS:
        _CHECKS[name](reading, given)


def _about(attribute: str) -> str:
    for known, says in _UNASKED.items():
        if attribute == known or attribute.startswith(f"{known}-") or attribute.endswith(f"-{known}"):
            return says
    return "none of ours has that; take it out"


def _svg(reading: _Reading, given: Mapping[str, str]) -> None:
    if reading.within:
        reading.wrong("an <svg> inside another; put its groups into the outer one")
        return
    if given.get("xmlns") != "http://www.w3.org/2000/svg":
        reading.wrong('without xmlns="http://www.w3.org/2000/svg" no editor opens it; write it in')
    if f"{given.get('id')}.svg" != reading.file:
        reading.wrong(f"its id is “{given.get('id', '')}”; it must be the name of the file, without .svg")
    box = _numbers(given.get("viewBox", ""))
    if len(box) != 4 or box[:2] != [0, 0] or min(box[2:]) <= 0:
        reading.wrong('it needs viewBox="0 0 WIDTH HEIGHT"')
        return
    reading.size = (box[2], box[3])
    _focus(reading, given.get("data-focus"))


def _focus(reading: _Reading, focus: str | None) -> None:
    found = _numbers(focus or "")
    if len(found) != 4:
        reading.wrong('it needs data-focus="X Y WIDTH HEIGHT": what no crop may lose')
    elif not (0 <= found[0] < found[0] + found[2] <= reading.size[0] and 0 <= found[1] < found[1] + found[3] <= reading.size[1]):
        reading.wrong("its data-focus reaches beyond its viewBox; keep it inside")


def _rect(reading: _Reading, given: Mapping[str, str]) -> None:
    size = (given.get("width", ""), given.get("height", ""))
    if given.get("class") != "paper" or _numbers(" ".join(size)) != list(reading.size) or reading.seen["rect"] > 1:
        reading.wrong("the one <rect> is the bare paper, as large as the print; cut anything else as a path")
    if reading.seen.get("g") or reading.seen.get("path"):
        reading.wrong("the paper has to lie under everything; put it before the first group")


def _group(reading: _Reading, given: Mapping[str, str]) -> None:
    kept = given.get("class")
    if kept is not None and kept.removeprefix("when-") not in WHEN or kept in WHEN:
        reading.wrong(f"its class is “{kept}”; a group’s is one of {', '.join(f'when-{when}' for when in WHEN)}, or none")
    if "transform" in given and not _SLIP.fullmatch(given["transform"]):
        reading.wrong("a group is only laid a little beside its register, translate(X Y); do any other turn in the marks")
    if reading.within != ["svg"]:
        reading.wrong("it lies within another group; the game keeps or drops only the outer ones: move it out")


def _path(reading: _Reading, given: Mapping[str, str]) -> None:
    if given.get("class") not in INKS:
        reading.wrong(f"its class is “{given.get('class', '')}”, none of the five inks ({', '.join(INKS)}); give it one")
    if given.get("fill-rule", "evenodd") not in ("evenodd", "nonzero"):
        reading.wrong("its fill-rule is neither evenodd nor nonzero")
    if reading.within[-1:] != ["g"]:
        reading.wrong("it lies in no group; put it into the one of its mass")
    _outlines(reading, given.get("d", ""), given.get("fill-rule") == "evenodd")


_CHECKS: Mapping[str, Callable[[_Reading, Mapping[str, str]], None]] = {"svg": _svg, "rect": _rect, "g": _group, "path": _path}


def _outlines(reading: _Reading, d: str, holes: bool) -> None:
    steps = list(_steps(d))
    reading.marks += sum(command in "Mm" for command, _ in steps)
    unknown = [command for command, _ in steps if command.upper() not in _TAKES]
    if not steps or steps[0][0] not in "Mm":
        reading.wrong("its d has to begin with M and a point; without one nothing is drawn")
    elif unknown:
        reading.wrong(f"its d has “{unknown[0]}”, which no path knows; draw that mark anew")
    elif short := [command for command, numbers in steps if not _enough(command, len(numbers))]:
        reading.wrong(f"its d has a “{short[0]}” with too few or too many numbers; draw that mark anew")
    elif not holes and len({area > 0 for area in map(_area, _polygons(steps)) if abs(area) > 1}) > 1:
        reading.wrong('its outlines turn both ways, and cancel where they cross; turn them one way, or say fill-rule="evenodd"')


def _steps(d: str) -> Iterator[tuple[str, list[float]]]:
    """Each command of a path with its numbers; what is no command and no number as a command of its own."""
    command, numbers = "", list[float]()
    for letter, number, _space, scrap in _STEP.findall(d):
        if number:
            numbers.append(float(number))
        elif letter or scrap:
            if command or numbers:
                yield command or "?", numbers
            command, numbers = letter or scrap, []
    if command or numbers:
        yield command or "?", numbers


def _enough(command: str, count: int) -> bool:
    takes = _TAKES[command.upper()]
    return count == 0 if takes == 0 else count > 0 and count % takes == 0


def _polygons(steps: list[tuple[str, list[float]]]) -> Iterator[list[complex]]:
    """The outlines of a path of M, l and z, as the printmaker's tools write it; of any other, none."""
    if not {command for command, _ in steps} <= set("Mlz"):
        return
    points: list[complex] = []
    for command, numbers in steps:
        pairs = [complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if command == "M":
            points = pairs
        elif command == "l":
            for step in pairs:
                points.append(points[-1] + step)
        else:
            yield points


def _area(points: list[complex]) -> float:
    return sum(a.real * b.imag - b.real * a.imag for a, b in pairwise([*points, points[0]])) / 2


def _whole(reading: _Reading, text: str) -> None:
    """What can be said only when all of it has been read."""
    reading.line, reading.element = 1, "<svg>"
    left = _RULE.sub("", reading.style)
    if sorted(ink for ink, _ in _RULE.findall(reading.style)) != sorted(INKS) or left.strip():
        reading.element = "<style>"
        reading.wrong("it says “.ink { fill: #rrggbb }” once for each of the five inks, and nothing else")
    reading.element = "the file"
    if not reading.seen.get("rect"):
        reading.wrong('it has no paper; put <rect class="paper" …> under everything')
    counts = (("paths", reading.seen.get("path", 0), MOST_PATHS), ("marks", reading.marks, MOST_MARKS), ("bytes", len(text.encode()), MOST_BYTES))
    for what, count, most in counts:
        if count > most:
            reading.wrong(f"{count} {what}, and a print has at most {most}; say it with fewer cuts")


def _numbers(text: str) -> list[float]:
    try:
        return [float(part) for part in text.split()]
    except ValueError:
        return []


def main(files: list[str]) -> int:
    faults = [fault for name in files for fault in lint(Path(name).name, Path(name).read_text(encoding="utf-8"))]
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
