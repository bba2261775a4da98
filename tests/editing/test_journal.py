"""Changes are taken back and made again; another program's changes in between stay, and a conflict loses nothing."""

from pathlib import Path

import pytest

from generator.core import atomic
from generator.editing.file import FileChange
from generator.editing.journal import Conflict, Journal, Written
from generator.editing.offsets import EditRefused
from generator.editing.write import set_value

DATA = (Path(__file__).parents[2] / "policy" / "support.yaml").read_bytes()
GOLD, STANDARD = ("tiers", "gold", "name"), ("tiers", "standard", "name")
RENAMED = DATA.replace(b"    name: Gold\n", b"    name: Silver\n")
TEXT = ("sections", "how-it-works", "text", "en")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "support.yaml"
    file.write_bytes(DATA)
    return file


@pytest.fixture
def journal(file: Path) -> Journal:
    return Journal(file)


def name(journal: Journal, text: str, path: tuple[str, ...] = GOLD) -> Written | Conflict:
    read = journal.read()
    return journal.write(read, set_value(read, path, text))


def foreign(file: Path, old: bytes, new: bytes) -> None:
    """What another program does: the file is another one then."""
    data = file.read_bytes()
    assert data.count(old) == 1
    file.write_bytes(data.replace(old, new))


def test_undo_and_redo_reach_back_to_the_first_change_byte_for_byte(file: Path, journal: Journal) -> None:
    states = [DATA]
    for text in ("Silver", "Two\nlines", "Gold"):
        name(journal, text)
        states.append(file.read_bytes())
    assert len(set(states)) == 4
    for state in states[-2::-1]:
        assert isinstance(journal.undo(), Written)
        assert file.read_bytes() == state
    assert journal.undo() is None and file.read_bytes() == DATA
    for state in states[1:]:
        assert isinstance(journal.redo(), Written)
        assert file.read_bytes() == state
    assert journal.redo() is None
    assert [each.after for each in journal.steps] == [*states[1:], *states[-2::-1], *states[1:]]


def test_what_changes_nothing_is_no_step_and_a_new_change_ends_what_could_be_made_again(
    journal: Journal,
) -> None:
    written = name(journal, "Gold")
    assert isinstance(written, Written) and (written.step, journal.steps, journal.undo()) == (None, [], None)
    name(journal, "Silver")
    journal.undo()
    name(journal, "Platinum")
    assert journal.redo() is None


def test_another_program_s_change_elsewhere_stays_when_ours_is_taken_back(
    file: Path, journal: Journal
) -> None:
    name(journal, "Silver")
    foreign(file, b"    name: Standard\n", b"    # of all\n    name: Basic\n")
    theirs = DATA.replace(b"    name: Standard\n", b"    # of all\n    name: Basic\n")
    undone = journal.undo()
    assert isinstance(undone, Written) and undone.is_on_top
    assert file.read_bytes() == theirs
    assert [each.change is None for each in journal.steps] == [False, True, False]
    journal.redo()
    assert file.read_bytes() == theirs.replace(b"    name: Gold\n", b"    name: Silver\n")


def test_a_change_made_for_an_older_state_is_made_on_top(file: Path, journal: Journal) -> None:
    read = journal.read()
    change = set_value(read, TEXT, read.said[TEXT].replace("case number", "ticket number"))
    foreign(file, b"# yaml-language-server", b"# by another program\n# yaml-language-server")
    name(journal, "Silver")
    assert journal.known(read.digest) == read
    written = journal.write(read, change)
    assert isinstance(written, Written) and written.is_on_top
    assert written.read.said == {**read.said, GOLD: "Silver", TEXT: change.expected[TEXT]}
    assert file.read_bytes() == written.read.data


def test_the_same_place_changed_by_another_program_is_a_conflict_and_nothing_is_written(
    file: Path, journal: Journal
) -> None:
    read = journal.read()
    foreign(file, b"    name: Gold\n", b"    name: Platinum\n")
    conflict = journal.write(read, set_value(read, GOLD, "Silver"))
    assert isinstance(conflict, Conflict)
    assert (conflict.before, conflict.theirs, conflict.yours) == (
        {GOLD: "Gold"}, {GOLD: "Platinum"}, {GOLD: "Silver"})  # fmt: skip
    assert (
        file.read_bytes() == DATA.replace(b"    name: Gold\n", b"    name: Platinum\n") == conflict.read.data
    )
    same = journal.write(read, set_value(read, GOLD, "Platinum"))
    assert isinstance(same, Written) and same.step is None


def test_a_change_that_cannot_be_taken_back_stands_and_the_one_before_can(
    file: Path, journal: Journal
) -> None:
    name(journal, "Basic", STANDARD)
    name(journal, "Silver")
    foreign(file, b"    name: Silver\n", b"    name: Platinum\n")
    assert isinstance(journal.undo(), Conflict)
    journal.leave()
    assert isinstance(journal.undo(), Written)
    assert file.read_bytes() == DATA.replace(b"    name: Gold\n", b"    name: Platinum\n")


def test_what_was_made_only_to_see_is_not_made_again(file: Path, journal: Journal) -> None:
    name(journal, "Silver")
    name(journal, "Bronze", STANDARD)
    assert isinstance(journal.revoke(), Written)
    assert (file.read_bytes(), journal.redo()) == (RENAMED, None)
    journal.undo()
    assert (journal.revoke(), file.read_bytes()) == (None, DATA)


def test_a_comment_that_another_program_has_changed_beside_is_a_conflict(
    file: Path, journal: Journal
) -> None:
    read = journal.read()
    change = set_value(read, ("document", "binding_language"), "en")
    foreign(file, b"binding_language: de  # CHECK: The", b"binding_language: de  # CHECK: Our")
    assert isinstance(journal.write(read, change), Conflict)


def test_a_refused_change_writes_nothing(file: Path, journal: Journal) -> None:
    read = journal.read()
    with pytest.raises(EditRefused):
        journal.write(read, FileChange((), {GOLD: "Silver"}))
    assert (file.read_bytes(), journal.steps) == (DATA, [])


def test_a_file_changed_at_the_last_moment_is_read_again(
    file: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    through, late = atomic._write_through, [b"# late\n" + DATA]

    def slowly(fresh: Path, data: bytes) -> None:
        through(fresh, data)
        if late:
            file.write_bytes(late.pop())

    monkeypatch.setattr(atomic, "_write_through", slowly)
    written = name(journal, "Silver")
    assert isinstance(written, Written) and written.is_on_top
    assert file.read_bytes() == b"# late\n" + RENAMED
    assert list(file.parent.iterdir()) == [file]


def test_a_link_stays_a_link(file: Path) -> None:
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    name(Journal(link), "Silver")
    assert (link.is_symlink(), file.read_bytes()) == (True, RENAMED)
