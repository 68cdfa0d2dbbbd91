"""A record → the play it was kept from, as far as its moves still fit the story."""

from __future__ import annotations

from typing import Any

from game.rules import engine
from game.rules.engine import Origin, State
from game.rules.play import FORMAT, Play, Reel, opened
from game.story.model import Picks, Story, Values
from game.story.shape import NOTHING
from game.story.words import Notice


class BadRecord(ValueError):
    """Not a record of a play of this story; the message is for the player."""


NEWER = "This was saved by a newer version of the game."
FOREIGN = "This is not a saved play of this story."
NO_TAPE = "The tape this was saved in is not in the story any more."
CHANGED = "The story has changed since this was saved."
PAST_LOST = "What came before this tape no longer fits the story; it begins from its own past."
STOPPED = "Resumed at decision {decision} of {decisions}: from there on the story has changed."
ELSEWHERE = "The page this was saved at has moved; resumed at the nearest one before it."
SENTENCES = (NEWER, FOREIGN, NO_TAPE, CHANGED, PAST_LOST, STOPPED, ELSEWHERE)


def resume(story: Story, record: object) -> tuple[Play, list[Notice]]:
    """The play, and what the player should know: nothing, if all is as it was. Raises BadRecord."""
    kept = _checked(story, record)
    *earlier, current = kept["tapes"]
    said = [Notice(CHANGED)] if kept["rules"] != story.rules else []
    if current["tape"] not in story.tapes:
        raise BadRecord(NO_TAPE)
    tape = story.tapes[current["tape"]]
    origin = _origin(story, current["origin"], str(tape.opens))
    if origin is None:
        origin = engine.origin_of(story, tape)
        said.append(Notice(PAST_LOST))
    before = tuple(reel for reel in (rewound(story, each) for each in earlier) if reel is not None)
    play = opened(story, kept["seed"], kept["people"], before, Reel(current["tape"], origin))
    play, stopped = replayed(play, current["moves"], kept["at"])
    return play, said + stopped


def replayed(play: Play, moves: list[tuple[str, Picks]], at: str) -> tuple[Play, list[Notice]]:
    """The play taken on move by move; the first that does not fit ends it, and that is said."""
    for number, (scene, picks) in enumerate(moves, 1):
        there = _walked(play, scene)
        after = None if there is None else _moved(there, picks)
        if there is None or after is None:
            return there or play, [Notice(STOPPED, {"decision": number, "decisions": len(moves)})]
        play = after
    there = _walked(play, at)
    return (there, []) if there is not None else (play, [Notice(ELSEWHERE)])


def _to_the_end(play: Play) -> Play:
    """On through pages that only go on, as far as they go."""
    seen: set[State] = set()
    while play.state not in seen and not play.ended() and not play.offered:
        seen.add(play.state)
        play = _moved(play, NOTHING) or play
    return play


def _walked(play: Play, scene: str) -> Play | None:
    """On through pages that only go on, to `scene`; None if the way there asks for a pick or goes in a ring."""
    seen: set[State] = set()
    while play.state.scene != scene:
        if play.state in seen or play.ended() or play.offered:
            return None
        seen.add(play.state)
        play = _moved(play, NOTHING) or play
    return play


def _moved(play: Play, picks: Picks) -> Play | None:
    """The play after one recorded move; None if somebody else chooses there now, or a pick is not open."""
    if picks.keys() != play.offered.keys() or play.ended():
        return None
    if not all(any(choice.name == picks[who] for choice in play.offered[who]) for who in picks):
        return None
    try:
        return play.moved(picks)
    except engine.NotOpen:
        return None


def rewound(story: Story, kept: dict[str, Any]) -> Reel | None:
    """A finished tape, for history and undo, as far as its moves still fit; None if nothing of it does."""
    if kept["tape"] not in story.tapes:
        return None
    origin = _origin(story, kept["origin"], str(story.tapes[kept["tape"]].opens))
    if origin is None:
        return None
    play = opened(story, 0, NOTHING, (), Reel(kept["tape"], origin))
    for scene, picks in kept["moves"]:
        there = _walked(play, scene)
        after = None if there is None else _moved(there, picks)
        if after is None:
            return play.reel
        play = after
    return _to_the_end(play).reel


def _origin(story: Story, kept: dict[str, Any], opens: str) -> Origin | None:
    """The recorded origin; None if it names a value or a scene that is not there, or one out of its range."""
    values = [slot.start for slot in story.slots]
    for name, value in kept["values"].items():
        index = story.slot_of.get(name)
        if index is None or not story.slots[index].low <= value <= story.slots[index].high:
            return None
        values[index] = value
    fitted: Values = tuple(values)
    return Origin(opens, fitted) if kept["scene"] == opens else None


def _checked(story: Story, record: object) -> dict[str, Any]:
    """The record with every field of the type it should have. Raises BadRecord."""
    if not isinstance(record, dict):
        raise BadRecord(FOREIGN)
    number = record.get("format")
    if isinstance(number, int) and number > FORMAT:
        raise BadRecord(NEWER)
    try:
        return _shaped(story, record)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise BadRecord(FOREIGN) from None


def _shaped(story: Story, record: dict[str, Any]) -> dict[str, Any]:
    tapes = [_tape(kept) for kept in record["tapes"]]
    if _of(int, record["format"]) != FORMAT or record["story"] != story.name or not tapes:
        raise ValueError
    people = {_of(str, who): _of(int, person) for who, person in record["people"].items()}
    if not all(0 <= person <= 2 for person in people.values()):
        raise ValueError
    return {
        "rules": _of(str, record["rules"]),
        "seed": _of(int, record["seed"]),
        "people": people,
        "tapes": tapes,
        "at": _of(str, record["at"]),
    }


def _tape(kept: dict[str, Any]) -> dict[str, Any]:
    origin = kept["origin"]
    moves = [(_of(str, scene), {_of(str, w): _of(str, c) for w, c in picks.items()}) for scene, picks in kept["moves"]]
    values = {_of(str, name): _of(int, value) for name, value in origin["values"].items()}
    return {
        "tape": _of(str, kept["tape"]),
        "origin": {"scene": _of(str, origin["scene"]), "values": values},
        "moves": moves,
    }


def _of(kind: type[Any], value: object) -> Any:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError
    return value
