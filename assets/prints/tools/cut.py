"""Cuts plates: `python -m tools.cut NAME…`, or all of them; writes NAME.svg beside inks.yaml."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

from . import plates
from .plate import Plate

PRINTS = Path(__file__).parent.parent


def every() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(plates.__path__))


def cut(name: str) -> Plate:
    """The plate made by plates/NAME.py, dashes for underscores."""
    plate: Plate = importlib.import_module(f"{plates.__name__}.{name.replace('-', '_')}").cut()
    return plate


def main(names: list[str]) -> int:
    faults: list[str] = []
    for name in names or every():
        plate = cut(name)
        faults += plate.faults()
        text = plate.svg()
        (PRINTS / f"{plate.name}.svg").write_text(text, encoding="utf-8")
        sys.stdout.write(f"{plate.name}: {plate.paths} paths, {plate.marks} marks, {len(text) // 1000} KB\n")
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
