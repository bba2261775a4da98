"""anchors: the places that the program names are known before a page is made."""

import re

import pytest

from generator.i18n.locale import Locale
from generator.policy.base import PAGES
from generator.policy.policy import Policy
from generator.policy.portal.anchors import anchors_on, clauses_of
from generator.views.say_policy import say
from tests.support.policies import changed, pages_of, real

_PLACES = re.compile(r"\{: #([^\s}]+) \}")
_HOURS = ("  how-it-works:\n", "  hours:\n")
_ONCE_HOURS = ("  how-it-works:\n", "  how-it-works:\n    formerly: [hours]\n")


def places_on(page: str, policy: Policy) -> list[str]:
    """Of the headings, in German."""
    locale = Locale.of(policy, "de")
    path = f"de/{page}/index.md".replace("/home/", "/")
    return _PLACES.findall(pages_of(say(policy, locale), locale)[path])


@pytest.mark.parametrize("page", PAGES)
def test_every_heading_of_the_program_is_known(page: str) -> None:
    found = {each for each in places_on(page, real()) if each not in real().sections}
    assert found <= {name for name, _ in anchors_on(page, real())}


def test_every_clause_of_the_program_is_known() -> None:
    found = [each for each in places_on("terms", real()) if each not in real().sections]
    assert sorted(found) == sorted(["top", *clauses_of(real())])


@pytest.mark.parametrize("edit", [_HOURS, _ONCE_HOURS])
def test_a_clause_makes_way_for_a_section_that_is_or_was_called_so(edit: tuple[str, str]) -> None:
    places = places_on("terms", changed(edit))
    assert "clause-hours" in places
    assert places.count("hours") == ("hours" in changed(edit).sections)
