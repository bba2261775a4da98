"""Every page of the portal: what it says, in which language, and that nothing of a policy breaks out of it."""

import re
from collections.abc import Mapping
from functools import cache, partial
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.artifacts.pages import pages
from generator.artifacts.pages.pages import MenuEntry, Page
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.say_policy import say
from tests.support.finder_policy import BY_IMPACT, BY_QUESTIONS
from tests.support.further_terms import STATED
from tests.support.kinds_policy import OWN_KIND, kinds_policy
from tests.support.lazily import Lazily
from tests.support.policies import changed, of_another, pages_of, real
from tests.support.reach import DESK, NO_EMAIL, NUMBERS, ONLY_A_PORTAL, SPOKEN
from tests.support.tables_policy import IN_A_MEANING, NOT_PROMISED
from tests.support.words_policy import words_policy

SEED = Path(__file__).parents[2] / "cases" / "seed.de.txt"
ADDRESSES = [
    "index.md",
    "tiers/index.md",
    "severities/index.md",
    "hours/index.md",
    "escalation/index.md",
    "how-it-works/index.md",
    "calculator/index.md",
    "contact/index.md",
    "emergency/index.md",
    "terms/index.md",
    "tiers/standard/index.md",
    "tiers/gold/index.md",
    "wait-map/index.md",
    *(
        f"emergency/{tier}/{region}/index.md"
        for tier in ("standard", "gold")
        for region in ("united-states", "united-kingdom", "germany", "israel")
    ),
    "contact/thanks/index.md",
]
EMERGENCIES = " ".join(each.removesuffix("/index.md") for each in ADDRESSES if each.count("/") == 3)
EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc", "footnotes", "abbr", "def_list"]


