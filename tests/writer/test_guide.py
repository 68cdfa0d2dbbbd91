"""The guide has every key that can be written."""

import dataclasses
import re
from pathlib import Path

import pytest

from game.story import model, plan, shape

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "writing.md").read_text(encoding="utf-8")
RECORDS = [
    record
    for module in (model, plan)
    for record in vars(module).values()
    if dataclasses.is_dataclass(record) and record.__module__ == module.__name__
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_key_stands_in_the_guide(record: type) -> None:
    assert [key for key, _ in shape.keys(record) if not re.search(rf"\b{re.escape(key)}\b", GUIDE)] == []
