"""How large things must be on a screen of a known size, read from a known distance. Arithmetic only."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from game.screen.layout import Measure

TARGET_MM, GAP_MM = 20.0, 3.0
"""No target is smaller, and none closer to the next (Colle and Hiszem 2004)."""
CAPITAL = 0.7
"""Degrees of arc that a capital H takes at the least (EN 301 549, 5.1.4)."""
LARGER = 150
"""Per cent of "Larger text"."""
_INCH = 25.4
LINES, AMPLE = 14, 17
"""A sheet that is not `LINES` times as high as its letters is scant: its lines stand close, its margins are narrow. One
that is `AMPLE` times as high is not. Between the two all of that grows, and slower than the letters shrink: smaller
letters never need more leaves."""
LETTERS = 14.5
"""A leaf is no smaller than a square of so many letters: "Larger text" is less than `LARGER` where it would be."""


@dataclass(frozen=True, slots=True)
class Faces:
    """How high a capital stands, in parts of the size of its face."""

    text: float
    title: float


@dataclass(frozen=True, slots=True)
class Glass:
    """A screen: pixels, its diagonal in inches, and the eye's distance in centimetres."""

    width: int
    height: int
    diagonal: float
    distance: float

    @property
    def per_mm(self) -> float:
        """Pixels in a millimetre."""
        return math.hypot(self.width, self.height) / (self.diagonal * _INCH)

    @property
    def capital(self) -> float:
        """Pixels a capital must be high."""
        return self.distance * 10 * math.tan(math.radians(CAPITAL)) * self.per_mm

    def pixels(self, mm: float) -> int:
        """At least so many millimetres."""
        return math.ceil(mm * self.per_mm)

    def face(self, capital: float) -> int:
        """The size of a face whose capital, whole pixels of it, is high enough."""
        return math.ceil(math.ceil(self.capital) / capital)


@lru_cache(maxsize=8)
def measure(glass: Glass, faces: Faces, text_size: int) -> Measure:
    """The sizes for a kiosk: no text is smaller than the least, and nothing one can press."""
    width, height = glass.width, glass.height
    unit = (min(height, width * 0.6) if width >= height else width) / 1080
    least = glass.face(faces.text)
    text = max(least, min(math.ceil(least * text_size / 100), math.floor(math.sqrt(width * height) / LETTERS)))
    name = math.ceil(glass.face(faces.title) * text / least)
    ample = min(1.0, max(0.0, (height / text - LINES) / (AMPLE - LINES)))
    leading = math.ceil(text * (1.26 + 0.24 * ample))
    narrow, broad = max(24, 36 * unit), max(36, 56 * unit)
    margin = round(narrow + (broad - narrow) * ample)
    return Measure(
        width=width,
        height=height,
        unit=unit,
        text=text,
        small=text,
        leading=leading,
        small_leading=leading,
        title=round(text * 1.7),
        name=name,
        small_name=name,
        margin=margin,
        # Two stand side by side even on a strip that is narrower than two fingers; no screen sold is one.
        target=min(glass.pixels(TARGET_MM), math.floor((width - 2 * margin) / (2 + 2 * GAP_MM / TARGET_MM))),
        wide=width >= height * 1.2,
        upright=height >= width * 1.2,
    )


def gap(m: Measure) -> int:
    """Between two things one can press."""
    return math.ceil(m.target * GAP_MM / TARGET_MM)
