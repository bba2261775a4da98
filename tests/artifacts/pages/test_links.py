"""The addresses we give away: complete, stable, in the language's own words."""

import re
from pathlib import Path

import pytest

from generator.artifacts.pages.frozen_terms import frozen_terms
from generator.artifacts.pages.link_sentences import Link
from generator.artifacts.pages.links import KINDS
from generator.policy.policy import Policy
from generator.policy.promises import KINDS as KINDS_OF_PROMISE
from generator.publishing.contents import page_artifacts, view_of
from generator.verbs.links import links_of
from generator.versions.archive import Archive, ReleasedVersion
from generator.versions.history import History
from generator.versions.moves import addresses_in
from generator.views.service_levels.say_levels import HEADINGS
from tests.support.finder_policy import BY_IMPACT
from tests.support.further_terms import STATED
from tests.support.kinds_policy import OWN_KIND, kinds_policy
from tests.support.policies import changed, of_the_twelve, pages_of, real

TWELVE = sorted(file.stem for file in (Path(__file__).parents[2] / "policies").glob("*.yaml"))
CONTRACT = (
    "# ── Contact ──",
    "contracts:\n  acme-2026:\n    tier: gold\n    region: germany\n    language: en\n    formerly: [acme]\n\n# ── Contact ──",
)


def found(kind: str, language: str = "de") -> dict[str, Link]:
    return {link.id: link for link in links_of(real()) if (link.kind, link.language) == (kind, language)}


def test_both_languages_give_the_same_addresses() -> None:
    paths = {
        language: [
            link.path.removeprefix(f"{language}/") for link in links_of(real()) if link.language == language
        ]
        for language in ("de", "en")
    }
    assert paths["de"] == paths["en"]
    assert len(paths["de"]) == len(set(paths["de"]))


def test_every_kind_but_contracts_occurs_in_the_real_policy() -> None:
    further = {kind.part for kind in KINDS_OF_PROMISE[1:]} | set(HEADINGS)
    assert {link.kind for link in links_of(real())} == set(KINDS) - {
        "contract",
        "promise",
        "further-term",
    } - further


def test_addresses_are_made_of_ids_and_survive_other_words() -> None:
    renamed = changed(("    name: Standard\n", "    name: Basis\n"), ("de: Kritisch\n", "de: Brennt\n"))
    assert [link.path for link in links_of(renamed)] == [link.path for link in links_of(real())]


def test_a_tier_a_severity_a_promise_a_phone() -> None:
    assert found("tier")["gold"].url == "https://support.cyren.com/de/tiers/gold/"
    assert found("severity")["P1"].path == "de/severities/#p1"
    assert found("response")["gold.P1"].name == "Gold, P1: 30 Min."
    assert found("response")["gold.P1"].path == "de/tiers/gold/#response-p1"
    assert found("contact")["phone.germany"].name == "Deutschland: +49 30 52 00 56 130"
    assert found("calculator")["gold.israel"].path == "de/calculator/?tier=gold&region=israel"


def test_sentences_for_contracts_are_ready_in_each_language() -> None:
    assert found("tier")["gold"].sentence == (
        "Es gilt die Supportstufe Gold nach Cyren-Support-Services in der jeweils geltenden Fassung: "
        "https://support.cyren.com/de/tiers/gold/"
    )
    assert found("tier", "en")["gold"].sentence == (
        "The support tier Gold of Cyren Support Services applies as amended: "
        "https://support.cyren.com/en/tiers/gold/"
    )
    assert [link.sentence for link in links_of(real()) if re.search(r"\{\w+\}", link.sentence)] == []


