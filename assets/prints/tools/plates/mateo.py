"""Mateo Iturbe, stoker, twenty-nine: the fire lights him from low at the left; the other half of him is not told."""

from __future__ import annotations

from ..backdrop import glow
from ..bust import ALL_ROUND, coat, collar, edge, quilted, rows, shell, stand_on
from ..gouge import Hand
from ..headgear import flat_cap
from ..likeness import Eye, brow, ear, eye, lines, mouth, nose
from ..line import box, rise
from ..pelt import stubble
from ..plate import Plate
from ..portrait import CLOTH, HAIR, LINEN, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=69,
    temple=71,
    jaw=59,
    chin=118,
    chin_wide=27,
    chin_out=11,
    brow=6,
    eyes=30.5,
    socket=8.5,
    lid=3.4,
    bridge=11,
    nose=23,
    nose_to=50,
    nose_wide=16,
    nose_thin=6.5,
    tip=6,
    hook=2.5,
    cheek=10,
    cheek_at=(46, 24),
    full=0.5,
    muzzle=4,
    upper=2.6,
    lower=4.6,
    mouth=74,
    mouth_wide=25,
    fold=1.8,
    bag=1.2,
    bent=1,
)
HEAD = Turn(17, -5, 3)
BODY = Turn(6)
LIGHT = (-0.50, 0.30, 0.81)
PADDING = Hand((30, 130), fill=0.98, rest=(1, 5), lift=0.1, entry=1.4, leave=3)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 57, 3.5, None)
    quilted(made, BODY, coat(184, 126, slope=1.2), 11, 10)
    made.lay(
        "collar",
        collar(
            edge((0, 152), (30, 134), (80, 108), (150, 92)),
            edge((0, 196), (40, 182), (90, 150), (150, 132)),
            62,
            22,
            0.2,
        ),
        steps(-130, 130, 130),
        steps(0, 1, 26),
        BODY,
    )
    SKULL.lay(made, HEAD)
    line = edge((0, -90), (56, -60), (66, -34), (76, -8), (84, 14), (92, 6), (108, 40), (150, 60))
    made.lay("hair", shell(SKULL, 3, lambda a, y: y < line(a)), ALL_ROUND, rows(SKULL, 60), HEAD)
    flat_cap(made, SKULL, HEAD)
    made.light(LIGHT, 0.9)


def cut() -> Plate:
    plate = Plate(
        "mateo",
        (140, 70, 720, 850),
        {"paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"},
        width=1000,
        height=1075,
    )
    p = Portrait("mateo", Sculpture((500, 462), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    above = p.sculpture.lit((-0.6, -0.2, 0.77), thrown=False)
    both = lambda x, y: max(p.lit(x, y), 0.75 * above(x, y))  # noqa: E731
    near = lambda x, y: p.lit(x, y) * (0.2 + 0.8 * rise(860, 180, x))  # noqa: E731
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("fire", when="lamp"):
        plate.put("mid", "glow", glow(p, (-60, 960), 700, 17, 0.9))
    with plate.group("body"):
        lay(
            plate,
            "padding",
            p.form("coat", (0.12, 1, 0.2), 11, inks(2, "lamp", 0.26), PADDING, 1.2, 0.1, 0.16, tone=near),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 10, inks(0.85, "lamp", 0.3), gain=0.8, less=0.1))
        lay(plate, "collar", p.form("collar", (0, 1, 0.2), 10.5, inks(0.72, "lamp", 0.24), CLOTH, 1.0, 0.08))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.05, 1, 0.34), 7.6, inks(0.34)))
        lay(plate, "hair", p.form("hair", (1, 0.1, 0.3), 7, inks(0.7, "lamp", 0.24), HAIR, 0.75, 0.12, 0.3))
    shape, rim, inner = ear(p, -1, 1.05)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("paper", "lit", rim)
        plate.put("lamp", "inner", inner)
    with plate.group("cap"):
        plate.put("key", "bed", p.sculpture.outline("cap", "peak", "under-peak"))
        lay(plate, "wool", p.form("cap", (0.1, 1, 0.2), 12, inks(2, "light", 0.2), CLOTH, 0.85, 0.12, 0.24, tone=both))
        lay(plate, "peak", p.form("peak", (0, 1, 0), 9, inks(2, "light", 0.2), LINEN, 0.8, 0.1, tone=both))
        lay(plate, "under", p.form("under-peak", (0, 1, 0), 8, inks(0.8, "lamp", 0.2), LINEN, 1.0, 0.04))
    look = Eye(29, 9.4, -0.6, (0.4, 0), 4, 0, 6.4, 3)
    eye(p, -1, look)
    eye(p, 1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((10, -14), (22, -19), (34, -18), (46, -11)), 7, 15, 0.6)
    nose(p, 6, -1)
    mouth(p, ((-24, -1.8), (-12, 0.4), (-3, 0), (0, 0.5), (3, 0), (12, 0.6), (24, 1.6)), 6, 0.35, 4.2)
    lines(
        p,
        (3.2, [(-18, 47), (-24, 56), (-28, 66)]),
        (3, [(-27, 84), (-29, 92)]),
        (3, [(-40, 17), (-32, 20.5), (-21, 17)]),
        (3, [(-44, 3), (-52, 0), (-57, 0)]),
        (3, [(-44, 7), (-52, 9), (-57, 13)]),
        (2.8, [(-4, -20), (-3, -13)]),
    )
    stubble(p, 460, 8, 2.2, 48, 0.22)
    finish(plate, p, (0.9, 0.05, 0.2), ("face", "cap", "neck", "collar"))
    return plate
