"""Times of one contract: its page, its sheet, the calculator on it, the answer in a terminal; and nowhere else."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from benchmarks.loads import MOST_FILES, MOST_KB, Visit, load_of
from generator.artifacts.paper.cards import card_path
from generator.cli import main
from generator.deadlines.baking import bake_policy
from generator.policy.portal.agreed import as_agreed
from generator.publishing.hosting import contract_aliases
from generator.publishing.website import Folders
from generator.verbs.links import links_of
from generator.verbs.release import run_release
from generator.versions.archive import folder_of, open_archive
from generator.versions.contract_data import contract_data
from generator.versions.contract_terms import own_sheets, own_terms, sheet_paths
from generator.versions.history import History, history_on
from generator.versions.history_pages import said_in
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn
from tests.support.versions_of_policy import TODAY, next_version, policy, settled

SECRET = "7f3k9q2m8x4w6d1z"
KEPT = f"k7-{SECRET}"
FIRST = settled().replace("source: shown", "source: not shown")
# 13, 47 and 52 minutes are times that nothing else in the policy has.
CONTRACTS = f"""contracts:
  k7:
    tier: gold-plus
    region: germany
    language: en
    secret: {SECRET}
    agreed:
      first_response:
        P1: 13 minutes
        critical-2:
          time: 47 minutes
          note:
            de: nur für das Werk in Ybbs
            en: only for the plant at Ybbs
      resolution:
        P1: 52 minutes
  old:
    formerly: [older]
    tier: standard
    region: israel
    version: "1.0"
    agreed:
      first_response:
        P1: 13 business minutes
  ahead:
    tier: gold-plus
    region: germany
    agreed:
      first_response:
        P5: 13 minutes
  plain:
    tier: gold-plus
    region: germany

# ── Contact ──"""
ISRAEL = FIRST[FIRST.index("  israel:\n") : FIRST.index("\ncounting:\n")]


def _renamed(text: str) -> str:
    """P2 is called `critical-2` from the second version on."""
    text = text.replace("  P2:\n", "  critical-2:\n    formerly: [P2]\n    code: P2\n", 1)
    text = re.sub(r"(?m)^( +)P2:", r"\1critical-2:", text)
    return text.replace(".P2}", ".critical-2}")


