"""What the guide promises to programs of others, at the paths it names; and the paths it named before."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import api, baking, engine
from generator.i18n.locale import Locale
from tests.support.policies import REAL

WEEK = {day: [["09:00", "18:00"]] for day in range(1, 6)}


def test_a_deadline_is_computed_with_the_public_names_alone() -> None:
    sla = api.bake_calendar("Europe/Berlin", WEEK, {"2026-11-30": "outing"}, {}, "2026-01-01", "2026-12-31")
    calendar = api.load(sla, "calendar")
    [reported] = api.instants_of(calendar, datetime(2026, 11, 27, 16, 0))
    due = api.deadline(calendar, reported, {"amount": 240, "unit": "business-minutes"})
    assert due == datetime(2026, 12, 1, 10, 0, tzinfo=UTC)


def test_what_cannot_be_answered_is_an_error_with_a_code() -> None:
    sla = api.bake_calendar("Europe/Berlin", WEEK, {}, {}, "2026-01-01", "2026-12-31")
    calendar = api.load(sla, "calendar")
    with pytest.raises(api.SlaError) as raised:
        api.deadline(calendar, datetime(2026, 12, 31, 16, 0, tzinfo=UTC), {"amount": 240, "unit": "business-minutes"})  # fmt: skip
    assert raised.value.code == "horizon"


def test_a_policy_is_read_or_its_errors_say_why_not() -> None:
    policy, errors = api.read_policy(REAL.read_bytes())
    assert policy is not None and "standard" in policy.tiers and errors == []
    policy, errors = api.read_policy(REAL.read_bytes().replace(b"format: 1", b"format: one"))
    assert policy is None and [each.span.line for each in errors] != []


def test_the_words_beside_a_file_count_until_another_is_read(tmp_path: Path) -> None:
    """Of a policy that is no file there are none, whatever was read before."""
    file, word = tmp_path / "support.yaml", "Support tiers"
    file.write_bytes(REAL.read_bytes())
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "nl.po").write_text(f'msgid "{word}"\nmsgstr "Niveaus"\n', "utf-8")
    try:
        assert api.read_policy(file.read_bytes(), str(file))[1] == []
        assert Locale("nl").text(word) == "Niveaus"
    finally:
        api.read_policy(REAL.read_bytes())
    assert Locale("nl").text(word) == word


def test_the_paths_of_version_1_lead_to_the_same_names() -> None:
    assert baking.bake_calendar is api.bake_calendar
    assert [getattr(engine, name) for name in engine.__all__] == [
        getattr(api, name) for name in engine.__all__
    ]
