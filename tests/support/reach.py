"""Blocks of the real policy's contact data, and what stands in their place where a way does not exist."""

import re
from typing import Final

from .policies import REAL

_FILE = REAL.read_text(encoding="utf-8")


def block(name: str, text: str = _FILE) -> str:
    """`  email:` of the contact data of a file, with what stands below it."""
    found = re.search(rf"^  {name}:\n(?:    .*\n)+", text[text.index("\ncontact:\n") :], re.MULTILINE)
    assert found
    return found[0]


def none(name: str, text: str = _FILE) -> tuple[str, str]:
    return block(name, text), f"  {name}: none\n"


FORM, PHONE, EMAIL = map(block, ("form", "phone", "email"))
NUMBERS: Final = PHONE[PHONE.index("    numbers:\n") :]
NO_FORM, NO_PHONE, NO_EMAIL = map(none, ("form", "phone", "email"))
PORTAL: Final = "  ways:\n    portal:\n      label: Portal\n      link: https://portal.cyren.com/\n"
# In the texts of the sections.
NO_LINKS: Final = (
    ("[Online-Kontaktformular](contact-form) erreichbar", "Portal erreichbar"),
    ("[online contact form](contact-form) and is", "portal and is"),
)
ONLY_A_PORTAL: Final = (NO_FORM, NO_PHONE, (EMAIL, f"  email: none\n{PORTAL}"), *NO_LINKS)
# Service hours in which no tier counts.
DESK: Final = (
    "service_hours:\n",
    """service_hours:
  desk:
    name: Desk
    open:
      monday to friday: 8:00–12:00
    public_holidays: closed
""",
)
# Languages of support: beside what is asked for, at the top level of the file.
SPOKEN: Final = (
    "\nrequired_information:\n",
    """
support_languages:
  en: in service hours
  fr: best effort
  ja:
    hours: desk
    ways: [phone]

required_information:
""",
)