class Text(HTMLParser):
    """The words of a page, its ids, and the tags and attributes that are used."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.levels: list[int] = []
        self.attributes: set[str] = set()
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name == "href"]
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in ("br", "circle", "path", "line", "rect", "input", "img", "hr", "link"):
            self.open.append(tag)
        if tag in ("p", "li", "td", "th", "dd", "dt", "div", "h1", "h2", "h3", "br", "caption"):
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.words)).strip()


def rendered(policy: Policy, language: str) -> Mapping[str, str]:
    """Path of each page inside the language -> its HTML, made when it is asked for."""
    locale = Locale.of(policy, language)
    said = pages_of(say(policy, locale), locale)

    def made(path: str) -> str:
        return html_of(said[path])

    return Lazily({path.removeprefix(f"{language}/"): partial(made, path) for path in said})


@cache  # most pages of most policies are those of the real one
def html_of(page: str) -> str:
    _, _, body = page.removeprefix("---\n").partition("\n---\n")
    return markdown.markdown(body, extensions=EXTENSIONS)


@pytest.fixture(scope="module")
def german() -> dict[str, Text]:
    return {path: Text(html) for path, html in rendered(real(), "de").items()}


@pytest.fixture(scope="module")
def english() -> dict[str, Text]:
    return {path: Text(html) for path, html in rendered(real(), "en").items()}


@cache
def words_of(html: str) -> str:
    return Text(html).text


def test_addresses_are_the_same_in_every_language(german: dict[str, Text], english: dict[str, Text]) -> None:
    assert list(german) == ADDRESSES
    assert list(english) == ADDRESSES


def test_navigation() -> None:
    locale = Locale.of(real(), "de")
    entries = pages.navigation(pages.pages(say(real(), locale), locale), locale)
    assert [entry.title for entry in entries] == [
        "Startseite",
        "Supportstufen",
        "Schweregrade",
        "Support-Zeiten und Feiertage",
        "Eskalationsverfahren",
        "Funktionsweise",
        "Reaktionszeit berechnen",
        "Support kontaktieren",
        "Im Notfall",
        "Alles auf einer Seite",
    ]
    assert entries[1].children == (
        MenuEntry("Standard", "tiers/standard/index.md"),
        MenuEntry("Gold", "tiers/gold/index.md"),
    )


def test_days_on_which_hours_around_the_clock_are_closed_stand_wherever_these_hours_do() -> None:
    closed = "    open: always\n    special_days:\n      - date: 2026-05-15\n        name: Inventur\n        open: closed\n"
    of_gold = rendered(changed(("    open: always\n", closed)), "de")
    row = "Freitag, 15. Mai 2026 Inventur geschlossen"
    said = [path for path, html in of_gold.items() if row in Text(html).text]
    assert said == ["hours/index.md", "terms/index.md", "tiers/gold/index.md"]


def test_a_tier_without_features_has_no_empty_list_of_them() -> None:
    policy = real()
    gold = policy.tiers["gold"].model_copy(update={"features": {}})
    bare = policy.model_copy(update={"tiers": {**policy.tiers, "gold": gold}})
    pages_of_tiers = rendered(bare, "de")
    heads = ["features" in Text(pages_of_tiers[f"tiers/{each}/index.md"]).ids for each in policy.tiers]
    assert heads == [True, False]


def test_root_leads_back_to_the_language() -> None:
    assert [Page(name, "t", "", "").root for name in ("", "tiers", "tiers/gold")] == ["", "../", "../../"]


def seed_pieces() -> list[str]:
    """Every sentence and cell of the source document, without what printing it to text has damaged."""
    text = SEED.read_text("utf-8").replace("Information sanfrage", "Informationsanfrage")
    text = re.sub(r"<ul[^>]*>", "", re.sub(r"\[([^\]]+)\]\(#\)", r"\1", text))
    text = text.replace("Support-Zeiten:\t", "Support-Zeiten\t")
    cells = re.split(r"[\t\n]| - |^\s*- |(?<=[a-zäöü)]\.) (?=[A-ZÄÖÜ])", text, flags=re.MULTILINE)
    pieces = [re.sub(r"^(- |[0-9]\. )", "", cell.strip()).strip() for cell in cells]
    return [piece for piece in pieces if piece]


def test_every_sentence_cell_and_figure_of_the_source_stands_in_the_german_pages(
    german: dict[str, Text],
) -> None:
    everything = " ".join(page.text for page in german.values())
    missing = [piece for piece in seed_pieces() if piece not in everything]
    assert missing == []
    assert len(seed_pieces()) > 90


def test_terms_alone_say_all_of_the_source(german: dict[str, Text]) -> None:
    terms = german["terms/index.md"].text
    assert [piece for piece in seed_pieces() if piece not in terms] == []


GERMAN_WORDS = re.compile(r"\b(und|der|die|das|nicht|ist|für|eine[rmns]?|Stunden?|Fassung|ab|Feiertage?)\b")
ENGLISH_WORDS = re.compile(r"\b(and|the|is|not|for|with|hours?|days?|of|from|time)\b")
SAME = re.compile(
    r"Director of Support Services|Cyren-Support-Services|VP Customer Success|\(Boxing Day\)|Presidents’ Day"
    r"|Memorial Day|\(Bank Holiday\)|https?://\S+"
)


def test_no_page_speaks_the_other_language(german: dict[str, Text], english: dict[str, Text]) -> None:
    assert {path: found for path, page in english.items() if (found := GERMAN_WORDS.findall(page.text))} == {}
    said = {path: SAME.sub("", page.text) for path, page in german.items()}
    assert {path: found for path, text in said.items() if (found := ENGLISH_WORDS.findall(text))} == {}


@pytest.mark.parametrize("path", ADDRESSES)
def test_structure(german: dict[str, Text], path: str) -> None:
    page = german[path]
    assert page.levels[0] == 1 and page.levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(page.levels))
    assert sorted(page.ids) == sorted(set(page.ids))
    assert page.open == []
    assert page.attributes & {"style", "onclick", "onload"} == set()


def test_links_inside_the_language_lead_to_a_page_and_an_id(german: dict[str, Text]) -> None:
    broken = [
        (path, link) for path, page in german.items() for link in page.links if not _leads(german, path, link)
    ]
    assert broken == []


def _leads(all_pages: dict[str, Text], path: str, link: str) -> bool:
    if re.match("https?:|mailto:|tel:", link) or link.endswith((".css", ".pdf", ".ics")):
        return True
    target, _, anchor = link.partition("#")
    # Made of the history, too: test_links.py compares what leads there with its rows.
    if target in ("../links/", "../../links/"):
        return True
    place = Path("/") / Path(path).parent / target.partition("?")[0]
    found = all_pages.get(str(Path(*_normal(place.parts[1:])) / "index.md"))
    return found is not None and (not anchor or anchor in found.ids)


def _normal(parts: tuple[str, ...]) -> list[str]:
    steps: list[str] = []
    for part in parts:
        if part == "..":
            steps.pop()
        else:
            steps.append(part)
    return steps


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("tiers/gold", ["../../tiers/gold.pdf", "../../tiers/gold-letter.pdf"]),
        ("terms", ["../support-policy.pdf", "../support-policy-letter.pdf"]),
        (
            "hours",
            [f"../calendars/{region}.ics" for region in real().regions],
        ),
        ("severities", []),
    ],
)
def test_files_are_linked_where_they_are_looked_for(
    german: dict[str, Text], path: str, files: list[str]
) -> None:
    linked = german[f"{path}/index.md"].links
    assert [each for each in linked if each.endswith((".pdf", ".ics"))] == files


def test_severities_have_the_anchors_of_the_contract(german: dict[str, Text]) -> None:
    assert {"p1", "p2", "p3", "p4"} <= set(german["severities/index.md"].ids)


def test_terms_number_their_clauses_and_name_every_row(german: dict[str, Text]) -> None:
    page = german["terms/index.md"]
    assert {
        "support-agreement",
        "support-agreement-feature-email",
        "support-agreement-response-p1",
        "support-agreement-gold-p1",
        "severity-levels-p2",
        "escalation-procedure-p1",
        "definition-business-day",
        "counting-starts",
        "not-promised-resolution-time",
        "region-israel",
    } <= set(page.ids)
    assert "1 Einleitung" in page.text and "2 Supportvertrag" in page.text
    assert "Fassung 1.0, gültig ab 1. Januar 2026" in page.text


@pytest.mark.parametrize(
    ("old", "new", "stated", "where"),
    [
        (
            "      P2: 1 hour\n",
            "      P2: 45 minutes\n",
            "45 Min.",
            "home tiers severities calculator terms gold wait-map thanks",
        ),
        (
            "+972 9-863-6888",
            "+972 9-863-6889",
            "+972 9-863-6889",
            # In an emergency, other regions have it among their further numbers.
            f"home calculator hours contact emergency terms standard gold thanks {EMERGENCIES}",
        ),
        ("- after: 4 hours", "- after: 44 hours", "44 Stunden", "escalation calculator terms standard gold"),
        (
            "de: Kontinuierliche oder",
            "de: Dauernde oder",
            "Dauernde oder",
            "severities calculator contact terms",
        ),
        (
            "de: Datum und Uhrzeit",
            "de: Tag und Stunde",
            "Tag und Stunde",
            f"how-it-works contact terms {EMERGENCIES}",
        ),
    ],
)
def test_one_change_changes_the_pages_that_state_it(
    german: dict[str, Text], old: str, new: str, stated: str, where: str
) -> None:
    before, after = rendered(real(), "de"), rendered(changed((old, new)), "de")
    expected = {_path(name) for name in where.split()}
    assert {path for path in after if after[path] != before[path]} == expected
    assert {path for path in after if stated in words_of(after[path])} == expected


def _path(name: str) -> str:
    within = {"home": "", "gold": "tiers/gold/", "standard": "tiers/standard/", "thanks": "contact/thanks/"}
    return f"{within.get(name, name + '/')}index.md"


def test_policies_of_other_shapes_render() -> None:
    data = real().model_dump(mode="python")
    del data["tiers"]["gold"]
    data["escalation"] = {}
    data["severities"]["P5-very-long-name-of-a-severity"] = data["severities"]["P4"]
    data["tiers"]["standard"]["first_response"]["P5-very-long-name-of-a-severity"] = "1 minute"
    data["sections"]["a-further-section"] = {"text": "Something **more**.", "page": "hours"}
    data["sections"]["without-anything"] = {}
    data["definitions"] = {}
    data["not_promised"] = {}
    for number in range(12):
        data["regions"][f"region-{number}"] = {**data["regions"]["israel"], "name": f"Region {number}"}
    pages_of_it = {path: Text(html) for path, html in rendered(Policy.model_validate(data), "de").items()}
    assert "Eine Eskalation ist nicht festgelegt." in pages_of_it["escalation/index.md"].text
    assert "Something more." in pages_of_it["hours/index.md"].text
    assert "tiers/gold/index.md" not in pages_of_it
    assert "p5-very-long-name-of-a-severity" in pages_of_it["severities/index.md"].ids
    assert all(sorted(page.ids) == sorted(set(page.ids)) for page in pages_of_it.values())


PROSE_TAGS = {
    *("strong", "em", "ul", "ol", "li", "p", "br"),
    *("div", "table", "thead", "tbody", "tr", "th", "td"),
}


def attacked(value: object, attack: str, path: tuple[str, ...] = ()) -> object:
    """The policy's data with an attack in every text that people read."""
    if isinstance(value, dict):
        return {key: attacked(each, attack, (*path, str(key))) for key, each in value.items()}
    if isinstance(value, list):
        return [attacked(each, attack, path) for each in value]
    free = {"de", "en", "subject", "name", "imprint", "privacy_notice", "number", "title"}
    return f"{attack} {value} {attack}" if path and path[-1] in free and value is not None else value


