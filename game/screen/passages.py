"""The passages of a page as a book sets them: paragraphs, dialogue, papers."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.view import Paragraph
from game.screen.desk import Desk
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.sheet import Sheet
from game.screen.theme import Ink
from game.screen.typeset import Run, runs
from game.screen.widgets import Opens, inset, paragraph, plain, rule, space, with_next
from game.story.shape import Name

_QUOTES = "“«„‘—–"


def ink_of(desk: Desk, who: Name) -> Ink:
    """The ink a voice has in the story, or the plain one."""
    inks: dict[str, Ink] = {"indigo": "indigo", "madder": "madder", "wormwood": "wormwood"}
    return inks.get(str(desk.story.cast[who].ink), "ink") if who in desk.story.cast else "ink"


def passages(desk: Desk, paragraphs: Sequence[Paragraph], width: int, opens: Opens | None) -> list[Item]:
    """One item or a few for each paragraph; a speaker is named when it is another than before."""
    items: list[Item] = []
    speaker = ""
    for passage in paragraphs:
        match passage.kind:
            case "line":
                above = round(between(desk) * 0.5) if speaker else between(desk)
                items.append(_line(desk, passage, width, opens, named=passage.who != speaker, above=above))
            case "paper":
                items.extend(_paper(desk, passage, width, opens))
            case _:
                text = runs(passage.spans, desk.body())
                items.append(paragraph(desk, text, desk.body(), width, above=between(desk), opens=opens))
        speaker = passage.who if passage.kind == "line" else ""
    return items


def between(desk: Desk) -> int:
    """The space between two paragraphs."""
    return round(desk.measure.leading * 0.5)


def _line(desk: Desk, passage: Paragraph, width: int, opens: Opens | None, *, named: bool, above: int) -> Item:
    """Lines of one talk stand closer together than paragraphs."""
    body = desk.body()
    text = runs(passage.spans, body)
    if not passage.spans[0].text.startswith(tuple(_QUOTES)):
        text = [Run(desk.words.ui("“"), body), *text, Run(desk.words.ui("”"), body)]
    if named:
        # An en space: the name and the first word stay on one line.
        text = [Run(f"{passage.speaker}\u2002", desk.name(ink_of(desk, passage.who))), *text]
    return paragraph(desk, text, body, width, above=above, opens=opens)


def _paper(desk: Desk, passage: Paragraph, width: int, opens: Opens | None) -> list[Item]:
    """A document: set in from the left, between two hairlines, headed by what it is."""
    m = desk.measure
    indent, hair = round(m.text * 1.3), m.px(1)
    head = [Run(f"{passage.heading}\u2002", desk.fine("title", "ink"))] if passage.heading else []
    if passage.reconstruction:
        head += [Run(desk.words.ui("reconstruction"), desk.fine())]
    inner = width - 2 * indent
    items = [with_next(inset(rule(inner, hair, above=between(desk)), indent))]
    if head:
        items.append(with_next(inset(paragraph(desk, head, desk.fine(), inner, above=m.px(10)), indent)))
    text = runs(passage.spans, desk.body())
    items.append(inset(paragraph(desk, text, desk.body(), inner, above=m.px(4), opens=opens), indent))
    return [*items, inset(rule(inner, hair, above=m.px(12)), indent)]


def voice_head(desk: Desk, who: Name, name: str, heading: str, width: int) -> list[Item]:
    """Who tells the page, to whom, and under it the rule of his medium."""
    ink = ink_of(desk, who)
    line = [Run(f"{name}\u2002", desk.name(ink)), *plain(heading, desk.fine())]
    m = desk.measure
    return [
        with_next(paragraph(desk, line, desk.body(), width, above=0)),
        _medium(desk, ink, width),
        space(m.px(4)),
    ]


def _medium(desk: Desk, ink: Ink, width: int) -> Item:
    """Mateo answers back: strokes, as of talk. A letter: a line the width of the sheet. The notebook: a short line
    (its margin runs down the page). The studio: a counter's ticks."""
    m = desk.measure
    thin, stroke, x_step = m.px(2), m.px(34), m.px(44)

    def place(sheet: Sheet, x: int, y: int) -> None:
        match ink:
            case "indigo":
                for n in range(3):
                    sheet.rule(Rect(x + n * x_step, y, stroke, thin), ink)
            case "madder":
                sheet.rule(Rect(x, y, width, m.px(1)), ink)
                sheet.rule(Rect(x, y + max(4, m.px(5)), width, m.px(1)), ink)
            case "wormwood":
                sheet.rule(Rect(x, y, m.px(120), thin), ink)
            case _:
                for n in range(12):
                    tall = m.px(9 if n % 4 == 0 else 5)
                    sheet.rule(Rect(x + n * m.px(11), y, thin, tall), "soft")

    return Item(m.px(9), m.px(2), place, None, True)
