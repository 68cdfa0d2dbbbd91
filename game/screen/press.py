"""The press: pulls proofs beside the window, so that the page never waits for its picture."""

from __future__ import annotations

import hashlib
import math
import time
from collections import OrderedDict
from queue import SimpleQueue
from threading import Lock, Thread

import pygame

from game.files import print_file
from game.screen.chest import Chest
from game.screen.proof import VERSION, Misprint, Order, pull

COMES_IN = 0.5
"""Seconds a print takes to show, once it is there."""
_KEPT = 64_000_000
"""Bytes of proofs kept at hand; at least two, whatever their size."""


class Press:
    """Proofs by order. `chest`: where they lie between two sittings, if anywhere."""

    def __init__(self, chest: Chest | None = None) -> None:
        self._chest = chest
        self._proofs: OrderedDict[Order, tuple[pygame.Surface | None, float]] = OrderedDict()
        self._ordered: set[Order] = set()
        self._waiting: SimpleQueue[Order] = SimpleQueue()
        self._pulling: Thread | None = None
        self._lock = Lock()
        self._news = False

    def proof(self, order: Order) -> tuple[pygame.Surface | None, float]:
        """The proof and when it came in; until then None, and it is ordered. A print that is not there stays None."""
        with self._lock:
            if order in self._proofs:
                self._proofs.move_to_end(order)
                return self._proofs[order]
        self.order(order)
        return None, math.inf

    def order(self, order: Order) -> None:
        """Begins to pull it, unless that was done; comes back at once."""
        with self._lock:
            if order in self._proofs or order in self._ordered:
                return
            self._ordered.add(order)
            self._waiting.put(order)
            if self._pulling is None or not self._pulling.is_alive():
                self._pulling = Thread(target=self._pull_all, daemon=True)
                self._pulling.start()

    def news(self) -> bool:
        """Whether a proof has come in since this was last asked."""
        with self._lock:
            news, self._news = self._news, False
        return news

    def wait(self) -> None:
        """Until all that was ordered is pulled."""
        while (pulling := self._pulling) and pulling.is_alive():
            pulling.join()

    def _pull_all(self) -> None:
        while True:
            with self._lock:
                if self._waiting.empty():
                    self._pulling = None
                    return
                order = self._waiting.get()
            proof = self._pulled(order)
            with self._lock:
                self._ordered.discard(order)
                self._proofs[order] = proof, time.monotonic()
                self._news = True
                self._forget()

    def _forget(self) -> None:
        kept = sum(proof.get_width() * proof.get_height() * 4 for proof, _ in self._proofs.values() if proof)
        while kept > _KEPT and len(self._proofs) > 2:
            old = self._proofs.popitem(last=False)[1][0]
            kept -= old.get_width() * old.get_height() * 4 if old else 0

    def _pulled(self, order: Order) -> pygame.Surface | None:
        try:
            svg = print_file(order.print).read_text(encoding="utf-8")
        except OSError:
            return None
        key = hashlib.sha256(f"{VERSION}\n{order}\n{svg}".encode()).hexdigest()[:32]
        kept = self._chest.take(key, order.size) if self._chest else None
        if kept:
            return kept
        try:
            proof = pull(svg, order)
        except (pygame.error, Misprint):
            return None
        if self._chest:
            self._chest.lay(key, proof)
        return proof
