"""A plate: masses of marks in named inks, in groups, and the SVG they are kept in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import pairwise

from .line import Line

WIDTH, HEIGHT = 1500, 1000
INKS = ("paper", "light", "mid", "key", "lamp")
MOST_PATHS, MOST_MARKS, MOST_BYTES = 60, 4000, 600_000


@dataclass(frozen=True, slots=True)
class Mass:
    ink: str
    name: str
    shapes: Sequence[Line]
    holes: bool = False
    """Whether a shape inside another is a hole in it."""


@dataclass(slots=True)
class Group:
    name: str
    when: str = ""
    """"night", "snow" or "lamp" where the group is kept only then."""
    slip: tuple[float, float] = (0, 0)
    """How far this block was laid beside its register."""
    masses: list[Mass] = field(default_factory=list)

    def moved(self, dx: float, dy: float) -> None:
        """Moves all its marks."""
        self.masses = [replace(m, shapes=[[(x + dx, y + dy) for x, y in s] for s in m.shapes]) for m in self.masses]


@dataclass(slots=True)
class Plate:
    name: str
    focus: tuple[int, int, int, int]
    """x, y, width, height of what no crop may lose."""
    proof: dict[str, str]
    """The inks the file opens with in an editor."""
    groups: list[Group] = field(default_factory=list)
    width: int = WIDTH
    height: int = HEIGHT

    @contextmanager
    def group(self, name: str, when: str = "", slip: tuple[float, float] = (0, 0)) -> Iterator[Group]:
        made = Group(name, when, slip)
        self.groups.append(made)
        yield made

    def put(self, ink: str, name: str, shapes: Sequence[Line], holes: bool = False) -> None:
        """Lays a mass on the last group."""
        if shapes:
            self.groups[-1].masses.append(Mass(ink, name, shapes, holes))

    @property
    def marks(self) -> int:
        return sum(len(mass.shapes) for group in self.groups for mass in group.masses)

    @property
    def paths(self) -> int:
        return sum(len(group.masses) for group in self.groups)

    def svg(self) -> str:
        style = "\n".join(f"  .{ink} {{ fill: {self.proof[ink]} }}" for ink in INKS)
        body = "\n".join(_group(g) for g in self.groups)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" id="{self.name}" viewBox="0 0 {self.width} {self.height}" '
            f'data-focus="{" ".join(map(str, self.focus))}">\n<style>\n{style}\n</style>\n'
            f'<rect class="paper" width="{self.width}" height="{self.height}"/>\n{body}\n</svg>\n'
        )

    def faults(self) -> list[str]:
        """What is over the limits that keep a print quick to draw."""
        size = len(self.svg())
        counts = (("paths", self.paths, MOST_PATHS), ("marks", self.marks, MOST_MARKS), ("bytes", size, MOST_BYTES))
        return [f"{self.name}: {n} {what}, at most {most}" for what, n, most in counts if n > most]


def _group(group: Group) -> str:
    when = f' class="when-{group.when}"' if group.when else ""
    slip = f' transform="translate({_short(group.slip[0])} {_short(group.slip[1])})"' if any(group.slip) else ""
    return f'<g id="{group.name}"{when}{slip}>\n' + "\n".join(_path(group.name, m) for m in group.masses) + "\n</g>"


def _path(group: str, mass: Mass) -> str:
    rule = ' fill-rule="evenodd"' if mass.holes else ""
    shapes = mass.shapes if mass.holes else map(_one_way, mass.shapes)
    return f'<path id="{group}-{mass.name}" class="{mass.ink}"{rule} d="{"".join(map(_outline, shapes))}"/>'


def _one_way(shape: Line) -> Line:
    """The outline turned clockwise: two overlapping shapes of one path would else cancel where they cross."""
    area = sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(shape, [*shape[1:], shape[0]], strict=True))
    return shape if area >= 0 else shape[::-1]


def _outline(shape: Line) -> str:
    """A closed outline, first point absolute, the others each from the one before, in tenths of a unit."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in shape]
    out = [f"M{_pair(*tenths[0])}l"]
    for (ax, ay), (bx, by) in pairwise(tenths):
        if (ax, ay) != (bx, by):
            out.append(_pair(bx - ax, by - ay, not out[-1].endswith("l")))
    return "".join(out) + "z"


def _pair(x: int, y: int, follows: bool = False) -> str:
    first, second = _short(x / 10), _short(y / 10)
    return (
        ("" if not follows or first.startswith("-") else " ") + first + ("" if second.startswith("-") else " ") + second
    )


def _short(value: float) -> str:
    text = f"{value:.1f}".removesuffix(".0")
    if text.startswith("0."):
        return text[1:]
    return "-" + text[2:] if text.startswith("-0.") else text
