"""Nodes → records. Walks the keys a record declares and gathers what does not fit; never stops at the first."""

from __future__ import annotations

from typing import Any, TypeVar

from game.story import expr, prose, shape
from game.story.model import Condition, Effect, Passage, Weight
from game.story.problems import Place, Problem, Written, nearest
from game.story.shape import Kind
from game.story.source import Items, Node, Scalar, Table

R = TypeVar("R")
YES = {"yes": True, "no": False, "true": True, "false": False}
PASSAGE_KEYS = ("text", "if", "else", "paper", "heading", "reconstruction")


class Unread(Exception):
    """A value that could not be read; its problem is already gathered. Never leaves this module."""


class Reader:
    """Reads nodes and gathers problems."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def refuse(self, at: Place, code: str, near: str = "", **values: object) -> Unread:
        self.problems.append(Problem(at, code, values, near))
        return Unread()

    def record(self, cls: type[R], node: Node, short: str = "") -> R:
        """The record in `node`. Raises Unread if a key it needs is missing or unreadable, after reading the others."""
        declared = dict(shape.keys(cls))
        if isinstance(node, Scalar) and short:
            pairs: dict[str, Node] = {short: node}
        elif isinstance(node, Table):
            pairs = node.pairs
            self.unknown_keys(node, list(declared), cls.__name__.lower())
        else:
            raise self.expected(node, "the keys " + ", ".join(declared))
        given: dict[str, Any] = {"at": node.at}
        whole = True
        for word, declaration in declared.items():
            try:
                if word in pairs:
                    given[declaration.name] = self.value(declaration.metadata["kind"], pairs[word])
                elif declaration.metadata["needed"]:
                    raise self.refuse(node.at, "E022", key=word, record=cls.__name__.lower(), help=declaration.metadata["help"])
            except Unread:
                whole = whole and not declaration.metadata["needed"]
        if not whole:
            raise Unread
        return cls(**given)

    def unknown_keys(self, node: Table, known: list[str], record: str) -> None:
        for word, at in node.keys.items():
            if word in known:
                continue
            value = node.pairs[word]
            if node.flow and isinstance(value, Scalar) and not value.text:
                self.refuse(at, "E023", text=word)
            else:
                self.refuse(at, "E021", nearest(word, known), key=word, record=record, known=", ".join(known))

    def expected(self, node: Node, what: str) -> Unread:
        found = {Scalar: "a text", Items: "a list", Table: "names with values"}[type(node)]
        if isinstance(node, Scalar) and not node.text:
            found = "nothing"
        return self.refuse(node.at, "E020", expected=what, found=found)

    def value(self, kind: Kind, node: Node) -> Any:
        """What `kind` makes of `node`. Raises Unread."""
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
                text = self.text(node, kind.phrase)
                return int(YES[text]) if text in YES else self.whole(node, 0, 1_000_000)
            case shape.YesNo():
                text = self.text(node, kind.phrase)
                if text not in YES:
                    raise self.refuse(node.at, "E024", text=text)
                return YES[text]
            case shape.OneOf(words):
                return self.one_of(node, words)
            case shape.ListOf():
                return self.items(kind, node)
            case shape.MapOf(of):
                return self.names(of, node)
            case shape.Rec(cls, short):
                return self.record(cls, node, short)
            case shape.Passages():
                return self.passages(node)
            case shape.If():
                return self.condition(node)
            case shape.Do():
                return self.effects(node)
            case shape.Lean():
                return self.lean(node)

    def text(self, node: Node, what: str) -> str:
        if not isinstance(node, Scalar) or not node.text.strip():
            raise self.expected(node, what)
        return node.text

    def name(self, node: Node, capitals: bool = False) -> Written:
        text = self.text(node, "a name")
        pattern = shape.SOURCE_NAME if capitals else shape.NAME
        if not pattern.fullmatch(text):
            suggestion = "-".join(word for word in "".join(c if c.isalnum() and c.isascii() else " " for c in text).split())
            raise self.refuse(node.at, "E025", suggestion if capitals else suggestion.lower(), name=text)
        return Written(text, node.at)

    def line(self, node: Node) -> Written:
        text = self.text(node, "a sentence")
        if isinstance(node, Scalar) and node.cut:
            raise self.refuse(node.at, "E026", text=text)
        return Written(" ".join(text.split()), node.at)

    def prose(self, node: Node) -> Written:
        """Text with marks; folded to one paragraph, as YAML's `>-` would."""
        line = self.line(node)
        if (offset := prose.stray(line)) >= 0:
            raise self.refuse(_inside(node, offset), "E027", mark=line[offset])
        return line

    def whole(self, node: Node, low: int, high: int) -> int:
        text = self.text(node, "a whole number")
        if not text.isascii() or not text.isdigit() or len(text) > 9:
            raise self.expected(node, "a whole number")
        if not low <= int(text) <= high:
            raise self.refuse(node.at, "E028", number=text, low=low, high=high)
        return int(text)

    def one_of(self, node: Node, words: tuple[str, ...]) -> str:
        text = self.text(node, shape.OneOf(words).phrase)
        if text not in words:
            known = ", ".join(words)
            raise self.refuse(node.at, "E029", nearest(text, words), text=text, known=known)
        return text

    def items(self, kind: shape.ListOf, node: Node) -> tuple[Any, ...]:
        if not isinstance(node, Items):
            if kind.one:
                return (self.value(kind.of, node),)
            raise self.expected(node, "a list")
        read = tuple(self.each(kind.of, node))
        if kind.length and len(node.items) != kind.length:
            raise self.refuse(node.at, "E030", wanted=kind.length, found=len(node.items))
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
        if not isinstance(node, Table):
            raise self.expected(node, "names, each with what it holds")
        read: dict[str, Any] = {}
        for word, value in node.pairs.items():
            try:
                name = self.name(Scalar(node.keys[word], word, True))
                read[name] = self.value(of, value)
            except Unread:
                continue
        return read

    def condition(self, node: Node) -> Condition:
        text = self.text(node, "a condition")
        try:
            return Condition(" ".join(text.split()), expr.condition(text), node.at)
        except expr.Misread as misread:
            raise self.misread(node, misread, "condition") from None

    def effects(self, node: Node) -> tuple[Effect, ...]:
        nodes = node.items if isinstance(node, Items) else (node,)
        read = []
        for item in nodes:
            try:
                read.append(self.effect(item))
            except Unread:
                continue
        return tuple(read)

    def effect(self, node: Node) -> Effect:
        text = self.text(node, "an effect such as “trust mateo alvaro +1”")
        try:
            return Effect(" ".join(text.split()), expr.deed(text), node.at)
        except expr.Misread as misread:
            raise self.misread(node, misread, "effect") from None

    def misread(self, node: Node, misread: expr.Misread, what: str) -> Unread:
        at = _inside(node, misread.offset)
        return self.refuse(at, "E031", what=what, expected=misread.expected, found=misread.found)

    def lean(self, node: Node) -> tuple[Weight, ...]:
        if isinstance(node, Scalar):
            return (Weight(at=node.at, lean=self.whole(node, 1, 100)),)
        if not isinstance(node, Items):
            raise self.expected(node, "a whole number, or a list of them with conditions")
        return tuple(self.each(shape.Rec(Weight), node))

    def passages(self, node: Node) -> tuple[Passage, ...]:
        """A list of passages, or one alone; `if` and `else` are flattened into a condition on each."""
        found: list[Passage] = []
        for item in node.items if isinstance(node, Items) else (node,):
            try:
                found.extend(self.passage(item, None))
            except Unread:
                continue
        return tuple(found)

    def passage(self, node: Node, when: Condition | None) -> list[Passage]:
        if isinstance(node, Scalar):
            return [Passage("narration", self.prose(node), when=when)]
        if not isinstance(node, Table):
            raise self.expected(node, "a passage")
        if "if" in node.pairs:
            return self.branches(node, when)
        if "paper" in node.pairs:
            return [self.paper(node, when)]
        if "else" in node.pairs:
            raise self.refuse(node.keys["else"], "E033")
        if len(node.pairs) != 1:
            raise self.refuse(node.at, "E032", keys=", ".join(node.pairs))
        ((who, spoken),) = node.pairs.items()
        if who == "text":
            return self.several(spoken, when)
        return [Passage("line", self.prose(spoken), self.name(Scalar(node.keys[who], who, True)), when=when)]

    def branches(self, node: Table, when: Condition | None) -> list[Passage]:
        self.unknown_keys(node, ["if", "text", "else"], "passage")
        condition = self.condition(node.pairs["if"])
        if "text" not in node.pairs:
            raise self.refuse(node.at, "E022", key="text", record="passage", help="what is read if the condition holds")
        read = self.several(node.pairs["text"], _both(when, condition))
        if "else" in node.pairs:
            read += self.several(node.pairs["else"], _both(when, _not(condition)))
        return read

    def several(self, node: Node, when: Condition | None) -> list[Passage]:
        if isinstance(node, Items):
            return [passage for item in node.items for passage in self.passage(item, when)]
        return self.passage(node, when)

    def paper(self, node: Table, when: Condition | None) -> Passage:
        self.unknown_keys(node, ["paper", "heading", "reconstruction"], "paper")
        heading = self.line(node.pairs["heading"]) if "heading" in node.pairs else None
        made = "reconstruction" in node.pairs and self.value(shape.YesNo(), node.pairs["reconstruction"])
        return Passage("paper", self.prose(node.pairs["paper"]), None, heading, made, when)


def _both(outer: Condition | None, inner: Condition) -> Condition:
    if outer is None:
        return inner
    text = f"({outer.text}) and ({inner.text})"
    return Condition(text, expr.All((outer.tree, inner.tree)), inner.at)


def _not(condition: Condition) -> Condition:
    return Condition(f"not ({condition.text})", expr.Not(condition.tree), condition.at)


def _inside(node: Node, offset: int) -> Place:
    """The place of a character of a scalar; exact on the line the scalar begins in, else its beginning."""
    if isinstance(node, Scalar) and node.plain and "\n" not in node.text:
        return node.at._replace(column=node.at.column + offset)
    return node.at
