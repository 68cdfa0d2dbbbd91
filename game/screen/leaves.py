"""A page that does not fit is broken into leaves. Arithmetic only."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.screen.sheet import Sheet

EMPTY = 0.34
"""A leaf is not left emptier than this when its next paragraph can be broken between sentences."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that stands in a column: `above` is the space before it, dropped at the head of a leaf."""

    height: int
    above: int
    place: Callable[[Sheet, int, int], None]
    """Puts it on a sheet, its upper left corner at x, y."""
    cut: Callable[[int, bool], tuple[Item, Item] | None] | None = None
    """In two, the first at most so many pixels high: between sentences, or, if the flag says so, anywhere."""
    with_next: bool = False
    """A heading is never the last thing on a leaf."""
    again: tuple[Item, ...] = ()
    """What heads the part of a list it belongs to: it stands over it once more where a leaf begins within that part."""


Leaves = list[list[Item]]


def height_of(items: Sequence[Item]) -> int:
    """Pixels from the top of the first item to the foot of the last."""
    return sum(item.height + item.above for item in items) - (items[0].above if items else 0)


def break_leaves(flow: Sequence[Item], tail: Sequence[Item], room: int) -> Leaves:
    """The items on as few leaves as hold them, `tail` (what is asked, and the line before it) together on the last.

    Where something is asked, the leaves are filled as evenly as whole paragraphs allow, so that the last is no scrap.
    """
    leaves = _filled(flow, tail, room)
    evened = _evened(flow, tail, room, len(leaves)) if tail else None
    return evened or leaves


def _filled(flow: Sequence[Item], tail: Sequence[Item], room: int) -> Leaves:
    """Each leaf as full as it can be."""
    leaves: Leaves = [[]]
    waiting = deque(flow)
    while waiting:
        _lay(leaves, waiting, room)
    if height_of([*leaves[-1], *tail]) <= room:
        leaves[-1].extend(tail)
        return leaves
    if height_of(tail) > room:
        waiting.extend(tail)
        while waiting:
            _lay(leaves, waiting, room)
        return leaves
    leaves.append(list(tail))
    return leaves


def _lay(leaves: Leaves, waiting: deque[Item], room: int) -> None:
    """Puts the next item, or as much of it as may stand there, on the last leaf; else opens another."""
    leaf, item = leaves[-1], waiting.popleft()
    if not leaf and len(leaves) > 1 and height_of([*item.again, item]) <= room:
        leaf.extend(item.again)
    if height_of([*leaf, item]) <= room:
        leaf.append(item)
        return
    left = room - height_of(leaf) - item.above if leaf else room
    halves = item.cut(left, not leaf) if item.cut and (not leaf or left > room * EMPTY) else None
    if halves:
        leaf.append(halves[0])
        waiting.appendleft(halves[1])
    elif not leaf:
        # It fits no leaf and cannot be cut; a test holds that no page of a story has such a thing.
        leaf.append(item)
    else:
        waiting.appendleft(item)
        while len(leaf) > 1 and leaf[-1].with_next:
            waiting.appendleft(leaf.pop())
    if waiting:
        leaves.append([])


def _evened(flow: Sequence[Item], tail: Sequence[Item], room: int, count: int) -> Leaves | None:
    """The flow uncut on `count` leaves of nearly one height; None if whole paragraphs do not fit on so few."""
    ends = [n for n in range(1, len(flow) + 1) if not flow[n - 1].with_next]
    # After so many leaves: end of the flow laid so far -> least sum of squared heights, and the leaves.
    best: dict[int, tuple[int, Leaves]] = {0: (0, [])}
    for leaf_number in range(1, count + 1):
        last = leaf_number == count
        longer: dict[int, tuple[int, Leaves]] = {}
        for start, (cost, leaves) in best.items():
            for end in [len(flow)] if last else ends:
                leaf = [*flow[start:end], *(tail if last else ())]
                height = height_of(leaf)
                if start < end and height <= room:
                    total = cost + height * height
                    if end not in longer or total < longer[end][0]:
                        longer[end] = total, [*leaves, leaf]
        best = longer
    return best[len(flow)][1] if len(flow) in best else None