@pytest.mark.parametrize(
    "attack",
    [
        "<img src=x onerror=alert(1)>",
        "</div></p><h1>x</h1><script>alert(1)</script>",
        "{{ 7 * 7 }}{% include 'x' %}{# #}",
        "{: onclick='alert(1)' } {#id .class style='x'}",
        "[x](javascript:alert(1)) ![y](data:text/html,z) <javascript:alert(1)>",
        '" onmouseover="alert(1)" x="',
        "' onmouseover='alert(1)' x='",
        "```\n<b>\n```\n\n# x\n\n> y\n\n| a | b |\n|---|---|\n| c | d |",
        "[^1]: note\n*[HTML]: abbr\n[TOC]\n---\n--8<-- 'x'",
        "&lt;b&gt; &#60;i&#62; \\* \\<",
    ],
)
def test_no_text_breaks_out_of_its_place(attack: str, german: dict[str, Text]) -> None:
    policy = Policy.model_validate(attacked(real().model_dump(mode="python"), attack))
    found = {path: Text(html) for path, html in rendered(policy, "de").items()}
    assert " ".join(attack.split()) in found["index.md"].text
    for path, page in found.items():
        # Prose may have lists, tables, paragraphs and lines; nothing else may appear that the real policy does not use.
        assert page.tags - german[path].tags <= PROSE_TAGS, path
        assert page.attributes - german[path].attributes <= {"class", "aria-label", "scope"}, path
        assert page.levels == german[path].levels, path
        assert page.ids == german[path].ids, path
        assert [link for link in page.links if re.match(r"\s*(javascript|data):", link, re.IGNORECASE)] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_not_promised_may_hold_a_link_and_a_name_shows_only_its_words(language: str) -> None:
    policy = changed(
        ("Lösung eines Problems ist", "Lösung eines [Problems](phone) ist"),
        ("which a problem is resolved.", "which a [problem](phone) is resolved."),
        ("      de: Internet\n      en: Web\n", '      de: "[Netz](tiers)"\n      en: "[Netz](tiers)"\n'),
    )
    locale = Locale.of(policy, language)
    said = pages_of(say(policy, locale), locale)
    for path in ("how-it-works", "terms"):
        assert re.search(
            r'<a href="\.\./contact/#phone-[\w-]+">[Pp]roblems?</a>', said[f"{language}/{path}/index.md"]
        )
    assert "Netz" in said[f"{language}/tiers/index.md"]
    assert [path for path, text in said.items() if "&#91;Netz" in text or "roblem&#93;" in text] == []


