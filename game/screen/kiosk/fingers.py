"""Fingers on the glass: each is its own, acts when it is lifted, and counts once."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.screen.change import Screen
from game.screen.kiosk.site import REPEAT, TYPED
from game.screen.stack import Stack


@dataclass(frozen=True, slots=True)
class _Hold:
    """What a finger came down on."""

    screen: Screen
    key: str


@dataclass(frozen=True, slots=True)
class _Touch:
    """One that acted."""

    finger: int
    x: int
    y: int
    screen: Screen
    key: str
    when: float


@dataclass(slots=True)
class Fingers:
    """`near`: pixels within which a finger that comes again is the same, whatever the screen calls it."""

    near: int
    _down: dict[int, _Hold] = field(default_factory=dict)
    _acted: list[_Touch] = field(default_factory=list)

    def held(self, stack: Stack) -> list[str]:
        """The keys that lie under fingers."""
        return [hold.key for hold in self._down.values() if hold.screen is stack.top.screen]

    def down(self, stack: Stack, finger: int, x: int, y: int) -> None:
        at = stack.top.sheet.at(x, y)
        self._down.pop(finger, None)
        if at is not None:
            self._down[finger] = _Hold(stack.top.screen, stack.top.sheet.targets[at].key)
        stack.dirty = True

    def slide(self, stack: Stack, finger: int, x: int, y: int) -> None:
        """Off what it pressed, the finger lets it go for good."""
        hold = self._down.get(finger)
        if hold and self._under(stack, x, y, hold) is None:
            del self._down[finger]
            stack.dirty = True

    def up(self, stack: Stack, finger: int, x: int, y: int, now: float) -> int | None:
        """The index of the target to act on, if the finger leaves what it came down on, and not for the second time."""
        hold = self._down.pop(finger, None)
        stack.dirty = True
        if hold is None or (at := self._under(stack, x, y, hold)) is None:
            return None
        touch = _Touch(finger, x, y, hold.screen, hold.key, now)
        self._acted = [other for other in self._acted if now - other.when < REPEAT]
        if any(self._again(touch, before) for before in self._acted):
            return None
        self._acted.append(touch)
        return at

    def _under(self, stack: Stack, x: int, y: int, hold: _Hold) -> int | None:
        at = stack.top.sheet.at(x, y)
        same = at is not None and stack.top.screen is hold.screen and stack.top.sheet.targets[at].key == hold.key
        return at if same else None

    def _again(self, touch: _Touch, before: _Touch) -> bool:
        """The same control; or the same finger, on what has come into its place."""
        if touch.screen is before.screen:
            return touch.key == before.key and not touch.key.startswith(TYPED)
        close = abs(touch.x - before.x) < self.near and abs(touch.y - before.y) < self.near
        return touch.finger == before.finger or close

    def forget(self) -> None:
        """Nothing is held, and nothing was touched."""
        self._down.clear()
        self._acted.clear()
