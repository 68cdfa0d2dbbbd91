"""The printmaker's hand tools: knife, gouge and furrow in, one SVG a print out.

Run from assets/prints: `python -m tools.cut wire` cuts a plate, `python -m tools.pull wire` pulls a proof of it.
Units are those of the plate, 1500 × 1000; y grows downwards. Nothing outside the standard library is needed to cut.
"""
