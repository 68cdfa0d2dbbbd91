"""A name of the story changed everywhere: in its files, its plays and its languages; not a byte of anything else.

What would come out is read and compared before anything is written.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from game.story import load_story, shape
from game.story.codes import listed
from game.story.folder import ENDINGS
from game.story.model import Story
from game.story.problems import Place, nearest
from game.story.schema import FILE, schema_text
from game.writer import pen
from game.writer.answer import PROBLEMS, USAGE, Refused
from game.writer.mentions import CHARACTER, Mentions, Named
from game.writer.plays import try_plays
from game.writer.rename_words import renamed_words


@dataclass(frozen=True, slots=True)
class Renamed:
    """How many places were changed, in how many files."""

    places: int
    files: int


def rename(folder: Path, kind: str, old: str, new: str) -> Renamed:
    """Gives something another name. Raises Refused where it cannot be, or not safely; then nothing is changed."""
    story = _whole(folder)
    named = _choice(story, old) if kind == "choice" else Named(kind, old)
    _there(story, named)
    _free(story, named, new)
    picked = list(_picked(folder, story, named))
    before = Mentions(folder)
    edits: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for mention in before.found:
        if mention.named == named:
            edits[mention.file].append((mention.start, named.name, new))
    for at in picked:
        edits[at.file].append((before.texts[at.file].word(at), named.name, new))
    contents = {name: before.texts[name].changed(found) for name, found in edits.items()}
    contents |= renamed_words(folder, named, new)
    contents |= _tried(folder, before, contents, named, new)
    pen.write({folder / name: content for name, content in contents.items()})
    return Renamed(sum(map(len, edits.values())), len(contents))


def _whole(folder: Path) -> Story:
    story, problems = load_story(folder)
    if story is None:
        raise Refused(listed([p for p in problems if p.severity == "error"], folder) + "\n\nMend this first.", PROBLEMS)
    return story


def _choice(story: Story, old: str) -> Named:
    """A choice by its whole name, `scene/who/choice`, or by its own if there is only one of that."""
    all_of_them = {
        f"{scene}/{who}/{choice}": Named("choice", choice, str(scene), who)
        for scene in story.scenes
        for who, choices in story.scenes[scene].choices.items()
        for choice in choices
    }
    if old in all_of_them:
        return all_of_them[old]
    found = [whole for whole, named in all_of_them.items() if named.name == old]
    if len(found) > 1:
        raise Refused(f"There are {len(found)} choices “{old}”. Say which: {', '.join(found)}.")
    if not found:
        near = nearest(old, all_of_them) or nearest(old, {named.name for named in all_of_them.values()})
        raise Refused(_unknown("choice", old, near))
    return all_of_them[found[0]]


def _names(story: Story, named: Named) -> Mapping[str, object]:
    """All there is of the kind."""
    kinds: dict[str, Mapping[str, object]] = {
        "scene": story.scenes,
        "value": story.values,
        CHARACTER: story.cast,
        "secret": story.secrets,
        "entry": story.entries,
        "source": story.sources,
    }
    return story.scenes[named.scene].choices[named.who] if named.kind == "choice" else kinds[named.kind]


def _there(story: Story, named: Named) -> None:
    names = _names(story, named)
    if named.name not in names:
        raise Refused(_unknown(named.kind, named.name, nearest(named.name, names)))


def _unknown(kind: str, name: str, near: str) -> str:
    return f"There is no {kind} “{name}”." + (f" Did you mean “{near}”?" if near else "")


def _free(story: Story, named: Named, new: str) -> None:
    pattern, said = shape.NAME, "name: small letters"
    if named.kind == "source":
        pattern, said = shape.SOURCE_NAME, "name of a source: letters"
    if len(new) > shape.LONGEST_NAME:
        raise Refused(f"“{new}” is too long for a name, which has at most {shape.LONGEST_NAME} characters.", USAGE)
    if not pattern.fullmatch(new):
        raise Refused(f"“{new}” is no {said}, digits and hyphens, beginning with a letter.", USAGE)
    if new == named.name:
        raise Refused(f"It is called “{new}” already.", USAGE)
    if new in _names(story, named):
        raise Refused(f"There is a {named.kind} “{new}” already.", PROBLEMS)


def _picked(folder: Path, story: Story, named: Named) -> Iterator[Place]:
    """Where the plays pick this choice; only playing them says at which scene they do."""
    tried, problems = try_plays(folder, story)
    if problems:
        raise Refused(listed(problems, folder) + "\n\nMend this first.", PROBLEMS)
    for one in tried if named.kind == "choice" else ():
        there = {id(step): scene for step, scene in one.picked}
        for step in one.script.pages:
            choice = step.pick.get(named.who)
            if choice != named.name:
                continue
            if id(step) not in there:
                why = (
                    f"It cannot be known where the play “{one.script.play}” picks “{choice}”, because it fails before."
                )
                raise Refused(f"{choice.at}: {why} Mend this first.", PROBLEMS)
            if there[id(step)] == named.scene:
                yield choice.at


def _tried(folder: Path, before: Mentions, contents: Mapping[str, bytes], named: Named, new: str) -> dict[str, bytes]:
    """Reads the story as it would be, and gives its schema if one lies there. Raises Refused if it is another story."""
    with TemporaryDirectory() as temporary:
        trial = Path(temporary) / "story"
        _copy(folder, trial)
        for name, content in contents.items():
            (trial / name).write_bytes(content)
        story, problems = load_story(trial)
        if story is None:
            errors = listed([p for p in problems if p.severity == "error"], trial)
            raise Refused(f"“{new}” cannot be its name:\n\n{errors}", PROBLEMS)
        expected = [_as_renamed(mention.named, named, new) for mention in before.found]
        if [mention.named for mention in Mentions(trial).found] != expected:
            raise Refused(f"With the name “{new}” the story would be another one.", PROBLEMS)
        return {FILE: schema_text(trial).encode()} if (folder / FILE).is_file() else {}


def _copy(folder: Path, trial: Path) -> None:
    """What a story is read from, and nothing else that may lie there: pipes, links that lead nowhere."""

    def others(where: str, names: list[str]) -> list[str]:
        return [name for name in names if name.startswith(".") or not _belongs(Path(where, name))]

    try:
        shutil.copytree(folder, trial, ignore=others)
    except shutil.Error as error:  # several went wrong; the last says why as well as any
        raise Refused(f"{folder} cannot be read ({error.args[0][-1][-1]}).") from None


def _belongs(path: Path) -> bool:
    return path.is_dir() or (path.is_file() and path.suffix.lower() in (*ENDINGS, ".po"))


def _as_renamed(one: Named, named: Named, new: str) -> Named:
    """A mention as it is to be read afterwards, the scene and the man of a choice renamed with it."""
    if one == named:
        return Named(one.kind, new, one.scene, one.who)
    scene = new if named.kind == "scene" and one.scene == named.name else one.scene
    who = new if named.kind == CHARACTER and one.who == named.name else one.who
    return Named(one.kind, one.name, scene, who)
