"""Days without the usual hours, in words: the list of a region, and what is said of them seven days before."""

from dataclasses import replace

import pytest

from generator.desk.grafting import grafted
from generator.i18n.locale import Locale
from generator.views.places.hours_view import RegionView
from generator.views.say_policy import say
from tests.support.on_call_policy import on_call_policy
from tests.support.policies import changed, german, real

BERLIN = "    holidays: DE-BE  # CHECK"
RUN = (
    "    special_days:\n      - from: every 12-24\n        until: every 12-31\n"
    "        name:\n          de: Betriebsferien\n          en: Company holidays\n        open: closed\n"
)
SHORT = ("    public_holidays: closed\n", "    public_holidays: 9:00–13:00\n")


def germany(*edits: tuple[str, str]) -> RegionView:
    return next(each for each in german(*edits).regions if each.id == "germany")


def announced(region: RegionView, minute: int) -> list[str]:
    return [each.text for each in region.notices if each.shown_from <= minute < each.over]


# 2026-12-20 10:00 UTC, and 2027-03-22.
GOOD_FRIDAY, THE_DAY_AFTER = 30_101_040, 30_102_480  # at noon
CHRISTMAS, EASTER = 29_962_680, 30_095_160


def test_the_list_of_a_region() -> None:
    days = germany().other_days
    assert days is not None
    assert (days.next, days.all, days.ordinary) == (
        "Nächste geschlossene Tage: Standard",
        "Geschlossene Tage nach Datum, bis 31. Dezember 2029",
        "24. Dezember und 31. Dezember: kein Feiertag, es gelten die Zeiten des Wochentags.",
    )
    assert [year for year, _ in days.years] == ["2026", "2027", "2028", "2029"]
    last = days.years[0][1][-1]
    assert (last.first.iso, last.first.text, last.last.iso) == (
        "2026-12-25",
        "Fr., 25. Dez. 2026",
        "2026-12-25",
    )
    assert (last.name, last.state) == ("Erster Weihnachtsfeiertag", "")
    # 26 December in Berlin begins at 23:00 UTC.
    assert last.over == 29_970_660


def test_days_one_after_the_other_are_one_row_and_the_eves_have_then_hours_of_their_own() -> None:
    days = germany((BERLIN, f"{RUN}{BERLIN}")).other_days
    assert days is not None
    row = days.years[0][1][-1]
    assert (row.first.iso, row.last.iso, row.name) == ("2026-12-24", "2026-12-31", "Betriebsferien")
    assert days.ordinary == ""


@pytest.mark.parametrize(
    ("minute", "said"),
    [
        (EASTER, ["Fr., 26. März und Mo., 29. März, Karfreitag und Ostermontag: "]),
        (GOOD_FRIDAY, ["Fr., 26. März und Mo., 29. März, Karfreitag und Ostermontag: "]),
        (THE_DAY_AFTER, ["Mo., 29. März, Ostermontag: "]),
        (CHRISTMAS, ["Fr., 25. Dez., Erster Weihnachtsfeiertag: "]),
        (29_959_140 - 1, []),
        (29_959_140, ["Fr., 25. Dez., Erster Weihnachtsfeiertag: "]),
        (29_970_660, ["Fr., 1. Jan., Neujahr: "]),
        (30_000_000, []),
    ],
)
def test_what_is_said_seven_days_before_until_it_is_over(minute: int, said: list[str]) -> None:
    end = "Standard geschlossen; Gold wie gewohnt erreichbar."
    assert announced(germany(), minute) == [f"{each}{end}" for each in said]


def test_shorter_hours_say_by_whose_clock() -> None:
    assert announced(germany(SHORT), CHRISTMAS) == [
        "Fr., 25. Dez. und Sa., 26. Dez., Erster Weihnachtsfeiertag und Zweiter Weihnachtsfeiertag: "
        "Standard 9:00–13:00, Ortszeit in Berlin; Gold wie gewohnt erreichbar."
    ]
    days = germany(SHORT).other_days
    assert days is not None and days.next == "Nächste Tage mit anderen Zeiten"
    # The head of the region says whose clock it is.
    assert days.years[0][1][-1].state == "Standard 9:00–13:00; Gold wie gewohnt erreichbar"


def test_nobody_is_named_where_the_same_is_true_of_all() -> None:
    gold = ("    service_hours: around-the-clock\n", "    service_hours: business-hours\n")
    region = germany(gold, (BERLIN, f"{RUN}{BERLIN}"))
    assert announced(region, CHRISTMAS) == [
        "Do., 24. Dez. bis Fr., 1. Jan., Betriebsferien und Neujahr: geschlossen."
    ]
    assert region.other_days is not None and region.other_days.next == "Nächste geschlossene Tage"


def test_who_is_on_call_is_there() -> None:
    policy = on_call_policy()
    regions = say(policy, Locale.of(policy, "de")).regions
    said = [announced(each, CHRISTMAS) for each in regions]
    assert any("Rufbereitschaft" in text for texts in said for text in texts)


def test_where_every_day_is_as_usual_nothing_is_said() -> None:
    region = germany(("    public_holidays: closed\n", "    public_holidays: open\n"))
    assert (region.other_days, region.notices) == (None, ())
    policy = changed(("holidays: IL\n", "holidays: of the customer\n"))
    israel = say(policy, Locale.of(policy, "en")).regions[3]
    assert (israel.other_days, israel.notices) == (None, ())


def test_the_name_of_an_only_region_is_not_said() -> None:
    assert {each.region for each in germany().notices} == {"Deutschland"}


def test_what_is_said_of_days_stays_while_another_part_of_the_policy_is_edited() -> None:
    policy = real()
    before, *others = (
        say(each, Locale.of(each, "de"))
        for each in (
            policy,
            grafted(changed(("      P1: 30 minutes\n", "      P1: 45 minutes\n")), policy),
            grafted(changed(("    name: Gold\n", "    name: Platin\n")), policy),
        )
    )
    stays, told = ([each.notices for each in view.regions] for view in others)
    known = [each.notices for each in before.regions]
    assert [one is other for one, other in zip(known, stays, strict=True)] == [True] * len(known)
    renamed = [
        tuple(replace(each, text=each.text.replace("Gold", "Platin")) for each in one) for one in known
    ]
    assert told == renamed != known