def heads(html: str, table: str) -> list[str]:
    """The heads of the columns of the first table of a class."""
    body = html[html.index(table) :]
    return re.findall(r'<th scope="col">([^<]*)', body[: body.index("</thead>")])


def test_ids_of_severities_that_only_repeat_the_name_are_not_shown() -> None:
    german, english = (rendered(of_another("netzfabrik"), each) for each in ("de", "en"))
    assert not [
        path for path, html in (*german.items(), *english.items()) if "portal-severity__label" in html
    ]
    assert "Reaktionszeit (Kritisch): 1 Stunde" in Text(german["tiers/managed-hosting/index.md"]).text
    assert "Response time (Critical): 1 hour" in Text(english["tiers/managed-hosting/index.md"]).text
    assert '<option value="kritisch">Critical</option>' in english["calculator/index.md"]
    assert heads(german["terms/index.md"], "portal-severities") == ["Priorität", "Beschreibung"]


def test_a_policy_that_calls_severities_priorities_has_one_column_of_them() -> None:
    terms = rendered(of_another("dhbw"), "de")["terms/index.md"]
    assert heads(terms, "portal-severities") == ["Priorität", "Beschreibung"]
    assert "Prio1</span></span> Totalausfall" in " ".join(terms.split())
    ours = rendered(real(), "de")["terms/index.md"]
    assert heads(ours, "portal-severities") == ["Schwere", "Priorität", "Beschreibung"]


