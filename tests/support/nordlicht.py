"""“Nordlicht Energie GmbH”: a company with a colour, a logo for either palette, a mark, a font and links of its own.

Its whole folder has two pages, a template and a style sheet, too.
"""

import shutil
from functools import cache
from pathlib import Path
from typing import Final

from generator.core.own_folder import OwnFolder
from generator.policy.policy import Policy
from generator.views.brand.look import Look, look_of
from tests.support.policies import REAL, changed

FOLDER: Final = Path(__file__).parents[1] / "cases" / "nordlicht"
OWN: Final = OwnFolder(FOLDER)
ACCENT: Final = "#0a6b3d"
BRAND: Final = """brand:
  logo: brand/logo.svg
  logo_dark: brand/logo-dark.svg
  mark: brand/mark.svg
  accent: 0a6b3d
  font: [brand/Nordlicht-Regular.ttf, brand/Nordlicht-Bold.ttf]
  header:
    shop:
      text:
        de: Zum Kundenportal
        en: Customer portal
      to: https://shop.nordlicht.example/
  footer:
    jobs:
      text:
        de: Karriere
        en: Careers
      to: https://nordlicht.example/jobs/
    reach:
      text:
        de: So erreichen Sie {company}
        en: How to reach {company}
      to: contact

"""
PAGES: Final = """pages:
  stoerungen:
    title:
      de: Bei Stromausfall
      en: If the power is off
  impressum:
    title:
      de: Impressum
      en: Imprint
    menu: footer

"""
_IMPRINT: Final = "  imprint: https://www.cyren.com/imprint"
_PUBLISHING: Final = "publishing:\n"
_COMPANY: Final = ("company:\n  name: Cyren\n", "company:\n  name: Nordlicht Energie GmbH\n")


def text_of(brand: str = BRAND) -> str:
    """The real file with a brand and the company's name."""
    text = REAL.read_text(encoding="utf-8").replace(*_COMPANY)
    assert text.count(f"\n{_PUBLISHING}") == 1
    return text.replace(f"\n{_PUBLISHING}", f"\n{brand}{_PUBLISHING}")


def policy_of(brand: str = BRAND) -> Policy:
    return changed(_COMPANY, (f"\n{_PUBLISHING}", f"\n{brand}{_PUBLISHING}"))


def whole_folder(folder: Path) -> Path:
    """All that the company has, in this folder, and nothing else; returns its policy file."""
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
    text = text_of(BRAND + PAGES)
    assert text.count(_IMPRINT) == 1
    file = folder / "policy" / "support.yaml"
    file.parent.mkdir()
    file.write_text(text.replace(_IMPRINT, "  imprint: impressum"), encoding="utf-8")
    return file


@cache
def nordlicht() -> Policy:
    return policy_of()


@cache
def look() -> Look:
    return look_of(nordlicht().brand, OWN)
