"""What `explore --json` has written, given back in a file: a whole proof, or the moves to something in it.

All that is asked of it later is looked at here; whoever draws or plays it need not doubt it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeGuard

from game.story.model import BEINGS
from game.writer.answer import Refused
from game.writer.witness import Witness

LONGEST = 200_000_000  # characters; the proof of a large story has some ten million, a device never ends


def proof_in(path: Path) -> dict[str, Any]:
    """The proof in a file. Raises Refused."""
    tree = _tree(path)
    if not _is_proof(tree):
        raise Refused(f"{path} holds no proof. Write one with: python -m game explore --json > FILE")
    return tree


def moves_in(path: Path) -> Witness:
    """The moves in a file. Raises Refused."""
    tree = _tree(path)
    if not _is_witness(tree):
        raise Refused(f"{path} is no file of moves, as “explore --json” gives them.")
    return tree


def _tree(path: Path) -> object:
    """The JSON in a file; None where there is none."""
    try:
        with path.open(encoding="utf-8") as file:
            return json.loads(file.read(LONGEST))
    except OSError as error:
        raise Refused(f"{path} cannot be read ({error.strerror}).") from None
    except (ValueError, RecursionError):
        return None


def _is_proof(tree: object) -> TypeGuard[dict[str, Any]]:
    match tree:
        case {
            "complete": bool(),
            "states": int(),
            "transitions": int(),
            "scenes": dict(scenes),
            "choices": dict(choices),
            "problems": list(problems),
        }:
            met = all(map(_is_scene, scenes.values())) and all(map(_is_met, choices.values()))
            return met and all(map(_is_problem, problems))
    return False


def _is_scene(tree: object) -> bool:
    match tree:
        case {"witness": witness, "values": dict(values), "outcomes": list(outcomes)} if _is_met(tree):
            way = witness is None or _is_witness(witness)
            return way and all(map(_is_range, values.items())) and all(map(_is_met, outcomes))
    return False


def _is_range(value: tuple[str, object]) -> bool:
    """The least and the most that something was; what says where somebody is has three numbers."""
    match value:
        case name, [int(least), int(most)]:
            return not name.endswith(" is") or 0 <= least <= most < len(BEINGS)
    return False


def _is_met(tree: object) -> bool:
    match tree:
        case {"reachable": bool()}:
            return True
    return False


def _is_problem(tree: object) -> bool:
    match tree:
        case {"file": str(), "line": int(), "code": str(), "message": str()}:
            return True
    return False


def _is_witness(tree: object) -> TypeGuard[Witness]:
    match tree:
        case {"tapes": [_, *_] as tapes, "at": str()}:
            return all(map(_is_tape, tapes))
    return False


def _is_tape(tree: object) -> bool:
    match tree:
        case {"tape": str(), "origin": {"scene": str(), "values": dict(values)}, "moves": list(moves)}:
            return all(isinstance(value, int) for value in values.values()) and all(map(_is_move, moves))
    return False


def _is_move(tree: object) -> bool:
    match tree:
        case [str(), dict(picks)]:
            return all(isinstance(choice, str) for choice in picks.values())
    return False
