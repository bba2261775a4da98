"""What stands beside the pages."""

import json
from datetime import date

import pytest

from generator.artifacts.paper import sheets
from generator.i18n.locale import Locale
from generator.policy.walks.shape import TEXT, shape_at
from generator.publishing.contents import (
    all_pages,
    output_artifacts,
    page_artifacts,
    surroundings_of,
    view_of,
)
from generator.reading.schema import load
from generator.reading.yaml.source import read, texts
from generator.rules.corpus.context import Context
from generator.rules.languages.placeholders import placeholder_unknown
from generator.views.search.say_search import say_search
from tests.support.nordlicht import text_of
from tests.support.policies import changed

NAMES = (
    (
        "    de: Cyren-Support-Services\n    en: Cyren Support",
        '    de: "{company}-Support"\n    en: "{company} Support"  #',
    ),
    ("    name: Standard\n", "    name: Standard {company}\n"),
    ("    name: Israel\n", "    name: Israel {company}\n"),
    ("      de: Rund um die Uhr, 7 Tage", "      de: Rund um die Uhr {company}, 7 Tage"),
    ("      en: 24 hours a day, 7 days", "      en: 24 hours a day {company}, 7 days"),
)
# These show the file to programs, as it is written.
AS_WRITTEN = {"policy.json", "versions/1.0/policy.json"}


def test_no_placeholder_of_a_name_is_left_for_the_reader() -> None:
    policy = changed(*NAMES)
    texts = {each.path: str(each.content) for each in output_artifacts(policy, policy.languages)}
    assert {path for path, text in texts.items() if "{company}" in text} == AS_WRITTEN & texts.keys()
    assert "Cyren: Israel Cyren" in texts["de/calendars/israel.ics"]
    assert '"name": "Standard Cyren – Israel Cyren"' in texts["exports/zendesk.json"]


# Words in other grammars than that of texts.
NO_TEXTS = {"wording", "units", "terms", "search", "glossary"}


def said_everywhere(text: str, placeholder: str) -> str:
    """The file with a placeholder at the end of each of its texts."""
    source = read(text.encode(), "support.yaml")
    lines = text.split("\n")
    for path, scalar in texts(source):
        kinds = [each.kind for each in (shape_at(path), shape_at(path[:-1])) if each and not each.words]
        is_own = path[:2] == ("document", "title") and placeholder == "{title}"
        if TEXT in kinds and path[0] not in NO_TEXTS and scalar.style == "plain" and not is_own:
            span = scalar.span
            line = lines[span.line - 1]
            said = json.dumps(f"{scalar.text} {placeholder}", ensure_ascii=False)
            lines[span.line - 1] = line[: span.column - 1] + said + line[span.end_column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("placeholder", "stands_for"),
    [("{company}", "Nordlicht Energie GmbH"), ("{title}", "Cyren-Support-Services")],
)
def test_a_name_may_be_said_in_every_text(placeholder: str, stands_for: str) -> None:
    edited = said_everywhere(text_of(), placeholder)
    assert edited.count(placeholder) > 100
    source = read(edited.encode(), "support.yaml")
    policy, refused = load(source)
    assert policy is not None
    found = [*refused, *placeholder_unknown(policy, source, Context(date(2026, 11, 23)))]
    assert [each.message("en") for each in found] == []
    locale = Locale.of(policy, "de")
    view = view_of(policy, "de")
    made = {
        each.path: str(each.content)
        for each in (*page_artifacts(policy, [view]), *output_artifacts(policy, ["de"]))
        if each.path not in AS_WRITTEN and isinstance(each.content, str)
    }
    made["sheets"] = str(sheets.sheets(*view))
    made["frame"] = str(surroundings_of(policy, *view, all_pages(policy, *view)))
    made["search"] = str(say_search(policy, locale, []))
    assert {path for path, text in made.items() if placeholder in text} == set()
    assert sum(text.count(stands_for) for text in made.values()) > 100
