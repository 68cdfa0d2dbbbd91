"""Dana in the studio, 1989: twenty-three, the light of the engineer's booth on her; she has just been told no."""

from __future__ import annotations

import math

from ..backdrop import slant
from ..bust import ALL_ROUND, coat, collar, edge, rows, shell, stand_on
from ..gouge import Hand, gouge
from ..knife import knife
from ..likeness import Eye, brow, eye, mouth, nose
from ..line import Line, bend, box, rise
from ..noise import Noise
from ..plate import Plate
from ..portrait import CLOTH, HAIR, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, Vector, steps
from ..skull import Skull

SKULL = Skull(
    width=70,
    temple=71,
    jaw=51,
    chin=107,
    chin_wide=19,
    chin_out=6,
    brow=1.2,
    eyes=32,
    socket=4.2,
    lid=4.2,
    bridge=4.5,
    nose=16,
    nose_to=43,
    nose_wide=14.5,
    nose_thin=7.5,
    tip=4.5,
    wing=6.5,
    cheek=9,
    cheek_at=(47, 20),
    full=5,
    muzzle=2.5,
    upper=3.4,
    lower=5,
    mouth=65,
    mouth_wide=21,
    fold=0.3,
    bag=0.3,
    forehead=92,
)
HEAD = Turn(-15, -3, 4)
BODY = Turn(-30)
KNIT = Hand((24, 58), fill=0.86, rest=(2, 6), entry=1.6, leave=3)
LIGHT = (0.30, -0.36, 0.87)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 43, 1.0, coat(166, 124, lambda x, y: 3 * math.sin(x / 8), 1.2))
    neckline = edge((0, 120), (60, 106), (150, 90))
    made.lay(
        "collar",
        collar(neckline, edge((0, 162), (60, 150), (150, 134)), 54, 10, 0.3, 0.36),
        steps(-120, 120, 160),
        steps(0, 1, 30),
        BODY,
    )
    SKULL.lay(made, HEAD)
    soft = Noise(p.mass("hair shape"), 11)
    fringe = edge((0, -35), (16, -32), (34, -33), (46, -28), (54, -4), (60, 30), (76, 64), (100, 78), (150, 84))

    def locks(a: float, y: float) -> float:
        return 3.4 * soft(a * 1.5, y * 0.12) + 8 * rise(50, 90, abs(a)) * rise(90, 20, y) + 5 * rise(-30, -90, y)

    made.lay(
        "hair",
        shell(SKULL, 8, lambda a, y: y < fringe(a - 6) + 4 * soft(a * 2.2, 90), locks),
        ALL_ROUND,
        rows(SKULL, 88),
        HEAD,
    )

    def cup(a: float, v: float) -> Vector:
        """A padded disc on the ear: a from back to front as it is seen from its side, v down."""
        t, u = math.radians(a), math.radians(v)
        deep = 0.45 + 0.55 * abs(math.cos(t) * math.cos(u)) ** 0.5
        return 84 + 24 * math.cos(t) * math.cos(u) * deep, 8 + 42 * math.sin(u), 2 - 36 * math.sin(t) * math.cos(u)

    made.lay("cup", cup, steps(-90, 90, 40), steps(-90, 90, 40), HEAD)
    made.light(LIGHT, 0.9)


def headphones(plate: Plate, p: Portrait) -> None:
    """Band over the hair, one padded cup over the near ear."""
    rng = p.mass("headphones")

    def at(x: float, y: float, z: float) -> tuple[float, float]:
        q = p.sculpture.seen(HEAD((x, y, z)))
        return q[0], q[1]

    def arch(out: float, z: float) -> Line:
        return [
            at((90 + out) * math.cos(t), -18 - (114 + out) * math.sin(t), z)
            for t in (math.pi * k / 26 for k in range(-2, 29))
        ]

    with plate.group("headphones"):
        plate.put("key", "band", [knife(rng, [*arch(13, 6), *arch(0, -4)[::-1]], 18, 0.9)])
        plate.put("key", "cup-edge", [knife(rng, o, 12, 0.8) for o in p.sculpture.outline("cup")])
        edge_of = arch(9, 4)
        plate.put("paper", "lit", [gouge(rng, edge_of[3:13], 6.5, 3, 8), gouge(rng, edge_of[12:18], 3.4, 4, 8)])
        lay(
            plate,
            "cup",
            p.form("cup", (1, 0, 0.2), 8, inks(0.66, "lamp", 0.2), CLOTH, flow=p.sculpture.round((0.97, 0, -0.25))),
        )
        plate.put("mid", "far", [gouge(rng, edge_of[19:26], 4, 3, 6)])
        wire = bend([at(106, 44, 4), at(112, 90, 8), at(120, 150, 30), at(96, 230, 60), at(118, 330, 40)], 9)
        plate.put("key", "wire", [gouge(rng, wire, 9, 0.6, 0.6)])
        plate.put("lamp", "wire-lit", [gouge(rng, wire[i : i + 11], 3, 2, 4) for i in range(1, len(wire) - 8, 12)])


def cut() -> Plate:
    plate = Plate(
        "dana",
        (150, 90, 720, 900),
        {"paper": "#ece4d2", "light": "#d99a5c", "mid": "#4e6a7c", "key": "#111b25", "lamp": "#f0c55e"},
        width=1000,
        height=1075,
    )
    p = Portrait("dana", Sculpture((500, 452), 2.55), SKULL, HEAD, LIGHT)
    sculpture(p)
    falls = p.sculpture.falls()

    def plait(x: float, y: float) -> float:
        """The ribs of the jersey, their stitches leaning by turns."""
        return falls(x, y) + (0.62 if math.sin((x - 500) / (10 + y / 130)) > 0 else -0.62)

    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put("mid", "wall", slant(p, 1.56, lambda x, y: 0.66 * rise(690, 1010, x) - 0.22, 19, 36))
    with plate.group("body"):
        lay(
            plate,
            "jersey",
            p.form("coat", (0, 1, 0), 12, inks(2, "lamp", 0.6), KNIT, 0.92, 0.1, 0.16, flow=plait),
        )
        lay(
            plate,
            "collar",
            p.form("collar", (1, 0.1, 0), 10, inks(0.62, "lamp", 0.2), CLOTH, 1.0, 0.05, flow=p.sculpture.falls(0.05)),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 10, inks(0.6)))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.12, 1, 0.42), 7.8, inks(0.34)))
        lay(
            plate,
            "hair",
            p.form("hair", (0, 0, 1), 9.5, inks(0.62, "lamp", 0.3), HAIR, 0.85, 0.1, 0.2, flow=p.sculpture.falls(0.06)),
        )
    headphones(plate, p)
    look = Eye(30, 10.5, 2.6, (1.2, -0.2), 3.6, 2.0)
    eye(p, 1, look)
    eye(p, -1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((12, -15), (22, -19), (34, -20), (46, -14)), 5.2, 14)
    nose(p, 5, 1)
    mouth(p, ((-20, 0.5), (-10, 0.4), (-3, -0.6), (0, 0.2), (3, -0.6), (10, 0.2), (21, -1.4)), 5, 0.75, 3.6)
    finish(plate, p, (-0.9, 0.1, 0.2), ("face", "hair", "neck", "collar"))
    return plate
