"""The registry hut: a plank table, a long box of cards, an inkwell thawed by a candle, snow light from one window."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts, Light, beams, parted, surface, together
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

PANE = (404.0, 150.0, 650.0, 410.0)
DAY = Light((560, 420), 900, (("paper", 0.42), ("light", 0.66), ("mid", 9.0)), 1.25)
FLAME: Point = (1010, 592)
CANDLE = Light((1010, 600), 330, (("lamp", 0.72), ("mid", 9.0)), 1.2)


def _mass(name: str) -> random.Random:
    return random.Random(f"registry-hut/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def wall(plate: Plate) -> None:
    rng = _mass("wall")
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    cuts: list[Line] = []
    drift = Noise(rng, 160)
    y, row = 118.0, 0
    while y < 640:
        high = rng.uniform(36, 44)
        x = -30.0 - 45 * (row % 2)
        while x < 1510:
            wide = rng.uniform(82, 106)
            middle = (x + wide / 2, y + high / 2)
            at_door = 986 < middle[0] < 1216 and middle[1] > 296
            beside = PANE[0] - 54 < middle[0] < PANE[2] + 46
            near_window = at_door or (beside and PANE[1] - 46 < middle[1] < PANE[3] + 60)
            glare = rise(720, 150, math.dist(middle, (540, 300)) * (0.85 if middle[0] > 527 else 1.1)) * 1.0
            tone = glare * (0.75 + 0.5 * drift(*middle)) * rng.uniform(0.6, 1.15)
            lines = 4
            for k in range(lines):
                w = 8.6 * tone * rng.uniform(0.6, 1.1)
                if near_window or w < 1.5 or rng.random() < 0.06:
                    continue
                yy = y + 6 + (high - 10) * k / (lines - 1)
                a, b = x + 5 + rng.uniform(0, 16), x + wide - 5 - rng.uniform(0, 22)
                cuts.append(
                    gouge(
                        rng,
                        bend(
                            [
                                (a, yy + rng.uniform(-1.5, 1.5)),
                                ((a + b) / 2, yy + rng.uniform(-2, 2)),
                                (b, yy + rng.uniform(-1.5, 1.5)),
                            ],
                            4,
                        ),
                        min(w, (b - a) / 6),
                        1.5,
                        3,
                    )
                )
            x += wide
        y += high
        row += 1
    with plate.group("wall"):
        put(plate, "bricks", parted(rng, cuts, Light((527, 280), 900, (("paper", 0.0), ("light", 0.36), ("mid", 9.0)))))


def window(plate: Plate) -> None:
    rng = _mass("window")
    x0, y0, x1, y1 = PANE
    with plate.group("window", slip=(1.6, -1.2)):
        plate.put("paper", "sky", [knife(rng, box(x0, y0, x1, y1), 18, 1.6)])
        plate.put(
            "light",
            "far",
            [knife(rng, [(x0, 330), (x0 + 70, 326), (x0 + 150, 331), (x1, 327), (x1, 344), (x0, 348)], 16, 1.5)],
        )
    with plate.group("outside"):
        plate.put(
            "mid",
            "wire",
            [gouge(rng, straight((x0 - 2, y), (x1 + 2, y - 6), 7), 2.4, 0.3, 0.3) for y in (304, 318)]
            + [knife(rng, box(x, 288, x + 6, 340), 10, 0.6) for x in (444, 524, 606)]
            + [
                gouge(rng, bend([(x, y), (x + 40, y - 4), (x + 88, y + 2)], 5), 4.2)
                for x, y in ((418, 366), (520, 360), (566, 384), (436, 392))
            ]
            + [
                gouge(rng, bend([(x, y), (x + 50, y - 3), (x + 110, y)], 5), 4)
                for x, y in ((414, 206), (520, 232), (470, 262), (548, 184))
            ],
        )
        frost: list[Line] = []
        for cx, cy, sx, sy in (
            (x0, y1, 1, -1),
            (x1, y1, -1, -1),
            (x0, 286, 1, -1),
            (x1, 286, -1, -1),
            (520, y1, -1, -1),
            (534, y1, 1, -1),
            (x0, y0, 1, 1),
            (x1, y0, -1, 1),
        ):
            for _ in range(9):
                a, r = rng.uniform(0.15, 1.45), rng.uniform(14, 54)
                frost.append(
                    gouge(
                        rng,
                        bend(
                            [
                                (cx, cy),
                                (cx + sx * r * 0.5 * math.cos(a), cy + sy * r * 0.5 * math.sin(a)),
                                (cx + sx * r * math.cos(a + 0.12), cy + sy * r * math.sin(a + 0.12)),
                            ],
                            3,
                        ),
                        rng.uniform(2.6, 6),
                        0.4,
                        10,
                    )
                )
        plate.put("light", "frost", frost)
        plate.put(
            "key",
            "bars",
            [knife(rng, box(521, y0 - 4, 533, y1 + 4), 18, 1.1), knife(rng, box(x0 - 4, 277, x1 + 4, 288), 18, 1.1)],
        )
        deep = [
            knife(rng, [(x0 - 44, y0 - 36), (x1 + 38, y0 - 34), (x1 + 36, y1 + 40), (x0 - 46, y1 + 44)], 20, 1.5),
            knife(rng, box(x0, y0, x1, y1)[::-1], 18, 1.4),
        ]
        plate.put("key", "frame", deep, holes=True)
        side = [
            gouge(rng, straight((x1 + 10 + 8 * i, y0 + 4 - 7 * i), (x1 + 9 + 8 * i, y1 + 2 + 8 * i), 9), 6.4 - 1.5 * i)
            for i in range(3)
        ]
        sill = [
            gouge(rng, straight((x0 - 6 - 9 * i, y1 + 10 + 9 * i), (x1 + 6 + 8 * i, y1 + 9 + 9 * i), 9), 8 - 1.6 * i)
            for i in range(4)
        ]
        plate.put("paper", "reveal", [*side, *sill])


def door(plate: Plate) -> None:
    """So low that whoever comes in seems to bow."""
    rng = _mass("door")
    day = Light((560, 420), 860, (("paper", 0.0), ("light", 0.62), ("mid", 9.0)))
    boards = [
        surface(
            rng,
            box(1012 + 44 * i, 352, 1048 + 44 * i, 640),
            math.pi / 2 + 0.01,
            10.5,
            day,
            1.0 - 0.08 * i,
            hand=Hand((50, 240), rest=(3, 26)),
        )
        for i in range(4)
    ]
    lintel = surface(
        rng,
        [(984, 300), (1220, 294), (1222, 330), (984, 334)],
        -0.02,
        10,
        day,
        1.15,
        hand=Hand((60, 240), rest=(2, 14)),
    )
    with plate.group("door"):
        put(plate, "boards", together(*boards, lintel))
        plate.put("key", "brace", [knife(rng, [(1004, 440), (1192, 434), (1192, 456), (1004, 462)], 15, 1.2)])
        plate.put(
            "light",
            "brace-lit",
            [
                gouge(rng, straight((1008, 448), (1150, 443), 7), 6, 1, 5),
                gouge(rng, bend([(1020, 520), (1036, 516), (1040, 538), (1022, 542)], 4), 4.5, 1, 1),
            ],
        )
        plate.put("paper", "threshold", [gouge(rng, straight((994, 352), (996, 480), 7), 3.4)])


def table(plate: Plate) -> None:
    rng = _mass("table")
    top: Line = [(262, 664), (1206, 640), (1340, 872), (140, 898)]

    def along(x: float, y: float) -> float:
        return -0.024 + (x - 750) * 0.00001

    def shaded(x: float, y: float) -> bool:
        cards = 900 < x < 1010 and y < 792 - (x - 900) * 0.1 and y > 640
        stand = 1044 < x < 1130 and 706 < y < 740
        lying = 352 < x < 640 and 700 < y < 812
        glow = math.hypot(x - 1012, (y - 716) * 1.9) < 170
        return glow or cards or stand or lying or (600 < x < 930 and 600 < y < 800)

    with plate.group("table"):
        plate.put(
            "key",
            "top",
            [
                knife(rng, top, 22, 1.5),
                knife(rng, [(136, 896), (1344, 870), (1342, 926), (140, 956)], 20, 1.5),
                knife(rng, box(196, 950, 252, 1006), 14, 1),
                knife(rng, box(1236, 920, 1290, 1006), 14, 1),
            ],
        )
        planks: list[Cuts] = []
        stops = (0.0, 0.23, 0.50, 0.74, 1.0)
        for a, b in pairwise(stops):
            quad = [
                _across(top, 0, a + 0.018),
                _across(top, 1, a + 0.018),
                _across(top, 1, b - 0.018),
                _across(top, 0, b - 0.018),
            ]
            planks.append(
                surface(
                    rng,
                    quad,
                    along,
                    8.6 + 6 * a,
                    Light((620, 690), 800, (("paper", 0.4), ("light", 0.7), ("mid", 9)), 1.1),
                    rng.uniform(0.92, 1.15),
                    shaded=shaded,
                    hand=Hand((50, 360), rest=(2, 20), entry=4, leave=6),
                    rough=0.3,
                )
            )
        put(plate, "planks", together(*planks))
        put(
            plate,
            "edge",
            surface(
                rng,
                [(142, 912), (1338, 886), (1338, 914), (144, 942)],
                -0.022,
                12,
                Light((640, 860), 520, (("paper", 0.0), ("light", 0.7), ("mid", 9))),
                0.7,
                hand=Hand((40, 240), rest=(8, 40)),
            ),
        )
        glow = furrows(
            rng,
            lambda x, y: math.atan2((y - 700) * 1.8, x - 1012),
            14,
            within(top),
            [(1012 + d, 740) for d in (-60, 0, 70, 150)] + [(1150, 700)],
        )
    with plate.group("candlelight", when="lamp"):
        plate.put(
            "lamp",
            "on-table",
            carve(
                rng,
                glow,
                lambda x, y: rise(215, 60, math.hypot(x - 1012, (y - 712) * 1.9)) * 1.1,
                12,
                lambda x, y: y > 708 and within(top)(x, y) and math.hypot(x - 1012, (y - 704) * 2) > 66,
                Hand((30, 110), rest=(6, 24)),
            ),
        )


def _across(quad: Line, side: int, t: float) -> Point:
    a, b = (quad[0], quad[3]) if side == 0 else (quad[1], quad[2])
    return lerp(a[0], b[0], t), lerp(a[1], b[1], t)


def cards(plate: Plate) -> None:
    """A long box, open, full: each card a sliver of light, one pulled half out."""
    rng = _mass("cards")
    front: Line = [(612, 700), (776, 694), (776, 800), (616, 808)]
    side: Line = [(776, 694), (930, 604), (930, 690), (776, 800)]
    with plate.group("box"):
        plate.put(
            "key",
            "back",
            [knife(rng, [(606, 694), (770, 590), (936, 584), (940, 700), (778, 810), (608, 812)], 18, 1.4)],
        )
        faces: list[Line] = []
        gaps: list[Line] = []
        count = 24
        for i in range(count):
            t = 1 - i / (count - 1)
            x, y = lerp(622, 778, t) + rng.uniform(-2, 2), lerp(690, 596, t)
            wide, high = lerp(146, 136, t), lerp(40, 32, t) * rng.uniform(0.85, 1.12)
            if i == 9:
                high *= 1.75
            lean = rng.uniform(-4, 4)
            face = [(x + lean, y - high), (x + wide + lean, y - high - 4), (x + wide, y + 3), (x, y + 6)]
            gaps.append(
                knife(
                    rng,
                    [
                        (face[0][0] - 3, face[0][1] - 5),
                        (face[1][0] + 4, face[1][1] - 5),
                        (face[2][0] + 4, face[2][1]),
                        (face[3][0] - 3, face[3][1]),
                    ],
                    16,
                    0.8,
                )
            )
            faces.append(knife(rng, face, 15, 0.9))
        # Each card hides the one behind it, so what shows of it is a strip: the stack needs no layers.
        shown = [[*_upper(faces[i], faces[i + 1])] if i + 1 < count else faces[i] for i in range(count)]
        plate.put("key", "gaps", gaps)
        plate.put("paper", "edges", shown)
        plate.put("key", "front", [knife(rng, front, 18, 1.3), knife(rng, side, 18, 1.3)])
        put(
            plate,
            "front-lit",
            surface(
                rng,
                [(620, 708), (770, 702), (770, 794), (622, 800)],
                -0.03,
                12,
                Light((560, 720), 300, (("paper", 0.45), ("light", 0.8), ("mid", 9))),
                0.85,
                hand=Hand((40, 150), rest=(3, 20)),
            ),
        )
        put(
            plate,
            "side-lit",
            surface(
                rng,
                [(784, 700), (924, 618), (924, 684), (784, 790)],
                -0.52,
                13,
                Light((1000, 640), 330, (("paper", 0.0), ("lamp", 0.62), ("mid", 9))),
                0.75,
                hand=Hand((30, 120), rest=(5, 30)),
            ),
        )
        plate.put("key", "pull", [knife(rng, box(668, 738, 724, 762), 11, 1)])
        plate.put("light", "pull-lit", [gouge(rng, bend([(674, 748), (696, 758), (718, 747)], 4), 5, 1, 2)])


def _upper(card: Line, nearer: Line) -> Line:
    """What a nearer card leaves of the one behind: a strip along its upper edge."""
    left, right = min(card, key=lambda p: p[0] + p[1]), max(card, key=lambda p: p[0] - p[1])
    over = (
        min(nearer, key=lambda p: p[0] + p[1])[1] - left[1] - 5,
        max(nearer, key=lambda p: p[0] - p[1])[1] - right[1] - 5,
    )
    if min(over) < 1.5:
        over = (1.5, 1.5)
    return [left, right, (right[0] + 0.6, right[1] + over[1]), (left[0] - 0.6, left[1] + over[0])]


def things(plate: Plate) -> None:
    rng = _mass("things")
    with plate.group("sheet"):
        plate.put("key", "shadow", [knife(rng, [(364, 744), (576, 716), (640, 786), (420, 822)], 16, 1.4)])
        plate.put("paper", "card", [knife(rng, [(372, 740), (570, 718), (624, 776), (420, 806)], 18, 1)])
        plate.put(
            "mid",
            "rules",
            [
                gouge(
                    rng,
                    straight((lerp(388, 428, t), lerp(750, 793, t)), (lerp(572, 612, t), lerp(728, 766, t)), 6),
                    2.6,
                    1,
                    2,
                )
                for t in (0.2, 0.42, 0.64, 0.86)
            ],
        )
        plate.put(
            "key",
            "pen",
            [
                gouge(rng, straight((468, 770), (640, 690), 9), 9, 1.2, 0.4),
                gouge(rng, straight((440, 783), (474, 767), 4), 5, 3, 0.4),
            ],
        )
        plate.put("lamp", "pen-lit", [gouge(rng, straight((486, 758), (628, 692), 7), 2.6)])
    with plate.group("stand"):
        plate.put(
            "key",
            "candle",
            [
                knife(rng, [(984, 704), (986, 632), (1034, 630), (1038, 704)], 12, 1),
                knife(rng, bend([(958, 704), (1012, 694), (1066, 704), (1012, 718), (958, 704)], 4), 11, 0.8),
                gouge(rng, bend([(960, 706), (964, 580), (974, 548)], 6), 5, 0.4, 0.4),
                gouge(rng, bend([(1064, 704), (1058, 580), (1046, 548)], 6), 5, 0.4, 0.4),
                knife(
                    rng,
                    [
                        (962, 552),
                        (966, 506),
                        (984, 488),
                        (986, 474),
                        (1034, 473),
                        (1036, 488),
                        (1054, 506),
                        (1058, 552),
                    ],
                    12,
                    1,
                ),
            ],
        )
        plate.put(
            "paper",
            "wax",
            [
                gouge(rng, straight((1000, 640), (998, 698), 6), 9, 1, 2),
                gouge(rng, straight((1016, 640), (1018, 696), 6), 6, 1, 2),
            ],
        )
        plate.put(
            "light",
            "glass",
            [
                gouge(rng, bend([(972, 546), (974, 514), (988, 498)], 5), 6),
                gouge(rng, straight((990, 480), (1030, 479), 4), 4),
                gouge(rng, straight((984, 520), (983, 544), 3), 4),
            ],
        )
    with plate.group("flame", when="lamp"):
        outer = [
            *beams(rng, FLAME, (-0.55, 0.42), 150, 5, 8, 26)[0],
            *beams(rng, FLAME, (math.pi - 0.42, math.pi + 0.55), 150, 5, 8, 26)[0],
        ]
        plate.put("lamp", "beams", [b for b in outer if not any(960 < x < 1060 and 470 < y < 556 for x, y in b)])
        plate.put(
            "lamp",
            "tongue",
            [
                knife(
                    rng,
                    bend(
                        [(1011, 626), (1000, 606), (1004, 584), (1011, 560), (1018, 584), (1022, 608), (1011, 626)], 4
                    ),
                    8,
                    0.6,
                )
            ],
        )
        plate.put("paper", "heart", [gouge(rng, straight((1011, 622), (1011, 578), 5), 9, 1, 3)])
        plate.put(
            "lamp",
            "glass-lit",
            [
                gouge(rng, bend([(970, 553), (1010, 558), (1050, 552)], 5), 7),
                gouge(rng, straight((1046, 512), (1048, 546), 4), 5),
            ],
        )


def roof(plate: Plate) -> None:
    rng = _mass("roof")
    with plate.group("roof"):
        plate.put("key", "beam", [knife(rng, [(-6, 30), (1506, 8), (1506, 92), (-6, 104)], 24, 2)])
        put(
            plate,
            "beam-lit",
            surface(
                rng,
                [(-6, 58), (1506, 44), (1506, 90), (-6, 102)],
                -0.008,
                12,
                Light((540, 130), 520, (("paper", 0.28), ("light", 0.55), ("mid", 9)), 1.3),
                1.0,
                hand=Hand((60, 300), rest=(4, 30)),
            ),
        )


def cut() -> Plate:
    plate = Plate(
        "registry-hut",
        (300, 96, 900, 844),
        {"paper": "#eceeed", "light": "#b9c3c8", "mid": "#5d7080", "key": "#161d23", "lamp": "#e9c46a"},
    )
    for part in (wall, window, door, roof, table, cards, things):
        part(plate)
    return plate
