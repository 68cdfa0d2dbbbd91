"""A sky in three blocks: what is bright low down, a bank of cloud over it, and night over both, kept only by night."""

from __future__ import annotations

import random
from dataclasses import dataclass

from .furrow import furrows
from .gouge import Hand, carve, gouge
from .knife import knife
from .line import Line, Tone, box, rise, straight, within
from .noise import Noise
from .plate import Plate


@dataclass(frozen=True, slots=True)
class Heavens:
    horizon: float
    cloud: float = 270
    """How far down the cloud hangs; the night likewise."""
    night: float = 120
    lean: float = 0.05
    """Right end lower than the left, by this much of the width."""
    bright: tuple[float, float] = (400, 520)
    """Where it is brightest."""
    spread: float = 620
    pitch: float = 11.5
    swirl: float = 0.16
    stars: int = 0

    def holds(self, x: float, y: float) -> bool:
        return -5 < x < 1505 and -5 < y < self.horizon

    def over(self, edge: float, x: float, y: float) -> float:
        """How far above the lower edge of a bank a point lies."""
        return edge + self.lean * (x - 750) - y

    def rim(self, rng: random.Random, edge: float, rough: float) -> Line:
        slow, quick = Noise(rng, 260), Noise(rng, 80)
        low = [(x, min(self.horizon + 6, edge + self.lean * (x - 750) + rough * slow(x) + rough * 0.4 * quick(x))) for x in range(-6, 1512, 22)]
        return [(-6, -6), *low, (1506, -6)]

    def cut(self, plate: Plate, open_: Tone | None = None) -> None:
        """Lays the three groups; `open_` is above 0 where the night is to be left bare about a light."""
        rng = random.Random(f"{plate.name}/sky")
        bent, rolls = Noise(rng, 400), Noise(rng, 170)
        bare = open_ or (lambda _x, _y: 0.0)

        def flow(x: float, y: float) -> float:
            return self.lean + self.swirl * bent(x, y * 1.6) - 0.1 * (x - 750) / 800

        def glow(x: float, y: float) -> float:
            return rise(self.spread, 60, ((x - self.bright[0]) ** 2 + ((y - self.bright[1]) * 2.2) ** 2) ** 0.5)

        seeds = [(300.0, self.horizon - 40), (1300.0, self.horizon - 60), (750.0, self.horizon * 0.6), (300.0, 120.0), (1200.0, 80.0)]
        with plate.group("evening", slip=(2, -1.4)):
            plate.put("light", "ground", [box(-6, -6, 1506, self.horizon + 30)])
            lines = furrows(rng, flow, self.pitch * 0.9, self.holds, seeds)
            plate.put("paper", "low", carve(rng, lines, lambda x, y: 1.15 * glow(x, y) + 0.3 * rolls(x * 1.4, y * 3) - 0.12, self.pitch * 0.9, self.holds, Hand((60, 380), rest=(3, 30), entry=5, leave=8)))
        rng = random.Random(f"{plate.name}/cloud")
        with plate.group("cloud", slip=(-2, 1.6)):
            edge = self.rim(rng, self.cloud, 22)
            inside = within(edge)
            plate.put("mid", "ground", [knife(rng, edge, 22, 2)])
            lines = furrows(rng, flow, self.pitch * 1.06, self.holds, seeds)
            deep = lambda x, y: self.over(self.cloud, x, y)  # noqa: E731
            plate.put("light", "bellies", carve(rng, lines, lambda x, y: rise(110, 0, deep(x, y)) * (0.85 + 0.4 * rolls(x, y * 3)) + 0.8 * rise(0.08, 0.6, rolls(x * 0.5, y * 1.5)) * rise(260, 60, deep(x, y)) - 0.05, self.pitch * 1.05, inside, Hand((60, 400), rest=(3, 40), entry=6, leave=9)))
            plate.put("mid", "rags", carve(rng, lines, lambda x, y: rise(-150, 4, deep(x, y)) * 0.85 + 0.4 * rolls(x + 70, y * 3) - 0.2, self.pitch, lambda x, y: self.holds(x, y) and not inside(x, y) and deep(x, y) > -150, Hand((60, 360), rest=(4, 60), entry=6, leave=9)))
        rng = random.Random(f"{plate.name}/night")
        with plate.group("night", when="night"):
            edge = self.rim(rng, self.night, 24)
            inside = within(edge)
            plate.put("key", "ground", [knife(rng, edge, 22, 2)])
            lines = furrows(rng, flow, self.pitch * 1.17, self.holds, seeds)
            fall = lambda x, y: self.over(self.night, x, y)  # noqa: E731
            plate.put("mid", "rolls", carve(rng, lines, lambda x, y: rise(120, -6, fall(x, y)) * (0.8 + 0.4 * rolls(x + 300, y * 3)) + 0.5 * rise(0.15, 0.6, rolls(x * 0.5 + 40, y * 1.5)) + bare(x, y) - 0.06, self.pitch * 1.12, inside, Hand((70, 420), rest=(4, 60), lift=0.1, entry=6, leave=9)))
            plate.put("key", "fraying", carve(rng, lines, lambda x, y: rise(-150, 4, fall(x, y)) * 0.95 + 0.4 * rolls(x + 180, y * 3) - bare(x, y) - 0.22, self.pitch * 1.12, lambda x, y: self.holds(x, y) and not inside(x, y) and fall(x, y) > -145, Hand((70, 400), rest=(4, 70), entry=6, leave=9)))
            self._stars(plate)

    def _stars(self, plate: Plate) -> None:
        rng = random.Random(f"{plate.name}/stars")
        chips: list[Line] = []
        for _ in range(self.stars):
            x, y = rng.uniform(10, 1490), rng.uniform(8, 1) * self.night / 8
            long = rng.choice((3, 3.5, 4, 5, 8))
            chips.append(gouge(rng, straight((x, y), (x + long, y + rng.uniform(-1.5, 1.5)), 3), long * 0.62, 0.6, 0.7))
        plate.put("paper", "stars", chips)
