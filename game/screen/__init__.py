"""The story in a window. pygame lives on this floor and nowhere else.

    layout, theme → typeset → sheet → widgets, leaves → folio → a module for each page → stack → app

A page composes a sheet: what stands on it, and what can be pressed. What pressing does is a value (`change`), and
`stack` does it; `desk` is what all pages share. What takes long is done beside them: prints in `press`, saves in
`keeper`. `kiosk/` lays the same leaves out for a finger, and has a loop of its own, `appliance`.
"""

import os

# pygame greets on standard output when it is imported, so this cannot wait until the window opens.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
