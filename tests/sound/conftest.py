"""The sound's tools stand beside the sounds, not in the game: they are imported from there, under their own name."""

import importlib.util
import sys
from pathlib import Path

SOUND = Path(__file__).parents[2] / "assets" / "sound"


def _import_tools() -> None:
    folder = SOUND / "tools"
    spec = importlib.util.spec_from_file_location(
        "sound_tools", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    sys.modules["sound_tools"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["sound_tools"])


_import_tools()
