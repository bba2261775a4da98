"""What the panel shows of an entry: its texts side by side, what it may say, what was found, what hangs together."""

import json
from datetime import date
from pathlib import Path as File
from typing import Any

import pytest

from generator.core.diagnostic import Diagnostic, Path
from generator.desk.entry_view import description_of, entry_view
from generator.editing.file import Read, read_file
from generator.rules.corpus.context import Context
from generator.rules.inspection import judge
from tests.support.policies import REAL

WRITTEN = REAL.read_text(encoding="utf-8")
POLICIES = File(__file__).parents[1] / "policies"


def read(text: str = WRITTEN) -> Read:
    return read_file(text.encode(), "support.yaml")


REAL_FILE = read()


def view(*path: str | int, author: str = "de") -> dict[str, Any]:
    found = entry_view(REAL_FILE, path, author)
    assert found is not None
    return found


def test_the_languages_of_a_text_stand_side_by_side_whichever_was_asked_for() -> None:
    found = view("sections", "support-agreement", "heading", "en")
    assert found == view("sections", "support-agreement", "heading")
    assert [
        (each["language"], each["name"], each["direction"], each["text"]) for each in found["values"]
    ] == [
        ("de", "Deutsch", "ltr", "Supportvertrag"),
        ("en", "Englisch", "ltr", "Support agreement"),
    ]
    assert [each["path"][-1] for each in found["values"]] == ["de", "en"]
    assert (found["place"], found["kind"]) == ("sections › support-agreement › heading", "text")
    assert (found["of"], view("tiers", "gold")["of"], view("tiers")["of"]) == ("record", "table", "record")


def test_a_text_of_all_languages_is_one_value() -> None:
    (value,) = view("tiers", "gold", "name")["values"]
    assert (value["language"], value["path"], value["text"]) == (None, ["tiers", "gold", "name"], "Gold")


def test_placeholders_are_filled_in_below_the_text() -> None:
    german, english = view("service_hours", "business-hours", "name")["values"]
    assert "{hours}" in german["text"] and german["filled"].startswith("9:00–18:00 Uhr Ortszeit")
    assert english["filled"].startswith("9:00–18:00 local time")
    assert view("roles", "vp-products")["values"][0]["filled"] == ""


def test_a_time_says_what_may_stand_there_and_what_it_means() -> None:
    found = view("tiers", "standard", "first_response", "P1")
    assert found["description"].startswith("Frist bis zur ersten Reaktion")
    assert (found["holds"], found["choices"]) == ("duration", [])
    assert {"value": "as agreed", "said": "Nach Vereinbarung"} in found["words"]
    assert "4 business hours" in found["examples"]
    (value,) = found["values"]
    assert value["understood"]["meant"]["said"] == {"de": "4 Arbeitsstunden", "en": "4 business hours"}
    assert [each["title"] for each in found["stands_on"]] == [
        "Kritisch",
        "9:00–18:00 Uhr Ortszeit Nur werktags",
    ]


CHOICES: list[tuple[Path, list[tuple[str, str]]]] = [
    (
        ("tiers", "gold", "service_hours"),
        [
            ("business-hours", "9:00–18:00 Uhr Ortszeit Nur werktags"),
            ("around-the-clock", "Rund um die Uhr, 7 Tage die Woche"),
            ("none", "keine"),
        ],
    ),
    (
        ("contact", "phone", "numbers", 1, "cost"),
        [("standard rate", "zum üblichen Tarif"), ("toll-free", "gebührenfrei")],
    ),
    (("document", "binding_language"), [("de", "Deutsch"), ("en", "Englisch")]),
    (("tiers", "gold", "name"), []),
]


@pytest.mark.parametrize(("path", "expected"), CHOICES)
def test_what_is_chosen_is_offered_in_words(path: Path, expected: list[tuple[str, str]]) -> None:
    assert [(each["value"], each["said"]) for each in view(*path)["choices"]] == expected


def test_a_block_lists_its_entries_one_level_deep_and_what_it_lacks() -> None:
    gold = view("tiers", "gold")
    assert [each["name"] for each in gold["entries"]][:2] == ["name", "price"]
    assert all(each["entries"] == [] for each in gold["entries"])
    assert [gold["purposes"][each] for each in ("name", "on_call")] == [
        view("tiers", "gold", "name")["description"],
        view("tiers", "gold", "on_call")["description"],
    ]
    assert view("tiers")["purposes"] == {}  # names that people invent
    assert "on_call" in gold["absent"] and gold["values"] == [] and gold["title"] == "Gold"


def test_only_findings_of_the_entry_are_shown_in_the_authors_language() -> None:
    text = WRITTEN.replace("      P2: 1 hour\n", "      P2: 99 hours\n", 1).replace(
        "      P1: 30 minutes", "      P1: sofort", 1
    )
    found: tuple[Diagnostic, ...] = judge(*_loaded(text), Context(date(2026, 11, 23))).findings
    shown = entry_view(read(text), ("tiers", "gold", "first_response", "P1"), "de", found)
    assert shown is not None
    assert [(each["rule"], each["level"], each["path"][-1]) for each in shown["findings"]] == [
        ("duration-format", "error", "P1")
    ]
    assert "„at once“" in shown["findings"][0]["help"]
    other = entry_view(read(text), ("company", "name"), "de", found)
    assert other is not None and other["findings"] == []


def _loaded(text: str) -> tuple[Any, Any]:
    found = read(text)
    return found.source, found.loaded


@pytest.mark.parametrize("file", [REAL, *sorted(POLICIES.glob("[a-n]*.yaml"))], ids=lambda file: file.stem)
def test_every_entry_of_a_file_can_be_shown_as_json(file: File) -> None:
    found = read_file(file.read_bytes(), file.name)
    for path in [*found.nodes][1::3]:
        shown = entry_view(found, path, "en")
        assert shown is not None and json.loads(json.dumps(shown)) == shown
        assert shown["description"], path


def test_what_the_file_lacks_is_not_shown_and_a_broken_one_without_meanings() -> None:
    assert entry_view(REAL_FILE, ("tires", "platin"), "de") is None
    broken = read("tiers:\n  gold:\n    name: Gold\n")
    shown = entry_view(broken, ("tiers", "gold", "name"), "de")
    assert shown is not None and shown["values"][0]["text"] == "Gold"


def test_an_entry_under_a_name_that_people_invent_is_told_of_by_its_table() -> None:
    assert description_of(("tiers", "gold"), "en") == "Support tiers, from the cheapest to the dearest."
    assert description_of(("nothing",), "en") == ""
