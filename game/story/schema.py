"""What may stand in each kind of file, as JSON Schema with this story's own names, for editors that complete and check.

Draft 2020-12. It comes from the same declarations as the reader (`shape.key`), so it cannot say anything else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from game.story import shape
from game.story.folder import read_folder
from game.story.model import LUCK, Entry, Scene, Scenery, Source, Tape, Weight
from game.story.plan import Plan
from game.story.shape import Kind

Schema = dict[str, Any]

FILE = "schema.json"
# The kinds of files, by the name that a file's first line asks for, and whether such a file is a list.
KINDS: dict[str, tuple[type[Any], bool]] = {
    "story": (Plan, False),
    "tape": (Tape, False),
    "scenes": (Scene, True),
    "places": (Scenery, True),
    "sources": (Source, True),
    "codex": (Entry, True),
}
_ANY_TEXT: Schema = {"type": ["string", "number", "boolean"]}  # 1989 and yes are text where a text is asked for
_YES_NO: Schema = {"enum": ["yes", "no", True, False]}


def schema_text(folder: Path) -> str:
    """The schema of the story in `folder`, as its file is written; names are known as far as the story can be read."""
    parts, _, _ = read_folder(folder)
    return json.dumps(schema(parts.known if parts else {}), ensure_ascii=False, indent=1) + "\n"


def first_line(name: str) -> str:
    """The line with which a file of the story names its schema; `name` is relative to the story's folder."""
    kind = {"story.yaml": "story", "places.yaml": "places", "sources.yaml": "sources"}.get(name)
    if kind is None:
        kind = "codex" if name.startswith("codex/") else "tape" if name.endswith("/tape.yaml") else "scenes"
    return f"# yaml-language-server: $schema={'../' * name.count('/')}{FILE}#/$defs/{kind}"


def schema(known: dict[str, set[str]]) -> Schema:
    """The schema for the names `known` by kind; each kind of file is under `$defs`."""
    writer = _Writer(known)
    for name, (cls, listed) in KINDS.items():
        record = writer.record(cls)
        writer.defs[name] = {"type": "array", "items": record} if listed else record
    writer.name_lists()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A story",
        "$defs": dict(sorted(writer.defs.items())),
    }


class _Writer:
    """Collects the definitions that others refer to."""

    def __init__(self, known: dict[str, set[str]]) -> None:
        self.known = known
        self.defs: Schema = {}

    def name_lists(self) -> None:
        """The story's own names, once each; a kind with no names yet lets any name stand."""
        for kind in ("place", "source", "cast", "seat", "scene", "tape"):
            names = sorted(self.known.get(kind, ()))
            self.defs[f"name-of-{kind}"] = {"enum": names} if names else {"type": "string"}

    def record(self, cls: type[Any]) -> Schema:
        """A reference to the record's own definition, which is made when it is first asked for."""
        name = f"record-{cls.__name__.lower()}"
        if name not in self.defs:
            keys = shape.keys(cls)
            self.defs[name] = {
                "type": "object",
                "additionalProperties": False,
                "properties": {word: self.key(field.metadata) for word, field in keys},
                "required": [word for word, field in keys if field.metadata["needed"]],
            }
        return {"$ref": f"#/$defs/{name}"}

    def key(self, declared: Any) -> Schema:
        return {**self.kind(declared["kind"]), "description": declared["help"]}

    def kind(self, kind: Kind) -> Schema:
        match kind:
            case shape.ListOf(of, one, length):
                some: Schema = {"type": "array", "items": self.kind(of)}
                some |= {"minItems": length, "maxItems": length} if length else {}
                return {"anyOf": [self.kind(of), some]} if one else some
            case shape.MapOf(of, by):
                return self.names(of, by)
            case shape.Rec(cls, short):
                return {"anyOf": [_ANY_TEXT, self.record(cls)]} if short else self.record(cls)
            case shape.Passages():
                return self.passages()
            case shape.If():
                return {"type": "string", "examples": ["trust mateo alvaro >= 2", "not signed"]}
            case shape.Do():
                effect = {"type": "string", "examples": ["trust mateo alvaro +1", "signed = yes"]}
                return {"anyOf": [effect, {"type": "array", "items": effect}]}
            case shape.Lean():
                return {"anyOf": [_whole(1, 100), {"type": "array", "items": self.record(Weight)}]}
            case _:
                return self.single(kind)

    def single(self, kind: shape.Single) -> Schema:
        match kind:
            case shape.Id(capitals):
                return {"type": "string", "pattern": f"^{(shape.SOURCE_NAME if capitals else shape.NAME).pattern}$"}
            case shape.Ref(to):
                return {"$ref": f"#/$defs/name-of-{to}"}
            case shape.Line():
                return _ANY_TEXT
            case shape.Whole(low, high):
                return _whole(low, high)
            case shape.WholeOrYes():
                return {"anyOf": [_whole(0, 9999), _YES_NO]}
            case shape.YesNo():
                return _YES_NO
            case shape.OneOf(words):
                return {"enum": list(words)}

    def names(self, of: Kind, by: str) -> Schema:
        """A table of names; those of the cast are listed, so that an editor can offer them."""
        inside = self.kind(of)
        if by != "cast":
            return {"type": "object", "minProperties": 1, "additionalProperties": inside}
        people = [*sorted(self.known.get("cast", ())), LUCK]
        return {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(people, inside)}

    def passages(self) -> Schema:
        if "passage" not in self.defs:
            self.defs["passage"] = {}  # a passage can hold passages
            self.defs["passage"] = self.passage()
        item = {"$ref": "#/$defs/passage"}
        return {"anyOf": [item, {"type": "array", "minItems": 1, "items": item}]}

    def passage(self) -> Schema:
        people = sorted(self.known.get("cast", ()))
        keys: Schema = {
            "if": {**self.kind(shape.If()), "description": "the text is read only if this holds"},
            "text": {**self.passages(), "description": "what is read then"},
            "else": {**self.passages(), "description": "what is read if it does not hold"},
            "paper": {**_ANY_TEXT, "description": "a document, as it stands"},
            "heading": {**_ANY_TEXT, "description": "what stands above it"},
            "reconstruction": {**_YES_NO, "description": "whether it was made up by us, or varies with the play"},
        }
        keys |= {who: {**_ANY_TEXT, "description": f"a line that {who} speaks"} for who in people}
        begins = [["if", "text"], ["text"], ["paper"], *([who] for who in people)]
        spoken: Iterable[Schema] = ({"required": words} for words in begins)
        said = {"type": "object", "additionalProperties": False, "properties": keys, "anyOf": list(spoken)}
        return {"anyOf": [_ANY_TEXT, said]}


def _whole(low: int, high: int) -> Schema:
    return {"type": "integer", "minimum": low, "maximum": high}
