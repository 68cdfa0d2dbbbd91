"""Stories made up by a program, to see what size costs."""

from __future__ import annotations

from pathlib import Path
from random import Random

MEN = ("mateo", "alvaro", "nurtas")
WORDS = (
    "snow",
    "steppe",
    "wind",
    "river",
    "horse",
    "winter",
    "letter",
    "train",
    "bread",
    "road",
    "light",
    "brick",
    "lamp",
)
PLAN = """
story: generated
title: Generated
version: 1
cast:
  mateo: {name: Mateo, seat: yes}
  alvaro: {name: Álvaro, seat: yes}
  nurtas: {name: Nurtas, seat: yes}
pairs:
  - {between: [mateo, alvaro], start: 1, crosses: 3, clamp: yes, fold: [0, 0, 2, 4, 4]}
  - {between: [mateo, nurtas], start: 1, crosses: 3, clamp: yes, fold: [0, 0, 2, 4, 4]}
  - {between: [nurtas, alvaro], start: 1, crosses: 3, clamp: yes, fold: [0, 0, 2, 4, 4]}
values:
  strength: {each: man, from: 0, to: 2, start: 2, clamp: yes}
series:
  tapes: {title: Tapes, folder: tapes, tapes: [TAPES]}
"""


def write(folder: Path, *, tapes: int, scenes: int, words: int) -> Path:
    """A story of so many tapes, each of so many scenes in a row, each of about so many words.

    Somebody decides in each but the last. In every fourth somebody else does at the same time, and in every fourth
    there is luck, as often as in the tapes we write.
    """
    draw = Random(1)
    names = [f"tape-{number}" for number in range(tapes)]
    put(folder / "story.yaml", PLAN.replace("TAPES", ", ".join(names)))
    put(folder / "places.yaml", "- {place: hut, title: The hut, alt: A hut.}\n")
    put(folder / "sources.yaml", "- {source: H-001, title: A book, standing: documented, says: It was cold.}\n")
    put(folder / "codex/terms.yaml", "- {entry: nan, kind: term, title: nan, text: Bread., sources: H-001}\n")
    for name in names:
        head = f"{{tape: {name}, title: A tape, time: Winter, opens: {name}-0}}\n"
        put(folder / f"tapes/{name}/tape.yaml", head)
        put(folder / f"tapes/{name}/scenes.yaml", "".join(_scene(draw, name, n, scenes, words) for n in range(scenes)))
    return folder


def _scene(draw: Random, tape: str, number: int, scenes: int, words: int) -> str:
    who, other = MEN[number % 3], MEN[(number + 1) % 3]
    lines = [
        f"- scene: {tape}-{number}",
        "  place: hut",
        "  time: Night",
        "  record: invented",
        "  sources: [H-001]",
        f"  voice: {who}",
        "  text:",
        f"    - {_prose(draw, words // 2)}",
        "    - if: trust mateo alvaro >= 2",
        f"      text: {_prose(draw, words // 8)}",
        f"      else: {_prose(draw, words // 8)}",
        f"    - {who}: {_prose(draw, words // 8)}",
    ]
    if number == scenes - 1:
        return "\n".join([*lines, "  ending: [trust mateo alvaro]", ""])
    lines += [
        "  choices:",
        f"    {who}:",
        f"      give: {{text: {_prose(draw, 8)}, do: [trust mateo alvaro +1]}}",
        f"      keep: {{text: {_prose(draw, 8)}, do: [strength {who} -1]}}",
    ]
    if number % 4 == 1:
        lines += [
            f"    {other}:",
            f"      stay: {_prose(draw, 6)}",
            f"      leave: {{text: {_prose(draw, 6)}, if: strength {other} >= 1}}",
        ]
    if number % 4 == 3:
        lines += ["    luck:", f"      snow: {{text: {_prose(draw, 4)}, weight: 2}}", f"      thaw: {_prose(draw, 4)}"]
    lines += [
        "  outcomes:",
        f"    - {{if: {who} picked give, do: [trust {who} {other} +1], to: {tape}-{number + 1}}}",
        f"    - to: {tape}-{number + 1}",
        "",
    ]
    return "\n".join(lines)


def _prose(draw: Random, words: int) -> str:
    return " ".join(draw.choices(WORDS, k=max(1, words))).capitalize() + "."


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
