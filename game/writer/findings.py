"""What is to be told of one tape: everything that was met, with the way to it, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.story.contents import conditions_of, passages_of
from game.story.model import Scene, Story, Tape
from game.story.problems import Place, Problem
from game.story.shape import Name
from game.writer.judge import Found, Verdict
from game.writer.sights import Sight, named
from game.writer.witness import Witness

Told = dict[str, dict[str, Any]]
Way = Callable[[Sight], Witness]


@dataclass(slots=True)
class Findings:
    """JSON-able but for `at` and `problems`, each a problem with the way that shows it, or None."""

    tape: Name
    at: Place
    complete: bool = False
    states: int = 0
    transitions: int = 0
    carried: int = 0
    scenes: Told = field(default_factory=dict)
    choices: Told = field(default_factory=dict)
    endings: Told = field(default_factory=dict)
    always_true: list[dict[str, str]] = field(default_factory=list)
    never_true: list[dict[str, str]] = field(default_factory=list)
    stuck: list[dict[str, Any]] = field(default_factory=list)
    problems: list[tuple[Problem, Witness | None]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """All of it, for the next run."""
        plain = {name: getattr(self, name) for name in self.__slots__ if name not in ("at", "problems")}
        problems = [[list(p.at), p.code, dict(p.values), p.near, way] for p, way in self.problems]
        return {**plain, "at": list(self.at), "problems": problems}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Findings:
        problems = [(Problem(Place(*at), code, values, near), way) for at, code, values, near, way in kept["problems"]]
        return cls(**{**kept, "at": Place(*kept["at"]), "problems": problems})


def told(story: Story, tape: Tape, found: Found, verdicts: Iterable[Verdict], way: Way) -> Findings:
    """The findings of a tape; `way` gives the moves to a sight, played by the ordinary rules."""
    made = Findings(str(tape.tape), tape.tape.at)
    for name in tape.scenes:
        scene = story.scenes[name]
        made.scenes[str(name)] = _scene(scene, found, way)
        made.choices |= _choices(scene, found, way)
        _conditions(made, scene, found)
    for what, sight in found.items():
        if what[0] == "ending":
            made.endings[what[1]] = {"reachable": True, "witness": way(sight)}
        if what[0] == "stuck":
            made.stuck.append({"scene": str(what[1]), "picks": sight.check.picks, "witness": way(sight)})
    made.problems = [(verdict.problem, way(verdict.sight) if verdict.sight else None) for verdict in verdicts]
    return made


def _scene(scene: Scene, found: Found, way: Way) -> dict[str, Any]:
    """The scene, its outcomes in order, and its conditional passages by where they are written."""
    outcomes = [_met(found.get(("way", scene.scene, str(n))), way) for n in range(len(scene.outcomes))]
    passages = {
        f"{passage.text.at} {passage.when.text}": _met(found.get(("passage", scene.scene, which, number)), way)
        for which, number, passage in passages_of(scene)
        if passage.when
    }
    return {**_met(found.get(("scene", scene.scene)), way), "values": {}, "outcomes": outcomes, "passages": passages}


def _choices(scene: Scene, found: Found, way: Way) -> Told:
    return {
        f"{scene.scene}/{who}/{choice}": _met(found.get(("choice", scene.scene, who, choice)), way)
        for who, choices in scene.choices.items()
        for choice in choices
    }


def _met(sight: Sight | None, way: Way) -> dict[str, Any]:
    return {"reachable": sight is not None, "witness": way(sight) if sight else None}


def _conditions(made: Findings, scene: Scene, found: Found) -> None:
    """Conditions of a scene that is reached and only ever seen true, or never."""
    if ("scene", scene.scene) not in found:
        return
    for when in conditions_of(scene):
        true, false = ("true", *named(when)) in found, ("false", *named(when)) in found
        told = {"condition": when.text, "at": str(when.at)}
        if true and not false:
            made.always_true.append(told)
        if not true:
            made.never_true.append(told)
