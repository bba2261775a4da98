"""`.gz` and `.br` beside every text file, so that a server sends finished bytes and compresses nothing itself.

Pages are compressed anew each time: both together cost 0.05 s of the CPU for two languages, about as much as to look
them up. Our scripts, the data they compute with and the style, which every reader loads and which seldom change, are
compressed as well as can be, and kept.
"""

import gzip
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli  # type: ignore[import-untyped]

from ...core.keeping import Cache, no_cache

TEXTS = frozenset((
    ".html", ".css", ".js", ".json", ".yaml", ".xml", ".atom", ".txt", ".md", ".csv", ".ics", ".svg", ".webmanifest", ".ttf", ".otf",
))  # fmt: skip
# Smaller files fit into one packet as they are.
LEAST = 1024
# Of 2.0 MB of pages, 8 would save 1 % for twice the time and 11 would save 10 % for thirty times the time.
BROTLI_QUALITY = 5
# 8 % less of the calculator's script than 5, for 0.3 s.
BEST_QUALITY = 11
# 256 kB hold any page of ours; the usual 4 MB cost 8 MB of memory more for each thread, and no byte less.
BROTLI_WINDOW_BITS = 18
GZIP_LEVEL = 6
BEST_LEVEL = 9


def _gzip(data: bytes, level: int = GZIP_LEVEL) -> bytes:
    """The tenth byte names the system that compressed; Python's versions differ in what they write there."""
    made = gzip.compress(data, level, mtime=0)
    return made[:9] + b"\xff" + made[10:]


def _brotli(data: bytes, quality: int = BROTLI_QUALITY) -> bytes:
    made: bytes = brotli.compress(data, quality=quality, lgwin=BROTLI_WINDOW_BITS)
    return made


KINDS: Mapping[str, Callable[[bytes], bytes]] = {".gz": _gzip, ".br": _brotli}


def compress(folder: Path, jobs: int = 1, keep: Cache = no_cache) -> None:
    """Writes both beside every text file below `folder`. The same bytes give the same bytes."""
    files = [path for path in folder.rglob("*") if path.suffix in TEXTS and path.stat().st_size >= LEAST]
    data = (folder / name for name in ("sla.json", "zones.json"))
    loaded_by_all = {*folder.glob("javascripts/*.js"), *folder.glob("assets/*.css"), *data}
    best: Mapping[str, Callable[[bytes], bytes]] = {
        ".gz": lambda data: _gzip(data, BEST_LEVEL),
        ".br": lambda data: keep("brotli", data, lambda: _brotli(data, BEST_QUALITY)),
    }
    with ThreadPoolExecutor(max(1, jobs)) as threads:  # both libraries let go of the interpreter
        list(threads.map(lambda file: _compress(file, best if file in loaded_by_all else KINDS), files))


def _compress(file: Path, kinds: Mapping[str, Callable[[bytes], bytes]]) -> None:
    data = file.read_bytes()
    for ending, make in kinds.items():
        made = make(data)
        if len(made) < len(data):
            file.with_name(file.name + ending).write_bytes(made)
