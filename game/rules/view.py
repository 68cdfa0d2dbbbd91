"""Story, state and words → finished pages. A page can be made again at any time, in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.rules.engine import State, choices, ending_id, is_last
from game.rules.knowing import Reference, references, review
from game.story import prose
from game.story.model import LUCK, Choice, Passage, Scene, Story, Tape
from game.story.prose import Span, Spans
from game.story.shape import Name

if TYPE_CHECKING:
    from game.story.problems import Written
    from game.story.words import Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a line somebody speaks, or a paper. `speaker` is the name as read, `who` the name in the cast."""

    kind: Literal["narration", "line", "paper"]
    spans: Spans
    who: Name = ""
    speaker: str = ""
    heading: str = ""
    reconstruction: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    choice: Name
    spans: Spans


@dataclass(frozen=True, slots=True)
class Prompt:
    """What one of those present can do. Luck is never asked."""

    who: Name
    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything a front end needs to show one scene."""

    tape: Name
    tape_title: str
    number: int
    scene: Name
    place: Name
    place_title: str
    time: str
    voice: Name
    voice_name: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    plain: tuple[Paragraph, ...]
    skip: Spans
    note: Spans
    gap: Spans
    alt: str
    long: str
    prompts: tuple[Prompt, ...]
    record: str
    made: Spans
    review: str
    references: tuple[Reference, ...]
    terms: tuple[Name, ...]
    last: bool
    ending: str

    def told(self, *, easy: bool) -> tuple[Paragraph, ...]:
        """Its text: the easy one for those who asked for it, where there is one."""
        return self.plain if easy and self.plain else self.paragraphs


@dataclass(frozen=True, slots=True)
class EntryPage:
    """An entry of the codex."""

    entry: Name
    kind: str
    title: str
    written: str
    said: str
    paragraphs: tuple[Spans, ...]
    references: tuple[Reference, ...]
    review: str


@dataclass(frozen=True, slots=True)
class TapePage:
    """A tape's title, what comes before it, and what the record says after it."""

    tape: Name
    number: int
    title: str
    time: str
    note: Spans
    so_far: tuple[Spans, ...]
    says: tuple[tuple[Spans, tuple[Reference, ...]], ...]


def page(story: Story, state: State, words: Words) -> Page:
    """The page of the scene that `state` is in."""
    scene = story.scenes[state.scene]
    tape = story.tapes[scene.tape]
    teller, place = story.cast[scene.voice], story.places[scene.place]
    show = shower(story, state, words)
    last = is_last(story, state)
    return Page(
        tape=scene.tape,
        tape_title=words.text(f"tape/{scene.tape}/title", tape.title),
        number=_number(story, tape),
        scene=scene.scene,
        place=scene.place,
        place_title=words.text(f"place/{scene.place}", place.title),
        time=words.text(f"{scene.scene}/time", scene.time),
        voice=scene.voice,
        voice_name=words.text(f"cast/{scene.voice}", teller.name),
        heading=words.text(f"cast/{scene.voice}/heading", teller.heading) if teller.heading else "",
        paragraphs=_paragraphs(story, scene, state, words, show),
        plain=_paragraphs(story, scene, state, words, show, plain=True),
        skip=show(f"{scene.scene}/skip", scene.skip),
        note=show(f"{scene.scene}/note", scene.note),
        gap=show(f"{scene.scene}/gap", scene.gap),
        alt=_alt(story, scene, words),
        long=words.text(f"place/{scene.place}/long", place.long) if place.long else "",
        prompts=_prompts(story, state, words, show),
        record=scene.record,
        made=show(f"{scene.scene}/made", scene.made),
        review=review(scene.review or "unreviewed", words),
        references=references(story, scene.sources, words),
        terms=terms(story, [state]),
        last=last,
        ending=ending_id(story, state) if last else "",
    )


def entry_page(story: Story, name: Name, words: Words) -> EntryPage:
    """The codex entry called `name`."""
    entry = story.entries[name]
    show = shower(story, None, words)
    return EntryPage(
        entry=name,
        kind=entry.kind,
        title=words.text(f"codex/{name}/title", entry.title),
        written=entry.written or "",
        said=words.text(f"codex/{name}/said", entry.said) if entry.said else "",
        paragraphs=tuple(show(f"codex/{name}", text) for text in entry.text),
        references=references(story, entry.sources, words),
        review=review(entry.review, words, entry.lang or "") if entry.review else "",
    )


def numbered(number: int, title: str) -> str:
    """A tape's title after its number; one that stands alone has none."""
    return f"{number} · {title}" if number else title


def _number(story: Story, tape: Tape) -> int:
    """In its series; 0 where that is the only one."""
    return tape.number if len(story.series[tape.series].tapes) > 1 else 0


