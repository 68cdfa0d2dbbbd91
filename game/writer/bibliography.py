"""Every source of a story, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.story.model import Source, Story

MARK = "<!-- Written by python -m game count --bibliography. -->\n"
_SIGNS = re.compile(r"([\\`*_\[\]<>])")


def bibliography(story: Story) -> str:
    """The list, by name of source, each with how far it holds, what it says, and where the story leans on it."""
    used = _used(story)
    sources = sorted(story.sources.items(), key=lambda item: _by_number(item[0]))
    lines = [f"# {_plain(story.title)}: sources", ""]
    for name, source in sources:
        lines += [*_entry(name, source, used.get(name, [])), ""]
    return MARK + "\n" + "\n".join(lines)


def _entry(name: str, source: Source, used: list[str]) -> Iterator[str]:
    parts = [_plain(source.by) if source.by else "", f"*{_plain(source.title)}*", _plain(source.year or "")]
    where = f" {_address(source.where)}" if source.where else ""
    yield f"- **{name}** {', '.join(part for part in parts if part)}.{where}  "
    yield f"  {_plain(source.says)} ({_plain(source.standing)})  "
    yield f"  Used in: {', '.join(used)}." if used else "  Not used."


def _used(story: Story) -> dict[str, list[str]]:
    """Where each source is named: scenes, then entries of the codex, then what tapes say of the record."""
    found: dict[str, list[str]] = {}
    places = [(str(scene.scene), scene.sources) for scene in story.scenes.values()]
    places += [(f"codex {name}", entry.sources) for name, entry in story.entries.items()]
    places += [(f"the record of {tape.tape}", says.sources) for tape in story.tapes.values() for says in tape.says]
    for place, sources in places:
        for source in sources:
            if place not in found.setdefault(source, []):
                found[source].append(place)
    return found


def _by_number(name: str) -> list[tuple[int, str]]:
    """H-9 before H-10."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", name)]


def _address(where: str) -> str:
    return f"<{where}>" if re.fullmatch(r"https?://\S+", where) else _plain(where)


def _plain(text: str) -> str:
    """The text without what Markdown would make of it."""
    return _SIGNS.sub(r"\\\1", text)