SECOND = _renamed(
    next_version(
        FIRST,
        "1.1",
        "2027-03-01",
        ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n"),
        ("      P3: 4 hours\n", "      P3: 3 hours\n"),
        (ISRAEL, ""),
        ("  united-kingdom:\n", "  united-kingdom:\n    formerly: [israel]\n"),
        ("      - region: israel\n        number: +972 9-863-6888\n", ""),
    )
).replace("# ── Contact ──", CONTRACTS.replace("P5", "P4"), 1)
LATER, BEFORE = date(2027, 4, 1), date(2026, 12, 15)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second version, beside the first one, which is released."""
    path: Path = tmp_path_factory.mktemp("agreed") / "support.yaml"
    path.write_text(FIRST, "utf-8")
    assert run_release(path, TODAY) == 0
    path.write_text(SECOND, "utf-8")
    return path


@pytest.fixture(scope="module")
def history(file: Path) -> History:
    return history_on(policy(SECOND), open_archive(folder_of(file)), LATER)


def pages_of(history: History) -> dict[str, str]:
    made = contract_aliases.artifacts(
        history.policy, card_path, partial(said_in, history), (), partial(own_terms, history)
    )
    return {each.path: str(each.content) for each in made}


def times(page: str, kind: str = "response") -> list[str]:
    """Of a kind of promise, each with what stands beside it."""
    cells = LexborHTMLParser(page).css(f'td[id*="-{kind}-"]')
    return [" ".join(each.text().split()) for each in cells]


def test_its_page_says_what_was_agreed_beside_what_its_tier_promises(history: History) -> None:
    pages = pages_of(history)
    assert times(pages[f"de/c/{KEPT}/index.html"]) == [
        "13 Min. in diesem Vertrag vereinbart; sonst in Gold Plus: 30 Min.",
        "47 Min. nur für das Werk in Ybbs; in diesem Vertrag vereinbart; sonst in Gold Plus: 1 Stunde",
        "3 Stunden",
        "8 Stunden",
    ]
    assert times(pages[f"en/c/{KEPT}/index.html"], "resolution") == [
        "52 minutes agreed in this contract", "Not promised", "Not promised", "Not promised",
    ]  # fmt: skip
    assert times(pages["de/c/plain/index.html"])[:2] == ["30 Min.", "1 Stunde"]
    assert [path for path in pages if "/k7/" in path or path.startswith("c/k7/")] == []


def test_under_another_version_it_has_its_names(history: History) -> None:
    """Announced, the contract is shown with the terms in force; tied to a version, with those for ever."""
    today = history_on(history.policy, history.archive, BEFORE)
    assert times(pages_of(today)[f"en/c/{KEPT}/index.html"])[:3] == [
        "13 minutes agreed in this contract; in Gold otherwise: 30 minutes",
        "47 minutes only for the plant at Ybbs; agreed in this contract; in Gold otherwise: 1 hour",
        "4 hours",
    ]
    for seen in (today, history):
        pages = pages_of(seen)
        assert times(pages["en/c/old/index.html"])[:2] == [
            "13 business minutes agreed in this contract; in Standard otherwise: 4 business hours",
            "8 business hours",
        ]
        assert pages["en/c/older/index.html"].count("13 business minutes") == 1


def test_a_chat_is_told_no_promise_of_a_contract(history: History) -> None:
    page = LexborHTMLParser(pages_of(history)[f"c/{KEPT}/index.html"])
    said = [each.attributes["property"] for each in page.css("meta[property]")]
    assert said == ["og:type", "og:site_name", "og:title"]


def test_its_sheet_leads_to_its_page(history: History) -> None:
    sheets = {each.path: each for each in own_sheets(history, "de")}
    assert list(sheets) == list(sheet_paths(history, "de")) == [
        f"de/c/{KEPT}/gold-plus.pdf", "de/c/old/standard.pdf", "de/c/ahead/gold-plus.pdf",
    ]  # fmt: skip
    mine = sheets[f"de/c/{KEPT}/gold-plus.pdf"]
    assert mine.address == f"https://support.cyren.com/de/c/{KEPT}/"
    assert "in diesem Vertrag vereinbart; sonst in Gold Plus: 30 Min." in str(mine.blocks)
    assert "13 Min." in mine.promise


def test_its_sentence_says_that_times_were_agreed(history: History) -> None:
    said = {(each.language, each.id): each for each in links_of(history.policy, history)}
    mine = said["de", "k7"]
    assert (mine.path, mine.sentence) == (
        f"c/{KEPT}/",
        "Es gilt die Supportstufe Gold Plus nach Cyren-Support-Services, Region Deutschland, in der jeweils geltenden "
        f"Fassung, mit den in diesem Vertrag vereinbarten Fristen: https://support.cyren.com/c/{KEPT}/",
    )
    assert said["en", "old"].sentence == (
        "The support tier Standard of Cyren Support Services for Israel, version 1.0, applies with the times agreed in "
        "this contract: https://support.cyren.com/c/old/"
    )


def test_its_data_have_its_tier_and_region_alone_under_all_their_names(history: History) -> None:
    made = {each.path: json.loads(each.content) for each in contract_data(history, ("de", "en"))}
    mine = {path.removeprefix(f"c/{KEPT}/") for path in made if path.startswith(f"c/{KEPT}/")}
    words = {f"{place}{code}/embed.json" for place in ("", "versions/1.0/") for code in ("de", "en")}
    assert mine == {"sla.json", "versions/1.0/sla.json", *words}
    assert {path for path in made if path.startswith("c/old/")} == {
        "c/old/sla.json", "c/old/de/embed.json", "c/old/en/embed.json",
    }  # fmt: skip
    now, then = (made[f"c/{KEPT}/{place}sla.json"] for place in ("", "versions/1.0/"))
    assert [each["version"] for each in now["versions"]] == ["1.0", "1.1"]
    assert (list(now["tiers"]), list(then["tiers"])) == (["gold-plus"], ["gold", "gold-plus"])
    assert list(now["regions"]) == list(then["regions"]) == ["germany"]
    assert {each.partition(".")[0] for each in now["calendars"]} == {"germany"}
    for sla in (now, then):
        promised = sla["commitments"]["gold-plus"]
        assert {each: promised[each]["amount"] for each in ("P1", "critical-2")} == {
            "P1": 13,
            "critical-2": 47,
        }
        assert sla["promises"]["resolution"]["gold-plus"]["P1"]["amount"] == 52
    tiers = [(each["id"], each["responses"]["P1"]) for each in made[f"c/{KEPT}/en/embed.json"]["tiers"]]
    assert tiers == [
        ("gold-plus", "13 minutes (agreed in this contract; in Gold Plus otherwise: 30 minutes)")
    ]
    assert made[f"c/{KEPT}/versions/1.0/de/embed.json"]["path"] == f"de/c/{KEPT}/"


def test_what_everybody_reads_is_as_if_nothing_had_been_agreed(history: History) -> None:
    bare = history.policy.model_copy(update={"contracts": {}})
    assert bake_policy(history.policy) == bake_policy(bare)
    assert list(contract_data(History(bare), ("de",))) == []
    plain = history.policy.contracts["plain"]
    assert as_agreed(history.policy, plain) is history.policy


QUESTIONS = [
    (["k7"], "P1", "2027-04-01T10:00", "10:13", "1.1"),
    ([KEPT], "P2", "2027-04-01T10:00", "10:47", "1.1"),
    (["k7"], "critical-2", "2026-12-15T10:00", "10:47", "1.0"),
    (["plain"], "P1", "2027-04-01T10:00", "10:30", "1.1"),
    (["older"], "P1", "2027-04-01T10:00", "10:13", "1.0"),  # tied, whatever the day
]


@pytest.mark.parametrize(("named", "severity", "reported", "due", "version"), QUESTIONS)
def test_a_terminal_answers_for_a_contract(
    file: Path, named: list[str], severity: str, reported: str, due: str, version: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    asked = ["--contract", *named, "--severity", severity, "--reported", reported, "--json"]
    assert main(["deadline", "--policy", str(file), *asked]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["due_local"][11:16], found["version"]) == (due, version)


MISASKED = [
    (["--contract", "k8"], "the policy has no contract called k8; it has k7, old, ahead, plain\n"),
    (["--contract", "k7", "--tier", "gold"],
     "a contract has its tier and its region: leave out --tier and --region\n"),
    (["--tier", "gold"], "name a tier and a region (--tier, --region), or a contract (--contract)\n"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "refused"), MISASKED)
def test_what_is_not_named_is_asked_for(
    file: Path, asked: list[str], refused: str, capsys: pytest.CaptureFixture[str]
) -> None:
    when = ["--severity", "P1", "--reported", "2027-04-01T10:00"]
    assert main(["deadline", "--policy", str(file), *asked, *when]) == 2
    assert capsys.readouterr().err == refused


def test_a_new_secret_is_none_that_check_refuses(capsys: pytest.CaptureFixture[str]) -> None:
    made = set()
    for _ in range(50):
        assert main(["links", "--secret"]) == 0
        made.add(capsys.readouterr().out)
    assert len(made) == 50
    assert [each for each in made if not re.fullmatch(r"[a-z][a-z2-9]{15}\n", each)] == []


@pytest.fixture(scope="module")
def site(history: History, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("served")
    build_undrawn(history, Folders(folder / "site", folder / "build"))
    return folder / "site"


def test_no_other_file_of_the_site_tells_name_address_or_time(site: Path) -> None:
    told = re.compile(
        rf"{SECRET}|\bk7\b|Ybbs|\b(?:13|47|52) (?:Min|min|business-min)|\"amount\": ?(?:13|47|52)\b"
    )
    files = [
        each
        for each in site.rglob("*")
        if each.is_file() and each.suffix not in (".gz", ".br", ".png", ".pdf")
    ]
    telling = {
        each.relative_to(site).as_posix() for each in files if told.search(each.read_text("utf-8", "replace"))
    }
    named = {each.relative_to(site).as_posix() for each in files if SECRET in each.name}
    of_contracts = {each for each in telling if re.match(r"(?:\w\w/)?c/", each)}
    assert telling - of_contracts == named == set()
    assert f"en/c/{KEPT}/index.html" in of_contracts
    paths = {each.relative_to(site).as_posix() for each in site.rglob("*") if SECRET in each.as_posix()}
    assert {re.sub(rf"^(?:\w\w/)?c/{KEPT}(?:/.*)?$", "", each) for each in paths} == {""}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(timezone_id="Europe/Berlin")
    yield context.new_page()
    context.close()


def test_its_page_loads_few_files_and_little(site: Path, serve: Serve, browser: Browser) -> None:
    """One script; promises and words of today's version, and of the one that answers a report of today."""
    visit = Visit("contract", f"c/{KEPT}/", "support-policy output:not(:empty)")
    load = load_of(browser, f"{serve(site)}/en/", visit, least=5)
    assert len(load.fetched) == len(set(load.fetched)) <= MOST_FILES, load.fetched
    assert [each.rpartition("/")[2] for each in load.fetched if each.endswith(".js")] == ["embed.js"]
    assert load.weight <= MOST_KB


