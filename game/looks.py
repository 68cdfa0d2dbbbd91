"""How pages can look: what a player, a museum and the command line choose among, the usual first."""

THEMES = ("cream", "dark", "white", "black")
TEXT_SIZES = (100, 125, 150, 175, 200)
"""per cent"""
FACES = ("literata", "sans", "andika")
