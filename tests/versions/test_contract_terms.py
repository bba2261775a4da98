"""A contract on another version than the published one: its page and its sheet say what that version says."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.artifacts.paper.cards import card_path
from generator.i18n.locale import Locale
from generator.publishing.contents import pending_artifacts, view_of
from generator.publishing.hosting import contract_aliases
from generator.verbs.links import links_of
from generator.verbs.release import run_release
from generator.versions.announcements import announcements
from generator.versions.archive import folder_of, open_archive
from generator.versions.contract_terms import own_sheets, own_terms
from generator.versions.history import History, history_on
from generator.versions.history_pages import editions, said_in
from tests.support.versions_of_policy import TODAY, next_version, policy, settled

FIRST = settled()
CONTRACTS = """contracts:
  acme:
    formerly: [acme-old]
    tier: gold-plus
    region: germany
    version: "1.0"
  old-names:
    tier: standard
    region: israel
    version: "1.0"
  now:
    tier: gold-plus
    region: germany
  strange:
    tier: standard
    region: germany
    version: "0.9"

# ── Contact ──"""
ISRAEL = FIRST[FIRST.index("  israel:\n") : FIRST.index("\ncounting:\n")]
SECOND = next_version(
    FIRST,
    "1.1",
    "2027-03-01",
    ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n"),
    ("      P2: 1 hour\n", "      P2: 45 minutes\n"),
    ("+49 30 52 00 56 130", "+49 30 520 056 131"),
    ("# ── Contact ──", CONTRACTS),
    (ISRAEL, ""),
    ("  united-kingdom:\n", "  united-kingdom:\n    formerly: [israel]\n"),
    ("      - region: israel\n        number: +972 9-863-6888\n", ""),
)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    file: Path = tmp_path_factory.mktemp("tied") / "support.yaml"
    file.write_text(FIRST, "utf-8")
    assert run_release(file, TODAY) == 0
    return History(policy(SECOND), open_archive(folder_of(file)), date(2027, 4, 1))


@pytest.fixture(scope="module")
def pages(history: History) -> dict[str, str]:
    made = contract_aliases.artifacts(
        history.policy, card_path, partial(said_in, history), (), partial(own_terms, history)
    )
    return {each.path: str(each.content) for each in made}


def test_its_promises_and_numbers_are_those_of_its_version(pages: dict[str, str]) -> None:
    tied, now = (
        LexborHTMLParser(pages[f"de/c/{name}/index.html"]).css_first("main") for name in ("acme", "now")
    )
    said = {}
    for name, main in (("tied", tied), ("now", now)):
        times = [each.text().strip() for each in main.css("td .portal-time")][:2]
        phones = [each.text() for each in main.css("a.portal-phone")]
        said[name] = (main.css_first("h1").text(), times, phones)
    assert said == {
        "tied": ("Gold, Deutschland", ["30 Min.", "1 Stunde"], ["+49 30 52 00 56 130"]),
        "now": ("Gold Plus, Deutschland", ["30 Min.", "45 Min."], ["+49 30 520 056 131"]),
    }
    assert "Für diesen Vertrag gilt Fassung 1.0. Maßgeblich ist" in " ".join(tied.text().split())
    assert pages["de/c/acme-old/index.html"] == pages["de/c/acme/index.html"].replace(
        "/c/acme/", "/c/acme-old/"
    ).replace("c/acme-old/gold", "c/acme/gold")


def test_what_a_later_version_dropped_is_found_in_its_own(history: History, pages: dict[str, str]) -> None:
    """Under the names that its version has, whoever took the place of the entry since."""
    main = LexborHTMLParser(pages["en/c/old-names/index.html"]).css_first("main")
    phones = [each.text() for each in main.css("a.portal-phone")]
    week = [each.text().strip() for each in main.css("#israel tbody tr:first-child > *")]
    assert (main.css_first("h1").text(), phones) == ("Standard, Israel", ["+972 9-863-6888"])
    assert week == ["Sunday to Thursday", "9:00–18:00"]
    links = {each.attributes["href"] for each in main.css("a")}
    assert "../../calculator/?tier=standard&region=israel&version=1.0" in links
    told = [each for each in links_of(history.policy, history) if each.id == "old-names"]
    assert [(each.language, each.name, each.version) for each in told] == [
        ("de", "Standard, Israel", "1.0"),
        ("en", "Standard, Israel", "1.0"),
    ]


@pytest.mark.parametrize("today", [date(2026, 12, 15), date(2027, 4, 1)], ids=["announced", "in force"])
def test_the_names_of_its_version_are_kept_while_another_is_published(history: History, today: date) -> None:
    seen = history_on(history.policy, history.archive, today)
    kept, follows = (seen.policy.contracts[name] for name in ("old-names", "now"))
    assert (kept.tier, kept.region) == ("standard", "israel")
    assert follows.tier == ("gold" if today < date(2027, 3, 1) else "gold-plus")


