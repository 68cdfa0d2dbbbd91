"""Visits a day, as bars in a printed line."""

from __future__ import annotations

from collections import Counter

from game.kiosk.counts import Tally
from game.screen.desk import Desk
from game.screen.kiosk import dates
from game.screen.layout import Rect
from game.screen.leaves import Item
from game.screen.sheet import Sheet
from game.screen.widgets import plain

DAYS = 14
_DATE = 10
"""Letters of a day, such as 2026-11-23."""


def visits(tally: Tally) -> list[tuple[str, int]]:
    """The last days on which anybody came, the oldest first: the day, and how many visits began."""
    days: Counter[str] = Counter()
    for count, number in tally.items():
        if count.kind == "start" and len(count.hour) >= _DATE:
            days[count.hour[:_DATE]] += number
    return sorted(days.items())[-DAYS:]


def chart(desk: Desk, tally: Tally, width: int) -> Item:
    """The bars, with the first and the last day under them, and the most visits of a day beside the highest."""
    m, dress = desk.measure, desk.fine("text")
    days = visits(tally)
    high, most = m.px(160), max((number for _, number in days), default=0)

    def place(sheet: Sheet, x: int, y: int) -> None:
        step = width // DAYS
        for number, (day, count) in enumerate(days):
            bar = max(m.px(2), round((high - m.leading) * count / most))
            left = x + number * step
            sheet.rule(Rect(left, y + high - bar, step * 3 // 5, bar), "indigo")
            if count == most and all(other < most for _, other in days[:number]):
                figure = desk.setter.set_line(plain(str(count), dress), dress)
                sheet.print(figure, left, y + high - bar - figure.height, desk.setter)
            if number in (0, len(days) - 1) and (number == 0 or number > 4):
                date = desk.setter.set_line(plain(dates.day(desk.words, day), dress), dress)
                sheet.print(
                    date, left if not number else min(left, x + width - date.width), y + high + m.px(4), desk.setter
                )
        sheet.rule(Rect(x, y + high, width, m.px(1)), "soft")

    return Item(high + m.leading + m.px(8), m.px(14), place)
