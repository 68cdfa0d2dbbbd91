"""The story in a window. pygame lives on this floor and nowhere else."""

import os

# pygame greets on standard output when it is imported, so this cannot wait until the window opens.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
