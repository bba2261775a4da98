"""What is seen of the files while the preview runs, and what is not: real files, a real observer."""

import errno
import shutil
from pathlib import Path

import pytest

from generator.preview import watches
from tests.support.folders import filled


def test_the_limit_of_watched_files_is_said_and_survived(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Full(watches.Observer):  # type: ignore[misc]
        def start(self) -> None:
            raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr(watches, "Observer", Full)
    monkeypatch.setattr(watches, "POLL_S", 0.05)
    file, edits = tmp_path / "support.yaml", watches.Edits()
    file.write_text("a")
    observer = watches.watch_files(file, edits)
    try:
        assert "fs.inotify.max_user_watches" in capsys.readouterr().err
        file.write_text("bc")
        assert file in edits.take(60)
    finally:
        observer.stop()


def test_a_folder_that_is_deleted_and_made_again_is_watched_on(tmp_path: Path) -> None:
    """As `git checkout` of another branch does it."""
    file, edits = tmp_path / "policy" / "support.yaml", watches.Edits()
    file.parent.mkdir()
    file.write_text("a")
    watch = watches.Watch(file, edits)
    try:
        shutil.rmtree(file.parent)
        while file not in watch.take(0.1):
            pass
        file.parent.mkdir()
        file.write_text("b")
        while file not in watch.take(0.1):
            pass
        while watch.take(0.1):  # until nothing is left of that
            pass
        file.write_text("c")
        assert file in edits.take(60)  # by an event, not by looking
    finally:
        watch.stop()


def test_a_release_is_news(tmp_path: Path) -> None:
    file, edits = tmp_path / "support.yaml", watches.Edits()
    file.write_text("a")
    watch = watches.Watch(file, edits)
    try:
        while watch.take(0.1):  # a late event of what stood there before
            pass
        (tmp_path / "archive").mkdir()
        assert watch.take(0) == set()  # no version in it yet
        (tmp_path / "archive" / "1.0.yaml").write_text("a")
        assert watch.take(0) == {file}
        assert watch.take(0) == set()
    finally:
        watch.stop()


def taken(watch: watches.Watch, wanted: Path) -> set[Path]:
    """What was touched when this was; waits for it, as `serve` does."""
    while wanted not in (touched := watch.take(0.1)):
        pass
    return touched


def test_what_lies_beside_the_policy_is_news_in_each_of_its_folders(tmp_path: Path) -> None:
    """Also in one that is made later, and in one that is deleted and made again."""
    filled(tmp_path, {"policy/support.yaml": "a", "overrides/main.html": "a"})
    watch = watches.Watch(tmp_path / "policy/support.yaml", watches.Edits())
    try:
        while watch.take(0.1):
            pass
        for name in (
            "overrides/main.html",
            "overrides/partials/footer.html",
            "pages/de/imprint.md",
            "assets/logo.svg",
        ):
            filled(tmp_path, {name: "another one"})
            touched = taken(watch, tmp_path / name.split("/")[0])
            assert tmp_path / "policy/support.yaml" not in touched
        shutil.rmtree(tmp_path / "overrides")
        taken(watch, tmp_path / "overrides")
        filled(tmp_path, {"overrides/main.html": "b"})
        taken(watch, tmp_path / "overrides")
        filled(tmp_path, {"overrides/main.html": "by an event, not by looking"})
        assert tmp_path / "overrides" in watch.take(60)
    finally:
        watch.stop()


def test_what_gets_into_no_site_is_no_news(tmp_path: Path) -> None:
    filled(tmp_path, {"policy/support.yaml": "a", "overrides/main.html": "a"})
    watch = watches.Watch(tmp_path / "policy/support.yaml", watches.Edits())
    try:
        while watch.take(0.1):
            pass
        filled(tmp_path, {"overrides/.main.html.swp": "a", "build/x": "a", "README.md": "a"})
        assert watch.take(0.3) == set()
        assert not watch.is_waiting()
    finally:
        watch.stop()
