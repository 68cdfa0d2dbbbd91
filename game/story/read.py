"""Nodes → records. Walks the keys a record declares and gathers what does not fit; never stops at the first."""

from __future__ import annotations

from dataclasses import Field
from typing import Any, TypeVar

from game.story import shape
from game.story.model import Weight
from game.story.nodes import Items, Node, Scalar, Table
from game.story.passages import passages
from game.story.problems import Unread
from game.story.shape import Kind
from game.story.texts import YES, Texts

R = TypeVar("R")


class Reader(Texts):
    """Reads records, and all that is not one text."""

    def __init__(self) -> None:
        super().__init__()
        self.declared: dict[type[Any], dict[str, Field[Any]]] = {}

    def record(self, cls: type[R], node: Node, short: str = "") -> R:
        """The record in `node`. Raises Unread if a key it needs is missing or unreadable, after reading the others."""
        declared = self.declared.get(cls) or self.declared.setdefault(cls, dict(shape.keys(cls)))
        if isinstance(node, Scalar) and short:
            pairs: dict[str, Node] = {short: node}
        elif isinstance(node, Table):
            if node.broken:
                raise Unread
            pairs = node.pairs
            self.unknown_keys(node, list(declared), cls.__name__.lower())
        else:
            raise self.expected(node, "keys such as " + ", ".join(f"“{word}:”" for word in list(declared)[:3]))
        given: dict[str, Any] = {"at": node.at}
        for word, declaration in declared.items():
            try:
                if word in pairs:
                    given[declaration.name] = self.value(declaration.metadata["kind"], pairs[word])
                elif declaration.metadata["needed"]:
                    values = {"key": word, "record": cls.__name__.lower(), "help": declaration.metadata["help"]}
                    self.refuse(node.at, "E022", **values)
            except Unread:
                continue
        if any(declaration.metadata["needed"] and declaration.name not in given for declaration in declared.values()):
            raise Unread
        return cls(**given)

    def value(self, kind: Kind, node: Node) -> Any:
        """What `kind` makes of `node`. Raises Unread."""
        match kind:
            case shape.ListOf():
                return self.items(kind, node)
            case shape.MapOf(of):
                return self.names(of, node)
            case shape.Rec(cls, short):
                return self.record(cls, node, short)
            case shape.Passages():
                return passages(self, node)
            case shape.If():
                return self.condition(node)
            case shape.Do():
                return self.effects(node)
            case shape.Lean():
                return self.lean(node)
            case _:
                return self.single(kind, node)

    def single(self, kind: shape.Single, node: Node) -> Any:
        """A value written as one text."""
        match kind:
            case shape.Id():
                return self.name(node, kind.capitals)
            case shape.Ref(to):
                return self.name(node, to == "source")
            case shape.Line(prose=marked):
                return self.prose(node) if marked else self.line(node)
            case shape.Whole(low, high):
                return self.whole(node, low, high)
            case shape.WholeOrYes():
                word = self.text(node, "a whole number, yes or no")
                return int(YES[word]) if word in YES else self.whole(node, 0, 9999)
            case shape.YesNo():
                return self.yes_or_no(node)
            case shape.OneOf(words):
                return self.one_of(node, words)

    def items(self, kind: shape.ListOf, node: Node) -> tuple[Any, ...]:
        if not isinstance(node, Items):
            if kind.one:
                return (self.value(kind.of, node),)
            raise self.expected(node, "a list")
        read = tuple(self.each(kind.of, node))
        if kind.length and len(node.items) != kind.length:
            raise self.refuse(node.at, "E030", wanted=kind.length, found=len(node.items))
        if kind.length and len(read) != kind.length:
            raise Unread
        return read

    def each(self, of: Kind, node: Items) -> list[Any]:
        read = []
        for item in node.items:
            try:
                read.append(self.value(of, item))
            except Unread:
                continue
        return read

    def names(self, of: Kind, node: Node) -> dict[str, Any]:
        if not isinstance(node, Table) or not node.pairs:
            raise self.expected(node, "names, each with what it holds")
        read: dict[str, Any] = {}
        for word, value in node.pairs.items():
            try:
                name = self.name(Scalar(node.keys[word], word, True))
                read[name] = self.value(of, value)
            except Unread:
                continue
        return read

    def lean(self, node: Node) -> tuple[Weight, ...]:
        if isinstance(node, Scalar):
            return (Weight(at=node.at, lean=self.whole(node, 1, 100)),)
        if not isinstance(node, Items):
            raise self.expected(node, "a whole number, or a list of them with conditions")
        return tuple(self.each(shape.Rec(Weight), node))