def test_one_footnote_of_several_features_is_led_to_from_each() -> None:
    noted = "      en: Phone\n    footnote:\n      de: {0}\n      en: {0}.\n".format
    policy = changed(
        ("      en: Phone\n", noted("Weitere Informationen erhalten Sie bei Ihrem Cyren-Kundenbetreuer."))
    )
    for path, prefix in (
        ("tiers/index.md", "#agreement-footnote-"),
        ("tiers/gold/index.md", "#tier-footnote-"),
    ):
        page = Text(rendered(policy, "de")[path])
        assert page.text.count("** Weitere Informationen erhalten Sie") == 1
        leads_to = [each for each in page.links if each.startswith(prefix)]
        assert len(leads_to) == 2
        assert {each.removeprefix("#") for each in leads_to} <= set(page.ids)


def test_the_key_of_the_bars_has_no_clock_that_nobody_promises() -> None:
    home = rendered(of_another("photoprism"), "en")["index.md"]
    assert "runs only during service hours" in home
    assert "runs around the clock" not in home


def test_bars_have_a_key_only_where_there_are_any() -> None:
    """Of a kind of promise that the table does not show, nothing is explained."""
    times = "first_response:\n      P1: 4 business hours\n      P2: 8 business hours\n      P3: 2 business days\n      P4: 4 business days\n"
    policy = changed(
        (times, f"first_response: none\n    {times.replace('first_response', 'resolution')}"),
        (
            "      P1: 30 minutes\n      P2: 1 hour\n      P3: 4 hours\n      P4: 8 hours\n",
            "      P1: 30 minutes\n",
        ),
    )
    home = rendered(policy, "en")["index.md"]
    assert "runs around the clock" in home
    assert "runs only during service hours" not in home
    assert "runs only during service hours" in rendered(policy, "en")["severities/index.md"]


def test_without_a_form_phone_and_email_nobody_is_sent_there() -> None:
    """Not to the form, not to its thanks; what a report must say stands where the form would be."""
    policy = changed(*ONLY_A_PORTAL)
    for language in ("de", "en"):
        made = pages_of(say(policy, Locale.of(policy, language)), Locale.of(policy, language))
        assert f"{language}/contact/thanks/index.md" not in made
        together = "\n".join(made.values())
        assert re.findall(r"mailto:|tel:|contact-form|support-form|contact/#phone", together) == []
        assert "{: #what-we-need-to-know }" in made[f"{language}/contact/index.md"]
        assert 'id="required-service"' in made[f"{language}/contact/index.md"]
        for page in ("", "contact/", "tiers/gold/", "terms/"):
            assert 'href="https://portal.cyren.com/"' in made[f"{language}/{page}index.md"]


def test_without_email_the_form_offers_none() -> None:
    policy = changed(NO_EMAIL)
    page = pages_of(say(policy, Locale.of(policy, "en")), Locale.of(policy, "en"))["en/contact/index.md"]
    assert re.findall(r"mailto:|data-do=\"mail\"|by email", page) == []
    assert 'id="support-form"' in page


def test_points_of_one_tier_stand_on_its_page_and_under_its_name_on_others() -> None:
    point = "        - de: Alle Geräte\n          en: All devices\n"
    edit = ("\n  P2:\n    name:", f"    description_by_tier:\n      gold:\n{point}\n  P2:\n    name:")
    found = {path: words_of(html) for path, html in rendered(changed(edit), "de").items()}
    assert "Gold: Alle Geräte" in found["severities/index.md"]
    assert "Gold: Alle Geräte" in found["calculator/index.md"]
    assert "Gold: Alle Geräte" in found["contact/index.md"]
    assert "Alle Geräte" in found["tiers/gold/index.md"]
    assert "Alle Geräte" not in found["tiers/standard/index.md"]


def test_examples_stand_beside_the_points_and_without_points() -> None:
    example = (
        "    examples:\n      - de: Niemand kann sich [anmelden](phone)\n        en: Nobody can log in\n"
    )
    more = example.replace("[anmelden](phone)", "abmelden").removeprefix("    examples:\n")
    policy = changed(("\n  P2:\n    name:", f"{example}{more}\n  P2:\n    name:"))
    found = {path: words_of(html) for path, html in rendered(policy, "de").items()}
    line = "Zum Beispiel: Niemand kann sich anmelden; Niemand kann sich abmelden"
    listed = re.compile(r"Zum Beispiel:\s+Niemand kann sich anmelden\s+Niemand kann sich abmelden")
    assert [line in found[f"{page}/index.md"] for page in ("calculator", "contact")] == [True, True]
    assert [len(listed.findall(found[f"{page}/index.md"])) for page in ("severities", "terms")] == [1, 1]
    p1 = policy.severities["P1"].model_copy(update={"description": ()})
    bare = policy.model_copy(update={"severities": {**policy.severities, "P1": p1}})
    html = rendered(bare, "de")
    assert "nicht näher beschrieben" not in html["terms/index.md"]
    assert not any(EMPTY.search(each) for each in html.values())


