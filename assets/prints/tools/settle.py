"""Fewer paths: masses of one ink in one group become one wherever nothing of another ink lies between them."""

from __future__ import annotations

from .plate import Group, Mass, Plate

Bounds = tuple[float, float, float, float]


def settle(plate: Plate) -> None:
    """Joins what can be joined in each group; what is seen stays as it was."""
    for group in plate.groups:
        _settle(group)


def _settle(group: Group) -> None:
    kept: list[Mass] = []
    bounds: list[list[Bounds]] = []
    for mass in group.masses:
        own = [_bounds(mass, i) for i in range(len(mass.shapes))]
        into = -1
        for i in range(len(kept) - 1, -1, -1):
            if kept[i].ink == mass.ink and not kept[i].holes and not mass.holes:
                into = i
            elif any(_meet(a, b) for a in bounds[i] for b in own):
                break
        if into < 0:
            kept.append(mass)
            bounds.append(own)
        else:
            kept[into] = Mass(mass.ink, kept[into].name, [*kept[into].shapes, *mass.shapes])
            bounds[into] += own
    group.masses = kept


def _bounds(mass: Mass, i: int) -> Bounds:
    xs, ys = [x for x, _ in mass.shapes[i]], [y for _, y in mass.shapes[i]]
    return min(xs), min(ys), max(xs), max(ys)


def _meet(a: Bounds, b: Bounds) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
