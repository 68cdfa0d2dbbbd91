"""Studio one, Karaganda, 1989: a microphone, two reels, and a dead lamp over the engineer's glass."""

from __future__ import annotations

import math
import random

from ..furrow import furrows
from ..gouge import Hand, carve, gouge
from ..knife import knife
from ..light import Cuts, Light, parted, surface
from ..line import Line, Point, bend, box, lerp, rise, straight, within
from ..noise import Noise
from ..plate import Plate

GLASS: Line = [(636, 214), (1168, 196), (1172, 506), (640, 520)]
GLOW = Light((880, 400), 900, (("paper", 0.0), ("lamp", 0.46), ("mid", 9.0)), 1.2)


def _mass(name: str) -> random.Random:
    return random.Random(f"radio-studio/{name}")


def put(plate: Plate, name: str, cuts: Cuts) -> None:
    for ink in ("mid", "light", "lamp", "paper"):
        if ink in cuts:
            plate.put(ink, f"{name}-{ink}", cuts[ink])


def egg_boxes(plate: Plate) -> None:
    """Egg boxes on the side wall, row on row towards us; each bump has one lit side, and some are crushed."""
    rng = _mass("egg-boxes")
    cuts: list[Line] = []
    with plate.group("dark"):
        plate.put("key", "ground", [box(-6, -6, 1506, 1006)])
    s = 0.0
    while s < 1:
        x = 600 - 610 * s**1.25
        size = 24 + 46 * s
        rows = 13
        for j in range(rows):
            top, low = lerp(120, -60, s), lerp(620, 800, s)
            y = lerp(top, low, (j + 0.5 + (0.12 if round(s * 100) % 2 else 0)) / rows)
            tone = rise(0.92, 0.06, s) * (0.95 - 0.4 * abs(y - 400) / 420)
            if rng.random() < 0.07 + 0.25 * s or tone < 0.05 or not (0 < y < 726 or x < 120):
                continue
            h, w = size * 0.66 * rng.uniform(0.85, 1.1), min(1.0, 0.3 + tone * 0.8) * rng.uniform(0.8, 1.1)
            tip = (x + size * 0.44 * w, y + rng.uniform(-2, 2))
            cuts.append(
                knife(
                    rng,
                    [
                        (x, y - h * 0.5 * w),
                        (x + size * 0.2 * w, y - h * 0.22),
                        tip,
                        (x + size * 0.05, y + h * 0.5 * w),
                        (x + size * 0.07, y),
                    ],
                    12,
                    0.6,
                )
            )
        s += size / 610 * 0.74
    with plate.group("egg-boxes"):
        put(plate, "bumps", parted(rng, cuts, Light((880, 400), 900, (("lamp", 0.40), ("mid", 9.0)), 1.0)))


def back_wall(plate: Plate) -> None:
    rng = _mass("wall")
    around = box(606, 60, 1506, 716)
    glass = within([(604, 180), (1206, 160), (1210, 546), (604, 560)])
    lamp_box = within(box(850, 76, 968, 160))

    def radiates(x: float, y: float) -> float:
        return math.atan2((y - 360) * 0.75, x - 900)

    inside = within(around)
    lines = furrows(
        rng,
        radiates,
        15,
        lambda x, y: inside(x, y) and not glass(x, y),
        [(1300, 300), (1240, 600), (900, 620), (1100, 110), (700, 110), (700, 640), (1400, 200)],
    )
    soft = Noise(rng, 100)
    tone = rise
    cuts = carve(
        rng,
        lines,
        lambda x, y: tone(430, 40, max(abs(x - 904) - 270, abs(y - 358) - 156, 0)) * 0.8 + 0.25 * soft(x, y) - 0.12,
        12,
        lambda x, y: inside(x, y) and not glass(x, y) and not lamp_box(x, y),
        Hand((40, 260), rest=(5, 40), leave=10),
    )
    with plate.group("wall"):
        put(plate, "light", parted(rng, cuts, Light((904, 360), 760, (("lamp", 0.36), ("mid", 9.0)), 1.4)))


