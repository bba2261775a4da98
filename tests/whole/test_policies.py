"""Twelve real support policies, said in the words of the file: released, answered, and nothing false or empty on a page.

At the head of each file stand the clauses of its source: D said as data, P only as prose. Their facts are in our own
words; addresses and most numbers are stand-ins.
"""

import re
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest

from generator.artifacts.pages.pages import navigation, pages
from generator.artifacts.paper.sheet import ExampleBox, Table
from generator.artifacts.paper.sheets import sheets
from generator.core.diagnostic import Level
from generator.deadlines.answers import UnknownChoice, answer
from generator.deadlines.baking import bake_policy
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from generator.verbs.release import run_release
from generator.versions.archive import folder_of, open_archive
from generator.views.say_policy import say
from tests.support.policies import pages_of

FOLDER = Path(__file__).parents[1] / "policies"
TODAY = date(2026, 11, 23)
NAMES = sorted(file.stem for file in FOLDER.glob("*.yaml"))
# A Friday afternoon, a Saturday and a night, in the first half year of each policy.
REPORTS = (datetime(2027, 1, 15, 16, 30), datetime(2027, 1, 16, 11), datetime(2027, 1, 19, 3))
MOST_ACCEPTED = 3


@cache
def text_of(name: str) -> str:
    return (FOLDER / f"{name}.yaml").read_text("utf-8")


@cache
def policy_of(name: str) -> Policy:
    policy, found = load(read(text_of(name).encode(), "support.yaml"))
    assert policy is not None and found == []
    return policy


def clauses(name: str) -> list[str]:
    """The class of each clause: D or P."""
    return re.findall(r"^# +\d+b? +([A-Z]) ", text_of(name), re.MULTILINE)


def test_there_are_twelve_and_four_of_five_clauses_are_data() -> None:
    assert len(NAMES) == 12
    every = [each for name in NAMES for each in clauses(name)]
    assert set(every) == {"D", "P"}
    assert every.count("D") / len(every) >= 0.8


@pytest.mark.parametrize("name", NAMES)
def test_its_head_counts_its_clauses(name: str) -> None:
    found = clauses(name)
    prose = f", {found.count('P')} P" if "P" in found else ""
    assert f"# {len(found)} clauses: {found.count('D')} D{prose}." in text_of(name)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_released_with_few_warnings_accepted(name: str, tmp_path: Path) -> None:
    found = inspect(text_of(name).encode(), "support.yaml", Context(TODAY))
    assert [each.rule.id for each in found.open if each.level is not Level.NOTE] == []
    assert text_of(name).count("# accepted ") <= MOST_ACCEPTED

    file = tmp_path / "policy" / "support.yaml"
    file.parent.mkdir()
    file.write_text(text_of(name), "utf-8")
    assert run_release(file, TODAY) == 0
    assert [each.version for each in open_archive(folder_of(file)).versions] == ["1.0"]


@pytest.mark.parametrize("name", NAMES)
def test_every_promise_has_an_answer(name: str) -> None:
    """A time, or the word that stands instead."""
    policy = policy_of(name)
    sla = bake_policy(policy)
    words = set()
    for tier in policy.tiers.values():
        for severity in policy.severities:
            for region in policy.regions:
                for reported in REPORTS:
                    try:
                        assert (
                            answer(sla, tier.id, severity, region, reported).due.replace(tzinfo=None)
                            > reported
                        )
                    except UnknownChoice as none:
                        words.add(none.value)
    assert words <= {"not offered", "best effort", "at once", "as agreed", "not promised"}


@pytest.mark.parametrize("name", NAMES)
def test_no_cell_is_empty_and_no_place_unfilled(name: str) -> None:
    policy = policy_of(name)
    for language in policy.languages:
        locale = Locale.of(policy, language)
        for path, text in pages_of(say(policy, locale), locale).items():
            body = re.sub(r" data-words='[^']*'", "", text)
            assert re.findall(r"<td(?! aria)[^>]*data-label[^>]*>\s*</td>", body) == [], path
            assert re.findall(r"\{[a-z]\w*\}|\bNone\b", body) == [], path
            # A section below a heading says something.
            assert re.findall(r"\n## .*\s*<div class=\"portal-section\">\s*</div>", body) == [], path


