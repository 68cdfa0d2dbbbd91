"""Erbol, nine, driver of the dung cart, winter noon: his grandfather's fur hat is too big, and he has seen foreigners."""

from __future__ import annotations

import math

from ..bust import coat, collar, edge, stand_on
from ..gouge import gouge, slivers
from ..headgear import flaps
from ..knife import knife
from ..likeness import Eye, brow, eye, lines, mouth, nose
from ..line import Line, box
from ..noise import Noise
from ..pelt import pelt
from ..plate import Plate
from ..portrait import CLOTH, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull

SKULL = Skull(
    width=66,
    temple=69,
    jaw=50,
    chin=95,
    chin_wide=19,
    chin_out=4,
    brow=0.4,
    eyes=30.5,
    socket=2.8,
    lid=4,
    bridge=3,
    nose=13,
    nose_to=36,
    nose_wide=13.5,
    nose_thin=8,
    tip=5,
    cheek=9,
    cheek_at=(43, 24),
    full=8,
    muzzle=2,
    upper=3,
    lower=4.4,
    mouth=57,
    mouth_wide=20,
    fold=0,
    bag=0,
    top=-112,
    forehead=90,
)
HEAD = Turn(11, -7, -6)
BODY = Turn(-6)
LIGHT = (-0.36, -0.10, 0.93)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 40, 0, coat(150, 108, lambda x, y: 6 * math.sin(x / 20 + y / 60), 1.1))
    made.lay(
        "collar",
        collar(edge((0, 104), (60, 84), (150, 64)), edge((0, 164), (60, 148), (150, 130)), 56, 28, 0.15),
        steps(-130, 130, 120),
        steps(0, 1, 30),
        BODY,
    )
    SKULL.lay(made, HEAD)
    flaps(made, SKULL, HEAD, down=True, big=1.15)
    made.light(LIGHT, 0.8)


def cut() -> Plate:
    plate = Plate(
        "erbol",
        (130, 60, 740, 930),
        {"paper": "#eceeed", "light": "#cdd6da", "mid": "#8699a6", "key": "#222b31", "lamp": "#d9d9c8"},
        width=1000,
        height=1075,
    )
    p = Portrait("erbol", Sculpture((500, 500), 2.75), SKULL, HEAD, LIGHT)
    sculpture(p)
    rng = p.mass("snow")
    drift, clear = Noise(rng, 150), p.sculpture.anything(10)
    everything = ("face", "fur", "crown", "coat", "collar", "neck")
    with plate.group("plain"):
        plate.put("light", "sky", [box(-6, -6, 1006, 560)])
        sky = [
            gouge(rng, [(x + k * far / 9, y + 3 * math.sin(k + y)) for k in range(10)], wide, 4, 9)
            for y in range(14, 545, 15)
            for x, far, wide in (
                (rng.uniform(-40, 700), rng.uniform(160, 420), rng.uniform(3, 8)),
                (rng.uniform(200, 900), rng.uniform(120, 300), rng.uniform(2, 6)),
            )
        ]
        plate.put("paper", "sky-cut", sky)
        plate.put(
            "paper",
            "snow",
            [knife(rng, [(-6, 552), (300, 546), (700, 556), (1006, 548), (1006, 1081), (-6, 1081)], 30, 2)],
        )
        plate.put(
            "mid",
            "snow-shade",
            slivers(
                rng,
                190,
                (0, 560, 1000, 1075),
                lambda x, y: drift(x * 0.6, y * 2) > 0.25 and not clear(x, y),
                lambda x, y: 0.06,
                (30, 110),
            ),
        )
        plate.put("key", "far", slivers(rng, 26, (0, 546, 1000, 556), lambda x, y: True, lambda x, y: 0.0, (20, 60)))
    with plate.group("figure"):
        plate.put("key", "mass", [knife(rng, o, 14, 1.2) for o in p.sculpture.outline(*everything)[:1]])
        outside = p.sculpture.anything(15)
        inside = p.sculpture.anything(0)
        edge_hairs: list[Line] = []
        for _ in range(5200):
            x, y = rng.uniform(180, 820), rng.uniform(130, 790)
            if outside(x, y) and not inside(x, y) and len(edge_hairs) < 420:
                a = math.atan2(y - 440, x - 500) + rng.uniform(-0.4, 0.4) + 0.4
                edge_hairs.append(
                    gouge(
                        rng,
                        [
                            (x - 16 * math.cos(a), y - 16 * math.sin(a)),
                            (x, y),
                            (x + 9 * math.cos(a + 0.3), y + 9 * math.sin(a + 0.3)),
                        ],
                        5,
                        0.6,
                        4,
                    )
                )
        plate.put("key", "tufts", edge_hairs)
    with plate.group("body"):
        lay(
            plate,
            "coat",
            p.form("coat", (0, 1, 0), 15, inks(2, "light", 0.6), CLOTH, 0.85, 0.16, 0.2, flow=p.sculpture.falls(0.15)),
        )
        lay(plate, "collar", p.form("collar", (1, 0.1, 0), 11, inks(2, "light", 0.3), CLOTH, 0.9, 0.12, 0.2))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (-0.06, 1, 0.38), 7.8, inks(0.3, "light")))
        lay(
            plate,
            "crown",
            p.form(
                "crown", (0, 1, 0.3), 12, inks(2, "light", 0.55), CLOTH, 0.8, 0.14, 0.2, flow=p.sculpture.falls(0.2)
            ),
        )
    with plate.group("fur"):
        lay(
            plate,
            "hair",
            pelt(
                p.mass("fur"),
                p.sculpture.inside("fur"),
                p.sculpture.lit(LIGHT, 0.2, 0.98, thrown=False),
                lambda x, y: -1.45 + (x - 500) / 400 if y < 390 else 1.5 - (x - 500) / 700,
                1300,
                (16, 32),
                5.4,
                inks(0.45, "light", 0.2),
                gap=5.6,
                wild=0.28,
                least=0.06,
            ),
        )
    look = Eye(29, 10, 1.8, (-0.8, -0.2), 3.0, 1.6, 5.8)
    eye(p, -1, look)
    eye(p, 1, look)
    for side in (-1, 1):
        brow(p, side, ((12, -14), (22, -18), (33, -18), (43, -13)), 3.6, 12)
    nose(p, 5, -1)
    mouth(p, ((-20, -2.4), (-10, 0.6), (0, 1.2), (10, 0.4), (20, -2.8)), 5.4, 0.35, 3.4)
    lines(
        p,
        (2.8, [(-22, 44), (-26, 50), (-26, 57)]),
        (2.8, [(22, 44), (26, 50), (26, 57)]),
        (2.4, [(-36, 12), (-29, 15), (-21, 13)]),
        (2.4, [(36, 12), (29, 15), (21, 13)]),
    )
    finish(plate, p, (0.9, 0, 0.2), ("face", "collar", "crown"))
    return plate
