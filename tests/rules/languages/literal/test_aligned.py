"""Words of a sentence and what they may mean: compounds in their parts, verbs with their prefixes, “un-”."""

from generator.reading.yaml.source import read
from generator.rules.languages.literal.aligned import aligned, said_in
from generator.rules.languages.pairs.beside import Pair, Sentence


def sentence(text: str, language: str = "de") -> Sentence:
    return Sentence(language, 0, text, tuple(text.lower().split()))


def kinds(text: str, language: str = "de") -> list[tuple[str, list[str]]]:
    return [(each.word, sorted(each.kinds)) for each in said_in(sentence(text, language))]


def test_said_in() -> None:
    assert kinds("Der Vertrag läuft") == [("vertrag", ["contracts"]), ("läuft", [])]
    assert kinds("Das ist nur eine 7") == []  # small words and figures say nothing by themselves
    assert [each.word for each in said_in(sentence("Jahresgebühr"))] == ["jahresgebühr", "jahresgebühr"]
    assert [sorted(each.kinds) for each in said_in(sentence("Jahresgebühr"))] == [["times"], ["money"]]
    assert [each.is_denied for each in said_in(sentence("unverschlüsselt"))] == [True]
    assert [each.is_denied for each in said_in(sentence("encrypted", "en"))] == [False]


def test_a_prefix_far_from_its_verb() -> None:
    (announced,) = (each for each in said_in(sentence("Das kündigen wir an.")) if each.word == "kündigen")
    assert announced.meanings & said_in(sentence("announced", "en"))[0].meanings


def unlike(german: str, english: str) -> tuple[list[str], int, list[str], int, int]:
    scalar = next(iter(read(b"a: b", "x").root.members.values())).value  # type: ignore[union-attr]
    found = aligned(Pair((), sentence(german), sentence(english, "en"), scalar))
    one, two = found.first, found.second
    return (
        [each.word for each in one.known],
        one.unknown,
        [each.word for each in two.known],
        two.unknown,
        found.shared,
    )


def test_aligned() -> None:
    assert unlike("Der Kunde zahlt die Rechnung.", "The customer pays the invoice.") == ([], 0, [], 0, 3)
    assert unlike("Der Kunde zahlt die Rechnung.", "The customer pays the lawyer.") == (
        ["Rechnung".lower()],
        0,
        ["lawyer"],
        0,
        2,
    )
    assert unlike("Der Kunde zahlt.", "The customer frobnicates.") == (["zahlt"], 0, [], 1, 1)
