"""The site is one complete version at every moment, whatever happens to a publication."""

import errno
import json
import multiprocessing
import os
import random
import resource
import signal
import threading
import time
from itertools import count
from pathlib import Path

import pytest

from generator.core.errors import PortalError
from generator.publishing.disk import swap
from generator.publishing.disk.swap import replacement

FILES = 200
OURS = json.dumps(dict.fromkeys(swap.MARK_KEYS, 1))


def write_version(folder: Path, version: str) -> None:
    for number in range(FILES):
        (folder / f"{number}.html").write_text(version)
    (folder / "404.html").write_text(version)
    (folder / swap.MARK).write_text(OURS)


def versions(site: Path) -> set[str]:
    return {path.read_text() for path in site.iterdir() if path.name != swap.MARK}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def is_complete(site: Path) -> bool:
    return len(list(site.iterdir())) == FILES + 2 and len(versions(site)) == 1


@pytest.fixture
def site(tmp_path: Path) -> Path:
    with replacement(tmp_path / "site") as fresh:
        write_version(fresh, "first")
    return tmp_path / "site"


def test_a_finished_folder_takes_the_place(site: Path) -> None:
    with replacement(site) as fresh:
        write_version(fresh, "second")
        assert versions(site) == {"first"}
    assert (versions(site), names(site.parent)) == ({"second"}, ["site"])


def test_a_failure_leaves_the_site_and_nothing_else(site: Path) -> None:
    with pytest.raises(PortalError), replacement(site) as fresh:
        write_version(fresh, "second")
        raise PortalError("no")
    assert (versions(site), names(site.parent)) == ({"first"}, ["site"])


