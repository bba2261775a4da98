"""`/favicon.ico`, which browsers and feed readers ask for unasked: our PNG in the container of that name."""

import struct

from ..artifact import Artifact

SIZE = 32


def artifact(png: bytes) -> Artifact:
    """An icon of one picture, `SIZE` pixels square (ICONDIR, ICONDIRENTRY, then the PNG itself)."""
    head = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", SIZE, SIZE, 0, 0, 1, 32, len(png), len(head) + 16)
    return Artifact("favicon.ico", head + entry + png)