def test_how_the_severity_is_found_is_read_on_pages_and_in_the_terms() -> None:
    asked, weighed, own = (rendered(changed(*each), "de") for each in ([BY_QUESTIONS], [BY_IMPACT], []))
    listed = re.compile(
        r"Steht der Service still\? *Ja: P1 Kritisch\s+Ist er schlechter als sonst\? *Ja: P2 Erheblich\s+"
        r"Können Sie das Problem umgehen\? *Ja: P3 Geringfügig\s+Sonst: P4 Informationsanfrage"
    )
    pages = [f"{name}/index.md" for name in ("severities", "calculator", "contact", "terms")]
    assert [len(listed.findall(Text(asked[each]).text)) for each in pages] == [1, 1, 1, 1]
    row = re.compile(r"Eine Person\s*P3 Geringfügig\s*P4 Informationsanfrage")
    assert [len(row.findall(Text(weighed[each]).text)) for each in pages] == [1, 1, 1, 1]
    # Without words of the policy, the terms say nothing that the severities do not say.
    assert ["Trifft eines davon zu?" in own[each] for each in pages] == [True, True, True, False]
    assert ['id="which-severity"' in each[pages[0]] for each in (asked, weighed, own)] == [True, True, False]


EMPTY = re.compile(r"""<ul(?: class="[^"]*")?>\s*</ul>|<dt>[^<]*</dt>\s*<dt>|<dl>\s*</dl>""")


def test_severities_without_description_leave_no_empty_places() -> None:
    severities = {
        name: each.model_copy(update={"description": ()} if name != "P4" else {})
        for name, each in real().severities.items()
    }
    found = rendered(real().model_copy(update={"severities": severities}), "de")
    assert found["terms/index.md"].count("nicht näher beschrieben") == 3
    assert not any(EMPTY.search(html) for html in found.values())
    severities["P4"] = severities["P4"].model_copy(update={"description": ()})
    found = rendered(real().model_copy(update={"severities": severities}), "de")
    assert not any(EMPTY.search(html) for html in found.values())
    assert "Was bedeuten die Schweregrade" not in found["contact/index.md"]
    assert "nicht näher beschrieben" not in found["terms/index.md"]


def cells(html: str, row: str) -> list[str]:
    body = re.search(rf'<tr id="{row}">(.*?)</tr>', html, re.DOTALL)
    assert body is not None, row
    found = re.findall(r"<td.*?>(.*?)</td>", body[1], re.DOTALL)
    return [" ".join(re.sub("<[^>]*>", " ", each).split()) for each in found]


def with_kinds(*more: tuple[str, str]) -> dict[str, str]:
    policy = kinds_policy(*more)
    locale = Locale.of(policy, "de")
    return pages_of(say(policy, locale), locale)


def test_a_kind_of_the_companys_own_is_called_as_it_says() -> None:
    made = with_kinds(*OWN_KIND)
    assert cells(made["de/tiers/index.md"], "agreement-promise-root-cause-p1") == [
        "Nicht zugesagt",
        "5 Arbeitstage",
    ]
    assert "## Ursachenbericht {: #promise-root-cause }" in made["de/tiers/gold/index.md"]
    assert "Ursachenbericht mit Gold" in made["de/severities/index.md"]
    assert "Ursachenbericht" not in made["de/tiers/standard/index.md"]


def test_no_cell_of_a_further_kind_is_empty() -> None:
    tiers = with_kinds()["de/tiers/index.md"]
    assert cells(tiers, "agreement-resolution-p1") == ["8 Arbeitsstunden", "4 Stunden"]
    assert cells(tiers, "agreement-resolution-p2") == ["3 Arbeitstage ohne Fremdsoftware", "Nicht zugesagt"]
    assert cells(tiers, "agreement-resolution-p4") == ["Nicht angeboten", "Nicht zugesagt"]
    assert cells(tiers, "agreement-update-p1") == ["Nicht zugesagt", "jede Stunde"]
    assert cells(tiers, "agreement-workaround-p1") == ["Nicht zugesagt", "2 Stunden"]


