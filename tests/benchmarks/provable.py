"""A story of eight tapes as large as the proof allows.

Three men, three pairs in five steps folded to three bands, strength in three steps that begins anew in each tape,
deaths, luck, joint decisions, five facts that steer later tapes, and a memory of many picks that only text reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generated import MEN, put

PAIRS = (("mateo", "alvaro"), ("mateo", "nurtas"), ("nurtas", "alvaro"))
FACTS = ("debt", "signed", "warned", "seen", "hidden")
PLAN = """
story: provable
title: Provable
version: 1
cast:
  mateo: {name: Mateo, seat: yes}
  alvaro: {name: Álvaro, seat: yes}
  nurtas: {name: Nurtas, seat: yes}
  dana: Dana
pairs:
  - {between: [mateo, alvaro], start: 1, crosses: 3, clamp: yes, fold: [0, 0, 2, 4, 4]}
  - {between: [mateo, nurtas], start: 2, crosses: 3, clamp: yes, fold: [0, 0, 2, 4, 4]}
  - {between: [nurtas, alvaro], start: 2, crosses: 3, clamp: yes, fold: [0, 0, 2, 4, 4]}
values:
  strength: {each: man, from: 0, to: 2, start: 2, clamp: yes}
"""
DECISIONS = 6


def write(folder: Path, tapes: int = 8) -> Path:
    names = [f"tape-{number}" for number in range(tapes)]
    facts = "".join(f"  {fact}: {{start: no, carries: yes}}\n" for fact in FACTS)
    series = f"series:\n  tapes: {{title: Tapes, folder: tapes, tapes: [{', '.join(names)}]}}\n"
    put(folder / "story.yaml", PLAN + facts + series)
    put(folder / "places.yaml", "- {place: hut, title: The hut, alt: A hut.}\n")
    put(folder / "sources.yaml", "- {source: H-001, title: A book, standing: documented, says: It was cold.}\n")
    put(folder / "codex/terms.yaml", "- {entry: nan, kind: term, title: nan, text: Bread., sources: H-001}\n")
    for number, name in enumerate(names):
        put(folder / f"tapes/{name}/tape.yaml", f"{{tape: {name}, title: A tape, time: Winter, opens: {name}-0}}\n")
        put(folder / f"tapes/{name}/scenes.yaml", "".join(_scenes(number)))
    return folder


def _scenes(tape: int) -> Iterator[str]:
    """Pages that only go on between decisions, of which every other is joint; a last page."""
    for number in range(DECISIONS):
        yield _page(tape, number)
        yield _decision(tape, number)
    yield _head(tape, f"{2 * DECISIONS}") + _memories(tape, DECISIONS) + _last(tape)


def _head(tape: int, scene: str) -> str:
    return (
        f"- scene: tape-{tape}-{scene}\n  place: hut\n  time: Night\n  record: invented\n  sources: [H-001]\n"
        "  voice: dana\n  text:\n    - Snow fell on the steppe.\n"
    )


def _memories(tape: int, number: int) -> str:
    """Text that reads what was picked earlier in the tape, and at the same place of the tape before."""
    told = ""
    for earlier in range(max(0, number - 2), number):
        who = MEN[(tape + earlier) % 3]
        told += f"    - {{if: {who} picked give at tape-{tape}-{2 * earlier + 1}, text: He had given.}}\n"
    if tape:
        who = MEN[(tape - 1 + number % DECISIONS) % 3]
        there = f"tape-{tape - 1}-{2 * (number % DECISIONS) + 1}"
        told += f"    - {{if: {who} picked keep at {there}, text: He had kept it.}}\n"
    return told


def _page(tape: int, number: int) -> str:
    return _head(tape, f"{2 * number}") + _memories(tape, number) + f"  to: tape-{tape}-{2 * number + 1}\n"


def _decision(tape: int, number: int) -> str:
    who, other = MEN[(tape + number) % 3], MEN[(tape + number + 1) % 3]
    one, two = PAIRS[(tape + number) % 3], PAIRS[(tape + number + 1) % 3]
    fact, after = FACTS[(tape + number) % 5], f"tape-{tape}-{2 * number + 2}"
    text = _head(tape, f"{2 * number + 1}") + "  choices:\n" + _choices(who, one)
    if number % 2:
        text += _choices(other, two)
    if number == 3:
        text += "    luck:\n      snow: {text: Snow., weight: 2}\n      thaw: Thaw.\n"
    trusted = f"{who} picked give and trust {' '.join(one)} >= 3"
    text += f"  outcomes:\n    - {{if: {trusted}, do: {fact} = yes, to: {after}}}\n"
    if number == 3 and tape:
        text += f"    - {{if: luck picked snow and strength {other} <= 1, do: {other} dies, to: {after}}}\n"
    steers = FACTS[(tape + number + 2) % 5]
    return f"{text}    - {{if: {steers}, do: strength {other} -1, to: {after}}}\n    - to: {after}\n"


def _choices(who: str, pair: tuple[str, str]) -> str:
    trust = f"trust {' '.join(pair)}"
    return (
        f"    {who}:\n      give: {{text: I gave., do: [{trust} +1, strength {who} -1]}}\n"
        f"      keep: {{text: I kept it., do: [{trust} -1]}}\n"
        f"      ask: {{text: I asked., if: strength {who} >= 1}}\n"
    )


def _last(tape: int) -> str:
    fates = ", ".join(f"{who} is" for who in MEN)
    return f"  ending: [{fates}]\n" if tape == 7 else "  ending: []\n"
