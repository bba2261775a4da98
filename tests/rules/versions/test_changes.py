"""Rules that compare with the released versions: a line changed, the rule that says so, where it points."""

from datetime import date

import pytest

from generator.policy.policy import Policy
from generator.policy.service_hours import HolidayCalendar
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.versions import archive, changes, names
from generator.versions.archive import Archive
from tests.support.versions_of_policy import TODAY, next_version, policy, settled

FIRST = settled()
GOLD = ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold\n")


def found(text: str, *earlier: str, context: Context | None = None) -> list[tuple[str, str, str]]:
    """(rule, line of the file, message)"""
    read = source.read(text.encode(), "support.yaml")
    now, refused = schema.load(read)
    assert now is not None and refused == []
    released = tuple(map(policy, earlier))
    known = context or Context(TODAY, released[-1] if released else None, released)
    return [
        (each.rule.id, read.line(each.span.line).strip(), each.message("en"))
        for check in (*changes.CHECKS, *names.CHECKS, *archive.CHECKS)
        for each in check(now, read, known)
    ]


def test_without_a_released_version_there_is_nothing_to_compare() -> None:
    assert found(FIRST) == []


def test_what_was_released_stays_clean() -> None:
    assert found(FIRST, FIRST) == []


def test_comments_do_not_make_a_version() -> None:
    assert found("# a comment\n" + FIRST, FIRST) == []


