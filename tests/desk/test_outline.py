"""The outline holds every value of every file, as it was written, and says what could stand beside it."""

from collections.abc import Iterator
from pathlib import Path as File
from typing import Any

import pytest

from generator.core.diagnostic import Path
from generator.desk.outline import outline
from generator.editing.file import Read, read_file
from tests.support.policies import REAL

FILES = [REAL, *sorted((File(__file__).parents[1] / "policies").glob("*.yaml"))]
WRITTEN = REAL.read_text(encoding="utf-8")


def read(text: str) -> Read:
    return read_file(text.encode(), "support.yaml")


def every(trees: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for each in trees:
        yield each
        yield from every(each["entries"])


def of(text: str, *path: str | int, language: str = "de") -> dict[str, Any]:
    return next(each for each in every(outline(read(text), language)) if each["path"] == list(path))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_value_of_a_file_stands_in_it_once(file: File) -> None:
    found = read_file(file.read_bytes(), file.name)
    leaves = [each for each in every(outline(found, "de")) if each["texts"]]
    paths: list[Path] = [
        tuple(each["path"]) if name == "*" else (*each["path"], name)
        for each in leaves
        for name in each["texts"]
    ]
    assert paths == list(found.said)


def test_an_entry_says_its_line_its_title_and_what_could_be_added() -> None:
    gold = of(WRITTEN, "tiers", "gold")
    line = WRITTEN[: WRITTEN.index("\n  gold:")].count("\n") + 2
    assert (gold["line"], gold["name"], gold["title"], gold["kind"]) == (line, "gold", "Gold", "record")
    assert {"on_call", "resolution"} <= {*gold["absent"]} and "price" not in gold["absent"]
    assert of(WRITTEN, "severities", "P1")["title"] == "Kritisch"
    assert of(WRITTEN, "severities", "P1", language="en")["title"] == "Critical"


def test_a_long_text_is_shortened_and_a_value_says_its_words() -> None:
    text = of(WRITTEN, "sections", "introduction", "text")["texts"]
    assert [*text] == ["de", "en"] and all(len(each) <= 80 and "\n" not in each for each in text.values())
    assert of(WRITTEN, "tiers", "gold", "first_response", "P1")["texts"] == {"*": "30 minutes"}


def test_a_slip_stands_as_it_was_written() -> None:
    text = WRITTEN.replace("    price: included", "    prise: included", 1)
    assert of(text, "tiers", "standard", "prise")["kind"] == ""
    assert "price" in of(text, "tiers", "standard")["absent"]


def test_a_file_without_anything_has_no_outline() -> None:
    assert outline(read(""), "de") == []
