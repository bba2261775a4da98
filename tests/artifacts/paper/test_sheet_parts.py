"""Each part of a sheet states what the view states, and nothing where there is nothing."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from generator.artifacts.paper.sheet import Block, Cell, Heading, Paragraph, Points, Table, Terms
from generator.artifacts.paper.sheet_parts import Parts
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.policy.tiers import Offer
from generator.views.policy_view import PolicyView, SectionView
from generator.views.say_policy import say
from tests.support.finder_policy import BY_IMPACT, BY_QUESTIONS
from tests.support.kinds_policy import kinds_policy
from tests.support.policies import changed, of_another, pages_of, real
from tests.support.tables_policy import IN_A_MEANING, NOT_PROMISED


def parts_of(policy: Policy, language: str) -> Parts:
    locale = Locale.of(policy, language)
    return Parts(say(policy, locale), locale)


def texts(table: Table) -> list[list[list[str]]]:
    return [
        [["".join(run.text for run in each) for each in cell.lines] for cell in row] for row in table.rows
    ]


def test_the_week_of_each_region_and_its_special_days() -> None:
    special = (
        "    holidays: GB-ENG\n",
        "    holidays: GB-ENG\n    special_days:\n      - date: 2026-12-24\n"
        "        name:\n          de: Heiligabend\n          en: Christmas Eve\n        open: 9:00–12:00\n",
    )
    parts = parts_of(changed(special), "en")
    (table,) = (
        block for block in parts.hours(parts.view.hours, parts.view.regions) if isinstance(block, Table)
    )
    assert texts(table)[1:] == [
        [
            ["United Kingdom"],
            ["Monday to Friday 9:00–18:00", "Thursday, 24 December 2026 (Christmas Eve): 9:00–12:00"],
            ["London (Europe/London)"],
        ],
        [["Germany"], ["Monday to Friday 9:00–18:00"], ["Berlin (Europe/Berlin)"]],
        [["Israel"], ["Sunday to Thursday 9:00–18:00"], ["Jerusalem (Asia/Jerusalem)"]],
    ]


CLOSURE = (
    "    open: always\n    public_holidays: open\n",
    "    open: always\n    public_holidays: open\n    special_days:\n      - date: 2026-05-15\n        name:\n"
    "          de: Betriebsausflug\n          en: Staff outing\n        open: closed\n",
)


def test_hours_around_the_clock_name_the_days_on_which_they_are_closed() -> None:
    parts = parts_of(changed(CLOSURE), "en")
    always = tuple(each for each in parts.view.hours if each.is_always)
    (points,) = (each for each in parts.hours(always, parts.view.regions) if isinstance(each, Points))
    assert [run.text for each in points.items for run in each] == [
        "Friday, 15 May 2026 (Staff outing): closed"
    ]


def test_a_tier_without_features_states_its_price_alone() -> None:
    parts = parts_of(real(), "en")
    gold = replace(parts.view.tiers[1], features=())
    heading, price = parts.features(gold)
    assert isinstance(heading, Heading)
    assert isinstance(price, Paragraph)
    assert [heading.text[0].text, price.text[0].text] == ["Price", "For an additional fee."]


def test_hours_around_the_clock_need_no_week_and_no_holidays() -> None:
    parts = parts_of(real(), "en")
    always = tuple(each for each in parts.view.hours if each.is_always)
    blocks = list(parts.hours(always, parts.view.regions))
    assert [type(block) for block in blocks] == [Paragraph]
    assert list(parts.holidays(always, parts.view.regions, level=1)) == []


def test_only_days_that_would_have_been_open_are_holidays() -> None:
    parts = parts_of(real(), "en")
    (table,) = (
        block for block in parts.holidays(parts.view.hours, parts.view.regions, 1) if isinstance(block, Table)
    )
    israel = {row[0][0]: row[1:] for row in texts(table)}["Israel"]
    assert israel[0] == ["2\u00a0Apr, 8\u00a0Apr, 22\u00a0Apr, 13\u00a0Sept, 21\u00a0Sept"]


def test_the_complete_terms_name_each_holiday_of_every_year_on_a_day_of_these_hours() -> None:
    parts = parts_of(real(), "de")
    blocks = parts.holidays(parts.view.hours, parts.view.regions, 1, are_named=True)
    tables = {said_in(each.head[0]): texts(each) for each in blocks if isinstance(each, Table)}
    assert list(tables) == ["Vereinigte Staaten", "Großbritannien", "Deutschland", "Israel"]
    germany = {
        name[0]: [day[0].replace("\u00a0", " ") for day in days] for name, *days in tables["Deutschland"]
    }
    assert germany["Internationaler Frauentag"] == ["–", "Mo., 8. März", "Mi., 8. März", "Do., 8. März"]
    assert germany["Zweiter Weihnachtsfeiertag"] == ["–", "–", "Di., 26. Dez.", "Mi., 26. Dez."]
    assert "Weihnachten" in [name[0] for name, *_ in tables["Vereinigte Staaten"]]


def test_years_beyond_the_room_of_a_table_have_one_below_it() -> None:
    policy = changed(
        ("  origin: chosen\n\ndefinitions", "  holidays_until: 2031-12-31\n  origin: chosen\n\ndefinitions")
    )
    parts = parts_of(policy, "de")
    blocks = parts.holidays(parts.view.hours, parts.view.regions, 1)
    heads = [[said_in(each) for each in block.head] for block in blocks if isinstance(block, Table)]
    assert heads == [["Region", "2026", "2027", "2028", "2029"], ["Region", "2030", "2031"]]


def test_a_date_of_two_holidays_is_printed_once() -> None:
    parts = parts_of(real(), "en")
    states = tuple(each for each in parts.view.regions if each.id == "united-states")
    (table,) = (block for block in parts.holidays(parts.view.hours, states, 1) if isinstance(block, Table))
    ((_, (next_year,), *_),) = [row[-4:] for row in texts(table)]
    assert next_year.count("15\u00a0Feb") == 1


def test_parts_of_countries_are_named_where_their_holidays_are_listed() -> None:
    parts = parts_of(real(), "de")
    _, said, _ = parts.holidays(parts.view.hours, parts.view.regions, 1)
    assert isinstance(said, Paragraph)
    assert "".join(run.text for run in said.text).startswith(
        "Feiertage: Kalifornien (Vereinigte Staaten), England (Vereinigtes Königreich) und Berlin (Deutschland). Tage"
    )
    israel = tuple(each for each in parts.view.regions if each.id == "israel")
    _, said, _ = parts.holidays(parts.view.hours, israel, 1)
    assert isinstance(said, Paragraph)
    assert "".join(run.text for run in said.text).startswith("Tage")


def test_excepted_holidays_are_said_on_paper() -> None:
    block = "    holidays:\n      calendar: IL\n      except: [yom-kippur]\n"
    parts = parts_of(changed(("    holidays: IL\n", block)), "en")
    israel = tuple(each for each in parts.view.regions if each.id == "israel")
    _, said, _ = parts.holidays(parts.view.hours, parts.view.regions, 1)
    assert isinstance(said, Paragraph)
    assert "".join(run.text for run in said.text).partition(". ")[0] == (
        "Public holidays: California (United States); England (United Kingdom); Berlin (Germany); "
        "Israel, except Yom Kippur"
    )
    _, said, table = parts.holidays(parts.view.hours, israel, 1)
    assert isinstance(said, Paragraph)
    assert isinstance(table, Table)
    assert "".join(run.text for run in said.text).startswith(
        "Public holidays: Israel, except Yom Kippur. Days"
    )
    assert [row[1] for row in texts(table)] == [["2\u00a0Apr, 8\u00a0Apr, 22\u00a0Apr, 13\u00a0Sept"]]


def test_holidays_on_which_a_tier_is_there_are_not_called_free() -> None:
    parts = parts_of(changed(("    public_holidays: closed\n", "    public_holidays: open\n")), "en")
    assert list(parts.holidays(parts.view.hours, parts.view.regions, 1)) == []


def test_a_tier_is_free_only_on_holidays_of_its_own_days() -> None:
    """13 and 21 September 2026 are a Sunday and a Monday."""
    parts = parts_of(real(), "en")
    israel = tuple(each for each in parts.view.regions if each.id == "israel")
    (week,) = israel[0].weeks
    sunday = replace(week, hours="sundays", intervals=(*(("", ()) for _ in range(6)), week.intervals[6]))
    business, always = parts.view.hours
    both = (replace(israel[0], weeks=(week, sunday)),)
    said = {}
    for hours in (business, replace(business, id="sundays"), replace(always, is_closed_on_holidays=True)):
        (table,) = (each for each in parts.holidays((hours,), both, 1) if isinstance(each, Table))
        said[hours.id] = texts(table)[0][1][0].split(", ")
    assert "21\u00a0Sept" in said["business-hours"]
    assert said["sundays"] == ["13\u00a0Sept"]
    assert len(said["around-the-clock"]) > len(said["business-hours"])


def test_nothing_is_said_where_the_policy_says_nothing() -> None:
    parts = parts_of(real(), "de")
    silent = Parts(replace(parts.view, definitions=(), not_promised=(), severities=()), parts.locale)
    assert [*silent.definitions(), *silent.not_promised(), *silent.escalation()] == []


def test_every_number_of_a_region_can_be_called() -> None:
    parts = parts_of(real(), "de")
    (points,) = (block for block in parts.contacts(parts.view.tiers[0]) if isinstance(block, Points))
    states = [run for run in points.items[2] if run.text]
    assert [(run.text, run.target) for run in states] == [
        ("Vereinigte Staaten: ", ""),
        ("+1-650-864-2090", "tel:+16508642090"),
        ("; ", ""),
        ("+1 855-323-5955", "tel:+18553235955"),
        (" (gebührenfrei)", ""),
    ]


def said(blocks: Iterable[Block]) -> list[str]:
    lines = [each.text for each in blocks if isinstance(each, Paragraph | Heading)]
    return ["".join(run.text for run in each) for each in lines]


def test_a_footnote_stands_on_the_sheet_of_the_tier_that_has_it() -> None:
    parts = parts_of(real(), "en")
    standard, gold = (said(parts.features(tier)) for tier in parts.view.tiers)
    assert standard == ["What is included", "Email; Web; Phone.", "Price: Included."]
    assert gold == [
        "What is included",
        "Email; Web; Phone; Dedicated technical account manager (Add-on**).",
        "Price: For an additional fee.",
        "** Your Cyren account manager can give you further information.",
    ]


def test_a_footnote_of_several_features_stands_once() -> None:
    footnote = real().features["technical-account-manager"].footnote
    features = {
        name: each.model_copy(update={"footnote": footnote if name in ("email", "phone") else each.footnote})
        for name, each in real().features.items()
    }
    parts = parts_of(real().model_copy(update={"features": features}), "de")
    assert said(parts.features(parts.view.tiers[1])) == [
        "Was enthalten ist",
        "E-Mail**; Internet; Telefon**; Eigener technischer Kundenbetreuer (Erweiterung**).",
        "Preis: Gegen Zusatzgebühr.",
        "** Weitere Informationen erhalten Sie bei Ihrem Cyren-Kundenbetreuer.",
    ]


def test_the_lines_of_a_name_are_no_enumeration() -> None:
    parts = parts_of(real(), "de")
    assert said(parts.hours(parts.view.hours[:1], parts.view.regions))[0] == (
        "Standard: 9:00–18:00 Uhr Ortszeit. Nur werktags. An gesetzlichen Feiertagen geschlossen."
    )


def test_without_numbers_nobody_is_told_to_telephone() -> None:
    contact = real().contact
    silent = contact.model_copy(update={"phone": contact.phone.model_copy(update={"numbers": ()})})
    locale = Locale.of(real(), "en")
    view = say(real().model_copy(update={"contact": silent}), locale)
    (section,) = (each for each in view.sections if each.table == "contact")
    blocks = list(Parts(view, locale).section(section))
    points = [each for each in blocks if isinstance(each, Points)]
    assert [len(each.items) for each in points] == [2]
    assert [each for each in blocks if isinstance(each, Table)] == []
    # What scripts may say, too, is no sentence of the page.
    pages = {path: re.sub(r"data-words='[^']*'", "", text) for path, text in pages_of(view, locale).items()}
    assert [path for path, text in pages.items() if ">By phone" in text] == []
    assert [path for path, text in pages.items() if "call us" in text or "by phone now" in text] == []


EVENING = (
    "  around-the-clock:\n    name:\n",
    "  evening:\n    name: Evening\n    open:\n      monday to friday: 17:00–22:00\n    public_holidays: closed\n"
    "  around-the-clock:\n    name:\n",
)


def test_where_hours_differ_by_tier_each_week_says_whose_it_is() -> None:
    policy = changed(EVENING, ("    service_hours: around-the-clock\n", "    service_hours: evening\n"))
    parts = parts_of(policy, "en")
    (table,) = (each for each in parts.hours(parts.view.hours, parts.view.regions) if isinstance(each, Table))
    assert texts(table)[2][1] == [
        "Standard: Monday to Friday 9:00–18:00",
        "Gold: Monday to Friday 17:00–22:00",
    ]
    pages = pages_of(parts.view, parts.locale)
    captions = re.findall(r'<caption id="week-germany-\d">(.*?)</caption>', pages["en/hours/index.md"])
    assert captions == [f"Germany: local time in Berlin, for {tier}" for tier in ("Standard", "Gold")]


def test_a_footnote_stands_on_the_sheet_of_a_tier_that_includes_what_is_an_add_on_elsewhere() -> None:
    included = {"technical-account-manager": Offer.model_validate("included")}
    tiers = {
        name: each.model_copy(update={"features": included} if name == "standard" else {})
        for name, each in real().tiers.items()
    }
    parts = parts_of(real().model_copy(update={"tiers": tiers}), "en")
    assert said(parts.features(parts.view.tiers[0]))[1:] == [
        "Dedicated technical account manager**.",
        "Price: Included.",
        "** Your Cyren account manager can give you further information.",
    ]


def test_a_section_stands_on_the_sheets_of_its_tiers_with_both_its_texts() -> None:
    table = "    text:\n      de: |\n        | a | b |\n        | - | - |\n        | c | d |\n      en: x\n"
    parts = parts_of(changed(("    table: tiers\n", f"{table}    sheets: [gold]\n    table: tiers\n")), "de")
    standard, gold = (list(parts.texts_for(tier)) for tier in parts.view.tiers)
    assert standard == []
    assert isinstance(gold[1], Table)
    assert gold[1].caption == "Supportvertrag: a, b"
    assert said(gold)[0] == "Supportvertrag"
    assert said(gold)[1].startswith("Die Cyren-Servicetechniker")


def test_how_the_severity_is_found_stands_below_the_severities() -> None:
    asked, weighed = (parts_of(changed(edit), "de") for edit in (BY_QUESTIONS, BY_IMPACT))
    blocks = list(asked.section(section_of(asked.view, "severities")))
    (points,) = (each for each in blocks if isinstance(each, Points))
    assert ["".join(run.text for run in each) for each in points.items] == [
        "Steht der Service still? Ja: P1 Kritisch",
        "Ist er schlechter als sonst? Ja: P2 Erheblich",
        "Können Sie das Problem umgehen? Ja: P3 Geringfügig",
    ]
    assert said(blocks)[-1] == "Sonst: P4 Informationsanfrage"
    tables = [
        each for each in weighed.section(section_of(weighed.view, "severities")) if isinstance(each, Table)
    ]
    assert [said_in(each) for each in tables[-1].head] == [
        "Auswirkung / Dringlichkeit",
        "Die Arbeit steht",
        "Die Arbeit ist behindert",
    ]
    assert [said_in(each) for each in tables[-1].rows[1]] == [
        "Eine Person",
        "P3 Geringfügig",
        "P4 Informationsanfrage",
    ]


def test_examples_stand_below_the_points_on_both_sheets() -> None:
    example = "    examples:\n      - de: Niemand kann sich anmelden\n        en: Nobody can log in\n"
    parts = parts_of(changed(("\n  P2:\n    name:", f"{example}\n  P2:\n    name:")), "de")
    tables = [
        each
        for each in (
            *parts.section(section_of(parts.view, "severities")),
            *parts.promises(parts.view.tiers[0]),
        )
        if isinstance(each, Table)
    ]
    told = [
        [("".join(run.text for run in line)) for line in lines][-1]
        for lines in (tables[0].rows[0][-1].lines, tables[1].rows[0][0].notes, tables[1].rows[1][0].notes)
    ]
    assert told == [
        "Zum Beispiel: Niemand kann sich anmelden",
        "Zum Beispiel: Niemand kann sich anmelden",
        "Eingeschränkte Verfügbarkeit des Administrationsportals",
    ]


@pytest.mark.parametrize("all_of_them", [False, True])
def test_a_severity_that_is_not_described(all_of_them: bool) -> None:
    severities = {
        name: each.model_copy(update={"description": ()} if all_of_them or name == "P1" else {})
        for name, each in real().severities.items()
    }
    parts = parts_of(real().model_copy(update={"severities": severities}), "de")
    table = next(
        each for each in parts.section(section_of(parts.view, "severities")) if isinstance(each, Table)
    )
    heads = [said_in(cell) for cell in table.head]
    assert heads == ["Schwere", "Priorität", *([] if all_of_them else ["Beschreibung"])]
    assert [len(row) for row in table.rows] == [len(heads)] * 4
    assert all_of_them or said_in(table.rows[0][-1]) == "nicht näher beschrieben"
    notes = [
        row[0].notes
        for each in parts.promises(parts.view.tiers[0])
        if isinstance(each, Table)
        for row in each.rows
    ]
    assert notes[0] == ()


def section_of(view: PolicyView, table: str) -> SectionView:
    return next(each for each in view.sections if each.table == table)


def said_in(cell: Cell) -> str:
    return "".join(run.text for each in cell.lines for run in each)


def test_each_kind_of_promise_has_a_table_on_its_sheet() -> None:
    parts = parts_of(kinds_policy(), "de")
    tables = [each for each in parts.promises(parts.view.tier("gold")) if isinstance(each, Table)]
    assert [each.caption for each in tables] == [
        "Erste Reaktion: Gold",
        "Zwischenstand: Gold",
        "Umgehungslösung: Gold",
        "Lösungszeit: Gold",
    ]
    assert [row[-1] for row in texts(tables[1])][:3] == [
        ["jede Stunde"],
        ["alle 4 Stunden"],
        ["Nach Vereinbarung"],
    ]
    assert [row[-1] for row in texts(tables[3])] == [["4 Stunden"], *[["Nicht zugesagt"]] * 3]
    (compared,) = (each for each in parts.section(section_of(parts.view, "tiers")) if isinstance(each, Table))
    times = {row[0][0]: [cell[0] for cell in row[1:]] for row in texts(compared)}
    assert times["Lösungszeit P2"] == ["3 Arbeitstage – ohne Fremdsoftware", "Nicht zugesagt"]
    assert times["Beginn der Bearbeitung P1"] == ["4 Arbeitsstunden", "Nicht zugesagt"]


def test_holidays_with_hours_of_their_own_stand_with_those_on_weekends() -> None:
    parts = parts_of(changed(("    public_holidays: closed\n", "    public_holidays: 9:00–13:00\n")), "en")
    blocks = list(parts.holidays(parts.view.hours, parts.view.regions, level=1))
    (table,) = (each for each in blocks if isinstance(each, Table))
    germany = next(row for row in texts(table) if row[0] == ["Germany"])
    assert "3\u00a0Oct" in germany[1][0]
    (said,) = (each for each in blocks if isinstance(each, Paragraph))
    assert "".join(run.text for run in said.text).endswith("Public holidays, which have hours of their own:")


def test_the_only_region_has_no_column_of_its_name() -> None:
    parts = parts_of(of_another("evbit"), "de")
    blocks = (*parts.hours(parts.view.hours, parts.view.regions),
              *parts.holidays(parts.view.hours, parts.view.regions, 1))  # fmt: skip
    tables = [each for each in blocks if isinstance(each, Table)]
    assert [[said_in(cell) for cell in each.head] for each in tables] == [
        ["Servicezeiten", "Zeitzone"],
        ["2026", "2027", "2028", "2029"],
    ]
    assert [{len(each.widths), *map(len, each.rows)} for each in tables] == [{2}, {4}]
    (validity,) = said(parts.validity())
    assert "  " not in validity


def test_a_table_of_a_meaning_stands_below_it_and_the_others_go_on() -> None:
    parts = parts_of(changed(IN_A_MEANING, NOT_PROMISED), "de")
    assert [type(each) for each in parts.definitions()] == [Terms, Table, Terms]
    assert [type(each) for each in parts.not_promised()] == [Points, Table, Points]
    assert [type(each) for each in parts_of(real(), "de").definitions()] == [Terms]
    table = next(each for each in parts.definitions() if isinstance(each, Table))
    assert (table.caption, texts(table)) == ("Arbeitsstunde: Tage, Quote", [[["5"], ["99,0\u00a0%"]]])
