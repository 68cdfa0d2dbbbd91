"""Everything that can be found wrong with a story without playing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from game.files import print_file, prints, sound_file, sounds
from game.rules.band import teeth
from game.rules.hearing import SILENCE
from game.rules.weave import TEETH
from game.story import load_story
from game.story.model import Story
from game.story.plan import Limits
from game.story.problems import Problem, Written, nearest
from game.story.shape import Name
from game.writer import choices, style
from game.writer.measure import Measures, decides, longest_page, measure
from game.writer.unused import unused


def check(folder: Path) -> tuple[list[Problem], list[Measures]]:
    """The problems of the story in `folder`, and the measures of its tapes (none where it cannot be played)."""
    story, problems = load_story(folder)
    if story is None:
        return problems, []
    measures = [measure(story, tape) for tape in story.tapes.values()]
    for one in measures:
        for rule in RULES:
            problems += rule(story, one)
    problems += pages_too_long(story)
    problems += prints_missing(story)
    problems += sounds_missing(story)
    advice = [problem for rule in ADVICE for problem in rule(story)]
    return problems + sorted(advice, key=lambda problem: problem.at), measures


def too_long(story: Story, tape: Measures) -> Iterator[Problem]:
    limits = _limits(story, tape)
    words = tape.longest_route_words
    if limits and limits.words is not None and words is not None and words > limits.words:
        yield _problem(story, tape, "W101", words=words, most=limits.words)


def decisions_outside(story: Story, tape: Measures) -> Iterator[Problem]:
    limits = _limits(story, tape)
    if limits is None or not limits.decisions or tape.decisions_min is None or tape.decisions_max is None:
        return
    fewest, most = limits.decisions
    if tape.decisions_min < fewest or tape.decisions_max > most:
        found = {"least": tape.decisions_min, "greatest": tape.decisions_max}
        yield _problem(story, tape, "W102", **found, fewest=fewest, most=most)


def scenes_outside(story: Story, tape: Measures) -> Iterator[Problem]:
    limits = _limits(story, tape)
    if limits and limits.scenes and not limits.scenes[0] <= tape.scenes <= limits.scenes[1]:
        yield _problem(story, tape, "W103", scenes=tape.scenes, fewest=limits.scenes[0], most=limits.scenes[1])


def pages_too_long(story: Story) -> Iterator[Problem]:
    """A screen in a museum holds little; a page of a book is not measured unless story.yaml says so."""
    for series in story.series.values():
        most = series.limits.page if series.limits else None
        if most is None:
            continue
        for scene in (story.scenes[name] for tape in series.tapes for name in story.tapes[tape].scenes):
            words = longest_page(story, scene)
            if words > most:
                yield Problem(scene.scene.at, "W106", {"scene": scene.scene, "words": words, "most": most})


def teeth_missing(story: Story, tape: Measures) -> Iterator[Problem]:
    """The borders of the band have twelve teeth to a row, for all that was picked since the row before."""
    for name, needed in _teeth(story, story.tapes[tape.tape].scenes).items():
        if needed > TEETH:
            scene = story.scenes[name]
            yield Problem(scene.scene.at, "W104", {"scene": name, "most": TEETH})


def _teeth(story: Story, names: Sequence[Name]) -> dict[Name, int]:
    """How many teeth a row needs that is closed in each scene; one more than there are stands for any number."""
    needed = {name: teeth(story.scenes[name]) for name in names}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if decides(story.scenes[name], sure=True):
            continue
        for way in story.scenes[name].outcomes:
            more = min(needed[name] + teeth(story.scenes[way.to]), TEETH + 1)
            if more > needed[way.to]:
                needed[way.to] = more
                waiting.append(way.to)
    return needed


def prints_missing(story: Story) -> Iterator[Problem]:
    for name in _pictured(story):
        if not print_file(name).is_file():
            yield Problem(name.at, "W105", {"print": name}, nearest(name, prints()))


def _pictured(story: Story) -> Iterator[Written]:
    yield from (place.print for place in story.places.values() if place.print is not None)
    for character in story.cast.values():
        portraits = (character.portrait, character.later.portrait if character.later else None)
        yield from (portrait for portrait in portraits if portrait is not None)


def sounds_missing(story: Story) -> Iterator[Problem]:
    places, scenes = story.places.values(), story.scenes.values()
    for sound in (*(place.sound for place in places), *(scene.sound for scene in scenes)):
        if sound is not None and sound != SILENCE and not sound_file(sound).is_file():
            yield Problem(sound.at, "W107", {"sound": sound}, nearest(sound, sounds()))


RULES: tuple[Callable[[Story, Measures], Iterator[Problem]], ...] = (
    too_long,
    decisions_outside,
    scenes_outside,
    teeth_missing,
)


ADVICE: tuple[Callable[[Story], Iterator[Problem]], ...] = (
    choices.do_the_same,
    choices.unseen,
    choices.virtues,
    choices.label_lengths,
    choices.no_gap,
    unused,
    style.long_sentences,
    style.worn,
    style.said_twice,
    style.borrowed_words,
    style.hard_easy_text,
    style.entry_lengths,
    style.unmade,
    style.unprintable,
)


def _limits(story: Story, tape: Measures) -> Limits | None:
    return story.series[story.tapes[tape.tape].series].limits


def _problem(story: Story, tape: Measures, code: str, **values: int) -> Problem:
    return Problem(story.tapes[tape.tape].tape.at, code, {"tape": tape.tape, **values})
