"""Whatever happens to a story, whatever stands in a file: no translation vanishes, and twice is as good as once."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.story import po
from game.story.po import Book, Translation
from game.story.problems import Place
from game.writer.carry import carried
from game.writer.catalogue import Saying

PRINTABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(' "\\\u00a0#'), min_size=1
)


@given(
    st.lists(
        st.builds(Translation, PRINTABLE, PRINTABLE, PRINTABLE, st.booleans(), PRINTABLE, remarks=st.just("Ø\n  x"))
    )
)
def test_whatever_can_be_printed_comes_back(book: list[Translation]) -> None:
    once = tuple(replace(entry, obsolete=number > 3) for number, entry in enumerate(book))
    text = po.printed(Book(once), "es")
    again, problems = po.parse(text, "words/es.po")
    assert again is not None, problems
    assert tuple(replace(entry, line=0) for entry in again.translations) == once
    assert po.printed(again, "es") == text


WORDS = ["bread", "snow", "wire", "hut", "paper", "line", "who", "cuts", "owes", "night", "_so_"]
CONTEXTS = [
    "a",
    "a:x",
    "a:x if p",
    "a:x if not (p)",
    "a/x/go",
    "b",
    "b:x",
    "b/gap",
    "codex/nan",
    "ui",
    "source/standing",
]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
SAYINGS = st.lists(st.tuples(st.sampled_from(CONTEXTS), TEXTS), max_size=12)
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "move", "reword", "rewrite", "place", "rename", "translate", "confirm"]),
        st.integers(0, 50),
        st.sampled_from(CONTEXTS),
        TEXTS,
    ),
    max_size=6,
)


def edited(passages: list[tuple[str, str]], edit: tuple[str, int, str, str]) -> list[tuple[str, str]]:
    verb, where, context, text = edit
    if verb == "insert" or not passages:
        return [*passages[:where], (context, text), *passages[where:]]
    at = where % len(passages)
    here, said = passages[at]
    rest = [*passages[:at], *passages[at + 1 :]]
    if verb == "rename":
        return [(there.replace("a", "c", 1) if there.startswith("a") else there, words) for there, words in passages]
    new = {
        "delete": [],
        "move": [],
        "reword": [(here, f"{said} {text.split()[0]}")],
        "rewrite": [(here, text)],
        "place": [(context, said)],
    }.get(verb, [(here, said)])
    passages = [*rest[:at], *new, *rest[at:]]
    return [*passages, (here, said)] if verb == "move" else passages


def worked_on(book: Book, verb: str, where: int) -> Book:
    """A translator translates one passage that has no words yet, or confirms one that is fuzzy."""
    can = [
        number
        for number, t in enumerate(book.translations)
        if not t.obsolete and (not t.said if verb == "translate" else t.fuzzy and verb == "confirm")
    ]
    if not can:
        return book
    at = can[where % len(can)]
    was = book.translations[at]
    said = was.said or f"T{where} {was.context} {was.text}"
    done = replace(was, said=said, fuzzy=False)
    return replace(book, translations=(*book.translations[:at], done, *book.translations[at + 1 :]))


def after(book: Book, passages: list[tuple[str, str]]) -> Book:
    """The book carried over, through its file."""
    sayings = [Saying(context, text, Place("s.yaml", number, 1)) for number, (context, text) in enumerate(passages, 1)]
    text = po.printed(replace(book, translations=carried(book.translations, sayings)), "es")
    read, problems = po.parse(text, "words/es.po")
    assert read is not None, problems
    again = po.printed(replace(read, translations=carried(read.translations, sayings)), "es")
    assert again == text, "a second update changed something"
    return read


def holds(old: Book, new: Book, passages: list[tuple[str, str]]) -> None:
    live = {(t.context, t.text): t for t in new.translations if not t.obsolete}
    assert list(live) == list(dict.fromkeys(passages))
    assert {t.said for t in old.translations if t.said} <= {t.said for t in new.translations}
    for was in old.translations:
        now = live.get((was.context, was.text))
        if now and was.said and not was.fuzzy and not was.obsolete:
            assert not now.fuzzy
    assert all(t.fuzzy == bool(t.was) for t in live.values())


@given(SAYINGS, EDITS)
def test_no_edit_of_a_story_loses_a_translation(
    passages: list[tuple[str, str]], edits: list[tuple[str, int, str, str]]
) -> None:
    fresh = tuple(Translation(c, text, f"ES {n}") for n, (c, text) in enumerate(dict.fromkeys(passages)) if n % 4)
    book = after(Book(fresh), passages)
    for edit in edits:
        passages = edited(passages, edit)
        book = worked_on(book, edit[0], edit[1])
        new = after(book, passages)
        holds(book, new, passages)
        exact = {(t.context, t.text): t.said for t in book.translations if t.said and not t.fuzzy and not t.obsolete}
        assert all(exact.get((t.context, t.text), t.said) == t.said for t in new.translations if not t.obsolete)
        book = new


BOOKS = st.lists(
    st.builds(
        Translation,
        st.sampled_from(CONTEXTS),
        TEXTS,
        st.sampled_from(["", "uno", "dos", "tres"]),
        st.booleans(),
        st.just("") | TEXTS,
        st.booleans(),
    ),
    max_size=12,
)


@given(BOOKS, SAYINGS)
def test_whatever_stands_in_a_file_nothing_of_it_is_lost(
    old: list[Translation], passages: list[tuple[str, str]]
) -> None:
    """Pairs twice, fuzzy ones without what they were made of, obsolete ones that are live as well."""
    new = after(Book(tuple(old)), passages)
    assert {t.said for t in old if t.said} <= {t.said for t in new.translations}
    assert after(new, passages) == new


def test_a_story_wholly_rewritten() -> None:
    """Two thousand passages, every one rewritten."""
    old = tuple(
        Translation(f"s{n // 30}:{n % 3}", f"{n} was said here in so many words {n * 7}", f"ES {n}")
        for n in range(2000)
    )
    sayings = [Saying(t.context, f"other {n * 31} words now", Place("s", 1, 1)) for n, t in enumerate(old)]
    new = carried(old, sayings)
    assert {t.said for t in new} == {t.said for t in old}
