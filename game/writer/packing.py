"""A state of the proof as two whole numbers, and what a page does to them.

`key`: a field of bits for each key slot, holding value - low. `bits`: bit 0 says that the place is reached at all, then
for each passenger one bit for each value it can have there. A slot that is told apart no more stands as 0 in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.story.model import Effect, Slot, Story, Tape, Values
from game.story.shape import Name
from game.writer.passengers import Slots, Sorted

Table = tuple[int, ...]  # what each value becomes, both counted from the slot's low


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each slot of a tape stands in key or bits: its shift, and the mask of its field."""

    story: Story
    tape: Tape
    sorted: Sorted
    key_at: Mapping[int, tuple[int, int]]
    bits_at: Mapping[int, tuple[int, int]]
    width: int

    def pack(self, scene: Name, values: Values) -> tuple[int, int]:
        """Key and bits of a state on entering the scene."""
        live = self.sorted.live[scene]
        raw = {slot: values[slot] - self.story.slots[slot].low for slot in live}
        key = sum(raw[slot] << shift for slot, (shift, _) in self.key_at.items() if slot in live)
        return key, 1 | sum(1 << shift + raw[slot] for slot, (shift, _) in self.bits_at.items() if slot in live)

    def row(self, key: int) -> list[int]:
        """The story's numbers, as far as the key says; a passenger stands as at the beginning."""
        row = [slot.start for slot in self.story.slots]
        for slot, (shift, mask) in self.key_at.items():
            row[slot] = self.story.slots[slot].low + (key >> shift & mask)
        return row

    def key_mask(self, slots: Iterable[int]) -> int:
        return sum(self.key_at[slot][1] << self.key_at[slot][0] for slot in slots if slot in self.key_at)

    def bits_mask(self, slots: Iterable[int]) -> int:
        return sum(self.bits_at[slot][1] << self.bits_at[slot][0] for slot in slots if slot in self.bits_at)

    def cases(self, slot: int, bits: int) -> Iterator[tuple[int, int]]:
        """The values `bits` has for a passenger, each with the bit that says so."""
        shift, mask = self.bits_at[slot]
        low = self.story.slots[slot].low
        for raw in range(mask.bit_length()):
            if bits >> shift + raw & 1:
                yield low + raw, 1 << shift + raw


def lay_out(story: Story, tape: Tape, found: Sorted) -> Layout:
    key_at: dict[int, tuple[int, int]] = {}
    width = 0
    for slot in sorted(found.key):
        size = (story.slots[slot].high - story.slots[slot].low).bit_length()
        key_at[slot] = width, (1 << size) - 1
        width += size
    bits_at: dict[int, tuple[int, int]] = {}
    end = 1
    for slot in sorted(found.passengers):
        size = story.slots[slot].high - story.slots[slot].low + 1
        bits_at[slot] = end, (1 << size) - 1
        end += size
    return Layout(story, tape, found, key_at, bits_at, width)


@dataclass(frozen=True, slots=True)
class Move:
    """What leaving a page by one way does. `steps`: for a field of the key, what is added for each value of it.

    `moved`: the passenger bits that move, and how far (left, or right where negative).
    """

    to: int
    keep: int
    put: int
    steps: tuple[tuple[int, int, Table], ...]
    bits_keep: int
    bits_put: int
    moved: tuple[tuple[int, int], ...]

    def key(self, key: int) -> int:
        return (key & self.keep | self.put) + sum(added[key >> shift & mask] for shift, mask, added in self.steps)

    def bits(self, bits: int) -> int:
        after = bits & self.bits_keep | self.bits_put
        for mask, by in self.moved:
            after |= (bits & mask) << by if by > 0 else (bits & mask) >> -by
        return after