ORDER = [
    (FIRST.replace("P2: 1 hour", "P2: 45 minutes"),
     [("version-not-raised", 'version: "1.0"', "The content differs from the published version 1.0: tiers › gold › first_response › P2.")]),
    (next_version(FIRST, "0.9", "2027-03-01"),
     [("version-not-raised", 'version: "0.9"', "The content differs from the published version 1.0: document › version, document › effective, document › summary_of_changes.")]),
    (next_version(FIRST, "1.10", "2027-03-01"), []),
    (next_version(FIRST, "1.1", "2026-12-01"),
     [("effective-order", "effective: 2026-12-01", "A new version must apply later than the previous one (2026-12-01).")]),
    (next_version(FIRST, "1.1", "2027-03-01", ("de: Fassung 1.1 ist neu.", "de: Erste Fassung.")),
     [("summary-unchanged", "de: Erste Fassung.", "summary_of_changes still describes the previous version.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORDER)
def test_version_order(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text, FIRST) == expected


def test_a_tenth_minor_version_comes_after_the_ninth() -> None:
    ninth = next_version(FIRST, "1.9", "2027-03-01")
    assert found(next_version(FIRST, "1.10", "2027-06-01"), FIRST, ninth) == []


POINT = "      - de: Service nicht erreichbar\n        en: Service not available\n"
MAJOR = "      de: Erheblich\n      en: Major\n    description:\n"

SINCE = [
    ([("      P2: 1 hour\n", "      P2: 2 hours\n")],
     [("worse-for-customer", "P2: 2 hours", "P2, Gold: 1 hour → 2 hours is worse for the customer.")]),
    ([("      P3: 2 business days\n", "      P3: 60 hours\n")],
     [("worse-for-customer", "P3: 60 hours", "P3, Standard: 2 business days → 60 hours is at some times worse for the customer.")]),
    ([("      P2: 1 hour\n", "      P2: 45 minutes\n")], []),
    ([("      monday to friday: 9:00–18:00\n", "      monday to friday: 9:00–17:00\n")],
     [("worse-for-customer", "monday to friday: 9:00–17:00", "service_hours › business-hours › open: monday to friday: 9:00–18:00 → monday to friday: 9:00–17:00 is worse for the customer.")]),
    ([("    holidays: GB-ENG\n", "    holidays: GB-ENG\n    special_days:\n      - date: 2026-12-24\n        name:\n          de: Heiligabend\n          en: Christmas Eve\n        open: closed\n")],
     [("worse-for-customer", "- date: 2026-12-24", "Adding regions › united-kingdom › special_days › 2026-12-24 (closed) is worse for the customer.")]),
    ([("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde.")],
     [("translation-stale", "This case number must be used for all follow-ups until the problem has been resolved.", "German was changed since the published version, English was not.")]),
    ([("has been resolved.", "has been closed."), ("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde.")], []),
    ([(POINT, ""), (MAJOR, MAJOR + POINT)],
     [("worse-for-customer", "- de: Service nicht erreichbar", "“Service nicht erreichbar”: P1 → P2 is worse for the customer.")]),
    ([("      - de: Service nicht erreichbar\n", "      - de: Dienst nicht erreichbar\n")],
     [("translation-stale", "en: Service not available", "German was changed since the published version, English was not.")]),
    # Another sentence in each language: each is behind at its own line.
    ([("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde."), ("its own support case number.", "a number.")],
     [("translation-stale", "Jedem von Ihnen gemeldeten Problem wird eine eigene Support-Fallnummer zugewiesen.", "English was changed since the published version, German was not."),
      ("translation-stale", "This case number must be used for all follow-ups until the problem has been resolved.", "German was changed since the published version, English was not.")]),
    # Who rewrote a paragraph in one language is told once, however many sentences it has.
    ([("wird eine eigene Support-Fallnummer zugewiesen.", "wird eine Nummer zugewiesen."), ("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde.")],
     [("translation-stale", "Each problem you report is assigned its own support case number.", "German was changed since the published version, English was not.")]),
    # A point of which another one has gone to a less severe entry is behind where it stands now.
    ([(POINT, ""), (MAJOR, MAJOR + POINT), ("Administrationsportal nicht erreichbar", "Portal nicht erreichbar")],
     [("translation-stale", "en: Administration portal not available", "German was changed since the published version, English was not."),
      ("worse-for-customer", "- de: Service nicht erreichbar", "“Service nicht erreichbar”: P1 → P2 is worse for the customer.")]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), SINCE)
def test_changes_since(lines: list[tuple[str, str]], expected: list[tuple[str, str, str]]) -> None:
    assert found(next_version(FIRST, "1.1", "2027-03-01", *lines), FIRST) == expected


def second(*lines: tuple[str, str]) -> str:
    return next_version(FIRST, "1.1", "2027-03-01", *lines)


def test_a_name_with_an_address_may_not_vanish() -> None:
    assert (
        "name-disappeared",
        "silver:",
        "“gold” was published under tiers; its web address would break.",
    ) in found(second(("  gold:\n    name: Gold\n", "  silver:\n    name: Gold\n")), FIRST)


def test_a_renamed_tier_keeps_its_address_over_three_versions() -> None:
    renamed = second(GOLD)
    third = next_version(renamed, "1.2", "2027-06-01",
                         ("  gold-plus:\n    formerly: [gold]\n", "  platinum:\n    formerly: [gold-plus]\n"))  # fmt: skip
    assert found(renamed, FIRST) == []
    assert found(third, FIRST, renamed) == []


def test_a_section_may_go_and_is_told() -> None:
    start = FIRST.index("  disclaimer:\n")
    gone = FIRST[:start] + FIRST[FIRST.index("  contact-support:\n") :]
    second = next_version(gone, "1.1", "2027-03-01")
    assert found(second, FIRST) == [
        (
            "clause-gone",
            "sections:",
            "“disclaimer” stood under sections in version 1.0 and is gone; links to it will lead to that version.",
        )
    ]
    assert found(next_version(second, "1.2", "2027-06-01"), FIRST, second) == []


def test_a_section_that_goes_on_under_another_name() -> None:
    other = second(("  disclaimer:\n", "  liability:\n"))
    assert [row[:2] for row in found(other, FIRST)] == [("clause-gone", "liability:")]
    assert found(second(("  disclaimer:\n", "  liability:\n    formerly: [disclaimer]\n")), FIRST) == []


def test_a_former_name_in_use() -> None:
    rows = found(
        second(("  gold:\n    name: Gold\n", "  gold:\n    formerly: [standard]\n    name: Gold\n")), FIRST
    )
    assert rows == [
        ("name-reused", "formerly: [standard]", "“standard” is in use and cannot be a former name as well.")
    ]


def test_a_name_given_up_is_not_given_to_another() -> None:
    renamed = second(GOLD)
    again = next_version(
        renamed,
        "1.2",
        "2027-06-01",
        ("    formerly: [gold]\n", ""),
        ("  standard:\n", "  gold:\n    formerly: [standard]\n"),
    )
    assert [row[:2] for row in found(again, FIRST, renamed)] == [("name-reused", "gold:")]
    back = next_version(
        renamed,
        "1.2",
        "2027-06-01",
        ("  gold-plus:\n    formerly: [gold]\n", "  gold:\n    formerly: [gold-plus]\n"),
    )
    assert found(back, FIRST, renamed) == []


def test_an_archived_file_that_was_edited() -> None:
    first = policy(FIRST)
    assert found(FIRST, context=Context(TODAY, first, (first,), ("archive/1.0.yaml",))) == [
        ("archive-changed", 'version: "1.0"', "archive/1.0.yaml is no longer what was released.")
    ]


class _Almanac:
    """Only one holiday, and another one than was laid down."""

    def offset_minutes(self, time_zone: str, day: date) -> int:
        return 0

    def knows_zone(self, time_zone: str) -> bool:
        return True

    def knows_calendar(self, calendar: str) -> bool:
        return True

    def holidays(self, named: HolidayCalendar, first: date, last: date) -> frozenset[date]:
        return frozenset({date(2027, 1, 1), date(2027, 3, 8)})


@pytest.mark.parametrize(
    ("former", "expected"),
    [
        ({date(2027, 1, 1), date(2027, 3, 8)}, []),
        ({date(2027, 1, 1), date(2027, 5, 1)}, [
            ("holiday-dates-changed", "holidays: DE-BE",
             "germany: public holidays differ from those laid down with version 1.0: 2027-03-08, 2027-05-01.")
        ]),
    ],
)  # fmt: skip
def test_holidays_that_were_laid_down_otherwise(
    former: set[date], expected: list[tuple[str, str, str]]
) -> None:
    first: Policy = policy(FIRST)
    known = Context(
        TODAY, first, (first,), public_holidays={"germany": frozenset(former)}, almanac=_Almanac()
    )
    assert found(FIRST, context=known) == expected


@pytest.mark.parametrize(("version", "count"), [("1.0", 0), ("1.1", 0), ("0.9", 1)])
def test_a_contract_is_tied_to_a_version_that_exists(version: str, count: int) -> None:
    contract = (
        f'contracts:\n  acme:\n    tier: gold\n    region: germany\n    version: "{version}"\n\nwording:\n'
    )
    rows = found(second(("wording:\n", contract)), FIRST)
    said = "“0.9” does not exist under policy/archive."
    assert rows == [("unknown-reference", f'version: "{version}"', said)] * count


NO_ISRAEL = (
    (FIRST[FIRST.index("  israel:\n") : FIRST.index("\ncounting:\n")], ""),
    ("  united-kingdom:\n", "  united-kingdom:\n    formerly: [israel]\n"),
    ("      - region: israel\n        number: +972 9-863-6888\n", ""),
)


@pytest.mark.parametrize(
    ("tier", "region", "version", "expected"),
    [
        ("gold", "israel", "1.0", []),
        ("gold-plus", "united-kingdom", "1.0", []),
        ("gold", "isreal", "1.0", [
            ("unknown-reference", "region: isreal", "“isreal” does not exist under policy/archive/1.0.yaml › regions.")
        ]),
        ("silver", "mars", "0.9", [
            ("unknown-reference", 'version: "0.9"', "“0.9” does not exist under policy/archive."),
            ("unknown-reference", "tier: silver", "“silver” does not exist under tiers."),
            ("unknown-reference", "region: mars", "“mars” does not exist under regions."),
        ]),
    ],
    ids=["its own names", "today's names", "misspelt", "nowhere"],
)  # fmt: skip
def test_a_contract_tied_to_a_version_may_name_what_that_had(
    tier: str, region: str, version: str, expected: list[tuple[str, str, str]]
) -> None:
    contract = (
        f'contracts:\n  acme:\n    tier: {tier}\n    region: {region}\n    version: "{version}"\n\nwording:\n'
    )
    rows = found(second(GOLD, *NO_ISRAEL, ("wording:\n", contract)), FIRST)
    assert [each for each in rows if each[0] == "unknown-reference"] == expected


def test_what_is_dropped_is_said_to_be_dropped() -> None:
    rows = [each for each in found(second(*NO_ISRAEL), FIRST) if each[0] == "worse-for-customer"]
    assert [each[2] for each in rows] == ["Dropping regions › israel is worse for the customer."]


def test_a_contract_on_this_version_names_what_it_has() -> None:
    contract = 'contracts:\n  acme:\n    tier: gold\n    region: israel\n    version: "1.1"\n\nwording:\n'
    text = second(*NO_ISRAEL, ("wording:\n", contract))
    refused = schema.load(source.read(text.encode(), "support.yaml"))[1]
    assert [(each.rule.id, each.message("en")) for each in refused] == [
        ("unknown-reference", "“israel” does not exist under regions.")
    ]


AHEAD = (
    "contracts:\n  acme:\n    tier: platinum\n    region: germany\n\n"
    "  bolt:\n    tier: gold\n    region: germany\n\nwording:\n"
)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 2, 28), [
            ("contract-ahead", "acme:",
             "Until 2027-03-01, /c/acme/ leads to the announced version 1.1: "
             "the one in force lacks its tier, its region or what its times name.")
        ]),
        (date(2027, 3, 1), []),
        (date(2026, 11, 30), []),
    ],
    ids=["announced", "in force", "nothing in force"],
)  # fmt: skip
def test_a_contract_on_a_tier_to_come_says_what_its_address_shows_today(
    today: date, expected: list[tuple[str, str, str]]
) -> None:
    """A tier that only the next version has; one that both have, under its new name, is followed."""
    gold = FIRST[FIRST.index("  gold:\n") : FIRST.index("\nfeatures:\n")]
    platinum = gold.replace("  gold:\n    name: Gold\n", "  platinum:\n    name: Platinum\n")
    text = second(("wording:\n", AHEAD), (gold, f"{gold}\n{platinum}"))
    first = policy(FIRST)
    ahead = [
        row for row in found(text, context=Context(today, first, (first,))) if row[0] == "contract-ahead"
    ]
    assert ahead == expected


def test_an_empty_archive_compares_with_nothing() -> None:
    context = Archive().context(TODAY)
    assert (context.published, context.earlier, context.modified) == (None, (), ())
