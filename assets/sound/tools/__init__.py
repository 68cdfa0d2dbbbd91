"""Scores into sounds: `python -m tools.render`, run in assets/sound; docs/sound.md is the guide.

Reading scores needs PyYAML; rendering and measuring need numpy and soundfile, which the game itself never imports.
"""
