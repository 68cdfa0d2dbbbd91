"""Killed hard at random moments, it is back within five seconds, and no figure is lost or counted twice."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("kills.py")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for its victims in /proc")
def test_killed_fifteen_times() -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--stub", "--times", "15"], capture_output=True, text=True, timeout=180
    )
    assert done.stdout.splitlines()[-1:] == ["All is well."], done.stdout + done.stderr
