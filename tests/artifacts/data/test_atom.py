"""atom: a feed that readers accept, whatever the policy is called."""

from datetime import date
from xml.etree import ElementTree

from generator.artifacts.data.atom import FeedEntry, artifact
from generator.i18n.locale import Locale
from tests.support.policies import changed, real

ATOM = "{http://www.w3.org/2005/Atom}"
ENTRIES = [
    FeedEntry("1.1", "Fassung 1.1", date(2027, 3, 1), ("Schneller <b>", "P2: 1 Stunde → 45 Min. & mehr")),
    FeedEntry("1.0", "Fassung 1.0", date(2026, 1, 1), ("Erste Fassung.",)),
]


def feed(*replacements: tuple[str, str]) -> ElementTree.Element:
    policy = changed(*replacements) if replacements else real()
    made = artifact(policy, Locale.of(policy, "de"), ENTRIES)
    assert made.path == "de/changes.atom"
    return ElementTree.fromstring(made.data)


def test_what_a_feed_must_have() -> None:
    root = feed()
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}title") == "Änderungen: Cyren-Support-Services"
    assert root.findtext(f"{ATOM}updated") == "2027-03-01T00:00:00Z"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Cyren"
    links = {each.get("rel"): each.get("href") for each in root.findall(f"{ATOM}link")}
    assert links == {
        "alternate": "https://support.cyren.com/de/changes/",
        "self": "https://support.cyren.com/de/changes.atom",
    }


def test_content_is_escaped_html() -> None:
    first = feed().find(f"{ATOM}entry")
    assert first is not None
    assert first.findtext(f"{ATOM}content") == (
        "<ul><li>Schneller &lt;b&gt;</li><li>P2: 1 Stunde → 45 Min. &amp; mehr</li></ul>"
    )


def test_without_an_address_links_are_relative() -> None:
    root = feed(("  address: https://support.cyren.com/", "  hosting: [nginx]"))
    assert [each.get("href") for each in root.findall(f"{ATOM}link")] == ["changes/"]


def test_a_title_cannot_break_the_feed() -> None:
    root = feed(("    de: Cyren-Support-Services\n", "    de: A & B <script>\n"))
    assert root.findtext(f"{ATOM}title") == "Änderungen: A & B <script>"


def test_identities_stay_when_the_portal_moves() -> None:
    moved = feed(("https://support.cyren.com/", "https://example.org/help/"))
    assert [each.text for each in moved.iter(f"{ATOM}id")] == [each.text for each in feed().iter(f"{ATOM}id")]
