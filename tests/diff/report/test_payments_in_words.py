"""Credits, rates and periods that changed, as `diff` tells them in German."""

import pytest

from generator.diff.comparing.changes import find_changes
from generator.diff.favour import Favour
from generator.diff.report.change_words import ChangeWords
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.reading.schema import load
from generator.reading.yaml.source import read
from tests.support.payments_policy import CREDITS, EDITS, PERIODS, RATES, with_blocks
from tests.support.rule_cases import Edit, edited

BETTER, WORSE = Favour.BETTER, Favour.WORSE


def policy(*edits: Edit) -> Policy:
    made, found = load(read(edited(*edits).encode(), "support.yaml"))
    assert made is not None and found == []
    return made


def told(old: Policy, new: Policy) -> list[tuple[str, str, str, Favour | None]]:
    words = ChangeWords(old, new, Locale.of(new, "de"))
    found = find_changes(old, new)
    return [
        (words.place(each), *(side.replace("\u00a0", " ") for side in words.sides(each)), each.favour)
        for each in found
    ]


CREDIT, RATE, PERIOD = (
    "Gutschrift Gutschrift für späte Reaktionen",
    "Vergütungssatz Einsatz vor Ort",
    "Frist Kündigung",
)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("credit: 25 %", "credit: 30 %"), (f"{CREDIT}: Staffel", "mehr als 1 Stunde: 10 %, mehr als 4 Stunden: 25 %", "mehr als 1 Stunde: 10 %, mehr als 4 Stunden: 30 %", BETTER)),
        (("50 % a month", "40 % a month"), (f"{CREDIT}: Höchstens", "50 % je Monat", "40 % je Monat", WORSE)),
        (("claimed_within: 30 days", "claimed_within: 14 days"), (f"{CREDIT}: Frist zur Geltendmachung", "30 Tage", "14 Tage", WORSE)),
        (("120 EUR an hour", "130 EUR an hour"), (f"{RATE}: Preis", "120 € je Stunde", "130 € je Stunde", WORSE)),
        (("      around-the-clock: 50 %", "      around-the-clock: 40 %"), (f"{RATE}: Zuschläge", "Rund um die Uhr, 7 Tage die Woche: 50 %, an Sonntagen: 100 %", "Rund um die Uhr, 7 Tage die Woche: 40 %, an Sonntagen: 100 %", BETTER)),
        (("    tiers: [gold]\n", "    tiers: [standard]\n"), (f"{RATE}: Supportstufen", "Gold", "Standard", None)),
        # Whether a longer notice is good, depends on who gives it.
        (("time: 30 days", "time: 60 days"), (f"{PERIOD}: Dauer", "30 Tage", "60 Tage", None)),
    ],
)  # fmt: skip
def test_an_entry_that_differs(edit: Edit, expected: tuple[str, str, str, Favour | None]) -> None:
    assert told(policy(*EDITS), policy(*EDITS, edit)) == [expected]


def test_what_is_new_is_told_by_what_it_pays_costs_or_lasts() -> None:
    found = told(policy(), policy(with_blocks(CREDITS, RATES, PERIODS)))
    assert found == [
        (
            CREDIT,
            "",
            "Gutschrift für späte Reaktionen: mehr als 1 Stunde: 10 %, mehr als 4 Stunden: 25 %",
            BETTER,
        ),
        (RATE, "", "Einsatz vor Ort: 120 € je Stunde", None),
        (PERIOD, "", "Kündigung: 30 Tage", None),
        ("Frist Wechsel eines Ansprechpartners", "", "Wechsel eines Ansprechpartners: 5 Arbeitstage", None),
    ]


def test_a_credit_that_is_gone_is_worse() -> None:
    assert [each[3] for each in told(policy(with_blocks(CREDITS)), policy())] == [WORSE]


def test_tiers_and_hours_under_new_names_change_nothing_else() -> None:
    renames: tuple[Edit, ...] = (
        ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold\n"),
        ("    tiers: [gold]\n", "    tiers: [gold-plus]\n"),
    )
    new = edited(*EDITS, *renames).replace("{gold.", "{gold-plus.").replace("(gold)", "(gold-plus)")
    made, found = load(read(new.encode(), "support.yaml"))
    assert made is not None and found == []
    kinds = {change.path[0] for change in find_changes(policy(*EDITS), made)}
    assert "rates" not in kinds


def test_an_availability_under_a_new_name_changes_no_credit() -> None:
    share = (
        "\ncredits:\n",
        "\navailability:\n  cloud:\n    name: Cloud\n    promised: 99.5 %\n    measured_per: month\n\ncredits:\n",
    )
    of_cloud = ("promise: first_response", "promise: availability cloud")
    steps = (("late_by: 1 hour", "below: 99.5 %"), ("late_by: 4 hours", "below: 99.0 %"))
    old = policy(*EDITS, share, of_cloud, *steps)
    renamed = ("  cloud:\n", "  platform:\n    formerly: [cloud]\n")
    new = policy(*EDITS, share, of_cloud, *steps, renamed, ("availability cloud", "availability platform"))
    assert {change.path[0] for change in find_changes(old, new)} == {"availability"}
