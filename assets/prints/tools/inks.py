"""Which ink stands for which name, by hour, warmth, season and weather. Reads inks.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent.parent / "inks.yaml"


@dataclass(frozen=True, slots=True)
class Inking:
    colours: dict[str, str]
    when: frozenset[str]
    """The groups that are kept."""


def inking(words: str) -> Inking:
    """`hour.warmth` and any seasons and weathers after it, as in "dusk.cold.winter.snow"."""
    table: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    hour, warmth, *moods = words.split(".")
    colours: dict[str, str] = dict(table["hours"][hour]["inks"][warmth])
    when = set(table["hours"][hour]["when"])
    for mood in moods:
        for ink, (other, share) in table["moods"][mood].get("toward", {}).items():
            colours[ink] = mixed(colours[ink], other, share)
        when |= set(table["moods"][mood].get("when", ()))
        when -= set(table["moods"][mood].get("without", ()))
    return Inking(colours, frozenset(when))


def mixed(a: str, b: str, share: float) -> str:
    """`share` of the second colour stirred into the first."""
    one, two = (tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in (a, b))
    return "#" + "".join(f"{round(p + (q - p) * share):02x}" for p, q in zip(one, two, strict=True))
