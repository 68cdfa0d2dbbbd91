"""Finished pages → lines of plain text: no boxes, no colours, nothing a screen reader would stumble on."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.rules import knowing, view
from game.rules.about import in_a_sentence
from game.story.model import LUCK

if TYPE_CHECKING:
    from game.rules.knowing import Reference
    from game.rules.people import PersonPage
    from game.rules.play import Turn
    from game.rules.view import EntryPage, Page, Paragraph, TapePage
    from game.story.model import Story
    from game.story.prose import Spans
    from game.story.shape import Name
    from game.story.words import Words


def width() -> int:
    """Columns to write in: the terminal's, a magnifier's few too, but no line longer than a book's."""
    return max(20, min(shutil.get_terminal_size().columns - 1, 76))


def wrapped(text: str, indent: str = "", hang: str = "") -> str:
    """`text` broken between words; `indent` stands before every line, `hang` before all but the first too."""
    return textwrap.fill(
        text,
        width(),
        initial_indent=indent,
        subsequent_indent=indent + hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def plain(spans: Spans) -> str:
    """What is read. A stressed word has no marks: a reader would see them, and a screen reader would say them."""
    return "".join(span.text for span in spans)


def heading(page: Page) -> Iterator[str]:
    """Where and when we are, and who speaks."""
    yield wrapped(". ".join(part for part in (page.place_title, page.time) if part))
    if page.voice_name:
        yield wrapped(": ".join(part for part in (page.voice_name, page.heading) if part))


def body(page: Page, words: Words, paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The text of a page and the line that says where the documents stop."""
    for paragraph in paragraphs:
        yield from _paragraph(paragraph, words)
    if page.gap:
        yield wrapped(plain(page.gap))


def _paragraph(paragraph: Paragraph, words: Words) -> Iterator[str]:
    text = plain(paragraph.spans)
    if paragraph.kind == "line":
        yield wrapped(f"{paragraph.speaker}: {text}", hang="  ")
    elif paragraph.kind == "paper":
        kind = words.ui("A document, reconstructed") if paragraph.reconstruction else words.ui("A document")
        yield wrapped(f"{kind}: {paragraph.heading}" if paragraph.heading else f"{kind}:")
        yield "\n".join(wrapped(line, indent="    ") for line in text.splitlines())
    else:
        yield wrapped(text)


def option(number: int, spans: Spans) -> str:
    """One thing that can be chosen."""
    return wrapped(f"{number}. {plain(spans)}", hang="   ")


def entry(page: EntryPage) -> Iterator[str]:
    """An entry of the codex: the word, as it is written and said, what it means, and who says so."""
    yield wrapped(", ".join(part for part in (page.title, page.written, page.said) if part))
    for spans in page.paragraphs:
        yield wrapped(plain(spans))
    yield from references(page.references)
    if page.review:
        yield wrapped(page.review)


def title(story: Story, words: Words) -> Iterator[str]:
    """What this is called, and in a sentence what it is."""
    yield wrapped(words.text("story/title", story.title))
    if story.about:
        yield wrapped(in_a_sentence(story, words))


def tape(page: TapePage, words: Words) -> Iterator[str]:
    """The opening of a tape: its name, a content note, what happened before."""
    yield wrapped(view.numbered(page.number, page.title))
    yield wrapped(page.time)
    if page.note:
        yield wrapped(words.ui("Before this tape: {note}", note=plain(page.note)))
    for spans in page.so_far:
        yield wrapped(plain(spans))


def record(page: TapePage, words: Words) -> Iterator[str]:
    """What the record says, after a tape has ended, and by which sources."""
    if page.says:
        yield words.ui("What the record says")
    for spans, sources in page.says:
        names = ", ".join(source.source for source in sources)
        yield wrapped(f"{plain(spans)} ({names})" if names else plain(spans))


def sources(page: TapePage) -> Iterator[str]:
    """The sources of what the record says, each once."""
    yield from references(list({source.source: source for _, named in page.says for source in named}.values()))


def known(page: Page, words: Words) -> Iterator[str]:
    """How do we know this? What is documented in a scene, what is made up, who read it, and the sources."""
    yield words.ui("How do we know this?")
    yield wrapped(knowing.standing(page.record, words))
    if page.made:
        yield wrapped(plain(page.made))
    yield from references(page.references)
    yield wrapped(page.review)


def picture(told: Page | PersonPage, words: Words) -> Iterator[str]:
    """What the window shows beside the text."""
    yield wrapped(words.ui("The picture: {alt}", alt=told.alt))
    if told.long:
        yield wrapped(told.long)


def person(known: PersonPage, words: Words) -> Iterator[str]:
    """Who somebody is, and what the window shows of him."""
    yield wrapped(f"{known.name}: {plain(known.about)}", hang="   ")
    if known.alt:
        yield from picture(known, words)


def references(sources: Sequence[Reference]) -> Iterator[str]:
    """Sources: what each says, what it is and how it stands."""
    for source in sources:
        parts = (source.says, source.citation, source.standing, source.where)
        said = ". ".join(part.rstrip(".") for part in parts if part)
        yield wrapped(f"{source.source}: {said}", hang="  ")


def terms(story: Story, page: Page, words: Words) -> Iterator[str]:
    """Which words of the page the codex explains."""
    if page.terms:
        titles = [view.entry_page(story, name, words).title for name in page.terms]
        yield wrapped(words.ui("In the codex: {words}.", words=", ".join(titles)))


def picked(story: Story, turn: Turn, words: Words, only: Name = "") -> Iterator[str]:
    """What everybody did on a page that was left, or one of them; luck speaks last, and nobody speaks for it."""
    for who in [only] if only else sorted(turn.picks, key=lambda who: who == LUCK):
        did = plain(view.chosen(story, turn.state, who, turn.picks[who], words))
        name = "" if who == LUCK else words.text(f"cast/{who}", story.cast[who].name) + ": "
        yield wrapped(name + did, hang="  ")
