"""Fur, stubble, moustaches and cropped hair: short cuts, each by its own light."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from .gouge import gouge
from .light import Cuts
from .line import Inside, Line, Point, Tone, lerp
from .portrait import Inks, Portrait


def pelt(  # noqa: PLR0913 - what lies there, how it lies, and how it is lit
    rng: random.Random,
    inside: Inside,
    lit: Tone,
    lie: Tone,
    count: int,
    long: tuple[float, float],
    thick: float,
    ink: Inks,
    where: Sequence[float] = (0, 0, 1000, 1075),
    gap: float = 5.5,
    wild: float = 0.35,
    least: float = 0.04,
) -> Cuts:
    """Hairs wherever light falls on them, none nearer than `gap` to the next."""
    out: Cuts = {}
    taken: dict[tuple[int, int], bool] = {}
    for _ in range(count * 6):
        x, y = rng.uniform(where[0], where[2]), rng.uniform(where[1], where[3])
        cell = int(x / gap), int(y / gap)
        if cell in taken or not inside(x, y):
            continue
        bright = lit(x, y)
        if rng.random() > bright * 1.25 + least:
            continue
        taken[cell] = True
        a, far, bow = lie(x, y) + rng.uniform(-wild, wild), rng.uniform(*long), rng.uniform(-0.3, 0.3)
        spine = [
            (x, y),
            (x + far * 0.5 * math.cos(a), y + far * 0.5 * math.sin(a)),
            (
                x + far * (0.5 * math.cos(a) + 0.5 * math.cos(a + bow)),
                y + far * (0.5 * math.sin(a) + 0.5 * math.sin(a + bow)),
            ),
        ]
        out.setdefault(ink(x, y, bright + rng.uniform(-0.06, 0.06)), []).append(
            gouge(rng, spine, thick * (0.45 + 0.65 * bright), 1.4, 4)
        )
        if sum(map(len, out.values())) >= count:
            break
    return out


def away(middle: Point, turn: float = 0.0, flat: float = 1.0) -> Tone:
    """Hairs that lie away from a point."""
    return lambda x, y: math.atan2((y - middle[1]) * flat, x - middle[0]) + turn


def stubble(p: Portrait, count: int, long: float = 8, thick: float = 2.2, top: float = 44, least: float = 0.2) -> None:
    """A day's beard: on jaw, chin and lip, only where light shows it."""
    rng = p.mass("stubble")
    s = p.skull
    for _ in range(count):
        x, y = rng.uniform(-s.jaw, s.jaw), rng.uniform(top, s.chin - 1)
        cheek = abs(x) < 34 and y < s.mouth + 6 and not (abs(x) < 16 and s.nose_to + 5 < y < s.mouth - 5)
        lips = abs(x) < s.mouth_wide and abs(y - s.mouth) < 9
        if cheek or lips or abs(x) > s.jaw - 2 or not p.shows(x, y):
            continue
        at = p.on(x, y)
        if p.lit(*at) > least:
            end = p.on(x * 1.01, y + long * 0.4)
            a = math.atan2(end[1] - at[1], end[0] - at[0]) + rng.uniform(-0.3, 0.3)
            p.put(
                "key",
                gouge(
                    rng,
                    [
                        at,
                        (at[0] + long * 0.5 * math.cos(a), at[1] + long * 0.5 * math.sin(a)),
                        (at[0] + long * math.cos(a), at[1] + long * math.sin(a)),
                    ],
                    thick,
                    1,
                    3,
                ),
            )


def moustache(
    p: Portrait,
    wide: float,
    high: float,
    count: int,
    thick: float = 4.5,
    droop: float = 0.5,
    lit_inks: Sequence[str] = (),
) -> None:
    """Hairs from under the nose outwards; those in `lit_inks` lie on top where light falls."""
    rng = p.mass("moustache")
    s = p.skull
    for layer in ("key", *lit_inks):
        for k in range(count if layer == "key" else count // 3):
            t = (k + rng.uniform(0, 1)) / (count if layer == "key" else count // 3) * 2 - 1
            x, y = (
                t * wide * 0.9 + s.bent,
                s.nose_to + 6 + high * (0.25 + 0.6 * rng.random()) * (1 - 0.35 * abs(t)) + droop * 9 * t * t,
            )
            a = math.pi / 2 - math.copysign(min(1.0, 0.35 + abs(t)) * (1.25 - droop * 0.5), t)
            far = high * rng.uniform(0.75, 1.15)
            spine: Line = [
                p.on(
                    x + lerp(-0.25, 0.9, q) * far * math.cos(a),
                    y + lerp(-0.25, 0.9, q) * far * math.sin(a) + droop * 2 * q * q,
                    2.0,
                )
                for q in (0, 0.5, 1)
            ]
            if layer == "key":
                p.put("key", gouge(rng, spine, thick * 1.5, 1.2, 3))
            elif p.lit(*spine[1]) > 0.28:
                p.put(layer, gouge(rng, spine, thick * 0.62, 1.4, 4))