@cache
def said_in(name: str, language: str) -> dict[str, str]:
    policy = policy_of(name)
    locale = Locale.of(policy, language)
    made = pages_of(say(policy, locale), locale)
    return {path: re.sub(r" data-words='[^']*'", "", text) for path, text in made.items()}


@pytest.mark.parametrize(
    ("name", "page", "said", "not_said"),
    [
        # Only what is promised is explained.
        ("photoprism", "en/hours/index.md", "Business hours run only during", "Minutes and hours"),
        ("photoprism", "en/tiers/starter/index.md", "Service hours", "How time is counted"),
        ("dhbw", "de/hours/index.md", "Eine nach Arbeitstagen bemessene Frist", "Arbeitsstunden laufen"),
        ("dhbw", "de/hours/index.md", "Tage und Wochen sind solche des Kalenders", "Minuten und Stunden"),
        ("dhbw", "de/index.md", "läuft nur während der Supportzeiten", "läuft Tag und Nacht"),
        ("dhbw", "de/severities/index.md", "läuft Tag und Nacht", "Antwortzeit"),
        ("suse", "en/hours/index.md", "Closed on public holidays where you are.", "No public holidays are observed."),
        # One of something is not told apart.
        ("bareos", "en/index.md", "Response time by support contract", "severity and"),
        ("bareos", "en/tiers/index.md", "Response time: 2 business days", "(Support request)"),
        ("evbit", "de/hours/index.md", "Servicezeiten: Telefon<", "Telefon: Erfüllungsort"),
        ("evbit", "de/hours/index.md", "An gesetzlichen Feiertagen: 9:00–13:00 Uhr.", "nach Region"),
        # Weeks of one region are told apart wherever they stand, without brackets in brackets.
        ("auth0", "en/terms/index.md", "United States: your local time, for Standard (S2, S3, and S4)<", "(Standard (S2"),
        # S1 is no priority.
        ("auth0", "en/terms/index.md", "S1</span>", ">Priority<"),
        ("auth0", "en/tiers/community/index.md", "community.auth0.com", "support.auth0.com"),
        # What starts the clock, if not the report, stands beside every time.
        ("sourcegraph", "de/calculator/index.md", "<p class=\"portal-note\">Die Frist beginnt, sobald das Problem festgestellt ist. Geschieht", "Die Frist beginnt mit dem Eingang"),
        ("bareos", "en/calculator/index.md", "Time starts to run when your report is received.", "later than assumed"),
        ("netzfabrik", "en/hours/index.md", "A report outside the business hours", "Business hours run only"),
        ("netzfabrik", "de/hours/index.md", "Arbeitsstunden laufen nur während der Geschäftszeiten.", "Ziel"),
        # A severity without a code is called one.
        ("netzfabrik", "de/contact/index.md", "(rund um die Uhr, nur bei Priorität Kritisch)", "nur bei Kritisch"),
        ("netzfabrik", "en/contact/index.md", "(around the clock, only for priority Critical)", "only for Critical"),
        ("tyk", "de/contact/index.md", "nur bei Schweregrad 1)", "Schweregrad Schweregrad"),
        # A tier's own page does not name the tiers that a way serves.
        ("tyk", "de/tiers/enhanced/index.md", "Support-Portal</a> <a", "nur für Standard"),
        ("tyk", "de/contact/index.md", "nur für Standard, Enhanced (Silver), Premier (Gold) und Signature", "nur für Free"),
        ("redhat", "en/tiers/premium/index.md", "+1 202 555 0143", "only for"),
        ("auth0", "en/tiers/premier/index.md", "Call-back", "only for"),
        ("dhbw", "de/index.md", "; 1. Juli bis 15. September: 9:00–14:30 Uhr<", ") Uhr"),
        # A name of several words makes no word with another.
        ("netzfabrik", "de/tiers/managed-hosting/index.md", "Managed Hosting: Reaktionszeiten", "Hosting-Support"),
        ("redhat", "de/tiers/self-support/index.md", "Self-support: Reaktionszeiten", "support-Support"),
        ("bareos", "en/how-it-works/index.md", "A report needs no particular information.", "required"),
        # What a credit is for is said with one colon; periods are no deadlines only.
        ("auth0", "de/how-it-works/index.md", "Für das Ziel: Verfügbarkeit (Plattform)", "Verfügbarkeit: Plattform"),
        ("auth0", "de/terms/index.md", "Fristen und Laufzeiten", "Weitere Fristen"),
        ("netzfabrik", "en/hours/index.md", "The weeks are not specified.", "In which weeks is"),
        # Hours in a zone of their own, and by which way, without brackets in brackets.
        ("aws", "en/hours/index.md", "Japan: local time in Tokyo (Japan)", ": Local time in Tokyo"),
        ("aws", "de/contact/index.md", "Japanisch (Im Support Center", ") ("),
        # Holidays of far countries have names in German, too.
        ("aws", "de/hours/index.md", "Tag der Achtung vor dem Alter", "Greenery Day"),
        # Who is on call answers, and counts in hours of its own.
        ("uzh", "de/severities/index.md", "Reaktionszeit im Pikettdienst mit Typ A", ">Pikettdienst mit"),
        ("uzh", "de/hours/index.md", "sobald jemand da ist, im Pikettdienst", "Arbeitsstunden laufen nur"),
        ("uzh", "de/calculator/index.md", "Die Tabelle sagt, was zugesagt ist.", "die Beispiele"),
        ("redhat", "de/tiers/premium/index.md", "Premium-Support: Reaktionszeiten", "</span><span class=\"portal-condition"),
    ],
)  # fmt: skip
def test_its_pages_say_what_it_promises(name: str, page: str, said: str, not_said: str) -> None:
    text = said_in(name, page[:2])[page]
    assert said in text
    assert not_said not in text


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("bareos", {"severities", "escalation", "how-it-works", "wait-map"}),
        ("tyk", {"escalation", "wait-map"}),
    ],
)
def test_no_entry_of_the_menu_leads_to_a_page_that_says_nothing(name: str, missing: set[str]) -> None:
    policy = policy_of(name)
    locale = Locale.of(policy, "en")
    every = pages(say(policy, locale), locale)
    main = {page.name for page in every if "/" not in page.name}
    listed = {entry.path.removesuffix("index.md").strip("/") for entry in navigation(every, locale)}
    assert main - listed == missing


