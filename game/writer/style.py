"""What a demanding editor would mark in the prose, as far as a program can see it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from game import files
from game.story import prose
from game.story.contents import choices_of, passages_of, written
from game.story.model import LUCK, Passage, Scene, Story
from game.story.problems import Place, Problem, Written
from game.writer.catalogue import story_sayings

LONGEST = {"text": 40, "plain": 20}
"""Words in a sentence: what a reader of thirteen or fourteen holds together, and half of it for the easy text."""
ENTRY = (40, 150)
"""Words in a codex entry."""
WORN = (
    "blood ran cold",
    "breath he had been holding",
    "breath i had been holding",
    "cold as ice",
    "could not help but",
    "cut through the silence",
    "dead silence",
    "deafening silence",
    "eyes widened",
    "for the first time in",
    "heart pounded",
    "heart skipped",
    "hung in the air",
    "in the blink of an eye",
    "indescribable",
    "it was then that",
    "knuckles white",
    "last but not least",
    "like a knife",
    "little did i know",
    "more than words",
    "never be the same",
    "nothing would ever",
    "once in a lifetime",
    "only time would tell",
    "pierced the silence",
    "sent shivers",
    "sent a shiver",
    "something shifted",
    "stood the test of time",
    "tears streamed",
    "the calm before",
    "the silence was",
    "the weight of",
    "time stood still",
    "unbreakable",
    "unimaginable",
    "unspeakable",
    "weight lifted",
    "words failed",
)
"""Phrases so often used that they no longer say anything."""

_QUOTED = re.compile(r"“[^”]*”|(?<!\w)_[^_]+_(?!\w)")
_END = re.compile(r"(?<=[.!?…])[”’\"_]*\s+")


def sentences(text: str) -> list[str]:
    """The sentences of a text as a reader reads them, without its marks."""
    return [found for found in _END.split(prose.read(text)) if found]


def long_sentences(story: Story) -> Iterator[Problem]:
    for scene in story.scenes.values():
        for which, _, passage in passages_of(scene):
            for sentence in sentences(passage.text):
                if (words := len(sentence.split())) > LONGEST[which]:
                    found = {"words": words, "most": LONGEST[which], "start": _start(sentence)}
                    yield Problem(passage.text.at, "W120", found)


def worn(story: Story) -> Iterator[Problem]:
    for text in written(story):
        for phrase in dict.fromkeys(_worn_phrases().findall(prose.read(text).lower())):
            yield Problem(text.at, "W121", {"phrase": phrase})


@cache
def _worn_phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, WORN))})\b")


def said_twice(story: Story) -> Iterator[Problem]:
    """A sentence of four words or more that stands in two scenes. What is quoted may be quoted again."""
    first: dict[str, tuple[Scene, Place]] = {}
    for scene in story.scenes.values():
        for text in _told(scene):
            for sentence in sentences(_QUOTED.sub(" ", text)):
                known = sentence.strip(" ,.!?").lower()
                if len(known.split()) > 3 and first.setdefault(known, (scene, text.at))[0] is not scene:
                    found = {"start": _start(sentence), "first": str(first[known][1])}
                    yield Problem(text.at, "W122", found)


def _told(scene: Scene) -> Iterator[Written]:
    yield from (passage.text for passage in scene.text if passage.kind != "paper")
    if scene.gap is not None:
        yield scene.gap
    yield from (choice.text for choice in choices_of(scene) if choice.who != LUCK)


def borrowed_words(story: Story) -> Iterator[Problem]:
    """A word that belongs to one man's voice, in the mouth of another."""
    owners = {word.lower(): who for who, character in story.cast.items() for word in character.own}
    for scene in story.scenes.values():
        for _, _, passage in passages_of(scene):
            voice = _voice(scene, passage)
            for word in re.findall(r"[^\W\d_]+", prose.read(passage.text)):
                owner = owners.get(word.lower(), voice)
                if owner != voice and voice in story.seats:
                    yield Problem(passage.text.at, "W123", {"word": word, "voice": voice, "owner": owner})


def _voice(scene: Scene, passage: Passage) -> str:
    return str(passage.who or scene.voice)


def hard_easy_text(story: Story) -> Iterator[Problem]:
    for scene in story.scenes.values():
        whole, easy = (sum(prose.count(passage.text) for passage in which) for which in (scene.text, scene.plain))
        if easy > whole:
            yield Problem(scene.plain[0].text.at, "W124", {"easy": easy, "whole": whole, "scene": scene.scene})


def entry_lengths(story: Story) -> Iterator[Problem]:
    for name, entry in story.entries.items():
        words = sum(prose.count(text) for text in entry.text)
        if not ENTRY[0] <= words <= ENTRY[1]:
            yield Problem(entry.entry.at, "W125", {"entry": name, "words": words, "fewest": ENTRY[0], "most": ENTRY[1]})


def unmade(story: Story) -> Iterator[Problem]:
    """A scene that does not say what is sourced in it and what is made up."""
    for scene in story.scenes.values():
        if scene.made is None and scene.record != "documented":
            yield Problem(scene.scene.at, "W126", {"scene": scene.scene, "record": scene.record})


def unprintable(story: Story) -> Iterator[Problem]:
    """A letter that a reader's chosen face does not have, and would show as an empty box."""
    faces = _letters()
    for text, at in _printed(story):
        for letter in dict.fromkeys(prose.read(text)):
            lacking = [face for face, letters in faces.items() if ord(letter) not in letters]
            if lacking:
                code = f"U+{ord(letter):04X}"
                yield Problem(at, "W127", {"letter": letter, "code": code, "faces": ", ".join(lacking)})


def _printed(story: Story) -> Iterator[tuple[str, Place]]:
    """What there is to translate, and what stands on a page as it is: foreign words and the names of works."""
    yield from ((saying.text, saying.at) for saying in story_sayings(story))
    as_it_is = [entry.written for entry in story.entries.values()]
    for source in story.sources.values():
        as_it_is += [source.title, source.by, source.year, source.where]
    yield from ((text, text.at) for text in as_it_is if text is not None)


@cache
def _letters() -> Mapping[str, frozenset[int]]:
    """Face → the code points it has, as `assets/fonts/letters.txt` lists them."""
    faces: dict[str, frozenset[int]] = {}
    for line in (files.assets_folder() / "fonts" / "letters.txt").read_text(encoding="ascii").splitlines():
        face, _, listed = line.partition(": ")
        ends = [[int(end, 16) for end in found.split("-")] for found in listed.split()]
        faces[face] = frozenset(point for end in ends for point in range(end[0], end[-1] + 1))
    return faces


def _start(sentence: str) -> str:
    """Enough of a sentence to find it by."""
    words = sentence.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
