"""Nurtas Beisenuly before a door that has opened, 1956: fifty-one and looks seventy; he has taken his cap off."""

from __future__ import annotations

from ..bust import ALL_ROUND, coat, collar, edge, quilted, rows, shell, stand_on
from ..gouge import Hand, gouge
from ..knife import knife
from ..likeness import Eye, brow, ear, eye, lines, mouth, nose
from ..line import box, rise
from ..pelt import away, moustache, pelt, stubble
from ..plate import Plate
from ..portrait import CLOTH, Portrait, finish, inks, lay
from ..sculpt import Sculpture, Turn, steps
from ..skull import Skull
from ..spectacles import spectacles

SKULL = Skull(
    width=71,
    temple=71,
    jaw=55,
    chin=116,
    chin_wide=21,
    chin_out=8,
    brow=3,
    eyes=32,
    socket=7,
    lid=5,
    bridge=6.5,
    nose=19,
    nose_to=49,
    nose_wide=15,
    nose_thin=7.5,
    tip=5,
    wing=6,
    cheek=13,
    cheek_at=(49, 21),
    full=-6,
    muzzle=3.5,
    upper=2,
    lower=3.6,
    mouth=74,
    mouth_wide=23,
    fold=3,
    bag=4,
    jowl=2,
)
HEAD = Turn(17, -4, -4)
BODY = Turn(24)
PADDING = Hand((30, 130), fill=0.98, rest=(1, 5), lift=0.1, entry=1.4, leave=3)
LIGHT = (0.44, -0.16, 0.88)


def sculpture(p: Portrait) -> None:
    made = p.sculpture
    stand_on(made, BODY, 47, 5, None)
    quilted(made, BODY, coat(172, 130, slope=1.4), 12, 9)
    made.lay(
        "scarf",
        collar(edge((0, 132), (60, 106), (150, 82)), edge((0, 186), (60, 164), (150, 136)), 58, 14, 0.25),
        steps(-130, 130, 120),
        steps(0, 1, 26),
        BODY,
    )
    SKULL.lay(made, HEAD)
    line = edge(
        (0, -62),
        (18, -66),
        (34, -76),
        (44, -58),
        (58, -44),
        (68, -26),
        (80, -4),
        (86, 10),
        (96, 0),
        (108, 36),
        (150, 58),
    )
    made.lay("hair", shell(SKULL, 3, lambda a, y: y < line(a)), ALL_ROUND, rows(SKULL, 60), HEAD)
    made.light(LIGHT, 0.72)


def cut() -> Plate:
    plate = Plate(
        "nurtas-1956",
        (140, 90, 720, 900),
        {"paper": "#f0e3c8", "light": "#a97b5c", "mid": "#50403f", "key": "#150f10", "lamp": "#f4b640"},
        width=1000,
        height=1075,
    )
    p = Portrait("nurtas-1956", Sculpture((462, 446), 2.5), SKULL, HEAD, LIGHT)
    sculpture(p)
    rng = p.mass("door")
    near = lambda x, y: p.lit(x, y) * (0.2 + 0.8 * rise(240, 800, x))  # noqa: E731
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1006, 1081)])
    with plate.group("body"):
        lay(
            plate,
            "coat",
            p.form("coat", (0.1, 1, 0.2), 11.5, inks(2, "lamp", 0.34), PADDING, 1.0, 0.12, 0.2, tone=near),
        )
        lay(plate, "neck", p.form("neck", (0, 1, 0.3), 9, inks(0.5)))
        lay(plate, "scarf", p.form("scarf", (0.2, 1, 0.2), 10.5, inks(0.75, "lamp", 0.26), CLOTH, 1.0, 0.08, 0.2))
    with plate.group("head"):
        lay(plate, "form", p.form("face", (0.04, 1, 0.34), 7.4, inks(0.34)))
        lay(
            plate,
            "crop",
            pelt(
                p.mass("crop"),
                p.sculpture.inside("hair"),
                p.lit,
                away((500, 640)),
                900,
                (13, 24),
                4.6,
                inks(0.25, "lamp", 0.1),
                gap=5.2,
                wild=0.3,
                least=0.4,
            ),
        )
    shape, rim, inner = ear(p, -1, 1.05)
    with plate.group("ear"):
        plate.put("key", "shape", [shape])
        plate.put("mid", "lit", [*rim, *inner])
    look = Eye(28, 8.6, 0.8, (0.9, -0.2), 3, 1.8, 6)
    eye(p, -1, look)
    eye(p, 1, look, far=True)
    for side in (-1, 1):
        brow(p, side, ((12, -16), (23, -21), (35, -19), (46, -11)), 4.4, 13, 0.6, 1.2)
    nose(p, 6, -1)
    mouth(p, ((-22, 1), (-11, 0.4), (0, 0.4), (11, 0.4), (22, 1.2)), 5.6, 0, 4)
    lines(
        p,
        (4.6, [(-17, 43), (-25, 52), (-32, 64), (-34, 76)]),
        (3.6, [(17, 43), (24, 52), (29, 63)]),
        (3.6, [(-28, 82), (-30, 91), (-27, 99)]),
        (3.4, [(-43, 18), (-33, 24), (-21, 19)]),
        (3.2, [(-46, 2), (-54, -2), (-60, -3)]),
        (3.2, [(-46, 6), (-54, 7), (-60, 11)]),
        (3.4, [(-43, 44), (-47, 58), (-44, 74)]),
        (3, [(-4, -22), (-3, -14), (-4, -8)]),
        (3, [(4, -21), (4, -14)]),
        (3.6, [(-38, -34), (-12, -38), (14, -36), (38, -38)]),
        (3.4, [(-36, -44), (-8, -49), (32, -46)]),
        (3, [(-30, -54), (-4, -59), (28, -56)]),
    )
    moustache(p, 24, 8, 54, 3, 0.4, ("paper",))
    stubble(p, 220, 6, 1.8, 54, 0.25)
    spectacles(p, (21, 17), 6, 10, 4.2, 0.85)
    with plate.group("door"):
        plate.put("paper", "gap", [knife(rng, [(858, -6), (884, -6), (894, 1081), (872, 1081)], 26, 1.4)])
        plate.put(
            "lamp",
            "jamb",
            [
                gouge(rng, [(850 + y * 0.013, y + k * 4) for k in range(2, int(far / 4))], 5, 3, 7)
                for y, far in ((90, 150), (310, 260), (640, 170), (860, 190))
            ],
        )
        boards = [(918, 0.8), (946, 1.0), (978, 0.7)]
        plate.put(
            "mid",
            "boards",
            [
                gouge(rng, [(x + y * 0.01 + k * 0.04, y + k * 4) for k in range(int(far / 4))], 7 * share, 4, 9)
                for x, share in boards
                for y, far in ((rng.uniform(10, 80), 260), (rng.uniform(380, 460), 240), (rng.uniform(740, 800), 250))
            ],
        )
    finish(plate, p, (-0.9, 0.05, 0.2), ("face", "neck", "scarf"))
    return plate
