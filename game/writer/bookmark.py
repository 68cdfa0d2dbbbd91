"""A play opened at any scene in any state, and again at the page where it was, after the story has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.rules.engine import Origin
from game.rules.play import Play, Reel, opened, opened_at
from game.rules.resume import replayed, rewound
from game.story.codes import hint, sentence
from game.story.model import Effect, Story
from game.story.nodes import Scalar
from game.story.problems import Place, Problem, Unread, missing
from game.story.read import Reader
from game.story.shape import Name
from game.story.slots import apply
from game.story.words import Words
from game.writer.answer import Refused
from game.writer.script import binder_of


def at_scene(story: Story, scene: Name, given: Iterable[str]) -> Play:
    """A play at `scene` as `opened_at` has it, and these effects done, as they are written in a story.

    Raises Refused where the scene is not there or an effect is not understood.
    """
    if scene not in story.scenes:
        raise Refused(missing("scene", scene, story.scenes))
    play = opened_at(story, scene)
    row = list(play.reel.origin.values)
    apply(story.slots, row, [_effect(story, text) for text in given])
    return opened(story, play.seed, play.people, (), Reel(play.tape, Origin(str(scene), tuple(row))))


def _effect(story: Story, text: str) -> Effect:
    """What the text does. Raises Refused."""
    reader, binder = Reader(), binder_of(story)
    try:
        (bound,) = binder.effects((reader.effect(Scalar(Place("--with", 1, 1), text, True)),), past=True)
    except Unread:
        raise _refused(text, reader.problems) from None
    if binder.problems:
        raise _refused(text, binder.problems)
    return bound


def _refused(text: str, problems: list[Problem]) -> Refused:
    problem = problems[0]
    said = " ".join(filter(None, (sentence(problem), hint(problem))))
    return Refused(f"--with “{text}”: {said}")


def renewed(story: Story, play: Play) -> tuple[Play | None, str]:
    """The play in the story as it is now, at the same page, and what the writer should know, or "".

    With the same rules all is as it was. With others its picks are made again from where it began; the first that
    does not fit any more ends it there. None: where it began is not there any more.
    """
    if story.rules == play.story.rules:
        return replace(play, story=story).at(play.reel, play.state), ""
    origin = _origin(story, play)
    if origin is None:
        return None, f"The scene “{play.reel.origin.scene}”, where this began, is not in the story any more."
    earlier = tuple(reel for reel in (rewound(story, kept) for kept in _kept(play)[:-1]) if reel is not None)
    first = opened(story, play.seed, play.people, earlier, Reel(play.tape, origin))
    moves = [(str(turn.state.scene), turn.picks) for turn in play.reel.turns if turn.picks]
    again, notices = replayed(first, moves, str(play.state.scene))
    return again, " ".join(Words.english().notice(notice) for notice in notices)


def _kept(play: Play) -> list[dict[str, object]]:
    tapes = play.record("")["tapes"]
    assert isinstance(tapes, list)
    return tapes


def _origin(story: Story, play: Play) -> Origin | None:
    """The past of the tape as it is now, and over it what was otherwise where this play began, if it still can be."""
    tape, was = story.tapes.get(play.tape), play.story.tapes[play.tape]
    if tape is None:
        return None
    scene = play.reel.origin.scene
    scene = str(tape.opens) if scene == was.opens else scene
    if scene not in story.scenes or story.scenes[scene].tape != play.tape:
        return None
    row = list(tape.first)
    for slot, value, usual in zip(play.story.slots, play.reel.origin.values, was.first, strict=True):
        index = story.slot_of.get(slot.name)
        if value != usual and index is not None and story.slots[index].low <= value <= story.slots[index].high:
            row[index] = value
    return Origin(scene, tuple(row))
