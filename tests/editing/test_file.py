"""A change is proved: the file says what was asked, all else as before, and no new fault."""

import hashlib
from pathlib import Path

import pytest

from generator.editing.file import FileChange, read_file, spliced
from generator.editing.offsets import EditRefused
from generator.editing.splices import Pieces, Splice, joined

DATA = (Path(__file__).parents[2] / "policy" / "support.yaml").read_bytes()
READ = read_file(DATA, "support.yaml")
NAME = ("tiers", "gold", "name")
AT = DATA.index(b"    name: Gold\n") + len(b"    name: ")


def test_a_file_is_read_once_for_everybody() -> None:
    assert READ.digest == hashlib.sha256(DATA).hexdigest()
    assert READ.said[NAME] == "Gold"
    assert READ.loaded.policy is not None and READ.loaded.is_sound


def test_the_reader_s_corrections_are_none_of_the_file_s() -> None:
    wrong = read_file(
        DATA.replace(b"service_hours: around-the-clock", b"service_hours: around-the-clok"), "x"
    )
    assert wrong.said[("tiers", "gold", "service_hours")] == "around-the-clok"
    assert [each.rule.id for each in wrong.loaded.findings] == ["name-unused-and-missing"]


def test_what_was_asked_is_said_and_no_other_byte_changes() -> None:
    again = spliced(READ, FileChange((Splice(AT, AT + 4, b"Silver"),), {NAME: "Silver"}))
    assert again.data == DATA[:AT] + b"Silver" + DATA[AT + 4 :]
    assert again.said == {**READ.said, NAME: "Silver"}


@pytest.mark.parametrize(
    ("new", "expected", "reason"),
    [
        (b"Silver", "Platinum", "The text of tiers › gold › name cannot be written"),
        (b"Gold\n    price: included", "Gold", "The text of tiers › gold › price cannot be written"),
        (b"Gold: x", "Gold: x", "This line cannot be written into the file.* “name: Gold: x” – The text contains a colon"),
        (b"Gold  # CHECK: why?", "Gold", "A comment of the file would be lost or become another: “CHECK: why"),
        (b"|\n      Gold\n      Gold", None, "cannot be written"),
    ],
)  # fmt: skip
def test_what_was_not_asked_is_refused(new: bytes, expected: str | None, reason: str) -> None:
    with pytest.raises(EditRefused, match=reason):
        spliced(READ, FileChange((Splice(AT, AT + 4, new),), {NAME: expected}))


def test_a_comment_that_was_asked_for_is_none_too_many() -> None:
    new = Splice(AT + 4, AT + 4, b"  # CHECK: why?")
    assert spliced(READ, FileChange((new,), {}, {"CHECK: why?": 1})).said == READ.said


def test_a_fault_that_was_there_before_is_no_reason_to_refuse() -> None:
    wrong = read_file(DATA.replace(b"    name: Standard\n", b"    name: Standard: basic\n"), "x")
    at = wrong.data.index(b"name: Gold") + 6
    assert spliced(wrong, FileChange((Splice(at, at + 4, b"Gilt"),), {NAME: "Gilt"})).said[NAME] == "Gilt"


def test_several_places_at_once_in_any_order() -> None:
    assert joined(b"abcdef", [Splice(4, 5, b"E"), Splice(0, 1, b""), Splice(2, 2, b"-")]) == b"b-cdEf"
    assert joined(b"abc", []) == b"abc"


def test_changes_one_after_another_are_one_change() -> None:
    steps = [
        [Splice(0, 0, b"<"), Splice(0, 0, b">"), Splice(3, 5, b"XYZ")],
        [Splice(1, 4, b""), Splice(6, 7, b"-")],
        [Splice(0, 1, b"["), Splice(4, 4, b"]")],
    ]
    data, pieces = b"abcdefgh", Pieces(8)
    for splices in steps:
        data = joined(data, splices)
        pieces.splice(splices)
    assert joined(b"abcdefgh", pieces.splices()) == data
    assert Pieces(8).splices() == ()