def test_a_tier_has_a_table_for_each_kind_that_it_promises() -> None:
    made = with_kinds()
    assert re.findall(r"## (\S.*?) \{: #([a-z-]+) \}", made["de/tiers/gold/index.md"])[:4] == [
        ("Erste Reaktion", "first-response"),
        ("Zwischenstand", "next-update"),
        ("Umgehungsl&#246;sung", "workaround"),
        ("L&#246;sungszeit", "resolution"),
    ]
    assert "Lösungszeit mit Gold" in made["de/severities/index.md"]
    assert "Umgehungslösung mit Standard" not in made["de/severities/index.md"]


def test_where_there_is_room_for_first_responses_only_the_other_kinds_are_named() -> None:
    made = with_kinds()
    said = '<p><a href="{to}">Weitere Zeiten</a>: Beginn der Bearbeitung, Zwischenstand, Umgehungslösung, Lösungszeit</p>'
    assert said.format(to="tiers/") in made["de/index.md"]
    assert said.format(to="../tiers/") in made["de/calculator/index.md"]
    assert (
        '<a href="../tiers/standard/#resolution">Lösungszeit</a> (P1): 8 Arbeitsstunden'
        in made["de/tiers/index.md"]
    )
    assert "Zwischenstand</a> (P1): jede Stunde" in made["de/tiers/index.md"]
    locale = Locale.of(real(), "de")
    without = pages_of(say(real(), locale), locale)
    assert not any(
        "Weitere Zeiten" in without[f"de/{name}index.md"] for name in ("", "calculator/", "tiers/")
    )
    assert without["de/tiers/index.md"].count("<p>Erste Reaktion auf") == 2


def test_a_card_of_a_tier_says_hours_only_where_they_differ_and_its_condition() -> None:
    policy = words_policy()
    locale = Locale.of(policy, "en")
    tiers = pages_of(say(policy, locale), locale)["en/tiers/index.md"]
    _, standard, gold = tiers.split('<li class="portal-card">')
    assert "30 minutes (only if reported by phone)</p><p>P1 and P2: 24 hours a day" in gold
    assert standard.count("<p>") == 1


def test_a_policy_that_states_nothing_of_holidays_has_no_page_that_does() -> None:
    """But for what runs day and night: that holds for every day there is; and for the company's own words."""
    silent = ("    public_holidays: closed\n", "    public_holidays: not stated\n")
    always = ("    public_holidays: open\n", "    public_holidays: not stated\n")
    policy = changed(silent, always, (", in each case except on public holidays", ""))
    locale = Locale.of(policy, "en")
    pages = pages_of(say(policy, locale), locale)
    for path in ("en/hours/index.md", "en/tiers/standard/index.md"):
        page = pages[path].replace("including weekends and public holidays", "")
        assert "holiday" not in page.casefold()


def test_one_of_something_is_not_asked_for_compared_or_counted() -> None:
    """`evbit` has one tier, one region and no escalation; `bareos` has several tiers."""
    html = rendered(of_another("evbit"), "de")
    asked = re.compile(r'<div class="support-form__field" data-field="\w+" hidden>.*?</div>', re.DOTALL)
    together = "\n".join(Text(asked.sub("", page)).text for page in html.values())
    assert re.findall(r"Supportstufe|Stufen|nach Region|Vergleich", together) == []
    for page in ("index.md", "calculator/index.md"):
        assert re.findall(r'<select id="sla-(\w+)"', html[page]) == ["severity"]
        assert re.findall(r'<input type="hidden" name="(tier|region)" value="([^"]+)"', html[page]) == [
            ("tier", "pflege-s"), ("region", "erfuellungsort"),
        ]  # fmt: skip
    assert re.findall(r'data-field="(\w+)" hidden', html["contact/index.md"]) == ["tier", "region"]
    assert "Region</th>" not in html["tiers/pflege-s/index.md"]


def menu(policy: Policy) -> list[str]:
    locale = Locale.of(policy, "de")
    entries = pages.navigation(pages.pages(say(policy, locale), locale), locale)
    return [each.path for entry in entries for each in (entry, *entry.children)]


def test_the_menu_holds_no_page_on_which_nothing_is_told() -> None:
    one = menu(of_another("evbit"))
    assert [each for each in one if each.startswith(("tiers/", "escalation/"))] == ["tiers/index.md"]
    assert "escalation/index.md" in menu(real())
    assert "tiers/gold/index.md" in menu(real())
    assert "escalation/index.md" in rendered(of_another("evbit"), "de")


