"""The real story as if it ended with its first tape: what is tried on it many times over is read many times over."""

import re
import shutil
from pathlib import Path

from game.files import story_folder

TAPE = "is-the-bridge-standing"


def first_tape_alone(folder: Path) -> Path:
    """The folder, filled with story.yaml, the places, the sources, and of tapes and codex what is the first tape's."""
    shutil.copytree(story_folder(), folder, ignore=shutil.ignore_patterns("words", "plays", "schema*", "kiosk"))
    for other in (folder / "tapes").iterdir():
        if other.name != TAPE:
            shutil.rmtree(other)
            (folder / "codex" / f"{other.name}.yaml").unlink(missing_ok=True)
    plan = folder / "story.yaml"
    written, _, _ = plan.read_text(encoding="utf-8").partition("\n  kiosk:\n")
    alone = re.sub(r"tapes: \[[^]]*\]", f"tapes: [{TAPE}]", re.sub(r"\n    later:.*(\n {6}.*)*", "", written))
    plan.write_text(f"{alone}\n", encoding="utf-8")
    return folder
