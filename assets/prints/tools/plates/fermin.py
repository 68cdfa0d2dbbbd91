"""Fermín, day-labourer, thirty: he enlisted for bread and has coughed since; the hut's small window from the right."""

from __future__ import annotations

import math

from ..backdrop import slant
from ..bust import ALL_ROUND, coat, collar, edge, rows, shell, stand_on
from ..gouge import Hand, gouge
from ..knife import knife
from ..likeness import Eye, brow, ear, eye, lines, mouth, nose
from ..line import Line, box, lerp, rise
from ..noise import Noise
from ..pelt import stubble
from ..plate import Plate
from ..portrait import CLOTH, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=67,
    temple=69,
    jaw=51,
    chin=116,
    chin_wide=21,
    chin_out=8,
    top=-102,
    brow=5,
    eyes=31,
    socket=9.5,
    lid=2,
    bridge=11,
    nose=22,
    nose_to=48,
    nose_wide=14.5,
    nose_thin=6.2,
    tip=5,
    wing=7,
    hook=2.4,
    cheek=12.5,
    cheek_at=(48, 22),
    full=-9,
    muzzle=3.4,
    upper=1.8,
    lower=3.6,
    mouth=72,
    mouth_wide=23,
    fold=2,
    bag=2.6,
    forehead=91,
)
HEAD = Turn(-12, 1, 3)
BODY = Turn(4)
CROP = Hand((16, 62), fill=0.8, rest=(2, 12), entry=2, leave=5)
LIGHT = (0.42, -0.16, 0.89)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 44, 6, coat(172, 134, lambda x, y: 5 * math.sin(x / 24 - y / 40), 1.35), 0.34)
    made.lay(
        "neckcloth",
        collar(edge((0, 142), (60, 118), (150, 96)), edge((0, 172), (50, 152), (150, 126)), 51, 9, 0.32),
        steps(-130, 130, 120),
        steps(0, 1, 24),
        BODY,
    )
    SKULL.lay(made, HEAD)
    line = edge(
        (0, -50), (20, -50), (38, -52), (48, -42), (58, -30), (68, -20), (80, -2), (88, 8), (104, 34), (150, 58)
    )
    tuft = Noise(p.mass("tufts"), 5)
    made.lay(
        "hair",
        shell(SKULL, 3, lambda a, y: y < line(a + 2) + 3 * tuft(a, 4), lambda a, y: 2.5 * tuft(a * 1.4, y)),
        ALL_ROUND,
        rows(SKULL, 60),
        HEAD,
    )
    made.light(LIGHT, 0.65)


def patch(plate: Plate, p: Portrait) -> None:
    """A square of other cloth on the shoulder, sewn on with long stitches."""
    rng = p.mass("patch")
    a, b, c, d = (612, 862), (714, 880), (702, 990), (600, 972)

    def at(s: float, t: float) -> tuple[float, float]:
        return (
            lerp(lerp(a[0], b[0], s), lerp(d[0], c[0], s), t),
            lerp(lerp(a[1], b[1], s), lerp(d[1], c[1], s), t),
        )

    weave = [
        gouge(rng, [at(0.12, t), at(0.5, t - 0.02), at(lerp(0.7, 0.9, rng.random()), t + 0.01)], 8, 2, 4)
        for t in (0.12, 0.24, 0.36, 0.48, 0.6, 0.72, 0.86)
    ]
    stitches: list[Line] = []
    for k in range(6):
        t = 0.1 + 0.16 * k
        for here, there in (
            (at(t, -0.07), at(t + 0.05, 0.07)),
            (at(t, 0.93), at(t + 0.05, 1.07)),
            (at(-0.07, t), at(0.07, t + 0.05)),
            (at(0.93, t), at(1.07, t + 0.05)),
        ):
            stitches.append(gouge(rng, [here, there], 4.4, 0.8, 1.4))
    plate.put(
        "key", "patch", [knife(rng, [at(-0.04, -0.04), at(1.04, -0.03), at(1.05, 1.04), at(-0.05, 1.03)], 16, 1.4)]
    )
    plate.put("light", "patch-weave", weave)
    plate.put("paper", "stitches", stitches)


