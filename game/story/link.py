"""Records of all files → one story: names resolved, the short forms written out, every condition given its test."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from game.story import expr, prose
from game.story.bind import Binder, pair_name, slots
from game.story.model import (
    LUCK,
    Choice,
    Condition,
    Effect,
    Entry,
    Outcome,
    Passage,
    Plan,
    Scene,
    Scenery,
    Slot,
    Source,
    Story,
    Tape,
    Values,
    Weight,
)
from game.story.problems import Place, Problem, Written, nearest

UNREVIEWED = "unreviewed"
KEYWORDS = frozenset(
    "text if else paper heading reconstruction luck trust visited picked knows is at and or not here alive dead away yes no"
    " learns dies leaves returns".split()
)


@dataclass(slots=True)
class Parts:
    """What the files of one folder hold. `known` also has the names of records that could not be read."""

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
    row = slots(plan, parts.scenes, _trees(parts))
    binder = Binder(plan, parts.scenes, parts.known, row)
    linker = _Linker(parts, binder)
    linker.declarations()
    scenes = {name: linker.scene(scene) for name, scene in parts.scenes.items()}
    tapes = {name: linker.tape(tape) for name, tape in parts.tapes.items()}
    linker.references()
    story = Story(
        name=plan.story,
        title=plan.title,
        version=plan.version,
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
    return story, binder.problems


def _trees(parts: Parts) -> Iterator[expr.Tree]:
    """Every condition of the story, written or implied by a tape's past."""
    for scene in parts.scenes.values():
        for condition in _conditions(scene):
            yield condition.tree


