"""Where the figures are written to: a stick that is plugged in, or the folder of the machine."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from game.kiosk.figures import EXPORTED, EXPORTING
from game.screen.desk import Desk
from game.screen.folio import Leaf
from game.screen.kiosk.office import back, by_the_keys, head, lines
from game.screen.kiosk.site import Site
from game.screen.kiosk.slip import Slip, label
from game.screen.kiosk.sticks import sticks
from game.screen.leaves import Item
from game.screen.sheet import Sheet
from game.screen.widgets import plain

AGAIN = 0.5
"""Seconds until it asks again whether a long table is written."""


@dataclass(slots=True)
class Export:
    """Where to: a stick that is plugged in, or the folder of the figures. `due`: when it asks if they are there."""

    site: Site
    told: list[str] = field(default_factory=list)
    leaf: Leaf = field(default_factory=Leaf)
    writing: Path | None = None
    due: float = math.inf

    def __post_init__(self) -> None:
        self.site.figures.leave_export()  # whoever opens this page has asked for nothing yet

    def compose(self, desk: Desk) -> Sheet:
        figures = self.site.figures
        if self.writing:
            self._to(desk, self.writing)
        folder = figures.folder
        plugged = sticks()[:3]
        rows = [[self._slip(desk, stick, self._stick(desk, stick, plugged))] for stick in plugged]
        if folder and folder.is_dir() and not figures.trouble:
            rows.append([self._slip(desk, folder, desk.words.ui("This machine"))])
        return by_the_keys(desk, self.leaf, (back(desk),), partial(self._said, desk), rows)

    def _stick(self, desk: Desk, stick: Path, plugged: list[Path]) -> str:
        ui = desk.words.ui
        return ui("The stick") if len(plugged) == 1 else ui("The stick {name}", name=stick.name)

    def _slip(self, desk: Desk, folder: Path, words: str) -> Slip:
        return Slip(f"to:{folder}", plain(words, label(desk)), partial(self._to, desk, folder), middle=True)

    def _said(self, desk: Desk, width: int) -> list[Item]:
        ui = desk.words.ui
        told = self.told or [ui("Where to? A stick shows here a few seconds after it is plugged in.")]
        title = head(desk, ui("Export the figures"), width)
        return [*title, *lines(desk, [line for said in told for line in unbroken(desk, said, width)], width)]

    def _to(self, desk: Desk, folder: Path) -> None:
        ui, notice = desk.words.ui, self.site.figures.export(folder)
        self.told = [desk.words.notice(notice)]
        unfinished = notice.text == EXPORTING
        self.writing, self.due = (folder, self.site.now() + AGAIN) if unfinished else (None, math.inf)
        if notice.text == EXPORTED:
            path = Path(str(notice.values["path"]))
            here = path.parent == self.site.figures.folder
            said = ui("Written on this machine:") if here else ui("Written to the stick:")
            self.told = [said, path.name, *([str(path.parent)] if here else [])]


def unbroken(desk: Desk, said: str, width: int) -> list[str]:
    """A path that is longer than a line, in lines that end between its folders; anything else as it is."""
    if not said.startswith("/"):
        return [said]
    found = [""]
    for part in re.findall(r"/[^/]*", said):
        if found[-1] and desk.setter.width(found[-1] + part, desk.body()) > width * 0.99:
            found.append("")
        found[-1] += part
    return found
