"""The saves: twelve places of the player's own, and the plays that the game keeps by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from game.rules.band import weave
from game.rules.play import Play
from game.rules.resume import BadRecord, resume
from game.screen.change import Change, Push, Swap
from game.screen.codex import play_of
from game.screen.desk import Desk
from game.screen.folio import Folio, Leaf, Link, back_link
from game.screen.headings import page_head, part
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.loom import strip
from game.screen.notice import NoticePage
from game.screen.scenery import vignette
from game.screen.sheet import Sheet
from game.screen.typeset import printable
from game.screen.widgets import LONGEST, Cloth, Line, paragraph, plain, row, word_row
from game.shelf import Label, Saved, label_of

Take = Callable[[Play, tuple[str, ...]], Change]
"""What becomes of a save that is taken up, and what the player should know of it; it replaces the saves page."""
_LONGEST = 60
"""Characters of a page's first line that tell a save from the others."""
_FEWEST = 2
"""Words of it that would tell nothing."""


@dataclass(slots=True)
class Saves:
    """`play`: what can be saved here, if anything; `said`: what came of the last thing done; `found`: see `_found`."""

    play: Play | None
    take: Take
    said: str = ""
    leaf: Leaf = field(default_factory=Leaf)
    found: tuple[Sequence[Saved], Sequence[Saved | None]] | None = None

    def compose(self, desk: Desk) -> Sheet:
        ui = desk.words.ui
        folio = Folio(desk, self.leaf, (back_link(desk),), vignette=vignette(desk, "registry-hut"))
        below = self.said or ui("The game saves by itself after every decision, and keeps every play that you leave.")
        head = page_head(desk, folio.head_width, ui("Saves"), below)
        kept, slots = self._found(desk)
        by_game = [self._kept_row(desk, f"kept:{n}", saved, folio.width) for n, saved in enumerate(kept)]
        if by_game:
            by_game = part(desk, ui("Saved by the game"), by_game, folio.width)
        own = [item for n, saved in enumerate(slots, 1) for item in self._slot_rows(desk, n, saved, folio.width)]
        if own:
            own = part(desk, ui("Saved by you"), own, folio.width)
        if not (own or by_game):
            nothing = plain(ui("Nothing has been saved yet."), desk.body())
            own = [paragraph(desk, nothing, desk.body(), folio.width, above=0)]
        # Who comes from a page wants to save it; who comes from the title, to go on with something.
        return folio.compose(head, [*own, *by_game] if self.play else [*by_game, *own])

    def _found(self, desk: Desk) -> tuple[Sequence[Saved], Sequence[Saved | None]]:
        """What the game keeps, and the twelve slots: read when the page is opened, and after each thing done."""
        if self.found is None:
            desk.keeper.saved()
            self.found = tuple(_of_this_story(desk, desk.shelf.plays())), desk.shelf.slots()
        return self.found

    def _kept_row(self, desk: Desk, key: str, saved: Saved, width: int) -> Item:
        act = partial(self._open, saved) if saved.slot else partial(self._take, desk, saved)
        # In the face of titles: the number of its tape is then not read with that of the slot.
        title, when = plain(saved.label.tape, desk.name()), _when(saved.label)
        note = _short(desk, saved.label, width - round(desk.measure.text * 1.3))
        return row(desk, Line(key, title, act, saved.slot, note, when, cloth=strip_of(desk, saved)), width)

    def _slot_rows(self, desk: Desk, slot: int, saved: Saved | None, width: int) -> list[Item]:
        """What lies there, or the way to put something there, if there is something to put."""
        if saved:
            return [self._kept_row(desk, f"slot:{slot}", saved, width)]
        if self.play is None:
            return []
        text = plain(desk.words.ui("Save here"), desk.body(ink="soft"))
        return [row(desk, Line(f"slot:{slot}", text, partial(self._put, desk, slot), number=slot), width)]

    def _open(self, saved: Saved) -> Change:
        return Swap(Slot(self, saved))

    def _put(self, desk: Desk, slot: int) -> None:
        if self.play:
            when = datetime.now().isoformat(timespec="minutes")
            notice = desk.shelf.put(slot, self.play.record(when), label_of(self.play, desk.words, when))
            said = desk.said([notice]) if notice else (desk.words.ui("Saved in slot {number}.", number=slot),)
            self.said, self.found = said[0], None

    def put(self, desk: Desk, slot: int) -> Change:
        """Writes over a slot, as its page was asked to."""
        self._put(desk, slot)
        return Swap(self)

    def clear(self, desk: Desk, slot: int) -> Change:
        """Empties a slot, as its page was asked to."""
        notice = desk.shelf.clear(slot)
        self.said = desk.said([notice])[0] if notice else desk.words.ui("Slot {number} is empty now.", number=slot)
        self.found = None
        return Swap(self)

    def _take(self, desk: Desk, saved: Saved) -> Change:
        return taken(desk, saved, self.take)


