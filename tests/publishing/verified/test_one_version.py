"""A single file beside a site that has a brand: the terms are compared, and what the brand's files make of paper where they are there."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.artifacts.data import policy_json
from generator.artifacts.paper import pdf, sheets
from generator.core.own_folder import NOTHING
from generator.core.verdicts import Verdict
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.publishing.verified.one_version import _papers, _policy_data, _printed_look, _why_other
from generator.publishing.verified.places import place_of
from generator.views.brand.look import DEFAULT_LOOK
from generator.views.say_policy import say
from tests.support.nordlicht import OWN, look, nordlicht, policy_of
from tests.support.policies import changed

DIGEST = "0" * 64


@pytest.mark.parametrize(
    ("policy", "is_as_set", "verdict"),
    [
        (nordlicht(), True, Verdict.SAME),
        (policy_of(""), False, Verdict.SAME),
        (policy_of("brand:\n  accent: 1d4fa5\n\n"), False, Verdict.SAME),
        (changed(), False, Verdict.OTHER),  # the name of the company is a term
    ],
    ids=["as it is", "no brand", "another accent", "another company"],
)
def test_a_brand_is_no_term(policy: Policy, is_as_set: bool, verdict: Verdict, tmp_path: Path) -> None:
    there, here = policy_json.of_version(nordlicht()), policy_json.of_version(policy)
    (tmp_path / there.path).parent.mkdir(parents=True)
    (tmp_path / there.path).write_bytes(there.data)
    found, item = _policy_data(place_of(str(tmp_path)), there.path, here)
    assert (found, item.verdict) == (is_as_set, verdict)


def test_sheets_in_the_font_of_a_brand_are_left_undecided_where_its_files_are_not_there(
    tmp_path: Path,
) -> None:
    locale = Locale.of(nordlicht(), "de")
    view = say(nordlicht(), locale)
    for number, sheet in enumerate(replace(each, digest=DIGEST) for each in sheets.sheets(view, locale)):
        for made in pdf.artifacts([sheet], look=look() if number else DEFAULT_LOOK):
            (tmp_path / made.path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / made.path).write_bytes(made.data)
    place = place_of(str(tmp_path))
    beside = {own: _printed_look(nordlicht(), own) for own in (NOTHING, OWN)}
    assert (beside[NOTHING], beside[OWN]) == (None, look())
    branded = _papers(place, view, locale, DIGEST, _why_other(beside[NOTHING], is_as_set=True))
    assert [each.verdict for each in branded] == [Verdict.SAME] * 2 + [Verdict.OPEN] * 4
    plain = _papers(
        place, view, locale, DIGEST, _why_other(_printed_look(policy_of(""), NOTHING), is_as_set=True)
    )
    assert [each.verdict for each in plain] == [Verdict.SAME] * 2 + [Verdict.OTHER] * 4
    compared = _papers(place, view, locale, DIGEST, _why_other(look(), is_as_set=True), look())
    assert [each.verdict for each in compared] == [Verdict.OTHER] * 2 + [Verdict.SAME] * 4
