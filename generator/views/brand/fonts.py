"""Files of a font -> what pages and paper must know of them. Typst reads them, so that what is shown can be printed."""

import struct
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

ENDINGS: Final = {b"\x00\x01\x00\x00": "ttf", b"true": "ttf", b"OTTO": "otf"}


@dataclass(frozen=True)
class FontFile:
    """One file; `name` is its own in the site: `font.1a2b3c4d.ttf`."""

    name: str
    data: bytes
    family: str
    weight: int
    is_italic: bool

    @property
    def is_variable(self) -> bool:
        """Does it hold many weights, of which paper takes one?"""
        (tables,) = struct.unpack(">H", self.data[4:6])
        return b"fvar" in {self.data[start : start + 4] for start in range(12, 12 + 16 * tables, 16)}


@cache  # each language asks again
def font_file(data: bytes) -> FontFile | None:
    """None if it is no TrueType or OpenType file that Typst reads, or a collection of several."""
    ending = ENDINGS.get(data[:4])
    if ending is None:
        return None
    import typst  # only a font of its own needs it

    with folder_of([data]) as folder:
        found = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
        ).fonts()
    if len(found) != 1:
        return None
    name = f"font.{sha256(data).hexdigest()[:8]}.{ending}"
    return FontFile(name, data, found[0].family, found[0].weight, found[0].style != "normal")


@contextmanager
def folder_of(fonts: Sequence[bytes]) -> Iterator[Path]:
    """A folder with nothing but these files: Typst takes its fonts from folders."""
    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(fonts):
            Path(folder, f"{number}.{ENDINGS[data[:4]]}").write_bytes(data)
        yield Path(folder)
