"""Nodes that hold one text each → names, sentences, numbers, conditions; and the gathering of what does not fit."""

from __future__ import annotations

from game.story import grammar, prose, shape
from game.story.model import Condition, Effect
from game.story.nodes import Items, Node, Scalar, Table
from game.story.problems import Place, Problem, Unread, Written, nearest

YES = {"yes": True, "no": False, "true": True, "false": False}


class Texts:
    """Reads single texts and gathers problems. What cannot be read raises Unread."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def refuse(self, at: Place, code: str, near: str = "", **values: object) -> Unread:
        self.problems.append(Problem(at, code, values, near))
        return Unread()

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
        if isinstance(node, Scalar):
            if node.cut:
                return self.refuse(node.cut, "E026", text=node.text)
            found = f"“{node.text}”" if node.text.strip() else "nothing"
        return self.refuse(node.at, "E020", expected=what, found=found)

    def sentence(self, node: Node) -> str:
        """A text; a sign it cannot begin with has made a list or names of it."""
        if not isinstance(node, Scalar):
            flow = "[" if isinstance(node, Items) else "{"
            block = "-" if isinstance(node, Items) else ""
            if sign := flow if node.flow else block:
                raise self.refuse(node.at, "E014", sign=sign)
        if isinstance(node, Table) and len(node.pairs) == 1:
            raise self.colon(node)
        return self.text(node, "a sentence")

    def colon(self, node: Table) -> Unread:
        ((word, at),) = node.keys.items()
        return self.refuse(at._replace(column=at.column + len(word)), "E015")

    def text(self, node: Node, what: str) -> str:
        if not isinstance(node, Scalar) or not node.text.strip():
            raise self.expected(node, what)
        return node.text

    def name(self, node: Node, capitals: bool = False) -> Written:
        text = self.text(node, "a name")
        pattern = shape.SOURCE_NAME if capitals else shape.NAME
        if not pattern.fullmatch(text) or len(text) > shape.LONGEST_NAME:
            written = "".join(letter if letter.isalnum() and letter.isascii() else " " for letter in text[:60])
            near = "-".join(written.split() if capitals else written.lower().split())
            raise self.refuse(node.at, "E025", near if pattern.fullmatch(near) else "", name=text)
        return Written(text, node.at)

    def line(self, node: Node) -> Written:
        text = self.sentence(node)
        if isinstance(node, Scalar) and node.cut:
            raise self.refuse(node.cut, "E026", text=text)
        line = " ".join(text.split())
        return Written(line, node.at, isinstance(node, Scalar) and node.plain and line == text.rstrip())

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
        text = self.text(node, "one of " + ", ".join(f"“{word}”" for word in words))
        if text not in words:
            known = ", ".join(words)
            raise self.refuse(node.at, "E029", nearest(text, words), text=text, known=known)
        return text

    def yes_or_no(self, node: Node) -> bool:
        text = self.text(node, "yes or no")
        if text not in YES:
            raise self.refuse(node.at, "E024", text=text)
        return YES[text]

    def condition(self, node: Node) -> Condition:
        text = self.text(node, "a condition")
        try:
            return Condition(" ".join(text.split()), grammar.condition(text), node.at)
        except grammar.Misread as misread:
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
            return Effect(" ".join(text.split()), grammar.deed(text), node.at)
        except grammar.Misread as misread:
            raise self.misread(node, misread, "effect") from None

    def misread(self, node: Node, misread: grammar.Misread, what: str) -> Unread:
        at = _inside(node, misread.offset)
        return self.refuse(at, "E031", what=what, expected=misread.expected, found=misread.found)


def _inside(node: Node, offset: int) -> Place:
    """The place of a character of a scalar; exact on the line the scalar begins in, else its beginning."""
    if isinstance(node, Scalar) and node.plain:
        return node.at._replace(column=node.at.column + offset)
    return node.at
