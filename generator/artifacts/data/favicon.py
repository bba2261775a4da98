"""`/favicon.ico` and `/apple-touch-icon.png`, which programs ask for unasked: our mark under those names."""

import struct

from ...core.artifact import Artifact

SIZE = 32


def artifacts(png: bytes, touch_png: bytes) -> list[Artifact]:
    """`png` is `SIZE` pixels square; it goes into the old container (ICONDIR, ICONDIRENTRY, then the PNG)."""
    head = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", SIZE, SIZE, 0, 0, 1, 32, len(png), len(head) + 16)
    return [Artifact("favicon.ico", head + entry + png), Artifact("apple-touch-icon.png", touch_png)]
