"""A policy with other words for all concepts: the program's own stand nowhere, in no page, sheet, card, calendar or data."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from generator.artifacts.paper import cards, sheets
from generator.policy.base import Text
from generator.policy.policy import Policy
from generator.publishing.contents import (
    all_pages,
    language_of,
    output_artifacts,
    page_artifacts,
    summary,
    view_of,
)
from generator.versions.history import History
from tests.support.own_words import PROGRAMS, renamed
from tests.support.policies import of_another

# Of markup what nobody reads, of data the names of its fields, and addresses, which are made of ids.
# Entries under `wording` of policies that others wrote, and what stands under `terms` in their place: policy, its own
# words, what the program must say nowhere.
WRITTEN: list[tuple[str, dict[str, dict[str, str]], str]] = [
    ("netzfabrik", {"severity": {"de": "die Priorität | die Prioritäten", "en": "priority | priorities"},
                    "first_response": {"de": "die Reaktionszeit | die Reaktionszeiten", "en": "response time | response times"}},
     "schweregrad|erste reaktion|arbeitstag"),
    ("uzh", {"severity": {"de": "die Störungsklasse | die Störungsklassen"},
             "first_response": {"de": "die Reaktionszeit | die Reaktionszeiten"}}, "schweregrad|erste reaktion"),
    ("dhbw", {"severity": {"de": "die Priorität | die Prioritäten"},
              "first_response": {"de": "die Reaktionszeit | die Reaktionszeiten"},
              "service_hours": {"de": "die Supportzeit | die Supportzeiten"}}, "schweregrad|erste reaktion|support-zeit"),
    ("evbit", {"severity": {"de": "die Störungsklasse | die Störungsklassen"},
               "first_response": {"de": "die Reaktionszeit | die Reaktionszeiten"},
               "service_hours": {"de": "die Servicezeit | die Servicezeiten"},
               "report": {"de": "die Störungsmeldung | die Störungsmeldungen"}},
     r"schweregrad|erste reaktion|support-zeit|\bmeldung|arbeitsstunde"),
]  # fmt: skip
UNSEEN = re.compile(
    r"\s(?:class|id|href|for|name|value|src|role|data-(?!label|words)[\w-]+|aria-(?:describedby|labelledby|controls))"
    r"=\"[^\"]*\""
)
UNREAD_FIELDS = {"href", "anchor", "anchors", "path", "page", "cards"}
UNREAD = re.compile(
    r'\{: ?#[\w-]+ ?\}|\{[\w-]+\}|"[\w -]+":|https?://\S+|\]\([^)]*\)|[\w/-]+\.(?:md|svg|png|pdf)\b|VERSION:2'
)
# For programs: ids, and the spelling of the file.
FOR_PROGRAMS = re.compile(r"exports/|policy(?:\.schema)?\.json|vectors\.json|sla\.json")


def strings(value: Any) -> Iterator[str]:
    """What a value of the views says, without the anchors and paths in it."""
    if is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        value = [each for name, each in value.items() if name not in UNREAD_FIELDS]
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        yield from (each for item in value for each in strings(item))


def said(policy: Policy, language: str) -> Iterator[tuple[str, str]]:
    """Path of what is published, and what people read there."""
    history = History(policy)
    view, locale = view_of(policy, language, history)
    made = [
        *page_artifacts(policy, [(view, locale)], history),
        *output_artifacts(policy, [language], history),
    ]
    for artifact in made:
        if isinstance(artifact.content, str) and not FOR_PROGRAMS.search(artifact.path):
            yield artifact.path, artifact.content
    for sheet in sheets.sheets(view, locale):
        yield sheet.path, " ".join(strings(sheet))
    pages = [(page.name, page.title, page.description) for page in all_pages(policy, view, locale, history)]
    yield from ((card.path, " ".join(strings(card))) for card in cards.cards(view, pages))
    yield (
        "frame",
        " ".join(strings(replace(language_of(policy, view, locale, history), search=None))),
    )  # typed, not said
    yield "llms.txt", str(summary(policy, [(view, locale)]).content)


def read(text: str) -> str:
    return UNREAD.sub("", html.unescape(UNSEEN.sub("", text)))


@pytest.mark.parametrize("language", renamed().languages)
def test_the_programs_own_words_stand_nowhere(language: str) -> None:
    texts = {path: read(text) for path, text in said(renamed(), language)}
    assert len(texts) > 20
    found = {path: PROGRAMS[language].search(text) for path, text in texts.items()}
    assert {path: match.string[: match.end()][-60:] for path, match in found.items() if match} == {}


@pytest.mark.parametrize(("name", "terms", "unsaid"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_policies_of_others_need_no_wording_for_their_own_words(
    name: str, terms: dict[str, dict[str, str]], unsaid: str
) -> None:
    written = of_another(name)
    own = {concept: Text.model_validate(said) for concept, said in terms.items()}
    policy = written.model_copy(update={"wording": {}, "terms": own})
    texts = [read(text) for language in policy.languages for _, text in said(policy, language)]
    assert [text for text in texts if re.search(unsaid, text, re.IGNORECASE)] == []
