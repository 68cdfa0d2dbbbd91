"""How one row of the band is woven: which thread lies at which end, on the face and on the back.

49 ends high, 24 long. From the edge: cord 1, border 5, dark end 1, three lanes of 11 with an end of wool between them,
dark 1, border 5, cord 1. Threads are numbers: 0 wool, 1 walnut, 2 and on the men. Whole numbers only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

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
_SLACK = 4
"""How far a loose ply hangs from its place."""

# Tört qulaq, four ears, with an end of wool left between it and the plies; x is the chooser's own thread.
_EARS = (
    "..##.##..",
    ".#.#.#.#.",
    "#...x...#",
    ".#.#.#.#.",
    "..##.##..",
)
# Su, water between two banks, as much to look at as where plies cross: steps of the upper man's thread (u) over against
# those of the lower man's (l), and the stream between them.
_BANKS = (
    "uuuuuuu...........uuuuuu",
    "uuuu.................uuu",
    "uu.....................u",
    "#####...............####",
    "ll.....................l",
    "llll.................lll",
    "lllllll...........llllll",
)
# What lies in the stream, down to its middle: a star where the upper man chose last, horns where the lower did, a drum
# where both did; x is the chooser's own thread. There are as many kinds of water as of crossings.
_STAR = ("......#......", "....##.##....", "..##..#..##..", "##..#.x.#..##")
_HORNS = ("..##.....##..", ".#..#...#..#.", ".#.#.....#.#.", "#.#..#x#..#.#")
_DRUM = ("..#########..", "....#####....", "..#...#...#..", "##.##.x.##.##")
_KNOT = ("..####..", ".######.", "###xx###", "##xxxx##", "##xxxx##", "###xx###", ".######.", "..####..")
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


def face(pattern: Pattern) -> Cells:
    """What is meant to be seen."""
    return _woven(pattern, pattern.teeth, _face)


def back(pattern: Pattern) -> Cells:
    """The other side, as one sees it who has turned the band over its long edge."""
    return _woven(pattern, ~pattern.teeth, _back)[::-1]


def _woven(pattern: Pattern, teeth: int, side: Callable[[Lane], Cells]) -> Cells:
    web = _Web(HIGH)
    web.edges()
    web.teeth(teeth, pattern.dyes)
    cells = list(web.cells())
    for lane, top in zip(pattern.lanes, _LANES_AT, strict=True):
        cells[top : top + _LANE] = side(lane)
    return tuple(cells)


def forget() -> None:
    """Drops the lanes that are kept woven: there are few kinds of them, and many rows."""
    for kept in (_face, _back, _stream):
        kept.cache_clear()


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
    """One side of a row, or of one lane of it, while it is woven."""

    def __init__(self, high: int) -> None:
        self._lines = [bytearray(ALONG) for _ in range(high)]

    def cells(self) -> Cells:
        return tuple(bytes(line) for line in self._lines)

    def put(self, x: int, y: int, thread: int) -> None:
        self._lines[y][x] = thread

    def stamp(self, rows: Iterable[str], x: int, y: int, threads: Mapping[str, int]) -> None:
        """A motif, in the thread that each of its marks stands for; what has no thread stays as it is."""
        for dy, line in enumerate(rows):
            for dx, mark in enumerate(line):
                if mark in threads:
                    self.put(x + dx, y + dy, threads[mark])

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
            self.stamp(tooth, n % (TEETH // 2) * 4, y, {"#": dyes[n % len(dyes)]})

    def ply(self, x: int, y: int, thread: int) -> None:
        self.put(x, y, thread)
        self.put(x, y + 1, thread)


@lru_cache(maxsize=256)
def _face(lane: Lane) -> Cells:
    web = _Web(_LANE)
    _ground(web, lane)
    _laid(web, lane)
    _knots(web, lane)
    return web.cells()


@lru_cache(maxsize=256)
def _back(lane: Lane) -> Cells:
    """What lies over there lies under here, dark is light, and what the face hid hangs loose."""
    web = _Web(_LANE)
    first, second = (lane.lower if over == lane.upper else lane.upper for over in lane.over)
    turned = replace(lane, over=(first, second))
    _ground(web, lane, back=True)
    _laid(web, turned, back=True)
    _knots(web, lane)
    for thread, own in _plies(lane):
        if thread in lane.behind:
            _float(web, lane, thread, own)
    return web.cells()


def _plies(lane: Lane) -> list[tuple[int, int]]:
    """The threads there are, each with how far down the lane it lies."""
    return [(thread, own) for thread, own in ((lane.upper, 0), (lane.lower, _FAR)) if thread != NOBODY]


def _crossing(lane: Lane) -> bool:
    return lane.crosses and NOBODY not in (lane.upper, lane.lower)


def _ground(web: _Web, lane: Lane, *, back: bool = False) -> None:
    """What lies between the plies: the ears where they cross, the two banks and their water where they do not."""
    if NOBODY in (lane.upper, lane.lower):
        return
    dark = {".": WALNUT} if back else {"#": WALNUT}
    chooser = {} if back else {"x": lane.over[0]}
    if _crossing(lane):
        web.stamp(_EARS, _MIDDLE - 4, 3, dark | chooser)
    else:
        steps = {
            mark: WALNUT if back and thread in lane.behind else thread
            for mark, thread in (("u", lane.upper), ("l", lane.lower))
        }
        until = _MIDDLE if lane.ends else ALONG
        web.stamp([line[:until] for line in _stream(lane)], 0, 2, dark | chooser | steps)


@lru_cache
def _stream(lane: Lane) -> tuple[str, ...]:
    """The banks with what lies between them."""
    first, second = lane.over
    half = _DRUM if first != second else _STAR if first == lane.upper else _HORNS
    start, after = _MIDDLE - len(half[0]) // 2, _MIDDLE + len(half[0]) // 2 + 1
    lines = zip(_BANKS, (*half, *half[-2::-1]), strict=True)
    return tuple(bank[:start] + island + bank[after:] for bank, island in lines)


def _laid(web: _Web, lane: Lane, *, back: bool = False) -> None:
    """The plies over the ground; where they cross, whoever lies on top comes last.

    Where one hangs loose on the back, two stitches of the other's thread hold it to the face.
    """
    crossing = _crossing(lane)
    for x in range(ALONG):
        across, over = path(x) if crossing else 0, lane.over[x > _MIDDLE]
        for thread, own in sorted(_plies(lane), key=lambda ply: ply[0] == over):
            y = abs(own - across)
            if thread in lane.ends and x >= _MIDDLE:
                continue
            web.ply(x, y, WALNUT if back and thread in lane.behind else thread)
            if thread in lane.behind and not back and x in (1, _MIDDLE):
                web.put(x, y if own == 0 else y + 1, lane.lower if thread == lane.upper else lane.upper)


def _knots(web: _Web, lane: Lane) -> None:
    """Where a man's threads end: eight ends square, and three ends that hang loose."""
    for thread in lane.ends:
        y = 0 if thread == lane.upper else _LANE - 8
        web.stamp(_KNOT, _MIDDLE - 4, y, {"#": thread, "x": WOOL})
        for y1, y2 in ((2, 0), (3, 4), (5, 7)):
            for step in range(5):
                web.put(_MIDDLE + 4 + step, y + y1 + (y2 - y1) * step // 4, thread)


def _float(web: _Web, lane: Lane, thread: int, own: int) -> None:
    """A ply that nothing holds on the back: from its own place to its own place, slack, over whole cloth."""
    inwards = 1 if own == 0 else -1
    for x in range(_MIDDLE if thread in lane.ends else ALONG):
        web.ply(x, own + inwards * min(_SLACK, x * (ALONG - 1 - x) // 24), thread)
