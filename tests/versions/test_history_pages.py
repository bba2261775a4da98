"""history: three releases with a renamed tier and a removed section, and what the built site still answers."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, expect

from generator.artifacts.paper.sheets import WHOLE_POLICY, sheets
from generator.cli import main
from generator.core.artifact import Artifact
from generator.core.errors import PortalError
from generator.deadlines.baking import bake_policy
from generator.deadlines.engine.calendar import load
from generator.deadlines.engine.due import deadline
from generator.i18n.locale import Locale
from generator.publishing.build import Choices, build
from generator.publishing.contents import output_artifacts, page_artifacts, resolve_moves, view_of
from generator.publishing.hosting.redirects import below_languages
from generator.publishing.releasing import undo
from generator.publishing.website import Folders
from generator.verbs.export import run_export_desk
from generator.verbs.links import links_of
from generator.verbs.release import run_release
from generator.verbs.verify import run_verify
from generator.versions.announcements import announcements
from generator.versions.archive import Archive, ReleasedVersion, digest, folder_of, open_archive
from generator.versions.history import History, history_on, sla_versions
from generator.versions.history_pages import history_artifacts, said_in, version_rows
from generator.versions.moves import addresses_in
from generator.versions.source_files import source_file
from tests.support.folders import names
from tests.support.static_server import Serve
from tests.support.versions_of_policy import TODAY, next_version, policy, settled, with_lines

FIRST = settled()
RENAME = ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n")
FASTER = ("      P2: 1 hour\n", "      P2: 45 minutes\n")
APPROVAL = """\
  owner:
    de: Rechtsabteilung
    en: Legal department
  approved:
    by:
      de: Vorstand <1>
      en: Board <1>
    on: 2027-01-20
  change_notice: 1 month