def test_the_calculator_on_its_page_answers_with_its_times(site: Path, serve: Serve, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("/c/")[2]))
    page.goto(f"{serve(site)}/en/c/{KEPT}/")
    reported, answer = page.locator("support-policy input"), page.locator("support-policy output")
    reported.fill("2027-04-01T10:00")
    expect(answer).to_contain_text("10:13")
    # What a contract settles is not asked for.
    expect(page.locator("support-policy select")).to_have_count(1)
    page.locator("support-policy select").select_option("critical-2")
    expect(answer).to_contain_text("10:47")
    expect(page.locator("support-policy")).to_contain_text("in Gold Plus otherwise: 1 hour")
    # An earlier report is answered by the version of its day.
    reported.fill("2026-12-15T10:00")
    expect(page.locator("support-policy")).to_contain_text("Version 1.0, effective from 1 December 2026")
    expect(answer).to_contain_text("10:47")
    # What that version called otherwise has its conditions under today's name, too.
    noted = "Promised in Gold: 47 minutes (only for the plant at Ybbs; agreed in this contract; in Gold otherwise: 1 hour)."
    expect(page.locator("support-policy")).to_contain_text(noted)
    assert {each for each in asked if each.endswith(".json")} == {
        f"{KEPT}/{each}" for each in ("sla.json", "en/embed.json", "versions/1.0/sla.json", "versions/1.0/en/embed.json")
    }  # fmt: skip
