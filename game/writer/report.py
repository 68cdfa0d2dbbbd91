"""A proof for people, and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.story import codes
from game.story.model import BEINGS, HERE
from game.writer.explore import Proof
from game.writer.judge import MOST_CARRIED, MOST_IN_ALL, MOST_IN_TAPE
from game.writer.plural import plural
from game.writer.witness import Witness

UNKNOWN = (
    "Unknown is therefore: whether anything not named here can be reached, and whether what follows is as it should be."
)


def as_text(proof: Proof, folder: Path) -> Iterator[str]:
    """The report: what is wrong first, then each tape in a line, last whether it is a proof."""
    for problem, witness in proof.problems:
        yield codes.shown(problem, folder)
        if witness:
            yield f"    shown by: {in_words(witness)}"
    for one in proof.findings:
        yield (
            f"{one.tape}: states {one.states:,}, transitions {one.transitions:,} (of {MOST_IN_TAPE:,} allowed), "
            f"beginnings {one.carried:,} (of {MOST_CARRIED:,} allowed), endings {len(one.endings):,}"
        )
        yield from _who_may_be_missing(one.scenes)
    for tape in proof.unproved:
        yield f"{tape}: unproved. What it begins with is not known yet; run again."
    yield conclusion(proof)


def conclusion(proof: Proof) -> str:
    """The last line: `complete: …`, or that it is bounded and what that leaves unknown; never that all is well."""
    walked = f"{plural(proof.states, 'state')}, {plural(proof.transitions, 'transition')}"
    if proof.bounded:
        return f"bounded: stopped at {proof.bounded}, after {walked}. {UNKNOWN}"
    if proof.unproved:
        return f"unproved: {', '.join(proof.unproved)}; {walked} in the tapes before."
    return f"complete: {walked} (of {MOST_IN_ALL:,} allowed)"


def _who_may_be_missing(scenes: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Who may be dead or away, and where."""
    where: dict[str, list[str]] = {}
    for name, scene in scenes.items():
        for value, (least, _) in scene["values"].items():
            if value.endswith(" is") and least != HERE:
                where.setdefault(f"{value.removesuffix(' is')} may be {BEINGS[least]}", []).append(name)
    for what, names in where.items():
        yield f"    {what} in: {', '.join(names)}"


def in_words(witness: Witness) -> str:
    """The moves of a witness on one line; pages that only go on are left out."""
    told = []
    for tape in witness["tapes"]:
        picked = [(scene, picks) for scene, picks in tape["moves"] if picks]
        moves = [f"{scene}: {', '.join(map(' '.join, picks.items()))}" for scene, picks in picked]
        told.append(f"{tape['tape']} ({'; '.join(moves) or 'go on'})")
    return f"{', '.join(told)}, at {witness['at']}"


def as_json(proof: Proof) -> dict[str, Any]:
    """The report for programs; `complete` is false where it is bounded or a tape is unproved."""
    return {
        "complete": proof.complete,
        "states": proof.states,
        "transitions": proof.transitions,
        "seconds": round(proof.seconds, 3),
        "scenes": {name: scene for one in proof.findings for name, scene in one.scenes.items()},
        "choices": {name: choice for one in proof.findings for name, choice in one.choices.items()},
        "endings": {name: ending for one in proof.findings for name, ending in one.endings.items()},
        "conditions": {
            "always_true": [told for one in proof.findings for told in one.always_true],
            "never_true": [told for one in proof.findings for told in one.never_true],
        },
        "stuck": [told for one in proof.findings for told in one.stuck],
        "problems": [{**codes.as_json(problem), "witness": witness} for problem, witness in proof.problems],
    }
