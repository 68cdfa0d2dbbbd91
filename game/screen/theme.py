"""Inks, papers and faces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Colour = tuple[int, int, int]
Ink = Literal["ink", "soft", "line", "tint", "indigo", "madder", "wormwood"]
Role = Literal["text", "stress", "title"]


@dataclass(frozen=True, slots=True)
class Theme:
    """One paper and its inks. Every ink text is set in keeps 7:1 on the paper and on the tint."""

    paper: Colour
    inks: Mapping[Ink, Colour]
    grain: int
    """How far the fibres of the paper darken it, of 255."""
    outlined: bool = False
    """Focus is an outline, not a tint: where there are two inks only."""

    @property
    def dark(self) -> bool:
        return luminance(self.paper) < 0.2


def _hex(*codes: str) -> tuple[Colour, ...]:
    return tuple((int(c[0:2], 16), int(c[2:4], 16), int(c[4:6], 16)) for c in codes)


_INKS: tuple[Ink, ...] = ("ink", "soft", "line", "tint", "indigo", "madder", "wormwood")


def _theme(paper: str, inks: str, grain: int, outlined: bool = False) -> Theme:
    colours = _hex(paper, *inks.split())
    return Theme(colours[0], MappingProxyType(dict(zip(_INKS, colours[1:], strict=True))), grain, outlined)


# The dyes of the band (see `band`) darkened, or in the dark theme lightened, until text in them reaches 7:1.
THEMES: Mapping[str, Theme] = MappingProxyType(
    {
        "cream": _theme("ede4d0", "2e221b 44382e b3a383 e2d7bb 213b5b 6b2316 374020", 9),
        "dark": _theme("1c1815", "e9dfc9 cfc2aa 6a5d50 30271f adc6e8 f2b09d c6d298", 5),
        "white": _theme("ffffff", "000000 000000 000000 ffffff 000000 000000 000000", 0, outlined=True),
        "black": _theme("000000", "ffffff ffffff ffffff 000000 ffffff ffffff ffffff", 0, outlined=True),
    }
)

FACES: Mapping[str, Mapping[Role, str]] = MappingProxyType(
    {
        "literata": {"text": "Literata-Regular", "stress": "Literata-Italic", "title": "Alegreya-Bold"},
        "sans": {"text": "NotoSans-Regular", "stress": "NotoSans-Italic", "title": "NotoSans-Bold"},
        "andika": {"text": "Andika-Regular", "stress": "Andika-Italic", "title": "Andika-Bold"},
    }
)


def luminance(colour: Colour) -> float:
    """WCAG 2 relative luminance."""
    red, green, blue = (c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """WCAG 2 contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
