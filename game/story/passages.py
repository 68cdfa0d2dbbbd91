"""The text of a scene: paragraphs, lines that somebody speaks, papers, and what is read only if something holds."""

from __future__ import annotations

from game.story import expr, shape
from game.story.model import Condition, Passage
from game.story.nodes import Items, Node, Scalar, Table
from game.story.problems import Unread
from game.story.texts import Texts

PASSAGE_KEYS = ("text", "if", "else", "paper", "heading", "reconstruction")


def passages(texts: Texts, node: Node) -> tuple[Passage, ...]:
    """A list of passages, or one alone; `if` and `else` are flattened into a condition on each."""
    if isinstance(node, Items) and not node.items:
        raise texts.expected(node, "a passage")
    return tuple(_several(texts, node, None))


def _passage(texts: Texts, node: Node, when: Condition | None) -> list[Passage]:
    if isinstance(node, Scalar):
        return [Passage("narration", texts.prose(node), when=when)]
    if not isinstance(node, Table):
        raise texts.refuse(node.at, "E014", sign="[" if node.flow else "-")
    if "if" in node.pairs:
        return _branches(texts, node, when)
    if "paper" in node.pairs:
        return [_paper(texts, node, when)]
    if "else" in node.pairs:
        raise texts.refuse(node.keys["else"], "E033")
    if "text" in node.pairs:
        texts.unknown_keys(node, ["text", "if", "else"], "passage")
        return _several(texts, node.pairs["text"], when)
    return [_spoken(texts, node, when)]


def _spoken(texts: Texts, node: Table, when: Condition | None) -> Passage:
    """A line somebody speaks: his name and what he says."""
    if len(node.pairs) != 1:
        raise texts.refuse(node.at, "E032", keys=", ".join(node.pairs))
    ((who, said),) = node.pairs.items()
    if node.flow and isinstance(said, Scalar) and not said.text:  # the writer typed “{who}”
        raise texts.refuse(node.at, "E014", sign="{")
    if not shape.NAME.fullmatch(who.lower()):
        raise texts.colon(node)
    return Passage("line", texts.prose(said), texts.name(Scalar(node.keys[who], who, True)), when=when)


def _branches(texts: Texts, node: Table, when: Condition | None) -> list[Passage]:
    texts.unknown_keys(node, ["if", "text", "else"], "passage")
    try:
        condition = texts.condition(node.pairs["if"])
    except Unread:  # what is read if it holds can still be looked at
        condition = None
    if "text" not in node.pairs:
        raise texts.refuse(node.at, "E022", key="text", record="passage", help="what is read if the condition holds")
    read = _several(texts, node.pairs["text"], _both(when, condition))
    if "else" in node.pairs:
        read += _several(texts, node.pairs["else"], _both(when, _not(condition)))
    return read


def _several(texts: Texts, node: Node, when: Condition | None) -> list[Passage]:
    if not isinstance(node, Items):
        return _passage(texts, node, when)
    found: list[Passage] = []
    for item in node.items:
        try:
            found += _passage(texts, item, when)
        except Unread:
            continue
    return found


def _paper(texts: Texts, node: Table, when: Condition | None) -> Passage:
    texts.unknown_keys(node, ["paper", "heading", "reconstruction"], "paper")
    heading = texts.line(node.pairs["heading"]) if "heading" in node.pairs else None
    made = "reconstruction" in node.pairs and texts.yes_or_no(node.pairs["reconstruction"])
    return Passage("paper", texts.prose(node.pairs["paper"]), None, heading, made, when)


def _both(outer: Condition | None, inner: Condition | None) -> Condition | None:
    if outer is None or inner is None:
        return outer or inner
    text = f"({outer.text}) and ({inner.text})"
    return Condition(text, expr.All((outer.tree, inner.tree)), inner.at)


def _not(condition: Condition | None) -> Condition | None:
    if condition is None:
        return None
    return Condition(f"not ({condition.text})", expr.Not(condition.tree), condition.at)
