"""Small stories made at random, in YAML: deaths, luck, joint choices, secrets, rings, two tapes."""

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

Draw = Any
MEN = ("mateo", "alvaro")
STARTS = ("debt = 1", "strength mateo = 1", "mateo returns", "debt +1")
PASTS = ("signed = yes", "alvaro dies", "debt = 2", "trust mateo alvaro = 0")
DEEDS = (
    *("trust mateo alvaro +1", "trust mateo alvaro -1", "trust mateo alvaro = 2", "strength alvaro -1"),
    *("debt +1", "debt -1", "debt = 0", "signed = yes", "signed = no", "alvaro learns lamp", "dana learns lamp"),
    *("mateo dies", "alvaro dies", "mateo leaves", "mateo returns"),
)
ASKED = (
    *("trust mateo alvaro >= 2", "trust mateo alvaro = 0", "strength alvaro = 1", "debt > 1", "debt != 1", "signed"),
    *("alvaro knows lamp", "mateo is here", "mateo is dead", "alvaro is alive", "alvaro is away"),
)
PLAN = {
    "story": "random",
    "title": "A random story",
    "version": 1,
    "cast": {"mateo": {"name": "Mateo", "seat": "yes"}, "alvaro": {"name": "Álvaro", "seat": "yes"}, "dana": "Dana"},
    "series": {"tapes": {"title": "Tapes", "folder": "tapes", "tapes": ["one", "two"]}},
}


@st.composite
def stories(draw: Draw) -> dict[str, Any]:
    """The files of a story, by path, as plain data."""
    clamp = draw(st.sampled_from(["yes", "no"]))
    fold = draw(st.sampled_from([{}, {"fold": [0, 0, 2]}, {"fold": [1, 1, 1]}]))
    plan = PLAN | {
        "pairs": [{"between": list(MEN), "to": 2, "start": 1, "crosses": 2, "clamp": clamp} | fold],
        "values": {
            "strength": {"each": "man", "to": 1, "start": 1, "clamp": "yes"},
            "debt": {"to": 2, "start": 0, "clamp": draw(st.sampled_from(["yes", "no"]))},
            "signed": {"start": "no", "carries": "yes"},
        },
        "secrets": {"lamp": {"about": "A lamp.", "holders": "mateo"}},
    }
    scenes = {tape: _names(draw, tape) for tape in ("one", "two")}
    choosers = {name: _choosers(draw) for names in scenes.values() for name in names[:-1]}
    files: dict[str, Any] = {
        "story.yaml": plan,
        "places.yaml": [{"place": "hut", "title": "The hut", "alt": "A hut."}],
        "sources.yaml": [{"source": "H-1", "title": "A book", "standing": "documented", "says": "It was cold."}],
        "codex/terms.yaml": [{"entry": "nan", "kind": "term", "title": "nan", "text": "Bread.", "sources": "H-1"}],
    }
    for tape, names in scenes.items():
        files[f"tapes/{tape}/tape.yaml"] = _tape(draw, tape, names, choosers)
        files[f"tapes/{tape}/scenes.yaml"] = [_scene(draw, name, names, choosers) for name in names]
    return files


