"""A value gets another text: the bytes that change, and only they."""

import codecs
from pathlib import Path as File

import pytest

from generator.core.diagnostic import Path
from generator.editing.file import read_file, spliced
from generator.editing.offsets import EditRefused
from generator.editing.write import plain_or_quoted, set_texts, set_value

DATA = (File(__file__).parents[2] / "policy" / "support.yaml").read_bytes()
NAME = ("tiers", "gold", "name")
TEXT = ("sections", "how-it-works", "text", "de")
LINES = read_file(DATA, "support.yaml").said[TEXT].split("\n")
LAST = ("units", "business days", "en")


def written(data: bytes, path: Path, text: str) -> bytes:
    read = read_file(data, "support.yaml")
    return spliced(read, set_value(read, path, text)).data


@pytest.mark.parametrize(
    ("path", "text", "old", "new"),
    [
        (("tiers", "gold", "first_response", "P1"), "45 minutes", "P1: 30 minutes\n", "P1: 45 minutes\n"),
        (("document", "version"), "1.1", 'version: "1.0"\n', 'version: "1.1"\n'),
        (("document", "version"), 'a "b" \\', 'version: "1.0"\n', 'version: "a \\"b\\" \\\\"\n'),
        (("escalation", "P2", 0, "after"), "90 minutes", "after: 2 hours  # accepted", "after: 90 minutes  # accepted"),
        (("escalation", "P1", 1, "to", 1), "director-of-support-services",
         "[vp-customer-success, vp-products]\n  P2:", "[vp-customer-success, director-of-support-services]\n  P2:"),
        (NAME, "Gold: neu", "name: Gold\n", 'name: "Gold: neu"\n'),
        (NAME, "- x #y", "name: Gold\n", 'name: "- x #y"\n'),
        (NAME, "null", "name: Gold\n", 'name: "null"\n'),
        (NAME, 'a 5" disk', "name: Gold\n", 'name: "a 5\\" disk"\n'),
        (NAME, "„ok“ 'x' \"y\" \\", "name: Gold\n", "name: „ok“ 'x' \"y\" \\\n"),
        (NAME, "Zwei\n\nZeilen", "name: Gold\n", "name: |\n      Zwei\n\n      Zeilen\n"),
        (("severities", "P4", "description", 0, "de"), "Eins\nZwei",
         "      - de: Service und Administrationsportal sind erreichbar und nicht betroffen.  # accepted list-punctuation: as in the source\n",
         "      - de: |  # accepted list-punctuation: as in the source\n          Eins\n          Zwei\n"),
        (TEXT, "\n".join([LINES[0], "Neu.", *LINES[2:]]), f"        {LINES[1]}\n", "        Neu.\n"),
        (TEXT, "\n".join([LINES[0], *LINES[2:]]), f"        {LINES[1]}\n", ""),
        (TEXT, "\n".join([*LINES, "", "- a", "- b"]), f"        {LINES[-1]}\n", f"        {LINES[-1]}\n\n        - a\n        - b\n"),
        (TEXT, "Nur einer.", "".join(f"        {line}\n" for line in LINES), "        Nur einer.\n"),
        (NAME, "Gold", "name: Gold\n", "name: Gold\n"),
        (LAST, "a\nb", "en: business day | business days\n", "en: |\n      a\n      b\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["as it is", "CRLF", "mixed", "mark", "no end"])
def test_a_value_stays_as_it_is_written_and_no_other_byte_changes(
    kind: str, path: Path, text: str, old: str, new: str
) -> None:
    at = DATA.index(old.encode())
    assert DATA.count(old.encode()) == 1 or path == LAST
    parts = [DATA[:at], new.encode(), DATA[at + len(old.encode()) :]]
    if path == LAST:
        at = DATA.rindex(old.encode())
        parts = [DATA[:at], new.encode(), b""]
    before, after = DATA, b"".join(parts)
    if kind == "CRLF":
        before, after = before.replace(b"\n", b"\r\n"), after.replace(b"\n", b"\r\n")
    elif kind == "mixed":  # what stands above ends otherwise than what changes and what follows
        first = DATA[:at].rindex(b"\n") + 1
        top = DATA[:first].replace(b"\n", b"\r\n")
        before, after = top + before[first:], top + after[first:]
    elif kind == "mark":
        before, after = codecs.BOM_UTF8 + before, codecs.BOM_UTF8 + after
    elif kind == "no end":
        before, after = before.removesuffix(b"\n"), after.removesuffix(b"\n")
    if not (kind == "mixed" and path == LAST and "\n" in text):  # the last line of all ends as the one above
        assert written(before, path, text) == after


def test_odd_spaces_of_other_lines_stay_and_those_of_the_value_are_found() -> None:
    odd = LINES[2].replace(" ", "\u00a0", 1).replace("Betreffzeile", "Betreff\u00adzeile")
    data = DATA.replace(LINES[2].encode(), odd.encode())
    data = data.replace(b"    name: Gold\n", "    name: Go\u00adld\u00a0 # CHECK: so?\n".encode())
    result = written(data, TEXT, "\n".join([LINES[0], "Neu.", *LINES[2:]]))
    assert result == data.replace(LINES[1].encode(), b"Neu.")
    assert written(data, NAME, "Silber") == data.replace("Go\u00adld".encode(), b"Silber")


def test_a_text_in_single_quotes_stays_in_them() -> None:
    data = DATA.replace(b"    name: Gold\n", b"    name: 'Gold'  # CHECK: so?\n")
    assert written(data, NAME, "it's") == data.replace(b"'Gold'", b"'it''s'")


def test_lines_that_would_be_joined_become_lines() -> None:
    data = DATA.replace(b"    name: Gold\n", b"    name: >\n      Gold\n      and more\n")
    read = read_file(data, "support.yaml")
    assert read.said[NAME] == "Gold and more"
    assert written(data, NAME, "Gold\nor more") == data.replace(
        b">\n      Gold\n      and", b"|\n      Gold\n      or"
    )


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        (("tiers", "silver", "name"), "Silver", "tiers › silver › name is no value of the file"),
        (("tiers", "gold"), "Gold", "tiers › gold is no value of the file"),
        (NAME, "", "The text of tiers › gold › name is empty"),
        (("document", "languages", 0), "a\nb", "stands in brackets with others"),
        (("document", "languages", 0), "a, b", "cannot be written into the file"),
        (TEXT, "Eins.\n  Zwei.", "This line is indented"),
    ],
)
def test_what_cannot_be_written_is_refused(path: Path, text: str, reason: str) -> None:
    with pytest.raises(EditRefused, match=reason):
        written(DATA, path, text)


def test_a_line_that_the_reader_had_to_guess_at_is_corrected_first() -> None:
    data = DATA.replace(b"    name: Gold\n", b"    name: Gold: more\n")
    with pytest.raises(EditRefused, match=r"Line \d+ cannot be edited as it is: The text contains a colon"):
        written(data, NAME, "Gold")


def test_several_values_at_once() -> None:
    read = read_file(DATA, "support.yaml")
    change = set_texts(read, {NAME: "Gilt", ("tiers", "standard", "name"): "Basic", TEXT: "\n".join(LINES)})
    expected = DATA.replace(b"    name: Gold\n", b"    name: Gilt\n").replace(
        b"    name: Standard\n", b"    name: Basic\n"
    )
    assert spliced(read, change).data == expected
    assert set(change.expected) == {NAME, ("tiers", "standard", "name")}


def test_a_million_spaces_keep_nobody_waiting() -> None:
    text = f"A{' ' * 1_000_000}x"
    assert plain_or_quoted(text) == text
    assert plain_or_quoted(f"{text}  - x") == f'"{text}  - x"'