"""
APPROVED = ("\ncompany:\n  name:", f"{APPROVAL}\ncompany:\n  name:")
SECOND = next_version(FIRST, "1.1", "2027-03-01", RENAME, FASTER, APPROVED)
_GONE = SECOND[SECOND.index("  disclaimer:\n") : SECOND.index("  contact-support:\n")]
AGAIN = ("  gold-plus:\n    formerly: [gold]\n", "  platinum:\n    formerly: [gold-plus]\n")
THIRD = next_version(SECOND, "2.0", "2028-01-01", AGAIN, (_GONE, ""))

UNCOMPRESSED = Choices(precompress=False)


@dataclass(frozen=True)
class Built:
    """The site after the first release, and after the third; the archive."""

    early: Path
    late: Path
    archive: Archive


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    folder = tmp_path_factory.mktemp("versions")
    file = folder / "support.yaml"
    days = TODAY, date(2027, 2, 1), date(2027, 12, 1)
    for text, name, today in zip((FIRST, SECOND, THIRD), ("early", "", "late"), days, strict=True):
        file.write_text(text, "utf-8")
        assert run_release(file, today) == 0
        if name:
            history = History(policy(text), open_archive(folder_of(file)), today)
            build(history, Folders(folder / name / "site", folder / f"build-{name}"), UNCOMPRESSED)
    yield Built(folder / "early" / "site", folder / "late" / "site", open_archive(folder_of(file)))


def test_every_address_of_the_first_site_still_answers(built: Built) -> None:
    lasting_kinds = (".html", ".pdf", ".ics", ".json", ".atom", ".png")
    former = {path for path in names(built.early) if path.endswith(lasting_kinds)}
    assert former - names(built.late) == set()


def test_every_address_of_every_lock_still_answers(built: Built) -> None:
    addresses = {each for version in built.archive.versions for each in version.lock["addresses"]}
    assert {"de/tiers/gold/", "de/tiers/gold-plus/", "en/tiers/platinum.pdf"} <= addresses
    there = {path.removesuffix("index.html") for path in names(built.late)}
    assert addresses - there == set()


def test_a_renamed_tier_leads_on(built: Built) -> None:
    for former in ("gold", "gold-plus"):
        html = (built.late / "de" / "tiers" / former / "index.html").read_text("utf-8")
        assert re.findall(r'http-equiv="refresh" content="0; url=([^"]*)"', html) == [
            "../../../de/tiers/platinum/"
        ]
        sheet = (built.late / "de" / "tiers" / f"{former}.pdf").read_bytes()
        assert sheet == (built.late / "de" / "tiers" / "platinum.pdf").read_bytes()
    redirects = (built.late / "_redirects").read_text("utf-8")
    assert "/en/tiers/gold/ /en/tiers/platinum/ 301" in redirects.splitlines()


def test_anchors_and_choices_that_only_a_script_can_follow(built: Built) -> None:
    moved = json.loads((built.late / "moved.json").read_text("utf-8"))
    assert moved["choices"] == {"tier": {"gold": "platinum", "gold-plus": "platinum"}}
    assert moved["anchors"]["de/terms/#disclaimer"] == "de/versions/1.1/#disclaimer"
    assert 'id="disclaimer"' in (built.late / "de/versions/1.1/index.html").read_text("utf-8")


def main_part(site: Path, page: str) -> str:
    html = (site / page).read_text("utf-8")
    return html[html.index("<main") : html.index("</main>")]


def test_an_archived_version_keeps_its_words(built: Built) -> None:
    for language in ("de", "en"):
        page = f"{language}/versions/1.0/index.html"
        early, late = main_part(built.early, page), main_part(built.late, page)
        assert early == late
        assert late.count('<h2 id="disclaimer">') == 1
        assert ">Gold<" in late


BLOCKS = {
    ("de", "1.0"): ["Gilt ab", "1. Dezember 2026", "Gilt bis", "28. Februar 2027"],
    ("de", "1.1"): [
        "Gilt ab", "1. März 2027", "Gilt bis", "31. Dezember 2027", "Ersetzt", "Fassung 1.0",
        "Verantwortlich", "Rechtsabteilung", "Freigegeben von", "Vorstand &lt;1&gt;", "Freigegeben am", "20. Januar 2027",
        "Änderungen werden angekündigt", "mindestens 1 Monat im Voraus",
    ],
    ("en", "2.0"): [
        "Applies from", "1 January 2028", "Applies until", "further notice", "Supersedes", "Version 1.1",
        "Owner", "Legal department", "Approved by", "Board &lt;1&gt;", "Approved on", "20 January 2027",
        "Changes are announced", "at least 1 month in advance",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("language", "version"), BLOCKS)
def test_a_version_says_when_it_applies_and_who_approved_it(
    built: Built, language: str, version: str
) -> None:
    html = (built.late / f"{language}/versions/{version}/index.html").read_text("utf-8")
    footer = html[html.index("<footer>") :]
    assert re.findall("<d[td]>(.*?)</d[td]>", footer) == BLOCKS[language, version]


def test_the_same_block_stands_in_terms_paper_data_and_lock(built: Built) -> None:
    shown = history_on(policy(THIRD), built.archive, date(2027, 12, 1))
    view, locale = view_of(shown.policy, "de", shown)
    said = [part for row in view.document.validity for part in row]
    assert said == [part.replace("&lt;", "<").replace("&gt;", ">") for part in BLOCKS["de", "1.1"]]
    page = next(
        each
        for each in page_artifacts(shown.policy, [(view, locale)], shown)
        if each.path == "de/terms/index.md"
    )
    assert re.findall("<d[td]>(.*?)</d[td]>", str(page.content).rpartition("<dl class")[2]) == [
        part.replace("<", "\\<") for part in BLOCKS["de", "1.1"]
    ]
    paper = next(each for each in sheets(view, locale) if each.path == f"de/{WHOLE_POLICY}")
    assert [
        part for block in paper.blocks[-1:] for row in block.pairs for line in row for part, *_ in line
    ] == said
    data = json.loads((built.late / "versions/1.1/policy.json").read_text("utf-8"))
    assert data["validity"] == {"until": "2027-12-31", "supersedes": "1.0"}
    assert data["document"]["approved"]["on"] == "2027-01-20"
    locks = [each.lock for each in built.archive.versions]
    assert [each.get("owner") for each in locks] == [
        None,
        *[{"de": "Rechtsabteilung", "en": "Legal department"}] * 2,
    ]
    assert locks[1]["approved"] == {"by": {"de": "Vorstand <1>", "en": "Board <1>"}, "on": "2027-01-20"}


def test_a_former_version_names_the_newer_one(built: Built) -> None:
    html = (built.late / "en/versions/1.0/index.html").read_text("utf-8")
    assert (
        '<p class="note" role="note">This version applies until 28 February 2027. There is a newer one: '
        'version 1.1 applies from 1 March 2027. <a href="../1.1/">Version 1.1</a></p>'
    ) in html
    assert '<meta name="robots" content="noindex">' in html
    last = (built.late / "en/versions/2.0/index.html").read_text("utf-8")
    assert 'content="noindex"' not in last
    assert (
        '<p class="note" role="note">This version applies only from 1 January 2028; until then version 1.1 applies. '
        '<a href="../1.1/">Version 1.1</a></p>'
    ) in last


def test_the_version_in_force_has_no_note(built: Built) -> None:
    history = History(policy(THIRD), built.archive, date(2028, 1, 1))
    pages = {each.path: str(each.content) for each in history_artifacts(history, ("en",))}
    assert 'class="note"' not in pages["en/versions/2.0/index.html"]


def test_the_list_of_versions(built: Built) -> None:
    html = (built.late / "en/versions/index.html").read_text("utf-8")
    rows = re.findall(r'<tr id="version-[^"]*">.*?</tr>', html)
    assert [re.sub(r"(<[^>]*>)+", "|", row) for row in rows] == [
        "|2.0| |(not in force yet)|(in force)|1 January 2028|until further notice|Version 2.0 is new.|",
        "|1.1| |(not in force yet)|(in force)|1 March 2027|31 December 2027|Version 1.1 is new.|",
        "|1.0| |(not in force yet)|(in force)|1 December 2026|28 February 2027|First version.|",
    ]


def test_the_page_of_changes(built: Built) -> None:
    html = (built.late / "de/changes/index.html").read_text("utf-8")
    assert re.findall(r'<h2 id="([^"]*)">', html) == ["version-2-0", "version-1-1", "version-1-0"]
    assert "<del>1 Stunde</del>" in html and "<ins>45 Min.</ins>" in html
    assert "▲ besser" in html
    assert html.count("<p>Für den Kunden: 2 besser") == 1


def test_the_feed(built: Built) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.fromstring((built.late / "de/changes.atom").read_bytes())
    entries = feed.findall(f"{atom}entry")
    assert [each.findtext(f"{atom}updated") for each in entries] == [
        "2028-01-01T00:00:00Z", "2027-03-01T00:00:00Z", "2026-12-01T00:00:00Z",
    ]  # fmt: skip
    assert feed.findtext(f"{atom}updated") == "2028-01-01T00:00:00Z"
    identities = [each.findtext(f"{atom}id") for each in (feed, *entries)]
    assert len(set(identities)) == 4 and all(str(each).startswith("urn:uuid:") for each in identities)
    told = str(entries[1].findtext(f"{atom}content"))
    assert "<li>Stufe Gold Plus: Gold → Gold Plus</li>" in told and "1 Stunde → 45 Min. ▲ besser</li>" in told
    links = [each.find(f"{atom}link") for each in entries]
    assert [link.get("href") for link in links if link is not None] == [
        f"https://support.cyren.com/de/versions/{version}/" for version in ("2.0", "1.1", "1.0")
    ]


def test_a_report_of_last_year_is_answered_under_last_years_promise(built: Built) -> None:
    sla = json.loads((built.late / "sla.json").read_text("utf-8"))
    assert sla["versions"] == [
        {"version": "1.0", "effective": "2026-12-01", "until": "2027-02-28", "url": "versions/1.0/sla.json"},
        {"version": "1.1", "effective": "2027-03-01", "until": "2027-12-31", "url": "versions/1.1/sla.json"},
        {"version": "2.0", "effective": "2028-01-01", "until": None, "url": "sla.json"},
    ]
    reported = datetime(2027, 1, 15, 10, 0, tzinfo=UTC)
    entry = next(
        each for each in sla["versions"] if each["effective"] <= "2027-01-15" <= (each["until"] or "9")
    )
    old = json.loads((built.late / entry["url"]).read_text("utf-8"))
    calendar = load(old, "germany.around-the-clock")
    due = deadline(calendar, reported, old["commitments"]["gold"]["P2"])
    assert (due - reported).total_seconds() == 3600
    assert sla["commitments"]["platinum"]["P2"]["amount"] == 45


def test_a_later_build_writes_the_same_pages(built: Built) -> None:
    history = History(built.archive.versions[-1].policy, built.archive, date(2027, 12, 31))
    for artifact in history_artifacts(history, ("de", "en")):
        if artifact.path.endswith("index.html"):
            html = (built.late / artifact.path).read_text("utf-8")
            without_policy = re.sub(r'\n<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
            assert without_policy == artifact.content


def test_a_build_that_would_lose_an_address_names_it(built: Built) -> None:
    history = History(policy(THIRD), built.archive)
    with pytest.raises(PortalError) as stopped:
        resolve_moves(history, ("de", "en"), {"de/": [], "en/": []})
    assert "/de/contact/thanks/" in str(stopped.value)
    assert str(stopped.value).startswith("these published addresses would be lost: ")


def unreleased(text: str, today: date = TODAY) -> History:
    return History(policy(text), Archive(), today)


def test_without_a_release_the_current_version_is_listed_as_such() -> None:
    history = unreleased(FIRST)
    (row,) = version_rows(history, Locale.of(history.policy, "de"))
    assert (row.version, row.since, row.until, row.status) == (
        "1.0", "1. Dezember 2026", "bis auf Weiteres", "noch nicht veröffentlicht",
    )  # fmt: skip
    pages = {each.path: each for each in history_artifacts(history, ("de", "en"))}
    html = pages["de/versions/1.0/index.html"].content
    assert isinstance(html, str)
    assert "Diese Fassung ist noch nicht veröffentlicht; ihr Wortlaut kann sich noch ändern." in html
    assert 'content="noindex"' in html


def test_a_draft_calls_itself_one_until_it_is_released(built: Built) -> None:
    draft = unreleased(FIRST)
    line = said_in(draft, Locale.of(draft.policy, "de")).document.version_line
    assert line == "Entwurf der Fassung 1.0, gültig ab 1. Dezember 2026"
    pages = {
        each.path: str(each.content)
        for each in page_artifacts(draft.policy, [view_of(draft.policy, "de", draft)])
    }
    assert [line in pages[f"de/{path}index.md"] for path in ("", "terms/", "tiers/gold/")] == [True] * 3
    stored = {each.path: str(each.content) for each in history_artifacts(draft, ("de",))}
    assert line in stored["de/versions/1.0/index.html"]
    assert f"<title>{line}</title>" in stored["de/changes.atom"]
    linked = [each for each in links_of(draft.policy, draft) if each.language == "de"]
    cited = {each.pinned_sentence for each in linked if each.pinned_url}
    assert {"Fassung 1.0 (Entwurf)" in sentence for sentence in cited} == {True}
    data = {each.path: str(each.content) for each in output_artifacts(draft.policy, ("de",), draft)}
    assert json.loads(data["sla.json"])["draft"] is True
    assert "1.0 (Entwurf)" in data["calendars/germany.ics"]

    released = History(draft.policy, built.archive, TODAY)
    line = said_in(released, Locale.of(released.policy, "en")).document.version_line
    assert line == "Version 1.0, effective from 1 December 2026"
    said = [
        (built.early / path).read_text("utf-8")
        for path in ("llms.txt", "en/links/index.html", "en/changes.atom")
    ]
    assert [word for word in ("Draft", "draft") if word in "".join(said)] == []
    assert json.loads((built.early / "en/embed.json").read_text("utf-8"))["version_line"] == line
    assert "draft" not in json.loads((built.early / "sla.json").read_text("utf-8"))
    assert "draft" not in (built.early / "calendars/germany.ics").read_text("utf-8")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (
            date(2026, 11, 30),
            [("Diese Bedingungen gelten ab 1. Dezember 2026.", "", "", ""), ("", "", "", "2026-12-01")],
        ),
        (date(2026, 12, 1), []),
    ],
)
def test_a_policy_ahead_is_announced(today: date, said: list[tuple[str, ...]]) -> None:
    history = unreleased(FIRST, today)
    assert announced(history, "de") == said


def announced(history: History, language: str) -> list[tuple[str, ...]]:
    return [astuple(each) for each in announcements(history, Locale.of(history.policy, language))]


def test_an_announcement_leads_to_the_version_in_force(built: Built) -> None:
    history = History(policy(THIRD), built.archive, date(2027, 6, 1))
    assert announced(history, "en") == [
        ("These terms apply from 1 January 2028.", "Until then: version 1.1", "versions/1.1/", ""),
        ("", "", "", "2028-01-01"),
    ]


def test_a_banner_that_is_read_later_says_which_version_applies_by_then(built: Built) -> None:
    """The days of the sentence as built are true on each of them, where no script runs."""
    history = History(policy(FIRST), built.archive, date(2026, 12, 15))
    coming = "Version 2.0 applies from 1 January 2028."
    assert announced(history, "en") == [
        (
            "Version 1.1 applies from 1 March 2027 until 31 December 2027.",
            "What changes", "changes/#version-1-1", "",
        ),
        (
            f"Version 1.1 has applied since 1 March 2027; these pages still show version 1.0. {coming}",
            "Version 1.1", "versions/1.1/", "2027-03-01",
        ),
        (
            "Version 2.0 has applied since 1 January 2028; these pages still show version 1.0.",
            "Version 2.0", "versions/2.0/", "2028-01-01",
        ),
    ]  # fmt: skip
    assert announced(History(policy(FIRST), built.archive, None), "en") == []


@dataclass(frozen=True)
class Ahead:
    """The site on a day between the release of the first version and the day of the second; its file."""

    site: Path
    file: Path


@pytest.fixture(scope="module")
def ahead(tmp_path_factory: pytest.TempPathFactory) -> Ahead:
    folder = tmp_path_factory.mktemp("ahead")
    file = folder / "support.yaml"
    file.write_text(FIRST, "utf-8")
    assert run_release(file, TODAY) == 0
    contract = (
        "contracts:\n  acme:\n    tier: standard\n    region: germany\n    language: en\n"
        '  soon:\n    tier: gold-plus\n    region: germany\n    version: "1.1"\n\n# ── Contact ──'
    )
    file.write_text(with_lines(SECOND, ("# ── Contact ──", contract)), "utf-8")
    known = History(policy(FIRST), open_archive(folder_of(file)))
    history = history_on(policy(file.read_text("utf-8")), known.archive, date(2027, 2, 1))
    build(history, Folders(folder / "site", folder / "build"), UNCOMPRESSED)
    return Ahead(folder / "site", file)


def test_a_site_that_is_read_long_after_it_was_built(
    browser: Browser, serve: Serve, built: Built, ahead: Ahead
) -> None:
    page = browser.new_page(timezone_id="Europe/Berlin")
    address, late = serve(ahead.site), serve(built.late)
    for path, place in (
        ("de/hours/", ".portal-announcement"),
        ("de/c/acme/", ".note"),
        ("de/404.html", "aside p"),
    ):
        for at, said in (
            ("2027-02-28T22:59Z", "Ab 1. März 2027 gilt Fassung 1.1. Was sich ändert"),
            (
                "2027-02-28T23:00Z",
                "Seit 1. März 2027 gilt Fassung 1.1; diese Seiten zeigen noch Fassung 1.0. Fassung 1.1",
            ),
        ):
            page.clock.set_fixed_time(at)
            page.goto(f"{address}/{path}")
            expect(page.locator(place)).to_have_text(said)
    page.clock.set_fixed_time("2027-03-02T12:00Z")
    page.goto(f"{address}/de/c/acme/")
    page.locator(".note a").click()
    expect(page).to_have_url(f"{address}/de/versions/1.1/")
    for at, said in (
        ("2027-12-31T12:00Z", ["2.0 (noch nicht in Kraft)", "1.1 (in Kraft)", "1.0"]),
        ("2028-01-01T12:00Z", ["2.0 (in Kraft)", "1.1", "1.0"]),
    ):
        page.clock.set_fixed_time(at)
        page.goto(f"{late}/de/versions/")
        rows = page.locator(".portal-versions tbody th")
        assert [each.strip() for each in rows.all_inner_texts()] == said
        # Of what has come into force nothing is to be announced: no empty bar is left.
        assert page.locator("aside.md-banner").count() == int("noch nicht" in said[0])
    page.close()


def test_until_its_day_a_version_is_announced_and_the_one_in_force_is_shown(ahead: Ahead) -> None:
    html = (ahead.site / "en/tiers/gold/index.html").read_text("utf-8")
    assert (
        '<p class="portal-announcement">Version 1.1 applies from 1 March 2027. '
        '<a href="../../changes/#version-1-1">What changes</a></p>'
    ) in html
    assert "Gold Plus" not in html
    assert 'id="version-1-1"' in (ahead.site / "en/changes/index.html").read_text("utf-8")
    assert "Gold Plus" in (ahead.site / "en/versions/1.1/index.html").read_text("utf-8")


def test_until_its_day_a_version_answers_for_reports_after_it(ahead: Ahead) -> None:
    sla = json.loads((ahead.site / "sla.json").read_text("utf-8"))
    assert [(each["version"], each["url"]) for each in sla["versions"]] == [
        ("1.0", "sla.json"), ("1.1", "versions/1.1/sla.json"),
    ]  # fmt: skip
    coming = json.loads((ahead.site / "versions/1.1/sla.json").read_text("utf-8"))
    promised = [each["commitments"]["gold"]["P2"]["amount"] for each in (sla, coming)]
    assert promised == [60, 45]


def test_a_contract_has_its_short_address_at_once(ahead: Ahead) -> None:
    assert (ahead.site / "c/acme/index.html").exists()
    tied = (ahead.site / "en/c/soon/index.html").read_text("utf-8")
    assert "<h1>Gold Plus, Germany</h1>" in tied and "45 min" in tied
    assert (ahead.site / "en/c/soon/gold-plus.pdf").read_bytes().startswith(b"%PDF")


def test_pages_of_a_released_version_to_come_lead_to_its_terms(ahead: Ahead) -> None:
    assert run_release(ahead.file, date(2027, 2, 1)) == 0
    archive = open_archive(folder_of(ahead.file))
    undo(ahead.file, archive)  # other tests hold the site against its archive
    now = addresses_in([Artifact(f"{code}/tiers/gold/index.md", "") for code in ("de", "en")])
    history = history_on(archive.versions[-1].policy, archive, date(2027, 2, 1))
    kept = [each for version in history.versions_in_effect for each in version.lock["addresses"]]
    moves = resolve_moves(history, ("de", "en"), {**{each: [] for each in kept}, **now})
    screens = (f"de/emergency/gold-plus/{region}/" for region in history.policy.regions)
    assert {old: new for old, new in moves.pages.items() if old.startswith("de/")} == dict.fromkeys(
        ("de/tiers/gold-plus/", *screens), "de/versions/1.1/"
    )
    assert moves.undecided == moves.pages.keys()


def test_a_page_to_come_leads_to_the_first_version_that_has_it(built: Built) -> None:
    first, second, third = built.archive.versions
    addresses = {**third.lock["addresses"], "de/tiers/gold-plus/": []}
    archive = Archive((first, second, replace(third, lock={**third.lock, "addresses": addresses})))
    history = history_on(third.policy, archive, TODAY)
    moves = resolve_moves(history, ("de", "en"), first.lock["addresses"])
    assert {old: new for old, new in moves.pages.items() if old.startswith("de/tiers/")} == {
        "de/tiers/gold-plus/": "de/versions/1.1/",
        "de/tiers/platinum/": "de/versions/2.0/",
    }


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2026, 11, 30), "1.0"),
        (date(2027, 2, 28), "1.0"),
        (date(2027, 3, 1), "1.1"),
        (date(2027, 12, 31), "1.1"),
        (date(2028, 1, 1), "2.0"),
    ],
)
def test_the_version_of_the_day_is_shown(built: Built, today: date, shown: str) -> None:
    history = history_on(policy(THIRD), built.archive, today)
    assert history.policy.document.version == shown


def test_before_the_first_version_there_is_no_other_to_show() -> None:
    assert history_on(policy(FIRST), Archive(), TODAY) == History(policy(FIRST), Archive(), TODAY)


def test_in_force(built: Built) -> None:
    history = History(policy(THIRD), built.archive)
    days = [date(2020, 1, 1), date(2027, 2, 28), date(2027, 3, 1), date(2030, 1, 1)]
    assert [history.in_force(day).version for day in days] == ["1.0", "1.0", "1.1", "2.0"]


def test_what_a_draft_lists_under_formerly_leads_on_too() -> None:
    draft = History(policy(SECOND))
    now = addresses_in([Artifact("de/tiers/gold-plus/index.md", ""), Artifact("de/tiers/gold-plus.pdf", b"")])
    moves = resolve_moves(draft, ("de",), now)
    paths = {"tiers/gold/": "tiers/gold-plus/"}
    assert below_languages(moves, ("de",)) == (paths, frozenset(paths))
    assert moves.files == {"de/tiers/gold.pdf": "de/tiers/gold-plus.pdf"}
    assert [each["url"] for each in sla_versions(draft)] == ["sla.json"]


def test_the_calendars_of_a_renamed_region_are_kept_as_copies() -> None:
    renamed = with_lines(
        FIRST,
        ("  germany:\n    name", "  deutschland:\n    formerly: [germany]\n    name"),
        ("region: germany", "region: deutschland"),
    )
    now = addresses_in([Artifact(f"{base}calendars/deutschland.ics", "") for base in ("", "de/", "en/")])
    kept = {each.replace("deutschland", "germany"): each for each in now}
    lock = {"addresses": {each: [] for each in kept}}
    released = History(policy(renamed), Archive((ReleasedVersion(policy(FIRST), lock),)), date(2027, 1, 1))
    assert resolve_moves(released, ("de", "en"), now).files == kept
    assert resolve_moves(History(policy(renamed)), ("de", "en"), now).files == kept
    assert resolve_moves(History(policy(FIRST)), ("de", "en"), now).files == {}


def test_a_former_version_answers_to_todays_names_too(built: Built) -> None:
    old = json.loads((built.late / "versions/1.0/sla.json").read_text("utf-8"))
    assert old["commitments"]["platinum"] == old["commitments"]["gold"]
    assert old["tiers"]["platinum"] == {"service_hours": "around-the-clock"}


def test_what_was_called_otherwise_then(built: Built) -> None:
    history = History(policy(THIRD), built.archive)
    first, second, third = history.periods
    rows = [(first, "platinum"), (second, "gold"), (third, "gold"), (first, "silver")]
    assert [history.then_called(period, "tiers", name) for period, name in rows] == [
        "gold", "gold-plus", "platinum", "silver",
    ]  # fmt: skip


def test_renamed_severities_and_regions_answer_to_both_names() -> None:
    text = FIRST.replace("      P1: ", "      critical: ").replace(
        "  P1:\n    - after", "  critical:\n    - after"
    )
    text = text.replace("region: germany", "region: deutschland")
    text = with_lines(
        text,
        ("  P1:\n    name:", "  critical:\n    formerly: [P1]\n    name:"),
        ("  germany:\n    name", "  deutschland:\n    formerly: [germany]\n    name"),
    )
    now = policy(next_version(text, "1.1", "2027-03-01"))
    history = History(
        now, Archive((ReleasedVersion(policy(FIRST), {"sla": bake_policy(policy(FIRST)), "texts": {}}),))
    )
    sla = history.sla_of(history.periods[0])
    assert sla["commitments"]["gold"]["critical"] == sla["commitments"]["gold"]["P1"]
    assert sla["escalation"]["critical"] == sla["escalation"]["P1"]
    assert "critical" in sla["severities"]
    assert sla["calendars"]["deutschland.business-hours"] == sla["calendars"]["germany.business-hours"]
    assert sla["regions"]["deutschland"] == sla["regions"]["germany"]


def test_what_is_renamed_keeps_all_kinds_of_its_promises() -> None:
    """Those on call, words instead of times, further kinds of promise, and what holds for one way to report."""
    said = {"on_call": {"gold": {"P1": 1}}, "untimed": {"gold": {"P2": "as agreed"}}}
    promises = {"workaround": {"gold": {"P1": 2}}, "update": {"standard": {"P1": 3}}}
    by = {"phone": {"commitments": {"gold": {"P1": 4}}, "promises": {"workaround": {"gold": {"P1": 5}}}}}
    baked = {**bake_policy(policy(FIRST)), **said, "promises": promises, "by": by}
    archive = Archive((ReleasedVersion(policy(FIRST), {"sla": baked, "texts": {}}),))
    history = History(policy(SECOND), archive)
    sla = history.sla_of(history.periods[0])
    assert [sla[name]["gold-plus"] for name in said] == [each["gold"] for each in said.values()]
    assert sla["promises"]["workaround"] == {"gold": {"P1": 2}, "gold-plus": {"P1": 2}}
    assert sla["promises"]["update"] == promises["update"]
    assert sla["by"]["phone"]["commitments"] == {"gold": {"P1": 4}, "gold-plus": {"P1": 4}}
    assert sla["by"]["phone"]["promises"] == {"workaround": {"gold": {"P1": 5}, "gold-plus": {"P1": 5}}}


@pytest.mark.parametrize(
    ("reported", "tier", "version", "minutes"),
    [
        ("2027-01-15T10:00", "gold", "1.0", 60),
        ("2027-01-15T10:00", "platinum", "1.0", 60),
        ("2027-02-28T23:59", "gold", "1.0", 60),
        ("2027-03-01T00:00", "gold", "1.1", 45),
        ("2027-02-28T23:30+00:00", "gold", "1.1", 45),
        ("2028-05-02T10:00", "gold", "2.0", 45),
    ],
)
def test_the_terminal_answers_under_the_promise_of_the_day(
    reported: str, tier: str, version: str, minutes: int, built: Built, capsys: pytest.CaptureFixture[str]
) -> None:
    file = built.late.parents[1] / "support.yaml"
    question = ["--tier", tier, "--severity", "P2", "--region", "germany", "--reported", reported, "--json"]
    assert main(["deadline", "--policy", str(file), *question]) == 0
    answer = json.loads(capsys.readouterr().out)
    start = datetime.fromisoformat(reported)
    start = start if start.tzinfo else start.replace(tzinfo=ZoneInfo("Europe/Berlin"))
    assert answer["version"] == version
    assert (datetime.fromisoformat(answer["due"]) - start).total_seconds() == minutes * 60


@pytest.mark.parametrize(("today", "version"), [(date(2027, 2, 28), "1.0"), (date(2027, 3, 1), "1.1")])
def test_a_help_desk_is_configured_with_the_version_in_force(
    ahead: Ahead, capsys: pytest.CaptureFixture[str], today: date, version: str
) -> None:
    assert run_export_desk(ahead.file, today, "zendesk", "germany", "en") == 0
    assert json.loads(capsys.readouterr().out)["version"] == version


def test_the_file_of_each_version_lies_beside_its_digest(built: Built) -> None:
    """So anybody can check of which file a page, a sheet and data were made."""
    page = (built.late / "de" / "versions" / "1.1" / "index.html").read_text("utf-8")
    link = re.search(r'<a href="([^"]+)" type="application/yaml">[^<]+</a>: <code>(\w+)</code>', page)
    assert link
    file = (built.late / "de" / "versions" / "1.1" / link[1]).resolve()
    assert (file, digest(file.read_bytes())) == (built.late / "versions/1.1/policy.yaml", link[2])
    assert file.read_text("utf-8") == SECOND
    printed = (built.late / "de" / "support-policy.pdf").read_bytes()
    assert digest(THIRD.encode()).encode() in printed and link[2].encode() not in printed
    assert digest(FIRST.encode()).encode() in (built.early / "en/tiers/gold-letter.pdf").read_bytes()


CONTRACT = ("regions:\n", "contracts:\n  acme:\n    tier: gold\n    region: germany\n\nregions:\n")


@pytest.mark.parametrize(
    ("contracts", "source", "is_shown"),
    [
        ((), "", False),
        ((), "shown", True),
        ((), "not shown", False),
        ((CONTRACT,), "", False),
        ((CONTRACT,), "shown", True),
        ((CONTRACT,), "not shown", False),
    ],
)
def test_the_file_is_kept_back(contracts: tuple[tuple[str, str], ...], source: str, is_shown: bool) -> None:
    """Comments, reasons and whom contracts are with are nobody's business, unless the operator says so today."""
    text = with_lines(FIRST, *contracts)
    released = ReleasedVersion(policy(text), {"sha256": "abc"}, text.encode())
    said = f"  source: {source}\n" if source else ""
    now = policy(with_lines(text, ("  source: shown\n", said)))
    [period] = History(now, Archive((released,))).periods
    made = source_file(period, now.publishing)
    assert (made is not None) is is_shown
    assert made is None or made == Artifact("versions/1.0/policy.yaml", text.encode())
    assert source_file(replace(period, released=None), now.publishing) is None