def written(folder: Path, files: dict[str, Any]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    return folder


def _names(draw: Draw, tape: str) -> list[str]:
    return [f"{tape}-{letter}" for letter in "abcdef"[: draw(st.integers(2, 5))]]


def _choosers(draw: Draw) -> dict[str, int]:
    """Who chooses in a scene, and among how many."""
    return {who: draw(st.integers(1, 2)) for who in ("mateo", "alvaro", "luck", "dana") if draw(st.booleans())}


def _tape(draw: Draw, tape: str, names: list[str], choosers: dict[str, dict[str, int]]) -> dict[str, Any]:
    told: dict[str, Any] = {"tape": tape, "title": tape, "time": "Winter", "opens": names[0]}
    if draw(st.booleans()):
        told["start"] = draw(st.lists(st.sampled_from(STARTS), max_size=2))
    if draw(st.booleans()):
        told["past"] = draw(st.lists(st.sampled_from(PASTS), max_size=2))
    return told


def _scene(draw: Draw, name: str, names: list[str], choosers: dict[str, dict[str, int]]) -> dict[str, Any]:
    told: dict[str, Any] = {"scene": name, "place": "hut", "time": "Night", "record": "invented", "voice": "dana"}
    told["text"] = ["A night."] + [_passage(draw, choosers) for _ in range(draw(st.integers(0, 3)))]
    if draw(st.integers(0, 3)) == 0:
        told["plain"] = [_passage(draw, choosers)]
    if name == names[-1]:
        asked = ["trust mateo alvaro", "signed", "mateo is", "alvaro knows lamp", "debt"]
        return told | {"ending": draw(st.lists(st.sampled_from(asked), max_size=2, unique=True))}
    if draw(st.booleans()):
        told["do"] = _effects(draw)
    if choosers[name]:
        told["choices"] = {who: _choices(draw, who, count, choosers) for who, count in choosers[name].items()}
    told["outcomes"] = [_outcome(draw, name, names, choosers) for _ in range(draw(st.integers(0, 2)))]
    told["outcomes"].append({"to": _to(draw, name, names)} | ({"do": _effects(draw)} if draw(st.booleans()) else {}))
    if len(choosers[name]) == 1 and draw(st.integers(0, 1 if "luck" in choosers[name] else 15)) == 0:
        _each_leads(draw, told, name, names)
    return told


def _each_leads(draw: Draw, told: dict[str, Any], name: str, names: list[str]) -> None:
    """Every choice says itself where it leads; a story may be stuck there."""
    del told["outcomes"]
    for choices in told["choices"].values():
        for choice in choices.values():
            choice.pop("if", None)
            choice["to"] = _to(draw, name, names)


def _to(draw: Draw, name: str, names: list[str]) -> str:
    """Mostly further on, sometimes back."""
    later = names[names.index(name) + 1 :]
    return draw(st.sampled_from([*later, *later, *later, *names]))


def _passage(draw: Draw, choosers: dict[str, dict[str, int]]) -> Any:
    spoken: Any = draw(st.sampled_from(["Snow.", {"mateo": "Yes."}, {"alvaro": "No."}]))
    if draw(st.booleans()):
        return spoken
    held = {"if": _condition(draw, choosers), "text": [spoken]}
    return held | ({"else": "Other."} if draw(st.booleans()) else {})


def _choices(draw: Draw, who: str, count: int, choosers: dict[str, dict[str, int]]) -> dict[str, Any]:
    told = {name: _choice(draw, choosers) for name in ("give", "keep")[:count]}
    return told if who == "luck" else {name: _leaning(draw, choosers, choice) for name, choice in told.items()}


def _choice(draw: Draw, choosers: dict[str, dict[str, int]]) -> dict[str, Any]:
    told: dict[str, Any] = {"text": "I did."}
    if draw(st.integers(0, 2)) == 0:
        told["if"] = _condition(draw, choosers)
    if draw(st.booleans()):
        told["do"] = _effects(draw)
    return told


def _leaning(draw: Draw, choosers: dict[str, dict[str, int]], told: dict[str, Any]) -> dict[str, Any]:
    if draw(st.integers(0, 4)) == 0:
        told["lean"] = [{"if": _condition(draw, choosers), "lean": 2}, {"lean": 1}]
    return told


def _outcome(draw: Draw, name: str, names: list[str], choosers: dict[str, dict[str, int]]) -> dict[str, Any]:
    when = _condition(draw, choosers)
    if choosers[name] and draw(st.booleans()):
        who = draw(st.sampled_from(sorted(choosers[name])))
        own = f"{who} picked {draw(st.sampled_from(('give', 'keep')[: choosers[name][who]]))}"
        when = draw(st.sampled_from([own, f"{own} and {when}", f"not {own}"]))
    return {"if": when, "to": _to(draw, name, names)} | ({"do": _effects(draw)} if draw(st.booleans()) else {})


def _effects(draw: Draw) -> list[str]:
    return draw(st.lists(st.sampled_from(DEEDS), min_size=1, max_size=2))


def _condition(draw: Draw, choosers: dict[str, dict[str, int]]) -> str:
    first = _question(draw, choosers)
    joint = draw(st.sampled_from(["", "", "", " and ", " or "]))
    return f"{first}{joint}{_question(draw, choosers)}" if joint else first


def _question(draw: Draw, choosers: dict[str, dict[str, int]]) -> str:
    picks = [(name, who, count) for name, here in choosers.items() for who, count in here.items()]
    asked = [
        *ASKED,
        *(f"visited {name}" for name in choosers),
        *(f"{who} picked give at {name}" for name, who, _ in picks),
        *(f"{who} picked keep at {name}" for name, who, count in picks if count == 2),
    ]
    return draw(st.sampled_from(["", "not "])) + draw(st.sampled_from(asked))
