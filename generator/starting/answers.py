"""What is asked of whoever begins a portal; what nobody answered is a question in the file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError

from ..core import colours, web_address
from ..core.messages import Message, Value
from ..core.own_folder import BRAND
from ..deadlines.world.countries import countries, countries_of, listed_zones, subdivisions
from ..deadlines.world.zone_names import main_zones
from ..policy.portal.form_providers import GENERIC, PROVIDERS
from ..publishing.hosting.headers import HOSTS
from .points import BY_ID
from .texts import LANGUAGES

# Of countries with several clocks: the one that most people there live by.
_USUAL_ZONES: Final = {
    "AU": "Australia/Sydney", "BR": "America/Sao_Paulo", "CA": "America/Toronto", "CL": "America/Santiago",
    "ES": "Europe/Madrid", "FR": "Europe/Paris", "MX": "America/Mexico_City", "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon", "US": "America/New_York",
}  # fmt: skip
_ADDRESS: Final = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\".]+")
_NUMBER: Final = re.compile(r"\+[1-9][\d /().-]{4,24}")
_GERMAN: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
# More than one name, and one clock.
_ONE_CLOCK: Final = ("AT", "CH", "DE", "FR", "GB", "IT", "NL")
_NONE_OF: Final = Message("“{value}” is none of {known}.")
_NO_LANGUAGE: Final = Message(
    "“{value}”: a portal can be begun in {known}; more languages are added later, with export-text and import-text."
)
_NO_FORM: Final = Message(
    "“{value}”: write SERVICE=ADDRESS with one of {known}, or the address of an endpoint of your own."
)


class NoAnswer(Exception):
    """What was answered cannot be meant; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


@dataclass(frozen=True, slots=True)
class Office:
    """A region to be: `names` by language; `is_sure` if its zone was said, or its country has but one clock."""

    id: str
    names: Mapping[str, str]
    calendar: str
    zone: str
    is_sure: bool

    @property
    def country(self) -> str:
        return self.calendar[:2]

    @property
    def part(self) -> str:
        """The calendar of some part of the country, where all of it was named and parts may differ; else ""."""
        known = subdivisions(self.country) if "-" not in self.calendar else None
        return f"{self.country}-{known[0]}" if known else ""


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
    """NoAnswer if nothing is left of it, or it would take more than a line."""
    name = " ".join(text.split())
    _require(bool(name) and name.isprintable(), Message("A name is needed."))
    return name


def a_language(text: str) -> str:
    """NoAnswer if there is no text for it."""
    first, *others = text.strip().replace("_", "-").split("-")
    code = "-".join((first.lower(), *(each.upper() if len(each) == 2 else each.title() for each in others)))
    known = ", ".join(LANGUAGES)
    _require(first.lower() in LANGUAGES and _is_locale(code), _NO_LANGUAGE, value=text, known=known)
    return code


def _is_locale(code: str) -> bool:
    try:
        Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True


def a_start(text: str) -> str:
    """The id of a starting point."""
    _require(text.strip() in BY_ID, _NONE_OF, value=text, known=", ".join(BY_ID))
    return text.strip()


def an_email(text: str) -> str:
    """NoAnswer if nothing could arrive there."""
    _require(bool(_ADDRESS.fullmatch(text.strip())), Message("“{value}” is no e-mail address."), value=text)
    return text.strip()


def a_phone(text: str) -> str:
    """International; NoAnswer for what else it may be."""
    is_meant = bool(_NUMBER.fullmatch(text.strip()))
    _require(is_meant, Message("“{value}” is no international number: +49 30 …"), value=text)
    return text.strip()


def an_address(text: str) -> str:
    """Of a folder on the web."""
    _require(
        bool(web_address.home(text.strip())), Message("“{value}” is no web address: https://…"), value=text
    )
    return text.strip()


def a_host(text: str) -> str:
    """Of those whose configuration a build writes."""
    _require(text.strip() in HOSTS, _NONE_OF, value=text, known=", ".join(HOSTS))
    return text.strip()


def a_form(text: str) -> tuple[str, str]:
    """`formspree=https://…`; an address alone is an endpoint of the company's own."""
    provider, sign, endpoint = text.strip().partition("=")
    if not sign or provider not in PROVIDERS:
        provider, endpoint = GENERIC, text.strip()
    is_meant = web_address.is_path(endpoint) or bool(web_address.origin(endpoint))
    _require(is_meant, _NO_FORM, value=text, known=", ".join(PROVIDERS))
    return provider, endpoint


def an_accent(text: str) -> str:
    """Six digits, without their sign."""
    found = colours.parse(text.strip())
    _require(found is not None, Message("“{value}” is no colour: six digits, such as 0a6b3d"), value=text)
    return (found or "").removeprefix("#")


def a_logo(text: str) -> tuple[str, bytes]:
    """Where it lies in the new folder, and what stands in the file that is named."""
    path = Path(text.strip())
    is_meant = path.suffix.lower() in (".svg", ".png") and path.is_file()
    _require(is_meant, Message("“{value}” is no picture: a file that ends in .svg or .png"), value=text)
    return f"{BRAND}/logo{path.suffix.lower()}", path.read_bytes()


def a_place(text: str, languages: Sequence[str]) -> Office:
    """`Berlin=DE-BE,Europe/Berlin`: name, calendar of holidays, time zone; `DE` alone is a whole country.

    NoAnswer if the calendar or the zone is unknown.
    """
    name, _, rest = text.strip().rpartition("=")
    given, _, said_zone = (each.strip() for each in rest.partition(","))
    calendar = _calendar(given)
    proposed, is_only = _usual_zone(calendar[:2])
    zone = said_zone or proposed
    _require(
        zone in listed_zones(),
        Message("“{value}” is no time zone: Europe/Berlin, America/New_York"),
        value=zone,
    )
    names = {code: _capital(name.strip()) or _country_name(calendar[:2], code) for code in languages}
    return Office(slug(names[languages[0]]), names, calendar, zone, bool(said_zone) or is_only)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _country_name(country: str, language: str) -> str:
    return str(Locale.parse(language, sep="-").territories[country])


def _calendar(text: str) -> str:
    code = text.upper()
    country, _, part = code.partition("-")
    parts = subdivisions(country) if country in countries() else None
    is_meant = country in countries() and (not part or part in (parts or ()))
    _require(is_meant, Message("“{value}” is no calendar of holidays: DE, DE-BE, GB-ENG, US-NY"), value=text)
    return code


def _usual_zone(country: str) -> tuple[str, bool]:
    """And whether nobody there has another clock."""
    zones = [zone for zone in sorted(listed_zones()) if country in countries_of(zone)]
    usual = _USUAL_ZONES.get(country) or main_zones(zones).get(country) or next(iter(zones), "")
    return usual, len(zones) == 1 or country in _ONE_CLOCK


def slug(name: str) -> str:
    """A name as an entry of the file: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_GERMAN)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "office"


def _require(is_meant: bool, message: Message, **values: Value) -> None:
    if not is_meant:
        raise NoAnswer(message.filled(**values))