def _conditions(scene: Scene) -> Iterator[Condition]:
    held: list[Condition | None] = [passage.when for passage in (*scene.text, *scene.plain)]
    held += [outcome.when for outcome in scene.outcomes]
    for choices in scene.choices.values():
        for choice in choices.values():
            held += [choice.when, *(weight.when for weight in choice.lean)]
    yield from (condition for condition in held if condition is not None)


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

    def declarations(self) -> None:
        """Ranges that hold, words enough, no name that is a word of the language."""
        for name, character in self.plan.cast.items():
            if name in KEYWORDS:
                self.refuse(character.at, "E060", name=name)
        for pair in self.plan.pairs:
            self.ref("seat", pair.between)
            self.range(pair_name(*pair.between), pair.low, pair.high, (pair.start, pair.crosses), pair.at)
            if pair.fold and (len(pair.fold) != pair.high - pair.low + 1 or not set(pair.fold) <= set(range(pair.low, pair.high + 1))):
                self.refuse(pair.at, "E062", count=pair.high - pair.low + 1, low=pair.low, high=pair.high)
        for name, value in self.plan.values.items():
            if name in KEYWORDS:
                self.refuse(value.at, "E060", name=name)
            self.range(name, value.low, value.high, (value.start,), value.at)
            if value.words and len(value.words) != value.high - value.low + 1:
                self.refuse(value.at, "E063", value=name, count=value.high - value.low + 1, words=len(value.words))
        for secret in self.plan.secrets.values():
            self.ref("cast", secret.holders)

    def range(self, name: str, low: int, high: int, inside: tuple[int, ...], at: Place) -> None:
        if low >= high or not all(low <= value <= high for value in inside):
            self.refuse(at, "E061", value=name, low=low, high=high)

    def scene(self, scene: Scene) -> Scene:
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
            outcomes=self.ways(scene),
            do=self.binder.effects(scene.do),
            ending_slots=self.ending(scene),
        )

    def passages(self, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        self.ref("cast", (passage.who for passage in passages))
        return tuple(replace(passage, when=self.binder.condition(passage.when)) for passage in passages)

    def choices(self, scene: Scene) -> dict[str, Mapping[str, Choice]]:
        linked: dict[str, Mapping[str, Choice]] = {}
        for who, choices in scene.choices.items():
            at = next(iter(choices.values())).at if choices else scene.at
            if who != LUCK:
                self.binder.name(at, "cast", who)
            linked[who] = MappingProxyType({name: self.choice(scene, who, name, c) for name, c in choices.items()})
        return linked

    def choice(self, scene: Scene, who: str, name: str, choice: Choice) -> Choice:
        self.ref("cast", choice.lie)
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

    def ways(self, scene: Scene) -> tuple[Outcome, ...]:
        """The outcomes with the short forms written out: a choice's own `to`, then `outcomes`, then the scene's `to`."""
        ways = [
            Outcome(
                at=choice.at,
                when=self.binder.condition(_picked(who, name, choice.at), scene),
                to=choice.to,
            )
            for who, choices in scene.choices.items()
            for name, choice in choices.items()
            if choice.to is not None
        ]
        ways += [
            replace(outcome, when=self.binder.condition(outcome.when, scene), do=self.binder.effects(outcome.do))
            for outcome in scene.outcomes
        ]
        if scene.to is not None:
            ways.append(Outcome(at=scene.to.at, to=scene.to))
        for way in ways:
            self.leads(scene, way.to)
        self.ends(scene, ways)
        return tuple(ways)

    def leads(self, scene: Scene, to: Written) -> None:
        if self.binder.name(to.at, "scene", to) and (target := self.parts.scenes.get(to)):
            if target.tape != scene.tape:
                self.refuse(to.at, "E080", scene=to, tape=target.tape)

    def ends(self, scene: Scene, ways: list[Outcome]) -> None:
        """A scene leads on whatever was picked, or it is a last one; nothing else."""
        if scene.ending is not None:
            if ways or scene.choices:
                self.refuse(scene.scene.at, "E081", scene=scene.scene)
            return
        if not ways:
            self.refuse(scene.scene.at, "E082", scene=scene.scene)
            return
        for index, way in enumerate(ways[:-1]):
            if way.when is None:
                self.refuse(ways[index + 1].at, "E083", first=way.at.line)
                return
        if ways[-1].when is not None and not self.every_choice_leads(scene):
            self.refuse(ways[-1].at, "E084", scene=scene.scene)

    def every_choice_leads(self, scene: Scene) -> bool:
        """One chooser, each of his choices says where it leads, and one of them is always open."""
        if len(scene.choices) != 1:
            return False
        ((who, choices),) = scene.choices.items()
        certain = who not in self.parts.known["seat"] or not self.mortal(scene.tape)
        return all(c.to is not None for c in choices.values()) and any(c.when is None for c in choices.values()) and certain

    def mortal(self, tape: str) -> bool:
        """Whether one of the men can be dead or away in this tape."""
        here = self.parts.tapes.get(tape)
        before = {t.tape for t in self.parts.tapes.values() if here and t.series == here.series and t.number <= here.number}
        scenes = (scene for scene in self.parts.scenes.values() if scene.tape in before)
        return any(isinstance(effect.deed, expr.Befalls) for scene in scenes for effect in effects_of(scene))

    def ending(self, scene: Scene) -> tuple[int, ...]:
        found: list[int] = []
        for name in scene.ending or ():
            words = name.split()
            proper = pair_name(*words[1:]) if len(words) == 3 and words[0] == "trust" else " ".join(words)
            if proper in self.binder.slot_of:
                found.append(self.binder.slot_of[proper])
            else:
                self.refuse(name.at, "E041", nearest(proper, self.binder.slot_of), kind="value", name=name)
        return tuple(found)

    def tape(self, tape: Tape) -> Tape:
        scenes = tuple(name for name, scene in self.parts.scenes.items() if scene.tape == tape.tape)
        if self.binder.name(tape.opens.at, "scene", tape.opens) and tape.opens in self.parts.scenes and tape.opens not in scenes:
            self.refuse(tape.opens.at, "E080", scene=tape.opens, tape=self.parts.scenes[tape.opens].tape)
        for says in tape.says:
            self.ref("source", says.sources)
        past = self.binder.effects(tape.past, past=True)
        start = self.binder.effects(tape.start)
        first = _done(tuple(slot.start for slot in self.binder.slots), (*past, *start))
        return replace(tape, scenes=scenes, past=past, start=start, first=first)

    def references(self) -> None:
        """Sources of the codex, and every mark inside prose."""
        for entry in self.parts.entries.values():
            self.ref("source", entry.sources)
            self.marks(entry.text)
        for scene in self.parts.scenes.values():
            self.marks(_prose(scene))
        for tape in self.parts.tapes.values():
            self.marks([*tape.so_far, tape.note, *(says.text for says in tape.says)])

    def marks(self, texts: Iterable[Written | None]) -> None:
        for text in texts:
            if text is None:
                continue
            entries, values = prose.names(text)
            for name in sorted(entries):
                self.binder.name(text.at, "entry", name)
            for name in sorted(values):
                self.shown(name, text.at)

    def shown(self, name: str, at: Place) -> None:
        """A value in prose needs words to be said in."""
        value, _, who = name.partition(" ")
        if self.binder.subject(expr.Value(value, who), at) is not None and not self.plan.values[value].words:
            self.refuse(at, "E076", value=value)


def effects_of(scene: Scene) -> Iterator[Effect]:
    """Every effect a scene can have."""
    yield from scene.do
    for outcome in scene.outcomes:
        yield from outcome.do
    for choices in scene.choices.values():
        for choice in choices.values():
            yield from choice.do


def _picked(who: str, choice: str, at: Place) -> Condition:
    return Condition(f"{who} picked {choice}", expr.Picked(who, choice), at)


def _prose(scene: Scene) -> list[Written | None]:
    texts: list[Written | None] = [passage.text for passage in (*scene.text, *scene.plain)]
    texts += [scene.made, scene.note, scene.skip, scene.gap]
    texts += [choice.text for choices in scene.choices.values() for choice in choices.values()]
    return texts


def _done(values: Values, effects: tuple[Effect, ...]) -> Values:
    row = list(values)
    for effect in effects:
        if effect.slot >= 0:
            row[effect.slot] = effect.to if effect.to is not None else row[effect.slot] + effect.step
    return tuple(row)