def control_room(plate: Plate) -> None:
    rng = _mass("control")
    with plate.group("glass", slip=(1.6, -1.2)):
        plate.put("lamp", "room", [knife(rng, GLASS, 20, 1.4)])
        inside = within(GLASS)
        lines = furrows(rng, lambda x, y: 0.12 * math.sin(x / 140), 13, inside, [(900, 300), (700, 400), (1100, 260)])
        soft = Noise(rng, 120)
        plate.put(
            "paper",
            "bright",
            carve(
                rng,
                lines,
                lambda x, y: rise(290, 40, math.hypot(x - 980, (y - 250) * 1.3)) * 1.1 + 0.2 * soft(x, y),
                13,
                lambda x, y: inside(x, y),
                Hand((50, 260), rest=(2, 16), leave=8),
            ),
        )
    with plate.group("engineer"):
        desk: Line = [(640, 482), (760, 470), (764, 448), (838, 442), (842, 462), (1172, 452), (1172, 508), (640, 522)]
        legs = bend(
            [
                (800, 440),
                (792, 420),
                (800, 410),
                (826, 414),
                (832, 424),
                (900, 418),
                (948, 398),
                (984, 396),
                (1010, 420),
                (1030, 442),
                (984, 452),
                (952, 440),
                (900, 450),
                (832, 452),
                (812, 450),
                (800, 440),
            ],
            4,
        )
        body = bend(
            [
                (972, 440),
                (990, 400),
                (1012, 360),
                (1030, 324),
                (1046, 310),
                (1074, 318),
                (1092, 350),
                (1088, 400),
                (1070, 440),
                (1040, 462),
                (1000, 460),
                (972, 440),
            ],
            4,
        )
        head = [
            (1036, 300),
            (1030, 286),
            (1026, 280),
            (1030, 270),
            (1033, 252),
            (1046, 240),
            (1066, 240),
            (1080, 252),
            (1084, 272),
            (1078, 292),
            (1070, 304),
            (1074, 318),
            (1046, 316),
            (1048, 306),
        ]
        ear = bend(
            [
                (1090, 268),
                (1100, 300),
                (1112, 330),
                (1098, 352),
                (1080, 352),
                (1084, 334),
                (1086, 320),
                (1076, 296),
                (1078, 272),
            ],
            3,
        )
        chair = bend(
            [(1106, 340), (1122, 380), (1118, 440), (1100, 470), (1080, 470), (1092, 430), (1096, 380), (1094, 346)], 4
        )
        plate.put(
            "key",
            "man",
            [
                knife(rng, desk, 16, 1),
                knife(rng, legs, 10, 0.7),
                knife(rng, body, 11, 0.8),
                knife(rng, head, 8, 0.5),
                knife(rng, ear, 9, 0.6),
                knife(rng, chair, 11, 0.8),
                gouge(rng, straight((1108, 470), (1112, 506), 3), 9, 0.3, 0.3),
            ],
        )
        plate.put(
            "paper",
            "edges",
            [
                gouge(rng, bend([(1030, 322), (1012, 358), (994, 396)], 5), 3.4),
                gouge(rng, bend([(836, 417), (900, 411), (950, 391)], 6), 3),
                gouge(rng, bend([(1036, 254), (1048, 245), (1064, 244)], 4), 3),
            ],
        )
        plate.put(
            "lamp",
            "knobs",
            [
                gouge(rng, straight((x, 486 - (x - 640) * 0.02), (x + 1, 502 - (x - 640) * 0.02), 3), 3.6, 1, 1)
                for x in range(668, 980, 19)
                if rng.random() < 0.8
            ],
        )
        plate.put("key", "rack", [knife(rng, [(660, 236), (768, 232), (770, 384), (662, 390)], 15, 1)])
        plate.put(
            "lamp",
            "rack-lit",
            [
                gouge(rng, straight((672 + 24 * i, 252), (672 + 24 * i, 252 + rng.uniform(10, 20)), 3), 7, 1, 1)
                for i in range(4)
            ]
            + [gouge(rng, straight((674, y), (756, y - 3), 5), 3) for y in (292, 314, 336, 360)],
        )
        plate.put(
            "mid",
            "reflection",
            [
                gouge(rng, straight((690, 500), (820, 216), 9), 8, 2, 8),
                gouge(rng, straight((724, 496), (806, 318), 8), 4, 2, 8),
            ],
        )
        frame = [
            knife(rng, [(614, 190), (1192, 168), (1198, 530), (618, 546)], 20, 1.4),
            knife(rng, GLASS[::-1], 20, 1.3),
        ]
        plate.put("key", "frame", frame, holes=True)
        plate.put(
            "paper",
            "frame-lit",
            [
                gouge(rng, straight((644, 526), (1164, 513), 12), 5, 2, 4),
                gouge(rng, straight((630, 216), (633, 512), 8), 4, 2, 4),
            ],
        )
    with plate.group("dead-lamp"):
        plate.put(
            "key",
            "lamp",
            [
                knife(
                    rng,
                    [(854, 160), (850, 112), (862, 92), (886, 80), (916, 79), (944, 90), (958, 110), (960, 157)],
                    12,
                    1,
                )
            ],
        )
        plate.put(
            "mid",
            "lamp-edge",
            [
                gouge(rng, bend([(862, 150), (860, 116), (872, 98), (892, 90)], 5), 6),
                gouge(rng, bend([(876, 148), (876, 120), (888, 106)], 5), 3.4),
                gouge(rng, bend([(948, 150), (948, 116), (934, 98)], 5), 3.4),
                gouge(rng, straight((858, 158), (956, 156), 6), 4),
            ],
        )
        plate.put("light", "lamp-gleam", [gouge(rng, bend([(900, 96), (916, 96), (930, 104)], 4), 5)])


