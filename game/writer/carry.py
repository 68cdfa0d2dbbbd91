"""Carries translations over to a story that has changed, so that none is ever lost.

What the standard mergers do not: a line that was wholly rewritten keeps its old translation, marked fuzzy, and a
passage that moved keeps its translation as it was. In this order:

1. the same text in the same place;
2. the same text elsewhere: in the same place under another condition, in the same scene, anywhere;
3. the most similar of what is left over in the same place, then in the same scene, fuzzy;
4. what stands between the same neighbours in the same place, fuzzy.

What then is left becomes obsolete; it is considered again every time. Doing all this twice changes nothing: whatever a
second time could find, the first has found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from game.story.po import Translation
from game.story.words import UI, is_said
from game.writer.catalogue import Saying

ALIKE = 0.6
"""from here on (0 to 1, over words) one text is taken for a rewording of another"""
UNORDERED = (UI, "source/standing")
"""places whose texts have nothing to do with their neighbours"""


def carried(old: Sequence[Translation], sayings: Sequence[Saying]) -> tuple[Translation, ...]:
    """A translation for each saying, in their order, then the obsolete ones. `old` is the file as it was."""
    carrying = _Carrying(old, _joined(sayings))
    carrying.same_place()
    carrying.same_text()
    carrying.similar(place_of)
    carrying.similar(scene_of)
    carrying.between_neighbours()
    return (*carrying.new, *carrying.obsolete())


def place_of(context: str) -> str:
    """The context without its condition."""
    return context.partition(" if ")[0]


def scene_of(context: str) -> str:
    """The scene a context belongs to; for everything that is none, the record."""
    first, _, rest = place_of(context).partition("/")
    if first in ("cast", "codex", "place", "source", "tape", "value"):
        return f"{first}/{rest.partition('/')[0]}"
    return first.partition(":")[0]


def _joined(sayings: Sequence[Saying]) -> list[Translation]:
    """One untranslated entry for each text in a place, however often it stands there."""
    entries: dict[tuple[str, str], Translation] = {}
    for saying in sayings:
        found = f"{saying.at.file}:{saying.at.line}"
        entry = entries.setdefault((saying.context, saying.text), Translation(saying.context, saying.text))
        notes = [*entry.note.split("\n"), saying.note] if entry.note else [saying.note]
        entries[saying.context, saying.text] = replace(
            entry, found=tuple(dict.fromkeys((*entry.found, found))), note="\n".join(dict.fromkeys(notes))
        )
    return list(entries.values())


class _Carrying:
    """The work in hand: `new` fills up, and `taken` says which of the old ones stand there."""

    def __init__(self, old: Sequence[Translation], new: list[Translation]) -> None:
        self.old = [replace(each, was=each.was if each.fuzzy and each.was != each.text else "") for each in old]
        self.new = new
        self.taken: set[int] = set()
        self.before = {(each.context, each.text) for each in old if not each.obsolete}

    def open(self) -> Iterator[int]:
        """The new ones that nothing was found for."""
        return (number for number, entry in enumerate(self.new) if not is_said(entry))

    def left(self) -> Iterator[int]:
        """The old ones that hold words and stand nowhere."""
        return (number for number, entry in enumerate(self.old) if is_said(entry) and number not in self.taken)

    def same_place(self) -> None:
        kept: dict[tuple[str, str], int] = {}
        best = sorted(enumerate(self.old), key=lambda one: (not is_said(one[1]), one[1].fuzzy, one[1].obsolete))
        for each, was in best:
            kept.setdefault((was.context, was.text), each)
        for number, entry in enumerate(self.new):
            if (found := kept.get((entry.context, entry.text))) is not None:
                was = self.old[found]
                self.taken.add(found)
                self.new[number] = replace(was, obsolete=False, found=entry.found, note=entry.note)

    def same_text(self) -> None:
        """A fuzzy translation is a right one for the text it was made of; from where it stands it is only moved."""
        right: dict[str, list[int]] = defaultdict(list)
        guessed: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.old):
            if is_said(entry):
                (guessed if entry.fuzzy else right)[entry.text].append(number)
                if entry.fuzzy and entry.was:
                    right[entry.was].append(number)
        for number in list(self.open()):
            text = self.new[number].text
            free = [found for found in guessed[text] if found not in self.taken]
            if right[text]:
                self.give(number, self.nearest(number, right[text]), fuzzy=False)
            elif free:
                self.give(number, self.nearest(number, free), fuzzy=True)

    def nearest(self, number: int, found: Sequence[int]) -> int:
        here = self.new[number].context

        def distance(each: int) -> tuple[bool, bool, bool, bool, bool]:
            there = self.old[each]
            elsewhere = place_of(there.context) != place_of(here)
            far = scene_of(there.context) != scene_of(here)
            return (here == UI) != (there.context == UI), elsewhere, far, there.obsolete, each in self.taken

        return min(found, key=distance)

    def similar(self, group: Callable[[str], str]) -> None:
        """In each group the pair that is most alike, then the next, down to those that are not alike."""
        left: dict[str, list[int]] = defaultdict(list)
        for each in self.left():
            left[group(self.old[each].context)].append(each)
        pairs = []
        for number in self.open():
            for each in left.get(group(self.new[number].context), ()):
                if (score := self.likeness(number, each)) >= ALIKE:
                    pairs.append((-score, number, each))
        for _, number, each in sorted(pairs):
            if not is_said(self.new[number]) and each not in self.taken:
                self.give(number, each, fuzzy=True)

    def likeness(self, number: int, each: int) -> float:
        old = self.old[each]
        return max(likeness(self.new[number].text, text) for text in (old.text, old.was) if text)

    def between_neighbours(self) -> None:
        """Where one run of texts was replaced by another between the same neighbours: each by each, in order."""
        old: dict[str, list[int]] = defaultdict(list)
        new: dict[str, list[int]] = defaultdict(list)
        for each, entry in enumerate(self.old):
            if not entry.obsolete:
                old[place_of(entry.context)].append(each)
        for number, entry in enumerate(self.new):
            new[place_of(entry.context)].append(number)
        for place in new.keys() & old.keys() - set(UNORDERED):
            self.replaced(old[place], new[place])

    def replaced(self, old: Sequence[int], new: Sequence[int]) -> None:
        texts = [self.old[each].text for each in old], [self.new[number].text for number in new]
        for tag, start, end, begin, stop in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
            if tag != "replace":
                continue
            left = [each for each in old[start:end] if is_said(self.old[each]) and each not in self.taken]
            opened = [number for number in new[begin:stop] if self.is_fresh(number)]
            for number, each in zip(opened, left, strict=False):
                self.give(number, each, fuzzy=True)

    def is_fresh(self, number: int) -> bool:
        entry = self.new[number]
        return not is_said(entry) and (entry.context, entry.text) not in self.before

    def give(self, number: int, each: int, *, fuzzy: bool) -> None:
        """The words of an old entry for a new one; what somebody noted comes along."""
        old, entry = self.old[each], self.new[number]
        made_of = old.was or old.text
        self.taken.add(each)
        self.new[number] = replace(
            entry,
            said=old.said,
            fuzzy=fuzzy,
            was=made_of if fuzzy and made_of != entry.text else "",
            remarks=entry.remarks or old.remarks,
            flags=entry.flags or old.flags,
        )

    def obsolete(self) -> Iterator[Translation]:
        """First what was so before, then what has become so; nothing twice."""
        held = {(entry.context, entry.text, entry.said) for entry in self.new}
        for was in (True, False):
            for number, entry in enumerate(self.old):
                same = (entry.context, entry.text, entry.said)
                left = number not in self.taken and same not in held and (is_said(entry) or entry.remarks)
                if left and entry.obsolete == was:
                    held.add(same)
                    yield replace(entry, obsolete=True, found=(), note="")


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1, by their words in order."""
    matcher = SequenceMatcher(None, _tokens(one), _tokens(other), autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower()) or list(text)
