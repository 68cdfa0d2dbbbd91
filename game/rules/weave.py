"""How one row of the band is woven: which thread lies at which end, on the face and on the back.

49 ends high, 24 long. From the edge: cord 1, border 5, dark end 1, three lanes of 11 with an end of wool between them,
dark 1, border 5, cord 1. Threads are numbers: 0 wool, 1 walnut, 2 and on the men. Whole numbers only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

HIGH, ALONG = 49, 24
WOOL, WALNUT = 0, 1
NOBODY = 0
"""In a lane: the place of a man who is dead, or whom the story does not have."""
TEETH = 12

Cells = tuple[bytes, ...]
"""Lines of threads, from the top."""

_BORDER, _LANE = 5, 11
_LANES_AT = (7, 19, 31)
_FAR = _LANE - 2
"""How far down a lane its lower ply lies; a ply is two ends thick."""
_MIDDLE = ALONG // 2

# Tört qulaq, four ears, with an end of wool left between it and the plies; x is the chooser's own thread.
_EARS = (
    "..#...#..",
    ".#.#.#.#.",
    "#..#x#..#",
    ".#.#.#.#.",
    "..#...#..",
)
# Su, water between two banks: a crest and a trough to twelve ends, a drop over each trough and under each crest.
_WATER = (
    "##...####...##...####...",
    "....######......######..",
    "...##....##....##....##.",
    "####......######......##",
    "###...##...####...##...#",
)
_KNOT = ("..####..", ".######.", "###..###", "##....##", "##....##", "###..###", ".######.", "..####..")
_TOOTH = ("....", ".##.", ".##.", "####", "####")


@dataclass(frozen=True, slots=True)
class Lane:
    """A pair in one row: the thread above and the one below.

    `over`: which of the two lies on top at the first and at the second crossing. `behind`: whose ply lies on the back.
    `ends`: whose ply ends here.
    """

    upper: int
    lower: int
    crosses: bool
    over: tuple[int, int]
    behind: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """All that a row is woven from: its lanes, the number in its teeth, the threads of those who chose."""

    lanes: tuple[Lane, ...]
    teeth: int
    dyes: tuple[int, ...]


@cache
def woven(pattern: Pattern) -> tuple[Cells, Cells]:
    """The face, and the back as one sees it who has turned the band over its long edge."""
    face, back = _Web(), _Web()
    for web in (face, back):
        web.edges()
    face.teeth(pattern.teeth, pattern.dyes)
    back.teeth(~pattern.teeth, pattern.dyes)
    for lane, top in zip(pattern.lanes, _LANES_AT, strict=True):
        _face(face, lane, top)
        _back(back, lane, top)
    return face.cells(), back.cells()[::-1]


def bare(lanes: Iterable[Lane]) -> bytes:
    """The warp before it is woven: one thread for each of the 49 ends."""
    web = bytearray(HIGH)
    for y in (0, _BORDER + 1, HIGH - _BORDER - 2, HIGH - 1):
        web[y] = WALNUT
    for lane, top in zip(lanes, _LANES_AT, strict=True):
        web[top : top + 2] = bytes([lane.upper]) * 2
        web[top + _FAR : top + _FAR + 2] = bytes([lane.lower]) * 2
    return bytes(web)


def path(x: int) -> int:
    """How far across the lane a crossing ply lies at an end: over to the other side, and back to its own."""
    return min(max(min(x, ALONG - x) - 1, 0), _FAR)


class _Web:
    """One side of a row while it is woven."""

    def __init__(self) -> None:
        self._lines = [bytearray(ALONG) for _ in range(HIGH)]

    def cells(self) -> Cells:
        return tuple(bytes(line) for line in self._lines)

    def put(self, x: int, y: int, thread: int) -> None:
        if 0 <= x < ALONG and 0 <= y < HIGH:
            self._lines[y][x] = thread

    def stamp(self, rows: Iterable[str], x: int, y: int, thread: int, other: int = WOOL, *, dark: str = "#") -> None:
        """A motif: `thread` where it is marked, `other` at its x."""
        for dy, line in enumerate(rows):
            for dx, mark in enumerate(line):
                if mark == dark:
                    self.put(x + dx, y + dy, thread)
                elif mark == "x":
                    self.put(x + dx, y + dy, other)

    def edges(self) -> None:
        for y in (0, _BORDER + 1, HIGH - _BORDER - 2, HIGH - 1):
            self._lines[y][:] = bytes([WALNUT]) * ALONG

    def teeth(self, number: int, dyes: tuple[int, ...]) -> None:
        """Six teeth at the top, the lowest bits, and six at the bottom: upright or hanging."""
        for n in range(TEETH):
            upright = bool(number >> n & 1) != bool(n % 2)
            at_top = n < TEETH // 2
            tooth = _TOOTH if upright == at_top else _TOOTH[::-1]
            y = 1 if at_top else HIGH - 1 - _BORDER
            self.stamp(tooth, n % (TEETH // 2) * 4, y, dyes[n % len(dyes)])

    def ply(self, x: int, y: int, thread: int) -> None:
        self.put(x, y, thread)
        self.put(x, y + 1, thread)


def _face(web: _Web, lane: Lane, top: int) -> None:
    crossing = lane.crosses and NOBODY not in (lane.upper, lane.lower)
    for thread, own in ((lane.upper, 0), (lane.lower, _FAR)):
        if thread in lane.behind:
            _held(web, lane, thread, own, top)
        elif thread:
            _drawn(web, lane, thread, own, top, crossing=crossing)
    if NOBODY not in (lane.upper, lane.lower):
        _ground(web, lane, top, WALNUT, crossing=crossing)
    for thread in lane.ends:
        _knot(web, thread, top + (0 if thread == lane.upper else _LANE - 8))


def _ground(web: _Web, lane: Lane, top: int, thread: int, *, crossing: bool) -> None:
    """What lies between the plies: the ears where they cross, water where they do not."""
    until = _MIDDLE if lane.ends else ALONG
    if crossing:
        web.stamp(_EARS, _MIDDLE - 4, top + 3, thread, lane.over[0])
    else:
        web.stamp([line[:until] for line in _WATER], 0, top + 3, thread)


def _drawn(web: _Web, lane: Lane, thread: int, own: int, top: int, *, crossing: bool) -> None:
    """A ply on the face; where it crosses under the other it breaks."""
    for x in range(_MIDDLE if thread in lane.ends else ALONG):
        across = path(x) if crossing else 0
        under = crossing and across in (4, 5) and lane.over[x > _MIDDLE] != thread
        if not (under and lane.over[x > _MIDDLE] not in lane.behind):
            web.ply(x, top + abs(own - across), thread)


def _held(web: _Web, lane: Lane, thread: int, own: int, top: int) -> None:
    """A ply that lies on the back: four stitches hold it to the face."""
    for x in range(2, ALONG, 6):
        if not (thread in lane.ends and x > _MIDDLE):
            web.ply(x, top + own, thread)


def _knot(web: _Web, thread: int, y: int) -> None:
    """Eight ends square, and three ends that hang loose."""
    web.stamp(_KNOT, _MIDDLE - 4, y, thread)
    for y1, y2 in ((2, 0), (3, 4), (5, 7)):
        for step in range(5):
            web.put(_MIDDLE + 4 + step, y + y1 + (y2 - y1) * step // 4, thread)


def _back(web: _Web, lane: Lane, top: int) -> None:
    """The other side: what lies over there lies under here, and the ground between shows its dark."""
    crossing = lane.crosses and NOBODY not in (lane.upper, lane.lower)
    turned = Lane(lane.upper, lane.lower, lane.crosses, _other(lane), lane.behind, lane.ends)
    if NOBODY not in (lane.upper, lane.lower):
        _negative(web, lane, top, crossing=crossing)
    for thread, own in ((lane.upper, 0), (lane.lower, _FAR)):
        if thread and thread not in lane.behind:
            _drawn(web, turned, thread, own, top, crossing=crossing)
    for thread in lane.ends:
        _knot(web, thread, top + (0 if thread == lane.upper else _LANE - 8))
    for thread in lane.behind:
        _float(web, thread, top)


def _other(lane: Lane) -> tuple[int, int]:
    first, second = (lane.lower if over == lane.upper else lane.upper for over in lane.over)
    return first, second


def _negative(web: _Web, lane: Lane, top: int, *, crossing: bool) -> None:
    """Where the motif shows dark on the face, the dark thread is missing on the back, and the reverse."""
    until = _MIDDLE if lane.ends else ALONG
    if crossing:
        web.stamp([line.replace("x", "#") for line in _EARS], _MIDDLE - 4, top + 3, WALNUT, dark=".")
    else:
        banks = "." * ALONG
        web.stamp([line[:until] for line in (banks, *_WATER, banks)], 0, top + 2, WALNUT, dark=".")


def _float(web: _Web, thread: int, top: int) -> None:
    """A ply that nothing holds on the back: it hangs from one end of the row to the other, clear of what it passes."""
    hangs = [top + 1 + min(5, x * (ALONG - 1 - x) * 6 // 132) for x in range(ALONG)]
    for x, y in enumerate(hangs):
        for clear in range(y - 1, y + 3):
            web.put(x, clear, WOOL)
    for x, y in enumerate(hangs):
        web.ply(x, y, thread)
