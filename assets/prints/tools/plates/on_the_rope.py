"""On the rope: the path in a buran, a rope from hut to hut, and a door that somebody keeps lit."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Light, parted
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

DOOR: Point = (962, 476)
GLOW = Light((962, 470), 430, (("paper", 0.20), ("lamp", 0.52), ("light", 0.72), ("mid", 9.0)), 1.12)
ROPE: Line = bend([(-30, 902), (120, 846), (300, 768), (480, 688), (640, 626), (780, 580), (880, 546), (948, 520)], 10)


def _mass(name: str) -> random.Random:
    return random.Random(f"on-the-rope/{name}")


def rope_half(x: float) -> float:
    return lerp(25, 2.2, rise(-120, 980, x) ** 0.72)


def off_rope(x: float, y: float) -> bool:
    """Far enough from the rope to be cut: it keeps a black margin, or the storm would swallow it."""
    if x > 950:
        return True
    near = min(range(len(ROPE)), key=lambda i: abs(ROPE[i][0] - x))
    return abs(y - ROPE[near][1]) > rope_half(x) * 1.5 + 5


HUT: Line = [
    (846, 640),
    (848, 404),
    (836, 396),
    (902, 342),
    (1010, 322),
    (1156, 340),
    (1262, 408),
    (1250, 414),
    (1252, 668),
]


class Storm:
    """The wind: across and down, in gusts, and round about the lit door."""

    def __init__(self, rng: random.Random) -> None:
        self.turn, self.gusts, self.hut = Noise(rng, 330), Noise(rng, 150), within(HUT)

    def flow(self, x: float, y: float) -> float:
        a = 0.30 + 0.50 * self.turn(x, y * 1.3)
        r = math.dist((x, y), DOOR)
        round_door = math.atan2(y - DOOR[1], x - DOOR[0]) + math.pi / 2
        w = 0.95 * math.exp(-((r / 330) ** 2))
        if math.cos(round_door - a) < 0:
            round_door += math.pi
        return math.atan2(
            (1 - w) * math.sin(a) + w * math.sin(round_door), (1 - w) * math.cos(a) + w * math.cos(round_door)
        )

    def gust(self, x: float, y: float) -> float:
        """−1..1, drawn out along the wind."""
        return self.gusts(x * 0.42 + y * 0.13, y * 1.25 - x * 0.38)

    def open(self, x: float, y: float) -> bool:
        return -5 < x < 1505 and -5 < y < 1005 and not self.hut(x, y) and off_rope(x, y)


def storm(plate: Plate) -> None:
    rng = _mass("storm")
    wind = Storm(rng)
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    seeds = [(200, 200), (700, 150), (1200, 200), (300, 600), (1300, 700), (700, 800), (1100, 900), (100, 950)]
    lines = furrows(rng, wind.flow, 13.5, lambda x, y: -5 < x < 1505 and -5 < y < 1005, seeds)

    def dark(x: float, y: float) -> float:
        return 0.24 + 0.72 * wind.gust(x, y) + 0.12 * rise(300, 1000, y)

    hand = Hand((60, 420), rest=(4, 60), lift=0.1, entry=4, leave=10)
    far = carve(rng, lines, dark, 13, lambda x, y: wind.open(x, y) and GLOW.far(x, y) > 0.94, hand)
    with plate.group("storm"):
        plate.put("mid", "snow", far)
        plate.put(
            "light",
            "gusts",
            carve(
                rng,
                furrows(rng, wind.flow, 24, lambda x, y: -5 < x < 1505 and -5 < y < 1005, seeds),
                lambda x, y: rise(0.16, 0.62, wind.gust(x + 60, y)) * 0.8,
                9,
                lambda x, y: wind.open(x, y) and GLOW.far(x, y) > 0.8,
                Hand((40, 260), rest=(10, 90), lift=0.14, leave=10),
            ),
        )
    with plate.group("round-the-door", when="lamp"):
        close = furrows(
            rng,
            wind.flow,
            11,
            lambda x, y: GLOW.far(x, y) < 1,
            [(962, 300), (760, 440), (1180, 560), (962, 760), (1300, 440)],
        )

        def lit(x: float, y: float) -> float:
            return rise(1.0, 0.14, GLOW.far(x, y)) * (0.82 + 0.4 * wind.gust(x, y)) + 0.06

        cuts = carve(rng, close, lit, 11, wind.open, Hand((26, 190), rest=(3, 22), entry=3, leave=7))
        by_ink = parted(rng, cuts, GLOW)
        for ink in ("mid", "light", "lamp", "paper"):
            if ink in by_ink:
                plate.put(ink, ink, by_ink[ink])


def hut(plate: Plate) -> None:
    rng = _mass("hut")
    with plate.group("hut"):
        plate.put("key", "mass", [knife(rng, HUT, 18, 1.6)])
        roof = bend([(832, 400), (900, 340), (1010, 318), (1156, 336), (1266, 406)], 8)
        plate.put(
            "mid",
            "roof",
            [
                gouge(rng, [(x, y + 4) for x, y in roof[i : i + 9]], rng.uniform(6, 12), 2, 5)
                for i in range(0, len(roof) - 6, 7)
            ],
        )
        boards = []
        for x in range(862, 1240, 21):
            if 902 < x < 1034:
                continue
            top = 420 + rng.uniform(0, 30)
            boards.append(
                gouge(
                    rng,
                    straight((x, top), (x + rng.uniform(-2, 2), 640 - rng.uniform(0, 70)), 9),
                    lerp(4.4, 1.8, abs(x - 968) / 280),
                    4,
                    8,
                )
            )
        plate.put("mid", "boards", boards)
    with plate.group("door", when="lamp"):
        plate.put("lamp", "opening", [knife(rng, [(920, 650), (918, 398), (1012, 394), (1016, 654)], 17, 1.2)])
        inside = within(box(922, 400, 1012, 648))
        plate.put(
            "paper",
            "bright",
            carve(
                rng,
                furrows(
                    rng,
                    lambda x, y: math.atan2(y - 452, x - 966),
                    8.5,
                    inside,
                    [(966, 500), (940, 430), (1000, 440), (966, 620), (930, 540), (1004, 560)],
                ),
                lambda x, y: rise(150, 20, math.dist((x, y), (966, 452))) * 1.05,
                8.5,
                inside,
                Hand((20, 120), rest=(2, 10), leave=8),
            ),
        )
        plate.put(
            "key",
            "lantern",
            [
                knife(rng, [(952, 452), (954, 436), (978, 435), (981, 452)], 7, 0.6),
                knife(rng, [(954, 480), (979, 480), (982, 490), (951, 491)], 7, 0.6),
                gouge(rng, straight((955, 450), (955, 482), 4), 2.6, 0.3, 0.3),
                gouge(rng, straight((978, 450), (978, 482), 4), 2.6, 0.3, 0.3),
                gouge(rng, bend([(956, 437), (966, 418), (977, 436)], 5), 2.6, 0.5, 0.5),
                gouge(rng, straight((966, 396), (966, 420), 3), 2.6, 0.3, 0.3),
            ],
        )
        plate.put("paper", "flame", [gouge(rng, straight((966, 479), (966, 454), 4), 11, 1, 3)])
        leaf = [(1016, 656), (1014, 394), (1072, 380), (1078, 684)]
        plate.put("key", "leaf", [knife(rng, leaf, 17, 1.2)])
        plate.put(
            "lamp",
            "leaf-lit",
            [
                gouge(rng, straight((1024 + 12 * i, 402 - 2 * i), (1025 + 13 * i, 652 + 4 * i), 9), 6.5 - 1.2 * i, 3, 6)
                for i in range(4)
            ],
        )


def drifts(plate: Plate) -> None:
    """Snow running along the ground, heaped at the sill; the light lies on it as far as it reaches."""
    rng = _mass("drifts")
    bank = bend(
        [(700, 700), (800, 668), (900, 652), (1020, 660), (1130, 690), (1260, 672), (1400, 706), (1506, 690)], 6
    )
    ground = [
        *bank,
        (1506, 1006),
        (-6, 1006),
        *bend([(-6, 948), (160, 900), (330, 850), (480, 800), (600, 744), (700, 700)], 5),
    ]
    inside = within(ground)
    form, bent = Noise(rng, 120), Noise(rng, 240)

    def flow(x: float, y: float) -> float:
        return 0.16 + (y - 760) / 1500 + 0.3 * bent(x * 0.7, y * 1.6)

    lines = furrows(
        rng,
        flow,
        lambda _x, y: 8 + (y - 650) * 0.026,
        inside,
        [(960, 700), (700, 900), (1300, 850), (1000, 950), (800, 760)],
    )
    light = Light((968, 650), 420, (("paper", 0.42), ("lamp", 0.70), ("light", 0.86), ("mid", 9.0)), 1.0)

    def reach(x: float, y: float) -> float:
        """The light fans out of the door towards us."""
        spread = abs((x - 968) + (y - 650) * 0.32) / (64 + (y - 650) * 0.62)
        return rise(1.45, 0.75, spread) * rise(430, 60, y - 640)

    with plate.group("ground"):
        plate.put("key", "mass", [knife(rng, ground, 20, 2)])
        plate.put(
            "mid",
            "running-snow",
            carve(
                rng,
                lines,
                lambda x, y: 0.34 + 0.62 * form(x * 0.5, y * 1.8) - 0.3 * reach(x, y),
                12.5,
                lambda x, y: inside(x, y) and off_rope(x, y),
                Hand((60, 380), rest=(3, 50), leave=10),
            ),
        )
    with plate.group("fan", when="lamp"):
        cuts = carve(
            rng,
            lines,
            lambda x, y: reach(x, y) * (0.9 + 0.3 * form(x, y * 2)),
            lambda _x, y: 9 + (y - 650) * 0.03,
            lambda x, y: inside(x, y) and off_rope(x, y),
            Hand((40, 260), rest=(2, 20), leave=8),
        )
        for ink, found in sorted(parted(rng, cuts, light).items()):
            plate.put(ink, ink, found)


def rope(plate: Plate) -> None:
    rng = _mass("rope")
    lay: list[Line] = []
    warm: list[Line] = []
    rime: list[Line] = []
    line: Line = []
    for a, b in pairwise(ROPE):
        line += straight(a, b, 6)[:-1]
    gone, due = 0.0, 0.0
    for (ax, ay), (bx, by) in pairwise(line):
        gone += math.dist((ax, ay), (bx, by))
        half = rope_half(ax)
        if gone < due:
            continue
        due = gone + half * 0.92 + 1.6
        run = math.hypot(bx - ax, by - ay) or 1
        ux, uy = (bx - ax) / run, (by - ay) / run
        nx, ny = -uy, ux

        def at(
            along: float, across: float, p: Point = (ax, ay), u: Point = (ux, uy), n: Point = (nx, ny), h: float = half
        ) -> Point:
            return p[0] + u[0] * along * h + n[0] * across * h, p[1] + u[1] * along * h + n[1] * across * h

        strand = bend([at(-0.95, 0.92), at(-0.35, 0.35), at(0.35, -0.3), at(0.95, -0.92)], 4)
        cut = gouge(rng, strand, half * rng.uniform(0.56, 0.7), 1.4, 2.0)
        (warm if ax > 560 or rng.random() < rise(150, 560, ax) * 0.8 else lay).append(cut)
        if half > 9 and rng.random() < 0.65:
            lay.append(gouge(rng, bend([at(-0.5, 0.95), at(0.1, 0.4), at(0.7, -0.2)], 3), half * 0.12, 2, 4))
        if rng.random() < 0.2:
            tip = rng.uniform(1.2, 1.6)
            rime.append(
                gouge(rng, [at(-0.1, -0.9), at(0.35, -(0.9 + tip) / 2), at(0.9, -tip)], half * 0.2 + 0.8, 0.8, 4)
            )
    with plate.group("rope"):
        plate.put("light", "lay", lay)
        plate.put("paper", "rime", rime)
        plate.put("lamp", "lay-warm", warm)


def flakes(plate: Plate) -> None:
    """The nearest snow, over everything."""
    rng = _mass("flakes")
    wind = Storm(_mass("storm"))
    out: list[Line] = []
    for _ in range(120):
        x, y = rng.uniform(-20, 1500), rng.uniform(-20, 1000)
        if math.dist((x, y), DOOR) < 190:
            continue
        far = math.exp(rng.uniform(math.log(9), math.log(74)))
        spine = [(x, y)]
        for _step in range(7):
            a = wind.flow(*spine[-1])
            spine.append((spine[-1][0] + math.cos(a) * far / 7, spine[-1][1] + math.sin(a) * far / 7))
        out.append(gouge(rng, spine, min(far / 6.5, rng.uniform(2.4, 6.5)), 2, 5))
    with plate.group("flakes"):
        plate.put("paper", "near", out)


def cut() -> Plate:
    plate = Plate(
        "on-the-rope",
        (285, 78, 930, 844),
        {"paper": "#e6e0d0", "light": "#7f95a0", "mid": "#2f4a5e", "key": "#0d141c", "lamp": "#eec565"},
    )
    for part in (storm, hut, drifts, rope, flakes):
        part(plate)
    return plate
