"""Texts of a language that the file does not have yet: beside what they are translated from, and into the file at once."""

import codecs
from pathlib import Path

import pytest

from generator.editing.file import read_file
from generator.exchange.beside import beside_source, is_language, original_of
from generator.exchange.passages import ExchangeError, apply_texts, changed_sources, marks
from generator.exchange.staleness import StaleSentence
from generator.reading.yaml import source

CASES = Path(__file__).parents[1] / "cases" / "policies"
FILES = [*sorted(CASES.glob("*.yaml")), Path(__file__).parents[2] / "policy" / "support.yaml"]

TWO = """\
document:
  languages: [de, en]  # two
  binding_language: en
  title:
    de: Titel
    en: Title  # CHECK: really?
sections:
  one:
    heading: Gold
    text:
      en: |
        One.

        Two.
  # of another
  two:
    heading:
      de: Zwei
severities:
  P1:
    description:
      - de: Punkt
        en: Point
"""
ADDED = """\
document:
  languages: [de, en, fr]  # two
  binding_language: en
  title:
    de: Titel
    en: Title  # CHECK: really?
    fr: "Titre: un"
sections:
  one:
    heading: Gold
    text:
      en: |
        One.

        Two.
      fr: |
        Un.

        Deux.
  # of another
  two:
    heading:
      de: Zwei
severities:
  P1:
    description:
      - de: Punkt
        en: Point
        fr: Point
"""
ONE = """\
document:
  languages:
    - de
  title: Titel  # a word
sections:
  one:
    heading: Gold
    text: |  # accepted unused: so
      Eins.

      Zwei.
severities:
  P1:
    description:
      - Punkt
      - Zweiter
"""
PARTED = """\
document:
  languages:
    - de
    - fr
  title:  # a word
    de: Titel
    fr: Titre
sections:
  one:
    heading: Gold
    text:  # accepted unused: so
      de: |
        Eins.

        Zwei.
      fr: |
        Un.

        Deux.
severities:
  P1:
    description:
      - de: Punkt
        fr: Point
      - Zweiter
"""
FRENCH = {
    ("document", "title", "fr"): "Titre: un",
    ("sections", "one", "text", "fr"): "Un.\n\nDeux.",
    ("severities", "P1", "description", 0, "fr"): "Point",
}


def with_texts(lines: bytes, texts: dict[tuple[str | int, ...], str]) -> bytes:
    return apply_texts(read_file(lines, "support.yaml"), texts).data


def ends(lines: bytes) -> list[bytes]:
    """The same file as other editors save it."""
    return [lines, lines.replace(b"\n", b"\r\n"), lines.removesuffix(b"\n"), codecs.BOM_UTF8 + lines]


@pytest.mark.parametrize(("before", "after"), [*zip(ends(TWO.encode()), ends(ADDED.encode()), strict=True)])
def test_a_language_is_added_to_texts_and_to_the_list(before: bytes, after: bytes) -> None:
    assert with_texts(before, FRENCH) == after


@pytest.mark.parametrize(("before", "after"), [*zip(ends(ONE.encode()), ends(PARTED.encode()), strict=True)])
def test_texts_without_a_language_get_theirs(before: bytes, after: bytes) -> None:
    same = {
        ("sections", "one", "heading", "fr"): "Gold",
        ("severities", "P1", "description", 1, "fr"): "Zweiter",
    }
    assert with_texts(before, {**FRENCH, ("document", "title", "fr"): "Titre", **same}) == after


def test_what_stands_beside_each_text() -> None:
    read = source.read(TWO.encode(), "support.yaml")
    assert original_of(read) == "en"
    assert [(each.place, each.source, each.text) for each in beside_source(read, "de")] == [
        ("document › title", "Title", "Titel"),
        ("sections › one › text", "One.\n\nTwo.", ""),
        ("sections › two › heading", "Zwei", "Zwei"),
        ("severities › P1 › description › 1", "Point", "Punkt"),
    ]
    assert {(each.text, each.source) for each in beside_source(read, "fr")} == {
        ("", "Title"), ("", "One.\n\nTwo."), ("", "Zwei"), ("", "Point"),
    }  # fmt: skip
    assert [each.source for each in beside_source(read, "en")] == ["", "", ""]


def test_stale_sentences_are_counted_without_blank_lines() -> None:
    read = source.read(ADDED.encode(), "support.yaml")
    path = ("sections", "one", "text", "fr")
    stale = [StaleSentence(path, 2, read.span(path), ("en",))]
    assert {each.path: each.stale for each in beside_source(read, "fr", stale) if each.stale} == {path: (1,)}


def test_a_source_that_was_changed_meanwhile_is_named() -> None:
    then = beside_source(source.read(TWO.encode(), "support.yaml"), "fr")
    now = beside_source(source.read(TWO.replace("Two.", "Three.").encode(), "support.yaml"), "fr")
    assert changed_sources(FRENCH, then, marks(then)) == ()
    assert changed_sources(FRENCH, now, marks(then)) == ("sections › one › text",)
    assert changed_sources({}, now, marks(then)) == changed_sources(FRENCH, now, "3:abc") == ()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_policy_takes_a_further_language(file: Path) -> None:
    found = beside_source(source.read(file.read_bytes(), file.name), "fr")
    texts = {
        each.path: "\n".join(f"F{line}" if line else "" for line in each.source.split("\n")) for each in found
    }
    new = with_texts(file.read_bytes(), texts)
    again = beside_source(source.read(new, file.name), "fr")
    assert {each.path: each.text for each in again} == texts


def test_a_file_without_languages_takes_none() -> None:
    with pytest.raises(ExchangeError, match="The file names no languages"):
        with_texts(b"document:\n  title:\n    de: Titel\n", {("document", "title", "fr"): "Titre"})


def test_codes_of_languages() -> None:
    assert [code for code in ("fr", "pt-BR", "he", "xx", "", "deutsch", "a b") if is_language(code)] == [
        "fr", "pt-BR", "he",
    ]  # fmt: skip
