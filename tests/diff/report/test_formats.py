"""redline_formats: what legal reads about two versions, word for word, in both languages."""

import json
from pathlib import Path

import pytest

from generator.deadlines.world.almanac import WorldAlmanac
from generator.diff.comparing.changes import find_changes
from generator.diff.comparing.comparison import Comparison
from generator.diff.confirming.sentences import changed_sentences
from generator.diff.incidents import find_incidents
from generator.diff.report.formats import as_json, as_markdown, as_text
from generator.i18n.locale import Locale
from generator.reading.yaml.source import read
from tests.support.versions_of_policy import CASES, EIGHT, FIRST, SECOND, policy

FORMATS = {"txt": as_text, "md": as_markdown, "json": as_json}


def comparison(old: str, new: str) -> Comparison:
    before, after, almanac = policy(old), policy(new), WorldAlmanac()
    changes, incidents = (find(before, after, almanac) for find in (find_changes, find_incidents))
    sentences = changed_sentences(before, after, read(new.encode(), "support.yaml"))
    return Comparison(before, after, changes, incidents, sentences=sentences)


def said(old: str, new: str, ending: str, language: str) -> str:
    compared = comparison(old, new)
    return FORMATS[ending](compared, Locale.of(compared.new, language))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize(("name", "new"), [("redline", SECOND), ("eight", EIGHT)])
def test_the_words_of_a_comparison(name: str, new: str, ending: str, language: str) -> None:
    expected: Path = CASES / f"{name}.{language}.{ending}"
    assert said(FIRST, new, ending, language) == expected.read_text("utf-8")


@pytest.mark.parametrize("ending", ["txt", "md"])
def test_nothing_changed(ending: str) -> None:
    head = "Fassung 1.0, gültig ab 1. Januar 2026 → Fassung 1.0, gültig ab 1. Januar 2026"
    assert [line for line in said(FIRST, FIRST, ending, "de").split("\n") if line] == [
        "# Änderungen: Cyren-Support-Services" if ending == "md" else "Änderungen: Cyren-Support-Services",
        head,
        "Keine inhaltliche Änderung.",
    ]


def test_json_lists_exactly_the_eight() -> None:
    data = json.loads(said(FIRST, EIGHT, "json", "en"))
    assert [(each["kind"], each["favour"], each["not_changed"]) for each in data["changes"]] == [
        ("wording", None, ["en"]),
        ("first-response", "worse", []),
        ("renamed", None, []),
        ("first-response", "better", []),
        ("escalation", "better", []),
        ("hours", "better", []),
        ("special-day", "worse", []),
        ("phone", None, []),
    ]


def test_what_the_policy_says_cannot_become_markdown() -> None:
    new = FIRST.replace("    name: Gold\n", "    name: Gold | **now** <b>`x`\n")
    row = next(line for line in said(FIRST, new, "md", "en").split("\n") if line.startswith("  - *:"))
    assert row == r"  - *: Gold **\| \*\*now\*\* \<b\>\`x\`**"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("@cyren/team", "@&#8203;cyren/team"),
        ("(@someone)", "(@&#8203;someone)"),
        ("&commat;someone", "&amp;commat;someone"),
        ("Forschung & Lehre", "Forschung & Lehre"),
        ("a@b.example", "a@b.example"),
        ("5 @ 3", "5 @ 3"),
    ],
)
def test_nobody_is_called_by_a_comment(name: str, shown: str) -> None:
    new = FIRST.replace("    name: Gold\n", f'    name: "Gold {name}"\n')
    assert f"  - *: Gold **{shown}**" in said(FIRST, new, "md", "en").split("\n")
