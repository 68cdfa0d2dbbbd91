"""What can come of a page, as generated code: one straight run of arithmetic for each situation in a scene.

A *situation* is who can do what and which way each joint pick leads. The ordinary rules find it, once for each
combination of the few numbers the scene's own conditions read; all states that share it then run through the same
generated function without any test. The functions are Python source made of numbers alone, which come from the linked
effects; no word a writer typed gets into them. This is the only module that compiles and runs code, because walking
millions of states through closures takes ten times as long.

Moves that do the same to the key are one in the code, their passengers joined by OR.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from game.rules import engine
from game.rules.engine import State
from game.story.model import Choice, Effect, Outcome, Picks, Scene, Story
from game.story.shape import Name
from game.writer.packing import Layout, Move, after_effects, constant, move
from game.writer.passengers import steering_in

Run = Callable[..., None]

WALK = """\
        b{n} &= ~get{to}(k{n}, 0)
        if b{n}:
            seen{to}[k{n}] = get{to}(k{n}, 0) | b{n}
            next{to}[k{n}] = next_get{to}(k{n}, 0) | b{n}
"""
TRACE = """\
        if b{n} & get{to}(k{n}, 0):
            found((k, b, {to}, k{n}))
"""
EDGES = """\
        found(({to}, k{n}))
"""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One joint pick and what comes of it; `way` and `move` are None where nothing does."""

    picks: Picks
    way: Outcome | None
    effects: tuple[Effect, ...]
    move: Move | None


@dataclass(slots=True)
class Situation:
    """Who can do what in a scene and which way each joint pick leads, with the code that does it.

    `waiting` are the states (key, bits) sorted here and not yet walked on from.
    """

    offered: Mapping[Name, tuple[Choice, ...]]
    leaves: tuple[Leaf, ...]
    waiting: list[tuple[int, int]] = field(default_factory=list)
    code: dict[str, Run] = field(default_factory=dict)

    @property
    def ways(self) -> int:
        """How many joint picks lead on."""
        return sum(leaf.move is not None for leaf in self.leaves)

    def walk(self, items: list[tuple[int, int]], seen: list[dict[int, int]], following: list[dict[int, int]]) -> None:
        """Puts what is new among the successors of (key, bits) into `seen` and `following`, by number of scene."""
        self._run(WALK)(items, seen, following, None)

    def trace(
        self,
        items: list[tuple[int, int]],
        wanted: list[dict[int, int]],
        found: list[tuple[int, int, int, int]],
    ) -> None:
        """Finds the moves that lead to wanted keys with wanted bits: (key, bits, number of scene, key there)."""
        self._run(TRACE)(items, wanted, wanted, found.append)

    def edges(self, key: int) -> list[tuple[int, int]]:
        """Where it goes on from here: numbers of scenes, and keys there."""
        found: list[tuple[int, int]] = []
        self._run(EDGES)([(key, 1)], [], [], found.append)
        return found

    def _run(self, then: str) -> Run:
        if then not in self.code:
            moves = dict.fromkeys(leaf.move for leaf in self.leaves if leaf.move is not None)
            self.code[then] = _compiled(_source(list(moves), then))
        return self.code[then]


@dataclass(slots=True)
class Stage:
    """A scene as the proof walks through it: its situations, found as they are met."""

    layout: Layout
    scene: Scene
    numbers: Mapping[Name, int]
    steering: int
    met: dict[int, Situation] = field(default_factory=dict)
    same: dict[object, Situation] = field(default_factory=dict)

    def sorted(self) -> Iterator[tuple[Situation, list[tuple[int, int]]]]:
        """The situations for which states wait, with these; after that none wait."""
        for situation in list(self.same.values()):
            if situation.waiting:
                yield situation, situation.waiting
                situation.waiting.clear()

    def situation(self, key: int) -> Situation:
        projected = key & self.steering
        if projected not in self.met:
            self.met[projected] = self._judged(key)
        return self.met[projected]

    def _judged(self, key: int) -> Situation:
        story = self.layout.story
        state = State(self.scene.scene, tuple(self.layout.row(key)))
        offered = engine.choices(story, state)
        joint = list(_joint(offered))
        ways = [engine.came_of(self.scene, state, picks) for picks in joint]
        names = tuple((who, tuple(choice.name for choice in choices)) for who, choices in offered.items())
        told = (names, tuple(id(way) for way in ways))
        if told not in self.same:
            last = engine.is_last(story, state)
            leaves = () if last else tuple(self._leaf(*pair) for pair in zip(joint, ways, strict=True))
            self.same[told] = Situation(offered, leaves)
        return self.same[told]

    def _leaf(self, picks: Picks, way: Outcome | None) -> Leaf:
        if way is None:
            return Leaf(picks, None, (), None)
        story, scene = self.layout.story, self.scene
        picked = (effect for who, choice in picks.items() for effect in scene.choices[who][choice].do)
        effects = (*scene.do, *picked, *way.do)
        tables = after_effects(story, effects, {})
        for slot, who, numbers in story.kept[scene.scene]:
            tables[slot] = constant(story.slots[slot], numbers.get(picks.get(who, ""), 0))
        if (entered := story.slot_of.get(f"visited {way.to}")) is not None:
            tables[entered] = (1, 1)
        return Leaf(picks, way, effects, move(self.layout, self.numbers, way.to, tables))


def stages(story: Story, layout: Layout) -> list[Stage]:
    """The scenes of the tape, in order; their numbers in moves are their places in it."""
    numbers = {name: number for number, name in enumerate(layout.tape.scenes)}
    scenes = [story.scenes[name] for name in layout.tape.scenes]
    return [Stage(layout, scene, numbers, layout.key_mask(steering_in(story, scene))) for scene in scenes]


def _joint(offered: Mapping[Name, tuple[Choice, ...]]) -> Iterator[Picks]:
    for picked in product(*offered.values()):
        yield {choice.who: choice.name for choice in picked}


def _compiled(source: str) -> Run:
    space: dict[str, Any] = {}
    exec(compile(source, "<successors>", "exec"), space)
    run: Run = space["run"]
    return run


def _source(moves: list[Move], then: str) -> str:
    merged: dict[tuple[int, int, int, object], list[Move]] = {}
    for one in moves:
        merged.setdefault((one.to, one.keep, one.put, one.steps), []).append(one)
    lines = ["def run(items, seen, following, found):\n"]
    for to in sorted({one.to for one in moves}):
        if then is not EDGES:
            lines.append(f"    seen{to} = seen[{to}]; get{to} = seen{to}.get\n")
        if then is WALK:
            lines.append(f"    next{to} = following[{to}]; next_get{to} = next{to}.get\n")
    lines.append("    for k, b in items:\n" if merged else "    return\n")
    for number, group in enumerate(merged.values()):
        lines.append(f"        k{number} = {_key_of(group[0])}\n")
        if then is not EDGES:
            lines.append(f"        b{number} = {_bits_of(group)}\n")
        lines.append(then.format(n=number, to=group[0].to))
    return "".join(lines)


def _key_of(one: Move) -> str:
    start = f"(k & {one.keep} | {one.put})" if one.put else f"(k & {one.keep})"
    return " + ".join([start, *(f"{added}[k >> {shift} & {mask}]" for shift, mask, added in one.steps)])


def _bits_of(group: list[Move]) -> str:
    put = 0
    terms: dict[str, None] = {}
    for one in group:
        put |= one.bits_put
        terms[f"b & {one.bits_keep}"] = None
        for mask, by in one.moved:
            terms[f"(b & {mask}) {'<<' if by > 0 else '>>'} {abs(by)}"] = None
    return " | ".join([*terms, str(put)])
