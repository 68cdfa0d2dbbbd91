"""The schema an editor checks and completes by says what the reader says, with the story's own names."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from writing import here, rewritten

from game.files import story_folder
from game.story import codes
from game.story.folder import ELSEWHERE
from game.story.nodes import Items, Node, Scalar
from game.story.schema import FILE, KINDS, first_line, schema_text
from game.story.source import read_file

PLAIN = re.compile(r"[-+]?\d+(\.\d+)?")
FOLDERS = {"base": codes.CARDS / "base", "shipped": story_folder()}
FILES = [
    (name, path.relative_to(folder).as_posix())
    for name, folder in FOLDERS.items()
    for path in sorted(folder.rglob("*.yaml"))
    if path.relative_to(folder).parts[0] not in ELSEWHERE  # scripted plays have a reader of their own, and no schema
]


def as_an_editor_reads(node: Node) -> Any:
    """Plain words as YAML 1.2 has them: numbers, true and false; the rest is text."""
    if isinstance(node, Items):
        return [as_an_editor_reads(item) for item in node.items]
    if not isinstance(node, Scalar):
        return {key: as_an_editor_reads(value) for key, value in node.pairs.items()}
    if node.plain and PLAIN.fullmatch(node.text):
        return float(node.text) if "." in node.text else int(node.text)
    return {"true": True, "false": False}.get(node.text, node.text) if node.plain else node.text


@cache
def schema_of(folder: Path) -> Any:
    """Of a folder that no test changes."""
    return json.loads(schema_text(folder))


def faults(folder: Path, name: str) -> list[str]:
    """What an editor would underline in a file: the way there, and what is said."""
    whole = schema_of(folder) if folder in FOLDERS.values() else json.loads(schema_text(folder))
    kind = first_line(name).rpartition("/")[2]
    node, problems = read_file(folder, name)
    assert node is not None, problems
    checked = Draft202012Validator({**whole, "$ref": f"#/$defs/{kind}"})
    return ["/".join(map(str, error.path)) for error in checked.iter_errors(as_an_editor_reads(node))]


def test_it_is_a_schema() -> None:
    whole = json.loads(schema_text(FOLDERS["base"]))
    Draft202012Validator.check_schema(whole)
    assert set(KINDS) <= set(whole["$defs"])


@pytest.mark.parametrize(("story", "name"), FILES)
def test_an_editor_finds_nothing_in_a_story_without_fault(story: str, name: str) -> None:
    assert faults(FOLDERS[story], name) == []


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("voice: mateo", "voice: matteo", "0/voice"),
        ("place: hut", "place: hat", "0/place"),
        ("to: end", "to: ende", "0/to"),
        ("invented", "inventd", "0/record"),
        ("voice: mateo", "vioce: mateo", "0"),
        ("We ate.", "{alvro: Yes.}", "0/text"),
    ],
)
def test_an_editor_finds_a_slip(old: str, new: str, where: str, tmp_path: Path) -> None:
    folder = rewritten(tmp_path / "story", **here((old, new)))
    assert set(faults(folder, "tapes/one/here.yaml")) == {where}


def test_what_is_asked_for_has_a_word_of_help() -> None:
    whole = json.loads(schema_text(FOLDERS["base"]))
    assert whole["$defs"]["record-scene"]["properties"]["voice"] == {
        "$ref": "#/$defs/name-of-cast",
        "description": "who tells it",
    }


def test_an_unreadable_story_still_has_a_schema(tmp_path: Path) -> None:
    folder = rewritten(tmp_path / "story", **{"story.yaml": "story: ["})
    assert json.loads(schema_text(folder))["$defs"]["name-of-scene"] == {"type": "string"}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("story.yaml", "schema.json#/$defs/story"),
        ("places.yaml", "schema.json#/$defs/places"),
        ("codex/terms.yaml", "../schema.json#/$defs/codex"),
        ("tapes/one/tape.yaml", "../../schema.json#/$defs/tape"),
        ("tapes/one/here.yaml", "../../schema.json#/$defs/scenes"),
    ],
)
def test_a_file_names_its_kind(name: str, line: str) -> None:
    assert first_line(name) == f"# yaml-language-server: $schema={line}"


@pytest.mark.parametrize("name", [name for story, name in FILES if story == "shipped"])
def test_every_file_of_the_shipped_story_names_it(name: str) -> None:
    assert (story_folder() / name).read_text(encoding="utf-8").split("\n")[0] == first_line(name)


def test_the_shipped_schema_is_current() -> None:
    """After a change of names: python -m game schema."""
    assert (story_folder() / FILE).read_text(encoding="utf-8") == schema_text(story_folder())
