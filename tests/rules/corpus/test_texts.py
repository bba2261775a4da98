"""Cells of tables are read as sentences, and every letter keeps its place in the file."""

from generator.reading.yaml.nodes import Scalar
from generator.reading.yaml.source import read
from generator.rules.corpus.texts import in_sentences

FILE = b"""sections:
  credits:
    text:
      de: |
        Vorher.
        | Wert | Gutschrift |
        | ---- | :-------: |
        | unter 99 % | *5 %* |
"""
PATH = ("sections", "credits", "text", "de")


def test_each_cell_is_a_line_at_its_own_place() -> None:
    scalar = read(FILE, "support.yaml").find(PATH)
    assert isinstance(scalar, Scalar)
    said = in_sentences(PATH, scalar)
    assert len(said.text) == len(scalar.text)
    assert [each.strip() for each in said.text.split("\n") if each.strip()] == [
        "Vorher.", "Wert", "Gutschrift", "unter 99 %", "*5 %*",
    ]  # fmt: skip
    for word in ("Vorher", "Wert", "Gutschrift", "99", "5 %"):
        at = scalar.text.index(word)
        assert said.place(at, at + len(word)) == scalar.place(at, at + len(word))


def test_elsewhere_a_bar_is_a_sign_among_words() -> None:
    scalar = read(FILE, "support.yaml").find(PATH)
    assert isinstance(scalar, Scalar)
    assert in_sentences(("contact", "form", "label", "de"), scalar) is scalar
    assert in_sentences(("sections", "credits", "heading", "de"), scalar) is scalar
