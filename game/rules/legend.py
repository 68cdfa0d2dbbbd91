"""What a band says, in words: what was chosen at each row, who trusts whom there, and how any band is to be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.rules.band import LANES, MEN, Row
from game.rules.play import Turn
from game.rules.view import chosen
from game.rules.weave import Lane
from game.story.model import LUCK, Story
from game.story.shape import Name

if TYPE_CHECKING:
    from game.story.words import Words


def sentence(story: Story, row: Row, words: Words) -> str:
    """What was chosen at a row and what it shows, for those who do not see it."""
    chose = (_chose(story, row.turn, who, words) for who in row.turn.picks)
    return " ".join([*chose, shows(story, row, words)])


def _chose(story: Story, turn: Turn, who: Name, words: Words) -> str:
    what = "".join(span.text for span in chosen(story, turn.state, who, turn.picks[who], words))
    return what if who == LUCK else f"{_name(story, who, words)}: {what}"


def shows(story: Story, row: Row, words: Words) -> str:
    """Who trusts whom at a row, who keeps something from whom, and who dies: what its threads stand for."""
    names = [_name(story, who, words) for who in story.seats[:MEN]]
    lanes = [(lane, men) for lane, men in zip(row.pattern.lanes, LANES, strict=True) if max(men) < len(names)]
    pairs = [(lane, names[one], names[other]) for lane, (one, other) in lanes if lane.upper and lane.lower]
    dying = dict.fromkeys(thread - 2 for lane, _ in lanes for thread in lane.ends)
    plies = [(n, ply) for lane, men in lanes for n, ply in zip(men, (lane.upper, lane.lower), strict=True)]
    dead = dict.fromkeys(n for n, ply in plies if not ply)
    said = [*_trust(pairs, words), *_kept(pairs, words)]
    said += [words.ui("{name} dies: his threads end in a knot.", name=names[n]) for n in dying]
    said += [words.ui("{name} is dead: his place stays bare.", name=names[n]) for n in dead]
    return " ".join(said)


def _trust(pairs: list[tuple[Lane, str, str]], words: Words) -> Iterator[str]:
    """First those who trust each other, then, shortly, the others."""
    trusting = [(one, other) for lane, one, other in pairs if lane.crosses]
    if len(pairs) > 1 and len(trusting) in (0, len(pairs)):
        yield words.ui("All of them trust each other.") if trusting else words.ui("No two of them trust each other.")
        return
    for one, other in trusting:
        yield words.ui("{one} and {other} trust each other.", one=one, other=other)
    for lane, one, other in pairs:
        if not lane.crosses and trusting:
            yield words.ui("{one} and {other} do not.", one=one, other=other)
        elif not lane.crosses:
            yield words.ui("{one} and {other} do not trust each other.", one=one, other=other)


def _kept(pairs: list[tuple[Lane, str, str]], words: Words) -> Iterator[str]:
    for lane, one, other in pairs:
        for ply in lane.behind:
            liar, unknowing = (one, other) if ply == lane.upper else (other, one)
            yield words.ui("{one} keeps something from {other}.", one=liar, other=unknowing)


def legend(words: Words) -> tuple[str, ...]:
    """What the threads of any band stand for, in whole sentences."""
    return (
        words.ui("Where two threads cross, those two men trust each other."),
        words.ui("Where they lie side by side, with the river between them, they do not, or not yet."),
        words.ui("The back shows what one kept from another."),
    )


def whose(story: Story, words: Words) -> tuple[str, ...]:
    """Whose each colour is; a man without an ink of the band's has none to be told apart by."""
    said = []
    for who in story.seats[:MEN]:
        name = _name(story, who, words)
        match story.cast[who].ink:
            case "indigo":
                said.append(words.ui("Blue is {name}.", name=name))
            case "madder":
                said.append(words.ui("Red is {name}.", name=name))
            case "wormwood":
                said.append(words.ui("Green is {name}.", name=name))
    return tuple(said)


def _name(story: Story, who: Name, words: Words) -> str:
    return words.text(f"cast/{who}", story.cast[who].name)