def _of_this_story(desk: Desk, saves: Iterable[Saved]) -> Iterable[Saved]:
    """Older versions kept those of every story in one place."""
    return (saved for saved in saves if saved.record.get("story") == desk.story.name)


def strip_of(desk: Desk, saved: Saved, ends: int = 1) -> Cloth | None:
    """The band of a save, as the picture of it, as large as `strip` says; None where it is of another story."""
    if saved.record.get("story") != desk.story.name:
        return None
    return strip(desk, lambda: weave(play) if (play := play_of(desk, saved.record)) else None, ends)


def taken(desk: Desk, saved: Saved, take: Take) -> Change:
    """The save taken up, or the reason why it cannot be."""
    try:
        play, said = resume(desk.story, saved.record)
    except BadRecord as bad:
        return Push(NoticePage((desk.words.ui(str(bad)),)))
    return take(play, desk.said(said))


@dataclass(slots=True)
class Slot:
    """One save and what can be done with it, in the place of the saves; nothing that destroys comes first."""

    saves: Saves
    saved: Saved
    leaf: Leaf = field(default_factory=Leaf)

    def compose(self, desk: Desk) -> Sheet:
        ui, label = desk.words.ui, self.saved.label
        back = Link("back", ui("All saves"), self._back)
        folio = Folio(desk, self.leaf, (back,), vignette=vignette(desk, "registry-hut"))
        head = page_head(desk, folio.head_width, ui("Slot {number}", number=self.saved.slot), _when(label))
        width, above = folio.width, desk.measure.leading // 2
        flow = [
            paragraph(desk, plain(label.tape, desk.name()), desk.body(), width, above=0),
            *self._woven(desk, width),
            paragraph(desk, plain(label.scene, desk.fine()), desk.fine(), width, above=0),
            paragraph(desk, plain(label.line, desk.body()), desk.body(), width, above=above),
        ]
        rows = [("take", ui("Go on from here"), partial(self._take, desk))]
        if self.saves.play is not None:
            rows.append(("put", ui("Replace it with the page that is open"), partial(self._put, desk)))
        rows.append(("clear", ui("Empty this slot"), partial(self._clear, desk)))
        made = [word_row(desk, key, word, act, width, above=above if key == "take" else 0) for key, word, act in rows]
        sheet = folio.compose(head, flow, made)
        sheet.back = self._back
        return sheet

    def _woven(self, desk: Desk, width: int) -> list[Item]:
        cloth = strip_of(desk, self.saved, 2)
        if cloth is None:
            return []
        hang, high, between = cloth.hang, cloth.high, desk.measure.px(10)
        return [Item(high + between, between, lambda sheet, x, y: hang(sheet, Rect(x, y, width, high)))]

    def _back(self) -> Change:
        return Swap(self.saves)

    def _take(self, desk: Desk) -> Change:
        return taken(desk, self.saved, self.saves.take)

    def _put(self, desk: Desk) -> Change:
        return self.saves.put(desk, self.saved.slot)

    def _clear(self, desk: Desk) -> Change:
        return self.saves.clear(desk, self.saved.slot)


def _when(label: Label) -> str:
    return label.when.replace("T", "\u2002")


def _short(desk: Desk, label: Label, width: int) -> str:
    """Place and the beginning of the first line, no more than one line holds: a row of saves is no page."""
    dress = desk.fine()
    cut = label.line[:_LONGEST].rsplit(" ", 1)[0] if len(label.line) > _LONGEST else ""
    words = (cut or label.line).split(" ")
    heard = [_begun(words) if cut else label.line]
    heard += [_begun(words[:count]) for count in range(len(words) - 1, _FEWEST, -1)]
    said = [f"{label.scene}: {line}" for line in heard]
    room = min(width, dress.px * LONGEST)
    # Where hardly a word has room beside the place there are two lines.
    return next((each for each in said if desk.setter.width(printable(each), dress) <= room), said[0])


def _begun(words: Sequence[str]) -> str:
    return " ".join(words).rstrip(",;:–") + " …"
