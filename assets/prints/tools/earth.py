"""Ground without snow, in perspective: grass, clay or cobbles in three tones, and what lies wet on it."""

from __future__ import annotations

import random
from dataclasses import dataclass

from .furrow import furrows
from .gouge import Hand, carve
from .knife import knife
from .line import Line, Tone, rise, within
from .noise import Noise
from .plate import Plate


@dataclass(frozen=True, slots=True)
class Earth:
    horizon: float
    rim: Line
    """Its far edge, from the left to the right."""
    fine: float = 7.5
    coarse: float = 9
    ground: str = "mid"
    """`mid`, or `light` for dry grass: what stands on it then reads in two inks too."""

    def near(self, y: float) -> float:
        """0 at the horizon, 1 at the lower edge."""
        return max(0.0, (y - self.horizon) / (1000 - self.horizon))

    def pitch(self, _x: float, y: float) -> float:
        return self.fine + self.coarse * self.near(y)

    def shape(self) -> Line:
        return [*self.rim, (1506, 1006), (-6, 1006)]

    def flow(self, bent: Noise) -> Tone:
        return lambda x, y: 0.02 + 0.16 * bent(x * (1.3 - self.near(y)), y * 2.6)

    def cut(self, plate: Plate, name: str, bright: Tone, dark: Tone, wet: Tone | None = None) -> None:
        """One group: where it takes the sky's light, where it is dark, and where bare paper lies in it."""
        rng = random.Random(f"{plate.name}/{name}")
        bent, tuft = Noise(rng, 190), Noise(rng, 90)
        inside, flow = within(self.shape()), self.flow(bent)
        seeds = [(x, y) for x in (100, 700, 1400) for y in (self.horizon + 40, self.horizon + 160, 880, 960)]
        with plate.group(name):
            plate.put(self.ground, "ground", [knife(rng, self.shape(), 20, 1.6)])
            lines = furrows(rng, flow, self.pitch, inside, seeds)
            plate.put("light" if self.ground == "mid" else "paper", "bright", carve(rng, lines, lambda x, y: bright(x, y) + 0.6 * tuft(x * 0.6, y * 2.2) - 0.14, self.pitch, inside, Hand((40, 300), rest=(3, 30), entry=4, leave=7)))
            if self.ground == "light":
                lines = furrows(rng, flow, lambda x, y: self.pitch(x, y) * 1.1, inside, seeds)
                plate.put("mid", "shade", carve(rng, lines, lambda x, y: 0.75 * dark(x, y) + 0.26 + 0.6 * tuft(x * 0.6 + 420, y * 2.2), self.pitch, inside, Hand((40, 300), rest=(3, 30), lift=0.1, entry=4, leave=7)))
            lines = furrows(rng, flow, lambda x, y: self.pitch(x, y) * 1.1, inside, seeds)
            plate.put("key", "dark", carve(rng, lines, lambda x, y: dark(x, y) + 0.7 * tuft(x * 0.6 + 200, y * 2.2) - 0.12, lambda x, y: self.pitch(x, y) * 1.12, inside, Hand((40, 340), rest=(2, 26), lift=0.1, entry=4, leave=7)))
            if wet is not None:
                lines = furrows(rng, lambda x, y: 0.01 + 0.05 * bent(x, y * 3), lambda x, y: self.pitch(x, y) * 0.92, inside, seeds)
                plate.put("paper", "wet", carve(rng, lines, lambda x, y: wet(x, y) + rise(0.0, 0.2, wet(x, y)) * 0.4 * tuft(x + 90, y * 3), lambda x, y: self.pitch(x, y) * 0.92, inside, Hand((26, 200), rest=(3, 20), lift=0.12, entry=3, leave=5)))