def test_what_is_amended_is_called_by_its_name_and_what_is_pinned_by_what_it_says() -> None:
    promise = found("response")["standard.P1"]
    assert (promise.sentence, promise.pinned_sentence) == (
        "Siehe „Standard, P1, Erste Reaktion“ in Cyren-Support-Services in der jeweils geltenden Fassung: "
        "https://support.cyren.com/de/tiers/standard/#response-p1",
        "Siehe „Standard, P1: 4 Arbeitsstunden“ in Cyren-Support-Services in der Fassung 1.0: "
        "https://support.cyren.com/de/versions/1.0/#standard-response-p1",
    )
    rule = found("rule", "en")["horizon"]
    assert rule.sentence.startswith(
        "See clause 10.9, “How time is counted”, in Cyren Support Services as amended: "
    )
    assert rule.pinned_sentence.startswith("See clause 10.9, “Public holidays are ")
    assert found("contact")["phone.germany"].sentence.startswith("Siehe „Telefon Deutschland“ in ")
    tied = found("calculator")["gold.israel"].pinned_url
    assert tied == "https://support.cyren.com/de/calculator/?tier=gold&region=israel&version=1.0"


@pytest.mark.parametrize(
    "policy",
    [real(), kinds_policy(*OWN_KIND), changed(*STATED), changed(BY_IMPACT), *map(of_the_twelve, TWELVE)],
    ids=["real", "kinds", "terms", "which-severity", *TWELVE],
)
def test_both_sentences_of_each_place_land_on_it(policy: Policy) -> None:
    """Files, screens of an emergency and versions of the calculator are no places on a page; all else has its anchor on both."""
    pages, home = anchors_of(policy), policy.publishing.home or "/"
    unpinned = {"file", "contract", "emergency"}
    for link in links_of(policy):
        page, _, anchor = link.path.partition("#")
        if anchor:
            assert anchor in pages[page], link.path
        if link.kind in unpinned or link.kind == "calculator" or link.id == "calculator":
            continue
        page, _, anchor = link.pinned_url.removeprefix(home).partition("#")
        assert link.pinned_sentence.endswith(link.pinned_url)
        assert page.startswith(f"{link.language}/versions/"), link
        assert not anchor or anchor in pages[page], link
        living = link.path.partition("#")[2]
        assert not living or living in pages[page], link


def test_a_version_that_was_released_without_a_place_names_none() -> None:
    lock = {"texts": {code: {"title": "", "html": '<h2 id="disclaimer">'} for code in ("de", "en")}}
    history = History(real(), Archive((ReleasedVersion(real(), lock),)))
    german = {(each.kind, each.id): each for each in links_of(real(), history) if each.language == "de"}
    assert (
        german["clause", "disclaimer"].pinned_url == "https://support.cyren.com/de/versions/1.0/#disclaimer"
    )
    assert (german["severity", "P1"].pinned_url, german["severity", "P1"].pinned_sentence) == ("", "")


@pytest.mark.parametrize(
    "policy",
    [real(), changed(*STATED), *map(of_the_twelve, ("aws", "auth0"))],
    ids=["real", "terms", "aws", "auth0"],
)
def test_each_promise_severity_number_rule_and_definition_leads_to_its_sentences(policy: Policy) -> None:
    """From the pages on which it stands; not from the page of a version, which outlives the list."""
    silent = {"page", "tier", "region", "clause", "emergency", "calculator", "contract", "version", "file"}
    for language in policy.languages:
        view, locale = view_of(policy, language)
        led = {
            each
            for path, text in pages_of(view, locale).items()
            for each in re.findall(r'class="portal-cite"[^>]* href="[^"]*links/#([^"]+)"', text)
        }
        mine = (each for each in links_of(policy) if each.language == language and each.kind not in silent)
        asked = {f"{each.kind}.{each.id}" for each in mine} - {"contact.form", "severity.which-severity"}
        assert led == asked
        assert "portal-cite" not in frozen_terms(view, locale).html


def anchors_of(policy: Policy) -> dict[str, list[str]]:
    views = [view_of(policy, language) for language in policy.languages]
    frozen = {
        f"{view.language}/versions/{view.document.version}/": re.findall(
            r'\bid="([^"]+)"', frozen_terms(view, locale).html
        )
        for view, locale in views
    }
    return {**addresses_in(page_artifacts(policy, views)), **frozen}


def test_a_contract_has_one_address_and_a_sentence_of_its_own() -> None:
    (german, english) = [link for link in links_of(changed(CONTRACT)) if link.kind == "contract"]
    assert german.url == english.url == "https://support.cyren.com/c/acme-2026/"
    assert german.sentence == (
        "Es gilt die Supportstufe Gold nach Cyren-Support-Services, Region Deutschland, "
        "in der jeweils geltenden Fassung: "
        "https://support.cyren.com/c/acme-2026/"
    )


