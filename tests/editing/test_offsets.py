"""Lines and columns as read, found again in bytes that may hold what the reader repaired."""

import codecs

import pytest

from generator.editing.offsets import EditRefused, Offsets
from generator.reading.yaml.source import read


def offsets(data: bytes) -> Offsets:
    return Offsets(data, read(data, "support.yaml"))


@pytest.mark.parametrize(
    ("line", "column", "rest"),
    [
        ("name: Gold", 6, "Gold"),
        ("name: Größe", 10, "e"),
        ("name: Go\u00adld", 8, "\u00adld"),
        ("name: Go\u00adld", 9, "d"),
        ("name: a\u00a0b", 7, "\u00a0b"),
        ("\tname: Gold", 2, "name: Gold"),
        ("name: a\tb", 7, "\tb"),
        ("name: Gold", 10, ""),
    ],
)
@pytest.mark.parametrize(
    "before", [b"", b"a: b\n", b"a: b\r\n", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"# \xc3\xa4\r\n"]
)
def test_a_character_as_read_is_found_in_the_bytes(before: bytes, line: str, column: int, rest: str) -> None:
    data = before + line.encode() + b"\r\nlast: one"
    number = before.count(b"\n") + 1
    at = offsets(data).at(number, column)
    assert data[at:] == rest.encode() + b"\r\nlast: one"


def test_a_line_with_an_indent_that_no_column_names_is_refused() -> None:
    with pytest.raises(EditRefused, match=r"Line 1 cannot be edited as it is: .*tab"):
        offsets(b"\tname: Gold\n").at(1, 1)


def test_a_line_in_another_encoding_is_refused_with_its_finding() -> None:
    with pytest.raises(EditRefused, match=r"Line 2 cannot be edited as it is: .*UTF-8"):
        offsets(b"a: b\nname: Gr\xf6\xdfe\n").at(2, 6)


def test_lines_end_as_they_do_and_the_last_as_the_one_above() -> None:
    mixed = offsets(b"a: 1\r\nb: 2\nc: 3")
    assert [mixed.ending(line) for line in (1, 2, 3)] == [b"\r\n", b"\n", b"\n"]
    assert [mixed.after(line) for line in (1, 2, 3)] == [6, 11, 15]
    assert [mixed.end(line) for line in (1, 2, 3)] == [4, 10, 15]
    assert mixed.start(4) == mixed.size == 15
