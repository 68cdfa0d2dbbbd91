"""Records of all files → one story: names resolved, the short forms written out, every condition given its test."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from game.story import expr, prose
from game.story.bind import Binder
from game.story.contents import conditions_of, off_the_page, texts_of, written
from game.story.declared import Declared
from game.story.grammar import JOINTS
from game.story.model import (
    LUCK,
    Choice,
    Condition,
    Effect,
    Entry,
    Passage,
    Scene,
    Scenery,
    Slot,
    Source,
    Story,
    Tape,
    Weight,
)
from game.story.passages import PASSAGE_KEYS
from game.story.plan import Plan
from game.story.problems import Place, Problem, Written, nearest
from game.story.slots import apply, pair_name, slots
from game.story.ways import Roads, ways

LONGEST_ALT = 150  # characters: what a screen reader says in one breath


@dataclass(slots=True)
class Parts:
    """What the files of one folder hold, and the names `known` in it by kind, even of records that could not be read.

    Under three more words `known` keeps what nobody is to be blamed for: "marred", scenes read only in part;
    "half-read", names of a story.yaml read only in part; "unread", kinds of which not all could be read.
    """

    plan: Plan
    tapes: dict[str, Tape] = field(default_factory=dict)
    scenes: dict[str, Scene] = field(default_factory=dict)
    places: dict[str, Scenery] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=dict)


def link(parts: Parts) -> tuple[Story, list[Problem]]:
    """The story, and what keeps it from being one; with an error among the problems it must not be played."""
    plan = parts.plan
    trees = (condition.tree for scene in parts.scenes.values() for condition in conditions_of(scene))
    row = slots(plan, parts.scenes, trees)
    binder = Binder(plan, parts.scenes, parts.known, row)
    linker = _Linker(parts, binder)
    Declared(plan, binder).check()
    scenes = {name: linker.scene(scene) for name, scene in parts.scenes.items()}
    Roads(scenes, parts.tapes, binder).check()
    tapes = {name: linker.tape(tape) for name, tape in parts.tapes.items()}
    story = Story(
        name=plan.story,
        title=plan.title,
        version=plan.version,
        about=plan.about or "",
        foreword=plan.foreword,
        cast=MappingProxyType(dict(plan.cast)),
        seats=tuple(name for name, character in plan.cast.items() if character.seat),
        pairs=plan.pairs,
        values=MappingProxyType(dict(plan.values)),
        secrets=MappingProxyType(dict(plan.secrets)),
        series=MappingProxyType(dict(plan.series)),
        tapes=MappingProxyType(tapes),
        scenes=MappingProxyType(scenes),
        places=MappingProxyType(parts.places),
        sources=MappingProxyType(parts.sources),
        entries=MappingProxyType(parts.entries),
        slots=row,
        slot_of=MappingProxyType(binder.slot_of),
        kept=MappingProxyType({name: tuple(_kept(scene, binder.slot_of)) for name, scene in scenes.items()}),
        rules=_rules(scenes, tapes, row),
    )
    linker.references(story)
    return story, binder.problems


def _kept(scene: Scene, slot_of: Mapping[str, int]) -> Iterator[tuple[int, str, Mapping[str, int]]]:
    for who, choices in scene.choices.items():
        if (slot := slot_of.get(f"{who} picked at {scene.scene}")) is not None:
            yield slot, who, {choice: number for number, choice in enumerate(choices, 1)}


def _rules(scenes: Mapping[str, Scene], tapes: Mapping[str, Tape], row: tuple[Slot, ...]) -> str:
    """A hash of what decides a play; prose, pictures, sources and tags do not."""
    said: list[object] = [row]
    for scene in scenes.values():
        said.append((scene.tape, str(scene.scene), _said(scene.do), scene.ending_slots, scene.ending is None))
        for who, choices in scene.choices.items():
            said += [
                (who, c.name, _text(c.when), _said(c.do), [(_text(w.when), w.lean) for w in c.lean], c.weight)
                for c in choices.values()
            ]
        said += [(_text(o.when), _said(o.do), str(o.to)) for o in scene.outcomes]
    said += [(str(t.tape), t.series, t.number, str(t.opens), _said(t.past), _said(t.start)) for t in tapes.values()]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def _text(condition: Condition | None) -> str:
    return condition.text if condition else ""


def _said(effects: tuple[Effect, ...]) -> list[str]:
    return [effect.text for effect in effects]


class _Linker:
    """Joins the records one by one; the binder holds the slots and gathers the problems."""

    def __init__(self, parts: Parts, binder: Binder) -> None:
        self.parts, self.binder, self.plan = parts, binder, parts.plan
        self.refuse = binder.refuse

    def ref(self, kind: str, names: Iterable[Written | None]) -> None:
        for name in names:
            if name is not None:
                self.binder.name(name.at, kind, name)

    def free(self, name: str, at: Place) -> None:
        if name in JOINTS:
            self.refuse(at, "E060", name=name)

    def alt(self, alt: Written | None) -> None:
        if alt is not None and len(alt) > LONGEST_ALT:
            self.refuse(alt.at, "W001", length=len(alt), most=LONGEST_ALT)

    def scene(self, scene: Scene) -> Scene:
        self.free(scene.scene, scene.scene.at)
        self.alt(scene.alt)
        self.ref("place", [scene.place])
        self.ref("cast", [scene.voice])
        self.ref("source", scene.sources)
        if scene.record == "documented" and not scene.sources:
            self.refuse(scene.scene.at, "E070", scene=scene.scene)
        if scene.note is not None and scene.skip is None:
            self.refuse(scene.note.at, "E071")
        choices = self.choices(scene)
        return replace(
            scene,
            text=self.passages(scene.text),
            plain=self.passages(scene.plain),
            choices=MappingProxyType(choices),
            outcomes=ways(scene, self.binder),
            do=self.binder.effects(scene.do),
            ending_slots=self.ending(scene),
        )

    def passages(self, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        for who in (passage.who for passage in passages):
            if who is not None and who not in self.parts.known["cast"] | self.parts.known["half-read"]:
                near = nearest(who, [*self.plan.cast, *PASSAGE_KEYS])
                self.refuse(who.at, "E041", near, kind="cast", name=who)
        return tuple(replace(passage, when=self.binder.condition(passage.when)) for passage in passages)

    def choices(self, scene: Scene) -> dict[str, Mapping[str, Choice]]:
        linked: dict[str, Mapping[str, Choice]] = {}
        for who, choices in scene.choices.items():
            if who != LUCK:
                self.binder.name(getattr(who, "at", scene.at), "cast", who)
            linked[who] = MappingProxyType({name: self.choice(scene, who, name, c) for name, c in choices.items()})
        return linked

    def choice(self, scene: Scene, who: str, name: str, choice: Choice) -> Choice:
        self.ref("cast", choice.lie)
        self.free(name, choice.at)
        if choice.to is not None and len(scene.choices) > 1:
            self.refuse(choice.to.at, "E072", who=who)
        if who == LUCK and (choice.lean or choice.tags or choice.lie):
            self.refuse(choice.at, "E073", choice=name)
        if who != LUCK and choice.weight != 1:
            self.refuse(choice.at, "E074", choice=name)
        lean = tuple(self.weight(weight) for weight in choice.lean)
        if lean and lean[-1].when is not None:
            self.refuse(lean[-1].at, "E075")
        return replace(
            choice,
            name=name,
            who=who,
            when=self.binder.condition(choice.when),
            do=self.binder.effects(choice.do),
            lean=lean,
        )

    def weight(self, weight: Weight) -> Weight:
        return replace(weight, when=self.binder.condition(weight.when))

    def ending(self, scene: Scene) -> tuple[int, ...]:
        found: list[int] = []
        for name in scene.ending or ():
            words = name.split()
            proper = pair_name(*words[1:]) if len(words) == 3 and words[0] == "trust" else " ".join(words)
            if proper in self.binder.slot_of:
                found.append(self.binder.slot_of[proper])
            elif "pair" not in self.parts.known["unread"]:
                self.refuse(name.at, "E041", nearest(proper, self.binder.slot_of), kind="value", name=name)
        return tuple(found)

    def tape(self, tape: Tape) -> Tape:
        scenes = tuple(name for name, scene in self.parts.scenes.items() if scene.tape == tape.tape)
        known = self.binder.name(tape.opens.at, "scene", tape.opens)
        first_scene = self.parts.scenes.get(tape.opens) if known else None
        if first_scene and first_scene.tape != tape.tape:
            self.refuse(tape.opens.at, "E080", scene=tape.opens, tape=first_scene.tape)
        for says in tape.says:
            self.ref("source", says.sources)
        past = self.binder.effects(tape.past, past=True)
        start = self.binder.effects(tape.start)
        first = [slot.start for slot in self.binder.slots]
        apply(self.binder.slots, first, (*past, *start))
        return replace(tape, scenes=scenes, past=past, start=start, first=tuple(first))

    def references(self, story: Story) -> None:
        """Sources of the codex, every mark inside prose, and what is said of pictures."""
        for place in story.places.values():
            self.alt(place.alt)
        for character in story.cast.values():
            self.alt(character.alt)
            self.alt(character.later.alt if character.later else None)
        for entry in story.entries.values():
            self.ref("source", entry.sources)
        for text in written(story):
            for name in sorted(prose.names(text)[0]):
                self.binder.name(text.place_of(f"{name}>"), "entry", name)
        for text in (text for scene in story.scenes.values() for text in texts_of(scene)):
            for name in sorted(prose.names(text)[1]):
                self.shown(name, text.place_of(f"{name}>"))
        for text in off_the_page(story):
            for name in sorted(prose.names(text)[1]):
                self.refuse(text.place_of(f"{name}>"), "E077", value=name)

    def shown(self, name: str, at: Place) -> None:
        """A value in prose needs words to be said in."""
        value, _, who = name.partition(" ")
        if self.binder.subject(expr.Value(value, who), at) is not None and not self.plan.values[value].words:
            self.refuse(at, "E076", value=value)
