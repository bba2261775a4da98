"""The sheet for the wall: what stands on it, and that it is one page that programs can read."""

import io
from functools import cache

import pikepdf
import pytest

from generator.artifacts.paper.pdf import wall_artifact
from generator.artifacts.paper.wall import WallSheet, wall_paths, wall_sheets
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.say_policy import say
from tests.support.policies import changed, real
from tests.support.reach import EMAIL, NO_PHONE

MANY = "".join(
    f"  asked-{number}:\n    label:\n      de: Angabe {number}, so genau wie möglich und mit allem, was dazugehört\n"
    f"      en: Detail {number}\n    answer: one line\n"
    for number in range(40)
)


def sheets_of(policy: Policy, language: str = "de") -> dict[str, WallSheet]:
    locale = Locale.of(policy, language)
    return {each.path: each for each in wall_sheets(say(policy, locale), locale)}


@cache
def _real(language: str) -> dict[str, WallSheet]:
    return sheets_of(real(), language)


def test_each_tier_and_region_with_a_number_has_one() -> None:
    paths = [f"de/emergency/{tier}-{region}.pdf" for tier in real().tiers for region in real().regions]
    assert list(_real("de")) == wall_paths(say(real(), Locale.of(real(), "de"))) == paths
    assert sheets_of(changed(NO_PHONE)) == {}


@pytest.mark.parametrize(
    ("language", "path", "headings"),
    [
        (
            "de", "de/emergency/standard-germany.pdf",
            ["Telefonisch erreichbar", "Wenn niemand da ist", "Erste Reaktion", "Was wir wissen müssen", "Eskalation"],
        ),
        (
            "en", "en/emergency/gold-united-states.pdf",
            ["Phone hours", "If you do not get through", "First response", "What we need to know", "Escalation", "Further numbers"],
        ),
    ],
)  # fmt: skip
def test_what_stands_on_it(language: str, path: str, headings: list[str]) -> None:
    assert [each.name for each in _real(language)[path].facts] == headings


def test_it_says_what_the_page_says() -> None:
    sheet = _real("de")["de/emergency/standard-germany.pdf"]
    assert (sheet.number, sheet.whom) == ("+49 30 52 00 56 130", "Standard, Deutschland")
    assert sheet.address == "https://support.cyren.com/de/emergency/standard/germany/"
    assert sheet.facts[0].lines == (
        "Montag bis Freitag 9:00–18:00 Uhr",
        "Ortszeit in Berlin",
        "An gesetzlichen Feiertagen geschlossen.",
    )
    assert "E-Mail: support@cyren.com" in sheet.facts[1].lines


WAYS = """  ways:
    on-call:
      label: Rufbereitschaft
      number: +49 30 1234 5678
      hours: around-the-clock
      tiers: [standard]
    portal:
      label: Portal
      link: https://portal.cyren.com/
"""


def test_further_ways_of_the_tier_stand_on_it() -> None:
    policy = changed((EMAIL, EMAIL + WAYS))
    said = {path: sheet.facts[1].lines for path, sheet in sheets_of(policy).items()}
    written = ("Kontaktformular: https://support.cyren.com/de/contact/", "E-Mail: support@cyren.com")
    assert said["de/emergency/standard-germany.pdf"][1:-1] == (
        *written, "Portal: https://portal.cyren.com/", "Rufbereitschaft: +49 30 1234 5678 (rund um die Uhr)",
    )  # fmt: skip
    assert said["de/emergency/gold-germany.pdf"] == (*written, "Portal: https://portal.cyren.com/")


@pytest.mark.parametrize(
    "edits", [(), (("required_information:\n  service:\n", f"required_information:\n{MANY}  service:\n"),)]
)
def test_it_is_one_page_with_the_seals_of_both_standards(edits: tuple[tuple[str, str], ...]) -> None:
    sheet = sheets_of(changed(*edits))["de/emergency/standard-germany.pdf"]
    made = wall_artifact(sheet)
    with pikepdf.open(io.BytesIO(made.data)) as pdf, pdf.open_metadata() as meta:
        assert made.path == sheet.path and len(pdf.pages) == 1
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")
        assert str(pdf.docinfo.get("/Title", meta.get("dc:title"))) == sheet.title
        assert str(pdf.Root.Lang) == "de"
