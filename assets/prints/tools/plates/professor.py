"""The Professor of Kharkov, in his sixties, winter of 1943: ice in the beard, one glass left; snow light."""

from __future__ import annotations

import math

from ..backdrop import slant
from ..bust import ALL_ROUND, coat, collar, edge, rows, shell, stand_on
from ..gouge import Hand, gouge
from ..knife import knife
from ..likeness import Eye, brow, ear, eye, lines, nose
from ..line import Line, Point, Tone, bend, box, lerp, rise
from ..noise import Noise
from ..pelt import moustache
from ..plate import Plate
from ..portrait import CLOTH, HAIR, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, Vector, steps
from ..skull import Skull

SKULL = Skull(
    width=67,
    temple=73,
    jaw=52,
    chin=114,
    chin_wide=20,
    chin_out=6,
    top=-106,
    forehead=95,
    brow=5,
    eyes=30.5,
    socket=10,
    lid=4,
    bridge=10,
    nose=24,
    nose_to=52,
    nose_wide=16,
    nose_thin=7,
    tip=7,
    hook=1.5,
    cheek=10,
    cheek_at=(46, 22),
    full=-6,
    muzzle=4,
    upper=1,
    lower=3,
    mouth=76,
    mouth_wide=23,
    fold=2.6,
    bag=4.4,
)
HEAD = Turn(-15, 4, -4)
BODY = Turn(-2)
LIGHT = (-0.42, -0.16, 0.89)
BEARD = Hand((60, 300), fill=1.0, rest=(2, 9), thinnest=1.2, lift=0.1, entry=3, leave=9)


def beard(p: Portrait) -> None:
    """From the ears down over the breast, parting into strands at its end."""
    strand = Noise(p.mass("strands"), 9)
    top = edge((0, 88), (12, 86), (22, 72), (36, 62), (52, 46), (64, 26), (74, 2))
    end = edge((0, 242), (14, 238), (30, 222), (46, 192), (60, 150), (74, 104))

    def at(a: float, v: float) -> Vector:
        y = lerp(top(a), end(a) + 9 * strand(a, 3), v)
        x, _, z = SKULL.around(a, min(y, SKULL.chin - 22))
        stand = 3 + 13 * math.sin(math.pi * min(1.0, v * 0.8 + 0.05)) ** 0.8 + 2.6 * strand(a * 1.3, y / 30)
        z += stand - 0.16 * max(0.0, y - 120)
        return x * (1.12 - 0.1 * rise(0.4, 1, v)) + 3 * math.sin(y / 26), y, z

    p.sculpture.lay("beard", at, steps(-74, 74, 150), steps(0, 1, 90), HEAD)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 46, 3, coat(176, 128, lambda x, y: 6 * math.sin((x + y) / 26), 1.35))
    made.lay(
        "blanket",
        collar(
            edge((0, 186), (30, 160), (70, 112), (150, 84)),
            edge((0, 280), (30, 262), (70, 190), (150, 144)),
            62,
            58,
            0.1,
        ),
        steps(-140, 140, 140),
        steps(0, 1, 40),
        BODY,
    )
    SKULL.lay(made, HEAD)
    wisp = Noise(p.mass("hair shape"), 9)
    line = edge(
        (0, -140), (30, -140), (46, -110), (56, -58), (62, -36), (70, -18), (80, 2), (86, 16), (104, 44), (150, 62)
    )
    made.lay(
        "hair",
        shell(
            SKULL,
            7,
            lambda a, y: -74 + 5 * wisp(a, 9) < y < line(a) + 4 * wisp(a, 5),
            lambda a, y: 7 * rise(60, 90, abs(a)) + 3 * wisp(a, y),
        ),
        ALL_ROUND,
        rows(SKULL, 62),
        HEAD,
    )
    beard(p)
    made.light(LIGHT, 0.65)


def glasses(plate: Plate, p: Portrait) -> None:
    """One ring is empty but for a splinter; the glass in the other has frosted over."""
    rng = p.mass("glasses")
    middle, low, wide, high = SKULL.eyes + 1, 5.0, 21.0, 18.0

    def at(x: float, y: float, back: float = 0) -> Point:
        q = p.sculpture.seen(p.turn((x, y, SKULL.forehead + 8 - back - abs(x) * 0.12)))
        return q[0], q[1]

    def ring(side: int, share: float = 1.0) -> Line:
        return [
            at(side * middle + share * wide * math.cos(t), low + share * high * math.sin(t))
            for t in (k * math.tau / 36 for k in range(37))
        ]

    def frost(turn: float, share: float, bow: float) -> Line:
        """One needle of ice from the rim inwards."""
        reach = ((0.98, 0.0), (lerp(0.98, share, 0.5), 0.4 * bow), (share, bow))
        here = [(wide * r * math.cos(turn + b), high * r * math.sin(turn + b)) for r, b in reach]
        return gouge(rng, [at(-middle + x, low + y) for x, y in here], 3.6, 0.8, 6)

    grown = (0.5, 0.95, 1.4, 1.75, 2.2, 2.7, 4.5)
    needles = [frost(t, rng.uniform(-0.1, 0.7), rng.uniform(-0.5, 0.5)) for t in grown]
    with plate.group("glasses"):
        plate.put("paper", "frosted", [knife(rng, ring(-1, 0.97)[:-1], 9, 0.6)])
        plate.put("mid", "needles", needles)
        wires = [ring(side)[k : k + 11] for side in (-1, 1) for k in range(0, 36, 9)]
        wires.append(bend([at(-middle + wide, low - 3), at(0, low - 8, -2), at(middle - wide, low - 3)], 6))
        wires.append(bend([at(middle + wide, low - 4), at(70, low - 5, 28), at(74, low - 8, 70)], 6))
        plate.put("key", "wire", [gouge(rng, w, 5, 0.5, 0.5) for w in wires])
        splinter = [
            at(middle + 12, low + 14),
            at(middle + 19, low + 7),
            at(middle + 20, low + 1),
            at(middle + 13, low + 6),
        ]
        plate.put("key", "splinter-edge", [gouge(rng, [splinter[0], splinter[3], splinter[2]], 3, 1, 1)])
        plate.put("light", "splinter", [gouge(rng, [splinter[0], splinter[1], splinter[2]], 4, 1, 2)])


