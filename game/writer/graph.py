"""The story on one page that opens anywhere: tapes, scenes and where each leads, with what is proved and what was met.

Everything is in the one file: no address is asked for anything. Without its script the page still shows every scene.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from pathlib import Path
from string import Template
from typing import Any

from game.story import expr
from game.story.contents import choices_of
from game.story.model import LUCK, Choice, Outcome, Scene, Story, Tape
from game.writer.layers import Drawing, draw
from game.writer.plural import plural
from game.writer.wander import Wandered

DRAWN = Path(__file__).parent / "drawn"
MARK = "<!doctype html>\n<!-- Drawn by python -m game graph. -->\n"
WIDE, HIGH = 210, 118  # pixels from box to box
BOX_WIDE, BOX_HIGH = 178, 62
MARGIN = 24
INKS = ("indigo", "madder", "wormwood")  # one for each man; whoever else chooses has plain ink


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the story beside its files. `proof`: as `explore --json` gives it; empty where there is none."""

    wandered: Wandered
    proof: dict[str, Any] = field(default_factory=dict)

    def reach(self, kind: str, name: str) -> str:
        """“reached”, “never”, or “unknown”."""
        told = self.proof.get(kind, {}).get(name)
        if told is None:
            return "unknown"
        if told["reachable"]:
            return "reached"
        return "never" if self.proof.get("complete") else "unknown"

    def share(self, scene: str) -> float:
        return self.wandered.scenes.get(scene, 0) / self.wandered.plays

    def picked(self, scene: str, who: str, choice: str) -> float:
        """Of those who came to the scene, how many picked this."""
        return self.wandered.choices.get((scene, who, choice), 0) / max(1, self.wandered.scenes.get(scene, 0))


def page(story: Story, known: Known, scenes: Iterator[str]) -> str:
    """The whole file; `scenes` are the articles about each."""
    parts = {name: (DRAWN / name).read_text(encoding="utf-8") for name in ("graph.html", "graph.css", "graph.js")}
    filled = Template(parts["graph.html"]).substitute(
        title=escape(story.title),
        css=parts["graph.css"],
        js=parts["graph.js"],
        said=escape(_said(story, known)),
        contents="".join(f'<a href="#tape-{name}">{escape(tape.title)}</a>' for name, tape in story.tapes.items()),
        people="".join(_person(story, who) for who in _choosers(story)),
        tapes="".join(_tape(story, tape, known) for tape in story.tapes.values()),
        scenes="".join(scenes),
    )
    return MARK + filled


def _said(story: Story, known: Known) -> str:
    proof = "not proved"
    if known.proof:
        walked = f"{known.proof['states']:,} states, {known.proof['transitions']:,} transitions"
        proof = f"proved: {walked}" if known.proof["complete"] else f"proved in part: {walked}"
    plays = f"{known.wandered.plays:,} plays at random"
    return f"{plural(len(story.scenes), 'scene')}, {plural(len(story.tapes), 'tape')} · {proof} · {plays}"


def ink(story: Story, who: str) -> str:
    """The colour of whoever chooses."""
    if who in story.seats:
        return INKS[story.seats.index(who) % len(INKS)]
    return "luck" if who == LUCK else "plain"


def _choosers(story: Story) -> list[str]:
    return list(dict.fromkeys(who for scene in story.scenes.values() for who in scene.choices))


def _person(story: Story, who: str) -> str:
    name = story.cast[who].name if who in story.cast else "luck"
    return (
        f'<li><svg viewBox="0 0 10 10" class="pip {ink(story, who)}"><circle cx="5" cy="5" r="4"/></svg>{escape(name)}'
    )