def cut() -> Plate:
    plate = Plate(
        "fermin",
        (140, 80, 720, 860),
        {"paper": "#ece4d2", "light": "#d99a5c", "mid": "#4e6a7c", "key": "#111b25", "lamp": "#f0c55e"},
        width=1000,
        height=1075,
    )
    p = Portrait("fermin", Sculpture((488, 448), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)

    def boards(x: float, y: float) -> float:
        """The edges of two bunks behind him."""
        lit = 0.75 * rise(620, 980, x) - 0.1
        return lit if 250 < y < 306 or 640 < y < 700 else -1.0

    over = p.sculpture.lit((0.45, -0.35, 0.82), 0.2, 0.98, thrown=False)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put("mid", "bunks", slant(p, 0.02, boards, 12, 34))
    with plate.group("body"):
        lay(
            plate,
            "jacket",
            p.form(
                "coat", (0.25, 1, 0.2), 13, inks(2, "light", 0.6), CLOTH, 0.85, 0.14, 0.3, flow=p.sculpture.falls(-0.6)
            ),
        )
        patch(plate, p)
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9, inks(0.6, "light")))
        plate.put("key", "cloth-bed", p.sculpture.outline("neckcloth"))
        lay(plate, "neckcloth", p.form("neckcloth", (0.3, 1, 0.1), 10, inks(0.7, "light", 0.24), CLOTH, 1.0, 0.06))
    far_shape, far_rim, _ = ear(p, -1, 1.1, 0.7)
    with plate.group("far-ear"):
        plate.put("key", "shape", [far_shape])
        plate.put("light", "lit", far_rim)
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.02, 1, 0.32), 7.6, inks(0.34, "light")))
        lay(
            plate,
            "crop",
            p.form(
                "hair",
                (0, 0, 1),
                7,
                inks(0.6, "light", 0.2),
                CROP,
                0.9,
                0.08,
                0.4,
                tone=over,
                flow=p.sculpture.falls(-0.16),
            ),
        )
    shape, rim, inner = ear(p, 1, 1.04, 0.85)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("paper", "lit", rim)
        plate.put("light", "inner", inner)
    look = Eye(30, 10.6, -1.2, (0, -0.2), 4, 0, 6)
    eye(p, 1, look)
    eye(p, -1, look)
    for side in (-1, 1):
        brow(p, side, ((10, -20), (21, -22), (33, -20.5), (46, -12)), 6.4, 15, 0.3, 1)
    nose(p, 5, 1)
    mouth(p, ((-22, 0.8), (-11, 0), (-3, -0.5), (0, 0.2), (3, -0.5), (11, 0), (22, 0.8)), 5.6, 0.35, 4)
    lines(
        p,
        (3.6, [(18, 43), (26, 51), (32, 62), (33, 74)]),
        (3.2, [(-18, 43), (-26, 51), (-32, 62)]),
        (3.6, [(42, 40), (47, 54), (43, 70)]),
        (3, [(48, 46), (51, 58), (48, 70)]),
        (3.2, [(-43, 46), (-46, 58), (-42, 72)]),
        (3, [(42, 17), (32, 21.5), (20, 17)]),
        (3, [(-42, 17), (-32, 21.5), (-20, 17)]),
        (3, [(46, 4), (53, 3), (58, 4)]),
        (3, [(-18, -34), (-6, -36), (6, -36), (18, -34)]),
        (2.6, [(-12, -41), (0, -43), (12, -41)]),
    )
    stubble(p, 300, 7, 2.0, 50, 0.24)
    finish(plate, p, (-0.9, 0.1, 0.2), ("face", "hair", "neck", "neckcloth"))
    return plate
