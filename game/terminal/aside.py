"""What can be done on any page besides playing on: each is a letter, and leads back to the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game.rules import view
from game.rules.about import about
from game.rules.resume import BadRecord, resume
from game.shelf import holds
from game.story.words import called
from game.terminal import paper
from game.terminal.asking import EndOfInput
from game.terminal.band import band
from game.terminal.lists import number, numbered
from game.terminal.so_far import so_far
from game.terminal.who import who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.rules.play import Play
    from game.rules.view import Prompt
    from game.shelf import Label, Saved
    from game.story.words import Notice
    from game.terminal.sitting import Sitting


def answer(sitting: Sitting, prompt: str, options: Sequence[str] = ()) -> str | None:
    """An answer that is none of the letters; None if a letter led to another page."""
    while True:
        said = sitting.asking.ask(prompt, options).lower()
        command = COMMANDS.get(said)
        if command is None:
            return said
        if command(sitting):
            return None
        sitting.lay(options)


def choice(sitting: Sitting, prompt: Prompt, whose: str) -> int | None:
    """Which of the options is picked, from 0; None if a letter led to another page. `whose`: whom it is for, or ""."""
    options = [paper.option(number, option.spans) for number, option in enumerate(prompt.options, 1)]
    sitting.lay([f"{whose}:", *options] if whose else options)
    while True:
        said = answer(sitting, sitting.words.ui("Your choice:"), options)
        if said is None:
            return None
        if (chosen := numbered(said, options)) is not None:
            return chosen
        sitting.tell(_hint(sitting, len(options)))


def _hint(sitting: Sitting, last: int) -> str:
    if last == 1:
        return sitting.words.ui("Type 1, or h for help.")
    return sitting.words.ui("Type a number from 1 to {last}, or h for help.", last=last)


def _help(sitting: Sitting) -> bool:
    ui = sitting.words.ui
    lines = (
        ui("Type the number of what you choose, then Enter. Or go there with the arrow keys, then Enter."),
        ui("b, or the left arrow: back a page"),
        ui("r: read this page again"),
        ui("t: the text so far"),
        ui("p: the picture of this place, in words"),
        ui("k: how do we know this?"),
        ui("d: the band of this tape in words, when the tape is over"),
        ui("c: the codex, with what you have met"),
        ui("w: who is who"),
        ui("a: about this story and this program"),
        ui("s: saves"),
        ui("e: easy words, where a page has them"),
        ui("l: language"),
        ui("q: quit; you go on from here next time"),
    )
    sitting.lay(paper.wrapped(line, hang="   ") for line in lines)
    return False


def _back(sitting: Sitting) -> bool:
    before = sitting.play.back()
    if before is None:
        sitting.tell(sitting.words.ui("This is the first page."))
        return False
    sitting.play = before
    return True


def _again(sitting: Sitting) -> bool:
    return True


def _picture(sitting: Sitting) -> bool:
    sitting.lay(paper.picture(sitting.page(), sitting.words))
    return False


def _knowing(sitting: Sitting) -> bool:
    sitting.lay(paper.known(sitting.page(), sitting.words))
    if sitting.play.ended():
        sitting.lay(paper.sources(view.tape_page(sitting.story, sitting.play.tape, sitting.words)))
    return False


def _codex(sitting: Sitting) -> bool:
    met = view.terms(sitting.story, (state for play in _plays(sitting) for state in play.pages()))
    if not met:
        sitting.tell(sitting.words.ui("Nothing yet. The words that open an entry are listed under each page."))
        return False
    entries = [view.entry_page(sitting.story, name, sitting.words) for name in met]
    prompt = sitting.words.ui("Which entry? Enter goes back:")
    while (chosen := number(sitting, [entry.title for entry in entries], prompt)) is not None:
        sitting.lay(paper.entry(entries[chosen]))
    return False


def _about(sitting: Sitting) -> bool:
    sitting.lay(paper.wrapped(paragraph) for paragraph in about(sitting.story, sitting.words))
    return False


def _plays(sitting: Sitting) -> Iterator[Play]:
    """This play, and every one on the shelf: what was met once stays met."""
    yield sitting.play
    for saved in (*sitting.shelf.plays(), *filter(None, sitting.shelf.slots())):
        try:
            yield resume(sitting.story, saved.record)[0]
        except BadRecord:
            continue


def _saves(sitting: Sitting) -> bool:
    ui = sitting.words.ui
    options = [ui("Save this page"), ui("Open a save"), ui("Delete a save"), ui("Go on with a play that you left")]
    what = number(sitting, options if _left(sitting) else options[:3], ui("Enter goes back:"))
    if what is None:
        return False
    return (_keep, _open, _clear, _go_on)[what](sitting)


def _left(sitting: Sitting) -> Sequence[Saved]:
    """The plays of this story that the game keeps, but for the one that is open, which may not be among them."""
    sitting.keep()
    open_now = sitting.play.record("")
    there = (saved for saved in sitting.shelf.plays() if saved.record.get("story") == sitting.story.name)
    return [saved for saved in there if not holds(open_now, saved.record)]


def _go_on(sitting: Sitting) -> bool:
    saves = _left(sitting)
    chosen = number(sitting, [_called(saved.label) for saved in saves], sitting.words.ui("Which? Enter goes back:"))
    play = sitting.taken_up(saves[chosen]) if chosen is not None else None
    if play is None:
        return False
    sitting.play = play
    return True


def _called(label: Label) -> str:
    return f"{label.tape}, {label.scene}: {label.line} ({label.when})"


def _slot(sitting: Sitting) -> int | None:
    """The place a save lies or shall lie in, from 1."""
    ui = sitting.words.ui
    shown = [_called(saved.label) if saved else ui("free") for saved in sitting.shelf.slots()]
    chosen = number(sitting, shown, ui("Which place? Enter goes back:"))
    return None if chosen is None else chosen + 1


def _keep(sitting: Sitting) -> bool:
    slot = _slot(sitting)
    ui = sitting.words.ui
    if slot is None:
        return False
    if sitting.shelf.take(slot) and not _sure(sitting, ui("There is a save in that place. Replace it?")):
        return False
    when = sitting.now()
    trouble = sitting.shelf.put(slot, sitting.play.record(when), sitting.label(when))
    _done(sitting, trouble, ui("Saved in place {slot}.", slot=slot))
    return False


def _open(sitting: Sitting) -> bool:
    slot = _slot(sitting)
    saved = sitting.shelf.take(slot) if slot else None
    play = sitting.taken_up(saved) if saved else None
    if play is None:
        return False
    sitting.play = play
    return True


def _clear(sitting: Sitting) -> bool:
    slot = _slot(sitting)
    ui = sitting.words.ui
    if slot and sitting.shelf.take(slot) and _sure(sitting, ui("Delete the save in place {slot} for good?", slot=slot)):
        _done(sitting, sitting.shelf.clear(slot), ui("Place {slot} is free.", slot=slot))
    return False


def _done(sitting: Sitting, trouble: Notice | None, well: str) -> None:
    sitting.tell(sitting.words.notice(trouble) if trouble else well)


def _sure(sitting: Sitting, question: str) -> bool:
    return number(sitting, [sitting.words.ui("Yes"), sitting.words.ui("No")], question) == 0


def _easy(sitting: Sitting) -> bool:
    sitting.settings = replace(sitting.settings, easy=not sitting.settings.easy)
    ui = sitting.words.ui
    sitting.tell(ui("Easy words, where a page has them.") if sitting.settings.easy else ui("The original text."))
    return _settled(sitting)


def _language(sitting: Sitting) -> bool:
    names = [called(code) for code in sitting.languages]
    chosen = number(sitting, names, sitting.words.ui("Which language? Enter goes back:"))
    if chosen is None:
        return False
    language = list(sitting.languages)[chosen]
    sitting.words = sitting.languages[language]
    sitting.settings = replace(sitting.settings, language=language)
    return _settled(sitting)


def _settled(sitting: Sitting) -> bool:
    """Keeps the settings, and has the page read again as they now are."""
    if trouble := sitting.shelf.keep_settings(sitting.settings):
        sitting.tell(sitting.words.notice(trouble))
    return True


def _quit(sitting: Sitting) -> bool:
    raise EndOfInput


# Each says whether the page is to be read anew.
COMMANDS: dict[str, Callable[[Sitting], bool]] = {
    "h": _help,
    "?": _help,
    "b": _back,
    "r": _again,
    "t": so_far,
    "p": _picture,
    "k": _knowing,
    "d": band,
    "c": _codex,
    "w": who,
    "a": _about,
    "s": _saves,
    "e": _easy,
    "l": _language,
    "q": _quit,
}