def _tape(story: Story, tape: Tape, known: Known) -> str:
    names = sorted(map(str, tape.scenes), key=lambda name: name != tape.opens)
    edges = [(name, str(way.to)) for name in names for way in story.scenes[name].outcomes]
    drawing = draw(names, edges)
    wide, high = (drawing.width - 1) * WIDE + BOX_WIDE + 2 * MARGIN, (drawing.height - 1) * HIGH + BOX_HIGH + 2 * MARGIN
    lines = "".join(line for name in names for line in _lines(story, story.scenes[name], drawing, known))
    boxes = "".join(_box(story, story.scenes[name], drawing, known, first=name == tape.opens) for name in names)
    return (
        f'<section id="tape-{tape.tape}" aria-label="{escape(tape.title)}">'
        f"<h2><span>{tape.number}</span> {escape(tape.title)} <small>{escape(tape.time)}</small></h2>"
        f'<div class="map"><svg viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}" height="{high:.0f}" '
        f'role="group" aria-label="Scenes of {escape(tape.title)}">{lines}{boxes}</svg></div></section>\n'
    )


def _at(point: tuple[float, float]) -> tuple[float, float]:
    """The middle of a box, in pixels."""
    return MARGIN + BOX_WIDE / 2 + point[0] * WIDE, MARGIN + BOX_HIGH / 2 + point[1] * HIGH


@dataclass(frozen=True, slots=True)
class Thread:
    """One line of the drawing: a choice, or an outcome that no single choice makes. `share`: of those who came here."""

    to: str
    ink: str
    why: str
    reach: str
    share: float | None = None


def _lines(story: Story, scene: Scene, drawing: Drawing, known: Known) -> Iterator[str]:
    """A line for each thread; those to the same scene lie beside one another."""
    threads = list(_threads(story, scene, known))
    beside: dict[str, int] = {}
    for thread in threads:
        count = sum(other.to == thread.to for other in threads)
        shift = (beside.setdefault(thread.to, 0) - (count - 1) / 2) * min(7, BOX_WIDE * 0.6 / count)
        beside[thread.to] += 1
        width = 1.4 if thread.share is None else 0.8 + 3 * thread.share
        yield (
            f'<path class="way {thread.reach} {thread.ink}" data-from="{scene.scene}" data-to="{thread.to}" '
            f'style="stroke-width:{width:.2f}" d="{_curve(scene, thread.to, drawing, shift)}">'
            f"<title>{escape(thread.why)} → {escape(thread.to)}</title></path>"
        )


def _threads(story: Story, scene: Scene, known: Known) -> Iterator[Thread]:
    """Where one outcome follows whatever is picked, a thread for each choice; else one for each outcome."""
    told = known.proof.get("scenes", {}).get(str(scene.scene), {}).get("outcomes", [])
    of_place = {choice.at: choice for choice in choices_of(scene)}
    for number, way in enumerate(scene.outcomes):
        to, choice = str(way.to), of_place.get(way.at)
        if choice is not None:
            yield _of_choice(story, scene, choice, to, known)
        elif way.when is None and len(scene.outcomes) == 1 and scene.choices:
            for choices in scene.choices.values():
                yield from (_of_choice(story, scene, one, to, known) for one in choices.values())
        else:
            reach = "unknown" if number >= len(told) else "reached" if told[number]["reachable"] else "never"
            yield Thread(to, _ink_of(story, way), _why(scene, way), reach)


def _of_choice(story: Story, scene: Scene, choice: Choice, to: str, known: Known) -> Thread:
    name = f"{scene.scene}/{choice.who}/{choice.name}"
    share = known.picked(str(scene.scene), str(choice.who), str(choice.name))
    why = f"{choice.who} picks {choice.name}: {choice.text}"
    return Thread(to, ink(story, str(choice.who)), why, known.reach("choices", name), share)


def _ink_of(story: Story, way: Outcome) -> str:
    """The ink of the one whose pick an outcome asks about, if it is one."""
    asked = expr.leaves(way.when.tree) if way.when else ()
    pickers = {leaf.who for leaf in asked if isinstance(leaf, expr.Picked)}
    return ink(story, pickers.pop()) if len(pickers) == 1 else "plain"


def _why(scene: Scene, way: Outcome) -> str:
    if way.when is not None:
        return way.when.text
    return "otherwise" if len(scene.outcomes) > 1 else "goes on"


