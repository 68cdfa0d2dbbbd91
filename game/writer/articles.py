"""What the graph says of each scene: its text and choices, where it leads, what is proved, and a way to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from game.story import prose
from game.story.model import BEINGS, HERE, LUCK, Choice, Condition, Effect, Passage, Scene, Story
from game.writer.graph import Known, ink


def articles(story: Story, known: Known) -> Iterator[str]:
    """One for each scene, in the order of the tapes."""
    before: dict[str, list[str]] = defaultdict(list)
    for scene in story.scenes.values():
        for to in dict.fromkeys(str(way.to) for way in scene.outcomes):
            before[to].append(str(scene.scene))
    wrong = _problems(story, known)
    for tape in story.tapes.values():
        for name in tape.scenes:
            scene = story.scenes[name]
            yield _article(story, scene, known, before[str(name)], wrong[str(name)])


def _article(story: Story, scene: Scene, known: Known, before: list[str], wrong: list[str]) -> str:
    name = str(scene.scene)
    told = known.proof.get("scenes", {}).get(name, {})
    parts = [
        f"<p class='where'>{escape(story.places[scene.place].title)} · {escape(scene.time)}</p>",
        f"<p class='facts'>told by {escape(story.cast[scene.voice].name)} · {scene.record} · "
        f"<code>{scene.scene.at.file}:{scene.scene.at.line}</code></p>",
        _standing(known, name),
        *(f"<p class='wrong'>{escape(line)}</p>" for line in wrong),
        _text(story, scene),
        _choices(story, scene, known),
        _leads(scene, known),
        _list("Comes from", (_link(other) for other in before)),
        _values(told.get("values", {})),
        _witness(told.get("witness")),
    ]
    head = f"<header><h3>{escape(name)}</h3><a class='close' href='#' aria-label='Close'>×</a></header>"
    return f'<article id="s-{name}" tabindex="-1">{head}{"".join(parts)}</article>\n'


def _standing(known: Known, name: str) -> str:
    reach = {"reached": "can be reached", "never": "can never be reached", "unknown": "not proved"}
    said = reach[known.reach("scenes", name)]
    return f"<p class='facts'>{said} · met {known.share(name):.2f} times in a play at random</p>"


def _text(story: Story, scene: Scene) -> str:
    rows = [_passage(story, passage) for passage in scene.text]
    if scene.gap:
        rows.append(f"<p class='gap'>{_prose(scene.gap)}</p>")
    return f"<div class='text'>{''.join(rows)}</div>"


def _passage(story: Story, passage: Passage) -> str:
    when = _when(passage.when)
    who = f"<b>{escape(story.cast[passage.who].name)}</b> " if passage.who else ""
    head = f"<b>{escape(passage.heading)}</b> " if passage.heading else ""
    return f"<p class='{passage.kind}'>{when}{who}{head}{_prose(passage.text)}</p>"


def _prose(text: str) -> str:
    said = []
    for span in prose.parse(text):
        shown = escape(span.text or span.name)
        tag = {"plain": "", "stress": "em", "term": "u", "value": "var"}[span.kind]
        said.append(f"<{tag}>{shown}</{tag}>" if tag else shown)
    return "".join(said)


def _when(when: Condition | None) -> str:
    return f"<span class='if'>if {escape(when.text)}</span> " if when else ""


def _do(effects: Iterable[Effect]) -> str:
    said = ", ".join(effect.text for effect in effects)
    return f" <span class='do'>{escape(said)}</span>" if said else ""


def _choices(story: Story, scene: Scene, known: Known) -> str:
    made = []
    for who, choices in scene.choices.items():
        name = story.cast[who].name if who != LUCK else "luck"
        rows = "".join(_choice(scene, choice, known) for choice in choices.values())
        made.append(f"<h4 class='{ink(story, who)}'>{escape(name)}</h4><ul class='choices'>{rows}</ul>")
    return "".join(made)


def _choice(scene: Scene, choice: Choice, known: Known) -> str:
    name = str(scene.scene)
    reach = known.reach("choices", f"{name}/{choice.who}/{choice.name}")
    never = " <strong>never offered</strong>" if reach == "never" else ""
    tags = f" <i>{' '.join(choice.tags)}</i>" if choice.tags else ""
    to = f" → {_link(str(choice.to))}" if choice.to else ""
    share = known.picked(name, str(choice.who), str(choice.name))
    return (
        f"<li>{_when(choice.when)}<code>{choice.name}</code> {_prose(choice.text)}{_do(choice.do)}{tags}{to}{never}"
        f" <small>{share:.0%}</small></li>"
    )


def _leads(scene: Scene, known: Known) -> str:
    if scene.ending is not None:
        made = ", ".join(scene.ending) or "this scene alone"
        ends = sorted(name for name in known.wandered.endings if name.split(";")[0] == scene.scene)
        return _list(f"An end, named by {escape(made)}", (escape(name) for name in ends))
    told = known.proof.get("scenes", {}).get(str(scene.scene), {}).get("outcomes", [])
    rows = []
    for number, way in enumerate(scene.outcomes):
        never = number < len(told) and not told[number]["reachable"] and known.proof.get("complete")
        rows.append(
            f"{_when(way.when)}{_link(str(way.to))}{_do(way.do)}" + (" <strong>never</strong>" if never else "")
        )
    return (f"<p class='facts'>on leaving:{_do(scene.do)}</p>" if scene.do else "") + _list("Leads to", rows)


def _link(scene: str) -> str:
    return f"<a href='#s-{scene}'>{escape(scene)}</a>"


def _list(title: str, rows: Iterable[str]) -> str:
    made = "".join(f"<li>{row}</li>" for row in rows)
    return f"<h4>{title}</h4><ul>{made}</ul>" if made else ""


def _values(values: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{'–'.join(dict.fromkeys(_said(name, n) for n in ends))}</td></tr>"
        for name, ends in values.items()
        if not (name.endswith(" is") and ends[0] == HERE)
    )
    return f"<h4>Values on coming here</h4><table>{rows}</table>" if rows else ""


def _said(name: str, number: int) -> str:
    """A value as a reader says it; where somebody is, in a word."""
    return BEINGS[number] if name.endswith(" is") else str(number)


def _witness(witness: Mapping[str, Any] | None) -> str:
    """The shortest way here, as the proof has found it."""
    if not witness:
        return ""
    rows = []
    for tape in witness["tapes"]:
        for scene, picks in tape["moves"]:
            said = ", ".join(f"{who} {choice}" for who, choice in picks.items()) or "go on"
            rows.append(f"<li>{_link(scene)} {escape(said)}</li>")
    return f"<h4>A shortest way here</h4><ol>{''.join(rows)}</ol>" if rows else ""


def _problems(story: Story, known: Known) -> dict[str, list[str]]:
    """What the proof complains of, by the scene whose lines it is about."""
    found: dict[str, list[str]] = defaultdict(list)
    for problem in known.proof.get("problems", []):
        above = [s for s in story.scenes.values() if (s.at.file, s.at.line) <= (problem["file"], problem["line"])]
        here = [s for s in above if s.at.file == problem["file"]]
        if here:
            nearest = max(here, key=lambda scene: scene.at.line)
            found[str(nearest.scene)].append(f"{problem['code']} {problem['message']}")
    return found
