"""One cut of the gouge, and a mass of cuts along furrows. Tone is the width of the cut, never its colour."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .line import Inside, Line, Point, Tone, length, lerp, resample, slim
from .noise import Noise

Width = Callable[[float], float]
"""Width of a cut at t = 0..1 along it."""


def gouge(
    rng: random.Random, spine: Sequence[Point], width: float | Width, entry: float = 3.2, leave: float = 4.5
) -> Line:
    """The outline of one cut.

    The tool enters at a point, is at full width after `entry` widths and runs out over `leave` widths;
    a `leave` under 1 gives the blunt end of a chip broken off.
    """
    line = resample(spine, max(4.0, length(spine) / 26))
    total = length(line) or 1.0
    wide = width if callable(width) else (lambda _t: float(width))
    most = max(wide(i / 8) for i in range(9))
    first, last = min(entry * most, total * 0.45), min(leave * most, total * 0.5)
    sway, phase = rng.uniform(0.03, 0.10), rng.uniform(0, 9)
    left: Line = []
    right: Line = []
    gone = 0.0
    for i, (x, y) in enumerate(line):
        if i:
            gone += math.dist(line[i - 1], line[i])
        (ax, ay), (bx, by) = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        run = math.hypot(bx - ax, by - ay) or 1.0
        half = wide(gone / total) / 2
        half *= min(1.0, gone / first) ** 0.8 if first else 1.0
        half *= min(1.0, (total - gone) / last) ** (0.9 if leave >= 1 else 0.45) if last else 1.0
        half *= 1 + sway * math.sin(phase + gone / 19)
        nx, ny = -(by - ay) / run, (bx - ax) / run
        a, b = half * rng.uniform(0.9, 1.1), half * rng.uniform(0.9, 1.1)
        left.append((x + nx * a, y + ny * a))
        right.append((x - nx * b, y - ny * b))
    return slim(left, 0.22)[:-1] + slim(right[::-1], 0.22)[:-1]


@dataclass(frozen=True, slots=True)
class Hand:
    """How a mass is cut: stroke lengths (log-uniform), the share of the pitch a full cut takes, the rests between."""

    strokes: tuple[float, float] = (26, 240)
    fill: float = 0.9
    rest: tuple[float, float] = (3, 22)
    thinnest: float = 1.3
    lift: float = 0.06
    miss: float = 0.03
    entry: float = 3.2
    leave: float = 5.0


PLAIN = Hand()


def carve(
    rng: random.Random, furrows: Sequence[Line], tone: Tone, pitch: float | Tone, inside: Inside, hand: Hand = PLAIN
) -> list[Line]:
    """Cuts along the furrows: width follows the tone, the tool is lifted where it falls below `hand.lift`."""
    gather = Noise(rng, 8)
    out: list[Line] = []
    for number, furrow in enumerate(furrows):
        for stroke in _strokes(rng, resample(furrow, 6), tone, inside, hand):
            press = 1 + 0.16 * gather(number, len(out)) + rng.uniform(-0.07, 0.07)
            cut = _one(rng, stroke, tone, pitch, press, hand)
            if cut:
                out.append(cut)
    return out


def _strokes(rng: random.Random, furrow: Line, tone: Tone, inside: Inside, hand: Hand) -> list[Line]:
    """A furrow broken into strokes, none of them crossing what is not to be cut."""
    out: list[Line] = []
    stroke: Line = []
    wanted = _length(rng, hand)
    skip = rng.uniform(0, hand.rest[1])
    gone = 0.0
    for p, q in zip(furrow, [*furrow[1:], furrow[-1]], strict=True):
        step = math.dist(p, q)
        if skip > 0:
            skip -= step
            continue
        cutting = inside(*p) and tone(*p) > hand.lift
        if cutting:
            stroke.append(p)
            gone += step
        if stroke and (not cutting or gone >= wanted):
            if rng.random() >= hand.miss:
                out.append(stroke)
            dark = 1.25 - min(1.0, tone(*p))
            stroke, gone, wanted, skip = [], 0.0, _length(rng, hand), rng.uniform(*hand.rest) * dark
    if stroke:
        out.append(stroke)
    return out


def _length(rng: random.Random, hand: Hand) -> float:
    return math.exp(rng.uniform(math.log(hand.strokes[0]), math.log(hand.strokes[1])))


def _one(rng: random.Random, stroke: Line, tone: Tone, pitch: float | Tone, press: float, hand: Hand) -> Line | None:
    if len(stroke) < 3:
        return None
    widths = [
        max(hand.thinnest, (pitch(x, y) if callable(pitch) else pitch) * hand.fill * press * min(1.05, tone(x, y)))
        for x, y in stroke
    ]
    total = length(stroke)
    limit = total / 6.5
    widths = [min(w, limit) for w in widths]
    if max(widths) < hand.thinnest * 0.8:
        return None

    def width(t: float) -> float:
        at = t * (len(widths) - 1)
        i = min(len(widths) - 2, int(at))
        return lerp(widths[i], widths[i + 1], at - i)

    return gouge(rng, stroke, width, hand.entry, hand.leave)


def slivers(
    rng: random.Random, n: int, where: Sequence[float], inside: Inside, flow: Tone, long: tuple[float, float] = (7, 30)
) -> list[Line]:
    """Ridges that a gouge leaves standing in a cleared field; `where` is x0, y0, x1, y1, `flow` an angle."""
    out: list[Line] = []
    while n > 0:
        n -= 1
        x, y = rng.uniform(where[0], where[2]), rng.uniform(where[1], where[3])
        if not inside(x, y):
            continue
        a, far = flow(x, y) + rng.uniform(-0.1, 0.1), rng.uniform(*long)
        spine = [(x + math.cos(a) * far * t / 4, y + math.sin(a) * far * t / 4) for t in range(5)]
        out.append(gouge(rng, spine, rng.uniform(0.8, 2.0), 2, 4))
    return out
