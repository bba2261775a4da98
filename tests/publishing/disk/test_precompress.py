"""Compressed twins of text files: which files have them, what is in them, and that they are always the same."""

import gzip
import random
from collections.abc import Callable
from pathlib import Path

import brotli

from generator.publishing.disk.precompress import LEAST, compress

TEXT = b"Antwort innerhalb von 30 Minuten. " * 100


def folder_with(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_text_has_two_twins_that_say_the_same(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"de/index.html": TEXT})
    compress(folder)
    assert names(folder) == ["de/index.html", "de/index.html.br", "de/index.html.gz"]
    assert gzip.decompress((folder / "de/index.html.gz").read_bytes()) == TEXT
    assert brotli.decompress((folder / "de/index.html.br").read_bytes()) == TEXT


def test_what_is_short_or_no_text_stays_alone(tmp_path: Path) -> None:
    files = {"short.html": TEXT[: LEAST - 1], "sheet.pdf": TEXT, "card.png": TEXT, "_headers": TEXT}
    folder = folder_with(tmp_path, files)
    compress(folder)
    assert names(folder) == sorted(files)


def test_what_every_reader_loads_is_compressed_as_well_as_can_be_and_kept(tmp_path: Path) -> None:
    files = dict.fromkeys(
        ("javascripts/calculator.js", "javascripts/engine/engine.js", "sla.json", "x.json"), TEXT
    )
    kept: list[tuple[str, bytes]] = []

    def keep(kind: str, made_of: bytes, make: Callable[[], bytes]) -> bytes:
        kept.append((kind, made_of))
        return make()

    folder = folder_with(tmp_path, files)
    compress(folder, keep=keep)
    best = brotli.compress(TEXT, quality=11, lgwin=18)
    assert [(folder / f"{name}.br").read_bytes() == best for name in files] == [True, False, True, False]
    assert kept == [("brotli", TEXT)] * 2
    assert brotli.decompress((folder / "sla.json.br").read_bytes()) == TEXT


def test_the_shortest_that_is_compressed(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"a.txt": TEXT[:LEAST]})
    compress(folder)
    assert names(folder) == ["a.txt", "a.txt.br", "a.txt.gz"]


def test_a_text_that_does_not_get_shorter_stays_alone(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"noise.txt": random.Random(7).randbytes(4 * LEAST)})
    compress(folder)
    assert names(folder) == ["noise.txt"]


def test_the_bytes_depend_on_nothing_but_the_text(tmp_path: Path) -> None:
    one, other = (folder_with(tmp_path / name, {"a.css": TEXT}) for name in ("one", "other"))
    (other / "a.css").touch()
    compress(one, 1)
    compress(other, 4)
    assert (one / "a.css.gz").read_bytes() == (other / "a.css.gz").read_bytes()
    assert (one / "a.css.br").read_bytes() == (other / "a.css.br").read_bytes()
    assert (one / "a.css.gz").read_bytes()[4:8] == bytes(4)  # no time of day


def test_no_python_writes_its_system_into_the_bytes(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"index.html": TEXT})
    compress(folder)
    assert (folder / "index.html.gz").read_bytes()[:10].hex() == "1f8b08000000000000ff"
