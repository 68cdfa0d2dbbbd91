"""What a band says in words, to those who have just woven it: whose each colour is, and one thing about this one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.rules.band import MEN, Row
from game.rules.weave import NOBODY, Lane
from game.screen.desk import Desk
from game.screen.passages import ink_of
from game.screen.typeset import Run
from game.story.model import Story
from game.story.shape import Name


def whose(desk: Desk) -> list[Run]:
    """Each man's colour, said in it; a man without an ink of his own has none to be told apart by."""
    return [
        Run(f"{' ' if number else ''}{said}", desk.body(ink=ink_of(desk, who)))
        for number, (who, said) in enumerate(_coloured(desk))
    ]


def _coloured(desk: Desk) -> Iterator[tuple[Name, str]]:
    ui = desk.words.ui
    for who in desk.story.seats[:MEN]:
        name = _name(desk, who)
        match ink_of(desk, who):
            case "indigo":
                yield who, ui("Blue is {name}.", name=name)
            case "madder":
                yield who, ui("Red is {name}.", name=name)
            case "wormwood":
                yield who, ui("Green is {name}.", name=name)


def of_this(desk: Desk, rows: Sequence[Row]) -> str:
    """What most tells this band from another: who came to trust whom, or no longer does; or who hid something."""
    ui, story = desk.words.ui, desk.story
    pairs = list(_pairs(story, rows))
    for one, other, lanes in pairs:
        if lanes[-1].crosses and not lanes[0].crosses:
            return ui("In yours, {one} and {other} begin apart and end crossing.", **_named(desk, one, other))
    for one, other, lanes in pairs:
        if any(lane.crosses for lane in lanes) and not lanes[-1].crosses:
            return ui("In yours, {one} and {other} cross, and end apart.", **_named(desk, one, other))
    for one, other, lanes in pairs:
        for liar in (thread for lane in lanes for thread in lane.behind):
            hid, unknowing = (one, other) if story.seats[liar - 2] == one else (other, one)
            return ui("In yours, {one} hid something from {other}.", **_named(desk, hid, unknowing))
    for one, other, lanes in pairs:
        if lanes[-1].crosses:
            return ui("In yours, {one} and {other} cross to the end.", **_named(desk, one, other))
    return ui("In yours, no two cross.")


def _pairs(story: Story, rows: Sequence[Row]) -> Iterator[tuple[Name, Name, list[Lane]]]:
    """Two men, and their lane as far as both are there."""
    for each in zip(*(row.pattern.lanes for row in rows), strict=True):
        lanes = [lane for lane in each if NOBODY not in (lane.upper, lane.lower)]
        if lanes:
            yield story.seats[lanes[0].upper - 2], story.seats[lanes[0].lower - 2], lanes


def _named(desk: Desk, one: Name, other: Name) -> dict[str, str]:
    return {"one": _name(desk, one), "other": _name(desk, other)}


def _name(desk: Desk, who: Name) -> str:
    return desk.words.text(f"cast/{who}", desk.story.cast[who].name)
