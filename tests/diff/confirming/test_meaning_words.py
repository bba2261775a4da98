"""meaning_words: small words on which a meaning hangs, and what is only another spelling."""

import pytest

from generator.diff.confirming.kinds import SentenceKind
from generator.diff.confirming.meaning_words import changed_kinds, has_figure, is_spelling, names_in

NAMES = names_in(["Gold", "Kritisch", "Erheblich", "Critical", "Major"])
ROWS = [
    ("de", "Sie können kündigen.", "Sie müssen kündigen.", {SentenceKind.DUTY}),
    ("de", "Wir antworten nicht.", "Wir antworten.", {SentenceKind.NEGATION}),
    ("de", "Die Zeiten sind verbindlich.", "Die Zeiten sind unverbindlich.", {SentenceKind.NEGATION}),
    (
        "de",
        "Bei kritischen und erheblichen Problemen",
        "Bei erheblichen und kritischen Problemen",
        {SentenceKind.NAME},
    ),
    ("de", "Das kostet 100 €.", "Das kostet 100 $.", {SentenceKind.NUMBER}),
    ("de", "Wir melden uns am Montag.", "Wir melden uns am Dienstag.", {SentenceKind.DATE}),
    (
        "de",
        "Das Angebot gilt mindestens ein Jahr.",
        "Das Angebot gilt höchstens ein Jahr.",
        {SentenceKind.LIMIT},
    ),
    ("en", "You report it to us.", "We report it to you.", {SentenceKind.PARTY}),
    ("en", "The fee is reduced.", "The fee is increased.", {SentenceKind.DIRECTION}),
    ("en", "by phone or email", "by phone and email", {SentenceKind.JOINING}),
    ("en", "within {gold.P1}", "within {gold.P2}", {SentenceKind.LINK}),
    ("fr", "Vous pouvez résilier.", "Vous devez résilier.", {SentenceKind.DUTY}),
    ("fr", "avant le lundi", "après le lundi", {SentenceKind.LIMIT}),
    ("nl", "binnen 3 dagen", "binnen 4 dagen", {SentenceKind.NUMBER}),
    ("de", "Der Text ist lang.", "Der Satz ist breit.", set()),
]


@pytest.mark.parametrize(("language", "old", "new", "kinds"), ROWS)
def test_changed_kinds(language: str, old: str, new: str, kinds: set[SentenceKind]) -> None:
    assert {*changed_kinds(old, new, language, NAMES)} == kinds
    assert {*changed_kinds(new, old, language, NAMES)} == kinds
    assert {*changed_kinds(old, old, language, NAMES)} == set()


@pytest.mark.parametrize(
    ("language", "old", "new", "is_one"),
    [
        ("de", "Wir antworten, wenn es geht.", "Wir antworten wenn es geht", True),
        ("de", "per Email", "per E-Mail", True),
        ("de", "der Supportvertrag", "der Support Vertrag", True),
        ("de", "Das Probelm ist gelöst.", "Das Problem ist gelöst.", True),
        ("en", "They are sent automaticaly.", "They are sent automatically.", True),
        ("de", "Wir helfen Ihnen.", "Wir helfen ihnen.", False),
        ("de", "bis zu 1,5 Stunden", "bis zu 15 Stunden", False),
        ("de", "in {gold.P1}", "in {gold.P2}", False),
        ("de", "einmal im Monat", "keinmal im Monat", False),
        ("en", "a million records", "a billion records", False),
        ("en", "Calls are binding.", "Calls are not binding.", False),
    ],
)
def test_is_spelling(language: str, old: str, new: str, is_one: bool) -> None:
    assert is_spelling(old, new, language, NAMES) is is_one
    assert is_spelling(new, old, language, NAMES) is is_one


@pytest.mark.parametrize(
    ("text", "has_one"),
    [("bei kritischen Fällen", True), ("nach drei Tagen", True), ("{email}", True), ("Mündliche Nebenabreden bestehen nicht.", False)],
)  # fmt: skip
def test_has_figure(text: str, has_one: bool) -> None:
    assert has_figure(text, "de", NAMES) is has_one