def move(layout: Layout, scenes: Mapping[Name, int], to: Name, tables: Mapping[int, Table]) -> Move:
    """The move to a scene that changes the slots as their tables say, and forgets what is told apart no more."""
    live = layout.sorted.live[to]
    keep, put, steps = layout.key_mask(live), 0, []
    for slot, (shift, mask) in layout.key_at.items():
        table = tables.get(slot)
        if table is None or slot not in live:
            continue
        if len(set(table)) == 1:
            keep &= ~(mask << shift)
            put |= table[0] << shift
        elif table != tuple(range(len(table))):
            steps.append((shift, mask, tuple((after - raw) << shift for raw, after in enumerate(table))))
    bits_keep, bits_put, moved = _bits_moved(layout, live, tables)
    return Move(scenes[to], keep, put, tuple(steps), bits_keep, bits_put, moved)


def _bits_moved(
    layout: Layout, live: Slots, tables: Mapping[int, Table]
) -> tuple[int, int, tuple[tuple[int, int], ...]]:
    keep, put = 1 | layout.bits_mask(live), 0
    moved: dict[int, int] = {}
    for slot, (shift, mask) in layout.bits_at.items():
        table = tables.get(slot)
        if table is None or slot not in live or table == tuple(range(len(table))):
            continue
        keep &= ~(mask << shift)
        if len(set(table)) == 1:
            put |= 1 << shift + table[0]
            continue
        for raw, after in enumerate(table):
            moved[after - raw] = moved.get(after - raw, 0) | 1 << shift + raw
    return keep | moved.pop(0, 0), put, tuple((mask, by) for by, mask in sorted(moved.items()))


def constant(slot: Slot, value: int) -> Table:
    return (value - slot.low,) * (slot.high - slot.low + 1)


def after_effects(story: Story, effects: Iterable[Effect], tables: dict[int, Table]) -> dict[int, Table]:
    """The tables with the effects done after what they say, in order."""
    for effect in effects:
        slot = story.slots[effect.slot]
        if effect.to is not None:
            tables[effect.slot] = constant(slot, effect.to)
        else:
            most = slot.high - slot.low
            before = tables.get(effect.slot, tuple(range(most + 1)))
            tables[effect.slot] = tuple(min(most, max(0, raw + effect.step)) for raw in before)
    return tables


@dataclass(frozen=True, slots=True)
class Border:
    """The way from the end of one tape into the next: `tables` say what each slot's value becomes on it."""

    before: Layout
    after: Layout
    tables: Sequence[Table]

    def cross(self, key: int, bits: int) -> tuple[int, int]:
        """The key and bits that the next tape begins with. Exact for each passenger, as everywhere."""
        live = self.after.sorted.live[self.after.tape.opens]
        fields = ((slot, shift) for slot, (shift, _) in self.after.key_at.items() if slot in live)
        new_key = sum(self._becomes(slot, key) << shift for slot, shift in fields)
        new_bits = bits & 1
        for slot, (shift, _) in self.after.bits_at.items():
            if slot in live:
                new_bits |= self._bits_become(slot, key, bits) << shift
        return new_key, new_bits

    def _becomes(self, slot: int, key: int) -> int:
        # A key slot that was none in the tape before is set anew at the border: its table is one number.
        shift, mask = self.before.key_at.get(slot, (0, 0))
        return self.tables[slot][key >> shift & mask]

    def _bits_become(self, slot: int, key: int, bits: int) -> int:
        table = self.tables[slot]
        if slot not in self.before.bits_at or len(set(table)) == 1:
            return 1 << self._becomes(slot, key)
        shift, mask = self.before.bits_at[slot]
        after = 0
        for raw in range(mask.bit_length()):
            if bits >> shift + raw & 1:
                after |= 1 << table[raw]
        return after


def border(before: Layout, after: Layout) -> Border:
    """Folded, carried or begun anew, as `engine.hand_on` does it, and the first scene entered."""
    story = before.story
    begun = after_effects(story, after.tape.start, dict(enumerate(map(carried, story.slots))))
    if (entered := story.slot_of.get(f"visited {after.tape.opens}")) is not None:
        begun[entered] = (1, 1)
    return Border(before, after, [begun[index] for index in range(len(story.slots))])


def carried(slot: Slot) -> Table:
    """What the next tape makes of each value, before its own `start`."""
    if not slot.carries:
        return constant(slot, slot.start)
    if slot.fold:
        return tuple(value - slot.low for value in slot.fold)
    return tuple(range(slot.high - slot.low + 1))