def test_its_links_lead_to_what_its_version_has(history: History, pages: dict[str, str]) -> None:
    main = LexborHTMLParser(pages["en/c/acme/index.html"]).css_first("main")
    links = {each.attributes["href"] or "" for each in main.css("a")}
    terms = {each for each in links if each.startswith("../../versions/1.0/#")}
    assert {f"../../versions/1.0/#{each}" for each in ("p1", "germany")} <= terms
    edition = next(
        each for each in editions(history, Locale.of(history.policy, "en")) if each.version == "1.0"
    )
    assert {each.partition("#")[2] for each in terms} <= edition.anchors
    assert {
        "../../c/acme/gold.pdf", "../../c/acme/gold-letter.pdf", "../../versions/1.0/",
        "../../calculator/?tier=gold-plus&region=germany&version=1.0",
    } <= links  # fmt: skip
    assert [each for each in links if "hours/" in each or "severities/" in each or ".ics" in each] == []


def test_it_has_the_places_that_sentences_for_contracts_name(pages: dict[str, str]) -> None:
    ids = {each.attributes["id"] for each in LexborHTMLParser(pages["de/c/acme/index.html"]).css("[id]")}
    assert {
        *(f"response-p{n}" for n in (1, 2, 3, 4)), *(f"gold-response-p{n}" for n in (1, 2, 3, 4)),
        "service-hours", "germany", "phone-germany", "email", "feature-technical-account-manager",
    } <= ids  # fmt: skip


def test_its_sheet_is_that_of_its_version(history: History) -> None:
    sheets = list(own_sheets(history, "de"))
    said = [(each.path, each.headline, each.version_line, each.address) for each in sheets]
    home = "https://support.cyren.com/de/versions/1.0/"
    line = "Fassung 1.0, gültig ab 1. Dezember 2026"
    assert said == [
        ("de/c/acme/gold.pdf", "Gold", line, home),
        ("de/c/old-names/standard.pdf", "Standard", line, home),
    ]
    assert any("1 Stunde" in str(block) for block in sheets[0].blocks)
    assert all("45 Min" not in str(block) for block in sheets[0].blocks)
    pending = {each.path for each in pending_artifacts([view_of(history.policy, "de", history)], history)}
    assert {"de/c/acme/gold.pdf", "de/c/acme/gold-letter.pdf"} <= pending


def test_of_a_version_that_is_not_known_the_page_says_where_its_promises_stand(
    history: History, pages: dict[str, str]
) -> None:
    contracts = history.policy.contracts
    told = {name: own_terms(history, contracts[name], "de") is None for name in contracts}
    assert told == {"acme": False, "old-names": False, "now": True, "strange": True}
    main = LexborHTMLParser(pages["de/c/strange/index.html"]).css_first("main")
    assert main.css("td .portal-time") == []


def test_in_a_language_that_its_version_lacks_it_is_said_in_the_first_one(history: History) -> None:
    german = policy(FIRST)
    document = german.document.model_copy(update={"languages": ("de",)})
    (released,) = history.archive.versions
    alone = german.model_copy(update={"document": document})
    texts = {"de": released.lock["texts"]["de"]}
    former = type(released)(alone, {**released.lock, "texts": texts})
    known = History(history.policy, type(history.archive)((former,)), history.today)
    tied = own_terms(known, history.policy.contracts["acme"], "en")
    assert tied is not None and tied.view.language == "de"


def test_a_chat_shows_the_promise_of_its_version_and_no_picture(pages: dict[str, str]) -> None:
    found = LexborHTMLParser(pages["c/acme/index.html"]).css("meta[property]")
    said = {each.attributes["property"]: each.attributes["content"] or "" for each in found}
    assert said["og:description"].endswith("Fassung 1.0, gültig ab 1. Dezember 2026")
    assert "og:image" not in said


@pytest.mark.parametrize(
    ("name", "today", "said"),
    [
        ("now", date(2026, 12, 15), ["Ab 1. März 2027 gilt Fassung 1.1. Was sich ändert"]),
        ("acme", date(2026, 12, 15), []),  # tied to a version, whatever comes
        ("now", date(2027, 4, 1), []),
    ],
)
def test_on_the_terms_as_amended_it_says_what_comes(
    history: History, name: str, today: date, said: list[str]
) -> None:
    seen = history_on(history.policy, history.archive, today)
    made = contract_aliases.artifacts(
        seen.policy, card_path, partial(said_in, seen), (), partial(own_terms, seen), partial(announcements, seen),
    )  # fmt: skip
    page = next(each for each in made if each.path == f"de/c/{name}/index.html")
    notes = LexborHTMLParser(str(page.content)).css("header .note")
    assert [" ".join(each.text().split()) for each in notes] == said
