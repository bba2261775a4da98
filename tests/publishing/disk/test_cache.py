"""What is kept, what is made again, and that a damaged store harms nobody."""

import os
from pathlib import Path

import pytest

from generator.core.keeping import no_cache
from generator.publishing.disk import cache
from generator.publishing.disk.cache import Store, digest_of


class Maker:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> bytes:
        self.count += 1
        return b"piece"


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    return Store(tmp_path / "pieces")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_piece_is_made_once(kept: Store) -> None:
    make = Maker()
    assert [kept.keep("pdf", b"data", make) for _ in range(3)] == [b"piece"] * 3
    assert make.count == 1


@pytest.mark.parametrize(("kind", "made_of"), [("card", b"data"), ("pdf", b"other")])
def test_another_kind_or_ingredient_is_another_piece(kind: str, made_of: bytes, kept: Store) -> None:
    make = Maker()
    kept.keep("pdf", b"data", make)
    kept.keep(kind, made_of, make)
    assert make.count == 2


def test_other_versions_make_other_pieces(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker()
    kept.keep("pdf", b"data", make)
    monkeypatch.setattr(cache, "program", lambda: b"newer")
    kept.keep("pdf", b"data", make)
    assert make.count == 2


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 40, b"\0" * 400])
def test_a_damaged_piece_is_made_again(damage: bytes, kept: Store, tmp_path: Path) -> None:
    make = Maker()
    kept.keep("pdf", b"data", make)
    (file,) = files(tmp_path)
    file.write_bytes(damage)
    assert kept.keep("pdf", b"data", make) == b"piece"
    assert kept.keep("pdf", b"data", make) == b"piece"
    assert make.count == 2


def test_a_store_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "pieces").write_text("a file where the folder should be")
    assert Store(tmp_path / "pieces").keep("pdf", b"data", Maker()) == b"piece"


def test_pruning_keeps_what_was_used_last(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST_PIECES", 1)
    make = Maker()
    kept.keep("pdf", b"old", make)
    os.utime(files(tmp_path)[0], (1, 1))
    kept.keep("pdf", b"new", make)
    kept.prune()
    assert len(files(tmp_path)) == 1
    kept.keep("pdf", b"new", make)
    assert make.count == 2


def test_no_store_makes_everything_anew() -> None:
    make = Maker()
    assert [no_cache("pdf", b"data", make) for _ in range(2)] == [b"piece", b"piece"]
    assert make.count == 2


def test_digest_sees_names_and_contents(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a").write_text("1")
    first = digest_of((folder,))
    (folder / "a").rename(folder / "b")
    second = digest_of((folder,))
    (folder / "b").write_text("2")
    assert len({first, second, digest_of((folder,))}) == 3
