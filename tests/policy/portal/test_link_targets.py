"""What a link may name, and where it leads: for `check`, pages and paper alike."""

import re
from collections.abc import Iterable
from datetime import date

import pytest

from generator.diff.renames import with_texts
from generator.policy.policy import Policy
from generator.policy.portal.link_targets import FIXED, link_targets, path_of, resolve
from generator.publishing.contents import page_artifacts, view_of
from generator.reading.yaml.source import read
from generator.rules.contact import reach
from generator.rules.corpus.context import Context
from tests.support.further_terms import STATED
from tests.support.levels_policy import with_availability
from tests.support.policies import changed, real
from tests.support.versions_of_policy import policy

TARGETS = link_targets(real())


def test_every_name_leads_somewhere() -> None:
    names = {*FIXED, *real().sections, *real().tiers, *real().severities, *real().definitions}
    assert names == TARGETS.keys()
    assert [name for name, leads_to in TARGETS.items() if leads_to in ("", "#")] == []


@pytest.mark.parametrize(
    ("target", "leads_to"),
    [
        ("home", "./"),
        ("tiers", "tiers/"),
        ("#tiers", "tiers/"),
        ("changes", "changes/"),
        ("versions", "versions/"),
        ("email", "mailto:support@cyren.com"),
        ("phone", "contact/#phone-united-states"),
        ("contact-form", "contact/#contact-form"),
        ("business-day", "terms/#definition-business-day"),
        ("gold", "tiers/gold/"),
        ("P1", "severities/#p1"),
        ("introduction", "#introduction"),
        ("https://www.example.com/", "https://www.example.com/"),
        ("tel:+49301234567", "tel:+49301234567"),
        ("HTTPS://www.example.com/A", "https://www.example.com/A"),
        ("Mailto:a@b.example", "mailto:a@b.example"),
        ("Https:nowhere", None),
        ("HTTP://www.example.com/", None),
        ("nowhere", None),
        ("javascript:x", None),
        ("http://www.example.com/", None),
    ],
)
def test_where_a_target_leads(target: str, leads_to: str | None) -> None:
    assert resolve(target, TARGETS) == leads_to


def test_the_telephone_is_that_of_the_first_region() -> None:
    policy = changed(("united-states\n        number: +1-650", "israel\n        number: +1-650"))
    assert link_targets(policy)["phone"] == "contact/#phone-israel"


def test_paths_of_pages() -> None:
    assert [path_of("home"), path_of("tiers")] == ["", "tiers/"]


def linking_everywhere(targets: Iterable[str]) -> Policy:
    """The real policy with links to all these targets in every text and name."""
    links = " ".join(f"[word {number}]({target})" for number, target in enumerate(targets))
    policy: Policy = with_texts(real(), lambda words: f"{words}\n\n{links}")
    return policy.model_copy(update={"wording": real().wording, "units": real().units})


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_target_that_check_accepts_is_a_link_on_every_page(language: str) -> None:
    web = ("https://www.example.com/a", "HTTPS://www.example.com/", "tel:+49301234567", "mailto:a@b.example")
    targets = [*TARGETS, "#tiers", "#introduction", *web]
    written = "\n".join(f"- '[word]({target})'" for target in (*targets, "nowhere"))
    source = read(f"sections:\n{written}\n".encode(), "support.yaml")
    refused = reach.unknown_links(real(), source, Context(date(2026, 1, 1)))
    assert [each.values["target"] for each in refused] == ["nowhere"]
    policy = linking_everywhere(targets)
    pages = {page.path: str(page.content) for page in page_artifacts(policy, [view_of(policy, language)])}
    assert [path for path, page in pages.items() if re.search(r"(\[|&#91;)word", page)] == []
    linked = {path: len(set(re.findall(r">word (\d+)</a>", page))) for path, page in pages.items()}
    only_names = {f"{language}/{name}/index.md" for name in ("links", "versions", "changes")}
    only_names.add(f"{language}/embed.json")
    told = {path for path in pages if path.startswith((f"{language}/emergency/", f"{language}/wait-map/"))}
    assert linked == {path: 0 if path in only_names | told else len(targets) for path in pages}


def test_a_further_term_is_a_target_once_it_is_stated() -> None:
    leads = link_targets(changed(*STATED))
    assert leads["remedies"] == "terms/#further-terms-remedies"
    assert leads["severity_changes"] == "terms/#further-terms-severity-changes"
    assert "disputes" not in leads


def test_a_section_of_that_name_comes_first() -> None:
    assert (
        link_targets(changed(*STATED, ("  disclaimer:\n", "  remedies:\n")))["remedies"]
        == "escalation/#remedies"
    )


def test_texts_may_lead_to_what_is_promised_about_the_service() -> None:
    targets = link_targets(policy(with_availability()))
    assert resolve("availability-cloud", targets) == "terms/#availability-cloud"
    assert resolve("availability-other", targets) is None
