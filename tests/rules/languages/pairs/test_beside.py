"""Which sentences stand beside each other, and where a finding about one is."""

from generator.core.diagnostic import Span
from generator.reading.yaml import source
from generator.rules.languages.pairs import opposites
from generator.rules.languages.pairs.beside import pairs
from tests.support.beside import SECTION, real_policy

TWO = ("Das gilt. Die Gebühr wird erhöht.", "This applies. The fee is reduced.")


def _text(german: str, english: str) -> source.Source:
    return source.read(
        f"{SECTION}      de: |\n        {german}\n      en: |\n        {english}\n".encode(), "x"
    )


def test_each_sentence_stands_beside_its_own() -> None:
    found = pairs(real_policy(), _text(*TWO))
    assert [(pair.first.text, pair.second.text) for pair in found] == [
        ("Das gilt.", "This applies."),
        ("Die Gebühr wird erhöht.", "The fee is reduced."),
    ]


def test_lines_with_other_numbers_of_sentences_stand_beside_each_other_as_they_are() -> None:
    found = pairs(real_policy(), _text("Das gilt; z. B. heute.", "This applies. Today, for example."))
    assert [pair.second.text for pair in found] == ["This applies. Today, for example."]


def test_the_finding_is_at_the_sentence() -> None:
    (found,) = opposites.opposites(real_policy(), _text(*TWO), None)  # type: ignore[arg-type]
    assert found.span == Span.on_line(7, 8 + len("This applies. "), 8 + len(TWO[1]))
    assert found.message("en") == "German says “erhöht”, English “reduced”: these are opposites."