def _curve(scene: Scene, to: str, drawing: Drawing, shift: float) -> str:
    """From the foot of one box to the head of the other; one that leads back up, from head to foot, round the side."""
    start, end = _at(drawing.boxes[str(scene.scene)]), _at(drawing.boxes[to])
    if to == scene.scene:
        x, y = start[0] + BOX_WIDE / 2, start[1]
        return f"M{x:.1f} {y - 14:.1f}c26 -14 26 42 0 28"
    down = end[1] > start[1]
    half = BOX_HIGH / 2 if down else -BOX_HIGH / 2
    bends = [_at(point) for point in drawing.bends[str(scene.scene), to]]
    points = [(start[0] + shift, start[1] + half), *((x + shift, y) for x, y in bends)]
    points.append((end[0] + shift, end[1] - half - (6 if down else -6)))
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    inner = zip(points, points[2:], strict=False)
    slopes = [0.0, *((after[0] - before[0]) / (after[1] - before[1]) for before, after in inner), 0.0]
    for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(points)):
        part = (y2 - y1) / 2.4
        left, right = slopes[number] * part, slopes[number + 1] * part
        path += f"C{x1 + left:.1f} {y1 + part:.1f} {x2 - right:.1f} {y2 - part:.1f} {x2:.1f} {y2:.1f}"
    return path


def _box(story: Story, scene: Scene, drawing: Drawing, known: Known, *, first: bool) -> str:
    x, y = _at(drawing.boxes[str(scene.scene)])
    reach, share = known.reach("scenes", str(scene.scene)), known.share(str(scene.scene))
    kinds = ["box", reach, *(["first"] if first else []), *(["last"] if scene.ending is not None else [])]
    name = str(scene.scene) if len(scene.scene) <= 24 else f"{scene.scene[:23]}…"
    place = str(story.places[scene.place].title)
    place = place if len(place) <= 27 else f"{place[:26]}…"
    size = f'width="{BOX_WIDE}" height="{BOX_HIGH}" rx="{BOX_HIGH / 2 if scene.ending is not None else 5}"'
    pips = "".join(_pips(story, scene, known))
    said = {"reached": "", "never": ", cannot be reached", "unknown": ", not proved"}[reach]
    label = f"{scene.scene}{said}, {share:.2f} times a play"
    return (
        f'<a href="#s-{scene.scene}" id="box-{scene.scene}" class="{" ".join(kinds)}" aria-label="{escape(label)}" '
        f'data-x="{x:.0f}" data-y="{y:.0f}" transform="translate({x - BOX_WIDE / 2:.1f} {y - BOX_HIGH / 2:.1f})">'
        f'<rect class="under" {size}/><rect class="heat" {size} style="--share:{min(1, share):.3f}"/>'
        f'<rect class="edge" {size}/>'
        f'<text x="{BOX_WIDE / 2}" y="22" class="name">{escape(name)}</text>'
        f'<text x="{BOX_WIDE / 2}" y="38" class="where">{escape(place)}</text>'
        f'{pips}<text x="{BOX_WIDE - 12}" y="54" class="share">{_per_cent(share)}</text></a>'
    )


def _per_cent(share: float) -> str:
    """How much of the plays; where they come round again, how many times in one."""
    if share > 1:
        return f"{share:.1f} ×"
    return "&lt;1 %" if 0 < share < 0.005 else f"{100 * share:.0f} %"


def _pips(story: Story, scene: Scene, known: Known) -> Iterator[str]:
    """A dot for each choice in the colour of its man: full if some play picked it, crossed out if it never can be."""
    x = 14.0
    for who, choices in scene.choices.items():
        for choice in choices:
            reach = known.reach("choices", f"{scene.scene}/{who}/{choice}")
            met = "met" if known.picked(str(scene.scene), str(who), str(choice)) else "unmet"
            if x < BOX_WIDE - 50:
                yield f'<circle class="pip {ink(story, who)} {met} {reach}" cx="{x}" cy="50" r="4"/>'
            x += 10.5
        x += 5
