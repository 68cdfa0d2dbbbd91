"""What is wrong with a tape, from what a walk through it met and what it never met.

What a walk met is so, whether it came to its end or not; what it did not meet is only said of a walk that did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.story.contents import effects_of, passages_of, ways_of
from game.story.expr import Learns
from game.story.model import Condition, Effect, Scene, Story, Tape
from game.story.problems import Place, Problem
from game.writer.rings import Ring
from game.writer.sights import Sight, What, named

MOST_CARRIED, MOST_IN_TAPE, MOST_IN_ALL, MOST_FACTS = 8_000, 2_000_000, 10_000_000, 5

Found = Mapping[What, Sight]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A problem, and the place in the walk that shows it, where one does."""

    problem: Problem
    sight: Sight | None = None


def judged(story: Story, tape: Tape, found: Found, rings: Iterable[Ring], complete: bool) -> Iterator[Verdict]:
    """Everything that is wrong with the tape."""
    for ring in rings:
        yield _of_ring(story, ring)
    for name in tape.scenes:
        scene = story.scenes[name]
        yield from _met(story, scene, found)
        if complete:
            yield from _never_met(scene, found)


def _of_ring(story: Story, ring: Ring) -> Verdict:
    at = story.scenes[ring.scenes[0]].scene.at
    return Verdict(Problem(at, "W210" if ring.left else "E204", {"scenes": ", ".join(ring.scenes)}), ring.sight)


def _met(story: Story, scene: Scene, found: Found) -> Iterator[Verdict]:
    """What should not be met anywhere."""
    for what, sight in found.items():
        if what[:2] == ("stuck", scene.scene):
            yield Verdict(Problem(scene.scene.at, "E201", {"scene": scene.scene, "picks": what[2] or "nothing"}), sight)
    for which, number, passage in passages_of(scene):
        for being in ("dead", "away"):
            if silent := found.get(("silent", scene.scene, which, number, being)):
                values = {"who": passage.who, "scene": scene.scene, "being": being}
                yield Verdict(Problem(passage.text.at, "E203", values), silent)
    for effect in dict.fromkeys(effects_of(scene)):
        yield from _of_effect(story, effect, found)


def _of_effect(story: Story, effect: Effect, found: Found) -> Iterator[Verdict]:
    at = (str(effect.at), effect.text)
    if sight := found.get(("range", *at)):
        yield Verdict(out_of_range(story, effect), sight)
    if isinstance(effect.deed, Learns):
        told = {"who": effect.deed.who, "secret": effect.deed.secret}
        if sight := found.get(("knew", *at)):
            yield Verdict(Problem(effect.at, "W208", told), sight)
        if sight := found.get(("told-dead", *at)):
            yield Verdict(Problem(effect.at, "W209", told), sight)


def out_of_range(story: Story, effect: Effect) -> Problem:
    slot = story.slots[effect.slot]
    values = {"effect": effect.text, "value": slot.name, "low": slot.low, "high": slot.high}
    return Problem(effect.at, "E202", values)


def _never_met(scene: Scene, found: Found) -> Iterator[Verdict]:
    """What should be met somewhere; in a scene that is never reached, nothing else is said of it."""
    if ("scene", scene.scene) not in found:
        code = "W201" if scene.outcomes else "W202"
        yield Verdict(Problem(scene.scene.at, code, {"scene": scene.scene}))
        return
    for who, choices in scene.choices.items():
        for choice in choices.values():
            if ("choice", scene.scene, who, choice.name) not in found:
                values = {"who": who, "choice": choice.name, "scene": scene.scene}
                yield Verdict(Problem(choice.at, "W203", values))
            elif choice.when and _always(choice.when, found):
                yield Verdict(Problem(choice.when.at, "W206", {"condition": choice.when.text}))
            for weight in choice.lean:
                if weight.when and ("true", *named(weight.when)) not in found:
                    yield Verdict(Problem(weight.when.at, "W207", {"condition": weight.when.text}))
                elif weight.when and _always(weight.when, found):
                    yield Verdict(Problem(weight.when.at, "W206", {"condition": weight.when.text}))
    for number, way in ways_of(scene):
        if ("way", scene.scene, number) not in found:
            yield Verdict(Problem(way.at, "W204", {"scene": scene.scene, "to": way.to}))
    yield from _unread(scene, found)


def _unread(scene: Scene, found: Found) -> Iterator[Verdict]:
    said: set[Place] = set()
    wordings: dict[Place, set[str]] = {}  # of an `if`, and of its `else`
    for _, _, passage in passages_of(scene):
        if passage.when:
            wordings.setdefault(passage.when.at, set()).add(passage.when.text)
    for which, number, passage in passages_of(scene):
        if ("passage", scene.scene, which, number) not in found:
            yield Verdict(Problem(passage.text.at, "W205", {"scene": scene.scene}))
        elif (when := passage.when) and _always(when, found) and when.at not in said:
            said.add(when.at)
            # Where there is an `else`, the other text is never read, and that is said of it.
            if len(wordings[when.at]) == 1:
                yield Verdict(Problem(when.at, "W206", {"condition": when.text}))


def _always(when: Condition, found: Found) -> bool:
    return ("false", *named(when)) not in found


def past_the_limits(tape: Tape, carried: int, transitions: int, facts: int) -> Iterator[Problem]:
    """The limits a tape should keep, so that all there can be of the story is walked in a minute (see `explore`)."""
    at = tape.tape.at
    if carried > MOST_CARRIED:
        yield Problem(at, "W211", {"tape": tape.tape, "count": f"{carried:,}", "most": f"{MOST_CARRIED:,}"})
    if transitions > MOST_IN_TAPE:
        yield Problem(at, "W212", {"tape": tape.tape, "count": f"{transitions:,}", "most": f"{MOST_IN_TAPE:,}"})
    if facts > MOST_FACTS:
        yield Problem(at, "W214", {"tape": tape.tape, "count": facts, "most": MOST_FACTS})
