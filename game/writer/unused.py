"""What is declared and never used: a value, a secret, a place, a source, a codex entry, somebody in the cast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from game.rules.people import named
from game.story import expr, prose
from game.story.contents import conditions_of, effects_of, passages_of, written
from game.story.model import Effect, Story
from game.story.problems import Problem, Written


def unused(story: Story) -> Iterator[Problem]:
    """Each thing declared that nothing in the story refers to, in the order of the files."""
    for kind, declared, used in _kinds(story):
        for name, record in declared.items():
            if name not in used:
                yield Problem(record.at, "W115", {"kind": kind, "name": name})


def _kinds(story: Story) -> Iterator[tuple[str, Any, set[str]]]:
    texts = list(written(story))
    entries = {name for text in texts for name in prose.names(text)[0]}
    sources = {str(source) for record in _cited(story) for source in record}
    yield "value", story.values, _values(story) | {name.split()[0] for text in texts for name in prose.names(text)[1]}
    yield "secret", story.secrets, _secrets(story)
    yield "source", story.sources, sources
    yield "place", story.places, {str(scene.place) for scene in story.scenes.values()}
    yield "entry", story.entries, entries
    yield "cast", story.cast, _speakers(story)


def _cited(story: Story) -> Iterator[Iterable[Written]]:
    yield from (scene.sources for scene in story.scenes.values())
    yield from (entry.sources for entry in story.entries.values())
    yield from (says.sources for tape in story.tapes.values() for says in tape.says)


def _questions(story: Story) -> Iterator[expr.Question]:
    for scene in story.scenes.values():
        for condition in conditions_of(scene):
            yield from expr.leaves(condition.tree)


def _effects(story: Story) -> Iterator[Effect]:
    for tape in story.tapes.values():
        yield from (*tape.past, *tape.start)
    for scene in story.scenes.values():
        yield from effects_of(scene)


def _values(story: Story) -> set[str]:
    subjects = [leaf.subject for leaf in _questions(story) if isinstance(leaf, expr.Compare)]
    subjects += [effect.deed.subject for effect in _effects(story) if isinstance(effect.deed, expr.Change)]
    ending = {story.slots[slot].name.split()[0] for scene in story.scenes.values() for slot in scene.ending_slots}
    return ending | {subject.name for subject in subjects if isinstance(subject, expr.Value)}


def _secrets(story: Story) -> set[str]:
    asked = {leaf.secret for leaf in _questions(story) if isinstance(leaf, expr.Knows)}
    return asked | {effect.deed.secret for effect in _effects(story) if isinstance(effect.deed, expr.Learns)}


def _speakers(story: Story) -> set[str]:
    """Whoever tells, speaks, chooses, or has a seat; and whoever is named, if something is said `about` him."""
    said = "\n".join(map(str, written(story)))
    found = {*story.seats, *(who for who, one in story.cast.items() if one.about and named(one, said))}
    for scene in story.scenes.values():
        found |= {str(scene.voice), *map(str, scene.choices)}
        found |= {str(passage.who) for _, _, passage in passages_of(scene) if passage.who}
    return found
