"""How much there is of a story: words by tape, voice and language, the length of a play, and how much is on record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.story import po, prose
from game.story.contents import choices_of
from game.story.model import RECORDS, Scene, Story
from game.story.shape import Name
from game.story.words import ENGLISH, called, file_name, is_said, languages
from game.writer.catalogue import story_sayings
from game.writer.measure import measure
from game.writer.wander import Say, wander, whole

A_MINUTE = 150  # words that are read in it
PLAYS = 400  # for an average; it is known to about one word in a thousand then


@dataclass(frozen=True, slots=True)
class Length:
    """A tape, or all of them. `words` are all there are; `average` and `longest` those of one play, if it ends."""

    name: str
    scenes: int
    words: int
    average: float
    longest: int | None


@dataclass(frozen=True, slots=True)
class Count:
    """Words: by tape, by who tells or speaks, by language (what is translated, without what is fuzzy), by label."""

    lengths: tuple[Length, ...]
    voices: dict[Name, int]
    languages: dict[str, int]
    records: dict[Name, tuple[int, int]]
    """label → scenes, words"""


def count(folder: Path, story: Story, say: Say) -> Count:
    voices: Counter[Name] = Counter()
    records = dict.fromkeys(RECORDS, (0, 0))
    for scene in story.scenes.values():
        spoken = list(_spoken(scene))
        for who, words in spoken:
            voices[str(who)] += words
        scenes, before = records[scene.record]
        records[scene.record] = scenes + 1, before + sum(words for _, words in spoken)
    return Count(tuple(_lengths(story, say)), dict(voices.most_common()), _languages(folder, story), records)


def _lengths(story: Story, say: Say) -> Iterator[Length]:
    made = []
    for name, tape in story.tapes.items():
        measured = measure(story, tape)
        average = wander(story, [name], PLAYS, say=say).words.mean
        made.append(Length(str(name), measured.scenes, measured.words, average, measured.longest_route_words))
        yield made[-1]
    if len(made) > 1:
        longest = [one.longest for one in made if one.longest is not None]
        yield Length(
            "all",
            sum(one.scenes for one in made),
            sum(one.words for one in made),
            wander(story, whole(story), PLAYS, say=say).words.mean,
            sum(longest) if len(longest) == len(made) else None,
        )


def _spoken(scene: Scene) -> Iterator[tuple[Name, int]]:
    """Who says how many words of the scene: its voice tells it and the gap, a choice is of him who has it."""
    for passage in scene.text:
        yield passage.who or scene.voice, prose.count(passage.text)
        if passage.heading:
            yield scene.voice, prose.count(passage.heading)
    if scene.gap:
        yield scene.voice, prose.count(scene.gap)
    for choice in choices_of(scene):
        yield choice.who, prose.count(choice.text)


def _languages(folder: Path, story: Story) -> dict[str, int]:
    """The words of all that can be read, once a passage; English first."""
    sayings = {(saying.context, saying.text) for saying in story_sayings(story)}
    found = {called(ENGLISH): sum(prose.count(text) for _, text in sayings)}
    for code, name in languages(folder).items():
        book, _ = po.read_book(folder, file_name(code)) if code != ENGLISH else (None, [])
        if book is not None:
            said = {
                (t.context, t.text): t.said for t in book.translations if is_said(t) and not (t.fuzzy or t.obsolete)
            }
            found[name] = sum(prose.count(said[saying]) for saying in sayings & said.keys())
    return found


def as_text(counted: Count) -> Iterator[str]:
    """The tables."""
    width = max(len("tape"), *(len(one.name) for one in counted.lengths))
    yield f"{'tape':<{width}}  scenes    words  average  longest   minutes"
    for one in counted.lengths:
        longest = "–" if one.longest is None else f"{one.longest:,}"
        minutes = dict.fromkeys(f"{words / A_MINUTE:.0f}" for words in (one.average, one.longest) if words is not None)
        average = f"{one.average:,.0f}"
        yield f"{one.name:<{width}}{one.scenes:>8,}{one.words:>9,}{average:>9}{longest:>9}{'–'.join(minutes):>10}"
    yield f"\nAverage and longest are words of one play; minutes at {A_MINUTE} words each.\n"
    yield from _table("voice", counted.voices, sum(counted.voices.values()))
    yield from _table("language", counted.languages, next(iter(counted.languages.values())))
    whole_words = sum(words for _, words in counted.records.values())
    yield "on record       scenes    words    share"
    for label, (scenes, words) in counted.records.items():
        yield f"{label:<14}{scenes:>8,}{words:>9,}{_share(words, whole_words):>9}"


def _table(title: str, rows: dict[str, int], everything: int) -> Iterator[str]:
    """`everything` is the number of words that the shares are of."""
    yield f"{title:<14}   words    share"
    for name, words in rows.items():
        yield f"{name:<14}{words:>8,}{_share(words, everything):>9}"
    yield ""


def _share(part: int, everything: int) -> str:
    return f"{100 * part / everything:.1f} %" if everything else "–"
