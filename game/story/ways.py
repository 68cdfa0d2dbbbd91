"""How a scene leads on: its short forms written out as outcomes, and what of them cannot be right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from game.story import expr
from game.story.contents import effects_of
from game.story.model import Condition, Outcome, Scene, Tape

if TYPE_CHECKING:
    from game.story.bind import Binder
    from game.story.problems import Place, Written


def ways(scene: Scene, binder: Binder) -> tuple[Outcome, ...]:
    """The outcomes as they are tried: each choice's own `to`, then `outcomes`, then the scene's `to`."""
    found = [
        Outcome(at=choice.at, when=binder.condition(_picked(who, name, choice.at), scene), to=choice.to)
        for who, choices in scene.choices.items()
        for name, choice in choices.items()
        if choice.to is not None
    ]
    found += [
        replace(outcome, when=binder.condition(outcome.when, scene), do=binder.effects(outcome.do))
        for outcome in scene.outcomes
    ]
    if scene.to is not None:
        found.append(Outcome(at=scene.to.at, to=scene.to))
    return tuple(found)


def _picked(who: str, choice: str, at: Place) -> Condition:
    return Condition(f"{who} picked {choice}", expr.Picked(who, choice), at)


class Roads:
    """All scenes with their ways, checked one by one and as a whole."""

    def __init__(self, scenes: Mapping[str, Scene], tapes: Mapping[str, Tape], binder: Binder) -> None:
        self.scenes, self.tapes, self.binder = scenes, tapes, binder
        self.refuse = binder.refuse
        self.lost = {name: self.takes_away(name) for name in tapes}

    def check(self) -> None:
        for name, scene in self.scenes.items():
            for way in scene.outcomes:
                self.leads(scene, way.to)
            if name not in self.binder.known["marred"]:
                self.ends(scene)
        self.rings()

    def leads(self, scene: Scene, to: Written) -> None:
        target = self.scenes.get(to) if self.binder.name(to.at, "scene", to) else None
        if target and target.tape != scene.tape:
            self.refuse(to.at, "E080", scene=to, tape=target.tape)

    def ends(self, scene: Scene) -> None:
        """A scene leads on whatever was picked, or it is a last one; nothing else."""
        found = scene.outcomes
        if scene.ending is not None:
            if found or scene.choices:
                self.refuse(scene.scene.at, "E081", scene=scene.scene)
            return
        if not found:
            self.refuse(scene.scene.at, "E082", scene=scene.scene)
            return
        for way, after in pairwise(found):
            if way.when is None:
                self.refuse(after.at, "E083", first=way.at.line)
                return
        if found[-1].when is not None and not self.every_choice_leads(scene):
            self.refuse(found[-1].at, "E084", scene=scene.scene)

    def every_choice_leads(self, scene: Scene) -> bool:
        """One chooser, each of his choices says where it leads, and one of them is always open."""
        if len(scene.choices) != 1:
            return False
        ((who, choices),) = scene.choices.items()
        certain = who not in self.lost.get(scene.tape, ())
        open_to_all = any(choice.when is None for choice in choices.values())
        return certain and open_to_all and all(choice.to is not None for choice in choices.values())

    def takes_away(self, tape: str) -> set[str]:
        """Those of the men who can be dead or away in this tape."""
        here = self.tapes[tape]
        before = {other.tape for other in self.tapes.values() if other.series == here.series}
        before = {name for name in before if self.tapes[name].number <= here.number}
        scenes = (scene for scene in self.scenes.values() if scene.tape in before)
        done = [*here.past, *here.start, *(effect for scene in scenes for effect in effects_of(scene))]
        gone = {effect.deed.who for effect in done if isinstance(effect.deed, expr.Befalls)}
        return gone & self.binder.known["seat"]

    def rings(self) -> None:
        """Pages that lead to one another for ever, with nothing to choose between them."""
        seen: set[str] = set()
        for name in self.scenes:
            path: list[str] = []
            while name in self.scenes and name not in seen:
                seen.add(name)
                path.append(name)
                name = self.only_way(self.scenes[name])
            if name in path:
                scene = self.scenes[name]
                ring = path[path.index(name) :]
                self.refuse(scene.outcomes[0].to.at, "E085", scenes=" → ".join([*ring, name]))

    def only_way(self, scene: Scene) -> str:
        """Where the page goes on if there is nothing to choose and nothing to depend on; else ""."""
        first = scene.outcomes[0] if scene.outcomes and not scene.choices else None
        return first.to if first and first.when is None else ""
