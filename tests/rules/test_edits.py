"""A story is edited under its saves. Every kind of edit, many times over, on the first tape as it is shipped: a save
never breaks it, is never stuck, and nothing is different without being said.
"""

import json
import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from shortened import TAPE, first_tape_alone

from game.files import story_folder
from game.rules import engine
from game.rules import resume as resuming
from game.rules.play import Play, begin
from game.rules.resume import resume
from game.story import load_story
from game.story.model import Story

SAVES = 10
FEW, MANY = 1, 100

Scene = dict[str, Any]


@cache
def typed() -> str:
    """The tape's scenes as they are typed; every scalar stays text. They are read once, and kept as JSON."""
    folder = story_folder() / "tapes" / TAPE
    files = sorted(path for path in folder.glob("*.yaml") if path.name != "tape.yaml")
    scenes = [scene for path in files for scene in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)]
    return json.dumps(scenes, ensure_ascii=False)


def leads(scene: Scene) -> Iterator[dict[str, Any]]:
    """Everything in a scene that may say `to`."""
    yield scene
    yield from scene.get("outcomes", [])
    for choices in scene.get("choices", {}).values():
        yield from (choice for choice in choices.values() if isinstance(choice, dict))


def choosing(scenes: list[Scene], dice: random.Random) -> tuple[Scene, str, dict[str, Any]]:
    scene = dice.choice([scene for scene in scenes if "choices" in scene])
    who = dice.choice(list(scene["choices"]))
    return scene, who, scene["choices"][who]


def insert(scenes: list[Scene], dice: random.Random) -> None:
    """A new page on the way to another."""
    goal = dice.choice([way for scene in scenes for way in leads(scene) if "to" in way])
    new = {**{key: scenes[0][key] for key in ("place", "time", "record", "sources", "voice")}, "text": ["New."]}
    scenes.insert(dice.randrange(len(scenes)), {"scene": "new-page", **new, "to": goal["to"]})
    goal["to"] = "new-page"


def delete(scenes: list[Scene], dice: random.Random) -> None:
    """A page without choices, and those who led to it lead to where it led."""
    gone = dice.choice([scene for scene in scenes[1:] if "to" in scene and "choices" not in scene])
    scenes.remove(gone)
    for way in (way for scene in scenes for way in leads(scene)):
        if way.get("to") == gone["scene"]:
            way["to"] = gone["to"]


def reorder(scenes: list[Scene], dice: random.Random) -> None:
    dice.shuffle(scenes)
    scene, who, choices = choosing(scenes, dice)
    items = list(choices.items())
    dice.shuffle(items)
    scene["choices"][who] = dict(items)


def rename(scenes: list[Scene], dice: random.Random) -> None:
    """A scene or a choice gets another name everywhere it stands."""
    scene, _, choices = choosing(scenes, dice)
    old = str(scene["scene"]) if dice.random() < 0.5 else dice.choice(list(choices))
    scenes[:] = json.loads(again(json.dumps(scenes, ensure_ascii=False), old))


def again(text: str, old: str) -> str:
    """The text of some scenes, in which a scene or a choice has got another name."""
    for before in (f'"{old}"', f" {old} at ", f"at {old}", f"picked {old} ", f'picked {old}"'):
        text = text.replace(before, before.replace(old, f"{old}-again"))
    return text


def retarget(scenes: list[Scene], dice: random.Random) -> None:
    """A way leads to a later page instead."""
    names = [scene["scene"] for scene in scenes]
    way = dice.choice([way for scene in scenes[:-3] for way in leads(scene) if "to" in way])
    later = names[names.index(way["to"]) :]
    way["to"] = dice.choice(later)


def effect(scenes: list[Scene], dice: random.Random) -> None:
    _, _, choices = choosing(scenes, dice)
    name = dice.choice(list(choices))
    choice = choices[name] if isinstance(choices[name], dict) else {"text": choices[name]}
    choice["do"] = dice.choice(["trust mateo alvaro +1", "trust mateo nurtas -1", "strength nurtas = 1"])
    choices[name] = choice


