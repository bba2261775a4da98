"""Policy -> SearchView: which words lead where in the search of one language."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from babel.core import get_global
from babel.dates import get_date_format, get_month_names

from ...core import web_address
from ...deadlines.world.countries import countries
from ...deadlines.world.served_zones import zones_in
from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...policy.portal.link_targets import link_targets
from .other_words import OtherWords, listed, other_words

# Where the words of a place lead: the first of these that the site has. A page may come that no policy has today.
PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "emergency": ("emergency/", "contact/"),
    "severities": ("severities/",),
    "response": ("calculator/#first-response", "#first-response", "tiers/"),
    "calculator": ("calculator/", "tiers/"),
    "hours": ("hours/",),
    "contact": ("contact/",),
    "phone": ("contact/",),
    "email": ("contact/",),
    "form": ("contact/#contact-form", "contact/"),
    "escalation": ("escalation/",),
    "tiers": ("tiers/",),
    "process": ("how-it-works/",),
    "required_information": ("how-it-works/#required-information", "terms/#required-information"),
    "not_promised": ("how-it-works/#not-promised", "terms/#not-promised"),
    "counting": ("hours/#counting", "terms/#counting"),
    "definitions": ("terms/#definitions", "hours/#definitions"),
    "terms": ("terms/",),
    "binding": ("terms/#version",),
    "versions": ("versions/",),
    "changes": ("changes/",),
    "elsewhere": ("calculator/", "hours/"),
}
# Of a date of which no section says anything; the search writes it so.
ANY_DAY: Final = "dxx"
# Every region says whether it is there on these days, whatever its calendar has.
EVES: Final = ("d1224", "d1231")
_LEVELS: Final = ("availability", "maintenance", "credits", "rates")


@dataclass(frozen=True)
class Lead:
    """Words that lead to a place.

    addresses  inside the language, or of the web; the first that the site has is meant
    title      of an address outside
    is_whole   are they met only as they are, as names of places are? A part of `Mali` is nobody's wish
    below      sections to one of which a word leads instead, if that alone of them names it
    """

    addresses: tuple[str, ...]
    words: tuple[str, ...]
    title: str = ""
    is_whole: bool = False
    below: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchView:
    """What a language's search knows beside its pages.

    order  addresses of pages, as the menu has them
    months, is_month_first  how dates are written
    """

    words: OtherWords
    leads: tuple[Lead, ...]
    order: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    is_month_first: bool = False


def say_search(policy: Policy, locale: Locale, order: Sequence[str]) -> SearchView:
    words = other_words(locale.language)
    months = tuple(get_month_names("wide", context="stand-alone", locale=locale.babel).values())
    pattern = get_date_format("short", locale=locale.babel).pattern
    leads = tuple(_leads(policy, words, locale))
    return SearchView(words, leads, tuple(order), months, pattern.startswith("M"))


def _leads(policy: Policy, words: OtherWords, locale: Locale) -> Iterator[Lead]:
    for place, addresses in PLACES.items():
        yield Lead(addresses, words.places.get(place, ()))
    targets = link_targets(policy)
    for group in _LEVELS:
        named = tuple(targets[f"{group}-{name}"] for name in getattr(policy, group))
        yield Lead(named, words.places.get(group, ()))
    sections = tuple(f"hours/#{each.id}" for each in policy.regions.values())
    yield Lead(PLACES["hours"], words.places.get("holidays", ()), below=sections)
    yield Lead(PLACES["hours"], (ANY_DAY, *EVES))
    yield Lead(PLACES["phone"], tuple(_dialled(policy)))
    yield from _severities(policy, words)
    yield from _outside(policy, words, locale)
    yield from _regions(policy, locale)
    yield from _own(policy, targets, locale)


def _severities(policy: Policy, words: OtherWords) -> Iterator[Lead]:
    """`sev 1` is the severity that has the number in its name, or else the first."""
    for place, name in enumerate(policy.severities, 1):
        digits = "".join(filter(str.isdigit, name))
        address = (f"severities/#{name.lower()}",)
        yield Lead(address, tuple(each.replace("{n}", digits or str(place)) for each in words.numbered))
        if place == 1:
            yield Lead(address, words.places.get("most_severe", ()))


def _dialled(policy: Policy) -> Iterator[str]:
    """Numbers as digits: as they are dialled from abroad and inside their country."""
    import phonenumbers  # it takes long to load, and only a build needs it

    for number in dict.fromkeys(each.number for each in policy.contact.numbers if each.number):
        yield re.sub(r"\D", "", number)
        try:
            parsed = phonenumbers.parse(number)
        except phonenumbers.NumberParseException:
            continue
        yield re.sub(r"\D", "", phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))


def _outside(policy: Policy, words: OtherWords, locale: Locale) -> Iterator[Lead]:
    company = policy.company
    named = {"privacy_notice": locale.text("Privacy notice"), "imprint": locale.text("Legal notice")}
    for place, title in named.items():
        address = web_address.safe(getattr(company, place))
        yield Lead((address,), (title, *words.places.get(place, ())), title)


def _regions(policy: Policy, locale: Locale) -> Iterator[Lead]:
    """Names of countries and cities lead to the region that serves them, those of all others to the calculator."""
    taken: set[str] = set()
    for key in ("serves", "lies_in"):
        for region in policy.regions.values():
            own = [each for each in getattr(region, key) if each in countries() and each not in taken]
            taken.update(own)
            if own:
                yield Lead((f"hours/#{region.id}",), _names(tuple(own), locale), is_whole=True)
    rest = next((each.id for each in policy.regions.values() if each.serves_everyone_else), "")
    address = (f"hours/#{rest}",) if rest else PLACES["elsewhere"]
    others = tuple(sorted(countries() - taken))
    yield Lead(address, _names(others, locale), is_whole=True)


def _names(codes: tuple[str, ...], locale: Locale) -> tuple[str, ...]:
    return _names_of_countries(codes, locale.language)


@cache
def _names_of_countries(codes: tuple[str, ...], language: str) -> tuple[str, ...]:
    """`Schweiz, Switzerland, Zürich, Zurich`: in the language and in English, with the cities of their zones."""
    locale = Locale(language)
    aliases = set(get_global("zone_aliases"))
    english = Locale("en")
    names = [each.territory(code) for code in codes for each in (locale, english)]
    names += [name for code in codes for name in other_words(language).countries.get(code, ())]
    zones = [zone for zone in zones_in(codes) if "/" in zone and zone not in aliases]
    cities = [each.time_zone(zone) for zone in zones for each in (locale, english)]
    return tuple(sorted({*names, *cities}))


def _own(policy: Policy, targets: Mapping[str, str], locale: Locale) -> Iterator[Lead]:
    """The policy's own words."""
    for target, text in policy.search.items():
        address = targets.get(target, "")
        yield Lead((address.removeprefix("./"),), listed(text.in_(locale.language)), target)
