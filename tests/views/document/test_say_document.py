"""The cover sheet in words: its version, and what the languages are worth."""

import pytest

from generator.i18n.locale import Locale
from generator.views.say_policy import say
from tests.support.policies import german, real

GERMAN = say(real(), Locale.of(real(), "de"))
ENGLISH = say(real(), Locale.of(real(), "en"))


def test_document() -> None:
    assert GERMAN.document.version_line == "Fassung 1.0, gültig ab 1. Januar 2026"
    assert ENGLISH.document.version_line == "Version 1.0, effective from 1 January 2026"
    assert [GERMAN.document.binding, ENGLISH.document.binding] == [
        "Maßgeblich ist die deutsche Fassung.",
        "In case of doubt, the German version prevails.",
    ]
    assert [GERMAN.document.is_binding, ENGLISH.document.is_binding] == [True, False]


def test_another_language_may_prevail_and_the_policy_may_say_it_its_own_way() -> None:
    english = ("binding_language: de", "binding_language: en")
    assert german(english).document.binding == "Maßgeblich ist die englische Fassung."
    key = "  in-case-of-doubt-the-language-version-prevails:\n"
    own = german(("\nwording:\n", f"\nwording:\n{key}    de: Die deutsche gilt.\n    en: The German one.\n"))
    assert own.document.binding == "Die deutsche gilt."


@pytest.mark.parametrize(
    ("status", "german", "english"),
    [
        ("certified", "Dies ist eine beglaubigte Übersetzung.", "This is a certified translation."),
        (
            "revised",
            "Diese Übersetzung wurde von einer zweiten Person mit dem Original verglichen.",
            "This translation has been checked against the original by a second person.",
        ),
        (
            "not revised",
            "Diese Übersetzung wurde nicht von einer zweiten Person geprüft.",
            "This translation has not been checked by a second person.",
        ),
        (
            "post-edited",
            "Dies ist eine maschinelle Übersetzung, die von einem Menschen überarbeitet wurde.",
            "This is a machine translation that a person has edited.",
        ),
        (
            "machine-translated",
            "Dies ist eine unbearbeitete maschinelle Übersetzung.",
            "This is a machine translation that nobody has edited.",
        ),
    ],
)
def test_readers_of_a_translation_are_told_what_it_is(status: str, german: str, english: str) -> None:
    for original, reader, said in (("en", "de", german), ("de", "en", english)):
        policy = real()
        update = {"binding_language": original, "translation_status": {reader: status}}
        document = policy.document.model_copy(update=update)
        policy = policy.model_copy(update={"document": document})
        told = {each: say(policy, Locale.of(policy, each)).document.binding for each in ("de", "en")}
        assert told[reader].endswith(f" {said}")
        assert told[original].count(".") == 1


def test_a_policy_in_one_language_needs_no_language_that_prevails() -> None:
    policy = real()
    alone = policy.model_copy(update={"document": policy.document.model_copy(update={"languages": ("de",)})})
    assert say(alone, Locale.of(alone, "de")).document.binding == ""