def tape_page(story: Story, name: Name, words: Words) -> TapePage:
    """The tape called `name`."""
    tape = story.tapes[name]
    show = shower(story, None, words)
    return TapePage(
        tape=name,
        number=_number(story, tape),
        title=words.text(f"tape/{name}/title", tape.title),
        time=words.text(f"tape/{name}/time", tape.time),
        note=show(f"tape/{name}/note", tape.note),
        so_far=tuple(show(f"tape/{name}/so-far", text) for text in tape.so_far),
        says=tuple(
            (show(f"tape/{name}/says", says.text), references(story, says.sources, words)) for says in tape.says
        ),
    )


def series_title(story: Story, name: Name, words: Words) -> str:
    """What the tapes of a series are called together."""
    return words.text(f"series/{name}", story.series[name].title)


def first_line(shown: Page) -> str:
    """The first paragraph without its dress, by which a saved play is known."""
    return prose.bare(shown.paragraphs[0].spans) if shown.paragraphs else shown.place_title


def chosen(story: Story, state: State, who: Name, choice: Name, words: Words) -> Spans:
    """The words of a choice that was made in the scene of `state`."""
    show = shower(story, state, words)
    return show(f"{state.scene}/{who}/{choice}", story.scenes[state.scene].choices[who][choice].text)


Show = Callable[[str, "Written | None"], Spans]


def shower(story: Story, state: State | None, words: Words) -> Show:
    """Prose → spans in the player's language, terms with their titles and values in words."""

    def show(context: str, text: Written | None) -> Spans:
        if text is None:
            return ()
        return tuple(_filled(story, state, words, span) for span in prose.parse(words.text(context, text)))

    return show


def _filled(story: Story, state: State | None, words: Words, span: Span) -> Span:
    if span.kind == "term" and not span.text:
        return Span(words.text(f"codex/{span.name}/title", story.entries[span.name].title), "term", span.name)
    if span.kind == "value" and state is not None:
        value = story.values[span.name.split()[0]]
        number = state.values[story.slot_of[span.name]] - value.low
        return Span(words.text(f"value/{span.name.split()[0]}", value.words[number]), "plain")
    return span


def passages(scene: Scene, state: State, plain: bool = False) -> Iterable[Passage]:
    """The passages that are read in this state."""
    for passage in scene.plain if plain else scene.text:
        if passage.when is None or passage.when.test(state.values, {}):
            yield passage


def passage_context(scene: Scene, passage: Passage, plain: bool = False) -> str:
    """Where a passage stands, for translators: the scene and who speaks.

    The condition is added only where the same words are said in that place under another one too, so that *usted*
    and *tú* can differ; everywhere else a changed condition leaves the translation where it is.
    """
    place = f"{scene.scene}/plain" if plain else str(scene.scene)
    if passage.who:
        place = f"{place}:{passage.who}"
    if passage.when is None:
        return place
    said = scene.plain if plain else scene.text
    twice = sum(other.text == passage.text and other.who == passage.who for other in said) > 1
    return f"{place} if {passage.when.text}" if twice else place


def _paragraphs(
    story: Story, scene: Scene, state: State, words: Words, show: Show, *, plain: bool = False
) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            kind=passage.kind,
            spans=show(passage_context(scene, passage, plain), passage.text),
            who=passage.who or "",
            speaker=words.text(f"cast/{passage.who}", story.cast[passage.who].name) if passage.who else "",
            heading=words.text(f"{scene.scene}/heading", passage.heading) if passage.heading else "",
            reconstruction=passage.reconstruction,
        )
        for passage in passages(scene, state, plain)
    )


def _prompts(story: Story, state: State, words: Words, show: Show) -> tuple[Prompt, ...]:
    def option(choice: Choice) -> Option:
        return Option(choice.name, show(f"{state.scene}/{choice.who}/{choice.name}", choice.text))

    return tuple(
        Prompt(who, words.text(f"cast/{who}", story.cast[who].name), tuple(option(c) for c in offered))
        for who, offered in choices(story, state).items()
        if who != LUCK
    )


def _alt(story: Story, scene: Scene, words: Words) -> str:
    if scene.alt is not None:
        return words.text(f"{scene.scene}/alt", scene.alt)
    return words.text(f"place/{scene.place}/alt", story.places[scene.place].alt)


def terms(story: Story, states: Iterable[State]) -> tuple[Name, ...]:
    """The codex entries met on these pages, in order; from the English source: every language meets the same."""
    texts = dict.fromkeys(text for state in states for text in _read(story, state))  # plays have most pages in common
    found = (span.name for text in texts for span in prose.parse(text) if span.kind == "term")
    return tuple(dict.fromkeys(found))


def _read(story: Story, state: State) -> Iterator[Written]:
    scene = story.scenes[state.scene]
    yield from (passage.text for passage in passages(scene, state))
    if scene.gap is not None:
        yield scene.gap
    yield from (choice.text for offered in choices(story, state).values() for choice in offered)
