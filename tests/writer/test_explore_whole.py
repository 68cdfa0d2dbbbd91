"""What the proof says of small random stories is what enumerating every state of them says."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from naive import Naive, enumerated
from stories import stories, written

from game.story import load_story
from game.story.model import Story
from game.writer.explore import Proof, explore
from game.writer.report import as_json
from game.writer.witness import replay

KINDS = ("scene", "choice", "way", "passage", "ending")
NOT_BY_PLACE = ("W206", "E204", "W210", "W214")


def agree(files: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        story, _ = load_story(written(Path(folder), files))
    assume(story is not None)
    assert story is not None
    assume(all(in_range(story, tape.first) for tape in story.tapes.values()))
    proof, naive = explore(story), enumerated(story)
    told = json.loads(json.dumps(as_json(proof)))
    assert told["complete"]
    same_things(story, told, naive)
    same_conditions(story, told, naive)
    same_problems(proof, naive)


def in_range(story: Story, values: tuple[int, ...]) -> bool:
    return all(slot.low <= value <= slot.high for slot, value in zip(story.slots, values, strict=True))


def same_things(story: Story, told: dict[str, Any], naive: Naive) -> None:
    met: dict[tuple[str, ...], Any] = {("ending", name): one["witness"] for name, one in told["endings"].items()}
    for name, scene in told["scenes"].items():
        if scene["reachable"]:
            met["scene", name] = scene["witness"]
            assert {n: tuple(v) for n, v in scene["values"].items()} == naive.values[name]
        for number, way in enumerate(scene["outcomes"]):
            if way["reachable"]:
                met["way", name, str(number)] = way["witness"]
        written_at = {
            f"{p.text.at} {p.when.text}": ("passage", name, which, str(n))
            for which, passages in (("text", story.scenes[name].text), ("plain", story.scenes[name].plain))
            for n, p in enumerate(passages)
            if p.when
        }
        met |= {written_at[key]: one["witness"] for key, one in scene["passages"].items() if one["reachable"]}
    met |= {("choice", *name.split("/")): one["witness"] for name, one in told["choices"].items() if one["reachable"]}
    conditional = {thing for thing in naive.met if thing[0] != "passage" or when_of(story, thing)}
    assert {thing: len(way["tapes"][-1]["moves"]) for thing, way in met.items()} == {
        thing: depth for thing, depth in naive.met.items() if thing[0] in KINDS and thing in conditional
    }
    for way in met.values():
        replay(story, way)
    stuck = {(one["scene"], tuple(one["picks"].items())) for one in told["stuck"]}
    assert stuck == naive.stuck


def when_of(story: Story, thing: tuple[str, ...]) -> object:
    scene = story.scenes[thing[1]]
    return (scene.text if thing[2] == "text" else scene.plain)[int(thing[3])].when


def same_conditions(story: Story, told: dict[str, Any], naive: Naive) -> None:
    seen = {thing[1:] for thing in naive.met if thing[0] in ("true", "false")}
    for one in told["conditions"]["always_true"]:
        assert ("false", one["at"], one["condition"]) not in naive.met
        assert ("true", one["at"], one["condition"]) in naive.met
    never = {(one["at"], one["condition"]) for one in told["conditions"]["never_true"]}
    always = {(one["at"], one["condition"]) for one in told["conditions"]["always_true"]}
    own = {str(c.at) for scene in story.scenes.values() for cs in scene.choices.values() for c in cs.values()}
    for where in seen:
        if where[0] not in own:
            assert (("true", *where) in naive.met) == (where not in never)
            assert (("false", *where) in naive.met) == (where not in always)


def same_problems(proof: Proof, naive: Naive) -> None:
    told = {(problem.code, problem.at) for problem, _ in proof.problems if problem.code not in NOT_BY_PLACE}
    assert told == {wrong for wrong in naive.wrong if wrong[0] not in NOT_BY_PLACE}
    for code in ("E204", "W210"):
        rings = {name for p, _ in proof.problems if p.code == code for name in str(p.values["scenes"]).split(", ")}
        assert rings == {thing[1] for thing in naive.met if thing[0] == code}


FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(stories())
def test_a_few_stories_are_what_enumeration_says(files: dict[str, Any]) -> None:
    agree(files)


@pytest.mark.slow
@MANY
@given(stories())
def test_many_stories_are_what_enumeration_says(files: dict[str, Any]) -> None:
    agree(files)