def test_a_contract_tied_to_a_version_names_that_version() -> None:
    tied = CONTRACT[1].replace("    region: germany\n", '    region: germany\n    version: "0.9"\n')
    found = [link for link in links_of(changed((CONTRACT[0], tied))) if link.kind == "contract"]
    assert [link.version for link in found] == ["0.9", "0.9"]
    assert found[1].sentence == (
        "The support tier Gold of Cyren Support Services for Germany, version 0.9, applies: "
        "https://support.cyren.com/c/acme-2026/"
    )


def test_a_clause_is_cited_by_its_number() -> None:
    german = {link.id: link for link in links_of(real()) if (link.kind, link.language) == ("clause", "de")}
    assert german["terms.escalation-procedure"].sentence == (
        "Siehe Ziffer 6 „Eskalationsverfahren“ in Cyren-Support-Services in der jeweils geltenden Fassung: "
        "https://support.cyren.com/de/terms/#escalation-procedure"
    )
    english = {link.id: link for link in links_of(real()) if (link.kind, link.language) == ("version", "en")}
    assert english["1.0.disclaimer"].sentence == (
        "See clause 7, “Further provisions”, in Cyren Support Services, version 1.0: "
        "https://support.cyren.com/en/versions/1.0/#disclaimer"
    )


def test_without_an_address_of_the_portal_paths_begin_at_its_root() -> None:
    policy = changed(("  address: https://support.cyren.com/", "  hosting:\n    - nginx"))
    assert {link.url == f"/{link.path}" for link in links_of(policy)} == {True}


def test_every_version_and_its_clauses_have_addresses_that_never_change() -> None:
    newer = changed(('version: "1.0"', 'version: "1.1"'), ("effective: 2026-01-01", "effective: 2027-03-01"))
    history = History(newer, Archive((ReleasedVersion(real(), {}),)))
    german = [link for link in links_of(newer, history) if (link.kind, link.language) == ("version", "de")]
    assert [(link.version, link.id) for link in german if "#" not in link.path] == [
        ("1.1", "1.1"),
        ("1.0", "1.0"),
    ]
    old = next(link for link in german if link.id == "1.0")
    assert old.path == "de/versions/1.0/"
    assert old.sentence == (
        "Maßgeblich ist „Cyren-Support-Services“, Fassung 1.0, gültig ab 1. Januar 2026: "
        "https://support.cyren.com/de/versions/1.0/"
    )
    clauses = [link.path for link in german if link.version == "1.0" and "#" in link.path]
    assert clauses == [f"de/versions/1.0/#{section}" for section in real().sections]


def test_further_kinds_of_promise_have_addresses_of_their_own() -> None:
    links = {
        link.id: link
        for link in links_of(kinds_policy())
        if (link.kind, link.language) == ("resolution", "de")
    }
    assert links["gold.P1"].path == "de/tiers/gold/#resolution-p1"
    assert links["standard.P2"].name == "Standard, P2, Lösungszeit: 3 Arbeitstage (ohne Fremdsoftware)"


def test_a_kind_of_the_companys_own_has_addresses_made_of_its_name() -> None:
    links = {
        link.id: link
        for link in links_of(kinds_policy(*OWN_KIND))
        if (link.kind, link.language) == ("promise", "de")
    }
    assert links["gold.P1.root-cause"].path == "de/tiers/gold/#promise-root-cause-p1"
    assert links["gold.P1.root-cause"].name == "Gold, P1: 5 Arbeitstage (Ursachenbericht)"


def test_a_further_term_has_a_link_once_it_is_stated() -> None:
    found = [
        each for each in links_of(changed(*STATED)) if each.kind == "further-term" and each.language == "de"
    ]
    assert [(each.id, each.name, each.path) for each in found] == [
        ("severity-changes", "Änderung des Schweregrads", "de/terms/#further-terms-severity-changes"),
        ("remedies", "Folgen bei Nichteinhaltung", "de/terms/#further-terms-remedies"),
    ]