def table(plate: Plate) -> None:
    rng = _mass("table")
    top: Line = [(150, 724), (1400, 706), (1510, 1006), (-6, 1006)]

    def shaded(x: float, y: float) -> bool:
        mic = abs(x - (452 - (y - 760) * 0.35)) < 26 + (y - 760) * 0.12
        machine = 640 < x < 1330 and y > 706
        notebook = 120 < x < 420 and 820 < y < 960
        return mic or machine or notebook

    with plate.group("table"):
        plate.put("key", "top", [knife(rng, top, 22, 1.4)])
        put(
            plate,
            "lit",
            surface(
                rng,
                [(158, 734), (1392, 716), (1490, 1000), (4, 1000)],
                lambda x, y: -0.014 + 0.02 * math.sin(x / 90),
                lambda x, y: 8 + (y - 720) * 0.03,
                Light((760, 690), 620, (("paper", 0.3), ("lamp", 0.6), ("mid", 9)), 1.5),
                1.0,
                shaded=shaded,
                hand=Hand((60, 360), rest=(3, 30), leave=8),
            ),
        )


def reel(rng: random.Random, centre: Point, r: float, flat: float, full: float) -> dict[str, list[Line]]:
    """A reel seen at a slant: flange, three windows, and as much tape as it holds."""

    def at(a: float, rr: float) -> Point:
        return centre[0] + rr * math.cos(a), centre[1] + flat * rr * math.sin(a)

    out: dict[str, list[Line]] = {"key": [], "lamp": [], "mid": [], "paper": []}
    out["key"].append(knife(rng, [at(i / 26 * math.tau, r * rng.uniform(0.985, 1.015)) for i in range(26)], 14, 0.8))
    start = rng.uniform(0, 2)
    for k in range(3):
        a0 = start + k * math.tau / 3
        span = [a0 + 0.16 + (math.tau / 3 - 0.36) * i / 7 for i in range(8)]
        for shell in range(9):
            rr = r * (0.33 + 0.062 * shell)
            tape = rr < r * full
            i = rng.randrange(0, 2)
            while i < 6:
                n = rng.randrange(3, 7)
                arc = [
                    at(lerp(span[0], span[7], min(1.0, (i + n * t / 8) / 7)), rr + rng.uniform(-0.6, 0.6))
                    for t in range(9)
                ]
                lit = 0.5 + 0.5 * math.cos(span[min(7, i + n // 2)] + 2.3)
                if rng.random() < (0.92 if tape else 0.3):
                    out["mid" if not tape or lit < 0.5 else "lamp"].append(
                        gouge(rng, arc, (1.5 + 4.2 * lit) * (1 if tape else 0.6), 2, 5)
                    )
                i += n
    for i in range(26):
        a = i / 26 * math.tau
        lit = max(0.0, math.cos(a + 1.75))
        if lit > 0.12:
            arc = [at(a + 0.24 * t / 4, r * 0.955) for t in range(5)]
            out["paper" if lit > 0.62 else "lamp"].append(gouge(rng, arc, 2 + 5 * lit, 1, 2))
    for i in range(10):
        a = i / 10 * math.tau
        if math.cos(a + 1.75) > -0.3:
            out["lamp"].append(gouge(rng, [at(a + 0.5 * t / 3, r * 0.235) for t in range(4)], 3.4, 1, 1))
    out["paper"].append(gouge(rng, [at(a, r * 0.09) for a in (-2.4, -1.7, -0.9)], 5, 0.6, 1))
    return out


def machine(plate: Plate) -> None:
    rng = _mass("machine")
    top: Line = [(690, 752), (1262, 738), (1330, 914), (640, 932)]
    with plate.group("machine"):
        plate.put(
            "key",
            "body",
            [knife(rng, top, 20, 1.3), knife(rng, [(636, 928), (1334, 910), (1334, 1010), (636, 1010)], 18, 1.3)],
        )
        parts = [reel(rng, (826, 826), 130, 0.52, 0.82), reel(rng, (1110, 818), 128, 0.52, 0.56)]
        around = [
            within([(c + 142 * math.cos(i / 20 * math.tau), d + 76 * math.sin(i / 20 * math.tau)) for i in range(20)])
            for c, d in ((826, 826), (1110, 818))
        ]
        put(
            plate,
            "plate",
            surface(
                rng,
                [(700, 760), (1256, 746), (1318, 906), (654, 922)],
                -0.02,
                11,
                Light((900, 690), 330, (("paper", 0.3), ("lamp", 0.62), ("mid", 9)), 1.6),
                0.9,
                shaded=lambda x, y: any(a(x, y) for a in around),
                hand=Hand((30, 200), rest=(4, 24)),
            ),
        )
        for ink in ("key", "mid", "lamp", "paper"):
            plate.put(ink, f"reels-{ink}", [*parts[0][ink], *parts[1][ink]])
        path = bend([(716, 870), (800, 912), (880, 918), (960, 912), (1060, 914), (1150, 902), (1226, 846)], 8)
        plate.put("paper", "tape", [gouge(rng, path[i : i + 12], 3.2, 0.5, 0.5) for i in range(0, len(path) - 10, 10)])
        plate.put(
            "key",
            "heads",
            [knife(rng, [(906, 900), (912, 876), (1012, 873), (1020, 898), (1010, 926), (914, 928)], 13, 1)],
        )
        plate.put(
            "lamp",
            "heads-lit",
            [
                gouge(rng, straight((916, 880), (1008, 877), 6), 5, 1, 2),
                gouge(rng, straight((936, 888), (936, 916), 4), 5),
                gouge(rng, straight((962, 887), (962, 915), 4), 5),
                gouge(rng, straight((988, 886), (988, 914), 4), 4),
            ],
        )
        plate.put(
            "mid",
            "front",
            [gouge(rng, straight((660 + 96 * i, 952 - 2 * i), (738 + 96 * i, 950 - 2 * i), 6), 4) for i in range(7)]
            + [knife(rng, box(676 + 62 * i, 968, 706 + 62 * i, 984), 10, 1) for i in range(4)],
        )


def microphone(plate: Plate) -> None:
    rng = _mass("microphone")
    body: Line = [
        (404, 372),
        (420, 332),
        (452, 314),
        (494, 313),
        (524, 330),
        (540, 370),
        (542, 500),
        (528, 536),
        (496, 556),
        (450, 557),
        (418, 538),
        (404, 502),
    ]
    inside = within(body)
    with plate.group("microphone"):
        plate.put(
            "key",
            "clear",
            [
                knife(
                    rng,
                    [
                        (384, 360),
                        (404, 312),
                        (446, 292),
                        (500, 291),
                        (540, 312),
                        (562, 360),
                        (564, 508),
                        (544, 556),
                        (506, 580),
                        (444, 580),
                        (400, 556),
                        (384, 508),
                    ],
                    16,
                    1.2,
                ),
                knife(rng, box(458, 560, 486, 800), 18, 1),
                knife(
                    rng,
                    bend(
                        [
                            (382, 862),
                            (396, 828),
                            (440, 808),
                            (506, 806),
                            (552, 826),
                            (568, 858),
                            (520, 880),
                            (428, 882),
                            (382, 862),
                        ],
                        4,
                    ),
                    13,
                    1,
                ),
            ],
        )
        rows: list[Line] = []
        for i in range(19):
            y = 334 + 10.6 * i
            rows.append(bend([(404, y), (450, y + 4), (500, y + 4), (544, y)], 8))
        soft = Noise(rng, 40)
        grille = carve(
            rng,
            rows,
            lambda x, y: (0.4 + 0.75 * rise(410, 520, x)) * (0.85 if not 420 < y < 452 else 0.0) + 0.12 * soft(x, y),
            8.2,
            inside,
            Hand((24, 100), rest=(2, 10), miss=0.05),
        )
        put(plate, "grille", parted(rng, grille, Light((660, 400), 330, (("paper", 0.56), ("lamp", 0.80), ("mid", 9)))))
        plate.put(
            "paper",
            "rim",
            [
                gouge(
                    rng,
                    bend([(500, 306), (532, 324), (550, 364), (552, 440), (551, 504), (536, 544), (504, 566)], 6)[
                        i : i + 13
                    ],
                    7,
                    1,
                    2,
                )
                for i in (0, 12, 24)
            ],
        )
        plate.put(
            "lamp",
            "band",
            [
                gouge(rng, bend([(406, 424), (450, 429), (500, 429), (542, 424)], 6), 5, 1, 1),
                gouge(rng, bend([(406, 450), (450, 455), (500, 455), (542, 450)], 6), 4, 1, 1),
            ],
        )
        plate.put(
            "mid",
            "left-rim",
            [
                gouge(rng, bend([(396, 372), (394, 440), (396, 504), (412, 544)], 6), 4),
                gouge(rng, bend([(408, 330), (440, 306)], 4), 4),
            ],
        )
        plate.put(
            "lamp",
            "stem",
            [
                gouge(rng, straight((480, 568), (480, 800), 12), 6.5, 1, 2),
                gouge(rng, bend([(500, 812), (546, 830), (560, 856)], 5), 7),
                gouge(rng, bend([(440, 818), (480, 812), (520, 822)], 5), 4),
                gouge(rng, bend([(400, 862), (450, 874), (520, 872)], 6), 4),
            ],
        )
        plate.put(
            "mid",
            "cable",
            [gouge(rng, bend([(392, 868), (300, 890), (240, 860), (160, 800), (60, 790), (-6, 810)], 7), 5, 1, 1)],
        )


def notebook(plate: Plate) -> None:
    rng = _mass("notebook")
    with plate.group("notebook"):
        plate.put(
            "key",
            "shadow",
            [knife(rng, [(128, 916), (236, 858), (440, 872), (470, 912), (300, 984), (140, 966)], 16, 1.2)],
        )
        plate.put(
            "paper",
            "pages",
            [
                knife(
                    rng,
                    bend([(140, 916), (190, 884), (262, 866)], 4) + bend([(292, 946), (220, 944), (152, 956)], 4),
                    14,
                    1,
                ),
                knife(
                    rng,
                    bend([(270, 866), (350, 864), (430, 880)], 4) + bend([(452, 906), (380, 916), (300, 946)], 4),
                    14,
                    1,
                ),
            ],
        )
        lines = [
            gouge(
                rng,
                straight(
                    (lerp(164, 176, t), lerp(914, 944, t)),
                    (lerp(262, 284, t) - rng.uniform(0, 20), lerp(880, 934, t)),
                    6,
                ),
                2.8,
                1,
                2,
            )
            for t in (0.0, 0.22, 0.44, 0.66, 0.88)
        ]
        lines += [
            gouge(
                rng,
                straight(
                    (lerp(286, 306, t), lerp(878, 930, t)),
                    (lerp(420, 436, t) - rng.uniform(0, 50), lerp(886, 906, t)),
                    6,
                ),
                2.8,
                1,
                2,
            )
            for t in (0.0, 0.22, 0.44, 0.66, 0.88)
        ]
        plate.put("mid", "lines", lines)
        glass = [knife(rng, [(236, 812), (240, 738), (312, 736), (314, 812), (276, 822)], 13, 1)]
        plate.put("key", "tea", glass)
        plate.put(
            "lamp",
            "tea-lit",
            [
                gouge(rng, straight((304, 746), (306, 806), 6), 7),
                gouge(rng, straight((290, 768), (291, 810), 5), 4),
                gouge(rng, bend([(244, 744), (276, 750), (308, 743)], 5), 4),
            ],
        )
        plate.put(
            "mid",
            "tea-dim",
            [
                gouge(rng, straight((247, 750), (249, 804), 6), 4),
                *[gouge(rng, bend([(x, 726), (x + 9, 700), (x - 4, 676), (x + 8, 644)], 5), 4) for x in (262, 288)],
            ],
        )


def cut() -> Plate:
    plate = Plate(
        "radio-studio",
        (300, 70, 930, 900),
        {"paper": "#efe8dd", "light": "#c98b62", "mid": "#4c6272", "key": "#121a22", "lamp": "#edbd62"},
    )
    for part in (egg_boxes, back_wall, control_room, table, machine, microphone, notebook):
        part(plate)
    return plate
