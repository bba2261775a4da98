"""Tables of words of two languages: beginnings, ends, several words, what may say it and what says nothing."""

from generator.rules.languages.pairs.beside import Sentence
from generator.rules.languages.pairs.terms import Meanings, Meant

TABLE = Meanings("""
free: kostenlos* ~frei* = free_of_charge ~free
charged: *gebühr -keine_?_gebühr = extra_? charge*

day: tag tage = day days
""")


def said(text: str, language: str = "de") -> dict[int, dict[str, Meant]]:
    return TABLE.said_in(Sentence(language, 0, text, tuple(text.lower().split())))


def test_said_in() -> None:
    assert said("Kostenlose Hilfe") == {0: {"free": Meant("kostenlose", True)}}
    assert said("freie Tage") == {0: {"free": Meant("freie", False)}, 1: {"day": Meant("tage", True)}}
    assert said("eine Zusatzgebühr") == {0: {"charged": Meant("zusatzgebühr", True)}}
    assert said("frei oder kostenlos") == {0: {"free": Meant("kostenlos", True)}}
    assert said("Gebühren montags") == {}


def test_turns_of_phrase_go_before_words() -> None:
    assert said("help free of charge", "en") == {0: {"free": Meant("free of charge", True)}}
    assert said("help at an extra cost", "en") == {0: {"charged": Meant("extra cost", True)}}
    assert said("free", "en") == {0: {"free": Meant("free", False)}}
    assert said("keine weitere Gebühr") == {}
    assert said("extra", "en") == {}