def test_paper_states_the_prices() -> None:
    policy = policy_of("photoprism")
    locale = Locale.of(policy, "en")
    whole, *_ = sheets(say(policy, locale), locale)
    (first, *_) = (block for block in whole.blocks if isinstance(block, Table))
    said = ["".join(run.text for line in cell.lines for run in line) for cell in first.rows[0]]
    assert said == ["Price", "Not stated", "Not stated", "Not stated", "Monthly fee"]


def test_a_sheet_has_languages_in_service_hours_only_where_there_are_any() -> None:
    policy = policy_of("auth0")
    locale = Locale.of(policy, "en")
    made = {sheet.path: str(sheet.blocks) for sheet in sheets(say(policy, locale), locale)}
    assert "English: in service hours" in made["en/tiers/premier.pdf"]
    assert "English: in service hours" not in made["en/tiers/community.pdf"]


def test_what_starts_the_clock_stands_beside_examples_on_paper() -> None:
    policy = policy_of("sourcegraph")
    locale = Locale.of(policy, "en")
    whole, *_ = sheets(say(policy, locale), locale)
    caveat = "Time starts to run when the problem is identified. If that is later than assumed here, so is the answer."
    boxes = [block for block in whole.blocks if isinstance(block, ExampleBox)]
    assert {"".join(run.text for run in box.lines[-1]) for box in boxes} == {caveat}
