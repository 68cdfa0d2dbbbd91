"""A changed name in the files of the other languages: in the place of each passage, in its marks and in its notes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from game.story import expr, grammar, po
from game.story.codes import listed
from game.story.po import Book, Translation
from game.story.words import ENGLISH, UI, file_name, languages
from game.writer.answer import PROBLEMS, Refused
from game.writer.mentions import CHARACTER, Named, marks_renamed, tagged

# What a place of the program's own or of the story's other files begins with; anything else is a scene.
_ELSEWHERE = frozenset({"cast", "codex", "place", "source", "story", "tape", "ui", "value"})
_FOLDERS = {"entry": "codex", "source": "source", "value": "value", CHARACTER: "cast"}
_CONTEXT = re.compile(r'((?:#~\s*)?msgctxt\s+")((?:[^"\\]|\\.)*)(")')
_STRING = re.compile(r'(?:#~|#\|)?[^"#]*".*"\s*')
_READ_IF = re.compile(r"(#\. .*?\bread if )(.*\S)")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


def renamed_words(folder: Path, named: Named, new: str) -> dict[str, bytes]:
    """The files of the other languages that the new name changes, by name. Raises Refused where one cannot be read."""
    contents = {}
    for language in languages(folder):
        if language == ENGLISH:
            continue
        name = file_name(language)
        book, problems = po.read_book(folder, name)
        if book is None:
            raise Refused(listed(problems, folder) + "\n\nMend this first.", PROBLEMS)
        after = _renamed_file((folder / name).read_bytes(), book, language, named, new)
        if after != (folder / name).read_bytes():
            contents[name] = after
    return contents


def place_renamed(context: str, named: Named, new: str) -> str:
    """The place of a passage under the new name: its scene, its speaker or chooser, its condition."""
    head, joint, condition = context.partition(" if ")
    place, colon, speaker = head.partition(":")
    parts = place.split("/")
    if parts[0] == _FOLDERS.get(named.kind) and len(parts) > 1 and parts[1] == named.name:
        parts[1] = new
    elif parts[0] not in _ELSEWHERE:
        parts, speaker = _in_scene(parts, speaker, named, new)
    said = condition_renamed(condition, named, new) if joint else ""
    return "/".join(parts) + colon + speaker + joint + said


def _in_scene(parts: list[str], speaker: str, named: Named, new: str) -> tuple[list[str], str]:
    if parts == [named.scene, named.who, named.name] and named.kind == "choice":
        parts = [*parts[:2], new]
    if named.kind == CHARACTER:
        speaker = new if speaker == named.name else speaker
        if len(parts) == 3 and parts[1] == named.name:
            parts = [parts[0], new, parts[2]]
    if named.kind == "scene" and parts[0] == named.name:
        parts = [new, *parts[1:]]
    return parts, speaker


def condition_renamed(condition: str, named: Named, new: str) -> str:
    """A condition with the new name in it; one that is none, as an old file may hold, stays."""
    try:
        asked = list(expr.leaves(grammar.condition(condition)))
    except grammar.Misread:
        return condition
    names = tagged(condition, asked, "")

    def word(found: re.Match[str]) -> str:
        return new if next(names, None) == named else found[0]

    return _WORD.sub(word, condition)


def _renamed_file(data: bytes, book: Book, language: str, named: Named, new: str) -> bytes:
    """Line by line where that comes out right; else, as with lines folded by other tools, printed anew."""
    wanted = replace(book, translations=tuple(_renamed(one, named, new) for one in book.translations))
    lines = data.decode("utf-8-sig").splitlines(keepends=True)
    edited = "".join(_line(line, named, new) for line in lines)
    again, _ = po.parse(edited, "")
    if again is None or [*map(_told, again.translations)] != [*map(_told, wanted.translations)]:
        edited = po.printed(wanted, language)
    return data[: 3 * data.startswith(b"\xef\xbb\xbf")] + edited.encode()


def _renamed(one: Translation, named: Named, new: str) -> Translation:
    if one.context == UI:
        return one
    text, said, was = (marks_renamed(part, named, new) for part in (one.text, one.said, one.was))
    return replace(one, context=place_renamed(one.context, named, new), text=text, said=said, was=was)


def _told(one: Translation) -> tuple[str, str, str, str]:
    return one.context, one.text, one.said, one.was


def _line(line: str, named: Named, new: str) -> str:
    if found := _CONTEXT.match(line):
        return f"{found[1]}{place_renamed(found[2], named, new)}{line[found.end(2) :]}"
    if found := _READ_IF.match(line):
        return f"{found[1]}{condition_renamed(found[2], named, new)}{line[found.end(2) :]}"
    return marks_renamed(line, named, new) if _STRING.fullmatch(line) else line
