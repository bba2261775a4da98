"""What a change means, in sentences: each row is an edit of the real policy and what is said of it."""

from datetime import date

import pytest

from generator.desk.changes.meaning import against, in_force, meaning
from generator.policy.policy import Policy
from generator.versions.archive import Archive, ReleasedVersion
from tests.support.policies import changed, real

P1 = ("      P1: 30 minutes", "      P1: 45 minutes")


def said(old: Policy, new: Policy, author: str = "en") -> list[tuple[str, str]]:
    return [(each["effect"], each["sentence"]) for each in meaning(old, new, author)]


@pytest.mark.parametrize(
    ("edit", "german", "english"),
    [
        (P1, ("worse", "Gold, P1 Kritisch, Erste Reaktion: 45 Min. statt 30 Min."), ("worse", "Gold, P1 Critical, First response: 45 minutes instead of 30 minutes.")),
        (("    name: Gold\n", "    name: Silber\n"), ("", "Stufe Silber: Name: Silber statt Gold."), ("", "Tier Silber: Name: Silber instead of Gold.")),
        (("      phone: included\n      tech", "      tech"), ("worse", "Entfällt: Gold: Telefon."), ("worse", "No longer there: Gold: Phone.")),
        (("holidays: DE-BE", "holidays: DE-BY"), ("neutral", "Feiertage: Deutschland: Bayern (Deutschland) statt Berlin (Deutschland)."), ("neutral", "Public holidays: Germany: Bavaria (Germany) instead of Berlin (Germany).")),
        (("arbeiten stets gewissenhaft", "arbeiten gewissenhaft"), ("", "Anderer Wortlaut: Abschnitt „Die Servicetechniker von Cyren arbeiten gewissenhaft …“: Text."), ("", "Another wording: Section “Cyren service engineers always work diligently …”: Text.")),
    ],
    ids=("time", "name", "feature", "holidays", "text"),
)  # fmt: skip
def test_each_difference_is_a_sentence(
    edit: tuple[str, str], german: tuple[str, str], english: tuple[str, str]
) -> None:
    new = changed(edit)
    assert (said(real(), new, "de"), said(real(), new)) == ([german], [english])


def test_nothing_is_said_where_nothing_differs() -> None:
    assert meaning(real(), changed(), "de") == []


def test_a_time_has_examples_and_the_worst_comes_first() -> None:
    new = changed(P1, ("      P2: 1 hour\n", "      P2: 30 minutes\n"))
    worse, better = meaning(real(), new, "de")
    assert (worse["effect"], worse["verdict"], better["effect"]) == ("worse", "schlechter", "better")
    assert (worse["place"], worse["path"]) == (
        "tiers › gold › first_response › P1",
        ["tiers", "gold", "first_response", "P1"],
    )
    assert worse["examples"][0] == (
        "Gold, P1 Kritisch: Auf eine Meldung von Montag 10:00 reagieren wir bis Montag 10:45 (45 Minuten) statt bis Montag "
        "10:30 (30 Minuten)."
    )
    assert len(worse["examples"]) == len(better["examples"]) == 3


def test_addresses_that_end_or_lead_elsewhere_are_told() -> None:
    gone, new = meaning(real(), changed(("  gold:\n    name: Gold\n", "  silver:\n    name: Silver\n")), "en")
    assert (gone["effect"], new["effect"]) == ("worse", "better")
    assert gone["addresses"][0] == {
        "said": "The address /de/tiers/gold/ will no longer exist.",
        "href": "/de/tiers/gold/",
    }
    led = "  silver:\n    formerly: [gold]\n    name: Gold\n"
    [renamed] = meaning(real(), changed(("  gold:\n    name: Gold\n", led)), "en")
    assert renamed["addresses"][0] == {
        "said": "The address /de/tiers/gold/ then leads to /de/tiers/silver/.",
        "href": "/de/tiers/gold/",
    }


def test_what_is_in_force_is_the_version_of_the_day_and_settings_are_none() -> None:
    first = changed()
    second = changed(("effective: 2026-01-01", "effective: 2027-01-01"), ('version: "1.0"', 'version: "1.1"'))
    archive = Archive(tuple(ReleasedVersion(each, {}) for each in (first, second)))
    days = (date(2025, 12, 31), date(2026, 11, 30), date(2027, 1, 1))
    assert [
        each and each.version for each in (in_force(archive, day) for day in days)
    ] == [None, "1.0", "1.1"]  # fmt: skip
    elsewhere = real().model_copy(
        update={"publishing": real().publishing.model_copy(update={"address": "https://x.example/"})}
    )
    assert against(real(), elsewhere, "de") == []
    assert [each["effect"] for each in against(real(), changed(P1), "de")] == ["worse"]
