"""What a museum may set: the records of its one file, each key with the line of help that stands in docs/kiosk.md.

Every key may be left out, and so may the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.kiosk.kinds import CODE, DAYS, FOLDER, INCHES, SAID, TIME, Minutes
from game.kiosk.said import Said
from game.looks import THEMES
from game.story.problems import Place, Written
from game.story.shape import TEXT, Id, ListOf, OneOf, Rec, Whole, YesNo, key

TABLET = 14.0
"""inches; a smaller screen is held, or leant over, and looked at from nearer"""

NOWHERE = Place("", 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """From these two come all sizes: of letters, and of what is touched."""

    at: Place = NOWHERE
    diagonal: float = key(INCHES, "inches from corner to corner, such as 10.1", 24.0)
    distance: int | None = key(Whole(20, 300), "centimetres from the eye; 60, or 40 below 14 inches", None)

    @property
    def eye(self) -> int:
        """Centimetres from the eye to the screen."""
        return self.distance or (60 if self.diagonal >= TABLET else 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How long nobody may touch the screen."""

    at: Place = NOWHERE
    after: int = key(Whole(60, 3600), "seconds without a touch before it asks; long pages give more by themselves", 60)
    countdown: int = key(Whole(30, 600), "seconds that “Are you still reading?” stays", 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """When the museum is open on some days; two may stand for one day."""

    at: Place
    days: tuple[str, ...] = key(DAYS, "mon, tue, wed, thu, fri, sat, sun, a list of them, or from–to as mon-fri")
    opens: Minutes = key(TIME, "when the screen becomes light", name="from")
    closes: Minutes = key(TIME, "when it becomes dark; at most 24:00", name="to")


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """Per cent of what the loudspeaker gives."""

    at: Place = NOWHERE
    start: int = key(Whole(0, 100), "for each new visitor", 40)
    most: int = key(Whole(0, 100), "the loudest that the staff can set", 80)


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """The kiosk's file. `beside`: the folder it lies in, from where relative folders are counted."""

    at: Place = NOWHERE
    beside: Path = Path()
    languages: tuple[Written, ...] = key(
        ListOf(CODE), "codes, in the order of their buttons; every complete one if left out", ()
    )
    language: Written | None = key(CODE, "what a touch beside the buttons starts; the first if left out", None)
    screen: Screen = key(Rec(Screen), "the size of the screen", Screen())
    idle: Waiting = key(Rec(Waiting), "how long it waits for a visitor who may have gone", Waiting())
    hours: tuple[Opening, ...] = key(ListOf(Rec(Opening), one=True), "when the screen is light; always if left out", ())
    volume: Volume = key(Rec(Volume), "how loud", Volume())
    theme: str = key(OneOf(THEMES), "the colours each visitor begins with", THEMES[0])
    reduced_motion: bool = key(YesNo(), "pictures change by cuts and nothing moves", True, name="reduced_motion")
    keyboard: bool = key(YesNo(), "a keyboard may be used; else keys do nothing", False)
    museum: Said = key(SAID, "the name of the museum", Said())
    five_hundred_metres: Said = key(
        SAID, "what completes “Five hundred metres from this screen is …”", Said(), name="five_hundred_metres"
    )
    next: Said = key(SAID, "what completes “Next in the exhibition: …”", Said())
    take_away_url: Written | None = key(
        TEXT, "the address the QR code leads to; without it there is no QR code", None, name="take_away_url"
    )
    staff_code: Written | None = key(
        TEXT,
        "what `python -m game kiosk --set-code` prints; without it there is no staff menu",
        None,
        name="staff_code",
    )
    tape: Written | None = key(Id(), "the tape that is played; the-lamp if left out", None)
    story: Written | None = key(FOLDER, "the folder of another story than ours", None)
    data: Written | None = key(FOLDER, "the folder that the figures are kept in", None)
