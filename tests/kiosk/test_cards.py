"""Every card about the configuration has an example that fails with it, and a mended one that does not."""

import re
from pathlib import Path
from typing import Any

import pytest

from game.kiosk.read import read_configuration
from game.story import codes
from game.story.problems import Problem
from game.story.source import plain

CARDS = {path.name[:4]: plain(path) for path in sorted(codes.CARDS.glob("*.yaml"))}
CONFIGURED = [code for code in CARDS if "configured" in CARDS[code]]


def found(folder: Path, card: dict[str, Any], text: str | None) -> list[Problem]:
    path = folder / "kiosk.yaml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    return read_configuration(path)[1]


@pytest.mark.parametrize("code", CONFIGURED)
def test_the_example_fails_with_its_code(code: str, tmp_path: Path) -> None:
    (problem,) = found(tmp_path, CARDS[code], CARDS[code].get("fails"))
    assert problem.code == code
    assert not re.search(r"\{\w*\}", codes.sentence(problem) + codes.hint(problem))


@pytest.mark.parametrize("code", CONFIGURED)
def test_the_mended_example_has_no_problem(code: str, tmp_path: Path) -> None:
    assert found(tmp_path, CARDS[code], CARDS[code]["mended"]) == []
