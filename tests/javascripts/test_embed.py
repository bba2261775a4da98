"""The promises inside a foreign page: another origin, a strict security policy, a hostile style sheet."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.artifacts.data import embed_json, sla_json
from generator.core.installation import ROOT
from generator.deadlines.baking import bake_policy
from generator.deadlines.engine.calendar import load
from generator.deadlines.engine.due import deadline
from generator.publishing import scripts
from generator.publishing.contents import view_of
from generator.versions.history import History
from tests.support.policies import changed, real
from tests.support.static_server import Serve

HOSTILE = """
* { color: red !important; font-size: 3px !important; text-transform: uppercase !important }
* { direction: rtl !important; visibility: hidden !important; text-indent: -99px !important }
:not(html, body, support-policy) { display: none !important }
th { float: right }
"""


RENAMED = changed(
    ("  gold:\n    name: Gold\n", "  gold:\n    formerly: [silver]\n    name: Gold\n"),
    ("  israel:\n    name: Israel\n", "  israel:\n    formerly: [levant]\n    name: Israel\n"),
)

# Before 2026, gold promised another time for P2.
FORMER = bake_policy(changed(("      P2: 1 hour\n", "      P2: 3 hours\n"))) | {
    "version": "0.9",
    "effective": "2025-07-01",
}
VERSIONS = [
    {"version": "0.9", "effective": "2025-07-01", "until": "2025-12-31", "url": "versions/0.9/sla.json"},
    {"version": "1.0", "effective": "2026-01-01", "until": None, "url": "sla.json"},
]


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """What the embedded element reads of a portal that lies below a path, as any host would serve it."""
    root = tmp_path_factory.mktemp("portal")
    folder = root / "support"
    for artifact in (
        embed_json.artifact(*view_of(RENAMED, "de", History(RENAMED))),
        sla_json.artifact(RENAMED, VERSIONS, is_draft=True),
        sla_json.of_version("0.9", FORMER),
        *scripts.artifacts(ROOT / "docs" / "javascripts"),
    ):
        (folder / artifact.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / artifact.path).write_bytes(artifact.data)
    return f"{serve(root, {'Access-Control-Allow-Origin': '*'})}/support/"


def host_page(folder: Path, portal: str, element: str) -> None:
    """A page elsewhere that shows the element and nothing else."""
    script = f'<script type="module" src="{portal}javascripts/embed.js"></script>'
    (folder / "index.html").write_text(f"<!doctype html><title>x</title>{script}{element}")


@pytest.fixture
def embedded(browser: Browser, portal: str, tmp_path: Path, serve: Serve) -> Iterator[Page]:
    (tmp_path / "hostile.css").write_text(HOSTILE)
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>CRM</title>'
        f'<link rel="stylesheet" href="hostile.css"><script type="module" src="{portal}javascripts/embed.js"></script>'
        '<support-policy lang="de" tier="standard" region="germany"><a href="#">Support</a></support-policy>',
        encoding="utf-8",
    )
    origin = portal.removesuffix("/support/")
    policy = (
        f"default-src 'none'; script-src {origin}; connect-src {origin}; style-src 'self'; "
        "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'"
    )
    host = serve(tmp_path, {"Content-Security-Policy": policy})
    page = browser.new_page(timezone_id="Asia/Tokyo", locale="en-US")
    page.clock.set_fixed_time("2026-11-27T15:00:00Z")
    page.goto(f"{host.replace('127.0.0.1', 'localhost')}/")
    page.locator("support-policy output time").wait_for()
    yield page
    page.close()


def test_it_states_the_tier_and_computes_with_the_same_engine(embedded: Page) -> None:
    promised = [
        [cell.strip() for cell in row.locator("th, td").all_inner_texts()]
        for row in embedded.locator("support-policy tbody tr").all()
    ]
    assert promised == [
        ["P1 Kritisch", "4 Arbeitsstunden"],
        ["P2 Erheblich", "8 Arbeitsstunden"],
        ["P3 Geringfügig", "2 Arbeitstage"],
        ["P4 Informationsanfrage", "4 Arbeitstage"],
    ]
    embedded.locator("support-policy input[name=reported]").fill("2026-11-27T16:30")
    shown = embedded.locator("support-policy output time")
    expect(shown).to_have_text("Montag, 30. November 2026, 11:30 Uhr")
    sla = bake_policy(real())
    calendar = load(sla, "germany.business-hours")
    reported = datetime.fromisoformat("2026-11-27T16:30+01:00")
    due = deadline(calendar, reported, sla["commitments"]["standard"]["P1"])
    moment = datetime.fromisoformat((shown.get_attribute("datetime") or "").replace("Z", "+00:00"))
    assert moment == due
    assert embedded.locator("support-policy output").inner_text() == (
        "Sie hören von uns spätestens am Montag, 30. November 2026, 11:30 Uhr Ortszeit Berlin (UTC+1)."
    )


def test_no_style_of_the_page_gets_in(embedded: Page) -> None:
    styles = embedded.evaluate(
        """() => {
          const root = document.querySelector('support-policy').shadowRoot;
          const cell = getComputedStyle(root.querySelector('td'));
          return [cell.display, cell.color, cell.fontSize, cell.textTransform, getComputedStyle(root.querySelector('th')).float,
            cell.direction, cell.visibility, cell.textIndent];
        }"""
    )
    assert styles == [
        "table-cell", "rgb(21, 23, 28)", "16px", "none", "none", "ltr", "visible", "0px",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("zone", "region", "said", "refused"),
    [
        (
            "America/Los_Angeles",
            "united-states",
            "Sie hören von uns spätestens am Montag, 30. November 2026, 13:00 Uhr Ortszeit Los Angeles (UTC−8).",
            "",
        ),
        (
            "Asia/Tokyo",
            "",
            "",
            "Bitte wählen Sie die Region, aus der Sie betreut werden; aus Ihrer Zeitzone geht sie nicht hervor.",
        ),
    ],
)
def test_the_readers_zone_chooses_the_region_or_it_is_asked_for(
    browser: Browser,
    portal: str,
    tmp_path: Path,
    serve: Serve,
    zone: str,
    region: str,
    said: str,
    refused: str,
) -> None:
    host_page(tmp_path, portal, '<support-policy lang="de"></support-policy>')
    page = browser.new_page(timezone_id=zone)
    page.clock.set_fixed_time("2026-11-27T15:00:00Z")
    page.goto(f"{serve(tmp_path)}/")
    expect(page.locator("support-policy output")).to_have_text(said)
    expect(page.locator("support-policy [role=alert]")).to_have_text(refused)
    chosen = page.locator("support-policy select").nth(2)
    expect(chosen).to_have_value(region)
    # In Germany it is another time: both are said.
    chosen.select_option("germany")
    page.locator("support-policy select").first.select_option("gold")
    expect(page.locator("support-policy output")).to_contain_text("16:30 Uhr Ortszeit Berlin (UTC+1).")
    if region:
        expect(page.locator("support-policy output")).to_contain_text(
            "In Ihrer Zeitzone (Los Angeles, UTC−8) ist das Freitag, 27. November 2026, 7:30 Uhr."
        )
    page.close()


@pytest.mark.parametrize(
    ("attributes", "heads", "chosen"),
    [
        ('tier="silver" region="levant"', ["Schweregrad", "Gold"], ["gold", "israel"]),
        ('tier="Gold" region="ISRAEL"', ["Schweregrad", "Gold"], ["gold", "israel"]),
        ('tier="Silver" region="Levant" version="1.0"', ["Schweregrad", "Gold"], ["gold", "israel"]),
        ('tier="" region=""', ["Schweregrad", "Standard", "Gold"], ["standard", "germany"]),
    ],
)
def test_a_tier_is_found_under_its_former_name_and_in_capitals_and_none_shows_all(
    browser: Browser,
    portal: str,
    tmp_path: Path,
    serve: Serve,
    attributes: str,
    heads: list[str],
    chosen: list[str],
) -> None:
    host_page(tmp_path, portal, f'<support-policy lang="de" {attributes}></support-policy>')
    page = browser.new_page(timezone_id="Europe/Berlin")
    page.goto(f"{serve(tmp_path)}/")
    page.locator("support-policy output time").wait_for()
    said = page.locator("support-policy thead th").all_inner_texts()
    assert [each.splitlines()[0] for each in said] == heads
    selects = page.locator("support-policy select")
    assert [selects.nth(0).input_value(), selects.nth(2).input_value()] == chosen
    page.close()


NO_PLATINUM = "Eine Supportstufe „platinum“ gibt es nicht. Möglich sind: Standard, Gold."
NO_MARS = (
    "Eine Region „mars“ gibt es nicht. Möglich sind: Vereinigte Staaten, Großbritannien, Deutschland, Israel."
)


@pytest.mark.parametrize(
    ("attributes", "refused", "shown"),
    [
        ('version="9.9"', "Eine Fassung „9.9“ gibt es nicht. Möglich sind: 0.9, 1.0.", []),
        ('version="9.9" region="germany"', "Eine Fassung „9.9“ gibt es nicht. Möglich sind: 0.9, 1.0.", []),
        ('version="../1.0" show="table"', "Eine Fassung „../1.0“ gibt es nicht. Möglich sind: 0.9, 1.0.", []),
        # What holds for others is not shown in the place of a tier or region that there is not.
        ('tier="platinum"', NO_PLATINUM, []),
        ('tier="platinum" show="table"', NO_PLATINUM, []),
        ('tier="platinum" show="calculator" region="mars"', NO_PLATINUM, []),
        (
            'tier="__proto__"',
            "Eine Supportstufe „__proto__“ gibt es nicht. Möglich sind: Standard, Gold.",
            [],
        ),
        ('tier="gold" region="mars"', NO_MARS, []),
        ('tier="gold" region="mars" version="1.0" show="table"', NO_MARS, []),
        ('tier="platinum" version="9.9"', "Eine Fassung „9.9“ gibt es nicht. Möglich sind: 0.9, 1.0.", []),
        ('version="1.0" show="table"', "", ["table"]),
        ('show="prices"', "Bitte wählen Sie", ["table", "form"]),
        ('show="prices calculator"', "Bitte wählen Sie", ["form"]),
    ],
)
def test_a_name_that_nobody_knows_is_refused_before_anything_is_asked(  # fixtures and the columns of the table
    browser: Browser,
    portal: str,
    tmp_path: Path,
    serve: Serve,
    attributes: str,
    refused: str,
    shown: list[str],
) -> None:
    """From where no region can be told; a part that there is not is as if it were not named."""
    host_page(tmp_path, portal, f'<support-policy lang="de" {attributes}></support-policy>')
    page = browser.new_page(timezone_id="Antarctica/Troll")
    page.goto(f"{serve(tmp_path)}/")
    page.locator("support-policy .all > p > a").wait_for()
    alerts = page.locator("support-policy [role=alert]")
    if shown:
        expect(
            alerts.filter(has_text=refused) if refused else page.locator("support-policy table")
        ).to_have_count(1)
    else:
        expect(alerts).to_have_text([refused])
    tags = (
        page.locator("support-policy")
        .locator("table, form")
        .evaluate_all("all => all.map(({ localName }) => localName)")
    )
    assert tags == shown
    page.close()


# Width of the page, what lies outside of its frame, and how a cell names its tier; once the size has been noticed.
WITHIN = """async () => {
  for (const _ of 'ab') await new Promise(requestAnimationFrame)
  const root = document.querySelector('support-policy').shadowRoot
  const cell = root.querySelector('tbody td + td')
  const edge = (element, side) => element.getBoundingClientRect()[side]
  const seen = [...root.querySelectorAll('.all :not(option)')].filter((each) => each.getClientRects().length)
  const [left, right] = ['left', 'right'].map((side) => edge(root.firstChild, side))
  const outside = seen.filter((each) => edge(each, 'left') < left || edge(each, 'right') > right)
  return [document.documentElement.scrollWidth, outside.map((each) => each.outerHTML),
    getComputedStyle(cell, '::before').content, cell.textContent]
}"""


def test_in_a_narrow_column_every_tier_stays_inside(
    browser: Browser, portal: str, tmp_path: Path, serve: Serve
) -> None:
    host_page(tmp_path, portal, '<support-policy lang="de"></support-policy>')
    page = browser.new_page()
    page.goto(f"{serve(tmp_path)}/")
    page.locator("support-policy output time").wait_for()
    found = {}
    for width in (240, 280, 320, 360, 480, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = page.evaluate(WITHIN)
    assert found == {
        width: [width, [], '"Gold: "' if width < 480 else "none", "30 Min."] for width in found
    }  # fmt: skip
    page.close()


GOLD_P2 = (("select >> nth=0", "gold"), ("select >> nth=1", "P2"), ("select >> nth=2", "germany"))


def ask(page: Page, reported: str) -> None:
    """Gold, P2, Germany, on the embedded fields."""
    host = page.locator("support-policy")
    for place, value in GOLD_P2:
        host.locator(place).select_option(value)
    host.locator("input[name=reported]").fill(reported)


@pytest.mark.parametrize(
    ("reported", "due", "version"),
    [
        ("2025-12-31T10:00", "2025-12-31T13:00:00+01:00", "Fassung 0.9, gültig ab 1. Juli 2025"),
        ("2025-05-15T10:00", None, ""),  # before the first version the first one, whose holidays begin later
        # The draft at the foot of the element: it is said once.
        ("2026-01-02T10:00", "2026-01-02T11:00:00+01:00", ""),
    ],
)
def test_the_version_of_the_report_answers(
    embedded: Page, reported: str, due: str | None, version: str
) -> None:
    ask(embedded, reported)
    host = embedded.locator("support-policy")
    if due is None:
        expect(host.locator("[role=alert]")).to_contain_text("Feiertage")
        expect(host.locator("output time")).to_have_count(0)
    else:
        expect(host.locator("output time")).to_have_attribute("datetime", due)
        expect(host.locator("[role=alert]")).to_have_text("")
    expect(host.locator("[role=alert] ~ p")).to_have_text(version)


@pytest.mark.parametrize(
    ("reported", "refused", "offered", "dues"),
    [
        (
            "2026-03-29T02:30",
            "2:30 Uhr gibt es am So., 29. März nicht: Die Uhr wird von 2:00 auf 3:00 Uhr umgestellt. "
            "Welche Zeit meinen Sie?",
            ["So., 29. März, 1:59 Uhr", "So., 29. März, 3:00 Uhr"],
            ["2026-03-29T03:59:00+02:00", "2026-03-29T04:00:00+02:00"],
        ),
        (
            "2026-10-25T02:30",
            "2:30 Uhr gibt es am So., 25. Okt. zweimal, weil die Uhr zurückgestellt wird. "
            "Welche Zeit meinen Sie?",
            ["das erste Mal 2:30 Uhr (UTC+2)", "das zweite Mal 2:30 Uhr (UTC+1)"],
            ["2026-10-25T02:30:00+01:00", "2026-10-25T03:30:00+01:00"],
        ),
    ],
)
def test_a_doubtful_time_is_asked_about(
    embedded: Page, reported: str, refused: str, offered: list[str], dues: list[str]
) -> None:
    ask(embedded, reported)
    host = embedded.locator("support-policy")
    expect(host.locator("[role=alert]")).to_have_text(refused)
    expect(host.locator("output")).to_have_text("")
    expect(host.locator("fieldset label")).to_have_text(offered)
    for choice, due in zip(host.locator("fieldset input").all(), dues, strict=True):
        choice.check()
        expect(host.locator("output time")).to_have_attribute("datetime", due)
        expect(host.locator("[role=alert]")).to_have_text("")
    host.locator("input[name=reported]").fill("2026-11-27T16:30")
    expect(host.locator("fieldset label")).to_have_count(0)


def test_an_emptied_time_has_no_answer(embedded: Page) -> None:
    ask(embedded, "2026-11-27T16:30")
    host = embedded.locator("support-policy")
    expect(host.locator("output time")).to_have_attribute("datetime", "2026-11-27T17:30:00+01:00")
    host.locator("input[name=reported]").fill("")
    expect(host.locator("output time")).to_have_count(0)
    expect(host.locator("[role=alert]")).to_have_text("")


def test_now_stays_now_in_another_region(embedded: Page) -> None:
    """Until somebody types a time, another region shows it on its own clocks."""
    host = embedded.locator("support-policy")
    before = host.locator("input[name=reported]").input_value()
    host.locator("select >> nth=2").select_option("united-states")
    expect(host.locator("input[name=reported]")).not_to_have_value(before)
    moved = datetime.fromisoformat(before) - datetime.fromisoformat(
        host.locator("input[name=reported]").input_value()
    )
    assert moved == timedelta(hours=9)


def test_nothing_is_stored(embedded: Page) -> None:
    assert json.loads(embedded.evaluate("JSON.stringify([document.cookie, localStorage.length])")) == ["", 0]


def test_without_the_portal_the_page_s_own_words_stay(
    browser: Browser, portal: str, tmp_path: Path, serve: Serve
) -> None:
    host_page(tmp_path, portal, '<support-policy lang="fr"><a href="#">Support</a></support-policy>')
    page = browser.new_page()
    with page.expect_response("**/fr/embed.json"):
        page.goto(f"{serve(tmp_path)}/")
    page.wait_for_load_state("networkidle")
    assert page.locator("support-policy").inner_text() == "Support"
    page.close()


@pytest.mark.parametrize(
    ("look", "colour", "paper"),
    [
        (None, "rgb(29, 79, 165)", "rgb(255, 255, 255)"),
        ({"accent": "#0a6b3d", "paper": "#fff"}, "rgb(10, 107, 61)", "rgb(255, 255, 255)"),
        ({}, "rgb(0, 0, 238)", "rgb(255, 255, 255)"),  # of a portal that is older: the system's
    ],
    ids=["the program's", "a company's", "none"],
)
def test_its_colours_are_those_of_the_portal(
    embedded: Page, look: dict[str, str] | None, colour: str, paper: str
) -> None:
    if look is not None:

        def changed_words(route: Route) -> None:
            words = route.fetch().json()
            route.fulfill(json={**words, "look": look}, headers={"Access-Control-Allow-Origin": "*"})

        embedded.route("**/embed.json", changed_words)
        embedded.reload()
        embedded.locator("support-policy output time").wait_for()
    link = embedded.locator("support-policy a").last
    assert link.evaluate("a => getComputedStyle(a).color") == colour
    assert (
        embedded.locator("support-policy .all").evaluate("all => getComputedStyle(all).backgroundColor")
        == paper
    )
