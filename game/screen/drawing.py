"""What everything on this floor needs to be drawn; asked before any of it is imported."""

from __future__ import annotations


def drawing_trouble() -> str:
    """Why nothing can be drawn here, in one sentence; "" where pygame-ce is."""
    try:
        import pygame
    except ImportError as error:
        return f"pygame cannot be used ({error})."
    if not getattr(pygame, "IS_CE", False):
        return "This pygame is not pygame-ce; mend it with: pip uninstall pygame && pip install pygame-ce"
    return ""
