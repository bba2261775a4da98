"""Texts that do not say the same in every language: one row a fault."""

import pytest

from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.languages import completeness, placeholders
from generator.rules.languages.literal import gaps
from tests.support.rule_cases import TODAY, Edit, edited, findings

EMAIL = "      en: By email to {email}"

BINDING = "  binding_language: de"

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], []),
    (
        "a binding language that is none",
        [("binding_language: de", "binding_language: fr")],
        [("unknown-language", "binding_language: fr")],
    ),
    ("a certified translation", [(BINDING, f"{BINDING}\n  translation_status:\n    en: certified")], []),
    (
        "the original as a translation",
        [(BINDING, f"{BINDING}\n  translation_status:\n    de: revised\n    en: revised")],
        [("status-of-original", "de: revised")],
    ),
    (
        "a translation that is none",
        [(BINDING, f"{BINDING}\n  translation_status:\n    fr: not revised")],
        [("unknown-language", "fr: not revised")],
    ),
    (
        "another placeholder",
        [(EMAIL, "      en: By email to {mail}")],
        [
            ("placeholder-unknown", "en: By email to {mail}"),
            ("placeholder-mismatch", "en: By email to {mail}"),
        ],
    ),
    ("no placeholder", [(EMAIL, "      en: By email")], [("placeholder-mismatch", "en: By email")]),
    (
        "a subject with a field that is none",
        [("{company}: {service}", "{company}: {servise}")],
        [("placeholder-unknown", 'subject: "[{severity}] {company}: {servise}"')],
    ),
    ("one form", [("    en: hour | hours", "    en: hour")], [("plural-forms", "en: hour")]),
    ("three forms", [("    de: Stunde | Stunden", "    de: 1 | 2 | 3")], [("plural-forms", "de: 1 | 2 | 3")]),
    (
        "a sentence less",
        [("        Gold Support is available for an additional fee.\n", "")],
        [("sentences-differ", "Your Cyren account manager can give you further information.")],
    ),
    (
        "not translated",
        [("      en: Support agreement", "      en: Supportvertrag")],
        [("translation-same", "en: Supportvertrag")],
    ),
    (
        "languages in which people answer",
        [("counting:\n", "support_languages:\n  de: in service hours\n  en: in service hours\ncounting:\n")],
        [],
    ),
    (
        "a word of both",
        [("de: Supportvertrag", "de: Support Level 3"), ("en: Support agreement", "en: Support Level 3")],
        [],
    ),
]


@pytest.mark.parametrize(("name", "edits", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_languages(name: str, edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings((*completeness.CHECKS, *gaps.CHECKS, *placeholders.CHECKS), *edits) == expected


@pytest.mark.parametrize(
    ("unsaid", "expected"),
    [
        (frozenset(), []),
        (frozenset({"Good Friday"}), []),
        (frozenset({"First response"}), []),
        (
            frozenset({"Copy link", "Why this time?", "Days"}),
            [("program-words-missing", 3, "Days; Copy link; Why this time?")],
        ),
    ],
    ids=["all said", "a holiday", "said in the policy", "three words"],
)
def test_words_of_the_program(unsaid: frozenset[str], expected: list[tuple[str, int, str]]) -> None:
    read = source.read(edited().encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    italian = policy.model_copy(
        update={"document": policy.document.model_copy(update={"languages": ("de", "en", "it")})}
    )
    context = Context(TODAY, untranslated=lambda language: unsaid)
    found = list(completeness.program_words_missing(italian, read, context))
    assert [(each.rule.id, each.values["count"], each.values["words"]) for each in found] == expected
    assert list(completeness.program_words_missing(policy, read, context)) == []


def test_a_code_of_no_language() -> None:
    read = source.read(edited(("languages: [de, en]", "languages: [de, en, xx]")).encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    found = list(completeness.language_code(policy, read, Context(TODAY)))
    assert [(each.rule.id, each.values["code"]) for each in found] == [("language-code", "xx")]