def cut() -> Plate:
    plate = Plate(
        "professor",
        (140, 60, 720, 920),
        {"paper": "#dde2e4", "light": "#8296a6", "mid": "#324a61", "key": "#0b1119", "lamp": "#d8dcc0"},
        width=1000,
        height=1075,
    )
    p = Portrait("professor", Sculpture((516, 400), 2.45), SKULL, HEAD, LIGHT)
    sculpture(p)
    falls, drift = p.sculpture.falls(), Noise(p.mass("drift"), 60)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
        plate.put(
            "mid", "light", slant(p, 1.1, lambda x, y: 0.85 * rise(520, -60, x) * rise(1000, 300, y) - 0.14, 17, 36)
        )
    with plate.group("body"):
        lay(plate, "coat", p.form("coat", (0.2, 1, 0), 14, inks(2, "light", 0.6), CLOTH, 0.7, 0.16, 0.2))
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9, inks(0.6, "light")))
        lay(
            plate,
            "blanket",
            p.form(
                "blanket",
                (0.3, 1, 0),
                13,
                inks(2, "light", 0.3),
                CLOTH,
                0.9,
                0.1,
                0.2,
                flow=lambda x, y: falls(x, y) + (0.5 if x > 500 else -0.5),
            ),
        )
    with plate.group("head"):
        lay(plate, "form", p.form("face", (-0.04, 1, 0.32), 7.4, inks(0.32, "light")))
        lay(plate, "hair", p.form("hair", (0.9, 0.2, 0.3), 7.5, inks(0.4, "light", 0.16), HAIR, 0.95, 0.06, 0.3))
    shape, rim, inner = ear(p, 1, 1.1)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("light", "lit", rim)
        plate.put("mid", "inner", inner)
    look = Eye(28, 8.6, -1.8, (-0.6, 0.2), 3, 0, 6, 3)
    eye(p, 1, look)
    brow(p, 1, ((10, -15), (22, -21), (34, -20), (47, -11)), 6, 15, 0.4, 2)
    brow(p, -1, ((10, -15), (22, -21), (34, -20), (47, -11)), 6, 15, 0.4, 2)
    nose(p, 6, 1)
    lines(
        p,
        (3.6, [(17, 45), (24, 53), (29, 62)]),
        (3.6, [(42, 19), (32, 26), (20, 21)]),
        (3, [(40, 27), (31, 31), (23, 28)]),
        (3.2, [(-36, -36), (-10, -41), (14, -39), (36, -42)]),
        (3, [(-32, -47), (-6, -52), (30, -50)]),
        (3, [(-26, -58), (0, -63), (26, -61)]),
        (3, [(-4, -22), (-3, -14), (-4, -8)]),
        (3, [(5, -22), (4, -15)]),
        (3, [(46, 3), (54, 0), (59, 0)]),
        (3, [(45, 7), (53, 9), (58, 13)]),
        (3.2, [(43, 40), (46, 50), (44, 60)]),
    )
    finish(plate, p, (0.9, 0.1, 0.2), ("face", "hair", "blanket"))
    with plate.group("beard"):
        plate.put("key", "bed", p.sculpture.outline("beard"))

        def rime(x: float, y: float, bright: float) -> str:
            """Grey at the cheeks, ice towards the end."""
            ice = bright + 0.5 * rise(600, 800, y) + 0.14 * drift(x, y)
            return "paper" if ice > 0.62 and bright > 0.2 else "light" if bright > 0.16 else "mid"

        lay(plate, "strands", p.form("beard", (1, 0, 0.1), 8.5, rime, BEARD, 1.05, 0.05, 0.25, flow=combed(p)))
    p.dark, p.bright = [], {}
    moustache(p, 35, 19, 96, 5, 1.0, ("light", "paper"))
    with plate.group("moustache"):
        plate.put("key", "bed", p.dark)
        for ink, cuts in p.bright.items():
            plate.put(ink, ink, cuts)
    glasses(plate, p)
    return plate


def combed(p: Portrait) -> Tone:
    falls = p.sculpture.falls()
    return lambda x, y: falls(x, y) * 0.4 + 0.6 * (math.pi / 2 + (505 - x) / 700) + 0.16 * math.sin(y / 34 + x / 60)