@dataclass(frozen=True)
class Verified:
    """What `verify` answered: its status, and (verdict, name) of each item that it lists."""

    status: int
    items: list[tuple[str, str]]

    def but(self, verdict: str) -> list[str]:
        return [name for found, name in self.items if found != verdict]


def verified(capsys: pytest.CaptureFixture[str], file: Path, site: Path, today: date) -> Verified:
    status = run_verify(file, today, str(site), "json", "en")
    items = json.loads(capsys.readouterr().out)["items"]
    return Verified(status, [(each["verdict"], each["name"]) for each in items])


def test_a_site_is_that_of_its_file_and_archive(
    ahead: Ahead, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Beside the archive as it was on the day of the build: a test above releases the next version."""
    file = Path(shutil.copy(ahead.file, tmp_path))
    folder_of(file).mkdir()
    for each in folder_of(ahead.file).glob("1.0.*"):
        shutil.copy(each, folder_of(file))
    whole = verified(capsys, file, ahead.site, date(2027, 2, 1))
    assert (whole.status, whole.but("same"), whole.items[0]) == (0, [], ("same", "SHA-256 of version 1.0"))
    assert {"/c/acme/", "/en/c/acme/", "/sla.json", "/de/tiers/gold.pdf"} <= {name for _, name in whole.items}


def test_a_version_is_that_of_a_single_file(
    built: Built, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    published = tmp_path / "policy.yaml"
    published.write_bytes((built.late / "versions/1.1/policy.yaml").read_bytes())
    alone = verified(capsys, published, built.late, date(2028, 2, 1))
    assert (alone.status, alone.but("same")) == (0, ["all other pages and files"])
    assert ("same", "/versions/1.1/sla.json") in alone.items and ("same", "/de/versions/1.1/") in alone.items
    published.write_text(with_lines(SECOND, ("      P2: 45 minutes\n", "      P2: 50 minutes\n")), "utf-8")
    touched = verified(capsys, published, built.late, date(2028, 2, 1))
    assert (touched.status, set(touched.but("same"))) == (1, {
        "SHA-256 of version 1.1", "/versions/1.1/policy.yaml", "/versions/1.1/policy.json", "/versions/1.1/sla.json",
        "/de/versions/1.1/", "/en/versions/1.1/", "all other pages and files",
    })  # fmt: skip


def test_a_single_file_is_held_against_the_sheets_of_the_version_in_force(
    built: Built, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    alone, site = tmp_path / "policy.yaml", tmp_path / "site"
    alone.write_text(FIRST, "utf-8")
    kept = ("versions", "sla.json", "policy.json", "support-policy.pdf", "tiers")
    for path in (each for name in kept for each in built.early.rglob(name)):
        goal = site / path.relative_to(built.early)
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(path, goal, dirs_exist_ok=True) if path.is_dir() else shutil.copy(path, goal)
    sheet = site / "de" / "support-policy.pdf"
    sheet.write_bytes(sheet.read_bytes().replace(b"%%EOF", b"%%EOG"))
    page = site / "de" / "versions" / "1.0" / "index.html"
    head, terms, rest = page.read_bytes().partition(b'id="terms"')
    page.write_bytes(head + terms + rest.replace(b"<p>", b'<p class="js-only">', 1))
    found = verified(capsys, alone, site, TODAY)
    assert ("not comparable", "/de/versions/1.0/") in found.items
    assert (found.status, found.but("same")) == (1, [
        "/de/versions/1.0/", "/de/support-policy.pdf", "/de/support-policy-letter.pdf", "/en/support-policy-letter.pdf", "all other pages and files",
    ])  # fmt: skip
    assert ("same", "/en/tiers/gold-letter.pdf") in found.items