def test_without_an_exchange_in_the_kernel_two_renames_do_it(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    with replacement(site) as fresh:
        write_version(fresh, "second")
    assert (versions(site), names(site.parent)) == ({"second"}, ["site"])


def test_a_run_killed_between_two_renames_is_put_right(site: Path) -> None:
    site.rename(site.with_name(".site.previous"))
    site.with_name(".site.next").mkdir()
    with pytest.raises(PortalError), replacement(site):
        assert versions(site) == {"first"}
        raise PortalError("no")
    assert (versions(site), names(site.parent)) == ({"first"}, ["site"])


def _publish_forever(site: Path, scratch: Path, run: int) -> None:
    for number in count():
        with replacement(site, scratch) as fresh:
            write_version(fresh, f"{run}.{number}")


def test_killed_at_any_moment_it_leaves_a_complete_site_and_nothing_beside_it(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    scratch = tmp_path_factory.mktemp("scratch")
    chance = random.Random(7)
    context = multiprocessing.get_context("spawn")
    for run in range(12):
        worker = context.Process(target=_publish_forever, args=(site, scratch, run))
        worker.start()
        before, patience = versions(site), time.monotonic() + 20
        while versions(site) == before and time.monotonic() < patience:
            time.sleep(0.01)
        time.sleep(chance.random() * 0.1)
        os.kill(worker.pid or 0, signal.SIGKILL)
        worker.join()
        assert is_complete(site)
        assert names(site.parent) == ["site"]
    with replacement(site, scratch) as fresh:
        write_version(fresh, "last")
    assert (names(site.parent), names(scratch)) == (["site"], [])


def test_what_cannot_be_moved_is_made_beside_the_site(
    site: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_file_system(self: Path, target: Path) -> Path:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(self))

    scratch = tmp_path_factory.mktemp("scratch")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", other_file_system)
        with replacement(site, scratch) as fresh:
            write_version(fresh, "second")
            assert (fresh.parent, names(scratch)) == (site.parent, [])
    assert (versions(site), names(site.parent)) == ({"second"}, ["site"])


def test_readers_always_find_a_complete_site(site: Path) -> None:
    stop = threading.Event()
    seen: list[bool] = []

    def read() -> None:
        while not stop.is_set():
            # One opened folder is one version, however often the name is exchanged meanwhile.
            descriptor = os.open(site, os.O_RDONLY)
            seen.append((site / "404.html").exists())
            os.close(descriptor)

    reader = threading.Thread(target=read)
    reader.start()
    for number in count():
        with replacement(site) as fresh:
            write_version(fresh, str(number))
        if number >= 20 and (len(seen) > 100 or not reader.is_alive()):
            break
    stop.set()
    reader.join()
    assert (len(seen) > 100, set(seen)) == (True, {True})


def _fill_the_disk(site: Path, limit: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    with replacement(site) as fresh:
        (fresh / "404.html").write_bytes(b"x" * limit * 2)


def test_a_full_disk_is_told_with_its_path(site: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool, pytest.raises(PortalError) as told:
        pool.apply(_fill_the_disk, (site, 4096))
    assert str(told.value) == f"{site} is unchanged: {site}: File too large"
    assert (versions(site), names(site.parent)) == ({"first"}, ["site"])


def test_a_folder_that_is_no_site_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("dear")
    with pytest.raises(PortalError) as told, replacement(tmp_path / "home"):
        pass
    assert str(told.value) == (
        f"{tmp_path}/home holds something that is not a portal; empty it or name another folder"
    )


def test_two_publications_wait_for_each_other(site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    order: list[str] = []

    def second() -> None:
        with replacement(site) as fresh:
            order.append("second")
            write_version(fresh, "second")

    with replacement(site) as fresh:
        waiting = threading.Thread(target=second)
        waiting.start()
        told = ""
        while waiting.is_alive() and not told.endswith("\n"):
            time.sleep(0.01)
            told += capfd.readouterr().err
        order.append("first")
        write_version(fresh, "first")
    waiting.join()
    assert (order, versions(site)) == (["first", "second"], {"second"})
    assert told == f"Another build is at work in {site.parent}; waiting for it.\n"


@pytest.mark.parametrize(
    "files",
    [
        {"404.html": "x", "thesis.txt": "y"},
        {"404.html": "x", "sla.json": "{}"},
        {"sla.json": "[" * 100_000},
        {"sla.json": OURS, ".git/HEAD": "ref: refs/heads/main"},
        {"index.html": "x"},
    ],
)
def test_a_folder_that_is_not_ours_stays(files: dict[str, str], tmp_path: Path) -> None:
    for name, text in files.items():
        (tmp_path / "w" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "w" / name).write_text(text)
    with pytest.raises(PortalError), replacement(tmp_path / "w"):
        pytest.fail("never reached")
    assert {name: (tmp_path / "w" / name).read_text() for name in files} == files


def test_a_loop_of_links_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("other")
    (tmp_path / "other").symlink_to("site")
    with pytest.raises(PortalError), replacement(tmp_path / "site"):
        pytest.fail("never reached")


@pytest.mark.parametrize("code", [None, errno.EXDEV])
def test_a_web_server_may_read_what_a_careful_user_builds(
    code: int | None, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(one: Path, other: Path) -> bool:
        raise OSError(code, "")

    if code:
        monkeypatch.setattr(swap, "_exchanged", refused)
    page = Path("c", "name", "index.html")
    before = os.umask(0o077)
    try:
        with replacement(site) as fresh:
            (fresh / page).parent.mkdir(parents=True)
            (fresh / page).write_text("x")
    finally:
        os.umask(before)
    folders = [site / each for each in page.parents if each != Path()]
    assert [each.stat().st_mode & 0o777 for each in folders] == [0o755, 0o755]
    assert (site / page).stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("code", [errno.EXDEV, errno.EBUSY])
def test_where_no_folder_can_be_renamed_its_files_are_replaced(
    code: int, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(one: Path, other: Path) -> bool:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(swap, "_exchanged", refused)
    (site / "old").mkdir()
    (site / "old" / "page.html").write_text("first")
    with replacement(site) as fresh:
        write_version(fresh, "second")
        (fresh / "new").mkdir()
        (fresh / "new" / "page.html").write_text("second")
    assert (site / "new" / "page.html").read_text() == "second"
    assert not (site / "old").exists()
    assert {path.read_text() for path in site.glob("*.html")} == {"second"}
    assert names(site.parent) == ["site"]


@pytest.mark.parametrize("code", [errno.EBADF, errno.ENOLCK, errno.ENOSYS, errno.EINVAL])
def test_where_nothing_can_be_locked_a_build_goes_on_and_says_so(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(descriptor: int, operation: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(swap.fcntl, "flock", refused)
    with swap.locked(tmp_path):
        pass
    assert (
        capsys.readouterr().err
        == f"{tmp_path} cannot be locked (a network drive?): run one build at a time.\n"
    )
