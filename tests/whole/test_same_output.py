"""The comparison of two states of the code: one state is the same as itself, and what differs is shown."""

import pytest

from benchmarks.same_output import difference, main, report

ONE, OTHER = ("check", "check a.yaml"), ("site", "site/index.html")


def test_a_state_is_the_same_as_itself(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["HEAD", "--against", "HEAD", "--only", "rules"]) == 0
    assert capfd.readouterr().out == "rules     2 identical\n"


def test_what_differs_is_counted_and_its_first_lines_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    before, after = {ONE: b"a\nb\nc\n", OTHER: b"page"}, {ONE: b"a\nx\nc\n", OTHER: b"page"}
    assert report(before, after) == 1
    assert capsys.readouterr().out.splitlines() == [
        "check     1 of 1 differ",
        "  check a.yaml",
        "    @@ -1,3 +1,3 @@",
        "     a",
        "    -b",
        "    +x",
        "     c",
        "site      1 identical",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (None, b"a", "    only after"),
        (b"a", None, "    only before"),
        (b"\xff\x00", b"\xff", "    2 bytes before, 1 after"),
        (b"a\r\n", b"a\n", "    ends of lines"),
    ],
)
def test_what_has_no_lines_to_show_is_named(before: bytes | None, after: bytes | None, shown: str) -> None:
    assert difference(before, after) == shown
