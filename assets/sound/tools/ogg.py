"""Ogg (RFC 3533): packets taken out of pages, and laid into pages again under a serial number of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

POLYNOMIAL = 0x04C11DB7  # section 6: the checksum is a CRC of the page with this, nothing reflected, from nothing
FIRST, LAST = 2, 4  # flags of a page
FULL = 4096  # bytes after which a page is closed


def packets(data: bytes) -> Iterator[bytes]:
    """The packets of a stream, in order."""
    at, whole = 0, b""
    while at < len(data):
        many = data[at + 26]
        lacing = data[at + 27 : at + 27 + many]
        at += 27 + many
        for piece in lacing:
            whole += data[at : at + piece]
            at += piece
            if piece < 255:
                yield whole
                whole = b""


def stream(leading: Sequence[bytes], following: Sequence[bytes], positions: Sequence[int]) -> bytes:
    """A stream: headers (the first on a page alone), then packets, each with the sample at which it ends."""
    table = _table()
    groups = [([leading[0]], 0), (list(leading[1:]), 0), *_grouped(following, positions)]
    pages = []
    for number, (inside, position) in enumerate(groups):
        flag = FIRST if number == 0 else LAST if number == len(groups) - 1 else 0
        pages.append(_page(inside, position, flag, number, table))
    return b"".join(pages)


def _grouped(following: Sequence[bytes], positions: Sequence[int]) -> Iterator[tuple[list[bytes], int]]:
    page: list[bytes] = []
    for packet, position in zip(following, positions, strict=True):
        page.append(packet)
        if sum(map(len, page)) > FULL or packet is following[-1]:
            yield page, position
            page = []


def _page(inside: Sequence[bytes], position: int, flag: int, number: int, table: Sequence[int]) -> bytes:
    """Section 6. The serial number is 1: libsndfile draws one by the clock, and no two files would be the same."""
    lacing = b"".join(b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255]) for packet in inside)
    head = b"OggS\0" + bytes([flag]) + position.to_bytes(8, "little", signed=True) + (1).to_bytes(4, "little")
    tail = bytes([len(lacing)]) + lacing + b"".join(inside)
    check = 0
    for byte in head + number.to_bytes(4, "little") + bytes(4) + tail:
        check = ((check << 8) & 0xFFFFFFFF) ^ table[(check >> 24) ^ byte]
    return head + number.to_bytes(4, "little") + check.to_bytes(4, "little") + tail


def _table() -> list[int]:
    table = []
    for byte in range(256):
        check = byte << 24
        for _ in range(8):
            check = (check << 1) ^ (POLYNOMIAL if check & 0x80000000 else 0)
        table.append(check & 0xFFFFFFFF)
    return table