def test_languages_of_support_stand_with_contacts_hours_and_tiers_and_in_the_terms() -> None:
    only_gold = (
        "    numbers:\n      - region: germany\n        number: +49 30 52 00 56 130\n        tiers: [gold]\n"
    )
    policy = changed((NUMBERS, only_gold), SPOKEN, DESK)
    locale = Locale.of(policy, "en")
    made = pages_of(say(policy, locale), locale)
    for page in ("contact", "terms", "hours", "tiers", "tiers/gold"):
        assert "Japanese (Phone): Monday to Friday 8:00–12:00" in made[f"en/{page}/index.md"]
    # Nobody who has bought Standard is called by the only way on which Japanese is spoken.
    assert "French: best effort" in made["en/tiers/standard/index.md"]
    assert "Japanese" not in made["en/tiers/standard/index.md"]


def test_tables_of_meanings_and_of_what_is_not_promised_are_tables() -> None:
    made = rendered(changed(IN_A_MEANING, NOT_PROMISED), "de")
    table = '<div class="portal-table"><table class="portal-grid" aria-label="{}: Tage, Quote"><thead><tr><th scope="col">'
    assert table.format("Arbeitsstunde") in made["hours/index.md"]
    assert table.format("Arbeitsstunde") in made["terms/index.md"]
    assert table.format("Was nicht zugesagt ist") in made["terms/index.md"]
    assert "99,0\u00a0%" in made["terms/index.md"]
    assert (
        'aria-label="Link kopieren: Eine Frist bis zur Lösung eines Problems ist nicht zugesagt."'
        in made["terms/index.md"]
    )


def test_whom_a_region_serves_stands_with_its_number_its_hours_and_in_the_terms() -> None:
    policy = changed(("    country: IL\n", "    country: IL\n    serves: [GR]\n"))
    locale = Locale.of(policy, "de")
    made = pages_of(say(policy, locale), locale)
    for page in ("contact", "hours", "terms"):
        assert made[f"de/{page}/index.md"].count("Griechenland") == 1 + (page == "terms")


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("de", ["13.1 Änderung des Schweregrads", "13.2 Folgen bei Nichteinhaltung"]),
        ("en", ["13.1 Changes of the severity", "13.2 Remedies"]),
    ],
)
def test_further_terms_stand_in_a_clause_of_their_own(language: str, headings: list[str]) -> None:
    html = rendered(changed(*STATED), language)["terms/index.md"]
    found = re.findall(r'<h3 class="portal-clause__part" id="further-terms-([\w-]+)">([^<]+?) *<', html)
    assert found == list(zip(["severity-changes", "remedies"], headings, strict=True))
    assert 'href="../terms/#further-terms-remedies"' in html
    assert '<th scope="row">' in html.partition('id="further-terms-remedies"')[2].partition("<h2")[0]


def test_what_is_not_stated_stands_on_no_page() -> None:
    for language in ("de", "en"):
        pages = rendered(changed(), language)
        assert [path for path, html in pages.items() if "further-terms" in html or "not stated" in html] == []


def test_the_heading_of_a_further_term_speaks_the_company_s_words() -> None:
    words = "\nterms:\n  severity:\n    de: die Priorität | die Prioritäten\n    en: priority | priorities\n\nunits:\n"
    policy = changed(*STATED, ("\nunits:\n", words))
    assert "Änderung der Priorität" in rendered(policy, "de")["terms/index.md"]
    assert "Changes of the priority" in rendered(policy, "en")["terms/index.md"]


def test_a_tier_s_page_has_its_waits_by_severity_and_region_one_open_at_a_time() -> None:
    locale = Locale.of(real(), "de")
    made = pages_of(say(real(), locale), locale)
    page = LexborHTMLParser(made["de/tiers/standard/index.md"])
    choices = page.css("details[name=waits]")
    assert [each.css_first("summary").text() for each in choices][1] == "P1 Kritisch: Israel"
    assert [len(each.css("tbody tr")) for each in choices] == [24] * 8
    alike = LexborHTMLParser(made["de/wait-map/index.md"])
    for each in choices:
        shown = [cell.text() for cell in each.css("td")]
        tables = alike.css("table.portal-wait")
        assert [[cell.text() for cell in table.css("td")] for table in tables].count(shown) >= 1
    assert "details name" not in made["de/tiers/gold/index.md"]
