"""archive: versions in order, and files that are no longer what was released."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.verbs.release import run_release
from generator.versions.archive import Archive, digest, folder_of, lock_path, open_archive, seal
from tests.support.versions_of_policy import TODAY, next_version, settled

FIRST = settled()
SECOND = next_version(FIRST, "1.1", "2027-03-01", ("      P2: 1 hour\n", "      P2: 45 minutes\n"))


def reseal(file: Path) -> None:
    """Another promise in a released version, with a lock that fits it: only the next version's lock tells."""
    data = file.read_bytes().replace(b"P2: 8 business hours", b"P2: 9 business hours")
    assert data != file.read_bytes()
    file.write_bytes(data)
    lock = json.loads(lock_path(file).read_text("utf-8"))
    lock["sha256"] = digest(data)
    lock["seal"] = seal(lock)
    lock_path(file).write_text(json.dumps(lock), "utf-8")


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("released") / "support.yaml"
    for text in (FIRST, SECOND):
        path.write_text(text, "utf-8")
        assert run_release(path, TODAY) == 0
    return path


@pytest.fixture
def file(released: Path, tmp_path: Path) -> Path:
    """A policy whose two versions are released; a copy, to be spoiled."""
    shutil.copytree(released.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / released.name


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (lambda folder: (folder / "1.0.yaml").write_text("format: 1\n"), ("archive/1.0.yaml",)),
        (
            lambda folder: (folder / "1.0.lock.json").write_text("{}"),
            ("archive/1.0.lock.json", "archive/1.0.yaml"),
        ),
        (lambda folder: (folder / "1.0.lock.json").unlink(), ("archive/1.0.lock.json", "archive/1.0.yaml")),
        (lambda folder: [each.unlink() for each in folder.glob("1.0*")], ("archive/1.0.yaml",)),
        (lambda folder: reseal(folder / "1.0.yaml"), ("archive/1.0.yaml",)),
        (lambda folder: (folder / "2.0.yaml").mkdir(), ("archive/2.0.yaml",)),
        (lambda folder: (folder / "2.0.yaml").symlink_to("nowhere"), ("archive/2.0.yaml",)),
        *(
            (
                lambda folder, text=text: (folder / "1.0.lock.json").write_text(text),
                ("archive/1.0.lock.json", "archive/1.0.yaml"),
            )
            for text in (
                "[]",
                "null",
                "1",
                '"x"',
                "[" * 100_000,
                '{"seal": []}',
                json.dumps({"seal": seal({})}),
            )
        ),
        (lambda folder: None, ()),
    ],
)
def test_what_is_spoiled(file: Path, spoil: object, expected: tuple[str, ...]) -> None:
    assert callable(spoil)
    spoil(folder_of(file))
    assert open_archive(folder_of(file)).modified == expected


def with_crlf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def test_a_checkout_with_other_line_ends_is_what_was_released(file: Path) -> None:
    for each in folder_of(file).iterdir():
        each.write_bytes(with_crlf(each.read_bytes()))
    archive = open_archive(folder_of(file))
    assert archive.modified == ()
    assert [each.version for each in archive.versions] == ["1.0", "1.1"]
    first = folder_of(file) / "1.0.yaml"
    first.write_bytes(first.read_bytes().replace(b"P2: 8 business hours", b"P2: 9 business hours"))
    assert open_archive(folder_of(file)).modified == ("archive/1.0.yaml",)


def test_a_file_with_crlf_is_released_with_the_digest_of_its_lines(tmp_path: Path, file: Path) -> None:
    windows = tmp_path / "windows" / "support.yaml"
    windows.parent.mkdir()
    windows.write_bytes(with_crlf(FIRST.encode()))
    assert run_release(windows, TODAY) == 0
    locks = [json.loads((folder_of(each) / "1.0.lock.json").read_text("utf-8")) for each in (file, windows)]
    assert locks[0] == locks[1]
    assert locks[0]["sha256"] == digest(FIRST.encode())


def test_a_lock_of_the_bytes_of_a_file_with_crlf_holds_as_ever(file: Path) -> None:
    last = folder_of(file) / "1.1.yaml"
    lock = json.loads(lock_path(last).read_text("utf-8"))
    lock["sha256"] = digest(with_crlf(last.read_bytes()))
    lock["seal"] = seal(lock)
    lock_path(last).write_text(json.dumps(lock), "utf-8")
    assert open_archive(folder_of(file)).modified == ()
    last.write_bytes(with_crlf(last.read_bytes()))
    assert open_archive(folder_of(file)).modified == ()


def test_no_folder_is_an_empty_archive(tmp_path: Path) -> None:
    assert open_archive(tmp_path / "archive") == Archive()
    assert Archive().last is None


def test_versions_come_in_the_order_of_their_dates(file: Path) -> None:
    assert [(each.version, each.effective) for each in open_archive(folder_of(file)).versions] == [
        ("1.0", date(2026, 12, 1)),
        ("1.1", date(2027, 3, 1)),
    ]


def test_the_terms_in_a_language_the_version_did_not_have(file: Path) -> None:
    first = open_archive(folder_of(file)).versions[0]
    assert first.text("fr") == first.text("de")
    assert first.text("en")[0] == "en"


def test_the_rules_learn_what_was_released(file: Path) -> None:
    archive = open_archive(folder_of(file))
    context = archive.context(TODAY)
    assert context.published == archive.versions[1].policy
    assert context.earlier == tuple(each.policy for each in archive.versions)
    assert date(2027, 3, 8) in context.public_holidays["germany"]
