"""Lids, brows, nostrils, mouth and ears, cut by hand on the turned face."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .gouge import gouge
from .knife import knife
from .line import Line, Point, bend, lerp
from .portrait import Portrait


@dataclass(frozen=True, slots=True)
class Eye:
    wide: float = 29
    open: float = 10
    tilt: float = 1.5
    """How much higher the outer corner lies."""
    look: Point = (0, 0)
    """Where the iris stands, in millimetres off the middle, to our right and down."""
    crease: float = 5
    """How far above the lid its fold runs; 0 for none."""
    inner: float = 0
    """How far the upper lid reaches down over the inner corner: a light touch of the Asian fold."""
    lash: float = 6.5
    under: float = 2.4
    iris: float = 5.3
    lit_lid: float = 4.5


def eye(p: Portrait, side: int, e: Eye, far: bool = False) -> None:
    """One eye: the dark between two lids, two slips of white, a spark. The far one has one slip and no spark."""
    rng = p.mass(f"eye {side}")
    middle, w, o = p.skull.eyes, e.wide / 2, e.open

    def at(a: float, b: float) -> Point:
        return p.on(side * (middle + a), b, 0.6)

    upper = bend(
        [
            (-w, 1.8 + e.inner),
            (-w * 0.72, -o * 0.26 + e.inner * 0.5),
            (-w * 0.2, -o * 0.58),
            (w * 0.3, -o * 0.55 - e.tilt * 0.3),
            (w * 0.74, -o * 0.28 - e.tilt * 0.7),
            (w, 0.6 - e.tilt),
        ],
        6,
    )
    lower = bend(
        [
            (-w, 1.8 + e.inner),
            (-w * 0.55, o * 0.30 + 0.6),
            (0, o * 0.42),
            (w * 0.5, o * 0.34 - e.tilt * 0.5),
            (w, 0.6 - e.tilt),
        ],
        6,
    )
    p.put("key", knife(rng, [at(*q) for q in [*upper, *lower[::-1]]], 8, 0.5))
    p.put("key", gouge(rng, [at(a, b) for a, b in [*upper[1:], (w + 2.6, 1.4 - e.tilt)]], e.lash, 1.6, 3))
    if e.under:
        p.put("key", gouge(rng, [at(a, b + 0.8) for a, b in lower[8:]], e.under, 4, 4))
    if e.crease:
        fold = [
            at(a * 1.05, b - e.crease * (0.6 + 0.5 * math.sin(math.pi * i / len(upper))))
            for i, (a, b) in enumerate(upper)
        ]
        p.put("key", gouge(rng, fold[2:] if not e.inner else fold[8:], 3.2, 5, 6))
    if e.inner:
        p.put(
            "key",
            gouge(rng, [at(-w * 0.8, -o * 0.32), at(-w * 1.02, 1.2 + e.inner), at(-w * 1.04, 3.6 + e.inner)], 3, 2, 3),
        )
    gx, gy, r = e.look[0] * side, e.look[1] - 0.6, e.iris

    def top(a: float) -> float:
        return max((b for x, b in upper if abs(x - a) < 2.0), default=0.0) + 1.3

    def bottom(a: float) -> float:
        return min((b for x, b in lower if abs(x - a) < 2.6), default=0.0) - 0.7

    here = p.lit(*p.on(side * middle, 6))
    for way in (-1, 1):
        end = way * w * 0.82
        start = gx + way * r * 0.88
        if (
            (end - start) * way < 2.5
            or (far and way * side < 0 and here < 0.3)
            or (here < 0.1 and way * side * p.towards[0] < 0)
        ):
            continue
        across = [lerp(start, end, k / 5) for k in range(6)]
        bow = [
            (start + way * (math.sqrt(max(0, r * r - (b - gy) ** 2)) - r * 0.88), b)
            for b in (lerp(bottom(start), top(start), k / 4) for k in range(5))
        ]
        white = [*bow, *((a, top(a)) for a in across[1:]), *((a, bottom(a)) for a in across[::-1][:-1])]
        if top(across[2]) > bottom(across[2]) - 0.8:
            continue
        p.put("paper" if here > 0.3 else "lamp" if here > 0.1 else "mid", knife(rng, [at(*q) for q in white], 7, 0.35))
    if here > 0.12:
        s = 1 if p.towards[0] > 0 else -1
        x, y = gx * side + s * 2.0, gy - 1.6
        p.put(
            "paper",
            gouge(
                rng,
                [p.on(side * middle + x - 1.2, y + 0.5, 0.8), p.on(side * middle + x + 1.3, y - 0.2, 0.8)],
                3.8,
                0.6,
                0.9,
            ),
        )
    if here > 0.2 and e.lit_lid:
        mid = [at(a, b - min(2.6, e.crease * 0.45 or 2.2)) for a, b in upper[4:-3]]
        p.put("paper", gouge(rng, mid, e.lit_lid * 0.7, 2, 5))
        p.put("paper", gouge(rng, [at(a, b + 2.6) for a, b in lower[3:-4]], e.lit_lid * 0.62, 2, 5))


def brow(
    p: Portrait,
    side: int,
    line: Sequence[Point],
    thick: float = 6,
    count: int = 13,
    lie: float = 0.5,
    loose: float = 0.8,
) -> None:
    """Hairs along a line from the nose outwards; `lie` is how far they lie down along it."""
    rng = p.mass(f"brow {side}")
    path = bend([(side * x, y) for x, y in line], 8)
    for k in range(count):
        t = k / (count - 1)
        i = min(len(path) - 2, int(t * (len(path) - 1)))
        (x, y), (u, v) = path[i], path[i + 1]
        ahead = math.atan2(v - y, u - x)
        rising = lerp(1.0, 0.08, min(1.0, t / max(0.15, lie))) * -side
        a = ahead + rising * 0.9
        far = rng.uniform(8.5, 11.5) * (1 - 0.3 * t)
        x, y = x + rng.uniform(-loose, loose), y + rng.uniform(-loose, loose)
        spine = [
            p.on(x - far * 0.4 * math.cos(a), y - far * 0.4 * math.sin(a)),
            p.on(x, y),
            p.on(x + far * 0.6 * math.cos(ahead + rising * 0.4), y + far * 0.6 * math.sin(ahead + rising * 0.4)),
        ]
        p.put(
            "key",
            gouge(
                rng, spine, 1.6 * thick * rng.uniform(0.75, 1.15) * math.sin(math.pi * (0.2 + 0.72 * t)) ** 0.6, 1, 2.6
            ),
        )


def nose(p: Portrait, thick: float = 6, near: int = -1) -> None:
    """The nostrils and the near wing; the rest of it is light."""
    rng = p.mass("nose")
    s = p.skull
    b, y, w = s.bent, s.nose_to, s.nose_wide
    for side in (-1, 1):
        spine = [(b + side * 4, y - 1.2), (b + side * 7.5, y - 3.0), (b + side * (w - 3), y - 1.6)]
        if p.shows(b + side * 7, y - 2):
            p.put("key", gouge(rng, p.line(spine), thick, 1.2, 2))
    p.put(
        "key",
        gouge(
            rng,
            p.line([(b + near * (w - 0.5), y - 12), (b + near * (w + 2.6), y - 7), (b + near * (w + 1), y - 1.2)]),
            4,
            3,
            3,
        ),
    )


def mouth(  # noqa: PLR0913 - what lips differ by
    p: Portrait,
    line: Sequence[Point],
    thick: float = 6.5,
    upper: float = 0.0,
    below: float = 4.2,
    shine: str = "",
    sink: float = 1.0,
) -> None:
    """The line between the lips; `upper` blackens the upper lip, `below` is the shadow under the lower, `sink` the
    corners' way down (up where under 0)."""
    rng = p.mass("mouth")
    s = p.skull
    shift = s.bent
    points = [(x + shift, s.mouth + y) for x, y in line]
    p.put("key", gouge(rng, p.line(points), thick, 2, 3.2))
    wide = points[-1][0] - points[0][0]
    if upper:
        a, b = points[0], points[-1]
        high = [
            (a[0] + 2, a[1] - 0.4),
            (lerp(a[0], b[0], 0.3), s.mouth - 4.4 * upper),
            (shift - 3.4, s.mouth - 6.6 * upper),
            (shift, s.mouth - 5.2 * upper),
            (shift + 3.4, s.mouth - 6.6 * upper),
            (lerp(a[0], b[0], 0.7), s.mouth - 4.4 * upper),
            (b[0] - 2, b[1] - 0.4),
        ]
        p.put("key", knife(rng, [*p.line(high, 4), *p.line(points[1:-1][::-1], 4)], 8, 0.5))
    if below:
        p.put(
            "key",
            gouge(
                rng,
                p.line(
                    [
                        (shift - wide * 0.24, s.mouth + 13),
                        (shift, s.mouth + 14.6),
                        (shift + wide * 0.22, s.mouth + 12.8),
                    ]
                ),
                below,
                3,
                4,
            ),
        )
    for end, way in ((points[0], -1), (points[-1], 1)):
        p.put(
            "key",
            gouge(
                rng,
                p.line(
                    [
                        (end[0] - way, end[1] - 0.5),
                        (end[0] + way * 1.6, end[1] + 0.6 * sink),
                        (end[0] + way * 2.2, end[1] + 3.2 * sink),
                    ]
                ),
                4,
                1.5,
                3,
            ),
        )
    if shine:
        p.put(
            shine,
            gouge(
                rng,
                p.line(
                    [(shift - wide * 0.2, s.mouth + 5.4), (shift, s.mouth + 6.2), (shift + wide * 0.16, s.mouth + 5.4)]
                ),
                5,
                3,
                4,
            ),
        )