def condition(scenes: list[Scene], dice: random.Random) -> None:
    """A choice is offered only sometimes; one of the others stays open to everybody."""
    scene, _, choices = choosing(
        [s for s in scenes if all(len(c) > 1 for c in s.get("choices", {"": ""}).values())], dice
    )
    name = dice.choice(list(choices)[1:])
    choice = choices[name] if isinstance(choices[name], dict) else {"text": choices[name]}
    choice["if"] = dice.choice(["trust mateo alvaro >= 2", "strength nurtas = 2", "trust mateo nurtas <= 1"])
    choices[name] = choice
    if "to" not in scene and "outcomes" not in scene:
        scene["to"] = next(iter(choices.values()))["to"]


def span(scenes: list[Scene], dice: random.Random) -> None:
    """The range of a value; the plan is edited, not the scenes (see `edited`)."""


EDITS: list[Callable[[list[Scene], random.Random], None]] = [
    insert, delete, reorder, rename, retarget, effect, condition, span,
]  # fmt: skip


def edited(folder: Path, edit: Callable[[list[Scene], random.Random], None], dice: random.Random) -> Story:
    first_tape_alone(folder)
    scenes: list[Scene] = json.loads(typed())
    edit(scenes, dice)
    tape = folder / "tapes" / TAPE
    for path in tape.glob("*.yaml"):
        if path.name != "tape.yaml":
            path.unlink()
    (tape / "scenes.yaml").write_text(json.dumps(scenes, ensure_ascii=False), encoding="utf-8")  # JSON is YAML too
    opens = tape / "tape.yaml"
    if edit is rename:
        names = {scene["scene"] for scene in scenes}
        first = yaml.load(opens.read_text(encoding="utf-8"), yaml.BaseLoader)["opens"]
        if first not in names:
            opens.write_text(opens.read_text(encoding="utf-8").replace(first, f"{first}-again"), encoding="utf-8")
    if edit is span:
        plan = yaml.load((folder / "story.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
        plan["pairs"][dice.randrange(3)] |= {"from": "0", "to": str(dice.choice([3, 5])), "fold": [], "start": "1"}
        (folder / "story.yaml").write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    story, problems = load_story(folder)
    assert story is not None, [(str(p.at), p.code, dict(p.values)) for p in problems]
    return story


def wandered(play: Play, dice: random.Random, pages: int) -> Play:
    while pages and not play.ended():
        play = play.pick({asked.who: dice.choice(play.offered[asked.who]).name for asked in play.asked()})
        pages -= 1
    return play


def honest(story: Story, record: dict[str, Any]) -> None:
    """What is resumed differs from what was saved only as far as was said, and can be played to its end."""
    play, said = resume(story, record)
    sentences = {notice.text for notice in said}
    assert (resuming.CHANGED in sentences) == (record["rules"] != story.rules)
    moves = [[str(turn.state.scene), dict(turn.picks)] for turn in play.reel.turns if turn.picks]
    wanted = record["tapes"][0]["moves"]
    assert moves == wanted[: len(moves)]
    if len(moves) < len(wanted):
        assert resuming.STOPPED in sentences
    elif play.state.scene != record["at"]:
        assert resuming.ELSEWHERE in sentences
    end = wandered(play, random.Random(1), 400)
    assert end.ended() and engine.is_last(story, end.state)


@pytest.fixture(scope="module")
def saves(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    story, _ = load_story(first_tape_alone(tmp_path_factory.mktemp("saves") / "story"))
    assert story is not None
    dice = random.Random("saves")
    plays = (wandered(begin(story, TAPE, seed), dice, dice.randrange(1, 30)) for seed in range(SAVES))
    return [json.loads(json.dumps(play.record("2026-01-01T12:00"))) for play in plays]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
@pytest.mark.parametrize("times", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])
def test_saves_live_through_edits(
    edit: Callable[[list[Scene], random.Random], None], times: int, saves: list[dict[str, Any]], tmp_path: Path
) -> None:
    for number in range(times):
        story = edited(tmp_path / str(number), edit, random.Random(f"{edit.__name__} {number}"))
        for record in saves:
            honest(story, record)
