"""What is asked of whoever begins a portal; what nobody answered is a question in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError

from ..core import colours, web_address
from ..core.messages import Message
from ..core.own_folder import BRAND
from ..policy.portal.form_providers import GENERIC, PROVIDERS
from ..publishing.hosting.headers import HOSTS
from .places import Office, require
from .points import BY_ID
from .texts import LANGUAGES

_ADDRESS: Final = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\".]+")
_NUMBER: Final = re.compile(r"\+[1-9][\d /().-]{4,24}")
_NONE_OF: Final = Message("“{value}” is none of {known}.")
_NO_LANGUAGE: Final = Message(
    "“{value}”: a portal can be begun in {known}; more languages are added later, with export-text and import-text."
)
_NO_NAME: Final = Message("“{value}”: a name may not hold any of the signs {signs}.")
_NO_FORM: Final = Message(
    "“{value}”: write SERVICE=ADDRESS with one of {known}, or the address of an endpoint of your own."
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a new portal is made of; "" for what was not answered.

    languages  the first one prevails
    accent     six digits
    logo_file  where the logo lies in the new folder, and what it is; () if there is none
    phones     one for each place, in their order; () if there is none
    hosting    whose configuration the program writes; () for any other host
    form       id of the form service and the address that it gave
    """

    company: str
    title: str
    languages: tuple[str, ...]
    places: tuple[Office, ...]
    start: str
    today: date
    email: str = ""
    phones: tuple[str, ...] = ()
    address: str = ""
    hosting: tuple[str, ...] = ()
    form: tuple[str, str] = ("", "")
    form_key: str = ""
    accent: str = ""
    logo_file: tuple[tuple[str, bytes], ...] = ()

    @property
    def logo(self) -> str:
        """Its place in the new folder; "" if there is none."""
        return next((place for place, _ in self.logo_file), "")

    @property
    def first(self) -> str:
        """The language that prevails, in which the author is spoken to as well."""
        return self.languages[0]


def a_company(text: str) -> str:
    """NoAnswer if nothing is left of it, it would take more than a line, or be read as more than a name."""
    name = a_title(text)
    require(bool(name) and name.isprintable(), Message("A name is needed."))
    return name


def a_title(text: str) -> str:
    """ "" for none, on one line; NoAnswer if it would be read as more than words."""
    require(not set("<>{}") & set(text), _NO_NAME, value=text, signs="< > { }")
    return " ".join(text.split())


def a_language(text: str) -> str:
    """Its code, or its name in one of these languages; NoAnswer if there is no text for it."""
    first, *others = _language_names().get(text.strip().casefold(), text.strip()).replace("_", "-").split("-")
    code = "-".join((first.lower(), *(each.upper() if len(each) == 2 else each.title() for each in others)))
    known = ", ".join(LANGUAGES)
    require(first.lower() in LANGUAGES and _is_locale(code), _NO_LANGUAGE, value=text, known=known)
    return code


@cache
def _language_names() -> dict[str, str]:
    """`deutsch`, `german`, `allemand` -> `de`"""
    return {Locale(spoken).languages[code].casefold(): code for code in LANGUAGES for spoken in LANGUAGES}


def _is_locale(code: str) -> bool:
    try:
        Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True


def a_start(text: str) -> str:
    """The id of a starting point, which may be named by its place in the list."""
    said = "-".join(text.lower().split())
    numbered = {str(number): id for number, id in enumerate(BY_ID, 1)}
    found = numbered.get(said, said)
    require(found in BY_ID, _NONE_OF, value=text, known=", ".join(BY_ID))
    return found


def an_email(text: str) -> str:
    """NoAnswer if nothing could arrive there."""
    require(bool(_ADDRESS.fullmatch(text.strip())), Message("“{value}” is no e-mail address."), value=text)
    return text.strip()


def a_phone(text: str) -> str:
    """International; NoAnswer for what else it may be."""
    is_meant = bool(_NUMBER.fullmatch(text.strip()))
    require(is_meant, Message("“{value}” is no international number: +49 30 …"), value=text)
    return text.strip()


def an_address(text: str) -> str:
    """Of a folder on the web."""
    require(
        bool(web_address.home(text.strip())), Message("“{value}” is no web address: https://…"), value=text
    )
    return text.strip()


def a_host(text: str) -> str:
    """Of those whose configuration a build writes."""
    require(text.strip() in HOSTS, _NONE_OF, value=text, known=", ".join(HOSTS))
    return text.strip()


def a_form(text: str) -> tuple[str, str]:
    """`formspree=https://…`; an address alone is an endpoint of the company's own."""
    provider, sign, endpoint = text.strip().partition("=")
    if not sign or provider not in PROVIDERS:
        provider, endpoint = GENERIC, text.strip()
    is_meant = web_address.is_path(endpoint) or bool(web_address.origin(endpoint))
    require(is_meant, _NO_FORM, value=text, known=", ".join(PROVIDERS))
    return provider, endpoint


def an_accent(text: str) -> str:
    """Six digits, without their sign."""
    found = colours.parse(text.strip())
    require(found is not None, Message("“{value}” is no colour: six digits, such as 0a6b3d"), value=text)
    return (found or "").removeprefix("#")


def a_logo(text: str) -> tuple[str, bytes]:
    """Where it lies in the new folder, and what stands in the file that is named."""
    path = Path(text.strip())
    is_meant = path.suffix.lower() in (".svg", ".png") and path.is_file()
    require(is_meant, Message("“{value}” is no picture: a file that ends in .svg or .png"), value=text)
    return f"{BRAND}/logo{path.suffix.lower()}", path.read_bytes()