def lines(
    p: Portrait, *strokes: tuple[float, Sequence[Point]], ink: str = "key", entry: float = 5, leave: float = 8
) -> None:
    """Lines of age or light, each a breadth and the points it runs through."""
    rng = p.mass(f"lines {ink} {len(strokes)}")
    for broad, points in strokes:
        p.put(ink, gouge(rng, p.line(points), broad, entry, leave))


HELIX = ((2, -6), (5, -19), (15, -25), (26, -19), (31, -3), (28, 14), (20, 27), (13, 39), (6, 42), (1, 36), (0, 24))


def ear(p: Portrait, side: int, size: float = 1.0, out: float = 0.5) -> tuple[Line, list[Line], list[Line]]:
    """Its shape, the cuts of its lit rim, and the dimmer ones within."""
    rng = p.mass(f"ear {side}")

    def at(back: float, down: float) -> Point:
        q = p.sculpture.seen(
            p.turn((side * (p.skull.width + 1 + back * out * size), 6 + (down - 4) * size, 2 - back * size * 0.85))
        )
        return q[0], q[1]

    shape = knife(rng, bend([at(*q) for q in [*HELIX, HELIX[0]]], 4), 11, 0.8)
    rim = gouge(
        rng, bend([at(*q) for q in ((5, -15), (14, -21), (23, -16), (27, -3), (24, 13), (17, 25))], 6), 7.5, 2, 4
    )
    lobe = gouge(rng, bend([at(*q) for q in ((16, 28), (11, 36), (6, 37), (4, 30))], 6), 6, 2, 3)
    inner = [
        gouge(rng, bend([at(*q) for q in ((9, -9), (16, -12), (20, -4), (17, 9), (11, 19))], 6), 5, 2, 4),
        gouge(rng, bend([at(*q) for q in ((5, 2), (6, 10), (10, 16))], 5), 4, 2, 3),
    ]
    return shape, [rim, lobe], inner
